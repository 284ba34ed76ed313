"""What of an offer its copies are recognised by, in a few hundred bytes that are kept beside it in the store.

Texts of copies differ a little (a board's own words around it, the town), and a board may show only half of one.
So overlapping runs of three words are compared, as hashes: all of a short text, of a long one those below a fixed
bound, a quarter of them (FracMinHash: Irber et al. 2022), which keeps the estimate of how much of the shorter text
stands in the longer one good even where their lengths differ much, as a fixed number of hashes would not.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from retrieval.copies.names import GRADES, ROLES, employer_key, title_words, where_told
from retrieval.copies.references import references_of
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from bot.domain import Offer

# The words of a whole text as bytes: blanks for everything else, then split, is twice as quick as a pattern.
_LETTERS_ALONE = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz" else ord(" ") for code in range(256))
# Words a board puts around the employer's own text, folded: what ends its opening, and what begins its end.
_OPENINGS = ("opis stanowiska podany przez pracodawce:", "wymagania stawiane pracownikowi:")
_OPENED_BY = "kto szuka:"
_LONGEST_OPENING = 300
_ENDS = (
    "kontakt do pracodawcy:",
    "aplikuj na ta oferte",
    "wyrazam zgode na przetwarzanie",
    " data waznosci: ",
)
_SEEDS = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D], dtype=np.uint32)

WHOLE = 128
"""Runs of words up to which all are kept."""
REGION = "@"
BEGINNING = 5
"""Letters by which a word is known in all its forms."""
BOUND = 1 << 30
"""Of longer texts the hashes below it are kept: one in four."""
NAMED = 1 << 56
"""The least key that stands for an employer with a title or with skills; those of texts are smaller."""
KEYS = 9
"""Numbers by which candidates are found: employer with title, and the smallest hashes of the text (with skills in
the place of one, where there is no text)."""


@dataclass(frozen=True)
class Sketch:
    """`employer`, `title`: see `retrieval.copies.names`. `places`: the folded names of its towns, and of their
    regions and countries with `REGION` before them. `references`: see `retrieval.copies.references`. `runs`: how
    many different runs of three words the text has; `hashes`: those kept; `said`: hashes of how its words begin.
    """

    employer: str
    title: frozenset[str]
    places: frozenset[str]
    levels: str
    hours: frozenset[str]
    languages: frozenset[str]
    pay: str
    skills: frozenset[str]
    source: str
    references: frozenset[str]
    runs: int
    hashes: NDArray[np.uint32]
    said: NDArray[np.uint16]

    @cached_property
    def words(self) -> frozenset[int]:
        """The words of the text, whatever their endings."""
        return frozenset(self.said.tolist())

    @cached_property
    def place_words(self) -> frozenset[str]:
        return frozenset(word for place in self.places for word in place.split())

    def meets(self, other: Sketch) -> bool:
        """Whether the two have a town in common."""
        return any(not place.startswith(REGION) for place in self.places & other.places)

    def may_meet(self, other: Sketch) -> bool:
        """Whether they may have one: one names none, or only a region in which the other's lies."""
        if not self.places or not other.places:
            return True
        return bool(self.places & other.places) and (self._only_regions or other._only_regions)

    def speaks_of(self, words: Iterable[str]) -> bool:
        """Whether all of these words stand in its text, in any form."""
        return self.words.issuperset(_hashes(word.encode()[:BEGINNING] for word in words).tolist())

    @cached_property
    def _only_regions(self) -> bool:
        return all(place.startswith(REGION) for place in self.places)

    @cached_property
    def kept(self) -> frozenset[int]:
        return frozenset(self.hashes.tolist())

    @cached_property
    def low(self) -> frozenset[int]:
        """The hashes that a long text would have kept as well."""
        return self.kept if self.runs > WHOLE else frozenset(self.hashes[self.hashes < BOUND].tolist())

    @cached_property
    def keys(self) -> NDArray[np.int64]:
        """`KEYS` numbers; two offers that share one that is not 0 are candidates."""
        keys = np.zeros(KEYS, dtype=np.int64)
        if self.employer:
            keys[0] = _number(f"{self.employer}\t{' '.join(sorted(self.title))}")
            if self.skills:
                keys[1] = _number(f"{self.employer}\t\t{' '.join(sorted(self.skills))}")
            if not self.runs:
                keys[2] = _number(f"{self.employer}\t\t\t{' '.join(sorted(self.title - GRADES - ROLES))}")
        smallest = self.hashes[: KEYS - 1].astype(np.int64) + 1
        keys[1 : 1 + len(smallest)] = smallest
        return keys

    @cached_property
    def identity(self) -> bytes:
        """Equal for offers that are the same but for their places; empty where it is not clear whose they are."""
        if not self.employer and self.runs < WHOLE:
            return b""
        said = "\t".join((self.employer, *sorted(self.title), self.levels, self.pay, *sorted(self.skills)))
        return hashlib.blake2b(said.encode() + self.hashes.tobytes(), digest_size=16).digest()

    def packed(self) -> bytes:
        """All of it as bytes, the `KEYS` keys first."""
        sets = (self.title, self.places, self.hours, self.languages, self.skills, self.references)
        said = "\t".join(
            (self.employer, self.levels, self.pay, self.source, *("|".join(sorted(one)) for one in sets))
        )
        counts = np.array([self.runs, len(self.hashes)], dtype=np.uint32)
        rest = counts.tobytes() + self.hashes.tobytes() + self.said.tobytes()
        return self.keys.tobytes() + said.encode() + b"\0" + rest

    @classmethod
    def unpacked(cls, packed: bytes) -> Sketch:
        said, _, rest = packed[KEYS * 8 :].partition(b"\0")
        employer, levels, pay, source, *sets = said.decode().split("\t")
        title, places, hours, languages, skills, references = (frozenset(one.split("|")) - {""} for one in sets)
        runs, kept = np.frombuffer(rest, dtype=np.uint32, count=2).tolist()
        return cls(
            employer,
            title,
            places,
            levels,
            hours,
            languages,
            pay,
            skills,
            source,
            references,
            runs,
            np.frombuffer(rest, dtype=np.uint32, offset=8, count=kept),
            np.frombuffer(rest, dtype=np.uint16, offset=8 + 4 * kept),
        )


def sketch_of(offer: Offer) -> Sketch:
    """The sketch of an offer; it depends on the offer alone."""
    employer = employer_key(offer.company)
    names = {fold(place.name) for place in offer.places}
    towns = {word for name in names for word in name.split()}
    where = towns | where_told(offer.title)
    words = _words(offer.description, towns) if offer.description else []
    runs, hashes = _runs(words)
    pay = ",".join(sorted(f"{p.minimum}-{p.maximum} {p.currency} {p.per} {p.contract or ''}" for p in offer.pay))
    skills = () if runs else (*offer.skills, *offer.skills_nice)
    return Sketch(
        employer,
        title_words(offer.title, where, employer),
        frozenset(_places(offer)),
        ",".join(sorted(offer.levels)),
        frozenset(offer.hours),
        frozenset(offer.languages),
        pay,
        frozenset(_plain(skill) for skill in skills),
        _plain(offer.source),
        references_of(offer.description),
        runs,
        hashes,
        _said(words),
    )


def _places(offer: Offer) -> Iterator[str]:
    for place in offer.places:
        if place.kind == "town":
            yield fold(place.name)
        if region := place.voivodeship or place.country:
            yield REGION + fold(region)


def _plain(said: str) -> str:
    return fold(said).replace("|", " ").replace("\t", " ").replace("\0", " ").strip()


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=7).digest(), "big") + NAMED


def _runs(words: list[bytes]) -> tuple[int, NDArray[np.uint32]]:
    """How many runs of three words there are, and the sorted hashes of those that are kept."""
    if len(words) < 3:
        return 0, np.zeros(0, dtype=np.uint32)
    codes = np.fromiter(map(crc32, words), dtype=np.uint32, count=len(words))
    mixed = codes[:-2] * _SEEDS[0] ^ codes[1:-1] * _SEEDS[1] ^ codes[2:] * _SEEDS[2]
    mixed ^= mixed >> np.uint32(15)
    mixed *= _SEEDS[1]
    mixed ^= mixed >> np.uint32(13)
    runs = np.unique(mixed)
    return len(runs), runs if len(runs) <= WHOLE else runs[: int(np.searchsorted(runs, BOUND))]


def _said(words: list[bytes]) -> NDArray[np.uint16]:
    return _hashes({word[:BEGINNING] for word in words})


def _hashes(words: Iterable[bytes]) -> NDArray[np.uint16]:
    return np.fromiter(map(crc32, words), dtype=np.uint32).astype(np.uint16)


def _words(text: str, towns: set[str]) -> list[bytes]:
    letters = _unframed(fold(text)).encode("ascii", "replace").translate(_LETTERS_ALONE)
    left_out = {town.encode() for town in towns}
    return [word for word in letters.split() if len(word) > 1 and word not in left_out]


def _unframed(folded: str) -> str:
    """The employer's own text."""
    start = 0
    if folded.startswith(_OPENED_BY):
        ends = [(at, opening) for opening in _OPENINGS if (at := folded.find(opening, 0, _LONGEST_OPENING)) >= 0]
        start = max((at + len(opening) for at, opening in ends), default=0)
    cuts = [at for end in _ENDS if (at := folded.find(end, start)) >= 0]
    return folded[start : min(cuts, default=len(folded))]
