"""What somebody does now, has long done or can do, which is no wish where they name other work.

"uczę w szkole, dorobię korepetycjami", "kierowniczka, mam 3 lata doświadczenia w zarządzaniu", "fliziarz, od lat
kładę płytki".
"""

from __future__ import annotations

import re

_END = r"(?=[ ]*(?:$|[,.;!?]|(?:ale|lecz|i|a|wiec)[ ](?:szukam|chce|chcial\w+|poszukuje|teraz|dorobi)))"
_REST = r"(?:(?![ ](?:ale|lecz|szukam|poszukuje|chce|chcial\w+|teraz)(?!\w))[^,.;!?])*?"
_LONG = r"od[ ](?:(?:wielu|kilku|kilkunastu|kilkudziesieciu|dobrych|ponad)[ ])*lat(?![ ]?\d)(?!\w)"
_YEARS = (
    r"(?:\d{1,2}\+?[ -]?(?:lat\w*|letni\w+|years?)|"
    r"(?:(?:kilka|pare|dwa|trzy|cztery|piec|dziesiec)[ ]lata?|rok|roku))"
)
_MUCH = r"(?:duze|spore|bogate|wieloletnie|kilkuletnie|male|niewielkie|troche|jakies)"
_EXPERIENCED = re.compile(
    rf"(?<!\w)(?:(?:mam|mamy|posiadam|i[ ]have)[ ](?:(?:juz|tez|ponad|prawie|okolo)[ ])*"
    rf"(?:(?:{_YEARS}|{_MUCH})[ ])*|"
    rf"(?:(?:z|ze|ponad|prawie|with)[ ])*{_YEARS}[ ](?:of[ ])?)"
    r"(?:doswiadczeni(?:e|a|em)|experience)[ ](?:zawodow\w+[ ])?(?:w|we|na|jako|przy|z|ze|in|as|with)[ ]"
    rf"{_REST}[^,.;!? ]+{_END}"
)
_LONG_DONE = re.compile(
    rf"(?:^|(?<=[,.;!?])|(?<=[,.;!?][ ]))(?:[^,.;!?\d]*[ ])?{_LONG}(?:[ ][^,.;!?\d]*)?(?=$|[,.;!?])"
)
_YEARS_DONE = re.compile(
    r"(?:^|(?<=[,.;!?])|(?<=[,.;!?][ ]))[ ]*(?:(?:a|i|ja|juz|bo)[ ])*"
    r"(?!szuka|prac|robot|zajeci)[^\W\d_]{3,}(?:e|am|em)[ ]"
    r"(?:[^\W\d_]+[ ]){0,4}?od[ ](?:(?:ponad|prawie|okolo)[ ])?\d{1,2}[ ]lat(?=[ ]*(?:$|[,.;!?]))"
)
_SEEKING = (
    r"(?:szuka\w*|poszuku\w+|dorobi\w*|chc\w+|chetnie|potrzebuj\w+|interesuj\w+|"
    r"wieczor\w*|weekend\w*|popoludni\w*)"
)
_DOING = re.compile(
    r"(?<!\w)(?<!nie )(?:(?:obecnie|teraz|aktualnie|na[ ]co[ ]dzien)[ ])?"
    r"(?:ucze|pracuje|jestem[ ]zatrudnion\w|robie)[ ]"
    r"(?:(?:obecnie|teraz|aktualnie|na[ ]co[ ]dzien)[ ])?(?:w|we|na|jako|przy)[ ]"
    rf"(?:[^\W\d_]+)(?:[ ][^\W\d_]+)?{_END}(?=.*(?<!\w){_SEEKING})"
)
_BY_PERSON = re.compile(
    r"(?<!\w)(?:opiekuje|zajmuje)[ ]sie[ ](?:(?:mal|star|chor|moim|moj|swoj)\w+[ ])*"
    r"(?:dzieck\w+|dziecmi|mam\w|rodzic\w+|"
    rf"cork\w+|syn\w+|babci\w*)(?:[ ]w[ ]domu)?{_END}"
)


def find_told_work(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell of it, whether or not anything else is named."""
    patterns = (_EXPERIENCED, _LONG_DONE, _YEARS_DONE, _DOING, _BY_PERSON)
    return [m.span() for pattern in patterns for m in pattern.finditer(flat_text)]
