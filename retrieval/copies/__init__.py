"""Which offers are copies of one: on several boards, in several towns, posted again. Decided as each comes in."""

from retrieval.copies.clusters import Copies, Newcomer
from retrieval.copies.sketch import Sketch, keys_of, sketch_of

__all__ = ["Copies", "Newcomer", "Sketch", "keys_of", "sketch_of"]
