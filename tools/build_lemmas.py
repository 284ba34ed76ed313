"""Builds retrieval/data/lemmas.tsv: `python tools/build_lemmas.py`, after words came into data/thesaurus.txt,
data/workplaces.txt or data/trades.txt.

Asking Morfeusz for each word of the thesaurus takes a quarter of a second, which every search from a terminal
would pay. What is not in the file, or was written with another Morfeusz, is asked for as it is needed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from retrieval.polish import analysed_lemma, kept_with, words
from retrieval.thesaurus import parse, thesaurus_text
from retrieval.trades import trades_text
from retrieval.workplaces.kinds import parse_workplaces, workplaces_text

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "retrieval" / "data" / "lemmas.tsv"
HEADER = f"""\
{kept_with()}
# Written by tools/build_lemmas.py; do not edit by hand. A lemma, and the words of the thesaurus that have it.
# Morfeusz 2 and SGJP, http://morfeusz.sgjp.pl, 2-clause BSD licence.
"""


def _phrases() -> Iterator[str]:
    for entry in parse(thesaurus_text()):
        yield from (*entry.names, *entry.tasks, *entry.asked)
    for entry in parse(trades_text()):
        yield from (*entry.names, *entry.tasks, *entry.asked)
    places, nothing = parse_workplaces(workplaces_text())
    yield from nothing
    for place in places:
        yield from (*place.names, *place.asked, *place.trade, *place.called)


def main() -> None:
    forms: dict[str, set[str]] = defaultdict(set)
    for phrase in _phrases():
        for word in words(phrase):
            forms[analysed_lemma(word.text)].add(word.text)
    lines = (f"{lemma}\t{' '.join(sorted(forms[lemma]))}\n" for lemma in sorted(forms))
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
