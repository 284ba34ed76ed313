"""The names of places and all their forms, looked up by their first word without case and diacritics."""

from __future__ import annotations

import gzip
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, NamedTuple

from bot.domain import Place
from retrieval.flat import lower, without_marks

Kind = Literal["voivodeship", "country", "group", "town", "district", "minor"]

VOIVODESHIPS: tuple[str, ...] = (
    "dolnośląskie",
    "kujawsko-pomorskie",
    "lubelskie",
    "lubuskie",
    "łódzkie",
    "małopolskie",
    "mazowieckie",
    "opolskie",
    "podkarpackie",
    "podlaskie",
    "pomorskie",
    "śląskie",
    "świętokrzyskie",
    "warmińsko-mazurskie",
    "wielkopolskie",
    "zachodniopomorskie",
)
"""The sixteen voivodeships under the names that `Place` and `Search` use."""

WORD = re.compile(r"[^\W_]+")
_ORDER: dict[str, int] = {"voivodeship": 0, "country": 1, "group": 2, "district": 3, "town": 4, "minor": 5}
_MINOR_COUNTS_AS = 0.1  # a foreign town that is not known by hand gives way to a Polish one ten times smaller


def _bases() -> dict[int, str]:
    """Letters with diacritics → their base letter, one for one, so that positions in the text stay."""
    bases = {ord(c): b for c, b in zip("łŁøØđðþæœßı", "llooddtaosi", strict=True)}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0].lower()
        if base.isascii() and base.isalpha():
            bases.setdefault(code, base)
    return bases


_BASES = _bases()


def flat(text: str) -> str:
    """Lower case without diacritics, character for character: positions in it are positions in `text`."""
    return without_marks(lower(text), _BASES)


class Entry(NamedTuple):
    """What a name stands for: one place, or the members of a group, or the town of a district."""

    kind: Kind
    places: tuple[Place, ...]
    population: int

    @property
    def rank(self) -> tuple[int, float]:
        """Which of several places of one name is meant, lowest first."""
        weight = self.population * (_MINOR_COUNTS_AS if self.kind == "minor" else 1)
        return (min(_ORDER[self.kind], 4), -weight)


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name. `cases`: letters of n g d a i l. `mark`: "!" where it is an everyday word as well, "?"
    where it is one when typed without Polish letters."""

    words: tuple[str, ...]
    written: str
    cases: str
    mark: str
    entry: Entry


class Index:
    """All names by their first flat word, longest first, then the likeliest place first."""

    def __init__(self, lines: list[str]) -> None:
        self._raw: dict[str, list[tuple[str, int]]] = {}
        self._ready: dict[str, tuple[Name, ...]] = {}
        self.towns: list[tuple[Place, int]] = []
        self.named: dict[str, Place] = {}
        self.inhabitants: dict[tuple[str, str | None, str], int] = {}
        self.located: dict[tuple[float | None, float | None], str] = {}
        self._entries: list[Entry] = []
        pending: list[tuple[int, str]] = []
        for line in lines:
            columns = line.split("\t")
            members, number = columns[7], len(self._entries)
            if members:
                pending.append((number, members))
                self._entries.append(Entry(columns[1], (), 0))  # type: ignore[arg-type]  # the file's own kinds
            else:
                self._add_place(columns)
            self._add_forms(columns[8], number)
        for number, members in pending:
            places = tuple(self.named[member] for member in members.split("|"))
            self._entries[number] = Entry(self._entries[number].kind, places, 0)

    def _add_place(self, columns: list[str]) -> None:
        name, kind, voivodeship, country, latitude, longitude, population = columns[:7]
        place = Place(
            name,
            "town" if kind == "minor" else kind,  # type: ignore[arg-type]  # the file's own kinds
            voivodeship or None,
            country,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
        )
        self._entries.append(Entry(kind, (place,), int(population)))  # type: ignore[arg-type]
        if place.kind == "town":
            self.towns.append((place, int(population)))
            self.inhabitants.setdefault((name, place.voivodeship, country), int(population))
            self.located.setdefault((place.latitude, place.longitude), name)
        known = self.named.get(name)
        if known is None or (known.kind == "town" and kind != "minor" and known.country != "PL"):
            self.named[name] = place

    def _add_forms(self, forms: str, number: int) -> None:
        flat_forms = flat(forms)
        for form, plain in zip(forms.split("|"), flat_forms.split("|"), strict=True):
            first = WORD.search(plain)
            if first is not None:
                self._raw.setdefault(first.group(), []).append((form, number))

    def starting_with(self, word: str) -> tuple[Name, ...]:
        """The names whose first flat word this is."""
        ready = self._ready.get(word)
        if ready is not None:
            return ready
        raw = self._raw.get(word)
        if raw is None:
            return ()
        names = [self._name(form, self._entries[number]) for form, number in raw]
        names.sort(key=lambda name: (-len(name.words), name.entry.rank))
        self._ready[word] = tuple(names)
        return self._ready[word]

    def __contains__(self, word: str) -> bool:
        return word in self._raw

    @staticmethod
    def _name(form: str, entry: Entry) -> Name:
        written, _, cases = form.rpartition(":")
        mark = written[:1] if written[:1] in "!?" else ""
        written = written.removeprefix(mark).lower()
        return Name(tuple(WORD.findall(flat(written))), written, "ngdail" if cases == "*" else cases, mark, entry)


def load() -> Index:
    """Reads the gazetteer that comes with szukaj."""
    data = (files("retrieval") / "data" / "places.tsv.gz").read_bytes()
    lines = gzip.decompress(data).decode().splitlines()
    return Index([line for line in lines if not line.startswith("#")])
