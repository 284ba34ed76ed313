"""An alert fires on exactly what its own search would show, the weak end of the list aside."""

from __future__ import annotations

import gzip
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from bot.domain import Hit, Offer, Place, Search
from bot.errors import ModelUnreachable
from retrieval import ranking
from retrieval.embedding import BuiltinEmbedder
from retrieval.importing import import_paths
from retrieval.matching import StoreMatcher, matcher
from retrieval.matching.batch import Batch
from retrieval.matching.soft import by_likeness, may_answer
from retrieval.ordering import WORTH_SHOWING
from retrieval.question import question
from retrieval.reading import SentenceReader
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.thesaurus import thesaurus
from retrieval.vocabulary import Vocabulary
from tests.retrieval.made_questions import search_near, sentences
from tests.retrieval.sample_offers import sample_offers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from bot.domain import Match
    from bot.ports import OfferMatcher

TODAY = date(2026, 6, 15)
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
KRAKOW = Place("Kraków", "town", "małopolskie")
RADOM = Place("Radom", "town", "mazowieckie")


class Store:
    """A store of these offers with whoever searches it and whoever matches."""

    def __init__(self, offers: Sequence[Offer], embedder: BuiltinEmbedder | None = None) -> None:
        self.store = OfferStore.open("memory://", embedder or BuiltinEmbedder())
        self.store.put(offers, now=NOW)
        self.finder = StoreFinder(self.store, self.store.embedder)
        self.matcher = StoreMatcher(self.store, self.finder)

    def clusters(self) -> list[str]:
        return sorted(set(self.store.scan("open", None, ("cluster",))["cluster"].to_pylist()))

    def matched(self, *searches: Search, clusters: Sequence[str] | None = None) -> list[tuple[int, str]]:
        found = self.matcher.match_now(
            searches, self.clusters() if clusters is None else clusters, today=TODAY, weak=False
        )
        return sorted((match.search, match.hit.offer.source_id) for match in found)


def offer(name: str, title: str, description: str = "", **fields: object) -> Offer:
    made = Offer(f"test:{name}", "test", name, title, description=description, content=name)
    return replace(made, **fields)


def by_search(matches: Sequence[Match]) -> Mapping[int, Mapping[str, Hit]]:
    found: dict[int, dict[str, Hit]] = {}
    for match in matches:
        found.setdefault(match.search, {})[match.cluster] = match.hit
    assert sum(map(len, found.values())) == len(matches), "a cluster came twice for one search"
    return found


def compared(
    finder: StoreFinder, matcher: StoreMatcher, searches: Sequence[Search], clusters: Sequence[str], today: date
) -> int:
    """Compares what is matched with what each search shows when it is paged to the end; gives how many hits.

    A list ends before what is far worse than its best, which is never sent either.
    """
    matched = by_search(matcher.match_now(searches, clusters, today=today, weak=True))
    batch, hits = set(clusters), 0
    for number, search in enumerate(searches):
        found = finder.find_now(search, limit=20_000, today=today)
        shown: dict[str, list[Hit]] = {}
        for hit in found.hits if not found.relaxed else ():
            shown.setdefault(hit.offer.cluster or hit.offer.id, []).append(hit)
        expected = {cluster: alike(cards[0]) for cluster, cards in shown.items() if cluster in batch}
        told = matched.get(number, {})
        worth = {c: alike(hit) for c, hit in told.items() if c in shown or hit.score >= WORTH_SHOWING}
        assert worth == expected, search
        for cluster in expected:
            assert towns(told[cluster]) == frozenset().union(*map(towns, shown[cluster])), search
        hits += len(expected)
    return hits


def alike(hit: Hit) -> tuple[object, ...]:
    """A hit to compare: a cosine differs in its last bits, and a search shows a card for each place."""
    return (hit.offer.id, round(hit.score, 3), hit.why)


def towns(hit: Hit) -> frozenset[str]:
    return frozenset(place.name for place in hit.offer.places if place.kind == "town")


@pytest.fixture(scope="module")
def samples() -> Iterator[Store]:
    made = Store(sample_offers(TODAY))
    made.store.close([sample_offers(TODAY)[3].id], NOW)
    yield made
    made.finder.close()


def test_what_is_matched_is_what_each_search_shows(samples: Store) -> None:
    chance = random.Random(21)
    offers = sample_offers(TODAY)
    searches = [search_near(chance.choice(offers), chance.choice(offers), chance) for _ in range(150)]
    reader = SentenceReader(Vocabulary(*samples.store.facets()))
    searches += [reader.read(sentence).search for sentence, _ in sentences(150, ["Jantar"], chance)]
    clusters = chance.sample(samples.clusters(), 100)
    assert compared(samples.finder, samples.matcher, searches, clusters, TODAY) > 500


def test_nothing_that_answers_is_left_out_before_it_is_ranked(samples: Store) -> None:
    """The rule by which offers are chosen loses none that the ranking gives anything."""
    batch = Batch(samples.store.open_rows(samples.clusters()))
    phrases = [name for entry in thesaurus().entries.values() for name in entry.names[:1]]
    texts = [*phrases, *(f"{phrase} prezent rowerowa" for phrase in phrases[::7]), "prezent", "sklep rowerowy"]
    texts += [f"{one} albo {other}" for one, other in zip(phrases[::5], phrases[1::5], strict=False)]
    searches = [Search(text=text) for text in texts]
    searches += [Search(text=text, skills=("Excel", "Spring Boot")) for text in texts[::9]]
    searches += [Search(skills=("Java",)), Search(skills=("Microsoft Excel", "Spring Boot"))]
    answers = 0
    for search in searches:
        asked = question(search)
        likeness = batch.vectors @ samples.store.embedder.question(search.text)
        may = may_answer(asked, batch, likeness if by_likeness(asked) else None)
        for number, row in enumerate(batch.rows):
            if ranking.soft(asked, row, float(likeness[number])).job:
                answers += 1
                assert may >> number & 1 or not ranking.soft(asked, row, float(likeness[number])).beside, search
    assert answers > 5000


def test_only_what_answers_well_enough_is_sent(samples: Store) -> None:
    search = Search(text="księgowa")
    weak = samples.matcher.match_now([search], samples.clusters(), today=TODAY, weak=True)
    sent = samples.matcher.match_now([search], samples.clusters(), today=TODAY)
    scores = sorted(match.hit.score for match in weak)
    assert scores[0] < ranking.ALERT_FLOOR <= scores[-1]
    assert sorted(match.hit.score for match in sent) == [one for one in scores if one >= ranking.ALERT_FLOOR]
    assert ranking.ALERT_FLOOR >= ranking.FLOOR


def test_copies_are_one_hit_with_the_places_of_those_that_fit() -> None:
    copies = [
        offer("krakow", "Kelner", places=(KRAKOW,), cluster="c"),
        offer("radom", "Kelner", places=(RADOM,), cluster="c"),
        offer("lublin", "Kelner", places=(Place("Lublin", "town", "lubelskie"),), cluster="c"),
        offer("other", "Kucharz", places=(RADOM,), cluster="d"),
    ]
    store = Store(copies)
    found = store.matcher.match_now([Search(text="kelner", places=("Kraków", "Radom"))], ["c", "d"], today=TODAY)
    assert [(match.search, match.cluster, set(match.hit.offer.places)) for match in found] == [
        (0, "c", {KRAKOW, RADOM})
    ]


def test_a_copy_too_weak_to_be_sent_by_itself_adds_its_place() -> None:
    strong = offer("strong", "Kelner", places=(KRAKOW,), skills=("Excel",), cluster="c")
    weak = offer("weak", "Pomocnik kelnera", places=(RADOM,), cluster="c")
    alone = replace(weak, id="test:alone", source_id="alone", cluster="d")
    store = Store([strong, weak, alone])
    search = Search(text="kelner", skills=("Excel",))
    shown = {hit.offer.source_id: hit for hit in store.finder.find_now(search, limit=9, today=TODAY).hits}
    assert shown["alone"].score < ranking.ALERT_FLOOR
    [sent] = store.matcher.match_now([search], ["c", "d"], today=TODAY)
    assert set(sent.hit.offer.places) == {KRAKOW, RADOM}
    assert [shown[name].offer.places for name in ("strong", "weak")] == [(KRAKOW,), (RADOM,)]


def test_only_the_named_clusters_match_and_none_that_is_closed_or_over() -> None:
    store = Store(
        [
            offer("open", "Kelner"),
            offer("shut", "Kelner"),
            offer("over", "Kelner", expires=TODAY - timedelta(days=1)),
            offer("last-day", "Kelner", expires=TODAY),
        ]
    )
    store.store.close(["test:shut"], NOW)
    waiter = Search(text="kelner")
    every = ["test:open", "test:shut", "test:over", "test:last-day", "test:unknown", "it's"]
    assert store.matched(waiter, clusters=every) == [(0, "last-day"), (0, "open")]
    assert store.matched(waiter, clusters=["test:last-day"]) == [(0, "last-day")]
    assert store.matched(waiter, clusters=[]) == []
    assert store.matched(clusters=every) == []


def test_a_search_that_nothing_meets_has_no_match_though_it_would_be_relaxed() -> None:
    store = Store([offer("waiter", "Kelner", places=(KRAKOW,))])
    search = Search(text="kelner", places=("Radom",))
    assert store.finder.find_now(search, limit=5, today=TODAY).relaxed == ("places",)
    assert store.matched(search, Search(text="kelner")) == [(1, "waiter")]


def test_a_skill_that_most_offers_name_is_found_and_matched_in_all_of_them() -> None:
    java = [offer(f"java-{n}", "Programista", "Piszemy w Javie.", skills=("Java",)) for n in range(6)]
    store = Store([*java, offer("title", "Java Developer"), offer("waiter", "Kelner")])
    search = Search(skills=("Java",))
    assert store.finder.find_now(search, limit=20, today=TODAY).total == 7
    assert len(store.matched(search)) == 7


def test_constraints_alone_are_met_by_whatever_meets_them() -> None:
    store = Store([offer("here", "Kelner", places=(KRAKOW,)), offer("there", "Kucharz", places=(RADOM,))])
    assert store.matched(Search(places=("Kraków",)), Search()) == [(0, "here"), (1, "here"), (1, "there")]


def test_circumstances_alone_must_be_spoken_of_in_what_is_sent() -> None:
    told = offer("told", "Zbiór jabłek", "Praca z zakwaterowaniem.")
    store = Store([told, offer("silent", "Kelner", "Praca od zaraz.")])
    search = Search(text="z zakwaterowaniem")
    assert question(search).aspects
    assert store.finder.find_now(search, limit=5, today=TODAY).total == 2
    assert store.matched(search) == [(0, "told")]


def test_offers_in_several_batches_match_as_in_one(samples: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    searches = [
        Search(text="programista"),
        Search(text="prezent"),
        Search(places=("Kraków",)),
        Search(text="kelner"),
    ]
    whole = samples.matched(*searches)
    assert len(whole) > 20
    monkeypatch.setattr(matcher, "AT_ONCE", 7)
    monkeypatch.setattr(matcher, "QUESTIONS_AT_ONCE", 1)
    assert samples.matched(*searches) == whole


class CountingEmbedder(BuiltinEmbedder):
    """Remembers the questions it was asked to embed, and has no server once it is `away`."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.away = False

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.away:
            raise ModelUnreachable("no server")
        self.asked += texts
        return super().questions(texts)


def test_a_text_is_embedded_once_where_its_likeness_matters() -> None:
    embedder = CountingEmbedder()
    store = Store([offer("one", "Kelner")], embedder)
    texts = ("prezent", "prezent", "kelner", "rowery")
    store.matched(*(Search(text=text, places=places) for text in texts for places in ((), ("Kraków",))))
    assert embedder.asked == ["prezent", "rowery"]
    store.matched(Search(text="rowery"), Search(text="latawce"))
    assert embedder.asked == ["prezent", "rowery", "latawce"]


def test_without_the_embedders_server_words_alone_are_matched() -> None:
    embedder = CountingEmbedder()
    store = Store([offer("word", "Serwis rowerów"), offer("none", "Kelner")], embedder)
    embedder.away = True
    assert store.matched(Search(text="rowery"), Search(text="kelner")) == [(0, "word"), (1, "none")]


async def test_what_a_new_alert_would_have_sent_is_counted() -> None:
    store = Store([])
    week_ago = TODAY - timedelta(days=7)
    long_ago = datetime(2026, 5, 1, tzinfo=UTC)
    store.store.put(
        [
            offer("undated", "Kelner"),
            offer("dated", "Kelner", published=TODAY),
            offer("shut", "Kelner"),
            offer("copy", "Kelner", cluster="test:undated"),
            offer("older", "Kelner", published=week_ago - timedelta(days=1)),
            offer("other", "Kucharz"),
        ],
        now=NOW,
    )
    store.store.put([offer("seen-before", "Kelner"), offer("renewed", "Kelner", published=TODAY)], now=long_ago)
    store.store.close(["test:shut"], NOW)
    watching: OfferMatcher = store.matcher
    waiter = Search(text="kelner")
    assert await watching.count_since(waiter, week_ago, today=TODAY) == 3
    assert await watching.count_since(replace(waiter, posted_within_days=1), week_ago, today=TODAY) == 3
    assert await watching.count_since(waiter, TODAY + timedelta(days=1), today=TODAY) == 0
    assert await watching.count_since(Search(places=("Kraków",)), week_ago, today=TODAY) == 4
    assert len(await watching.match([waiter], ["test:undated", "test:other"], today=TODAY)) == 1


@pytest.mark.real_data
def test_real_offers_match_what_each_search_shows(real_data: Path, tmp_path: Path) -> None:
    with gzip.open(real_data / "offers" / "polish-ads-2021.jsonl.gz") as adverts:
        (tmp_path / "adverts.jsonl").write_bytes(b"".join(islice(adverts, 0, None, 6)))
    pages = sorted((real_data / "offers" / "nofluffjobs-2026-08-22").iterdir())[::8]
    chance = random.Random(5)
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        import_paths([tmp_path / "adverts.jsonl", *pages], store, now=datetime(2026, 8, 25, tzinfo=UTC))
        found = store.scan("open", None, ("id", "cluster"))
        clusters = sorted(set(found["cluster"].to_pylist()))
        assert len(clusters) > 1500
        near = store.get(sorted(chance.sample(sorted(found["id"].to_pylist()), 400)))
        chance.shuffle(near)
        searches = [search_near(one, other, chance) for one, other in zip(near[:200], near[200:], strict=True)]
        reader = SentenceReader(Vocabulary(*store.facets()))
        searches += [reader.read(sentence).search for sentence, _ in sentences(150, ["Lidl"], chance)]
        finder = StoreFinder(store, store.embedder)
        some = chance.sample(clusters, 400)
        hits = compared(finder, StoreMatcher(store, finder), searches, some, date(2021, 9, 15))
        finder.close()
    assert len(searches) >= 300
    assert hits > 2000
