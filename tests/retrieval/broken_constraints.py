"""Which hard constraints of a search an offer breaks by what it states; written apart from the search itself.

It looks at `Offer`, `Place` and `Pay` alone: no filter, label or digest of the store. Unknown breaks nothing.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from retrieval.facts.languages import chosen_from
from retrieval.pay import meets
from retrieval.places import gazetteer
from retrieval.places.geography import distance_km
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from bot.domain import Offer, Place, Search

_NO_EXPERIENCE = re.compile(r"doswiadczen|przyuczen|experience|bez stazu|pierwsz\w+ prac")
_IN_IT = re.compile(r"(?i)develop|programi|\bit\b|java|devops|software")
_TELLING = 300
_AGAINST_HOURS = {
    "full_time": {"part_time", "weekend"},
    "part_time": {"full_time"},
    "weekend": {"full_time"},
    "shifts": set[str](),
}
"""What contradicts each wish for hours, as long as the offer states nothing that grants it."""
_GRANTING_HOURS = {
    "full_time": {"full_time"},
    "part_time": {"part_time", "weekend"},
    "weekend": {"part_time"},
    "shifts": {"shifts"},
}
_ALTERNATIVES = ("modes", "levels", "contracts", "languages")


def _demanded(offer: Offer, refused: set[str]) -> set[str]:
    """The languages that it requires, without those that another stands for: "angielski lub niemiecki"."""
    chosen = set(chosen_from(offer.title, offer.description))
    return set(offer.languages) - (chosen if chosen - refused else set())


def broken(search: Search, offer: Offer, *, today: date) -> list[str]:
    """The fields of the search that the offer breaks, and "closed" or "expired"."""
    refused = set(search.languages_excluded)
    checks: dict[str, bool] = {
        "closed": offer.closed is not None,
        "expired": offer.expires is not None and offer.expires < today,
        "places": bool(search.places) and not any(_in(name, search, offer) for name in search.places),
        "places_excluded": any(_is_of(place, name) for name in search.places_excluded for place in offer.places),
        "hours": bool(search.hours) and not any(_has_hours(wanted, offer) for wanted in search.hours),
        "levels_excluded": _all_excluded(offer.levels, search.levels_excluded),
        "contracts_excluded": _all_excluded(offer.contracts, search.contracts_excluded),
        "hours_excluded": _all_excluded(offer.hours, search.hours_excluded)
        or bool({"weekend", "shifts"} & set(offer.hours) & set(search.hours_excluded)),
        "languages_excluded": bool(_demanded(offer, refused) & refused),
        "skills_excluded": any(_has_skill(name, offer) for name in search.skills_excluded),
        "companies": bool(search.companies) and not any(_is_company(n, offer) for n in search.companies),
        "companies_excluded": any(_is_company(name, offer) for name in search.companies_excluded),
        "abroad": "w kraju" in search.words_excluded
        and (not offer.places or any(place.country == "PL" for place in offer.places)),
        "language": "język obcy" in search.words_excluded and bool(set(offer.languages) - {"pl"}),
        "words_excluded": any(_in_title(phrase, offer.title) for phrase in search.words_excluded),
        "pay": not _pays(search, offer),
        "posted_within_days": _too_old(search, offer, today),
    }
    wrong = [name for name, wrong in checks.items() if wrong]
    return wrong + list(_closed_sets(search, offer))


def _closed_sets(search: Search, offer: Offer) -> Iterator[str]:
    for name in _ALTERNATIVES:
        if name == "modes" and search.remote_or_place:
            continue  # what is not remote must be in the place, and that is asked of places
        wanted, stated = set(getattr(search, name)), set(getattr(offer, name))
        if name == "levels" and "junior" in wanted and _NO_EXPERIENCE.search(fold(search.text)):
            wanted.add("intern")
            if not _IN_IT.search(offer.title) and len(offer.description) > _TELLING:
                wanted.add("mid")  # a board's word for every shop assistant; what the text demands is looked for
        if wanted and stated and wanted.isdisjoint(stated):
            yield name


def _all_excluded(stated: Iterable[str], excluded: Iterable[str]) -> bool:
    """An offer that gives a choice breaks an exclusion only when all of it is excluded."""
    return bool(set(stated)) and set(stated) <= set(excluded)


def _in(name: str, search: Search, offer: Offer) -> bool:
    """Can the work be done in the place asked for, as far as the offer says?"""
    anywhere = (
        set(search.modes) if search.remote_or_place else {*search.modes, *search.preferred.modes} & {"remote"}
    )
    if not offer.places or not anywhere.isdisjoint(offer.modes):
        return True
    wanted = gazetteer().named(name)
    for place in offer.places:
        if _is_of(place, name):
            return True
        if place.kind == "country" and place.country == "PL" and (wanted is None or wanted.country == "PL"):
            return True
        if wanted is None or wanted.kind != "town":
            continue
        if place.kind == "voivodeship" and place.name == wanted.voivodeship:
            return True
        if place.kind == "town" and search.radius_km and _is_near(place, wanted, search.radius_km):
            return True
    return False


def _is_near(place: Place, wanted: Place, radius_km: float) -> bool:
    """By its name, or by where it is: a village that no gazetteer knows has the place of its county's town."""
    if place.name in gazetteer().within(wanted.name, radius_km):
        return True
    away = distance_km(place, wanted)
    return away is not None and away <= radius_km


def _is_of(place: Place, name: str) -> bool:
    """Is the place the one of this name, or in it?"""
    known = gazetteer().named(name)
    if known is None or known.kind == "town":
        return place.kind == "town" and place.name == name
    if known.kind == "voivodeship":
        return name in (place.voivodeship, place.name)
    return place.country == known.country


def _has_hours(wanted: str, offer: Offer) -> bool:
    stated = set(offer.hours)
    against = stated & _AGAINST_HOURS[wanted]
    if wanted == "full_time" and "shifts" in stated:
        against -= {"weekend"}  # shifts that take weekends in
    return not against or bool(stated & _GRANTING_HOURS[wanted])


def _has_skill(name: str, offer: Offer) -> bool:
    return fold(name) in {fold(skill) for skill in (*offer.skills, *offer.skills_nice)}


def _is_company(name: str, offer: Offer) -> bool:
    return fold(name) in fold(offer.company)


def _in_title(phrase: str, title: str) -> bool:
    """Does the title say the phrase just so, and not after "bez" or "nie"?"""
    found = re.search(
        rf"(?:\b(bez|nie|no|without)\s+(?:\w+\s+)?)?(?<!\w){re.escape(fold(phrase))}(?!\w)", fold(title)
    )
    return found is not None and found[1] is None


def _pays(search: Search, offer: Offer) -> bool:
    """Does any pay that may be the asked contract's reach the wish, or leave it open?"""
    if search.stated_pay_only and not offer.pay:
        return False
    if search.pay is None or not offer.pay:
        return True
    asked = [pay for pay in offer.pay if not search.contracts or pay.contract in (None, *search.contracts)]
    return any(meets(pay, search.pay) is not False for pay in asked or offer.pay)


def _too_old(search: Search, offer: Offer, today: date) -> bool:
    if search.posted_within_days is None or offer.published is None:
        return False
    return offer.published < today - timedelta(days=search.posted_within_days)
