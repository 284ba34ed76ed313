"""Clauses in which somebody tells their story, known by their verbs: "zwolnili mnie z banku".

What was done, by whoever it was, and what somebody is or does is no wish where the rest names work: "syn poszedł
do szkoły".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.facts.rules import either
from retrieval.flat import flat
from retrieval.polish import case_forms, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = re.compile(
    r"[,.;!?()\n]|[ ][-–][ ]|"
    r"(?<=[ ])(?:(?:i|a|ale|lecz|wiec|dlatego|teraz|obecnie|bo|and|but|so|now)[ ])+"
    r"(?=(?:teraz[ ]|obecnie[ ]|wiec[ ])?(?:szuka|poszuku|chc|wol|mysl|interes|potrzeb|look|want|would))"
)
_WISHING = re.compile(
    "(?<!\\w)(?:"
    + either(
        r"""
    szuka\w*  poszuk\w*  chc\w+  chcial\w*  chetn\w*  potrzeb\w*  interesuj\w*  zainteresowan\w*  wol[ea]\w*
    wolal\w*  mog\w+  moze  marz\w+  planuj\w*  prosz\w*  przyjm\w*  podejm\w*  dorobi\w*  rozwaz\w*  oczekuj\w*
    zalez\w*  musz\w*  mus\w*  prefer\w*  lub[ie]\w*  wymag\w*  odpowiada\w*  pasuj\w*  mysl\w*  licze  celuj\w*
    aplikuj\w*  zgod\w*  przebranz\w*  przekwalif\w*  najlepiej
    zeby  aby  by  oby  niech  gdyby  gdzie  jesli  jezeli  ktor\w+  co  czy  ile  jak\w*
    nie  bez  byle  tylko  wyklucz\w*  odrzuc\w*  unik\w*  omij\w*
    znam  umiem  potrafi\w*  mam  mamy  posiad\w+  mowi\w*  wlada\w*  dysponuj\w*  dojezdz\w*
    od  min  minimum  wystarcz\w*  zarabia\w*  reke  brutto  netto  tys\w*  zl  pln  kafl\w*
    rok\w*  semestr\w*  wozk\w*  nieslysz\w*  niewidom\w*  gluch\w*  niedosl\w*  niedowid\w*
    """
    )
    + r")(?!\w)"
)
"""Words of a wish, of a condition, of what is refused, of what somebody can or has, of amounts, of a year of study
and of a disability, which are read elsewhere."""
_SHORTEST = 2


@lru_cache(maxsize=20_000)
def _tells(word: str) -> bool:
    """Is a form a verb of the past, or of what somebody is doing, and nothing else?

    What they will do is an offer of theirs: "poprowadzę księgi".
    """
    tags = [tag for _, tag in case_forms(word)]
    if not tags or any(tag.split(":")[0] in {"subst", "adj", "adv", "prep", "conj", "ign"} for tag in tags):
        return False
    past = any(tag.startswith("praet") for tag in tags)
    return past or any(tag.startswith("fin:sg:pri") and not tag.endswith(":perf") for tag in tags)


def find_told_clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses whose verb tells of somebody, and in which nothing is wished for."""
    said = flat(text)
    start = 0
    for end, following in _edges(said):
        clause = said[start:end]
        own = words(text[start:end])
        if len(own) >= _SHORTEST and not _WISHING.search(clause) and any(_tells(word.text) for word in own):
            yield start, end
        start = following


def _edges(said: str) -> Iterator[tuple[int, int]]:
    """Where each clause ends and the next begins."""
    for m in _BETWEEN.finditer(said):
        yield m.start(), m.end()
    yield len(said), len(said)
