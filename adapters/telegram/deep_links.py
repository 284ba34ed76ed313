"""Links that open the bot with a question: t.me/bot?start=praca-krakow-java, or a whole sentence in base64url."""

from __future__ import annotations

import base64
import binascii
import re

MOST = 64
"""Characters of A–Z, a–z, 0–9, _ and - that Telegram takes in a link."""

_START = re.compile(r"/start\s+([A-Za-z0-9_-]{1,64})\s*")
_SENTENCE = re.compile(r"[\w\s.,;:!?+#/()&%„”\"'’–-]+")


def followed(text: str) -> str:
    """The question behind "/start payload"; any other text as it is."""
    start = _START.fullmatch(text)
    return question(start[1]) if start else text


def question(payload: str) -> str:
    """What a payload asks, as a sentence."""
    return _decoded(payload) or " ".join(re.split(r"[-_]+", payload)).strip()


def payload_of(sentence: str) -> str:
    """The payload that asks a sentence, "" where it is too long for a link or would not be read back as it is."""
    encoded = _encoded(sentence)
    return encoded if _decoded(encoded) and len(encoded) <= MOST else ""


def _decoded(payload: str) -> str:
    """The sentence in base64url, "" where the payload is none: words happen to be valid base64 too."""
    if len(payload) < 4 or not re.search(r"[A-Z0-9]", payload):
        return ""
    try:
        text = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    said = _SENTENCE.fullmatch(text) and re.search(r"[^\W\d_]{2}", text) and _encoded(text) == payload
    return text.strip() if said else ""


def _encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
