"""The job comes first, then what is stated before what is left open; what was excluded is out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain import Offer, Pay, PayWish, Place, Preferences, Reason, Search
from bot.errors import ModelUnreachable
from retrieval.embedding import BuiltinEmbedder
from retrieval.places import gazetteer
from retrieval.question import question
from retrieval.ranking import BROADER_IN_TITLE
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

TODAY = date(2026, 6, 15)


def place(name: str) -> Place:
    found = gazetteer().named(name)
    assert found is not None
    return found


def offer(name: str, title: str, description: str = "", **fields: object) -> Offer:
    made = Offer(f"test:{name}", "test", name, title, description=description, cluster=name, content=name)
    return replace(made, **fields)


def found(offers: Sequence[Offer], search: Search, limit: int = 10) -> list[str]:
    """The source ids of what is found, the best first."""
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        result = finder.find_now(search, limit=limit, today=TODAY)
        finder.close()
        return [] if result.relaxed else [hit.offer.source_id for hit in result.hits]


def test_of_titles_that_name_the_same_job_the_one_in_the_questions_own_words_comes_first() -> None:
    offers = [
        offer("text", "Operator CNC", "Tokarz z doświadczeniem, obsługa CNC.", published=TODAY),
        offer("title", "Tokarz CNC", "Obsługa maszyny.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="tokarz CNC")) == ["title", "text"]


def test_other_words_for_the_same_job_find_it_and_other_jobs_are_left_out() -> None:
    offers = [
        offer("accountant", "Accountant", "Księgowanie faktur."),
        offer("assistant", "Pomoc księgowej", "Wprowadzanie faktur."),
        offer("specialist", "Młodszy specjalista ds. księgowości", "Praca w dziale księgowym."),
        offer("welder", "Spawacz MIG/MAG", "Spawanie konstrukcji; dział księgowy obok."),
    ]
    order = found(offers, Search(text="księgowa"))
    assert set(order[:2]) == {"accountant", "specialist"}
    assert "welder" not in order


def test_an_offer_that_only_comes_near_says_that_it_does_not_name_the_job() -> None:
    baker, confectioner = offer("baker", "Piekarz"), offer("confectioner", "Cukiernik", "Torty i ciasta.")
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put([baker, confectioner], now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="piekarz"), limit=5, today=TODAY).hits
        finder.close()
    assert [hit.offer.source_id for hit in hits] == ["baker", "confectioner"]
    assert Reason("title", "piekarz", stated=True) in hits[0].why
    assert Reason("title", "piekarz", stated=False) in hits[1].why


def test_what_is_stated_comes_before_what_is_left_open() -> None:
    offers = [
        offer("open", "Spawacz", "Spawanie."),
        offer("stated", "Spawacz", "Spawanie. Zapewniamy bezpłatne zakwaterowanie."),
    ]
    assert found(offers, Search(text="spawacz z zakwaterowaniem")) == ["stated", "open"]


def test_known_pay_comes_before_unknown_and_pay_below_the_wish_is_out() -> None:
    offers = [
        offer("unknown", "Kelner"),
        offer("low", "Kelner", pay=(Pay(3000, 4000),)),
        offer("high", "Kelner", pay=(Pay(5000, 6000),)),
    ]
    assert found(offers, Search(text="kelner", pay=PayWish(minimum=5000))) == ["high", "unknown"]


def test_only_the_pay_of_a_contract_that_was_asked_for_counts() -> None:
    offers = [
        offer(
            "both",
            "Kelner",
            contracts=("employment", "b2b"),
            pay=(Pay(4000, 5000, contract="employment"), Pay(8000, 9000, contract="b2b")),
        )
    ]
    wish = PayWish(minimum=8000)
    assert found(offers, Search(text="kelner", pay=wish, contracts=("b2b",))) == ["both"]
    assert found(offers, Search(text="kelner", pay=wish, contracts=("employment",))) == []


def test_gross_and_net_are_different_things() -> None:
    offers = [offer("gross", "Kelner", pay=(Pay(5000, 5000, basis="gross"),))]
    assert found(offers, Search(text="kelner", pay=PayWish(minimum=5000, basis="gross"))) == ["gross"]
    assert found(offers, Search(text="kelner", pay=PayWish(minimum=5000, basis="net"))) == []


def test_an_excluded_word_leaves_an_offer_out_unless_the_offer_denies_it() -> None:
    offers = [
        offer("hospital", "Pielęgniarka", "Praca na oddziale w szpitalu."),
        offer("clinic", "Pielęgniarka", "Praca w przychodni."),
        offer("denying", "Pielęgniarka", "Praca w domu opieki, nie w szpitalu."),
    ]
    assert set(found(offers, Search(text="pielęgniarka", words_excluded=("szpital",)))) == {"clinic", "denying"}


def test_a_benefit_is_not_the_trade_that_is_refused() -> None:
    offers = [
        offer("insurer", "Przedstawiciel handlowy", "Sprzedaż ubezpieczeń na życie."),
        offer("insured", "Przedstawiciel handlowy", "Oferujemy ubezpieczenie grupowe i samochód."),
    ]
    search = Search(text="przedstawiciel handlowy", words_excluded=("ubezpieczenie",))
    assert found(offers, search) == ["insured"]


def test_a_title_with_letters_without_their_tails_names_its_work() -> None:
    offers = [
        offer("half", "Pracownik serwisu sprzatającego", "Rzeszów."),
        offer("plain", "Ksiegowy", "Rzeszów."),
    ]
    assert found(offers, Search(text="sprzątanie")) == ["half"]
    assert found(offers, Search(text="księgowa")) == ["plain"]


def test_of_two_names_in_a_title_the_one_in_its_order_is_meant() -> None:
    offers = [offer("special", "Przedszkole, nauczyciel wspomagający", "Warszawa.")]
    assert found(offers, Search(text="nauczyciel wspomagający")) == ["special"]


def test_a_licence_alone_asks_for_the_work_that_it_is_for() -> None:
    offers = [
        offer("forklift", "Operator wózka widłowego", "Magazyn."),
        offer("electrician", "Elektryk", "Mile widziane uprawnienia UDT."),
    ]
    assert found(offers, Search(text="UDT na wózki"))[0] == "forklift"


def test_a_word_is_excluded_in_whichever_language_it_was_said() -> None:
    offers = [
        offer("hospital", "Pielęgniarka", "Praca na oddziale w szpitalu."),
        offer("clinic", "Pielęgniarka", "Praca w przychodni."),
        offer("english", "Nurse", "You will work in a hospital."),
    ]
    for said in ("hospitals", "hospital", "szpital"):
        assert found(offers, Search(text="nurse", words_excluded=(said,))) == ["clinic"], said


def test_a_title_that_names_the_work_refused_in_other_words_is_out() -> None:
    offers = [
        offer("phones", "Doradca klienta infolinii", "Rozmowy."),
        offer("desk", "Doradca klienta", "Obsługa w oddziale."),
        offer("chef", "Szef kuchni", "Menu."),
    ]
    refusing = Search(text="doradca klienta", words_excluded=("konsultant call center",))
    assert set(found(offers, Search(text="doradca klienta"))) == {"desk", "phones"}
    assert found(offers, refusing) == ["desk"]
    assert found(offers, Search(text="szef kuchni", words_excluded=("kucharz",))) == ["chef"]


@pytest.mark.parametrize("said", ["agencja", "agencji pracy", "agencies", "temp agencies"])
def test_without_agencies_there_is_no_temporary_work(said: str) -> None:
    offers = [
        offer("temporary", "Magazynier", "Praca na hali.", contracts=("temporary",)),
        offer("registered", "Magazynier", "Praca na hali. Nr KRAZ 1234."),
        offer("told", "Magazynier", "Agencja zatrudnienia szuka ludzi."),
        offer("direct", "Magazynier", "Praca na hali.", contracts=("employment",)),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=(said,))) == ["direct"]


def test_whoever_wants_no_intermediaries_gets_no_agencies() -> None:
    offers = [
        offer("told", "Magazynier", "Agencja zatrudnienia szuka ludzi."),
        offer("direct", "Magazynier", "Praca na hali."),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=("pośrednik",))) == ["direct"]


def test_a_trade_called_like_an_everyday_word_is_refused_where_the_work_is_of_it() -> None:
    offers = [
        offer("recruiting", "IT Recruiter", "Szukasz programistów."),
        offer("branch", "Rekruter", "Praca w branży IT."),
        offer("english", "Recruiter", "We love people and it shows."),
        offer("desk", "Rekruter", "Współpraca z działem IT."),
    ]
    assert set(found(offers, Search(text="rekruter", words_excluded=("IT",)))) == {"english", "desk"}


def test_a_field_refused_leaves_out_its_occupations_but_not_the_one_looked_for() -> None:
    offers = [
        offer("waiter", "Kelner", "Obsługa gości."),
        offer("driver", "Kierowca", "Dostawy."),
        offer("cook", "Kucharz", "Dania dnia."),
    ]
    assert set(found(offers, Search(words_excluded=("gastronomia",)))) == {"driver"}
    assert found(offers, Search(text="kucharz", words_excluded=("gastronomia",)))[:1] == ["cook"]


def test_of_words_with_or_between_them_one_is_enough() -> None:
    offers = [
        offer("both", "Kelner", "Karczma góralska i kaszubska."),
        offer("one", "Kelner", "Karczma góralska."),
        offer("none", "Kelner", "Bistro."),
    ]
    search = Search(text="kelner w karczmie góralskiej lub kaszubskiej")
    assert question(search).choices == (("karczma",), ("goralski", "kaszubski"))
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, store.embedder)
        hits = finder.find_now(search, limit=5, today=TODAY).hits
        finder.close()
    scores = {hit.offer.source_id: hit.score for hit in hits}
    assert scores["both"] == scores["one"] > scores["none"]


def test_what_somebody_has_not_is_not_looked_for() -> None:
    assert question(Search(text="kelner bez zaświadczeń")).words == ()
    offers = [
        offer("licensed", "Pracownik ochrony", "Wymagana licencja pracownika ochrony."),
        offer("free", "Pracownik ochrony", "Licencja nie jest wymagana."),
        offer("silent", "Pracownik ochrony", "Obchód."),
    ]
    assert found(offers, Search(text="ochroniarz bez licencji")) == ["free", "silent", "licensed"]


def test_routes_may_be_named_without_the_word() -> None:
    assert question(Search(text="kierowca busa do 3,5 t po Europie")).aspects == (
        "do-3-5-tony",
        "trasy-miedzynarodowe",
    )
    assert question(Search(text="mechanik po technikum")).aspects == ()


def test_two_shifts_are_asked_for_before_three() -> None:
    offers = [
        offer("three", "Szwaczka", "Praca na trzy zmiany."),
        offer("two", "Szwaczka", "Praca w systemie II zmianowym."),
        offer("silent", "Szwaczka", "Szycie."),
    ]
    assert found(offers, Search(text="szwaczka na dwie zmiany", hours=("shifts",))) == ["two", "silent", "three"]


def test_work_that_only_the_text_speaks_of_is_told_so() -> None:
    baker, shop = offer("baker", "Piekarz"), offer("shop", "Dołącz do nas", "Jako piekarz robisz chleb.")
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        others = [offer(f"other{n}", "Kierowca", "Jazda po kraju.") for n in range(8)]
        store.put([baker, shop, *others], now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="piekarz"), limit=5, today=TODAY).hits
        finder.close()
    told = {hit.offer.source_id: {why.field for why in hit.why if why.value == "piekarz"} for hit in hits}
    assert told == {"baker": {"title"}, "shop": {"mention"}}


def test_a_job_named_in_english_is_as_much_that_job_in_polish() -> None:
    offers = [
        offer("polish", "Konstruktor", "Projektowanie maszyn.", published=TODAY),
        offer("half", "Sales Engineer", "Selling to engineers.", published=TODAY),
    ]
    assert found(offers, Search(text="mechanical engineer"))[0] == "polish"


def test_a_broader_title_is_no_more_for_a_question_in_english() -> None:
    offers = [
        offer("teacher", "Nauczyciel", "Zajęcia z techniki.", published=TODAY),
        offer("english", "Nauczyciel języka angielskiego", "Lekcje.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="English teacher")) == ["english", "teacher"]


def test_work_for_a_minor_is_none_for_the_experienced() -> None:
    offers = [
        offer("senior", "Specjalista", "Biuro.", levels=("senior",), published=TODAY),
        offer("open", "Rozdawanie ulotek", "Na mieście.", published=date(2026, 6, 1)),
    ]
    for said in ("dla 16-latka", "17 lat", "dla młodocianych"):
        assert found(offers, Search(text=said))[0] == "open", said


def test_words_beside_a_job_hide_no_offer_that_comes_near_it() -> None:
    offers = [offer(f"other{n}", "Kierowca", "Jazda po kraju.") for n in range(8)]
    offers.append(offer("near", "Cukiernik", "Torty i ciasta."))
    assert found(offers, Search(text="piekarz")) == ["near"]
    assert found(offers, Search(text="piekarz, uczciwość i punktualność")) == ["near"]


def test_an_excluded_skill_in_the_title_leaves_an_offer_out() -> None:
    offers = [offer("wp", "Programista PHP / WordPress"), offer("php", "Programista PHP")]
    assert found(offers, Search(text="programista php", skills_excluded=("WordPress",))) == ["php"]


def test_a_place_abroad_says_as_well_as_words_that_the_work_is_abroad() -> None:
    offers = [offer("there", "Dekarz", places=(place("Holandia"),)), offer("open", "Dekarz")]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="dekarz za granicą"), limit=5, today=TODAY).hits
        finder.close()
    stated = {hit.offer.source_id: [why.stated for why in hit.why if why.field == "text"] for hit in hits}
    assert stated == {"there": [True], "open": [False]}


def test_a_beginner_gets_no_work_that_demands_years_unless_it_is_for_beginners_too() -> None:
    years = "Wymagamy co najmniej 3 lata doświadczenia."
    offers = [
        offer("open", "Tester oprogramowania", "Testy."),
        offer("years", "Tester oprogramowania", years),
        offer("both", "Tester oprogramowania", years, levels=("junior", "mid")),
        offer("wish", "Tester oprogramowania", "Mile widziane 3 lata doświadczenia."),
    ]
    assert set(found(offers, Search(text="tester", levels=("junior",)))) == {"open", "both", "wish"}
    assert "years" in found(offers, Search(text="tester", levels=("junior", "mid")))
    assert "years" in found(offers, Search(text="tester"))


def test_whoever_has_no_experience_gets_no_work_that_demands_any() -> None:
    offers = [
        offer("open", "Pracownik myjni", "Mycie aut."),
        offer("year", "Pracownik myjni", "Doświadczenie w pracy na myjni (min. 1 rok)."),
        offer("demands", "Pracownik myjni", "Wymagane doświadczenie na podobnym stanowisku."),
        offer("either", "Pracownik myjni", "Wymagane doświadczenie lub chęci: przyuczymy."),
    ]
    search = Search(text="pracownik myjni bez doświadczenia", levels=("junior",))
    assert set(found(offers, search)) == {"open", "either"}
    assert "year" in found(offers, Search(text="pracownik myjni", levels=("junior",)))


def test_an_offer_that_says_it_is_without_the_hours_refused_comes_before_one_that_is_silent() -> None:
    offers = [
        offer("silent", "Elektromechanik utrzymania ruchu", "Naprawa maszyn."),
        offer("one", "Elektromechanik", "Naprawa maszyn, utrzymanie ruchu. Praca w systemie jednozmianowym."),
    ]
    text = "elektromechanik utrzymania ruchu"
    assert found(offers, Search(text=text)) == ["silent", "one"]
    assert found(offers, Search(text=text, hours_excluded=("shifts",))) == ["one", "silent"]


def test_whoever_drives_at_home_gets_no_routes_abroad() -> None:
    offers = [
        offer("abroad", "Kierowca C+E transport międzynarodowy", "Stałe trasy na terenie kraju."),
        offer("union", "Kierowca C+E", "Trasy po krajach Unii Europejskiej."),
        offer("there", "Kierowca C+E", "Transport krajowy.", places=(Place("Niemcy", "country", country="DE"),)),
        offer("mixed", "Kierowca C+E", "Praca w transporcie krajowym i międzynarodowym."),
        offer("silent", "Kierowca C+E", "Nowe ciągniki."),
        offer("home", "Kierowca C+E", "Transport krajowy."),
    ]
    assert found(offers, Search(text="kierowca C+E w kraju")) == ["home", "silent", "mixed"]
    assert "abroad" in found(offers, Search(text="kierowca C+E"))
    assert {"abroad", "mixed"} <= set(found(offers, Search(text="kierowca C+E, trasy międzynarodowe"), limit=3))


def test_whoever_speaks_no_language_gets_no_work_that_asks_for_one_without_naming_it() -> None:
    offers = [
        offer("asks", "Magazynier", "Czego oczekujemy: Znajomość języka obcego w stopniu komunikatywnym."),
        offer("wishes", "Magazynier", "Mile widziana znajomość języka obcego."),
        offer("needs none", "Magazynier", "Znajomość języka obcego nie jest konieczna."),
        offer("unnamed", "Magazynier", "Wymagania: znajomość języka w stopniu podstawowym."),
        offer("open", "Magazynier", "Pakowanie."),
    ]
    search = Search(text="magazynier", words_excluded=("język obcy",))
    assert set(found(offers, search)) == {"wishes", "needs none", "open"}


def test_an_offer_that_demands_what_one_is_without_comes_after_one_that_is_silent() -> None:
    offers = [
        offer("demands", "Pracownik ochrony", "Wymagane orzeczenie o stopniu niepełnosprawności."),
        offer("silent", "Pracownik ochrony", "Obchody."),
        offer("says so", "Pracownik ochrony", "Orzeczenie nie jest wymagane."),
    ]
    search = Search(text="pracownik ochrony, bez orzeczenia o niepełnosprawności")
    assert found(offers, search) == ["says so", "silent", "demands"]


def test_a_preference_raises_and_never_filters() -> None:
    offers = [
        offer("mandate", "Kasjer", contracts=("mandate",)),
        offer("employment", "Kasjer", contracts=("employment",)),
    ]
    search = Search(text="kasjer", preferred=Preferences(contracts=("employment",)))
    assert found(offers, search) == ["employment", "mandate"]


def test_java_is_not_javascript() -> None:
    offers = [
        offer("java", "Java Developer", skills=("Java", "Spring")),
        offer("script", "Frontend Developer", skills=("JavaScript", "React")),
    ]
    assert found(offers, Search(text="java", skills=("Java",))) == ["java"]


def test_copies_of_one_offer_are_one_hit_with_all_their_places() -> None:
    copies = [
        offer("krakow", "Kurier", places=(place("Kraków"),), cluster="one"),
        offer("tarnow", "Kurier", places=(place("Tarnów"),), cluster="one"),
    ]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(copies, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        result = finder.find_now(Search(text="kurier"), limit=10, today=TODAY)
        finder.close()
    (hit,) = result.hits
    assert result.total == 1
    assert {one.name for one in hit.offer.places} == {"Kraków", "Tarnów"}


@pytest.fixture(scope="module")
def drivers() -> Iterator[StoreFinder]:
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(
            [
                offer("far", "Kierowca C+E", places=(place("Gdańsk"),), pay=(Pay(9000, 9000),)),
                offer("poor", "Kierowca C+E", places=(place("Radom"),), pay=(Pay(6000, 6000),)),
                *(
                    offer(f"clerk{n}", "Kasjer", places=(place("Radom"),), published=date(2026, 6, 1 + n))
                    for n in range(9)
                ),
            ],
            now=datetime(2026, 6, 15, tzinfo=UTC),
        )
        finder = StoreFinder(store, BuiltinEmbedder())
        yield finder
        finder.close()


def test_when_nothing_fits_each_single_obstacle_is_named_with_what_is_there_without_it(
    drivers: StoreFinder,
) -> None:
    search = Search(text="kierowca C+E", places=("Radom",), pay=PayWish(minimum=8000))
    result = drivers.find_now(search, limit=5, today=TODAY)
    assert result.total == 0
    assert {(one.field, one.total) for one in result.obstacles} == {("places", 1), ("pay", 1)}
    (field,) = result.relaxed
    assert [hit.offer.source_id for hit in result.hits] == [{"places": "far", "pay": "poor"}[field]]


def test_when_no_single_constraint_helps_two_are_dropped_and_named(drivers: StoreFinder) -> None:
    search = Search(text="kierowca C+E", places=("Kielce",), pay=PayWish(minimum=20000))
    result = drivers.find_now(search, limit=5, today=TODAY)
    assert result.total == 0
    assert set(result.relaxed) == {"places", "pay"}
    assert result.obstacles == ()
    assert {hit.offer.source_id for hit in result.hits} == {"far", "poor"}


def test_when_there_is_no_such_job_nothing_is_shown(drivers: StoreFinder) -> None:
    result = drivers.find_now(Search(text="neurochirurg", places=("Radom",)), limit=5, today=TODAY)
    assert (result.hits, result.relaxed, result.obstacles) == ((), (), ())


def test_words_that_no_offer_has_do_not_hide_the_skill_that_was_asked_for() -> None:
    offers = [offer("java", "Java Developer", skills=("Java",)), offer("other", "Kasjer")]
    assert found(offers, Search(text="java w fajnym zespole", skills=("Java",))) == ["java"]


def test_with_constraints_alone_the_newest_come_first_and_pages_do_not_overlap(drivers: StoreFinder) -> None:
    search = Search(places=("Radom",))
    pages = [drivers.find_now(search, limit=4, offset=offset, today=TODAY) for offset in (0, 4, 8)]
    ids = [hit.offer.source_id for page in pages for hit in page.hits]
    assert ids[:3] == ["clerk8", "clerk7", "clerk6"]
    assert len(ids) == len(set(ids)) == 10
    assert {page.total for page in pages} == {10}


def test_a_broader_title_is_no_more_for_having_its_own_word_in_the_question() -> None:
    hotel = offer("hotel", "Recepcjonista", "Obsługa gości. Prywatna opieka medyczna.", published=TODAY)
    ward = offer("ward", "Recepcjonista", "Praca jako rejestratorka medyczna.", published=date(2026, 6, 1))
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put([hotel, ward], now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="recepcjonistka medyczna"), limit=5, today=TODAY).hits
        finder.close()
    assert [hit.offer.source_id for hit in hits] == ["ward", "hotel"]
    assert hits[1].score < BROADER_IN_TITLE < hits[0].score


def test_a_broader_title_comes_before_one_that_is_broader_still() -> None:
    offers = [
        offer("still", "Pracownik produkcji", "Obsługa maszyn.", published=TODAY),
        offer("broader", "Operator maszyn przemysłu spożywczego", "Obsługa linii.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="serowar")) == ["broader", "still"]


def test_what_answers_well_is_put_in_the_order_asked_for() -> None:
    offers = [
        offer("old", "Kelner", published=date(2026, 6, 1), pay=(Pay(7000, 7000, "PLN", "month"),)),
        offer("new", "Kelner / kelnerka w restauracji", published=TODAY, pay=(Pay(30, 32, "PLN", "hour"),)),
        offer("undated", "Kelner"),
        offer("near", "Barman", published=TODAY, pay=(Pay(9000, 9000, "PLN", "month"),)),
    ]
    search = Search(text="kelner")
    assert found(offers, search)[0] == "old"
    assert found(offers, replace(search, newest_first=True)) == ["new", "old", "undated", "near"]
    assert found(offers, replace(search, best_paid_first=True)) == ["old", "new", "undated", "near"]


def test_a_misspelt_word_still_finds_by_likeness() -> None:
    offers = [offer("right", "Tapicer meblowy", "Tapicerowanie mebli."), offer("wrong", "Kasjer", "Obsługa kasy.")]
    assert found(offers, Search(text="tapicier meblwy"))[0] == "right"


@pytest.mark.parametrize(
    ("text", "fields", "workplaces"),
    [
        ("gastronomia albo sklep", {"gastronomia", "sklep"}, set()),
        ("pielęgniarka w przychodni albo domu opieki", set(), {"przychodnia", "dom-opieki"}),
        ("pielęgniarka", set(), set()),
    ],
)
def test_a_field_is_the_job_or_says_where_an_occupation_is_at_home(
    text: str, fields: set[str], workplaces: set[str]
) -> None:
    asked = question(Search(text=text))
    assert set(asked.fields) == fields
    assert set(asked.workplaces) == workplaces


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("warehouse worker with accommodation", {"warehouse worker", "accommodation"}),
        ("magazynier z zakwaterowaniem", {"magazynier", "zakwaterowanie"}),
        ("magazyneir", {"magazynier"}),
    ],
)
def test_why_an_offer_fits_is_told_in_the_persons_own_language(text: str, called: set[str]) -> None:
    asked = question(Search(text=text))
    assert {asked.called(name) for name in (*(job.name for job in asked.jobs), *asked.aspects)} == called


def test_a_language_that_is_a_constraint_already_is_no_further_word() -> None:
    asked = question(Search(text="recepcjonistka z angielskim", languages=("en",)))
    assert asked.words == ()


@pytest.mark.parametrize(
    "text", ["zmiana branży, IT", "handlowiec, bez fotowoltaiki", "pani do sprzątania", "lekkiej"]
)
def test_words_that_say_nothing_of_the_job_are_not_looked_for(text: str) -> None:
    assert not {"zmiana", "bez", "pani", "lekki"} & set(question(Search(text=text)).words)


@pytest.mark.parametrize(
    ("typed", "occupation"),
    [
        ("elektrik", "elektryk"),
        ("spawcz", "spawacz"),
        ("ksiegowa", "ksiegowy"),
        ("magazyner", "magazynier"),
        ("mechnika samochodwego", "mechanik-samochodowy"),
    ],
)
def test_a_misspelt_occupation_is_understood(typed: str, occupation: str) -> None:
    assert occupation in question(Search(text=typed)).occupations


@pytest.mark.parametrize(
    ("text", "occupations"),
    [
        ("data engineer", {"data-engineer"}),
        ("machine learning engineer", {"ml-engineer"}),
        ("inspektor likwidacji szkód", {"likwidator-szkod"}),
        ("kelner barman", {"kelner", "barman"}),
        ("spedytor albo logistyk", {"spedytor", "specjalista-logistyki"}),
        ("magazynie", {"magazynier"}),
        ("operator koparki z uprawnieniami, delegacje", {"operator-koparki"}),
        ("opiekunka, wyjazd od zaraz", {"opiekun"}),
        ("opiekunka wyjazd", set()),
    ],
)
def test_of_one_stretch_the_occupation_that_says_most_is_asked_for(text: str, occupations: set[str]) -> None:
    assert set(question(Search(text=text)).occupations) == occupations


def test_the_words_of_a_skill_that_the_search_holds_are_no_further_words() -> None:
    asked = question(Search(text="devops z Kubernetesem i terraformem", skills=("K8s", "Terraform")))
    assert asked.words == ()
    assert asked.skills == ("kubernetes", "terraform")


def test_whoever_refuses_nights_gets_no_three_shifts_unless_fewer_are_offered() -> None:
    offers = [
        offer("three", "Pracownik produkcji", "Praca na trzy zmiany."),
        offer("roman", "Pracownik produkcji", "Praca w systemie III zmianowym."),
        offer("turns", "Pracownik produkcji", "5-brygadowy: 2 dni I zmiana, 2 dni II zmiana, 2 dni III zmiana."),
        offer("choice", "Pracownik produkcji", "Praca dwuzmianowa lub trzyzmianowa."),
        offer("one", "Pracownik produkcji", "Praca na jedną zmianę."),
        offer("silent", "Pracownik produkcji", "Pakowanie."),
        offer("night", "Pracownik produkcji - zmiana nocna", "Praca na jedną zmianę, 21.00-5.00."),
    ]
    asked = Search(text="pracownik produkcji", words_excluded=("nocna zmiana",))
    assert set(found(offers, asked)) == {"one", "silent", "choice"}


def test_an_offer_of_the_occupation_without_the_skill_is_kept_below_those_with_it() -> None:
    offers = [
        offer("with", "Księgowa", "Obsługa programu Symfonia."),
        offer("without", "Księgowa", "Księgowanie faktur."),
    ]
    assert found(offers, Search(text="księgowa Symfonia", skills=("Symfonia",))) == ["with", "without"]


class AwayEmbedder(BuiltinEmbedder):
    """An embedder whose server has gone."""

    def question(self, text: str) -> NDArray[np.float32]:
        raise ModelUnreachable("no server")


def test_without_the_embedders_server_words_alone_are_searched() -> None:
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put([offer("waiter", "Kelner")], now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, AwayEmbedder())
        result = finder.find_now(Search(text="kelner"), limit=5, today=TODAY)
        finder.close()
    assert [hit.offer.source_id for hit in result.hits] == ["waiter"]


async def test_what_a_person_has_hidden_is_left_out_of_hits_totals_and_obstacles(drivers: StoreFinder) -> None:
    async def titles(search: Search, *hidden: str) -> tuple[int, list[str], list[tuple[str, int]]]:
        result = await drivers.find(search, limit=10, today=TODAY, hidden=hidden)
        obstacles = [(one.field, one.total) for one in result.obstacles]
        return result.total, [hit.offer.source_id for hit in result.hits], obstacles

    driver = Search(text="kierowca C+E")
    total, shown, obstacles = await titles(driver)
    assert (total, sorted(shown), obstacles) == (2, ["far", "poor"], [])
    assert await titles(driver, "far") == (1, ["poor"], [])
    radom = Search(places=("Radom",))
    total, ids, _ = await titles(radom, "clerk8", "poor")
    assert total == 8
    assert {"clerk8", "poor"}.isdisjoint(ids)
    assert await titles(replace(driver, places=("Radom",), pay=PayWish(minimum=8000)), "poor") == (
        0, ["far"], [("places", 1)],
    )  # fmt: skip


def test_full_time_work_that_takes_in_weekends_is_no_work_for_weekends() -> None:
    offers = [
        offer("whole", "Kasjer", hours=("full_time", "weekend")),
        offer("weekends", "Kasjer", hours=("weekend",)),
        offer("choice", "Kasjer", hours=("full_time", "part_time", "weekend")),
    ]
    assert set(found(offers, Search(text="kasjer", hours=("weekend",)))) == {"weekends", "choice"}


def test_shifts_and_weekends_that_are_demanded_beside_full_time_can_be_refused() -> None:
    offers = [
        offer("shifts", "Monter", hours=("full_time", "shifts")),
        offer("plain", "Monter", hours=("full_time",)),
    ]
    assert found(offers, Search(text="monter", hours_excluded=("shifts",))) == ["plain"]


def test_work_in_a_field_asks_for_workers_before_engineers_and_managers() -> None:
    offers = [
        offer("engineer", "Konstruktor form wtryskowych", "Praca na produkcji."),
        offer("worker", "Pracownik produkcji", "Praca na produkcji."),
        offer("head", "Kierownik sklepu", "Sklep.", levels=("lead",)),
        offer("seller", "Sprzedawca", "Sklep."),
    ]
    assert found(offers, Search(text="produkcji"))[0] == "worker"
    assert found(offers, Search(text="studenta, sklep"))[0] == "seller"


def test_why_an_offer_fits_tells_whether_it_names_the_workplace_that_was_asked_for() -> None:
    offers = [offer("there", "Konserwator", "Prace w szkole."), offer("open", "Konserwator", "Drobne naprawy.")]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="konserwator w szkole albo szpitalu"), limit=5, today=TODAY).hits
        finder.close()
    told = {hit.offer.source_id: {(why.value, why.stated) for why in hit.why} for hit in hits}
    assert ("szkoła", True) in told["there"]
    assert ("szkoła/szpital", False) in told["open"]


def test_a_workplace_is_implied_by_the_occupation_that_belongs_there() -> None:
    offers = [offer("plain", "Pokojowa", "Sprzątanie pokoi."), offer("said", "Pokojowa", "Praca w hotelu.")]
    search = Search(text="pokojówka w hotelu")
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        hits = StoreFinder(store, BuiltinEmbedder()).find_now(search, limit=10, today=TODAY).hits
    assert len(hits) == 2
    assert min(hit.score for hit in hits) > 0.8


def test_a_title_in_other_words_alike_supports_the_question() -> None:
    offers = [
        offer("english", "Export Specialist", "Sprzedaż za granicę.", languages=("ru",)),
        offer("polish", "Specjalista ds. eksportu", "Eksport."),
    ]
    assert found(offers, Search(text="specjalista ds. eksportu", languages=("ru",)))[0] == "english"
