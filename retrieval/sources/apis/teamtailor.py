"""Teamtailor: the JSON:API's `/v1/jobs` with what it includes, and a careers page's `jobs.json` (a JSON Feed)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import employment, fields, jobposting, jsonl
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.objects import ODD, at, host_of, joined, keys_of, listed, recorded, source_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retrieval.sources.draft import Draft, Identity
    from retrieval.sources.files import Text
    from retrieval.sources.objects import Fields, Raw

name = "teamtailor"
_MODES = {"fully": "remote", "hybrid": "hybrid", "none": "onsite"}
Included = dict[tuple[str, str], "Mapping[str, Any]"]


def recognises(head: str) -> bool:
    keys = keys_of(head)
    return {"attributes", "relationships", "careersite-job-url"} <= keys or {"_jobposting", "items"} <= keys


def records(file: Text) -> Iterator[Record | Rejection]:
    whole = jsonl.load(file)
    included: Included = {
        (text(item, "type"), text(item, "id")): item.get("attributes") or {}
        for item in listed(whole, "included")
        if isinstance(item, dict)
    }
    feed = isinstance(whole, dict) and "items" in whole
    for number, offer in enumerate(listed(whole, "items" if feed else "data"), 1):
        try:
            found = _of_feed(offer, text(whole, "title")) if feed else _of_api(offer, included)
        except ODD:
            yield Rejection(
                file.name, number, f"it does not have the structure of an offer of {name}", partial=True
            )
        else:
            if found is not None:
                yield recorded(found, number)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _of_api(offer: Raw, included: Included) -> Fields | None:
    its = offer["attributes"]
    if text(its, "status", "human-status") in {"draft", "archived", "unlisted"} or its.get("internal") is True:
        return None
    url = text(offer, "links.careersite-job-url")
    places = [_place(place) for kind in ("locations", "location") for place in _related(offer, kind, included)]
    kind = text(its, "employment-type")
    return {
        "source": source_of(name, host_of(url).removesuffix(".teamtailor.com")),
        "id": text(offer, "id"),
        "url": url,
        "title": text(its, "title"),
        "company": next((text(c, "name") for c in _related(offer, "company", included)), ""),
        "places": list(filter(None, places)),
        "places_complete": any(places),
        "modes": [_MODES.get(str(its.get("remote-status")), "")],
        "contracts": employment.contracts(kind),
        "hours": employment.hours(kind),
        "pay": stated(
            its.get("min-salary"),
            its.get("max-salary"),
            currency=its.get("currency"),
            unit=its.get("salary-time-unit"),
        ),
        "skills": [tag for tag in listed(its, "tags") if isinstance(tag, str)],
        "description": text(its, "body"),
        "category": [text(d, "name") for d in _related(offer, "department", included)],
        "published": text(its, "start-date", "created-at"),
        "expires": text(its, "end-date"),
        "updated": text(its, "updated-at"),
    }


def _related(offer: Raw, kind: str, included: Included) -> list[Mapping[str, Any]]:
    links = listed(offer, f"relationships.{kind}.data")
    return [found for link in links if (found := included.get((text(link, "type"), text(link, "id"))))]


def _place(place: Mapping[str, Any]) -> str:
    return joined(text(place, "city") or text(place, "name"), country_named(text(place, "country")))


def _of_feed(item: Raw, company: str) -> Fields:
    """An item of the feed: the same as a `JobPosting` beside it says it in full."""
    offer = item.get("_jobposting")
    found = jobposting.fields_of(offer) if isinstance(offer, dict) else {}
    url = text(item, "url") or text(found, "url")
    return {
        "title": text(item, "title"),
        "description": text(item, "content_html", "content_text"),
        "published": text(item, "date_published"),
        "company": company,
        **{key: value for key, value in found.items() if value},
        "source": source_of(name, host_of(url).removesuffix(".teamtailor.com")),
        "id": text(item, "id"),
        "url": url,
        "modes": [_MODES.get(text(at(item, "_jobposting"), "remoteStatus"), "")]
        if not found.get("modes")
        else found["modes"],
    }
