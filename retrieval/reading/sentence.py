"""One sentence by itself: its constraints, turned round where it says so, and the words that remain."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from retrieval.companies import CompanyFinder
from retrieval.facts import Fact, find_facts
from retrieval.flat import blank, flat
from retrieval.places import gazetteer
from retrieval.polish import words
from retrieval.reading.asked_pay import asked_pay
from retrieval.reading.burdens import find_burdens
from retrieval.reading.by_day import hours_of_day, with_hours
from retrieval.reading.counties import find_counties
from retrieval.reading.cues import CORRECTED, find_cues
from retrieval.reading.driving import drives
from retrieval.reading.employers import employers_called_like_tools, known_employers, unknown_employers
from retrieval.reading.fillers import FILLERS
from retrieval.reading.first_jobs import first_jobs_worded
from retrieval.reading.given_up import find_given_up
from retrieval.reading.lacks import inexperienced_in, said_twice
from retrieval.reading.left_for_good import left_for_good
from retrieval.reading.level_range import with_range
from retrieval.reading.life import dates_the_past, find_life, find_old_jobs
from retrieval.reading.marks import Cue, Mark, in_order, overlaps, tokens
from retrieval.reading.named_beside import completed
from retrieval.reading.of_pay import STATED_PAY
from retrieval.reading.otherwise import otherwise_worded
from retrieval.reading.parts import find_parts, sides_of_places, trips_to
from retrieval.reading.retraining import left_behind, told_jobs
from retrieval.reading.said import NIGHTS, at_night, said_with
from retrieval.reading.schools import trade_learned
from retrieval.reading.scope import meanings
from retrieval.reading.sense import (
    calls_work,
    is_at_home,
    names_job,
    names_occupation,
    names_qualification,
    names_trade,
    names_work,
    narrows,
    says_no_field,
    tells_a_circumstance,
)
from retrieval.reading.shift_systems import find_systems
from retrieval.reading.slang import find_slang_pay
from retrieval.reading.times import find_age
from retrieval.reading.told.asides import find_asides, find_names, find_parents
from retrieval.reading.told.clauses import find_told_clauses
from retrieval.reading.told.courses import courses_worded
from retrieval.reading.told.events import find_events
from retrieval.reading.told.health import find_health
from retrieval.reading.told.held import find_courses, find_held, retired
from retrieval.reading.told.now import find_present_jobs, work_kept
from retrieval.reading.told.past import find_told_past, goes_back, without_years
from retrieval.reading.told.self import find_possessions, find_told_self
from retrieval.reading.told.skills import find_abilities, find_inabilities, find_training
from retrieval.reading.told.standing import standing_worded
from retrieval.reading.told.studies import find_studies
from retrieval.reading.told.things import find_things
from retrieval.reading.told.work import find_told_work
from retrieval.reading.typos import mistyped_towns
from retrieval.reading.where import (
    find_abroad,
    find_distances,
    find_home,
    find_landscapes,
    find_places,
    without_neighbours,
)
from retrieval.reading.wording import worded
from retrieval.reading.years_had import too_much_for, without_long_work
from retrieval.skills import SkillFinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.reading.said import Said
    from retrieval.vocabulary import Vocabulary

_SO_MANY_SHIFTS = re.compile(r"dwie|dwoch|dwuzm|trzy|trzech|\b[23][ -]?zm|brygad")
_AT_ONCE = re.compile(r"(?<!\w)(?:od[ ](?:zaraz|jutra|juz|teraz)|na[ ](?:juz|teraz|wczoraj))(?!\w)")
_BETWEEN = frozenset("i a oraz albo lub czy zamiast and or instead of".split())
_MOST_ALONE = 3
_CHANGES = re.compile(
    r"(?<=\bbez )(?:zmian|zmianowosci)(?=[ ]*(?:$|[,.;!?]))|"
    r"(?<=\bnie )(?:zmiany|zmianow(?:o|a|ej|ka))(?=[ ]*(?:$|[,.;!?]))|"
    r"(?:^|(?<=[,;.!?] ))(?:te[ ])?zmiany(?=[ ](?:odpada|wykluczon|mi[ ]nie|nie[ ]dla|nie[ ]wchodz))"
)
_CIVIL = re.compile(r"(?<!\w)(?:umow\w*[ ]smieciow\w+|smieciow(?:k\w+|ek))(?!\w)")
"""What people call contracts of mandate and of specific work."""
# as many letters as what is put in their place
_AT_LEAST = re.compile(r"\bnie poni[żz]ej\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\bnie powy[żz]ej\b", re.IGNORECASE)
_TOO = re.compile(
    r"(?:(?:a|to|no|czyli)[ ,]+)*(?:nie[ ]ma[ ](?:nic|niczego|zadn\w+)|nic[ ]nie[ ]ma|"
    r"nic[ ](?:innego|lepszego)[ ]nie[ ]ma\w*|zle[ ]mnie[ ]zrozumial\w+)"
    r"[ ]*[?!.,]+(?=.*\w)|"
    r"(?:(?:kurcze|kurde|kurka|hm+|eh+|oj|no|ok|sorry|sory|dobra|niestety)[ ,]+)*"
    r"[^,;!?]{2,60}?[ ](?:(?:to|jest|sa|is|are)[ ]){0,2}"
    r"(?:(?:o[ ]wiele|duzo|troche|a[ ]bit|way|much)[ ])?(?:za|zbyt|too)[ ]"
    r"(?:malo|daleko|nisko|niska|low|little|far)(?:[ ](?:dla[ ]mnie|for[ ]me)|[ ](?:bym|mi)(?:[ ]\w+){0,3}|"
    r"[ ]zebym(?:[ ]\w+){1,3})?[ ]*[,;.!–-]+(?=.*\w)|"
    r"(?:za|zbyt|too)[ ](?:malo|nisko|niska|low|little|far|daleko)(?:[ ](?:pay|placa|placy|stawka|kasy|platne|"
    r"wage|salary|"
    r"placa))?[ ]*[,;.!–-]+(?=.*\w)|"
    r"(?:(?:czyli|no|ok|to|hm+|eh)[ ,]+)*(?:w|we|na|in)[ ]\w+(?:[ ]\w+)?[ ](?:nic(?:[ ](?:ciekawego|sensownego|"
    r"nie[ ]ma|"
    r"dla[ ]mnie|fajnego))*|pusto|slabo|bieda|nothing(?:[ ](?:good|interesting))?)[ ]*[,;.!?…–-]+(?=.*\w)"
)
"""What is said to be too little, too far away or a place without offers, before what is wanted instead: "6 tys. to
za mało, chcę 8", "w Bielsku nic ciekawego, to Żywiec"."""
_HOMEWARDS = re.compile(r"(?<!\w)(?:dom|zjazd|powrot|wrac|home)")
_THOUSANDS = re.compile(r"\d[ ]?(?:tys|k\b)")
_ENDS_IN_A_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d)?[ ]*$")


class _Held(NamedTuple):
    """What is known of the search before: whether there is one, and whether it is for work of drivers."""

    refining: bool
    driving: bool


class Sentences:
    """Reads single sentences by a vocabulary; safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.skills = SkillFinder(vocabulary)
        self.companies = CompanyFinder(vocabulary)

    def read(self, text: str, *, refining: bool = False, driving: bool = False) -> Said:
        """`refining`: there is a search already, so that "wolę zdalnie" changes it and is no mere wish; `driving`:
        it is for work of drivers.

        What a person has worked as before, or studied, is what they look for, unless they name something else.
        """
        text = text if refining else self._at_the_employer(text)
        text, former = left_for_good(
            self.companies,
            without_long_work(first_jobs_worded(courses_worded(self._standing(said_twice(text))))),
        )
        said = self._read_present(text, _Held(refining, driving))
        excluded = tuple(dict.fromkeys((*said.search.companies_excluded, *former)))
        said = replace(said, search=replace(said.search, companies_excluded=excluded))
        if (demand := too_much_for(text)) and not said.search.levels:
            refused = (*said.search.words_excluded, demand)
            said = replace(said, search=replace(said.search, words_excluded=refused))
        return said

    def _at_the_employer(self, text: str) -> str:
        """The text with an employer's name that everybody knows, alone or beside a place, as where work is."""
        named = self.companies.find_in(words(text), text)
        if len(named) != 1 or not (named[0].common and named[0].sure):
            return text
        rest = blank(text, named[0].start, named[0].end)
        for place in gazetteer().find(rest):
            rest = blank(rest, place.start, place.end)
        return text if any(map(str.isalnum, rest)) else f"praca w {text}"

    @staticmethod
    def _standing(text: str) -> str:
        """The text with who somebody is, what they have and what they look for in the words that are known."""
        return completed(work_kept(standing_worded(retired(otherwise_worded(trade_learned(text))))))

    def _read_present(self, text: str, held: _Held) -> Said:
        if left := left_behind(text):
            present, job = left
            said = self._read(present, held)
            elsewhere = said.search.skills or names_work(said.search.text)
            excluded = (*said.search.words_excluded, *filter(None, () if elsewhere else (job,)))
            return replace(said, search=replace(said.search, words_excluded=excluded))
        present = inexperienced_in(text)
        past = () if goes_back(flat(text)) else (*find_old_jobs(flat(text)), *self._told_past(text))
        told = (
            *past,
            *find_studies(flat(text)),
            *find_possessions(flat(text)),
            *self._told_now(text),
            *told_jobs(text),
            *find_things(flat(text)),
            *self._told_work(present),
        )
        for start, end in told:
            present = blank(present, start, end)
        if present != text:
            said = self._read(without_years(present), held)
            if said.search.skills or any(map(names_work, said.search.text.split(", "))):
                return said
        return self._read(without_years(text), held)

    def _told_now(self, text: str) -> Iterator[tuple[int, int]]:
        """The clauses that name what somebody works as at present, and nothing else that counts."""
        for start, end in find_present_jobs(flat(text)):
            clause = text[start:end]
            counts = self.skills.find(clause) or gazetteer().find(clause) or find_facts(clause)
            if names_work(clause) and not (counts or tells_a_circumstance(clause)):
                yield start, end

    def _told_work(self, text: str) -> Iterator[tuple[int, int]]:
        """The clauses that tell what somebody does, did or can do, but for those with tools, languages or places,
        and those that name an occupation where nothing else does: "sprzątam od 12 lat, szukam pracy w hotelu"."""
        for start, end in (*find_told_work(flat(text)), *_story(text), *self._told_skills(text)):
            clause = text[start:end]
            if names_occupation(clause) and not names_occupation(blank(text, start, end)):
                continue
            if not (self.skills.find(clause) or gazetteer().find(clause) or find_facts(clause)):
                yield start, end

    def _told_skills(self, text: str) -> Iterator[tuple[int, int]]:
        """What somebody can do or would learn besides, where the rest names an occupation by itself.

        An ability that offers ask for stays: "tokarz, umiem czytać rysunek techniczny".
        """
        flat_text = flat(text)
        able = (*find_abilities(flat_text), *find_courses(flat_text))
        found = [span for span in able if not names_qualification(text[slice(*span)])]
        found += [*find_inabilities(flat_text), *find_training(flat_text)]
        rest = text
        for start, end in found:
            rest = blank(rest, start, end)
        if names_trade(rest):
            yield from found

    def _asides(self, flat_text: str) -> list[tuple[int, int]]:
        """Courses, exams, dismissals and the like, where the rest names work or tools."""
        found = [*find_asides(flat_text), *find_events(flat_text)]
        rest = flat_text
        for start, end in found:
            rest = blank(rest, start, end)
        return found if names_work(rest) or self.skills.find(rest) else []

    def _told_past(self, text: str) -> Iterator[tuple[int, int]]:
        """The clauses that tell what somebody has done, but for those with tools, which they still know, or with
        places in the country, where they may still be."""
        for start, end in find_told_past(flat(text)):
            clause = text[start:end]
            rest = blank(text, start, end)
            if is_at_home(clause, rest) or (names_job(clause) and says_no_field(rest)):
                continue
            abroad = all(place.kind == "country" for found in gazetteer().find(clause) for place in found.places)
            if abroad and not self.skills.find(clause):
                yield start, end

    def _read(self, text: str, held: _Held) -> Said:
        text = worded(text)
        flat_text = flat(text)
        if too := _TOO.match(flat_text):
            unit = _THOUSANDS.search(too.group()) if _ENDS_IN_A_NUMBER.search(flat_text) else None
            text = blank(text, 0, too.end()) + (" tys." if unit else "")
            flat_text = flat(text)
        given_up = find_given_up(flat_text)
        free = flat_text
        for _, start, end in given_up:
            free = blank(free, start, end)
        stated_pay = STATED_PAY.search(free)
        if stated_pay:
            free = blank(free, *stated_pay.span())
        day = hours_of_day(free)
        life = [
            *find_life(free),
            *find_told_self(free),
            *find_health(free),
            *find_held(free),
            *find_parents(free),
            *self._asides(free),
            *find_names(text),
            *([(day.start, day.end)] if day else ()),
        ]
        for start, end in life:
            free = blank(free, start, end)
        marks, corrections = self._corrected(text, free, held.driving or drives(free))
        for start, end in corrections:
            free = blank(free, start, end)
        cues = find_cues(_hidden(free, marks))
        cues += [Cue("filler", start, end) for start, end in corrections]
        cues += [Cue("filler", start, end) for start, end in life]
        cues += [Cue("filler", start, end) for _, start, end in given_up]
        if stated_pay:
            cues.append(Cue("filler", *stated_pay.span()))
        marks += unknown_employers(text, free, marks, cues)
        rest = tokens(text, flat_text, [*marks, *cues])
        meaning = meanings(in_order(marks, cues, rest), text, refining=held.refining)
        dropped = {name for name, _, _ in given_up}
        said = said_with(meaning, text, flat_text, dropped=dropped, stated_pay_only=stated_pay is not None)
        return with_hours(said, day)

    def _corrected(self, text: str, free: str, driving: bool) -> tuple[list[Mark], list[tuple[int, int]]]:
        """The constraints but those taken back at once ("Gdynia, sorry, Gdańsk"); where that is said."""
        m = CORRECTED.search(free)
        if m is None:
            return self._marks(text, free, driving), []
        said = self._marks(blank(text, m.start(), len(text)), blank(free, m.start(), len(free)), driving)
        unit = " tys." if _THOUSANDS.search(free, 0, m.start()) and _ENDS_IN_A_NUMBER.search(free) else ""
        instead = [
            replace(mark, end=min(mark.end, len(text)))
            for mark in self._marks(blank(text, 0, m.end()) + unit, blank(free, 0, m.end()) + unit, driving)
        ]
        put = min(instead, key=lambda mark: mark.start, default=None)
        kept = [mark for mark in said if put is None or mark.field != put.field]
        taken_back = [(mark.start, mark.end) for mark in said if mark not in kept]
        return kept + instead, [*taken_back, m.span()]

    def _marks(self, text: str, free: str, driving: bool) -> list[Mark]:
        """The constraints of a sentence; what one recogniser has taken the next ones do not see."""
        marks: list[Mark] = []

        def take(found: Iterable[Mark]) -> None:
            nonlocal free
            for mark in sorted(found, key=lambda m: m.start - m.end):
                if not overlaps(mark, marks):
                    marks.append(mark)
                    free = blank(free, mark.start, mark.end)

        def left() -> str:
            return "".join(t if f != " " else " " for t, f in zip(text, free, strict=True))

        take(mark for mark in find_age(free) if not dates_the_past(free, mark.start))
        take(find_counties(free))
        take(find_burdens(free))
        if not driving:
            take(find_home(free))
        take(find_abroad(free))
        take(find_landscapes(free))
        take(find_parts(free))
        take(find_systems(free))
        take(Mark("start", (), m.start(), m.end(), kept=True) for m in _AT_ONCE.finditer(free))
        take(Mark("hours", ("shifts",), m.start(), m.end()) for m in _CHANGES.finditer(free))
        take(Mark("contracts", ("mandate", "task"), m.start(), m.end()) for m in _CIVIL.finditer(free))
        facts = (_fact_mark(f, free[f.start : f.end], driving=driving) for f in find_facts(left()))
        take(with_range(facts, free))
        take(find_distances(text, free))
        tools = self.skills.find(left())
        take(employers_called_like_tools(self.companies, left(), free, ((s.start, s.end) for s in tools)))
        take(Mark("skills", (s.name,), s.start, s.end, kept=True) for s in tools)
        take(known_employers(self.companies, left(), free))
        remaining = _AT_MOST.sub("maksymalnie", _AT_LEAST.sub("co najmniej", left()))
        take(find_slang_pay(flat(text)))
        take(asked_pay(remaining))
        take(find_places(remaining, free, marks))
        take((*sides_of_places(flat(text), marks), *trips_to(flat(text), marks)))
        take(mistyped_towns(left()))
        take(self._skills_alone(left()))
        return without_neighbours(marks, flat(text))

    def _skills_alone(self, left: str) -> Iterable[Mark]:
        """The skills that all words come to once the rest is read, though each is an everyday word as well."""
        said = [word for word in words(left) if word.folded not in FILLERS and word.folded not in _BETWEEN]
        if not 1 <= len(said) <= _MOST_ALONE or any(names_occupation(word.text) for word in said):
            return
        found = [next(iter(self.skills.find(word.text, mistyped=False)), None) for word in said]
        if all(found):
            for word, skill in zip(said, found, strict=True):
                if skill is not None:
                    yield Mark("skills", (skill.name,), word.start, word.end, kept=True)


def _hidden(flat_text: str, marks: Iterable[Mark]) -> str:
    """`flat_text` with marks made unreadable, so that no word in them is taken for a cue and none vanishes."""
    for mark in marks:
        flat_text = flat_text[: mark.start] + "\x01" * (mark.end - mark.start) + flat_text[mark.end :]
    return flat_text


def _fact_mark(fact: Fact, said: str, *, driving: bool) -> Mark:
    """The constraint; where drivers want to be at weekends, at home, is soft text as their routes are."""
    if driving and fact.field == "hours_excluded" and _HOMEWARDS.search(said):
        return Mark("told", (), fact.start, fact.end, kept=True)
    if at_night(fact.value, said):
        return Mark(NIGHTS, ("shifts",), fact.start, fact.end, kept=True)
    kept = _names_job(fact.field, fact.value, said)
    return Mark(fact.field, (fact.value,), fact.start, fact.end, kept=kept)


def _names_job(field_name: str, value: str, said: str) -> bool:
    """Whether the words of a fact help to find the offer by its text too: "bez doświadczenia", "dwie zmiany"."""
    if value == "shifts":
        return _SO_MANY_SHIFTS.search(said) is not None
    return field_name == "levels" and (
        value == "intern"
        or (value == "lead" and (" " in said or len(said) > 7 or said.startswith("szef")))
        or any(sign in said for sign in ("doswiadcz", "experience", "bez staz", "pierwsz"))
    )


def _story(text: str) -> list[tuple[int, int]]:
    """The clauses of a story, where the rest calls work by its name; but for those that tell a circumstance alone,
    as "jestem na emeryturze" does."""
    told = [span for span in find_told_clauses(text) if not tells_a_circumstance(text[slice(*span)])]
    rest = text
    for start, end in told:
        rest = blank(rest, start, end)
    if not calls_work(rest):
        return []
    return [span for span in told if not narrows(text[slice(*span)], rest)]
