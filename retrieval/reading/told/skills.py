"""What somebody can do or would learn besides, which is no work that they look for where they name an occupation.

"pizzer, umiem ciasto", "ślusarz, może być przyuczenie do spawania", "kierowca autobusu, mogę zrobić kurs".
"""

from __future__ import annotations

import re

_BEGIN = (
    r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:a|i|ale|bo|ja|oraz|do[ ]tego|poza[ ]tym|przy[ ]okazji)[ ])*"
)
_ON = r"(?:ale|lecz|wiec|i[ ]szukam|szukam|poszukuje|chce|chcial\w+|potrzebuje|looking|but)"
_REST = rf"(?:(?![ ]{_ON}(?!\w))(?:[^,.;!?()]|(?<=kat)\.))*"
"""Up to the end of the clause, or to what is wanted."""
_CAN = re.compile(
    rf"{_BEGIN}(?:(?:bardzo[ ]|calkiem[ ]|tez[ ]|rowniez[ ]|dobrze[ ]|sama?[ ])*"
    r"(?:umiem|potrafie|znam[ ]sie[ ]na|ogarniam)|"
    r"i[ ](?:can|know[ ]how[ ]to))"
    rf"[ ](?!znalezc|pracowac|sie|zaczac|podjac|start|work|begin|speak|po[ ]\w+sku){_REST}"
)
_ENDS = r"(?=[ ]*(?:$|[,.;!?)]))"
_CAN_BEHIND = re.compile(
    rf"{_BEGIN}(?!(?:nie|mam|szukam|chce|praca|bez)[ ])[^,.;!?()\d]{{3,40}}?[ ](?:tez[ ]|dobrze[ ]|bardzo[ ]|"
    rf"juz[ ])*"
    rf"(?<!nie )(?:znam|umiem|potrafie|ogarniam|ustawie|obsluze|obsluguje)(?:[ ](?:dobrze|tez|bdb|"
    rf"perfekt)){{0,2}}{_ENDS}"
)
"""The verb last: "skaner znam", "kasę fiskalną obsługuję"."""
_CANNOT = re.compile(
    rf"{_BEGIN}(?!(?:nie|szukam|chce|praca)[ ])[^,.;!?()]{{2,40}}?[ ]nie[ ](?:umiem|potrafie|obsluguje|czytam)"
    rf"(?:[ ](?:ale|za[ ]to)[ ][^,.;!?()]{{2,40}})?{_ENDS}"
)
"""What somebody cannot do, which refuses no offers: "programować nie umiem, ale narzędzia ustawię"."""
_HAS_NONE = re.compile(
    rf"{_BEGIN}nie[ ](?:mam|posiadam)[ ](?:tez[ ]|jeszcze[ ]|zadn\w+[ ])*(?:(?:kursow|kursu|szkolen|"
    rf"szkolenia|certyfikat\w+|papierow|dyplomu|referencji|uprawnien)|czym[ ](?:dojechac|dojezdzac)|"
    rf"(?:jak|dobrego)[ ]dojaz\w+|dojazdu)(?:[ ](?:ani|i|oraz)[ ][^,.;!?()]{{2,30}})?{_ENDS}"
)
"""Papers and ways that somebody lacks: "nie mam żadnych kursów", "nie mam czym dojechać"."""
_CAN_ALONE = re.compile(
    rf"{_BEGIN}(?:(?:tez|rowniez|przy[ ]okazji|dodatkowo)[ ])*mog(?:e|lbym|labym)[ ]"
    r"(?:(?:tez|rowniez|przy[ ]okazji|dodatkowo)[ ])*"
    r"(?:sam(?:a)?[ ](?:sobie[ ])?(?:tez[ ])?|przy[ ]okazji[ ]|dodatkowo[ ])[^\W\d_]{3,}c(?!\w)"
    rf"(?:[ ][^,.;!?()]{{1,30}}?)?{_ENDS}"
)
"""What somebody would do by themselves or besides: "mogę sam gotować", "mogę przy okazji sprzątać"."""
_WILL = (
    r"(?:(?:mog(?:e|lbym|labym|abym)|chetnie|gotow[ya]?|jestem[ ]gotow[ya]?|chce|zamierzam|planuje|bede|tez|nawet|"
    r"pozniej|szybko|(?:pojde|zrobie|wyrobie|ukoncze|zdam)(?=[ ]))[ ])"
)
_LEARN = r"(?:na|do|przy|pod)?ucz(?:yc|e|yla?|ylbym|ylabym)"
_TRAINING = (
    r"(?:kurs\w*|szkoleni\w+|uprawnieni\w+|licencj\w+|papier\w+|badani\w+|ksiazeczk\w+|egzamin\w*|certyfikat\w*|"
    r"praw(?:o|ko)(?:[ ]jazdy)?|kat\.?(?=[ ][a-d])|kategori\w+|sep(?!\w)|udt|hds|kwalifikacj\w+)"
)
_WOULD = re.compile(
    rf"{_BEGIN}(?:"
    rf"{_WILL}*(?:{_WILL}(?:sie[ ])?{_LEARN}(?:[ ]sie)?|{_LEARN}[ ]sie)[ ](?!od[ ]|zawod|fach|nowego)\w{_REST}|"
    rf"{_WILL}+(?:(?:zrobic|isc|pojsc|przejsc|wyrobic|ukonczyc|odbyc|zdac|podejsc|skonczyc|dorobic|uzupelnic)[ ])?"
    rf"(?:(?:na|do|sobie|jakis|odpowiedni\w*|wymagan\w+|potrzebn\w+|dodatkow\w+)[ ])*{_TRAINING}{_REST}|"
    r"(?:mo(?:ze|ga)[ ](?:tez[ ]|nawet[ ])?byc|mozliwe|mogloby[ ]byc|ewentualnie)[ ](?:tez[ ])?"
    rf"(?:przyuczeni\w+|nauka|doszkoleni\w+|kurs\w*|szkoleni\w+)[ ]\w{_REST}|"
    r"(?:jestem[ ])?(?:chetn|gotow|otwart|nastawion)(?:y|a|i)?[ ](?:do|na)[ ]"
    rf"(?:nauk\w+|przyuczeni\w+|szkole\w+|kurs\w*|doksztalcani\w+)[ ]\w{_REST}|"
    r"(?:i.?m[ ]|i[ ]am[ ])?(?:willing|ready|happy|eager|keen|able|open)[ ]to[ ](?:(?:be[ ])?train(?:ed|ing)?|"
    rf"learn|tak(?:e|ing)[ ]an?[ ]course)[ ]\w{_REST})"
)


def find_abilities(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell what somebody can do, whether or not anything else is named."""
    patterns = (_CAN, _CAN_BEHIND, _CAN_ALONE)
    return [m.span() for pattern in patterns for m in pattern.finditer(flat_text)]


def find_inabilities(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell what somebody cannot do, or has not."""
    return [m.span() for pattern in (_CANNOT, _HAS_NONE) for m in pattern.finditer(flat_text)]


def find_training(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell what somebody would learn, or which papers they would get."""
    return [m.span() for m in _WOULD.finditer(flat_text)]
