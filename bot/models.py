"""What a model server gives to those who make models and try them, as Protocols."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from bot.domain import Turn


def tagged(name: str) -> str:
    """A model's whole name, with its tag and in lower case: servers take no notice of case."""
    name = name.lower()
    return name if ":" in name.rpartition("/")[2] else f"{name}:latest"


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A tool that a model calls, and what with. Any: JSON that the model made up."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToolStep:
    """A call, and what the tool said to it."""

    call: ToolCall
    result: str


@dataclass(frozen=True, slots=True)
class Tool:
    """What a model is told of a tool. `parameters`: a JSON schema."""

    name: str
    description: str
    parameters: Mapping[str, Any]  # Any: a JSON schema


@dataclass(frozen=True, slots=True)
class Reply:
    """A model's whole answer. Tokens and seconds as the server counted them; `first_seconds` until the first word.

    `cut`: it reached its longest length, or the server ended it since it repeated itself; such a one has not been
    counted, and its `prompt_tokens` are 0. `writing_seconds`: the part of `seconds` after the prompt was read, 0
    where the server does not say. `calls`: the tools it calls instead of answering, where it was given some.
    """

    text: str
    prompt_tokens: int
    answer_tokens: int
    first_seconds: float
    seconds: float
    cut: bool = False
    writing_seconds: float = 0.0
    calls: tuple[ToolCall, ...] = ()


class Replying(Protocol):
    """Any model of a server, asked for whole answers; raises ModelError."""

    async def reply(
        self,
        model: str,
        turns: Sequence[Turn],
        *,
        schema: Mapping[str, Any] | None = None,  # Any: a JSON schema
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        """With `schema`, the answer is JSON that keeps it, unless it is cut."""
        ...


class ToolReplying(Protocol):
    """A model that may call tools before it answers; raises ModelError."""

    async def can_use_tools(self, model: str) -> bool: ...

    async def use_tools(
        self,
        model: str,
        turns: Sequence[Turn],
        steps: Sequence[ToolStep],
        tools: Sequence[Tool],
        *,
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        """The next words, or the next `calls`, after the steps so far; without `tools` there are words alone."""
        ...


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a model is made from: files already sent (name → digest), or a model that the server has (`base`).

    `adapters`: a GGUF adapter over `base`, name → digest. Empty values are left to the base.
    """

    files: Mapping[str, str]
    base: str = ""
    adapters: Mapping[str, str] | None = None
    template: str = ""
    system: str = ""
    parameters: Mapping[str, Any] | None = None  # Any: numbers, or a list of strings for `stop`
    quantize: str = ""


class ModelShelf(Protocol):
    """The models that a server has; raises ModelError."""

    async def digests(self) -> Mapping[str, str]:
        """Name (see `tagged`) → digest; a copy has the digest of what it was copied from."""
        ...

    async def show(self, name: str) -> Mapping[str, Any]:
        """What the server says of a model: template, parameters, details; raises ModelMissing. Any: its JSON."""
        ...

    async def send(self, file: Path, progress: Callable[[int, int], None]) -> str:
        """Sends a file where the server has it not, and gives its digest; `progress(sent, of)` in bytes."""
        ...

    async def create(self, name: str, recipe: Recipe, progress: Callable[[str], None]) -> None:
        """`progress` gets the server's own words on what it is doing."""
        ...

    async def copy(self, source: str, target: str) -> None: ...

    async def delete(self, name: str) -> None: ...
