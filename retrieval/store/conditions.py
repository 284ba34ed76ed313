"""What an offer must meet, as a small tree: one definition, asked of the store as SQL or of a batch as bit sets.

`sql` is the one evaluator, `retrieval.matching.batch` the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from retrieval.store.labels import any_label
from retrieval.store.reading import text_literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Ordered = Literal["pay_min", "pay_max", "published", "expires"]
"""The columns that can be compared; null where an offer says nothing."""


@dataclass(frozen=True, slots=True)
class Open:
    """It has not been closed."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """It has at least one of these labels (`retrieval.store.labels`)."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """The folded name of its company contains `part`, which has no sign that LIKE takes for another."""

    part: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """What a column holds is `bound` or more; what is not known never is. Numbers are rounded to two places."""

    column: Ordered
    bound: float | date


@dataclass(frozen=True, slots=True)
class AtMost:
    """As `AtLeast`, `bound` or less."""

    column: Ordered
    bound: float | date


@dataclass(frozen=True, slots=True)
class Without:
    """It is not so. Only of what is known of every offer: the negation of an unknown number would be unknown."""

    what: Labelled | Named


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of them."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of them; everything meets none."""

    parts: tuple[Condition, ...]


Condition = Open | Labelled | Named | AtLeast | AtMost | Without | AnyOf | AllOf


def labelled(labels: Iterable[str]) -> Labelled:
    return Labelled(tuple(dict.fromkeys(labels)))


def sql(condition: Condition) -> str:
    """The condition over the columns of `retrieval.store.rows`; "" where everything meets it."""
    match condition:
        case Open():
            said = "open"
        case Labelled(labels):
            said = any_label(labels)
        case Named(part):
            said = f"company_folded LIKE {text_literal(f'%{part}%')}"
        case AtLeast(column, bound):
            said = f"{column} >= {_literal(bound)}"
        case AtMost(column, bound):
            said = f"{column} <= {_literal(bound)}"
        case Without(Named(part)):
            said = f"(company_folded IS NULL OR company_folded NOT LIKE {text_literal(f'%{part}%')})"
        case Without(what):
            said = f"NOT {sql(what)}"
        case AnyOf(parts):
            said = f"({' OR '.join(map(_inner, parts))})"
        case AllOf(parts):
            said = " AND ".join(map(_inner, parts))
    return said


def _inner(condition: Condition) -> str:
    return f"({sql(condition) or 'true'})" if isinstance(condition, AllOf) else sql(condition)


def _literal(bound: float | date) -> str:
    return f"date '{bound.isoformat()}'" if isinstance(bound, date) else f"{bound:.2f}"
