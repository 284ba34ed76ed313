"""That somebody has only just finished school and seeks a first job, in the words that are known for it.

Whoever comes from a university is a graduate, whom offers for juniors are for; whoever has learned a trade, or
comes from another school, would learn the work, which a warehouse or a kitchen calls no level.
"""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.reading.lacks import TO_LEARN
from retrieval.reading.rewriting import replaced

_JUST = (
    r"(?:(?:wlasnie|niedawno|dopiero(?:[ ]co)?|swiezo|co[ ]dopiero|w[ ]tym[ ]roku|w[ ]czerwcu|w[ ]lipcu|"
    r"niedawno[ ]co|teraz|przed[ ]chwila|just|recently|newly)[ ])"
)
_FINISHED = r"(?:(?:s|u)konczyl(?:em|am|a)?|obronil(?:em|am)(?:[ ]sie)?|zrobil(?:em|am)|finished|completed)"
_OTHER_SCHOOL = (
    r"(?:liceum|technikum|zawodowk\w+|branzowk\w+|ogolniak\w*|szkol[aey]"
    r"(?:[ ](?:sredni|zawodow|branzow|policealn)\w+)?|policealn\w+|matur[aey]|edukacj\w+|high[ ]school|school)"
)
_UNIVERSITY = (
    r"(?:studia(?:[ ](?:wyzsz|magistersk|licencjack|inzyniersk|dzienn|zaoczn)\w+)?|uczelni\w*|magisterk\w+|"
    r"licencjat|inzynierk\w+|politechnik\w+|uniwersytet|akademi\w+|dyplom|prac[ey][ ]\w+sk[aą]|university|college|"
    r"(?:my[ ])?(?:studies|degree|masters?|bachelors?))"
)
_FRESH = r"(?:zaraz|swiezo|tuz|prosto|dopiero(?:[ ]co)?|straight|right|fresh|just)"
_SCHOOL_LEFT = r"(?:szkole(?:[ ]\w+ej)?|liceum|technikum|zawodowce|branzowce|ogolniaku|maturze|gimnazjum)"
_SAID_AS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"(?<!\w){_JUST}{_FINISHED}[ ](?:(?:moj|swoj)\w*[ ])?{_OTHER_SCHOOL}(?!\w)|"
            rf"(?<!\w)(?:jestem[ ])?{_FRESH}[ ](?:po|out[ ]of)[ ](?:{_SCHOOL_LEFT}|school|high[ ]school)(?!\w)"
        ),
        TO_LEARN,
    ),
    (
        re.compile(
            rf"(?<!\w)(?:jestem[ ])?{_FRESH}[ ](?:po|after|off)[ ](?:an?[ ])?(?:kursie|kursach|bootcamp\w*|"
            rf"szkoleniu|"
            r"course)(?:[ ](?!szuka|w[ ]|na[ ])[^\W\d_]+)?(?!\w)"
        ),
        TO_LEARN,
    ),
    (
        re.compile(
            rf"(?<!\w){_JUST}{_FINISHED}[ ](?:(?:moj|swoj)\w*[ ])?{_UNIVERSITY}(?!\w)|"
            r"(?<!\w)(?:i[ ](?:have[ ]|.ve[ ])?)?(?:just|recently|newly)[ ]graduated(?!\w)|"
            r"(?<!\w)(?:straight|right|fresh|just)[ ]out[ ]of[ ](?:university|college|uni)(?!\w)"
        ),
        "absolwent",
    ),
    (
        re.compile(
            rf"(?<!\w)(?:jestem[ ])?{_FRESH}[ ](?:po|z)[ ](?:studiach|uczelni|uniwersytecie|politechnice|akademii|"
            r"agh|sgh|sggw|umcs|uam|umk|uw|uj|pw|pwr|wat|uek|kul)(?=[ ]*(?:$|[,.;!]))"
        ),
        "absolwent",
    ),
    (
        re.compile(
            r"(?<!\w)(?:(?:to|bedzie|bylaby|szukam|szuka|szukamy|na|swoj\w*|moj\w*|jego|jej)[ ])*"
            r"pierwsz(?:a|ej|e|ą)[ ](?:(?:powazn|prawdziw|stal|normaln|platn|legaln|zawodow)\w+[ ])+"
            r"(?:prac|robot|posad)(?:a|y|e)(?!\w)"
        ),
        "pierwsza praca",
    ),
    (
        re.compile(
            r"(?<!\w)(?:(?:my|his|her|a|the)[ ])?first(?:[ ](?:ever|real|serious|proper|full-time|full[ ]time))*"
            r"[ ]job(?:[ ]ever)?(?!\w)(?![ ](?:i|was|where|that|is)(?!\w))"
        ),
        "no experience,",
    ),
    (
        re.compile(
            r"(?<!\w)(?:(?:mam|z|ze)[ ])?(?:bardzo[ ])?(?:malo|niewiele|malutko|nieduzo)[ ]doswiadczenia(?!\w)"
            r"(?![ ]*(?:wymag|potrzeb))"
        ),
        "małe doświadczenie",
    ),
    (re.compile(r"(?<!\w)(?:ja[ ])?dopiero[ ]zaczynam(?=[ ]*(?:$|[,.;!]))"), "początkujący"),
    (re.compile(r"(?<!\w)(?:jestem[ ])?swiezak\w*(?!\w)"), "początkujący"),
    (
        re.compile(
            r"(?<!\w)nie[ ](?:mam|posiadam)[ ](?:(?:jeszcze|zadnego|zbyt|duzego|na[ ]razie)[ ])*doswiadczenia"
            r"[ ]w[ ](?:tym[ ])?(?:zawodzie|branzy|fachu)(?=[ ]*(?:$|[,.;!?]|ale|wiec|i[ ]))"
        ),
        "bez doświadczenia",
    ),
    (
        re.compile(
            r"(?<!\w)(?:moge|chce|chetnie|chcialbym|chcialabym)?[ ]?(?:sie[ ])?(?:wszystkiego[ ])(?:sie[ ])?"
            r"(?:na)?ucz(?:yc|e)(?:[ ]sie)?(?!\w)|"
            r"(?<!\w)(?:szybko[ ]|chetnie[ ])?(?:naucze|ucze)[ ]sie[ ](?:wszystkiego|od[ ](?:zera|podstaw))(?!\w)|"
            r"(?<!\w)(?:moge|chetnie)[ ]sie[ ](?:wszystkiego|tego|szybko)[ ](?:do|na)?ucz(?:yc|e)(?!\w)"
        ),
        TO_LEARN,
    ),
)


_GRADUATE = re.compile(
    r"(?<!\w)(?:absolwent\w*|(?:zaraz|swiezo|tuz|prosto|od[ ]razu|dopiero(?:[ ]co)?)[ ]po[ ](?:\w+ych[ ])?"
    r"(?:studiach|uczelni|magisterce|licencjacie|inzynierce|politechnice|obronie|dyplomie)|"
    r"entry[ -]level|fresh[ ]graduate|recent[ ]graduate)(?!\w)"
)
_OF_EXPERIENCE = re.compile(
    r"doswiadcz|experience|praktyk|staz|intern|trainee|junior|mlodsz|senior|mid(?!\w)|"
    r"(?:\d|kilka|pare)[ ]?(?:lat|rok|years)|kierownik|dyrektor|manager|menedzer"
)
_IN_ENGLISH = ("entry", "fresh", "recent")


def first_jobs_worded(text: str) -> str:
    """The text with a first job, and school just left, in the words that are known.

    A graduate who says nothing of experience has none yet.
    """
    for pattern, known in _SAID_AS:
        text = replaced(text, pattern, known)
    said = flat(text)
    if (graduate := _GRADUATE.search(said)) and not _OF_EXPERIENCE.search(said):
        none = "no experience" if graduate.group().startswith(_IN_ENGLISH) else "bez doświadczenia"
        text = f"{text}, {none}"
    return text
