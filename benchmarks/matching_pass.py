"""One pass of matching as a process of its own, so that it starts cold and holds nothing else.

`python -m benchmarks.matching_pass FOLDER STORED ALERTS SEARCHES OFFERS`; the figures go to stdout as JSON.
"""

from __future__ import annotations

import json
import sys
import time

from benchmarks.made_offers import TODAY
from benchmarks.made_searches import made_alerts, made_searches
from retrieval.embedding import BuiltinEmbedder
from retrieval.matching import StoreMatcher
from retrieval.search import StoreFinder
from retrieval.store import OfferStore


def main() -> None:
    folder, *numbers = sys.argv[1:]
    stored, alerts, distinct, offers = map(int, numbers)
    kept = made_alerts(alerts, made_searches(distinct))
    clusters = [f"made:{number}" for number in range(stored - offers, stored)]
    with OfferStore.open(folder, BuiltinEmbedder(), read_only=True) as store:
        matcher = StoreMatcher(store, StoreFinder(store, store.embedder))
        passes = []
        for _ in range(2):
            began, worked = time.perf_counter(), time.process_time()
            searches = list(dict.fromkeys(kept))
            matches = matcher.match_now(searches, clusters, today=TODAY)
            passes.append((time.perf_counter() - began, time.process_time() - worked))
    texts = len({search.text for search in searches})
    print(json.dumps({"passes": passes, "matches": len(matches), "searches": len(searches), "texts": texts}))


if __name__ == "__main__":
    main()
