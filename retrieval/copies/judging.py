"""Are two offers copies of one? By employer, title and how much of the shorter text stands in the longer one.

The bounds were chosen on pairs of real offers that were judged by hand; what they come to on others, which were
judged afterwards, stands in benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple

from retrieval.copies.names import DIVIDED, GRADES, RANKS, ROLES, SELLERS, same_employer, sets_apart, words_apart

if TYPE_CHECKING:
    from retrieval.copies.sketch import Sketch

SAME_TOWN = 0.85
"""Part of the runs of words of the shorter text that stand in the longer one, for copies of one employer under one
title in one town on one board: what is posted there again is hardly changed, and a text that is stands for another
opening. In another town on that board only `ALL_WORDS` tell."""
OTHER_BOARD_HERE = 0.55
"""The same where two boards have it in one town, each with words of its own around it."""
OTHER_BOARD = ((0.9, 0.65), (0.85, 0.79))
"""The same where two boards have it in two towns: the part of its words, and of its runs of words."""
OF_ONE_REFERENCE, OF_ONE_REFERENCE_RENAMED = 0.5, 0.75
"""The runs that suffice where both texts say one reference, and those of both under two titles."""
OF_A_RANK = 0.95
"""The same anywhere where the title is a rank, of which an office has many under one long frame."""
ALL_WORDS = 0.95
"""Part of its words that suffice alone: a portal that cuts or turns sentences round leaves them."""
MOST_WORDS, WORDS_ALIKE = 0.9, 0.65
"""Part of its words that suffice where one text is much longer: at most so many of all words are in both."""
OTHER_EMPLOYER, OTHER_EMPLOYER_ALIKE, OTHER_EMPLOYER_WORDS = 0.82, 0.65, 0.9
"""Runs of the shorter text, of both, and words of the shorter one, where employers are named differently or one is
not named at all (agencies, portals, labour offices), of long texts."""
SAME_PAY_HERE, SAME_PAY_OTHER_BOARD = (0.9, 0.8), (0.75, 0.4)
"""Parts of the words and of the runs of the shorter text there, where both pay the same in one town."""
LEAST_ON_ANOTHER, ON_ANOTHER, ON_ANOTHER_WORDS = 50, 0.8, 0.86
"""Runs of the shorter text, and the parts of its runs and of its words, from which on another board has the offer
under a title that says more, or not under the agency's name but its client's."""
EVERY_WORD = 0.97
"""The words that suffice alone there."""
TELLING, LONG = 60, 100
"""Runs of words from which a text says by itself whose offer it is; shorter ones are phrases that anybody uses."""
SCANTY, FEWEST = 12, 8
"""Runs below which a text says nothing of the work, and below which it is not even compared with a stranger's."""
LONGER_TITLE = 0.92
"""Part of all runs that both texts must have where one title says more than the other."""
THE_SAME = 0.97
"""The same where one long text is posted again in its town under another title altogether, or in another under one
whose words it has."""
WITHIN, WITHIN_COMMON = 0.97, 0.6
"""Part of the shorter of two long texts, and of all that both say, where each speaks of what only the title of the
other names: then that is another name for the work which both describe."""
RENAMED, RENAMED_COMMON = 0.9, 0.75
"""The same where each title has words of its own; one that only says more may be of a narrower job."""
SOLD_COMMON = 0.75
"""What both must say of all where the titles differ in nothing but what whoever sells is called."""
TITLE_WORDS = 2
"""Words that the shorter of such titles must have: "lekarz" is said of every doctor."""
SAME_WORDS, CONTAINED = 0.9, 0.97
"""From so many common runs on two texts are the same, or one is within the other, whatever was read from them."""
SOME_SKILLS, ENOUGH_SKILLS = 0.5, 3
"""Part of the skills of both that must be common where there are no texts, and how many tell a job alone."""

TELLING_TITLE = 3
"""Words from which on a title says of which of an employer's openings it is."""
LONG_TITLE, LONGEST_TITLE = 4, 5
"""Words from which on pay may have moved further under it, and from which on it tells more than the skills do."""
BOTH_MOVED, ONE_MOVED, MOVED_FAR = 0.0625, 0.125, 0.2
"""Parts by which pay moves where an offer is posted again: both ends of its range; one end alone; either, under a
long title."""

_COMMON_LANGUAGES = frozenset({"pl", "en"})
_FAR_BELOW, _BELOW = 1.25, 1.03  # the latter where there are no texts that may be the same


Apart = tuple[AbstractSet[str], AbstractSet[str]]
"""The words of each of two titles that the other lacks."""
_NOTHING_APART: Apart = (frozenset(), frozenset())


class Overlap(NamedTuple):
    """`part` of the shorter text in the longer one; `common`: of all that both say, what both say. 0..1 each."""

    part: float
    common: float


def overlap(one: Sketch, other: Sketch) -> Overlap:
    """How many runs of words two texts have in common, estimated from those kept of each."""
    whole = one.runs <= len(one.hashes) and other.runs <= len(other.hashes)
    return _shared(one.kept, other.kept) if whole else _shared(one.low, other.low)


def likeness(one: Sketch, other: Sketch) -> float:
    """How sure it is that the two are copies: 0 where they are not, else the more the better, up to 2, or up to 1
    where their titles differ."""
    known = same_employer(one.employer, other.employer)
    scanty = min(one.runs, other.runs) < SCANTY and known
    if not (
        scanty or one.title & other.title or one.meets(other) or _as_long(one, other) or _one_reference(one, other)
    ):
        return 0.0
    apart = _NOTHING_APART
    if one.title != other.title:
        apart = words_apart(one.title - other.place_words, other.title - one.place_words)
    if scanty:
        return _told_by_fields(one, other, apart)
    same = overlap(one, other)
    if same.common < SAME_WORDS and same.part < CONTAINED and _opposed(one, other):
        return 0.0
    if known:
        copies = _near_title(one, other, apart, same) if any(apart) else _same_title(one, other, same)
    else:
        copies = not any(apart) and _unknown(one, other, same)
    if not (copies or _on_another_board(one, other, apart, same)):
        return 0.0
    return (same.part + same.common) / (2 if any(apart) else 1)


def _one_reference(one: Sketch, other: Sketch) -> bool:
    return not one.references.isdisjoint(other.references)


def _as_long(one: Sketch, other: Sketch) -> bool:
    """Whether two long texts may be the same to a word."""
    return min(one.runs, other.runs) >= THE_SAME * max(one.runs, other.runs) >= TELLING


def _same_title(one: Sketch, other: Sketch, same: Overlap) -> bool:
    if _one_reference(one, other) and same.part >= OF_ONE_REFERENCE:
        return True
    if one.title <= RANKS:
        return same.part >= OF_A_RANK
    words = _shared(one.words, other.words)
    if words.part >= ALL_WORDS or (words.part >= MOST_WORDS and words.common <= WORDS_ALIKE):
        return True
    if one.source == other.source:
        return same.part >= SAME_TOWN and one.meets(other)
    if one.meets(other):
        return same.part >= OTHER_BOARD_HERE
    return any(words.part >= said and same.part >= runs for said, runs in OTHER_BOARD)


def _near_title(one: Sketch, other: Sketch, apart: Apart, same: Overlap) -> bool:
    if _one_reference(one, other) and same.common >= OF_ONE_REFERENCE_RENAMED:
        return same.common >= SAME_WORDS or not any(map(sets_apart, apart[0] | apart[1]))
    if any(map(sets_apart, apart[0] | apart[1])) or one.title & DIVIDED:
        return False
    if one.meets(other) and min(one.runs, other.runs) >= LONG and same.common >= THE_SAME:
        return True
    if _renamed(one, other, apart, same):
        return True
    enough = not all(apart) and min(len(one.title), len(other.title)) >= TITLE_WORDS
    return enough and same.common >= LONGER_TITLE


def _renamed(one: Sketch, other: Sketch, apart: Apart, same: Overlap) -> bool:
    """Whether two long texts describe one work, for which each title has another name."""
    if min(one.runs, other.runs) < TELLING:
        return False
    spoken = other.speaks_of(apart[0]), one.speaks_of(apart[1])
    if all(spoken) and same.part >= WITHIN and same.common >= WITHIN_COMMON:
        return True
    if all(spoken) and all(apart) and same.part >= RENAMED and same.common >= RENAMED_COMMON:
        return True
    if all(apart) and apart[0] | apart[1] <= SELLERS and same.part >= RENAMED and same.common >= SOLD_COMMON:
        return True
    return any(spoken) and all(apart) and same.common >= THE_SAME


def _on_another_board(one: Sketch, other: Sketch, apart: Apart, same: Overlap) -> bool:
    """Whether another board has the offer, whosever name stands there, maybe under a title that says more."""
    if one.source == other.source or one.title <= RANKS or other.title <= RANKS:
        return False
    if all(apart) or any(map(sets_apart, apart[0] | apart[1])) or (any(apart) and one.title & DIVIDED):
        return False
    if min(one.runs, other.runs) < LEAST_ON_ANOTHER or same.part < ON_ANOTHER:
        return False
    return _shared(one.words, other.words).part >= ON_ANOTHER_WORDS


def _unknown(one: Sketch, other: Sketch, same: Overlap) -> bool:
    runs = min(one.runs, other.runs)
    words = _shared(one.words, other.words)
    if one.pay and one.pay == other.pay and runs >= SCANTY and one.meets(other):
        bounds = SAME_PAY_HERE if one.source == other.source else SAME_PAY_OTHER_BOARD
        if words.part >= bounds[0] and same.part >= bounds[1]:
            return True
    if runs < TELLING:
        near = same.common >= SAME_WORDS and one.pay == other.pay
        return runs >= FEWEST and near and one.meets(other)
    if words.part >= EVERY_WORD:
        return True
    alike = same.part >= OTHER_EMPLOYER and same.common >= OTHER_EMPLOYER_ALIKE
    return runs >= LONG and alike and words.part >= OTHER_EMPLOYER_WORDS


def _told_by_fields(one: Sketch, other: Sketch, apart: Apart) -> float:
    """Of one employer, where at least one text says nothing: by title, place, skills, level and pay."""
    if one.skills or other.skills:
        return _by_skills(one, other, apart)
    if any(apart):
        return 0.0
    if max(one.runs, other.runs) < SCANTY:
        return 1.0 if _agree(one, other) else 0.0
    return 1.0 if one.meets(other) or (one.may_meet(other) and _agree(one, other)) else 0.0


def _by_skills(one: Sketch, other: Sketch, apart: Apart) -> float:
    """Agencies offer many jobs under one title, which differ in what they ask for and pay."""
    if _paid_otherwise(one.pay, other.pay, _BELOW):
        return 0.0
    common = _shared(one.skills, other.skills).common
    if one.levels != other.levels:
        return 2.0 if common == 1.0 and not any(apart) and one.pay == other.pay else 0.0
    if one.levels:
        apart = apart[0] - GRADES, apart[1] - GRADES
    if common == 1.0 and apart[0] | apart[1] <= ROLES and (not all(apart) or one.pay == other.pay):
        apart = _NOTHING_APART  # "engineer" here, "developer" or nothing there
    if not any(apart) and (common == 1.0 or _reposted(one, other, common)):
        return 1.0 + common
    if common < SOME_SKILLS:
        return 0.0
    # One job under two kinds of contract, which may show in its title as well: "engineer" and "consultant".
    forms = _contracts(one.pay), _contracts(other.pay)
    two_forms = all(forms) and not forms[0] & forms[1] and one.meets(other)
    enough = common == 1.0 and len(one.skills) >= ENOUGH_SKILLS
    return common if two_forms and (not any(apart) or (enough and apart[0] | apart[1] <= ROLES)) else 0.0


def _reposted(one: Sketch, other: Sketch, common: float) -> bool:
    """Whether pay and skills under one title differ no more than they do where an offer is posted again."""
    said, here = min(len(one.title), len(other.title)), one.meets(other)
    if one.pay == other.pay:
        told = not one.skills or not other.skills or said >= LONGEST_TITLE
        return common >= SOME_SKILLS or (told and here and bool(one.pay))
    moved = _moved(one.pay, other.pay)
    if said < TELLING_TITLE or moved is None:
        return False
    near, far = sorted(moved)
    one_end = near == 0 and far <= ONE_MOVED
    if not one.skills or not other.skills:
        return here and far <= ONE_MOVED
    if said >= LONG_TITLE:
        return far <= MOVED_FAR if common >= SOME_SKILLS else far <= BOTH_MOVED or (one_end and common > 0)
    known = common >= SOME_SKILLS
    return known and ((here and far <= BOTH_MOVED) or (one_end and (here or one.may_meet(other))))


def _moved(one: str, other: str) -> tuple[float, float] | None:
    """The parts by which the ends of two single ranges of one kind differ; None where the two do not overlap."""
    ours, theirs = _ranges(one), _ranges(other)
    if len(ours) != 1 or ours.keys() != theirs.keys():
        return None
    (low, high), (least, most) = ((min(ends), max(ends)) for each in (ours, theirs) for ends in each.values())
    return (_part(low, least), _part(high, most)) if max(low, least) < min(high, most) else None


def _part(one: float, other: float) -> float:
    return abs(one - other) / max(one, other) if one != other else 0.0


def _shared(one: frozenset[int] | frozenset[str], other: frozenset[int] | frozenset[str]) -> Overlap:
    if not one or not other:
        return Overlap(0.0, 0.0)
    both = len(one & other)
    return Overlap(both / min(len(one), len(other)), both / (len(one) + len(other) - both))


def _opposed(one: Sketch, other: Sketch) -> bool:
    """Full time here and part time there, much better paid, or other languages asked for."""
    if _paid_otherwise(one.pay, other.pay):
        return True
    part = [("part_time" in each.hours) - ("full_time" in each.hours) for each in (one, other)]
    if sorted(part) == [-1, 1]:
        return True
    ours, theirs = one.languages, other.languages
    foreign = ours - _COMMON_LANGUAGES, theirs - _COMMON_LANGUAGES
    return bool(ours and theirs) and (not ours & theirs or (all(foreign) and not foreign[0] & foreign[1]))


def _agree(one: Sketch, other: Sketch) -> bool:
    """Neither level nor pay differs, as far as both say any."""
    levels = not one.levels or not other.levels or one.levels == other.levels
    return levels and (not one.pay or not other.pay or one.pay == other.pay)


def _paid_otherwise(one: str, other: str, by: float = _FAR_BELOW) -> bool:
    """Under one kind of contract, for one span, `by` times the most of the one is below the least of the other."""
    ours, theirs = _ranges(one), _ranges(other)
    both = ours.keys() & theirs.keys()
    return bool(both) and all(
        max(ours[kind]) * by < min(theirs[kind]) or max(theirs[kind]) * by < min(ours[kind]) for kind in both
    )


def _ranges(pay: str) -> dict[str, list[float]]:
    """The amounts by what they are: "PLN month b2b"."""
    found: dict[str, list[float]] = {}
    for one in filter(None, pay.split(",")):
        amounts, _, kind = one.partition(" ")
        found.setdefault(kind, []).extend(float(part) for part in amounts.split("-") if part != "None")
    return found


def _contracts(pay: str) -> set[str]:
    return {one.rsplit(" ", 1)[1] for one in pay.split(",") if " " in one} - {""}
