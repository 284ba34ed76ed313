"""How well an offer answers a search: does it name the job, and how much of what was asked does it state?

The weights below were chosen on questions whose offers had been judged by hand (see benchmarks/README.md). Job
first: an offer for another job is no answer however well the rest fits. Then what is stated comes before what
is left open, and what is preferred before what is not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from retrieval.abroad import states
from retrieval.facts.aged import AGED
from retrieval.facts.beginners import NO_EXPERIENCE
from retrieval.facts.burdens import CERTIFICATE, COURSE
from retrieval.facts.experience import EXPERIENCED
from retrieval.facts.languages import name_lemmas
from retrieval.facts.languages.mastery import WELL
from retrieval.job import JOB_FLOOR, is_called_so, job
from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.skill_worth import skill_worth
from retrieval.spoken import unmet
from retrieval.stand_ins import MORE_EXPERIENCE
from retrieval.stated import OPPOSED, reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Reason, Search
    from retrieval.question import Question
    from retrieval.row import Row
    from retrieval.stated import Wanted

JOB_WITHOUT_SKILLS = 0.4
"""What is left of an occupation whose offer names none of the skills; lists of skills are never whole."""
OPEN_INTERN = 0.3
"""An offer that does not say that it is for interns hardly is."""
UNASKED_TRAINING = 0.92
"""An offer of a training alone, where neither that nor work for who begins or studies was asked for."""
UNASKED_LANGUAGE = 0.85
"""An offer that requires a language which is not that of the place and was not spoken of."""
SPOKEN_LANGUAGE = 0.65
"""The same where the work is done in that language: its title names it, or it has to be known well."""
NOT_THEIRS = 0.5
"""The same where whoever asks has said which languages they know."""
UNASKED_CERTIFICATE = 0.8
"""An offer for people who have a certificate of disability, which whoever asks has not spoken of."""
UNASKED_AGE = 0.5
"""An offer for people of fifty or sixty and more alone, which whoever asks has not said to be."""
A_COURSE = 0.2
"""An offer of a course, and of no work."""
UNASKED_BUSINESS = 0.4
"""An offer to run a business of one's own, which whoever asks has not spoken of."""
DIGRESSION = 0.05
"""What one other occupation in the title ("spawacz / ślusarz") takes from an offer."""
NARROWER = 0.5
"""How much of a digression a narrower occupation is: an accountant was asked for, not a chief accountant first."""

LEADING_A_FIELD = 0.75
"""What is left of an offer to lead others where only a field was named: "coś w sklepie" is no manager's post."""
ABOVE_A_LEARNER = 0.5
"""The same where work for a student is asked for, or who asks would begin at the bottom, and of any for
experienced people where it is for a minor."""
ABOVE_A_BEGINNER = 0.8
"""What is left of an offer for those who know the work where who asks would begin at the bottom."""

LEARNED_WORK = 0.6
"""What is left of an offer of work that takes studies, where whoever would do any work has none yet."""

FLOOR = 0.08
"""Below this an offer has too little of what was asked to be shown."""
ALERT_FLOOR = 0.3
"""Below this an offer only fills the end of a list, and is sent to nobody; see benchmarks/README.md."""

JOB_WITHOUT_TOOLS = 0.88
"""The same where the skills are tools of any work at a desk, which few offers name."""

_SPOKEN = {
    "DE": ("de",), "AT": ("de",), "CH": ("de", "fr", "it"), "NL": ("nl",), "BE": ("nl", "fr"), "FR": ("fr",),
    "CZ": ("cs",), "SK": ("sk",), "NO": ("no",), "SE": ("sv",), "DK": ("da",), "FI": ("fi",), "IT": ("it",),
    "ES": ("es",), "LU": ("fr", "de"), "LT": ("lt",), "UA": ("uk",),
}  # fmt: skip

_SPOKEN_ANYWAY = frozenset(("pl", "en"))
_OWNERS = frozenset(("ajent", "franczyza-bankowa"))
"""Occupations of people who run a business of their own."""
_OWN_BUSINESS = "dzialalnosc"
_TRAINING = "intern"
_BEGINNING = frozenset((NO_EXPERIENCE, "dla-studentow", "dla-mlodych"))
_OF_LEARNERS = ("intern", "junior")
_BY_STUDIES = frozenset(("ochrona-zdrowia", "prawo", "inzynieria", "nauka", "lotnictwo"))
"""Fields whose occupations most take studies or a licence for."""
_BY_SCHOOLING = _BY_STUDIES | {"edukacja", "it", "elektryka"}
"""The same for whoever neither studies nor begins."""
_LEARNING = frozenset(("dla-studentow", "dodatkowa", NO_EXPERIENCE))
_WITHOUT_STUDIES = frozenset(
    (NO_EXPERIENCE, "cudzoziemcy", "dodatkowa", "sezonowa", "krotki-okres", "tygodniowka")
) | {"bez-studiow", "bez-wyksztalcenia", "dla-studentow", "dla-mlodych"}
_DONE_BY_ANYBODY = frozenset(("biuro", "sprzatanie", "opieka", "sport", "eventy"))
"""Fields beside which these do not count: a receptionist's in a clinic."""
_STUDENT, _UNDER_AGE, _DISABLED, _AGED = "dla-studentow", "dla-mlodych", "niepelnosprawni", "dla-emerytow"
_OF_DISABILITY, _AS_WELL = ("orzec", "niepelnosprawny", "niepelnosprawnosc"), ("rowniez", "takze", "tez")


class Soft(NamedTuple):
    """How well an offer answers the soft side of a search, the same for all searches that ask for the same.

    `job`: how much of the job it is, 0 for another one. `beside`: what skills and digressions leave of that.
    """

    job: float
    beside: float
    reasons: tuple[Reason, ...]


_ANOTHER_JOB = Soft(0.0, 0.0, ())


def soft(asked: Question, row: Row, likeness: float) -> Soft:
    """`likeness`: cosine of question and offer, 0 where unknown."""
    reasons: list[Reason] = []
    whole = job(asked, row, likeness, reasons)
    if whole < (JOB_FLOOR if not asked.jobs else FLOOR):
        return _ANOTHER_JOB
    beside = 1 - DIGRESSION * min(_digressions(asked, row), 4)
    if asked.skills:
        worth = {key: skill_worth(key, row) for key in asked.skills}
        best = [max(worth[key] for key in choice) for choice in asked.skill_choices]
        having = sum(best) / len(best)
        spared = {key for one, choice in zip(best, asked.skill_choices, strict=True) if one for key in choice}
        reasons += [
            reason_of("skills", name, worth[key] > 0)
            for key, name in zip(asked.skills, asked.skill_names, strict=True)
            if worth[key] or key not in spared
        ]
        least = JOB_WITHOUT_TOOLS if asked.everyday_tools else JOB_WITHOUT_SKILLS if asked.occupations else 0.0
        beside *= least + (1 - least) * having
    return Soft(whole, beside, tuple(reasons))


def score(
    search: Search, asked: Question, wanted: Wanted, row: Row, answer: Soft
) -> tuple[float, tuple[Reason, ...]]:
    """How well the offer answers, 0..1, and why (some of it twice); 0 for another job. `answer`: of `soft`."""
    whole = answer.job
    if search.levels == ("intern",) and not row.has("levels=intern"):
        whole *= OPEN_INTERN
        if whole < JOB_FLOOR:
            return 0.0, ()
    whole *= answer.beside * _above(search, asked, row)
    reasons = list(answer.reasons)
    for factor, reason in wanted.stated(row):
        whole *= factor
        reasons += [reason] if reason else []
    if _is_learned(search, asked, row):
        whole *= LEARNED_WORK
    if any(states(row, aspect) for aspect in asked.lacked):
        whole *= OPPOSED
    if _DISABLED not in asked.aspects and _takes_a_certificate(row):
        whole *= UNASKED_CERTIFICATE
    if AGED in row.text and _AGED not in asked.aspects:
        whole *= UNASKED_AGE
    if COURSE in row.text:
        whole *= A_COURSE
    if row.occupations & _OWNERS and not asked.expected & _OWNERS and _OWN_BUSINESS not in asked.aspects:
        whole *= UNASKED_BUSINESS
    if _is_unasked_training(search, asked, row):
        whole *= UNASKED_TRAINING
        reasons.append(reason_of("levels", _TRAINING))
    if others := unmet(row, _expected_languages(search).__contains__):
        whole *= _in_another_language(search, others, row)
        reasons += [reason_of("demand", code) for code in others]
    return whole, tuple(reasons)


_FEW_YEARS = frozenset(MORE_EXPERIENCE[years] for years in (2, 3, 4, 5))
"""Excluded by whoever has worked for three years at most, and so leads nobody yet."""
_LEADING = re.compile(r"kierowni|manag|menedzer|lider|dyrektor|brygadz|mistrz|szef|koordynat|lead|head|glown")


def _is_unasked_training(search: Search, asked: Question, row: Row) -> bool:
    """Is it a training at a labour office's pay, which whoever looks for work seldom means?"""
    if search.levels or search.contracts or search.preferred.levels or not row.has("levels=intern"):
        return False
    return row.values("levels") == [_TRAINING] and _BEGINNING.isdisjoint(asked.aspects)


def _is_learned(search: Search, asked: Question, row: Row) -> bool:
    """Does it take studies, where any work is looked for by somebody who has none: a doctor's for a student?"""
    named = asked.jobs or asked.houses.kinds or asked.workplaces or asked.words or asked.skills or asked.speaking
    if named or search.levels == ("intern",) or _WITHOUT_STUDIES.isdisjoint(asked.aspects) or not row.occupations:
        return False
    fields = [set(asked.known.fields_of(name)) for name in row.occupations]
    by_studies = _BY_STUDIES if _LEARNING.intersection(asked.aspects) else _BY_SCHOOLING
    return all(by_studies & one and not _DONE_BY_ANYBODY & one for one in fields)


def _in_another_language(search: Search, others: Sequence[str], row: Row) -> float:
    """What is left of an offer that requires languages which whoever asks has not named."""
    named = any(name in row.title for code in others for name in name_lemmas(code))
    if not named and not any(WELL[code] in row.text for code in others if code in WELL):
        return UNASKED_LANGUAGE
    return NOT_THEIRS if search.languages else SPOKEN_LANGUAGE


def _takes_a_certificate(row: Row) -> bool:
    """Is it for people with a certificate of disability alone, by its text or by its title?"""
    if CERTIFICATE in row.text:
        return True
    told = f"a:{_DISABLED}" in row.title and any(word in row.title for word in _OF_DISABILITY)
    return told and not any(word in row.title for word in _AS_WELL)


def _above(search: Search, asked: Question, row: Row) -> float:
    """What is left of an offer that is above what was asked for, where no level was named (a factor)."""
    if search.levels:
        return 1.0
    lead = row.has("levels=lead")
    if _UNDER_AGE in asked.aspects and (lead or row.has("levels=senior") or row.has("levels=mid")):
        return ABOVE_A_LEARNER
    above = lead or EXPERIENCED in row.text or (row.has("levels=senior") and not row.says("levels", _OF_LEARNERS))
    if lead and not _FEW_YEARS.isdisjoint(search.words_excluded) and not _LEADING.search(fold(search.text)):
        return ABOVE_A_LEARNER
    may_begin = search.preferred.levels and set(search.preferred.levels) <= set(_OF_LEARNERS)
    if above and (may_begin or _STUDENT in asked.aspects):
        return ABOVE_A_LEARNER
    if may_begin and row.has("levels=mid") and not row.says("levels", _OF_LEARNERS):
        return ABOVE_A_BEGINNER
    return LEADING_A_FIELD if lead and asked.fields and not asked.occupations else 1.0


def _expected_languages(search: Search) -> frozenset[str]:
    """Those that whoever asks so speaks, or reckons with."""
    return _SPOKEN_ANYWAY.union(search.languages, search.preferred.languages, _spoken_in(search.places))


@lru_cache(maxsize=1024)
def _spoken_in(places: tuple[str, ...]) -> frozenset[str]:
    """The languages of the countries asked for; whoever looks there reckons with them."""
    found = (gazetteer().named(name) for name in places)
    return frozenset(language for place in found if place for language in _SPOKEN.get(place.country, ()))


def _digressions(asked: Question, row: Row) -> float:
    """How much else the title speaks of: other occupations count whole, narrower ones half, words a little."""
    expected = asked.expected
    if row.occupations <= expected or any(is_called_so(asked, one, row) for one in asked.jobs):
        return 0.1 * row.words_in_title
    narrower = {name for name in row.occupations if not expected.isdisjoint(asked.known.wider(name))}
    others = row.occupations - expected - narrower if expected else set()
    special = narrower - expected
    return len(others) + NARROWER * len(special) + 0.1 * row.words_in_title
