"""Whether no other time than the night would do: "mogę tylko na nocki"."""

from __future__ import annotations

import re

_ONLY_AT_NIGHT = re.compile(
    r"(?<!\w)(?<!nie )(?<!not )(?:tylko|wylacznie|same|jedynie)[ ](?:(?:pracowac|prace|praca|na|w|po)[ ]){0,4}"
    r"(?:noc(?:ki|ke|kach|e|a|ami|ach)|noc(?:y|n[aey]|nej|nych)?(?:[ ](?:zmian|dyzur)\w*|"
    r"(?=[ ]*(?:$|[,.;!?]|(?:bo|w|we|na|od|i|albo|lub|oraz)(?!\w)))))"
    r"(?!\w)(?![ ]*(?:i|albo|lub|,|oraz)[ ](?:w[ ])?(?:weekend|popoludni|wieczor|dzien))|"
    r"(?<!\w)(?<!not )only[ ](?:work[ ])?(?:at[ ])?nights?(?!\w)|(?<!\w)nights?(?:[ ]shifts?)?[ ]only(?!\w)"
)


def only_at_night(flat_text: str) -> bool:
    """Is it said that no other time would do: "mogę tylko na nocki"?"""
    return _ONLY_AT_NIGHT.search(flat_text) is not None
