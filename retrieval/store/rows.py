"""The one table: its columns, and offers as its rows."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.skills import skill_key
from retrieval.store.digest import digest_of
from retrieval.store.labels import labels_of
from retrieval.store.record import offer_to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.domain import Offer, Pay, PayRule
    from retrieval.copies import Sketch

SCHEMA_VERSION = 2
TABLE = "offers"
Analysis = tuple["Sequence[str]", "Sequence[str]"]
"""The analysed terms of an offer's title and of its text."""

_LIST_COLUMNS: tuple[str, ...] = ("towns", "voivodeships", "regions", "countries", "modes", "levels", "contracts")
_LIST_COLUMNS += ("hours", "languages", "skills", "skills_folded", "labels")
_MOMENT = pa.timestamp("us", "UTC")


def schema(dimension: int, metadata: dict[str, str]) -> pa.Schema:
    """The columns; `retrieval.search` filters on them.

    Every offer has values, perhaps empty, in the list columns. `regions` are the voivodeships that stand for a
    place by themselves, `voivodeships` those of all places. `pay_min` and `pay_max` span all its pay in PLN per
    month (`bot.domain.PayRule`), null where nothing is stated. `open`: not
    closed. `labels` and `digest`: see the modules of these names. `record` is the offer (see
    `retrieval.store.record`) but for the three moments, which change without it. `sketch`: what its copies are
    recognised by (`retrieval.copies`); a table may lack it until its words are made anew.
    """
    return pa.schema(
        [
            pa.field("id", pa.string(), nullable=False),
            *(pa.field(name, pa.string()) for name in ("cluster", "source", "source_id", "content")),
            *(pa.field(name, pa.string()) for name in ("title_words", "text_words", "company", "company_folded")),
            *(pa.field(name, pa.list_(pa.string())) for name in _LIST_COLUMNS),
            *(pa.field(name, pa.bool_()) for name in ("nationwide", "has_place", "open")),
            pa.field("pay_min", pa.float32()),
            pa.field("pay_max", pa.float32()),
            pa.field("published", pa.date32()),
            pa.field("expires", pa.date32()),
            *(pa.field(name, _MOMENT) for name in ("closed", "first_seen", "last_seen")),
            pa.field("vector", pa.list_(pa.float32(), dimension)),
            pa.field("digest", pa.string()),
            pa.field("record", pa.string()),
            pa.field("sketch", pa.binary()),
        ],
        metadata=metadata,
    )


def rows(
    offers: Sequence[Offer],
    vectors: NDArray[np.float32],
    *,
    schema: pa.Schema,
    analyse: Callable[[Offer], Analysis],
    sketches: Sequence[Sketch],
    rule: PayRule,
) -> pa.Table:
    """`offers` as rows of the table; `vectors` (n, d) and `sketches` in the same order."""
    columns: dict[str, list[Any]] = {name: [] for name in schema.names if name != "vector"}
    for offer, sketch in zip(offers, sketches, strict=True):
        row = _row(offer, analyse(offer), sketch, rule)
        for name, values in columns.items():
            values.append(row[name])
    arrays = {name: pa.array(values, schema.field(name).type) for name, values in columns.items()}
    arrays["vector"] = fixed_vectors(vectors)
    return pa.table([arrays[name] for name in schema.names], schema=schema)


def fixed_vectors(vectors: NDArray[np.float32]) -> pa.FixedSizeListArray:
    """(n, d) as a column of n lists of d numbers."""
    flat = pa.array(np.ascontiguousarray(vectors, dtype=np.float32).reshape(-1))
    return pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1])


def _row(offer: Offer, analysis: Analysis, sketch: Sketch, rule: PayRule) -> dict[str, Any]:
    skills = _unique([*offer.skills, *offer.skills_nice])
    filtered = _filtered(offer, skills)
    low, high = monthly_span(offer.pay, rule)
    title_words, text_words = " ".join(analysis[0]), " ".join(analysis[1])
    stand_ins = (gazetteer().stand_in(place) for place in offer.places)
    labels = labels_of(offer, counties=_unique([name for name in stand_ins if name]), **filtered)
    return {
        "id": offer.id,
        "cluster": offer.cluster or offer.id,
        "source": offer.source,
        "source_id": offer.source_id,
        "content": offer.content,
        "title_words": title_words,
        "text_words": text_words,
        "digest": digest_of(offer, labels=labels, title_words=title_words, text_words=text_words),
        "company": offer.company,
        "company_folded": fold(offer.company),
        "modes": offer.modes,
        "levels": offer.levels,
        "contracts": offer.contracts,
        "hours": offer.hours,
        "languages": offer.languages,
        "skills": skills,
        **filtered,
        "labels": labels,
        "has_place": bool(offer.places),
        "open": offer.closed is None,
        "pay_min": low,
        "pay_max": high,
        "published": offer.published,
        "expires": offer.expires,
        "closed": offer.closed,
        "first_seen": offer.first_seen,
        "last_seen": offer.last_seen,
        "record": offer_to_json(offer),
        "sketch": sketch.packed(),
    }


def _filtered(offer: Offer, skills: Sequence[str]) -> dict[str, Any]:
    """The columns that are read from places and skills."""
    regions = [p.name for p in offer.places if p.kind == "voivodeship"]
    countries = [p.name if p.kind == "country" else country_name(p.country) for p in offer.places if p.country]
    return {
        "towns": _unique([p.name for p in offer.places if p.kind == "town"]),
        "regions": _unique(regions),
        "voivodeships": _unique([*regions, *(p.voivodeship for p in offer.places if p.voivodeship)]),
        "countries": _unique(countries),
        "skills_folded": _unique([skill_key(skill) for skill in skills]),
        "nationwide": _nationwide(offer),
    }


def monthly_span(pay: Sequence[Pay], rule: PayRule) -> tuple[float | None, float | None]:
    """The least and the most that all `pay` of an offer reach, in PLN per month.

    A range open at one end reaches as far as its other end: "od 5000" is 5000–5000 here, as more is a guess.
    """
    amounts = [
        monthly
        for one in pay
        for amount in (one.minimum, one.maximum)
        if amount is not None and (monthly := rule.monthly(amount, one.currency, one.per)) is not None
    ]
    return (min(amounts), max(amounts)) if amounts else (None, None)


def _nationwide(offer: Offer) -> bool:
    """Can it be taken anywhere in Poland, as far as the offer says?"""
    if not any(p.country for p in offer.places):
        return "remote" in offer.modes
    return any(p.kind == "country" and p.country == "PL" for p in offer.places)


def _unique(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


@lru_cache(maxsize=300)
def country_name(code: str) -> str:
    """The Polish name of a country by its ISO 3166-1 alpha-2 code, from CLDR; an unknown code is itself."""
    from babel import Locale

    return str(Locale("pl").territories.get(code, code))


def embedded_text(offer: Offer) -> tuple[str, str]:
    """What of an offer is embedded: its title, and the rest as one text."""
    rest = (offer.category, ", ".join((*offer.skills, *offer.skills_nice)), offer.description)
    return offer.title, "\n".join(part for part in rest if part)
