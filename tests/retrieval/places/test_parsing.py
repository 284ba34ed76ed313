"""What raw location fields mean."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from retrieval.places import distance_km, gazetteer, is_abroad

FIELDS = [
    ("Kraków", "Kraków"),
    ("krakow", "Kraków"),
    ("KRAKÓW", "Kraków"),
    ("Cracow", "Kraków"),
    ("Warsaw", "Warszawa"),
    ("Łodź", "Łódź"),
    ("gorzów wielkopolski", "Gorzów Wielkopolski"),
    ("Bielsko - Biała", "Bielsko-Biała"),
    ("Bielsko-Biała, śląskie", "Bielsko-Biała"),
    ("Kędzierzyn Koźle (opolskie)", "Kędzierzyn-Koźle"),
    ("Lublin , lubelskie", "Lublin"),
    ("Lublin lubelskie", "Lublin"),
    ("Lublin (Lubelskie)", "Lublin"),
    ("Gdynia, Sopot, Rumia pomorskie", "Gdynia Sopot Rumia"),
    ("Kielce, Radom, Lublin", "Kielce Radom Lublin"),
    ("Nysa (opolskie) , Brzeg (opolskie) , Oława (dolnośląskie)", "Nysa Brzeg Oława"),
    ("woj. opolskie, Nysa woj. opolskie, Brzeg woj. opolskie, Paczków", "Nysa Brzeg Paczków"),
    ("Mielec, mielecki, podkarpackie", "Mielec"),
    ("Warszawa, Mokotów", "Warszawa"),
    ("Warszawa, Włochy", "Warszawa"),
    ("Mediolan, Włochy", "Mediolan"),
    ("Warszawa - Okęcie (Mazowieckie)", "Warszawa"),
    ("Warszawa (Ursynów, Wola)", "Warszawa"),
    ("Warszawa Centrum", "Warszawa"),
    ("Piaseczno - Outlet mazowieckie", "Piaseczno"),
    ("Gliwice ul. Zwycięstwa 12", "Gliwice"),
    ("44-100 Gliwice", "Gliwice"),
    ("Opole Zawód: Cukiernik", "Opole"),
    ("Toruń, Polska (Kujawsko-pomorskie)", "Toruń"),
    ("Trójmiasto", "Gdańsk Gdynia Sopot"),
    ("Oborniki Wielkopolskie", "Oborniki"),
    ("Zielonka k. Warszawy", "Zielonka"),
    ("Bielany k. Wrocławia", "Bielany"),
    ("Dąbrowa k. Poznania", "Dąbrowa"),
    ("Dąbrowa", "Dąbrowa Górnicza"),
    ("PL-Warszawa", "Warszawa"),
    ("Kostrzyn n/Odrą", "Kostrzyn nad Odrą"),
    ("Polska, Warszawa, Aleje Jerozolimskie 123A", "Warszawa"),
    ("Breslau", "Wrocław"),
    ("okolice Krakowa małopolskie", "Kraków"),
    ("Praca w Krakowie", "Kraków"),
    ("mazowieckie", "mazowieckie"),
    ("Podkarpackie", "podkarpackie"),
    ("zachodnio-pomorskie", "zachodniopomorskie"),
    ("masovian", "mazowieckie"),
    ("lower-silesian", "dolnośląskie"),
    ("holy-cross", "świętokrzyskie"),
    ("cała Polska", "Polska"),
    ("Cały kraj", "Polska"),
    ("Poland (Remote)", "Polska"),
    ("niemcy", "Niemcy"),
    ("Holandia zagranica", "Holandia"),
    ("Niemcy, Całe Niemcy", "Niemcy"),
    ("Niemcy, Memmingen , Zagranica", "Memmingen"),
    ("Hamburg (Niemcy) , Gdańsk (pomorskie)", "Hamburg Gdańsk"),
    ("Berlin, Germany", "Berlin"),
    ("Dublin, Ireland", "Dublin"),
    ("Frankfurt (Oder)", "Frankfurt nad Odrą"),
    ("15230 Frankfurt (Oder), Brandenburg", "Frankfurt nad Odrą"),
    ("Frankfurt/Oder, Niemcy", "Frankfurt nad Odrą"),
    ("Budapest", "Budapeszt"),
    ("Duesseldorf", "Düsseldorf"),
    ("Saint Gallen", "Sankt Gallen"),
    ("Tallin", "Tallinn"),
    ("Konstancin", "Konstancin-Jeziorna"),
    ("Imielin", "Imielin"),
    ("Pyrzowice (pow. tarnogórski)", "Pyrzowice"),
    ("Prague", "Praga"),
    ("Wrocław, Lower Silesia, Poland", "Wrocław"),
    ("Babice Stare", "Stare Babice"),
    ("Wilcza Góra (pow. piaseczyński)", "Wilcza Góra"),
    ("Kolonia Lesznowola (pow. piaseczyński), Warszawa", "Kolonia Lesznowola Warszawa"),
    ("Józefów (pow. otwocki), Kobyłka", "Józefów Kobyłka"),
    ("Iwiczna Nowa, mazowieckie", "Nowa Iwiczna"),
    ("Krakowa", "Kraków"),
    ("Nowym Sączu", "Nowy Sącz"),
    ("Greater Warsaw Metropolitan Area", "Warszawa"),
    ("Asia, Poland", "Polska"),
]


@pytest.mark.parametrize(("raw", "expected"), FIELDS)
def test_a_field_gives_its_places_under_their_polish_names(raw: str, expected: str) -> None:
    assert " ".join(place.name for place in gazetteer().parse(raw)) == expected


@pytest.mark.parametrize(
    "raw", ["", "  ", "Remote", "zdalnie", "praca zdalna", "zagranica", "Anywhere", "Any", "-", "12", "Bönen"]
)
def test_a_field_that_names_no_known_place_gives_none(raw: str) -> None:
    assert gazetteer().parse(raw) == ()


@pytest.mark.parametrize(
    "raw",
    [
        "Latin America",
        "Africa",
        "European Union",
        "Multiple locations",
        "Various",
        "Anywhere (100% Remote) Only",
        "UTC+1",
    ],
)
def test_a_part_of_the_world_and_many_places_are_no_village(raw: str) -> None:
    assert (gazetteer().parse(raw), gazetteer().unknown(raw)) == ((), None)


def test_an_unknown_village_is_kept_with_its_voivodeship_and_near_its_county_seat() -> None:
    (place,) = gazetteer().parse("Wólka Nieznana, pabianicki, łódzkie")
    assert (place.name, place.kind, place.voivodeship) == ("Wólka Nieznana", "town", "łódzkie")
    seat = gazetteer().named("Pabianice")
    assert seat is not None
    assert place.latitude == seat.latitude


def test_a_namesake_near_another_town_lies_there() -> None:
    for raw, town in (("Dąbrowa k. Poznania", "Poznań"), ("Bielany k. Wrocławia", "Wrocław")):
        (place,) = gazetteer().parse(raw)
        near = gazetteer().named(town)
        assert near is not None
        assert place.voivodeship == near.voivodeship
        assert distance_km(place, near) < 25


def test_an_unknown_village_without_a_county_has_no_coordinates() -> None:
    (place,) = gazetteer().parse("Wólka Nieznana (Łódzkie)")
    assert (place.name, place.voivodeship, place.latitude) == ("Wólka Nieznana", "łódzkie", None)


def test_a_village_beside_another_of_its_name_is_neither_of_them() -> None:
    (place,) = gazetteer().parse("Nowe Babice")
    assert (place.name, place.country, place.latitude) == ("Nowe Babice", "PL", None)


def test_a_county_alone_is_where_it_is_governed_from() -> None:
    seat = gazetteer().named("Piła")
    assert seat is not None
    for raw in ("powiat pilski", "pow. pilski, wielkopolskie"):
        (place,) = gazetteer().parse(raw)
        assert (place.name, place.voivodeship, place.latitude) == (
            "powiat pilski",
            "wielkopolskie",
            seat.latitude,
        )
    assert [gazetteer().stand_in(one) for one in (place, seat)] == ["Piła", None]


def test_a_commune_tells_which_of_several_villages_is_meant() -> None:
    (place,) = gazetteer().parse("Łazy, gm. Lesznowola")
    assert (place.name, place.voivodeship) == ("Łazy", "mazowieckie")


def test_a_village_named_like_a_foreign_town_is_not_that_town() -> None:
    (place,) = gazetteer().parse("Kolonia Warszawska")
    assert (place.name, place.country) == ("Kolonia Warszawska", "PL")


def test_of_places_that_share_a_name_the_stated_voivodeship_decides() -> None:
    (place,) = gazetteer().parse("Oleśnica (świętokrzyskie)")
    assert place.voivodeship == "świętokrzyskie"


def test_a_large_town_outweighs_a_wrong_voivodeship() -> None:
    (place,) = gazetteer().parse("Brzeg , dolnośląskie")
    assert (place.name, place.voivodeship) == ("Brzeg", "opolskie")


def test_abroad_is_outside_poland() -> None:
    assert [is_abroad(place) for place in gazetteer().parse("Hamburg (Niemcy) , Gdańsk (pomorskie)")] == [
        True,
        False,
    ]


@pytest.mark.real_data
def test_nearly_every_region_of_the_real_adverts_is_read() -> None:
    path = Path(__file__).parents[3] / ".." / "shared" / "data" / "offers" / "polish-ads-2021.jsonl.gz"
    if not path.exists():
        pytest.skip("the real offers are not beside the project")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        fields = {json.loads(line).get("region") or "" for line in file} - {"", "zagranica"}
    read = [field for field in fields if gazetteer().parse(field)]
    assert len(fields) > 2_000
    assert len(read) / len(fields) > 0.98


def test_a_town_nobody_knows_lies_in_the_state_that_stands_beside_it() -> None:
    for raw, name, country in (
        ("Sunnyvale, CA", "Sunnyvale", "US"),
        ("Lansing, Michigan", "Lansing", "US"),
        ("Slieman, MT", "Slieman, MT", ""),
    ):
        place = gazetteer().unknown(raw)
        assert place is not None
        assert (place.name, place.country) == (name, country)
