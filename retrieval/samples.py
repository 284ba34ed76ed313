"""The project's own sample offers: invented companies, ordinary jobs, ages instead of dates."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent / "data" / "sample_offers.jsonl"
