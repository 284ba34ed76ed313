"""pracuj.pl: the groups of its lists, in which one offer has an address for each of its places, and one offer as
its page holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.objects import Fields, Raw

_GROSS = {"gross": True, "brutto": True, "net": False, "netto": False}
_MODES = {"home-office": "remote", "hybrid": "hybrid", "full-office": "onsite"}


def fields_of(offer: Raw) -> Fields | None:
    return _alone(offer) if "attributes" in offer else _group(offer)


def _group(group: Raw) -> Fields:
    each = [offer for offer in listed(group, "offers") if isinstance(offer, dict)]
    places = ["Polska" if o.get("isWholePoland") is True else text(o, "displayWorkplace") for o in each]
    return {
        "source": "pracuj",
        "id": text(group, "groupId") or next((text(offer, "partitionId") for offer in each), ""),
        "url": next((text(offer, "offerAbsoluteUri") for offer in each), ""),
        "title": text(group, "jobTitle"),
        "company": text(group, "companyName"),
        "places": list(dict.fromkeys(filter(None, places))),
        "pay": [text(group, "salaryDisplayText")],
        "levels": texts_of(group.get("positionLevels")),
        "contracts": texts_of(group.get("typesOfContract")),
        "hours": texts_of(group.get("workSchedules")),
        "modes": texts_of(group.get("workModes")),
        "skills": texts_of(group.get("technologies")),
        "description": text(group, "jobDescription"),
        "published": text(group, "lastPublicated"),
        "expires": text(group, "expirationDate"),
    }


def _alone(offer: Raw) -> Fields | None:
    dates = at(offer, "publicationDetails") or {}
    if dates.get("isActive") is False:
        return None
    its = offer["attributes"]
    work = at(its, "employment") or {}
    kinds = listed(work, "typesOfContracts") or listed(work, "typesOfContract")
    parts = listed(offer, "sections") or listed(offer, "textSections")
    modes = [
        _MODES.get(text(mode, "code")) or text(mode, "name", "pracujPlName") for mode in listed(work, "workModes")
    ]
    return {
        "source": "pracuj",
        "id": text(offer, "jobOfferWebId", "offerId"),
        "url": text(its, "offerAbsoluteUrl"),
        "title": text(its, "jobTitle"),
        "company": text(its, "displayEmployerName"),
        "places": list(filter(None, map(_place, listed(its, "workplaces")))),
        "pay": list(filter(None, map(_pay, kinds))),
        "levels": texts_of(listed(work, "positionLevels")),
        "contracts": texts_of(kinds),
        "hours": texts_of(listed(work, "workSchedules")),
        "modes": ["remote"] if work.get("entirelyRemoteWork") is True else modes,
        "skills": list(_technologies(parts, "expected")) or _highlighted(offer),
        "skills_nice": list(_technologies(parts, "optional")),
        "description": sections(*(part for each in parts for part in _titled(each))) or text(its, "description"),
        "published": text(dates, "dateOfInitialPublicationUtc", "lastPublishedUtc"),
        "updated": text(dates, "lastPublishedUtc"),
        "expires": text(dates, "expirationDateTimeUtc", "expirationDateUtc"),
    }


def _place(where: Any) -> str:
    town = text(where, "inlandLocation.location.name")
    return (
        joined(town, text(where, "region.pracujPlName", "region.name")) if town else text(where, "displayAddress")
    )


def _pay(kind: Any) -> Fields | None:
    salary = at(kind, "salary") or {}
    named = employment.contracts(*texts_of(kind))
    return stated(
        salary.get("from"),
        salary.get("to"),
        currency=text(salary, "currency.code", "currency"),
        unit=text(salary, "timeUnit.longForm.name", "timeUnit.shortForm.name", "timeUnit") or "month",
        gross=_GROSS.get(text(salary, "salaryKind.code", "salaryKind.name").partition("-")[0]),
        contract=named[0] if len(named) == 1 else None,  # type: ignore[arg-type]  # canonical values
    )


def _titled(section: Any, above: str = "") -> Iterator[tuple[str, str]]:
    """The parts of the advert: paragraphs, bullets and named items, each under its title or the one above."""
    lines = [
        line
        for name in ("model.paragraphs", "model.bullets", "model.items", "model.customItems", "textElements")
        for line in texts_of(listed(section, name))
    ]
    title = text(section, "title") or above
    yield title, "\n".join(lines) or text(section, "plainText")
    for inner in listed(section, "subSections"):
        yield from _titled(inner, title)


def _technologies(parts: list[Any], which: str) -> Iterator[str]:
    for part in parts:
        if f"technologies-{which}" in text(part, "sectionType"):
            yield from texts_of(
                [*listed(part, "model.items"), *listed(part, "model.customItems"), *listed(part, "textElements")]
            )
        yield from _technologies(listed(part, "subSections"), which)


def _highlighted(offer: Raw) -> list[str]:
    """The technologies that the head of the page names."""
    return [
        name
        for attribute in listed(offer, "secondaryAttributes")
        if "technologies" in text(attribute, "code")
        for name in texts_of(listed(attribute, "model.items"))
    ]


FORMAT = Api(
    "pracuj",
    ("jobTitle", "companyName|displayEmployerName", "offerAbsoluteUri|offerAbsoluteUrl"),
    fields_of,
    ("groupedOffers", "jobOffers.groupedOffers", "props.pageProps.data.jobOffers.groupedOffers"),
    alone=("jobOfferWebId", "attributes"),
)
