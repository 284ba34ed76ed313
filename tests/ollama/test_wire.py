"""The fake server answers as a real one did."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from fakes import FakeOllama

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.network
RECORDED = ["chat-stream-stop", "chat-load-only", "chat-unload", "chat-unknown-model", "chat-embedding-model",
            "chat-think-unsupported", "chat-tools-unsupported", "chat-no-model", "chat-bad-json", "chat",
            "chat-bad-option", "chat-too-long-refused", "chat-format-bad", "chat-format-schema",
            "show", "show-unknown", "tags", "ps", "version", "root",
            "not-found", "embed", "embed-one-empty", "embed-empty-string", "embed-no-input",
            "embed-unknown-model", "embed-chat-model"]  # fmt: skip


@pytest.mark.real_data
@pytest.mark.parametrize("name", RECORDED)
async def test_the_fake_server_answers_as_a_real_one_did(real_data: Path, name: str) -> None:
    file = real_data / "ollama-wire" / "0.33" / f"{name}.json"
    if not file.is_file():
        pytest.skip(f"there is no recording {file}")
    recorded = json.loads(file.read_text(encoding="utf-8"))
    asked, answered = recorded["request"], recorded["response"]
    for message in (asked.get("json") or {}).get("messages", ()):
        if cut := re.search(r"… (\d+) characters in all$", message["content"]):
            message["content"] = message["content"].ljust(int(cut[1]))
    server = FakeOllama(
        models={**dict.fromkeys(("tiny-merged", "tiny-base"), ("completion",)), "minilm": ("embedding",)}
    )
    async with server.served(), httpx.AsyncClient(base_url=server.url) as client:
        await client.post("/api/chat", json={"model": "tiny-merged", "messages": []})
        body = asked.get("bytes")
        response = await client.request(
            asked["method"], asked["path"], json=asked.get("json"), content=body.encode() if body else None
        )
    assert response.status_code == answered["status"]
    assert response.headers["content-type"] == answered["headers"]["content-type"]
    lines = [line.get("json", line.get("text")) for line in answered["lines"]]
    if isinstance(lines[0], str):
        assert response.text.strip() == lines[0]
        return
    own = [json.loads(line) for line in response.text.strip().split("\n")]
    assert _shape(own[0]) == _shape(lines[0])
    assert _shape(own[-1]) == _shape(lines[-1])


def _shape(value: Any) -> Any:  # Any: JSON
    """The keys and kinds of a JSON value; of lists, the first entry. Which metadata a model has is its own."""
    if isinstance(value, dict):
        return {key: _shape(entry) for key, entry in value.items() if key not in {"model_info", "tensors"}}
    if isinstance(value, list):
        return [_shape(value[0])] if value else []
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__
