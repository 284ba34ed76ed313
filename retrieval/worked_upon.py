"""Circumstances and places that are what the work is done for, and no wish of whoever looks for it.

"Opiekun osób niepełnosprawnych" has no certificate of disability, "sprzątanie mieszkań" asks for no lodging,
"opieka nad chorym mężczyzną" for no man, and the "warsztat" of a joiner mends no cars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.thesaurus import Mention, Thesaurus

_CARING = frozenset(
    """opiekun opiekunka opieka opiekowac asystent asystentka asystowac terapeuta terapeutka terapia rehabilitant
    rehabilitantka rehabilitacja fizjoterapeuta wspierac wsparcie pomagac pomoc wychowawca instruktor
    nauczyciel trener kierowca przewoz przewozic wozic transport carer caregiver assistant""".split()
)
_CLEANING = frozenset(
    """sprzatac sprzatanie sprzataczka sprzatnac remont remontowac malowac malowanie malarz wykonczenie wykanczac
    sprzedaz sprzedawac wynajem wynajmowac posrednik doradca projektowac projektowanie budowa budowac""".split()
)
_REPAIRING = frozenset(
    """mechanik serwisant serwisantka serwis serwisowac naprawa naprawiac elektryk elektromechanik monter technik
    sprzedaz sprzedawac sprzedawca handlowiec przedstawiciel mechanic technician repair""".split()
)
_DONE_FOR = {
    "niepelnosprawni": _CARING,
    "zakwaterowanie": _CLEANING,
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
