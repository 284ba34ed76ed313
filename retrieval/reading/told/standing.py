"""Who somebody is before the law, in the words that are known for it: a foreigner, or whoever draws a pension.

Papers that allow to stay and to work, a foreign citizenship and a country one comes from say "cudzoziemiec"; a
disability pension and a "grupa" are a certificate of disability, and no old age. A citizen of the Union needs no
papers, and says nothing.
"""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced
from retrieval.reading.told.disability import CERTIFICATE, disability_worded
from retrieval.reading.told.nationals import FOREIGNER, FOREIGNERS, is_foreign, nationals_worded, without_origin

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale|and)[ ]|szuka|poszuku|looking|seeking))"

# papers
_PAPER = (
    r"(?:(?:wazn|stal|czasow|aktualn|polsk|juz)\w*[ ])*"
    r"(?:kart[ea][ ](?:stalego[ ]|czasowego[ ])?pobytu|kart[ea][ ]polaka|(?:staly|stalym|czasowy)[ ]pobyt(?:em)?|"
    r"pobyt(?:em)?[ ](?:staly|czasowy)m?|(?:pozwoleni|zezwoleni)(?:e|em)[ ]na[ ](?:prace|pobyt)|"
    r"wiz[ea](?:[ ](?:pracownicz|krajow|humanitarn|studenck|schengen)\w*)?|status[ ]ukr|pesel(?:em)?(?:[ ]ukr)?)"
)
_PAPERS = re.compile(
    rf"(?:{BEGIN}(?:(?:i|a|ja|bo|tez)[ ])*|(?<!\w)(?=(?:mam|mamy|posiadam|z|ze)[ ]))(?<!nie )"
    rf"(?:(?:mam|mamy|posiadam|z|ze)[ ])?{_PAPER}(?:(?:,[ ]?|[ ](?:i|oraz)[ ])(?:mam[ ])?{_PAPER})*"
    r"(?:[ ](?:w[ ]trakcie|wyrobion\w+|aktualn\w+|mam|posiadam|w[ ]polsce))*"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale)[ ]|szuka|poszuku))"
)
_PERMITS = re.compile(
    rf"(?:{BEGIN}(?:(?:and|but)[ ])?|(?<!\w)(?=(?:i[ ]have|i.ve[ ]got|i[ ]hold|with)[ ]))"
    r"(?:(?:i[ ]have|i.ve[ ]got|i[ ]hold|have|holding|with)[ ])?(?:(?:an?|my|valid|polish|temporary|"
    r"permanent|eu)[ ])*"
    r"(?:residen(?:ce|cy)[ ](?:card|permit)|permanent[ ]residen(?:ce|cy)|work(?:ing)?[ ](?:permit|visa)|"
    r"karta[ ]pobytu)"
    rf"(?:[ ](?:for|in)[ ]poland)?{_END}"
)

# citizens
_CITIZEN = re.compile(
    r"(?<!\w)(?:(?:jestem|jestesmy|jako)[ ])?obywatel(?:em|ami|ka|ki|ke|kom|e|i|om|a|ow)?[ ]"
    r"(?:republiki[ ])?(?P<state>[^\W\d_]{2,}(?:[ ](?=europ)[^\W\d_]+)?)"
)
_CITIZENSHIP = re.compile(
    r"(?<!\w)(?<!nie )(?:(?:mam|posiadam|z|ze)[ ])?(?:podwojne[ ])?obywatelstw(?:o|em)[ ](?P<state>[^\W\d_]{4,})"
)
_WORK_FOR_CITIZENS = re.compile(
    r"(?<!\w)(?:obslu\w+|pomoc\w*|zatrudni\w+|rekrut\w+|wspar\w+|wspier\w+|legaliz\w+|praw\w*|"
    r"spraw\w*)(?:[ ]dla)?[ ]$"
)
"""Before citizens who are those that the work is done for."""
_UNION = re.compile(r"ue(?!\w)|unii|unijn|polsk|eu(?!\w)|european")
_FOREIGN = (
    r"(?:ukrain|bialorus|gruzi|rosyj|molda|mo.daw|hindus|indyj|nepal|uzbec|kazach|wietnam|filipin|turec|"
    r"kolumb|azer|"
    r"ormian|chinsk|egip|algier|maroka|nigeryj|tunez)\w*"
)
_NATION = (
    r"(?:ukrainian|belaru(?:s|ss)ian|georgian|moldovan|indian|nepali|nepalese|filipin[oa]|uzbek|kazakh|turkish|"
    r"vietnamese|colombian|pakistani|bangladeshi|zimbabwean|nigerian|egyptian|armenian|azerbaijani|african)"
)
_NATIONALS = re.compile(
    rf"(?<!\w)(?:(?:i.?m|i[ ]am|we[ ]are|as|an?)[ ])*(?:(?P<eu>eu|european|polish)|{_NATION})[ ]"
    r"(?:citizens?|nationals?)(?!\w)|"
    rf"(?<!\w)(?:(?:i.?m|i[ ]am|as|an?)[ ])*{_NATION}[ ](?:(?:young|old\w*)[ ])?"
    r"(?:wom[ae]n|m[ae]n|girls?|guys?|lad(?:y|ies)|couple|male|female|refugees?)(?!\w)"
)
_OF_NATION = re.compile(rf"{BEGIN}{_NATION}(?=[ ]*(?:$|[,.;!?)]))")
_BY_LANGUAGE = re.compile(
    r"(?<!\w)(?:customer|client|support|service|translat|interpret|teach|tutor|call|recruit|sales|account|analyst|"
    r"specialist|consultant|coordinator|hr|lektor|language|speak|nauczyc|tlumacz|obslug)"
)
"""Work for which a language is asked: "customer service, Ukrainian"."""
_ORIGIN = re.compile(
    r"(?<!\w)(?:(?:bo|ja|i)[ ])?(?:jestem|jestesmy|pochodz[ei]\w*|i.?m|i[ ]am|we.?re|we[ ]are|i[ ]come)[ ]"
    r"(?:originally[ ])?(?:z|ze|from)[ ](?P<state>[^\W\d_]{4,})(?!\w)"
)
_FOREIGN_STUDENT = re.compile(
    r"(?<!\w)(?:(?:an?[ ])?(?:international|foreign|overseas|exchange|erasmus)[ ])(?=students?(?!\w))"
)

# pensions
_DEGREE = r"(?:(?:pierwsz|drug|trzeci|lekk|umiarkowan|znaczn)\w{0,3}|i{1,3}|[123])\.?"
_GROUP = rf"(?:(?:{_DEGREE}[ ])?grup(?:a|e|y)(?:[ ](?:inwalidzk\w+|niepelnosprawn\w+|{_DEGREE}))?)"
_WITH_GROUP = rf"(?:[ ](?:z|ze|na|i)[ ](?:{_GROUP}|orzeczeni\w+(?:[ ]o[ ]niepelnosprawn\w+)?)|[ ]{_GROUP}(?!\w))?"
_PENSIONER = re.compile(
    rf"(?<!\w)(?<!emeryt )(?<!emeryta )(?:(?:jestem|jako)[ ])?rencist(?:a|ka|ki|ko|y|ow|ce|om|"
    rf"e)?{_WITH_GROUP}(?!\w)|"
    r"(?<!\w)(?:(?:jestem|bedac)[ ])?(?:juz[ ])?na[ ]rencie(?![ ]rodzinn)(?!\w)|"
    r"(?<!\w)(?<!nie )(?:mam|pobieram|dostaje|posiadam|otrzymuje)[ ](?:\w+[ ])?rente"
    r"(?:[ ](?:inwalidzk|chorobow|socjaln|zdrowotn)\w+)?(?!\w)(?![ ]rodzinn)|"
    rf"(?<!\w)inwalid(?:a|ka|ki|y|ow|ztwo)(?:[ ]{_GROUP})?(?!\w)|"
    rf"{BEGIN}(?:(?:mam|posiadam)[ ])?{_DEGREE}[ ]grup[ae](?=[ ]*(?:$|[,.;!?)]|szuka))|"
    rf"(?<!\w)(?:osob\w*|kobiet\w|mezczyzn\w)[ ]z[ ]{_GROUP}(?=[ ]*(?:$|[,.;!?)]|szuka))|"
    rf"{BEGIN}(?:jestem[ ])?z[ ]{_GROUP}(?=[ ]*(?:$|[,.;!?)]|szuka))"
)
_OLD = re.compile(r"(?<!\w)emeryt")
"""Beside it "rencista" is one of those whom such work is for."""


def standing_worded(text: str) -> str:
    """The text with what somebody is before the law in the words that are known."""
    text = replaced(replaced(text, _PAPERS, FOREIGNER), _PERMITS, FOREIGNERS)
    for pattern in (_CITIZEN, _CITIZENSHIP, _ORIGIN):
        for m in reversed(list(pattern.finditer(flat(text)))):
            if (said := _of_state(m)) is not None:
                text = f"{text[: m.start()]}{said.rjust(len(m.group()))}{text[m.end() :]}"
    text = replaced(text, _NATIONALS, lambda m: "" if m["eu"] else FOREIGNERS)
    text = replaced(nationals_worded(text), _FOREIGN_STUDENT, "")
    if not _BY_LANGUAGE.search(flat(text)):
        text = replaced(text, _OF_NATION, FOREIGNERS)
    if FOREIGNER in text:
        text = without_origin(text)
    return disability_worded(text if _OLD.search(flat(text)) else replaced(text, _PENSIONER, CERTIFICATE))


def _of_state(m: re.Match[str]) -> str | None:
    """What a state makes of whoever is its citizen or comes from there; None where it says nothing of them."""
    citizen = "obywatel" in m.group()
    if _WORK_FOR_CITIZENS.search(m.string[: m.start()]):
        return None
    if citizen and _UNION.match(m["state"]):
        return ""
    if not is_foreign(m["state"]) and not (citizen and re.match(_FOREIGN, m["state"])):
        return None
    return FOREIGNERS if " from " in m.group() else FOREIGNER
