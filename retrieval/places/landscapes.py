"""The sea, mountains and lakes, which people ask for as a place: the towns there, and in which voivodeships.

Many of them are villages whose name another one has elsewhere, so they count in these voivodeships alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SEA = "nad morzem"
MOUNTAINS = "w górach"
LAKES = "nad jeziorem"


@dataclass(frozen=True, slots=True)
class Landscape:
    """`towns` by the names that offers use, villages as well."""

    towns: tuple[str, ...]
    voivodeships: tuple[str, ...]


def _named(towns: str) -> tuple[str, ...]:
    return tuple(" ".join(town.split()) for town in towns.split(","))


LANDSCAPES: Mapping[str, Landscape] = MappingProxyType(
    {
        SEA: Landscape(
            _named("""
            Świnoujście, Międzyzdroje, Wisełka, Międzywodzie, Dziwnów, Dziwnówek, Kamień Pomorski, Łukęcin,
            Pobierowo,
            Pustkowo, Trzęsacz, Rewal, Śliwin, Niechorze, Pogorzelica, Mrzeżyno, Rogowo, Dźwirzyno, Grzybowo,
            Kołobrzeg, Ustronie Morskie, Sianożęty, Gąski, Sarbinowo, Chłopy, Mielno, Unieście, Łazy, Dąbki,
            Bobolin,
            Darłówko, Darłowo, Wicie, Jarosławiec, Ustka, Orzechowo, Rowy, Łeba, Lubiatowo, Białogóra, Dębki,
            Karwia,
            Karwieńskie Błota, Ostrowo, Jastrzębia Góra, Rozewie, Chłapowo, Władysławowo, Cetniewo, Chałupy,
            Kuźnica,
            Jastarnia, Jurata, Hel, Puck, Swarzewo, Rzucewo, Osłonino, Rewa, Mechelinki, Kosakowo, Gdynia, Sopot,
            Gdańsk, Sobieszewo, Mikoszewo, Jantar, Stegna, Sztutowo, Kąty Rybackie, Krynica Morska, Piaski
            """),
            ("pomorskie", "zachodniopomorskie"),
        ),
        MOUNTAINS: Landscape(
            _named("""
            Zakopane, Kościelisko, Poronin, Murzasichle, Bukowina Tatrzańska, Białka Tatrzańska, Biały Dunajec,
            Nowy Targ, Czarny Dunajec, Chochołów, Czorsztyn, Niedzica, Łapsze Niżne, Szczawnica, Krościenko nad
            Dunajcem,
            Rabka-Zdrój, Mszana Dolna, Limanowa, Nowy Sącz, Stary Sącz, Piwniczna-Zdrój, Muszyna,
            Krynica-Zdrój, Gorlice,
            Wysowa-Zdrój, Sucha Beskidzka, Maków Podhalański, Jordanów, Zawoja, Zubrzyca Górna, Żywiec,
            Szczyrk, Wisła,
            Ustroń, Brenna, Istebna, Koniaków, Korbielów, Węgierska Górka, Milówka, Rajcza, Bielsko-Biała, Karpacz,
            Szklarska Poręba, Świeradów-Zdrój, Kowary, Podgórzyn, Przesieka, Mysłakowice, Jelenia Góra,
            Kamienna Góra,
            Lubawka, Wałbrzych, Szczawno-Zdrój, Jedlina-Zdrój, Głuszyca, Walim, Mieroszów, Nowa Ruda, Radków,
            Kudowa-Zdrój, Duszniki-Zdrój, Polanica-Zdrój, Kłodzko, Bystrzyca Kłodzka, Lądek-Zdrój, Stronie Śląskie,
            Zieleniec, Międzygórze, Ustrzyki Dolne, Ustrzyki Górne, Lesko, Solina, Polańczyk, Cisna, Wetlina,
            Baligród,
            Komańcza, Sanok, Iwonicz-Zdrój, Rymanów-Zdrój, Rymanów, Dukla, Krempna
            """),
            ("małopolskie", "śląskie", "dolnośląskie", "podkarpackie"),
        ),
        LAKES: Landscape(
            _named("""
            Giżycko, Mikołajki, Mrągowo, Węgorzewo, Ruciane-Nida, Pisz, Orzysz, Ełk, Olecko, Gołdap, Ryn, Wilkasy,
            Sztynort, Krutyń, Piecki, Stare Jabłonki, Ostróda, Iława, Olsztyn, Olsztynek,
            Szczytno, Pasym, Lidzbark,
            Gietrzwałd, Stawiguda, Barczewo, Biskupiec,
            Suwałki, Augustów, Wigry, Sejny, Charzykowy, Chojnice,
            Kartuzy,
            Chmielno, Ostrzyce, Kościerzyna, Wdzydze, Bytów, Czaplinek, Drawsko Pomorskie, Szczecinek, Wałcz,
            Złocieniec, Borne Sulinowo, Połczyn-Zdrój, Lubniewice, Łagów, Sława, Boszkowo, Skorzęcin, Ślesin,
            Włodawa, Okuninka, Brodnica, Skępe, Więcbork
            """),
            (
                "warmińsko-mazurskie",
                "podlaskie",
                "pomorskie",
                "zachodniopomorskie",
                "lubuskie",
                "wielkopolskie",
                "lubelskie",
                "kujawsko-pomorskie",
            ),
        ),
    }
)


def with_towns(places: Iterable[str]) -> tuple[str, ...]:
    """The places, and the towns of each landscape among them."""
    return tuple(
        name for place in places for name in (place, *(LANDSCAPES[place].towns if place in LANDSCAPES else ()))
    )
