"""Kinds of workplaces: told by employers' names, asked for beside an occupation or alone, refused."""

from __future__ import annotations

import pytest

from bot.domain import Search
from bot.errors import BadInput
from retrieval.analysis import text_terms, title_terms
from retrieval.question import question
from retrieval.row import Row
from retrieval.store.digest import digest_of
from retrieval.workplaces import is_of, kinds, kinds_named, of_company, standing
from retrieval.workplaces.kinds import Workplace, parse_workplaces, workplaces_text
from tests.retrieval.ranked import found, offer


def row_of(title: str, company: str = "", description: str = "Praca w zespole.") -> Row:
    made = offer("one", title, description, company=company)
    return Row(
        digest_of(made, labels=(), title_words=" ".join(title_terms(made)), text_words=" ".join(text_terms(made)))
    )


@pytest.mark.parametrize(
    ("company", "kind"),
    [
        ("Netto Sp. z o.o.", "dyskont"),
        ("Deichmann-Obuwie Sp. z o.o.", "sklep-obuwniczy"),
        ("H&M Hennes & Mauritz sp. z o.o.", "sklep-odziezowy"),
        ("Izba Administracji Skarbowej w Gdańsku", "urzad-skarbowy"),
        ("Komenda Wojewódzka Policji w Łodzi", "mundur"),
        ("Pizzeria Quattro", "pizzeria"),
        ("Kancelaria Podatkowa Nowak", "biuro-rachunkowe"),
        ("Jan Kowalski Biuro Usług Księgowych", "biuro-rachunkowe"),
        ("SPZOZ w Sanoku", "szpital"),
        ("Zakłady Mięsne Łuków S.A.", "zaklad-spozywczy"),
        ("Play", "telekomunikacja"),
        ("Orange Polska S.A.", "telekomunikacja"),
        ("Bytom S.A.", "sklep-odziezowy"),
        ("Dom Pomocy Społecznej w Rudzie", "dom-opieki"),
        ("Spółdzielnia Mieszkaniowa Zorza", "nieruchomosci"),
        ("Nadleśnictwo Bytnica", "lesnictwo"),
    ],
)
def test_the_name_of_an_employer_tells_the_workplace(company: str, kind: str) -> None:
    assert kind in of_company(company)


@pytest.mark.parametrize(
    "company",
    [
        "Powiatowy Urząd Pracy w Opolu",
        "HAYS IT & Telecom",
        "Bank Komórek Macierzystych",
        "Usługi Adam Bytom",
        "",
        "Powiatowy Urząd Pracy w Dąbrowie Górniczej",
        "CLAR SYSTEM S.A.",
        "Varroc Lighting Systems",
        "Valmet Technologies",
        "Nowak Development Sp. z o.o.",
        "Radio Taxi Plus",
        "Klinika Samochodowa Nowak",
        "Zakład Usługowo-Handlowy Kowalski",
    ],
)
def test_who_only_places_the_advert_or_has_another_name_tells_none(company: str) -> None:
    assert of_company(company) == ()


@pytest.mark.parametrize(
    ("company", "wanted"),
    [
        ("Wojewódzki Inspektorat Ochrony Środowiska w Łodzi", {"administracja-publiczna"}),
        ("Główny Urząd Nadzoru Budowlanego", {"administracja-publiczna"}),
        ("Zespół Szkół Budowlanych", {"szkola"}),
        ("Swift Software Development", {"firma-it"}),
        ('"H&M" BIURO PROJEKTÓW', {"biuro-projektowe"}),
        ("H&M", {"sklep-odziezowy"}),
        ("Zakład Górniczy Janina", {"gornictwo"}),
        ("Zakład Produkcyjny Nowak", {"firma-produkcyjna"}),
    ],
)
def test_what_an_institution_or_a_town_is_named_after_tells_no_workplace(company: str, wanted: set[str]) -> None:
    assert set(of_company(company)) == wanted


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("sprzedawca w sklepie z ubraniami albo butami", {"sklep-odziezowy", "sklep-obuwniczy"}),
        ("salowa w szpitalu", {"szpital"}),
        ("księgowa w biurze rachunkowym", {"biuro-rachunkowe"}),
        ("polonistka w podstawówce", {"szkola-podstawowa"}),
        ("IT project manager", {"firma-it"}),
        ("kucharka w szkole, przedszkolu albo szpitalu", {"szkola", "przedszkole", "szpital"}),
        ("salon z telefonami", {"salon-gsm"}),
        ("sprzątaczka albo coś w szkole", set()),
        ("monter mebli", set()),
        ("kierownik produkcji", set()),
        ("helpdesk IT", set()),
        ("kelnerka, mam dziecko w przedszkolu", set()),
        ("kucharz po szkole gastronomicznej", set()),
        ("zarządca nieruchomości", set()),
    ],
)
def test_a_question_names_workplaces(asked: str, wanted: set[str]) -> None:
    assert set(question(Search(text=asked)).houses.kinds) == wanted


@pytest.mark.parametrize(
    "asked",
    [
        "market research analyst",
        "data store engineer",
        "app store developer",
        "bar code developer",
        "radio operator",
        "play store aso specialist",
        "administrator poczty Exchange",
        "administrator poczty",
        "poczta elektroniczna",
        "specjalista poczty elektronicznej",
        "trener skoku",
        "spadochron skok",
        "praca w banku krwi",
        "hotel dla psów",
        "malarz, remont szkół",
        "architekt szpitali",
        "projektant wnętrz hoteli",
        "budowa szpitala, inżynier",
        "inżynier budowy szpitali",
        "monter, budowa fabryk",
        "remonty mieszkań, hoteli",
        "obsługa banków, programista",
        "programista systemów dla banków",
        "kierowca do szpitala",
        "kierowca, dostawa do sklepów",
        "rozwożenie pieczywa do sklepów",
        "kierowca, rozwożenie towaru do aptek",
        "sprzedaż do aptek",
        "przedstawiciel handlowy, sprzedaż do restauracji",
        "kurier do restauracji",
        "handlowiec do sklepów budowlanych",
        "księgowa dla firmy budowlanej",
        "architektka szkół i przedszkoli",
        "recepcja, biuro albo klinika",
    ],
)
def test_a_word_of_an_occupation_and_a_place_of_others_are_no_workplace(asked: str) -> None:
    assert question(Search(text=asked)).houses.kinds == ()


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("pielęgniarka do szpitala", {"szpital"}),
        ("sprzedawca do sklepu odzieżowego", {"sklep-odziezowy"}),
        ("sprzątaczka do szkoły", {"szkola"}),
        ("kierowca w hurtowni", {"hurtownia"}),
        ("remonty w szkole", {"szkola"}),
        ("obsługa klienta w banku", {"bank"}),
        ("obsługa klienta, bank", {"bank"}),
        ("obsługa hotelu", {"hotel"}),
        ("sprzedaż w aptece", {"apteka"}),
        ("hotel manager", {"hotel"}),
        ("store manager", {"sklep"}),
        ("nurse hospital", {"szpital"}),
        ("praca w SKOK", {"bank"}),
        ("pracować dla banku", {"bank"}),
        ("lubię sprzedawać, chętnie do sklepu z ubraniami", {"sklep-odziezowy"}),
        ("nauczyciel wspomagający, może być szkoła lub przedszkole", {"szkola", "przedszkole"}),
    ],
)
def test_where_the_work_itself_is_done_stays_a_workplace(asked: str, wanted: set[str]) -> None:
    assert set(question(Search(text=asked)).houses.kinds) == wanted


@pytest.mark.parametrize(
    ("asked", "occupation"),
    [
        ("nauczyciel wspomagający, może być szkoła lub przedszkole", "nauczyciel-specjalny"),
        ("recepcja, biuro albo klinika", "recepcjonista-biurowy"),
    ],
)
def test_a_place_in_a_list_behind_an_occupation_is_no_work_of_its_own(asked: str, occupation: str) -> None:
    found = question(Search(text=asked))
    assert (found.occupations, found.fields) == ((occupation,), ())


@pytest.mark.parametrize("asked", ["pizzeria", "praca w urzędzie", "salon z telefonami", "sklep z butami"])
def test_a_workplace_may_be_all_that_is_asked_for(asked: str) -> None:
    assert question(Search(text=asked)).only_there


def test_an_occupation_beside_it_is_asked_for_as_well() -> None:
    asked = question(Search(text="kierownik sklepu z ciuchami"))
    assert (asked.only_there, asked.occupations) == (False, ("kierownik-sklepu",))


@pytest.mark.parametrize(
    ("offer_of", "stands"),
    [
        (row_of("Sprzedawca", "Reserved"), "is"),
        (row_of("Sprzedawca odzieży"), "is"),
        (row_of("Sprzedawca - Sinsay Galeria Morena"), "is"),
        (row_of("Sprzedawca", "", "Nasz sklep odzieżowy poszukuje osoby do pracy."), "says"),
        (row_of("Sprzedawca", "Pepco"), "unknown"),
        (row_of("Sprzedawca"), "unknown"),
        (row_of("Sprzedawca", "Netto Sp. z o.o."), "other"),
        (row_of("Sprzedawca", "", "Doświadczenie w sklepie odzieżowym mile widziane."), "unknown"),
    ],
)
def test_an_offer_is_of_the_workplace_or_of_another_or_does_not_tell(offer_of: Row, stands: str) -> None:
    assert standing(("sklep-odziezowy",), offer_of) == stands


def test_a_place_under_the_same_roof_is_no_other_one() -> None:
    assert standing(("gastronomia",), row_of("Kelner", "Hotel Pod Lipą")) == "unknown"
    assert standing(("gastronomia",), row_of("Kelner", "Szpital Powiatowy")) == "other"


@pytest.mark.parametrize(
    ("refused", "company", "broken"),
    [
        ("spożywczak", "Netto Sp. z o.o.", True),
        ("spożywczak", "Deichmann", False),
        ("market", "Leroy Merlin Polska", True),
        ("bank", "PKO BP", True),
        ("DPS", "Dom Pomocy Społecznej", True),
    ],
)
def test_a_refused_workplace_is_that_of_its_employers(refused: str, company: str, broken: bool) -> None:
    from retrieval.exclusions import _lemmas

    assert is_of(kinds_named(_lemmas(refused)), row_of("Pracownik", company)) is broken


def test_offers_of_the_workplace_come_first_and_those_of_another_last() -> None:
    offers = [
        offer("market", "Sprzedawca", company="Netto Sp. z o.o."),
        offer("unknown", "Sprzedawca", company="Abakus"),
        offer("clothes", "Sprzedawca", company="Reserved"),
        offer("shoes", "Sprzedawca", company="Deichmann"),
    ]
    order = found(offers, Search(text="sprzedawca w sklepie z ubraniami albo butami"))
    assert set(order[:2]) == {"clothes", "shoes"}
    assert order[2:] == ["unknown", "market"]


def test_whoever_asks_for_a_workplace_alone_finds_its_employers() -> None:
    offers = [
        offer("pizza", "Pomoc", company="Pizzeria Quattro"),
        offer("bank", "Pomoc", company="PKO BP"),
        offer("waiter", "Kelner", company="Abakus"),
        offer("hotel", "Pokojówka", company="Hotel Pod Lipą"),
    ]
    assert found(offers, Search(text="pizzeria")) == ["pizza", "waiter"]


def test_who_is_at_work_there_comes_before_what_belongs_to_an_office() -> None:
    offers = [
        offer("clerk", "Specjalista ds. rachunkowości", company="Poczta Polska S.A."),
        offer("postman", "Listonosz", company="Poczta Polska S.A."),
    ]
    for asked in ("na poczcie", "w okienku na poczcie"):
        assert found(offers, Search(text=asked))[0] == "postman"


def test_who_works_in_a_factory_comes_before_its_offices() -> None:
    offers = [
        offer("clerk", "Specjalista ds. kadr i płac", company="Fakro"),
        offer("worker", "Pracownik produkcji", company="Fakro"),
    ]
    for asked in ("fabryka", "w fabryce"):
        assert found(offers, Search(text=asked))[0] == "worker"


def test_refusing_a_workplace_removes_the_offers_of_its_employers() -> None:
    offers = [
        offer("food", "Sprzedawca", company="Netto Sp. z o.o."),
        offer("clothes", "Sprzedawca", company="Reserved"),
    ]
    assert found(offers, Search(text="sprzedawca", words_excluded=("spożywczak",))) == ["clothes"]


def test_every_kind_names_known_kinds() -> None:
    known = kinds().of_id
    assert len(known) > 90
    for one in known.values():
        assert one.names, one.id
        assert {*one.within, *one.beside} <= known.keys(), one.id


def test_fields_and_occupations_of_kinds_are_in_the_thesaurus() -> None:
    from retrieval.thesaurus import thesaurus

    known = thesaurus().entries
    for one in kinds().of_id.values():
        assert {*one.fields, *one.staff} <= known.keys(), one.id


def test_a_mistake_in_the_file_is_told_with_its_line() -> None:
    assert parse_workplaces("workplace bank\n    names: bank")[0] == [Workplace("bank", ("bank",))]
    assert parse_workplaces(workplaces_text())[1]
    for text, line in (
        ("place bank", 1),
        ("workplace bank\n    name: bank", 2),
        ("workplace", 1),
        ("workplace bank\n    names: bank\n    names: kasa", 3),
    ):
        with pytest.raises(BadInput, match=f"line {line}"):
            parse_workplaces(text)


def test_work_on_the_telephone_is_done_in_banks_as_well() -> None:
    offers = [
        offer("bank", "Konsultant ds. telefonicznej obsługi klienta", "Praca w banku.", company="Bank Sosna"),
        offer("shop", "Sprzedawca", "Praca w sklepie.", company="Call Center Poland"),
    ]
    assert found(offers, Search(text="praca na słuchawkach")) == ["bank"]
