"""Polish words for what is said of offers, in the cases that sentences need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOUN: Mapping[str, Mapping[str, str]] = {
    "pay": {"gen": "wynagrodzenia", "loc": "wynagrodzeniu", "acc": "wynagrodzenie"},
    "modes": {"gen": "trybu pracy", "loc": "trybie pracy", "acc": "tryb pracy"},
    "contracts": {"gen": "rodzaju umowy", "loc": "rodzaju umowy", "acc": "rodzaj umowy"},
    "hours": {"gen": "wymiaru pracy", "loc": "wymiarze pracy", "acc": "wymiar pracy"},
    "levels": {"gen": "poziomu stanowiska", "loc": "poziomie stanowiska", "acc": "poziom stanowiska"},
    "languages": {"gen": "wymaganych języków", "loc": "wymaganych językach", "acc": "wymagane języki"},
    "places": {
        "gen": "dokładnego miejsca pracy",
        "loc": "dokładnym miejscu pracy",
        "acc": "dokładne miejsce pracy",
    },
}
"""What an offer may leave open: "nie podaje …" (gen), "nie mówi o …" (loc), "dopytaj o …" (acc)."""

WISH: Mapping[str, str] = {
    "pay": "płacy",
    "modes": "trybu pracy",
    "contracts": "umowy",
    "hours": "wymiaru pracy",
    "levels": "poziomu",
    "languages": "języków",
    "places": "miejsca",
    "skills": "umiejętności",
    "posted_within_days": "daty publikacji",
    "companies": "firmy",
    "words_excluded": "wykluczonych słów",
    "stated_pay_only": "podanej płacy",
    "places_excluded": "wykluczonych miejsc",
    "contracts_excluded": "wykluczonych umów",
    "levels_excluded": "wykluczonych poziomów",
    "hours_excluded": "wykluczonych godzin pracy",
    "skills_excluded": "wykluczonych umiejętności",
    "languages_excluded": "wykluczonych języków",
    "companies_excluded": "wykluczonych firm",
}
"""A wish in the genitive: "życzenie dotyczące płacy", "warunek miejsca"."""

CONTRACT: Mapping[str, tuple[str, str]] = {
    "employment": ("umowa o pracę", "umowę o pracę"),
    "b2b": ("współpraca B2B", "współpracę B2B"),
    "mandate": ("umowa zlecenie", "umowę zlecenie"),
    "task": ("umowa o dzieło", "umowę o dzieło"),
    "internship": ("praktyka lub staż", "praktykę lub staż"),
    "temporary": ("praca tymczasowa", "pracę tymczasową"),
}
"""Nominative, accusative."""

ON_CONTRACT: Mapping[str, str] = {
    "employment": "na umowie o pracę",
    "b2b": "na B2B",
    "mandate": "na umowie zleceniu",
    "task": "na umowie o dzieło",
    "internship": "na stażu",
    "temporary": "w pracy tymczasowej",
}
"""Behind an amount: "płaci 6 000 zł na umowie o pracę"."""

HOURS: Mapping[str, tuple[str, str]] = {
    "full_time": ("pełny etat", "pełny etat"),
    "part_time": ("część etatu", "część etatu"),
    "weekend": ("praca w weekendy", "pracę w weekendy"),
    "shifts": ("praca zmianowa", "pracę zmianową"),
}
MODE: Mapping[str, str] = {"remote": "zdalną", "hybrid": "hybrydową", "onsite": "na miejscu"}
"""What goes with "pracę"."""
MODE_GENITIVE: Mapping[str, str] = {"remote": "zdalnej", "hybrid": "hybrydowej", "onsite": "na miejscu"}

LEVEL: Mapping[str, str] = {
    "intern": "stażu",
    "junior": "juniora",
    "mid": "mid",
    "senior": "seniora",
    "lead": "lidera lub kierownika",
}
"""What goes with "na poziomie"."""

WANTED_CONTRACT: Mapping[str, str] = {
    "employment": "umowie o pracę",
    "b2b": "współpracy B2B",
    "mandate": "umowie zleceniu",
}
"""What goes with "zależy Ci na"."""

LANGUAGE: Mapping[str, str] = {
    "en": "angielskiego", "de": "niemieckiego", "uk": "ukraińskiego", "ru": "rosyjskiego", "fr": "francuskiego",
    "es": "hiszpańskiego", "it": "włoskiego", "nl": "niderlandzkiego", "cs": "czeskiego", "sk": "słowackiego",
    "sv": "szwedzkiego", "no": "norweskiego", "da": "duńskiego", "fi": "fińskiego", "pt": "portugalskiego",
    "hu": "węgierskiego", "ro": "rumuńskiego", "lt": "litewskiego", "pl": "polskiego", "bg": "bułgarskiego",
    "hr": "chorwackiego", "el": "greckiego", "tr": "tureckiego", "he": "hebrajskiego", "ar": "arabskiego",
    "zh": "chińskiego", "ja": "japońskiego", "be": "białoruskiego",
}  # fmt: skip
"""Genitive of the adjective."""

COUNT: Mapping[int, str] = {2: "dwóch", 3: "trzech", 4: "czterech", 5: "pięciu", 6: "sześciu", 7: "siedmiu"}
"""Genitive: "spośród trzech ofert"."""

OFFER: Mapping[str, tuple[str, str]] = {
    "nom": ("oferta", "oferty"),
    "gen": ("oferty", "ofert"),
    "dat": ("ofercie", "ofertom"),
    "acc": ("ofertę", "oferty"),
    "inst": ("ofertą", "ofertami"),
    "loc": ("ofercie", "ofertach"),
}
"""Singular, plural."""


def listed(values: Sequence[str], last: str = "i") -> str:
    """ "a, b i c"."""
    if len(values) < 2:
        return "".join(values)
    return f"{', '.join(values[:-1])} {last} {values[-1]}"


def numbers(of: Sequence[int]) -> str:
    """ "[1], [2] i [4]"."""
    return listed([f"[{number}]" for number in of])


def offers(of: Sequence[int], case: str) -> str:
    """ "oferta [1]", "ofert [2] i [3]"."""
    return f"{OFFER[case][len(of) > 1]} {numbers(of)}"


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def voivodeship_locative(name: str) -> str:
    """ "kujawsko-pomorskie" → "kujawsko-pomorskim"; names of voivodeships are adjectives."""
    return f"{name[:-2]}im" if name.endswith("ie") else name


def days_ago(days: int) -> str:
    if days == 0:
        return "dzisiaj"
    return "wczoraj" if days == 1 else f"{days} dni temu"
