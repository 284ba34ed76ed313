"""What the rules write: names, cases, what is read from a text, verdicts on wishes, and words made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from dataset_scene import KNOWLEDGE
from doubles import offer

from bot.domain import CONSTRAINTS, Hit, Language, Pay, PayWish, Place, Reason, Search
from bot.grounding import sentences
from expert.dataset.duties import duties
from expert.dataset.fields import category_of
from expert.dataset.inflection import inflected, is_person, we
from expert.dataset.making import orders, versions
from expert.dataset.making.asking import left_over
from expert.dataset.material import is_gone
from expert.dataset.names import employer_name, short_title
from expert.dataset.questions.typing import typed
from expert.dataset.traits import traits
from expert.dataset.wishes import Wish
from expert.dataset.writing import write
from expert.dataset.writing.seen import see
from expert.examples import Scene

TODAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("kucharz", "kucharza"),
        ("przedstawiciel handlowy", "przedstawiciela handlowego"),
        ("młodszy programista", "młodszego programisty"),
        ("doradca techniczno-handlowy", "doradcy techniczno-handlowego"),
        ("specjalista ds. sprzedaży", "specjalisty ds. sprzedaży"),
        ("księgowa", "księgowej"),
        ("kierowca C+E", "kierowcy C+E"),
        ("key account manager", ""),
    ],
)
def test_occupations_are_inflected_or_left_alone(name: str, genitive: str) -> None:
    assert inflected(name, "gen") == genitive
    assert is_person(name)


def test_what_is_no_person_is_told_apart() -> None:
    others = ("stolarstwo", "murowanie", "liceum", "drukarka offsetowa", "tynki", "bazy danych", "KAM", "cook")
    assert [is_person(word) for word in others] == [False] * len(others)


def test_places_have_their_cases() -> None:
    said = [KNOWLEDGE.place_in(name, "loc") for name in ("Zielona Góra", "Łódź", "Bielsko-Biała", "Niemcy", "Xyz")]
    assert said == ["Zielonej Górze", "Łodzi", "Bielsku-Białej", "Niemczech", ""]
    assert KNOWLEDGE.place_in("Szczecin", "gen") == "Szczecina"
    assert [we(name) for name in ("Wrocławiu", "Warszawie", "Francji", "Łodzi")] == ["we", "w", "we", "w"]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Kucharz - praca od zaraz! (K/M)", "Kucharz"),
        ("KIEROWCA SAMOCHODU CIĘŻAROWEGO KAT. C", "Kierowca samochodu ciężarowego kat. C"),
        ("Sprzedawca 800zł/tygodniowo", "Sprzedawca"),
        ("Junior PHP Developer (praca zdalna)", "Junior PHP Developer"),
        ("Recepcjonistka/ recepcjonista", "Recepcjonistka/ recepcjonista"),
        ("Praca na produkcji", "Praca na produkcji"),
        ("Kierowca C+E , ADR", "Kierowca C+E, ADR"),
        ("Senior) Data Engineer", "Senior Data Engineer"),
    ],
)
def test_titles_lose_what_recruiters_add(title: str, short: str) -> None:
    assert short_title(title) == short


def test_a_field_that_names_no_employer_is_not_called_one() -> None:
    nobody = ["kontakt przez PUP", "KLIENT jobdesk.pl", "Centralna Baza Ofert Pracy", "Nowa 23.10.2020", "b/d"]
    assert [employer_name(name) for name in nobody] == [""] * 5
    assert employer_name("Bar Wersalka Sp. z o.o.") == "Bar Wersalka Sp. z o.o."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zapewniamy bezpłatne zakwaterowanie", ["zakwaterowanie"]),
        ("Praca bez zakwaterowania", []),
        ("Nie zapewniamy bezpłatnego zakwaterowania", []),
        ("Wymagane prawo jazdy kat. B", ["prawa jazdy kat. B"]),
        ("Mile widziane prawo jazdy kat. B", []),
        ("prawo jazdy kat. B lub C", []),
        ("Minimum 3 lata doświadczenia w zawodzie", ["co najmniej trzech lat doświadczenia"]),
        ("Firma z 30-letnim doświadczeniem", []),
        ("Nie wymagamy doświadczenia", ["nie wymaga doświadczenia"]),
        ("książeczka sanepidowska", ["książeczki sanepidowskiej"]),
        ("Pomożemy wyrobić książeczkę sanepidowską", []),
        ("umowa o pracę na czas nieokreślony", ["mówi o umowie na czas nieokreślony"]),
    ],
)
def test_what_a_text_says_is_read_with_its_denials(text: str, said: list[str]) -> None:
    assert [trait.polish for trait in traits(text)] == said


def test_duties_are_quoted_only_where_they_can_stand_in_a_sentence() -> None:
    text = (
        "Zakres obowiązków: Obsługa klienta; planowanie i nadzorowaniu produkcji; Prowadzenie dokumentacji; "
        "utrzymywanie bezpośrednich; kontakt: 600 700 800; Wymagania: uczciwość"
    )
    assert duties(text) == ("obsługa klienta", "prowadzenie dokumentacji")
    assert duties("Szukamy ludzi z pasją.") == ()
    assert duties(
        "Twój zakres obowiązków: praca zdalna; rekrutacja online; twoje bezpieczeństwo; mycie okien"
    ) == ("mycie okien",)


def spoken(hits: list[Hit], search: Search, seed: str = "1", **more: object) -> str:
    scene = Scene("s", "answer", "pl", "kucharz", TODAY, search, tuple(hits), **more)  # type: ignore[arg-type]
    return write(scene, KNOWLEDGE, seed)


KRAKOW, SOPOT = Place("Kraków", "town", "małopolskie"), Place("Sopot", "town", "pomorskie")
COOK = offer("1", "Kucharz", company="Karczma", pay=(6800, 8200), contract="mandate", places=(KRAKOW,))
CHEF = offer("2", "Szef kuchni", company="Bar Wersalka", contract="employment", places=(SOPOT,))
TITLE = (Reason("title", "kucharz"),)


def test_an_answer_of_every_seed_has_three_to_six_sentences_and_names_what_is_missing() -> None:
    said = {
        spoken([Hit(COOK, 0.9, TITLE), Hit(CHEF, 0.8, TITLE)], Search(text="kucharz"), str(n)) for n in range(60)
    }
    assert len(said) > 50
    for text in said:
        assert 3 <= len(sentences(text)) <= 6, text
        assert "6 800–8 200 zł miesięcznie" in text
        assert "wynagrodzeni" in text.casefold() or "płac" in text.casefold()


def test_an_offer_of_another_job_is_called_that_and_comes_last() -> None:
    hits = [Hit(CHEF, 0.9, (Reason("places", "Kraków", stated=False),)), Hit(COOK, 0.8, TITLE)]
    text = spoken(hits, Search(text="kucharz", places=("Kraków",)))
    assert text.index("[2]") < text.index("[1]")
    assert "inn" in text


def test_offers_of_one_title_are_the_same_work() -> None:
    namesake = replace(COOK, id="3", company="Bar Wersalka", places=(SOPOT,))
    hits = [Hit(COOK, 0.9, TITLE), Hit(namesake, 0.5, (Reason("places", "Kraków", stated=False),))]
    for seed in range(20):
        text = spoken(hits, Search(text="kucharz dań chińskich", places=("Kraków",)), str(seed))
        assert "innej pracy" not in text, text
        assert "inne stanowisk" not in text, text


def test_a_stay_to_learn_the_work_comes_last_unless_it_was_asked_for() -> None:
    stay = replace(COOK, id="3", company="Bar Wersalka", levels=("intern",), contracts=("internship",), pay=())
    hits = [Hit(stay, 0.9, TITLE), Hit(COOK, 0.8, TITLE)]
    first = [spoken(hits, search).index("[1]") for search in (Search(text="kucharz"), Search(levels=("intern",)))]
    second = [spoken(hits, search).index("[2]") for search in (Search(text="kucharz"), Search(levels=("intern",)))]
    assert first[0] > second[0]
    assert first[1] < second[1]


def test_other_work_is_named_in_the_order_of_its_numbers() -> None:
    nothing = (Reason("places", "Kraków", stated=False),)
    hits = [
        Hit(COOK, 0.9, TITLE),
        *(Hit(offer(name, name), 0.5, nothing) for name in ("Kelner", "Barman", "Kasjer")),
    ]
    search = Search(text="kucharz", pay=PayWish(6000), contracts=("mandate",))
    hits[1] = replace(hits[1], offer=replace(hits[1].offer, contracts=("employment",)))
    for seed in range(20):
        text = spoken(hits, search, str(seed))
        assert text.index("Kelner") < text.index("Barman") < text.index("Kasjer"), text


def test_what_is_said_of_all_offers_holds_for_those_of_other_jobs_too() -> None:
    silent = replace(COOK, pay=())
    paid = replace(CHEF, title="Kelner", pay=(Pay(9000, 9500),), published=date(2026, 3, 13))
    nothing = (Reason("places", "Kraków", stated=False),)
    hits = [Hit(silent, 0.9, TITLE), Hit(replace(silent, id="3", company="Bar"), 0.8, TITLE)]
    hits.append(Hit(paid, 0.5, nothing))
    search = Search(text="kucharz", places=("Kraków",))
    found = {spoken(hits, search, str(n)) for n in range(40)}
    assert len(found) > 20
    for text in found:
        assert "żadna" not in text.casefold(), text
        assert "najnowsz" not in text.casefold(), text


@pytest.mark.parametrize(
    ("towns", "told"),
    [
        (("Rhenen",), "w miejscowości Rhenen"),
        (("Rhenen", "Nijkerk"), "w miejscowościach Rhenen i Nijkerk"),
        (("Rhenen", "Sopot"), "w miejscowości Rhenen i w Sopocie"),
    ],
)
def test_a_town_whose_cases_are_not_known_is_told_all_the_same(towns: tuple[str, ...], told: str) -> None:
    away = replace(COOK, places=tuple(Place(name, "town") for name in towns))
    said = [spoken([Hit(away, 0.9, TITLE)], Search(text="kucharz", places=towns), str(seed)) for seed in range(12)]
    assert all(told in text for text in said), said


def test_a_title_keeps_the_small_letter_of_its_name() -> None:
    assert short_title("iOS Developer (praca zdalna)") == "iOS Developer"
    assert short_title("referent") == "Referent"


def test_abroad_is_no_name_of_a_place() -> None:
    abroad = replace(COOK, places=(Place("zagranica", "voivodeship", "zagranica"),))
    assert see(1, Hit(abroad, 0.9, TITLE), Search(text="kucharz")).places == ()


def test_what_the_person_asked_for_and_the_first_offer_leaves_open_is_told() -> None:
    open_ = replace(COOK, places=(), contracts=())
    hits = [Hit(open_, 0.9, (*TITLE, Reason("places", "Kraków", stated=False)))]
    hits += [Hit(replace(CHEF, title="Kelner", places=()), 0.4)]
    for seed in range(30):
        text = spoken(hits, Search(text="kucharz", places=("Kraków",)), str(seed))
        assert "miejsc" in text, text


def test_an_advert_is_of_no_category_where_its_title_and_its_field_differ() -> None:
    assert category_of(["finanse"], "Główna księgowa") == "Finanse i księgowość"
    assert category_of(["finanse"], "Specjalista ds. personalnych") == ""
    assert category_of(["hr"], "Specjalista ds. personalnych") == "HR i kadry"
    assert category_of([], "Kucharz") == ""
    assert category_of(["oze"], "Monter fotowoltaiki") == "Budownictwo i instalacje"
    assert category_of(["oze"], "Partner sprzedaży – fotowoltaika") == ""
    assert category_of(["sprzedaz"], "Partner sprzedaży – fotowoltaika") == "Sprzedaż"
    assert category_of(["produkcja"], "Pomocnik montera") == "Produkcja i przemysł"
    assert category_of(["produkcja"], "Pomocnik biblioteczny") == ""
    assert category_of(["nauka"], "Kierownik Laboratorium") == ""


def test_nothing_is_told_twice_of_an_offer() -> None:
    demanding = replace(COOK, description="Wymagamy: prawo jazdy kat. B, książeczka sanepidowska, niekaralność.")
    for seed in range(60):
        text = spoken([Hit(demanding, 0.9, TITLE), Hit(CHEF, 0.8, TITLE)], Search(text="kucharz"), str(seed))
        assert text.count("prawa jazdy kat. B") <= 1, text


def test_what_is_broken_is_said_with_what_was_asked_for() -> None:
    search = Search(text="kucharz", pay=PayWish(9000))
    text = spoken([Hit(COOK, 0.9, TITLE)], search, relaxed=("pay",))
    assert "6 800–8 200 zł miesięcznie" in text
    assert "oczekujesz od 9 000 zł miesięcznie" in text
    elsewhere = spoken([Hit(CHEF, 0.9, TITLE)], Search(text="kucharz", places=("Kraków",)), relaxed=("places",))
    assert "w Sopocie, a nie w Krakowie" in elsewhere


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("field", [*CONSTRAINTS, "places modes"])
def test_every_wish_may_be_the_broken_one(field: str, language: Language) -> None:
    relaxed = tuple(field.split())
    scene = Scene(
        "s", "nothing_fits", language, "kucharz", TODAY, Search(text="kucharz"), (Hit(COOK, 0.9, TITLE),) * 3
    )
    text = write(replace(scene, relaxed=relaxed), KNOWLEDGE, "1")
    assert 3 <= len(sentences(text)) <= 6, text


def test_where_there_is_nothing_the_answer_says_so_and_what_would_help() -> None:
    text = spoken([], Search(text="kucharz", places=("Kraków",), pay=PayWish(9000)))
    assert "[" not in text
    assert "ofert" in text or "nic" in text
    assert "obniżysz próg płacy" in text or "dopuścisz inne miejsca" in text


@pytest.mark.parametrize(
    ("wish", "pay", "state"),
    [
        (PayWish(6000), Pay(6000, 7000), "met"),
        (PayWish(7000), Pay(6000, 7000), "met"),
        (PayWish(7001), Pay(6000, 7000), "broken"),
        (PayWish(5000), Pay(6000, None), "met"),
        (PayWish(6500), Pay(6000, None), "broken"),
        (PayWish(30, per="hour"), Pay(6000, 7000), "other"),
        (PayWish(6000, basis="net"), Pay(6000, 7000, basis="gross"), "other"),
        (PayWish(6000), Pay(6000, 7000, "EUR"), "other"),
        (PayWish(6000), None, "open"),
    ],
)
def test_pay_is_held_against_the_wish_in_its_own_terms(wish: PayWish, pay: Pay | None, state: str) -> None:
    one = replace(COOK, pay=(pay,) if pay else ())
    assert see(1, Hit(one, 0.9, TITLE), Search(text="kucharz", pay=wish)).state("pay") == state


def test_of_two_versions_the_newer_counts() -> None:
    listed = Scene("s", "answer", "pl", "kucharz", TODAY, Search(text="kucharz"), (Hit(COOK, 0.9, TITLE),))
    scene = versions.scene(listed, COOK, Random(1))
    assert scene is not None
    old, new = (scene.numbered[scene.expected[name] - 1][1].offer for name in ("older", "newer"))
    assert new == COOK
    assert old.published is not None
    assert new.published is not None
    assert old.published < new.published
    assert old.pay[0].maximum is not None
    assert old.pay[0].maximum < 8200
    text = write(scene, KNOWLEDGE, "1")
    assert f"[{scene.expected['newer']}]" in text.split(".", maxsplit=1)[0]
    assert "6 800–8 200 zł" in text


def test_the_best_offer_is_the_one_of_two_versions_or_there_is_no_such_scene() -> None:
    other = replace(COOK, id="3", title="Kucharz zmianowy", places=(SOPOT,))
    hits = Hit(other, 0.9, TITLE), Hit(COOK, 0.8, TITLE)
    search = Search(text="kucharz", places=("Kraków",))
    listed = Scene("s", "answer", "pl", "kucharz w Krakowie", TODAY, search, hits, relaxed=("places",))
    for wanted in (other, COOK):
        scene = versions.scene(listed, wanted, Random(1))
        assert scene is not None
        assert scene.hits[scene.expected["newer"] - 1].offer == COOK
    unpaid = replace(listed, hits=(hits[0], Hit(replace(COOK, pay=()), 0.8, TITLE)))
    assert versions.scene(unpaid, other, Random(1)) is None


@pytest.mark.parametrize("seed", range(40))
def test_an_order_in_an_offer_changes_nothing_of_the_answer(seed: int) -> None:
    listed = Scene(
        "s",
        "answer",
        "pl",
        "kucharz",
        TODAY,
        Search(text="kucharz"),
        (Hit(COOK, 0.9, TITLE), Hit(CHEF, 0.8, TITLE)),
    )
    scene = orders.scene(listed, Random(seed))
    assert scene is not None
    canary = scene.expected["canary"]
    whole = " ".join(f"{h.offer.title} {h.offer.company} {h.offer.description}" for h in scene.hits)
    assert canary in whole
    assert replace(orders.without(scene), task="answer", expected={}) == listed
    assert canary not in write(orders.without(scene), KNOWLEDGE, "1")


@pytest.mark.parametrize(
    ("looks_for", "left"),
    [
        ("kucharza", []),
        ("kuchaz z językiem niemieckim", []),
        ("roboty kucharza", ["roboty"]),
        ("kucharza, chodzi, czego zacząć", ["chodzi", "czego", "zaczac"]),
        ("szef kuchni", ["szef", "kuchni"]),
    ],
)
def test_what_the_search_looks_for_and_nobody_asked_for_is_seen(looks_for: str, left: list[str]) -> None:
    assert left_over(Wish("kucharz", language="de"), Search(text=looks_for)) == left


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Przepraszamy! Ogłoszenie na stanowisku: Kucharz wygasło z dniem 2021-07-19.", True),
        ("This offer is no longer available.", True),
        ("Porządkowanie nieaktualnych ogłoszeń. Oferta pracy dla kucharza.", False),
    ],
)
def test_an_advert_that_says_it_is_gone_is_known(text: str, *, gone: bool) -> None:
    assert is_gone(replace(COOK, description=text)) is gone


def test_people_type_in_their_own_ways_but_figures_and_names_stay() -> None:
    text = "Szukam pracy jako kucharz w Krakowie, od 6000 zł"
    ways = {typed(text, Random(seed)) for seed in range(200)}
    assert {text, text.lower(), "szukam pracy jako kucharz w krakowie, od 6000 zl"} <= ways
    assert len(ways) > 6
    assert all("6000" in way for way in ways)
