"""What was understood, in words: every constraint in force and none said twice; how many offers fit it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from doubles import OFFERS

from bot.domain import CONSTRAINTS, Hit, Obstacle, Offers, PaySpread, PayWish, Preferences, Reason, Search
from bot.texts import say
from bot.texts.circumstances import ENGLISH_EXCLUDED
from bot.texts.english import ENGLISH
from bot.texts.polish import POLISH
from retrieval import stand_ins

if TYPE_CHECKING:
    from bot.domain import Language, Level

_ = "\N{NO-BREAK SPACE}"


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
        ("w go", ("Go",), "Go"),
        ("Java or Kotlin", ("Java", "Kotlin"), "Java, Kotlin"),
        ("programista z Javą", ("Java",), "programista · Java"),
        ("reactowiec", ("React",), "reactowiec · React"),
        ("SQL-em", ("SQL",), "SQL-em · SQL"),
        ("data scientist machine learning", ("Machine learning",), "data scientist · Machine learning"),
        ("frontend, Vue", ("Vue.js",), "frontend · Vue.js"),
        ("kadrowa z Optimą", ("Comarch Optima",), "kadrowa · Comarch Optima"),
        ("znajomość Symfonii i Subiekta", ("Symfonia",), "znajomość Subiekta · Symfonia"),
    ],
)
def test_a_word_that_is_a_form_of_a_skill_is_not_said_twice(
    text: str, skills: tuple[str, ...], shown: str
) -> None:
    assert say("pl").understood(Search(text=text, skills=skills)) == f"Szukam: {shown}"


def test_an_employer_and_little_experience_are_not_said_twice() -> None:
    lidl = Search(text="kasjer, Lidl", companies=("Lidl",))
    assert say("pl").understood(lidl) == "Szukam: kasjer · firma: Lidl"
    junior = Search(text="dla osób bez doświadczenia, studentka", levels=("junior",))
    assert say("pl").understood(junior) == "Szukam: dla osób, studentka · junior"


def test_what_stands_for_a_constraint_is_said_in_the_language_of_the_answer() -> None:
    names = {name for name in vars(stand_ins) if name.isupper() and isinstance(getattr(stand_ins, name), str)}
    several = {*stand_ins.GOOD, *stand_ins.MORE_EXPERIENCE.values()}
    assert {getattr(stand_ins, name) for name in names} | several == set(ENGLISH_EXCLUDED)
    assert say("en").understood(Search(words_excluded=("praca w nocy",))).endswith("without: “night work”")
    assert say("pl").understood(Search(words_excluded=("praca w nocy",))).endswith("bez: „praca w nocy”")


def test_a_search_without_constraints_is_for_everything() -> None:
    assert say("pl").understood(Search()) == "Szukam: wszystkich ofert"


def test_remote_work_as_an_alternative_to_a_place_is_said_so() -> None:
    hybrid = Search(places=("Kraków",), modes=("hybrid",), remote_or_place=True)
    assert say("pl").understood(hybrid) == "Szukam: Kraków lub hybrydowo"
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
        (Offers((HIT,), 215, more=True), "215+ ofert, pokazuję 1–1:", "215+ offers, showing 1–1:"),
        (Offers((HIT,), 215, 6, more=True), "Oferty 6–6 z 215+:", "Offers 6–6 of 215+:"),
        (
            Offers((HIT,), 215, 1, ("pay",), (Obstacle("pay", 215, more=True),)),
            "Nic nie spełnia wszystkich warunków. Bez ograniczenia płacy jest 215+ ofert:",
            "Nothing meets all the conditions. Without a limit on pay there are 215+ offers:",
        ),
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
        (
            Offers((replace(HIT, why=(Reason("title", "florysta", stated=False),)),), 4),
            "4 oferty, pokazuję 1–1 (żadna dokładnie taka, tylko zbliżone):",
            "4 offers, showing 1–1 (none exactly that, only similar ones):",
        ),
        (
            Offers((replace(HIT, why=(Reason("mention", "florysta"),)),), 4),
            "4 oferty, pokazuję 1–1 (żadna dokładnie taka, tylko zbliżone):",
            "4 offers, showing 1–1 (none exactly that, only similar ones):",
        ),
        (
            Offers((replace(HIT, why=(Reason("mention", "florysta"),)),), 1, 1, (), (Obstacle("places", 22),)),
            "Pasować może 1 oferta (bez ograniczenia miejsca: 22 oferty):",
            "1 offer may fit (without a limit on place: 22 offers):",
        ),
        (
            Offers((replace(HIT, why=(Reason("pay", "", stated=False),)),), 1, 1, (), (Obstacle("places", 22),)),
            "Pasować może 1 oferta (bez ograniczenia miejsca: 22 oferty):",
            "1 offer may fit (without a limit on place: 22 offers):",
        ),
        (Offers((), 0), POLISH.nothing_at_all, ENGLISH.nothing_at_all),
    ],
)
def test_the_heading_counts_and_never_hides_a_broken_constraint(shown: Offers, polish: str, english: str) -> None:
    assert say("pl").heading(shown) == polish
    assert say("en").heading(shown) == english


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


def test_what_work_pays_is_told_with_how_many_offers_say_it() -> None:
    def said(spread: PaySpread, language: Language = "pl", without: tuple[str, ...] = ()) -> str:
        return say(language).paid(spread, without).replace("\N{NO-BREAK SPACE}", " ")

    some = PaySpread(52, 25, 4000.0, 8673.4, 17200.0)
    assert said(some) == "Płaca jest podana w 25 z 52 ofert: zwykle 4 000–8 670 zł / mies., najwięcej 17 200 zł."
    assert said(some, without=("places",)).startswith(
        "Bez ograniczenia miejsca: płaca jest podana w 25 z 52 ofert:"
    )
    one = PaySpread(1, 1, 2800.0, 2800.0, 2800.0)
    assert said(one, "en") == "1 of 1 offer states its pay: 2,800 PLN / month."
    assert said(one) == "Płaca jest podana w 1 z 1 oferty: 2 800 zł / mies."
    assert said(PaySpread(7, 0)) == "Żadna z 7 takich ofert nie podaje płacy."


def test_countries_are_told_in_the_language_of_the_answer() -> None:
    search = Search(text="nurse", places=("Niemcy", "Kraków"), places_excluded=("Czechy",))
    assert say("en").understood(search) == "Looking for: nurse · Germany or Kraków · without: Czechia"
    assert say("pl").understood(search) == "Szukam: nurse · Niemcy lub Kraków · bez: Czechy"
