"""How people type: without Polish letters, without capitals, with a slip of the finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
_SHORTEST = 6


def typed(text: str, random: Random) -> str:
    """The text as typed; two in three times as it is."""
    chance = random.random()
    if chance < 0.64:
        return text
    if chance < 0.76:
        return text.lower()
    if chance < 0.90:
        return text.lower().translate(_PLAIN)
    return _slipped(text, random)


def _slipped(text: str, random: Random) -> str:
    """One letter of one longer word left out, doubled, or swapped with the next; figures and names stay."""
    words = text.split(" ")
    open_ = [at for at, word in enumerate(words) if len(word) >= _SHORTEST and word.isalpha() and word.islower()]
    if not open_:
        return text
    at = random.choice(open_)
    word = words[at]
    place = random.randrange(1, len(word) - 2)
    words[at] = random.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)
