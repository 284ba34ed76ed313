"""Offers, what a person looks for, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.domain.values import Basis, Contract, Hours, Level, Mode, Period, PlaceKind


@dataclass(frozen=True, slots=True)
class Place:
    """A town, a voivodeship or a country under its Polish name.

    `voivodeship` is None outside Poland and for a whole country; `country` is ISO 3166-1 alpha-2, "ZZ" for abroad
    and no more, empty where nothing says it. A town that the gazetteer does not know has the offer's own words as
    its name. Coordinates in degrees, None where nothing says them.
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
    """What was named softly ("najlepiej", "może być"): it raises an offer's rank and never filters.

    Where remote work would do, such work fits any town.
    """

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
    constraint. `words_excluded`: phrases an offer must not be about ("szpital", "akwizycja"). `stated_pay_only`:
    leave out offers that do not state pay. `remote_or_place`: remote (or hybrid) work wherever it is and any
    mode in one of the places were named as alternatives ("Kraków albo zdalnie"); only with places and `modes`.
    `newest_first`, `best_paid_first`: what answers well is put in this order. `earlier`: the search that this one
    refines, to be gone back to; it is no part of what is asked, so searches that differ in it alone are equal.
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
    newest_first: bool = False
    best_paid_first: bool = False
    earlier: Search | None = field(default=None, compare=False, repr=False)

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

    def relaxed(self, name: str) -> Search:
        """`without` at a person's word, who is still better off near the places that are dropped."""
        search = self.without(name)
        if name != "places":
            return search
        return replace(search, preferred=replace(search.preferred, places=self.places))


CONSTRAINTS: tuple[str, ...] = tuple(
    f.name
    for f in fields(Search)
    if f.name
    not in {"text", "preferred", "radius_km", "remote_or_place", "newest_first", "best_paid_first", "earlier"}
)
"""The fields of `Search` that filter (skills weigh heavily but do not filter alone; see retrieval.search)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an offer fits, or what of the question it leaves open.

    `field` names a field of `Search` (or "title", "text", "mention" for work that only the text speaks of, and
    "demand" for a language required that was not named);
    `value` what matched, in canonical form;
    `stated` is False where the offer says nothing about it.
    """

    field: str
    value: str
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """An offer found. `score` in 0..1 orders the hits of one search; its places are those of its copies as well.

    `km`: how far the first of its places lies from the nearest town asked for; None where it is that town, where
    the work is remote, or where nothing says it.
    """

    offer: Offer
    score: float
    why: tuple[Reason, ...] = ()
    km: float | None = None


@dataclass(frozen=True, slots=True)
class PaySpread:
    """What the offers that answer a search pay, in PLN a month by the `PayRule`.

    `stated` of the `offers` say it; `low` and `high` are the quartiles of the middles of their ranges (a half of
    them lies between), `most` is the highest end of any.
    """

    offers: int
    stated: int
    low: float = 0.0
    high: float = 0.0
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """A new offer that a kept search shows. `search`: which of the searches that were asked about, from 0."""

    search: int
    cluster: str
    hit: Hit


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One constraint that stands in the way, and how many offers there are without it (`more`: at least)."""

    field: str
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: one page of hits out of `total` offers (copies count once); `more`: out of at least so
    many, as not all that may fit were looked at.

    When nothing fits, `hits` are those of the search without the constraints named in `relaxed` (empty where
    dropping one does not help either; "text" where words that name no job we know stand in no offer), and
    `obstacles` lists every single constraint whose absence would help. So it does where few offers fit.
    """

    hits: tuple[Hit, ...]
    total: int
    relaxed: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    more: bool = False
