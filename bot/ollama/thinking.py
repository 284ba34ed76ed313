"""Leaves out what a model thinks aloud: `<think>…</think>` inside its answer, also cut across pieces."""

from __future__ import annotations

_OPEN, _CLOSE = "<think>", "</think>"


class SpokenText:
    """Takes an answer piece by piece and gives the part meant for the reader."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False
        self._begun = False

    def take(self, piece: str) -> str:
        """What of the text so far can be shown now; the start of a possible tag is held back."""
        self._held += piece
        shown = ""
        while True:
            tag = _CLOSE if self._thinking else _OPEN
            before, found, after = self._held.partition(tag)
            if not found:
                break
            shown += "" if self._thinking else before
            self._held, self._thinking = after, not self._thinking
        kept = _possible_start(self._held, tag)
        ready, self._held = self._held[: len(self._held) - kept], self._held[len(self._held) - kept :]
        return self._without_leading_space(shown + ("" if self._thinking else ready))

    def rest(self) -> str:
        """What was held back when the answer ends; nothing of an unfinished thought."""
        held, self._held = ("" if self._thinking else self._held), ""
        return self._without_leading_space(held)

    def _without_leading_space(self, text: str) -> str:
        if not self._begun:
            text = text.lstrip()
            self._begun = bool(text)
        return text


def _possible_start(text: str, tag: str) -> int:
    """How many of the last characters may be the beginning of `tag`."""
    return next((size for size in range(len(tag) - 1, 0, -1) if text.endswith(tag[:size])), 0)
