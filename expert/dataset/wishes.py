"""What somebody who would want a certain offer may ask for: part of what it says, or more than it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from expert.dataset.inflection import is_person, is_polish_word
from expert.dataset.names import short_title

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Language, Offer, Pay, Period
    from expert.ports import Knowledge

_MOST_WORDS = 4
_NO_TRADE = frozenset(
    """
    Degree Banking Cloud Security PowerPoint Outlook Word CRM ERP Internet Office Windows LinkedIn Facebook
    Instagram Teams Skype WMS
    """.split()
)
"""Tools that are asked for beside a job, never as one."""
_ENGLISH_PERSON = re.compile(
    r"(?:er|or|ist|ant|ian|ive|man|nurse|chef|cook|lead|clerk|analyst|associate|scientist)$", re.IGNORECASE
)
_STEPS: dict[Period, float] = {"month": 500.0, "hour": 1.0, "day": 10.0, "year": 5000.0}


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish in the terms of an offer; empty values are not asked for.

    `occupation`: its name in the nominative, or a skill where `by_skill`. `soft`: the name of the field that is
    only preferred. `refusal`: what is not wanted, one of `REFUSALS`. `demanding`: more is asked for than the offer
    gives.
    """

    occupation: str
    by_skill: bool = False
    place: str = ""
    around: bool = False
    pay: float | None = None
    per: Period = "month"
    currency: str = "PLN"
    basis: str = ""
    mode: str = ""
    contract: str = ""
    level: str = ""
    hours: str = ""
    language: str = ""
    skills: tuple[str, ...] = ()
    soft: str = ""
    refusal: str = ""
    demanding: bool = False


REFUSALS = ("nights", "weekends", "agency", "mandate", "cold calls", "travel")
"""What people say they do not want; each has its words in every language of questions."""


def wish_for(
    offer: Offer, knowledge: Knowledge, language: Language, random: Random, *, demanding: bool = False
) -> Wish | None:
    """A wish of somebody for whom the offer could be; None where its title names no work that people ask for."""
    named = _occupation(offer, knowledge, language, random)
    if named is None:
        return None
    occupation, by_skill = named
    town = [place for place in offer.places if place.kind == "town"] or list(offer.places)
    asked = _conditions(offer, random, most=3 if demanding else 2)
    pay = _pay(offer, random, demanding=demanding) if "pay" in asked or demanding else None
    place = random.choice(town).name if town and random.random() < 0.72 else ""
    place = "" if place == "Polska" else place
    mode = random.choice(offer.modes) if "mode" in asked else ""
    if mode == "remote" and random.random() < 0.7:
        place = ""
    return Wish(
        occupation,
        by_skill,
        place=place,
        around=bool(place) and town[0].kind == "town" and random.random() < 0.12,
        pay=pay[0] if pay else None,
        per=pay[1].per if pay else "month",
        currency=pay[1].currency if pay else "PLN",
        basis=(pay[1].basis or "") if pay and random.random() < 0.6 else "",
        mode=mode,
        contract=random.choice(offer.contracts) if "contract" in asked else "",
        level=offer.levels[0] if "level" in asked else "",
        hours=random.choice(offer.hours) if "hours" in asked else "",
        language=next((code for code in offer.languages if code not in {"pl", "en"} or language == "pl"), "")
        if "language" in asked
        else "",
        skills=() if by_skill else _skills(offer, random),
        soft=random.choice(("contract", "mode", "place")) if random.random() < 0.15 else "",
        refusal=random.choice(REFUSALS) if random.random() < 0.08 else "",
        demanding=demanding,
    )


def _occupation(offer: Offer, knowledge: Knowledge, language: Language, random: Random) -> tuple[str, bool] | None:
    known = knowledge.occupations(offer.title, language)
    named = [name for name in known if (is_person(name) if language == "pl" else _ENGLISH_PERSON.search(name))]
    technical = [
        skill
        for skill in offer.skills
        if len(skill) <= 12 and not is_polish_word(skill) and skill.isascii() and skill not in _NO_TRADE
    ]
    if technical and random.random() < 0.35:
        return random.choice(technical[:3]), True
    if named:
        return random.choice(named[:1] * 3 + named[:3]), False
    title = short_title(offer.title)
    if len(title.split()) > _MOST_WORDS or any(c in title for c in '/(),"&') or any(c.isdigit() for c in title):
        return None
    polish = all(is_polish_word(word) for word in title.split() if word.isalpha())
    if polish != (language == "pl") or (polish and not is_person(title.casefold())):
        return None
    return (title[:1].lower() + title[1:] if title[1:2].islower() else title), False


def _skills(offer: Offer, random: Random) -> tuple[str, ...]:
    known = [skill for skill in offer.skills if 2 <= len(skill) <= 14 and skill.isascii() and " " not in skill]
    technical = [skill for skill in known if not is_polish_word(skill) and skill not in _NO_TRADE]
    return tuple(random.sample(technical, 1)) if technical and random.random() < 0.35 else ()


def _conditions(offer: Offer, random: Random, *, most: int) -> frozenset[str]:
    """Which of an offer's own conditions are asked for: none to `most`, pay and contract before the rest."""
    weights = {
        "pay": 3.0 * bool(offer.pay),
        "contract": 2.0 * bool(offer.contracts),
        "mode": 2.0 * bool(offer.modes),
        "hours": 1.5 * bool(set(offer.hours) - {"full_time"}) + 0.3 * bool(offer.hours),
        "level": 1.0 * bool(offer.levels),
        "language": 0.8 * bool(set(offer.languages) - {"pl"}),
    }
    possible = [name for name, weight in weights.items() if weight]
    wanted = random.choices(range(most + 1), weights=(4, 5, 3, 2)[: most + 1])[0]
    chosen: set[str] = set()
    while possible and len(chosen) < wanted:
        name = random.choices(possible, weights=[weights[one] for one in possible])[0]
        possible.remove(name)
        chosen.add(name)
    return frozenset(chosen)


def _pay(offer: Offer, random: Random, *, demanding: bool) -> tuple[float, Pay] | None:
    stated = [pay for pay in offer.pay if pay.minimum is not None or pay.maximum is not None]
    if not stated:
        return None
    pay = random.choice(stated)
    low = pay.minimum if pay.minimum is not None else pay.maximum
    high = pay.maximum if pay.maximum is not None else pay.minimum
    assert low is not None
    assert high is not None
    amount = high * random.uniform(1.15, 1.6) if demanding else random.choice((low, low, (low + high) / 2))
    step = _STEPS[pay.per]
    rounded = round(amount / step) * step
    return (rounded, pay) if rounded > 0 else None
