"""What an advert says of something that it is asked about, in its own words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.texts.markup import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LONGEST = 320
"""Characters of all that is quoted of one offer."""
_LONGEST_HEADING = 45
_MOST_PIECES = 3
_STEM = 5
"""Letters by which forms of one word are alike."""
_LEAST_STEM = 3
_ENDING, _TOPIC_ENDING = 2, 7
"""Letters by which a word may be longer than the one asked for, and than the beginning of one of its topic."""

_TOPICS: tuple[tuple[str, str], ...] = (
    ("godzin zmian hours shift grafik", "godz zmian grafik harmonogram"),
    ("wymag kwalifikac umie requir qualific", "wymag oczek kwalifik umiej"),
    ("obowiaz zakres duties respons robi", "obowiaz zadan"),
    ("benefit dodatk bonus perk", "oferuj zapewni benefit gwarant"),
    ("zacz rozpocz start begin wziec", "zaraz rozpocz natychmiast"),
    ("aplik zglos apply contact kontakt telefon numer mail", "cv aplik kontakt tel. telefon mail zglosz"),
    ("dojazd dojech adres address gdzie", "dojazd adres ul."),
    ("akord piecework", "akord premi stawk"),
    ("narzedz tools", "narzedz"),
    ("zakwater mieszkan nocleg accommod housing", "zakwater mieszkan nocleg kwater"),
    ("doswiad experience", "doswiad"),
    ("umow contract", "umow kontrakt"),
    ("papier uprawn certyf certif", "uprawnien kwalifik swiadect certyfik"),
    ("szkole train", "szkole przyucz"),
    ("jezyk language polish angiel english niemie german", "jezyk angiel niemie polsk"),
    ("prawo licen", "prawo jazdy"),
    ("studia studiow wykszt degree educat", "wykszt studia studiow studiach"),
)
"""What is asked for, by beginnings of words in either language, and by which ones adverts speak of it."""

_BEFORE_HEADING = r"\s+(?=[A-ZĆŁŚŻ][^\s:.!?;,]{2,}(?:\s[^\s:.!?;,]+){0,5}\s?:\s)"
_PIECE_ENDS = re.compile(
    rf"[\n\u2022\u00b7]+|(?<=[.!?;])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])|(?<=\s)[-–—*]\s+|{_BEFORE_HEADING}|(?<=[^\W\d_]:)\s+"
)
_AROUND = 90
"""Characters before the word that was asked for, of a piece that is long."""
_WORD = re.compile(r"[^\W_]+\.?")
_PLAIN = str.maketrans("łŁ", "lL")


def passages(text: str, asked: Collection[str]) -> str:
    """The sentences of a text that speak of any of the words asked for, behind a heading what stands under it, cut
    to `LONGEST` characters; "" where none does."""
    stems = _looked_for(asked)
    if not stems:
        return ""
    pieces = [piece.strip(" \t-–—*") for piece in _PIECE_ENDS.split(text)]
    pieces = [piece for piece in pieces if piece]
    found: list[str] = []
    at = count = 0
    while at < len(pieces) and count < _MOST_PIECES:
        if (start := _speaks(pieces[at], stems)) is not None:
            under = _under(pieces, at)
            found += [_from(pieces[at], start), *pieces[at + 1 : at + 1 + under]]
            count, at = count + 1, at + under
        at += 1
    return one_line(" ".join(found), LONGEST)


def _from(piece: str, start: int) -> str:
    """A piece, or of a long one what stands around the word that begins at `start`."""
    if len(piece) <= LONGEST // 2 or start <= _AROUND:
        return piece
    return "…" + piece[piece.find(" ", start - _AROUND) :].strip()


def _under(pieces: list[str], at: int) -> int:
    """How many of the next pieces belong to a heading; 0 behind a sentence."""
    if len(pieces[at]) > _LONGEST_HEADING or not pieces[at].endswith(":"):
        return 0
    rest = pieces[at + 1 :]
    return next(
        (n for n, piece in enumerate(rest) if piece.endswith(":") and len(piece) <= _LONGEST_HEADING), len(rest)
    )


def _looked_for(asked: Collection[str]) -> Mapping[str, int]:
    """The beginnings of words that are looked for, and how many letters such a word has at most."""
    words = {plain[:_STEM]: len(plain) + _ENDING for word in asked if len(plain := _plain(word)) >= _LEAST_STEM}
    topics = [
        told.split()
        for named, told in _TOPICS
        if any(_alike(stem, one) for stem in words for one in named.split())
    ]
    return {one: len(one) + _TOPIC_ENDING for topic in topics for one in topic} or words


def _alike(stem: str, other: str) -> bool:
    return stem.startswith(other[:_STEM]) or (other.startswith(stem) and len(stem) == _STEM)


def _speaks(piece: str, stems: Mapping[str, int]) -> int | None:
    """Where a piece has a word that begins so."""
    said = ((m.start(), _plain(m.group())) for m in _WORD.finditer(piece))
    return next(
        (
            start
            for start, word in said
            if any(word.startswith(one) and len(word) <= most for one, most in stems.items())
        ),
        None,
    )


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
