"""Doubles for the conversation's neighbours: a tiny reader, offers in memory, a model that plays a script."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.domain import (
    CONSTRAINTS,
    Address,
    Found,
    Hit,
    Message,
    Obstacle,
    Offer,
    OfferQuestion,
    Pay,
    PaySpread,
    PayWish,
    Place,
    Reading,
    Reason,
    Search,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Mapping, Sequence

    from bot.domain import Contract, Intent, Language, Level, Mode, Turn
    from bot.ports import ChatModel, Clock, OfferFinder, Reader

NOW = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
ADA = Address("test", "chat-1", "ada")
BEN = Address("test", "chat-2", "ben")


def message(text: str, address: Address = ADA, language: Language | None = None) -> Message:
    return Message(address, text, language)


@dataclass(slots=True)
class FixedClock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def offer(
    name: str,
    title: str,
    *,
    company: str = "",
    town: str = "",
    mode: Mode | None = None,
    level: Level | None = None,
    contract: Contract | None = None,
    pay: tuple[float, float] | None = None,
    **more: object,
) -> Offer:
    """An offer with one value in each field at most."""
    plain = Offer(
        id=f"test:{name}",
        source="test",
        source_id=name,
        title=title,
        url=f"https://offers.example/{name}",
        company=company,
        places=(Place(town, "town"),) if town else (),
        modes=(mode,) if mode else (),
        levels=(level,) if level else (),
        contracts=(contract,) if contract else (),
        pay=(Pay(*pay, contract=contract),) if pay else (),
        published=date(2026, 3, 11),
        cluster=name,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


OFFERS = (
    offer(
        "1", "Programistka Python", company="Orzech", town="Kraków", mode="hybrid", contract="b2b",
        pay=(18000, 25000), description="Budujemy system rezerwacji. Pracujemy w małym zespole.",
        skills=("Python", "Django"),
    ),
    offer(
        "2", "Python Developer", company="Modrzew", mode="remote", level="junior", contract="employment",
        pay=(9000, 12000),
    ),
    offer("3", "Inżynierka danych Python", company="Sosna", town="Wrocław", mode="onsite"),
    offer("4", "Tester Python", company="Jodła", town="Kraków", mode="remote", pay=(11000, 11000)),
    offer("5", "Python w finansach", company="Wiąz", town="Warszawa", mode="hybrid"),
    offer("6", "Analityczka Python", company="Buk", town="Gdańsk", mode="remote"),
    offer("7", "Nauczycielka Pythona", company="Dąb", town="Kraków", mode="onsite"),
)  # fmt: skip


class TinyReader:
    """Knows a dozen words."""

    _NEXT: Mapping[str, Intent] = {
        "więcej": "more", "more": "more", "opowiedz": "details", "tell": "details", "porównaj": "compare",
        "compare": "compare", "pomoc": "help", "help": "help", "zapomnij": "forget", "forget": "forget",
        "dane": "export", "data": "export", "alerty": "alerts", "powiadamiaj": "subscribe", "cześć": "smalltalk",
        "dzięki": "smalltalk", "kim": "smalltalk", "pogoda": "smalltalk", "hello": "smalltalk",
    }  # fmt: skip
    _NUMBERS: Mapping[str, int] = {"pierwszej": 1, "drugiej": 2, "second": 2, "ostatniej": -1, "last": -1}

    def __init__(self) -> None:
        self.read_texts: list[str] = []

    def read(self, text: str, before: Search | None = None) -> Reading:
        self.read_texts.append(text)
        words = text.casefold().replace("?", " ").replace(",", " ").replace("!", " ").split()
        search = before or Search()
        intent = next((self._NEXT[word] for word in words if word in self._NEXT), None)
        if intent:
            numbers = [
                self._NUMBERS.get(word) or int(word) for word in words if word in self._NUMBERS or word.isdigit()
            ]
            if intent == "compare" and "najlepiej" in words:
                search = replace(search, best_paid_first=True)
            remote = Search(modes=("remote",)) if "zdalna" in words else None
            trips = Search(words_excluded=("zespole",)) if "zespół" in words else None
            asked = tuple(word for word in words if word == "rezerwacji")
            about = OfferQuestion(remote, trips, pay="płacą" in words, words=asked)
            about = about if about != OfferQuestion() else None
            return Reading(intent, search, tuple(numbers), about=about)
        asks = OfferQuestion(pay=True) if "zarabia" in words else None
        for word in words:
            if word in {"zdalnie", "remote"}:
                search = replace(search, modes=("remote",))
            elif word in {"krakowie", "kraków"}:
                search = replace(search, places=("Kraków",))
            elif word.isdigit():
                search = replace(search, pay=PayWish(float(word)))
            elif word in {"python", "pythonem", "kucharz"}:
                search = replace(search, text=word.removesuffix("em"))
        return Reading("search", search, about=asks, districts=("Podgórze",) if "podgórze" in words else ())


@dataclass(slots=True)
class OffersInMemory:
    """Offers in their order, filtered by mode, place, pay and title. `failure` is raised instead of an answer."""

    offers: Sequence[Offer] = OFFERS
    failure: Exception | None = None
    searches: list[Search] = field(default_factory=list)

    async def find(
        self,
        search: Search,
        *,
        limit: int,
        today: date,
        offset: int = 0,
        include_closed: bool = False,
        hidden: Collection[str] = (),
    ) -> Found:
        if self.failure:
            raise self.failure
        self.searches.append(search)
        fitting = [hit for hit in self._fitting(search) if hit.offer.cluster not in hidden]
        if fitting or offset:
            return Found(tuple(fitting[offset : offset + limit]), len(fitting))
        ways = {name: self._fitting(search.without(name)) for name in CONSTRAINTS if getattr(search, name)}
        ways = {name: hits for name, hits in ways.items() if hits}
        if not ways:
            return Found((), 0)
        relaxed = max(ways, key=lambda name: len(ways[name]))
        obstacles = tuple(Obstacle(name, len(hits)) for name, hits in ways.items())
        return Found(tuple(ways[relaxed][:limit]), 0, (relaxed,), obstacles)

    async def get(self, ids: Sequence[str]) -> list[Offer]:
        if self.failure:
            raise self.failure
        known = {one.id: one for one in self.offers}
        return [known[name] for name in ids if name in known]

    async def told(self, ids: Sequence[str], about: Search) -> dict[str, tuple[Reason, ...]]:
        return {
            offer.id: tuple(Reason("modes", mode, mode in offer.modes) for mode in about.modes)
            for offer in await self.get(ids)
        }

    async def needing(self, ids: Sequence[str], lacking: Search) -> frozenset[str]:
        return frozenset(
            offer.id
            for offer in await self.get(ids)
            if any(word in offer.description for word in lacking.words_excluded)
        )

    async def paid(self, search: Search, *, today: date, hidden: Collection[str] = ()) -> PaySpread:
        spans = [one.pay[0] for one in self.offers if one.pay]
        most = [one.maximum or 0 for one in spans]
        return PaySpread(
            len(self.offers), len(spans), min(one.minimum or 0 for one in spans), max(most), max(most)
        )

    async def how_far(self, ids: Sequence[str], places: Sequence[str]) -> dict[str, float]:
        return {
            offer.id: 0.0 if offer.places[0].name in places else float(len(offer.places[0].name))
            for offer in await self.get(ids)
            if offer.places
        }

    async def one_of_each(self, clusters: Sequence[str]) -> list[Offer]:
        if self.failure:
            raise self.failure
        known = {one.cluster: one for one in self.offers}
        return [known[name] for name in clusters if name in known]

    def _fitting(self, search: Search) -> list[Hit]:
        return [Hit(one, 0.9, _why(one, search)) for one in self.offers if _fits(one, search)]


def _fits(one: Offer, search: Search) -> bool:
    towns = {place.name for place in one.places}
    tops = [pay.maximum or 0 for pay in one.pay]
    least = search.pay.minimum if search.pay else None
    return (
        search.text in one.title.casefold()
        and (not search.modes or bool(set(search.modes) & set(one.modes)))
        and (not search.places or bool(set(search.places) & towns))
        and (least is None or not tops or max(tops) >= least)
    )


def _why(one: Offer, search: Search) -> tuple[Reason, ...]:
    return tuple(
        [Reason("modes", mode) for mode in search.modes if mode in one.modes]
        + ([Reason("pay", "", bool(one.pay))] if search.pay else [])
    )


@dataclass(slots=True)
class ScriptedModel:
    """Says its pieces; raises `failure` after them. It notes every prompt, and whether it was let go.

    `gate`: it waits for this before each piece. `refusal`: raised before anything is said.
    """

    pieces: Sequence[str] = ("Oferta [1] ", "wygląda ", "najlepiej.")
    failure: Exception | None = None
    gate: asyncio.Event | None = None
    ahead: int = 0
    prompts: list[list[Turn]] = field(default_factory=list)
    freed: int = 0
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    talking: int = 0

    async def stream(self, turns: Sequence[Turn]) -> AsyncIterator[str]:
        self.prompts.append(list(turns))
        self.asked.set()
        self.talking += 1
        try:
            for piece in self.pieces:
                if self.gate:
                    await self.gate.wait()
                yield piece
            if self.failure:
                raise self.failure
        finally:
            self.talking -= 1
            self.freed += 1

    def waiting(self) -> int:
        return self.ahead

    async def count_tokens(self, turns: Sequence[Turn]) -> int:
        return sum(len(turn.text) for turn in turns) // 3

    @property
    def context_tokens(self) -> int:
        return 8192


if TYPE_CHECKING:
    _reader: Reader = TinyReader()
    _finder: OfferFinder = OffersInMemory()
    _model: ChatModel = ScriptedModel()
    _clock: Clock = FixedClock()
