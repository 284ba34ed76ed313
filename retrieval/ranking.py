"""How well an offer answers a search: does it name the job, and how much of what was asked does it state?

The weights below were chosen on questions whose offers had been judged by hand (see benchmarks/README.md). Job
first: an offer for another job is no answer however well the rest fits. Then what is stated comes before what
is left open, and what is preferred before what is not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from retrieval.analysis import HOUSES
from retrieval.benefits import only_in_benefits
from retrieval.facts.burdens import CERTIFICATE, COURSE
from retrieval.facts.experience import EXPERIENCED
from retrieval.places import gazetteer
from retrieval.skill_worth import skill_worth, skills_tell
from retrieval.stated import reason_of
from retrieval.store.digest import Digest
from retrieval.thesaurus import CONNECTING, thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Reason, Search
    from retrieval.question import Job, Question
    from retrieval.stated import Wanted

# How much of a job an offer is, by where and how it names it.
NAMED_IN_TITLE = 1.0
TASK_IN_TITLE = 0.8
BROADER_IN_TITLE = 0.5
MUCH_BROADER_IN_TITLE = 0.4
"""The same where something stands between: a "serowar" works in a food factory before any other factory."""
BROADER_AND_TOLD = 0.9
"""A title that is broader, where the text names the very job or has the question's own words."""
NEAR_AND_TOLD = 0.65
ASSISTING_IN_TITLE = 0.35
ASSISTING_A_BEGINNER = 0.85
"""The same for whoever has no experience: a "pomocnik piekarza" learns to be a baker."""
NEAR_IN_TITLE = 0.3
SIBLING_IN_TITLE = 0.18
NAMED_IN_TEXT = 0.5
TASK_IN_TEXT = 0.45
BESIDE_ANOTHER_TITLE = 0.4
"""What naming in the text is worth (a factor) where the title names another occupation."""
BESIDE_A_GENERAL_TITLE = 0.7
"""The same where the title says no more than "specjalista" or "kierownik"."""
FIELD_IN_TITLE = 1.0
FIELD_IN_TEXT = 0.45

FIELD_BESIDE_OCCUPATION = 0.85
"""What a field is worth where the question's words name an occupation of it as well ("praca w biurze")."""

FIELD_FOR_THE_SCHOOLED = 0.6
"""The same where the title names an occupation that takes a technical schooling and the question's does not."""

UNSUPPORTED = 0.7
"""What is left of a job none of whose words in the question the offer uses itself."""
UNSUPPORTED_FIELD = 0.9
"""The same for a field, which offers seldom name: a cashier's says nothing of a shop."""
JOB_WITHOUT_WORDS = 0.5
"""What is left of a job whose further words the offer has none of."""
JOB_WITHOUT_SKILLS = 0.4
"""What is left of an occupation whose offer names none of the skills; lists of skills are never whole."""
SUPPORT_IN_TEXT = 0.93
"""What a word counts that only the text has: "tokarz CNC" asks for a "tokarz" in the title first."""
WORD_IN_TEXT = 0.6
ROOT_ONLY = 0.7
"""What a word counts that the offer has only by its root ("hotelowy" for "hotel")."""

UNLIKE, ALIKE = 0.25, 0.75
"""The cosine of texts that have nothing in common but letters, and of those that say the same."""

OPEN_WORKPLACE = 0.7
OPEN_INTERN = 0.3
"""An offer that does not say that it is for interns hardly is."""
UNASKED_LANGUAGE = 0.85
"""An offer that requires a language which is not that of the place and was not spoken of."""
UNASKED_CERTIFICATE = 0.8
"""An offer for people who have a certificate of disability, which whoever asks has not spoken of."""
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
"""The same where work for a student is asked for, and of any for experienced people where it is for a minor."""

JOB_FLOOR = 0.21
"""Below this an offer is another job."""
FLOOR = 0.08
"""Below this an offer has too little of what was asked to be shown."""
ALERT_FLOOR = 0.3
"""Below this an offer only fills the end of a list, and is sent to nobody; see benchmarks/README.md."""

_SPOKEN = {
    "DE": ("de",), "AT": ("de",), "CH": ("de", "fr", "it"), "NL": ("nl",), "BE": ("nl", "fr"), "FR": ("fr",),
    "CZ": ("cs",), "SK": ("sk",), "NO": ("no",), "SE": ("sv",), "DK": ("da",), "FI": ("fi",), "IT": ("it",),
    "ES": ("es",), "LU": ("fr", "de"), "LT": ("lt",), "UA": ("uk",),
}  # fmt: skip

_SPOKEN_ANYWAY = frozenset(("pl", "en"))
_SCHOOLED = frozenset({"inzynieria", "it", "utrzymanie-ruchu", "nauka"})
_OWNERS = frozenset(("ajent", "franczyza-bankowa"))
"""Occupations of people who run a business of their own."""
_OWN_BUSINESS = "dzialalnosc"
_OF_A_LEVEL = frozenset("mlody mlodszy starszy stary junior mid senior regular".split())
_OF_LEARNERS = ("intern", "junior")
_BEGINNER = "bez-doswiadczenia"
_STUDENT, _UNDER_AGE, _DISABLED = "dla-studentow", "dla-mlodych", "niepelnosprawni"
_OF_DISABILITY, _AS_WELL = ("orzec", "niepelnosprawny", "niepelnosprawnosc"), ("rowniez", "takze", "tez")


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return frozenset(thesaurus().general)


class Row(Digest):
    """One candidate: what the store knows of it, and what its title names.

    `occupations` are those that the title names and that say something; `general`: it names others alone.
    `assisted`: those whose assistant it names. `title_words`: what it says beside a level.
    """

    __slots__ = ("assisted", "general", "occupations", "title_words", "words_in_title")

    def __init__(self, written: str) -> None:
        super().__init__(written)
        terms = self.title.sequence()
        named = {term[2:] for term in terms if term[:2] == "o:"}
        self.occupations = named - _general() if named else named
        self.general = bool(named) and not self.occupations
        self.assisted = frozenset(term[2:] for term in terms if term[:2] == "n:")
        said = [term for term in terms if term[1:2] != ":" and term not in CONNECTING]
        self.words_in_title = len(said)
        self.title_words = frozenset(said) - _OF_A_LEVEL


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
        beside *= JOB_WITHOUT_SKILLS + (1 - JOB_WITHOUT_SKILLS) * having if asked.occupations else having
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
        reasons.append(reason)
    if _DISABLED not in asked.aspects and _takes_a_certificate(row):
        whole *= UNASKED_CERTIFICATE
    if COURSE in row.text:
        whole *= A_COURSE
    if row.occupations & _OWNERS and not asked.expected & _OWNERS and _OWN_BUSINESS not in asked.aspects:
        whole *= UNASKED_BUSINESS
    if (required := row.values("languages")) and not _expected_languages(search).issuperset(required):
        whole *= UNASKED_LANGUAGE
    return whole, tuple(reasons)


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
    if _STUDENT in asked.aspects and above:
        return ABOVE_A_LEARNER
    return LEADING_A_FIELD if lead and asked.fields and not asked.occupations else 1.0


def _expected_languages(search: Search) -> frozenset[str]:
    """Those that whoever asks so speaks, or reckons with."""
    return _SPOKEN_ANYWAY.union(search.languages, search.preferred.languages, _spoken_in(search.places))


@lru_cache(maxsize=1024)
def _spoken_in(places: tuple[str, ...]) -> frozenset[str]:
    """The languages of the countries asked for; whoever looks there reckons with them."""
    found = (gazetteer().named(name) for name in places)
    return frozenset(language for place in found if place for language in _SPOKEN.get(place.country, ()))


def job(asked: Question, row: Row, likeness: float, reasons: list[Reason]) -> float:
    """How much of the job asked for the offer is, its skills aside, 0..1; adds to `reasons`."""
    whole = 1.0
    if asked.jobs:
        whole, best = 0.0, asked.jobs[0].name
        for one in asked.jobs:
            if (worth := _worth(asked, one, row)) > whole:
                whole, best = worth, one.name
            if whole >= NAMED_IN_TITLE:
                break
        if whole < JOB_FLOOR:
            return 0.0
        reasons += _naming(asked, best, row)
    # A chambermaid works in a hotel whether the offer says so or not.
    if asked.elsewhere:
        there = [term for term in asked.elsewhere if term in row.title or term in row.text]
        whole *= 1.0 if there else OPEN_WORKPLACE
        called = "/".join(asked.called(term[2:]) for term in there or asked.elsewhere)
        reasons.append(reason_of("text", called, bool(there)))
    share = _words(asked, row, reasons)
    if share is None:
        return whole
    if asked.jobs:
        return whole * (JOB_WITHOUT_WORDS + (1 - JOB_WITHOUT_WORDS) * share)
    # No name of a job that we know: the words themselves, and a likeness that forgives typing errors.
    # Beside skills, which name the job well enough, they matter less.
    share = max(share, min(1.0, max(0.0, (likeness - UNLIKE) / (ALIKE - UNLIKE))))
    return JOB_WITHOUT_WORDS + (1 - JOB_WITHOUT_WORDS) * share if asked.skills else share


def _naming(asked: Question, name: str, row: Row) -> Iterator[Reason]:
    """Where the offer names what it was asked for; of one that only comes near, that it does not."""
    term = f"f:{name}" if asked.known.entries[name].kind == "field" else f"o:{name}"
    if term in row.title or f"t:{name}" in row.title:
        yield reason_of("title", asked.called(name))
    elif term in row.text or f"t:{name}" in row.text:
        # Few adverts name their field in the title; "sprzątanie" names work as well.
        yield reason_of("mention" if asked.occupations else "text", asked.called(name))
    else:
        yield reason_of("title", asked.called(name), False)


def _worth(asked: Question, one: Job, row: Row) -> float:
    """How much the offer is of one of the jobs asked for, as far as it uses the question's words itself."""
    support = 0.0 if one.words else 1.0
    for word in one.words:
        support += _support_of(word, row, alike=not one.is_field) / len(one.words)
    if one.is_field:
        beside = _beside_occupation(asked, row) if asked.occupations else 1.0
        return beside * _field(one.name, row) * (UNSUPPORTED_FIELD + (1 - UNSUPPORTED_FIELD) * support)
    own_words = support >= SUPPORT_IN_TEXT and bool(one.words)
    worth = (
        NAMED_IN_TITLE
        if _is_called_so(asked, one, row)
        else _occupation(asked, one.name, row, own_words=own_words)
    )
    return worth * (UNSUPPORTED + (1 - UNSUPPORTED) * support)


def _is_called_so(asked: Question, one: Job, row: Row) -> bool:
    """Is the title what the question calls the work, its workplace aside, which the text names?

    "Referent" is what "urząd, referent" asks for, where the text speaks of an office of the state.
    """
    if not row.title_words or not row.title_words.issubset(one.words) or f"o:{one.name}" not in row.text:
        return False
    elsewhere = set(one.words) - row.title_words
    near = bool(row.occupations) and row.occupations.issubset(asked.known.entries[one.name].near)
    return near and all(word in row.text and _workplaces(word) for word in elsewhere)


@lru_cache(maxsize=4096)
def _workplaces(word: str) -> tuple[str, ...]:
    """The fields that a word is the name of."""
    return tuple(m.entry.id for m in thesaurus().find([word], asked=True) if m.entry.kind == "field")


def _beside_occupation(asked: Question, row: Row) -> float:
    """What a field is worth beside an occupation of it: "praca na produkcji" asks for hands and no engineers."""
    special = row.assisted or row.occupations
    schooled = [name for name in special if _SCHOOLED.intersection(asked.known.fields_of(name)) - asked.own_fields]
    return FIELD_FOR_THE_SCHOOLED if schooled and len(schooled) == len(special) else FIELD_BESIDE_OCCUPATION


def _support_of(word: str, row: Row, *, alike: bool) -> float:
    """`alike`: another word for it in the title does as well ("export" for "eksport")."""
    if word in row.title or (alike and any(other in row.title for other in thesaurus().alike(word))):
        return 1.0
    if alike and (
        houses := HOUSES.intersection(_workplaces(word))
    ):  # "szkoła gastronomiczna" is what a cook has been to
        return SUPPORT_IN_TEXT if any(f"w:{name}" in row.text for name in houses) else 0.0
    if word in row.text and not (alike and only_in_benefits(word, row.text)):
        return SUPPORT_IN_TEXT
    return ROOT_ONLY if row.title.has_root(word) or row.text.has_root(word) else 0.0


def _occupation(asked: Question, name: str, row: Row, *, own_words: bool) -> float:
    """How much the offer is of one occupation; `own_words`: it has the words in which that was asked for."""
    if f"o:{name}" in row.title:
        return NAMED_IN_TITLE
    known = asked.known
    in_text = f"o:{name}" in row.text
    pointed_at = f"t:{name}" in row.text
    found = [0.0]
    if f"t:{name}" in row.title:
        found.append(TASK_IN_TITLE)
    if f"n:{name}" in row.title:
        found.append(ASSISTING_A_BEGINNER if _BEGINNER in asked.aspects else ASSISTING_IN_TITLE)
    wider = set(known.wider(name))
    if wider & row.occupations:
        siblings = {other for other in row.occupations - wider if wider & set(known.wider(other))}
        # one of its own words is that of the broader title
        told = in_text or pointed_at or own_words or skills_tell(asked, name, row)
        next_to = not row.occupations.isdisjoint(known.entries[name].broader)
        broader = BROADER_AND_TOLD if told else BROADER_IN_TITLE if next_to else MUCH_BROADER_IN_TITLE
        found.append(SIBLING_IN_TITLE if siblings else broader)
    if row.general and any(f"o:{other}" in row.title for other in known.entries[name].broader):
        close = any(f"o:{other}" in row.text for other in known.entries[name].near)
        found.append(BROADER_AND_TOLD if in_text or pointed_at else BROADER_IN_TITLE if close else 0.0)
    if any(f"o:{other}" in row.title for other in known.entries[name].near):
        found.append(NEAR_AND_TOLD if in_text or pointed_at else NEAR_IN_TITLE)
    beside = _beside(row)
    if in_text:
        found.append(NAMED_IN_TEXT * beside)
    if pointed_at:
        found.append(TASK_IN_TEXT * beside)
    return max(found)


def _beside(row: Row) -> float:
    """What a job that only the text names is worth beside what the title names (a factor)."""
    return BESIDE_ANOTHER_TITLE if row.occupations else BESIDE_A_GENERAL_TITLE if row.general else 1.0


def _field(name: str, row: Row) -> float:
    if f"f:{name}" in row.title:
        return FIELD_IN_TITLE
    return FIELD_IN_TEXT * _beside(row) if f"f:{name}" in row.text else 0.0


def _words(asked: Question, row: Row, reasons: list[Reason]) -> float | None:
    """The share of the further words that the offer has, None where there are none; of a choice one is enough."""
    worth = {}
    for word, spelled in zip(asked.words, asked.spelled, strict=True):
        worth[word] = 1.0 if word in row.title else WORD_IN_TEXT if word in row.text else 0.0
        if worth[word]:
            reasons.append(reason_of("text", spelled))
    if not worth:
        return None
    return sum(max(worth[word] for word in choice) for choice in asked.choices) / len(asked.choices)


def _digressions(asked: Question, row: Row) -> float:
    """How much else the title speaks of: other occupations count whole, narrower ones half, words a little."""
    expected = asked.expected
    if row.occupations <= expected or any(_is_called_so(asked, one, row) for one in asked.jobs):
        return 0.1 * row.words_in_title
    narrower = {name for name in row.occupations if not expected.isdisjoint(asked.known.wider(name))}
    others = row.occupations - expected - narrower if expected else set()
    special = narrower - expected
    return len(others) + NARROWER * len(special) + 0.1 * row.words_in_title
