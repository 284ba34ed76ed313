"""Orders whose verb comes last, in the order in which they are read: "alert usuń" is "usuń alert"."""

from __future__ import annotations

import re

from retrieval.reading.alert_names import ALERT, MINE
from retrieval.reading.dismissals import PLEASE

_BESIDE = r"(?:(?:mi|mnie|prosze|tez|juz|jednak|od[ ]razu|please)[ ]+)*"
_END = r"(?:[ ](?:mi|prosze|please))?[ .!]*"
_OF_ALERTS = (
    r"(?:(?:usun|(?:s|wy)?kasuj|anuluj|odwolaj|wyrzuc|zmien|edytuj|popraw|wznow|odwies|wlacz|przywroc|pokaz|wyswietl|"
    r"zostaw)(?:cie)?|delete|remove|cancel|change|edit|resume|restore|show|keep)"
)
_OF_OFFERS = r"(?:(?:ukryj|schowaj|odkryj|odslon)(?:cie)?|hide|unhide)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{PLEASE}(?P<what>(?:(?:wszystkie|oba|all)[ ])?{MINE}{ALERT})[ ,]+{_BESIDE}"
        rf"(?P<verb>{_OF_ALERTS}){_END}",
        rf"{PLEASE}(?!nie[ ]|don.?t[ ])(?P<what>[^,;.!?]{{1,60}}?)[ ]+{_BESIDE}(?P<verb>{_OF_OFFERS}){_END}",
        rf"{PLEASE}(?P<what>\#?\d{{1,2}}(?:[ ]?,[ ]?\d{{1,2}})+)[ ]+{_BESIDE}(?P<verb>{_OF_OFFERS}){_END}",
    )
)
"""Alerts by no number, as those that have one are read where it stands; then offers of the list, or a company."""


def verb_first(text: str, flat_text: str) -> tuple[str, str]:
    """A sentence and its flat form, with the verb before what it is about."""
    for pattern in _PATTERNS:
        if m := pattern.fullmatch(flat_text):
            verb, what = slice(*m.span("verb")), slice(*m.span("what"))
            return f"{text[verb]} {text[what]}", f"{flat_text[verb]} {flat_text[what]}"
    return text, flat_text
