"""Offers as people read them: cards, reasons and comparisons, with what is not stated named."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from doubles import OFFERS, offer

from bot.domain import Hit, Place, Reason
from bot.texts import plain_comparison, reason_text, say
from bot.texts.circumstances import ENGLISH
from bot.texts.polish import POLISH
from retrieval.thesaurus import thesaurus

TODAY = date(2026, 3, 14)
_ = "\N{NO-BREAK SPACE}"


def test_a_card_shows_the_facts_and_names_what_is_not_stated() -> None:
    why = (
        Reason("skills", "python"),
        Reason("modes", "hybrid"),
        Reason("levels", "junior", stated=False),
    )
    card = say("pl").card(Hit(OFFERS[0], 0.9, why), 1, today=TODAY)
    assert card.split("\n") == [
        "**[1] Programistka Python** · Orzech",
        "Kraków · hybrydowo · opublikowano 3 dni temu",
        f"18{_}000–25{_}000{_}zł / mies. (B2B)",
        "pasuje: Python, hybrydowo; nie podano: poziom",
        "https://offers.example/1",
    ]


def test_a_card_does_not_say_the_same_twice() -> None:
    driver = offer("x", "Kierowca C+E", contracts=("employment",))
    why = (
        Reason("title", "kierowca C+E"),
        Reason("text", "prawo jazdy kat. C+E"),
        Reason("text", "ADR", stated=False),
    )
    assert "pasuje: kierowca C+E; brak wzmianki: ADR" in say("pl").card(Hit(driver, 1, why), 1, today=TODAY)
    junior = (Reason("levels", "junior"), Reason("text", "bez doświadczenia", stated=False))
    assert "pasuje: junior\n" in say("pl").card(Hit(driver, 1, junior), 1, today=TODAY) + "\n"
    python = (Reason("title", "python developer"), Reason("skills", "Python"))
    assert "pasuje: Python\n" in say("pl").card(Hit(driver, 1, python), 1, today=TODAY) + "\n"
    part_time = Hit(offer("y", "Kelner", hours=("part_time",)), 1, (Reason("hours", "weekend", stated=False),))
    assert "brak wzmianki: weekendy" in say("pl").card(part_time, 1, today=TODAY)
    alone = (Reason("text", "bez doświadczenia", stated=False),)
    assert "brak wzmianki: bez doświadczenia" in say("pl").card(Hit(driver, 1, alone), 1, today=TODAY)


def test_a_skill_is_spelled_as_the_offer_writes_it() -> None:
    told = offer("x", "Site Reliability Engineer", description="Services in Go and Java, on AWS.")
    assert "pasuje: Java" in say("pl").card(Hit(told, 1, (Reason("skills", "java"),)), 1, today=TODAY)


def test_unknown_pay_place_and_contract_are_named_on_the_card() -> None:
    card = say("pl").card(Hit(offer("x", "Kucharz"), 0.5), 2, today=TODAY)
    assert "płaca niepodana" in card
    assert "miejsce niepodane" in card
    assert "umowa niepodana" in card


def test_a_card_says_how_far_a_place_is_that_is_not_the_one_asked_for() -> None:
    towns = (
        Place("Łódź", "town", "łódzkie", "PL", 51.8, 19.5),
        Place("Kielce", "town", "świętokrzyskie", "PL", 51, 21),
    )
    hit = Hit(offer("x", "Kelner", places=towns), 1, km=122.7)
    assert "Łódź (ok. 123 km), Kielce" in say("pl").card(hit, 1, today=TODAY)
    assert "Łódź (about 123 km away), Kielce" in say("en").card(hit, 1, today=TODAY)


def test_a_remote_offer_needs_no_place() -> None:
    assert "miejsce" not in say("pl").card(Hit(offer("x", "Tester", mode="remote"), 1), 1, today=TODAY)


def test_an_offer_in_many_towns_names_the_first_and_counts_the_others() -> None:
    towns = tuple(Place(name, "town") for name in ("Gdańsk", "Gdynia", "Sopot", "Tczew", "Reda", "Rumia", "Hel"))
    assert "Gdańsk, Gdynia, Sopot, Tczew, Reda (+2)" in say("pl").card(
        Hit(offer("x", "Kelner", places=towns), 1), 1, today=TODAY
    )


@pytest.mark.parametrize(
    ("place", "polish", "english"),
    [
        (Place("Heijen", "town", None, ""), "Heijen", "Heijen"),
        (Place("Gendt", "town", None, "NL"), "Gendt (Holandia)", "Gendt (Netherlands)"),
        (Place("Gendt", "town", None, "ZZ"), "Gendt (za granicą)", "Gendt (abroad)"),
        (Place("Rzakta", "town", "mazowieckie"), "Rzakta (mazowieckie)", "Rzakta (mazowieckie)"),
        (Place("Berlin", "town", None, "DE", 52.5, 13.4), "Berlin", "Berlin"),
    ],
)
def test_a_place_that_no_map_of_ours_has_is_shown_with_where_it_lies(
    place: Place, polish: str, english: str
) -> None:
    hit = Hit(offer("x", "Tokarz", places=(place,)), 1)
    assert say("pl").card(hit, 1, today=TODAY).split("\n")[1].partition(" · ")[0] == polish
    assert say("en").card(hit, 1, today=TODAY).split("\n")[1].partition(" · ")[0] == english


def test_closed_and_expired_offers_say_so() -> None:
    closed = offer("x", "Kelner", closed=datetime(2026, 3, 1, tzinfo=UTC))
    expired = offer("y", "Kelner", expires=date(2026, 3, 1))
    assert "oferta zamknięta" in say("pl").card(Hit(closed, 1), 1, today=TODAY)
    assert "oferta wygasła 1 marca 2026" in say("pl").full_card(expired, 1, today=TODAY)


def test_the_full_card_says_what_was_read_from_text_and_quotes_the_beginning() -> None:
    told = offer("x", "Kucharz", description="Gotujemy po polsku. " * 60, read_from_text=("pay", "modes"))
    card = say("pl").full_card(told, 3, today=TODAY)
    assert "Odczytane z treści ogłoszenia: płaca, tryb pracy" in card
    digest = next(line for line in card.split("\n") if line.startswith("Z opisu: "))
    assert digest.endswith("po polsku.")
    assert len(digest) < 450
    assert "Języki: nie podano" in card


@pytest.mark.parametrize(
    ("reason", "polish", "english"),
    [
        (Reason("modes", "remote"), "zdalnie", "remote"),
        (Reason("contracts", "employment"), "umowa o pracę", "employment contract"),
        (Reason("skills", "Python"), "Python", "Python"),
        (Reason("languages", "de"), "niemiecki", "German"),
        (Reason("places", "Kraków"), "Kraków", "Kraków"),
        (Reason("pay", "", stated=True), "płaca", "pay"),
        (Reason("pay", "", stated=False), "nie podano: płaca", "not stated: pay"),
        (Reason("levels", "junior", stated=False), "nie podano: poziom", "not stated: level"),
        (Reason("places", "Kraków", stated=False), "nie podano: miejsce Kraków", "not stated: place Kraków"),
        (Reason("title", "księgowa"), "księgowa", "księgowa"),
        (Reason("text", "dla studenta"), "dla studenta", "for students"),
        (
            Reason("text", "zakwaterowanie", stated=False),
            "brak wzmianki: zakwaterowanie",
            "not mentioned: accommodation",
        ),
        (Reason("mention", "florysta"), "w treści: florysta", "in its text: florysta"),
        (Reason("title", "florysta", stated=False), "brak wzmianki: florysta", "not mentioned: florysta"),
    ],
)
def test_a_reason_is_a_few_words(reason: Reason, polish: str, english: str) -> None:
    assert reason_text(reason) == polish
    assert reason_text(reason, "en") == english


def test_what_is_asked_of_an_offer_is_answered_with_yes_with_something_else_or_with_nothing() -> None:
    reasons = (
        Reason("modes", "hybrid"),
        Reason("contracts", "employment", stated=False),
        Reason("text", "nocna zmiana", stated=False),
    )
    assert say("pl").told(OFFERS[0], 1, reasons).split("\n") == [
        "[1] Tak, ogłoszenie podaje: hybrydowo.",
        "[1] Ogłoszenie podaje co innego niż: umowa o pracę.",
        "[1] Ogłoszenie o tym nie mówi: nocna zmiana.",
    ]
    assert say("en").told(OFFERS[0], 1, reasons[2:]) == "[1] The offer does not say: night shift."


def test_the_plain_comparison_is_made_of_the_fields_alone() -> None:
    text = plain_comparison([(1, OFFERS[0]), (2, OFFERS[1]), (3, OFFERS[2])], "pl")
    assert text.split("\n") == [
        f"[1] Programistka Python: 18{_}000–25{_}000{_}zł / mies. (B2B), Kraków, hybrydowo.",
        f"[2] Python Developer: 9{_}000–12{_}000{_}zł / mies. (umowa o pracę), zdalnie, junior.",
        "[3] Inżynierka danych Python: płaca niepodana, Wrocław, stacjonarnie.",
        POLISH.not_comparable,
        "Płaca niepodana: [3].",
        "Zdalnie: [2].",
    ]


def test_the_highest_pay_is_named_where_pay_is_comparable_as_stated() -> None:
    numbered = [(2, offer("a", "A", pay=(9000, 12000))), (4, offer("b", "B", pay=(10000, 15000)))]
    assert f"Najwyższa podana płaca: [4] (15{_}000{_}zł / mies.)." in plain_comparison(numbered, "pl")
    assert f"Highest stated pay: [4] (15,000{_}PLN / month)." in plain_comparison(numbered, "en")


def test_the_facts_of_a_comparison_name_what_is_unknown() -> None:
    facts = say("pl").facts([(1, OFFERS[1]), (3, OFFERS[2])])
    assert "- Poziom: [1] junior · [3] nie podano" in facts
    assert "- Miejsce: [1] nie podano · [3] Wrocław" in facts


def test_every_circumstance_has_an_english_name() -> None:
    names = [entry.names[0] for entry in thesaurus().entries.values() if entry.kind == "aspect"]
    assert len(names) > 80
    assert set(names) == set(ENGLISH)


def test_offers_from_near_to_far_end_in_those_of_which_nothing_is_known() -> None:
    offers = [(1, offer("a", "Kelner")), (2, offer("b", "Kucharz")), (3, offer("c", "Barman"))]
    told = say("pl").nearest(offers, {"test:b": 0.4, "test:a": 12.3}, ("Sopot",))
    assert told.split("\n") == [
        "Od najbliższej (Sopot):",
        "[2] Kucharz · na miejscu",
        "[1] Kelner (ok. 12 km)",
        "Nie wiem, jak daleko: [3].",
    ]
