"""Companies and places that an answer names: the offers' own, and those that stand nowhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.grounding.words import fold, same_word, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from bot.domain import Offer
    from bot.grounding.words import Word

_LEGAL = (
    r"(?:[sS]p\.?\s*z\s*o\.?\s*o\.?|spół\w+ z o\.?\s?o\.?|[sS]\.\s?[aA]\.?|SA|sp\.\s?[kjp]\.?|S\.?K\.?A\.?"
    r"|GmbH|Ltd\.?|Inc\.?|LLC|plc|AG|S\.?p\.?A\.?|B\.V\.)"
)
_LEGAL_WORDS = frozenset(
    "sp z o oo zoo o.o z.o.o s.a s.c s.k s.k.a sp.k sp.j sp.zo.o s a sa j k ska spolka akcyjna "
    "ograniczona odpowiedzialnoscia gmbh ltd inc llc plc ag bv limited spzoo komandytowa jawna cywilna".split()
)
_WIDE_WORDS = frozenset("pln eur usd gbp polska poland group grupa the holding europe services solutions".split())
_NAME = r"(?:[A-ZĄĆĘŁŃÓŚŹŻ0-9][\w&'’.+-]*|[a-z][A-Z][\w&'’+-]*)"
_NAMES = rf"{_NAME}(?:\s+(?:&\s+)?{_NAME}){{0,4}}"
_CUED = (
    re.compile(
        r"\b(?:firm[aąęyie]\w*|spół[kc]\w+|pracodawc\w+|korporacj\w+|company|employer|employers? like)"
        rf"(?:\s+(?:to|jest|is|called|named|o nazwie))?:?\s+[\"„“«]?(?P<name>{_NAMES})"
    ),
    re.compile(rf"(?<!\w)(?P<name>{_NAMES}),?\s+{_LEGAL}(?!\w)"),
    re.compile(
        rf"(?<!\w)(?P<name>{_NAMES})\s+(?:oferuje|płaci|zatrudnia|zatrudni|szuka|poszukuje|proponuje|rekrutuje|zapewnia|"
        r"offers|pays|hires|is hiring|is looking|seeks|provides|is recruiting)\b"
    ),
    re.compile(rf"\b[Ww]e?\s+(?P<name>{_NAMES})\s+(?:zarobisz|dostaniesz|otrzymasz|zarabia\w*|płacą|zarobki)\b"),
    re.compile(rf"\b[Pp]rac\w+\s+(?:\w+\s+)?dla\s+(?P<name>{_NAMES})"),
    re.compile(rf"(?<=[\w,] )(?P<name>{_NAMES})\s+\(?\[\d"),
    re.compile(rf"\b(?:at|u|join|joining)\s+(?P<name>{_NAMES})(?!\s+level)"),
)
_STEMS = {4: 3, 5: 4}  # letters that a town's name of so many keeps in every case: Góra and Górze
_ADJECTIVE = re.compile(r"[szc]k(?:i|ie|iego|iemu|im|ich|iej|a)$")
_PLACE_OR_COMPANY = re.compile(
    rf"\b(?:prac\w+|zatrudnien\w+|posad\w*|ofert\w+|etat\w*|work|job|role|position)\s+(?:we?|z|ze|in|from)\s+(?P<name>{_NAMES})"
)
# Capitalised at the head of a sentence or by custom, and no company's name.
_NO_COMPANY = frozenset(
    "oferta oferty ofert ta ten to tam firma pracodawca praca stanowisko rola ogloszenie stawka widelki "
    "pierwsza druga trzecia czwarta piata ostatnia kazda zadna obie wszystkie najlepiej najwiecej "
    "najmniej tylko ona on ono jedna wynagrodzenie umowa zespol zarowno rowniez takze jesli ale wiec "
    "dlatego ci cie ciebie tobie pan pani panu panstwa twoj twoje twoich you your it the this that these "
    "they both each neither first second third fourth fifth last only offer offers company employer one "
    "none all if so i we he she who which b2b uop it hr ai cv pln eur usd uk polska polsce poland ue eu "
    "mid senior junior lead least most junior seniora juniora polish english german least also however "
    "pay position role job work remote hybrid monday tuesday wednesday thursday friday saturday sunday".split()
)


@lru_cache(maxsize=1024)
def company_words(company: str) -> tuple[str, ...]:
    """The folded words by which a company is known, without its legal form: "ABC Polska Sp. z o.o." → abc."""
    all_words = tuple(word.folded for word in words(company))
    own = tuple(word for word in all_words if word not in _LEGAL_WORDS and len(word) > 1)
    core = tuple(word for word in own if word not in _WIDE_WORDS)
    return core or own or all_words


def companies_named(text: str, offers: Iterable[Offer]) -> dict[str, tuple[int, int]]:
    """Which of the offers' companies a text names (first mention), inflected, or by its first word."""
    spoken = [word for word in words(text) if word.folded not in _WIDE_WORDS]
    found: dict[str, tuple[int, int]] = {}
    common = _common_words(offers := list(offers))
    for company in dict.fromkeys(offer.company for offer in offers if offer.company):
        name = company_words(company)
        for place in range(len(spoken)):
            length = _said_of(spoken[place:], name)
            if length and not (length == 1 and spoken[place].folded in common):
                found[company] = (spoken[place].start, spoken[place + length - 1].end)
                break
    return found


def _said_of(spoken: Sequence[Word], name: Sequence[str]) -> int:
    """How many of the words at the front are the company's name; 0: it is not named here.

    The whole name, or its first word where that is long enough to tell it from others.
    """
    if not name or not spoken or not same_word(spoken[0].folded, name[0]):
        return 0
    if not spoken[0].is_name:  # a name written small counts where it is said whole and to the letter
        exact = len("".join(name)) >= 6 and [word.folded for word in spoken[: len(name)]] == list(name)
        return len(name) if exact else 0
    length = 1
    while length < min(len(name), len(spoken)) and same_word(spoken[length].folded, name[length]):
        length += 1
    return length if length == len(name) or (len(name[0]) >= 5 and length >= 1) else 0


def _common_words(offers: Iterable[Offer]) -> frozenset[str]:
    """Words of titles and skills: alone they name the work, not the company that is called so as well."""
    return frozenset(
        word.folded for offer in offers for text in (offer.title, *offer.skills) for word in words(text)
    )


def strange_companies(
    text: str, vocabulary: AbstractSet[str], *, head: bool, towns: Sequence[str] | None = None
) -> list[str]:
    """Companies a text speaks of without a word that is known.

    `vocabulary`: folded words of the offers and of the person. `head`: the text begins its sentence, so its first
    word is capitalised anyway. `towns`: the place names in it, None where nobody can tell places from companies.
    """
    patterns = _CUED if towns is None else (*_CUED, _PLACE_OR_COMPANY)
    found = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            spoken = [w for w in words(match["name"]) if w.folded not in _LEGAL_WORDS]
            if head and match.start("name") == 0 and len(spoken) == 1 and _ordinary(spoken[0]):
                continue
            strange = [w for w in spoken if not _is_known(w.folded, vocabulary)]
            if strange and not (towns and _is_town(spoken, towns)):
                found.append(" ".join(w.text for w in spoken))
    return list(dict.fromkeys(found))


def _ordinary(word: Word) -> bool:
    """Looks like any word at the head of a sentence: one capital, then at least three small letters of Polish."""
    return word.text[1:].islower() and word.folded[-1] in "aeioy" and len(word.text) <= 4


def _is_known(folded: str, vocabulary: AbstractSet[str]) -> bool:
    if folded in vocabulary or folded in _NO_COMPANY or folded.isdigit():
        return True
    return any(same_word(folded, known) for known in vocabulary if known[:3] == folded[:3])


def _is_town(spoken: Sequence[Word], towns: Sequence[str]) -> bool:
    return any(same_word(spoken[0].folded, words(fold(town))[0].folded) for town in towns if words(town))


def known_places(text: str, offers: Iterable[Offer]) -> list[str]:
    """Which of the offers' own places a text names. A gazetteer knows others too, but not every village."""
    spoken = words(text)
    named = {
        name: tuple(word.folded for word in words(name))
        for name in dict.fromkeys(place.name for offer in offers for place in offer.places)
    }
    exact = {name[0] for name in named.values() if name}
    # "Szczecinek", said as such, is no form of "Szczecin".
    return [
        name
        for name, own in named.items()
        if _place_said([w for w in spoken if w.folded not in exact or w.folded in own], own)
    ]


def _place_said(spoken: Sequence[Word], name: Sequence[str]) -> bool:
    """Whether the words of a place's name follow one another, each perhaps inflected: "Zielonej Górze"."""
    return bool(name) and any(
        spoken[start].is_name and all(_town_said(spoken[start + n].folded, part) for n, part in enumerate(name))
        for start in range(len(spoken) - len(name) + 1)
    )


def _town_said(said: str, name: str) -> bool:
    """As for companies, but a town's name may change in its middle as well: "Białymstoku" of "Białystok"."""
    if said == name:
        return True
    if len(name) < 4 or len(said) > len(name) + 4 or _ADJECTIVE.search(said):
        return False
    if name.endswith("ek"):
        return said.startswith(f"{name[:-2]}k")  # Szczecinek, Szczecinku
    if said.startswith(f"{name}k"):
        return False  # no form of Szczecin
    pairs = enumerate(zip(said, name, strict=False))
    shared = next((n for n, (a, b) in pairs if a != b), min(len(said), len(name)))
    return shared >= _STEMS.get(len(name), len(name) - 2) or (shared >= 4 and name[-4:] in said)
