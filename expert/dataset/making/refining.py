"""What a person asks next: another place, more pay, another contract, or simply more offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from expert.dataset.inflection import we
from expert.dataset.making.asking import asked
from expert.dataset.material import PAGE, employers_of, plain_search
from expert.dataset.questions.typing import typed

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Offer, Search
    from expert.dataset.material import Material
    from expert.examples import Scene, Split

__all__ = ["asked", "refined"]

_MORE = {
    "pl": ("pokaż więcej", "więcej", "są jeszcze inne?", "dalej", "pokaż kolejne", "coś jeszcze?"),
    "en": ("show more", "more", "are there any others?", "what else is there?"),
}
_MODE = {
    "pl": {
        "remote": ("a zdalnie?", "tylko zdalnie", "a coś zdalnego?", "może być tylko praca zdalna"),
        "hybrid": ("a hybrydowo?", "może hybrydowo"),
        "onsite": ("a stacjonarnie?", "wolę na miejscu"),
    },
    "en": {
        "remote": ("what about remote?", "only remote please"),
        "hybrid": ("and hybrid?",),
        "onsite": ("and on site?",),
    },
}
_CONTRACT = {
    "pl": {
        "employment": ("tylko umowa o pracę", "a na umowę o pracę?", "interesuje mnie tylko UoP"),
        "b2b": ("a na B2B?", "tylko b2b"),
        "mandate": ("a na zlecenie?", "może być umowa zlecenie"),
    },
    "en": {
        "employment": ("only with an employment contract", "what about an employment contract?"),
        "b2b": ("and on B2B?", "only B2B please"),
        "mandate": ("what about umowa zlecenie?",),
    },
}
_HOURS = {
    "pl": {
        "part_time": ("a na pół etatu?", "wolę część etatu"),
        "full_time": ("tylko pełny etat", "a na pełny etat?"),
        "shifts": ("a na zmiany?",),
        "weekend": ("a w weekendy?",),
    },
    "en": {
        "part_time": ("and part time?",),
        "full_time": ("only full time", "and full time?"),
        "shifts": ("and in shifts?",),
        "weekend": ("and at weekends?",),
    },
}


async def refined(scene: Scene, split: Split, material: Material, random: Random) -> Scene | None:
    """The scene of the next question, without history; None where it leads to nothing new."""
    text = _next(scene, material, random)
    if not text:
        return None
    text = typed(text, random)
    reading = material.read(text, scene.search)
    search = plain_search(reading.search)
    language = material.knowledge.language_of(text) or scene.language
    if reading.intent == "more":
        return await _more(replace(scene, question=text, language=language), split, material)
    if reading.intent != "search" or search == scene.search or not _keeps_the_job(search, scene.search):
        return None
    found = await material.find(search, split, limit=PAGE)
    if not found.hits:
        return None
    return replace(
        scene,
        question=text,
        language=language,
        search=search,
        hits=found.hits,
        relaxed=found.relaxed,
        first=1,
        employers=_all(scene, employers_of(found.hits)),
    )


def _keeps_the_job(search: Search, before: Search) -> bool:
    """A refinement that the reader took for another job would make a conversation nobody has."""
    return (search.text, search.skills) == (before.text, before.skills) or bool(
        before.text and before.text in search.text
    )


async def _more(scene: Scene, split: Split, material: Material) -> Scene | None:
    """The next page, numbered on."""
    shown = len(scene.hits)
    if shown < PAGE or scene.relaxed or scene.first > 1:
        return None
    found = await material.find(scene.search, split, limit=PAGE, offset=shown)
    if not found.hits or found.relaxed:
        return None
    return replace(
        scene, hits=found.hits, first=scene.first + shown, employers=_all(scene, employers_of(found.hits))
    )


def _all(scene: Scene, more: tuple[str, ...]) -> tuple[str, ...]:
    """The history shows the earlier offers, so their employers belong to the scene as well."""
    return tuple(dict.fromkeys((*scene.employers, *more)))


def _next(scene: Scene, material: Material, random: Random) -> str:
    """What to say next, from what the offers just seen or their neighbours have."""
    offers = [hit.offer for hit in scene.hits]
    ways = [
        text
        for text in (
            _other_place(scene, material, random),
            _of_set(_MODE[scene.language], "modes", scene.search.modes, offers, random),
            _of_set(_CONTRACT[scene.language], "contracts", scene.search.contracts, offers, random),
            _of_set(_HOURS[scene.language], "hours", scene.search.hours, offers, random),
            _pay(scene, offers, random),
            random.choice(_MORE[scene.language]) if len(offers) >= PAGE else "",
        )
        if text
    ]
    return random.choice(ways) if ways else ""


def _other_place(scene: Scene, material: Material, random: Random) -> str:
    if not scene.search.places:
        return ""
    towns = [
        place.name
        for offer in random.sample(material.offers, min(40, len(material.offers)))
        for place in offer.places
        if place.kind == "town" and place.country == "PL" and place.name not in scene.search.places
    ]
    name = random.choice(towns) if towns else ""
    if not name:
        return ""
    if scene.language == "en":
        return random.choice((f"what about {name}?", f"and in {name}?"))
    form = material.knowledge.place_in(name, "loc")
    if not form:
        return f"a {name}?"
    where = f"{we(form)} {form}"
    return random.choice((f"a {where}?", f"a może {where}?", f"to samo {where}", f"sprawdź też {where}"))


def _of_set(
    words: dict[str, tuple[str, ...]], name: str, wished: tuple[str, ...], offers: list[Offer], random: Random
) -> str:
    values = {value for offer in offers for value in getattr(offer, name)} - set(wished)
    known = sorted(value for value in values if value in words)
    return random.choice(words[random.choice(known)]) if known else ""


def _pay(scene: Scene, offers: list[Offer], random: Random) -> str:
    """At least what the better of the offers pay."""
    if scene.search.pay is not None:
        return ""
    amounts = [
        pay.maximum or pay.minimum
        for offer in offers
        for pay in offer.pay
        if pay.per == "month" and pay.currency == "PLN" and (pay.maximum or pay.minimum)
    ]
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return ""
    amount = round(random.choice(known) / 500) * 500
    if scene.language == "en":
        return random.choice((f"only from {amount:,} PLN", f"at least {amount / 1000:g}k"))
    thousands = f"{amount / 1000:g}".replace(".", ",")
    return random.choice((f"tylko od {amount} zł", f"minimum {thousands} tys.", f"a od {amount} zł?"))
