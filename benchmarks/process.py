"""`szukaj` as a person starts it, over a store of many offers: seconds of whole processes, and memory."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks.children import median_run, szukaj
from benchmarks.made_offers import QUESTIONS, made_offers
from retrieval.embedding import BuiltinEmbedder
from retrieval.store import OfferStore
from retrieval.vocabulary import FILE_NAME, Vocabulary

if TYPE_CHECKING:
    from pathlib import Path

_SENTENCE = "księgowa w Krakowie, umowa o pracę, od 6 tys."
_FURTHER = ("tylko zdalnie", "pokaż więcej", "opowiedz o pierwszej", "a w Warszawie?")
"""What a person says after each question of the conversation whose memory is measured."""


def measure(folder: Path, *, count: int) -> None:
    """Prints the figures; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    fill(folder, count)
    print(f"\nWhole processes, {count} offers, medians of 7")
    print(f"  {'':42} {'s':>7} {'cpu s':>7} {'MB':>7}")
    for arguments in (("--help",), ("read", _SENTENCE), ("search", _SENTENCE)):
        run = median_run(*arguments, folder=None if arguments == ("--help",) else folder)
        name = f"szukaj {arguments[0]}"
        print(f"  {name:42} {run.seconds:7.2f} {run.cpu_seconds:7.2f} {run.megabytes:7.0f}", flush=True)
    for said in (QUESTIONS[:1], [line for question in QUESTIONS for line in (question, *_FURTHER)]):
        run = szukaj("chat", folder=folder, said="".join(f"{line}\n" for line in said))
        name = f"szukaj chat, {len(said)} message{'s' if len(said) > 1 else ''}"
        print(f"  {name:42} {run.seconds:7.2f} {run.cpu_seconds:7.2f} {run.megabytes:7.0f}", flush=True)


def fill(folder: Path, count: int) -> None:
    """A data folder as an import leaves it. The batches go in one by one, so that few offers are held at once."""
    with OfferStore.open(str(folder / "offers"), BuiltinEmbedder()) as store, store.lock("benchmark"):
        batch = []
        for offer in made_offers(count):
            batch.append(offer)
            if len(batch) == 5000:
                store.put(batch)
                batch.clear()
        if batch:
            store.put(batch)
        Vocabulary(*store.facets()).save(folder / FILE_NAME)
        store.optimise()
