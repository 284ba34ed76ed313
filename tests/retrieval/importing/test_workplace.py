"""Where the work is, of villages, long lists of towns and countries that only the text names."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain import Place
from retrieval.importing import Draft, normalise

TODAY = date(2026, 8, 25)


def places(
    field: str = "", text: str = "", *, title: str = "Tokarz", url: str = "", pay: str = ""
) -> tuple[Place, ...]:
    draft = Draft(
        source="x",
        source_id="1",
        title=title,
        url=url,
        places=(field,) if field else (),
        pay=(pay,) if pay else (),
        description=text,
    )
    return normalise(draft, today=TODAY).places


def names(*args: str, **more: str) -> list[str]:
    return [place.name for place in places(*args, **more)]


@pytest.mark.parametrize(
    ("field", "name", "voivodeship"),
    [
        ("Wygodowo wielkopolskie", "Wygodowo", "wielkopolskie"),
        ("Modrzewiczka małopolskie", "Modrzewiczka", "małopolskie"),
        ("Dąbrowa wielkopolskie", "Dąbrowa", "wielkopolskie"),
    ],
)
def test_a_village_with_its_voivodeship_is_a_town(field: str, name: str, voivodeship: str) -> None:
    assert places(field) == (Place(name, "town", voivodeship),)


def test_a_part_of_a_town_is_no_town_abroad() -> None:
    assert names("Warszawa - Praga mazowieckie") == ["Warszawa"]
    assert names("Niemcy - Berlin") == ["Berlin"]


def test_praga_beside_warsaw_is_its_district() -> None:
    assert names("Warszawa", "Lokal na Pradze.", title="Barber - Warszawa Praga") == ["Warszawa"]
    assert names("Warszawa", "Lokalizacja: Praga\nSalon przy rondzie.") == ["Warszawa"]
    assert names("Marki", title="Kurier Praga i okolice") == ["Marki"]
    assert places("Wrocław", title="Monter Praga") == places("Praga")


def test_where_somebody_is_to_come_from_is_no_place_of_work() -> None:
    assert names("Łowicz", title="Kierowca C, E z Białorusi lub Ukrainy") == ["Łowicz"]
    assert names("Łowicz", title="Zatrudnię pracowników z Ukrainy do zbioru bobu") == ["Łowicz"]


def test_a_label_makes_a_voivodeship_a_village() -> None:
    village = Place("Wygodowo", "town", "wielkopolskie")
    assert places("wielkopolskie", "Praca. Lokalizacja: Wygodowo / wielkopolskie Data ważności: jutro") == (
        village,
    )
    assert places("wielkopolskie", "Praca. Miejsce pracy: Wygodowo W ramach zadań pakowanie.") == (village,)
    assert names("wielkopolskie", "Praca. Miejsce pracy: Teren całego województwa.") == ["wielkopolskie"]


def test_a_village_without_coordinates_keeps_the_town_of_the_address() -> None:
    url = "https://praca.example/tokarz-poznan,oferta,7"
    text = "Lokalizacja: Wygodowo / wielkopolskie Data ważności: jutro"
    assert names("wielkopolskie", text, url=url) == ["Wygodowo", "Poznań"]


def test_an_employment_offices_address_tells_the_voivodeship_of_a_village() -> None:
    text = (
        "Miejsce pracy: Zagwizdaj Wymagania konieczne:brak KONTAKT: Adres:Polna 4, 26-600 Przysucha, "
        "powiat: przysuski, woj: mazowieckie"
    )
    (place,) = places("Zagwizdaj", text)
    assert (place.name, place.voivodeship, place.latitude is not None) == ("Zagwizdaj", "mazowieckie", True)
    other = text.replace("Zagwizdaj", "Zagwizdowice")
    assert [place.voivodeship for place in places("Zagwizdowice", other)] == ["mazowieckie"]


def test_a_village_that_field_and_label_name_is_one_of_ours_unless_the_text_speaks_of_abroad() -> None:
    assert places("Zagwizdat", "Miejsce pracy: Zagwizdat Zadania: toczenie.") == (Place("Zagwizdat", "town"),)
    abroad = "Miejsce pracy: Zagwizdat Zadania: toczenie, 14 €/h w Holandii."
    assert places("Zagwizdat", abroad) == (Place("Zagwizdat", "town", None, "NL"),)


def test_a_country_right_behind_an_unknown_town_is_where_the_work_is() -> None:
    text = "Tokarz Blaadel, Holandia. Praca stacjonarna na hali."
    assert places("Blaadel", text) == (Place("Blaadel", "town", None, "NL"),)


def test_a_place_nobody_knows_stays_as_the_field_says_it() -> None:
    assert places("Prienn am Chiemsee", "Tokarz.") == (Place("Prienn am Chiemsee", "town", None, ""),)
    assert places("Holandia, Gendtt , Zagranica", "Tokarz.") == (Place("Gendtt", "town", None, "NL"),)
    assert places("Gendtt zagranica", "Tokarz.") == (Place("Gendtt", "town", None, "ZZ"),)
    assert places("Tempe, AZ", "Welder.") == (Place("Tempe", "town", None, "US"),)
    assert places("Savannah, Georgia", "Welder.")[0].country == "US"
    assert places("Fort Lauderdale, Florida", "Welder.")[0].country == "US"


def test_an_unknown_place_beside_a_town_of_the_text_is_kept_too() -> None:
    assert names("Bönenn", "Miejsce pracy: Dortmund Zadania: toczenie.") == ["Dortmund", "Bönenn"]


@pytest.mark.parametrize(
    "raw", ["2 Locations", "Europe", "Do uzgodnienia", "Siedziba firmy", "Hybrid", "ul. Długa 3", "Remote - EMEA"]
)
def test_what_names_no_place_becomes_none(raw: str) -> None:
    assert places(raw, "Tokarz.") == ()


def test_a_country_an_employer_begins_with_is_where_the_work_is() -> None:
    text = "Lokalizacja: lubelskie Opis stanowiska podany przez pracodawcę: {} Zadania: szalunki."
    assert names("lubelskie", text.format("(Szwecja)")) == ["Szwecja"]
    assert names("lubelskie", text.format("Opis stanowiska: praca w Belgii na hali.")) == ["Belgia"]
    assert names("lubelskie", text.format("Niemiecka firma szuka tokarza.")) == ["lubelskie"]


TOWNS = "Będzin, Brzeg, Kraków, Koło, Łódź, Marki, Żory"


@pytest.mark.parametrize(
    "label",
    [
        "Miejsca pracy: {} Zadania: uczenie.",
        "Lokalizacje: {}. Zadania: uczenie.",
        "Poszukujemy w miastach: {} Oferujemy: pensję",
        "Wybrane części miasta:{}, Zadania: uczenie.",
    ],
)
def test_every_town_of_a_long_list_counts(label: str) -> None:
    text = "Uczymy wszędzie. " * 60 + label.format(TOWNS)
    assert names("mazowieckie", text) == TOWNS.split(", ")


def test_bulleted_towns_are_a_list_too() -> None:
    bullets = "\n".join(f"- {town}" for town in TOWNS.split(", "))
    assert names("mazowieckie", f"Lokalizacje:\n{bullets}\nZadania: uczenie.") == TOWNS.split(", ")


def test_offices_of_a_company_are_no_places_of_work() -> None:
    assert names("mazowieckie", f"Nasze oddziały: {TOWNS}. Zadania: uczenie.") == ["mazowieckie"]


def test_a_village_of_a_label_lies_in_the_field_s_voivodeship() -> None:
    assert places("pomorskie", "Opis. Miejsce pracy: Jarosławiec. Zadania.") == (
        Place("Jarosławiec", "town", "pomorskie"),
    )
    assert names("mazowieckie", "Opis. Miejsce pracy: Kraków. Zadania.") == ["Kraków"]


def test_work_abroad_without_a_known_place_is_not_left_open() -> None:
    assert names("zagranica", "Montaż.", url="https://x.example/monter-francja,oferta,1") == ["Francja"]
    somewhere = places("zagranica", "Montaż maszyn.")
    assert [(place.name, place.country) for place in somewhere] == [("zagranica", "ZZ")]


@pytest.mark.parametrize(
    ("field", "text", "name"),
    [
        (
            "lubelskie",
            "Opis stanowiska podany przez pracodawcę: (składanie mebli) Austria XY/7 Zadania:",
            "Austria",
        ),
        ("lubelskie", "Opis stanowiska podany przez pracodawcę: (Austria) Zadania: montaż", "Austria"),
        ("opolskie", "PRACA W HAMBURGU dla par! Stawka 11 EUR", "Hamburg"),
        ("śląskie", "Monter (praca na terenie Węgier). Gotowość do podjęcia stałej pracy za granicą.", "Węgry"),
        ("śląskie", "Pakowanie. Umowa na warunkach holenderskich, 11,20 €/h.", "Holandia"),
        ("śląskie", "Pakowanie koszyków, 11,20 €/h, zakwaterowanie.", "zagranica"),
        (
            "śląskie",
            "Zbiory. Transport do Holandii, darmowe dojazdy do pracy w Holandii, zakwaterowanie.",
            "Holandia",
        ),
        ("Płock", "Fizjoterapeuta. Miejsce zatrudnienia niedaleko Regensburga, od 2700 Euro.", "Ratyzbona"),
    ],
)
def test_work_abroad_of_an_agency_s_voivodeship_is_told_by_the_text(field: str, text: str, name: str) -> None:
    assert names(field, text) == [name]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("śląskie", "Agencja rekrutuje do pracy za granicą w Niemczech. Ta praca na miejscu."),
        ("śląskie", "Programista, 90 EUR/h, kontrakt B2B."),
        ("śląskie", "Pakowanie. Stawka 30 zł/h, dla chętnych wyjazdy po 12 €/h."),
        ("Katowice", "Pakowanie, 11,20 €/h."),
        ("śląskie", "Monter. Gotowość do wyjazdów w delegacje do Niemiec, zakwaterowanie."),
        ("śląskie", "Zapewniamy transport do Niemiec i Czech naszym klientom. Praca w biurze."),
    ],
)
def test_work_at_home_stays_there(field: str, text: str) -> None:
    assert names(field, text) == [field]


def test_hourly_euros_say_that_an_unknown_place_lies_abroad() -> None:
    assert [(place.name, place.country) for place in places("Zuidbergen", pay="11 - 12 € / godzinę")] == [
        ("Zuidbergen", "ZZ")
    ]
    assert [(place.name, place.country) for place in places("Zuidbergen", pay="31 zł / godzinę")] == [
        ("Zuidbergen", "")
    ]


def test_a_folder_of_the_address_is_a_place_where_no_field_names_one() -> None:
    url = "https://www.example.pl/oferty-pracy/{}/tokarz,1.html"
    assert names("", "Toczenie.", url=url.format("lodzkie")) == ["łódzkie"]
    assert names("", "Toczenie.", url=url.format("kujawsko-pomorskie")) == ["kujawsko-pomorskie"]
    assert names("", "Toczenie.", url=url.format("bielsko-biala")) == ["Bielsko-Biała"]
    assert names("", "Toczenie.", url=url.format("poznanskie-meble-sp-z-o-o")) == []
    assert names("mazowieckie", "Toczenie.", url=url.format("lodzkie")) == ["mazowieckie"]


def test_title_and_address_that_agree_on_a_town_outweigh_the_field() -> None:
    url = "https://www.example.pl/Opole/operator-1"
    assert names("dolnośląskie", "Obsługa.", title="Operator maszyn / OPOLE", url=url) == ["Opole"]
    assert names("dolnośląskie", "Obsługa.", title="Operator maszyn", url=url) == ["dolnośląskie"]
    assert names("dolnośląskie", "Obsługa.", title="Operator maszyn / OPOLE") == ["dolnośląskie"]


def test_a_county_in_the_address_is_where_a_village_lies_that_nobody_knows() -> None:
    url = "https://www.pracuj.pl/praca/elektryk-malkowo-pow-kartuski,oferta,1001171349"
    (county,) = places("pomorskie", "Elektryk.", url=url)
    assert (county.name, county.kind, county.voivodeship) == ("powiat kartuski", "town", "pomorskie")
    assert county.latitude is not None
    commune = "https://www.pracuj.pl/praca/spedytor-jackow-pow-swidnicki-gm-melgiew,oferta,1"
    assert [place.name for place in places("lubelskie", "Spedytor.", url=commune)] == ["powiat świdnicki"]
    assert [place.name for place in places("mazowieckie", "Elektryk.", url=url)] == ["mazowieckie"]


def test_a_voivodeship_behind_the_field_s_name_tells_the_villages_of_it_apart() -> None:
    assert (
        places("Wysoka", "Lokalizacja: Wysoka śląskie Opis stanowiska: spawanie ram.")[0].voivodeship == "śląskie"
    )
    assert places("Wysoka", "Lokalizacja: Wysoka Opis stanowiska: spawanie ram.") == places("Wysoka")


_OFFICE = "Rodzaj umowy:Umowa o pracę Adres:Rynek 1, 57-300 Kłodzko, powiat: kłodzki, woj: dolnośląskie"


def test_a_village_is_in_the_voivodeship_of_the_employment_office_that_offers_the_work() -> None:
    assert places("Krzeszów", f"Miejsce pracy:Krzeszów {_OFFICE}") == places("Krzeszów, dolnośląskie")
    assert places("Kraków", f"Miejsce pracy:Kraków {_OFFICE}") == places("Kraków")


def test_what_a_portal_takes_a_village_for_is_not_where_the_work_is() -> None:
    form = f"OBOWIĄZKI: sprzątanie Miejsce pracy:Karłów {_OFFICE}"
    assert names("Karłów", f"Miejsce pracy: Kraków Numer: Ab/26/1 {form}") == ["Karłów"]
    assert "Kudowa-Zdrój" in names("Karłów", f"Miejsce pracy: Kudowa-Zdrój OBOWIĄZKI: {form}")


def test_a_label_does_not_add_another_village_of_the_field_s_name() -> None:
    text = "Miejsce pracy: ul. Polna 20C, 55-080 Pietrzykowice, umowa zlecenie."
    assert places("Pietrzykowice, dolnośląskie", text) == places("Pietrzykowice, dolnośląskie")


def test_voivodeships_in_which_people_are_looked_for_are_not_where_work_abroad_is() -> None:
    assert names("Belgia, wielkopolskie, pomorskie", pay="1800 - 2200 EUR netto") == ["Belgia"]
    assert names("Hamburg (Niemcy), Opole (opolskie)", pay="2600 EUR") == ["Hamburg"]
    assert "Opole" in names("Hamburg (Niemcy), Opole (opolskie)", pay="9000 PLN")


@pytest.mark.parametrize(
    ("field", "text", "voivodeship"),
    [
        ("Zagrodnica", "Miejsce pracy: Zagrodnica k. Warszawy. Praca na hali.", "mazowieckie"),
        ("Zagrodnica", "Zakład w Zagrodnicy (gmina Kobierzyce) zatrudni.", "dolnośląskie"),
        ("Zagrodnica", "Praca w miejscowości Zagrodnica, powiat kościerski.", "pomorskie"),
        ("Zagrodnica", "Zgłoszenia: Powiatowy Urząd Pracy w Oleśnicy, pokój 3.", "dolnośląskie"),
        ("Wola Mielecka", "Praca na hali.", "podkarpackie"),
        ("Zagrodnica", "Firma zatrudni od zaraz tokarza. Dowozimy z Kędzierzyna-Koźla i Zdzieszowic.", "opolskie"),
        ("Zagrodnica", "Firma zatrudni od zaraz tokarza. Dowozimy z Sochaczewa i Łowicza.", None),
        ("Zagrodnica", "Praca na hali.", None),
    ],
)
def test_a_village_that_nobody_knows_lies_where_the_rest_of_the_advert_says(
    field: str, text: str, voivodeship: str | None
) -> None:
    assert [place.voivodeship for place in places(field, text) if place.name == field] == [voivodeship]


def test_a_label_with_a_slip_does_not_take_the_village_of_the_field_elsewhere() -> None:
    (place,) = places("Olkowice , mazowieckie", "Miejsce pracy: Polkowice Dane adresowe: Olkowice 23")
    assert (place.name, place.voivodeship) == ("Olkowice", "mazowieckie")


def test_a_namesake_is_told_by_the_town_beside_it() -> None:
    assert {place.voivodeship for place in places("Janikowo, Poznań")} == {"wielkopolskie"}
    assert {place.voivodeship for place in places("Janikowo")} == {"kujawsko-pomorskie"}


@pytest.mark.parametrize(
    ("field", "text", "name", "voivodeship"),
    [
        ("Dąbrowa", "Adres:Rynek 1, 98-300 Wieluń, powiat: wieluński, woj: łódzkie", "Dąbrowa", "łódzkie"),
        (
            "Sosnowiec-Pieńki",
            "Adres: 95-100 Zgierz, powiat: zgierski, woj: łódzkie",
            "Sosnowiec-Pieńki",
            "łódzkie",
        ),
        ("Sosnowiec", "Adres: 95-100 Zgierz, powiat: zgierski, woj: łódzkie", "Sosnowiec", "śląskie"),
        ("Koziegłowy", "Zakład w Koziegłowach k/Poznania zatrudni.", "Koziegłowy", "wielkopolskie"),
        ("Koziegłowy", "Zakład w Koziegłowach zatrudni.", "Koziegłowy", "śląskie"),
    ],
)
def test_a_namesake_is_the_one_that_the_advert_shows(field: str, text: str, name: str, voivodeship: str) -> None:
    (place,) = places(field, text)
    assert (place.name, place.voivodeship) == (name, voivodeship)


def test_a_village_that_nobody_knows_lies_in_the_county_of_the_office() -> None:
    (place,) = places("Szymanów", "Adres:Rynek 2, 05-500 Piaseczno, powiat: piaseczyński, woj: mazowieckie")
    assert (place.voivodeship, round(place.latitude or 0)) == ("mazowieckie", 52)


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("podlaskie", "Praca w Poznaniu woj. wielkopolskie. Zapewniamy wsparcie.", ["Poznań"]),
        ("małopolskie", "Staż pracy min. 1 rok Praca w Myślenicach i Krakowie.", ["Myślenice", "Kraków"]),
        ("małopolskie", "praca w Tarnowie w godz. 7-15", ["Tarnów"]),
        ("małopolskie", "Doświadczenie: praca w Tarnowie lub gdzie indziej", ["małopolskie"]),
        ("małopolskie", "Praca w miłym zespole, siedziba Tarnów", ["małopolskie"]),
        ("Wielkopolskie", "Miejsce pracy: Stąporków - zapewniamy pakiet relokacyjny", ["Stąporków"]),
        ("świętokrzyskie", "Lokalizacja: Miedziana Góra / świętokrzyskie", ["Góra"]),
        ("śląskie", "Lokalizacja: Veghel/Deventer/Nieuwegein/Berkel/Vianen, Holandia", ["Holandia"]),
        (
            "Zielona Góra (lubuskie)",
            "Zatrudnienie u niemieckiego pracodawcy, płacę ustaloną na warunkach niemieckich.",
            ["Niemcy"],
        ),
        ("Zielona Góra (lubuskie)", "Szukamy pracownika dla niemieckiego pracodawcy.", ["Zielona Góra"]),
    ],
)
def test_the_text_says_where_the_work_is_better_than_the_field(field: str, text: str, found: list[str]) -> None:
    assert names(field, text) == found


def test_a_small_place_of_a_long_list_lies_where_nearly_all_others_do() -> None:
    field = "Bielany Wrocławskie, Smolec, Lutynia, Psary, Kamieniec Wrocławski, Kiełczów, Biskupice, Wrocław"
    assert {place.voivodeship for place in places(field, "Inżynier.")} == {"dolnośląskie"}
