"""solid.jobs: the public API (`/api/public-api/offers/…`), and the list its own page fetches (`/api/offers`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.polish import fold
from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from typing import Any

    from bot.domain import Contract
    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://solid.jobs/offer"
_REMOTE = {
    "w calosci": "remote", "mozliwa w calosci": "remote", "dowolnie": "remote",
    "stacjonarnie lub zdalnie": "remote",
    "hybrydowo": "hybrid", "mozliwa czesciowo": "hybrid", "brak": "onsite",
}  # fmt: skip


def fields_of(offer: Raw) -> Fields:
    return _public(offer) if "url" in offer or "locations" in offer else _own(offer)


def _public(offer: Raw) -> Fields:
    salary, other = offer.get("salary") or {}, offer.get("secondarySalary") or {}
    words = [text(item, "employmentType") for item in (salary, other)] + [text(offer, "contractType")]
    return {
        "source": "solidjobs",
        "id": text(offer, "jobOfferKey", "id"),
        "url": text(offer, "url"),
        "title": text(offer, "title"),
        "company": text(offer, "company"),
        "places": texts_of(listed(offer, "locations")),
        "places_complete": bool(offer.get("locations")),
        "modes": [mode for mode in ("remote", "hybrid") if offer.get(f"is{mode.title()}") is True],
        "levels": employment.levels(text(offer, "experienceLevel")) or texts_of(offer.get("experienceLevel")),
        "contracts": list(dict.fromkeys(c for word in words for c in _contracts(word))),
        "hours": employment.hours(text(offer, "contractTime")),
        "pay": [_pay(item, "from", "to") for item in (salary, other)],
        "skills": _skills(offer, "skills"),
        "skills_nice": [text(skill, "name") for skill in listed(offer, "skills") if _is_nice(skill)],
        "languages": [*_languages(offer, "skills"), *texts_of(listed(offer, "languages"))],
        "description": text(offer, "description"),
        "category": text(offer, "category", "division"),
        "published": text(offer, "validFrom"),
        "expires": text(offer, "validTo"),
        "updated": text(offer, "updatedAt"),
    }


def _own(offer: Raw) -> Fields:
    ranges = [offer.get("salaryRange") or {}, offer.get("secondarySalaryRange") or {}]
    slug = text(offer, "jobOfferUrl")
    number = text(offer, "id")
    contracts = [contract for item in ranges for contract in _contracts(text(item, "employmentType"))]
    remote = text(offer, "remotePossible")
    return {
        "source": "solidjobs",
        "id": text(offer, "jobOfferKey") or number,
        "url": f"{_PAGE}/{number}/{slug}" if slug else "",
        "title": text(offer, "jobTitle"),
        "company": text(offer, "companyName"),
        "places": [text(offer, "companyCity")],
        "modes": _modes(remote),
        "levels": employment.levels(text(offer, "experienceLevel")) or texts_of(offer.get("experienceLevel")),
        "contracts": list(dict.fromkeys(contracts)),
        "hours": texts_of(offer.get("workload")),
        "pay": [_pay(item, "lowerBound", "upperBound") for item in ranges],
        "skills": _skills(offer, "requiredSkills"),
        "languages": [
            *_languages(offer, "requiredSkills"),
            *(text(language, "name") for language in listed(offer, "requiredLanguages")),
        ],
        "description": sections(
            ("", text(offer, "jobOfferDetails.jobDescription")),
            ("", text(offer, "jobOfferDetails.candidateProfile")),
        ),
        "category": [text(offer, "mainCategory"), text(offer, "subCategory")],
        "published": text(offer, "validFrom"),
        "expires": text(offer, "validTo"),
    }


def _modes(remote: str) -> list[str]:
    known = _REMOTE.get(fold(remote).strip())
    return [known] if known else employment.modes(remote)


def _contracts(word: str) -> list[Contract]:
    return [c for c in employment.contracts(word) if c]  # type: ignore[misc]  # canonical values


def _skills(offer: Raw, name: str) -> list[str]:
    named = [skill for skill in listed(offer, name) if not _is_language(skill) and not _is_nice(skill)]
    return [text(skill, "name") or (skill if isinstance(skill, str) else "") for skill in named]


def _languages(offer: Raw, name: str) -> list[str]:
    return [text(skill, "name") for skill in listed(offer, name) if _is_language(skill)]


def _is_nice(skill: Any) -> bool:
    return text(skill, "level", "skillLevel").casefold() == "nicetohave"


def _is_language(skill: Any) -> bool:
    return "language" in text(skill, "skillType").casefold()


def _pay(item: Any, low: str, high: str) -> Fields | None:
    contracts = _contracts(text(item, "employmentType"))
    return stated(
        at(item, low),
        at(item, high),
        currency=at(item, "currency"),
        unit=text(item, "salaryPeriod", "period") or "month",
        contract=contracts[0] if contracts else None,
    )


FORMAT = Api("solidjobs", ("jobOfferKey", "title|jobTitle", "company|companyName"), fields_of, ("jobs", "offers"))
