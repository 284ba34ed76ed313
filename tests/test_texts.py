"""What people read: plural forms, money, dates, cards, searches; in both languages."""

from __future__ import annotations

import string
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from doubles import OFFERS, offer
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import (
    ACTIONS,
    CONSTRAINTS,
    CONTRACTS,
    HOURS,
    LEVELS,
    MODES,
    PERIODS,
    Hit,
    Obstacle,
    Offers,
    Pay,
    PayWish,
    Place,
    Preferences,
    Reason,
    Search,
)  # fmt: skip
from bot.texts import escape, language_of, link, plain, plain_comparison, reason_text, say
from bot.texts.digest import first_sentences
from bot.texts.english import ENGLISH
from bot.texts.markup import one_line
from bot.texts.numbers import pay_text, when, wish_text
from bot.texts.polish import POLISH
from bot.texts.wording import Wording

if TYPE_CHECKING:
    from bot.domain import Language, Level

TODAY = date(2026, 3, 14)
_ = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("n", "polish", "english"),
    [
        (0, "0 ofert", "0 offers"),
        (1, "1 oferta", "1 offer"),
        (2, "2 oferty", "2 offers"),
        (4, "4 oferty", "4 offers"),
        (5, "5 ofert", "5 offers"),
        (11, "11 ofert", "11 offers"),
        (12, "12 ofert", "12 offers"),
        (14, "14 ofert", "14 offers"),
        (21, "21 ofert", "21 offers"),
        (22, "22 oferty", "22 offers"),
        (25, "25 ofert", "25 offers"),
        (101, "101 ofert", "101 offers"),
        (112, "112 ofert", "112 offers"),
        (122, "122 oferty", "122 offers"),
        (1000, f"1{_}000 ofert", "1,000 offers"),
        (21_909, f"21{_}909 ofert", "21,909 offers"),
    ],
)
def test_a_count_takes_its_plural_form(n: int, polish: str, english: str) -> None:
    assert say("pl").count(POLISH.offers, n) == polish
    assert say("en").count(ENGLISH.offers, n) == english


@pytest.mark.parametrize(
    ("pay", "polish", "english"),
    [
        (Pay(18000, 25000), f"18{_}000–25{_}000{_}zł / mies.", f"18,000–25,000{_}PLN / month"),
        (Pay(7500, 7500, basis="gross"), f"7{_}500{_}zł brutto / mies.", f"7,500{_}PLN gross / month"),
        (Pay(32.5, None, per="hour", basis="net"), f"od 32,50{_}zł netto / godz.", f"from 32.50{_}PLN net / hour"),
        (Pay(None, 900, per="day"), f"do 900{_}zł dziennie", f"up to 900{_}PLN / day"),
        (Pay(60000, 80000, "EUR", "year"), f"60{_}000–80{_}000{_}€ rocznie", f"60,000–80,000{_}EUR / year"),
        (
            Pay(20000, 24000, basis="net", contract="b2b"),
            f"20{_}000–24{_}000{_}zł netto + VAT / mies. (B2B)",
            f"20,000–24,000{_}PLN net + VAT / month (B2B)",
        ),
        (Pay(5000, 6000, "CHF"), f"5{_}000–6{_}000{_}CHF / mies.", f"5,000–6,000{_}CHF / month"),
        (Pay(None, None, raw="do uzgodnienia"), "", ""),
    ],
)
def test_pay_is_written_as_the_language_writes_money(pay: Pay, polish: str, english: str) -> None:
    assert pay_text(POLISH, pay) == polish
    assert pay_text(ENGLISH, pay) == english


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        (PayWish(18000), f"od 18{_}000{_}zł / mies."),
        (PayWish(150, per="hour", basis="net"), f"od 150{_}zł netto / godz."),
        (PayWish(18000, 24000), f"18{_}000–24{_}000{_}zł / mies."),
        (PayWish(), ""),
    ],
)
def test_the_pay_asked_for_is_written_in_the_same_way(wish: PayWish, text: str) -> None:
    assert wish_text(POLISH, wish) == text


@pytest.mark.parametrize(
    ("days", "polish", "english"),
    [
        (0, "dzisiaj", "today"),
        (1, "wczoraj", "yesterday"),
        (2, "2 dni temu", "2 days ago"),
        (22, "22 dni temu", "22 days ago"),
        (60, "13 stycznia 2026", "on 13 January 2026"),
        (-2, "16 marca 2026", "on 16 March 2026"),
    ],
)
def test_age_is_told_in_days_and_then_by_date(days: int, polish: str, english: str) -> None:
    day = TODAY - timedelta(days=days)
    assert when(POLISH, day, TODAY) == polish
    assert when(ENGLISH, day, TODAY) == english


def test_a_search_names_every_constraint_in_force() -> None:
    search = Search(
        text="programista",
        skills=("Python",),
        skills_excluded=("PHP",),
        places=("Kraków", "Wrocław"),
        radius_km=30,
        modes=("remote", "hybrid"),
        levels=("junior",),
        contracts=("employment",),
        hours=("part_time",),
        languages=("de",),
        companies=("Orzech",),
        companies_excluded=("Comarch",),
        words_excluded=("akwizycja",),
        pay=PayWish(18000),
        stated_pay_only=True,
        posted_within_days=7,
        preferred=Preferences(places=("Gdańsk",)),
    )
    assert say("pl").understood(search) == (
        "Szukam: programista · Python · Kraków lub Wrocław + 30 km · zdalnie lub hybrydowo · junior"
        f" · umowa o pracę · część etatu · język niemiecki · firma: Orzech"
        f" · od 18{_}000{_}zł / mies. · tylko z podaną płacą"
        " · z ostatnich 7 dni · bez: PHP, Comarch, „akwizycja” · najlepiej: Gdańsk"
    )
    assert say("en").understood(search).startswith("Looking for: programista · Python · Kraków or Wrocław + 30 km")


@pytest.mark.parametrize(
    ("text", "skills", "shown"),
    [
        ("programista Pythonem", ("Python",), "programista · Python"),
        ("Javą", ("Java",), "Java"),
        ("JavaScript, Java", ("Java",), "JavaScript · Java"),
        ("w go", ("Go",), "w · Go"),
        ("reactowiec", ("React",), "reactowiec · React"),
        ("SQL-em", ("SQL",), "SQL-em · SQL"),
    ],
)
def test_a_word_that_is_a_form_of_a_skill_is_not_said_twice(
    text: str, skills: tuple[str, ...], shown: str
) -> None:
    assert say("pl").understood(Search(text=text, skills=skills)) == f"Szukam: {shown}"


def test_a_search_without_constraints_is_for_everything() -> None:
    assert say("pl").understood(Search()) == "Szukam: wszystkich ofert"


def test_remote_work_as_an_alternative_to_a_place_is_said_so() -> None:
    search = Search(places=("Kraków",), modes=("remote",), remote_or_place=True)
    assert say("pl").understood(search) == "Szukam: Kraków lub zdalnie"


def test_every_single_constraint_shows_in_the_words_of_a_search() -> None:
    values: dict[str, object] = {
        "modes": ("remote",), "levels": ("mid",), "levels_excluded": ("mid",), "contracts": ("task",),
        "contracts_excluded": ("task",), "hours": ("shifts",), "hours_excluded": ("shifts",), "pay": PayWish(1),
        "stated_pay_only": True, "posted_within_days": 3, "languages": ("en",), "languages_excluded": ("en",),
    }  # fmt: skip
    empty = say("pl").understood(Search())
    assert len(CONSTRAINTS) >= 17
    for name in CONSTRAINTS:
        search = Search(**{name: values.get(name, ("coś",))})  # type: ignore[arg-type]
        assert say("pl").understood(search) != empty, name


HIT = Hit(OFFERS[0], 1.0)


@pytest.mark.parametrize(
    ("shown", "polish", "english"),
    [
        (Offers((HIT,), 1), "1 oferta:", "1 offer:"),
        (Offers((HIT, HIT), 37), "37 ofert, pokazuję 1–2:", "37 offers, showing 1–2:"),
        (Offers((HIT, HIT), 37, 6), "Oferty 6–7 z 37:", "Offers 6–7 of 37:"),
        (
            Offers((HIT,), 3, 1, ("pay",), (Obstacle("pay", 3),)),
            "Nic nie spełnia wszystkich warunków. Bez ograniczenia płacy są 3 oferty:",
            "Nothing meets all the conditions. Without a limit on pay there are 3 offers:",
        ),
        (
            Offers((HIT,), 1, 1, ("places",), (Obstacle("places", 1), Obstacle("modes", 22))),
            "Nic nie spełnia wszystkich warunków. Bez ograniczenia trybu pracy: 22 oferty. "
            "Bez ograniczenia miejsca jest 1 oferta:",
            "Nothing meets all the conditions. Without a limit on work mode: 22 offers. "
            "Without a limit on place there is 1 offer:",
        ),
        (
            Offers((HIT, HIT), 2, 1, (), (Obstacle("places", 22), Obstacle("pay", 3))),
            "Wszystko spełniają 2 oferty (bez ograniczenia miejsca: 22 oferty; bez ograniczenia płacy: 3 oferty):",
            "2 offers meet everything (without a limit on place: 22 offers; without a limit on pay: 3 offers):",
        ),
        (
            Offers((HIT,), 5, 1, ("text",), (Obstacle("text", 5),)),
            "Nic nie spełnia wszystkich warunków. Bez słów, których nie ma w ofertach, jest 5 ofert:",
            "Nothing meets all the conditions. Without words that no offer has, there are 5 offers:",
        ),
        (
            Offers((replace(HIT, why=(Reason("places", "Radom", stated=False),)),), 14),
            "14 ofert, pokazuję 1–1 (żadna z nich nie podaje tego miejsca):",
            "14 offers, showing 1–1 (none of them names that place):",
        ),
        (Offers((), 0), POLISH.nothing_at_all, ENGLISH.nothing_at_all),
    ],
)
def test_the_heading_counts_and_never_hides_a_broken_constraint(shown: Offers, polish: str, english: str) -> None:
    assert say("pl").heading(shown) == polish
    assert say("en").heading(shown) == english


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


@pytest.mark.parametrize(
    ("text", "levels", "shown"),
    [
        ("z małym doświadczeniem", ("junior",), "Szukam: junior"),
        ("tester bez doświadczenia", ("junior",), "Szukam: tester · junior"),
        ("bez doświadczenia", (), "Szukam: bez doświadczenia"),
        ("developer with little experience", ("junior",), "Szukam: developer · junior"),
    ],
)
def test_little_experience_is_a_level_and_is_said_once(text: str, levels: tuple[Level, ...], shown: str) -> None:
    assert say("pl").understood(Search(text=text, levels=levels)) == shown


def test_unknown_pay_place_and_contract_are_named_on_the_card() -> None:
    card = say("pl").card(Hit(offer("x", "Kucharz"), 0.5), 2, today=TODAY)
    assert "płaca niepodana" in card
    assert "miejsce niepodane" in card
    assert "umowa niepodana" in card


def test_a_remote_offer_needs_no_place() -> None:
    assert "miejsce" not in say("pl").card(Hit(offer("x", "Tester", mode="remote"), 1), 1, today=TODAY)


def test_an_offer_in_many_towns_names_the_first_and_counts_the_others() -> None:
    towns = tuple(Place(name, "town") for name in ("Gdańsk", "Gdynia", "Sopot", "Tczew", "Reda", "Rumia", "Hel"))
    assert "Gdańsk, Gdynia, Sopot, Tczew, Reda (+2)" in say("pl").card(
        Hit(offer("x", "Kelner", places=towns), 1), 1, today=TODAY
    )


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
    ("text", "digest"),
    [
        ("Krótki opis", "Krótki opis"),
        ("", ""),
        ("a" * 1000, "a" * 419 + "…"),
        ("Zdanie pierwsze, dość długie. " * 30, ("Zdanie pierwsze, dość długie. " * 14).strip()),
    ],
)
def test_a_digest_ends_at_a_sentence_or_a_word(text: str, digest: str) -> None:
    assert first_sentences(text) == digest


def test_strangers_marks_links_and_control_characters_do_not_reach_the_markup() -> None:
    evil = offer(
        "x",
        "**PILNE** [kliknij](https://zle.example)\n- punkt \x1b[31m\u202e",
        company="_Firma_ `kod`",
        url="javascript:alert(1)",
    )
    card = say("pl").card(Hit(evil, 1), 1, today=TODAY)
    first = card.split("\n")[0]
    assert "\\*\\*PILNE\\*\\*" in first
    assert "](" not in first.replace("\\]", "")
    assert "\x1b" not in card
    assert "\u202e" not in card
    assert "javascript" not in card
    assert plain(first).startswith("[1] **PILNE** [kliknij](https://zle.example) - punkt")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x_y?z=1", "https://a.example/x_y?z=1"),
        ("http://a.example", "http://a.example"),
        ("javascript:alert(1)", ""),
        ("https://a.example/ b", ""),
        ("https://a.example/<script>", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_shown_as_links(url: str, shown: str) -> None:
    assert link(url) == shown


def test_bare_text_is_what_was_escaped_and_fences_keep_their_signs() -> None:
    for text in ("a_b*c", "[x](y)", "C:\\dir", "`kod`", "1 < 2 > 0 | ~"):
        assert plain(escape(text)) == text
    assert plain('Oto:\n```\n{"a": "\\\\*"}\n```') == 'Oto:\n{"a": "\\\\*"}'


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
    ],
)
def test_a_reason_is_a_few_words(reason: Reason, polish: str, english: str) -> None:
    assert reason_text(reason) == polish
    assert reason_text(reason, "en") == english


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("praca w krakowie z javą", "pl"),
        ("szukam czegos w bialymstoku", "pl"),
        ("a zdalnie?", "pl"),
        ("kelner Sopot, umowa zlecenie", "pl"),
        ("pokaż więcej", "pl"),
        ("remote react job, at least 20k PLN on b2b", "en"),
        ("show me more", "en"),
        ("jobs in Łódź for a nurse", "en"),
        ("what about Kraków?", "en"),
        ("thanks!", "en"),
        ("compare 1 and 3", "en"),
    ],
)
def test_the_language_is_told_from_the_words(text: str, language: str) -> None:
    other: Language = "en" if language == "pl" else "pl"
    assert language_of(text, other) == language


def test_words_that_tell_nothing_leave_the_fallback() -> None:
    assert language_of("B2B") == "pl"
    assert language_of("B2B", "en") == "en"
    assert language_of("") == "pl"


def placeholders(text: str) -> set[str]:
    return {name for _text, name, *_rest in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things() -> None:
    compared = 0
    for one in fields(Wording):
        polish, english = getattr(POLISH, one.name), getattr(ENGLISH, one.name)
        if isinstance(polish, str) and one.name != "language":
            assert placeholders(polish) == placeholders(english), one.name
            assert polish
            assert english
            compared += 1
        elif one.name == "currencies":
            continue
        elif isinstance(polish, dict):
            forms = "other" in polish
            assert forms or polish.keys() == english.keys(), one.name
            if forms:
                assert polish.keys() == {"one", "few", "many", "other"}, one.name
                assert english.keys() == {"one", "other"}, one.name
                assert placeholders(polish["other"]) == placeholders(english["other"])
            compared += 1
    assert compared > 80


@pytest.mark.parametrize("words", [POLISH, ENGLISH])
def test_every_canonical_value_and_constraint_has_a_name(words: Wording) -> None:
    assert set(words.modes) == set(MODES)
    assert set(words.levels) == set(LEVELS)
    assert set(words.contracts) == set(CONTRACTS)
    assert set(words.hours) == set(HOURS)
    assert set(words.per) == set(PERIODS)
    assert set(words.buttons) == set(ACTIONS)
    assert set(words.without) == {*CONSTRAINTS, "text"}
    assert set(CONSTRAINTS) <= set(words.fields)


@given(st.text(max_size=200))
def test_whatever_is_escaped_reads_as_it_was_written(text: str) -> None:
    assert plain(escape(text)) == one_line(text)
    assert plain(f"**[1] {escape(text)}**") == f"[1] {one_line(text)}"


@given(st.integers(min_value=0, max_value=10**7))
def test_the_plural_of_offers_follows_the_rule_of_the_grammar(n: int) -> None:
    form = say("pl").count(POLISH.offers, n).rsplit(" ", 1)[1]
    few = n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14}
    assert form == ("oferta" if n == 1 else "oferty" if few else "ofert")
