"""A scene as JSON, both ways: how test.scenes.jsonl keeps what a test's answers are held against."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import domain
from bot.errors import BadInput
from expert.examples import Scene


def scene_to_json(scene: Scene) -> dict[str, Any]:  # Any: JSON
    """Everything of a scene, its offers whole; what has its default value is left out."""
    kept: dict[str, Any] = _adapter().dump_python(scene, mode="json", exclude_defaults=True)
    return kept


def scene_from_json(value: object) -> Scene:
    """The scene that `scene_to_json` gave; raises BadInput, which names what is wrong and where in it."""
    try:
        return _adapter().validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "the whole"
        raise BadInput(
            f"this is no scene of an example: {place}: {first['msg']}; make the dataset anew"
        ) from error


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Scene]:
    # The nouns import what only their annotations need for the type checker alone; here these names are resolved.
    names = {name: getattr(domain, name) for name in domain.__all__}
    adapter = TypeAdapter(Scene)
    names |= {"date": date, "datetime": datetime, "Mapping": Mapping}
    adapter.rebuild(force=True, _types_namespace=names)
    return adapter
