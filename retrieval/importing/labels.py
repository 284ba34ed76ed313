"""What an advert's text says under a label of its own: "Miejsce pracy: …", "Wynagrodzenie brutto: …".

Public employment offices, and the portals that repeat their offers, fill such labels with care and the fields of
the record without; where both speak, the label is right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORKPLACE = re.compile(
    r"(?:\bmiejsc[aeu] (?:wykonywania )?prac[yę]|\blokalizacj[ae](?: pracy)?|\badres miejsca pracy|\bmiejsce zatrudnienia"
    r"|\bworkplace|\blocation|\bplace of work|\bwork location)"
    r"\s*(?:to\b|[:–—-])\s*(?P<value>[^\n]{2,160})",
    re.IGNORECASE,
)
# The same label where a portal lost its colon: "Miejsce pracy Katowice".
_WORKPLACE_BARE = re.compile(r"\b(?:Miejsce pracy|MIEJSCE PRACY)\s+(?P<value>[A-ZŁŚŻŹĆÓ][^\n]{2,80})")
_OFFICE_ADDRESS = re.compile(
    r"(?P<town>[A-ZŁŚŻŹĆÓ][^,\d:]{1,40}),\s*powiat:\s*(?P<county>[^,:]{2,40}),\s*woj:\s*(?P<voivodeship>[a-ząćęłńóśźż-]+)"
)
_OTHER_LABEL = re.compile(
    r"\s(?:Kraj|Region|Data|Typ|Rodzaj|Numer|Nr|Obowiązki|OBOWIĄZKI|Zadania|Zakres|ZAKRES|Wymagania|WYMAGANIA|Oferta|Oferujemy|OFERUJEMY"
    r"|Opis|Stanowisko|Wynagrodzenie|Wymiar|Liczba|Firma|Branża|Termin|System|Godziny|Umowa|Twój|Twoje|Numer|Czas|Praca w|Reference"
    r"|Responsibilities|Requirements|About|Salary)\b"
)

_OFFICE = re.compile(
    r"System wynagrodzenia\s*:|Zmianowość\s*:|Wymiar etatu\s*:|Praca tymczasowa\s*:|Wymagania konieczne\s*:"
    r"|Rodzaj umowy\s*:\s*Umowa|powiat:[^,]{2,40}, woj:|Liczba wolnych miejsc pracy|Numer\s*:\s*(?:StPr|OfPr)/",
    re.IGNORECASE,
)
_END = r"(?=\s*(?:System wynagr|Zawód|Zmianow|Data rozp|Praca tymcz|Wymiar|Liczba|Wymagania|Wykszta|Rodzaj|Godziny|Dodatkow|Zakres|Obowiąz|\n|$))"
_PAY = re.compile(rf"(?:Wynagrodzenie(?: brutto)?|Płaca|Stawka)\s*:\s*(?P<value>.{{2,60}}?){_END}", re.IGNORECASE)
_PAY_SYSTEM = re.compile(r"System wynagrodzenia\s*:\s*(?P<value>.{2,60})", re.IGNORECASE)
_FRACTION = re.compile(r"Wymiar etatu\s*:\s*(?P<value>\d+(?:[.,]\d+)?(?:/\d)?)", re.IGNORECASE)
_SHIFTS = re.compile(r"Zmianowość\s*:\s*(?P<value>[a-ząćęłńóśźż -]{2,40})", re.IGNORECASE)
_CONTRACT = re.compile(rf"Rodzaj (?:umowy|zatrudnienia)\s*:\s*(?P<value>.{{2,60}}?){_END}", re.IGNORECASE)
_TEMPORARY = re.compile(r"Praca tymczasowa\s*:\s*TAK\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Labels:
    """The values of an employment office's labels, raw; `pay` with the period its system of pay tells."""

    pay: str = ""
    hours: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()


def of_employment_office(text: str) -> bool:
    """Whether the text has the form employment offices give theirs."""
    return _OFFICE.search(text) is not None


def labels(text: str) -> Labels:
    """The labels of an employment office's text."""
    pay = _value(_PAY, text)
    system = _value(_PAY_SYSTEM, text).casefold()
    if pay and "godz" in system and "godz" not in pay:
        pay += " brutto / godz."
    elif pay and "mies" in system and "mies" not in pay:
        pay += " brutto / mies."
    hours = [value for value in (_fraction(_value(_FRACTION, text)), _shifts(_value(_SHIFTS, text))) if value]
    contracts = [value for value in (_value(_CONTRACT, text),) if value]
    if _TEMPORARY.search(text):
        contracts.append("temporary")
    return Labels(pay, tuple(hours), tuple(contracts))


def workplaces(text: str) -> list[str]:
    """What the text names as the place of work, each value up to the next label."""
    found = [f"{match['town'].strip()}, {match['voivodeship']}" for match in _OFFICE_ADDRESS.finditer(text)]
    if found:
        return [re.sub(r"^.*\d{2}-\d{3}\s+", "", value) for value in found]
    matches = list(_WORKPLACE.finditer(text)) or list(_WORKPLACE_BARE.finditer(text))
    return [_OTHER_LABEL.split(" " + match["value"], maxsplit=1)[0].strip() for match in matches]


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


def _shifts(value: str) -> str:
    return "shifts" if re.match(r"(?:dwie|trzy|dwu|trzy|cztery|ruch|2|3|wielo)", value.casefold()) else ""
