"""Does each value of an advert's data stand in the advert? What a model read is kept only where it does.

Recognised generously (inflected names, any wording of a contract), because a value that is wrongly dropped stays
unknown, and a person can still read the advert; one that is wrongly kept becomes a filter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.grounding.amounts import amounts
from bot.grounding.names import known_places
from bot.grounding.words import fold, same_word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.grounding.words import Word

_MONEY_FIELDS = ("waluta", "okres", "podstawa")
_COUNTRYWIDE = frozenset({"polska", "cala polska"})

# Folded wordings by which an advert says a canonical value.
_SAID: dict[str, dict[str, str]] = {
    "tryb_pracy": {
        "remote": r"zdaln|remote|home.?office|z domu|from home|online|on-line|dowolnego miejsca|work from "
        r"anywhere",
        "hybrid": r"hybryd|hybrid|(?:dzie|dni|days?|raz|razy)\b.{0,40}(?:zdaln|biur|remote|office|home)",
        "onsite": r"stacjonarn|na miejscu|w biurze|w siedzibie|on.?site|office|biur|zaklad|hala|sklep|magazyn",
    },
    "umowa": {
        "employment": r"umow\w*(?: \w+)? o prac|o prace|\buop\b|etat|employment|permanent|staly kontrakt"
        r"|umow\w* na (?:czas|okres)|mianowani|powolani",
        "b2b": r"\bb2b\b|kontrakt|dzialalnos|samozatrudn|faktur|self.?employ|contractor|wspolprac",
        "mandate": r"zleceni|\buz\b|\bmandate|o swiadczenie uslug",
        "task": r"o dzielo|\bdziela\b|\bdzielo\b|contract for a task|specific work",
        "internship": r"staz|praktyk|intern|aplikan|trainee|umow\w* (?:na|o) przyucz|absolwen",
        "temporary": r"tymczas|temporar|sezon|dorywcz|season|na zastepstw|zastepstwo",
    },
    "poziom": {
        "intern": r"staz|praktyk|intern|trainee|aplikan",
        "junior": r"junior|mlodsz|bez doswiadcz|poczatkuj|entry|asystent|absolwent|nie wymaga\w* doswiadcz|przyucz"
        r"|student|no experience|graduate|mile widziane doswiadczenie",
        "mid": r"\bmid\b|regular|samodziel|specjalist|specialist|\b[2-4]\+? ?(?:lat|lata|years)",
        "senior": r"senior|starsz|doswiadczon|wieloletni|ekspert|expert|experienced|\b(?:[5-9]|1\d)\+? "
        r"?(?:lat|years)",
        "lead": r"lead|lider|kierown|manager|menedz|menadz|meneg|dyrektor|head|szef|brygadzist|mistrz|expert"
        r"|ekspert"
        r"|principal|architekt|architect|nadzor|zastepc|koordynator|prezes|zarzadz|supervis|director|chief",
    },
    "wymiar": {
        "full_time": r"peln\w* (?:wymiar|etat|czas)|caly etat|full.?time|\betat\b|etacie|40 ?h|40 godz|1/1|w "
        r"pelnym|etatu ?: ?1\b",
        "part_time": r"czesc etatu|czesci etatu|pol etatu|polowe etatu|1/2|3/4|1/4|0[,.]5|part.?time|niepeln"
        r"|czesciow"
        r"|dodatkow|dorywcz|kilka godzin|\b[1-7]/\d\b|etatu ?: ?0[.,]\d",
        "weekend": r"weekend|sobot|niedziel|saturday|sunday",
        "shifts": r"zmian|nocn|grafik|rotacyj|shift|ruch ciagly|rownowazn|dyzur|4-?brygad|czterobrygad",
    },
    "okres": {
        "hour": r"/ ?h\b|godz|\bh\b|stawka|hour|rbh",
        "day": r"dzien|dniow|/ ?day|per day|daily|\bmd\b|dob",
        "month": r"mies|month|\bmc\b|wynagrodz|pensj|placa|brutto|netto|zarob|salary|widelki|\bpln\b|\bzl\b",
        "year": r"rocz|/ ?rok|year|annual|annum",
    },
    "podstawa": {"gross": r"brutto|gross", "net": r"netto|na reke|\bnet\b|vat"},
    "waluta": {
        "PLN": r"zl\b|zlot|pln",
        "EUR": r"eur|€",
        "USD": r"usd|\$|dolar",
        "GBP": r"gbp|£|funt",
        "CHF": r"chf|frank",
        "CZK": r"czk|koron",
        "SEK": r"sek|koron",
        "NOK": r"nok|koron",
        "DKK": r"dkk|koron",
        "HUF": r"huf|forint",
    },
    "języki": {
        "pl": r"\bpolski\w*|\bpolsku\b|polish",
        "en": r"angiel|english|\bang\.",
        "de": r"niemiec|niemieck|german|deutsch|\bniem\.",
        "uk": r"ukrain",
        "ru": r"rosyj|russian",
        "fr": r"francus|french",
        "es": r"hiszpan|spanish",
        "it": r"wlosk|italian",
        "nl": r"niderl|holender|dutch",
        "cs": r"czesk|czech",
        "sk": r"slowack|slovak",
        "sv": r"szwed|swedish",
        "no": r"norwe|norwegian",
        "da": r"dunsk|danish",
        "fi": r"finsk|finnish",
        "pt": r"portugal|portugu",
        "hu": r"wegier|hungarian",
        "ro": r"rumun|romanian",
        "lt": r"litew|lithuanian",
        "zh": r"chinsk|chinese|mandarin",
        "ja": r"japon|japanese",
        "tr": r"tureck|turkish",
        "he": r"hebraj|hebrew",
        "ar": r"arabsk|arabic",
    },
}
_NAMES = {"waluta": r"\b{0}\b", "języki": r"\b{0}\b"}  # how a value of these fields may stand as itself


def standing_in(values: Mapping[str, Any], advert: str) -> dict[str, Any]:  # Any: JSON
    """The values of an `extraction` that stand in the advert; the others as null, or left out of their lists."""
    text = _Text(advert)
    kept: dict[str, Any] = {
        key: [one for one in value if text.says(key, one)]
        if isinstance(value, list)
        else (value if value is not None and text.says(key, value) else None)
        for key, value in values.items()
    }
    if kept.get("widełki_min") is None and kept.get("widełki_max") is None:
        kept |= {key: None for key in _MONEY_FIELDS if key in kept}
    return kept


class _Text:
    """An advert, looked at in several ways."""

    def __init__(self, advert: str) -> None:
        self._advert = advert
        self._flat = " ".join(fold(advert).split())
        self._words = words(advert)
        self._folded = [word.folded for word in self._words]
        self._amounts: frozenset[float] | None = None

    def says(self, key: str, value: object) -> bool:
        asked: dict[str, Callable[[Any], bool]] = {  # Any: each takes its own field's values
            "widełki_min": self._amount,
            "widełki_max": self._amount,
            "miasto": self._place,
        }
        if key in asked:
            return asked[key](value)
        if key in _SAID:
            return self._canonical(key, str(value))
        return self._phrase(str(value))

    def _canonical(self, key: str, value: str) -> bool:
        pattern = _SAID[key].get(value) or _NAMES.get(key, r"\b{0}").format(re.escape(fold(value)))
        return re.search(pattern, self._flat) is not None

    def _amount(self, value: float) -> bool:
        if self._amounts is None:
            found = amounts(self._advert)
            self._amounts = frozenset(x for one in found for x in (one.low, one.high) if x is not None)
        if any(abs(value - said) < 0.005 for said in self._amounts):
            return True
        figure = f"{value:.0f}" if value == int(value) else f"{value:.2f}".replace(".", "[.,]")
        grouped = (
            re.sub(r"(?<=\d)(?=(?:\d{3})+$)", r"[ .,'\\u00a0\\u202f]?", figure) if figure.isdigit() else figure
        )
        return re.search(rf"(?<![\d.,]){grouped}(?!\d)", self._advert) is not None

    def _place(self, value: str) -> bool:
        folded = fold(value)
        if folded in _COUNTRYWIDE or folded in self._flat:
            return folded in self._flat or "kraj" in self._flat
        return _said_as_place(value, self._words, self._advert)

    def _phrase(self, value: str) -> bool:
        """The words of the value one after another, each perhaps inflected."""
        if fold(value) in self._flat:
            return True
        wanted = [word.folded for word in words(value)]
        if not wanted:
            return False
        starts = range(len(self._folded) - len(wanted) + 1)
        return any(all(same_word(self._folded[at + n], one) for n, one in enumerate(wanted)) for at in starts)


def _said_as_place(value: str, spoken: Sequence[Word], advert: str) -> bool:
    """Whether a town is named, in whatever case: "w Zielonej Górze"."""
    from bot.domain import Offer, Place

    first = fold(value)[:3]
    if not any(word.folded.startswith(first) for word in spoken):
        return False
    return bool(known_places(advert, [Offer("", "", "", "", places=(Place(value, "town"),))]))
