"""One element of a feed as an offer's fields, under the feed's own names or ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources import employment
from retrieval.sources.addresses import country_named, without_street
from retrieval.sources.labelled import labelled
from retrieval.sources.naming import known_fields, name_key
from retrieval.sources.objects import joined, text
from retrieval.sources.said import texts_of
from retrieval.sources.xml import local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.objects import Fields

_HTML = frozenset(
    "p br div span ul ol li b i strong em u a h1 h2 h3 h4 h5 h6 table tr td tbody font section".split()
)
_DEEPEST = 6
_ALIKE = 4
"""Letters with which the names of many and of one begin alike."""

_ENDINGS = 3
"""Letters at most that are the ending of many: <kategorie><kategoria>, <categories><category>."""

_TELLING = {"min", "max", "from", "to", "minimum", "maximum"}
"""Attributes that make an element an object: those of a range."""

_BASES = {"brutto", "netto", "gross", "net"}
_NAMING = ("term", "label", "value", "name", "href", "id")
_FULLER = (("encoded", "description"), ("content", "summary"), ("encoded", "summary"), ("description", "summary"))
"""Of two names of the text the one that holds all of it, and the one that repeats its beginning."""

_TOWNS = ("city", "town", "miasto", "miejscowosc", "location")
_SUMMARY = {"pay", "places", "company", "contracts", "levels", "modes", "hours", "expires"}
_SUMMARY_LENGTH = 3_000
_AT_COMPANY = re.compile(r"^(?P<title>.{3,}?)\s*[@|]\s*(?P<company>[^@|]{2,60})$")
_IN_ENGLISH = re.compile(r"^(?P<title>.{3,}) at (?P<company>[A-Z][\w&.'-]*(?: [A-Z0-9&(][\w&.')-]*){0,4})$")
_DASHED = re.compile(r"^(?P<title>.{3,}?) [–—-] (?P<company>[^–—]{2,60})$")
_NOBODY = {"admin", "administrator", "redakcja", "webmaster", "root", "editor"}


def fields_of(element: Any) -> Fields:
    """The offer that an element describes."""
    raw = value_of(element)
    found: Fields = dict(raw) if isinstance(raw, dict) else {"title": raw}
    for full, short in _FULLER:
        if found.get(full) and found.get(short):
            del found[short]
    if url := _link(element):
        found.pop("link", None)
        found["url"] = url
    found = {name: _unwrapped(name, value) for name, value in found.items()}
    found.pop("source", None)  # RSS has there where an item was first published
    for name in list(found):
        if known_fields([name]) & {"places", "region", "country"}:
            found[name] = [without_street(place) for place in _places(found[name])]
        elif known_fields([name]) == {"modes"} and (modes := employment.modes(*texts_of(found[name]))):
            found[name] = modes
    _add_labelled(found)
    _add_company(found)
    return found


def _unwrapped(name: str, value: Any) -> Any:
    """What an element holds that only holds others of one name: <skills><skill>, <departments><department>.

    One text counts where its name is the singular: <company_id> in <company> is no company.
    """
    if not isinstance(value, dict) or len(value) != 1:
        return value
    ((inner, held),) = value.items()
    return held if isinstance(held, list) or (isinstance(held, str) and _is_one_of(name, inner)) else value


def _is_one_of(many: str, one: str) -> bool:
    """Are the names the plural and the singular of one word, as far as their letters tell?"""
    many, one = many.casefold(), one.casefold()
    stem = many[: max(_ALIKE, len(many) - _ENDINGS)]
    return one.startswith(stem) and len(one) <= len(many) and one.isalpha()


def value_of(element: Any, depth: int = 0) -> Any:
    """An element as a text, or as an object of what it holds; HTML within it stays HTML."""
    inner = [child for child in element if local(child)]
    attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    if inner and all(local(child).casefold() in _HTML for child in inner) and depth:
        return html_of(element)
    if not inner or depth > _DEEPEST:
        words = "".join(element.itertext()).strip()
        if depth == 0 and "title" in known_fields(attributes):
            return {**attributes, "description": words} if words else attributes
        if attributes.keys() & _TELLING:
            return {**attributes, "value": words}
        if words and (basis := next((word for word in attributes.values() if fold(word) in _BASES), "")):
            return f"{words} {basis}"
        return words or next((attributes[name] for name in _NAMING if attributes.get(name)), "")
    found: dict[str, Any] = attributes if depth == 0 or attributes.keys() & _TELLING else {}
    for child in inner:
        key, value = local(child), value_of(child, depth + 1)
        if value not in ("", {}):
            found[key] = [*_listed(found[key]), value] if key in found else value
    return found


def html_of(element: Any) -> str:
    """What an element holds as HTML: its text, which may be HTML itself, or the elements within it."""
    if not len(element):
        return "".join(element.itertext()).strip()
    from lxml import etree

    whole: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return whole


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _link(element: Any) -> str:
    """Atom's link to the offer itself; RSS keeps it as text, which is a field like others."""
    links = [child for child in element if local(child) == "link" and child.get("href")]
    ranked = sorted(links, key=lambda link: (link.get("rel") or "alternate") != "alternate")
    return str(ranked[0].get("href")) if ranked else ""


def _places(value: Any) -> Iterator[str]:
    """Places given as texts, as objects with a town, or as lists of either."""
    for item in _listed(value):
        if not isinstance(item, dict):
            yield from texts_of(item)
        elif several := next((item[name] for name in _TOWNS if isinstance(item.get(name), list)), None):
            yield from _places(several)
        elif town := text(item, "city", "town", "locality", "addressLocality", "miasto", "name", "value"):
            region = text(item, "state", "region", "province", "wojewodztwo")
            yield joined(town, region, country_named(text(item, "country", "country_code")))
        else:
            for inner in item.values():
                yield from _places(inner)


def _add_labelled(found: Fields) -> None:
    """What a summary says under labels and no element does."""
    said = known_fields(name for name, value in found.items() if value)
    missing = _SUMMARY - said - ({"pay"} if said & {"pay_min", "pay_max"} else set())
    for name in [name for name in found if known_fields([name]) == {"description"}]:
        for value in texts_of(found[name]):
            for field, words in labelled(value[:_SUMMARY_LENGTH], missing).items():
                found.setdefault(field, without_street(words) if field == "places" else words)


def _dashed(title: str, found: Fields) -> re.Match[str] | None:
    """ "Tester — Orzech", where the text begins with that company as well."""
    match = _DASHED.match(title)
    texts = (
        t for name, value in found.items() if known_fields([name]) == {"description"} for t in texts_of(value)
    )
    begins = match is not None and any(fold(text).startswith(fold(match["company"])) for text in texts)
    return match if begins else None


def _add_company(found: Fields) -> None:
    """The employer that the author's name or the title tells; the title without it."""
    title = next((t for name, v in found.items() if name_key(name) == "title" for t in texts_of(v)), "")
    match = _AT_COMPANY.match(title) or _IN_ENGLISH.match(title) or _dashed(title, found)
    named = next((t for n, v in found.items() if known_fields([n]) == {"company"} for t in texts_of(v)), "")
    author = text(found, "author.name")
    if not named and fold(author) not in _NOBODY and "@" not in author:
        named = author
    if match and (not named or fold(match["company"]) == fold(named)):
        named, found["title"] = named or match["company"], match["title"].rstrip(" -–(").strip()
    if named:
        found["company"] = named
