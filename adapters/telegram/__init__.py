"""Telegram: conversations in private chats, groups and inline mode, through python-telegram-bot."""

from adapters.telegram.channel import open_channel
from adapters.telegram.examining import examine
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.rhythm import Rhythm

__all__ = ["Rhythm", "TelegramPlatform", "examine", "open_channel"]
