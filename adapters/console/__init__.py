"""The terminal: a conversation with one person, line by line, and cards for whoever prints offers."""

from adapters.console.background import Background
from adapters.console.conversation import converse, read_through
from adapters.console.phrases import PHRASES
from adapters.console.screen import Screen

__all__ = ["PHRASES", "Background", "Screen", "converse", "read_through"]
