"""What filters ask most, as labels in one indexed column, so that a filter need not read the rows.

At 100,000 rows a condition over these labels takes about 1 ms; the same one written over the list columns, with
what is unknown let through, takes 10 to 20 ms, as `array_length(x) = 0` and mixed conditions use no index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.facts.languages import chosen_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Offer

NOWHERE = "places=?"
"""The label of an offer that names no place."""
SOMEWHERE = "places=??"
"""The label of an offer all of whose places are unknown to us: nobody can tell in which region they lie."""
NATIONWIDE = "nationwide"
"""The label of an offer that can be taken anywhere in Poland; see the column of this name."""

EITHER = "either"
"""The column of labels alone for the languages of which an offer takes one or another."""
LABELLED = ("modes", "levels", "contracts", "hours", "languages")
UNSTATED = ("pay", "published", "expires")
"""Of these only the absence is a label: `label("expires", None)` beside a range over the column, both indexed."""


def label(column: str, value: str | None) -> str:
    """`value` in `column` ("towns", "modes" …); None: it says nothing there (`LABELLED` and `UNSTATED`)."""
    return f"{column}={'?' if value is None else value}"


def any_label(labels: Iterable[str]) -> str:
    """SQL: the offer has at least one of `labels`."""
    quoted = ", ".join("'" + one.replace("'", "''") + "'" for one in labels)
    return f"array_has_any(labels, [{quoted}])"


def labels_of(
    offer: Offer, *, towns: Iterable[str], regions: Iterable[str], voivodeships: Iterable[str],
    countries: Iterable[str], skills_folded: Iterable[str], nationwide: bool, counties: Iterable[str] = (),
) -> list[str]:  # fmt: skip
    """Every label of an offer. `counties`: the towns of the counties whose villages it names."""
    found = [label("towns", name) for name in towns]
    found += [label("counties", name) for name in counties]
    found += [label("regions", name) for name in regions]
    found += [label("voivodeships", name) for name in voivodeships]
    found += [label("countries", name) for name in countries]
    found += [label("skills_folded", name) for name in skills_folded]
    for column in LABELLED:
        values = getattr(offer, column)
        found += [label(column, value) for value in values] or [label(column, None)]
    if len(offer.languages) > 1:
        chosen = chosen_from(offer.title, offer.description)
        found += [label(EITHER, code) for code in chosen if code in offer.languages]
    found += [label(column, None) for column in UNSTATED if not getattr(offer, column)]
    if nationwide:
        found.append(NATIONWIDE)
    if not offer.places:
        found.append(NOWHERE)
    elif not any(place.country for place in offer.places):
        found.append(SOMEWHERE)
    return found
