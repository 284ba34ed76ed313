"""justjoin.it and rocketjobs.pl: the lists of their APIs, the older one with names in snake_case as well, and one
offer in full.

Amounts converted to other currencies stand beside the stated ones and change every day; the stated ones count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from bot.domain import Contract
    from retrieval.sources.objects import Fields, Raw

_CONTRACTS: dict[str, Contract] = {
    "b2b": "b2b",
    "permanent": "employment",
    "mandate_contract": "mandate",
    "mandate": "mandate",
    "specific_task_contract": "task",
    "internship": "internship",
}
_GROSS = {"gross": True, "net": False}
# The one board ends its slugs with one of these, the other one with the names of its own, Polish ones.
_CATEGORIES = frozenset(
    "javascript html php ruby python java net scala c mobile testing devops admin ux pm game analytics security"
    " data go support erp architecture other ai".split()
)


_OTHER_CATEGORIES = frozenset(
    "administracja badania bankowosc bezpieczenstwo bhp biuro budownictwo consulting controlling doradztwo"
    " edukacja energetyka farmacja finanse fizyczna franczyza gastronomia hotelarstwo hr inzynieria jakosc"
    " jakosci kadry klienta kontrola ksiegowosc kurierzy laboratorium lekarze logistyka magazyn marketing"
    " media motoryzacja nieruchomosci obsluga ochrona organizacje praca prawo produkcja projektowanie"
    " publiczny reklama rekrutacja rolnictwo rzemioslo sales serwis sport sprzedaz szkolenia telekomunikacja"
    " transport turystyka ubezpieczenia uroda zakupy zarzadzanie zdrowie zasoby".split()
)
"""Words of the other board's categories."""


def fields_of(offer: Raw) -> Fields:
    kinds = [kind for kind in _either(offer, "employmentTypes") if isinstance(kind, dict)]
    contracts = list(dict.fromkeys(c for kind in kinds if (c := _CONTRACTS.get(text(kind, "type").casefold()))))
    slug = text(offer, "slug", "id")
    site = _site(slug, new="employmentTypes" in offer)
    remote = "remote" if offer.get("remote") is True else ""
    return {
        "source": site.partition(".")[0] or "justjoin",
        "id": text(offer, "guid") or (text(offer, "id") if "hiringCompany" in offer else slug),
        "url": _address(site, slug),
        "title": text(offer, "title"),
        "company": text(offer, "companyName", "company_name", "hiringCompany.name", "company.name"),
        "places": list(dict.fromkeys(_places(offer))),
        "places_complete": True,
        "modes": employment.modes(text(offer, "workplaceType", "workplace_type") or remote),
        "levels": employment.levels(text(offer, "experienceLevel", "experience_level")),
        "hours": employment.hours(text(offer, "workingTime", "working_time")),
        "contracts": contracts,
        "pay": list(filter(None, map(_pay, kinds))),
        "skills": texts_of(_either(offer, "requiredSkills") or offer.get("skills") or _required(offer)),
        "skills_nice": texts_of(_either(offer, "niceToHaveSkills")) or _required(offer, required=False),
        "languages": [text(item, "code") for item in listed(offer, "languages")],
        "description": text(offer, "body"),
        "category": text(offer, "category.key", "category", "marker_icon")
        or next((text(one, "key") for one in listed(offer, "categories")), ""),
        "published": text(offer, "publishedAt", "published_at", "lastPublishedAt"),
        "expires": text(offer, "expiredAt", "expired_at"),
    }


def _either(offer: Raw, name: str) -> list[Any]:
    """A list under its name in camelCase or in snake_case."""
    snake = "".join(f"_{c.lower()}" if c.isupper() else c for c in name)
    return listed(offer, name) or listed(offer, snake)


def _required(offer: Raw, *, required: bool = True) -> list[str]:
    return [text(one, "skillName") for one in listed(offer, "requirements") if at(one, "required") is required]


def _places(offer: Raw) -> Iterator[str]:
    country = text(offer, "country_code", "countryCode")
    abroad = country if country.upper() != "PL" else ""
    for place in (offer, *listed(offer, "multilocation"), *listed(offer, "locations")):
        if town := text(place, "city"):
            yield joined(town, abroad)


def _pay(kind: Raw) -> Fields | None:
    salary = kind.get("salary") if isinstance(kind.get("salary"), dict) else kind
    if text(kind, "currencySource") not in {"", "original"}:
        return None
    return stated(
        at(salary, "from"),
        at(salary, "to"),
        currency=text(salary, "currency") or text(kind, "currency"),
        unit=text(kind, "unit", "salary.unit") or "month",
        gross=_GROSS.get(text(kind, "amountType"), kind.get("gross")),
        contract=_CONTRACTS.get(text(kind, "type").casefold()),
    )


def _site(slug: str, *, new: bool) -> str:
    """A slug ends with its category, and after that at times with a number of its own; empty without one, as the
    boards' answers are alike in all else."""
    if not new or not _CATEGORIES.isdisjoint(slug.split("-")[-2:]):
        return "justjoin.it"
    return "rocketjobs.pl" if not _OTHER_CATEGORIES.isdisjoint(slug.split("-")[-5:]) else ""


def _address(site: str, slug: str) -> str:
    page = "oferta-pracy" if site == "rocketjobs.pl" else "job-offer"
    return f"https://{site}/{page}/{slug}" if site and slug else ""


FORMAT = Api(
    "justjoin",
    (
        "employmentTypes|employment_types",
        "companyName|company_name|hiringCompany",
        "workplaceType|workplace_type",
        "title",
    ),
    fields_of,
    ("data", "offers"),
)
