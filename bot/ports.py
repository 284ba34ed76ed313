"""Where the core meets the outside, as Protocols: what it needs, and what platforms need of it and give."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from bot.domain import (
        Address,
        Alert,
        Found,
        Language,
        Match,
        Message,
        Offer,
        Part,
        PaySpread,
        Reading,
        Reason,
        Search,
        Standing,
        Turn,
    )


class Reader(Protocol):
    """Reads a sentence in milliseconds, without a model and without I/O."""

    def read(self, text: str, before: Search | None = None) -> Reading:
        """`before`: the search in force before this message, None in a new conversation."""
        ...


class OfferFinder(Protocol):
    """Finds offers; raises StoreError."""

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
        """One page of hits; see `Found` for what happens when nothing fits. `hidden`: clusters left out."""
        ...

    async def get(self, ids: Sequence[str]) -> list[Offer]:
        """The offers of these ids that exist, in the order asked, with their full descriptions."""
        ...

    async def told(self, ids: Sequence[str], about: Search) -> Mapping[str, Sequence[Reason]]:
        """By id, what each of these offers says of what `about` asks for, and what it leaves open."""
        ...

    async def needing(self, ids: Sequence[str], lacking: Search) -> frozenset[str]:
        """Those of these offers that ask for something that somebody lacks who looks for `lacking`."""
        ...

    async def paid(self, search: Search, *, today: date, hidden: Collection[str] = ()) -> PaySpread:
        """What the offers pay that answer a search about as well as the best of them."""
        ...

    async def how_far(self, ids: Sequence[str], places: Sequence[str]) -> Mapping[str, float]:
        """By id, the kilometres from the nearest town of each of these offers to the nearest of these towns; those
        of which nothing says it are left out."""
        ...

    async def one_of_each(self, clusters: Sequence[str]) -> list[Offer]:
        """One copy of each of these clusters that exist, in the order asked, an open one where there is one."""
        ...


class OfferMatcher(Protocol):
    """Finds which of many kept searches new offers answer; raises StoreError."""

    async def match(self, searches: Sequence[Search], clusters: Sequence[str], *, today: date) -> list[Match]:
        """For each search its hits among the open offers of these clusters, in no order.

        They are those that `OfferFinder.find` shows for the search, without those too weak to send anybody; a
        search that nothing meets has none, as no constraint is dropped. Searches that are the same cost as much as
        different ones: name each once.
        """
        ...

    async def count_since(self, search: Search, since: date, *, today: date) -> int:
        """How many offers `match` would have given for the search from that day until today.

        An offer counts from the day on which it was seen first, unless it says that it was published before.
        Closed ones count as well. A count of over a thousand may be too low.
        """
        ...


class OfferShelf(Protocol):
    """What offers there are, told cheaply; raises StoreError."""

    async def version(self) -> str:
        """Another one after every change of the offers."""
        ...

    async def open_clusters(self, *, today: date) -> list[str]:
        """The clusters with an offer that is open `today`."""
        ...


class OfferRecheck(Protocol):
    """Looks at offers again before they are sent."""

    async def still_there(self, offers: Sequence[Offer]) -> list[Offer]:
        """Those that are not known to be gone, in their order; it takes seconds at most, and raises nothing."""
        ...


class ChatModel(Protocol):
    """A model that answers in words; raises ModelError at any point, also in mid-stream."""

    def stream(self, turns: Sequence[Turn]) -> AsyncIterator[str]:
        """The answer in pieces as they come. Closing the iterator frees the model."""
        ...

    def waiting(self) -> int:
        """How many answers are under way or queued before a new one would begin; 0: it begins at once."""
        ...

    async def count_tokens(self, turns: Sequence[Turn]) -> int:
        """An upper estimate of the prompt's length in the model's tokens."""
        ...

    @property
    def context_tokens(self) -> int:
        """The fixed context length; prompt and answer together stay within it."""
        ...


class Clock(Protocol):
    def __call__(self) -> datetime:
        """The present moment, with a time zone."""
        ...


class Answering(Protocol):
    """The conversation, as a platform sees it."""

    def answer(self, message: Message) -> AsyncGenerator[Part, None]:
        """The parts of an answer, `Understood` first and `Done` last; it raises nothing.

        Messages of one address are answered in the order in which they came. A newer one ends the model's words
        about an older one, which says so. Iterate it inside `contextlib.aclosing`; the order is that of the first
        steps of the iterations.
        """
        ...

    async def glance(self, message: Message) -> list[Part]:
        """The offers for a sentence by itself, or a notice: no history is read or written, no model is asked."""
        ...


class Access(Protocol):
    """Who may talk to the bot, where not everybody may; raises DatabaseError."""

    async def standing(self, platform: str, user: str) -> Standing | None:
        """None for a stranger."""
        ...

    async def set_standing(self, platform: str, user: str, standing: Standing, *, now: datetime) -> None: ...

    async def move(self, platform: str, old_chat: str, new_chat: str) -> None:
        """A chat goes on under another id, as a Telegram group that becomes a supergroup does."""
        ...


class PersonAlerts(Protocol):
    """A person's alerts, for a place that they alone see; raises DatabaseError."""

    async def everywhere(self, address: Address) -> list[Alert]:
        """Those of every conversation that the person has on the platform, by conversation and number."""
        ...

    async def zone(self, address: Address) -> ZoneInfo:
        """The time zone that the person is told times in."""
        ...


class Deliveries(Protocol):
    """What a platform has delivered already; raises DatabaseError."""

    async def first_time(self, platform: str, key: str, *, now: datetime) -> bool:
        """Whether `key` (the platform's own id of an update, event or command) comes for the first time.

        It is known from then on, for a day, also to other processes on the same database.
        """
        ...


class Channel(Protocol):
    """A platform as a way to a person who has not just asked: where alerts go."""

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        """Sends the parts as one message where that is possible; raises AddresseeGone, NotSent or MaybeSent."""
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """What `szukaj doctor` finds out about a platform, and how to mend it where it is not well."""

    state: Literal["ok", "warn", "fail"]
    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class WebRequest:
    """What a platform that calls us has sent; header names in lower case."""

    headers: Mapping[str, str]
    query: str
    body: bytes


@dataclass(frozen=True, slots=True)
class WebReply:
    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WebRoute:
    """A path at which a platform calls us by POST."""

    path: str
    handle: Callable[[WebRequest], Awaitable[WebReply]]


class Platform(Channel, Protocol):
    """A platform, as the wiring starts and stops it."""

    @property
    def name(self) -> str:
        """As it stands in `Address.platform`."""
        ...

    @property
    def routes(self) -> Sequence[WebRoute]:
        """Where it is called, for the one web server of the process; empty where it asks or listens itself."""
        ...

    async def start(self) -> None:
        """Checks the tokens, then takes messages until `stop`; raises BadToken or another PlatformError.

        A connection that breaks later is opened again, with growing waits, and logged.
        """
        ...

    async def stop(self) -> None:
        """Takes no more messages, and returns when every answer begun has ended. May be called in any state."""
        ...

    def trouble(self) -> str:
        """ "" while messages can come and go; else one sentence on what is wrong, for health and log."""
        ...
