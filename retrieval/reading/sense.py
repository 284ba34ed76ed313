"""Whether words are of the world of work: names of occupations, or no words at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.asked_words import meant
from retrieval.departments import DEPARTMENTS
from retrieval.polish import lemma, words
from retrieval.reading.fillers import WEAK
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from retrieval.thesaurus import Mention


def names_occupation(text: str) -> bool:
    """Whether the thesaurus knows an occupation in the text, by a name or a task; industries do not count."""
    return any(m.entry.kind == "occupation" for m in _mentions(text))


def names_trade(text: str) -> bool:
    """Whether it knows one there by words that name no industry besides: "murarz", and not "na budowie"."""
    found = _mentions(text)
    industries = {at for m in found if m.entry.kind == "field" for at in m.positions}
    return any(m.entry.kind == "occupation" and not industries.issuperset(m.positions) for m in found)


def calls_work(text: str) -> bool:
    """Whether an occupation is called there by a name that adverts call it by as well: no task, and no place."""
    found = _mentions(text)
    industries = {at for m in found if m.entry.kind == "field" for at in m.positions}
    named = (m for m in found if m.entry.kind == "occupation" and m.named and not m.asked)
    return any(not m.entry.general and not industries.issuperset(m.positions) for m in named)


def names_job(text: str) -> bool:
    """Whether an occupation is named there, or a place that stands for work by itself."""
    return names_trade(text) or names_work_alone(text)


def says_no_field(text: str) -> bool:
    """Whether all the work that is named there is of any field: "team leader", "specjalista"."""
    found = [m.entry for m in _mentions(text) if m.entry.kind in {"occupation", "field"}]
    return bool(found) and all(one.kind == "occupation" and one.general for one in found)


def narrows(told: str, work: str) -> bool:
    """Whether what is told names work of the kind that is looked for, and so says more of it.

    "Uczę matematyki" does of a "nauczyciel".
    """
    known = thesaurus()
    own = {m.entry.id for m in _mentions(told) if m.entry.kind == "occupation"}
    asked = {m.entry.id for m in _mentions(work) if m.entry.kind == "occupation"}
    wider = {name for one in own for name in (one, *known.wider(one))}
    near = {name for one in own for name in known.entries[one].near}
    return not asked.isdisjoint(wider | near)


def names_qualification(text: str) -> bool:
    """Whether it knows a circumstance or a qualification there, and no occupation by its name."""
    found = _mentions(text)
    named = any(m.entry.kind == "occupation" and m.named for m in found)
    return not named and any(m.entry.kind == "aspect" for m in found)


def names_mistyped_occupation(text: str) -> bool:
    """Whether it does so once slips of the fingers are mended: "hydralik"."""
    known = thesaurus()
    return any(m.entry.kind == "occupation" for m in known.find([meant(word.text, known) for word in words(text)]))


def names_work(text: str) -> bool:
    """Whether the thesaurus knows an occupation or an industry in the text."""
    return any(m.entry.kind in {"occupation", "field"} for m in _mentions(text))


_DAY, _NIGHT = "dzienna-zmiana", "nocna-zmiana"


def is_shift_against(text: str, other: str) -> bool:
    """Whether one text names work by day and the other work at night."""
    return {_DAY, _NIGHT} <= (_ids(text) | _ids(other)) and len({_DAY, _NIGHT} & _ids(text)) == 1


def names_workplace(text: str) -> bool:
    """Whether the thesaurus knows an industry or a workplace in the text, and no occupation."""
    return {m.entry.kind for m in _mentions(text)} - {"aspect"} == {"field"}


_OF_ANY_WORK = frozenset(
    """zakwaterowanie wyzywienie dojazd bez-doswiadczenia bez-wyksztalcenia bez-studiow bez-jezyka
    dla-studentow dla-emerytow
    niepelnosprawni cudzoziemcy dla-kobiet dla-mezczyzn dla-par dla-rodzicow dla-mlodych nocna-zmiana
    dzienna-zmiana
    popoludniowa-zmiana jedna-zmiana pon-pt elastyczne-godziny dodatkowa sezonowa krotki-okres od-zaraz
    bez-prawa-jazdy tygodniowka""".split()
)
"""Circumstances that hold whatever the work is; a licence belongs to the work."""


def names_anything(text: str, *, by_name: bool = False) -> bool:
    """Whether the thesaurus knows anything in the text: work, a workplace, a circumstance.

    `by_name`: as adverts name it too, and not only by what one does there.
    """
    return any(not (by_name and mention.asked) for mention in _mentions(text))


def only_circumstances(text: str) -> bool:
    """Whether everything the thesaurus knows in the text is a circumstance: "CNC", "z zakwaterowaniem"."""
    kinds = {m.entry.kind for m in _mentions(text)}
    return kinds == {"aspect"}


def tells_a_circumstance(text: str) -> bool:
    """Whether the thesaurus knows nothing there but what holds of any work: "jestem na emeryturze"."""
    found = _mentions(text)
    return bool(found) and all(m.entry.id in _OF_ANY_WORK for m in found)


def of_any_work(text: str) -> bool:
    """Whether the text says no more than what holds of any work: "z zakwaterowaniem", "dla studenta"."""
    said = words(text)
    found = _mentions(text)
    named = {at for m in found for at in m.positions}
    telling = {at for at, word in enumerate(said) if word.folded not in WEAK}
    return bool(found) and all(m.entry.id in _OF_ANY_WORK for m in found) and telling <= named


def same_circumstance(one: str, other: str) -> bool:
    """Whether two texts say the same circumstance and nothing else: "studentka", "dla studenta"."""
    return of_any_work(one) and of_any_work(other) and _ids(one) == _ids(other)


def _ids(text: str) -> set[str]:
    return {m.entry.id for m in _mentions(text)}


@lru_cache(maxsize=64)
def _mentions(text: str) -> tuple[Mention, ...]:
    """What a text names; several of the questions above are put to the same text one after another."""
    return tuple(thesaurus().find([lemma(word.text, restore=True) for word in words(text)], asked=True))


def names_work_alone(place: str) -> bool:
    """Whether a place stands for work by itself, as "magazyn" and "marketing" do, and "szkoła" does not."""
    said = ["praca", *(lemma(word.text) for word in words(place))]
    return any(m.entry.kind == "occupation" or m.entry.id in DEPARTMENTS for m in thesaurus().find(said))


def is_at_home(job: str, place: str) -> bool:
    """Whether a place, which names no work itself, is one where that work is done: a clinic for a nurse."""
    if names_occupation(place):
        return False
    known = thesaurus()
    own = {field for m in _mentions(job) if m.entry.kind == "occupation" for field in known.fields_of(m.entry.id)}
    return not own.isdisjoint(m.entry.id for m in _mentions(place) if m.entry.kind == "field")


def qualifies(workplace: str, job: str) -> bool:
    """Whether a workplace or an industry says where a job is done, and is none that stands for other work.

    "szpital" is where a nurse works, and "automotive" no work by itself; "magazyn" after "kurier" is other work.
    """
    known = thesaurus()
    fields = {m.entry.id for m in _mentions(workplace)}
    own = {field for m in _mentions(job) if m.entry.kind == "occupation" for field in known.fields_of(m.entry.id)}
    said = [lemma(word.text) for word in words(workplace)]
    return bool(fields & own) or not any(m.entry.kind == "occupation" for m in known.find(["praca", *said]))


_INITIALS = re.compile(r"[A-ZŁŚŻ&]{2,5}")


def is_nonsense(text: str, said: str) -> bool:
    """Whether no word could be one: "asdfgh", "aaaa", "qwrtp", digits alone. `said`: the flat text.

    A word that the thesaurus knows is one ("hr", "fmcg"), and capitals alone may be an abbreviation.
    """
    if _mentions(text) or _INITIALS.fullmatch(text.strip()):
        return False
    return all(_impossible(word) for word in re.findall(r"[^\W_]+", said))


def _impossible(word: str) -> bool:
    if not word.isascii():
        return False
    if not word.isalpha():
        return word.isdigit() and len(word) < 3
    return (
        not re.search(r"[aeiouy]", word)
        or re.search(r"(.)\1{2,}|[bcdfghjklmnpqrstvwxz]{6,}|asdf|qwer|zxcv|sdfg|dfgh|fghj|ghjk|hjkl|lkjh", word)
        is not None
    )
