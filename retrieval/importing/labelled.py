"""The places under an advert's own label ("Miejsce pracy: …"): lists of towns, and villages no gazetteer knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Place
from retrieval.importing.abroad import foreign_places, names_foreign_money
from retrieval.importing.labels import office_voivodeship, workplaces
from retrieval.importing.localities import LONGEST_ADDRESS, distinct, foreign, parse, towns, within
from retrieval.places import gazetteer
from retrieval.places.index import VOIVODESHIPS
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LIST_GOES_ON = re.compile(r"\s*(?:[,;/|&]|(?:i|oraz|lub|albo)\b)\s*\w")
# What may stand between two places of a list, in folded text.
_LISTED = re.compile(
    r"[^a-z]*(?:(?:i|oraz|lub|albo|ok|k|okolice|woj|wojewodztwo|pow|powiat|ul|obok|and|or|w|we)\b[^a-z]*)*"
)
_VOIVODESHIP = "|".join(VOIVODESHIPS)
_PROPER = r"[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]{2,}"
_NAME_AND_REGION = re.compile(
    rf"(?P<name>{_PROPER}(?:[ -](?:nad |pod |k\. )?{_PROPER}){{0,2}})\s*[/,(]?\s*"
    rf"(?:woj\.?\s*)?(?P<region>{_VOIVODESHIP})\b"
)
_REGION_BEHIND = re.compile(rf"\s*[,(/]?\s*(?:woj\.?\s*)?(?P<region>{_VOIVODESHIP})\b")
_OF_AN_OFFICE = re.compile(r"Miejsce pracy:\s?(?P<place>[^:\n]{2,60}?)\s+(?:Rodzaj umowy|Wynagrodzenie brutto):")
"""The label in the form of employment offices, with the one behind it."""
_OF_A_PORTAL = re.compile(r"Miejsce pracy:\s?(?P<place>[^:\n]{2,60}?)\s+Numer:")
"""The same above that form, where a portal puts what it takes the place for."""
# A name alone, of words that go on with nothing of a name's: "Lokalizacja: Niepruszewo W ramach …".
_VILLAGE = re.compile(rf"({_PROPER}(?:[ -]{_PROPER})?)(?=$|[\s,;(]+(?![A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]{{2,}}|/))")
_VILLAGE_ENDS = re.compile(r"(?:owo|ewo|ów|ew|ice|yce|ica|yca|sko|cko|szcz|inek|ówka|ówko|iny|yny)$")
_LIST_PARTS = re.compile(r"[,;•*\n]|\s[-–]\s|\s(?:i|oraz|lub)\s")
_NAMES = re.compile(rf"\s*(?:{_PROPER}(?:[ -](?:aan |am |an der )?{_PROPER})?\s*[,/|;]\s*)+")
"""Names one after another that nobody here knows, up to the country of them: "Veghel/Vianen, Holandia"."""
_WORKED_IN = re.compile(
    r"\b(?:Praca|PRACA|praca(?=\s+we?\s[A-ZŁŚŻŹĆÓ]\S+(?:\s[A-ZŁŚŻŹĆÓ]\S+)?[ ,/(]+(?:w godz|woj)))"
    r"\s+(?:stacjonarna\s+|stała\s+)?(?:w|we|W|WE)\s+(?=(?P<value>[A-ZŁŚŻŹĆÓ][^\n]{2,80}))"
)
_IN, _SENTENCE = "w ", 80
"""Before the name that makes it be read in the case behind it, and how much of the sentence is read."""
_MANY = 5  # names of a list that is long
_MOST_UNKNOWN = 2


def label_places(text: str, stated: Sequence[str | Place]) -> list[Place]:
    """The places a label names, from its beginning on as long as they follow each other.

    A label that only repeats the record's field ("Smardzów pod Oleśnicą") adds nothing to it; where that of an
    employment office does, what a portal has put above its form was a guess.
    """
    raw = [fold(place).strip() for place in stated if isinstance(place, str)]
    found: list[Place] = []
    values = workplaces(text)
    if len(raw) == 1 and any(fold(label["place"]).strip() == raw[0] for label in _OF_AN_OFFICE.finditer(text)):
        guessed = {fold(label["place"]).strip() for label in _OF_A_PORTAL.finditer(text)} - {raw[0]}
        values = [value for value in values if not fold(value).startswith(tuple(guessed))]
    for value in values:
        folded = fold(value)
        if any(folded.startswith(place) for place in raw if place):
            value = value[max(len(place) for place in raw if folded.startswith(place)) :]  # noqa: PLW2901
            if not _LIST_GOES_ON.match(fold(value)):
                continue
        if _is_list(value) and (listed := list(_listed(value))):
            found.extend(listed)
            continue
        end = 0
        for mention in gazetteer().find(value):
            if not _goes_on(value[end : mention.start], first=end == 0):
                break
            found.extend(mention.places)
            end = mention.end
    return distinct(found)


def worked_in(text: str) -> list[Place]:
    """The towns of ours that a sentence says the work is in: "Praca w Tarnowie", "praca w Poznaniu, woj. …"."""
    found: list[Place] = []
    for said in _WORKED_IN.finditer(text):
        words = _IN + said["value"][:_SENTENCE]
        end = len(_IN)
        for mention in gazetteer().find(words):
            between = fold(words[end : mention.start])
            if mention.start > end and (end == len(_IN) or not _LISTED.fullmatch(between)):
                break
            found.extend(towns(mention.places))
            end = mention.end
    return distinct(place for place in found if place.country == "PL")


def field_with_region(stated: Sequence[str | Place], text: str) -> list[Place]:
    """The field's one place in the voivodeship that a label names behind it: "Lokalizacja: Wysoka śląskie"."""
    raw = [place.strip() for place in stated if isinstance(place, str)]
    if len(raw) != 1 or not raw[0]:
        return []
    for value in workplaces(text):
        region = _REGION_BEHIND.match(value[len(raw[0]) :]) if value.startswith(raw[0]) else None
        if region is not None:
            return [place for place in parse(f"{raw[0]}, {region['region']}") if place.kind == "town"]
    return []


def _is_list(value: str) -> bool:
    """Whether it begins with names one after another, each a short one."""
    parts = [part.strip(" -–•*·") for part in _LIST_PARTS.split(value)][:_MANY]
    return len(parts) == _MANY and all(part[:1].isupper() and len(part.split()) <= 3 for part in parts[:-1])


def _listed(value: str) -> Iterable[Place]:
    """The known towns of a long list, in which an unknown name or two may stand as well."""
    unknown = 0
    for part in _LIST_PARTS.split(value):
        name = part.strip(" .-–•*()")[:LONGEST_ADDRESS]
        known = [place for place in towns(parse(name)) if place.latitude is not None and len(name.split()) <= 2]
        if not known:  # the last one, with the next words of the text behind it
            known = [place for m in gazetteer().find(name)[:1] if m.start == 0 for place in m.places]
        unknown = 0 if known else unknown + 1
        if unknown > _MOST_UNKNOWN:
            return
        yield from known


def village_of_label(fields: list[Place], text: str) -> list[Place]:
    """The village a label names where field or label say its voivodeship."""
    wholes = [place.name for place in fields if place.kind == "voivodeship"]
    if towns(fields) or foreign(fields):
        return []
    for value in workplaces(text):
        if stated := _NAME_AND_REGION.match(value):
            found = towns(parse(f"{stated['name']}, {stated['region']}"))
        elif len(wholes) == 1 and (name := _VILLAGE.match(value)) and _VILLAGE_ENDS.search(name[1]):
            found = towns(parse(f"{name[1]}, {wholes[0]}"))
        else:
            continue
        if any(place.country == "PL" and within(place, set(wholes)) for place in found):
            return found
    return []


def village_of_field(stated: Sequence[str | Place], text: str) -> list[Place]:
    """The village that a field names and the gazetteer does not know, where the text shows that it is one of ours:
    an employment office's address tells the voivodeship, or the label repeats the name and no other country or
    its money is spoken of."""
    raw = [place.strip() for place in stated if isinstance(place, str)]
    if len(raw) != 1 or not _VILLAGE.fullmatch(raw[0]):
        return []
    if region := office_voivodeship(text):
        return towns(parse(f"{raw[0]}, {region}"))
    label = any(value.startswith(raw[0]) for value in workplaces(text))
    if not label or names_foreign_money(text) or any(True for _ in foreign_places(text)):
        return []
    return [Place(raw[0], "town")]


def _goes_on(between: str, *, first: bool) -> bool:
    """Whether a place after these words still belongs to the label: streets may come first, then only lists."""
    if first:
        return len(between) <= LONGEST_ADDRESS or _NAMES.fullmatch(between) is not None
    return _LISTED.fullmatch(fold(between)) is not None
