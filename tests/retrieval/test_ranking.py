"""The job comes first, then what is stated before what is left open; what was excluded is out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain import Pay, PayWish, Preferences, Reason, Search
from bot.errors import ModelUnreachable
from retrieval.embedding import BuiltinEmbedder
from retrieval.job import BROADER_IN_TITLE
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from bot.domain import Offer

from tests.retrieval.ranked import TODAY, found, hits, offer, place


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


def test_words_beside_a_job_hide_no_offer_that_comes_near_it() -> None:
    offers = [offer(f"other{n}", "Kierowca", "Jazda po kraju.") for n in range(8)]
    offers.append(offer("near", "Cukiernik", "Torty i ciasta."))
    assert found(offers, Search(text="piekarz")) == ["near"]
    assert found(offers, Search(text="piekarz, uczciwość i punktualność")) == ["near"]


def test_a_place_abroad_says_as_well_as_words_that_the_work_is_abroad() -> None:
    offers = [offer("there", "Dekarz", places=(place("Holandia"),)), offer("open", "Dekarz")]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        hits = finder.find_now(Search(text="dekarz za granicą"), limit=5, today=TODAY).hits
        finder.close()
    stated = {hit.offer.source_id: [why.stated for why in hit.why if why.field == "text"] for hit in hits}
    assert stated == {"there": [True], "open": [False]}


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


def places_shown(offers: Sequence[Offer], search: Search) -> list[tuple[str, set[str]]]:
    return [(hit.offer.title, {one.name for one in hit.offer.places}) for hit in hits(offers, search)]


def test_an_office_that_looks_for_a_clerk_by_title_alone_is_one_where_the_workplace_is_told() -> None:
    offers = [
        offer("clerk", "Referent", "Urząd Skarbowy w Opolu szuka osoby do sekretariatu."),
        offer("firm", "Referent", "Firma transportowa szuka osoby do faktur."),
    ]
    shown = hits(offers, Search(text="w urzędzie referent"))
    assert shown[0].offer.source_id == "clerk"
    assert shown[0].score > 0.9
    assert all(hit.score < 0.5 for hit in shown[1:])


def test_the_best_paid_of_all_are_found_where_no_work_is_named() -> None:
    offers = [
        offer("new", "Kurier", pay=(Pay(4000, 5000),), published=TODAY),
        offer("silent", "Kelner", published=TODAY),
        offer("old", "Murarz", pay=(Pay(9000, 12000),), published=date(2026, 1, 1)),
        *(offer(f"many{n}", "Kasjer", pay=(Pay(4200, 4300),), published=TODAY) for n in range(300)),
    ]
    assert found(offers, Search(best_paid_first=True), limit=2) == ["old", "new"]
    assert "old" not in found(offers, Search(), limit=9)


def test_copies_in_other_towns_come_behind_the_others_and_before_what_comes_near() -> None:
    offers = [
        offer("krakow", "Kurier", places=(place("Kraków"),), cluster="one", published=date(2026, 6, 14)),
        offer("again", "Kurier", places=(place("Kraków"),), cluster="one"),
        offer("region", "Kurier", places=(place("małopolskie"),), cluster="one"),
        offer("tarnow", "Kurier", places=(place("Tarnów"),), cluster="one"),
        offer("other", "Kurier rowerowy", places=(place("Radom"),), published=date(2026, 6, 13)),
        offer("near", "Kierowca", "Dostarczanie paczek kurierskich.", places=(place("Opole"),)),
    ]
    shown = places_shown(offers, Search(text="kurier"))
    assert shown[:3] == [("Kurier", {"Kraków"}), ("Kurier rowerowy", {"Radom"}), ("Kurier", {"Tarnów"})]
    assert [title for title, _ in shown[3:]] in ([], ["Kierowca"])


def test_copies_of_remote_work_and_of_no_words_are_one_hit_with_all_their_places() -> None:
    copies = [
        offer("krakow", "Tester", places=(place("Kraków"),), cluster="one", modes=("remote",)),
        offer("tarnow", "Tester", places=(place("Tarnów"),), cluster="one", modes=("remote",)),
    ]
    both = [("Tester", {"Kraków", "Tarnów"})]
    assert places_shown(copies, Search(text="tester")) == both
    on_site = [replace(one, modes=()) for one in copies]
    assert places_shown(on_site, Search()) == both


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
        offer("near", "Kierownik", "Kelner na zmianę.", published=TODAY, pay=(Pay(9000, 9000, "PLN", "month"),)),
    ]
    search = Search(text="kelner")
    assert found(offers, search)[0] == "old"
    assert found(offers, replace(search, newest_first=True)) == ["new", "old", "undated", "near"]
    assert found(offers, replace(search, best_paid_first=True)) == ["old", "new", "undated", "near"]


def test_what_answers_far_worse_than_the_best_only_fills_a_short_list() -> None:
    waiters = [offer(f"waiter {number}", "Kelner") for number in range(3)]
    near = [offer("near", "Barman"), offer("other near", "Pracownik restauracji")]
    assert set(found([*waiters, *near], Search(text="kelner"))) == {"waiter 0", "waiter 1", "waiter 2"}
    assert len(found([*waiters[:1], *near], Search(text="kelner"))) == 3


def test_of_offers_that_do_not_say_what_they_pay_the_one_that_answers_best_is_first() -> None:
    offers = [
        offer("new", "Pracownik restauracji", "Praca jako kelner.", published=TODAY),
        offer("titled", "Kelner", published=date(2026, 6, 1)),
        offer("paid", "Kelner", pay=(Pay(5000, 5000, "PLN", "month"),)),
    ]
    search = Search(text="kelner")
    assert found(offers, replace(search, best_paid_first=True)) == ["paid", "titled", "new"]


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


def test_work_in_a_field_asks_for_workers_before_engineers_and_managers() -> None:
    offers = [
        offer("engineer", "Konstruktor form wtryskowych", "Praca na produkcji."),
        offer("worker", "Pracownik produkcji", "Praca na produkcji."),
        offer("head", "Kierownik sklepu", "Sklep.", levels=("lead",)),
        offer("seller", "Sprzedawca", "Sklep."),
    ]
    assert found(offers, Search(text="produkcji"))[0] == "worker"
    assert found(offers, Search(text="studenta, sklep"))[0] == "seller"


def test_work_on_production_asks_for_no_turner_before_other_hands() -> None:
    offers = [
        offer("turner", "Tokarz - frezer", "Praca na produkcji.", published=TODAY),
        offer("fitter", "Monter podzespołów", "Praca na produkcji."),
    ]
    assert found(offers, Search(text="na produkcji")) == ["fitter", "turner"]


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


def test_a_title_that_is_what_the_question_calls_it_comes_before_other_names_of_the_work() -> None:
    offers = [
        offer("other", "Inspektor", "Referat urzędu gminy, praca w urzędzie z innym referentem."),
        offer("called", "Referent", "Praca w urzędzie: urząd skarbowy."),
        offer("elsewhere", "Referent", "Praca w fabryce."),
    ]
    order = found(offers, Search(text="urząd, referent"))
    assert order[0] == "called"
    assert order.index("other") < order.index("elsewhere")


def test_a_title_of_one_general_word_is_not_called_so() -> None:
    offers = [
        offer("general", "Mechanik", "Naprawa maszyn i urządzeń, mechanik maszyn."),
        offer("named", "Mechanik maszyn", "Naprawa maszyn."),
    ]
    assert found(offers, Search(text="mechanik maszyn przemysłowych"))[0] == "named"


def test_a_business_of_one_s_own_comes_behind_work_unless_it_is_asked_for() -> None:
    offers = [
        offer("own", "Ajent sklepu - sprzedawca", "Prowadzenie sklepu na własny rachunek.", published=TODAY),
        offer("shop", "Sprzedawca", "Obsługa kasy w sklepie.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="sprzedawca w sklepie")) == ["shop", "own"]
    assert found(offers, Search(text="ajent sklepu"))[0] == "own"


def test_a_course_is_hardly_work() -> None:
    offers = [
        offer("course", "Kierowca C+E", "Poszukiwani kierowcy na kursy ADR.", published=TODAY),
        offer("trips", "Kierowca C+E", "Zapraszamy na kursy po kraju.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="kierowca C+E")) == ["trips", "course"]


def test_work_for_a_student_is_hardly_that_of_people_with_years_of_work() -> None:
    offers = [
        offer("years", "Pracownik biurowy", "Wymagane min. 3 lata doświadczenia w biurze.", published=TODAY),
        offer("open", "Pracownik biurowy", "Skanowanie.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="biuro, dla studenta")) == ["open", "years"]
    assert found(offers, Search(text="biuro"))[0] == "years"


def test_the_assistant_of_a_schooled_occupation_is_no_answer_to_hands() -> None:
    offers = [
        offer("assistant", "Asystent konstruktora - budownictwo", "Budowa.", published=TODAY),
        offer("hands", "Asystent brygady - budownictwo", "Budowa.", published=date(2026, 6, 1)),
    ]
    assert found(offers, Search(text="na budowie")) == ["hands", "assistant"]


def test_routes_at_home_and_abroad_are_not_told_as_routes_at_home() -> None:
    offers = [offer("mixed", "Kierowca C+E", "Praca w transporcie krajowym i międzynarodowym.")]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        told = [
            {why.value: why.stated for why in finder.find_now(Search(text=text), limit=5, today=TODAY).hits[0].why}
            for text in ("kierowca C+E po kraju", "kierowca C+E, trasy międzynarodowe")
        ]
        finder.close()
    assert (told[0]["jazda po kraju"], told[1]["trasy międzynarodowe"]) == (False, True)


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


def test_work_at_night_comes_before_three_shifts_and_those_before_two() -> None:
    offers = [
        offer("two", "Magazynier", "Praca na dwie zmiany.", hours=("shifts",)),
        offer("three", "Magazynier", "Praca na trzy zmiany.", hours=("shifts",)),
        offer("night", "Magazynier", "Praca na nocną zmianę."),
    ]
    assert found(offers, Search(text="magazynier na nocki", hours=("shifts",))) == ["night", "three", "two"]


def test_a_title_that_says_little_is_the_work_where_the_text_names_it_or_what_comes_near() -> None:
    offers = [
        offer("carer", "Opiekun", "Praca z pacjentami, zawód: opiekun medyczny, cierpliwość do osób starszych."),
        offer("named", "Opiekun", "Opieka nad osobami starszymi."),
        offer("nurse", "Pielęgniarka", "Praca z osobami starszymi."),
    ]
    assert found(offers, Search(text="opiekunka osób starszych")) == ["named", "carer"]


def test_an_offer_that_takes_a_certificate_comes_last_for_whoever_speaks_of_none() -> None:
    offers = [
        offer("demands", "Portier", "Wymagane aktualne orzeczenie o niepełnosprawności."),
        offer("title", "Portier z orzeczeniem", "Obchody."),
        offer("as well", "Portier (również z orzeczeniem)", "Obchody."),
        offer("wishes", "Portier", "Mile widziane orzeczenie o niepełnosprawności."),
        offer("plain", "Portier", "Obchody."),
    ]
    assert set(found(offers, Search(text="portier"))[:3]) == {"as well", "wishes", "plain"}
    assert "demands" in found(offers, Search(text="portier z orzeczeniem o niepełnosprawności"))[:4]


def test_a_school_that_a_cook_has_been_to_is_no_workplace_and_an_employers_name_tells_one() -> None:
    offers = [
        offer("studied", "Kucharz", "Ukończona szkoła gastronomiczna.", published=TODAY),
        replace(offer("employer", "Kucharz", "Gotowanie obiadów."), company="Szkoła Podstawowa nr 3"),
    ]
    assert found(offers, Search(text="kucharka w szkole"))[0] == "employer"


def test_extra_work_at_weekends_is_both_part_of_a_day_and_at_weekends() -> None:
    both = replace(offer("both", "Kelner", "Praca."), hours=("part_time", "weekend"))
    weekdays = replace(offer("weekdays", "Kelner", "Praca."), hours=("part_time",))
    wanted = Search(text="kelner", hours=("part_time", "weekend"))
    assert found([weekdays, both], wanted) == ["both", "weekdays"]
    assert found([weekdays, both], replace(wanted, hours=("part_time",)))[0] == "weekdays"


def test_a_title_with_the_words_of_the_question_is_found_whatever_it_names() -> None:
    offers = [
        offer("exact", "Serwisant klimatyzacji", "Montaż."),
        offer("words", "Serwisant sieci IT i klimatyzacji", "Serwis."),
        offer("teacher", "Nauczyciel na kierunku serwisant klimatyzacji", "Zajęcia."),
    ]
    wanted = found(offers, Search(text="serwisant klimatyzacji"))
    assert wanted[:2] == ["exact", "words"]


def test_an_offer_that_states_something_else_than_what_is_liked_is_not_said_to_leave_it_open() -> None:
    full = replace(offer("full", "Kelner", "Praca."), hours=("full_time",))
    silent = offer("silent", "Kelner", "Praca.")
    wanted = Search(text="kelner", preferred=Preferences(hours=("part_time",)))
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put([full, silent], now=datetime(2026, 6, 15, tzinfo=UTC))
        hits = StoreFinder(store, BuiltinEmbedder()).find_now(wanted, limit=5, today=TODAY).hits
    told = {hit.offer.source_id: any(why.field == "hours" for why in hit.why) for hit in hits}
    assert told == {"full": False, "silent": True}
