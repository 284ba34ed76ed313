"""Whoever speaks the languages named and no other: "znam tylko angielski", "English is enough"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.names import NAMES, STEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

_POLISH = rf"(?:jezyk\w*[ ])?(?:{STEMS})k(?:i|iego|im|u)"
_ALONE = re.compile(
    rf"(?<!\w)(?:(?:tylko|wylacznie|jedynie|samym|sam)[ ](?:(?:znam|mowie|z|ze|po)[ ])*{_POLISH}|"
    rf"{_POLISH}[ ](?:mi[ ]|w[ ]zupelnosci[ ])*(?:wystarcz\w+|starcz\w+)|"
    rf"wystarcz\w+[ ](?:mi[ ]|znajomosc[ ]|sam[ ])*{_POLISH}|"
    r"(?:bez|zadnych)[ ](?:zadnych[ ])?innych[ ]jezykow)(?!\w)"
)
_ALONE_IN_ENGLISH = re.compile(
    rf"(?<!\w)(?:(?:only|just)[ ](?:(?:speak|know)s?[ ])?(?:{NAMES})|(?:{NAMES})[ ]only|"
    rf"(?:{NAMES})[ ](?:is|should[ ]be|would[ ]be)[ ](?:enough|sufficient)|no[ ]other[ ]languages?)(?!\w)"
)
_SPEAKS_ALONE = re.compile(rf"(?<!\w)mowi\w*[ ](?:tylko|wylacznie|jedynie)[ ]po[ ](?:{STEMS})ku(?!\w)")
_ENGLISH, _POLISH_TOO = ("en",), "pl"


def speaks_no_other(flat_text: str, wanted: Sequence[str], refused: Sequence[str]) -> bool:
    """Whether somebody has told all the languages they speak; English beside no Polish is all of them."""
    if not wanted or set(wanted) == {_POLISH_TOO}:
        return False
    alone = _ALONE.search(flat_text) or _ALONE_IN_ENGLISH.search(flat_text)
    return alone is not None or (_POLISH_TOO in refused and tuple(wanted) == _ENGLISH)


_KNOWS_POLISH_ALONE = re.compile(
    r"(?<!\w)(?:(?:znam|mowi\w*|wladam|umiem)[ ](?:(?:tylko|wylacznie|jedynie)[ ](?:po[ ])?|po[ ]polsku[ ]tylko)"
    r"|(?:tylko|wylacznie|jedynie)[ ](?:(?:znam|mowie|umiem)[ ](?:po[ ])?|po[ ](?=polsku[ ]mowie)))"
    r"(?:jezyk[ ])?(?:polski\w*|polsku)?(?=[ ]*(?:$|[,.;!?)]))|"
    r"(?<!\w)(?:only[ ](?:(?:speak|know)[ ])?|(?:speak|know)[ ]only[ ])polish(?=[ ]*(?:$|[,.;!]))"
)


def speaks_polish_alone(flat_text: str, wanted: Sequence[str]) -> bool:
    """Whether somebody says that they know Polish and nothing else: "znam tylko polski"."""
    return set(wanted) == {_POLISH_TOO} and _KNOWS_POLISH_ALONE.search(flat_text) is not None


def speaks_no_polish(flat_text: str, wanted: Sequence[str]) -> bool:
    """Whether that says of Polish too that it is not spoken: it does where it is not said in Polish, and where the
    language is what somebody speaks ("mówię tylko po ukraińsku")."""
    said = _ALONE_IN_ENGLISH.search(flat_text) or _SPEAKS_ALONE.search(flat_text)
    return said is not None and bool(wanted) and _POLISH_TOO not in wanted
