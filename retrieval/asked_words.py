"""The words of a question: as lemmas, each once for both genders, and those that tell something of the job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.alternatives import OR
from retrieval.facts.languages import language_words
from retrieval.flat import flat
from retrieval.polish import is_word, lemma, names_nothing, words
from retrieval.silent_words import FILLER
from retrieval.skills import skill_words
from retrieval.thesaurus import CONNECTING, Thesaurus, thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Search
    from retrieval.polish import Word
    from retrieval.thesaurus import Mention

_BEFORE_A_VARIANT = re.compile(r"\s?[/(]\s?[-–]?")
_BEHIND_AN_ACRONYM = frozenset("owiec owca owcem owcy owcow owcowi owka owki owke owski owiecka".split())
"""What makes a doer of an acronym, behind a hyphen: "BHP-owiec", "HR-ówka"."""
_HERS = (
    ("lozka", "log"),
    ("istka", "ista"),
    ("ystka", "ysta"),
    ("yczka", "yk"),
    ("iczka", "ik"),
    ("grafka", "graf"),
)
"""The endings of a woman's name of work, and of a man's, folded."""
_WOMANS_ENDINGS = frozenset("a ka ki czka nka rka tka ica nica ni yni czyni owa na ska".split())
"""How the feminine form is added to a title: "lakiernik/ka", "sprzedawca(czyni)"."""
LACKING = frozenset(("bez", "without"))
_ENGLISH = frozenset(("driver", "drivers", "dealer", "trainer", "operator", "porter", "cook"))
"""Words of English that Polish has as well, for something else or seldom."""


def written_once(text: str, known: Thesaurus) -> tuple[list[Word], list[str]]:
    """The words of a text with their lemmas, a title that is given for both genders once.

    "Lakiernik/ka" is a "lakiernik", "nauczyciel / nauczycielka matematyki" no teacher of anything else. Of
    "BHP-owiec" the acronym alone names the work.
    """
    found: list[tuple[Word, str]] = []
    end = 0
    for word in words(text):
        own = meant(word.text, known)
        variant = bool(found) and _BEFORE_A_VARIANT.fullmatch(text, end, word.start) is not None
        doer = word.folded in _BEHIND_AN_ACRONYM and end > 0 and text[end : word.start] == "-"
        variant = variant and (word.folded in _WOMANS_ENDINGS or own in known.alike(found[-1][1]))
        if not (variant or doer):
            found.append((word, own))
        end = word.end
    return [word for word, _ in found], [own for _, own in found]


def _of_a_man(word: str) -> str:
    """The man's name of work for a woman's: "radiolożka", "geografka"; the word itself where it is none.

    Not for names in "-arka" and the like, which are machines as well.
    """
    return next((word.removesuffix(hers) + his for hers, his in _HERS if word.endswith(hers)), word)


def meant(word: str, known: Thesaurus) -> str:
    """The folded lemma of a word as typed; one that Polish does not have is taken for the like one of a phrase."""
    plain = lemma(word)
    if known.knows(plain, asked=True):
        return plain
    if known.knows(man := _of_a_man(plain), asked=True):
        return man
    typed = lemma(word, restore=True)
    return typed if is_word(word) or known.knows(typed, asked=True) else known.meant(typed)


def in_another_language(mention: Mention, text: str, written: Sequence[Word]) -> str:
    """The words that named it, where none of them is Polish or mistyped."""
    own = [written[at] for at in mention.positions]
    known = thesaurus()
    polish = (is_word(word.text) and word.folded not in _ENGLISH for word in own)
    acronym = any(word.text.isupper() for word in own)  # "GOPS" and "HR" are of no language
    if any(polish) or acronym or not all(known.knows(lemma(word.text), asked=True) for word in own):
        return ""
    return text[own[0].start : own[-1].end]


def telling_words(search: Search, written: Sequence[Word], lemmas: Sequence[str]) -> dict[int, str]:
    """The lemmas that say something of the job, by position: no filler, number, or what a constraint holds."""
    held = skill_words(search.text, (*search.skills, *search.preferred.skills))
    held += language_words(search.text, (*search.languages, *search.preferred.languages))
    known = thesaurus()
    employers = {part for name in search.companies for part in flat(name).split()}
    silent = CONNECTING | FILLER | OR
    return {
        position: lemma
        for position, (word, lemma) in enumerate(zip(written, lemmas, strict=True))
        if len(lemma) > 1
        and not LACKING.intersection(lemmas[max(0, position - 1) : position])
        and not lemma.isdigit()
        and not silent & {lemma, word.folded}
        and word.folded not in employers
        and (known.knows(lemma) or not names_nothing(word.text))
        and not any(start <= word.start < end for start, end in held)
    }
