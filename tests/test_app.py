"""The composition root: what is opened, and that all of it closes."""

from __future__ import annotations

import sys
from contextlib import aclosing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot import app
from bot.app import (
    bring_samples,
    clock_of,
    database_url,
    offers_uri,
    open_app,
    open_offers,
    open_reader,
    open_state,
    place_names,
)
from bot.domain import Address, Done, Message, Offers, Understood
from bot.errors import DatabaseError
from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.state import State
    from retrieval.store import OfferStore

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path / "data", env_file=None)


@pytest.fixture
def stocked(settings: Settings) -> Settings:
    """Settings whose store holds the sample offers."""
    with open_offers(settings) as store:
        assert bring_samples(store, settings, now=NOW).new > 100
    return settings


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_new_data_folder_is_its_users_alone_and_one_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    new, shared = tmp_path / "new", tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o750)
    for folder in (new, shared):
        with open_state(load_settings(data_dir=folder, env_file=None)):
            pass
    assert [oct(folder.stat().st_mode & 0o777) for folder in (new, shared)] == ["0o700", "0o750"]


def test_everything_lives_in_the_data_folder_unless_settings_say_otherwise(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert offers_uri(settings) == str(settings.data_dir / "offers")
    assert database_url(settings) == f"sqlite:///{settings.data_dir / 'szukaj.db'}"
    monkeypatch.setenv("SZUKAJ_STORE_URI", "s3://bucket/offers")
    monkeypatch.setenv("SZUKAJ_DATABASE_URL", "postgresql://somebody:secret@host/szukaj")
    elsewhere = load_settings(env_file=None)
    assert offers_uri(elsewhere) == "s3://bucket/offers"
    assert database_url(elsewhere) == "postgresql://somebody:secret@host/szukaj"


def test_the_clock_tells_the_time_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_TIMEZONE", "Asia/Tokyo")
    now = clock_of(load_settings(env_file=None))()
    assert str(now.tzinfo) == "Asia/Tokyo"


async def test_an_open_app_answers(stocked: Settings) -> None:
    message = Message(Address("console", "here", "somebody"), "java w Krakowie")
    async with (
        open_app(stocked, clock=lambda: NOW, with_model=False) as opened,
        aclosing(opened.conversation.answer(message)) as answer,
    ):
        parts = [part async for part in answer]
    assert isinstance(parts[0], Understood)
    assert any(isinstance(part, Offers) and part.hits for part in parts)
    assert isinstance(parts[-1], Done)


async def test_what_was_opened_is_closed_when_the_next_thing_fails(
    stocked: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = []

    @contextmanager
    def watched(settings: Settings) -> Iterator[OfferStore]:
        with open_offers(settings) as store:
            try:
                yield store
            finally:
                closed.append(store)

    def failing(settings: Settings) -> State:
        raise DatabaseError("no database")

    monkeypatch.setattr(app, "open_offers", watched)
    monkeypatch.setattr(app, "open_state", failing)
    with pytest.raises(DatabaseError):
        async with open_app(stocked, clock=lambda: NOW, with_model=False):
            pass
    assert len(closed) == 1


def test_the_vocabulary_of_an_import_is_what_sentences_are_read_by(stocked: Settings) -> None:
    assert open_reader(stocked).read("praca z Kubernetes").search.skills == ("Kubernetes",)
    assert (stocked.data_dir / "vocabulary.json").is_file()


def test_the_places_in_a_models_words_are_found() -> None:
    assert place_names("Oferta [1] jest w Krakowie, a [2] w Gdyni.") == ["Kraków", "Gdynia"]
