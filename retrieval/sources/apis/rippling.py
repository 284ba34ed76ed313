"""Rippling: `/platform/api/ats/v1/board/NAME/jobs`, a list with an offer once for each of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import host_of, path_part, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "url")
    board = path_part(url, 0) if host_of(url).endswith("rippling.com") else ""
    return {
        "source": source_of("rippling", board, host_of(url)),
        "id": text(offer, "uuid"),
        "url": url,
        "title": text(offer, "name"),
        "company": employer_of(board),
        "places": [text(offer, "workLocation.label")],
        "category": text(offer, "department.label"),
    }


FORMAT = Api("rippling", ("uuid", "workLocation", "department"), fields_of)
