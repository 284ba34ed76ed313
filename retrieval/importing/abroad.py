"""Work abroad that the record's field does not tell: a country in the title or in the text, and what shows it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.domain import PAY_RULE, Pay
from retrieval.importing import values
from retrieval.importing.localities import LONGEST_ADDRESS, foreign, parse, polish_towns, towns
from retrieval.pay import find_pay, parse_pay
from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.sources.amounts import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Place
    from retrieval.sources.draft import Draft

_ABROAD = re.compile(r"\bzagranic|\babroad\b|\bforeign\b")
# Who works with a country rather than in it: "Spedytor międzynarodowy – Niemcy", "Handlowiec na rynek czeski".
_WITH_A_COUNTRY = re.compile(
    r"spedyt|handlow|sprzeda|eksport|export|import|rynek|rynk|dyspozyt|account|sales|market"
    r"|jezyk|\bj\.|obslug\w* klient|call.?center|\bagent|konsultant|doradca|speaking"
    r"|\btras[aey]?\b|kierunk|relacj|wahadl|customer|support|logisty|tlumacz|zakup|buyer|rekrut|analy|develop|program|ksieg|transport"
)
_WORK_IN = re.compile(
    r"\b(?i:prac[aeyęąu]\w*|zatrudni\w+|wyjazd\w*|umow\w+|zlece\w+|klienta?|firm\w+|projek\w+|kontrakt\w*)\s+(?:\w+\s+){0,3}?"
    r"(?i:w|we|do|z|na terenie|na terytorium|niedaleko|koło|blisko|obok|w okolicach|w okolicy|w pobliżu)\s+"
    r"(?=([A-ZŁŚŻŹĆÓ].{2,40}))"
)
# What is asked of whoever takes the job, not what the agency says of itself.
_READY_FOR_ABROAD = re.compile(
    r"\b(?:gotowosc|chec|dyspozycyjnosc|mozliwosc|motywacj\w+)\w* do (?:podjecia )?(?:\w+ )?"
    r"(?:prac[ey]|wyjazdu|zatrudnienia) za ?granic"
)
_TAKEN_THERE = re.compile(
    r"\b(?:transport\w*|przejazd\w*|dojazd\w*|podroz\w*|bilet\w*|bus\w*) (?:\w+ ){0,2}?do "
    r"(?:niemiec|holandii|austrii|norwegii|belgii|francji|szwajcarii|szwecji|danii|czech|islandii|anglii)\b"
)
_LODGED = ("zakwaterow", "mieszkani")
"""Whoever is taken to a country and lodged works there, where the field names no town of ours."""
# "niemiecka umowa o pracę": whose law the work is done under, where an advert names no country.
_WORK_OF = re.compile(
    r"\b(?:(?P<of>niemieck|holendersk|austriack|norwesk|belgijsk|francusk|szwajcarsk|szwedzk|dunsk)"
    r"\w+ (?:firm|umow|pracodawc|klienta\b|warunk)"
    r"|warunk\w+ (?P<on>niemieck|holendersk|austriack|norwesk|belgijsk|francusk|szwajcarsk|szwedzk|dunsk))"
)
_EMPLOYED_THERE = re.compile(
    r"\b(?:(?:u|przez) (?P<of>niemieck|holendersk|austriack|norwesk|belgijsk|francusk|szwajcarsk|szwedzk|dunsk)"
    r"iego pracodawc\w+[^.]{0,300}\bna warunkach (?P=of)ich)"
)
"""Whoever is employed by somebody there, and paid as people are there, works there whatever a field names."""
_COUNTRY_OF = {
    "niemieck": "Niemcy", "holendersk": "Holandia", "austriack": "Austria",
    "norwesk": "Norwegia", "belgijsk": "Belgia",
    "francusk": "Francja", "szwajcarsk": "Szwajcaria", "szwedzk": "Szwecja", "dunsk": "Dania",
}  # fmt: skip
_WITH_AN_ENDING = re.compile(r"([A-ZŁŚŻŹĆÓ]\w{4,}?)(?:a|u|em|ie)\b")
_FOREIGN_MONEY = re.compile(r"(?:€|£|\beuro?\b|\bEURO?\b|\bEuro?\b|\bCHF\b|\bGBP\b|\bNOK\b|\bSEK\b|\bDKK\b)")
_MONEY_SIGNS = ("€", "£", "euro", "EUR", "eur ", "Euro", "CHF", "GBP", "NOK", "SEK", "DKK")
_BEGINS = re.compile(r"podany przez pracodawcę:\s*")
_OPENING_WORDS = re.compile(r"(?:Opis stanowiska:?\s*)?(?:\(|[Pp]raca (?:w|na terenie)\s+)?")
_REMARK = re.compile(r"\([^()\n]{1,60}\)\s*(?=[A-ZŁŚŻŹĆÓ])")
_TEXT_READ_FOR_COUNTRIES = 2_500
_MOST_OF_HANDS = 25_000
"""PLN per month: about 33 EUR, or 400 NOK, an hour."""


def foreign_title(
    in_title: list[Place], title: str, named: list[Place], fields: list[Place], text: str
) -> list[Place]:
    """Places abroad that the title names as the place of work."""
    found = foreign(in_title)
    if not found or polish_towns(named):
        return []
    if _WITH_A_COUNTRY.search(fold(title)) and polish_towns(fields):
        countries = {place.country for place in found}
        said = {place.country for place in _countries(text, working_only=True)}
        return [place for place in found if place.country in countries & said]
    return found


def stated_abroad(draft: Draft) -> bool:
    """Whether the record's own fields say that the work is abroad, wherever."""
    return any(_ABROAD.search(fold(place)) for place in draft.places if isinstance(place, str))


def country_in_text(draft: Draft, title: str, text: str, fields: list[Place]) -> Place | None:
    """The country an advert for work abroad names only in its text, where field or money show that it is one."""
    raw = fold(" ".join(place for place in draft.places if isinstance(place, str)))
    stated = _ABROAD.search(raw) is not None or _ABROAD.search(fold(title)) is not None
    if not fields and (beside := _country_beside(draft.places, text)):
        return beside
    if not towns(fields) and (first := _country_first(text)):
        return first
    paid_abroad = paid_in_foreign_money(draft)
    opening = fold(text[:_TEXT_READ_FOR_COUNTRIES])
    ready = not towns(fields) and _is_for_abroad(title, opening)
    if towns(fields) and (employed := _EMPLOYED_THERE.search(opening)) and not _WITH_A_COUNTRY.search(fold(title)):
        return gazetteer().named(_COUNTRY_OF[employed["of"]])
    if fields and not (stated or paid_abroad or ready or names_foreign_money(text)):
        return None
    unknown = not fields and bool(raw.strip()) and names_foreign_money(text)
    if said := _countries(text, working_only=not (stated or unknown)):
        return said[0]
    open_ = stated or not fields or (not towns(fields) and paid_by_the_hour_abroad(draft, text))
    law = _WORK_OF.search(opening) if open_ else None
    return gazetteer().named(_COUNTRY_OF[law["of"] or law["on"]]) if law else None


def _is_for_abroad(title: str, said: str) -> bool:
    """Is readiness to go abroad asked for, or whoever comes taken there and lodged?"""
    taken = _TAKEN_THERE.search(said) is not None and any(map(said.__contains__, _LODGED))
    return _READY_FOR_ABROAD.search(said) is not None or (taken and not _WITH_A_COUNTRY.search(fold(title)))


def paid_in_foreign_money(draft: Draft) -> bool:
    """Whether the record's own fields say so."""
    return any(
        _FOREIGN_MONEY.search(p) is not None if isinstance(p, str) else p.currency not in {"PLN", NOT_STATED}
        for p in draft.pay
    )


def paid_by_the_hour_abroad(draft: Draft, text: str) -> bool:
    """Whether the pay is foreign money by the hour and no more than hands are paid: then the work is abroad.

    Whoever invoices or works remotely may sit anywhere.
    """
    if draft.modes and "remote" in values.modes(draft.modes):
        return False
    found = [one for raw in draft.pay for one in ((raw,) if isinstance(raw, Pay) else parse_pay(raw))]
    if not found and names_foreign_money(text):
        found = [mention.pay for mention in find_pay(text)]
    return any(pay.per == "hour" for pay in found) and all(map(_of_hands, found))


def _of_hands(pay: Pay) -> bool:
    if pay.currency in {"PLN", NOT_STATED} or pay.contract == "b2b":
        return False
    amount = pay.minimum if pay.minimum is not None else pay.maximum
    monthly = None if amount is None else PAY_RULE.monthly(amount, pay.currency, pay.per)
    return monthly is not None and monthly <= _MOST_OF_HANDS


def _country_beside(stated: Sequence[str | Place], text: str) -> Place | None:
    """The country the text names right after a field's own unknown town ("Bladel, Holandia")."""
    for raw in stated:
        at = text.find(raw) if isinstance(raw, str) and raw.strip() else -1
        if at >= 0 and isinstance(raw, str):
            after = text[at + len(raw) : at + len(raw) + LONGEST_ADDRESS].lstrip(" ,(/–-")
            found = [p for m in gazetteer().find(after)[:1] if m.start == 0 for p in foreign(m.places)]
            if found:
                return found[0]
    return None


def _country_first(text: str) -> Place | None:
    """The foreign country that an employer's text begins with, alone or as the place of the work; a bracket may
    stand before it ("(pakowanie towaru) Niemcy")."""
    start = _BEGINS.search(text[:_TEXT_READ_FOR_COUNTRIES])
    if start is None:
        return None
    remark = _REMARK.match(text, start.end())
    return _country_at(text, start.end()) or (_country_at(text, remark.end()) if remark else None)


def _country_at(text: str, begins: int) -> Place | None:
    rest = text[begins : begins + LONGEST_ADDRESS]
    opening = _OPENING_WORDS.match(rest)
    rest = rest[opening.end() :] if opening else rest
    found = [m for m in gazetteer().find(rest)[:1] if m.start == 0]
    countries = [p for m in found for p in foreign(m.places) if p.kind == "country"]
    alone = found and (
        (opening is not None and opening[0]) or re.match(r"\s*(?:\)|[A-ZŁŚŻŹĆÓ,/]|$)", rest[found[0].end :])
    )
    return countries[0] if countries and alone else None


def names_foreign_money(text: str) -> bool:
    return any(sign in text for sign in _MONEY_SIGNS) and _FOREIGN_MONEY.search(text) is not None


def _countries(text: str, *, working_only: bool) -> list[Place]:
    """A place in each foreign country of the text, the one named most often first, a country before its towns;
    with `working_only` those said of the work itself ("praca w Niemczech", "zatrudnienie na terenie Norwegii")."""
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for place in _of_the_work(text) if working_only else foreign_places(text):
        counts[place.country] += 1
        if place.country not in places or place.kind == "country":
            places[place.country] = place
    return [places[code] for code, _ in counts.most_common()]


def _of_the_work(text: str) -> Iterable[Place]:
    for match in _WORK_IN.finditer(text, 0, _TEXT_READ_FOR_COUNTRIES):
        found = [p for m in gazetteer().find(match[1])[:1] if m.start == 0 for p in m.places]
        yield from foreign(found or _of_the_name(match[1]))


def _of_the_name(words: str) -> list[Place]:
    """The town abroad whose own name stands there with a Polish ending: "niedaleko Regensburga"."""
    name = _WITH_AN_ENDING.match(words)
    place = gazetteer().named(name[1]) or next(iter(parse(name[1])), None) if name else None
    return [place] if place is not None and place.kind == "town" else []


def foreign_places(text: str) -> Iterable[Place]:
    for mention in gazetteer().find(text[:_TEXT_READ_FOR_COUNTRIES], running_text=True):
        yield from foreign(mention.places)
    yield from _of_the_work(text)
