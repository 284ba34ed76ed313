"""The tools that a model may call while it answers: searching offers, statistics of their pay, a calculator."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

from bot.domain import Search
from bot.errors import BadInput
from bot.models import Tool, ToolCall
from bot.prompts.data import amount_text, offer_line, plain
from expert.evaluation.calculator import calculated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bot.domain import Hit, Language, Period
    from bot.ports import OfferFinder, Reader

    Monthly = Callable[[float, str, Period], float | None]

MOST_OFFERS = 5
"""Offers that one search brings, as many as the bot shows."""

_MOST_COUNTED = 200
_LEAST_COUNTED = 3
"""With fewer pays there is no statistic to speak of."""
_DESCRIPTION = 400
_SENTENCE = 300


def _one(name: str, what: str) -> Mapping[str, Any]:  # Any: a JSON schema
    return {"type": "object", "properties": {name: {"type": "string", "description": what}}, "required": [name]}


TOOLS = (
    Tool(
        "search_offers",
        "Szuka ofert pracy. Daje do pięciu ofert z numerami, którymi je wskazujesz.",
        _one("sentence", "Czego szuka osoba, jednym zdaniem: zawód, miejsce, tryb, umowa, płaca."),
    ),
    Tool(
        "pay_statistics",
        "Podaje, ile ofert pasuje do zdania i jakie płace podają: od najniższej do najwyższej, w zł miesięcznie.",
        _one("sentence", "Czego szuka osoba, jednym zdaniem."),
    ),
    Tool(
        "calculate",
        "Liczy wyrażenie z liczb, działań + - * / i nawiasów.",
        _one("expression", "Wyrażenie, na przykład (18000 + 25000) / 2."),
    ),
)
_ARGUMENTS = {"search_offers": "sentence", "pay_statistics": "sentence", "calculate": "expression"}


@dataclass(frozen=True, slots=True)
class Workbench:
    """What the tools work with, given by the wiring. `monthly`: an amount as PLN a month, None where unknown."""

    reader: Reader
    finder: OfferFinder
    monthly: Monthly


@dataclass(slots=True)
class Bench:
    """The tools during one answer: `seen` are the offers found so far, numbered from 1 in the order of finding.

    `figures`: what statistics and calculator gave so far.
    """

    tools: Workbench
    language: Language
    today: date
    seen: list[Hit] = field(default_factory=list)
    figures: list[float] = field(default_factory=list)

    async def use(self, call: ToolCall) -> str:
        """What the tool says; raises BadInput for a call that makes no sense, StoreError."""
        name = _ARGUMENTS.get(call.name)
        if name is None:
            raise BadInput(f"there is no tool {call.name!r:.40}; there are {', '.join(_ARGUMENTS)}")
        value = call.arguments.get(name)
        if not isinstance(value, str) or not value.strip():
            raise BadInput(f"{call.name} needs {name!r}, a text")
        if call.name == "calculate":
            self.figures.append(round(calculated(value), 2))
            return amount_text(self.figures[-1], self.language)
        sentence = plain(value, _SENTENCE)
        return await (self._offers(sentence) if call.name == "search_offers" else self._statistics(sentence))

    async def _offers(self, sentence: str) -> str:
        found = await self.tools.finder.find(self._search(sentence), limit=MOST_OFFERS, today=self.today)
        numbers = [self._number_of(hit) for hit in found.hits]
        lines = [
            offer_line(hit, number, self.language, today=self.today, description=_DESCRIPTION)
            for number, hit in zip(numbers, found.hits, strict=True)
        ]
        told = {"offers": found.total if not found.relaxed else 0}
        if found.relaxed:
            told["not_met"] = list(found.relaxed)  # type: ignore[assignment]  # JSON holds both
        return "\n".join([json.dumps(told), *lines])

    async def _statistics(self, sentence: str) -> str:
        found = await self.tools.finder.find(self._search(sentence), limit=_MOST_COUNTED, today=self.today)
        hits = () if found.relaxed else found.hits
        middles = sorted(value for hit in hits for value in self._middles(hit))
        told: dict[str, Any] = {"offers": len(hits), "pays": len(middles)}  # Any: JSON
        if len(middles) >= _LEAST_COUNTED:
            names = {"lowest": middles[0], "middle": median(middles), "highest": middles[-1]}
            told |= {name: round(value) for name, value in names.items()} | {"unit": "PLN/month"}
            self.figures += map(float, (round(value) for value in names.values()))
        return json.dumps(told)

    def _middles(self, hit: Hit) -> list[float]:
        """The middle of each of an offer's pays."""
        found = []
        for pay in hit.offer.pay:
            ends = [
                self.tools.monthly(x, pay.currency, pay.per) for x in (pay.minimum, pay.maximum) if x is not None
            ]
            known = [x for x in ends if x is not None]
            if known:
                found.append(sum(known) / len(known))
        return found

    def _search(self, sentence: str) -> Search:
        """Words that ask for no offers are looked for as they stand, as `szukaj search` does."""
        search = self.tools.reader.read(sentence).search
        return Search(text=sentence) if search == Search() else search

    def _number_of(self, hit: Hit) -> int:
        for place, known in enumerate(self.seen, start=1):
            if known.offer.id == hit.offer.id:
                return place
        self.seen.append(hit)
        return len(self.seen)
