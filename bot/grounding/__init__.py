"""Does every claim of an answer stand in the offers? Pure functions, shared with the model's training.

An answer is taken apart into sentences and their parts. In each, the references ([1], "oferta 2") say which
offers it speaks of; amounts, companies, places and links must be those offers'. What is checked is what can hurt:
a wrong pay, an invented employer, a place that is another offer's, a number to call that a stranger slipped in.
"""

from bot.grounding.checking import Claim, ClaimKind, check, stated
from bot.grounding.sentences import references, sentences

__all__ = ["Claim", "ClaimKind", "check", "references", "sentences", "stated"]
