"""Work that somebody has already, and does not look for: "pracuję na etacie", "teraz jestem kasjerką"."""

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


_PRESENT_JOB = re.compile(
    rf"{_BEGIN}(?:teraz|obecnie|aktualnie|na[ ]razie|dzis|w[ ]tej[ ]chwili|na[ ]co[ ]dzien)[ ]"
    r"(?:(?:juz|jeszcze|tylko)[ ])*(?:jestem|pracuj[ae]|robie|dorabiam|zatrudnion[ya]|siedze)[ ]"
    r"(?!bez(?!\w)|na[ ]emerytur|na[ ]rencie|na[ ]bezrob|na[ ]urlop)[^,.;!?]{3,60}?"
    r"(?=[ ]*(?:$|[,.;!?])|[ ](?:i|a|ale|wiec|oraz)[ ](?:szuka|poszuku|chc|chetnie|potrzebuj|dorobi))|"
    rf"{_BEGIN}(?:(?:wyuczony|moj)[ ]zawod(?:[ ]to)?|wyuczon[ay][ ]jako)[ ][^,.;!?]{{4,40}}?(?=[ ]*(?:$|[,.;!?]))"
)
"""What somebody works as now, or has learned: "teraz jestem kasjerką, szukam pracy w biurze"."""
_CHANGES_PLACE = re.compile(
    r"zmien\w+[ ](?:miejsc|restaurac|firm|szkol|szpital|sklep|pracodawc|hotel|przedszkol|zespol)"
)
"""Says that the work stays the same."""


def find_present_jobs(flat_text: str) -> list[tuple[int, int]]:
    """Where somebody says what they do at present, which is not what they look for where other work is named."""
    return [] if _CHANGES_PLACE.search(flat_text) else [m.span() for m in _PRESENT_JOB.finditer(flat_text)]


def work_kept(text: str) -> str:
    """The text without it."""
    return replaced(text, _HAS_WORK, "")
