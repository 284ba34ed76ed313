"""Whether an advert says which language is not needed: no foreign one, or no Polish; and what tells it of Polish.

"Bez znajomości języka", "znajomość polskiego nie jest wymagana"; an advert in English expects no Polish where it
names none, and one whose work is Polish accounts or Polish law does, though it does not say so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_LANGUAGE = "x:no-language"
NO_POLISH = "x:no-polish"
IN_ENGLISH = "x:in-english"
POLISH_PAPERS = "x:polish-papers"
"""The term of work that goes by Polish law: its accounts, its taxes, its insurances."""
_NAME = r"(?:[ ](?!pols)\w+(?:ki|kiego|ich|cych|cego))?"

NEEDLESS: tuple[tuple[str, str, str], ...] = (
    (
        NO_LANGUAGE,
        "jezyk language",
        rf"""
        (?:bez|brak)[ ](?:(?:wymog|wymagan|konieczn|potrzeb)\w*[ ])?(?:znajomosci[ ])?jezyk(?:a|ow)(?![ ]pol)
        znajomosc[ ]jezyk(?:a|ow)(?![ ]pol){_NAME}(?:[ ](?:oraz|i)[ ]\w+)?[ ](?:nie[ ](?:jest|sa|bedzie)[ ]|nie)\
        (?:wymagan|koniecz|potrzebn|niezbedn)\w+
        nie[ ](?:jest[ ]|sa[ ])?(?:wymaga(?:my|na|ny)|potrzeb(?:a|na|ny|ujesz)|oczekujemy|musisz[ ]znac)[ ]\
        (?:znajomosci?[ ])?jezyk(?:a|ow)?(?![ ]pol)
        jezyk{_NAME}[ ]nie[ ](?:jest[ ])?(?:wymagany|konieczny|potrzebny)  nie[ ]znasz[ ]jezyka
        no[ ](?:foreign[ ])?languages?[ ](?:skills?[ ])?(?:required|needed|necessary)
        """,
    ),
    (
        NO_POLISH,
        "polsk polish",
        r"""
        (?:bez|brak)[ ](?:(?:wymog|wymagan|konieczn|potrzeb)\w*[ ])?(?:znajomosci[ ])?\
        (?:j\.[ ]?|jez\w*\.?[ ])?polskiego
        (?:jezyk\w*|j\.)?[ ]?polsk(?:i|iego)[ ]nie[ ](?:jest[ ])?(?:wymagan|koniecz|potrzebn|niezbedn)\w+
        nie[ ](?:musisz|trzeba)[ ](?:znac|mowic)[ ](?:po[ ])?(?:j\w*\.?[ ])?polsk(?:u|iego)
        (?:no|without)[ ](?:knowledge[ ]of[ ])?polish(?!\w)
        polish[ ](?:language[ ])?(?:is[ ]|skills[ ]are[ ])?not[ ](?:required|needed|necessary|mandatory|obligatory)
        """,
    ),
)
"""The term of an offer's text, with its signs and wordings, as those of `retrieval.facts.burdens`."""

_ENGLISH = re.compile(r"(?<![\w/])(?:the|and|of|you|your|our|we|with|for|will|are|to)(?![\w/])")
_POLISH = re.compile(r"(?<![\w/])(?:i|w|na|z|ze|oraz|sie|dla|przez|od|jest|lub|nie|za|po|o)(?![\w/])")
_LEAST_WORDS, _MANY_TIMES = 8, 4
_POLISH_PAPERS = re.compile(
    r"(?<!\w)ustaw\w+[ ]o[ ]rachunkowosci|(?<!\w)polsk\w+[ ](?:(?:standard\w+|przepis\w+|praw\w+|zasad\w+)[ ])?"
    r"(?:rachunkowos|ksiegowos|podatkow|prawa[ ]pracy)|(?<!\w)zus(?!\w)|"
    r"(?<!\w)(?:deklarac|rozliczen)\w+[ ](?:podatk\w+|vat|cit|pit|do[ ]us)(?!\w)|"
    r"polish[ ](?:gaap|tax|accounting|labou?r)"
)


def of_polish(said: str) -> Iterator[str]:
    """The terms of an advert (flat text) by which it does without Polish, or cannot, whatever it says of it."""
    english = len(_ENGLISH.findall(said))
    if english >= _LEAST_WORDS and english > _MANY_TIMES * len(_POLISH.findall(said)):
        yield IN_ENGLISH
    if _POLISH_PAPERS.search(said):
        yield POLISH_PAPERS
