"""Slack: messages, mentions, `/szukaj`, buttons, Home, the form and the assistant pane."""

from adapters.slack.channel import open_channel
from adapters.slack.examining import examine
from adapters.slack.platform import SlackPlatform

__all__ = ["SlackPlatform", "examine", "open_channel"]
