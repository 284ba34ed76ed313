"""Where the items of an advert's lists begin and end, as many adverts have lost their line ends and bullets."""

from __future__ import annotations

import re

from retrieval.facts.rules import either

_CLAUSE = re.compile(
    r"(?<!\sj)(?<!jez)(?<!min)(?<!ang)(?<!kat)(?<!np)(?<!tj)(?<!poz)\.(?:\s|(?=[a-z]))|[;\u2022*\n!?]"
)
_HEADS = tuple(
    """
    znajom dobr bardzo bieg komunik plynn swobod umiej doswiad praw wykszt gotow jezyk j. obslug min podstaw
    praktyc samodz dyspoz posiad chec odpow zdoln wysok latwo mile zaanga wiedza uprawn motyw dokladn otwart
    orient kreatyw punktu sumien czynn aktywn brak kultur oferuj tak to fluent more demon profic at_least
    univers degree proven good very excell exper knowl abil strong nice it_would if_you you_ we_ basic solid
    team
    """.replace("_", " ").split()
)
"""How items begin that start with a capital, where nothing parts them."""
_LABEL = re.compile(r"\w+(?: \w+)?:")
_LOWER_ITEM = re.compile(
    r"(?<!\si)(?<!oraz)(?<!\sand)(?<!lub)(?<!widziane)(?<!widziana)\s"
    + either("""
    znajomosc  doswiadczenie  wyksztalcenie  umiejetnosc\\w*  prawo jazdy  dyspozycyjnosc  gotowosc  obsluga
    samodzielnosc  uprawnienia  wiedza  knowledge  experience
    """)
    + r"\s|[ ]?-[ ]?(?="
    + either("""doswiad  prawo  wlasn  umiej  dyspoz  samodz  gotow  wyksz  dobra org  znajom  odpow  chec
        komunikatywnosc  uprawn""")
    + r")|[ ]?\((?:znajomosc|kazd|inn|umiej|knowledge)"
)
"""How items begin without a capital, and brackets about something else."""
_SAME_ITEM = re.compile(
    r"\s*(?:bardzo )?"
    + either(
        "mile widzian\\w(?! \\w)  to (?:duzy |dodatkowy )?(?:plus|atut)  preferowan\\w$  ale  lecz  co[ ]  "
        "ktor  which  nie[ ]  jako  jednak  bedzie"
    )
)
"""What goes on with an item behind a comma."""
_CAPITAL = re.compile(r"[^\W\d_a-ząćęłńóśźż][a-ząćęłńóśźż]")
_GOES_ON = re.compile(
    r"(?:[\w/(\"'-]|(?<!\w)"
    + either("""
    w  we  z  ze  do  na  dla  od  po  i  oraz  lub  przy  dzialu  firm\\w+  grup\\w+  of  in  with  to  for
    the  and  or  an?  our
    """)
    + r" )$"
)
"""Before a capital that begins no item: "z Klientami", "firmy Bosch"."""
_BEFORE, _AFTER = 150, 110
"""Letters in which the beginning of a sentence, and the end of an item, are looked for."""


def clause_before(flat_text: str, start: int) -> str:
    """The sentence up to `start`, at most its last 150 letters."""
    return _CLAUSE.split(flat_text[max(0, start - _BEFORE) : start])[-1]


def item_before(text: str, flat_text: str, start: int, clause: str) -> str:
    """Of `clause`, which ends at `start`, what belongs to the item of a list that a capital begins."""
    for at in range(start - 1, start - len(clause), -1):
        if begins_item(text, flat_text, at):
            return flat_text[at:start]
    return clause


def item_after(text: str, flat_text: str, end: int) -> str:
    """What belongs to the item that goes on at `end`."""
    after = _CLAUSE.split(flat_text[end : end + _AFTER], maxsplit=1)[0]
    for at, char in enumerate(after):
        glued = char.isalpha() and (not at or after[at - 1] == ")")  # "(min. B2)wykształcenie"
        capital = at and _CAPITAL.match(text, end + at) and not _GOES_ON.search(after[:at])
        if glued or capital or (char == "," and not _SAME_ITEM.match(after, at + 1)):
            after = after[:at]
            break
    return _LOWER_ITEM.split(after + " ", maxsplit=1)[0]


def begins_item(text: str, flat_text: str, at: int) -> bool:
    """Whether a capital at this place begins an item, or a label: "… w stopniu dobrym Umiejętność …"."""
    if not text[at].isupper() or flat_text[at - 1].isalpha():
        return False
    return flat_text.startswith(_HEADS, at) or _LABEL.match(flat_text, at) is not None
