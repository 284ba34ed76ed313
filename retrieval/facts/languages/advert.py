"""Which languages an advert requires, and of which of them one is enough."""

from __future__ import annotations

import re

from retrieval.facts.languages.asked import TEACHING, find_languages
from retrieval.facts.languages.demands import required
from retrieval.facts.languages.mentions import mentions
from retrieval.flat import flat

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
    found: dict[str, None] = {}
    if not TEACHING.search(flat_title + " ") and not _TEACHES.match(flat_title):
        named = find_languages(flat_title, flat_title)
        found.update(dict.fromkeys(f.value for f in named if not _SPARED.search(flat_title[: f.start])))
        for mention in mentions(title, flat_title):
            found.update(dict.fromkeys(required(mention, title, flat_title)))
    if not _NONE_NEEDED.search(flat_text):
        for mention in mentions(text, flat_text):
            found.update(dict.fromkeys(required(mention, text, flat_text)))
    return tuple(found)


def chosen_from(title: str, text: str) -> tuple[str, ...]:
    """Of the languages that an advert requires those of which one is enough: "angielski lub niemiecki"."""
    chosen: dict[str, None] = {}
    needed: set[str] = set()
    for said in (title, text):
        flat_said = flat(said)
        for mention in mentions(said, flat_said):
            codes = required(mention, said, flat_said)
            if mention.choice and len(codes) > 1:
                chosen.update(dict.fromkeys(codes))
            else:
                needed.update(codes)
    return tuple(code for code in chosen if code not in needed)
