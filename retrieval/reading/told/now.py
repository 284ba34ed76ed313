"""Work that somebody has already: "pracuję już na etacie" asks for no contract."""

from __future__ import annotations

import re

from retrieval.reading.rewriting import replaced

_BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:i|a|ja|bo|ale|poza[ ]tym)[ ])*"
_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|ale|wiec|oraz)[ ](?:szuka|poszuku|chc|dorobi)|szuka|poszuku))"
_NOW = r"(?:(?:juz|teraz|obecnie|normalnie|aktualnie|na[ ]co[ ]dzien|gdzie[ ]indziej|rano)[ ])*"
_POST = r"(?:(?:pelny|caly|pelnym|calym|jeden|staly|swoj|glowny|jednym|pol|polowie)[ ])*eta(?:t|cie|tu)"
_HAS_WORK = re.compile(
    rf"{_BEGIN}{_NOW}(?:(?:pracuj[ae]|jestem(?:[ ]zatrudnion[ya])?|robie|siedze)[ ]{_NOW}na[ ]{_POST}|"
    rf"mam[ ]{_NOW}(?:{_POST}|(?:stala|inna|glowna|swoja)[ ]prace))(?:[ ](?:juz|teraz|obecnie|rano|"
    rf"(?:do|od)[ ](?:godz\w*\.?[ ])?\d{{1,2}}(?:[:.]\d\d)?(?:[ ]do[ ]\d{{1,2}}(?:[:.]\d\d)?)?))*{_END}"
)


def work_kept(text: str) -> str:
    """The text without it."""
    return replaced(text, _HAS_WORK, "")
