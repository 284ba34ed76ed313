"""Where in a JSON document its offers stand: in a list under any name, in pages of answers, in one object each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources.naming import known_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

LISTS = (
    "offers",
    "postings",
    "jobs",
    "oferty",
    "ogloszenia",
    "ads",
    "items",
    "results",
    "data",
    "records",
    "rows",
)
"""Names under which an object may hold its list of offers; without them any list of objects is taken."""

_OF_OFFERS = (
    "jobs jobPostings job_postings postings offers oferty ogloszenia positions vacancies openings job_offers"
).split()
"""Names of lists that only whoever has offers holds: what has such a list and a name is no offer itself."""

_TELLING = frozenset(
    "company places region pay pay_min description contracts hours modes levels skills published url".split()
)
"""Fields of which an offer has one beside its title, and whatever else has a name has none or only its link."""

_DEEPEST = 8


def items(file: str, value: Any) -> list[Any]:
    """The records a document is or holds; raises BadInput where there is none."""
    if isinstance(value, list):
        return [found for item in value for found in _spread(item)]
    if isinstance(value, dict):
        own = _own_list(value)
        if own is None and _is_titled(value):
            return [value]
        found = next((held for held in (own, _lists_in(value), _objects_in(value)) if held is not None), None)
        if found is not None:
            return items(file, found)
    raise BadInput(f"{file} is JSON but holds no list of offers.", source=file)


def holds(value: Any) -> bool:
    """Whether an object is no offer and holds a list of them."""
    if not isinstance(value, dict):
        return False
    if _is_titled(value):
        return bool(_own_list(value))
    return _lists_in(value) is not None or _objects_in(value) is not None


def offers_in(value: Mapping[str, Any]) -> list[Any]:
    """The offers that an object holds which is none itself, such as an answer on a line of its own; else none."""
    found = items("", value) if holds(value) else []
    return found if any(map(_is_offer, found)) else []


def outermost(value: Any, held: Callable[[Any], list[Any] | None], depth: int = 0) -> Iterator[list[Any]]:
    """The lists that `held` gives of a document's objects, of those first that lie in no other such one."""
    found = held(value) if isinstance(value, dict) else None
    if found is not None:
        yield found
    elif depth < _DEEPEST and isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from outermost(inner, held, depth + 1)


def _spread(item: Any) -> list[Any]:
    """An item of a list: an offer, an object that holds one ({"job": {…}}), or a page of several."""
    if not isinstance(item, dict):
        return [item]
    own = _own_list(item)
    if own is not None:
        return [found for inner in own for found in _spread(inner)]
    if _is_titled(item):
        return [item]
    if (held := _held_alone(item)) is not None:
        return [held]
    if (pages := _lists_in(item)) and any(map(_is_offer, pages)):
        return [found for inner in pages for found in _spread(inner)]
    return [item]


def _held_alone(item: Mapping[str, Any]) -> dict[str, Any] | None:
    """The offer that an object of a list holds, with what stands beside it: {"id": 5, "attributes": {…}}."""
    held = next((inner for inner in item.values() if _is_offer(inner)), None)
    if held is None:
        return None
    beside = {name: value for name, value in item.items() if isinstance(value, (str, int, float))}
    return {**beside, **held}


def _own_list(value: Mapping[str, Any]) -> list[Any] | None:
    """The offers of what is named itself: of a company, of a department, of a board."""
    found = next((value[name] for name in _OF_OFFERS if isinstance(value.get(name), list)), None)
    if found is None or (not found and _TELLING & known_fields(value)):
        return None
    first = found[:1]
    alone = not _TELLING & known_fields(value)  # of what is no more than named, titles are enough
    return found if all(_is_offer(item) or (alone and _is_titled(item)) for item in first) else None


def _lists_in(value: Mapping[str, Any]) -> list[Any] | None:
    """The list of an answer: the outermost that is of offers, else of objects."""
    level = list(value.items())
    for _ in range(_DEEPEST):
        fitting = [
            (name, inner) for name, inner in level if _is_list_of_objects(inner) and _begins_with_offers(inner)
        ]
        if fitting:
            return _best(fitting)
        level = [pair for _, inner in level for pair in _members(inner)]
    return _best([(name, inner) for name, inner in value.items() if _is_list_of_objects(inner)])


def _begins_with_offers(found: Sequence[Any]) -> bool:
    return any(_is_offer(item) or (isinstance(item, dict) and _held_alone(item)) for item in found[:3])


def _best(lists: Sequence[tuple[str, list[Any]]]) -> list[Any] | None:
    """Of lists on one level those of one name, a name that says what it holds before others."""
    if not lists:
        return None
    best = min((name for name, _ in lists), key=lambda name: LISTS.index(name) if name in LISTS else len(LISTS))
    return [item for name, inner in lists if name == best for item in inner]


def _objects_in(value: Mapping[str, Any]) -> list[Any] | None:
    """Offers that stand each under a name of its own: {"1": {…}, "2": {…}}, or the one that an answer holds."""
    level: list[Mapping[str, Any]] = [value]
    for _ in range(_DEEPEST):
        found = []
        for each in level:
            titled = [inner for inner in each.values() if _is_titled(inner)]
            if len(titled) == len(each) or any(map(_is_offer, titled)):
                found += titled
        if found:
            return found
        level = [inner for each in level for inner in each.values() if isinstance(inner, dict)]
    return None


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from item.items()


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and (not value or isinstance(value[0], dict))


def _is_titled(value: Any) -> bool:
    return isinstance(value, dict) and "title" in known_fields(value)


def _is_offer(value: Any) -> bool:
    return _is_titled(value) and bool(_TELLING & known_fields(value))
