"""The search in force as a message changes it: what the message names is replaced, or added to, the rest holds.

"a w Poznaniu?" puts Poznań in place of the town before; "dodaj Kraków" adds one; "a zdalnie?" asks for work
anywhere instead of a town; "tynkarz" puts another job in place of the one before.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.domain import Preferences, Search
from retrieval.facts import find_facts
from retrieval.flat import flat
from retrieval.places import gazetteer
from retrieval.polish import fold, is_adverb, is_object, lemma, words
from retrieval.reading.refused import still_refused, taken_back, without_other_hours, without_refused
from retrieval.reading.remarks import is_remark
from retrieval.reading.said import LISTS, at_night, together
from retrieval.reading.sense import (
    is_shift_against,
    names_anything,
    names_mistyped_occupation,
    names_occupation,
    names_work,
    names_workplace,
    of_any_work,
    only_circumstances,
    qualifies,
    same_circumstance,
)
from retrieval.reading.shift_systems import find_systems, system_named
from retrieval.reading.turns import ANY_WORK
from retrieval.stand_ins import AT_HOME, BRIGADES, FOREIGN_LANGUAGE, MORE_EXPERIENCE, NIGHTS, THREE_SHIFTS

if TYPE_CHECKING:
    from bot.domain import PayWish
    from retrieval.companies import CompanyFinder
    from retrieval.reading.said import Said
    from retrieval.reading.turns import Turn
    from retrieval.skills import SkillFinder

_OF_THE_PERSON = frozenset({"skills", "languages"})
_NOT_REMOTE = ("hybrid", "onsite")


class Finders(Protocol):
    """What finds the names of skills and of employers in a text."""

    skills: SkillFinder
    companies: CompanyFinder


def refined(before: Search, said: Said, turn: Turn, finders: Finders) -> Search:
    """The search before as changed by what a message says and by how it turns to it."""
    return _Refinement(before, _of_the_work(before, said, turn, finders), turn, finders).search()


def _of_the_work(before: Search, said: Said, turn: Turn, finders: Finders) -> Said:
    """What is said of the work, without words of whoever looks for it and without where they live."""
    search = said.search
    parts = search.text.split(", ")
    search = replace(search, text=", ".join(part for part in parts if not is_remark(part, finders.skills)))
    if turn.tells_what_it_has:
        known = [part for part in search.text.split(", ") if names_anything(part) or finders.skills.find(part)]
        search = replace(search, text=", ".join(known))
    if before.places and turn.says_from_where:
        search = replace(search, places=(), radius_km=None)
    if turn.switches or turn.keeps_the_first:
        search = replace(search, **_narrowed(before, search, turn))
    return replace(said, search=search)


def _narrowed(before: Search, new: Search, turn: Turn) -> dict[str, Any]:
    """The lists of which only what is new, or only what is named first, is meant."""
    narrowed: dict[str, Any] = {}
    for name in LISTS:
        held, named = getattr(before, name), getattr(new, name)
        fresh = named[:1] if turn.keeps_the_first else tuple(value for value in named if value not in held)
        if held and fresh and len(named) > len(fresh):
            narrowed[name] = fresh
    return narrowed


class _Refinement:
    def __init__(self, before: Search, said: Said, turn: Turn, finders: Finders) -> None:
        self._before, self._said, self._new = before, said, said.search
        self._turn, self._finders = turn, finders
        self._dropped = self._fields_dropped()
        self._added = self._fields_added_to()
        self._replaced = {name for name in LISTS if getattr(self._new, name)} - self._added
        self._swapped = {name for name in self._replaced if self._swaps(name)}

    def search(self) -> Search:
        before, new = self._before, self._new
        lists = self._lists()
        against = {THREE_SHIFTS, BRIGADES} & {*new.words_excluded} and system_named(flat(before.text))
        if (against or is_shift_against(new.text, before.text)) and not new.hours:
            lists["hours"] = tuple(value for value in lists["hours"] if value != "shifts")
        excluded: dict[str, Any] = self._refusals(lists)
        text = without_refused(self._text(), new.words_excluded)
        excluded["words_excluded"] = still_refused(excluded["words_excluded"], new)
        if before.remote_or_place and "remote" in before.modes and new.modes == _NOT_REMOTE:
            lists["modes"] = ()  # "bez zdalnej" leaves the place that was the other choice
        return Search(
            text=text,
            **lists,
            **excluded,
            radius_km=self._radius(lists["places"]),
            remote_or_place=self._remote_or_place(lists),
            pay=_bounded(self._unless_dropped("pay"), new.pay),
            stated_pay_only=new.stated_pay_only or (before.stated_pay_only and "pay" not in self._dropped),
            posted_within_days=new.posted_within_days or self._unless_dropped("posted_within_days"),
            newest_first=before.newest_first,
            best_paid_first=before.best_paid_first,
            preferred=self._wishes(lists),
        )

    def _unless_dropped(self, name: str) -> Any:
        return None if name in self._dropped else getattr(self._before, name)

    def _fields_dropped(self) -> set[str]:
        """The fields that hold no more: given up by name, or because remote work needs no place, and a place no
        remote work; an employer, where another job in another place is looked for."""
        before, new, turn = self._before, self._new, self._turn
        dropped = set(self._said.dropped)
        remote = new.modes == ("remote",) and not (new.places or turn.leaves_either)
        if before.places and remote and (before.remote_or_place or not turn.narrows):
            dropped.add("places")
        if new.places and not new.modes and before.modes == ("remote",) and not turn.adds:
            dropped.add("modes")
        if AT_HOME in new.words_excluded:
            dropped.add("places")
        if (
            before.companies
            and not new.companies
            and set(new.places) - {*before.places}
            and self._is_another_job()
        ):
            dropped.add("companies")
        return dropped

    def _fields_added_to(self) -> set[str]:
        """The lists whose new values hold besides those of before."""
        added = set(LISTS) if self._turn.adds else set(_OF_THE_PERSON if self._turn.tells_what_it_has else ())
        return added | {"skills"} if self._turn.says_with_what else added

    def _lists(self) -> dict[str, Any]:
        """The values of each list that hold now."""
        held: dict[str, Any] = {}
        for name in LISTS:
            named = getattr(self._new, name)
            kept = self._left(name)
            if named and name not in self._added | self._swapped:
                held[name] = named
            else:
                held[name] = together(name, kept, named)
            if kept and name in self._said.may:
                held[name] = together(name, kept, self._said.may[name])
        if self._new.places and self._turn.adds:
            held["places"] = _widest(held["places"])
        return held

    def _swaps(self, name: str) -> bool:
        """Whether some of a list go and others come in their place: "bez Reacta, Vue" after "Node i React"."""
        old, kept = getattr(self._before, name), self._left(name)
        return 0 < len(kept) < len(old) and not set(getattr(self._new, name)) <= set(kept)

    def _left(self, name: str) -> tuple[Any, ...]:
        if name in self._dropped:
            return ()
        around = name == "places" and self._new.radius_km is not None  # "bez Krakowa, okolice"
        refused = () if around else getattr(self._new, f"{name}_excluded", ())
        gone = {*self._said.unsaid.get(name, ()), *refused}
        return tuple(value for value in getattr(self._before, name) if value not in gone)

    def _refusals(self, lists: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
        """What is excluded now. "nie Kraków, tylko Katowice" corrects the town before and excludes nothing."""
        found: dict[str, tuple[Any, ...]] = {}
        for name in (*LISTS, "words"):
            field = f"{name}_excluded"
            if name == "modes":
                continue
            held, may = lists.get(name, ()), self._said.may.get(name, ())
            old = () if name in self._dropped else getattr(self._before, field)
            named = getattr(self._new, field)
            if name in self._replaced:
                named = tuple(v for v in named if v not in getattr(self._before, name) or _lies_in(v, held))
            if name != "words":  # "leave out Accenture", for whom nobody asked
                asked = getattr(self._before, name)
                named += tuple(v for v in self._said.removed.get(name, ()) if v not in asked)
            if name == "words":
                gone = taken_back(self._turn.flat_text, self._new)
                old = tuple(word for word in _still_meant(old, lists, named) if word not in gone)
            around = self._left_out_of_a_circle() if name == "places" else ()
            named = tuple(dict.fromkeys((*named, *around)))
            found[field] = tuple(
                v for v in together(name, old, named) if (v not in held or v in around) and v not in may
            )
        return found

    def _left_out_of_a_circle(self) -> tuple[str, ...]:
        """The places refused around which work is wanted: "okolice Krakowa, ale nie sam Kraków"."""
        if self._new.radius_km:
            return self._new.places_excluded
        if self._new.places and not self._turn.adds:
            return ()
        held = {*self._before.places} - {*self._new.places}
        return tuple(v for v in self._before.places_excluded if v in held)

    def _radius(self, places: tuple[str, ...]) -> float | None:
        """The circle around places stays as long as one of them does: "dodaj Kielce"."""
        if not places:
            return None
        stays = set(self._before.places) & set(places)
        if self._turn.only_there and self._new.places:
            return self._new.radius_km
        return self._new.radius_km or (self._before.radius_km if stays else None)

    def _remote_or_place(self, lists: dict[str, Any]) -> bool:
        """Whether work from home and work in the places are both fine."""
        before, new, turn = self._before, self._new, self._turn
        if not lists["places"] or not lists["modes"] or "onsite" in lists["modes"]:
            return False
        if new.remote_or_place:
            return True
        if before.remote_or_place and not ((new.modes or new.places) and turn.narrows):
            return True
        one_of_both = bool(before.places) != bool(before.modes) and bool(new.places or new.modes)
        return turn.adds and turn.leaves_either and lists["modes"] == ("remote",) and one_of_both

    def _wishes(self, lists: dict[str, Any]) -> Preferences:
        """Wishes add up; what has become a constraint is a wish no more."""
        old, new = self._before.preferred, self._new.preferred
        both = {name: together(name, getattr(old, name), getattr(new, name)) for name in Preferences.__slots__}
        let_in = {name: getattr(self._before, f"{name}_excluded", ()) for name in self._said.may}
        for name, values in self._said.unsaid.items():  # "nights are fine", "forget nights"
            let_in[name] = (*let_in.get(name, ()), *values)
        wishes = {
            name: tuple(v for v in wish if v not in lists.get(name, ()) and v not in let_in.get(name, ()))
            for name, wish in both.items()
        }
        if self._new.places or "places" in self._said.dropped:
            wishes["places"] = new.places
        if NIGHTS in self._new.words_excluded and "shifts" not in new.hours:
            wishes["hours"] = tuple(value for value in wishes["hours"] if value != "shifts")
        return Preferences(**wishes)

    def _text(self) -> str:
        """The soft text that holds now: of another job, or of the one before with what is said of it now."""
        before, new = self._before.text, self._new.text
        if (chosen := self._one_more_choice()) is not None:
            return chosen
        if self._turn.of_any_work and not names_work(new):
            return ", ".join(part for part in new.split(", ") if not ANY_WORK.search(flat(part)))
        if self._is_another_job():
            return self._with_other_object() or _another_job(before, new)
        together_with = self._turn.adds or self._turn.would_do_too
        held = self._old_parts() if together_with else without_other_hours(self._old_parts(), new)
        parts = [
            part
            for part in held
            if not any(same_circumstance(part, t) or is_shift_against(part, t) for t in new.split(", "))
        ]
        return ", ".join(dict.fromkeys(part for part in (*parts, *new.split(", ")) if part.strip()))

    def _one_more_choice(self) -> str | None:
        """The text with other work beside the work before it: "ślusarz albo ochrona"; None where it adds none."""
        said = [part for part in self._new.text.split(", ") if part]
        added = [part for part in said if names_work(part)]
        parts = self._before.text.split(", ")
        at = next((at for at, part in enumerate(parts) if names_work(part)), None)
        if at is None or not added or not self._turn.would_do_too:
            return None
        others = [part for part in said if part not in added]
        joint = " or " if _IN_ENGLISH.search(self._turn.flat_text) else " albo "
        return ", ".join([*parts[:at], joint.join([parts[at], *added]), *parts[at + 1 :], *others])

    def _is_another_job(self) -> bool:
        """Whether the words are another job, and do not only say more of the one before ("agencja", "latem").

        A workplace alone says more of an occupation: "może być przychodnia" after "pielęgniarka".
        """
        said, turn, new = self._said, self._turn, self._new.text
        if not said.core or turn.adds or only_circumstances(new) or turn.tells_what_it_has:
            return False
        if said.led:  # "coś z drewnem", "praca z ludźmi"
            return (names_workplace(new) or names_occupation(new)) and (turn.names_work or turn.wants_something)
        if names_occupation(new) or names_mistyped_occupation(new):
            return True
        if names_workplace(new) and names_occupation(self._before.text) and not turn.names_work:
            return not qualifies(new, self._before.text) and turn.puts_instead
        if new[:1].isupper() and not names_anything(new):
            return False  # "a McDonald?" is an employer that we do not know
        return turn.asks_for and not any(map(is_adverb, new.split()))

    def _with_other_object(self) -> str:
        """The job before with another object: "a fizyki?" after "nauczyciel matematyki"; else ""."""
        objects = self._new.text.split()
        trade, comma, rest = self._before.text.partition(",")
        head, *behind = trade.split() or [""]
        names_it = bool(objects) and all(map(is_object, objects)) and lemma(head) == fold(head)
        if not (self._turn.asks_for and names_it):
            return ""
        kept = list(itertools.dropwhile(is_object, behind))
        if len(kept) == len(behind):
            return ""
        return " ".join((head, *objects, *kept)) + comma + rest

    def _old_parts(self) -> list[str]:
        """The parts of the text before without the names of what is replaced or refused now."""
        text = self._before.text
        gone = self._gone_from(text)
        for start, end in sorted(gone, reverse=True):
            text = text[:start] + text[end:]
        if self._turn.corrects and names_workplace(self._new.text):
            text = ", ".join(part for part in text.split(", ") if not names_workplace(part))
        parts = [part.strip() for part in text.split(",")]
        return [_LOOSE.sub("", part) for part in parts] if gone else parts

    def _gone_from(self, text: str) -> list[tuple[int, int]]:
        new, changed = self._new, (self._replaced - self._swapped) | self._dropped
        refused = {name for name in ("languages", "hours") if getattr(new, f"{name}_excluded")}
        facts = changed & {"levels", "languages", "hours"} | refused
        gone = [(fact.start, fact.end) for fact in (find_facts(text) if facts else ()) if fact.field in facts]
        if NIGHTS in new.words_excluded:
            gone += [
                (fact.start, fact.end)
                for fact in find_facts(text)
                if at_night(fact.value, text[fact.start : fact.end])
            ]
        gone += [
            (mark.start, mark.end)
            for mark in find_systems(flat(text))
            if system_named(flat(text)[mark.start : mark.end]) in new.words_excluded
        ]
        given_up = {*new.skills_excluded, *self._said.unsaid.get("skills", ())}
        skills = self._finders.skills.find(text)
        gone += [(s.start, s.end) for s in skills if "skills" in changed or s.name in given_up]
        if "companies" in changed or new.companies_excluded:
            employers = self._finders.companies.find_in(words(text), text)
            every = "companies" in changed
            gone += [
                (m.start, m.end)
                for m in employers
                if (m.sure or text[m.start].isupper()) and (every or m.name in new.companies_excluded)
            ]
        return gone


_IN_ENGLISH = re.compile(r"(?<!\w)(?:is|are|would|could|can|also|too|fine|as[ ]well)(?!\w)")
_LOOSE = re.compile(r"^(?:(?:z|ze|i|oraz|w|lub|albo|czy)\b\s*)+|(?:(?:^|\s+)(?:z|ze|i|oraz|w|lub|albo|czy|bez))+$")
"""What joined a part to words that are gone."""


def _bounded(before: PayWish | None, new: PayWish | None) -> PayWish | None:
    """The pay asked for now; "max 24k" after "min 18k" sets the other end of it."""
    if before is None or new is None or (before.per, before.currency) != (new.per, new.currency):
        return new or before
    low, high = new.minimum or before.minimum, new.maximum or before.maximum
    one_end_each = (before.maximum is None and new.minimum is None) or (
        before.minimum is None and new.maximum is None
    )
    if one_end_each and low is not None and high is not None and low < high:
        return replace(new, minimum=low, maximum=high, basis=new.basis or before.basis)
    return new


def _lies_in(town: str, places: tuple[str, ...]) -> bool:
    """Whether a town lies in one of these voivodeships: "dolnośląskie, ale bez Wrocławia"."""
    return gazetteer().voivodeship(town) in {*places} - {town}


def _widest(places: tuple[str, ...]) -> tuple[str, ...]:
    """Without the towns of a voivodeship that is named as well: "rozszerz na całe pomorskie"."""
    return tuple(p for p in places if gazetteer().voivodeship(p) not in {*places} - {p})


def _still_meant(refused: tuple[str, ...], lists: dict[str, Any], now: tuple[str, ...]) -> tuple[str, ...]:
    """The refused words without those that a place or a language named now speaks against, and without what was
    too much experience where something else is `now`."""
    against = {AT_HOME: "places", FOREIGN_LANGUAGE: "languages"}
    too_much = frozenset(MORE_EXPERIENCE.values())
    gone = too_much if too_much.intersection(now) else frozenset()
    return tuple(word for word in refused if word not in gone and not (word in against and lists[against[word]]))


def _another_job(before: str, new: str) -> str:
    """The text of another job, with what holds whatever the job is: "kelner, z zakwaterowaniem"."""
    kept = [part for part in before.split(", ") if of_any_work(part) and not same_circumstance(part, new)]
    return ", ".join(dict.fromkeys((new, *kept)))
