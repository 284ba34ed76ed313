"""What people add loosely to what they look for, in known words, or left out where offers tell nothing.

A firm's legal form, a boss who is a Pole and pay in the hand are no words of the work; "po godzinach" is work
beside other work, and "a 17 year old" a teenager.
"""

from __future__ import annotations

import re

from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_work

_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_PAID_EXTRA = (
    r"(?:(?:tylko|ale|byle|koniecznie|jak|jesli)[ ])*(?:za[ ](?:dodatkow|ekstra|osobn)\w*[ ](?:kas|pienia|oplat|"
    r"wynagrodz|doplat)\w+|(?:(?:dodatkowo|ekstra|osobno|dobrze)[ ])?platn\w+(?:[ ](?:dodatkowo|ekstra|osobno|"
    r"dobrze))?)"
)
_YOUNG = r"(?:1[5-7])"
_SAID_AS: tuple[tuple[str, str], ...] = (
    (rf"{BEGIN}(?:w[ ])?(?:spol(?:ka|ce|ke)|sp\.?)[ ]z[ ]?o\.?[ ]?o\.?(?=[ ]*(?:$|[,;!?)]))", ""),
    (
        rf"{BEGIN}(?:(?:wlasny|tylko|najlepiej)[ ])*(?:szef|brygadzista|kierownik|majster|pracodawca)[ ]"
        rf"(?:to[ ])?polak{_END}|{BEGIN}polski[ ](?:szef|brygadzista|majster){_END}",
        "",
    ),
    (r"(?:(?<=dniowka)|(?<=tygodniowka)|(?<=zaliczka)|(?<=zaliczki))[ ]do[ ]reki(?!\w)", ""),
    (rf"{BEGIN}dyzury?[ ]{_PAID_EXTRA}{_END}", ""),
    (r"(?<!\w)po[ ]godzinach(?!\w)(?![ ](?:pracy|otwarcia|lekcyj|\d))", "dodatkowo"),
    (
        r"(?:(?<=rozliczanie)|(?<=ksiegowosc)|(?<=ksiegowanie)|(?<=obsluga)|(?<=prowadzenie)|(?<=ksiegi)|"
        r"(?<=dla))[ ]"
        r"(?:mal|drobn|mikro)\w*(?=[ ](?:i[ ]srednich[ ])?firm(?!\w))",
        "",
    ),
    (
        rf"{BEGIN}(?:sluzbow\w+[ ](?:samochod|auto|telefon)|(?:samochod|auto|telefon)[ ]sluzbow\w+|company[ ]car|"
        r"zakwaterowanie|noclegi?|mieszkanie|kwatera|accommodation|housing|wyzywienie)[ ]"
        r"(?:(?:mi|jest|is|sa)[ ])*(?:niepotrzebn\w+|niekonieczn\w+|nie[ ](?:jest[ ])?(?:potrzebn|konieczn)\w+|"
        rf"(?:is[ ])?not[ ](?:needed|necessary|required)){_END}",
        "",
    ),
    # English
    (r"(?<!\w)(?:holiday|vacation)[ ](?:work|jobs?)(?!\w)", "summer job"),
    (r"(?<!\w)(?:no|without)[ ](?:overtime|over[ ]time)(?!\w)", "bez nadgodzin"),
    (
        r"(?<!\w)(?:(?:i|we|and|need|needs|require|requires|requiring|with|looking[ ]for|for|work|working|a)[ ])*"
        r"visa[ ](?:sponsor(?:ship|ed|ing)?|support)(?:[ ](?:needed|required|please|offered|provided))?(?!\w)",
        "foreigners",
    ),
    (
        r"(?<!\w)(?:(?:i[ ]have|i.ve[ ]got|have|with|holding|an?|my|got)[ ])*(?:master|bachelor|phd|"
        r"doctora)(?:.?s|te)?"
        r"[ ]degree(?:[ ](?:holder|too|already))?(?=[ ]*(?:$|[,.;!?)]))",
        "",
    ),
    (
        r"(?<!\w)(?:(?:a|good|decent|high|fixed|solid|stable|plus|with|and)[ ])*base(?=[ ](?:salary|pay|"
        r"wage)(?!\w))"
        r"(?:[ ](?:salary|pay|wage))(?![ ]*(?:of|from|min|above|\d))",
        "",
    ),
    (
        rf"(?<![\w-])(?:(?:for|an?|the|i.?m|i[ ]am|my|aged?)[ ])*{_YOUNG}(?:[ -]?(?:years?|yrs?|"
        rf"y\.?)[ -]?(?:olds?|o\.?))"
        r"(?:[ ](?:girl|boy|son|daughter|student|pupil|teenager|kid|guy))?(?!\w)|"
        rf"(?<!\w)(?:i.?m|i[ ]am)[ ](?:only[ ]|just[ ])?{_YOUNG}(?=[ ]*(?:$|[,.;!?)]|and[ ]))",
        "teenager",
    ),
)
_WITHOUT_WORK = frozenset(("teenager", "summer job"))
"""Said by whoever looks for any work."""
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SAID_AS)


def loosely_worded(text: str) -> str:
    """The text with it so, where work is named."""
    if not names_work(text):
        patterns = [(pattern, known) for pattern, known in _PATTERNS if known in _WITHOUT_WORK]
    else:
        patterns = list(_PATTERNS)
    for pattern, known in patterns:
        text = replaced(text, pattern, known)
    return text
