"""What an export folder holds and how it was checked: export.json, written last, read by publishing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.domain import Turn
from bot.errors import BadInput
from expert.canaries import Canary
from expert.files import file_hash, read_object, text_hash, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = "export.json"
FORM = 1

Kind = Literal["gguf", "safetensors", "adapter"]


@dataclass(frozen=True, slots=True)
class Export:
    """`files`: name in the folder → SHA-256. `base`: the server's model under an adapter, "" otherwise.

    `template`: the Go template. `system`: the system prompt that it was trained with. `checks`: the figures of
    what was checked when it was made. Any: JSON.
    """

    folder: Path
    kind: Kind
    files: Mapping[str, str]
    template: str
    stops: tuple[str, ...]
    system: str
    canaries: tuple[Canary, ...]
    base: str = ""
    quantize: str = ""
    checks: Mapping[str, Any] = field(default_factory=dict)
    run: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The same for the same model, template and system prompt, whatever the folder."""
        told = [
            self.kind,
            sorted(self.files.items()),
            self.template,
            self.stops,
            self.system,
            self.base,
            self.quantize,
        ]
        return text_hash(json.dumps(told))


def write_export(export: Export) -> None:
    told = asdict(export)
    del told["folder"]
    write_json(export.folder / MANIFEST, {"form": FORM} | told)


def read_export(folder: Path) -> Export:
    """Raises BadInput where there is none, or one of its files is missing or has changed since."""
    file = folder / MANIFEST
    if not file.is_file():
        raise BadInput(
            f"{folder} is no export (it has no {MANIFEST}): make one with `szukaj expert export`.",
            source=str(folder),
        )
    told = read_object(file)
    try:
        form = told.pop("form")
        canaries = tuple(_canary(row) for row in told.pop("canaries"))
        stops = tuple(told.pop("stops"))
        export = Export(folder=folder, canaries=canaries, stops=stops, **told)
    except (KeyError, TypeError) as error:
        raise BadInput(f"{file} was written by another version: export again.", source=str(file)) from error
    if form != FORM:
        raise BadInput(f"{file} was written by another version: export again.", source=str(file))
    for name, digest in export.files.items():
        path = folder / name
        if not path.is_file() or file_hash(path) != digest:
            raise BadInput(
                f"{path} is missing or has changed since it was exported: export again.", source=str(path)
            )
    return export


def _canary(row: Mapping[str, Any]) -> Canary:
    turns = tuple(Turn(turn["role"], turn["text"]) for turn in row["turns"])
    return Canary(turns, row["prompt_tokens"], row["taught"], row["untaught"])
