"""The check itself: every claim of an answer against the offers that it refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.domain import Search
from bot.grounding.amounts import amounts
from bot.grounding.contacts import contacts, stands_in
from bot.grounding.names import companies_named, known_places, strange_companies
from bot.grounding.sentences import parts, references, sentences
from bot.grounding.words import fold, folded_words, same_word, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from bot.domain import Language, Offer, Pay, Preferences
    from bot.grounding.amounts import Amount
    from bot.grounding.sentences import Part
    from bot.grounding.words import Word

ClaimKind = Literal["reference", "pay", "company", "place", "skill", "link"]

_WISH = re.compile(
    r"\b(?:chce(?:sz|cie)|chciał\w*|szuka(?:sz|cie)|oczekuj\w*|oczekiwa\w*|twoj\w*|twój|waszy\w*|wasz|próg\w*|progu|życzen\w*"
    r"|pyta\w*|prosi\w*|poda(?:łe|ła|ne|jesz)\w*|zależy|kryteri\w*|wymaga(?:sz|n)\w*|wymóg|zakłada\w*|interesuj\w*"
    r"|want\w*|wish\w*|your?|asked|expect\w*|threshold|criteri\w*|requested|prefer\w*)",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:nie|brak\w*|bez|żadn\w*|poza|zamiast|spoza|oprócz|not|no|none|without|outside|instead|isn't|aren't|doesn't|don't)\b",
    re.IGNORECASE,
)
_BONUS = re.compile(
    r"\b(?:premi\w+|dodat\w+|bonus\w*|budżet\w*|dofinans\w+|ryczałt\w*|diet\w*|nagrod\w+|benefit\w*|szkole\w+|zwrot\w*"
    r"|polece\w+|allowance\w*|budget\w*|refund\w*|reimburs\w*|referral\w*|training\w*)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]\s|\s[-–—]\s")
_CUT_FIGURE = re.compile(r"\s*\S*\d\S*\s*…\s*$")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something an answer says of the offers.

    `said`: the words; `number`: the offer it was said of, None where it is of none or of several; `why`: what is
    wrong, for the log of a developer (it quotes the answer, so it stays out of a service's log); "" where the
    offers bear it out.
    """

    kind: ClaimKind
    said: str
    number: int | None
    why: str


@dataclass(frozen=True, slots=True)
class _Ground:
    """What claims are held against."""

    offers: dict[int, Offer]
    search: Search
    amounts: frozenset[float]
    places: Callable[[str], list[str]] | None
    skills: Callable[[str], list[str]] | None
    vocabulary: frozenset[str]
    skills_of: dict[int, frozenset[str]]

    def of(self, numbers: Iterable[int]) -> dict[int, Offer]:
        """The offers of these numbers; where none of them exists, all."""
        return {n: self.offers[n] for n in numbers if n in self.offers} or self.offers


def check(
    text: str,
    numbered: Sequence[tuple[int, Offer]],
    language: Language,
    *,
    places: Callable[[str], list[str]] | None = None,
    search: Search | None = None,
    question_amounts: Collection[float] = (),
) -> list[Claim]:
    """What of an answer does not stand in the offers; empty: it is grounded.

    `numbered`: the offers as the model and the person saw them. `places` finds the canonical names of the places
    in a text (a gazetteer's); without it, only places of these offers are recognised, so that swapped ones are
    found and invented ones are not. `search` and `question_amounts`: what the person named, which a sentence may
    repeat where it speaks of the wish. `language` is the answer's; both languages' words are known in either.
    """
    made = stated(text, numbered, language, places=places, search=search, question_amounts=question_amounts)
    return [claim for claim in made if claim.why]


def stated(
    text: str,
    numbered: Sequence[tuple[int, Offer]],
    language: Language,
    *,
    places: Callable[[str], list[str]] | None = None,
    search: Search | None = None,
    question_amounts: Collection[float] = (),
    skills: Callable[[str], list[str]] | None = None,
) -> list[Claim]:
    """Everything that an answer claims, borne out (`why` is empty) or not; the others are what `check` gives.

    What is said of the person's wish, and what is denied of an offer, claims nothing. `skills` finds the names of
    skills in a text, beside which the offers' own are known; without it, no skill is a claim. `language` and the
    rest: as for `check`.
    """
    wish = search or Search()
    asked = {*question_amounts}
    if wish.pay is not None:
        asked |= {x for x in (wish.pay.minimum, wish.pay.maximum) if x is not None}
    offers = [offer for _, offer in numbered]
    vocabulary = _vocabulary(offers, wish)
    ground = _Ground(dict(numbered), wish, frozenset(asked), places, skills, vocabulary, {})
    text = _CUT_FIGURE.sub("", text)
    claims: list[Claim] = []
    for sentence in sentences(text):
        claims += _references(sentence, ground)
        claims += _contacts(sentence, ground)
        for place, part in enumerate(parts(sentence)):
            claims += _companies(part, ground, head=place == 0)
            claims += _pays(part, ground)
            claims += _places(part, ground)
            claims += _skills(part, ground)
    return list(dict.fromkeys(claims))


def _references(sentence: str, ground: _Ground) -> Iterator[Claim]:
    for start, end, numbers in references(sentence):
        for number in sorted(numbers):
            why = "" if number in ground.offers else "there is no offer of this number"
            yield Claim("reference", sentence[start:end], number, why)


def _contacts(sentence: str, ground: _Ground) -> Iterator[Claim]:
    numbers = frozenset[int]().union(*(numbers for *_, numbers in references(sentence)))
    for contact in contacts(sentence):
        given = any(stands_in(contact, offer) for offer in ground.of(numbers).values())
        why = "" if given else "no offer it refers to gives this link, address or number"
        yield Claim("link", contact, _only(numbers), why)


def _companies(part: Part, ground: _Ground, *, head: bool) -> Iterator[Claim]:
    named = companies_named(part.text, ground.offers.values())
    allowed = ground.of(part.numbers)
    own = {offer.company for offer in allowed.values()}
    for company, (start, end) in named.items():
        # One company may be written in two ways, or one name begin another's.
        held = company in own or any(mine in named for mine in own) or _same_company(company, own)
        why = "" if held else "this is another offer's company"
        yield Claim("company", part.text[start:end], _only(part.numbers), why)
    towns = None if ground.places is None else ground.places(part.text)
    for company in strange_companies(part.text, ground.vocabulary, head=head, towns=towns):
        yield Claim("company", company, _only(part.numbers), "no offer has this company")


def _same_company(company: str, own: Iterable[str]) -> bool:
    return any(fold(company) in fold(mine) or fold(mine) in fold(company) for mine in own if mine)


def _vocabulary(offers: Iterable[Offer], search: Search) -> frozenset[str]:
    """All words that the offers and the person used, folded: a name among them is not the model's invention."""
    texts: list[str] = [search.text, *search.skills, *search.skills_excluded, *search.places]
    texts += [*search.companies, *search.companies_excluded]
    for offer in offers:
        texts += [offer.company, offer.title, offer.category, offer.description, *offer.skills, *offer.skills_nice]
        texts += [name for place in offer.places for name in (place.name, place.voivodeship or "")]
    return frozenset(folded_words("\n".join(texts)))


def _pays(part: Part, ground: _Ground) -> Iterator[Claim]:
    speaks_of_wish = _WISH.search(part.sentence) is not None
    allowed = _spoken_of(part, ground)
    several = len(allowed) > 1
    for amount in amounts(part.text):
        if speaks_of_wish and _is_asked(amount, ground.amounts):
            continue
        pays = [pay for offer in allowed.values() for pay in offer.pay]
        held = (
            (_BONUS.search(part.text) and any(_describes(offer, amount) for offer in allowed.values()))
            or any(_fits_pay(amount, pay) for pay in pays)
            or ((several or len(pays) > 1) and _spans(amount, pays))
        )
        why = "no offer it refers to states this pay" if pays else "the offer it refers to states no pay"
        yield Claim("pay", amount.said, _only(part.numbers), "" if held else why)


def _spoken_of(part: Part, ground: _Ground) -> dict[int, Offer]:
    """The offers a part speaks of: by number, else by the companies it names, else all."""
    if part.numbers:
        return ground.of(part.numbers)
    named = companies_named(part.text, ground.offers.values()) or companies_named(
        part.sentence, ground.offers.values()
    )
    return {n: offer for n, offer in ground.offers.items() if offer.company in named} or ground.offers


def _is_asked(amount: Amount, asked: Collection[float]) -> bool:
    return all(x in asked or x * 1000 in asked for x in (amount.low, amount.high) if x is not None)


def _describes(offer: Offer, amount: Amount) -> bool:
    return any(amount.low == own.low and amount.high == own.high for own in amounts(offer.description))


def _fits_pay(amount: Amount, pay: Pay) -> bool:
    """Whether the amount is one that this pay states, in its currency, period and basis where they are said."""
    if not _same_terms(amount, pay):
        return False
    if amount.high is not None:
        return _equal(amount, amount.low, pay.minimum) and _equal(amount, amount.high, pay.maximum)
    point = pay.minimum is None or pay.maximum is None or pay.minimum == pay.maximum
    bounds = {
        "minimum": (pay.minimum, pay.maximum if point else None),
        "maximum": (pay.maximum, pay.minimum if point else None),
        None: (pay.minimum, pay.maximum),
    }[amount.bound]
    return any(_equal(amount, amount.low, bound) for bound in bounds)


def _spans(amount: Amount, pays: Sequence[Pay]) -> bool:
    """Whether a range runs from one pay's lower end to another's upper end, in the same terms."""
    fitting = [pay for pay in pays if _same_terms(amount, pay)]
    if amount.high is None:
        return False
    low = [x for pay in fitting for x in (pay.minimum if pay.minimum is not None else pay.maximum,)]
    high = [x for pay in fitting for x in (pay.maximum if pay.maximum is not None else pay.minimum,)]
    return any(_equal(amount, amount.low, x) for x in low) and any(_equal(amount, amount.high, x) for x in high)


def _same_terms(amount: Amount, pay: Pay) -> bool:
    return (
        amount.currency in (None, pay.currency)
        and amount.per in (None, pay.per)
        and (amount.basis is None or pay.basis is None or amount.basis == pay.basis)
    )


def _equal(amount: Amount, said: float, stated: float | None) -> bool:
    """Equal; a hedged amount ("około 18 tys.") may be off by half of the unit of its last digit."""
    if stated is None:
        return False
    # "widełki 18–25": thousands are understood where nothing else is said.
    if amount.currency is None and amount.step <= 1 and said < 1000 <= stated and amount.per is None:
        said *= 1000
    return abs(said - stated) <= (amount.step / 2 if amount.hedged else 0.005)


def _places(part: Part, ground: _Ground) -> Iterator[Claim]:
    found = known_places(part.text, ground.offers.values())
    if ground.places is not None:
        found = list(dict.fromkeys([*ground.places(part.text), *found]))
    allowed = _spoken_of(part, ground)
    for name in found:
        held = any(_is_in(name, offer) for offer in allowed.values())
        if not held and (fold(name) in {"polska", "poland"} or _is_asked_place(name, part, ground)):
            continue
        yield Claim("place", name, _only(part.numbers), "" if held else "no offer it refers to is there")


def _skills(part: Part, ground: _Ground) -> Iterator[Claim]:
    if ground.skills is None:
        return
    said = _before_denial(part.text)
    allowed = _spoken_of(part, ground)
    wished = {fold(name) for name in (*ground.search.skills, *ground.search.preferred.skills)}
    for name in dict.fromkeys([*ground.skills(said), *_own_skills(said, ground)]):
        held = any(fold(name) in _skills_of(number, offer, ground) for number, offer in allowed.items())
        if not held and fold(name) in wished and _WISH.search(part.sentence):
            continue
        yield Claim("skill", name, _only(part.numbers), "" if held else "no offer it refers to names this skill")


def _before_denial(text: str) -> str:
    """The clauses before the first in which something is denied: what follows a denial may be denied as well."""
    denial = _DENIAL.search(text)
    if denial is None:
        return text
    ends = [cut.end() for cut in _CLAUSE.finditer(text) if cut.end() <= denial.start()]
    return text[: ends[-1]] if ends else ""


def _own_skills(text: str, ground: _Ground) -> Iterator[str]:
    """The offers' own skills that a text names; a table of skills does not know every one."""
    spoken = words(text)
    skills = [name for offer in ground.offers.values() for name in (*offer.skills, *offer.skills_nice)]
    for name in dict.fromkeys(skills):
        own = [word.folded for word in words(name)]
        if own and any(_names_skill(spoken[at : at + len(own)], own, at) for at in range(len(spoken))):
            yield name


def _names_skill(said: Sequence[Word], own: Sequence[str], at: int) -> bool:
    """Whether these words are a skill's name: a short one ("Jest", "Go") to the letter, as a name is written."""
    if len(said) < len(own):
        return False
    if len(own) == 1 and len(own[0]) < 6:
        return said[0].folded == own[0] and said[0].is_name and at > 0
    return all(same_word(word.folded, one) for word, one in zip(said, own, strict=True))


def _skills_of(number: int, offer: Offer, ground: _Ground) -> frozenset[str]:
    """The folded skills that an offer's fields and texts name."""
    if number not in ground.skills_of and ground.skills is not None:
        said = ground.skills(" ".join((offer.title, offer.category, offer.description)))
        own = (*offer.skills, *offer.skills_nice, *said)
        ground.skills_of[number] = frozenset(fold(name) for name in own)
    return ground.skills_of[number]


def _is_in(name: str, offer: Offer) -> bool:
    folded = fold(name)
    if any(folded in (fold(place.name), fold(place.voivodeship or "")) for place in offer.places):
        return True
    towns = [word.folded for place in offer.places for word in words(place.name)]
    said = set(folded_words("\n".join((offer.title, offer.company, offer.description))))
    # Its text may name a place that no field does; "Szczecinku" is its own Szczecinek and not Szczecin as well.
    return all(
        any(same_word(one, word.folded) and not any(same_word(one, town) for town in towns) for one in said)
        for word in words(name)
    )


def _is_asked_place(name: str, part: Part, ground: _Ground) -> bool:
    if not _asked_place(name, ground.search):
        return False
    return _WISH.search(part.sentence) is not None or _DENIAL.search(part.sentence) is not None


def _asked_place(name: str, search: Search) -> bool:
    preferred: Preferences = search.preferred
    return fold(name) in {fold(x) for x in (*search.places, *search.places_excluded, *preferred.places)}


def _only(numbers: frozenset[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None
