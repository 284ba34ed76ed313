"""No offer in any result breaks a hard constraint by what it states, unless the answer says that it dropped it."""

from __future__ import annotations

import gzip
import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from functools import lru_cache, reduce
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.importing import import_paths
from retrieval.reading import SentenceReader
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.vocabulary import Vocabulary, brand
from tests.retrieval.broken_constraints import broken
from tests.retrieval.made_questions import search_near, sentences
from tests.retrieval.sample_offers import sample_offers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Found, Offer

REAL_DATA = Path(__file__).parents[3] / "shared" / "data"
TODAY = date(2026, 6, 15)
SHOWN = 10


class Watch:
    """Searches, looks at every hit, and counts what it looked at."""

    def __init__(self, store: OfferStore, today: date) -> None:
        self.store = store
        self.finder = StoreFinder(store, store.embedder)
        self.today = today
        self.searches = self.fitting = self.hits = self.relaxed = 0
        self.wrong: list[tuple[str, str, list[str]]] = []

    def look(self, asked: str, search: Search) -> None:
        self._judge(asked, search, Search(), self._found(search))

    def look_all(self, questions: Sequence[tuple[str, Search, Search]]) -> None:
        """Several at a time. The third of each is what its hits must not break either, beside the second."""
        with ThreadPoolExecutor(4) as beside:
            answers = beside.map(self._found, [search for _, search, _ in questions])
            for (asked, search, stated), found in zip(questions, answers, strict=True):
                self._judge(asked, search, stated, found)

    def _found(self, search: Search) -> Found:
        return self.finder.find_now(search, limit=SHOWN, today=self.today)

    def _judge(self, asked: str, search: Search, stated: Search, found: Found) -> None:
        self.searches += 1
        self.fitting += bool(found.hits) and not found.relaxed
        self.relaxed += bool(found.relaxed)
        for hit in found.hits:
            self.hits += 1
            for kept in (search, stated):
                left = reduce(Search.without, found.relaxed, kept)
                if fields := broken(left, hit.offer, today=self.today):
                    self.wrong.append((asked, hit.offer.id, fields))


_WATCHES: list[Watch] = []


def watch_over_samples() -> Watch:
    """One store for all examples; hypothesis does not take a fixture for each."""
    if not _WATCHES:
        store = OfferStore.open("memory://", BuiltinEmbedder())
        store.put(samples(), now=datetime(2026, 6, 15, tzinfo=UTC))
        store.close([samples()[3].id, samples()[40].id], datetime(2026, 6, 15, tzinfo=UTC))
        _WATCHES.append(Watch(store, TODAY))
    return _WATCHES[0]


@lru_cache(maxsize=1)
def samples() -> list[Offer]:
    return sample_offers(TODAY)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, 156), st.integers(0, 156), st.integers(0, 2**32))
def _samples_are_watched(one: int, other: int, seed: int) -> None:
    watch = watch_over_samples()
    search = search_near(samples()[one], samples()[other], random.Random(seed))
    watch.look(repr(search), search)
    assert watch.wrong == []


def test_no_search_over_the_samples_shows_an_offer_that_breaks_it() -> None:
    _samples_are_watched()
    watch = watch_over_samples()
    assert watch.searches >= 60
    assert watch.fitting >= 40
    assert watch.hits > 150


# Real offers


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """Every fifth advert and some pages of the board, on a day when some of the adverts have expired."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"the real offers are not in {REAL_DATA}")
    folder = tmp_path_factory.mktemp("real")
    with gzip.open(REAL_DATA / "offers" / "polish-ads-2021.jsonl.gz") as adverts:
        (folder / "adverts.jsonl").write_bytes(b"".join(islice(adverts, 0, None, 5)))
    pages = sorted((REAL_DATA / "offers" / "nofluffjobs-2026-08-22").iterdir())[::5]
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        made = import_paths([folder / "adverts.jsonl", *pages], store, now=datetime(2026, 8, 25, tzinfo=UTC))
        assert made.new > 2000
        yield Watch(store, date(2021, 9, 15))


@pytest.mark.real_data
def test_no_search_over_real_offers_shows_one_that_breaks_it(real: Watch) -> None:
    chance = random.Random(300)
    ids = real.store.scan(None)["id"].to_pylist()
    near = real.store.get(sorted(chance.sample(sorted(ids), 600)))
    chance.shuffle(near)
    watch = Watch(real.store, real.today)
    searches = [search_near(one, other, chance) for one, other in zip(near[:300], near[300:], strict=True)]
    watch.look_all([(repr(search), search, search) for search in searches])
    assert watch.wrong == []
    assert watch.searches == 300
    assert watch.fitting >= 150
    assert watch.hits > 1200


@pytest.mark.real_data
def test_no_sentence_over_real_offers_shows_one_that_breaks_what_it_states(real: Watch) -> None:
    """Neither what the sentence was read as, nor what it says in so many words."""
    skills, companies = real.store.facets()
    reader = SentenceReader(Vocabulary(skills, companies))
    known = sorted({name for company in companies if (name := brand(company)).isalpha() and len(name) > 5})
    watch = Watch(real.store, real.today)
    asked = sentences(1000, known, random.Random(1000))
    watch.look_all([(sentence, reader.read(sentence).search, stated) for sentence, stated in asked])
    assert watch.wrong == []
    assert watch.searches > 950
    assert watch.fitting >= 400
    assert watch.hits > 4000
