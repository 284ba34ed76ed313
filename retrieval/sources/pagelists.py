"""The one list of offers, or the one offer, in the data that a page was made of, where no format knows it better.

Pages hold much else: menus, articles, testimonials, offers like the one shown. So only a list counts whose every
item names its work, its employer and where it is or where it leads, and only where nothing else there is like it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from retrieval.sources import jsonl, lenient, pagedata
from retrieval.sources.naming import columns, known_fields, name_key
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Record, Rejection

_DEEPEST = 14
_NO_TITLES = {"name", "nazwa", "headline", "role", "rola"}
"""Names that people and things have as well, so that they tell no offer."""

_MORE = {"description", "pay", "pay_min", "contracts", "published"}
"""Fields of which one must be there where the page holds a single offer."""

_BESIDE = ("similar", "related", "recommended", "podobne", "other")
"""How names begin of lists that stand beside what a page is about."""


def offers(name: str, root: Any, base: str) -> Iterator[Record | Rejection]:
    """The offers of the only list of them that a page of lxml's holds as data, or the only one on its own; none
    where there are several."""
    found: dict[str, list[Any]] = {}
    for data in _data(root):
        for value in lenient.loads(data, guessing=False) or ():
            for items in _lists(value, "", 0):
                found[json.dumps(items, sort_keys=True)] = items
    if len(found) == 1:
        (items,) = found.values()
        if len(items) > 1 or any(_MORE & known_fields(item) for item in items):
            own = {"url": base} if len(items) == 1 and base else {}
            yield from jsonl.in_list(name, [own | _with_address(item, base) for item in items])


def _data(root: Any) -> Iterator[str]:
    """JSON in scripts, given to the page by one, or in the attribute from which Inertia makes a page."""
    yield from pagedata.texts(root)
    yield from (str(element.get("data-page")) for element in root.iter() if element.get("data-page"))


def _lists(value: Any, name: str, depth: int) -> Iterator[list[Any]]:
    """Every list of nothing but offers, and each offer that stands in no such list as one of its own."""
    if depth > _DEEPEST or name_key(name).startswith(_BESIDE):
        return
    if isinstance(value, list) and value and all(map(_is_offer, value)):
        yield value
    elif isinstance(value, list) and any(map(_is_offer, value)):
        yield []  # of other things as well, so nobody can tell what the page is about
    elif _is_offer(value):
        yield [value]
    elif isinstance(value, (list, dict)):
        for inner_name, inner in value.items() if isinstance(value, dict) else ((name, each) for each in value):
            yield from _lists(inner, inner_name, depth + 1)


def _is_offer(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    known = known_fields(value)
    if not {"title", "company"} <= known or not known & {"url", "places"}:
        return False
    named = columns(tuple(value))
    titles = [one for one in named["title"] if name_key(one) not in _NO_TITLES and texts_of(value[one])]
    return bool(titles) and any(texts_of(value[one]) for one in named["company"])


def _with_address(item: dict[str, Any], base: str) -> dict[str, Any]:
    """An offer whose address on the page's own server is a whole one."""
    links = {one: value for one in columns(tuple(item)).get("url", ()) if isinstance(value := item[one], str)}
    whole = {one: urljoin(base, value) for one, value in links.items() if base and value.startswith("/")}
    return {**item, **whole}
