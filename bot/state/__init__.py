"""What is kept in a database, SQLite or PostgreSQL by URL: histories, searches in force, offers last shown."""

from bot.state.histories import State
from bot.state.kept import Erased, Memory, Shown

__all__ = ["Erased", "Memory", "Shown", "State"]
