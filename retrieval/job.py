"""How much of the job asked for an offer is, by where and how it names it.

The weights were chosen with those of `retrieval.ranking`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.benefits import only_in_benefits
from retrieval.facts.beginners import NO_EXPERIENCE
from retrieval.silent_words import SAYING_LITTLE
from retrieval.skill_worth import skills_tell
from retrieval.stated import reason_of
from retrieval.thesaurus import thesaurus
from retrieval.trades import TradeStanding, trade_standing
from retrieval.workplaces import Standing, kinds, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Reason
    from retrieval.question import Job, Question
    from retrieval.row import Row

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
OWN_WORDS_IN_TITLE = 0.8
"""A title with all words in which the work was named, whatever they name there."""
ASSISTED_IN_TITLE = 0.5
"""The work itself where help in it is asked for: who looks for "pomocnik elektryka" is no electrician yet."""
NEAR_IN_TITLE = 0.3
SIBLING_IN_TITLE = 0.18
NAMED_IN_TEXT = 0.5
TASK_IN_TEXT = 0.45
BESIDE_ANOTHER_TITLE = 0.4
"""What naming in the text is worth (a factor) where the title names another occupation."""
BESIDE_A_GENERAL_TITLE = 0.7
"""The same where the title says no more than "specjalista" or "kierownik"."""
BESIDE_ANOTHER_FIELD = 0.5
"""The same where it names no occupation and a field of another kind of work."""
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
JOB_WITHOUT_WORDS = 0.75
"""What is left of a job whose further words the offer has none of: most of these tell of whoever asks."""
SKILLS_WITHOUT_WORDS = 0.5
"""The same where skills name the job."""
SUPPORT_IN_TEXT = 0.93
"""What a word counts that only the text has: "tokarz CNC" asks for a "tokarz" in the title first."""
WORD_IN_TEXT = 0.6
"""What a word counts that only the text has, where words alone say what is looked for."""
WORD_BESIDE_A_JOB = 0.8
"""The same beside a job."""
SAYS_LITTLE = 0.25
"""What a word weighs beside others that stands in offers of all work: "wozić ludzi autobusem" is of buses."""
ROOT_ONLY = 0.7
"""What a word counts that the offer has only by its root ("hotelowy" for "hotel")."""

UNLIKE, ALIKE = 0.25, 0.75
"""The cosine of texts that have nothing in common but letters, and of those that say the same."""

SPOKEN_IN_TEXT = 0.75
"""What an offer is worth whose title does not name the language in which work, of whatever kind, is looked for."""

_TOLD_APART = 2
_TEACHER = "o:nauczyciel"
OPEN_WORKPLACE = 0.7
ANOTHER_WORKPLACE = 0.4
"""What is left of an offer of another workplace than the one that the work was asked for in."""
OPEN_AT_HOME = 0.72
"""The same of one that does not tell, where such work is at home: a waiter's is in a restaurant."""
_THERE: dict[Standing, float] = {
    "is": 1.0,
    "says": 0.99,
    "mentions": 0.85,
    "unknown": 0.65,
    "other": ANOTHER_WORKPLACE,
}
_OF_TRADE: dict[TradeStanding, float] = {"is": 1.0, "mentions": 0.85, "unknown": 0.6, "other": 0.45}
"""What is left of an offer by its trade, where one was asked for beside the work."""
_SURE: tuple[Standing, ...] = ("is", "says")
_ANY_PLACE = frozenset("sklep salon zaklad firma biuro centrum dom punkt agencja branza osrodek gabinet".split())
"""Words of the names of many workplaces."""
_ALONE: dict[Standing, float] = {"is": 0.9, "says": 0.6, "mentions": 0.3}
"""What an offer is worth by its workplace alone, where nothing else was asked for."""
FOREIGN_THERE, STAFF_THERE = 0.55, 1.1
"""Of that (a factor) where its title names work that is at home elsewhere, and work that is done nowhere else."""
JOB_FLOOR = 0.21
"""Below this an offer is another job."""

_SCHOOLED = frozenset({"inzynieria", "it", "utrzymanie-ruchu", "nauka", "metal"})


def job(asked: Question, row: Row, likeness: float, reasons: list[Reason]) -> float:
    """How much of the job asked for the offer is, its skills aside, 0..1; adds to `reasons`."""
    there = _standing(asked, row)
    alone = _ALONE.get(there, 0.0) * _is_at_home(asked, row) if there and asked.only_there else 0.0
    whole = 1.0
    if asked.jobs or asked.only_there:
        whole, best = alone, None
        for one in asked.jobs:
            if (worth := _worth(asked, one, row)) > whole:
                whole, best = worth, one.name
            if whole >= NAMED_IN_TITLE:
                break
        if whole < JOB_FLOOR:
            return 0.0
        if best and not (_is_housed(asked, best, row) and _is_broader(asked, best, row)):
            reasons += _naming(asked, best, row)
    whole *= _at_place(asked, row, there, reasons)
    whole *= _in_trade(asked, row, reasons)
    # A chambermaid works in a hotel whether the offer says so or not.
    if asked.elsewhere:
        named = [term for term in asked.elsewhere if term in row.title or term in row.text]
        whole *= 1.0 if named else OPEN_WORKPLACE
        called = "/".join(asked.called(term[2:]) for term in named or asked.elsewhere)
        reasons.append(reason_of("text", called, bool(named)))
    if asked.speaking:
        return whole if any(word in row.title for word in asked.spoken) else SPOKEN_IN_TEXT
    share = _words(asked, row, reasons)
    if share is None:
        return whole
    if asked.jobs:
        return whole * (JOB_WITHOUT_WORDS + (1 - JOB_WITHOUT_WORDS) * share)
    # No name of a job that we know: the words themselves, and a likeness that forgives typing errors.
    # Beside skills, which name the job well enough, they matter less.
    share = max(share, min(1.0, max(0.0, (likeness - UNLIKE) / (ALIKE - UNLIKE))))
    return SKILLS_WITHOUT_WORDS + (1 - SKILLS_WITHOUT_WORDS) * share if asked.skills else share


def _is_at_home(asked: Question, row: Row) -> float:
    """What is left, by the title's occupations, of an offer that the workplace alone speaks for.

    Whoever asks for work in a bank looks for no guard of it, nor at a post office for what belongs to an office.
    """
    fields = {field for name in row.occupations for field in asked.known.fields_of(name)} or row.fields
    if any(_is_staff(asked, name) for name in row.occupations):
        return STAFF_THERE
    return 1.0 if not fields or fields & asked.fields_there else FOREIGN_THERE


def _is_staff(asked: Question, name: str) -> bool:
    """Is it work that is done in the workplaces asked for, and nowhere else?"""
    return kinds().staff.get(name) in asked.houses.kinds


def _at_place(asked: Question, row: Row, there: Standing | None, reasons: list[Reason]) -> float:
    """What is left of an offer by its workplace, where one was asked for (a factor); adds to `reasons`."""
    if there is None:
        return 1.0
    home = not asked.own_fields.isdisjoint(asked.house_fields)
    if there in _ALONE:
        own = [name for name in asked.houses.kinds if standing((name,), row) == there]
        called = dict.fromkeys(kinds().of_id[name].names[0] for name in own)
        reasons.append(reason_of("text", "/".join(called) or asked.houses.called))
    elif not asked.only_there:
        reasons.append(reason_of("text", asked.houses.called, False))
    if asked.only_there and (there == "is" or (there != "other" and asked.house_fields)):
        return 1.0  # the field of such places is what was asked for: "szpital", but not "pizzeria"
    if there == "unknown" and any(word in row.title for word in asked.house_words if word not in _ANY_PLACE):
        return _THERE["mentions"]
    return OPEN_AT_HOME if home and there == "unknown" else _THERE[there]


def _in_trade(asked: Question, row: Row, reasons: list[Reason]) -> float:
    """What is left of an offer by its trade, where one was asked for (a factor); adds to `reasons`."""
    if not asked.trades.ids:
        return 1.0
    there = trade_standing(asked.trades.ids, row)
    told = there in ("is", "mentions")
    own = [name for name in asked.trades.ids if told and trade_standing((name,), row) == there]
    called = "/".join(asked.trades.called[name] for name in own or asked.trades.ids)
    reasons.append(reason_of("text", called, told))
    return _OF_TRADE[there]


def _is_broader(asked: Question, name: str, row: Row) -> bool:
    """Does the title name what the work is a kind of: a "sprzedawca" in a shop with bicycles?"""
    return not row.occupations.isdisjoint(asked.known.wider(name)) and f"o:{name}" not in row.title


def _is_housed(asked: Question, name: str, row: Row) -> bool:
    """Is the offer of the workplace whose work it is: a "sprzedawca" of shops with clothes sells clothes?"""
    return _is_staff(asked, name) and _standing(asked, row) in _SURE


def _standing(asked: Question, row: Row) -> Standing | None:
    """Whether the offer is of the workplaces asked for, None where none was."""
    return standing(asked.houses.kinds, row) if asked.houses.kinds else None


def _naming(asked: Question, name: str, row: Row) -> Iterator[Reason]:
    """Where the offer names what it was asked for; of one that only comes near, that it does not."""
    term = f"f:{name}" if asked.known.entries[name].kind == "field" else f"o:{name}"
    helps = any(one.assisting for one in asked.jobs if one.name == name)
    if helps:
        yield reason_of("title", asked.called(name), f"n:{name}" in row.title)
    elif term in row.title or f"t:{name}" in row.title:
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
    own_words = (support >= SUPPORT_IN_TEXT and bool(one.words)) or _is_housed(asked, one.name, row)
    if _is_that_help(one, row) or is_called_so(asked, one, row):
        worth = NAMED_IN_TITLE
    else:
        worth = _occupation(asked, one.name, row, own_words=own_words)
        worth = max(worth, OWN_WORDS_IN_TITLE if _has_its_words(one, row) else 0.0)
        worth *= ASSISTED_IN_TITLE if one.assisting else 1.0
    return worth * (UNSUPPORTED + (1 - UNSUPPORTED) * support)


def _is_that_help(one: Job, row: Row) -> bool:
    """Is it the help asked for, or help in work that the title calls by the same words?

    "Asystent projektanta CAD" helps a designer, whatever of.
    """
    if not one.assisting or f"n:{one.name}" in row.title:
        return one.assisting
    return bool(one.words and row.title.beginning_with("n:")) and all(word in row.title for word in one.words)


def _has_its_words(one: Job, row: Row) -> bool:
    """Does the title have all words, more than one, in which the work was named?

    Not where it names a teacher of the trade or somebody's deputy.
    """
    if len(one.words) < _TOLD_APART or f"n:{one.name}" in row.title or _TEACHER in row.title:
        return False
    return all(any(way in row.title for way in thesaurus().alike(word)) for word in one.words)


def is_called_so(asked: Question, one: Job, row: Row) -> bool:
    """Is the title what the question calls the work, its workplace aside, which the text names?

    "Referent" is what "urząd, referent" asks for, where the text speaks of an office of the state.
    """
    if not row.title_words or not row.title_words.issubset(one.words):
        return False
    if f"o:{one.name}" not in row.text and _standing(asked, row) not in _SURE:
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
        welcome = asked.helping or NO_EXPERIENCE in asked.aspects
        found.append(ASSISTING_A_BEGINNER if welcome else ASSISTING_IN_TITLE)
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
    beside = _beside(row, name, asked)
    if in_text:
        found.append(NAMED_IN_TEXT * beside)
    if pointed_at:
        found.append(TASK_IN_TEXT * beside)
    return max(found)


def _beside(row: Row, name: str, asked: Question) -> float:
    """What an occupation that only the text names is worth beside what the title names (a factor).

    "Produkcja kukurydzy" is no work for the interpreter whom its text promises.
    """
    if row.occupations or (row.assisted and name not in row.assisted):
        return BESIDE_ANOTHER_TITLE
    if row.general:
        return BESIDE_A_GENERAL_TITLE
    elsewhere = row.fields and row.fields.isdisjoint(asked.known.fields_of(name))
    return BESIDE_ANOTHER_FIELD if elsewhere else 1.0


def _field(name: str, row: Row) -> float:
    if f"f:{name}" in row.title:
        return FIELD_IN_TITLE
    beside = BESIDE_ANOTHER_TITLE if row.occupations else BESIDE_A_GENERAL_TITLE if row.general else 1.0
    return FIELD_IN_TEXT * beside if f"f:{name}" in row.text else 0.0


def _words(asked: Question, row: Row, reasons: list[Reason]) -> float | None:
    """The share of the further words that the offer has, None where there are none; of a choice one is enough."""
    worth = {}
    seldom = WORD_BESIDE_A_JOB if asked.jobs else WORD_IN_TEXT
    for word, spelled in zip(asked.words, asked.spelled, strict=True):
        ways = thesaurus().alike(word)
        in_text = seldom if any(way in row.text for way in ways) else 0.0
        worth[word] = 1.0 if any(way in row.title for way in ways) else in_text
        if worth[word]:
            reasons.append(reason_of("text", spelled))
    if not worth:
        return None
    weights = [max(SAYS_LITTLE if word in SAYING_LITTLE else 1.0 for word in choice) for choice in asked.choices]
    had = sum(
        weight * max(worth[word] for word in choice) for weight, choice in zip(weights, asked.choices, strict=True)
    )
    return had / sum(weights)
