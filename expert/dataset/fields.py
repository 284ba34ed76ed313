"""Which category an advert of a field of work belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.grounding.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_FIELD = {
    field: category
    for category, fields in {
        "IT i programowanie": "it ai cyberbezpieczenstwo gry",
        "Analiza danych": "analiza-danych",
        "Finanse i księgowość": "finanse",
        "Bankowość i ubezpieczenia": "bankowosc ubezpieczenia",
        "HR i kadry": "hr",
        "Marketing i media": "marketing media e-commerce eventy",
        "Sprzedaż": "sprzedaz",
        "Handel detaliczny": "sklep stacja-paliw ksiegarnia",
        "Obsługa klienta": "obsluga-klienta call-center",
        "Administracja i biuro": "biuro administracja-publiczna",
        "Prawo": "prawo",
        "Zakupy": "zakupy",
        "Magazyn i logistyka": "logistyka magazyn",
        "Transport i kurierzy": "transport poczta kolej lotnictwo",
        "Produkcja i przemysł": "produkcja przemysl-spozywczy metal drewno tekstylia tworzywa elektronika chemia "
        "poligrafia gornictwo okretownictwo",
        "Budownictwo i instalacje": "budowa instalacje elektryka architektura oze",
        "Inżynieria i utrzymanie ruchu": "inzynieria utrzymanie-ruchu jakosc energetyka bhp telekomunikacja",
        "Motoryzacja": "automotive",
        "Gastronomia": "gastronomia piekarnia",
        "Hotelarstwo i turystyka": "hotel turystyka",
        "Zdrowie": "ochrona-zdrowia szpital przychodnia stomatologia apteka",
        "Opieka i pomoc społeczna": "dom-opieki opieka pomoc-spoleczna ngo",
        "Edukacja i nauka": "edukacja szkola przedszkole uczelnia nauka tlumaczenia",
        "Kultura": "kultura",
        "Sprzątanie i ochrona": "sprzatanie pralnia ochrona",
        "Uroda i sport": "uroda sport",
        "Rolnictwo i środowisko": "rolnictwo ogrodnictwo lesnictwo zwierzeta odpady srodowisko",
        "Nieruchomości": "nieruchomosci",
    }.items()
    for field in fields.split()
}


_HR = re.compile(r"\bkadr|\bpersonaln|\brekru|\bhr\b|\bpayroll")
_STRANGE = re.compile(r"\bkrupier")


def category_of(fields: Sequence[str], title: str) -> str:
    """The category of the first, the main field; "" where there is none, or the title is of several."""
    name = fold(title)
    if not fields or _STRANGE.search(name):
        return ""
    category = _OF_FIELD.get(fields[0], "")
    return category if category == "HR i kadry" or not _HR.search(name) else ""
