"""Questions as people type them in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from expert.dataset.wishes import Wish

_CONTRACT = {
    "employment": ("employment contract", "on an employment contract"),
    "b2b": ("B2B", "on B2B"),
    "mandate": ("umowa zlecenie", "on a mandate contract"),
    "task": ("umowa o dzieło", "on umowa o dzieło"),
    "internship": ("internship", "as an internship"),
    "temporary": ("temporary", "as temporary work"),
}
_MODE = {"remote": ("remote", "fully remote"), "hybrid": ("hybrid", "hybrid"), "onsite": ("on site", "on site")}
_HOURS = {
    "full_time": ("full time", "full time"),
    "part_time": ("part time", "part time"),
    "weekend": ("weekends", "at weekends"),
    "shifts": ("shifts", "in shifts"),
}
_LEVEL = {
    "intern": ("internship", "as an internship"),
    "junior": ("junior", "at junior level"),
    "mid": ("mid", "at mid level"),
    "senior": ("senior", "at senior level"),
    "lead": ("lead", "in a lead role"),
}
_LANGUAGE = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "uk": "Ukrainian"}
_REFUSAL = {
    "nights": "no night shifts",
    "weekends": "no weekends",
    "agency": "not through an agency",
    "mandate": "no umowa zlecenie",
    "cold calls": "no cold calling",
    "travel": "no business trips",
}
_COUNTRIES = {
    "Niemcy": "Germany", "Holandia": "the Netherlands", "Austria": "Austria", "Szwajcaria": "Switzerland",
    "Czechy": "Czechia", "Norwegia": "Norway", "Belgia": "Belgium", "Francja": "France", "Szwecja": "Sweden",
    "Dania": "Denmark", "Wielka Brytania": "the UK", "Hiszpania": "Spain", "Włochy": "Italy",
}  # fmt: skip


class EnglishQuestions:
    """Writes a wish down. `random` chooses the words."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def question(self, wish: Wish) -> str:
        ways = (self._keywords, self._plain, self._asking, self._story)
        return self._random.choices(ways, weights=(26, 36, 22, 16))[0](wish)

    def _one(self, *ways: str) -> str:
        return self._random.choice(ways)

    def _keywords(self, wish: Wish) -> str:
        parts = [_place(wish)] if wish.place else []
        parts += [words[0] for words in self._terms(wish)]
        parts += [f"with {_LANGUAGE[wish.language]}"] if wish.language in _LANGUAGE else []
        parts += [self._pay(wish)] if wish.pay is not None else []
        self._random.shuffle(parts)
        return self._one(", ", " ").join(
            [f"{wish.occupation} {self._one('job', 'jobs', 'work')}", *wish.skills, *parts]
        )

    def _plain(self, wish: Wish) -> str:
        start = self._one(
            f"I'm looking for {_article(wish)} job",
            f"Looking for {_article(wish)} position",
            f"Show me {wish.occupation} offers",
            f"I want to work {_as(wish)}",
            f"I need {_article(wish)} job",
        )
        return f"{self._with(start, wish)}{self._one('.', '')}"

    def _asking(self, wish: Wish) -> str:
        start = self._one(
            f"Are there any {wish.occupation} jobs",
            f"What {wish.occupation} offers are there",
            f"Is there anything for {_article(wish)}"
            if not wish.by_skill
            else f"Is there any work with {wish.occupation}",
            f"Which {wish.occupation} jobs are best",
        )
        return f"{self._with(start, wish)}?"

    def _story(self, wish: Wish) -> str:
        where = f" in {_place(wish)}" if wish.place else ""
        years = self._one("three", "five", "eight")
        start = self._one(
            f"I have {years} years of experience {_as(wish)} and I'm looking for something new{where}.",
            f"I've been working {_as(wish)} for {years} years and would like to change jobs. I need "
            f"offers{where}.",
            f"I'm looking for {_article(wish)} job{where}.",
        )
        wants = [f"I would like to work {words[1]}." for words in self._terms(wish)[:2]]
        if wish.pay is not None:
            wants.append(f"I want to earn {self._pay(wish)}.")
        return " ".join([start, *wants, self._one("What would you recommend?", "Where should I start?")])

    def _with(self, start: str, wish: Wish) -> str:
        where = ""
        if wish.place:
            where = f" {self._one('near', 'around')} {_place(wish)}" if wish.around else f" in {_place(wish)}"
        extras = [words[1] for words in self._terms(wish)]
        extras += [f"with {_LANGUAGE[wish.language]}"] if wish.language in _LANGUAGE else []
        extras += [f"with {wish.skills[0]}"] if wish.skills else []
        extras += [self._pay(wish)] if wish.pay is not None else []
        extras += [_REFUSAL[wish.refusal]] if wish.refusal else []
        return f"{start}{where}{''.join(f', {extra}' for extra in extras)}"

    def _terms(self, wish: Wish) -> list[tuple[str, str]]:
        tables = ((_CONTRACT, wish.contract), (_MODE, wish.mode), (_HOURS, wish.hours), (_LEVEL, wish.level))
        return [table[value] for table, value in tables if value]

    def _pay(self, wish: Wish) -> str:
        assert wish.pay is not None
        start = self._one("at least", "from", "over")
        currency = "PLN" if wish.currency == "PLN" else wish.currency
        basis = {"net": " net", "gross": " gross", "": ""}[wish.basis]
        if wish.per == "month" and wish.pay >= 1000 and wish.pay % 500 == 0 and self._random.random() < 0.5:
            return f"{start} {wish.pay / 1000:g}k {currency}{basis}"
        per = {"hour": " per hour", "day": " per day", "year": " per year", "month": " a month"}[wish.per]
        return f"{start} {wish.pay:,.0f} {currency}{basis}{per}"


def _place(wish: Wish) -> str:
    return _COUNTRIES.get(wish.place, wish.place)


def _article(wish: Wish) -> str:
    return f"{'an' if wish.occupation[:1].casefold() in 'aeiou' else 'a'} {wish.occupation}"


def _as(wish: Wish) -> str:
    return f"with {wish.occupation}" if wish.by_skill else f"as {_article(wish)}"
