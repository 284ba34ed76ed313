"""One analysis of Polish (and English) text for offers and questions alike: folding, words, lemmas.

Lemmas come from Morfeusz 2 with the SGJP dictionary. Where a form belongs to several lexemes one lemma is
chosen by a fixed rule, so that the same form gives the same lemma in an offer and in a question.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.metadata import version
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters by letters: str.replace is several times quicker than str.translate on whole adverts.
_LETTERS = tuple(
    {"ł": "l", "ą": "a", "ć": "c", "ę": "e", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z"}.items()
) + tuple({"ß": "ss", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}.items())
_MARKS = re.compile("[\u0300-\u036f]+")
_ACCENTS = {"a": "aą", "c": "cć", "e": "eę", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź"}
_MOST_CANDIDATES = 400
_SHORTEST_RESTORED = 4
"""Shorter words are not taken for others that were typed without diacritics."""

# A word: letters and digits, and what technology and licences write within: Node.js, O'Reilly, C#, C++, C+E, .NET.
# What may follow a word is looked at only behind one of these signs, and case ignored only where it matters: a
# third quicker than the plain way to write it, and every text pays for this.
_WORD = re.compile(
    r"[^\W_]+(?:[.'’#+](?:(?<=\.)(?i:js|net|io|ai)\b|(?<=['’])[^\W_]+"
    r"|(?<=\b[cfCF]\#)|(?<=\b[cC]\+)\+|(?<=\b[a-dA-D]\+)[eE]\b))?|\.(?i:net)\b"
)


_CLAUSE_END = re.compile(
    r"[,;:!?\n\r\u2022\u00b7\u25cf\u25aa*|)]|\.(?=\s|$)|(?:\(|(?<=\s)[-\u2013\u2014](?=\s))(?!\s*(?i:mile)\s)"
)
"""What parts clauses; a wish set apart behind what is wished for goes with it: "prawo jazdy (mile widziane)"."""

_LICENCES = re.compile(r"\b([B-D]1?) (?:\+|plus) E\b", re.IGNORECASE)
_GLUED_LICENCE = re.compile(r"\b(kat(?:\.|egori[aięe])? ?[A-DT]1?(?:\+E)?)['’](?=\w)", re.IGNORECASE)
"""A licence whose mark of quotation the next word is glued to: "kat. D'Wykształcenie"."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as written, folded (see `fold`), and where it stands (`text[start:end]`)."""

    text: str
    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without diacritics: "Wrocławiu" → "wroclawiu"."""
    text = text.casefold()
    if text.isascii():
        return text
    for letter, plain in _LETTERS:
        text = text.replace(letter, plain)
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


def words(text: str) -> list[Word]:
    """The words of `text` in order, with their places in it."""
    return [Word(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def lemmas_of(text: str, *, most: int | None = None, restore: bool = False) -> list[str]:
    """The folded lemmas of the words of a text in order, of the first `most` words where that is given.

    `restore`: see `lemma`.
    """
    return [lemma(word, restore=restore) for word in _WORD.findall(joined_licences(text))[:most]]


def clauses_of(text: str, *, most: int | None = None) -> list[int]:
    """For each word of `lemmas_of` the number of the clause that it stands in."""
    parts = enumerate(_CLAUSE_END.split(joined_licences(text)))
    return [number for number, part in parts for _ in _WORD.findall(part)][:most]


def sides_of(text: str, *, most: int | None = None) -> list[int]:
    """For each word of `lemmas_of` how many slashes stand before it."""
    parts = enumerate(joined_licences(text).split("/"))
    return [number for number, part in parts for _ in _WORD.findall(part)][:most]


def joined_licences(text: str) -> str:
    """The text with licences for a lorry and its trailer in one word: "C + E", "c plus e"; and with the letter of
    any apart from a word behind it."""
    if "'" in text or "’" in text:
        text = _GLUED_LICENCE.sub(r"\1 ", text)
    return _LICENCES.sub(lambda m: f"{m[1].upper()}+E", text) if " + " in text or " plus " in text else text


@lru_cache(maxsize=1)
def _morfeusz() -> Any:  # Morfeusz ships no types
    import morfeusz2

    return morfeusz2.Morfeusz(expand_tags=False, generate=False)


def _rank(tag: str, names: list[str], marks: list[str]) -> tuple[int, int]:
    """How early a lexeme is preferred: ordinary before marked ("daw.", "hom."), then by part of speech.

    Adjectives come before nouns of the same form, so that "księgowa" and "księgowy" meet; gerunds and
    participles become their verb, so that "sprzątanie" and "sprzątająca" meet.
    """
    kind = tag.split(":", 1)[0]
    if "nazwa_geograficzna" in names or kind in {"conj", "comp", "prep", "part"}:
        order = 0
    elif kind in {"adj", "adja", "adjp", "adv"}:
        order = 1
    elif kind in {"ger", "pact", "ppas", "pcon", "pant"}:
        order = 2
    elif kind == "subst":
        order = 6 if {"imię", "nazwisko"} & set(names) else 3
    elif kind in {"fin", "inf", "praet", "impt", "imps"}:
        order = 4
    else:
        order = 5
    return (1 if {"daw.", "hom.", "rzad.", "gwar."} & set(marks) else 0, order)


_LAST = (1, 9)
_OF_MEN = re.compile(r"adj:pl:nom\.voc:m1\b")
_SAID_OF_MEN = frozenset("pełny równy świetny jeden próżny główny silny ładny wolny".split())
"""Adjectives that are said of several men, and whose form is that of a noun as well: "główni", "pełni"."""


def _is_of_places(lemma: str, tag: str, all_lemmas: set[str]) -> bool:
    """Is an adjective hardly meant, as its form is that of a place too: "w odlewni", "do pralni"?"""
    return bool(
        lemma.endswith("ny")
        and lemma not in _SAID_OF_MEN
        and _OF_MEN.match(tag)
        and f"{lemma.removesuffix('y')}ia" in all_lemmas
    )


def _abbreviates(word: str, lemma: str, tag: str) -> bool:
    """Is it short for a thing that nobody speaks of: "job" for the Book of Job, "b" for a bit?"""
    return tag.startswith("brev") and ("_" in lemma or len(word) == 1)


_HARDLY_MEANT = {
    "marek": "marka", "paczek": "paczka", "stawek": "stawka", "ścieżek": "ścieżka", "wywrotek": "wywrotka",
    "nocek": "nocka", "frytek": "frytka", "inżynierek": "inżynierka",
}  # fmt: skip
"""Nouns that share forms with a common one, which is meant: "stawki" are of "stawka" and of no "stawek"."""


@lru_cache(maxsize=400_000)
def lemmas(word: str) -> tuple[str, ...]:
    """Every lemma of a form, preferred first, lower case with diacritics; empty where the form is unknown.

    "Uczeń" is a pupil, and hardly several times of teaching.
    """
    found: dict[str, tuple[tuple[int, int], int, str]] = {}
    analysed = [one for _, _, one in _morfeusz().analyse(word)]
    every = {lemma.split(":", 1)[0].casefold() for _, lemma, *_ in analysed} if word.endswith("ni") else set()
    is_name = word.endswith("ń") and any(tag.startswith("subst:sg:nom") for _, _, tag, *_ in analysed)
    for _, lemma, tag, names, marks in analysed:
        if tag == "ign" or _abbreviates(word, lemma, tag):
            continue
        name = lemma.split(":", 1)[0].casefold()
        hardly = (is_name and tag.startswith("ger:pl")) or (every and _is_of_places(name, tag, every))
        hardly = hardly or any(_HARDLY_MEANT.get(name) == other[1].split(":", 1)[0] for other in analysed)
        rank = _LAST if hardly else _rank(tag, names, marks)
        key = (rank, len(name), name)
        if name not in found or key < found[name]:
            found[name] = key
    return tuple(sorted(found, key=found.__getitem__))


def _with_diacritics(word: str) -> Iterator[str]:
    """The ways a word typed without diacritics may have been meant, fewest changes first."""
    choices = [_ACCENTS.get(c, c) for c in word]
    count = 1
    for c in choices:
        count *= len(c)
    if count > _MOST_CANDIDATES:
        return
    forms = ("".join(letters) for letters in product(*choices))
    yield from sorted(forms, key=lambda form: sum(a != b for a, b in zip(form, word, strict=True)))


@lru_cache(maxsize=100_000)
def lemma(word: str, *, restore: bool = False) -> str:
    """The one lemma of a form, folded: "Krakowie" → "krakow"; an unknown form is itself, folded.

    `restore`: take a form without diacritics for the Polish word it may stand for ("ksiegowej" → "ksiegowy");
    for what people type and titles, not for texts.
    """
    kept = None if restore else _kept().get(word)
    return analysed_lemma(word, restore=restore) if kept is None else kept


def analysed_lemma(word: str, *, restore: bool = False) -> str:
    """`lemma` by Morfeusz itself."""
    known = _known(word.casefold(), restore)
    return fold(known[0]) if known else fold(word)


def kept_with() -> str:
    """The first line of data/lemmas.tsv when it was written with the Morfeusz that is installed."""
    return f"# morfeusz2 {version('morfeusz2')}"


@lru_cache(maxsize=1)
def _kept() -> dict[str, str]:
    """The lemmas that data/lemmas.tsv keeps, so that a start need not ask for thousands of them."""
    first, kept = _thesaurus_words()
    return kept if first == kept_with() else {}


@lru_cache(maxsize=1)
def _thesaurus_words() -> tuple[str, dict[str, str]]:
    """The first line of data/lemmas.tsv, and the words of the thesaurus with their lemmas."""
    text = resources.files("retrieval").joinpath("data/lemmas.tsv").read_text(encoding="utf-8")
    first, *lines = text.splitlines()
    parted = (line.split() for line in lines if not line.startswith("#"))
    return first, {form: lemma for lemma, *forms in parted for form in forms}


_POLISH_ENDINGS = {
    "owi": "", "iem": "", "em": "", "zie": "", "cie": "t", "rze": "r", "ie": "", "ami": "", "ach": "", "ow": "",
    "om": "", "u": "",
}  # fmt: skip
_BORROWED_ENDINGS = {"ies": "y", "es": "", "s": ""} | _POLISH_ENDINGS
"""Endings of English plurals and of borrowed words in Polish cases, folded, and what stands there without them."""
_SHORTEST_BORROWED = 4


def _borrowed(word: str) -> tuple[str, ...]:
    """The word of the thesaurus that a form unknown to Polish is of: "na helpdesku", "barberem", "drivers"."""
    known, plain = _thesaurus_words()[1], fold(word)
    if plain in known:
        return ()
    for ending, instead in _BORROWED_ENDINGS.items():
        stem = plain.removesuffix(ending) + instead
        if plain.endswith(ending) and len(stem) >= _SHORTEST_BORROWED and known.get(stem) == stem:
            return () if ending in _POLISH_ENDINGS and lemmas(stem) else (stem,)
    return ()


@lru_cache(maxsize=20_000)
def is_object(word: str) -> bool:
    """May a form be the genitive of a thing or of many ("fizyki", "osób"), as it stands behind "nauczyciel"?"""
    return any(
        tag.startswith("subst:") and "gen" in tag.split(":")[2] and not tag.startswith("subst:sg:gen.acc:m1")
        for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word.casefold())
    )


@lru_cache(maxsize=20_000)
def is_adverb(word: str) -> bool:
    """Is a form an adverb and no noun: "taniej", "średnio"?"""
    tags = {tag.split(":")[0] for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word.casefold())}
    return "adv" in tags and "subst" not in tags


_FINITE = frozenset({"fin", "praet", "bedzie", "winien", "imps", "aglt", "cond"})


@lru_cache(maxsize=20_000)
def is_finite_verb(word: str) -> bool:
    """Whether a word can only be what somebody does or did: "zobaczę"; not "mam", which mothers are too."""
    tags = {tag.split(":")[0] for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word.casefold())}
    return bool(tags) and tags <= _FINITE


@lru_cache(maxsize=20_000)
def case_forms(word: str) -> tuple[tuple[str, str], ...]:
    """What a form may be, as (lemma, tag of SGJP): ("kierowca", "subst:sg:inst:m1"); empty where it is unknown."""
    analysed = _morfeusz().analyse(word.casefold())
    return tuple((lemma.split(":", 1)[0], tag) for _, _, (_, lemma, tag, _, _) in analysed if tag != "ign")


_COMPARED = frozenset(("com", "sup"))
_NAMELESS = frozenset(
    "fin praet impt inf bedzie aglt winien imps pred part conj comp interj siebie ppron12 ppron3".split()
)
"""Parts of speech of forms that name no thing: verbs but for their participles, particles, pronouns."""


@lru_cache(maxsize=20_000)
def is_genitive(word: str) -> bool:
    """May a form be a genitive, as "bez" asks for: "weekendów", "nocnych"?"""
    return any("gen" in part.split(".") for _, tag in case_forms(word) for part in tag.split(":"))


def compares(word: str) -> bool:
    """May a form, perhaps typed without diacritics, compare: "drożej", "tańszego", "najlepsze"?"""
    forms = (word.casefold(), *_with_diacritics(word.casefold()))
    return any(_COMPARED.intersection(tag.split(":")) for form in forms for _, tag in case_forms(form))


def names_nothing(word: str) -> bool:
    """Is a form, perhaps typed without diacritics, nothing but a verb, a particle or a conjunction?"""
    plain = word.casefold()
    tags = _parts_of_speech(plain) or _parts_of_speech(plain.capitalize())
    if not tags and plain.isascii() and plain.isalpha() and len(plain) >= _SHORTEST_RESTORED:
        tags = next((found for form in _with_diacritics(plain) if (found := _parts_of_speech(form))), set())
    if not tags or not tags <= _NAMELESS:
        return False
    if not plain.isascii() or len(plain) < _SHORTEST_RESTORED:
        return True
    others = (_parts_of_speech(form) for form in _with_diacritics(plain))
    return all(found <= _NAMELESS for found in others)  # "wyplata" may be meant as "wypłata"


def _parts_of_speech(word: str) -> set[str]:
    tags = {tag.split(":")[0] for _, _, (_, _, tag, _, _) in _morfeusz().analyse(word)}
    return set() if "ign" in tags else tags


def is_word(word: str) -> bool:
    """Does Polish have this form, perhaps typed without diacritics?"""
    return bool(_known(word.casefold(), True))


def lemmas_as_typed(word: str) -> tuple[str, ...]:
    """`lemmas` of a form that may be typed without diacritics ("bankow")."""
    return _known(word.casefold(), True)


def _known(word: str, restore: bool) -> tuple[str, ...]:
    if not word.isalnum():  # node.js, c#, c+e: Morfeusz would answer with the lemma of a part of it
        return ()
    known = lemmas(word) or lemmas(word.capitalize())
    if not known and restore and word.isalpha() and len(word) >= _SHORTEST_RESTORED:
        forms = _with_diacritics(word if word.isascii() else fold(word))  # "sprzatającego"
        known = next((found for form in forms if (found := lemmas(form) or lemmas(form.capitalize()))), ())
        known = known or _borrowed(word)
    return known
