"""Which column of a table is which field of an offer, where its header does not say it in words we know.

A mapping is a small TOML file beside the table (`offers.csv.mapping.toml`) that `szukaj import --guess` proposes:

    delimiter = ";"
    [columns]
    "Nazwa zakładu" = "company"
    "Uwagi" = ""            # not read
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources import paid, workplaces
from retrieval.sources.archives import archive_of
from retrieval.sources.files import MAPPING
from retrieval.sources.naming import field_names
from retrieval.sources.objects import at
from retrieval.sources.status import told

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {"columns", "delimiter", "header", "sheet"}


@dataclass(frozen=True, slots=True)
class Columns:
    """`columns`: {name of a column: field}, in order; without a header the names are numbers from "1".

    `delimiter`: of CSV, found in the file where it is empty. `sheet`: of a workbook, those that fit where empty.
    """

    columns: dict[str, str] = field(default_factory=dict)
    delimiter: str = ""
    header: bool = True
    sheet: str = ""

    def fields_of(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row's values under our names; of several columns for one field all of them, in order.

        What says that the offer is over is kept as it is, and what a column's name says of its pay or of yes.
        """
        found: dict[str, Any] = told(row)
        more: dict[str, str] = {}
        for column, name in self.columns.items():
            value = _said(column, name, row[column] if column in row else at(row, column))
            if name and value not in (None, ""):
                found[name] = [*_listed(found[name]), value] if name in found else value
                more |= paid.told_by(column) if name in _PAY else {}
        return {**more, **found}


_PAY = {"pay", "pay_min", "pay_max"}


def _said(column: str, name: str, value: Any) -> Any:
    """A value with what the name of its column adds to it, which ours does not."""
    if name == "pay" and isinstance(value, str):
        return paid.with_name(column, value)
    return workplaces.told_by(column, value) if name == "modes" else value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def mapping_of(name: str, named: Path | None) -> Path | None:
    """The mapping for a file: the one the user named, else the one beside it or its archive, else none."""
    beside = Path(f"{archive_of(name) or name}{MAPPING}")
    return named or (beside if beside.is_file() else None)


def _check(path: Path, columns: Mapping[str, Any], whole: Mapping[str, Any]) -> None:
    for column, name in columns.items():
        if name != "" and name not in field_names():
            known = ", ".join(field_names())
            raise BadInput(f'{path}: "{name}" (for "{column}") is no field; there are {known}.', source=str(path))
    if odd := set(whole) - _KEYS:
        known = ", ".join(sorted(_KEYS))
        raise BadInput(f'{path}: "{min(odd)}" means nothing there; there are {known}.', source=str(path))


def load(path: Path) -> Columns:
    """The mapping of a file; raises BadInput where it cannot be read or makes no sense."""
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(
            f"{path} cannot be read: {(error.strerror or str(error)).lower()}.", source=str(path)
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} is not TOML: {str(error).lower()}.", source=str(path)) from error
    columns = whole.get("columns")
    if not isinstance(columns, dict) or not columns:
        raise BadInput(f'{path} has no [columns]; write lines such as "Nazwa" = "title".', source=str(path))
    _check(path, columns, whole)
    if "title" not in columns.values():
        raise BadInput(
            f'{path} says of no column that it is the title; write "title" beside the right one.', source=str(path)
        )
    return Columns(
        columns=columns,
        delimiter=str(whole.get("delimiter", "")),
        header=whole.get("header") is not False,
        sheet=str(whole.get("sheet", "")),
    )
