"""What is said in other words, put in the words that are known, each other letter where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.flat import flat

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


def replaced(text: str, pattern: re.Pattern[str], known: Callable[[re.Match[str]], str] | str) -> str:
    """`pattern`, of flat text, said in the words that are known; what goes on behind them stays right behind."""
    for m in reversed(list(pattern.finditer(flat(text)))):
        said = known if isinstance(known, str) else known(m)
        text = text[: m.start()] + said.rjust(len(m.group())) + text[m.end() :]
    return text
