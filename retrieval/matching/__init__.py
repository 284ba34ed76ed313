"""Which kept searches new offers answer, for alerts."""

from retrieval.matching.matcher import StoreMatcher

__all__ = ["StoreMatcher"]
