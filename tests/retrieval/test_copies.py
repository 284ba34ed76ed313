"""Copies: which offers are one, whoever comes first, and that the store keeps what it once decided."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import lancedb
import numpy as np
import pyarrow as pa
import pytest

from bot.domain import Offer, Pay, Search
from retrieval.copies import Copies, Newcomer, Sketch, sketch_of
from retrieval.copies.names import employer_key, title_words, where_told
from retrieval.copies.references import references_of
from retrieval.importing import Draft, normalise
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.store.known import keys_of
from tests.retrieval.copied_offers import clustered
from tests.retrieval.store_offers import LATER, NOW, WordEmbedder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TODAY = date(2026, 8, 25)
SHOP = (
    "Szukamy osoby do pracy w sklepie na pełen etat. Do zadań należy obsługa kasy, wykładanie towaru, dbanie "
    "o porządek oraz przyjmowanie dostaw. Oferujemy umowę o pracę, premię i szkolenia, miłą atmosferę i zniżki."
)
STORE_ROOM = (
    "Praca przy rozładunku dostaw nocą: wózek widłowy, inwentaryzacja, przygotowanie palet do wysyłki i kontrola "
    "dokumentów. Wymagamy uprawnień UDT, dobrej kondycji oraz gotowości do zmian. Zapewniamy dojazd i posiłki."
)


def offer(id: str = "1", title: str = "Sprzedawca", text: str = SHOP, **fields: Any) -> Offer:
    draft = Draft(**{"source": "x", "source_id": id, "company": "Sklep", **fields}, title=title, description=text)
    return normalise(draft, today=TODAY)


def groups(offers: Sequence[Offer]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in clustered(offers):
        found.setdefault(one.cluster, set()).add(one.source_id)
    return {frozenset(ids) for ids in found.values()}


def one_group(*offers: Offer) -> bool:
    numbered = [replace(one, id=f"x:{n}", source_id=str(n)) for n, one in enumerate(offers)]
    back = groups(numbered), groups(numbered[::-1])
    assert back[0] == back[1]
    return len(back[0]) == 1


def test_copies_are_one_whatever_board_town_and_shouting() -> None:
    assert one_group(
        offer(company="Sklep Sp. z o.o.", places=("Łódź",)),
        offer(title="SPRZEDAWCA (k/m)", company="SKLEP", places=("Radom",)),
        offer(title="Sprzedawca Radom od zaraz!", company="Sklep Polska", text=SHOP + " Aplikuj na tę ofertę: X."),
    )


@pytest.mark.parametrize(
    "other",
    [
        offer(title="Kierownik sklepu"),
        offer(title="Starszy sprzedawca"),
        offer(title="Sprzedawca z językiem niemieckim"),
        offer(text=STORE_ROOM),
        offer(text=SHOP.replace("miłą atmosferę", "owocowe czwartki"), pay=(Pay(9000, 9500),)),
    ],
    ids=["another post", "another level", "another language", "another text", "other pay"],
)
def test_other_jobs_of_the_employer_are_others(other: Offer) -> None:
    assert not one_group(offer(pay=(Pay(5000, 5500),)), other)


def test_the_same_long_text_is_one_offer_whoever_posts_it_and_a_phrase_is_not() -> None:
    long = f"{SHOP} {STORE_ROOM} Nasza sieć działa od trzydziestu lat w całym województwie, a klienci cenią nas."
    long += " Spotkanie odbędzie się w siedzibie; prosimy zabrać świadectwa, a o wyniku powiemy od razu po nim."
    agency = offer(company="Agencja Praca Plus", text=long)
    assert one_group(offer(text=long), agency, offer(company="", text=long))
    phrase = "Zapraszamy do kontaktu telefonicznego w godzinach pracy naszego biura."
    assert not one_group(offer(text=phrase), offer(company="Piekarnia", text=phrase))


def test_another_title_is_another_name_where_each_text_speaks_of_what_the_other_title_names() -> None:
    text = f"{SHOP} {STORE_ROOM} Nasza sieć działa od trzydziestu lat w całym województwie, a klienci cenią nas."
    text += " Zespół sprzedaży liczy osiem osób, w tym dwoje magazynierów, i stale prowadzi nowe sklepy w okolicy."
    reworded = text.replace("obsługa kasy", "opieka nad ladą")

    def titles(one: str, other: str, other_text: str = text) -> bool:
        here = offer(title=f"Pracownik {one}", text=text, places=("Łódź",))
        return one_group(here, offer(title=f"Pracownik {other}", text=other_text, places=("Radom",)))

    assert titles("sprzedaży", "magazynier", reworded)
    assert titles("sprzedaży", "klienta")
    assert not titles("sprzedaży", "kuchni", reworded)
    assert not titles("ochrony", "kuchni")
    assert not titles("", "magazynier", reworded)
    assert not titles("działu sprzedaży", "działu magazynier")
    assert not titles("sprzedaży", "magazynier", " ".join(reversed(SHOP.split())) + text.removeprefix(SHOP))


def test_a_rank_is_no_work_and_an_office_has_many_of_it_under_one_frame() -> None:
    frame = f"{SHOP} {STORE_ROOM} Nasza sieć działa od trzydziestu lat w całym województwie, a klienci cenią nas."
    duties = frame.replace("obsługa kasy, wykładanie towaru", "prowadzenie akt, ewidencja pism")
    for title, copies in (("Starszy inspektor", False), ("Inspektor budowlany", True)):
        here = offer(title=title, text=frame, places=("Łódź",))
        assert one_group(here, offer(title=title, text=duties, places=("Radom",), source="y")) == copies
        assert one_group(here, offer(title=title, text=frame, places=("Radom",)))


def test_another_board_has_words_of_its_own_around_an_advert_and_the_same_board_has_another_opening() -> None:
    here = offer(text=f"{SHOP} {STORE_ROOM}", places=("Łódź",))
    framed = SHOP.replace("miłą atmosferę", "owocowe czwartki").replace("Do zadań należy", "Twoje zadania to")
    framed = f"{framed} {STORE_ROOM}".replace("Praca przy rozładunku", "Praca stała, rozładunek")
    for source, town, copies in (("x", "Radom", False), ("y", "Radom", True), ("y", "Łódź", True)):
        assert one_group(here, offer(text=framed, places=(town,), source=source)) == copies


def test_another_board_may_name_the_client_for_the_agency_or_have_a_title_that_says_more() -> None:
    both = f"{SHOP} {STORE_ROOM}"
    here = offer(title="Pracownik sklepu", text=f"Dla naszego klienta szukamy ludzi. {both}", source="jeden")
    for changed in ({"company": "Agencja Ludzie"}, {"title": "Pracownik sklepu i magazynu"}):
        told = {"title": "Pracownik sklepu", "text": both, "source": "drugi", "places": ("Radom",)} | changed
        assert one_group(here, offer(**told))
        assert not one_group(here, offer(**told | {"text": both, "source": "jeden"})), "that is another opening"
        assert not one_group(here, offer(**told | {"text": SHOP + both[::-1]}))
    assert not one_group(here, offer(title="Starszy pracownik sklepu", text=both, source="drugi"))


def test_offers_of_one_reference_are_one_whatever_they_are_called() -> None:
    def titles(one: str, other: str, references: tuple[str, str], text: str = SHOP) -> bool:
        texts = [f"{each} Nr ref.: {reference}" for each, reference in zip((SHOP, text), references, strict=True)]
        here = offer(title=one, text=texts[0], places=("Łódź",))
        return one_group(here, offer(title=other, text=texts[1], places=("Radom",)))

    one, other = ("AB/0117/KW",) * 2, ("AB/0117/KW", "AB/0118/KW")
    changed = SHOP.replace("miłą atmosferę", "owocowe czwartki")
    assert titles("Pracownik hali", "Kasjer", one, changed)
    assert not titles("Pracownik hali", "Kasjer", other, changed)
    assert not titles("Pracownik hali", "Kierownik hali", one, changed)
    assert not titles("Pracownik hali", "Kasjer", one, STORE_ROOM)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nr ref.: PPR/037/KKO Oferta dotyczy", {"ppr037kko"}),
        ("Numer referencyjny: OKN/097/MK/jobs.pl", {"okn097mk"}),
        ("Reference number: 1152409", {"1152409"}),
        ("REF. 84185, Kraków", {"84185"}),
        ("na stanowisko: Kosztorysant 0042762 Zakres", {"0042762"}),
        ("kod OWW_LDZ_2021_07.", {"owwldz202107"}),
        ("tel. 600 100 200, 600100200, 22 123 45 67, 05-200 Wołomin, 01.08.2021", set()),
        ("COVID-19, Nr ref.: sprzedawca, 8000-9000 zł, 24/7, UE-27", set()),
        ("preferencje 2021 i adres abc/DEF-123-x@firma.pl", set()),
        ("", set()),
    ],
)
def test_references_are_found_in_texts(text: str, found: set[str]) -> None:
    assert references_of(text) == found


def test_that_a_language_is_one_sets_no_title_apart_but_the_language_does() -> None:
    def titles(one: str, other: str) -> bool:
        return one_group(offer(title=one, places=("Łódź",)), offer(title=other, places=("Radom",)))

    assert titles("Konsultant - język hiszpański", "KONSULTANT - J. HISZPAŃSKI")
    assert titles("Pomocnik w pralni (mile widziane pary)", "Pomocnik w pralni")
    assert not titles("Konsultant z językiem hiszpańskim", "Konsultant z językiem czeskim")
    assert not titles("Konsultant z językiem hiszpańskim", "Konsultant")


def test_insurers_by_their_short_names_and_titles_that_are_in_the_name_of_the_employer() -> None:
    assert (
        employer_key("Compensa TU S.A.")
        == employer_key("Compensa Towarzystwo Ubezpieczeń na Życie SA")
        == "compensa"
    )
    assert not employer_key("Służba Cywilna")
    assert not employer_key("kontakt przez OHP")
    assert title_words("Starszy statystyk", set(), "urzad statystyczny w bydgoszczy") == {"starszy", "statystyk"}
    assert title_words("Kierowca Adecco", set(), "adecco") == {"kierowca"}
    assert title_words("Sprzedawca art. wnętrz, C++", set()) == {"sprzedawca", "artykulow", "wnetrz", "c++"}
    assert title_words("Kier. działu Java+Angular", set()) == {"kierownik", "dzialu", "java", "angular"}


def test_where_the_work_is_tells_no_title_from_another() -> None:
    assert where_told("Kasjer - Wrocław, Plac Grunwaldzki 22") == {"wroclaw", "plac", "grunwaldzki", "22"}
    assert where_told("Java Developer, Angular 12") == set()

    def titles(one: str, other: str) -> bool:
        return one_group(offer(title=one, places=("Warszawa",)), offer(title=other, places=("Pruszków",)))

    assert titles("Agent nieruchomości Warszawa Żoliborz", "Agent nieruchomości")
    assert titles("Agent nieruchomości - Kraków, Długa 7", "Agent nieruchomości - Pruszków, Krótka 12a")
    assert not titles("Agent nieruchomości, dział wynajmu", "Agent nieruchomości")


def test_offers_without_texts_are_told_apart_by_skills_level_and_pay() -> None:
    def bare(**fields: Any) -> Offer:
        return offer(**{"title": "Java Developer", "text": "", "skills": ("Java", "Spring", "SQL"), **fields})

    assert one_group(bare(places=("Kraków",)), bare(places=("Gdańsk",)))
    assert not one_group(bare(), bare(skills=("Python", "AWS", "Kafka")))
    assert not one_group(bare(pay=(Pay(10_000, 12_000),)), bare(pay=(Pay(20_000, 25_000),)))


def bare(low: float, high: float, title: str = "Production Engineering Specialist", **fields: Any) -> Offer:
    said = {"skills": ("SQL", "Linux", "K8s"), "places": ("Kraków",), **fields}
    return offer(title=title, text="", pay=(Pay(low, high),) if high else (), **said)


OTHER_SKILLS = ("SQL", "Linux", "Oracle")


def test_a_range_that_moved_a_little_and_a_mistyped_title_are_still_the_offer() -> None:
    def again(low: float, high: float, title: str = "Production Engineering Specialist") -> bool:
        return one_group(bare(21_000, 25_200, title), bare(low, high, title, skills=OTHER_SKILLS))

    assert again(22_050, 25_200)
    assert again(21_500, 25_500)
    assert not again(23_000, 27_500)
    assert not again(15_000, 25_200)
    assert not again(22_050, 25_200, "Java Developer")
    export = "Specjalista ds. sprzedaży eksportowej"
    assert one_group(bare(9_000, 12_000, export), bare(9_000, 12_000, export.replace("ortowej", "rotowej")))
    assert not one_group(bare(9_000, 12_000, export), bare(9_000, 12_000, f"{export} z j. czeskim"))


def test_the_more_a_title_says_the_less_pay_and_skills_of_an_offer_without_a_text_need_agree() -> None:
    short, long, longest = "Data Engineer", "Jira Data Process Consultant", "Mobile QA Tester with AI Tools"

    def told(title: str, low: float, high: float, **fields: Any) -> bool:
        return one_group(bare(20_000, 25_000, title), bare(low, high, title, **fields))

    elsewhere: dict[str, Any] = {"skills": OTHER_SKILLS, "places": ("Radom",)}
    assert told(long, 22_000, 27_000, **elsewhere)
    assert not told("Jira Process Consultant", 22_000, 27_000, **elsewhere)
    assert not told(long, 25_000, 30_000, **elsewhere)
    assert told(long, 22_000, 25_000, skills=("SQL", "Java", "AWS"))
    assert not told(long, 22_000, 27_000, skills=("SQL", "Java", "AWS"))
    unlike: dict[str, Any] = {"skills": ("Java", "AWS")}
    assert told(longest, 20_000, 25_000, **unlike)
    assert not told(longest, 20_000, 25_000, **unlike, places=("Radom",))
    assert not told(long, 20_000, 25_000, **unlike)
    assert not one_group(bare(0, 0, longest), bare(0, 0, longest, **unlike))
    assert told(short, 20_000, 25_000, skills=())
    assert told("Jira Process Consultant", 22_000, 25_000, skills=())
    assert not told("Jira Process Consultant", 22_000, 25_000, skills=(), places=("Radom",))
    assert not told(short, 22_000, 25_000, skills=())


def test_a_level_that_is_known_and_a_role_by_another_name_make_no_other_title_without_texts() -> None:
    def titles(
        one: str, other: str, level: str = "senior", skills: tuple[str, ...] = ("SQL", "Linux", "K8s")
    ) -> bool:
        here = bare(29_400, 33_600, one, levels=(level,))
        return one_group(here, bare(29_400, 33_600, other, levels=("senior",), skills=skills))

    assert titles("Policy Engineer", "Senior Policy Engineer", skills=OTHER_SKILLS)
    assert not titles("Policy Engineer", "Senior Policy Engineer", "mid", skills=OTHER_SKILLS)
    assert titles("Senior Fullstack Java/React", "Senior Fullstack Developer (Java+React)")
    assert titles("Senior Java Developer", "Senior Java Engineer")
    assert not titles("Senior Java Developer", "Senior Java Engineer", skills=OTHER_SKILLS)
    assert not titles("Senior Java Developer", "Senior Python Developer")


def test_the_same_skills_at_a_pay_that_begins_above_the_other_are_another_offer() -> None:
    assert one_group(bare(20_000, 25_000), bare(25_000, 30_000))
    assert not one_group(bare(20_000, 25_000), bare(26_000, 31_000))


def test_clusters_hardly_depend_on_the_order_and_not_at_all_on_the_batches() -> None:
    chance = random.Random(1)
    words = f"{SHOP} {STORE_ROOM}".split()
    offers = [
        offer(f"{title}-{shop}-{town}", title, text, company=shop, places=(town,))
        for title in ("Sprzedawca", "Magazynier", "Kasjer", "Kierowca")
        for shop in ("Żabka", "Stokrotka", "Chata")
        for text in [" ".join(chance.sample(words, 50))]
        for town in ("Łódź", "Radom", "Gdynia", "Lublin", "Opole")
    ]
    expected = groups(offers)
    assert len(expected) == 12
    for seed in range(3):
        random.Random(seed).shuffle(offers)
        assert groups(offers) == expected
        copies = Copies()
        found: dict[str, str] = {}
        for start in range(0, len(offers), 7):
            found |= copies.join([Newcomer(one.id, sketch_of(one)) for one in offers[start : start + 7]])
        assert found == {one.id: one.cluster for one in clustered(offers)}


def test_a_sketch_comes_back_from_its_bytes_as_it_was() -> None:
    offers = [offer(), offer(text=""), offer(company="", text=f"{SHOP} {STORE_ROOM} " * 9, skills=("A|b", "C#"))]
    sketches = [sketch_of(one) for one in offers]
    packed = pa.array([sketch.packed() for sketch in sketches], pa.binary())
    for sketch, one in zip(sketches, packed.to_pylist(), strict=True):
        again = Sketch.unpacked(one)
        assert again.packed() == one
        assert (again.kept, again.words, again.title) == (sketch.kept, sketch.words, sketch.title)
    assert np.array_equal(keys_of(packed), np.stack([sketch.keys for sketch in sketches]))
    assert np.array_equal(keys_of(packed.slice(1)), np.stack([sketch.keys for sketch in sketches[1:]]))
    assert keys_of(pa.array([], pa.binary())).shape == (0, len(sketches[0].keys))


# In the store.


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OfferStore]:
    with OfferStore.open(str(tmp_path / "store"), WordEmbedder()) as made:
        yield made


def offer_in(store: OfferStore, id: str) -> Offer:
    return store.get([id])[0]


def cluster(store: OfferStore, id: str) -> str:
    return offer_in(store, id).cluster or id


def test_a_copy_joins_the_older_cluster_and_a_known_offer_never_leaves_its_own(store: OfferStore) -> None:
    store.put([offer("1"), offer("2", title="Kierownik sklepu")], now=NOW)
    assert [cluster(store, "x:1"), cluster(store, "x:2")] == ["x:1", "x:2"]
    assert store.put([replace(offer("3"), source="y", id="y:3")], now=LATER) == []
    assert cluster(store, "y:3") == "x:1"
    new = store.put([offer("1", text=STORE_ROOM), offer("3", text=STORE_ROOM)], now=LATER)
    assert [one.id for one in new] == ["x:3"]
    assert cluster(store, "x:1") == "x:1"


def test_clusters_of_a_store_written_before_stay_and_are_joined(store: OfferStore) -> None:
    store.put([replace(offer("1"), cluster="0123456789abcdef")], now=NOW)
    store.put([offer("2")], now=LATER)
    assert cluster(store, "x:2") == "0123456789abcdef"


def test_an_offer_that_closed_long_ago_is_news_when_it_is_posted_again(store: OfferStore) -> None:
    store.put([offer("1")], now=NOW)
    store.close(["x:1"], NOW)
    assert store.put([offer("2")], now=NOW + timedelta(days=60)) == []
    store.close(["x:2"], NOW)
    assert [one.id for one in store.put([offer("3")], now=NOW + timedelta(days=120))] == ["x:3"]


def test_towns_and_pay_stay_apart_and_the_hit_shows_the_places_of_all(store: OfferStore) -> None:
    first = offer("1", places=("Łódź",), pay=(Pay(5000, 5500),))
    store.put([first, offer("2", places=("Radom",))], now=NOW)
    assert cluster(store, "x:2") == "x:1"
    assert offer_in(store, "x:1").places != offer_in(store, "x:2").places
    assert offer_in(store, "x:2").pay == ()
    found = StoreFinder(store, store.embedder).find_now(Search(), limit=5, today=NOW.date())
    assert [{place.name for place in hit.offer.places} for hit in found.hits] == [{"Łódź", "Radom"}]


def test_a_store_of_before_takes_offers_and_finds_copies_once_its_words_are_made_anew(tmp_path: Path) -> None:
    with OfferStore.open(str(tmp_path), WordEmbedder()) as store:
        store.put([offer("1")], now=NOW)
    lancedb.connect(str(tmp_path)).open_table("offers").drop_columns(["sketch"])
    with OfferStore.open(str(tmp_path), WordEmbedder()) as store:
        store.put([offer("2")], now=LATER)
        assert cluster(store, "x:2") == "x:2"
        store.reanalyse()
        store.put([offer("3")], now=LATER)
        assert cluster(store, "x:3") == "x:1"


def test_an_import_that_was_killed_and_run_again_ends_as_one_that_was_not(tmp_path: Path) -> None:
    titles = ("Sprzedawca", "Kierownik sklepu", "Magazynier")
    offers = [offer(f"{title}-{town}", title, places=(town,)) for town in ("Łódź", "Radom") for title in titles]
    with OfferStore.open(str(tmp_path / "whole"), WordEmbedder()) as whole:
        whole.put(offers, now=NOW)
        expected = {one.id: cluster(whole, one.id) for one in offers}
    for written in range(1, len(offers)):
        with OfferStore.open(str(tmp_path / str(written)), WordEmbedder()) as before:
            before.put(offers[:written], now=NOW)
        with OfferStore.open(str(tmp_path / str(written)), WordEmbedder()) as after:
            after.put(offers, now=LATER)
            assert {one.id: cluster(after, one.id) for one in offers} == expected
    assert len(set(expected.values())) == 3
