"""Microdata of a page (`itemscope`, `itemprop`), or RDFa (`typeof`, `property`), as the objects that JSON-LD would
have there.

https://html.spec.whatwg.org/multipage/microdata.html#values, https://www.w3.org/TR/rdfa-lite/
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.sources.jobposting import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src"}
_VALUES = {"time": "datetime", "data": "value", "meter": "value"}
_LONG = {"description", "responsibilities", "qualifications", "jobBenefits", "skills", "experienceRequirements"}
"""Properties whose value keeps its lines: as HTML, which is made plain later."""

_DEEPEST = 8


def items(root: Any) -> Iterator[dict[str, Any]]:
    """Every `JobPosting` of a page of lxml's, outermost first."""
    for element in root.iter():
        if isinstance(element.tag, str) and _type(element) == TYPE:
            yield _item(element, 0)


def _type(element: Any) -> str:
    named = str(element.get("itemtype") or element.get("typeof") or "").strip().rstrip("/")
    return re.split(r"[/:]", named)[-1]


def _names(element: Any) -> list[str]:
    return str(element.get("itemprop") or element.get("property") or "").split()


def _is_item(element: Any) -> bool:
    """Whether an element is an item: by its mark, or because it says nothing but the properties within it."""
    if element.get("itemscope") is not None or element.get("typeof") is not None:
        return True
    return not "".join(element.itertext()).strip() and any(_names(inner) for inner in element.iterdescendants("*"))


def _item(scope: Any, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": _type(scope)}
    address = next(filter(None, map(scope.get, ("resource", "itemid", "about"))), "")
    if address and depth == 0:
        found["@id"] = address
    for name, value in _properties(scope, depth):
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found


def _properties(scope: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """The properties that belong to this item and not to one within it."""
    waiting = list(scope)[::-1]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        for name in _names(element):
            yield re.split(r"[/:]", name)[-1], _value(element, name, depth)
        if element.get("itemscope") is None and element.get("typeof") is None:
            waiting.extend(list(element)[::-1])


def _value(element: Any, name: str, depth: int) -> Any:
    if _is_item(element):
        return _item(element, depth + 1) if depth < _DEEPEST else ""
    if (content := element.get("content")) is not None:
        return content
    attribute = _LINKS.get(element.tag) or _VALUES.get(element.tag)
    if attribute and (value := element.get(attribute)):
        return value
    if name in _LONG:
        from lxml import etree

        return etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return " ".join("".join(element.itertext()).split())
