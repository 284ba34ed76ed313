"""The nouns of szukaj: frozen values without I/O, shared by every room of the house."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

Mode = Literal["remote", "hybrid", "onsite"]
Level = Literal["intern", "junior", "mid", "senior", "lead"]
Contract = Literal["employment", "b2b", "mandate", "task", "internship", "temporary"]
Hours = Literal["full_time", "part_time", "weekend", "shifts"]
Period = Literal["hour", "day", "month", "year"]
Basis = Literal["gross", "net"]
Language = Literal["pl", "en"]
PlaceKind = Literal["town", "voivodeship", "country"]
Intent = Literal[
    "search",
    "more",
    "details",
    "compare",
    "subscribe",
    "unsubscribe",
    "alerts",
    "help",
    "forget",
    "export",
    "smalltalk",
]

Action = Literal[
    "more",
    "details",
    "compare",
    "subscribe",
    "drop",
    "share",
    "hide",
    "unhide",
    "helpful",
    "unhelpful",
]
Standing = Literal["asked", "allowed", "refused"]

ACTIONS: tuple[Action, ...] = get_args(Action)
MODES: tuple[Mode, ...] = get_args(Mode)
LEVELS: tuple[Level, ...] = get_args(Level)
CONTRACTS: tuple[Contract, ...] = get_args(Contract)
HOURS: tuple[Hours, ...] = get_args(Hours)
BASES: tuple[Basis, ...] = get_args(Basis)
PERIODS: tuple[Period, ...] = get_args(Period)
INTENTS: tuple[Intent, ...] = get_args(Intent)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a conversation takes place and where an alert goes; keys a history. There is no thread in it."""

    platform: str
    chat: str
    user: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: an action on a list of offers that was shown, perhaps weeks ago.

    `list_id`: under which the list is kept. `number`: the offer in it, for an action on one offer (details,
    share, hide, unhide). `field`: the constraint to drop ("places"), for drop.
    """

    action: Action
    list_id: str
    number: int | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """What can be pressed, in the person's language."""

    label: str
    press: Press


@dataclass(frozen=True, slots=True)
class Message:
    """One message as its author meant it: the mention stripped, addressed to the bot; or a button pressed.

    `language` is what the platform says of the person, None where it says nothing. With `press` the text is empty.
    """

    address: Address
    text: str
    language: Language | None = None
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation with a person or with a model."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A town, a voivodeship or a country under its Polish name.

    `voivodeship` is None outside Poland and for a whole country; `country` is ISO 3166-1 alpha-2.
    Coordinates in degrees, None where nothing says them.
    """

    name: str
    kind: PlaceKind
    voivodeship: str | None = None
    country: str = "PL"
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Pay:
    """What an offer states about pay. Amounts in `currency` for one `per`; None is unknown, never zero.

    `contract`: the kind of contract the range belongs to, where one is named. `raw`: the words it came from.
    """

    minimum: float | None
    maximum: float | None
    currency: str = "PLN"
    per: Period = "month"
    basis: Basis | None = None
    contract: Contract | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer. Unknown is unknown (None, or an empty tuple), never zero or a guess.

    `id` is `source:source_id`. `cluster` is shared by copies of one offer. `read_from_text` names the fields
    whose values were read from title or description because no field of the record said them.
    `content` is the hash of what the source said, by which an unchanged offer is recognised.
    """

    id: str
    source: str
    source_id: str
    title: str
    url: str = ""
    company: str = ""
    places: tuple[Place, ...] = ()
    modes: tuple[Mode, ...] = ()
    levels: tuple[Level, ...] = ()
    contracts: tuple[Contract, ...] = ()
    hours: tuple[Hours, ...] = ()
    pay: tuple[Pay, ...] = ()
    skills: tuple[str, ...] = ()
    skills_nice: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    description: str = ""
    category: str = ""
    published: date | None = None
    expires: date | None = None
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    closed: datetime | None = None
    cluster: str = ""
    content: str = ""
    read_from_text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PayWish:
    """The pay a person asks for: at least `minimum`, at most `maximum`, in `currency` for one `per`."""

    minimum: float | None = None
    maximum: float | None = None
    currency: str = "PLN"
    per: Period = "month"
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What was named softly ("najlepiej", "może być"): it raises an offer's rank and never filters."""

    skills: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = ()
    levels: tuple[Level, ...] = ()
    contracts: tuple[Contract, ...] = ()
    hours: tuple[Hours, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """What a person looks for: hard constraints, and soft text. Serves a question, a page, an alert alike.

    Values of one field are alternatives (any of them fits); fields add up (all must fit). Places by the Polish
    name of a town, a voivodeship or a country. `text` holds the words that name the job and whatever is no
    constraint. `words_excluded`: phrases an offer must not be about ("szpital", "akwizycja").
    `stated_pay_only`: leave out offers that do not state pay. `remote_or_place`: remote work from anywhere and
    any mode in one of the places were named as alternatives ("Kraków albo zdalnie"); only with places and
    modes=("remote",).
    """

    text: str = ""
    skills: tuple[str, ...] = ()
    skills_excluded: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    places_excluded: tuple[str, ...] = ()
    radius_km: float | None = None
    remote_or_place: bool = False
    modes: tuple[Mode, ...] = ()
    levels: tuple[Level, ...] = ()
    levels_excluded: tuple[Level, ...] = ()
    contracts: tuple[Contract, ...] = ()
    contracts_excluded: tuple[Contract, ...] = ()
    hours: tuple[Hours, ...] = ()
    hours_excluded: tuple[Hours, ...] = ()
    languages: tuple[str, ...] = ()
    languages_excluded: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    companies_excluded: tuple[str, ...] = ()
    words_excluded: tuple[str, ...] = ()
    pay: PayWish | None = None
    stated_pay_only: bool = False
    posted_within_days: int | None = None
    preferred: Preferences = field(default_factory=Preferences)

    def without(self, name: str) -> Search:
        """This search with one constraint dropped; `places` takes its radius along."""
        empty = Search()
        dropped = {name: getattr(empty, name)}
        if name == "places":
            dropped["radius_km"] = None
        if name in {"places", "modes"}:
            dropped["remote_or_place"] = False
        if name == "pay":
            dropped["stated_pay_only"] = False
        return replace(self, **dropped)


CONSTRAINTS: tuple[str, ...] = tuple(
    f.name for f in fields(Search) if f.name not in {"text", "preferred", "radius_km", "remote_or_place"}
)
"""The fields of `Search` that filter (skills weigh heavily but do not filter alone; see retrieval.search)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message means: the intent, the search it leaves in force, and the offers it points at.

    `numbers`: the offers named by position in the last list, 1-based, in the order named; -1 is the last one.
    """

    intent: Intent
    search: Search
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an offer fits, or what of the question it leaves open.

    `field` names a field of `Search` (or "title", "text"); `value` what matched, in canonical form;
    `stated` is False where the offer says nothing about it.
    """

    field: str
    value: str
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """An offer found. `score` in 0..1 orders the hits of one search; `places` adds those of its copies."""

    offer: Offer
    score: float
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A new offer that a kept search shows. `search`: which of the searches that were asked about, from 0."""

    search: int
    cluster: str
    hit: Hit


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One constraint that stands in the way, and how many offers there are without it."""

    field: str
    total: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: one page of hits out of `total` offers (copies count once).

    When nothing fits, `hits` are those of the search without the constraints named in `relaxed` (empty where
    dropping one does not help either), and `obstacles` lists every single constraint whose absence would help.
    """

    hits: tuple[Hit, ...]
    total: int
    relaxed: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """Part of an answer, always the first: what the message was read as, and the language to answer it in."""

    reading: Reading
    language: Language = "pl"


@dataclass(frozen=True, slots=True)
class Offers:
    """Part of an answer: offers to show as cards, numbered from `first`.

    `list_id` names the kept list, for buttons on single offers; "" where nothing could be kept, and then there
    are no `buttons` either. Those concern the whole list. `shared`: to be shown to the whole chat.
    """

    hits: Sequence[Hit]
    total: int
    first: int = 1
    relaxed: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    list_id: str = ""
    buttons: tuple[Button, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Part of an answer: a piece of text to append. With `replaces`, all pieces before it are taken back."""

    text: str
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Part of an answer: a complete text from the bot itself: the facts of an offer, help, a trouble."""

    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """Part of an answer: it is complete. `suggestions`: messages worth sending next, as buttons or hints."""

    suggestions: tuple[str, ...] = ()


Part = Understood | Offers | Words | Notice | Done
