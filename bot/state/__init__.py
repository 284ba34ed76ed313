"""What is kept in a database, SQLite or PostgreSQL by URL: histories, lists shown, who is let in."""

from bot.state.kept import Erased, KeptList, Memory, Shown
from bot.state.state import State

__all__ = ["Erased", "KeptList", "Memory", "Shown", "State"]
