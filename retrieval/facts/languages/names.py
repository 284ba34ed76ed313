"""The names of languages in Polish and English, by ISO 639-1."""

from __future__ import annotations

POLISH = {
    "angiels": "en", "niemiec": "de", "francus": "fr", "hiszpans": "es", "wlos": "it", "rosyjs": "ru",
    "ukrains": "uk",
    "czes": "cs", "slowac": "sk", "wegiers": "hu", "rumuns": "ro", "bulgars": "bg", "chorwac": "hr", "serbs": "sr",
    "slowens": "sl", "litews": "lt", "lotews": "lv", "estons": "et", "fins": "fi", "szwedz": "sv", "norwes": "no",
    "duns": "da", "niderlandz": "nl", "holenders": "nl", "flamandz": "nl", "portugals": "pt", "grec": "el",
    "turec": "tr", "arabs": "ar", "hebrajs": "he", "chins": "zh", "mandaryns": "zh", "japons": "ja",
    "koreans": "ko",
    "wietnams": "vi", "bialorus": "be", "islandz": "is", "pols": "pl", "pers": "fa", "katalons": "ca",
    "albans": "sq",
    "tajs": "th", "gruzins": "ka", "ormians": "hy", "macedons": "mk", "bosniac": "bs", "uzbec": "uz",
    "kazachs": "kk", "nepals": "ne",
}  # fmt: skip
"""The stem of the Polish adjective, folded, without its last k."""
ENGLISH = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "russian": "ru",
    "ukrainian": "uk", "czech": "cs", "slovak": "sk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
    "croatian": "hr", "serbian": "sr", "slovenian": "sl", "slovene": "sl", "lithuanian": "lt", "latvian": "lv",
    "estonian": "et", "finnish": "fi", "swedish": "sv", "norwegian": "no", "danish": "da", "dutch": "nl",
    "flemish": "nl", "portuguese": "pt", "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he",
    "chinese": "zh", "mandarin": "zh", "japanese": "ja", "korean": "ko", "vietnamese": "vi", "belarusian": "be",
    "icelandic": "is", "polish": "pl",
}  # fmt: skip
SHORT = {
    "ang": "en",
    "niem": "de",
    "franc": "fr",
    "fr": "fr",
    "hiszp": "es",
    "ros": "ru",
    "ukr": "uk",
    "wlos": "it",
}
"""What a Polish name is shortened to."""
FOREIGN = tuple(dict.fromkeys(code for code in (*POLISH.values(), *ENGLISH.values()) if code != "pl"))
"""Every language that is known here but Polish."""
STEMS = "|".join(sorted(POLISH, key=len, reverse=True))
"""The Polish stems, for a pattern."""


def name_lemmas(code: str) -> tuple[str, ...]:
    """The folded lemmas by which a language is named, as in "z językiem niemieckim", "niemieckojęzyczny"."""
    stems = [stem for stem, one in POLISH.items() if one == code]
    english = [name for name, one in ENGLISH.items() if one == code]
    return (*(f"{stem}ki" for stem in stems), *english, *(f"{stem}kojezyczny" for stem in stems))


NAMES = "|".join(ENGLISH)
"""The English names, for a pattern."""
