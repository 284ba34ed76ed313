"""WordPress: `/wp-json/wp/v2/job-listings` of WP Job Manager, and other lists of posts that are offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.objects import host_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields | None:
    """What a post says itself, and in the fields that a plugin adds to it (`meta`, `acf`)."""
    its, added = (held if isinstance(held, dict) else {} for held in (offer.get("meta"), offer.get("acf")))
    if text(offer, "status") not in {"", "publish"} or str(its.get("_filled")) in {"1", "True"}:
        return None
    url = text(offer, "link")
    return {
        **added,
        "source": host_of(url),
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "title.rendered"),
        **({"company": company} if (company := text(its, "_company_name")) else {}),
        **({"places": [place]} if (place := text(its, "_job_location")) else {}),
        **({"pay": pay} if (pay := _pay(its)) else {}),
        **({"modes": ["remote"]} if str(its.get("_remote_position")) in {"1", "True"} else {}),
        "description": text(offer, "content.rendered") or text(offer, "excerpt.rendered"),
        "published": text(offer, "date"),
        "expires": text(its, "_job_expires"),
        "updated": text(offer, "modified"),
    }


def _pay(its: Raw) -> str:
    return " ".join(filter(None, (text(its, f"_job_salary{part}") for part in ("", "_currency", "_unit"))))


FORMAT = Api("wordpress", ("rendered", "title", "link", "_company_name|_job_location|acf"), fields_of)
