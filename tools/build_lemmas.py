"""Builds retrieval/data/lemmas.tsv: `python tools/build_lemmas.py`, after words came into data/thesaurus.txt.

Asking Morfeusz for each word of the thesaurus takes a quarter of a second, which every search from a terminal
would pay. What is not in the file, or was written with another Morfeusz, is asked for as it is needed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from retrieval.polish import analysed_lemma, kept_with, words
from retrieval.thesaurus import parse, thesaurus_text

TARGET = Path(__file__).parents[1] / "retrieval" / "data" / "lemmas.tsv"
HEADER = f"""\
{kept_with()}
# Written by tools/build_lemmas.py; do not edit by hand. A lemma, and the words of the thesaurus that have it.
# Morfeusz 2 and SGJP, http://morfeusz.sgjp.pl, 2-clause BSD licence.
"""


def main() -> None:
    forms: dict[str, set[str]] = defaultdict(set)
    for entry in parse(thesaurus_text()):
        for phrase in (*entry.names, *entry.tasks, *entry.asked):
            for word in words(phrase):
                forms[analysed_lemma(word.text)].add(word.text)
    lines = (f"{lemma}\t{' '.join(sorted(forms[lemma]))}\n" for lemma in sorted(forms))
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
