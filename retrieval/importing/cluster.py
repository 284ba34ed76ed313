"""Which offers are copies of one: the same employer, title and text, on several boards or once per town.

The key depends on the offer alone, so neither the order of an import nor its repetition changes it. Texts of
copies differ a little (a board's own words around it, the town): instead of the text, three minhashes of its
three-word shingles are compared (Broder 1997). Two texts whose shingles overlap by a share J have equal keys with
probability J³, so that copies mostly meet and different offers of one employer hardly ever do.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Offer

_LEGAL_FORM = re.compile(
    r"\b(?:sp(?:olka)? z ?o ?o|sp(?:olka)? z ograniczona odpowiedzialnoscia|s ?a"
    r"|spolka akcyjna|sp(?:olka)? k(?:omandytowa)?"
    r"|sp(?:olka)? j(?:awna)?|s ?c|spolka cywilna|gmbh|ltd|inc|llc|b ?v|polska|poland|group|grupa)\b"
)
_APART = re.compile(r"[^a-z0-9]+")
# What a title has beside the name of the work: k/m, (m/f/d), a reference, a number.
_TITLE_NOISE = re.compile(r"\b(?:[kmfdxnw]\s*/\s*){1,3}[kmfdxnw]\b|\bod zaraz\b|\bpilne\b|\bnowosc\b")
_WORD = re.compile(r"[a-z]{2,}")
# The same words of a whole text as bytes: blanks for everything else, then split, is twice as quick.
_LETTERS_ALONE = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz" else ord(" ") for code in range(256))
# Words a board puts around the employer's own text, folded: what ends its opening, and what begins its end.
_OPENINGS = ("opis stanowiska podany przez pracodawce:", "wymagania stawiane pracownikowi:")
_OPENED_BY = "kto szuka:"
_LONGEST_OPENING = 300
_ENDS = (
    "kontakt do pracodawcy:",
    "podobne oferty",
    "aplikuj na ta oferte",
    "wyrazam zgode na przetwarzanie",
    " data waznosci: ",
)
_SHORTEST_TEXT = 12
"""Words; a shorter text has to be the same word by word."""

_SEEDS = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D], dtype=np.uint32)


def cluster_of(offer: Offer) -> str:
    """The key that the copies of this offer share, 16 hexadecimal digits."""
    towns = {fold(place.name) for place in offer.places}
    company = " ".join(_LEGAL_FORM.sub(" ", _APART.sub(" ", fold(offer.company))).split())
    title = _title(offer.title, towns)
    if not offer.description:
        parts = [company, title, *_fields(offer)]
        parts += [] if company else [offer.id]
    else:
        words = _words(offer.description, towns)
        exact = not company or len(words) < _SHORTEST_TEXT
        parts = [company, title, b" ".join(words).decode() if exact else _minhashes(words)]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


def _title(title: str, towns: set[str]) -> str:
    words = _WORD.findall(_TITLE_NOISE.sub(" ", fold(title)))
    return " ".join(sorted({word for word in words if word not in towns}))


def _fields(offer: Offer) -> Iterable[str]:
    """What tells offers without a text apart."""
    yield ",".join(sorted(map(fold, offer.skills)))
    yield ",".join(sorted(offer.levels))
    yield ",".join(sorted(offer.modes))
    yield ",".join(sorted(f"{p.minimum}-{p.maximum}{p.currency}{p.per}{p.contract}" for p in offer.pay))


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


def _minhashes(words: list[bytes]) -> str:
    codes = np.fromiter(map(crc32, words), dtype=np.uint32, count=len(words))
    shingles = codes[:-2] * _SEEDS[0] ^ codes[1:-1] * _SEEDS[1] ^ codes[2:] * _SEEDS[2]
    mixed = (shingles[None, :] ^ (shingles[None, :] >> np.uint32(15))) * _SEEDS[:, None]
    mixed ^= mixed >> np.uint32(13)
    return " ".join(map(str, mixed.min(axis=1)))
