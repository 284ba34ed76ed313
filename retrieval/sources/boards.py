"""Pages of a job board's list API as it returns them: nofluffjobs.com (`{"postings": […]}`).

One advert stands there once per place and, when it is remote, once per province as well; `reference` is what its
copies share. The top-level `fullyRemote` is always false, `location.fullyRemote` is the truth.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bot.domain import Pay
from retrieval.polish import fold
from retrieval.sources import envelopes, jsonl
from retrieval.sources.draft import Draft, Identity, Record, Rejection
from retrieval.sources.objects import keys_of
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.domain import Contract
    from retrieval.sources.files import Text

name = "boards"
SOURCE = "nofluffjobs"
ADDRESS = "https://nofluffjobs.com/pl/job/"

_NOW = {"postings", "reference", "fullyRemote"}
_BEFORE = {"name", "fullyRemote", "places", "seniority", "posted", "technology", "regions"}
"""Names by which the list is known; years ago a posting had no reference, and some lists have no frame."""

_COMMON = ("name", "title", "posted", "category", "technology", "seniority", "tiles")
_encode = json.JSONEncoder(sort_keys=True).encode
CONTRACTS: dict[str, Contract] = {
    "b2b": "b2b",
    "permanent": "employment",
    "zlecenie": "mandate",
    "uod": "task",
    "intern": "internship",
}
LEVELS = {"trainee": "intern", "junior": "junior", "mid": "mid", "senior": "senior", "expert": "lead"}
_PERIODS = {"hour": "hour", "day": "day", "month": "month", "year": "year"}
_LOWEST_MONTHLY = 500
"""PLN: a "monthly" amount below it is plainly an hourly or daily one, and nothing says which."""

_NOWHERE = {
    "remote",
    "anywhere",
    "any",
    "gdziekolwiek",
    "international",
    "zdalnie",
    "praca zdalna",
    "polska",
    "poland",
}
_REMOTE = {"remote", "zdalnie", "praca zdalna"}
"""Names among the towns of what may be done from afar as well, or from there alone."""

_POLAND = {"POL", "pl", ""}
_REGIONS = {"pl": "Polska", "hu": "Węgry", "cz": "Czechy", "sk": "Słowacja", "ua": "Ukraina"}


def recognises(head: str) -> bool:
    keys = keys_of(head)
    return keys >= _NOW or (keys >= _BEFORE and "essentials" not in keys)


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each posting; its `said` is what all copies of one advert have in common."""
    whole = jsonl.load(file)
    lists = list(envelopes.outermost(whole, lambda value: value.get("postings") or None))
    for number, value in enumerate(
        [one for each in lists for one in each] or envelopes.items(file.name, whole), 1
    ):
        try:
            yield Record(value, number, _said(value))
        except (AttributeError, TypeError):
            yield Rejection(file.name, number, "it is no posting of the board's API", partial=True)


def _said(posting: Mapping[str, Any]) -> bytes:
    location = posting.get("location") or {}
    salary = posting.get("salary") or {}
    common = [posting.get(key) for key in _COMMON]
    common += [salary.get(key) for key in ("from", "to", "type", "currency", "disclosedAt")]
    # The board began to name the period of what was monthly before, which changes no offer.
    common.append(salary.get("period") or "Month")
    how = [location.get(key) for key in ("fullyRemote", "covidTimeRemotely", "hybridDesc")]
    places = sorted([str(place.get("url")) for place in _places(posting)])
    return _encode([common, how, places]).encode()


def identity(record: Record, source: str) -> Identity:
    posting = record.fields
    renewed = _day(posting.get("renewed")) or _day(posting.get("posted"))
    reference = str(posting.get("reference") or posting.get("id") or "")
    return Identity(source or SOURCE, reference, renewed.isoformat() if renewed else "", updated=True)


def draft(record: Record, who: Identity) -> Draft:
    posting = record.fields
    salary = posting.get("salary") or {}
    contract = CONTRACTS.get(str(salary.get("type")).casefold())
    tiles = [tile for tile in (posting.get("tiles") or {}).get("values") or [] if isinstance(tile, dict)]
    technology = texts_of(posting.get("technology"))
    required = [
        text for tile in tiles if tile.get("type") == "requirement" for text in texts_of(tile.get("value"))
    ]
    return Draft(
        source=who.source,
        source_id=who.source_id,
        title=str(posting.get("title") or ""),
        url=_address(posting),
        company=str(posting.get("name") or ""),
        places=tuple(workplaces(posting)),
        places_complete=True,
        pay=tuple(_pay(salary, contract)),
        levels=tuple(LEVELS.get(str(level).casefold(), "") for level in posting.get("seniority") or []),
        contracts=(contract,) if contract else (),
        modes=(mode(posting),),
        skills=tuple(dict.fromkeys(technology + required)),
        languages=tuple(str(tile.get("value")) for tile in tiles if tile.get("type") == "jobLanguage"),
        category=str(posting.get("category") or ""),
        published=_day(posting.get("posted")),
    )


def _address(posting: Mapping[str, Any]) -> str:
    """The page of one copy, of all copies the same one: a town's, else the remote one's, else any."""
    pages = sorted(
        (bool(place.get("provinceOnly")), fold(str(place.get("city"))) in _NOWHERE, str(place["url"]))
        for place in _places(posting)
        if place.get("url")
    )
    page = pages[0][2] if pages else str(posting.get("url") or "")
    return ADDRESS + page if page else ""


def _places(posting: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [place for place in (posting.get("location") or {}).get("places") or [] if isinstance(place, dict)]


def workplaces(posting: Mapping[str, Any]) -> list[str]:
    """A posting's towns; the provinces and "Remote" of a remote advert only spread it over the board's search."""
    towns: set[str] = set()
    for place in _places(posting):
        city = str(place.get("city") or "").strip()
        country = place.get("country") or {}
        if place.get("provinceOnly") or not city or fold(city) in _NOWHERE:
            continue
        abroad = str(country.get("code") or "") not in _POLAND and country.get("name")
        towns.add(f"{city}, {country['name']}" if abroad else city)
    if towns or mode(posting) != "remote":
        return sorted(towns)
    return [_REGIONS[code] for code in posting.get("regions") or ["pl"] if code in _REGIONS]


def mode(posting: Mapping[str, Any]) -> str:
    location = posting.get("location") or {}
    if location.get("fullyRemote"):
        return "remote"
    if location.get("hybridDesc") or location.get("covidTimeRemotely"):
        return "hybrid"
    return "" if any(fold(str(place.get("city"))) in _REMOTE for place in _places(posting)) else "onsite"


def _pay(salary: Mapping[str, Any], contract: Contract | None) -> Iterator[Pay]:
    """Amounts as stated; those that cannot be a month's are left out, as is what is 0."""
    low, high = _amount(salary.get("from")), _amount(salary.get("to"))
    per = _PERIODS.get(str(salary.get("period") or "Month").casefold())
    if per is None or str(salary.get("disclosedAt") or "VISIBLE").upper() != "VISIBLE":
        return
    currency = str(salary.get("currency") or "PLN")
    if per == "month" and currency == "PLN" and max(low or 0, high or 0) < _LOWEST_MONTHLY:
        return
    if low is not None or high is not None:
        basis = "net" if contract == "b2b" else "gross"
        yield Pay(low, high, currency, per, basis, contract)  # type: ignore[arg-type]  # values of the tables above


def _amount(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0 else None


def _day(milliseconds: Any) -> date | None:
    if (
        not isinstance(milliseconds, (int, float))
        or isinstance(milliseconds, bool)
        or not 0 < milliseconds < 10**14
    ):
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date()
