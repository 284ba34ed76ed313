"""HR-XML: the `PositionOpening`s that systems of employers and employment services pass on, versions 2 and 3.

http://www.hropenstandards.org: the versions nest the same names differently, so each is looked for by its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.sources import employment, fields, xml
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.draft import Rejection
from retrieval.sources.entries import html_of
from retrieval.sources.objects import ODD, host_of, joined, recorded, sections
from retrieval.sources.xml import local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text
    from retrieval.sources.objects import Fields

name = "hrxml"

_OPENINGS = ("PositionOpening", "JobPositionPosting")
_START = re.compile(rf"<(?:[\w.-]+:)?(?:{'|'.join(_OPENINGS)})[\s>]")
_PLACES = ("PositionLocation", "PhysicalLocation", "JobPositionLocation")
_TEXTS = (
    "JobSummary",
    "MajorDuties",
    "JobPositionPurpose",
    "JobPositionDescription",
    "JobPositionRequirements",
    "Qualifications",
    "QualificationsRequired",
)
_NO_TEXT = re.compile(r"mode|colou?r|url|image|video|logo|contact|style", re.IGNORECASE)
_SCHEDULES = ("FullTime", "PartTime")
_SALARIES = {"SalaryMonthly": "month", "SalaryAnnual": "year", "RatePerHour": "hour"}
_PERIODS = {"PA": "year", "PH": "hour", "PM": "month", "PD": "day"}


def recognises(head: str) -> bool:
    return head.lstrip()[:1] == "<" and _START.search(head) is not None


def records(file: Text) -> Iterator[Record | Rejection]:
    for number, element in enumerate(xml.elements(file, *_OPENINGS), 1):
        try:
            yield recorded(_fields_of(element), number)
        except ODD:
            reason = "it does not have the structure of a PositionOpening"
            yield Rejection(file.name, number, reason, partial=True)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _fields_of(opening: Any) -> Fields:
    urls = _texts(opening, "Link", "InternetWebAddress", "URI", "ApplicationURL", "Url", "URL")
    url = next((found for found in urls if found.startswith("http")), "")
    dated = next((one for one in _named(opening, "Id") if one.get("validFrom")), None)
    return {
        "source": host_of(url),
        "id": _text(opening, "PositionID", "IdValue", "JobPositionPostingId", "DocumentID"),
        "url": url,
        "title": _text(opening, "PositionTitle", "JobPositionTitle", "JobTitle"),
        "company": _company(opening),
        "places": list(dict.fromkeys(filter(None, map(_place, _named(opening, *_PLACES))))),
        "contracts": employment.contracts(*_texts(opening, "PositionOfferingTypeCode", "PositionType")),
        "hours": employment.hours(
            *_texts(opening, "PositionScheduleTypeCode", "PositionSchedule"),
            *(name for name in _SCHEDULES if _named(opening, name)),
        ),
        "pay": list(filter(None, map(_pay, _named(opening, "RemunerationRange", "BasePay"))))
        or _salaries(opening),
        "description": _description(opening),
        "category": _texts(opening, "JobCategoryCode", "JobCategory")[:1],
        "published": dated.get("validFrom") if dated is not None else _posted(opening, "StartDate"),
        "expires": dated.get("validTo") if dated is not None else _posted(opening, "EndDate"),
    }


def _named(element: Any, *names: str) -> list[Any]:
    return [inner for wanted in names for inner in element.iter() if local(inner) == wanted]


def _texts(element: Any, *names: str) -> list[str]:
    found = ("".join(inner.itertext()).strip() for inner in _named(element, *names))
    return [words for words in found if words]


def _text(element: Any, *names: str) -> str:
    return next(iter(_texts(element, *names)), "")


def _company(opening: Any) -> str:
    """The employer; of names alone only one that stands for a company counts."""
    company = next(iter(_named(opening, "Company", "HiringOrg", "PositionOrganization")), None)
    named = _text(company, "OrganizationName", "HiringOrgName", "Name") if company is not None else ""
    return named or _text(opening, "OrganizationName", "PartyName")


def _place(place: Any) -> str:
    town = _text(place, "CityName", "Municipality", "LocationName", "SummaryText")
    return joined(town, country_named(_text(place, "CountryCode")))


def _pay(range_: Any) -> Fields | None:
    low = next(iter(_named(range_, "RemunerationMinimumAmount", "BasePayAmountMin")), None)
    high = next(iter(_named(range_, "RemunerationMaximumAmount", "BasePayAmountMax")), None)
    one = low if low is not None else high
    if one is None:
        return None
    unit = _text(range_, "RemunerationRateIntervalCode", "RemunerationIntervalCode") or range_.get("baseInterval")
    return stated(
        one.text,
        high.text if high is not None else None,
        currency=one.get("currencyID") or one.get("currency") or range_.get("currency"),
        unit=_PERIODS.get(str(unit), unit),
    )


def _posted(opening: Any, name: str) -> str:
    """The first or the last day on which the first version says that an offer stands."""
    detail = next(iter(_named(opening, "PostDetail")), None)
    return _text(detail, name) if detail is not None else ""


def _salaries(opening: Any) -> list[Fields]:
    """What the first version names by its period: <SalaryMonthly currency="PLN">6100</SalaryMonthly>."""
    found = [(one, unit) for name, unit in _SALARIES.items() for one in _named(opening, name)]
    stated_ = (stated(one.text, one.text, currency=one.get("currency"), unit=unit) for one, unit in found)
    return [pay for pay in stated_ if pay]


def _description(opening: Any) -> str:
    """The texts under a name of their own, or those that version 3 and offices put under known ones."""
    parts = []
    for part in _named(opening, "FormattedPositionDescription", "PositionFormattedDescription"):
        value = next(iter(_named(part, "Value", "Content")), None)
        if value is not None and not _NO_TEXT.search(_text(part, "Name")):
            parts.append(("", html_of(value)))
    parts = parts or [("", html_of(part)) for part in _named(opening, *_TEXTS) if len(_named(part, *_TEXTS)) == 1]
    return sections(*parts)
