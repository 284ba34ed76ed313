"""An offer as the model sees it, and how it stands to what the person asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bot.grounding.words import fold, same_word, words
from bot.prompts.data import DESCRIPTION_LENGTH, plain
from expert.dataset.duties import duties
from expert.dataset.names import employer_name, short_title
from expert.dataset.traits import traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.domain import Hit, Offer, Pay, PayWish, Place, Search
    from expert.dataset.traits import Trait

State = Literal["met", "broken", "open", "other"]
"""`open`: the offer says nothing about it. `other`: it says something that cannot be held against the wish."""

_MENTIONED = 0.4
"""Below this score an offer whose text names the work, and whose title does not, is about something else."""
FAR_KM = 60.0
"""So far people drive to work, if they must."""
_FARTHEST = 4

TOPICS = ("places", "modes", "pay", "contracts", "hours", "levels", "languages")
"""What can be said of every offer, in the order in which people ask for it."""


_GENERAL = frozenset(
    word[:6]
    for word in """
    pracownik specjalista kierownik operator mlodszy starszy doradca asystent pomocnik technik inzynier manager
    konsultant praca szukam zajecia doswiadczenia chcialbym zarabiac zalezy polecasz pewnego czasu firme zmienic
    specialist engineer assistant senior junior looking experience
    """.split()
)
"""The beginnings of words that many titles and questions share."""
_DESK = re.compile(
    r"programist|developer|engineer|analityk|analyst|tester|grafik|marketing|rekrut|ksieg|specjalist ds\. "
    r"(?!ochrony)"
    r"|\bit\b|data|devops|copywriter|redaktor|tlumacz|konsultant|account|manager|asystent|administrator|architekt"
    r"|projektant|kadr|customer|support|obslugi klienta|design|scrum|product"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an offer stands to one wish. `value`: what is meant, for skills and words."""

    field: str
    state: State
    value: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """`traits` and `duties`: from the part of the description that the model is shown.

    `places`: those asked for first. `only_at_best`: the top of its pay is as much as was asked for, and its bottom
    is not. `far`: how far from where it was wanted, in steps of `FAR_KM`. `unnamed`: the words for the work that
    its title does not have.
    """

    number: int
    hit: Hit
    title: str
    company: str
    verdicts: tuple[Verdict, ...]
    traits: tuple[Trait, ...] = ()
    duties: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    only_at_best: bool = False
    far: int = 0
    unnamed: int = 0

    @property
    def offer(self) -> Offer:
        return self.hit.offer

    def state(self, name: str) -> State | None:
        """Of one wish; None where the person did not wish it."""
        return next((verdict.state for verdict in self.verdicts if verdict.field == name), None)

    def states(self, state: State) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.state == state]

    @property
    def at_a_desk(self) -> bool:
        """Whether it is work of which people ask if it can be done from home."""
        return self.state("modes") is not None or bool(_DESK.search(fold(self.offer.title)))

    @property
    def is_near(self) -> bool:
        """It is not the job that was asked for, but one beside it."""
        return self.state("job") == "other"

    def as_asked(self) -> Seen:
        """The same, taken for the job that was asked for."""
        return replace(self, verdicts=tuple(one for one in self.verdicts if one.field != "job"))

    @property
    def is_stay(self) -> bool:
        """It is for those who learn the work, and that was not asked for."""
        return self.offer.levels == ("intern",) and self.state("levels") != "met"

    @property
    def order(self) -> tuple[bool, bool, int, int, int, int, int]:
        """The job itself first, then fewer wishes broken, nearer, fewer left open, its own name, found first."""
        other = len(self.states("other"))
        broken, open_ = len(self.states("broken")), len(self.states("open")) + other
        return self.is_near, self.is_stay, broken, self.far, open_, self.unnamed, self.number


def see(
    number: int,
    hit: Hit,
    search: Search,
    relaxed: Sequence[str] = (),
    length: int = DESCRIPTION_LENGTH,
    *,
    kilometres: Callable[[str, str], float | None] = lambda one, other: None,
) -> Seen:
    """`length`: so much of the description is shown, in characters. `kilometres`: between two places by name."""
    offer = hit.offer
    shown = plain(offer.description, length)
    return Seen(
        number,
        hit,
        short_title(offer.title),
        "" if offer.company in {place.name for place in offer.places} else employer_name(offer.company),
        tuple(dict.fromkeys(_verdicts(hit, search, relaxed))),
        traits(shown),
        duties(shown),
        _asked_first(offer, search),
        only_at_best=_only_at_best(offer, search),
        far=_far(offer, search, kilometres) if "places" in relaxed else 0,
        unnamed=_unnamed(offer, search),
    )


def _unnamed(offer: Offer, search: Search) -> int:
    title = [word.folded for word in words(offer.title)]
    return sum(not any(same_word(word.folded, one) for one in title) for word in words(search.text))


def _far(offer: Offer, search: Search, kilometres: Callable[[str, str], float | None]) -> int:
    """Where no offer is in the place asked for, one that people can drive to is better than one far away."""
    apart = [kilometres(asked, place.name) for asked in search.places for place in offer.places]
    known = [distance for distance in apart if distance is not None]
    return int(min(min(known) / FAR_KM, _FARTHEST)) if known else _FARTHEST


def _asked_first(offer: Offer, search: Search) -> tuple[Place, ...]:
    # Some adverts have "zagranica" for their voivodeship, which is no place to name.
    stated = [place for place in offer.places if place.name != "zagranica"][:12]
    named = {place.name: place for place in reversed(stated)}
    places = [named[name] for name in dict.fromkeys(place.name for place in stated)]
    return tuple(sorted(places, key=lambda place: not _is_asked(place, search)))


def _only_at_best(offer: Offer, search: Search) -> bool:
    wish = search.pay
    if wish is None or wish.minimum is None or len(offer.pay) != 1:
        return False
    pay = offer.pay[0]
    if pay.minimum is None or pay.maximum is None or not _same_terms(wish, pay):
        return False
    return pay.minimum < wish.minimum <= pay.maximum


def _is_asked(place: Place, search: Search) -> bool:
    return place.name in search.places or place.voivodeship in search.places


def _verdicts(hit: Hit, search: Search, relaxed: Sequence[str]) -> Iterator[Verdict]:
    offer = hit.offer
    if search.text and hit.why and not _is_that_work(hit, search):
        yield Verdict("job", "other")
    yield from _places(hit, search, relaxed)
    either = search.remote_or_place
    for name in ("modes", "contracts", "hours", "levels"):
        wished: Sequence[str] = getattr(search, name)
        if wished and not (name == "modes" and either):
            values = _values(offer, name)
            if name == "hours":
                values = _same_axis(wished, values)
            yield Verdict(name, _of_set(wished, values, name in relaxed))
    if search.pay is not None:
        yield Verdict("pay", _of_pay(search.pay, offer))
    elif search.stated_pay_only:
        yield Verdict("pay", "met" if offer.pay else "broken")
    for language in search.languages:
        yield Verdict("languages", "met" if language in offer.languages else "open", language)
    yield from _skills(hit, search)
    for reason in hit.why:
        if reason.field == "text" and not reason.stated:
            yield Verdict("text", "open", reason.value)


def _is_that_work(hit: Hit, search: Search) -> bool:
    """Whether the offer was found as the job asked for, not for a word that stands somewhere in it."""
    title, asked = fold(hit.offer.title), set(fold(search.text).replace(",", " ").split())
    skills = {fold(skill) for skill in (*hit.offer.skills, *hit.offer.skills_nice)}
    for reason in hit.why:
        if not reason.stated or reason.field not in {"title", "skills", "text", "mention"}:
            continue
        value = fold(reason.value)
        mentioned = value not in asked and hit.score >= _MENTIONED
        if reason.field not in {"text", "mention"} or mentioned or value[:5] in title or value in skills:
            return True
    # "Kierowca" for one who asks for "kierowca samochodu osobowego": less than was asked for, and not another job.
    telling = {word[:6] for word in asked if len(word) > 5 and word[:6] not in _GENERAL}
    return any(word[:6] in telling for word in re.findall(r"\w+", title))


def _values(offer: Offer, name: str) -> tuple[str, ...]:
    values: tuple[str, ...] = getattr(offer, name)
    if name == "contracts" and not values:
        return tuple(pay.contract for pay in offer.pay if pay.contract)
    return values


def _of_set(wished: Sequence[str], values: Sequence[str], relaxed: bool) -> State:
    if set(wished) & set(values):
        return "met"
    if not values:
        return "open"
    return "broken" if relaxed else "other"


def _same_axis(wished: Sequence[str], values: Sequence[str]) -> tuple[str, ...]:
    """The hours that speak of the same thing: how long, or when; full time and shifts go together."""
    lengths = {"full_time", "part_time"}
    return tuple(value for value in values if any((value in lengths) == (wish in lengths) for wish in wished))


def _places(hit: Hit, search: Search, relaxed: Sequence[str]) -> Iterator[Verdict]:
    if not search.places:
        return
    offer = hit.offer
    own = {fold(name) for place in offer.places for name in (place.name, place.voivodeship or "") if name}
    if own & {fold(name) for name in search.places}:
        yield Verdict("places", "met")
    elif search.remote_or_place and not set(search.modes).isdisjoint(offer.modes):
        yield Verdict("modes", "met")
    elif "places" in relaxed:
        yield Verdict("places", "broken" if offer.places else "open")
    elif any(reason.field == "modes" and reason.stated for reason in hit.why) and "remote" in offer.modes:
        yield Verdict("places", "met", "remote")
    elif any(reason.field == "places" and not reason.stated for reason in hit.why) or not offer.places:
        yield Verdict("places", "open")
    elif search.radius_km and hit.why:
        yield Verdict("places", "met", "around")


def _of_pay(wish: PayWish, offer: Offer) -> State:
    stated = [pay for pay in offer.pay if pay.minimum is not None or pay.maximum is not None]
    if not stated:
        return "open"
    comparable = [pay for pay in stated if _same_terms(wish, pay)]
    if not comparable:
        return "other"
    return "met" if any(_enough(wish, pay) for pay in comparable) else "broken"


def _same_terms(wish: PayWish, pay: Pay) -> bool:
    return (
        pay.currency == wish.currency
        and pay.per == wish.per
        and (wish.basis is None or pay.basis is None or wish.basis == pay.basis)
    )


def _enough(wish: PayWish, pay: Pay) -> bool:
    top = pay.maximum if pay.maximum is not None else pay.minimum
    open_ended = pay.maximum is None
    low = pay.minimum if pay.minimum is not None else pay.maximum
    assert top is not None
    assert low is not None
    if wish.minimum is not None and top < wish.minimum and not open_ended:
        return False
    if wish.minimum is not None and open_ended and top < wish.minimum:
        return False
    return wish.maximum is None or low <= wish.maximum


def _skills(hit: Hit, search: Search) -> Iterator[Verdict]:
    offer = hit.offer
    named = {fold(skill) for skill in (*offer.skills, *offer.skills_nice)}
    words = fold(f"{offer.title} {plain(offer.description, DESCRIPTION_LENGTH)}")
    for skill in search.skills:
        stated = fold(skill) in named or fold(skill) in words
        if not stated and any(
            reason.field == "skills" and reason.stated and fold(reason.value) == fold(skill) for reason in hit.why
        ):
            continue  # it stands in what the model is not shown
        yield Verdict("skills", "met" if stated else "open", skill)


def values_of(seen: Seen, topic: str) -> tuple[str, ...]:
    """What the offer says on a topic, as canonical values; empty where it says nothing, or it is no topic."""
    offer = seen.offer
    if topic not in TOPICS:
        return ()
    match topic:
        case "places":
            return tuple(place.name for place in seen.places)
        case "pay":
            return tuple(
                f"{pay.minimum}-{pay.maximum}-{pay.currency}-{pay.per}-{pay.basis}-{pay.contract}"
                for pay in offer.pay
                if pay.minimum is not None or pay.maximum is not None
            )
        case "languages":
            return tuple(code for code in offer.languages if code != "pl")
    return _values(offer, topic)


def best_paid(seen: Sequence[Seen]) -> Seen | None:
    """The offer that pays most, where at least two state pay in the same terms and one pays clearly more."""
    tops = [(top, one) for one in seen if (top := _top(one)) is not None]
    if len(tops) < 2 or len({(p.currency, p.per, p.basis) for _, one in tops for p in one.offer.pay}) > 1:
        return None
    tops.sort(key=lambda pair: -pair[0])
    lows = {one.number: _low(one) for _, one in tops}
    best = tops[0][1]
    higher = all(tops[0][0] > top and lows[best.number] >= lows[one.number] for top, one in tops[1:])
    return best if higher else None


def _top(one: Seen) -> float | None:
    pays = one.offer.pay
    if len(pays) != 1:
        return None
    return pays[0].maximum if pays[0].maximum is not None else pays[0].minimum


def _low(one: Seen) -> float:
    pay = one.offer.pay[0]
    return (pay.minimum if pay.minimum is not None else pay.maximum) or 0.0


def newest(seen: Sequence[Seen]) -> Seen | None:
    """The offer published last, where all say when and it is the only one of that day."""
    dated = [(one.offer.published, one) for one in seen if one.offer.published is not None]
    if len(dated) < max(2, len(seen)):
        return None
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return dated[0][1] if dated[0][0] != dated[1][0] else None
