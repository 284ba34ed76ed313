"""Overlap with the wanted answer, for those who want it: many good answers share few words with it."""

from __future__ import annotations

from collections import Counter

from bot.grounding.words import words

_ORDER = 6
_BETA = 2.0


def rouge_l(answer: str, wanted: str) -> float:
    """ROUGE-L, 0 to 1: the F-measure (beta 1) of the longest common subsequence of words.

    C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004, formulas 2–4. Words are compared in
    lower case without diacritics, and not stemmed.
    """
    said, own = ([word.folded for word in words(text)] for text in (answer, wanted))
    common = _common(said, own)
    if not common:
        return 0.0
    precision, recall = common / len(said), common / len(own)
    return 2 * precision * recall / (precision + recall)


def _common(first: list[str], second: list[str]) -> int:
    """The length of the longest common subsequence, in O(n·m)."""
    row = [0] * (len(second) + 1)
    for one in first:
        before = 0
        for place, other in enumerate(second, start=1):
            kept = row[place]
            row[place] = before + 1 if one == other else max(row[place], row[place - 1])
            before = kept
    return row[-1]


def chrf(answer: str, wanted: str) -> float:
    """chrF2, 0 to 1: the F-measure (beta 2) of character n-grams from 1 to 6, averaged, without spaces.

    M. Popović, "chrF: character n-gram F-score for automatic MT evaluation", 2015; as sacrebleu counts it (`chrF2`
    without smoothing): precision and recall are averaged over the orders that both texts have.
    """
    said, own = ("".join(text.split()) for text in (answer, wanted))
    precision = recall = 0.0
    orders = 0
    for order in range(1, _ORDER + 1):
        hypothesis, reference = _grams(said, order), _grams(own, order)
        if not hypothesis or not reference:
            continue
        common = (hypothesis & reference).total()
        precision += common / hypothesis.total()
        recall += common / reference.total()
        orders += 1
    if not orders or not precision + recall:
        return 0.0
    precision, recall = precision / orders, recall / orders
    square = _BETA * _BETA
    return (1 + square) * precision * recall / (square * precision + recall)


def _grams(text: str, order: int) -> Counter[str]:
    return Counter(text[start : start + order] for start in range(len(text) - order + 1))
