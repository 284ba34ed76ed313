"""A server on the loopback that answers as Ollama does to whoever embeds, one thread for each test."""

from __future__ import annotations

import json
import threading
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Answer = tuple[int, Any]
"""A status, and a body to send as JSON; a string is sent as it is."""


@dataclass
class FakeEmbedServer:
    """`recorded`: answers by path, given as they are. Otherwise: a vector of 4 numbers for each text.

    `nan_for`: words at which the model fails with a 500. `longest`: letters above which it refuses with a 400.
    `short_by`: so many vectors fewer than asked for. `asked` keeps every body by its path.
    """

    recorded: dict[str, Answer] = field(default_factory=dict)
    capabilities: tuple[str, ...] | None = ("embedding",)
    digest: str = "c884e1418a5e7175f53e"
    nan_for: tuple[str, ...] = ()
    longest: int = 10_000
    short_by: int = 0
    asked: list[tuple[str, Any]] = field(default_factory=list)
    url: str = ""

    def answer(self, path: str, body: Any) -> Answer:
        self.asked.append((path, body))
        if path in self.recorded:
            return self.recorded[path]
        if path == "/api/tags":
            return 200, {"models": [{"name": "minilm:latest", "model": "minilm:latest", "digest": self.digest}]}
        if path == "/api/show":
            shown = {"details": {}, "model_info": {"bert.context_length": 512, "general.tags": None}}
            return 200, shown if self.capabilities is None else {**shown, "capabilities": self.capabilities}
        return self._embedded(body)

    def _embedded(self, body: Any) -> Answer:
        texts = body["input"]
        if any(word in text for text in texts for word in self.nan_for):
            return 500, {"error": "failed to encode response: json: unsupported value: NaN"}
        if any(len(text) > self.longest for text in texts):
            return 400, {"error": "the input length exceeds the context length"}
        if texts == [""]:
            return 200, {"model": body["model"], "embeddings": []}
        vectors = [[1.0, len(text), zlib.crc32(text.encode()) % 97, 2.0] for text in texts]
        return 200, {"model": body["model"], "embeddings": vectors[: len(vectors) - self.short_by]}

    def texts(self) -> list[list[str]]:
        """What was asked to be embedded, request by request."""
        return [body["input"] for path, body in self.asked if path == "/api/embed"]


@contextmanager
def serving(fake: FakeEmbedServer) -> Iterator[FakeEmbedServer]:
    class Handler(BaseHTTPRequestHandler):
        def _reply(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            status, said = fake.answer(self.path, body)
            data = (said if isinstance(said, str) else json.dumps(said)).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = _reply

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield fake
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
