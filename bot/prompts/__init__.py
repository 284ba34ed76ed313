"""The words to the model. Pure functions: the same prompts are served to people and used to train the model.

Order of a prompt: system, history, then one last message with the offers and the question. What comes first
changes least, so the server can reuse what it has read before.
"""

from bot.prompts.building import answer, comparison, details
from bot.prompts.fitting import fit
from bot.prompts.words import ANSWER_TOKENS, SYSTEM

__all__ = ["ANSWER_TOKENS", "SYSTEM", "answer", "comparison", "details", "fit"]
