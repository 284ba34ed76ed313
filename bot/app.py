"""The composition root: opens the parts of szukaj in order and closes them in reverse.

What a command does not need is not imported: the store alone costs two seconds.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.errors import DatabaseError, StoreError
from bot.folder import check_folder, make_folder

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bot.conversation import Conversation
    from bot.domain import Reading, Search
    from bot.ollama import OllamaModel
    from bot.ollama.replies import OllamaReplies
    from bot.ports import Clock
    from bot.regular import AlertWork
    from bot.settings import Settings
    from bot.state import State
    from retrieval.embedding import Embedder
    from retrieval.importing import Assistant, Progress, Rejection, Summary
    from retrieval.importing.store import ImportStore
    from retrieval.reading import SentenceReader
    from retrieval.search import StoreFinder
    from retrieval.store import OfferStore


log = logging.getLogger(__name__)

_SEARCH_SECONDS = 60.0
"""What an answer may take beside the model's words."""


@dataclass(frozen=True, slots=True)
class App:
    """Everything open, for as long as `open_app` is."""

    settings: Settings
    clock: Clock
    store: OfferStore
    state: State
    model: OllamaModel | None
    reader: CurrentReader
    conversation: Conversation
    alert_work: AlertWork


class CurrentReader:
    """Reads by the vocabulary of the last import, also where that import came after the start; see `refresh`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stamp = self._stamp_now()
        self._reader = open_reader(settings)

    def read(self, text: str, before: Search | None = None) -> Reading:
        return self._reader.read(text, before)

    def refresh(self) -> bool:
        """Takes over a vocabulary that an import has written since, and says so; raises BadInput.

        It takes a moment, so call it in a thread: until it is done, sentences are read by the old one.
        """
        stamp = self._stamp_now()
        if stamp == self._stamp:
            return False
        self._reader = open_reader(self._settings)
        self._stamp = stamp
        return True

    def _stamp_now(self) -> tuple[int, int] | None:
        try:
            about = vocabulary_path(self._settings).stat()
        except OSError:
            return None
        return about.st_mtime_ns, about.st_size


def clock_of(settings: Settings) -> Clock:
    """The present moment in the time zone of the settings."""
    zone = settings.zone()
    return lambda: datetime.now(zone)


def offers_uri(settings: Settings) -> str:
    return settings.store_uri or str(settings.data_dir / "offers")


def database_url(settings: Settings) -> str:
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return f"sqlite:///{(settings.data_dir / 'szukaj.db').absolute()}"


def vocabulary_path(settings: Settings) -> Path:
    return settings.data_dir / "vocabulary.json"


def open_reader(settings: Settings) -> SentenceReader:
    """Reads sentences by the vocabulary of the last import; raises BadInput where that is damaged."""
    from retrieval.reading import SentenceReader
    from retrieval.vocabulary import Vocabulary

    return SentenceReader(Vocabulary.load(vocabulary_path(settings)))


def place_names(text: str) -> list[str]:
    """The canonical names of the places that a text names, for the check of the model's words."""
    from retrieval.places import gazetteer

    return [place.name for mention in gazetteer().find(text, running_text=True) for place in mention.places]


def skill_names(settings: Settings) -> Callable[[str], list[str]]:
    """What gives the canonical names of the skills that a text names, by the vocabulary of the last import."""
    from retrieval.skills import SkillFinder
    from retrieval.vocabulary import Vocabulary

    finder = SkillFinder(Vocabulary.load(vocabulary_path(settings)))

    def names(text: str) -> list[str]:
        found = finder.find(text, mistyped=False)
        # "jest" beside other skills may be the tool of that name, but a whole sentence can hardly do without it.
        return list(dict.fromkeys(one.name for one in found if text[one.start : one.end] != "jest"))

    return names


@asynccontextmanager
async def open_replies(settings: Settings) -> AsyncIterator[OllamaReplies]:
    """Any model of the server, for whole answers; with the context that the bot asks for."""
    from time import perf_counter

    from bot.ollama.replies import OllamaReplies

    async with OllamaReplies.open(settings.ollama_host, num_ctx=settings.num_ctx, clock=perf_counter) as replies:
        yield replies


@contextmanager
def open_embedder(settings: Settings) -> Iterator[Embedder]:
    from retrieval.embedding import OllamaEmbedder, embedder_named

    embedder = embedder_named(settings.embedder, settings.ollama_host)
    try:
        yield embedder
    finally:
        if isinstance(embedder, OllamaEmbedder):
            embedder.close()


@contextmanager
def open_offers(settings: Settings, *, any_embedder: bool = False) -> Iterator[OfferStore]:
    """The store; raises StoreError, among them StoreMismatch where other vectors are in it."""
    from retrieval.store import OfferStore

    check_folder(settings.data_dir)
    with (
        open_embedder(settings) as embedder,
        OfferStore.open(
            offers_uri(settings), embedder, any_embedder=any_embedder, pay_rule=settings.pay_rule()
        ) as store,
    ):
        yield store


def bring_in(
    paths: Sequence[str | Path],
    store: ImportStore,
    settings: Settings,
    *,
    now: datetime,
    source: str | None = None,
    complete: bool = False,
    progress: Progress | None = None,
    mapping: Path | None = None,
    rejected: Callable[[Rejection], None] | None = None,
    format_: str = "",
    assistant: Assistant | None = None,
) -> Summary:
    """Imports offers, and keeps the vocabulary that sentences are read by; raises BadInput, StoreError."""
    from retrieval.importing import import_paths

    make_folder(settings.data_dir)
    return import_paths(
        paths,
        store,
        now=now,
        source=source,
        complete=complete,
        progress=progress,
        vocabulary=vocabulary_path(settings),
        mapping=mapping,
        rejected=rejected,
        format_=format_,
        assistant=assistant,
    )


def bring_samples(store: OfferStore, settings: Settings, *, now: datetime) -> Summary:
    """Imports the offers that come along, so that a first conversation has something to talk about."""
    from retrieval.samples import SAMPLES

    return bring_in([SAMPLES], store, settings, now=now)


def open_finder(store: OfferStore) -> StoreFinder:
    from retrieval.search import StoreFinder

    return StoreFinder(store, store.embedder)


def open_state(settings: Settings) -> AbstractContextManager[State]:
    """Everything that is kept in the database; raises DatabaseError."""
    from bot.state import State

    if settings.database_url is None:
        try:
            make_folder(settings.data_dir)
        except StoreError as error:
            raise DatabaseError(str(error)) from error
    return State.open(database_url(settings), keep_turns=settings.keep_turns, keep_days=settings.keep_days)


@asynccontextmanager
async def open_model(settings: Settings, *, warm: bool = True) -> AsyncIterator[OllamaModel]:
    """The expert. It opens whether or not a server is there; the first answer tells."""
    from bot.ollama import OllamaModel

    async with OllamaModel.open(
        settings.ollama_host,
        settings.model,
        num_ctx=settings.num_ctx,
        answer_seconds=settings.answer_seconds,
        max_answers=settings.max_answers,
        warm=warm,
    ) as model:
        yield model


@asynccontextmanager
async def _warming(finder: StoreFinder, clock: Clock) -> AsyncIterator[None]:
    """The first person need not wait for what every search needs; that it fails, the first search tells."""

    def warm() -> None:
        with suppress(StoreError):
            finder.warm(today=clock().date())

    task = asyncio.create_task(asyncio.to_thread(warm))
    try:
        yield
    finally:
        await asyncio.wait({task})
        if bug := task.exception():
            log.error("warming the offers failed", exc_info=bug)


@asynccontextmanager
async def open_app(
    settings: Settings, *, clock: Clock, with_model: bool = True, page_size: int = 5
) -> AsyncIterator[App]:
    """The conversation with all it needs; raises StoreError, DatabaseError, or BadInput for the vocabulary.

    Without a model the answers are offers and facts alone.
    """
    from bot.conversation import Conversation
    from bot.regular import alert_work

    async with AsyncExitStack() as stack:
        store = stack.enter_context(open_offers(settings))
        finder = open_finder(store)
        stack.callback(finder.close)
        await stack.enter_async_context(_warming(finder, clock))
        reader = CurrentReader(settings)
        state = stack.enter_context(open_state(settings))
        model = await stack.enter_async_context(open_model(settings)) if with_model else None
        work = alert_work(settings, store, finder, state, clock=clock)
        conversation = Conversation(
            reader,
            finder,
            model,
            state,
            clock,
            places=place_names,
            page_size=page_size,
            answer_seconds=settings.answer_seconds + _SEARCH_SECONDS,
            alerts=work.alerts,
            pay_rule=store.pay_rule,
        )
        yield App(settings, clock, store, state, model, reader, conversation, work)
