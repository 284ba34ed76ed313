"""Which offers are copies of one: on several boards, in several towns, posted again. Decided as each comes in."""

from retrieval.copies.clusters import Copies, Newcomer
from retrieval.copies.sketch import KEYS, Sketch, sketch_of

__all__ = ["KEYS", "Copies", "Newcomer", "Sketch", "sketch_of"]
