"""The words to the model. Pure functions: the same prompts are served to people and used to train the model.

Order of a prompt: system, history, then one last message with the offers and the question. What comes first
changes least, so the server can reuse what it has read before.
"""

from bot.prompts.building import answer, comparison, details
from bot.prompts.extraction import EXTRACTION_SYSTEM
from bot.prompts.fitting import fit
from bot.prompts.words import ANSWER_TOKENS, SYSTEM

SYSTEMS = (SYSTEM, EXTRACTION_SYSTEM)
"""Every system message that is ever sent; the turns of the workshop's data begin with one of them."""

__all__ = ["ANSWER_TOKENS", "EXTRACTION_SYSTEM", "SYSTEM", "SYSTEMS", "answer", "comparison", "details", "fit"]
