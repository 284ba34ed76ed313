"""Work, the place where it is done, and what of the two a question or a title names."""

from __future__ import annotations

import pytest

from bot.domain import Offer, Search
from retrieval.analysis import title_terms
from retrieval.polish import lemma
from retrieval.question import question
from tests.retrieval.ranked import found, offer


def jobs(text: str) -> list[str]:
    return [job.name for job in question(Search(text=text)).jobs]


def named(title: str) -> set[str]:
    return {term[2:] for term in title_terms(Offer("x:1", "x", "1", title)) if term.startswith("o:")}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("odlewni", "odlewnia"),
        ("pralni", "pralnia"),
        ("oczyszczalni", "oczyszczalnia"),
        ("mroźni", "mroznia"),
        ("pływalni", "plywalnia"),
    ],
)
def test_where_somebody_works_is_the_place_and_no_adjective(said: str, place: str) -> None:
    assert lemma(said) == place


@pytest.mark.parametrize(("said", "adjective"), [("pełni", "pelny"), ("główni", "glowny"), ("równi", "rowny")])
def test_what_is_said_of_several_men_stays_the_adjective(said: str, adjective: str) -> None:
    assert lemma(said) == adjective


@pytest.mark.parametrize(
    ("asked", "field", "other"),
    [
        ("biuro podróży", "turystyka", "pracownik-biurowy"),
        ("biuro nieruchomości", "nieruchomosci", "pracownik-biurowy"),
        ("fabryka mebli", "drewno", "pracownik-produkcji"),
        ("sklep internetowy", "e-commerce", "sprzedawca"),
        ("bezpieczeństwo IT", "cyberbezpieczenstwo", "bhp-specjalista"),
    ],
)
def test_a_place_of_two_words_is_not_what_one_of_them_names(asked: str, field: str, other: str) -> None:
    assert field in jobs(asked)
    assert other not in jobs(asked)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("jeżdżę koparką, żwirownia, kopalnia albo budowa", ["operator-koparki"]),
        ("murarz, budowa", ["murarz"]),
        ("kładę płytki, gładź, na budowie", ["glazurnik", "malarz"]),
        ("hydraulik na budowie albo w domu", ["instalator-sanitarny"]),
        ("kasjer na stacji benzynowej", ["sprzedawca-stacji"]),
        ("stacja benzynowa, obsługa klienta na kasie", ["sprzedawca-stacji"]),
    ],
)
def test_a_place_beside_named_work_is_no_other_work(asked: str, meant: list[str]) -> None:
    assert jobs(asked) == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("przy taśmie w spożywce, mleczarnia", {"produkcja", "pracownik-produkcji"}),
        ("szklarnia, kwiaciarnia", {"pracownik-szklarni", "florysta"}),
        ("praca w wodociągach", {"wodociagi"}),
    ],
)
def test_places_alone_are_all_looked_for(asked: str, meant: set[str]) -> None:
    assert meant <= set(jobs(asked))


@pytest.mark.parametrize("asked", ["na budowie albo sprzątanie", "sprzątanie albo na budowie"])
def test_a_place_that_or_joins_to_work_is_work_as_well(asked: str) -> None:
    assert set(jobs(asked)) >= {"pracownik-budowlany", "sprzatacz"}


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Asystent / Asystentka Zarządu", "asystent-zarzadu"),
        ("Asystentka / Asystent Sprzedaży", "wsparcie-sprzedazy"),
        ("Asystent/Asystentka działu księgowości", "pomoc-ksiegowa"),
    ],
)
def test_an_assistant_of_either_gender_is_no_assistant_of_one(title: str, meant: str) -> None:
    assert meant in named(title)


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("serisant maszyn i urządzeń", "mechanik-maszyn"),
        ("Opeator koparki", "operator-koparki"),
        ("NAUCZYCIELL CHEMII", "nauczyciel-chemii"),
        ("Junior Java Software Enigneer", "java-developer"),
    ],
)
def test_one_slip_in_a_title_hides_no_work(title: str, meant: str) -> None:
    assert meant in named(title)


@pytest.mark.parametrize("title", ["Advisory Partner", "Strategy Consulting Partner", "Galeria Wroclavia"])
def test_a_word_of_a_title_that_only_looks_like_another_names_nothing(title: str) -> None:
    assert named(title) <= {"konsultant"}


@pytest.mark.parametrize(
    ("title", "not_meant"),
    [
        ("Wulkanizator (samochody ciężarowe)", "kierowca-ciezarowki"),
        ("Magazynier - załadunek odzieży", "sprzedawca-odziezy"),
        ("Magazynier z ks. sanepid", "inspektor-sanitarny"),
        ("Fizjoterapeuta (prace interwencyjne)", "pracownik-fizyczny"),
        ("Sprzedawca + staż (fp)", "finansista"),
        ("Monter instalacji światłowodowych", "instalator-sanitarny"),
        ("Ślusarz-mechanik", "mechanik-samochodowy"),
        ("Kierownik - umowa o pracę", "kierownik-budowy"),
        ("Kierowca wózka / pracownik produkcji", "kierowca"),
    ],
)
def test_what_a_title_says_beside_its_work_is_no_other_work(title: str, not_meant: str) -> None:
    assert not_meant not in named(title)


def test_work_that_a_text_mentions_is_not_that_of_a_title_of_another_field() -> None:
    offers = [
        offer("kukurydza", "Produkcja kukurydzy", "Dowóz do pracy, tłumacz w firmie."),
        offer("bez", "Praca od zaraz", "Dowóz do pracy, tłumacz w firmie."),
        *(offer(f"inny{n}", "Kierowca", "Jazda po kraju.") for n in range(8)),
    ]
    assert found(offers, Search(text="tłumacz")) == ["bez", "kukurydza"]


def test_where_a_language_is_all_that_is_asked_for_titles_that_name_it_come_first() -> None:
    offers = [
        offer("hydraulik", "Hydraulik", "Wymagany język niemiecki.", languages=("de",)),
        offer("klient", "Obsługa klienta z językiem niemieckim", languages=("de",)),
        offer("customer", "Customer service with German", languages=("de",)),
        offer("inny", "Sprzedawca"),
    ]
    first, second, third, *_ = found(offers, Search(languages=("de",)))
    assert {first, second} == {"klient", "customer"}
    assert third == "hydraulik"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("praca na orlenie", "sprzedawca-stacji"),
        ("rossmann albo hebe", "sprzedawca-kosmetykow"),
        ("castorama albo leroy merlin", "sprzedawca-budowlany"),
        ("zakład spożywczy", "przemysl-spozywczy"),
        ("zakład spożywczy", "pracownik-przetworstwa"),
        ("kierowca wózka", "operator-wozka"),
        ("ciężarówki", "kierowca-ciezarowki"),
        ("spychacz", "operator-koparki"),
        ("spycharka", "operator-koparki"),
        ("kładzenie płytek", "glazurnik"),
        ("układanie kafelek", "glazurnik"),
        ("instalator alarmów", "instalator-alarmow"),
        ("kamery montaż", "instalator-alarmow"),
        ("telekomunikacja montaż", "monter-telekomunikacji"),
        ("praca w odlewni", "odlewnik"),
        ("huta szkła", "odlewnik"),
        ("kowal", "kowal"),
        ("jazda ciągnikiem", "traktorzysta"),
        ("aptekarka", "farmaceuta"),
        ("matematyczka", "nauczyciel-matematyki"),
        ("dźwigi osobowe", "monter-wind"),
        ("salon optyczny", "optyk"),
        ("praca z autystycznymi dziećmi", "nauczyciel-specjalny"),
        ("praca na roli", "pracownik-rolny"),
        ("robota na cpnie", "sprzedawca-stacji"),
        ("praca w Dino", "sklep"),
        ("sklep zoologiczny", "sklep"),
        ("salon Orange", "sprzedawca-telefonow"),
        ("magazyn z ubraniami", "magazynier"),
        ("praca przy komputerze", "pracownik-biurowy"),
        ("praca w domu dziecka", "wychowawca"),
        ("praca w żłobku", "opiekun-dzieci"),
        ("firma kurierska", "kurier"),
    ],
)
def test_what_people_call_work_names_it(asked: str, meant: str) -> None:
    assert meant in jobs(asked)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("mechanik", {"mechanik"}),
        ("mechanik sprzętu ciężkiego", {"mechanik-maszyn-budowlanych"}),
        ("malarz pokojowy", {"malarz"}),
        ("mycie okien i elewacji na linach", {"alpinista"}),
        ("ratownik w zakładzie", {"strazak", "ratownik-medyczny"}),
        ("trener piłki dla dzieci", {"trener-sportu"}),
        ("logistyk import eksport", {"obsluga-eksportu"}),
        ("referentka ds. eksportu", {"obsluga-eksportu"}),
        ("handlowiec wewnętrzny", {"sprzedaz-z-biura"}),
        ("sprzedaż z biura", {"sprzedaz-z-biura"}),
        ("pracownik ds. stanów magazynowych", {"specjalista-logistyki"}),
        ("asystentka prawna", {"asystent-prawny"}),
        ("paralegal", {"asystent-prawny"}),
        ("analityk kredytowy", {"analityk-ryzyka"}),
        ("medical coder", {"rejestratorka-medyczna"}),
        ("obsługa polis", {"obsluga-polis"}),
        ("technolog obróbki skrawaniem", {"technolog"}),
        ("technik laboratorium kontroli jakości", {"laborant"}),
        ("wykładowca w ośrodku szkolenia kierowców", {"instruktor-jazdy"}),
        ("informatyk w szpitalu albo szkole", {"informatyk"}),
        ("hrowiec", {"hr-specjalista"}),
        ("PR-owiec", {"pr-specjalista"}),
        ("blacharz dekarski", {"dekarz"}),
        ("kierowca cysterny", {"kierowca-cysterny"}),
        ("jazda wywrotką", {"kierowca-wywrotki"}),
        ("młodsza księgowa", {"ksiegowy"}),
        ("phowiec", {"przedstawiciel-handlowy"}),
        ("tigowiec", {"spawacz"}),
        ("szef kuchni w hotelu lub restauracji", {"szef-kuchni"}),
        ("handlowiec, auto służbowe", {"handlowiec"}),
    ],
)
def test_a_name_means_no_other_work(asked: str, meant: set[str]) -> None:
    assert set(jobs(asked)) == meant


def test_a_workshop_beside_a_trade_is_not_of_cars() -> None:
    assert question(Search(text="stolarz meblowy, warsztat")).workplaces == ()
    assert jobs("praca w warsztacie") == ["automotive"]


def test_a_bus_of_the_town_is_no_place_beside_its_driver() -> None:
    assert question(Search(text="kierowca autobusu miejskiego")).houses.kinds == ()


def test_those_who_are_cared_for_are_not_whoever_asks() -> None:
    for asked in ("opiekun osób niepełnosprawnych", "opieka nad osobami niepełnosprawnymi"):
        assert question(Search(text=asked)).aspects == ()
    assert question(Search(text="sprzątanie, osoba niepełnosprawna")).aspects == ("niepelnosprawni",)
