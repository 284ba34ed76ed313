"""Whether an offer is for people of fifty or sixty and more alone: programmes of employment offices pay for them.

"Zapraszamy także osoby powyżej 50 lat" is open to all.
"""

from __future__ import annotations

import re

from retrieval.facts.rules import either
from retrieval.flat import flat

AGED = "x:aged"
"""The term of an offer that only they may take."""

_AGE = (
    r"(?:[56]0[ ]?(?:[+]|plus)|"
    r"(?:powyzej|po|od)[ ](?:ukonczeniu[ ])?[56]0\.?(?:[ ]?-?tce)?(?:[ ](?:roku|r\.|lat)\w*)?)"
)
_ALONE = re.compile(
    either(rf"""
    \bart\.?[ ]?60[ ]?d\b
    \b(?:tylko|wylacznie|jedynie)[ ](?:[\w.]+[ ]){{0,4}}?{_AGE}
    \b(?:oferta|praca|prace|stanowisko|staz)[ ](?:dla|skierowan\w+[ ]do)[ ](?:osob\w*[ ])?\
    (?:bezrobotn\w+[ ])?{_AGE}\
    (?![ ]?(?:lub|albo|oraz|i)[ ])
    \bukonczyl\w+[ ]50[ ](?:rok\w*|lat)(?:[ ]zycia)?,?[ ](?:a|i)[ ]nie[ ]ukonczyl\w+
    """)
)
_AS_WELL = re.compile(r"\b(?:takze|rowniez|tez|zachec\w+|mile[ ]widzian\w+|pierwszenstw\w+)\b[^.;:\n]{0,60}$")
_READ = 20_000


def is_for_the_aged(text: str) -> bool:
    """Does an advert (its title and plain text) take them alone?"""
    said = flat(text[:_READ])
    return any(not _AS_WELL.search(said, max(0, m.start() - 90), m.start()) for m in _ALONE.finditer(said))
