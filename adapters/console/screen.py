"""The screen: each part of an answer as a terminal shows it, or as plain lines where nobody watches."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack, nullcontext
from typing import TYPE_CHECKING

from rich.padding import Padding

from adapters.console.markdown import SEPARATOR, facts, flowing, styled, wrapped
from adapters.console.phrases import PHRASES
from adapters.console.words import WordStream, clean
from bot.domain import Done, Notice, Offers, Understood, Words
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rich.console import Console
    from rich.text import Text

    from bot.domain import Hit, Language, Part

_INDENT = 4
_MOST_WIDTH = 100
"""Wider lines are hard to read."""


class Screen:
    """Shows parts on `console`. `language` is that of the conversation; `today` dates the age of offers."""

    def __init__(self, console: Console, *, language: Language, today: Callable[[], date]) -> None:
        self.language: Language = language
        self._console = console
        self._today = today
        self._words = WordStream(console)
        self._waiting = ExitStack()
        self._separate = False
        self._told_of_model = False

    @property
    def terminal(self) -> bool:
        return self._console.is_terminal

    def prompt(self, text: str) -> str:
        """`text` as a prompt for `input`, coloured where colours show; readline is told what takes no room."""
        if not self.terminal or self._console.no_color:
            return text
        return f"\001\x1b[1;32m\002{text}\001\x1b[0m\002"

    def busy(self, doing: str) -> AbstractContextManager[object]:
        """A sign of life inside, where somebody watches."""
        return self._console.status(f"[dim]{doing}[/dim]") if self.terminal else nullcontext()

    def greet(self, text: str, offers: int) -> None:
        """The first lines of a conversation: who speaks, on how many offers, and how to leave."""
        speech = say(self.language)
        self.say(f"**szukaj** · {speech.count(speech.words.offers, offers)}")
        self.say(text)
        self.say(f"{PHRASES[self.language].hint}\n", "dim")

    def say(self, text: str, style: str = "") -> None:
        """Complete lines of small Markdown; what stands between ``` is shown as it is."""
        literal = False
        for line in text.split("\n"):
            if line.startswith("```"):
                literal = not literal
            elif literal:
                self._console.print(clean(line, lines=True), markup=False, highlight=False, soft_wrap=True)
            else:
                self._line(styled(line, style), indent=2 if line.startswith("- ") else 0)

    def show(self, part: Part) -> None:
        """One part of an answer, in the order in which they come."""
        self._waiting.close()
        if isinstance(part, Words):
            self._show_words(part)
            return
        self._end_words()
        match part:
            case Understood(reading, language):
                self.language = language
                if reading.intent == "search":
                    self.say(say(self.language).understood(reading.search), "dim")
            case Offers():
                self._show_offers(part)
                self._waiting.enter_context(self.busy(PHRASES[self.language].thinking))
            case Notice(text):
                self._show_notice(text)
            case Done(suggestions):
                self._suggest(suggestions)

    def end(self) -> None:
        """The answer is over, whether complete or not."""
        self._waiting.close()
        self._end_words()
        self._console.print()
        self._separate = False

    def cards(self, hits: list[Hit], *, first: int = 1) -> None:
        """Offers as numbered cards."""
        for number, hit in enumerate(hits, start=first):
            self._console.print()
            self._card(hit, number)
            self._separate = True

    def _apart(self) -> None:
        """An empty line after cards or words."""
        if self._separate:
            self._console.print()
        self._separate = False

    def _show_notice(self, text: str) -> None:
        """Without a model one quiet line, once, says how to get one: it will not come while the person types."""
        words = say(self.language).words
        if text in {words.model_unreachable, words.model_missing}:
            if not self._told_of_model:
                self._apart()
                self.say(PHRASES[self.language].without_model, "dim")
            self._told_of_model = True
            return
        self._apart()
        long = "\n" in text
        self.say(text, "" if long else "yellow")
        self._separate = long

    def _show_words(self, part: Words) -> None:
        if part.replaces:
            self._separate = self._separate and not self._words
            self._words.take_back()
        if part.text and not self._words:
            self._apart()
        self._words.add(part.text)
        self._separate = True

    def _end_words(self) -> None:
        if self._words:
            self._words.finish()

    def _show_offers(self, offers: Offers) -> None:
        self.say(say(self.language).heading(offers))
        self.cards(list(offers.hits), first=offers.first)

    def _card(self, hit: Hit, number: int) -> None:
        """The card's lines; one that is too wide is broken between two facts."""
        speech = say(self.language)
        title, *rest = speech.card(hit, number, today=self._today()).split("\n")
        words = speech.words
        reasons = tuple(phrase.split("{")[0] for phrase in (words.fits, words.left_open, words.unmentioned))
        self._line(styled(title), indent=_INDENT)
        for line in rest:
            if line.startswith(reasons):
                self._line(styled(line, "green"), indent=_INDENT, hanging=False)
            elif line.startswith(("http://", "https://")):
                self._line(styled(line), indent=_INDENT, hanging=False, whole=True)
            else:
                for part in flowing(facts(line, self._width - _INDENT), self._width - _INDENT):
                    self._line(styled(part), indent=_INDENT, hanging=False)

    @property
    def _width(self) -> int:
        return min(self._console.width, _MOST_WIDTH)

    def _line(self, text: Text, *, indent: int = 0, hanging: bool = True, whole: bool = False) -> None:
        """One line, wrapped on a terminal. `hanging`: only what is wrapped is indented; `whole`: never wrapped."""
        if not self.terminal or whole:
            start = "" if hanging else " " * indent
            self._console.print(start, text, sep="", end="\n", soft_wrap=True, highlight=False)
            return
        first, *others = wrapped(text, self._console, self._width - indent) or [text]
        self._console.print(first if hanging else Padding(first, (0, 0, 0, indent)), highlight=False)
        for line in others:
            self._console.print(Padding(line, (0, 0, 0, indent)), highlight=False)

    def _suggest(self, suggestions: tuple[str, ...]) -> None:
        if suggestions and self.terminal:
            marks = "„{}”" if self.language == "pl" else "“{}”"
            listed = SEPARATOR.join(marks.format(suggestion) for suggestion in suggestions)
            self._console.print()
            self.say(f"{PHRASES[self.language].next}: {listed}", "dim")
