"""The model server: answers in words through Ollama, with limits of our own on time, length and number."""

from bot.ollama.client import ModelFacts
from bot.ollama.model import OllamaModel

__all__ = ["ModelFacts", "OllamaModel"]
