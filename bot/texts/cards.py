"""One offer in words: the card in a list, the full card, and why it fits. Facts come from its fields alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.texts.circumstances import ENGLISH, ENGLISH_WITHOUT
from bot.texts.digest import DIGEST, digest
from bot.texts.markup import escape, link
from bot.texts.numbers import country_name, date_text, language_name, pay_text, place_name, when
from bot.texts.questions import says_level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from bot.domain import Hit, Offer, Place, Reason
    from bot.texts.wording import Wording

SEPARATOR = " · "
MOST_PLACES = 5
MOST_SKILLS = 12

_LICENCE = re.compile(r"(?:prawo jazdy|driving licence)(?: kat\.| kategorii| category)? *", re.IGNORECASE)
_OF_TEXT = frozenset({"text", "title"})
_SAID_WITHOUT = frozenset({"text", "levels"})
"""Fields by which an offer says that something is not needed."""
_SAID_APART = frozenset({"mention", "demand"})
"""Fields of reasons with words of their own before them."""
_VALUED = frozenset({"skills", "languages", "title", "text", "places", "companies"})
"""Fields of which the value is worth naming even where the offer does not state it."""


def card(w: Wording, hit: Hit, number: int, today: date) -> str:
    """An offer in a list: title and company; place, mode and age; pay and contract; why it fits; link."""
    offer = hit.offer
    lines = [
        _title(offer, number),
        SEPARATOR.join(
            filter(
                None,
                (
                    places(w, offer, km=hit.km),
                    *(w.modes[mode] for mode in offer.modes),
                    _levels(w, offer),
                    *_dates(w, offer, today),
                ),
            )
        ),
        SEPARATOR.join((pay(w, offer) or w.pay_unknown, *_contracts_and_hours(w, offer))),
        _fitting(w, hit),
        link(offer.url),
    ]
    return "\n".join(line for line in lines if line)


def full_card(w: Wording, offer: Offer, number: int, today: date) -> str:
    """Everything the fields say of one offer, what they leave open, and the beginning of its description."""
    published = when(w, offer.published, today) if offer.published else ""
    facts = {
        "places": places(w, offer, most=30) if offer.places else "",
        "modes": ", ".join(w.modes[mode] for mode in offer.modes),
        "pay": pay(w, offer),
        "contracts": ", ".join(w.contracts[contract] for contract in offer.contracts),
        "levels": ", ".join(w.levels[level] for level in offer.levels),
        "hours": ", ".join(w.hours[hours] for hours in offer.hours),
        "languages": ", ".join(language_name(code, w.language) for code in offer.languages),
        "published": published,
    }
    quoted = digest(offer)
    lines = [
        _title(offer, number),
        *(f"- {w.labels[name]}: {value or w.unknown}" for name, value in facts.items()),
        SEPARATOR.join(_end(w, offer, today)),
        w.required.format(what=_names(offer.skills)) if offer.skills else "",
        w.nice.format(what=_names(offer.skills_nice)) if offer.skills_nice else "",
        w.description.format(what=escape(quoted, DIGEST + 40)) if quoted else "",
        _read_from_text(w, offer),
        w.more_at_source.format(url=link(offer.url)) if link(offer.url) else "",
    ]
    return "\n".join(line for line in lines if line)


def _title(offer: Offer, number: int) -> str:
    company = f"{SEPARATOR}{escape(offer.company, 80)}" if offer.company.strip() else ""
    return f"**[{number}] {escape(offer.title, 140)}**{company}"


def places(w: Wording, offer: Offer, most: int = MOST_PLACES, *, km: float | None = None) -> str:
    """The places of an offer, the first with how far it is; "" for a remote one that names none."""
    names = list(dict.fromkeys(_place(w, place) for place in offer.places))
    if not names:
        return "" if "remote" in offer.modes else w.place_unknown
    if km is not None:
        names[0] = w.away.format(place=names[0], km=round(km))
    shown = ", ".join(escape(name, 60) for name in names[:most])
    return f"{shown} (+{len(names) - most})" if len(names) > most else shown


def _place(w: Wording, place: Place) -> str:
    """A place by its name; one that no map of ours knows with where it lies, as far as the offer says."""
    if place.kind != "town" or place.latitude is not None:
        return place_name(place.name, w.language) if place.kind == "country" else place.name
    abroad = "" if place.country in {"", "PL"} else w.somewhere_abroad
    if abroad and place.country != "ZZ":
        abroad = country_name(place.country, w.language)
    where = place.voivodeship or abroad
    return f"{place.name} ({where})" if where else place.name


def pay(w: Wording, offer: Offer) -> str:
    """Every stated pay range, "" where there is none."""
    return "; ".join(dict.fromkeys(filter(None, (pay_text(w, one) for one in offer.pay))))


def _levels(w: Wording, offer: Offer) -> str:
    return "/".join(w.levels[level] for level in offer.levels)


def _contracts_and_hours(w: Wording, offer: Offer) -> list[str]:
    told = offer.contracts or any(one.contract for one in offer.pay)
    contracts = ", ".join(unpaid_contracts(w, offer)) if told else w.contract_unknown
    hours = ", ".join(w.hours[hours] for hours in offer.hours if hours != "full_time")
    return [text for text in (contracts, hours) if text]


def unpaid_contracts(w: Wording, offer: Offer) -> list[str]:
    """The contracts that no pay range names already."""
    told = {one.contract for one in offer.pay if pay_text(w, one)}
    return [w.contracts[contract] for contract in offer.contracts if contract not in told]


def _dates(w: Wording, offer: Offer, today: date) -> list[str]:
    published = [w.published.format(when=when(w, offer.published, today))] if offer.published else []
    return [*published, *_end(w, offer, today)]


def _end(w: Wording, offer: Offer, today: date) -> list[str]:
    """Whether an offer is still open, and until when."""
    if offer.closed is not None:
        return [w.closed]
    if offer.expires is None:
        return []
    text = w.expired if offer.expires < today else w.expires
    return [text.format(date=date_text(w, offer.expires))]


def _fitting(w: Wording, hit: Hit) -> str:
    """ "pasuje: Python, zdalnie; nie podano: umowa"; unknown pay stands on the card already."""
    offer = hit.offer
    open_ = [reason for reason in hit.why if not reason.stated and reason.field != "pay"]
    wider = [reason for reason in open_ if reason.field == "places" and _lies_in(offer, reason.value)]
    unknown = [
        _open(w, reason)
        for reason in open_
        if reason.field not in _OF_TEXT and reason not in wider and not _states(offer, reason)
    ]
    parts = (
        (w.fits, _told_once(_unique(value(w, reason, offer) for reason in _telling(hit)))),
        (w.mentioned, _unique(value(w, reason) for reason in hit.why if reason.field == "mention")),
        (w.told_only, _unique(value(w, reason) for reason in wider)),
        (w.demanded, _unique(value(w, reason) for reason in hit.why if reason.field == "demand")),
        (w.left_open, _unique(unknown)),
        (w.unmentioned, _unique(value(w, reason) for reason in open_ if _unmentioned(hit, reason))),
    )
    return "; ".join(phrase.format(what=", ".join(values)) for phrase, values in parts if values)


def told(w: Wording, offer: Offer, number: int, reasons: Sequence[Reason]) -> str:
    """What an offer says of what was asked of it, a line each for yes, for something else and for nothing."""
    stated = _unique(value(w, reason, offer) for reason in reasons if reason.stated)
    open_ = [reason for reason in reasons if not reason.stated]
    otherwise = _unique(value(w, reason) for reason in open_ if _states(offer, reason))
    silent = _unique(value(w, reason) for reason in open_ if not _states(offer, reason))
    lines = ((w.says_so, stated), (w.says_otherwise, otherwise), (w.says_nothing, silent))
    return "\n".join(line.format(number=number, what=", ".join(values)) for line, values in lines if values)


def told_pay(w: Wording, offer: Offer, number: int) -> str:
    """What an offer pays."""
    return f"[{number}] {w.labels['pay']}: {pay(w, offer) or w.unknown}"


def needs(w: Wording, offer: Offer, number: int, without: Sequence[Reason], *, needs: bool) -> str:
    """Whether an offer asks for something; `without`: what it says of those who lack it."""
    if needs:
        return w.needs_it.format(number=number)
    stated = _unique(
        value(w, reason, offer) for reason in without if reason.stated and reason.field in _SAID_WITHOUT
    )
    if stated:
        return w.needs_not.format(number=number, what=", ".join(stated))
    return w.needs_unsaid.format(number=number)


def nearest(
    w: Wording, numbered: Sequence[tuple[int, Offer]], far: Mapping[str, float], towns: Sequence[str]
) -> str:
    """Offers from near to far, a line each; the last line names those of which nothing says how far they are."""
    known = sorted((far[offer.id], number, offer) for number, offer in numbered if offer.id in far)
    lines = [
        f"[{number}] {w.away.format(place=escape(offer.title, 80), km=round(km))}"
        if km >= 1
        else f"[{number}] {escape(offer.title, 80)}{SEPARATOR}{w.just_there}"
        for km, number, offer in known
    ]
    others = ", ".join(f"[{number}]" for number, offer in numbered if offer.id not in far)
    head = w.from_near_to_far.format(places=f" {w.or_} ".join(towns))
    return "\n".join([head, *lines, *([w.far_unknown.format(references=others)] if others else [])])


def _telling(hit: Hit) -> list[Reason]:
    """What fits, without a name of the work that a skill beside it says already: "python developer, Python"."""
    stated = [why for why in hit.why if why.stated and why.field not in _SAID_APART]
    skills = {why.value.casefold() for why in stated if why.field == "skills"}
    return [why for why in stated if why.field != "title" or skills.isdisjoint(why.value.casefold().split())]


def _states(offer: Offer, why: Reason) -> bool:
    """Whether the offer says something of that field, if not what was asked: part time, not weekends."""
    fields = {"modes": offer.modes, "levels": offer.levels, "hours": offer.hours, "contracts": offer.contracts}
    return bool(fields.get(why.field))


def _lies_in(offer: Offer, place: str) -> bool:
    """Whether it is a place of the offer, if only a voivodeship where a town was asked for."""
    return any(one.name == place for one in offer.places)


def _unmentioned(hit: Hit, why: Reason) -> bool:
    """Whether what was asked for is worth telling as missing: a near level stands on the card already."""
    if why.field in _OF_TEXT:
        levelled = any(one.field == "levels" and (one.stated or _states(hit.offer, one)) for one in hit.why)
        return not (levelled and says_level(why.value))
    return why.field != "levels" and _states(hit.offer, why)


def _told_once(values: list[str]) -> list[str]:
    """Without "prawo jazdy kat. C+E" beside "kierowca C+E"."""

    def key(value: str) -> str:
        return _LICENCE.sub("", value).casefold()

    return [
        value
        for value in values
        if not _LICENCE.match(value)
        or not any(key(value) in other.casefold().split() for other in values if other is not value)
    ]


def _unique(values: Iterable[str]) -> list[str]:
    """The values without repetitions, whatever their case; the first spelling stays."""
    return list({value.casefold(): value for value in reversed(list(values)) if value}.values())[::-1]


def reason(w: Wording, why: Reason) -> str:
    """One reason by itself: "zdalnie", or "nie podano: płaca"."""
    if why.field == "mention":
        return w.mentioned.format(what=value(w, why))
    if why.field == "demand":
        return w.demanded.format(what=value(w, why))
    if why.stated:
        return value(w, why)
    return (w.unmentioned if why.field in _OF_TEXT else w.left_open).format(what=_open(w, why))


def _open(w: Wording, why: Reason) -> str:
    name = w.fields.get(why.field, why.field)
    if why.field in _VALUED and why.value:
        return f"{name} {value(w, why)}" if why.field in {"places", "companies"} else value(w, why)
    return name


def value(w: Wording, why: Reason, offer: Offer | None = None) -> str:
    """What matched, in words; skills as the offer spells them, pay as the offer states it."""
    tables: dict[str, Mapping[Any, str]] = {  # Any: each has words of its own as keys
        "modes": w.modes,
        "levels": w.levels,
        "contracts": w.contracts,
        "hours": w.hours,
    }
    if why.field in tables:
        return tables[why.field].get(why.value) or escape(why.value, 60)
    if why.field == "places" and why.value:
        return escape(place_name(why.value, w.language), 60)
    if why.field in {"languages", "demand"}:
        return language_name(why.value, w.language)
    if why.field == "text" and w.language == "en":
        return escape((ENGLISH | ENGLISH_WITHOUT).get(why.value, why.value), 60)
    if why.field == "skills" and offer is not None:
        return escape(_spelled(offer, why.value), 60)
    return escape(why.value, 60) if why.value else w.fields.get(why.field, why.field)


def _spelled(offer: Offer, skill: str) -> str:
    """A skill as the offer writes it, in its fields or else in its words: "java" → "Java"."""
    named = {one.casefold(): one for one in (*offer.skills, *offer.skills_nice)}
    if skill.casefold() in named:
        return named[skill.casefold()]
    written = re.search(rf"(?<!\w){re.escape(skill)}(?!\w)", f"{offer.title}\n{offer.description}", re.IGNORECASE)
    return written[0] if written else skill


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(escape(name, 60) for name in names[:MOST_SKILLS])
    return f"{shown} (+{len(names) - MOST_SKILLS})" if len(names) > MOST_SKILLS else shown


def _read_from_text(w: Wording, offer: Offer) -> str:
    names = _unique(w.fields[name] for name in offer.read_from_text if name in w.fields)
    return w.read_from_text.format(what=", ".join(names)) if names else ""
