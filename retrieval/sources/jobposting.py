"""A schema.org `JobPosting` as an offer's fields, as tolerant as real pages need.

https://schema.org/JobPosting: every property may be one value, a list, or an object of another type that holds it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from bot.domain import PERIODS
from retrieval.polish import fold
from retrieval.sources import employment
from retrieval.sources.addresses import country_named, without_street
from retrieval.sources.amounts import stated
from retrieval.sources.objects import host_of, joined, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retrieval.sources.objects import Fields, Raw

TYPE = "JobPosting"
_POLAND = {"pl", "pol", "polska", "poland", "rp"}
_DEEPEST = 12
_NUMBER = re.compile(r"^\s*\d[\d\s.,\u00a0]*$")
_PARTS = (
    ("Zakres obowiązków:", "responsibilities"),
    ("Wymagania:", "qualifications"),
    ("Doświadczenie:", "experienceRequirements"),
    ("Wykształcenie:", "educationRequirements"),
    ("Oferujemy:", "jobBenefits"),
    ("Premie:", "incentiveCompensation"),
)
_NOT_TOLD = {"confidential", "poufne", "firma poufna", "ukryty"}


def is_posting(value: Any) -> bool:
    """Whether an object says that it is one: "JobPosting", its address, or a list with it."""
    types = value.get("@type") if isinstance(value, dict) else None
    names = types if isinstance(types, list) else [types]
    return any(isinstance(n, str) and re.split(r"[/#:]", n.strip())[-1] == TYPE for n in names)


def postings_of(value: Any) -> Iterator[Raw]:
    """Every posting of a document, each with the objects that it names only by their `@id` in their place."""
    named: dict[str, Raw] = {}
    for posting in postings_in(value):
        if not any(map(_reference, posting.values())):
            yield posting
            continue
        named = named or {str(item["@id"]): item for item in _identified(value)}
        yield {name: _resolved(part, named) for name, part in posting.items()}


def _reference(value: Any) -> str:
    """The `@id` of an object that is nothing but a reference to another, or of the first of a list of them."""
    if isinstance(value, list):
        return next(filter(None, map(_reference, value)), "")
    alone = isinstance(value, dict) and "@id" in value and value.keys() <= {"@id", "@type"}
    return str(value["@id"]) if alone else ""


def _resolved(value: Any, named: Mapping[str, Raw]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, named) for item in value]
    return named.get(_reference(value), value)


def _identified(value: Any, depth: int = 0) -> Iterator[Raw]:
    if isinstance(value, dict) and "@id" in value and not _reference(value):
        yield value
    if depth < _DEEPEST and isinstance(value, (list, dict)):
        for item in value if isinstance(value, list) else value.values():
            yield from _identified(item, depth + 1)


def postings_in(value: Any, depth: int = 0) -> Iterator[Raw]:
    """Every posting of a document: in lists, in `@graph`, in `ItemList`s, under any name."""
    if is_posting(value):
        yield value
    elif depth < _DEEPEST and isinstance(value, (list, dict)):
        for item in value if isinstance(value, list) else value.values():
            yield from postings_in(item, depth + 1)


def fields_of(posting: Raw, *, page: str = "", base: str = "") -> Fields:
    """Its fields under our names; `page` is the address of the page that it alone stands in, where that is known,
    `base` the one that its own address is told from."""
    url = _address(posting, base) or page
    kinds = [part for kind in _texts(posting, "employmentType") for part in re.split(r"[,;|]", kind)]
    places = list(dict.fromkeys(filter(None, map(_place, listed(posting, "jobLocation")))))
    remote = any("telecommut" in fold(word) for word in _texts(posting, "jobLocationType"))
    return {
        "source": host_of(url),
        "id": _identifier(posting) or url,
        "url": url,
        "title": text(posting, "title") or text(posting, "name"),
        "company": _company(posting),
        "places": places or _where_from(posting),
        "modes": ["remote"] if remote else [],
        "contracts": [*employment.contracts(*kinds), *_polish(kinds)],
        "hours": [*employment.hours(*kinds), *_polish(kinds), *_texts(posting, "workHours")],
        "pay": [pay for name in ("baseSalary", "estimatedSalary") for pay in _pay(posting, name)][:8],
        "skills": _texts(posting, "skills"),
        "description": sections(
            ("", "\n".join(_texts(posting, "description"))),
            *((label, "\n".join(_texts(posting, name))) for label, name in _PARTS),
        ),
        "category": [*_texts(posting, "industry"), *_texts(posting, "occupationalCategory")],
        "published": _first(posting, "datePosted", "datePublished"),
        "expires": _first(posting, "validThrough"),
        "updated": _first(posting, "dateModified"),
    }


def _texts(posting: Raw, name: str) -> list[str]:
    return [found for value in listed(posting, name) for found in _plain(value)]


def _plain(value: Any) -> list[str]:
    """A value as texts; an object by its name, its value or what it describes."""
    if isinstance(value, dict):
        for name in ("@value", "name", "value", "description", "credentialCategory", "url"):
            if found := texts_of(value.get(name)):
                return found
        return []
    return texts_of(value)


def _first(posting: Raw, *names: str) -> str:
    return next((found[0] for name in names if (found := _texts(posting, name))), "")


def _address(posting: Raw, base: str) -> str:
    candidates = [*_texts(posting, "url"), *(text(p, "@id") for p in listed(posting, "mainEntityOfPage"))]
    candidates += [*_texts(posting, "mainEntityOfPage"), text(posting, "@id"), *_texts(posting, "sameAs")]
    if base.startswith("http"):
        candidates = [urljoin(base, found) if found.startswith("/") else found for found in candidates]
    return next((found for found in candidates if found.startswith(("http://", "https://"))), "")


def _identifier(posting: Raw) -> str:
    for value in listed(posting, "identifier"):
        found = (
            text(value, "value", "@value", "@id") if isinstance(value, dict) else next(iter(texts_of(value)), "")
        )
        if found:
            return found
    return ""


def _company(posting: Raw) -> str:
    for value in listed(posting, "hiringOrganization"):
        name = (
            text(value, "name", "legalName", "@value")
            if isinstance(value, dict)
            else next(iter(texts_of(value)), "")
        )
        if name and not name.startswith("http") and fold(name) not in _NOT_TOLD:
            return name
    return ""


def _place(place: Any) -> str:
    """The town, region and country of a place, of an address, or of words."""
    if not isinstance(place, dict):
        return without_street(joined(*texts_of(place)))
    addresses = listed(place, "address") or [place]
    address = addresses[0]
    if not isinstance(address, dict):
        return without_street(joined(*texts_of(address)))
    towns = _texts(address, "addressLocality")
    country = joined(*map(country_named, _texts(address, "addressCountry")[:1]))
    rest = [*_texts(address, "addressRegion")[:1], country if fold(country) not in _POLAND else ""]
    if not towns and not any(rest):
        named = joined(*texts_of(place.get("name")), *texts_of(address.get("name")))
        return named or _town_of(text(address, "streetAddress")) or country
    return joined(*towns, *rest)


def _town_of(address: str) -> str:
    """The town of an address in one line; a street alone is none."""
    return without_street(address) if "," in address else ""


def _where_from(posting: Raw) -> list[str]:
    """For remote work: the countries people may work from."""
    found = [*_texts(posting, "applicantLocationRequirements")]
    found += map(_place, filter(_is_place, listed(posting, "applicantLocationRequirements")))
    return list(filter(None, dict.fromkeys(map(country_named, found))))


def _is_place(value: Any) -> bool:
    return isinstance(value, dict) and "address" in value


def _polish(kinds: list[str]) -> list[str]:
    """The kinds of employment written in words rather than in codes."""
    return [kind for kind in kinds if not kind.isupper() and not employment.contracts(kind)]


def _pay(posting: Raw, name: str) -> Iterator[Fields | str]:
    currency = text(posting, "salaryCurrency")
    for value in listed(posting, name):
        yield from _amounts(value, currency, "")


def _amounts(value: Any, currency: str, unit: str) -> Iterator[Fields | str]:
    """The ranges of a number, a text, a MonetaryAmount or a QuantitativeValue, one within another."""
    if isinstance(value, dict):
        currency = text(value, "currency") or currency
        unit = text(value, "unitText", "unitCode", "duration") or unit
        low, high = value.get("minValue"), value.get("maxValue")
        inner = value.get("value")
        unit = unit or (text(inner, "unitText") if isinstance(inner, dict) else "")
        if low is None and high is None and isinstance(inner, (dict, list)):
            for item in inner if isinstance(inner, list) else [inner]:
                yield from _amounts(item, currency, unit)
            return
        if low is None and high is None:
            low = high = inner if inner is not None else value.get("median")
            if isinstance(inner, str) and not _NUMBER.match(inner):
                yield joined(inner, currency if currency not in inner else "", _polish_unit(unit), by=" ")
                return
        if found := stated(low, high, currency=currency, unit=unit):
            yield found
    elif isinstance(value, str) and not _NUMBER.match(value):
        yield joined(value, currency if currency and currency not in value else "", by=" ")
    elif isinstance(value, (int, float, str)) and (found := stated(value, value, currency=currency, unit=unit)):
        yield found


def _polish_unit(unit: str) -> str:
    words = dict(zip(PERIODS, ("/ godz.", "/ dzień", "/ mies.", "/ rok"), strict=True))
    return next((word for period, word in words.items() if period in unit.casefold()), "")
