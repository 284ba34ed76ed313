"""The sentences of this folder and what is expected of them, as their heads describe it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli.rows import reading_row
from retrieval.skills import skill_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Reading

HERE = Path(__file__).parent / "reading"
FIELDS = {
    "s": "skills", "sx": "skills_excluded", "p": "places", "px": "places_excluded", "m": "modes", "l": "levels",
    "c": "contracts", "h": "hours", "g": "languages", "cx": "companies_excluded", "pay": "pay",
    "d": "posted_within_days",
}  # fmt: skip
NAMES = {"skills", "skills_excluded", "places", "places_excluded", "companies_excluded"}


@dataclass(frozen=True)
class Case:
    """One sentence or dialogue, and the findings expected after each turn."""

    turns: tuple[str, ...]
    findings: tuple[dict[str, str], ...]

    def __str__(self) -> str:
        return " || ".join(self.turns)


def cases(name: str) -> list[Case]:
    return list(_cases((HERE / name).read_text(encoding="utf-8").splitlines()))


def _cases(lines: list[str]) -> Iterator[Case]:
    for line in lines:
        if line.strip() and not line.startswith("#"):
            said, _, found = line.partition(" =>")
            yield Case(
                tuple(said.split(" || ")),
                tuple(dict(part.split(":", 1) for part in each.split()) for each in found.split(" || ")),
            )


def differences(expected: dict[str, str], reading: Reading) -> dict[str, Any]:
    """The fields that are not as expected, with what stands in them."""
    search = reading_row(reading)["search"]
    wrong = {}
    for short, name in FIELDS.items():
        want = expected.get(short, "")
        got = search[name]
        same = (
            _written(name, got) == want if name in {"pay", "posted_within_days"} else _same_list(name, want, got)
        )
        if not same:
            wrong[name] = got
    if "r" in expected and search["radius_km"] != float(expected["r"]):
        wrong["radius_km"] = search["radius_km"]
    employers = "-" if not search["companies"] else ",".join(search["companies"])
    if expected.get("co", employers) != employers:
        wrong["companies"] = employers
    if expected.get("i", reading.intent) != reading.intent:
        wrong["intent"] = reading.intent
    return wrong


def _written(name: str, got: Any) -> str:
    if not got:
        return ""
    if name == "posted_within_days":
        return str(got)
    period = "" if got["per"] == "month" else got["per"]
    currency = "" if got["currency"] == "PLN" else got["currency"]
    written = f"{got['min'] or ''}-{got['max'] or ''}"
    if currency:
        return f"{written}/{period or 'month'}/{currency}"
    return f"{written}/{period}" if period else written


def _same_list(name: str, want: str, got: list[str]) -> bool:
    wanted = [w.replace("_", " ") if name in NAMES else w for w in want.split(",") if w]
    if name.startswith("skills"):
        return sorted(map(skill_key, wanted)) == sorted(map(skill_key, got))
    return sorted(wanted) == sorted(got)
