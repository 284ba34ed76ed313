"""Orders for all alerts but some: "usuń wszystkie alerty oprócz 2", "zostaw tylko alert 2, resztę wstrzymaj"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import AlertOrder
from retrieval.flat import blank
from retrieval.reading.alert_names import ALERT, ORDINAL
from retrieval.reading.until import find_until

if TYPE_CHECKING:
    from collections.abc import Callable

_PLEASE = r"(?:(?:prosze|please|ok|to|i|a|no|teraz|now)[ ,]+)*"
_DELETE = r"(?:usun|skasuj|wykasuj|anuluj|odwolaj|wycofaj|wyrzuc|delete|remove|cancel)(?:cie)?"
_HOLD = (
    r"(?:(?:wstrzym|zawies|wycisz|pauz|zapauz|zatrzym|wylacz)\w*|pause|suspend|snooze|mute|stop|disable|"
    r"(?:turn|switch)[ ]off)"
)
_ACT = rf"(?:(?P<delete>{_DELETE})|{_HOLD})"
_KEEP = r"(?:zostaw|zachowaj|utrzymaj|keep)(?:cie)?(?:[ ](?:mi|tylko|jedynie|only|just))*"
_REST = r"(?:cal[ae][ ])?(?:the[ ])?(?:reszt[ea]|pozostal\w+|inne|rest|others)"
_WHICH = (
    rf"(?P<which>(?:[ ,]*(?:{ALERT}|nr|numer|number|the|one|ones|ten|tego|tym|tej|i|oraz|and|"
    rf"{ORDINAL}|\#?\d{{1,2}})(?![\w:]))+)"
)
_BUT = r"(?:oprocz|poza|procz|(?:z|za)[ ]wyjatkiem|except(?:[ ]for)?|but|apart[ ]from)"
_AND = r"[ ,]*(?:(?:a|i|ale|and)[ ])?"
_PATTERNS = tuple(
    re.compile(rf"{_PLEASE}{pattern}[ .!]*")
    for pattern in (
        rf"{_ACT}[ ](?:(?!ofert|oglosz|offer|job)\w+[ ]){{1,6}}?{_BUT}[ ]{_WHICH}",
        rf"{_KEEP}[ ]{_WHICH}{_AND}{_REST}(?:[ ]{ALERT})?[ ]{_ACT}",
        rf"{_KEEP}[ ]{_WHICH}{_AND}{_ACT}[ ]{_REST}(?:[ ]{ALERT})?",
        rf"{_ACT}[ ]{_REST}(?:[ ]{ALERT})?{_AND}{_KEEP}[ ]{_WHICH}",
    )
)


def all_but(
    flat_text: str, positions: Callable[[str], tuple[int, ...]]
) -> tuple[AlertOrder, tuple[int, ...]] | None:
    """The order, and the numbers of the alerts that it spares; None for any other message."""
    until = find_until(flat_text)
    said = " ".join((blank(flat_text, *until[1]) if until else flat_text).split())
    for pattern in _PATTERNS:
        m = pattern.fullmatch(said)
        if m and (spared := positions(m["which"])):
            end = until[0] if until and not m["delete"] else None
            return AlertOrder("stop" if m["delete"] else "pause", until=end, others=True), spared
    return None
