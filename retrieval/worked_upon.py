"""Circumstances and places that are what the work is done for or where, and no wish of whoever looks for it.

"Opiekun osób niepełnosprawnych" has no certificate of disability, "sprzątanie mieszkań" asks for no lodging,
"opieka nad chorym mężczyzną" for no man, and the "warsztat" of a joiner mends no cars; "praca przy biurku" tells
where a planner sits, and is no other work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from retrieval.polish import Word
    from retrieval.thesaurus import Mention, Thesaurus

_CARING = frozenset(
    """opiekun opiekunka opieka opiekowac asystent asystentka asystowac terapeuta terapeutka terapia rehabilitant
    rehabilitantka rehabilitacja fizjoterapeuta wspierac wsparcie pomagac pomoc wychowawca instruktor
    nauczyciel trener kierowca przewoz przewozic wozic transport carer caregiver assistant""".split()
)
_OF_HOMES = frozenset(
    """sprzatac sprzatanie sprzataczka sprzatnac remont remontowac malowac malowanie malarz wykonczenie wykanczac
    sprzedaz sprzedawac wynajem wynajmowac posrednik doradca projektowac projektowanie budowa budowac""".split()
)
_REPAIRING = frozenset(
    """mechanik serwisant serwisantka serwis serwisowac naprawa naprawiac elektryk elektromechanik monter technik
    sprzedaz sprzedawac sprzedawca handlowiec przedstawiciel mechanic technician repair""".split()
)
_DONE_FOR = {
    "niepelnosprawni": _CARING,
    "zakwaterowanie": _OF_HOMES,
    "udt": _REPAIRING,
    "dla-mezczyzn": _CARING,
    "dla-kobiet": _CARING,
}
"""By aspect, the words before it by which it tells whom or what the work is for."""
_TRUCKS = frozenset(("wozek", "widlowy", "jezdniowy"))
"""What is mended or sold; "uprawnienia na wózki" are those of whoever asks."""
_ITSELF = frozenset(("dla-mezczyzn", "dla-kobiet"))
_OVER = "nad"
"""Before whom somebody cares for; without it "opiekunka, kobieta" says who she is."""
_WITHIN = 4
_ANY_WORKSHOP, _OF_CARS = "warsztat", "automotive"
_ONESELF = frozenset(("jestem", "byc", "z", "dla", "ze"))
_AT_A_DESK = frozenset(("biuro", "pracownik-biurowy"))
_OF_A_DESK = frozenset(
    """praca pracowac przy w we za biurko biurowy biuro charakter stanowisko office job desk work based at a in
    tylko raczej najlepiej wylacznie""".split()
)
"""Lemmas of which a stretch is made that says no more than that the work is done in an office."""
_DESK = "biurko"
_SCHOOLED = frozenset(
    """analiza-danych architektura bankowosc finanse hr inzynieria it jakosc logistyka marketing media prawo
    ubezpieczenia zakupy""".split()
)
"""Fields whose work has a desk of its own, and is no other than what a clerk does."""


def at_a_desk(
    known: Thesaurus, found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> frozenset[int]:
    """The positions of the words that tell of other work named before them that it is done in an office.

    "Sekretarka, praca biurowa" asks for either, "sprzedawca, praca biurowa" as well; "przy biurku" for neither.
    """
    positions: set[int] = set()
    for stretch in stretches:
        said = {lemmas[at] for at in stretch if lemmas[at]}
        inside = [one for one in found if not set(stretch).isdisjoint(one.positions)]
        if not inside or not said <= _OF_A_DESK or any(one.entry.id not in _AT_A_DESK for one in inside):
            continue
        before = [one for one in found if one.positions[0] < stretch.start and _is_work(one)]
        at_desks = all(_SCHOOLED.intersection(known.fields_of(one.entry.id)) for one in before)
        if before and (_DESK in said or at_desks):
            positions.update(stretch)
    return frozenset(positions)


def _is_work(mention: Mention) -> bool:
    entry = mention.entry
    return entry.kind == "occupation" and mention.named and not entry.general and entry.id not in _AT_A_DESK


_BUYERS = frozenset(
    """szpital szkola przedszkole gastronomia hotel sklep magazyn automotive administracja-publiczna apteka
    uroda""".split()
)
_WHERE = frozenset("w we na u in at do".split())


def without_customers(
    found: Sequence[Mention], written: Sequence[Word], lemmas: Sequence[str], sellers: AbstractSet[str]
) -> list[Mention]:
    """What is named, without the places that who sells sells to: "handlowiec, sprzęt dla szpitali"."""
    if sellers.isdisjoint(one.entry.id for one in found):
        return list(found)

    def buys(one: Mention) -> bool:
        first = one.positions[0]
        located = first > 0 and lemmas[first - 1] in _WHERE and not _is_goods(first - 2, lemmas, found)
        return one.entry.id in _BUYERS and written[first].folded != lemmas[first] and not located

    return [one for one in found if one.entry.kind != "field" or not buys(one)]


def _is_goods(at: int, lemmas: Sequence[str], found: Sequence[Mention]) -> bool:
    """Do goods stand there, before "do": "kosmetyki do salonów"; and no work: "handlowiec do hurtowni"?"""
    return at >= 0 and lemmas[at + 1] == "do" and all(at not in one.positions for one in found if one.named)


def without_worked_upon(
    known: Thesaurus, found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> list[Mention]:
    """What is named, without such circumstances and places."""
    return [
        one
        for one in found
        if not _is_done_for(one, lemmas, stretches) and not _is_another_workshop(known, one, found, lemmas)
    ]


def _is_done_for(mention: Mention, lemmas: Sequence[str], stretches: Sequence[range]) -> bool:
    doing = _DONE_FOR.get(mention.entry.id)
    if doing is None or mention.entry.kind != "aspect":
        return False
    if mention.entry.id == "udt" and not _TRUCKS.issuperset(lemmas[at] for at in mention.positions):
        return False
    first = mention.positions[0]
    start = next((stretch.start for stretch in stretches if first in stretch), first)
    before = lemmas[max(start, first - _WITHIN) : first]
    if mention.entry.id in _ITSELF and _OVER not in before:
        return False
    at = next((at for at in reversed(range(len(before))) if before[at] in doing), None)
    return at is not None and _ONESELF.isdisjoint(before[at + 1 :])


def _is_another_workshop(
    known: Thesaurus, mention: Mention, found: Sequence[Mention], lemmas: Sequence[str]
) -> bool:
    if mention.entry.id != _OF_CARS or [lemmas[at] for at in mention.positions] != [_ANY_WORKSHOP]:
        return False
    works = [one for one in found if one.entry.kind == "occupation" and one.named and not one.entry.general]
    return bool(works) and not any(_OF_CARS in known.fields_of(one.entry.id) for one in works)
