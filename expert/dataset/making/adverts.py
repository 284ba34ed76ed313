"""Adverts as people paste them, with the data that a careful reader would take from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain import Hit
from bot.grounding.amounts import amounts
from bot.grounding.words import fold
from bot.prompts.data import pay_text
from bot.prompts.extraction import EXTRACTION_SCHEMA, shown
from bot.prompts.standing import standing_in
from bot.prompts.words import VALUES
from expert.dataset.fields import category_of
from expert.dataset.making.pasted import pasted
from expert.dataset.material import employers_of
from expert.dataset.material import shown as shown_hit
from expert.dataset.names import employer_name
from expert.examples import Scene

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Offer
    from expert.dataset.material import Material
    from expert.examples import Task

_MOST_SKILLS = 10
_SETS = {"modes": "tryb_pracy", "contracts": "umowa", "levels": "poziom", "hours": "wymiar"}


def scene(task: Task, offer: Offer, material: Material, random: Random) -> Scene | None:
    """An advert to read; None where what it says of itself is not certain."""
    offer = shown_hit(Hit(offer, 1.0)).offer
    text = advert(offer, random, material)
    language = material.knowledge.language_of(text) or "pl"
    if task == "category":
        name = category_of(material.knowledge.fields(offer.title), offer.title)
        expected: dict[str, Any] | None = {"kategoria": name} if name else None
    else:
        expected = wanted(offer, text, material)
    if expected is None:
        return None
    return Scene(
        "",
        task,
        language,
        "",
        material.today,
        advert=text,
        expected=expected,
        employers=employers_of([Hit(offer, 1.0)]),
    )


def advert(offer: Offer, random: Random, material: Material) -> str:
    """The offer as it may be pasted: its text under a heading, under labels, or in one breath."""
    language = material.knowledge.language_of(f"{offer.title} {offer.description}") or "pl"
    words = VALUES[language]
    company = employer_name(offer.company)
    values = {
        "title": offer.title,
        "company": company,
        "places": ", ".join(place.name for place in offer.places[:4]),
        "pay": "; ".join(pay.raw or pay_text(pay, language) for pay in offer.pay),
        "contracts": ", ".join(words.get(value, value) for value in offer.contracts),
        "modes": ", ".join(words.get(value, value) for value in offer.modes),
        "hours": ", ".join(words.get(value, value) for value in offer.hours),
        "skills": ", ".join(offer.skills[:_MOST_SKILLS]),
    }
    read = set(offer.read_from_text)  # the text says these itself
    said = {name: value for name, value in values.items() if value and (name not in read or name == "title")}
    if offer.description and "skills" in said and random.random() < 0.5:
        said.pop("skills")
    return "\n".join(text for text in (pasted(said, language, random), offer.description) if text)


def wanted(offer: Offer, text: str, material: Material) -> dict[str, Any] | None:
    """The data of the advert: what the offer's fields say, held against the text and against a second reading.

    None where the two readings disagree, or several pays leave open which is meant.
    """
    seen = shown(text)
    again = material.knowledge.advert(text)
    if again is None or fold(again.title)[:12] not in fold(seen) or not _agree(offer, again):
        return None
    found: dict[str, Any] = dict.fromkeys(EXTRACTION_SCHEMA["required"])
    found |= {"stanowisko": offer.title, "firma": employer_name(offer.company) or None}
    found["miasto"] = [place.name for place in offer.places if place.kind == "town"]
    for name, key in _SETS.items():
        own, read = getattr(offer, name), getattr(again, name)
        # A portal makes employers choose a level; only what the text says is there to be read.
        found[key] = list(read if name == "levels" else own or read)
    found["języki"] = list(offer.languages or again.languages)
    pays = offer.pay or again.pay
    if not pays and amounts(seen):
        return None  # a figure that neither reading took for the pay, and that may be it
    if pays:
        pay = pays[0]
        found |= {"widełki_min": _figure(pay.minimum), "widełki_max": _figure(pay.maximum), "waluta": pay.currency}
        found |= {"okres": pay.per, "podstawa": pay.basis}
    found["wymagania_kluczowe"] = list(offer.skills[:_MOST_SKILLS])
    found["mile_widziane"] = list(offer.skills_nice[:_MOST_SKILLS])
    kept = standing_in(found, seen)
    lost_pay = pays and kept["widełki_min"] is None and kept["widełki_max"] is None
    return None if lost_pay or kept["stanowisko"] is None else kept


def _agree(offer: Offer, again: Offer) -> bool:
    """Whether the two readings contradict each other in nothing that both say."""
    for name in ("modes", "contracts", "hours", "languages"):
        own, read = getattr(offer, name), getattr(again, name)
        if own and read and set(own) != set(read):
            return False
    if len(offer.pay) > 1 or len(offer.pay or again.pay) > 1:
        return False
    return not (offer.pay and again.pay) or _same(offer, again)


def _same(offer: Offer, again: Offer) -> bool:
    one, other = offer.pay[0], again.pay[0]
    return (one.minimum, one.maximum, one.currency, one.per) == (
        other.minimum,
        other.maximum,
        other.currency,
        other.per,
    )


def _figure(amount: float | None) -> float | int | None:
    return int(amount) if amount is not None and amount == int(amount) else amount
