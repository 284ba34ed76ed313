"""nofluffjobs.com: one posting in full, `/api/posting/NAME`; its lists are `retrieval.sources.boards`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import boards
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.objects import Fields, Raw

_WEEK = 5
"""Working days."""


def fields_of(offer: Raw) -> Fields | None:
    if text(offer, "status") not in {"", "PUBLISHED"}:
        return None
    page, mode = text(offer, "postingUrl"), _mode(at(offer, "location") or {})
    salary = at(offer, "essentials.originalSalary") or at(offer, "essentials.salary") or {}
    return {
        "source": boards.SOURCE,
        "id": text(offer, "reference", "id"),
        "url": boards.ADDRESS + page if page else "",
        "title": text(offer, "title"),
        "company": text(offer, "company.name"),
        "places": boards.workplaces({**offer, "location": {**offer["location"], "fullyRemote": mode == "remote"}}),
        "places_complete": True,
        "modes": [mode],
        "levels": [boards.LEVELS.get(level.casefold(), "") for level in texts_of(at(offer, "basics.seniority"))],
        "contracts": [c for kind in salary.get("types") or {} if (c := boards.CONTRACTS.get(kind.casefold()))],
        "pay": list(_pay(salary)),
        "skills": list(dict.fromkeys([*_values(offer, "musts"), *texts_of(at(offer, "basics.technology"))])),
        "skills_nice": _values(offer, "nices"),
        "languages": [text(item, "code") for item in listed(offer, "requirements.languages")],
        "description": sections(
            ("", text(offer, "details.description")),
            ("", text(offer, "requirements.description")),
            ("", "\n".join(texts_of(at(offer, "specs.dailyTasks")))),
        ),
        "category": text(offer, "basics.category"),
        "published": text(offer, "posted"),
        "expires": text(offer, "expiresAt"),
        "updated": text(offer, "renewed"),
    }


def _mode(where: Raw) -> str:
    """What it says of itself, or how many days of the week may be remote: 5 are all of them."""
    if "fullyRemote" in where:
        return boards.mode({"location": where})
    days = where.get("remote")
    if not isinstance(days, int):
        return ""
    return "remote" if days >= _WEEK else "hybrid" if days else "onsite"


def _values(offer: Raw, name: str) -> list[str]:
    return [text(item, "value") for item in listed(offer, f"requirements.{name}")]


def _pay(salary: Raw) -> Iterator[Fields]:
    """A range for each kind of contract; the board pays B2B net of VAT, all else gross."""
    for kind, terms in (salary.get("types") or {}).items():
        contract = boards.CONTRACTS.get(kind.casefold())
        ends = listed(terms, "range")
        found = stated(
            ends[0] if ends else None,
            ends[-1] if ends else None,
            currency=text(salary, "currency") or "PLN",
            unit=text(terms, "period") or "month",
            gross=contract != "b2b",
            contract=contract,
        )
        if found:
            yield found


FORMAT = Api(
    "nofluffjobs",
    ("essentials", "requirements", "basics", "postingUrl|musts"),
    fields_of,
    alone=("essentials", "requirements", "basics"),
)
