"""The models that a server has: send, create, copy, delete. Implements `bot.models.ModelShelf`."""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx
import ollama

from bot.errors import BadInput, ModelError
from bot.models import tagged
from bot.ollama.failures import missing, translating

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
    from pathlib import Path

    from bot.models import Recipe

_CHUNK = 1 << 20
_LINE_SECONDS = 3600.0
"""The longest silence while a model is made: quantising a large one says nothing for many minutes."""


class _Client(ollama.AsyncClient):
    """The library's client with what it lacks: asking for a blob, sending one piece by piece, plain JSON."""

    async def plainly(self, method: str, path: str, **what: Any) -> httpx.Response:
        answer: httpx.Response = await self._request_raw(method, path, **what)  # type: ignore[no-untyped-call]
        return answer

    async def has_blob(self, digest: str) -> bool:
        try:
            await self.plainly("HEAD", f"/api/blobs/{digest}")
        except ollama.ResponseError as error:
            if error.status_code == httpx.codes.NOT_FOUND:
                return False
            raise
        return True

    async def send_blob(self, digest: str, pieces: AsyncIterator[bytes]) -> None:
        await self.plainly("POST", f"/api/blobs/{digest}", content=pieces)

    async def said(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The server's JSON as it is: the library's own types leave out what they do not know."""
        answer = await self.plainly(method, path, json=body)
        told: Any = answer.json()
        return dict(told)

    async def making(self, body: Mapping[str, Any]) -> AsyncGenerator[ollama.ProgressResponse, None]:
        parts: Any = await self._request(ollama.ProgressResponse, "POST", "/api/create", json=body, stream=True)
        return parts  # type: ignore[no-any-return]  # an async generator, declared as an iterator


class OllamaShelf:
    """Open it with `OllamaShelf.open`. Names without a tag are the server's `:latest`."""

    def __init__(self, client: _Client, host: str) -> None:
        self._client = client
        self._host = host

    @classmethod
    @asynccontextmanager
    async def open(
        cls, host: str, *, connect_seconds: float = 5, line_seconds: float = _LINE_SECONDS
    ) -> AsyncIterator[OllamaShelf]:
        """`host`: "localhost:11434" or a URL; no server is needed to open it."""
        timeout = httpx.Timeout(line_seconds, connect=connect_seconds)
        with translating(host=host, model=""):
            client = _Client(host=host, timeout=timeout)
        async with client:
            yield cls(client, host)

    async def digests(self) -> dict[str, str]:
        """Every model, by its name as `tagged`, with the digest of its manifest; a copy has that of its source."""
        with translating(host=self._host, model=""):
            told = await self._client.said("GET", "/api/tags")
            return {tagged(entry["name"]): entry["digest"] for entry in told["models"]}

    async def show(self, name: str) -> Mapping[str, Any]:
        with translating(host=self._host, model=name):
            return await self._client.said("POST", "/api/show", {"model": name})

    async def send(self, file: Path, progress: Callable[[int, int], None]) -> str:
        """Nothing is sent where the server has the file already; raises BadInput where it cannot be read."""
        try:
            digest, size = await asyncio.to_thread(_digest, file)
            with translating(host=self._host, model=file.name):
                if await self._client.has_blob(digest):
                    progress(size, size)
                else:
                    await self._client.send_blob(digest, _pieces(file, size, progress))
        except OSError as error:
            if isinstance(error, ConnectionError | TimeoutError):
                raise
            raise BadInput(f"{file} cannot be read ({error.strerror}).", source=str(file)) from error
        return digest

    async def create(self, name: str, recipe: Recipe, progress: Callable[[str], None]) -> None:
        body = _body(name, recipe)
        last = ""
        with translating(host=self._host, model=name):
            try:
                async with aclosing(await self._client.making(body)) as parts:
                    async for part in parts:
                        last = part.status or ""
                        progress(last)
            except ollama.ResponseError as error:
                raise _not_made(name, self._host, error) from error
        if last != "success":
            raise ModelError(f"The server at {self._host} broke off while making {name}: run it again.")

    async def copy(self, source: str, target: str) -> None:
        with translating(host=self._host, model=source):
            await self._do("POST", "/api/copy", {"source": source, "destination": target}, model=source)

    async def delete(self, name: str) -> None:
        with translating(host=self._host, model=name):
            await self._do("DELETE", "/api/delete", {"model": name}, model=name)

    async def _do(self, method: str, path: str, body: Mapping[str, Any], *, model: str) -> None:
        try:
            await self._client.plainly(method, path, json=body)
        except ollama.ResponseError as error:
            if error.status_code == httpx.codes.NOT_FOUND:
                raise missing(model, self._host) from error
            raise


def _body(name: str, recipe: Recipe) -> dict[str, Any]:
    """What is empty is not sent: the server would take it for a wish."""
    body: dict[str, Any] = {
        "model": name,
        "from": recipe.base,
        "files": dict(recipe.files),
        "adapters": dict(recipe.adapters or {}),
        "template": recipe.template,
        "system": recipe.system,
        "parameters": dict(recipe.parameters or {}),
        "quantize": recipe.quantize,
    }
    return {key: value for key, value in body.items() if value} | {"stream": True}


def _not_made(name: str, host: str, error: ollama.ResponseError) -> ModelError:
    """The server's own words, which name the file, the tensor or the base that it stumbled over."""
    said = " ".join(str(error.error).split())[:300].rstrip(".")
    if "adapters are no longer supported" in said:
        return ModelError(
            f"The server at {host} takes no adapters any more: export the whole model "
            "(`szukaj expert export RUN --as gguf`)."
        )
    if said.startswith("pull model manifest"):
        return ModelError(f"The server at {host} has not got the base and cannot fetch it: {said}.")
    return ModelError(f"The server at {host} did not make {name}: {said}.")


def _digest(file: Path) -> tuple[str, int]:
    size = file.stat().st_size
    with file.open("rb") as opened:
        return f"sha256:{hashlib.file_digest(opened, 'sha256').hexdigest()}", size


async def _pieces(file: Path, size: int, progress: Callable[[int, int], None]) -> AsyncIterator[bytes]:
    sent = 0
    with file.open("rb") as opened:
        while piece := await asyncio.to_thread(opened.read, _CHUNK):
            yield piece
            sent += len(piece)
            progress(sent, size)
