"""What the tests of the command line type, and what every error of it looks like."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest

OFFERS: list[dict[str, Any]] = [  # Any: JSON
    {
        "id": "1",
        "source": "made",
        "title": "Programista Python",
        "company": "Zielony Kod",
        "location": "Kraków",
        "tryb_pracy": "zdalnie",
        "umowa": "B2B",
        "salary": "15 000 - 20 000 zł netto / mies.",
        "skills": ["Python", "Django"],
        "url": "https://example.org/1",
        "published": "2026-08-10",
        "description": "Piszemy usługi w Pythonie.",
    },
    {
        "id": "2",
        "source": "made",
        "title": "Księgowa",
        "company": "Biuro Suma",
        "location": "Łódź",
        "umowa": "umowa o pracę",
        "published": "2026-08-12",
        "description": "Prowadzenie ksiąg małych firm, pełny etat.",
    },
    {
        "id": "3",
        "source": "made",
        "title": "Kierowca C+E",
        "company": "Trasa",
        "location": "Poznań",
        "published": "2026-08-15",
        "description": "Trasy krajowe, weekendy w domu.",
    },
]
SEARCH_KEYS = {
    "text", "skills", "skills_excluded", "places", "places_excluded", "radius_km", "modes", "levels", "contracts",
    "hours", "languages", "companies", "companies_excluded", "pay", "posted_within_days",
}  # fmt: skip
TODAY = ("--as-of", "2026-08-20")


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Makes `text` the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def one_sentence(text: str) -> bool:
    return (
        text.startswith("szukaj: ") and text.endswith(".\n") and text.count("\n") == 1 and "Traceback" not in text
    )
