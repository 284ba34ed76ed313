"""English words for what is said of offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOUN: Mapping[str, str] = {
    "pay": "the pay",
    "modes": "where the work is done",
    "contracts": "the kind of contract",
    "hours": "the hours",
    "levels": "the level",
    "places": "the exact place",
}
WISH: Mapping[str, str] = {
    "pay": "pay",
    "modes": "the way of working",
    "contracts": "the contract",
    "hours": "the hours",
    "levels": "the level",
    "languages": "languages",
    "places": "the place",
    "skills": "skills",
    "posted_within_days": "the date",
    "companies": "the company",
    "words_excluded": "what you do not want",
    "stated_pay_only": "stated pay",
}
CONTRACT: Mapping[str, str] = {
    "employment": "an employment contract",
    "b2b": "B2B",
    "mandate": "a contract of mandate",
    "task": "a contract for a task",
    "internship": "an internship",
    "temporary": "temporary work",
}
HOURS: Mapping[str, str] = {
    "full_time": "full time",
    "part_time": "part time",
    "weekend": "at weekends",
    "shifts": "in shifts",
}
MODE: Mapping[str, str] = {"remote": "remote", "hybrid": "hybrid", "onsite": "on-site"}
LEVEL: Mapping[str, str] = {
    "intern": "internship",
    "junior": "junior",
    "mid": "mid",
    "senior": "senior",
    "lead": "lead or manager",
}
LANGUAGE: Mapping[str, str] = {
    "en": "English", "de": "German", "uk": "Ukrainian", "ru": "Russian", "fr": "French", "es": "Spanish",
    "it": "Italian", "nl": "Dutch", "cs": "Czech", "sk": "Slovak", "sv": "Swedish", "no": "Norwegian",
    "da": "Danish", "fi": "Finnish", "pt": "Portuguese", "hu": "Hungarian", "ro": "Romanian", "lt": "Lithuanian",
    "pl": "Polish", "bg": "Bulgarian", "hr": "Croatian", "el": "Greek", "tr": "Turkish", "he": "Hebrew",
    "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "be": "Belarusian",
}  # fmt: skip
COUNT: Mapping[int, str] = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_PLACES = {"Polska": "Poland", "Niemcy": "Germany", "Holandia": "the Netherlands", "Szwajcaria": "Switzerland"}


def listed(values: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    if len(values) < 2:
        return "".join(values)
    return f"{', '.join(values[:-1])} {last} {values[-1]}"


def offers(of: Sequence[int]) -> str:
    """ "offer [1]", "offers [2] and [3]"."""
    return f"offer{'s' if len(of) > 1 else ''} {listed([f'[{number}]' for number in of])}"


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def days_ago(days: int) -> str:
    if days == 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def place_name(name: str) -> str:
    """A place as English says it; a voivodeship by its own name."""
    if name[:1].islower():
        return f"the {name} voivodeship"
    return _PLACES.get(name, name)
