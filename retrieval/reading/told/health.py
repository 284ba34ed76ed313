"""An illness or an accident that somebody tells of in a clause of its own: no wish, whatever is looked for.

"Po wypadku, praca siedząca", "alergia na kurz": the work that they can do stands beside it.
"""

from __future__ import annotations

import re

_BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:i|a|bo|ja|niestety)[ ])*"
_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|ale|wiec|oraz)[ ](?:szuka|poszuku|chc|nie[ ]moge|moge)|szuka|poszuku))"
_AFTER = re.compile(
    rf"{_BEGIN}(?:(?:wracam|wrocil(?:em|am)|jestem)[ ])?(?:(?:do[ ]pracy|juz|swiezo|tuz)[ ])*po[ ]"
    r"(?:(?:dlugi|ciezki|przebyt|powazn)\w+[ ])?"
    r"(?:chorobie|leczeniu|rehabilitacji|wypadku|wypadkach|zawale|udarze|nowotworze|raku|chemii|chemioterapii|"
    r"zlamaniu|amputacji|operacji|urazie|kontuzji|wylewie|covidzie|depresji)"
    r"(?:[ ](?:samochodow\w+|w[ ]pracy|serca|nogi|reki|kolana|biodra|oka|barku|kregoslupa|glowy|nowotworow\w+))?"
    rf"{_END}"
)
_ILL = re.compile(
    rf"{_BEGIN}(?:(?:mam|lecze|choruje[ ]na|jestem)[ ])?(?:(?:lekk|cięzk|ciezk|siln)\w+[ ])?"
    r"(?:alergi(?:a|e)(?:[ ]na[ ][^\W\d_]+(?:[ ](?:i|oraz)[ ][^\W\d_]+)?)?|alergi(?:k|czka|kiem|czk\w)|"
    r"epilepsj(?:a|e)|padaczk(?:a|e)|cukrzyc(?:a|e)|cukrzyk(?:iem)?|astm(?:a|e)|astmatyk(?:iem)?|depresj(?:a|e)|"
    r"nadcisnienie|nerwic(?:a|e)|luszczyc(?:a|e)|stwardnienie[ ]rozsiane|reumatyzm|hashimoto)"
    rf"{_END}"
)


def find_health(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell of it."""
    return [m.span() for pattern in (_AFTER, _ILL) for m in pattern.finditer(flat_text)]
