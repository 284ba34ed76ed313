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


_TELLING = {
    r"\bkadr|\bpersonaln|\brekru|\bhr\b|\bpayroll": "HR i kadry",
    r"\bsprzeda|\bhandlow|\bhandlu\b|\bsales\b|\bdoradc\w+ klienta": "Sprzedaż|Handel detaliczny|Obsługa klienta"
    "|Bankowość i ubezpieczenia|Finanse i księgowość|Marketing i media",
    r"\blogisty": "Magazyn i logistyka|Transport i kurierzy",
    r"\bit\b|\binformaty": "IT i programowanie|Analiza danych|Edukacja i nauka",
    r"\bbibliote": "Kultura",
    r"\bweteryn": "Rolnictwo i środowisko|Zdrowie",
    r"\blotnicz|statkow powietrznych": "Transport i kurierzy",
    r"\btelefoniczn": "Obsługa klienta|Sprzedaż",
    r"\bnastawiacz|\bmontazu\b": "Produkcja i przemysł|Budownictwo i instalacje",
}
"""What a title says, and the categories that it can then be of: another one is a mistake of the thesaurus."""
_STRANGE = re.compile(
    r"\bkrupier|\blaborat?or|\blaborant|\bprojec?t manager|\bkierowni\w+ (?:projekt|produkt)|\bkomunaln"
    r"|\bpomocni\w+ (?!produkcji\b|produkcyjn|magazyn|montera|budowlan|murarza|kuchenn|kucharza)"
)
"""Work that is done in several fields, or that the thesaurus takes for that of another."""


def category_of(fields: Sequence[str], title: str) -> str:
    """The category of the first, the main field; "" where there is none, or the title speaks for another."""
    name = fold(title)
    if not fields or _STRANGE.search(name):
        return ""
    category = _OF_FIELD.get(fields[0], "")
    told = [possible.split("|") for pattern, possible in _TELLING.items() if re.search(pattern, name)]
    return category if all(category in possible for possible in told) else ""
