"""What the soft side of a search asks for: the words of its text as occupations, fields, aspects and the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bot.domain import CONSTRAINTS
from retrieval.alternatives import OR, skill_choices, word_choices
from retrieval.asked_words import LACKING, in_another_language, telling_words, written_once
from retrieval.coordination import parts_of
from retrieval.departments import departments_listed, fields_and_workplaces
from retrieval.facts.languages import name_lemmas
from retrieval.facts.rotations import rotations
from retrieval.helping import helpers_beside, helping_as_well, words_of_help
from retrieval.housed import houses_of, is_inside, without_houses
from retrieval.implied import behind_the_counter, with_what_is_driven
from retrieval.naming import (
    employers_named,
    is_one_of_several,
    named_in,
    stretches_of,
    without_employers,
    without_homonyms,
)
from retrieval.silent_words import saying_nothing
from retrieval.skills import skill_key, skill_words
from retrieval.thesaurus import Thesaurus, thesaurus
from retrieval.trades import Trades, trades_asked
from retrieval.worked_upon import at_a_desk, without_customers, without_worked_upon
from retrieval.workplaces import SELLING, Asked, kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Search
    from retrieval.polish import Word
    from retrieval.thesaurus import Mention

EVERYDAY_TOOLS = frozenset(
    ("excel", "word", "powerpoint", "outlook", "office", "ms office", "google docs", "google workspace")
)
"""Tools of any work at a desk (`retrieval.skills.skill_key`): beside a field they name no job of their own."""
_SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Job:
    """One answer to what job is asked for: an occupation or a field, and the folded lemmas that named it.

    None of these where they are of another language than most offers, which do not repeat them. `assisting`: to
    help whoever has the occupation is asked for.
    """

    name: str
    is_field: bool
    words: tuple[str, ...]
    assisting: bool = False


@dataclass(frozen=True)
class Question:
    """A search's soft side, analysed.

    `jobs` are alternatives: an offer of any of them is what was asked for. `workplaces` are fields that say where
    an occupation is at home ("pielęgniarka w przychodni"). `words` are folded lemmas that the thesaurus does not
    know (`spelled`: as they were written; `choices`: the same, those together of which one is enough, as in
    "laboratorium chemiczne lub spożywcze"); `skills` are keys (`retrieval.skills.skill_key`) of `skill_names`, and
    `skill_choices` the same, those together of which one is enough ("Playwright albo Cypress").
    `houses`: the kinds of workplaces asked for (`retrieval.workplaces`), any of which will do, `house_words` the
    folded lemmas that named them; `only_there`: nothing else was asked for. `trades`: the goods or the industry
    that the work is to be in (`retrieval.trades`). `as_written`: what was named in words that are not Polish, or
    as work to help in. `lacked`: aspects that whoever asks has not ("bez uprawnień na
    wózki"); `helping`: to help in the work would do as well ("stolarz albo pomocnik"). `rotations`: of which one
    is enough, "3/1" (`retrieval.facts.rotations`). `speaking`: the languages (ISO 639-1), where they alone say
    what work is looked for: "coś z francuskim".
    """

    jobs: tuple[Job, ...] = ()
    workplaces: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
    skills: tuple[str, ...] = ()
    skill_names: tuple[str, ...] = ()
    skill_choices: tuple[tuple[str, ...], ...] = ()
    as_written: Mapping[str, str] = field(default_factory=dict)
    houses: Asked = field(default_factory=Asked)
    house_words: tuple[str, ...] = ()
    only_there: bool = False
    trades: Trades = field(default_factory=Trades)
    lacked: tuple[str, ...] = ()
    helping: bool = False
    rotations: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    known: Thesaurus = field(default_factory=thesaurus, repr=False, compare=False)

    @property
    def empty(self) -> bool:
        named = self.jobs or self.workplaces or self.houses.kinds or self.speaking
        return not (named or self.aspects or self.words or self.skills)

    def called(self, name: str) -> str:
        """What a job or an aspect is called to whoever asks: as they do, or by its Polish name."""
        return self.as_written.get(name) or self.known.entries[name].names[0]

    # Looked at for each of hundreds of offers, so worked out once.

    @cached_property
    def occupations(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(job.name for job in self.jobs if not job.is_field))

    @cached_property
    def words_of_jobs(self) -> tuple[str, ...]:
        """The words in which the occupations were named."""
        return tuple(dict.fromkeys(word for job in self.jobs if not job.is_field for word in job.words))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(job.name for job in self.jobs if job.is_field))

    @cached_property
    def everyday_tools(self) -> bool:
        """Whether the skills are but tools of any work at a desk, beside work that is named: "HR, znam Excela"."""
        return bool(self.jobs) and EVERYDAY_TOOLS.issuperset(self.skills)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """The folded lemmas that name the languages of `speaking`."""
        return tuple(name for code in self.speaking for name in name_lemmas(code))

    @cached_property
    def expected(self) -> frozenset[str]:
        """The occupations asked for, and the broader ones that they belong to."""
        return frozenset(name for wanted in self.occupations for name in (wanted, *self.known.wider(wanted)))

    @cached_property
    def own_fields(self) -> frozenset[str]:
        """The fields that the occupations asked for belong to."""
        return frozenset(field for wanted in self.occupations for field in self.known.fields_of(wanted))

    @cached_property
    def house_fields(self) -> frozenset[str]:
        """The fields that are at home in the workplaces asked for, of which none is more special."""
        return frozenset(field for name in self.houses.kinds for field in kinds().of_id[name].fields)

    @cached_property
    def fields_there(self) -> frozenset[str]:
        """All fields that are at home in the workplaces asked for, those of more general kinds too."""
        return frozenset(field for name in self.houses.kinds for field in kinds().fields(name))

    @cached_property
    def elsewhere(self) -> tuple[str, ...]:
        """The terms of the workplaces that are not simply where such an occupation is at home."""
        own = {fields[0] for name in self.occupations if (fields := self.known.fields_of(name))}
        return tuple(f"w:{name}" for name in self.workplaces if name not in own)


_NO_PLACE = ("call-center",)
"""The kind of workplace that is the name of work as well: banks and shops have people on the telephone too."""


def question(search: Search) -> Question:
    """What the soft text and the skills of a search ask for."""
    known = thesaurus()
    written, lemmas = written_once(search.text, known)
    stretches = stretches_of(search.text, written, lemmas)
    employers = employers_named(search.companies, written)
    lemmas = without_employers(known, lemmas, stretches, employers)
    named, trades, lemmas = _named_beside_trades(known, written, lemmas, stretches)
    lacked = [one for one in named if _is_lacked(one, lemmas)]
    helpers = helpers_beside(named, lemmas, stretches)
    lacking = {one.positions for one in lacked}
    helping = words_of_help(named)
    named = helping_as_well(named, written, lemmas)
    found = [
        one
        for one in named
        if one.positions not in lacking and one not in helpers and not helping.issuperset(one.positions)
    ]
    found = _without_tools(found, search, written, lemmas)
    claimed = helping | {position for mention in (*found, *lacked, *helpers) for position in mention.positions}
    mentions = _that_say_most(found, parts_of(stretches, lemmas, found), lemmas)
    mentions = with_what_is_driven(known, without_customers(mentions, written, lemmas, SELLING))
    telling = telling_words(search, written, lemmas)
    claimed -= _given_back(found, mentions)
    houses = _houses(written, lemmas, stretches, mentions, telling)
    mentions = behind_the_counter(known, mentions, houses, lemmas)
    house_words = tuple(telling[at] for at in sorted(houses.positions) if at in telling)
    outside = [one for one in mentions if one.entry.kind != "aspect" and not is_inside(one, houses, telling)]
    claimed |= houses.positions
    only_there = bool(houses.kinds) and not (outside or search.skills or telling.keys() - claimed)
    if any(not one.entry.general for one in outside):
        mentions = without_houses(known, mentions, outside, houses, lemmas)
        telling = {at: word for at, word in telling.items() if at not in houses.positions}
    unknown = {word: written[at].text for at, word in telling.items() if at not in claimed | employers}
    general = _saying_no_more(mentions, telling, claimed, lemmas, stretches)
    mentions = [mention for mention in mentions if mention not in general]
    if not _ids(mentions, "occupation"):
        unknown |= {f"o:{m.entry.id}": written[m.positions[0]].text for m in general}
    fields, workplaces = fields_and_workplaces(known, mentions, lemmas, stretches)
    occupations = _ids(mentions, "occupation")
    if not occupations and not EVERYDAY_TOOLS.issuperset(map(skill_key, search.skills)):
        # The skills name the job; a field beside them says where: "Java, najlepiej w finansach".
        fields, workplaces = (), (*fields, *workplaces)
    foreign = {m.entry.id: said for m in mentions if (said := in_another_language(m, search.text, written))}
    wanted = [mention for mention in mentions if mention.entry.id in (*occupations, *fields)]
    jobs = dict.fromkeys(_job(one, {} if one.entry.id in foreign else telling) for one in wanted)
    turns = rotations(search.text)
    asks_more = jobs or mentions or search.skills or any(getattr(search, name) for name in CONSTRAINTS)
    silent = (saying_nothing() if asks_more else frozenset()) | ({_SYSTEM} if turns else set())
    unknown = {word: spelled for word, spelled in unknown.items() if word not in silent}
    skills = {skill_key(skill): skill for skill in search.skills}
    says_more = jobs or workplaces or houses.kinds or mentions or unknown or skills
    return Question(
        jobs=tuple(jobs),
        workplaces=workplaces,
        aspects=_ids(mentions, "aspect"),
        words=tuple(unknown),
        spelled=tuple(unknown.values()),
        choices=word_choices(unknown, lemmas),
        skills=tuple(skills),
        skill_names=tuple(skills.values()),
        skill_choices=skill_choices(search.text, skills),
        as_written=_helped(mentions, search.text, written) | foreign,
        houses=houses,
        house_words=house_words,
        only_there=only_there,
        trades=trades,
        lacked=_ids(lacked, "aspect"),
        helping=bool(helpers),
        rotations=tuple(turns),
        speaking=() if says_more else tuple(code for code in search.languages if code != "pl"),
        known=known,
    )


def _houses(
    written: Sequence[Word],
    lemmas: Sequence[str],
    stretches: Sequence[range],
    mentions: Sequence[Mention],
    telling: Mapping[int, str],
) -> Asked:
    """The workplaces that the work was asked for in, unless the words are those of departments or of the work."""
    houses = houses_of(written, lemmas, stretches, mentions=mentions, telling=telling)
    of_work = houses.kinds == _NO_PLACE or houses.positions <= departments_listed(mentions, lemmas, stretches)
    return Asked() if of_work else houses


def _named_beside_trades(
    known: Thesaurus, written: Sequence[Word], lemmas: list[str], stretches: Sequence[range]
) -> tuple[list[Mention], Trades, list[str]]:
    """What is named, the trades asked for beside it, and the lemmas without the words of these."""
    named = without_homonyms(named_in(known, lemmas, stretches), written)
    trades = trades_asked(written, lemmas, stretches, named)
    if trades.ids and trades.positions.isdisjoint(departments_listed(named, lemmas, stretches)):
        lemmas = ["" if at in trades.positions else one for at, one in enumerate(lemmas)]
        named = without_homonyms(named_in(known, lemmas, stretches), written)
    else:
        trades = Trades()
    if desk := at_a_desk(known, named, lemmas, stretches):
        lemmas = ["" if at in desk else one for at, one in enumerate(lemmas)]
        named = [one for one in named if desk.isdisjoint(one.positions)]
    return without_worked_upon(known, named, lemmas, stretches), trades, lemmas


def _saying_no_more(
    mentions: Sequence[Mention],
    telling: Mapping[int, str],
    claimed: set[int],
    lemmas: Sequence[str],
    stretches: Sequence[range],
) -> list[Mention]:
    """What beside something that says more is one more word of the question: "specjalista", "kierownik"."""
    general = [
        mention
        for mention in mentions
        if mention.entry.general and not is_one_of_several(mention, mentions, lemmas, stretches)
    ]
    beside = len(general) < sum(mention.entry.kind != "aspect" for mention in mentions)
    return general if general and (beside or _within_reach(general, telling, claimed, stretches)) else []


def _helped(mentions: Sequence[Mention], text: str, written: Sequence[Word]) -> dict[str, str]:
    """The work to help in, as it was written: "pomocnik elektryka"."""
    return {
        mention.entry.id: text[written[mention.positions[0] - 1].start : written[mention.positions[-1]].end]
        for mention in mentions
        if mention.assisting and written[mention.positions[0] - 1].folded not in OR
    }


def _within_reach(
    general: Sequence[Mention], telling: Mapping[int, str], claimed: set[int], stretches: Sequence[range]
) -> bool:
    """Whether unknown words stand in one stretch with each name that says little: "opiekunka, wyjazd" has none."""
    alone = [
        mention
        for mention in general
        if not any(
            at in stretch and at not in claimed
            for stretch in stretches
            if mention.positions[0] in stretch
            for at in telling
        )
    ]
    return len(alone) < len(general)


def _job(mention: Mention, telling: Mapping[int, str]) -> Job:
    own = tuple(telling[at] for at in mention.positions if at in telling)
    return Job(mention.entry.id, mention.entry.kind == "field", own, mention.assisting)


def _without_tools(
    found: Sequence[Mention], search: Search, written: Sequence[Word], lemmas: Sequence[str]
) -> list[Mention]:
    """Without what a skill's name alone names, where an occupation is named besides.

    A "tester, Azure DevOps" runs no servers; but "SEO albo Google Ads" are two kinds of work.
    """
    held = skill_words(search.text, (*search.skills, *search.preferred.skills))
    tools = {at for at, word in enumerate(written) if any(start <= word.start < end for start, end in held)}
    occupations = [one for one in found if one.entry.kind == "occupation"]
    dropped = [
        one
        for one in occupations
        if tools.issuperset(one.positions)
        and not OR.intersection(lemmas[max(0, one.positions[0] - 1) : one.positions[0]])
    ]
    if not any(one.named and not tools.issuperset(one.positions) for one in occupations):
        return list(found)
    return [one for one in found if one not in dropped]


def _is_lacked(mention: Mention, lemmas: Sequence[str]) -> bool:
    """Whether it is an aspect that whoever asks has not: "bez uprawnień na wózki"; one may be named with "bez"."""
    first = mention.positions[0]
    return mention.entry.kind == "aspect" and first > 0 and lemmas[first - 1] in LACKING


def _that_say_most(found: Sequence[Mention], stretches: Sequence[range], lemmas: Sequence[str]) -> list[Mention]:
    """Without the occupations that say less than another one of the same stretch of words.

    "Inspektor likwidacji szkód" asks for no official; where an occupation is named, a task points to none, unless
    "or" makes it a choice of its own: "rozdawanie ulotek lub inwentaryzacje".
    """
    occupations = [mention for mention in found if mention.entry.kind == "occupation"]
    named = any(mention.named for mention in occupations)
    choices = _choices(stretches, lemmas)
    dropped: list[Mention] = []
    for one in occupations:
        own = next((stretch for stretch in choices if one.positions[0] in stretch), None)
        alone = own is not None and not any(m.named and m.positions[0] in own for m in occupations)
        if named and not one.named and not alone:
            dropped.append(one)
    for stretch in stretches:
        here = [m for m in occupations if m.positions[0] in stretch and m not in dropped]
        special = [mention for mention in here if not mention.entry.general] or here
        most = max((len(mention.positions) for mention in special), default=0)
        dropped += [mention for mention in here if mention not in special or len(mention.positions) < most]
    return [mention for mention in found if mention not in dropped]


def _choices(stretches: Sequence[range], lemmas: Sequence[str]) -> list[range]:
    """The stretches that "or" joins to others."""
    joined = [bool(stretch) and lemmas[stretch.start] in OR for stretch in stretches]
    return [one for one, behind, own in zip(stretches, [*joined[1:], False], joined, strict=True) if behind or own]


def _given_back(found: Sequence[Mention], kept: Sequence[Mention]) -> set[int]:
    """The words that named occupations which say less than another one: they say more of that one.

    "Kierownik sklepu z ciuchami" looks for shops with clothes, "inspektor likwidacji szkód" for an "inspektor".
    """
    own = {at for mention in kept for at in mention.positions}
    dropped = [
        one
        for one in found
        if one not in kept
        and one.entry.kind == "occupation"
        and not one.entry.general
        and one.entry not in (other.entry for other in kept)
    ]
    return {at for mention in dropped for at in mention.positions} - own


def _ids(mentions: Sequence[Mention], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.entry.id for mention in mentions if mention.entry.kind == kind))
