"""Whether no other time than the night would do, or none but the day: "mogę tylko na nocki", "tylko ranki"."""

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


_ONLY_BY_DAY = re.compile(
    r"(?<!\w)(?<!nie )(?:tylko|wylacznie|same|jedynie)[ ](?:(?:na|w|po|praca|prace|pracowac|o)[ ]){0,3}"
    r"(?:rank(?:i|ami)|porank(?:i|ami)|rano|dzien|dniowk(?:i|ami|ach|a|e)|dzienn\w+(?:[ ]zmian\w*)?|"
    r"(?:pierwsz|rann|porann)\w+[ ]zmian\w*|ciagu[ ]dnia)(?!\w)"
    r"(?![ ]*(?:w[ ]tyg|tygod|prob|woln|pracy|przed|i|albo|lub|,|oraz)[ ]?(?:w[ ]|na[ ])?(?:noc|wieczor))|"
    r"(?<!\w)(?:only|just)[ ](?:the[ ])?(?:mornings?|days?(?:time)?)(?![ ](?:a|per|in|off|of)(?!\w))(?!\w)|"
    r"(?<!\w)(?<!\d[ ])(?:days|mornings?|day[ ]shifts?|morning[ ]shifts?)[ ]only(?!\w)"
)


def only_by_day(flat_text: str) -> bool:
    """Is it said that no other hours than those of the day would do: "tylko ranki", "mornings only"?"""
    return _ONLY_BY_DAY.search(flat_text) is not None
