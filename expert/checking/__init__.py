"""Is a training file fit to train on? Every line's structure, its texts, copies, leaks between the splits."""

from expert.checking.findings import KINDS, Finding, Kind, Severity
from expert.checking.lengths import TokenCount, by_characters, by_tokenizer
from expert.checking.run import Report, Source, check_sources, sources_of
from expert.checking.spread import Spread

__all__ = [
    "KINDS",
    "Finding",
    "Kind",
    "Report",
    "Severity",
    "Source",
    "Spread",
    "TokenCount",
    "by_characters",
    "by_tokenizer",
    "check_sources",
    "sources_of",
]
