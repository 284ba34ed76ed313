"""What a person asks next: another place, more pay, another contract, or simply more offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from expert.dataset.inflection import we
from expert.dataset.material import employers_of, plain_search
from expert.dataset.questions.typing import typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bot.domain import Hit, Offer, Search
    from expert.dataset.material import Material
    from expert.examples import Scene, Split

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


@dataclass(frozen=True, slots=True)
class _Next:
    """What to say, and the value that the search must have then; no field: more of the same is wanted."""

    text: str
    field: str = ""
    value: str = ""

    def is_in(self, search: Search) -> bool:
        if self.field == "pay":
            return search.pay is not None
        return self.value in getattr(search, self.field)


async def refined(scene: Scene, split: Split, page: int, material: Material, random: Random) -> Scene | None:
    """The scene of the next question, without history; None where it leads to nothing new. `page`: hits shown."""
    following = _next(scene, page, material, random)
    if following is None:
        return None
    text = typed(following.text, random)
    reading = material.read(text, scene.search)
    search = plain_search(reading.search)
    language = material.knowledge.language_of(text) or scene.language
    if not following.field:
        asked = replace(scene, question=text, language=language)
        return await _more(asked, split, page, material) if reading.intent == "more" else None
    if (
        reading.intent != "search"
        or not following.is_in(search)
        or not _keeps_the_occupation(search, scene.search)
    ):
        return None
    found = await material.find(search, split, limit=page)
    if not found.hits or search == scene.search:
        return None
    if following.field == "places" and len(search.places) > 1 and not _any_in(following.value, found.hits):
        return None  # "look in Gdynia too", and nothing is there: an answer on the other place misses the question
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


def _any_in(place: str, hits: Sequence[Hit]) -> bool:
    return any(place == named.name for hit in hits for named in hit.offer.places)


def _keeps_the_occupation(search: Search, before: Search) -> bool:
    """A refinement that the reader took for another job would make a conversation nobody has."""
    return (search.text, search.skills) == (before.text, before.skills)


async def _more(scene: Scene, split: Split, page: int, material: Material) -> Scene | None:
    """The next page, numbered on."""
    shown = len(scene.hits)
    if shown < page or scene.relaxed or scene.first > 1:
        return None
    found = await material.find(scene.search, split, limit=page, offset=shown)
    if not found.hits or found.relaxed:
        return None
    return replace(
        scene, hits=found.hits, first=scene.first + shown, employers=_all(scene, employers_of(found.hits))
    )


def _all(scene: Scene, more: tuple[str, ...]) -> tuple[str, ...]:
    """The history shows the earlier offers, so their employers belong to the scene as well."""
    return tuple(dict.fromkeys((*scene.employers, *more)))


def _next(scene: Scene, page: int, material: Material, random: Random) -> _Next | None:
    """What to say next, from what the offers just seen or their neighbours have."""
    offers = [hit.offer for hit in scene.hits]
    more = _Next(random.choice(_MORE[scene.language])) if len(offers) >= page else None
    ways = (
        _other_place(scene, material, random),
        _of_set(_MODE[scene.language], "modes", scene.search.modes, offers, random),
        _of_set(_CONTRACT[scene.language], "contracts", scene.search.contracts, offers, random),
        _of_set(_HOURS[scene.language], "hours", scene.search.hours, offers, random),
        _pay(scene, offers, random),
        more,
    )
    possible = [way for way in ways if way is not None]
    return random.choice(possible) if possible else None


def _other_place(scene: Scene, material: Material, random: Random) -> _Next | None:
    if not scene.search.places:
        return None
    towns = [
        place.name
        for offer in random.sample(material.offers, min(40, len(material.offers)))
        for place in offer.places
        if place.kind == "town" and place.country == "PL" and place.name not in scene.search.places
    ]
    name = random.choice(towns) if towns else ""
    if not name:
        return None
    if scene.language == "en":
        return _Next(random.choice((f"what about {name}?", f"and in {name}?")), "places", name)
    form = material.knowledge.place_in(name, "loc")
    where = f"{we(form)} {form}" if form else name
    ways = (f"a {where}?", f"a może {where}?", f"to samo {where}", f"sprawdź też {where}")
    return _Next(random.choice(ways), "places", name)


def _of_set(
    words: dict[str, tuple[str, ...]], name: str, wished: tuple[str, ...], offers: list[Offer], random: Random
) -> _Next | None:
    values = {value for offer in offers for value in getattr(offer, name)} - set(wished)
    known = sorted(value for value in values if value in words)
    if not known:
        return None
    value = random.choice(known)
    return _Next(random.choice(words[value]), name, value)


def _pay(scene: Scene, offers: list[Offer], random: Random) -> _Next | None:
    """At least what the better of the offers pay."""
    if scene.search.pay is not None:
        return None
    amounts = [
        pay.maximum or pay.minimum
        for offer in offers
        for pay in offer.pay
        if pay.per == "month" and pay.currency == "PLN" and (pay.maximum or pay.minimum)
    ]
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return None
    amount = round(random.choice(known) / 500) * 500
    if scene.language == "en":
        return _Next(random.choice((f"only from {amount:,} PLN", f"at least {amount / 1000:g}k")), "pay")
    thousands = f"{amount / 1000:g}".replace(".", ",")
    return _Next(
        random.choice((f"tylko od {amount} zł", f"minimum {thousands} tys.", f"a od {amount} zł?")), "pay"
    )
