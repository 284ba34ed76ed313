"""Scenes: what the bot would send, from real offers and made-up people who look for them."""
