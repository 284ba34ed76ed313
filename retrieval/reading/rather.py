"""The one rather than the other: "raczej księgowość niż sprzedaż", "I prefer cooking to waitering"."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_work

_RATHER = re.compile(
    r"(?<!\w)(?:raczej|wole|wolal(?:bym|abym)|predzej|lepiej|chetniej|rather|"
    r"i.?d[ ]rather(?:[ ]do)?)[ ](?P<this>[^,;.!?\d]{3,40}?"
    r"(?<!wiecej)(?<!mniej)(?<!dalej)(?<!blizej)(?<!dluzej)(?<!pozniej)(?<!wczesniej)(?<!starsze)(?<!inne)(?<!lepsze))"
    r"[ ](?:niz|than)[ ]"
    r"(?P<that>(?:(?:na|w|we|przy|za|do|jako|in|at|as)[ ])?[^\W\d_]{3,}(?:[ ][^\W\d_]{3,})?)(?=[ ]*(?:$|[,;.!?]))"
)
"""Said as the one and not the other: "raczej księgowość niż sprzedaż"."""
_PREFER_TO = re.compile(
    r"(?<=prefer )(?P<this>(?!to\b)[^,;.!?\d]{3,40}?)[ ]to(?=[ ](?:[a-z]{2,}ing|sales|office|waiter|shop)(?!\w))"
)
"""Said as the one and not the other: "I prefer kitchen to waiting tables"."""


def rather_worded(text: str) -> str:
    """The text with what is liked less as a refusal, each other letter where it was."""
    return replaced(_rather(text), _PREFER_TO, lambda m: f"{m['this']}, not")


def _rather(text: str) -> str:
    m = _RATHER.search(flat(text))
    polish = m is not None and " than " not in m.group()
    if m is None or (polish and not (names_work(m["this"]) and names_work(m["that"]))):
        return text
    said = f"{text[slice(*m.span('this'))]}, {'nie' if polish else 'not'} {text[slice(*m.span('that'))]}"
    return text[: m.start()] + said.rjust(len(m.group())) + text[m.end() :]
