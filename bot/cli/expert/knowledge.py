"""What the workshop may know of places and work: the gazetteer, the thesaurus and the import, behind its port."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.errors import BadInput
from bot.texts import language_of
from retrieval.importing.normalise import normalise
from retrieval.places import distance_km, gazetteer
from retrieval.places.declension import declined
from retrieval.polish import is_word, lemmas_of
from retrieval.sources import text as plain_text
from retrieval.sources.draft import Identity, Record
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from datetime import date

    from bot.domain import Language, Offer
    from retrieval.thesaurus import Entry

_MOST_WORDS = 4
_CASES = {"gen": "g", "loc": "l"}


class RetrievalKnowledge:
    """Implements `expert.ports.Knowledge`. `today`: the day on which pasted adverts are read."""

    def __init__(self, today: date) -> None:
        self._today = today

    def place_in(self, name: str, case: Literal["gen", "loc"]) -> str:
        return declined(name, _CASES[case])

    def kilometres(self, one: str, other: str) -> float | None:
        places = gazetteer().named(one), gazetteer().named(other)
        return distance_km(places[0], places[1]) if places[0] and places[1] else None

    def places(self, text: str) -> list[str]:
        return [place.name for mention in gazetteer().find(text, running_text=True) for place in mention.places]

    def occupations(self, title: str, language: Language) -> list[str]:
        names = [name for entry in _named(title) for name in _names(entry, language)]
        return list(dict.fromkeys(names))

    def fields(self, title: str) -> list[str]:
        entries = _named(title)
        return list(thesaurus().fields_of(entries[0].id)) if len(entries) == 1 else []

    def language_of(self, text: str) -> Language | None:
        told = {language_of(text, "pl"), language_of(text, "en")}
        return told.pop() if len(told) == 1 else None

    def advert(self, text: str) -> Offer | None:
        fields = plain_text.read(text)
        if not fields.get("title"):
            return None
        record = Record(fields, 1, text.encode())
        try:
            return normalise(plain_text.draft(record, Identity("text", "1")), today=self._today)
        except BadInput:
            return None


@lru_cache(maxsize=20_000)
def _named(title: str) -> tuple[Entry, ...]:
    known = thesaurus()
    mentions = known.find(lemmas_of(title))
    entries = [mention.entry for mention in mentions if mention.named and not mention.assisting]
    return tuple(dict.fromkeys(entry for entry in entries if entry.kind == "occupation" and not entry.general))


@lru_cache(maxsize=2_000)
def _names(entry: Entry, language: Language) -> tuple[str, ...]:
    """Its names that are wholly of the language, the usual one first."""
    fitting = [name for name in entry.names if _is_of(name, language)]
    return tuple(fitting[:3])


def _is_of(name: str, language: Language) -> bool:
    words = name.split()
    if len(words) > _MOST_WORDS or name.startswith("praca "):
        return False
    polish = [is_word(word.strip(".,")) for word in words if word.strip(".").isalpha() and len(word) > 2]
    if language == "pl":
        return bool(polish) and all(polish)
    return name.isascii() and not any(polish)
