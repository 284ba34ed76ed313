"""What somebody has studied, which is no work that they look for where they name other work."""

from __future__ import annotations

import re

from retrieval.reading.sense import names_work

_WORD = (
    r"(?!(?:w|we|na|do|od|u|przy|jako|ale|lecz|a|teraz|obecnie|szuk\w+|poszuk\w+|chc\w+|interes\w+|and|but|now|in|"
    r"at|look\w+|want\w*|from)(?!\w))[^\W\d_][\w-]*"
)
_FIELD = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_OF = (
    r"(?:(?:kierun(?:ek|ku)|wydzial\w*|z|ze|na|studia|studiach|magisterk\w+|licencjat|inzynierk\w+|stopnia|jestem)"
    r"[ ])*"
)
_NO_FIELD = (
    r"(?!(?:\w+[ ])?(?:podyplom|kurs|szkoleni|uprawnien|staz|prac|umow|lat|rok|kontrakt|jazdy|sie|zaocz|"
    r"dzienn|wieczor|"
    r"wyzsz|sredni|zawodow))"
)
_THERE = r"(?:(?:w|we|na)[ ](?!latach|roku)[^\W\d_]+(?:[ ][^\W\d_]+(?:skiej|ckiej|skim|ckim|owej|owym))?[ ])?"
"""Where it was studied: "skończyłam w Charkowie rachunkowość"."""
_STUDIED = re.compile(
    rf"(?<!\w)(?:(?:skonczyl|ukonczyl|studiowal)(?:am|em|a)?|studiuje|po[ ]studiach|"
    rf"jestem[ ](?:magist\w+|inzynierem)|(?:jestem[ ])?absolwent(?:ka|em)?|(?:jestem[ ])?student(?:ka|em|ki|"
    rf"a)?(?![ ](?:w|we|na)[ ])|"
    rf"(?:jestem[ ])?na[ ](?:pierwszym|drugim|trzecim|czwartym|piatym|ostatnim|[1-6]\.?)[ ]roku(?:[ ]studiow)?|"
    rf"(?:i[ ])?(?:studied|graduated[ ](?:in|from))|"
    rf"student[ ]of)[ ]{_NO_FIELD}{_THERE}{_OF}(?P<field>{_FIELD})(?!\w)"
)
_STUDYING_HOW = re.compile(
    rf"(?<!\w)studiuje[ ](?P<field>{_WORD}(?:[ ]{_WORD}){{0,2}}?[ ]"
    r"(?:zaocznie|dziennie|wieczorowo|niestacjonarnie|stacjonarnie|online))(?!\w)"
)
"""With how it is studied: "studiuję informatykę zaocznie"."""
_IN_A_YEAR = re.compile(
    r"(?<!\w)student(?:ka|em|ki|a)?[ ](?P<field>(?:[1-6]|i{1,3}|iv|vi?|pierwsz\w+|drug\w+|trzec\w+|czwart\w+|"
    rf"piat\w+|ostatn\w+)\.?[ ]roku[ ]{_NO_FIELD}{_OF}{_FIELD})(?!\w)"
)
"""With the year: "studentka 5 roku prawa"."""
_POSTGRADUATE = re.compile(
    r"(?<!\w)(?:jestem[ ])?(?:po|w[ ]trakcie|na)[ ](?:studi(?:ach|ow)[ ]podyplomow\w+|podyplomow(?:ce|ych|ki))"
    rf"(?:[ ]{_NO_FIELD}{_OF}{_FIELD})?(?!\w)"
)
"""Whoever studied on beside work is no fresh graduate."""
_QUALIFIED = re.compile(
    r"(?<!\w)(?:(?:z[ ]wyksztalcenia|mam[ ](?:dyplom|magistra|licencjat|inzyniera|studia|wyksztalcenie|tytul\w*))"
    rf"[ ]{_NO_FIELD}{_OF}|(?:i[ ])?(?:(?:have|hold|got|with)[ ])?(?:an?[ ])?"
    r"(?:degree|diploma|masters?|bachelors?)[ ]in[ ])"
    rf"{_FIELD}(?!\w)"
)
_AFTER = re.compile(
    rf"(?:^|(?<=[,;.][ ]))(?:jestem[ ])*po[ ](?P<field>{_WORD}(?:[ ]{_WORD}){{0,2}})"
    r"(?=[ ]*(?:$|[,;.])|[ ](?:szuk|chc))"
)
"""Begins a clause: "po administracji"; it must be something that is studied."""
_STUDYING_OF_LATE = re.compile(
    r"(?<!\w)(?:jestem[ ])?(?:(?:wlasnie|teraz|obecnie|i|bo|juz)[ ])*"
    r"(?!koncze[ ](?:\w+[ ])?studia(?:[ ]*(?:$|[,.;])|[ ](?:i|ale|a|wiec)[ ]))"
    r"(?:(?:koncze|robie|zaczynam|zaczal(?:em|am)|ciagne)[ ](?:(?:teraz|wlasnie|jeszcze)[ ])?"
    r"(?:zaoczn|wieczorow|podyplomow|dzienn\w+[ ](?=stud)|studi|policealn)\w*|w[ ]trakcie[ ](?:studi\w+|nauki))"
    rf"(?:[ ]{_WORD}){{0,4}}(?!\w)"
)
"""What one still studies beside work: "kończę zaoczną logistykę", "jestem w trakcie studiów z pedagogiki"."""
_BY_SCHOOLING = re.compile(
    rf"(?:^|(?<=[,;.])|(?<=[,;.][ ]))(?:jestem[ ])?{_WORD}(?:[ ]{_WORD}){{0,2}}[ ]z[ ](?:wyksztalcenia|zawodu)"
    r"(?=[ ]*(?:$|[,;.]))"
)
"""What one was trained to be: "technik ekonomista z wykształcenia"."""
_GRADUATE = re.compile(
    r"(?:^|(?<=[,;.])|(?<=[,;.][ ]))[ ]*(?:(?:i.?m|i[ ]am|as|an?|recent|fresh|new)[ ])*"
    r"(?!recent|fresh|new|just|university|junior)(?P<field>[a-z]+(?:[ ][a-z]+)?)[ ](?=(?:graduate|student)(?!\w))"
    r"(?![a-z]+[ ](?:jobs?|roles?|program\w*|positions?|scheme|trainee|work))|"
    r"(?<!\w)graduate[ ](?P<subject>(?:in|of)[ ][a-z]+(?:[ ][a-z]+)?)(?=[ ]*(?:$|[,;.]|from))"
)
"""What somebody has a degree in, in English: "marketing graduate", "a graduate in economics"."""
_STUDY = (
    r"\w*(?:logii|nomii|grafii|zofii|metrii|chemii|tyce|nice|turze|cynie|macji|arstwie|ynarii|porcie|fizyce|"
    r"ictwie|ingu|gice|zarzadzaniu|farmacji|medycynie|architekturze|weterynarii|terapii|znawstwie|administracji|rachunkowosci|"
    r"finansach|prawie|pielegniarstwie|historii)(?!\w)"
)
FRESH_FROM = re.compile(rf"(?<!\w)(?:jestem[ ])?(?:swiezo|zaraz|prosto|tuz)[ ]po[ ]{_STUDY}")
"""Said by whoever has only just studied it: "świeżo po ekonomii"."""


def find_studies(flat_text: str) -> list[tuple[int, int]]:
    """Where a sentence names what somebody has studied: the field alone where the verb tells of the past."""
    found = [m.span("field") for m in _STUDIED.finditer(flat_text)]
    found += [m.span("field") for one in (_IN_A_YEAR, _STUDYING_HOW) for m in one.finditer(flat_text)]
    found += [m.span() for one in (_QUALIFIED, _POSTGRADUATE) for m in one.finditer(flat_text)]
    found += [m.span() for one in (_STUDYING_OF_LATE, _BY_SCHOOLING) for m in one.finditer(flat_text)]
    found += [m.span("field" if m["field"] else "subject") for m in _GRADUATE.finditer(flat_text)]
    studied = (m for m in _AFTER.finditer(flat_text) if re.match(_STUDY, m["field"]) or names_work(m["field"]))
    return found + [m.span() for m in studied]
