"""Which languages an advert requires, and of which of them one is enough."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.asked import TEACHING, find_languages
from retrieval.facts.languages.demands import required
from retrieval.facts.languages.mentions import mentions
from retrieval.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.facts.languages.mentions import Mention

_TEACHES = re.compile(r"(?:nauczyciel|lektor|korepetytor)")
_SPARED = re.compile(
    r"(?<!\w)(?:bez(?! ogranicz)|nie ?wymag\w+)\s+(?:\w+\s+){0,2}$|oferta w $|"
    r"(?:nau[kc]\w+|kurs\w*|lekcj\w+|nauczyciel\w*|lektor\w*|szkol\w+|zaje\w+)\s+(?:\w+\s+){0,2}$|"
    r"nauczyciel\w*\W|lektor\w*\W"
)

_NONE_NEEDED = re.compile(r"nie wymagam\w* znajomosci jezyk(?:a|ow) obc")


def languages_of_advert(title: str, text: str, flat_title: str, flat_text: str) -> tuple[str, ...]:
    """The languages an advert requires: those in the title ("z językiem fińskim"), those not merely welcome.

    Of alternatives ("niemiecki lub angielski") it is each. `flat_title` and `flat_text` are `flat` of the others.
    """
    found = _required(title, text, flat_title, flat_text)
    return tuple(dict.fromkeys(code for codes, _ in found for code in codes))


def chosen_from(title: str, text: str) -> tuple[str, ...]:
    """Of the languages that an advert requires those of which one is enough: "angielski lub niemiecki"."""
    found = list(_required(title, text, flat(title), flat(text)))
    needed = {code for codes, choice in found if not choice for code in codes}
    chosen = dict.fromkeys(code for codes, choice in found if choice for code in codes)
    return tuple(code for code in chosen if code not in needed)


def _required(title: str, text: str, flat_title: str, flat_text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The languages that are required together, and whether one of them is enough; the title's first."""
    if not TEACHING.search(flat_title + " ") and not _TEACHES.match(flat_title):
        listed = [_with_choice(mention, title, flat_title) for mention in mentions(title, flat_title)]
        chosen = {code for codes, choice in listed if choice for code in codes}
        named = find_languages(flat_title, flat_title)
        spared = (f.value for f in named if not _SPARED.search(flat_title[: f.start]) and f.value not in chosen)
        yield tuple(spared), False
        yield from listed
    if not _NONE_NEEDED.search(flat_text):
        yield from (_with_choice(mention, text, flat_text) for mention in mentions(text, flat_text))


def _with_choice(mention: Mention, text: str, flat_text: str) -> tuple[tuple[str, ...], bool]:
    codes = required(mention, text, flat_text)
    return codes, mention.choice and len(codes) > 1
