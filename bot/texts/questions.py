"""A search in words: what was understood, and what stands in its way."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.texts.circumstances import ENGLISH_EXCLUDED
from bot.texts.markup import escape, fill
from bot.texts.numbers import amounts, count, language_name, number, place_name, plural, wish_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Hit, Offers, PayRule, PaySpread, Preferences, Reason, Search
    from bot.texts.wording import Wording

SEPARATOR = " · "
_EXPERIENCE = re.compile(
    r"\b(?:bez|(?:z )?(?:małym|niewielkim)|with(?:out)?|(?:with )?(?:no|little)) (?:any |little |większego )?"
    r"(?:doświadczeni\w+|experience)\b",
    re.IGNORECASE,
)

_JOINTS = frozenset(("", "i", "oraz", "lub", "albo", "z", "ze", "w", "and", "or", "with", "in", "plus", "+", "/"))

MOST_VALUES = 12
"""Of one field this many values are named, the rest is "…"."""


def understood(w: Wording, search: Search) -> str:
    """Every constraint in force and the soft words: "Szukam: Python · zdalnie · junior"."""
    parts = constraints(w, search)
    return w.looking_for.format(what=SEPARATOR.join(parts) if parts else w.everything)


def pay_rule(w: Wording, rule: PayRule) -> str:
    """How pay is compared, with the numbers in force."""
    rates = [
        w.pay_rate.format(currency=currency, rate=number(rate, w.language))
        for currency, rate in rule.rates.items()
        if currency != "PLN"
    ]
    return w.pay_rule.format(
        hours=number(rule.hours, w.language),
        days=number(rule.days, w.language),
        net=number(round(rule.net_of_gross * 100), w.language),
        rates=", ".join(rates),
    )


def constraints(w: Wording, search: Search) -> list[str]:
    """The parts of a search, each in words, in a fixed order."""
    text = _without_skills(search)
    parts = [escape(text)] if text else []
    parts += [_listed(search.skills, ", ")] if search.skills else []
    parts += _place(w, search)
    parts += _values(w, search)
    parts += [w.company_wanted.format(company=_either(w, search.companies))] if search.companies else []
    wish = wish_text(w, search.pay) if search.pay else ""
    parts += [wish] if wish else []
    parts += [w.stated_pay_only] if search.stated_pay_only else []
    days = search.posted_within_days
    parts += [plural(w.within_days, days, w.language)] if days else []
    excluded = _excluded(w, search)
    parts += [w.except_.format(what=_listed(excluded, ", "))] if excluded else []
    preferred = _preferred(w, search.preferred)
    parts += [w.preferably.format(what=_listed(preferred, ", "))] if preferred else []
    parts += [w.newest_first] if search.newest_first else []
    parts += [w.best_paid_first] if search.best_paid_first else []
    return parts


def _without_skills(search: Search) -> str:
    """The soft words less what is said beside them: names of skills ("Pythonem") and of employers, and little
    experience, which is a level."""
    said = [_folded(name) for name in (*search.skills, *search.companies)]
    words = (_EXPERIENCE.sub(" ", search.text) if search.levels else search.text).split()
    told = [any(_is_form(_folded(word), name) for name in said) for word in words]
    for name in (name.split() for name in said if " " in name):
        for at in range(len(words) - len(name) + 1):
            if all(map(_is_form, map(_folded, words[at : at + len(name)]), name)):
                told[at : at + len(name)] = [True] * len(name)
        if not any(_is_form(_folded(word), name[0]) for word in words):  # "Optimą" is Comarch Optima
            told = [gone or _is_form(_folded(word), name[-1]) for word, gone in zip(words, told, strict=True)]
    if any(told):  # "Java or Kotlin" leaves "or"
        told = [gone or _joins_told(words, told, at) for at, gone in enumerate(told)]
    left = " ".join(word for word, gone in zip(words, told, strict=True) if not gone)
    return re.sub(r"(?:\s*,)+", ",", left).strip(" ,;")


def _joins_told(words: Sequence[str], told: Sequence[bool], at: int) -> bool:
    """Whether a word only joins others that are told beside it."""
    beside = [told[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
    return words[at].strip(",;").casefold() in _JOINTS and (any(beside) or len(beside) < 2)


def says_level(text: str) -> bool:
    """Whether words say no more than that somebody has little experience."""
    return bool(_EXPERIENCE.fullmatch(text.strip()))


def _is_form(word: str, skill: str) -> bool:
    """Whether a word may be an inflected form: the same but for an ending of up to three letters."""
    word = word.strip(".,;:")
    stem = skill[:-1] if len(skill) > 3 and skill[-1] in "aey" else skill
    return (
        word == skill
        or skill in {f"{word}.js", f"{word}js"}
        or (
            len(skill) > 2 and word.startswith(stem) and word[len(stem) :].isalpha() and len(word) - len(stem) <= 3
        )
    )


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _place(w: Wording, search: Search) -> list[str]:
    if not search.places:
        return []
    places = _either(w, [place_name(name, w.language) for name in search.places])
    if search.radius_km:
        places = w.radius.format(places=places, km=number(search.radius_km, w.language))
    anywhere = [w.modes[mode] for mode in search.modes] if search.remote_or_place else []
    return [f" {w.or_} ".join([places, *anywhere])]


def _values(w: Wording, search: Search) -> list[str]:
    """Modes, levels, contracts, hours and languages; alternatives of one field joined by "lub"."""
    languages = [w.language_wanted.format(language=language_name(code, w.language)) for code in search.languages]
    fields: tuple[Sequence[str], ...] = (
        [] if search.remote_or_place else [w.modes[mode] for mode in search.modes],
        [w.levels[level] for level in search.levels],
        [w.contracts[contract] for contract in search.contracts],
        [w.hours[hours] for hours in search.hours],
        languages,
    )
    return [_either(w, values) for values in fields if values]


def _excluded(w: Wording, search: Search) -> list[str]:
    return [
        *search.skills_excluded,
        *(place_name(name, w.language) for name in search.places_excluded),
        *(w.levels[level] for level in search.levels_excluded),
        *(w.contracts[contract] for contract in search.contracts_excluded),
        *(w.hours[hours] for hours in search.hours_excluded),
        *(
            w.language_wanted.format(language=language_name(code, w.language))
            for code in search.languages_excluded
        ),
        *search.companies_excluded,
        *(f"„{words}”" if w.language == "pl" else f"“{_in_english(words)}”" for words in search.words_excluded),
    ]


def _in_english(excluded: str) -> str:
    """What stands for a constraint of its own, in English; other words as they were said."""
    return ENGLISH_EXCLUDED.get(excluded, excluded)


def _preferred(w: Wording, preferred: Preferences) -> list[str]:
    return [
        *preferred.skills,
        *(place_name(name, w.language) for name in preferred.places),
        *(w.modes[mode] for mode in preferred.modes),
        *(w.levels[level] for level in preferred.levels),
        *(w.contracts[contract] for contract in preferred.contracts),
        *(w.hours[hours] for hours in preferred.hours),
        *(w.language_wanted.format(language=language_name(code, w.language)) for code in preferred.languages),
    ]


def _listed(values: Iterable[str], separator: str) -> str:
    named = list(values)
    shown = [escape(value, 80) for value in named[:MOST_VALUES]]
    return separator.join([*shown, "…"] if len(named) > MOST_VALUES else shown)


def _either(w: Wording, values: Iterable[str]) -> str:
    return _listed(values, f" {w.or_} ")


def heading(w: Wording, offers: Offers) -> str:
    """The line above a list of cards: how many there are, and honestly when they break a constraint."""
    if not offers.hits:
        ways = _ways(w, offers)
        return f"{w.nothing} {ways}" if ways else w.nothing_at_all
    last = offers.first + len(offers.hits) - 1
    if offers.first > 1:
        page = w.page_of.format(
            first=offers.first, last=last, total=count(offers.total, w.language, least=offers.more)
        )
        return f"{page} ({without(w, offers.relaxed)}):" if offers.relaxed else f"{page}:"
    if offers.relaxed:
        return _relaxed(w, offers)
    if offers.total > len(offers.hits):
        total = plural(w.offers, offers.total, w.language, least=offers.more)
        return _with_places(w, offers, w.some_of.format(offers=total, first=offers.first, last=last))
    if offers.obstacles:
        forms = w.few_maybe if any(map(_leaves_open, offers.hits)) else w.few_of
        return plural(forms, len(offers.hits), w.language, ways="; ".join(_each_way(w, offers)))
    return _with_places(w, offers, plural(w.all_of, len(offers.hits), w.language))


def _with_places(w: Wording, offers: Offers, said: str) -> str:
    """The heading, which tells where no offer below it is for the work, or names the place, that was asked for."""
    for field, none in (("title", w.none_exact), ("places", w.none_there)):
        if all(any(_falls_short(why, field) for why in hit.why) for hit in offers.hits):
            return f"{said.removesuffix(':')} {none}:"
    return said


def _falls_short(why: Reason, field: str) -> bool:
    return (why.field == field and not why.stated) or (field == "title" and why.field == "mention")


def _leaves_open(hit: Hit) -> bool:
    """Whether an offer does not state all that was asked for, the circumstances of the work too."""
    return any(not why.stated or why.field == "mention" for why in hit.why)


def _relaxed(w: Wording, offers: Offers) -> str:
    """What stands in the way, what is below, and the other single constraints that would help as well."""
    totals = {obstacle.field: obstacle.total for obstacle in offers.obstacles}
    total = totals.get(offers.relaxed[0], 0) if len(offers.relaxed) == 1 else 0
    total = max(total, offers.total, len(offers.hits))
    least = any(obstacle.more for obstacle in offers.obstacles if obstacle.field == offers.relaxed[0])
    sentence = plural(w.relaxed, total, w.language, least=least, without=_first_upper(without(w, offers.relaxed)))
    others = _ways(w, offers)
    return f"{w.nothing} {others} {sentence}" if others else f"{w.nothing} {sentence}"


def _ways(w: Wording, offers: Offers) -> str:
    ways = _each_way(w, offers)
    return _first_upper("; ".join(ways)) + "." if ways else ""


def _each_way(w: Wording, offers: Offers) -> list[str]:
    """What else could be dropped: "bez ograniczenia płacy: 3 oferty"."""
    others = [obstacle for obstacle in offers.obstacles if obstacle.field not in offers.relaxed][:3]
    return [
        plural(w.one_way, each.total, w.language, least=each.more, without=without(w, (each.field,)))
        for each in others
    ]


def without(w: Wording, fields: Sequence[str]) -> str:
    """The constraints dropped, as a person would ask for it: "bez ograniczenia płacy"."""
    return f" {w.and_} ".join(w.without.get(field, field) for field in fields)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def paid(w: Wording, spread: PaySpread, without: Sequence[str] = ()) -> str:
    """What the offers of some work pay, and how many of them say it; `without`: the constraints they may break."""
    dropped = f" {w.and_} ".join(w.without[name] for name in without)
    told = f"{dropped}: {_spread(w, spread)}" if dropped else _spread(w, spread)
    return told[:1].upper() + told[1:]


def _spread(w: Wording, spread: PaySpread) -> str:
    if not spread.stated:
        return plural(w.pay_of_none, spread.offers, w.language)
    told = plural(w.pay_of_some, spread.offers, w.language, stated=spread.stated)
    low, high, most = (round(amount, -1) for amount in (spread.low, spread.high, spread.most))
    usual = f"{amounts(w, low, high, 'PLN')} {w.per['month']}"
    said = w.pay_usually if most > high else w.pay_all
    return f"{told} {fill(said, usual=usual, most=amounts(w, most, most, 'PLN'))}"
