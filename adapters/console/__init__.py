"""The terminal: a conversation with one person, line by line, and cards for whoever prints offers."""

from adapters.console.background import Background
from adapters.console.channel import ScreenChannel
from adapters.console.conversation import ADDRESS, converse, read_through
from adapters.console.phrases import PHRASES
from adapters.console.screen import Screen

__all__ = ["ADDRESS", "PHRASES", "Background", "Screen", "ScreenChannel", "converse", "read_through"]
