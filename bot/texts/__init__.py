"""The sentences people read, in Polish and English, as small Markdown (see markup.py): `say(language).card(…)`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.texts import alerts, cards, comparing, numbers, questions
from bot.texts.english import ENGLISH
from bot.texts.language import language_of
from bot.texts.markup import escape, fill, link, plain
from bot.texts.polish import POLISH
from bot.texts.quoting import passages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from bot.domain import Alert, Cadence, Hit, Language, Offer, Offers, PayRule, PaySpread, Reason, Search
    from bot.texts.wording import Forms, Wording

__all__ = ["Speech", "escape", "fill", "language_of", "link", "plain", "plain_comparison", "reason_text", "say"]


@dataclass(frozen=True, slots=True)
class Speech:
    """One language's way to say things; `words` holds the sentences that need nothing filled in."""

    words: Wording

    def understood(self, search: Search) -> str:
        """Every constraint in force: "Szukam: Python · zdalnie · junior"."""
        return questions.understood(self.words, search)

    def heading(self, offers: Offers) -> str:
        """The line above the cards: the count; or what stands in the way, and that these offers break it."""
        return questions.heading(self.words, offers)

    def card(self, hit: Hit, number: int, *, today: date) -> str:
        """An offer in a list, several lines."""
        return cards.card(self.words, hit, number, today)

    def full_card(self, offer: Offer, number: int, *, today: date) -> str:
        """Everything known and unknown of one offer."""
        return cards.full_card(self.words, offer, number, today)

    def told(self, offer: Offer, number: int, reasons: Sequence[Reason]) -> str:
        """What an offer says of what was asked of it: "[2] Tak, ogłoszenie podaje: umowa o pracę."."""
        return cards.told(self.words, offer, number, reasons)

    def quoted(self, offer: Offer, number: int, asked: Sequence[str]) -> str:
        """What an offer says of the words asked for, in its own; "" where it says nothing."""
        said = passages(offer.description, asked)
        return fill(self.words.quoted, number=str(number), text=escape(said, len(said))) if said else ""

    def says_nothing(self, number: int) -> str:
        """That an offer says nothing of what was asked."""
        return self.words.says_nothing_of_it.format(number=number)

    def told_pay(self, offer: Offer, number: int) -> str:
        """What an offer pays: "[2] Płaca: od 4 500 zł brutto / mies."."""
        return cards.told_pay(self.words, offer, number)

    def needs(self, offer: Offer, number: int, without: Sequence[Reason], *, needs: bool) -> str:
        """Whether an offer asks for something; `without`: what it says of those who lack it."""
        return cards.needs(self.words, offer, number, without, needs=needs)

    def paid(self, spread: PaySpread, without: Sequence[str] = ()) -> str:
        """What some work pays: "płaca jest podana w 12 z 30 ofert: …"; `without`: constraints its offers break."""
        return questions.paid(self.words, spread, without)

    def nearest(
        self, numbered: Sequence[tuple[int, Offer]], far: Mapping[str, float], places: Sequence[str]
    ) -> str:
        """Offers from near to far, by the kilometres to one of `places`; then those of which nothing says it."""
        return cards.nearest(self.words, numbered, far, places)

    def facts(self, numbered: Sequence[tuple[int, Offer]]) -> str:
        """The facts of several offers side by side."""
        return comparing.facts(self.words, numbered)

    def plain_comparison(self, numbered: Sequence[tuple[int, Offer]]) -> str:
        """What the model's words are replaced by when they do not hold."""
        return comparing.plain_comparison(self.words, numbered)

    def reason(self, why: Reason) -> str:
        """One reason: "zdalnie", or "nie podano: płaca"."""
        return cards.reason(self.words, why)

    def without(self, fields: Sequence[str]) -> str:
        """Constraints dropped, as a message a person can send: "bez ograniczenia płacy"."""
        return questions.without(self.words, fields)

    def pay_rule(self, rule: PayRule) -> str:
        """How pay is compared, for whoever asks."""
        return questions.pay_rule(self.words, rule)

    def watched(self, search: Search) -> str:
        """What an alert looks for: "kelner · Sopot"."""
        return alerts.watched(self.words, search)

    def when(self, cadence: Cadence) -> str:
        """When an alert comes: "codziennie o 8:00"."""
        return alerts.when(self.words, cadence)

    def moment(self, moment: datetime, *, now: datetime) -> str:
        """A moment ahead, both in the person's zone: "jutro o 8:00"."""
        return alerts.moment_text(self.words, moment, now=now)

    def alert(self, alert: Alert, *, now: datetime, zone: ZoneInfo, on_opening: bool) -> str:
        """One alert of a list; `on_opening`: it is shown when its conversation is opened, not sent."""
        return alerts.item(self.words, alert, now=now, zone=zone, on_opening=on_opening)

    def alert_names(self, some: Sequence[Alert]) -> str:
        """ "alert 1, alert 3"."""
        return alerts.names(self.words, some)

    def alert_titles(self, some: Sequence[Alert]) -> str:
        """ "alert 1 (kelner · Sopot), alert 3 (kucharz)"."""
        return alerts.titles(self.words, some)

    def help(self, *, on_opening: bool) -> str:
        """What can be asked; `on_opening`: alerts are shown when the conversation is opened, not sent."""
        a = self.words.alerts
        return self.words.help.replace(a.help, a.help_here) if on_opening else self.words.help

    def digest_heading(self, sections: Sequence[tuple[Alert, int]]) -> str:
        """The first line of a digest: how many new offers, and of which alerts."""
        return alerts.digest_heading(self.words, sections)

    def alert_heading(self, alert: Alert) -> str:
        """Above the offers of one alert among several."""
        return alerts.heading(self.words, alert)

    def kept(self, counts: Sequence[tuple[Forms, int]], since: date | None) -> str:
        """How much is kept of a person, without what there is none of, and of which day the oldest is."""
        what = ", ".join(self.count(forms, n) for forms, n in counts if n)
        if since is None:
            return what
        return self.words.exported_since.format(date=numbers.date_text(self.words, since), what=what)

    def count(self, forms: Forms, n: int) -> str:
        """The plural form of `forms` that `n` needs, with the number in it."""
        return numbers.plural(forms, n, self.words.language)


def say(language: Language) -> Speech:
    """The texts in one language."""
    return Speech(POLISH if language == "pl" else ENGLISH)


def plain_comparison(numbered: Sequence[tuple[int, Offer]], language: Language) -> str:
    """What can be said of numbered offers from their fields alone."""
    return say(language).plain_comparison(numbered)


def reason_text(reason: Reason, language: Language = "pl") -> str:
    """Why an offer fits, one reason in words: "Python", "zdalnie", "nie podano: płaca"."""
    return plain(say(language).reason(reason))
