"""Greenhouse: a job board's `/v1/boards/NAME/jobs`, with or without `?content=true`; one job alone as well."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from retrieval.polish import fold
from retrieval.sources import employment
from retrieval.sources.amounts import periods_of, stated
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import host_of, listed, path_part, source_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.objects import Fields, Raw

_BLOCK = re.compile(
    r'(?:<div class="title">(?P<title>[^<]*)</div>\s*)?<div class="pay-range">(?P<range>.*?)</div>', re.DOTALL
)
"""The range that the text of a board with pay transparency ends with."""

_SPAN = re.compile(r"<span>([^<]*)</span>")
_CODE = re.compile(r"\b[A-Z]{3}\b")
_NOT_OF_AN_AMOUNT = re.compile(r"[^\d.,]+")
_YEARLY = 20_000
"""Amounts above it that are a year's, in money other than ours."""

_KIND = "employment type"
"""What an employer's own field is called that tells full and part time and the contract."""


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "absolute_url")
    board = path_part(url, 0) if host_of(url).endswith("greenhouse.io") else ""
    place, content = text(offer, "location.name"), text(offer, "content")
    ranges = [_pay(item) for item in listed(offer, "pay_input_ranges") if isinstance(item, dict)]
    named = [(text(one, "name").casefold(), text(one, "value")) for one in listed(offer, "metadata")]
    kinds = [value for name, value in named if name == _KIND]
    return {
        "source": source_of("greenhouse", board, text(offer, "company_name"), host_of(url)),
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "company_name") or employer_of(board),
        "places": [part.strip() for part in place.replace(" or ", ";").split(";") if part.strip()],
        "places_complete": bool(place),
        "modes": employment.modes(place),
        "contracts": employment.contracts(*kinds),
        "hours": employment.hours(*kinds),
        "pay": list(filter(None, ranges)) or list(_in_text(content)),
        "description": content,
        "category": [text(item, "name") for item in listed(offer, "departments")],
        "published": text(offer, "first_published"),
        "expires": text(offer, "application_deadline"),
        "updated": text(offer, "updated_at"),
    }


def _pay(item: Raw) -> Fields | None:
    """Amounts are in hundredths; a range says in its title, if anywhere, what it is paid for."""
    low, high = item.get("min_cents"), item.get("max_cents")
    return _stated((low or 0) / 100, (high or 0) / 100, item.get("currency_type"), text(item, "title"))


def _in_text(content: str) -> Iterator[Fields]:
    """The ranges in the text, each under its title: "B2B, monthly net", "$108,400—$129,600 USD"."""
    page = unescape(content) if "pay-range" in content else ""
    for block in _BLOCK.finditer(page):
        ends = [unescape(end) for end in _SPAN.findall(block["range"])]
        code = _CODE.findall(" ".join(ends))
        amounts = [_NOT_OF_AN_AMOUNT.sub("", end).strip(".,") for end in ends]
        low, high = (amounts[0], amounts[-1]) if amounts else ("", "")
        if code and (found := _stated(low, high, code[-1], block["title"] or "")):
            yield found


def _stated(low: object, high: object, currency: object, title: str) -> Fields | None:
    """A range with what its title says of it, if anything: the period, gross or net, the contract."""
    words = fold(title)
    unit = next(iter(periods_of(title)), "")
    found = stated(low, high, currency=currency, unit=unit)
    if not unit and currency != "PLN" and (of_a_year := stated(low, high, currency=currency, unit="year")):
        found = of_a_year if (of_a_year["max"] or 0) > _YEARLY else found
    if found is None:
        return None
    basis = next((name for name in ("gross", "net") if re.search(rf"\b{name}\b", words)), None)
    return {**found, "basis": basis, "contract": "b2b" if "b2b" in words else None}


FORMAT = Api("greenhouse", ("absolute_url", "internal_job_id", "location"), fields_of, ("jobs",))
