"""Alerts: searches that are kept, matched with what is new, and brought when it is time. No model takes part."""

from bot.alerts.delivery import Delivered, Delivery
from bot.alerts.keeping import Alerts, Made
from bot.alerts.matching import Matched, Matching
from bot.alerts.upkeep import Upkeep

__all__ = ["Alerts", "Delivered", "Delivery", "Made", "Matched", "Matching", "Upkeep"]
