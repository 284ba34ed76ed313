"""The words and patterns around a name that say whether it is meant as a place, and as the place of work.

All but QUALIFIER match text made flat (`retrieval.places.index.flat`): lower case, no diacritics.
"""

from __future__ import annotations

import re

ANY = "ngdail"
CASES_AFTER = {
    **dict.fromkeys(("w", "we"), "l"),
    **dict.fromkeys(("do", "z", "ze", "spod", "oprocz", "procz", "wokol"), "g"),
    **dict.fromkeys(
        ("kolo", "obok", "okolice", "okolic", "okolicach", "okolicy", "blisko", "niedaleko", "k"), "gn"
    ),
    **dict.fromkeys(("pod", "poza", "przed"), "i"),
    "na": "al",
    "po": "l",
    **dict.fromkeys(("in", "near", "from", "around", "to", "at", "within"), "n"),
    **dict.fromkeys(("miasto", "miasta", "miescie", "miejscowosc", "miejscowosci", "m"), ANY),
    **dict.fromkeys(
        ("lokalizacja", "lokalizacje", "gmina", "gminie", "gminy", "gm", "region", "rejon", "rejonie"), ANY
    ),
    **dict.fromkeys(("woj", "wojewodztwo", "wojewodztwa", "wojewodztwie", "powiat", "powiecie"), ANY),
}
REGION_WORDS = frozenset({"woj", "wojewodztwo", "wojewodztwa", "wojewodztwie"})
STREET_WORDS = frozenset(
    {"ul", "ulica", "ulicy", "al", "aleja", "alei", "aleje", "pl", "plac", "placu", "os", "osiedle", "rondo"}
)
BETWEEN_WORDS = re.compile(r"[ \t\u00a0]*(?:[-–—.][ \t\u00a0]*)?|[ \t\u00a0]*\n?[ \t\u00a0]*|[ ]?\(")
LIST_GOES_ON = re.compile(
    r"[\s)]*(?:[,/;|&+•·]|\b(?:i|oraz|lub|albo|czy|and|or|ewentualnie|badz|ew\.?|a takze|i/lub)\b)?"
    r"[\s(]*(?:w |we |do |z )?\s*"
)
TOO = re.compile(r"[ ](?:tez|takze|rowniez|too|also|zamiast|w miejsce|instead)(?!\w)")
JOINTS = frozenset("i oraz lub albo czy and or badz ew ewentualnie".split())
LIST_SIGNS = JOINTS | {",", "/", "+", "&"}
LABEL = re.compile(
    r"(?:miejsc[ea] (?:wykonywania )?(?:pracy|zatrudnienia)|lokalizacj[aei]|localization|miejscowosc|miasto"
    r"|miejsce|location|city|place of work|workplace|oddzial"
    r"|baza(?: firmy| transportowa)?|podstawienie)\s*(?:[:\-–]|to\b|jest\b)+\s*(?:w |we )?$"
)
NOT_THE_WORKPLACE = re.compile(
    r"(?:siedzib\w+|zarejestrowan\w+|sad\w* rejonow\w*|sadem?|sadu|krs|gospodarcz\w+|uniwersyte\w+"
    r"|politechni\w+|akademi\w+|urz[ae]d\w* (?:miasta|pracy)|komisj\w+ w"
    r"|biura w|oddzialy w|dojazd\w*(?: do pracy)? (?:z|do)|prezydent\w*"
    r"|urodzon\w+|adres do korespondencji|laboratori\w+ w|targ\w+)[\w ,.]{0,14}$"
    r"|\d\d-\d\d\d $"
)
WORK = re.compile(
    r"\b(?:prac[aeyuąę]\w*|zatrudni\w+|wyjazd\w*|zleceni\w+|ofert\w+|kontrakt\w*|work\w*|job\w*|zakwaterow\w+)\b"
)
VOIVODESHIP_NEXT = re.compile(r"[ \t\u00a0]*[,(–-]?[ \t\u00a0]*(?:woj(?:\.|ewodztwo|ewodztwie)?[ \t\u00a0]*)?")
ISLANDS = {"Hel"}  # towns that one is "na" and not "w"
QUARTERS_AFTER_NA = {"Praga": "Warszawa"}  # one is "w" the town of that name, and "na" the quarter of this one
ONLY_WITH_A_CAPITAL = {"tych", "kolonia", "kolonii", "kolonie"}
NEVER_BARE = {"przemysl", "marki", "swiecie"}  # towns that are words in the case that stands after any noun
HARDLY_INSIDE = frozenset(
    """aleksandrowie bransku czersku czerwiensku glinojecku kadzidle ksawerowie michalowie mikolajkach mroczy
    nasielsku niemczy osobnicy piensku pilawie przedborzu pszczolkach rykach serocku slonsku srodzie witkowie
    wyrzysku zagorzu""".split()
)
"""Small towns in the locative, which is a form of a word too that nobody says after "w"."""
QUALIFIER = re.compile(
    r"(?:[A-ZŁŚŻŹĆ]\w*(?:[sc]k|dzk|n)(?:a|e|i|iej|im|ie)|Wielk\w+|Mał\w+|Górn\w+|Doln\w+|Star\w+|Now[ae]\w*)\b"
)
SENTENCE_ENDS = ".!?:\n•*"
