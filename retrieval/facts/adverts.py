"""What an advert says of its own mode, level, contract, hours and languages, where no field of it does.

An advert talks of much beside its own job: the agency's licence, the client's sector, a remote interview,
contracts that a clerk will draw up. So only wordings count that can mean nothing but the job offered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.facts.advert_rules import text_rules, title_rules
from retrieval.facts.few_hours import is_for_few_hours
from retrieval.facts.languages import languages_of_advert
from retrieval.flat import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Contract, Hours, Level, Mode
    from retrieval.facts.rules import Fact

_MOST = 20_000  # characters of a description that are read
_DENIED_BEFORE = re.compile(
    r"(?:(?<!\w)(?:nie ma|nie|bez|brak|not|no|zamiast|(?<!\bi )(?<!\boraz )umiejetnosc\w*|"
    r"doswiadczeni\w+ w|narzedzi\w* do|"
    r"sprzet\w* do|przygotowywani\w+|sporzadzani\w+|rozliczani\w+|zawierani\w+)\s+"
    r"(?:(?!(?<!brak )(?<!bez )(?<!\bnie ma )mozliw)\w+\s+){0,1})$"
)
_DENIED_AFTER = re.compile(
    r"\s*(?:[:\-(?]\s*|jest\s+|is\s+)?(?:nie\b(?!\s+(?:tylko|wymag(?!ania)|wyklucz))|brak\b|no\b|not\b)"
)


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """What an advert's title and text say; an empty tuple where they say nothing."""

    modes: tuple[Mode, ...] = ()
    levels: tuple[Level, ...] = ()
    contracts: tuple[Contract, ...] = ()
    hours: tuple[Hours, ...] = ()
    languages: tuple[str, ...] = ()
    few_hours: bool = False
    """It counts its hours, and they are those of a part of a post."""


_SOMETIMES = re.compile(
    r"(?:czesciow|okazjonaln|sporadyczn|partial|partly|occasional)\w*\s+(?:wykonyw\w+[^.;)]{0,70}|"
    r"mozliwosc\w*\s+)?$"
)
_OPTION = re.compile(
    r"(?:mozliw\w*|opcj\w*|okazjonaln\w*|czesciow\w*|mozesz|option\w*|possib\w*|"
    r"elastyczn\w*(?!\W+(?:godzin|czas|grafik)))\W+(?:\w+\W+){0,3}$"
)
_OTHER_REMOTE = re.compile(
    r"(?:nabor|rekrut|rozmow|spotkan|szkoleni|egzamin|onboarding|zajec|kurs|studi|warsztat|konferencj)\w*[^.;,]*$"
)
_REMOTE_WORK = re.compile(r"prac|work|office|domu")  # no other remote thing is called so
_PART = re.compile(
    r"[ ,(]*(?:\d|jeden|dwa|trzy|kilka)(?:-\d)?[ ]d(?:ni|zien)|"
    r"[ ]przez[ ](?:maksymalnie[ ]|do[ ])?\d+[ ]dni|[ ]w[ ](?:czesciowym|niepelnym)[ ]wymiarze|"
    r"[ ](?:czesciowo|okazjonalnie|kilka[ ]razy)"
)


_WHOLE = re.compile(r"[ ]?\(?(?:w pelnym wymiarze|w pelni|calkowicie|100)")
_WHOLE_BEFORE = re.compile(r"(?:100 ?%|w pelni|calkowicie|pelnej|pelna)\s+$")
_WITHIN_HYBRID = re.compile(r"hybrydow\w+ \([^)]*$")  # "w trybie hybrydowym (biuro oraz praca zdalna)"
_BRACKET = 80
_SENTENCE = 120
"""Letters in which the beginning of a sentence is looked for."""
_LATER = re.compile(
    r"[ ](?:po[ ](?:okresie|uplywie|\d|kilku|dwoch|trzech|miesiacu)|w[ ](?:przyszlosci|pozniejszym))"
)
_FIRST = re.compile(r"zleceni\w*[ ]?[(,/-]?[ ]?(?:\w+[ ]){0,4}$")
"""Before and behind a contract that comes later: "umowa zlecenie (umowa o pracę po okresie próbnym)"."""
_PERSONAL_DATA = re.compile(r"(?:ubiegajac\w+ sie|dan(?:e|ych) osobow)[^.;:]*$")
_WORKED = re.compile(r"prac|dyspoz|dostep|zmian|dyzur|grafik|gotow|godzin|zajeci|work|shift|avail|night|evening")
_EXTRA = re.compile(
    r"(?:dodat(?:ek|k\w+|ki)|premi\w+|mozliw\w+|diet\w+|stawk\w+|nadgodzin\w*|bonus\w*|dobrowoln\w+|sometimes|"
    r"option\w*)"
    r"(?:\W+\w+){0,2}\W*$"
)
_EXTRA_PAY = re.compile(
    r"(?:dodat(?:ek|k\w+|ki)|premi\w+|diet\w+|stawk\w+|nadgodzin\w*|bonus\w*)(?:\W+\w+){0,2}\W*$"
)
"""Before "praca weekendowa", which is a kind of work and none that is added to another."""
_WEEKEND_REACHES = 60


def _weekend_is_worked(found: Fact, text: str) -> bool:
    """Whether weekends belong to the job: not a chance to earn more, nor a lodging or a helpline that is there
    "also at weekends"."""
    before = text[max(0, found.start - _WEEKEND_REACHES) : found.start]
    said = text[found.start : found.end]
    extra = (_EXTRA_PAY if "weekendow" in said else _EXTRA).search(before)
    return not extra and _WORKED.search(said + before) is not None


def _stated(found: Fact, text: str, *, of_title: bool) -> bool:
    said = text[found.start : found.end]
    if (
        (found.field == "remote" or found.value == "hybrid")
        and not _REMOTE_WORK.search(said)
        and _OTHER_REMOTE.search(text, max(0, found.start - _SENTENCE), found.start)
    ):
        return False
    if found.field == "contracts" and _PERSONAL_DATA.search(text, max(0, found.start - _SENTENCE), found.start):
        return False
    if _comes_later(found, text) or (found.value == "part_time" and _is_week_of_teachers(said, text)):
        return False
    if said.startswith("liczb"):
        return (
            True  # a label, before which "nie" ends another: "Praca tymczasowa: NIE Liczba godzin w miesiącu: 80"
        )
    if found.value == "weekend" and not of_title and not _weekend_is_worked(found, text):
        return False
    return not (
        _DENIED_BEFORE.search(text, max(0, found.start - 40), found.start) or _DENIED_AFTER.match(text, found.end)
    )


def _comes_later(found: Fact, text: str) -> bool:
    """Is it a contract that follows the one that is offered?"""
    later = found.value == "employment" and _LATER.match(text, found.end) is not None
    return later and _FIRST.search(text, max(0, found.start - _BRACKET), found.start) is not None


_WEEK_OF_TEACHERS = re.compile(r"\b(?:1[6-9]|2\d|30)\b")
_TEACHERS = ("nauczyciel", "szkole ", "szkola ", "szkoly ", "pedagog", "wychowawc")


def _is_week_of_teachers(said: str, text: str) -> bool:
    """Are the hours a week those of which a teacher's post may consist: "liczba godzin w tygodniu: 18"?"""
    return "tyg" in said and _WEEK_OF_TEACHERS.search(said) is not None and any(map(text.__contains__, _TEACHERS))


_CHOICE = 60
"""Letters between two modes that are one choice, at most."""
_MAYBE_REMOTE = ("remote", "hybrid")
"""The modes of an advert that speaks of remote work only as a possibility."""


def _stands_apart(hybrid: Sequence[Fact], maybe_remote: Sequence[Fact]) -> bool:
    """Is it said somewhere else that the work is hybrid, and so how much of it can be remote?

    "Możliwość pracy zdalnej lub hybrydowej" gives the choice.
    """
    return any(
        all(one.start - other.end > _CHOICE or other.start - one.end > _CHOICE for other in maybe_remote)
        for one in hybrid
    )


def _modes(found: Fact, text: str) -> tuple[str, ...]:
    """Remote work that is only possible, or only on some days, is hybrid as well."""
    if found.field != "remote":
        return (found.value,)
    if _PART.match(text, found.end) or _SOMETIMES.search(text, max(0, found.start - _BRACKET), found.start):
        return ("hybrid",)
    if _WITHIN_HYBRID.search(text, max(0, found.start - _BRACKET), found.start):
        return ("hybrid",)
    said = text[found.start : found.end]
    whole = "100" in said or "pelni" in said or _WHOLE.match(text, found.end)
    whole = whole or _WHOLE_BEFORE.search(text, max(0, found.start - 20), found.start)
    if not whole and _OPTION.search(text, max(0, found.start - 40), found.start):
        return _MAYBE_REMOTE
    return ("remote",)


def levels_of_title(title: str) -> tuple[Level, ...]:
    """The levels that a title names by itself."""
    head = flat(title[:500])
    found = (each.value for each in title_rules() if each.field == "levels" for _ in each.find(head))
    return tuple(dict.fromkeys(found))  # type: ignore[arg-type]  # the rules name values of the set


def facts_of_offer(title: str, description: str) -> OfferFacts:
    """Reads one advert; plain text, at most its first 20,000 characters. Levels come from the title mostly."""
    head, body = flat(title[:500]), flat(description[:_MOST])
    values: dict[str, dict[str, None]] = {"modes": {}, "levels": {}, "contracts": {}, "hours": {}}
    maybe_remote: list[Fact] = []
    hybrid: list[Fact] = []
    for text, rules in ((head, title_rules()), (body, text_rules())):
        for each in rules:
            if each.field == "levels" and text is body and values["levels"]:
                continue
            for found in each.find(text):
                if not _stated(found, text, of_title=text is head):
                    continue
                if found.field not in {"modes", "remote"}:
                    values[found.field][found.value] = None
                elif (said := _modes(found, text)) == _MAYBE_REMOTE:
                    maybe_remote.append(found)
                else:
                    values["modes"].update(dict.fromkeys(said))
                    hybrid += [found] if found.value == "hybrid" else []
    if maybe_remote and "remote" not in values["modes"] and not _stands_apart(hybrid, maybe_remote):
        values["modes"].update(dict.fromkeys(_MAYBE_REMOTE))
    few = is_for_few_hours(title[:500], description[:_MOST])
    if few:
        values["hours"]["part_time"] = None
    return OfferFacts(
        few_hours=few,
        **{field: tuple(kept) for field, kept in values.items()},  # type: ignore[arg-type]  # the rules name values of the sets
        languages=languages_of_advert(title[:500], description[:_MOST], head, body),
    )
