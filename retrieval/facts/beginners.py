"""Whether an advert says that nobody need have worked before, where its words are too many for the thesaurus."""

from __future__ import annotations

import re

from retrieval.facts.rules import either
from retrieval.flat import flat

NO_EXPERIENCE = "bez-doswiadczenia"
"""The aspect of the thesaurus, which adverts name in words as well."""

_READ = 20_000
_SIGNS = ("doswiadczeni", "nauczyc sie", "nauki zawodu")
_WELCOME = re.compile(
    either(r"""
    \bnie[ ](?:musi\w*|trzeba|potrzeb\w+)[ ](?:[\w,]+[ ]){0,4}?\
    (?<!duzego )(?<!bogatego )(?<!dlugiego )doswiadczenia\b
    \bnie[ ](?:wymagamy|oczekujemy|wymagan\w+|sa[ ]wymagane|jest[ ]wymagane)[ ](?:[\w,]+[ ]){1,5}\
    (?:ani|i|lub|czy)[ ]doswiadczenia\b
    \bnie[ ](?:masz|posiadasz|macie)[ ](?:jeszcze[ ]|zadnego[ ])?doswiadczenia\b[^.;!\n]{0,30}\?
    \b(?:chcac\w+|chcesz|chcial\w*|chetn\w+[ ]do|zainteresowan\w+)[ ](?:sie[ ])?\
    (?:nauczyc|nauczenia|nauka|nauki)[ ](?:sie[ ])?(?:zawodu|fachu)\b
    \bdoswiadczeni\w+[^.;\n]{0,60}[ (](?:lub|albo|badz)[ ](?:duz\w+[ ])?(?:chec\w?|gotowosc|motywacj\w+)\
    (?:[ ]do)?(?:[ ](?:jego|go))?[ ](?:nauk|nauczen|przyucz|zdob)\w*
    """)
)
"""How it is said, over flat text: "nie musisz mieć wkładu i doświadczenia", "chcące nauczyć się zawodu"."""


def takes_beginners(text: str) -> bool:
    """Does an advert say that it takes people without experience?"""
    said = flat(text[:_READ])
    return any(map(said.__contains__, _SIGNS)) and _WELCOME.search(said) is not None
