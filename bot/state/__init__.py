"""What is kept in a database, SQLite or PostgreSQL by URL: histories, lists shown, alerts, who is let in."""

from bot.state.kept import Erased, HiddenOffer, KeptList, Memory, Shown, new_id
from bot.state.leases import Leases
from bot.state.ledger import Claimed, Front, Ledger
from bot.state.owed import Claim
from bot.state.state import State

__all__ = [
    "Claim",
    "Claimed",
    "Erased",
    "Front",
    "HiddenOffer",
    "KeptList",
    "Leases",
    "Ledger",
    "Memory",
    "Shown",
    "State",
    "new_id",
]
