"""What an advert's text says under a label of its own: "Miejsce pracy: …", "Wynagrodzenie brutto: …".

Public employment offices, and the portals that repeat their offers, fill such labels with care and the fields of
the record without; where both speak, the label is right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.flat import lower

_WORKPLACE = re.compile(
    r"""
    (?: \bmiejsc[aeu]\ (?:wykonywania\ )?prac[yę] | \blokalizacj[ae](?:\ pracy)? | \badres\ miejsca\ pracy
      | \bmiejsce\ zatrudnienia | \bworkplace | \bloca(?:liza)?tions? | \bplace\ of\ work | \bwork\ location
      | \b(?:w|we)\ (?:następujących\ )?(?:miastach|miejscowościach|lokalizacjach) | \bczęści\ miasta )
    \s* (?: to\b | [:–—-] ) \s* (?=(?P<value>[^\n]{2,160}))
    """,
    re.IGNORECASE | re.VERBOSE,
)
# One of these stands in every label, at most so many letters behind its beginning. Most adverts have none.
_WORKPLACE_SIGNS = (
    "miejsca prac", "miejsce prac", "miejscu prac", "wykonywania prac", "lokalizacj", "miejsce zatrudnienia",
    "workplace", "location", "localization", "place of work", "miastach", "miejscowościach", "części miasta",
)  # fmt: skip
_SIGN_STANDS_BEHIND = 20
_MANY = 5  # commas in a value that is the beginning of a long list
_LONGEST_LIST = 3_000
_BULLET = re.compile(r"\s*[-–•*·]")
# The same label where a portal lost its colon: "Miejsce pracy Katowice".
_WORKPLACE_BARE = re.compile(r"\b(?:Miejsce pracy|MIEJSCE PRACY)\s+(?P<value>[A-ZŁŚŻŹĆÓ][^\n]{2,80})")
_OFFICE_ADDRESS = re.compile(r",\s*powiat:\s*(?P<county>[^,:]{2,40}),\s*woj:\s*(?P<voivodeship>[a-ząćęłńóśźż-]+)")
_TOWN_BEFORE = re.compile(
    r"(?:\d{2}-\d{3}\s+|,\s*|:\s*)(?P<town>[A-ZŁŚŻŹĆÓ][^,\d:]{1,40}?)(?:\s[\w./]{0,6}\d[\w./]*)?$"
)
_ADDRESS_LENGTH = 120
_OTHER_LABEL = re.compile(
    r"\s(?:Kraj|Region|Data|Typ|Rodzaj|Numer|Nr|Zakres|ZAKRES|Wymagania|WYMAGANIA|Oferta|Oferujemy|OFERUJEMY|Opis"
    r"|Obowiązki|OBOWIĄZKI|Zadania|Stanowisko|Wynagrodzenie|Wymiar|Liczba|Firma|Branża|Termin|System|Godziny|Umowa"
    r"|Twój|Twoje|Czas|Praca w|Reference|Responsibilities|Requirements|About|Salary)\b"
)

# Words of its form, any of which tells an employment office's text. Plain searches: every advert pays for them.
_OFFICE = (
    "System wynagrodzenia",
    "Zmianowość:",
    "Wymiar etatu:",
    "Praca tymczasowa:",
    "Wymagania konieczne:",
    "Rodzaj umowy:",
    "Wynagrodzenie brutto:",
    "Liczba wolnych miejsc pracy",
    ", powiat:",
)
_PAY = re.compile(
    r"(?:Wynagrodzenie|Stypendium|Płaca|Stawka)(?P<gross> brutto)?\s*:\s*"
    r"(?P<value>(?:od\s*|do\s*)?\d[\d\s.,–-]*(?:PLN|zł)?)",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\s*(?:zł|pln)?\s*(?:(?:/|za|na)\s*(?:godz\w*\.?|h|mies\w*\.?|m-c))?\s*(brutto|netto)\b", re.IGNORECASE
)
_PAY_SYSTEM = re.compile(r"(?:System|Opis) wynagrodzenia\s*:\s*(?P<value>.{2,60})", re.IGNORECASE)
_HOURLY = re.compile(r"godzin|/\s*h\b|na h\b|za h\b", re.IGNORECASE)
_FRACTION = re.compile(r"Wymiar etatu\s*:\s*(?P<value>\d+(?:[.,]\d+)?(?:/\d)?)", re.IGNORECASE)
_SHIFTS = re.compile(r"Zmianowość\s*:\s*(?P<value>[a-ząćęłńóśźż -]{2,40})", re.IGNORECASE)
_CONTRACT = re.compile(
    r"Rodzaj (?:umowy|zatrudnienia)\s*:\s*(?P<value>Umowa\s[^:]{3,70}?)"
    r"(?=\s*(?:Wynagr|Staż|System|Zawód|Zmianow|Data|Praca|Wymiar|Liczba|Wymagania|Godziny|KONTAKT|Kontakt|Sposób|[A-ZŻ]\w+:|\n|$))",
    re.IGNORECASE,
)
_HIGHEST_HOURLY = 200
_OFFICE_NAME = re.compile(r"Urz[ąę]d\w* Pracy", re.IGNORECASE)
# A traineeship of an employment office: no contract, and the programme named somewhere, or a fixed stipend paid.
_NO_CONTRACT = re.compile(r"Rodzaj umowy\s*:\s*Nie dotyczy")
_TRAINEE = re.compile(r"\bsta[żz](?:u|em|yst\w*|ow\w+)?\b(?!\s+(?:pracy|zawodow))", re.IGNORECASE)
_STIPEND = re.compile(
    r"(?:Stypendium|Wynagrodzenie)(?: brutto)?\s*:\s*\d[ \u00a0]?\d{3}\b(?!\s*[-–]|[\s\u00a0]*\d)"
)
_TEMPORARY = re.compile(r"Praca tymczasowa\s*:\s*TAK\b", re.IGNORECASE)
_SEVERAL_SHIFTS = re.compile(r"dwie|dwu|trzy|cztery|ruch|wielo|2|3")


@dataclass(frozen=True, slots=True)
class Labels:
    """The values of an employment office's labels, raw; `pay` with the period its system of pay tells.

    `one_shift`: the work is done in one shift, whatever else the text says of shifts. `found`: an
    office stands in the text by name; a portal that repeats its offers fills the level at random.
    """

    pay: str = ""
    hours: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    one_shift: bool = False
    found: bool = False


def of_employment_office(text: str) -> bool:
    """Whether the text has the form employment offices give theirs."""
    return any(word in text for word in _OFFICE)


def labels(text: str) -> Labels:
    """The labels of an employment office's text."""
    shifts = _value(_SHIFTS, text).casefold()
    hours = [_fraction(_value(_FRACTION, text)), "shifts" if _SEVERAL_SHIFTS.match(shifts) else ""]
    contracts = [_value(_CONTRACT, text), "temporary" if _TEMPORARY.search(text) else ""]
    if _NO_CONTRACT.search(text) and (_TRAINEE.search(text) or _STIPEND.search(text)):
        contracts.append("internship")
    return Labels(
        pay=_labelled_pay(text),
        hours=tuple(value for value in hours if value),
        contracts=tuple(value for value in contracts if value),
        one_shift=shifts.startswith("jedna"),
        found=_OFFICE_NAME.search(text) is not None,
    )


def _labelled_pay(text: str) -> str:
    """ "od 2 800 PLN brutto / mies."; an amount that can only be hourly is so whatever the label forgets."""
    match = _PAY.search(text)
    if match is None:
        return ""
    systems = " ".join(found["value"] for found in _PAY_SYSTEM.finditer(text))
    amounts = [
        float(digits.replace(",", "."))
        for digits in re.findall(r"\d+(?:[.,]\d{1,2})?", re.sub(r"\s", "", match["value"]))
    ]
    hourly = _HOURLY.search(systems) is not None or (bool(amounts) and max(amounts) < _HIGHEST_HOURLY)
    after = _BASIS.match(text, match.end())
    basis = " brutto" if match["gross"] else f" {after[1]}" if after else ""
    return f"{match['value'].strip()}{basis} / {'godz.' if hourly and max(amounts, default=0) < 500 else 'mies.'}"


def workplaces(text: str) -> list[str]:
    """What the text names as the place of work, each value up to the next label.

    An employment office's own address, which has the same form as a place of work, is taken last and as its
    voivodeship only.
    """
    found = _office_workplaces(text) if "powiat:" in text else []
    if not found:
        start = _first_label(text)
        if start is None:
            return []
        matches = list(_WORKPLACE.finditer(text, start)) or list(_WORKPLACE_BARE.finditer(text, start))
        found = [_value_of(match, text) for match in matches]
    return [value for value in found if value]


def _first_label(text: str) -> int | None:
    """Before where the first label of a workplace can begin; None where there is none."""
    low = lower(text)
    signs = [at for sign in _WORKPLACE_SIGNS if (at := low.find(sign)) >= 0]
    return max(0, min(signs) - _SIGN_STANDS_BEHIND) if signs else None


def _value_of(match: re.Match[str], text: str) -> str:
    """What stands under a label; of a list of names all of it, a line each or one after another."""
    start, end = match.span("value")
    value = text[start:end]
    if value.count(",") >= _MANY or (text[end : end + 1] == "\n" and _BULLET.match(text, end + 1)):
        value = text[start : start + _LONGEST_LIST]
    return _OTHER_LABEL.split(" " + value, maxsplit=1)[0].strip()


def _office_workplaces(text: str) -> list[str]:
    """The addresses of the form "Polna 1, 00-001 Town, powiat: …, woj: …" that stand under "Miejsce pracy:"."""
    found = []
    for match in _OFFICE_ADDRESS.finditer(text):
        before = text[max(0, match.start() - _ADDRESS_LENGTH) : match.start()]
        label = before.rfind("Miejsce pracy:")
        if label >= 0 and "Adres:" not in before[label:] and (town := _TOWN_BEFORE.search(before[label:])):
            found.append(f"{town['town'].strip()}, {match['voivodeship']}")
    return found


def office_voivodeship(text: str) -> str:
    """The voivodeship of an employment office's address, which is its offers' as well; empty without one."""
    match = _OFFICE_ADDRESS.search(text) if "powiat:" in text else None
    return match["voivodeship"] if match else ""


def office_county(text: str) -> tuple[str, str]:
    """The county ("m. Zabrze" for a town that is one) and the voivodeship of the same; empty without one."""
    match = _OFFICE_ADDRESS.search(text) if "powiat:" in text else None
    return (match["county"].strip(), match["voivodeship"]) if match else ("", "")


def _value(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match["value"].strip() if match else ""


def _fraction(value: str) -> str:
    """ "0.5" and "1/2" are part of a full post, "1" all of it."""
    if not value:
        return ""
    if "/" in value:
        over, under = value.split("/")
        share = float(over.replace(",", ".")) / (float(under) or 1)
    else:
        share = float(value.replace(",", "."))
    if not 0 < share <= 1:
        return ""
    return "full_time" if share > 0.95 else "part_time"
