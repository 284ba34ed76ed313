"""The terminal: what parts of an answer look like, and what Ctrl-C, Ctrl-D and strangers' texts do to it."""

from __future__ import annotations

import asyncio
import io
import re
import signal
import threading
from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from adapters.console import Background, Screen, converse, read_through
from adapters.console.markdown import facts, flowing, styled, wrapped
from adapters.console.words import WordStream, clean
from bot.domain import (
    Done,
    Hit,
    Message,
    Notice,
    Offer,
    Offers,
    Pay,
    Place,
    Reading,
    Reason,
    Search,
    Understood,
    Words,
)
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence

    from bot.domain import Part

TODAY = date(2026, 11, 20)
HIT = Hit(
    Offer(
        "made:1",
        "made",
        "1",
        "Programista Python",
        url="https://example.org/a/rather/long/address/of/an/offer/that/does/not/fit/into/a/line/of/eighty",
        company="Zielony Kod",
        places=(Place("Kraków", "town", "małopolskie"),),
        modes=("remote",),
        levels=("junior",),
        contracts=("b2b",),
        pay=(Pay(10_000, 12_000, basis="net", contract="b2b"),),
        published=date(2026, 11, 17),
    ),
    0.9,
    (Reason("skills", "Python"), Reason("modes", "remote")),
)


class Scripted:
    """A conversation that gives prepared parts, and keeps what it was asked. A None waits for ever."""

    def __init__(self, *parts: Part | None) -> None:
        self.parts = parts
        self.asked: list[Message] = []
        self.waiting = threading.Event()
        self.closed = False

    async def answer(self, message: Message) -> AsyncGenerator[Part, None]:
        self.asked.append(message)
        try:
            for part in self.parts:
                if part is None:
                    self.waiting.set()
                    await asyncio.Event().wait()
                else:
                    yield part
        finally:
            self.closed = True


@asynccontextmanager
async def opened(scripted: Scripted) -> AsyncIterator[Scripted]:
    yield scripted


def screen_on(file: io.StringIO, *, terminal: bool = False, width: int = 80) -> Screen:
    console = Console(file=file, force_terminal=terminal, width=width, height=24, highlight=False)
    return Screen(console, language="pl", today=lambda: TODAY)


def shown(parts: Sequence[Part], *, terminal: bool = False, width: int = 80) -> str:
    file = io.StringIO()
    screen = screen_on(file, terminal=terminal, width=width)
    for part in parts:
        screen.show(part)
    screen.end()
    return file.getvalue()


def test_a_card_is_compact_and_keeps_its_link_whole() -> None:
    text = shown([Offers([HIT], 1)])
    lines = text.strip().split("\n")
    assert lines[0] == "1 oferta:"
    assert lines[2] == "[1] Programista Python · Zielony Kod"
    assert "10\xa0000–12\xa0000\xa0zł" in text
    assert "    pasuje: Python, zdalnie" in lines
    assert lines[-1] == f"    {HIT.offer.url}"
    assert len(lines) <= 8


def test_nothing_is_wrapped_or_coloured_where_nobody_watches() -> None:
    text = shown([Offers([HIT], 1), Words("słowo " * 60), Done(("pokaż więcej",))])
    assert "\x1b" not in text
    assert len(text.rstrip("\n").split("\n")[-1]) > 300
    assert "pokaż więcej" not in text


def test_a_terminal_gets_lines_that_fit_and_links_to_follow() -> None:
    text = shown([Offers([HIT], 1), Done(("pokaż więcej",))], terminal=True, width=60)
    assert re.search(rf"\x1b\]8;[^;]*;{re.escape(HIT.offer.url)}\x1b\\", text), "a link to follow"
    bare = re.sub(r"\x1b\]8;.*?\x1b\\|\x1b\[[0-9;?]*[A-Za-z]", "", text)
    assert max(len(line) for line in bare.splitlines() if "://" not in line) == 60
    assert "„pokaż więcej”" in text


def test_what_was_understood_stands_first_in_the_language_of_the_answer() -> None:
    search = Search(text="tester", modes=("remote",))
    assert shown([Understood(Reading("search", search), "en")]).startswith("Looking for: tester · remote")
    assert shown([Understood(Reading("help", search), "pl")]).strip() == ""


def test_words_are_shown_whole_and_without_marks() -> None:
    text = shown([Words("**Ofer"), Words("ta [1]** jest \\*dobra"), Words("\\*.\n- tak"), Notice("Uwaga.")])
    assert text == "Oferta [1] jest *dobra*.\n- tak\n\nUwaga.\n\n"


def test_words_taken_back_never_reach_a_pipe() -> None:
    text = shown([Words("Płaci 99 000 zł."), Words("", replaces=True), Words("Płaci 10 000 zł.")])
    assert "99" not in text
    assert "Płaci 10 000 zł." in text


def test_a_terminal_erases_words_that_are_taken_back() -> None:
    file = io.StringIO()
    words = WordStream(Console(file=file, force_terminal=True, width=20, height=24))
    words.add("jeden dwa trzy cztery pięć sześć ")
    assert file.getvalue() == "jeden dwa trzy \ncztery pięć sześć "
    words.take_back()
    assert file.getvalue().endswith("\r\x1b[1A\x1b[J")
    assert not words


def test_words_that_have_left_the_screen_are_cut_off_by_a_line() -> None:
    file = io.StringIO()
    words = WordStream(Console(file=file, force_terminal=True, width=20, height=5))
    words.add("słowo\n" * 10)
    words.take_back()
    assert file.getvalue().endswith("\n--------------------\n")


def test_the_items_of_a_list_go_on_under_their_text() -> None:
    file = io.StringIO()
    words = WordStream(Console(file=file, force_terminal=True, width=16, height=24))
    words.add("- jeden dwa trzy\nkoniec")
    words.finish()
    assert file.getvalue() == "- jeden dwa \n  trzy\nkoniec\n"


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("\x1b[2Jczysto", "[2Jczysto"),
        ("a\x07\x9bb", "ab"),
        ("od \u202eprawej", "od prawej"),
        ("a\r\nb\tc", "a b c"),
        ("👩\u200d💻 ok", "👩\u200d💻 ok"),
    ],
)
def test_a_strangers_text_cannot_command_the_terminal(text: str, harmless: str) -> None:
    assert clean(text) == harmless


def test_an_offers_escape_sequences_do_not_reach_the_screen() -> None:
    evil = Hit(Offer("x:1", "x", "1", "\x1b]0;tytuł\x07Tester \x1b[31m", company="A\x1b[2J"), 0.5)
    text = shown([Offers([evil], 1), Words("\x1b[2Jsłowa")])
    assert "\x1b" not in text
    assert "\x07" not in text


def test_only_our_own_links_can_be_clicked() -> None:
    assert "link https://example.org/1" in str(styled("Całość: https://example.org/1").spans)
    assert "link" not in str(styled("**[1] Tester https://evil.example** · A").spans)


def test_facts_flow_into_lines_of_the_width() -> None:
    assert flowing(["Kraków", "zdalnie", "junior", "B2B"], 18) == ["Kraków · zdalnie", "junior · B2B"]


def test_several_pay_ranges_are_one_fact_unless_they_are_too_wide() -> None:
    line = "1 500–2 000 zł; 20–30 zł · B2B"
    assert facts(line, 40) == ["1 500–2 000 zł; 20–30 zł", "B2B"]
    assert facts(line, 16) == ["1 500–2 000 zł", "20–30 zł", "B2B"]


def test_an_amount_is_not_broken_at_its_spaces() -> None:
    console = Console(file=io.StringIO(), width=20)
    lines = wrapped(styled("Płaca to: **18\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}zł** brutto"), console, 15)
    assert [line.plain.rstrip() for line in lines] == [
        "Płaca to:",
        "18\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}zł",
        "brutto",
    ]


def test_an_export_is_shown_as_it_is() -> None:
    assert shown([Notice('Oto:\n```\n{"a": "**b**"}\n```')]).strip() == 'Oto:\n{"a": "**b**"}'


def test_how_to_get_a_model_is_told_once_where_there_is_none() -> None:
    gone = say("pl").words.model_unreachable
    text = shown([Notice(gone), Notice("Inne."), Notice(gone), Notice("Inne.")])
    assert gone not in text
    assert text.count("szukaj doctor") == 1
    assert text.count("Inne.") == 2


def test_every_line_of_a_pipe_is_one_message() -> None:
    file = io.StringIO()
    scripted = Scripted(Notice("Odpowiedź."), Done())
    with Background(opened(scripted)) as background:
        read_through(scripted, screen_on(file), background, io.StringIO("pierwsza\n\n  druga \n"))
    assert [message.text for message in scripted.asked] == ["pierwsza", "druga"]
    assert file.getvalue() == "Odpowiedź.\n\n" * 2


def type_lines(monkeypatch: pytest.MonkeyPatch, *lines: str | type[BaseException]) -> None:
    """Makes `input` give these lines, or raise, then end."""
    waiting = list(lines)

    def typed(prompt: str) -> str:
        line = waiting.pop(0) if waiting else EOFError
        if isinstance(line, str):
            return line
        raise line

    monkeypatch.setattr("builtins.input", typed)


def test_ctrl_d_says_goodbye_and_ctrl_c_says_how_to_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    scripted = Scripted(Notice("Odpowiedź."), Done())
    type_lines(monkeypatch, KeyboardInterrupt, " ", "pytanie")
    with Background(opened(scripted)) as background:
        converse(scripted, screen_on(file), background)
    assert [message.text for message in scripted.asked] == ["pytanie"]
    lines = [line for line in file.getvalue().split("\n") if line]
    assert lines == ["Ctrl-D kończy rozmowę.", "Odpowiedź.", "Do usłyszenia!"]


@pytest.mark.parametrize("word", ["exit", "Quit", "wyjdź", " koniec "])
def test_a_word_for_leaving_ends_the_conversation(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    scripted = Scripted(Notice("Odpowiedź."), Done())
    type_lines(monkeypatch, word, "pytanie")
    with Background(opened(scripted)) as background:
        converse(scripted, screen_on(file), background)
    assert scripted.asked == []
    assert file.getvalue().strip() == "Do usłyszenia!"


def test_ctrl_c_ends_the_answer_under_way_and_the_conversation_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    scripted = Scripted(Words("Zaczynam "), None)
    type_lines(monkeypatch, "pytanie")

    def press() -> None:
        scripted.waiting.wait(5)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    # Whoever starts the tests in the background of a shell has Ctrl-C ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    presser = threading.Thread(target=press)
    presser.start()
    try:
        with Background(opened(scripted)) as background:
            converse(scripted, screen_on(file), background)
    finally:
        presser.join()
        signal.signal(signal.SIGINT, before)
    assert scripted.closed
    assert "Przerwano." in file.getvalue()
    assert file.getvalue().rstrip().endswith("Do usłyszenia!")


def test_what_cannot_be_opened_is_raised_where_it_was_wanted() -> None:
    @asynccontextmanager
    async def failing(broken: bool) -> AsyncIterator[None]:
        if broken:
            raise OSError("closed")
        yield

    with pytest.raises(OSError, match="closed"), Background(failing(True)):
        pass
