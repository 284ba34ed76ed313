"""Where the work is: the record's fields, its title, a label in its text and its address, weighed together.

A board's field is often the agency's own town, or only a voivodeship; the title and a label "Miejsce pracy:" are
written by whoever knows. So a country named there counts, and the field's Polish town does not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from math import asin, cos, radians, sqrt
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bot.domain import Place
from retrieval.importing.labels import office_voivodeship, workplaces
from retrieval.places import gazetteer
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.sources.draft import Draft

_ABROAD = re.compile(r"\bzagranic|\babroad\b|\bforeign\b")
# Who works with a country rather than in it: "Spedytor międzynarodowy – Niemcy", "Handlowiec na rynek czeski".
_WITH_A_COUNTRY = re.compile(
    r"spedyt|handlow|sprzeda|eksport|export|import|rynek|rynk|dyspozyt|account|sales|market"
    r"|jezyk|\bj\.|obslug\w* klient|call.?center|\bagent|konsultant|doradca|speaking"
    r"|customer|support|logisty|tlumacz|zakup|buyer|rekrut|analy|develop|program|ksieg|transport"
)
_WORK_IN = re.compile(
    r"\b(?i:prac[aeyęąu]\w*|zatrudni\w+|wyjazd\w*|umow\w+|zlece\w+|klienta?|firm\w+|projek\w+|kontrakt\w*)\s+(?:\w+\s+){0,3}?"
    r"(?:w|we|do|z|na terenie|na terytorium)\s+(?=([A-ZŁŚŻŹĆÓ].{2,40}))"
)
# "niemiecka umowa o pracę": whose law the work is done under, where an advert names no country.
_WORK_OF = re.compile(
    r"\b(niemieck|holendersk|austriack|norwesk|belgijsk|francusk|szwajcarsk|szwedzk|dunsk)"
    r"\w+ (?:firm|umow|pracodawc)"
)
_COUNTRY_OF = {
    "niemieck": "Niemcy", "holendersk": "Holandia", "austriack": "Austria",
    "norwesk": "Norwegia", "belgijsk": "Belgia",
    "francusk": "Francja", "szwajcarsk": "Szwajcaria", "szwedzk": "Szwecja", "dunsk": "Dania",
}  # fmt: skip
_FOREIGN_MONEY = re.compile(r"(?:€|£|\beuro?\b|\bEURO?\b|\bEuro?\b|\bCHF\b|\bGBP\b|\bNOK\b|\bSEK\b|\bDKK\b)")
_MONEY_SIGNS = ("€", "£", "euro", "EUR", "eur ", "Euro", "CHF", "GBP", "NOK", "SEK", "DKK")
_SLUG_END = re.compile(r"(?:,oferta)?[,_/.-]*(?:\d+)?(?:\.html?)?$")
_SLUG_NOISE = {"pow", "gm", "k", "ul", "woj"}
_MOST_WORDS_OF_A_TOWN = 4
_LONGEST_ADDRESS = 40
_WORDS_TOO = {"Komory", "Czad", "Kotlin"}
"""Places whose names are ordinary words of titles ("magazynier komory chłodniczej", "Kotlin developer")."""

_LIST_GOES_ON = re.compile(r"\s*(?:[,;/|&]|(?:i|oraz|lub|albo)\b)\s*\w")

# What may stand between two places of a list, in folded text.
_LISTED = re.compile(
    r"[^a-z]*(?:(?:i|oraz|lub|albo|ok|k|okolice|woj|wojewodztwo|pow|powiat|ul|obok|and|or|w|we)\b[^a-z]*)*"
)
_NEAR_KM = 40.0
_TEXT_READ_FOR_COUNTRIES = 2_500


def places_of(draft: Draft, title: str, text: str) -> tuple[tuple[Place, ...], bool]:
    """(places, whether the text or the title had to say them)."""
    fields = _distinct(place for raw in draft.places for place in _parsed(raw))
    if draft.places_complete:
        return _without_wholes(fields), False
    named = _label_places(text, draft.places)
    in_title = [
        place for mention in gazetteer().find(title) for place in mention.places if place.name not in _WORDS_TOO
    ]
    abroad = _foreign(named) or _foreign_title(in_title, title, named, fields, text)
    if abroad and not _polish_towns(named):
        return _without_wholes(_distinct([*_foreign(fields), *abroad])), not _foreign(fields)
    if (
        not _foreign(fields)
        and not _polish_towns(named)
        and (country := _country_in_text(draft, title, text, fields))
    ):
        return (country,), True
    found = _refined(draft, fields, named, in_title, text)
    return _without_wholes(found), _distinct(found) != _distinct(fields)


def _parsed(raw: str | Place) -> Iterable[Place]:
    return (raw,) if isinstance(raw, Place) else _parse(raw)


@lru_cache(maxsize=8192)
def _parse(raw: str) -> tuple[Place, ...]:
    return gazetteer().parse(raw)


def _parsed_list(raw: str) -> list[Place]:
    return list(_parse(raw)) if raw else []


def _label_places(text: str, stated: Sequence[str | Place]) -> list[Place]:
    """The places a label names, from its beginning on as long as they follow each other.

    A label that only repeats the record's field ("Smardzów pod Oleśnicą") adds nothing to it.
    """
    raw = [fold(place).strip() for place in stated if isinstance(place, str)]
    found: list[Place] = []
    for value in workplaces(text):
        folded = fold(value)
        if any(folded.startswith(place) for place in raw if place):
            value = value[max(len(place) for place in raw if folded.startswith(place)) :]  # noqa: PLW2901
            if not _LIST_GOES_ON.match(fold(value)):
                continue
        end = 0
        for mention in gazetteer().find(value):
            if not _goes_on(value[end : mention.start], first=end == 0):
                break
            found.extend(mention.places)
            end = mention.end
    return _distinct(found)


def _goes_on(between: str, *, first: bool) -> bool:
    """Whether a place after these words still belongs to the label: streets may come first, then only lists."""
    return len(between) <= _LONGEST_ADDRESS if first else _LISTED.fullmatch(fold(between)) is not None


def _refined(
    draft: Draft, fields: list[Place], named: list[Place], in_title: list[Place], text: str
) -> list[Place]:
    """The fields' places, made exact by a label, the address or the title where they are only a voivodeship."""
    towns, labelled = _towns(fields), _towns(named)
    if towns:
        return _joined(fields, labelled)
    wholes = {place.name for place in fields if place.kind == "voivodeship"}
    if labelled:
        return labelled
    exact = [p for p in _address_towns(draft.url, wholes) or _towns(in_title) if _within(p, wholes)]
    covered = {place.voivodeship for place in exact}
    rest = [place for place in fields if place.kind == "voivodeship" and place.name not in covered]
    return [*exact, *rest] or [*fields, *named] or in_title[:1] or _parsed_list(office_voivodeship(text))


def _joined(fields: list[Place], labelled: list[Place]) -> list[Place]:
    """Towns of the field and of the label: both where they meet or lie near, else the label's."""
    if not labelled:
        return fields
    towns = _towns(fields)
    names = {place.name for place in towns}
    if any(place.name in names for place in labelled) or any(_near(a, b) for a in towns for b in labelled):
        return [*fields, *labelled]
    return labelled


def _near(a: Place, b: Place) -> bool:
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return a.voivodeship == b.voivodeship
    x1, y1, x2, y2 = map(radians, (a.longitude, a.latitude, b.longitude, b.latitude))  # type: ignore[arg-type]  # none is None
    chord = sqrt((1 - cos(y2 - y1)) / 2 + cos(y1) * cos(y2) * (1 - cos(x2 - x1)) / 2)
    return 2 * 6371 * asin(chord) <= _NEAR_KM


def _foreign_title(
    in_title: list[Place], title: str, named: list[Place], fields: list[Place], text: str
) -> list[Place]:
    """Places abroad that the title names as the place of work."""
    found = _foreign(in_title)
    if not found or _polish_towns(named):
        return []
    if _WITH_A_COUNTRY.search(fold(title)) and _polish_towns(fields):
        countries = {place.country for place in found}
        said = {place.country for place in _countries(text, working_only=True)}
        return [place for place in found if place.country in countries & said]
    return found


def _country_in_text(draft: Draft, title: str, text: str, fields: list[Place]) -> Place | None:
    """The country an advert for work abroad names only in its text, where field or money show that it is one."""
    raw = fold(" ".join(place for place in draft.places if isinstance(place, str)))
    stated = _ABROAD.search(raw) is not None or _ABROAD.search(fold(title)) is not None
    paid_abroad = any(_FOREIGN_MONEY.search(p) if isinstance(p, str) else p.currency != "PLN" for p in draft.pay)
    if fields and not (stated or paid_abroad or _names_foreign_money(text)):
        return None
    if said := _countries(text, working_only=not stated):
        return said[0]
    law = _WORK_OF.search(fold(text[:_TEXT_READ_FOR_COUNTRIES])) if stated or not fields else None
    return gazetteer().named(_COUNTRY_OF[law[1]]) if law else None


def _names_foreign_money(text: str) -> bool:
    return any(sign in text for sign in _MONEY_SIGNS) and _FOREIGN_MONEY.search(text) is not None


def _countries(text: str, *, working_only: bool) -> list[Place]:
    """A place in each foreign country of the text, the one named most often first, a country before its towns;
    with `working_only` those said of the work itself ("praca w Niemczech", "zatrudnienie na terenie Norwegii")."""
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for place in _of_the_work(text) if working_only else _of_all(text):
        counts[place.country] += 1
        if place.country not in places or place.kind == "country":
            places[place.country] = place
    return [places[code] for code, _ in counts.most_common()]


def _of_the_work(text: str) -> Iterable[Place]:
    for match in _WORK_IN.finditer(text, 0, _TEXT_READ_FOR_COUNTRIES):
        yield from _foreign(p for m in gazetteer().find(match[1])[:1] if m.start == 0 for p in m.places)


def _of_all(text: str) -> Iterable[Place]:
    for mention in gazetteer().find(text[:_TEXT_READ_FOR_COUNTRIES], running_text=True):
        yield from _foreign(mention.places)
    yield from _of_the_work(text)


def _address_towns(url: str, voivodeships: set[str]) -> list[Place]:
    """The town at the end of an address's words ("…/spawacz-bielsko-biala,oferta,1"), if it lies there."""
    slug = _SLUG_END.sub("", re.split(r"[,?#]", unquote(url), maxsplit=1)[0].rstrip("/"))
    words = [word for word in re.split(r"[-_/]", fold(slug)) if word]
    if "pow" in words:
        words = words[: len(words) - words[::-1].index("pow") - 1]
    for count in range(min(_MOST_WORDS_OF_A_TOWN, len(words)), 0, -1):
        wanted = " ".join(words[-count:])
        for place in _parse(wanted):
            if (
                place.kind == "town"
                and fold(place.name).replace("-", " ") == wanted
                and _within(place, voivodeships)
            ):
                return [place]
    return []


def _within(place: Place, voivodeships: set[str]) -> bool:
    return not voivodeships or place.voivodeship in voivodeships


def _towns(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.kind == "town"]


def _polish_towns(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.kind == "town" and place.country == "PL"]


def _foreign(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.country != "PL"]


def _distinct(places: Iterable[Place]) -> list[Place]:
    return list({(place.name, place.voivodeship, place.country): place for place in places}.values())


def _without_wholes(places: Sequence[Place]) -> tuple[Place, ...]:
    """Without the voivodeship or country of a town that is there as well."""
    kept = _distinct(places)
    towns = _towns(kept)
    voivodeships = {place.voivodeship for place in towns if place.voivodeship}
    countries = {place.country for place in kept if place.kind != "country"}
    return tuple(
        place
        for place in kept
        if place.kind == "town"
        or (place.kind == "voivodeship" and place.name not in voivodeships)
        or (place.kind == "country" and place.country not in countries)
    )
