"""Vectors: those built in, and those of an Ollama server with all that can go wrong there."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import numpy as np
import ollama
import pytest

from bot.errors import ModelBusy, ModelError, ModelMissing, ModelTimeout, ModelUnreachable
from retrieval import embedding
from retrieval.embedding import BuiltinEmbedder, Embedder, OllamaEmbedder, embedder_named
from tests.retrieval.ollama_embed_fake import Answer, FakeEmbedServer, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RECORDED_VERSIONS = ("0.25", "0.33")


def cosine(embedder: Embedder, one: str, other: str) -> float:
    return float(embedder.question(one) @ embedder.question(other))


def test_forms_of_one_word_lie_near_each_other_and_other_words_do_not() -> None:
    builtin: Embedder = BuiltinEmbedder()

    assert cosine(builtin, "księgowa", "księgowej") > 0.5
    assert cosine(builtin, "ksiegowa", "księgowa") > 0.7
    assert cosine(builtin, "kierowca", "kierowcy autobusu") > 0.3
    assert abs(cosine(builtin, "księgowa", "spawacz")) < 0.3


def test_vectors_have_length_one_and_empty_texts_length_zero() -> None:
    vectors = BuiltinEmbedder().documents(
        [("Kucharz", "Szukamy kucharza."), ("", "tylko opis"), ("", ""), ("i w", "")]
    )

    assert vectors.shape == (4, BuiltinEmbedder().dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 0, 0], abs=1e-5)
    assert np.linalg.norm(BuiltinEmbedder().question("🙂")) == 0


def test_the_title_counts_more_than_the_text() -> None:
    builtin = BuiltinEmbedder()
    by_title, by_text = builtin.documents([("Kucharz", "elektryk"), ("Elektryk", "kucharz")])

    assert by_title @ builtin.question("kucharz") > by_text @ builtin.question("kucharz")


def test_vectors_are_the_same_in_another_process() -> None:
    code = (
        "from retrieval.embedding import BuiltinEmbedder as B; "
        "print(B().question('Młodszy księgowy C++').tobytes().hex())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.strip() == BuiltinEmbedder().question("Młodszy księgowy C++").tobytes().hex()


def test_a_vector_written_down_once_stays_what_it_was() -> None:
    """Whoever changes a feature changes `_VERSION`, so that stores of the old kind are recognised."""
    vector = BuiltinEmbedder().question("księgowa")

    assert BuiltinEmbedder().fingerprint == "builtin/1/384"
    assert int(np.argmax(vector)) == 81
    assert float(vector[81]) == pytest.approx(0.47316, abs=1e-4)


def test_an_embedder_is_chosen_by_name() -> None:
    assert isinstance(embedder_named("builtin", "http://127.0.0.1:1"), BuiltinEmbedder)
    assert isinstance(embedder_named("bge-m3", "http://127.0.0.1:1"), OllamaEmbedder)


@pytest.fixture
def fake() -> Iterator[FakeEmbedServer]:
    with serving(FakeEmbedServer()) as fake:
        yield fake


def model_of(fake: FakeEmbedServer, name: str = "minilm") -> OllamaEmbedder:
    return OllamaEmbedder(ollama.Client(fake.url, timeout=5), name)


@pytest.mark.network
def test_a_model_gives_vectors_of_length_one_and_a_fingerprint(fake: FakeEmbedServer) -> None:
    model: Embedder = model_of(fake)
    vectors = model.documents([("Kucharz", "gotuje"), ("Spawacz", "spawa")])

    assert vectors.shape == (2, 4)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1])
    assert model.dimension == 4
    assert model.fingerprint.startswith("ollama/minilm/c884e1418a5e/4/")
    assert [body["truncate"] for path, body in fake.asked if path == "/api/embed"] == [False, False]


@pytest.mark.network
def test_another_digest_or_prefix_is_another_fingerprint(fake: FakeEmbedServer) -> None:
    first = model_of(fake).fingerprint
    fake.digest = "0000"
    second = model_of(fake).fingerprint

    assert (
        len({first, second, model_of(fake, "nomic-embed-text").fingerprint.replace("nomic-embed-text", "minilm")})
        == 3
    )


@pytest.mark.network
@pytest.mark.parametrize(
    ("name", "question", "document"),
    [
        ("bge-m3", "kucharz", "Kucharz\ngotuje"),
        ("nomic-embed-text:v1.5", "search_query: kucharz", "search_document: Kucharz\ngotuje"),
        ("somebody/snowflake-arctic-embed2", "query: kucharz", "Kucharz\ngotuje"),
        (
            "embeddinggemma:300m",
            "task: search result | query: kucharz",
            "title: none | text: Kucharz\ngotuje",
        ),
        (
            "mxbai-embed-large",
            "Represent this sentence for searching relevant passages: kucharz",
            "Kucharz\ngotuje",
        ),
    ],
)
def test_texts_get_the_prefix_that_the_model_was_trained_with(
    fake: FakeEmbedServer, name: str, question: str, document: str
) -> None:
    model = model_of(fake, name)
    model.question("kucharz")
    model.documents([("Kucharz", "gotuje")])

    assert fake.texts()[-2:] == [[question], [document]]


@pytest.mark.network
def test_a_qwen_question_carries_its_instruction(fake: FakeEmbedServer) -> None:
    model_of(fake, "qwen3-embedding:0.6b").question("kucharz")

    text = fake.texts()[-1][0]
    assert text.startswith("Instruct: ")
    assert text.endswith("\nQuery: kucharz")


@pytest.mark.network
def test_many_questions_go_in_batches_and_get_the_vectors_of_single_ones(fake: FakeEmbedServer) -> None:
    for embedder in (model_of(fake, "snowflake-arctic-embed2"), BuiltinEmbedder()):
        texts = [*(f"kucharz {n}" for n in range(33)), "  "]
        together = embedder.questions(texts)
        assert np.array_equal(together, [embedder.question(text) for text in texts])
        assert np.linalg.norm(together[-1]) == 0
        assert embedder.questions([]).shape == (0, embedder.dimension)
    assert {32, 2} <= {len(asked) for asked in fake.texts()}
    assert all(text.startswith("query: ") for asked in fake.texts() for text in asked if text != "praca")


@pytest.mark.network
def test_many_texts_go_in_batches(fake: FakeEmbedServer) -> None:
    model = model_of(fake)
    model.documents([(f"Oferta {n}", "") for n in range(70)])

    assert [len(texts) for texts in fake.texts()[1:]] == [32, 32, 6]


@pytest.mark.network
def test_a_text_at_which_the_model_fails_is_skipped_and_counted(fake: FakeEmbedServer) -> None:
    fake.nan_for = ("zepsuty",)
    model = model_of(fake)
    vectors = model.documents([("Kucharz", ""), ("zepsuty", ""), ("Spawacz", "")])

    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 0, 1])
    assert model.skipped == 1


@pytest.mark.network
def test_a_server_that_fails_at_every_text_is_an_error_and_no_skipping(fake: FakeEmbedServer) -> None:
    model = model_of(fake)
    assert model.dimension == 4
    fake.nan_for = ("",)

    with pytest.raises(ModelError, match="no vector for any of 2 texts"):
        model.documents([("Kucharz", ""), ("Spawacz", "")])
    with pytest.raises(ModelError, match="failed to embed"):
        model.question("kucharz")


@pytest.mark.network
def test_a_text_that_is_too_long_is_shortened_until_it_goes(fake: FakeEmbedServer) -> None:
    fake.longest = 100
    model = model_of(fake)
    vectors = model.documents([("Kucharz", "x" * 900), ("Spawacz", "krótko")])

    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1])
    assert model.skipped == 0
    assert np.linalg.norm(model.question("y" * 500)) == pytest.approx(1)


@pytest.mark.network
def test_texts_are_cut_to_what_the_model_can_read(fake: FakeEmbedServer) -> None:
    model_of(fake).documents([("Kucharz", "x" * 50_000)])

    assert len(fake.texts()[-1][0]) == 1024


@pytest.mark.network
def test_an_empty_question_and_empty_offers_do_no_harm(fake: FakeEmbedServer) -> None:
    model = model_of(fake)

    assert np.linalg.norm(model.question("  ")) == 0
    assert model.documents([("", ""), ("Kucharz", "")]).shape == (2, 4)
    assert model.documents([]).shape == (0, 4)
    assert all(text for texts in fake.texts() for text in texts)


@pytest.mark.network
def test_fewer_vectors_than_texts_is_noticed(fake: FakeEmbedServer) -> None:
    model = model_of(fake)
    assert model.dimension == 4
    fake.short_by = 1

    with pytest.raises(ModelError):
        model.documents([("Kucharz", ""), ("Spawacz", "")])


@pytest.mark.network
def test_a_chat_model_is_refused_before_it_embeds_anything(fake: FakeEmbedServer) -> None:
    fake.capabilities = ("completion",)

    with pytest.raises(ModelMissing, match="does not embed"):
        model_of(fake).documents([("Kucharz", "")])
    assert fake.texts() == []


@pytest.mark.network
def test_a_server_that_tells_no_capabilities_is_asked_to_embed(fake: FakeEmbedServer) -> None:
    fake.capabilities = None

    assert model_of(fake).dimension == 4


@pytest.mark.network
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ((404, {"error": "model not found"}), ModelMissing),
        ((501, {"error": "This server does not support embeddings."}), ModelMissing),
        ((503, {"error": "server busy, please try again"}), ModelBusy),
        ((400, {"error": "invalid input type"}), ModelError),
        ((200, "<html>a proxy</html>"), ModelError),
        ((200, {"model": "minilm", "embeddings": []}), ModelError),
        ((502, "Bad gateway"), ModelError),
    ],
)
def test_every_refusal_is_a_model_error(fake: FakeEmbedServer, answer: Answer, expected: type[ModelError]) -> None:
    fake.recorded = {"/api/embed": answer}

    with pytest.raises(expected):
        model_of(fake).question("kucharz")


@pytest.mark.network
def test_no_server_is_unreachable() -> None:
    with serving(FakeEmbedServer()) as fake:
        pass

    with pytest.raises(ModelUnreachable, match="OLLAMA_HOST"):
        _ = model_of(fake).fingerprint


class Raising(httpx.BaseTransport):
    def __init__(self, error: type[Exception]) -> None:
        self.error = error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise self.error("broken")


TRANSPORT_ERRORS = [
    error for error in vars(httpx).values() if isinstance(error, type) and issubclass(error, httpx.TransportError)
]


@pytest.mark.parametrize("error", TRANSPORT_ERRORS)
def test_every_error_of_the_network_is_translated(error: type[httpx.TransportError]) -> None:
    model = OllamaEmbedder(ollama.Client("http://127.0.0.1:1", transport=Raising(error)), "minilm")

    with pytest.raises(ModelTimeout if issubclass(error, httpx.TimeoutException) else ModelUnreachable):
        model.question("kucharz")
    assert len(TRANSPORT_ERRORS) > 10


def recorded(real_data: Path, version: str, name: str) -> Answer:
    said = json.loads((real_data / "ollama-wire" / version / f"{name}.json").read_text(encoding="utf-8"))[
        "response"
    ]
    return said["status"], _whole(said["lines"][0]["json"])


def _whole(value: Any) -> Any:
    """The recording with its cut number lists made whole again: "… 384 numbers in all" stands for the rest."""
    if isinstance(value, dict):
        return {key: _whole(one) for key, one in value.items()}
    if not isinstance(value, list):
        return value
    if value and isinstance(value[-1], str) and value[-1].startswith("… "):
        return value[:-1] + [0.01] * (int(value[-1].split()[1]) - len(value) + 1)
    return [_whole(one) for one in value]


@pytest.mark.real_data
@pytest.mark.network
@pytest.mark.parametrize("version", RECORDED_VERSIONS)
def test_a_recorded_batch_is_read(real_data: Path, fake: FakeEmbedServer, version: str) -> None:
    model = model_of(fake)
    fake.recorded = {"/api/show": recorded(real_data, version, "show-embedding")}
    fake.recorded["/api/embed"] = recorded(real_data, version, "embed")
    assert model.dimension == 384
    fake.recorded["/api/embed"] = recorded(real_data, version, "embed-batch")

    vectors = model.documents([("python", ""), ("księgowa", ""), ("kierowca C+E", "")])

    assert vectors.shape == (3, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1])


@pytest.mark.real_data
@pytest.mark.network
@pytest.mark.parametrize("version", RECORDED_VERSIONS)
def test_recorded_refusals_are_understood(real_data: Path, fake: FakeEmbedServer, version: str) -> None:
    fake.recorded = {"/api/show": recorded(real_data, version, "show")}
    with pytest.raises(ModelMissing, match="does not embed"):
        model_of(fake, "tiny-merged").question("kucharz")
    fake.recorded = {"/api/show": recorded(real_data, version, "show-unknown")}
    with pytest.raises(ModelMissing, match="ollama pull"):
        model_of(fake, "nie-ma").question("kucharz")
    fake.recorded = {"/api/embed": recorded(real_data, version, "embed-too-long-refused")}
    model = model_of(fake)
    model.__dict__["_shown"] = ("digest", 384, embedding._MOST_LETTERS)
    with pytest.raises(ModelError, match="too long"):
        model.question("kucharz " * 100)
    assert [len(texts[0]) for texts in fake.texts()][-4:] == [100, 50, 25, 12]
