"""What is put up with, or taken as well: "noce to nie problem", "kilka godzin też wezmę"."""

from __future__ import annotations

import re

from retrieval.facts import find_facts
from retrieval.reading.rewriting import replaced

_NO_PROBLEM = (
    r"(?:(?:(?:to|jest|sa|sie|mi|dla[ ]mnie|tez)[ ])*(?:nie|zaden|zadnym)[ ](?:(?:jest|sa|stanowi\w*|bedzie|to|"
    r"dla[ ]mnie)[ ])*(?:zadn\w+[ ])?problem(?:em|u)?(?:[ ]dla[ ]mnie)?|bez[ ]problemu|"
    r"(?:(?:is|are)[ ])?(?:also[ ])?(?:no|not[ ](?:an?[ ])?)[ ]?(?:problem|issue)s?(?:[ ]for[ ]me)?|"
    r"(?:is|are)n.t[ ](?:an?[ ])?(?:problem|issue)(?:[ ]for[ ]me)?)"
)
_ENDURED = re.compile(
    r"(?:(?:^|(?<=[,.;!?(])|(?<=gdzie)|(?<=where))[ ]*)(?:(?:i|a|ale|ze|tez|and|but)[ ])*"
    r"(?P<what>(?!nie[ ]|bez[ ]|szuka|gdzie[ ]|where[ ]|not[ ]|no[ ])[^\W_][\w+-]*(?:[ ](?!gdzie)[^\s,.;!?]"
    r"+){0,4}?)[ ]"
    rf"(?:{_NO_PROBLEM}|(?:(?:sa|mi|tez|rowniez)[ ])*(?<!jest[ ])(?<!is[ ])(?<!are[ ])"
    rf"(?:ok|okej|okay|spoko|w[ ]porzadku)|"
    rf"(?:tez|rowniez)[ ](?:wezme|biore|przyjme|rozwaze|rozwazam|moge))(?=[ ]*(?:$|[,.;!?]))"
)
"""What is put up with, or taken as well: "noce to nie problem", "kilka godzin też wezmę"."""
_NO_PROBLEM_WITH = re.compile(
    r"(?<!\w)(?:nie[ ](?:mam|widze)[ ](?:zadn\w+[ ])?problem(?:u|ow)[ ]ze?|"
    r"(?:zaden|nie[ ](?:jest|sa|stanowi\w*))[ ](?:dla[ ]mnie[ ]|mi[ ])?(?:to[ ])?problem(?:em|u)?)[ ]"
    r"(?!(?:kregoslup|kolan|plec|staw|zdrow|alkohol|praw(?:em|o)(?!\w)|nalog|policj|komorni|tym|dla[ ]mnie))"
    r"(?P<what>[^\W_][\w+-]*(?:[ ][^\s,.;!?]+){0,3}?)(?=[ ]*(?:$|[,.;!?]))"
)
_PROBLEM_LEFT = re.compile(rf"(?<=\w[ ]){_NO_PROBLEM}(?=[ ]*(?:$|[,.;!?]))")
_WITHOUT_WORK = re.compile(
    r"(?:(?:sluzbow|czest|dalek|business|frequent|moja?|my|the)\w*[ ])*(?:dojazd|dojezdz|przeprowadz|relokacj|"
    r"relocat|mov|visa|viz|wiz[aey]|wyjazd|wyjezdz|delegacj|travel|trip|commut|nadgodzin|overtime|dyspozycyjn|"
    r"wiek|age|stres|presj|tempo|nauk|kontakt|jezyk|pogod|wczesn)\w*"
)
_SPOKEN = re.compile(r"(?<!\w)(?:po[ ]\w+sku|(?!nock)\w+[sc]ki)(?!\w)")
"""What one speaks without any: "po angielsku gadam bez problemu"."""
_NIGHTS_THERE = re.compile(r"(?:na[ ]|w[ ])?(?:nock(?:i|a)|noc(?:e|y)?)(?:[ ]zmian\w*)?")
_HOURS_ALSO = re.compile(r"(?:pojedyncze|nieliczne|pare|kilka)[ ]godzin\w*(?:[ ]w[ ]tygodniu)?")


def endured_worded(text: str) -> str:
    """The text with what is put up with as what may be, or without it where it is no part of the work."""
    for pattern in (_ENDURED, _NO_PROBLEM_WITH):
        text = replaced(text, pattern, _endured)
    return replaced(text, _PROBLEM_LEFT, "ok")


def _endured(m: re.Match[str]) -> str:
    what = m["what"].strip()
    if what.startswith(("brak ", "lack ")):
        return f"bez {what.split(' ', 1)[1]}"  # "brak doświadczenia nie jest problemem"
    if "bez problemu" in m.group() and _SPOKEN.search(what):
        return m.group()
    if any(fact.field == "languages" for fact in find_facts(what)):
        return f"{what} dobry"
    if _WITHOUT_WORK.match(what):
        return ""
    if _NIGHTS_THERE.fullmatch(what):
        return "mogą być nocki"
    return f"może być {'część etatu' if _HOURS_ALSO.fullmatch(what) else what}"
