"""A message after others: does it change the search in force, and how, or does it begin a new one?

"a w Poznaniu?" puts Poznań in place of the town before; "dodaj Kraków" adds one; "a zdalnie?" asks for work
anywhere instead of a town; "tynkarz" puts another job in place of the one before, and "kelner Sopot", which says
where as well, begins anew.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.domain import Preferences, Search
from retrieval.facts import find_facts
from retrieval.flat import blank
from retrieval.places import gazetteer
from retrieval.polish import fold, is_adverb, is_object, lemma, words
from retrieval.reading.life import find_life
from retrieval.reading.refused import still_refused, without_refused
from retrieval.reading.sense import (
    names_anything,
    names_occupation,
    names_work,
    names_workplace,
    of_any_work,
    only_circumstances,
    qualifies,
    same_circumstance,
)
from retrieval.reading.sentence import LISTS, Said, together
from retrieval.stand_ins import AT_HOME, FOREIGN_LANGUAGE

if TYPE_CHECKING:
    from bot.domain import PayWish
    from retrieval.companies import CompanyFinder
    from retrieval.skills import SkillFinder

# the Polish "i", and not the English "I"
_AND = (
    r"i(?!'|[ ](?:want|wanna|am|m|need|would|d|like|look|have|prefer|don|do|can|could|live|work|search|"
    r"was|mean|meant|will)\b)"
)
_OPENING = re.compile(
    rf"\s*(?:no[ ]|to[ ]|dobra[ ]|ok(?:ej)?,?[ ]|hmm+,?[ ])*(?:a|{_AND}|oraz|ale|tylko|jednak|moze|byle|"
    r"ewentualnie|raczej|wole|lepiej|jeszcze|tez|rowniez|dodaj|dorzuc|bez|z|ze|w|we|na|dla|do|od|za|nie|zeby|"
    r"niech|plus|\+|mam|mamy|posiadam|znam|umiem|potrafie|mowie|i[ ]have|i've|i[ ]know|i[ ]speak|i[ ]can|"
    r"albo|lub|zmien|zamien|podmien|zawez|rozszerz|ogranicz|podnies|zwieksz|obniz|zmniejsz|usun|wyrzuc|wywal|"
    r"skresl|wykresl|odejmij|zabierz|zostaw|ani|raise|lower|remove|drop|ditch|swap|replace|keep"
    r"|and|but|only|just|what[ ]about|how[ ]about|also|with|without|in|for|or|not|add|make[ ]it|change|maybe|"
    r"rather|instead|now)(?!\w)"
)
_ADDING = re.compile(
    r"(?<!\w)(?:moze[ ]byc[ ](?:i|nawet)|tez|takze|rowniez|dodaj|dorzuc|dolacz|doloz|dopisz|doklej|jeszcze|plus|"
    r"dodatkowo|ponadto|do[ ]tego|"
    rf"oprocz[ ]tego|poza[ ]tym|also|too|as[ ]well|add|include|rozszerz|including|"
    r"(?:moge|moglbym|moglabym|dam[ ]rade)[ ]doj(?:ezdzac|echac)|i[ ]can[ ]commute)(?!\w)|"
    rf"^\s*(?:{_AND}|oraz|lub|albo|and(?![ ](?:in|at|what|how)[ ])|or|\+)(?!\w)"
)
_HAVING = re.compile(
    r"\s*(?:(?:no|to|ja|i|a|ale|dobra|ok|well)[ ,]+)*(?:mam|mamy|posiadam|znam|umiem|potrafie|mowie|i[ ]have|"
    r"i['’]ve|"
    r"i[ ]know|i[ ]speak|i[ ]can)(?!\w)|\s*(?:\w+[ ]){1,3}(?:mam|posiadam)(?!\w)"
)
"""How a message begins that tells what somebody has or knows, besides what they have told: "ADR też mam"."""
_WITH = re.compile(r"\s*(?:(?:i|and|ale|but)[ ])?(?:with|z|ze)(?!\w)")
"""How a message begins that says with which further tools somebody works: "with Hibernate and Docker"."""
_FROM_HOME = re.compile(
    r"\s*(?:(?:a|i|z|ale|czy|musi[ ]byc|jest|najlepiej)[ ]+)*(?:dowoz|dojazd|bus|"
    r"transport)\w*[ ](?:pracownicz\w+[ ]|do[ ]pracy[ ])?"
    r"(?:z|ze)[ ]"
)
"""How a message begins that says from where somebody goes to work, whose place is known: "dowóz z Bielska"."""
_OF_THE_PERSON = {"skills", "languages"}


def _tells_what_it_has(flat_text: str) -> bool:
    """Whether a message tells what somebody has or knows; how long they have worked is no such thing."""
    for start, end in find_life(flat_text):
        flat_text = blank(flat_text, start, end)
    return _HAVING.match(flat_text) is not None


_NARROWING = re.compile(
    r"(?<!\w)(?:tylko|wylacznie|jedynie|only|just|i|oraz|and|tez|rowniez|takze|also|zeby|musi[ ]byc)(?!\w)"
)
_AND_WHAT = re.compile(r"\s*(?:a|moze|ewentualnie|jednak|zmien[ ]na|what[ ]about|how[ ]about)(?!\w)")
_CORRECTING = re.compile(
    r"\s*(?:(?:nie|sorry|przepraszam|ups|ok|dobra|no|sorki|wait|actually|wole|wolalbym|wolalabym)[ ,]+)*"
    r"(?:(?:i['’]?d|i[ ]would)[ ](?:rather|prefer)|wole|wolalbym|wolalabym|jednak|zamiast[ ]tego|raczej|lepiej|"
    r"rather|instead)(?!\w)"
)
"""How a message begins that puts one workplace in place of another: "nie, jednak przychodnia"."""
_PUTS = re.compile(
    r"\s*(?:(?:nie|no|sorry|ok|dobra|to)[ ,]+)*(?:a|moze|ewentualnie|jednak|raczej|lepiej|wole|wolalbym|wolalabym|"
    r"zmien[ ]na|what[ ]about|how[ ]about|rather|instead)(?!\w)"
)
"""How a message begins that puts other work in place of what was looked for."""
_EITHER = re.compile(r"(?<!\w)(?:albo|lub|or|badz|tez|rowniez|also|too|as[ ]well)(?!\w)")
_SEARCHING = re.compile(
    r"(?<!\w)(?<!nie[ ])(?:szukam|szukaj|poszukuje|znajdz|interesuje[ ]mnie[ ]praca|chce[ ]pracowac|"
    r"chcialbym[ ]pracowac|"
    r"chcialabym[ ]pracowac|jakakolwiek|cokolwiek|looking[ ]for|find[ ]me|search[ ]for)(?!\w)"
)
_WORK = re.compile(r"(?<!\w)(?:praca|pracy|prace|robot[aey]|oferty|ofert|job|jobs)(?!\w)")
"""Words of a new search as of any talk about the list: "praca w biurze", and "ile ofert znalazłeś?"."""
_NAMELESS = re.compile(
    r"(?<!\w)(?:bez[ ]pracy|praca[ ](?:zdaln|hybryd|stacjon)\w+|pracy[ ](?:zdaln|hybryd|stacjon)\w+|te[ ]oferty|"
    r"tych[ ]ofert|ofertach)(?!\w)"
)


def begins_anew(said: Said, before: Search, flat_text: str) -> bool:
    """Whether a message names what it looks for by itself, so that nothing said before holds for it."""
    names_skills = bool(said.search.skills)
    if not (said.core or names_skills):
        return False
    searching = _SEARCHING.search(flat_text) is not None or (searches(flat_text) and _says_what(said))
    if not (before.skills or names_occupation(before.text)):
        # A town or "coś w szkole" was said first, now comes the job; "coś lżejszego" ends with a whole sentence.
        whole = searching and said.search.places and names_work(said.search.text)
        return bool(whole and before.text and not names_work(before.text))
    follows = _OPENING.match(flat_text) is not None or (said.led and not names_skills)
    asks_further = _AND_WHAT.match(flat_text) is not None and not said.search.places
    if (follows and not searching) or asks_further or _FROM_HOME.match(flat_text) or _ADDING.search(flat_text):
        return False
    if said.core and (names_skills or searching or names_occupation(said.search.text)):
        return searching or bool(said.search.places or said.search.modes)
    if not names_skills:
        # "zestawiarz Sopot" is another job, "latem, 30 zł/h" is not, nor is "dowóz z Kalisza".
        return bool(said.search.places) and not only_circumstances(said.search.text)
    constrained = any(getattr(said.search, name) for name in LISTS if name != "skills")
    return constrained or said.search.pay is not None or searching


def searches(flat_text: str) -> bool:
    named = _NAMELESS.sub(" ", flat_text)
    return bool(_SEARCHING.search(named) or _WORK.search(named))


def _says_what(said: Said) -> bool:
    """Whether a message names work that we know, or where it is."""
    return bool(said.search.skills or said.search.places) or names_work(said.search.text)


class Finders(Protocol):
    """What finds the names of skills and of employers in a text."""

    skills: SkillFinder
    companies: CompanyFinder


def refined(before: Search, said: Said, flat_text: str, finders: Finders) -> Search:
    """The search before as changed by a message: what it names is replaced (or added to), the rest holds."""
    if _tells_what_it_has(flat_text):
        known = [
            part for part in said.search.text.split(", ") if names_anything(part) or finders.skills.find(part)
        ]
        said = replace(said, search=replace(said.search, text=", ".join(known)))
    if before.places and _FROM_HOME.match(flat_text):
        said = replace(said, search=replace(said.search, places=(), radius_km=None))
    new = said.search
    adding = bool(_ADDING.search(flat_text))
    adds_to = set(LISTS) if adding else _OF_THE_PERSON if _tells_what_it_has(flat_text) else set()
    if _WITH.match(flat_text):
        adds_to = adds_to | {"skills"}
    either = bool(_EITHER.search(flat_text))
    values: dict[str, Any] = {}
    dropped = _dropped(before, said, flat_text, adding=adding, either=either)
    replaced: set[str] = set()
    for name in LISTS:
        old, said_now = getattr(before, name), getattr(new, name)
        kept = () if name in dropped else _left(old, said, name)
        if said_now:
            swapped = name in adds_to or _swaps(old, kept, said_now)
            values[name] = together(name, kept, said_now) if swapped else said_now
            replaced |= {name} - adds_to
        else:
            values[name] = kept
        if name in said.may and kept:
            values[name] = together(name, kept, said.may[name])
    if new.places and adding:
        values["places"] = _widest(values["places"])
    values |= _refusals(before, said, values, dropped, corrected=replaced)
    if _swaps_job(before, said, flat_text, adding=adding):
        values["skills"] = new.skills
        values["text"] = _with_object(before.text, new.text, flat_text) or _another_job(before.text, new.text)
    else:
        corrects = _CORRECTING.match(flat_text) is not None
        values["text"] = _text(before, new, finders, replaced | dropped, said, corrects=corrects)
    values["text"] = without_refused(values["text"], new.words_excluded)
    values["words_excluded"] = still_refused(values["words_excluded"], new)
    if before.remote_or_place and "remote" in before.modes and new.modes == _NOT_REMOTE:
        values["modes"] = ()  # "bez zdalnej" leaves the place that was the other choice
    values["pay"] = _bounded(None if "pay" in dropped else before.pay, new.pay)
    values["stated_pay_only"] = new.stated_pay_only or (before.stated_pay_only and "pay" not in dropped)
    values["posted_within_days"] = new.posted_within_days or (
        None if "posted_within_days" in dropped else before.posted_within_days
    )
    values["radius_km"] = _radius(before, new, values["places"])
    values["remote_or_place"] = (
        bool(values["places"])
        and bool(values["modes"])
        and "onsite" not in values["modes"]
        and (
            new.remote_or_place
            or (before.remote_or_place and not ((new.modes or new.places) and _NARROWING.search(flat_text)))
            or (
                adding
                and either
                and values["modes"] == ("remote",)
                and bool(before.places) != bool(before.modes)
                and bool(new.places or new.modes)
            )
        )
    )
    values["newest_first"], values["best_paid_first"] = before.newest_first, before.best_paid_first
    values["preferred"] = _preferences(before.preferred, new.preferred, values)
    if new.places or "places" in said.dropped:
        values["preferred"] = replace(values["preferred"], places=new.preferred.places)
    return Search(**values)


def _dropped(before: Search, said: Said, flat_text: str, *, adding: bool, either: bool) -> set[str]:
    """The fields that hold no more: given up by name, or because remote work needs no place, and a place no
    remote work."""
    new = said.search
    dropped = set(said.dropped)
    if (
        new.modes == ("remote",)
        and before.places
        and not (new.places or either)
        and (before.remote_or_place or not _NARROWING.search(flat_text))
    ):
        dropped.add("places")
    if new.places and not new.modes and before.modes == ("remote",) and not adding:
        dropped.add("modes")
    if AT_HOME in new.words_excluded:
        dropped.add("places")
    return dropped


_NOT_REMOTE = ("hybrid", "onsite")


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


def _radius(before: Search, new: Search, places: tuple[str, ...]) -> float | None:
    """The circle around places stays as long as one of them does: "dodaj Kielce"."""
    if not places:
        return None
    return new.radius_km or (before.radius_km if set(before.places) & set(places) else None)


def _swaps_job(before: Search, said: Said, flat_text: str, *, adding: bool) -> bool:
    """Whether words are another job, and do not only say more of the one before ("agencja", "latem").

    A workplace alone says more of an occupation: "może być przychodnia" after "pielęgniarka".
    """
    if not said.core or adding or only_circumstances(said.search.text) or _tells_what_it_has(flat_text):
        return False
    if said.led:
        return names_workplace(said.search.text) and _WORK.search(flat_text) is not None
    if names_occupation(said.search.text):
        return True
    if names_workplace(said.search.text) and names_occupation(before.text) and not _WORK.search(flat_text):
        return not qualifies(said.search.text, before.text) and _PUTS.match(flat_text) is not None
    if said.search.text[:1].isupper() and not names_anything(said.search.text):
        return False  # "a McDonald?" is an employer that we do not know
    return _AND_WHAT.match(flat_text) is not None and not any(map(is_adverb, said.search.text.split()))


def _another_job(before: str, new: str) -> str:
    """The text of another job, with what holds whatever the job is: "kelner, z zakwaterowaniem"."""
    kept = [part for part in before.split(", ") if of_any_work(part) and not same_circumstance(part, new)]
    return ", ".join(dict.fromkeys((new, *kept)))


def _with_object(before: str, new: str, flat_text: str) -> str:
    """The job before with another object: "a fizyki?" after "nauczyciel matematyki"; empty where none is meant."""
    objects = new.split()
    trade, comma, rest = before.partition(",")
    head, *behind = trade.split() or [""]
    if not (_AND_WHAT.match(flat_text) and objects and all(map(is_object, objects)) and lemma(head) == fold(head)):
        return ""
    kept = list(itertools.dropwhile(is_object, behind))
    if len(kept) == len(behind):
        return ""
    return " ".join((head, *objects, *kept)) + comma + rest


def _swaps(old: tuple[Any, ...], kept: tuple[Any, ...], said: tuple[Any, ...]) -> bool:
    """Whether some of a list go and others come in their place: "bez Reacta, Vue" after "Node i React"."""
    return 0 < len(kept) < len(old) and not set(said) <= set(kept)


def _left(old: tuple[Any, ...], said: Said, name: str) -> tuple[Any, ...]:
    gone = {*said.unsaid.get(name, ()), *getattr(said.search, f"{name}_excluded", ())}
    return tuple(v for v in old if v not in gone)


def _refusals(
    before: Search, said: Said, values: dict[str, Any], dropped: set[str], *, corrected: set[str]
) -> dict[str, tuple[Any, ...]]:
    """What is excluded now. "nie Kraków, tylko Katowice" corrects the town before and excludes nothing."""
    found: dict[str, tuple[Any, ...]] = {}
    for name in (*LISTS, "words"):
        field = f"{name}_excluded"
        if name == "modes":
            continue
        old, said_now = getattr(before, field), getattr(said.search, field)
        if name in corrected:
            said_now = tuple(v for v in said_now if v not in getattr(before, name) or _lies_in(v, values[name]))
        if name == "companies":  # "leave out Accenture", for whom nobody asked
            said_now += tuple(v for v in said.unsaid.get(name, ()) if v not in before.companies)
        old = () if name in dropped else old
        if name == "words" and values.get("places"):
            old = tuple(v for v in old if v != AT_HOME)
        if name == "words" and values.get("languages"):
            old = tuple(v for v in old if v != FOREIGN_LANGUAGE)
        found[field] = tuple(
            v
            for v in together(name, old, said_now)
            if v not in values.get(name, ()) and v not in said.may.get(name, ())
        )
    return found


def _text(before: Search, new: Search, finders: Finders, replaced: set[str], said: Said, *, corrects: bool) -> str:
    """The soft text of before without the names of what is replaced or refused now, and with what is new."""
    text = before.text
    gone: list[tuple[int, int]] = []
    if {"levels", "languages"} & replaced or new.languages_excluded:
        named = {n for n in ("levels", "languages") if n in replaced} | (
            {"languages"} if new.languages_excluded else set()
        )
        gone += [(f.start, f.end) for f in find_facts(text) if f.field in named]
    for m in finders.skills.find(text):
        if "skills" in replaced or m.name in new.skills_excluded or m.name in said.unsaid.get("skills", ()):
            gone.append((m.start, m.end))
    if "companies" in replaced:
        employers = finders.companies.find_in(words(text), text)
        gone += [(m.start, m.end) for m in employers if m.sure or text[m.start].isupper()]
    for start, end in sorted(gone, reverse=True):
        text = text[:start] + text[end:]
    if corrects and names_workplace(new.text):
        text = ", ".join(part for part in text.split(", ") if not names_workplace(part))
    parts = [part.strip() for part in text.split(",")]
    if gone:
        parts = [_LOOSE.sub("", part) for part in parts]
    told = new.text.split(", ")
    parts = [part for part in parts if not any(same_circumstance(part, other) for other in told)]
    return ", ".join(dict.fromkeys(p for p in (*parts, *told) if p.strip()))


_LOOSE = re.compile(r"^(?:(?:z|ze|i|oraz|w|lub|albo|czy)\b\s*)+|(?:(?:^|\s+)(?:z|ze|i|oraz|w|lub|albo|czy|bez))+$")
"""What joined a part to words that are gone."""


def _preferences(before: Preferences, new: Preferences, values: dict[str, Any]) -> Preferences:
    """Wishes add up; what has become a constraint is a wish no more."""
    both = {name: together(name, getattr(before, name), getattr(new, name)) for name in Preferences.__slots__}
    return replace(
        before, **{name: tuple(v for v in wish if v not in values.get(name, ())) for name, wish in both.items()}
    )
