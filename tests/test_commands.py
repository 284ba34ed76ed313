"""Commands by name, our own suggestions taken at their word, offers by number, smalltalk."""

from __future__ import annotations

import pytest
from doubles import TinyReader

from bot import commands
from bot.commands import NAMES, Chosen, chosen, code_of, help_text, press_of, smalltalk
from bot.domain import ACTIONS, CHOICES, CONSTRAINTS, Action, PayRule, PayWish, Preferences, Press, Reading, Search
from bot.state import Shown
from bot.texts import say

BEFORE = Search(text="python", places=("Kraków",), radius_km=30, pay=PayWish(18000), stated_pay_only=True)
WORDS = say("pl").words


@pytest.mark.parametrize(
    ("text", "intent", "numbers"),
    [
        ("/start", "help", ()),
        ("/pomoc", "help", ()),
        ("/POMOC@bot", "help", ()),
        ("/więcej", "more", ()),
        ("/wiecej", "more", ()),
        ("/porównaj 1 3", "compare", (1, 3)),
        ("/details 2", "details", (2,)),
        ("/zapomnij", "forget", ()),
        ("/szukaj", "help", ()),
        ("/nie-ma-takiej", "help", ()),
    ],
)
def test_a_name_with_a_slash_is_taken_at_its_word(text: str, intent: str, numbers: tuple[int, ...]) -> None:
    reading = commands.read(text, BEFORE, TinyReader())
    assert reading == Reading(intent, BEFORE, numbers)  # type: ignore[arg-type]


def test_a_sentence_after_the_name_is_read() -> None:
    reader = TinyReader()
    assert commands.read("/szukaj kucharz", None, reader) == Reading("search", Search(text="kucharz"))
    assert commands.read("/powiadamiaj kucharz", None, reader) == Reading("subscribe", Search(text="kucharz"))
    assert reader.read_texts == ["kucharz", "/powiadamiaj kucharz"], "the whole says when an alert is wanted"


def test_every_name_leads_to_an_intent_in_lower_case_ascii() -> None:
    assert len(NAMES) > 15
    assert all(name.isascii() and name.islower() for name in NAMES)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_suggestion_to_drop_a_constraint_drops_it(language: str) -> None:
    speech = say(language)  # type: ignore[arg-type]
    assert len(CONSTRAINTS) > 15
    for name in CONSTRAINTS:
        reading = commands.read(speech.without((name,)), BEFORE, TinyReader())
        assert reading == Reading("search", BEFORE.relaxed(name)), name
        assert not getattr(reading.search, name), name


def test_several_constraints_can_be_dropped_at_once() -> None:
    text = say("pl").without(("pay", "places"))
    assert text == "bez ograniczenia płacy i bez ograniczenia miejsca"
    near = Preferences(places=("Kraków",))
    assert commands.read(text, BEFORE, TinyReader()).search == Search(text="python", preferred=near)
    assert commands.read("Bez ograniczenia placy!", BEFORE, TinyReader()).search == BEFORE.without("pay")


def test_without_a_search_there_is_nothing_to_drop_and_the_reader_decides() -> None:
    reader = TinyReader()
    commands.read("bez ograniczenia płacy", None, reader)
    assert reader.read_texts == ["bez ograniczenia płacy"]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1,), Chosen(((1, "a"),))),
        ((-1,), Chosen(((3, "c"),))),
        ((3, 1), Chosen(((3, "c"), (1, "a")))),
        ((3, -1), Chosen(((3, "c"),))),
        ((0, 4, -9), Chosen((), (0, 4, -9))),
    ],
)
def test_offers_are_named_by_their_number_in_the_list(numbers: tuple[int, ...], expected: Chosen) -> None:
    assert chosen(numbers, Shown(("a", "b", "c"), 1, 3, 3)) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Cześć!", WORDS.greeting),
        ("dzień dobry", WORDS.greeting),
        ("Dziękuję bardzo", WORDS.thanks),
        ("ok", WORDS.thanks),
        ("na razie", WORDS.farewell),
        ("Kim jesteś?", WORDS.who),
        ("jesteś botem?", WORDS.who),
        ("co potrafisz", WORDS.who),
        ("what can you do?", WORDS.who),
        ("cześć, kim jesteś?", WORDS.who),
        ("czy to jest za darmo?", WORDS.who),
        ("kto to zrobił?", WORDS.who),
        ("czy moje dane są bezpieczne?", WORDS.privacy),
        ("kto widzi moje rozmowy?", WORDS.privacy),
        ("czy możesz wysłać moje CV?", WORDS.not_done),
        ("wyślij mi te oferty mailem", WORDS.not_done),
        ("przypomnij mi o tym jutro", WORDS.not_done),
        ("co znaczy b2b?", WORDS.terms),
        ("umiesz po ukraińsku?", WORDS.languages_spoken),
        ("шукаю роботу у Вроцлаві, склад", WORDS.languages_spoken),
        ("odpowiedz po angielsku", WORDS.languages_spoken),
        ("mój mail to jan@example.com", WORDS.not_done),
        ("pokaż zapisane", WORDS.no_saving),
        ("zapisz drugą", WORDS.no_saving),
        ("save the first one", WORDS.no_saving),
        ("cheers", WORDS.thanks),
        ("brilliant", WORDS.thanks),
        ("wspaniale", WORDS.thanks),
        ("undo once more", WORDS.nothing_to_take_back),
        ("jeszcze raz cofnij", WORDS.nothing_to_take_back),
        ("to nie to", WORDS.what_to_change),
        ("te są beznadziejne", WORDS.what_to_change),
        ("czemu pokazujesz mi Gdynię?", WORDS.what_to_change),
        ("czemu tak mało?", WORDS.what_to_change),
        ("to wszystko za daleko", WORDS.how_far),
        ("bliżej domu", WORDS.how_far),
        ("szukaj szerzej", WORDS.how_far),
        ("masakra, jakie niskie stawki", WORDS.how_much),
        ("za takie grosze nie pójdę", WORDS.how_much),
        ("usuń wszystko", WORDS.what_to_delete),
        ("delete everything please", WORDS.what_to_delete),
        ("usuń wszystkie dane", WORDS.what_to_delete),
        ("usuń wszystkie złe", WORDS.what_to_change),
        ("usuń wszystkich handlowców", WORDS.not_understood),
        ("nie podoba mi się", WORDS.what_to_change),
        ("what is the weather like?", WORDS.not_understood),
        ("opowiedz dowcip", WORDS.not_understood),
        ("asdf", WORDS.not_understood),
        ("🙂", WORDS.wordless),
    ],
)
def test_smalltalk_gets_the_sentence_that_fits(text: str, sentence: str) -> None:
    assert smalltalk(text, WORDS) == sentence


def test_whoever_asks_how_pay_is_compared_gets_the_rule_with_the_numbers_in_force() -> None:
    rule = PayRule(rates={"PLN": 1.0, "EUR": 4.5}, hours=160, net_of_gross=0.7)
    told = help_text("Jak liczysz płace?", say("pl"), rule)
    assert "mnożę przez 160, dzienną przez 21" in told
    assert "1 EUR = 4,50 zł;" in told
    assert "netto to 70% brutto" in told
    assert "PLN" not in told
    assert "1 EUR = 4.50 PLN;" in help_text("how do you compare pay?", say("en"), rule)
    assert help_text("pomoc", say("pl"), rule) == WORDS.help


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("field", ["", *CONSTRAINTS, *CHOICES])
def test_the_code_of_a_button_fits_every_platform_and_comes_back(action: Action, field: str) -> None:
    press = Press(action, "k3J9x0aQ_-Zz", field=field)
    assert press_of(code_of(press)) == (press if action != "drop" or field in CONSTRAINTS else None)
    assert len(code_of(press).encode("ascii")) <= 64


def test_a_button_on_one_offer_carries_its_number() -> None:
    assert press_of(code_of(Press("details", "abc", 12))) == Press("details", "abc", 12)


@pytest.mark.parametrize(
    "code",
    ["", "details", "details:", "shout:abc:1", "drop:abc:name", "drop:abc:", "drop:abc:2", "more:a:99999", "::"],
)
def test_a_code_that_is_none_of_ours_is_no_button(code: str) -> None:
    assert press_of(code) is None
