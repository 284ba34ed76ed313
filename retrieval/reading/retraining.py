"""What somebody works as who wants something else: "pracuję jako kucharz, ale chcę coś innego"."""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.polish import lemma, lemmas_as_typed, words
from retrieval.reading.sense import calls_work, names_occupation, names_work, names_work_alone, narrows
from retrieval.thesaurus import thesaurus

_I_AM = r"(?:(?:obecnie|teraz)[ ])?(?:jestem|pracuje[ ]jako|obecnie|i.?m[ ]an?|i[ ](?:am|work[ ]as)[ ]an?)[ ]"
_WANTS = (
    r"(?:(?:ale|i|a|lecz|but|and)[ ])?(?:ja[ ])?(?:chce|chcialbym|chcialabym|planuje|zamierzam|szukam|wole|"
    r"mysle[ ]zeby|"
    r"i[ ]want|i.?d[ ]like|looking[ ]for)"
)
_SOMETHING_ELSE = (
    r"(?:(?:sie|juz|teraz|robic|znalezc|sprobowac|to|to[ ]do|try)[ ])*"
    r"(?:przebranzowic|przekwalifikowac|zmienic[ ](?:branze|zawod)|cos[ ](?:zupelnie[ ]|calkiem[ ])?innego|"
    r"czegos[ ](?:zupelnie[ ]|calkiem[ ])?innego|inn(?:a|ej)[ ]prac[ey]|something[ ](?:else|different)|"
    r"change[ ](?:career|profession)s?|another[ ](?:job|career))"
)
_RETRAINING = re.compile(
    rf"(?<!\w){_I_AM}(?P<job>[^.;!?]{{3,80}}?)[ ,]+{_WANTS}[ ]{_SOMETHING_ELSE}(?!\w)"
    rf"|(?<!\w){_WANTS}[ ]{_SOMETHING_ELSE}[ ,.;]+{_I_AM}(?P<what>[^,.;!?]{{3,80}}?)(?=[ ]*(?:$|[,.;!?])|"
    r"[ ](?:ale|i|a|lecz|mysle|but|and)[ ])"
)
"""What somebody is who wants to be something else."""
_FROM_ONE_TO_ANOTHER = re.compile(
    rf"(?<!\w)(?:(?:obecnie|teraz)[ ])?(?:pracuje(?:[ ](?:teraz|obecnie))?[ ]jako|i[ ]work[ ]as[ ]an?)[ ]"
    rf"(?P<job>[^,.;!?]{{3,60}}?)[ ,]+(?:ale|lecz|but)[ ]{_WANTS}(?=[ ](?P<wanted>\w[^,.;!?]*))"
)
"""The same who says at once what: "pracuję jako magazynier, ale chcę być kierowcą"."""


_MOVING = re.compile(
    r"(?<!\w)(?:(?:obecnie|teraz|dzis)[ ])?"
    r"(?:jestem|pracuje[ ](?:jako|na|w|we|przy)|jezdze|robie|siedze[ ](?:na|w))[ ]"
    r"[^.;!?]{3,60}?[ ,]+(?:(?:i|a|ale|lecz)[ ])?(?:chce|chcial(?:bym|abym)|planuje|zamierzam)[ ]"
    r"(?:przejsc|przeniesc[ ]sie|przesiasc[ ]sie|sie[ ]przesiasc|sie[ ]przeniesc|uciec)[ ]"
    r"(?P<office>do[ ]biura[ ]*,)?(?:(?<=,)|(?=(?:do|na|w)[ ]))"
)
"""What somebody does who wants to move: "jeżdżę tirem i chcę przejść do biura"."""
_RETRAINED = re.compile(
    r"(?<!\w)(?:jestem[ ])?(?:po[ ])?(?:przekwalifikowani\w+|przebranzowieni\w+|przebranzawiam[ ]sie|"
    r"przekwalifikow\w+[ ]sie|zmieniam[ ](?:zawod|branze))[ ]z[ ](?P<left>[^,.;!?]{3,40}?)[ ]na[ ](?=\w)"
)
"""Behind it stands what somebody has become: "po przekwalifikowaniu z nauczycielki na testerkę"."""


_TO_GO = r"(?:sie[ ])?(?:przejsc|isc|pojsc|przeniesc(?:[ ]sie)?|przebranzowic(?:[ ]sie)?|uciec)"
_WILL = r"(?:chce|chcial(?:bym|abym)|planuje|zamierzam|probuje)"
_FROM = re.compile(
    r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:po[ ]latach|i|ja|teraz)[ ])*"
    rf"(?P<from>{_WILL}[ ]{_TO_GO}[ ]ze?[ ][^,.;!?]{{3,30}}?|"
    rf"ze?[ ][^,.;!?]{{3,30}}?[ ](?:(?:teraz|juz|sie)[ ])*(?:{_WILL}(?:[ ]{_TO_GO})?|przechodze|przenosze[ ]sie|"
    r"przebranzawiam[ ]sie|uciekam))[ ](?=(?:do|na|w)[ ])"
)
"""Where somebody works who would move: "z handlu chcę przejść do IT"."""
_SOUGHT_AS = re.compile(
    r"(?<!\w)(?<!nie )szuka(?:m|my)[ ](?:(?:teraz|pilnie)[ ])?(?:(?:pracy|prace|zatrudnienia|posady|roboty)[ ])?"
    r"jako(?P<wanted>[ ][^,.;!?]+)"
)
"""Behind it stands the only work that is looked for: "dentystka, Kraków, szukam pracy jako asystentka"."""
_SEEKS = r"(?:szuka\w*|poszuk\w+|chc(?:e|emy)|chcial(?:bym|abym)|interesuj\w+|looking|seeking|want|would[ ]like)"
_WHO = (
    r"(?P<job>(?!(?:mam|ojc|matk|tat|stud|uczni|emeryt|rencist|osob)\w*[ ]|(?:po|we?|na|ze?)[ ])"
    r"[^\W\d_][^,.;!?()]{2,40}?)"
)
_TOLD_JOB = re.compile(
    rf"(?:^|(?<=[,.;!?(][ ]))(?:(?:z[ ]zawodu[ ])?jestem[ ](?:z[ ]zawodu[ ])?|i.?m[ ]an?[ ]|i[ ]am[ ]an?[ ]|\A)"
    rf"{_WHO}(?=[ ]*,|[ ](?:ale|lecz|i|but|and|from|living|based|with|z[ ]\d|od[ ]\d)(?!\w))"
    rf"(?P<between>[^.;!?]*?)(?<!\w)(?<!nie )(?<!not ){_SEEKS}(?P<wanted>[ ][^,.;!?]+)"
)
"""Who somebody is, and behind it what they look for: "jestem pielęgniarką, … szukam pracy jako …"."""


def told_jobs(text: str) -> list[tuple[int, int]]:
    """Where somebody says what they are who says behind it what else they look for, calling it by its name."""
    found = []
    for m in _TOLD_JOB.finditer(flat(text)):
        job, wanted = text[slice(*m.span("job"))], text[slice(*m.span("wanted"))]
        else_named = calls_work(wanted) or (_CONTRAST.search(m["between"]) and names_work_alone(wanted))
        if names_occupation(job) and else_named and not narrows(job, wanted):
            found.append(m.span("job"))
    return found + _before_what_is_sought(text)


def _before_what_is_sought(text: str) -> list[tuple[int, int]]:
    """The clauses that name an occupation before the one that somebody looks for work as."""
    m = _SOUGHT_AS.search(flat(text))
    if m is None or not names_occupation(wanted := text[slice(*m.span("wanted"))]):
        return []
    clauses = [one.span() for one in re.finditer(r"[^,.;!?]+", text[: m.start()])]
    told = (
        (start, end)
        for start, end in clauses
        if names_occupation(text[start:end]) and not _REFUSES.search(flat(text[start:end]))
    )
    return [(start, end) for start, end in told if not narrows(text[start:end], wanted)]


_REFUSES = re.compile(r"(?<!\w)(?:nie|bez|poza|oprocz|byle)(?!\w)")
_CONTRAST = re.compile(r"(?<!\w)(?:ale|lecz|but)(?!\w)")


def left_behind(text: str) -> tuple[str, str] | None:
    """The text without what somebody is who wants something else, and that job ("" where it has no plain name);
    None for any other text."""
    if (m := _RETRAINED.search(flat(text))) is not None:
        return blank(text, *m.span()), ""
    if (m := _MOVING.search(flat(text))) is not None:
        end = m.start("office") if m["office"] and not names_work(text[m.end() :]) else m.end()
        return blank(text, m.start(), end), ""
    if (m := _FROM.search(flat(text))) is not None:
        rest = blank(text, *m.span("from"))
        if names_work(text[slice(*m.span("from"))]) and names_work(rest):
            return rest, ""
    m = _RETRAINING.search(flat(text))
    if m is None:
        m = _FROM_ONE_TO_ANOTHER.search(flat(text))
        named = m is not None and _job(text[slice(*m.span("wanted"))]) != ""
        return (blank(text, *m.span()), "") if m is not None and named else None
    start, end = m.span("job" if m["job"] else "what")
    return blank(text, *m.span()), _job(text[start:end])


def _job(said: str) -> str:
    """The words that name an occupation, one alone by its lemma."""
    spoken = words(said)
    named = [
        m
        for m in thesaurus().find([lemma(word.text) for word in spoken], asked=True)
        if m.entry.kind == "occupation"
    ]
    if not named or named[0].entry.general:
        return ""
    first, last = spoken[named[0].positions[0]], spoken[named[0].positions[-1]]
    if first is not last:
        return said[first.start : last.end]
    return next(iter(lemmas_as_typed(first.text)), first.text)
