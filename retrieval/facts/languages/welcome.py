"""Whether a language is welcome only, or needless: "mile widziana …", "… będzie atutem", "… is a plus"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from retrieval.facts.languages.headings import WELCOME, other_heading, under
from retrieval.facts.languages.items import begins_item
from retrieval.facts.languages.names import NAMES, STEMS
from retrieval.facts.rules import either

if TYPE_CHECKING:
    from retrieval.facts.languages.mentions import Mention

_BEFORE = re.compile(rf"(?<!\w){WELCOME}")
_AFTER = re.compile(
    r"(?<!\w)"
    + either(r"""
    (?:bardzo )?mile (?:bedzie )?widzian(?P<gender>[aye])(?!\w)  chetnie widzian
    atut(?!\w*(?: bedzie| beda)?\s*:)  zalet  to (?:duzy |dodatkowy )?plus  bedzie plus  na plus  plusem
    dodatkowy plus(?! za)  nice to have  preferowan  preferred  pozadan  welcome
    (?P<verb>(?:is |would be |will be )?)(?:a plus\b|an asset|an? advantage)  optional  opcjonaln
    bedzie dodatkow
    nie (?:jest |sa |bedzie )?(?:bezwzglednie )?(?:wymagan|wymog|koniecz|niezbedn|obowiazk|potrzebn|przeszk)
    nie wymagam  niewymagan  niekonieczn  not (?:required|necessary|needed|mandatory|obligatory)
    """)
)
_OWN = re.compile(
    either(r"""
    znajom  jezyki?[ ]  jezyk[ :(-]  j\. ?$  jez\. ?$
    (?:bardzo |conajmniej |min\.? )*(?:dobr|komunikatywn|biegl|plynn|swobodn|perfek|podstaw|techn)(?!\w*m )\w*[ ]
    (?:bardzo |conajmniej |min\.? )*(?:zaawans|doskon|prakt)(?!\w*m )\w*[ ]  \w+(?:sz|cie|uje|zna|wlada)[ ]
    fluen  good  very  excel  strong  advanc  proficien  knowl  command  languages?  spoken  written  native
    """)
)
_JOINS = re.compile(
    r"(?:^|\W)"
    + either("""
    i  oraz  lub  albo  badz  and  or  z  ze  w  na  o  of  in  with  for  jak  takze  rowniez  za  to  jest
    sie  if  you
    """)
    + r"\W*$"
)
_NAMED = re.compile(rf"(?:{STEMS})k|{NAMES}")
_BRACKETS = re.compile(r"\([^)]*\)")
_WORD_REACHES = 60
"""Letters to which a word for what is welcome reaches over commas."""


def own(mention: Mention) -> bool:
    """Whether its words begin a requirement, not as in "umiejętność komunikacji w języku", which another rules."""
    return not mention.head or _OWN.match(mention.head) is not None


def welcome_after(mention: Mention, text: str, after: str) -> Literal["", "all", "last"]:
    """Whether the words behind say so of all the languages named together, or of the last one."""
    for m in _AFTER.finditer(after):
        if m["gender"] and not _of_before(m, after, text[mention.end + m.end() :][:2]):
            continue  # the next item: "angielski mile widziane prawo jazdy"
        knowledge = re.search(r"fluen|knowledge|command", mention.head)
        return "last" if mention.apart or (m["verb"] and not knowledge) else "all"
    return ""


def _of_before(m: re.Match[str], after: str, following: str) -> bool:
    """Whether "mile widziana" is said of what stands before it: it agrees with nothing behind."""
    if following.strip()[:1].isupper():
        return True
    behind = after[m.end() :].lstrip(" -")
    if after[: m.start()].rstrip().endswith(("-", "(")) and m["gender"] in {"a", "y"}:
        return not behind.startswith(("jez", "j.", "znajom")) and not _NAMED.match(behind)
    word = re.match(r"(?!(?:w|na|ale|lecz|jednak|i|oraz|lub|przy|dla)(?!\w))\w+", behind)
    return word is None or (m["gender"] == "a" and word[0].endswith(("o", "e")))


def welcome_before(mention: Mention, text: str, flat_text: str, clause: str) -> bool:
    """Whether a heading, or a word before in the sentence, says so of `mention`, to which `clause` leads."""
    if under("welcome", text, flat_text, mention.start):
        return True
    marks = list(_BEFORE.finditer(clause + mention.head))
    if not marks:
        return False
    end = marks[-1].end()
    between = clause[end:]
    if (")" in between and "(" not in between) or other_heading(between):
        return False  # said in brackets, or under a heading, of something else
    if not _BRACKETS.sub("", between).strip(" -:"):
        at = mention.start - len(clause) + marks[-1].start()
        dashed = between.strip() == "-" and re.search(r"\w[^-]*$", clause[: marks[-1].start()])
        trails = text[at : at + 1].islower() and (dashed or text[mention.start].isupper())
        return end > len(clause) or not trails  # "obsługa wózka - mile widziane Znajomość języka"
    return _reaches(between, mention, text, flat_text)


def _reaches(between: str, mention: Mention, text: str, flat_text: str) -> bool:
    """Whether a word for what is welcome reaches over the words between it and a language."""
    begin = mention.start - len(between) + 1
    if any(begins_item(text, flat_text, at) for at in range(begin, mention.start + 1)):
        return False
    between = _BRACKETS.sub("", between)
    if between.rstrip().endswith(","):
        named = mention.head.startswith(("jez", "j."))  # "mile widziane prawo jazdy, język angielski"
        return named or (not own(mention) and len(between) <= _WORD_REACHES)
    parted = mention.head.strip() or text[mention.start].isupper()
    return not own(mention) or _JOINS.search(between) is not None or not parted
