"""A draft becomes an offer: canonical values, and what the fields don't say read from the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain import CONTRACTS, PAY_RULE, Offer, Pay
from bot.errors import BadInput
from retrieval.facts import OfferFacts, facts_of_offer, levels_of_title
from retrieval.facts.experience import years_demanded
from retrieval.facts.languages import languages_of_advert
from retrieval.flat import flat
from retrieval.importing import values, words
from retrieval.importing.currency import in_currency, with_crowns_named
from retrieval.importing.labels import Labels, labels, of_employment_office
from retrieval.importing.skilled import skills_in
from retrieval.importing.workplace import places_of
from retrieval.pay import find_pay, parse_pay
from retrieval.sources import employment
from retrieval.sources.deadline import deadline_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.domain import Contract, Level, Place
    from retrieval.sources.draft import Draft

RULES = "37"
"""The version of everything here that decides what becomes of a draft; offers of an older one are made anew."""

_LONGEST_NAME = 120
_NO_JUNIOR = 3
"""Years of experience."""
_MOST_SKILLS = 60
_LOWEST_MONTHLY_PLN = 50
"""An amount worth less a month is no pay: a typing error, an allowance, a unit that was not understood."""

_HIGHEST_MONTHLY_PLN = 400_000
# Money in a text that is not what the work is paid.
_NO_PAY = re.compile(
    r"\b(?:premi\w*|bonus\w*|dodat\w+|dofinansow\w+|bon\w*|nagrod\w*|polecen\w+|poleci\w*|budzet\w*|benefit\w*|karta|kart\w|zwrot\w*"
    r"|kwot\w* do|ubezpiecz\w+|diet\w*|kapital\w*|obrot\w*|wart\w+|oplat\w*|koszt\w*|posiłk\w*|wplac\w*"
    r"|finansow\w+|ryczalt\w*"
    r"|zaliczk\w*|przychod\w*|referral|bonus|allowance|budget)[^.;:\n]{0,30}$",
    re.IGNORECASE,
)
# What is paid for a bed, right before the amount: "mieszkanie 500 zł/mies.".
_RENT = re.compile(
    r"\b(?:mieszkani\w+|zakwaterowani\w+|kwater\w*|nocleg\w*|hostel\w*|hotel\w*|czynsz\w*)[^.,;:\n\d]{0,12}$", re.I
)
_LEADS = re.compile(
    r"\b(?:(?:tech|technical|team)[ -]?lead(?:er)?|lead(?![ -](?:gen|nurtur|manag|acqui))|head of|principal|"
    r"engineering manager)\b",
    re.IGNORECASE,
)
"""Titles, of boards whose highest level is "senior" or that have "mid" for all of them."""
_IS_PAY = re.compile(
    r"(?:wynagrodz\w+|stawk\w+|pensj\w+|plac\w*|płac\w*|zarob\w+|salary|pay|rate|podstaw\w+)[^.;\n]{0,30}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _FromText:
    """Which fields had to be read from the text, in the order they were asked for."""

    names: list[str] = field(default_factory=list)

    def instead(self, name: str, said: Sequence, read: Sequence) -> tuple:  # type: ignore[type-arg]  # of the field's own type
        """What the fields say, or where they say nothing what the text does."""
        if said or not read:
            return tuple(said)
        self.names.append(name)
        return tuple(read)


def check(draft: Draft) -> None:
    """Raises BadInput with the reason where a draft describes no offer."""
    _title(draft)


def _title(draft: Draft) -> str:
    title = words.title(draft.title)
    if not any(c.isalpha() for c in title):
        raise BadInput("it has no title")
    return title


def normalise(draft: Draft, *, today: date, content: str = "") -> Offer:
    """The offer a draft describes; raises BadInput with the reason where it describes none.

    A date of publication after `today` is a mistake, and is taken as unknown. `content`: the offer's field of
    this name.
    """
    title = _title(draft)
    description = words.description(draft.description)
    facts = facts_of_offer(title, description)
    office = labels(description) if of_employment_office(description) else Labels()
    read = _FromText()
    places, places_read = places_of(draft, title, description)
    if places_read:
        read.names.append("places")
    contracts = _contracts(draft, facts, office, read)
    levels = _levels(() if office.found else draft.levels, title, facts, contracts, read)
    if "junior" in levels and set(levels) & {"mid", "senior"} and _is_for_no_beginner(title, description):
        levels = tuple(level for level in levels if level != "junior")
    pay = _pay(draft, (description, title), office, places, read)
    pay = [_with_contract(one, contracts) for one in pay]
    if further := _paid_by(pay, contracts):
        contracts = tuple(kind for kind in CONTRACTS if kind in {*contracts, *further})
        read.names += ["contracts"] if "pay" in read.names and "contracts" not in read.names else []
    skills, skills_nice = _skills(draft, title, description, read)
    return Offer(
        id=f"{draft.source}:{draft.source_id}",
        source=draft.source,
        source_id=draft.source_id,
        title=title,
        url=_url(draft.url),
        company=_name(draft.company),
        places=places,
        modes=read.instead("modes", _modes(draft), facts.modes),
        levels=levels,
        contracts=contracts,
        hours=_hours(draft, facts, office, read),
        pay=tuple(pay),
        skills=skills,
        skills_nice=skills_nice,
        languages=_languages(draft, title, facts, read),
        description=description,
        category=_name(draft.category),
        published=_published(draft, today),
        expires=_expires(draft, description, read),
        read_from_text=tuple(read.names),
        content=content,
    )


def _modes(draft: Draft) -> tuple:  # type: ignore[type-arg]  # of Mode
    said = values.modes(draft.modes)
    if said:
        return said
    # "Praca zdalna" may stand where a portal keeps places or hours; offices stand there for other reasons.
    elsewhere = [text for text in (*draft.places, *draft.hours) if isinstance(text, str)]
    return tuple(mode for mode in values.modes(elsewhere) if mode != "onsite")


def _levels(
    raw: Sequence[str], title: str, facts: OfferFacts, contracts: tuple[Contract, ...], read: _FromText
) -> tuple[Level, ...]:
    """From the fields, unless the title says junior or senior where they name neither: portals make one choose.

    One that leads people is so besides, whatever of "mid" and "senior" the portal has for it.
    """
    said = values.levels(raw)
    if contracts == ("internship",) and "lead" not in said:
        return ("intern",)
    titled = levels_of_title(title) if said else ()
    if titled and titled != ("lead",) and not set(titled) <= set(said):
        read.names.append("levels")
        # "Mid/Senior" is for both, whichever of them the portal was told.
        return tuple(dict.fromkeys((*said, *titled))) if set(titled) & set(said) else titled
    if said and "lead" not in said and _LEADS.search(title):
        read.names.append("levels")
        return (*said, "lead")
    return read.instead("levels", said, facts.levels)


def _is_for_no_beginner(title: str, text: str) -> bool:
    """Does the text ask for years that no junior has, where a portal let all levels be ticked?"""
    return "junior" not in levels_of_title(title) and years_demanded(text) >= _NO_JUNIOR


def _languages(draft: Draft, title: str, facts: OfferFacts, read: _FromText) -> tuple[str, ...]:
    """From the fields, and those that the title names beside them: few portals have a field for each language."""
    said = values.languages(draft.languages)
    if not said:
        return read.instead("languages", said, facts.languages)
    flat_title = flat(title)
    titled = languages_of_advert(title, "", flat_title, "")
    if further := tuple(language for language in titled if language not in said):
        read.names.append("languages")
    return (*said, *further)


def _contracts(draft: Draft, facts: OfferFacts, office: Labels, read: _FromText) -> tuple[Contract, ...]:
    labelled = values.contracts(office.contracts)
    if labelled:
        read.names.append("contracts")
        return labelled
    raw = (*draft.contracts, *draft.hours)
    if facts.contracts and any(map(employment.is_vague, raw)):
        read.names.append("contracts")
        said = values.contracts(word for word in raw if not employment.is_vague(word))
        return tuple(kind for kind in CONTRACTS if kind in {*said, *facts.contracts})
    return read.instead("contracts", values.contracts(raw), facts.contracts)


def _paid_by(pay: Iterable[Pay], contracts: tuple[Contract, ...]) -> set[Contract]:
    """The contracts that amounts are stated for, beside those stated: portals' fields often hold but one.

    Temporary work is a contract of employment as well, by which its pay is named.
    """
    named = {one.contract for one in pay if one.contract is not None}
    known = {*contracts, "employment"} if "temporary" in contracts else {*contracts}
    return named - known


def _hours(draft: Draft, facts: OfferFacts, office: Labels, read: _FromText) -> tuple:  # type: ignore[type-arg]  # of Hours
    """Part or full time from the field or an office's label; shifts and weekends from the text beside it.

    Portals say "full time" where nobody told them. So hours that the text counts win over that, and what else it
    says of part time stands beside it.
    """
    said = values.hours((*draft.hours, *draft.contracts))
    if "full_time" in said and "part_time" in facts.hours and "full_time" not in facts.hours:
        said = (*(h for h in said if h != "full_time" or not facts.few_hours), "part_time")
        read.names.append("hours")
    labelled = values.hours(office.hours)
    if labelled:
        shares = {"full_time", "part_time"}
        said = tuple(h for h in said if h not in shares or not shares & set(labelled))
        said = tuple(dict.fromkeys((*labelled, *said)))
        read.names += [] if "hours" in read.names else ["hours"]
    also = [h for h in facts.hours if h in {"weekend", "shifts"} or not said]
    merged = tuple(dict.fromkeys((*said, *(h for h in also if h != "shifts" or not office.one_shift))))
    if set(merged) - set(said) and "hours" not in read.names:
        read.names.append("hours")
    return merged


def _skills(draft: Draft, title: str, text: str, read: _FromText) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Required and nice, as the fields list them; of title and text where no field does."""
    said, said_nice = _names(draft.skills), _names(draft.skills_nice)
    if said or said_nice or not text:
        return said, said_nice
    required, nice = skills_in(title, text)
    if required or nice:
        read.names.append("skills")
    return required, nice


def _pay(
    draft: Draft, texts: Sequence[str], office: Labels, places: Sequence[Place], read: _FromText
) -> list[Pay]:
    """What the fields say, else what the first of the texts does that says any."""
    said = _sound(pay for raw in draft.pay for pay in _parsed(raw, places))
    labelled = _sound(_parsed(office.pay, places)) if office.pay else []
    said = [_on_its_basis(one, draft, texts, places) for one in said]
    found = labelled or said or next(filter(None, (_sound(_in_text(text, places)) for text in texts)), [])
    if labelled or (found and not said):
        read.names.append("pay")
    return found


_GROSS_SOURCES = frozenset(("cbop",))
"""Sources whose form asks for gross pay alone: the public employment offices."""


def _on_its_basis(pay: Pay, draft: Draft, texts: Sequence[str], places: Sequence[Place]) -> Pay:
    """Pay of a field that does not say whether it is gross: as the text says of the same amount, or the
    source's form."""
    if pay.basis is not None or pay.contract == "b2b":
        return pay
    if draft.source.casefold() in _GROSS_SOURCES:
        return replace(pay, basis="gross")
    in_text = (one for text in texts for one in _in_text(text, places) if one.basis and one.per == pay.per)
    same = {one.basis for one in in_text if {one.minimum, one.maximum} & ({pay.minimum, pay.maximum} - {None})}
    return replace(pay, basis=same.pop()) if len(same) == 1 else pay


def _parsed(raw: str | Pay, places: Sequence[Place]) -> Iterable[Pay]:
    if isinstance(raw, Pay):
        return in_currency([raw], "", places)
    line = with_crowns_named(words.line(raw), places)
    return in_currency(parse_pay(line), line, places)


def _in_text(text: str, places: Sequence[Place]) -> Iterable[Pay]:
    """Amounts of the text that are the pay for the work, not a bonus or a budget."""
    text = with_crowns_named(text, places)
    for mention in find_pay(text):
        before = text[max(0, mention.start - 60) : mention.start]
        if _NO_PAY.search(before) and not _IS_PAY.search(before + text[mention.start : mention.end]):
            continue
        if _RENT.search(before) and not _IS_PAY.search(before + text[mention.start : mention.end]):
            continue
        yield from in_currency([mention.pay], mention.pay.raw, places)


def _sound(found: Iterable[Pay]) -> list[Pay]:
    """Without repetitions, zeros and amounts nobody is paid; a range upside down is turned."""
    sound: dict[tuple[object, ...], Pay] = {}
    for pay in found:
        low, high = _positive(pay.minimum), _positive(pay.maximum)
        if low is not None and high is not None and low > high:
            low, high = high, low
        monthly = [
            m
            for a in (low, high)
            if a is not None and (m := PAY_RULE.monthly(a, pay.currency, pay.per)) is not None
        ]
        if (low is None and high is None) or any(
            not _LOWEST_MONTHLY_PLN <= m <= _HIGHEST_MONTHLY_PLN for m in monthly
        ):
            continue
        sound.setdefault((low, high, pay.currency, pay.per, pay.contract), replace(pay, minimum=low, maximum=high))
    return list(sound.values())


def _positive(amount: float | None) -> float | None:
    return amount if amount is not None and 0 < amount < 10**8 else None


def _with_contract(pay: Pay, contracts: tuple[Contract, ...]) -> Pay:
    return replace(pay, contract=contracts[0]) if pay.contract is None and len(contracts) == 1 else pay


def _names(raw: Iterable[str]) -> tuple[str, ...]:
    """Names cleaned, without repetitions whatever their case."""
    found: dict[str, str] = {}
    for text in raw:
        if (name := words.line(text)[:_LONGEST_NAME].strip(" ,;")) and len(found) < _MOST_SKILLS:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _name(text: str) -> str:
    return words.line(text).replace('""', '"').strip(" ,;")[:_LONGEST_NAME]


def _url(text: str) -> str:
    """An address a person can open; empty otherwise."""
    text = text.strip().replace("&amp;", "&")  # as feeds write it, also where nothing undoes it
    if text.startswith("www."):
        text = f"https://{text}"
    return text if re.match(r"https?://[^\s/]+\.[^\s]+$", text) and len(text) <= 2000 else ""


def _published(draft: Draft, today: date) -> date | None:
    """The day of publication; one that is still to come is a mistake."""
    if draft.published is None and draft.days_ago is not None:
        return today - timedelta(days=draft.days_ago)
    return draft.published if draft.published and draft.published <= today else None


def _expires(draft: Draft, text: str, read: _FromText) -> date | None:
    """The last day, of the field or else of the text; one before the publication says nothing."""
    day = draft.expires or deadline_in(text)
    if day is None or (draft.published and day < draft.published):
        return None
    read.names += [] if draft.expires else ["expires"]
    return day
