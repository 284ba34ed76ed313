"""The conversation core: one message in, a stream of parts out. It knows no platform, no driver, no server."""

from bot.conversation.core import Conversation

__all__ = ["Conversation"]
