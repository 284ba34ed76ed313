"""Everyday conditions in other words than the usual ones: "nie mam gdzie mieszkać"."""

from __future__ import annotations

import re

from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|ale|bo|oraz)[ ]))"
_ALSO = r"(?:(?:mi|mnie|mam|chce|musze|miec|zeby|byly|sa|tez|zawsze|jednak|raczej|wole|lubie)[ ])*"
_SAID_AS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?<!\w)(?:nie[ ]mam|musze[ ]miec|chce[ ]miec|zeby[ ]bylo|potrzebuje)(?:[ ](?:tam|tu|tez))*"
            rf"[ ]gdzie[ ](?:mieszkac|spac|nocowac|przenocowac)(?:[ ](?:tam|tu))?{_END}"
        ),
        "zakwaterowanie",
    ),
    (
        re.compile(
            r"(?<!\w)nie[ ](?:(?:umiem|potrafie|moge)[ ])?"
            r"(?:prowadze|prowadzic|jezdze|jezdzic|kieruje|kierowac)[ ]"
            rf"(?:samochod(?:u|em|ami)|aut(?:a|em|ami)|pojazd(?:em|ami|ow)){_END}|"
            rf"(?<![^\W\d_][ ])(?:prawa[ ]jazdy|prawka)[ ]brak{_END}"
        ),
        "bez prawa jazdy",
    ),
    (
        re.compile(
            r"(?<!\w)po[ ](?:podstawowce|gimnazjum)(?!\w)|"
            r"(?<!\w)(?:s|u)konczyl(?:am|em)[ ](?:tylko[ ])?(?:podstawowke|gimnazjum|szkole[ ]podstawowa)(?!\w)"
        ),
        "bez wykształcenia",
    ),
    (
        re.compile(
            rf"(?<!\w)(?:(?:wlasnie|swiezo|dopiero|teraz|niedawno)[ ]|{BEGIN})(?:co[ ])?(?:zdal(?:em|am)[ ]mature|"
            r"(?:jestem[ ])?(?:swiezo[ ])?po[ ]maturze|(?:s|u)konczyl(?:em|am)[ ]liceum)(?!\w)"
        ),
        "bez studiów",
    ),
    (
        re.compile(
            r"(?<!\w)(?:koncze[ ](?:wlasnie[ ]|teraz[ ]|w[ ]tym[ ]roku[ ]|niedlugo[ ])?studia|"
            r"(?:jestem[ ])?na[ ]ostatnim[ ]roku(?:[ ]studiow)?(?![ ]\w*(?:praktyk|umow)))"
            r"(?=[ ]*(?:$|[,.;])|[ ](?:i|ale|a|wiec)[ ])"
        ),
        "student,",
    ),
    (re.compile(r"^[ ]*bo[ ](?:tam|tu|stamtad|tamtej|mi|mnie|nie[ ]ma)(?!\w)[^,.;]*$"), ""),
    (
        re.compile(
            r"(?<!\w)(?:prawo[ ]jazdy|prawko|uprawnienia|papiery)[ ]na[ ](?:traktor|ciagnik)\w*(?:[ ]rolnicz\w+)?"
            r"(?!\w)"
        ),
        "prawo jazdy kat. T",
    ),
    (
        re.compile(
            r"(?<!\w)(?:jestem[ ])?(?:juz[ ])?bez[ ]pracy[ ](?:juz[ ])?(?:od|prawie)[ ](?:prawie[ ]|ponad[ ])?"
            r"(?:dawna|roku|miesiaca|tygodnia|(?:\w+[ ])?(?:lat|miesiecy|tygodni|mies\.?))(?!\w)"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<!\w)(?:(?:czy|moze|a|kto|ktos|gdzie)[ ])*(?:mnie[ ])?(?:przyuczy|naucza?|przyucza)[ ]?(?:mnie)?"
            r"(?:[ ]ktos)?(?:[ ](?:od[ ](?:zera|podstaw)))?(?=[ ]*(?:$|[,.;!?])|[ ](?:do|na|w)[ ])"
        ),
        "do przyuczenia",
    ),
    (
        re.compile(
            r"(?:(?<=biurowa )|(?<=biurowej )|(?<=biurowe )|(?<=biurowego )|(?<=pisanie )|(?<=przepisywanie ))"
            r"w[ ]domu(?!\w)(?![ ](?:opieki|dziecka|kultury|pomocy|handl|maklers))|"
            r"(?<!\w)w[ ]domu(?=[ ](?:przy|na)[ ]komputerze(?!\w))|(?<=moze byc )(?:tez[ ])?online(?!\w)"
        ),
        "zdalnie",
    ),
    (
        re.compile(
            r"(?<!\w)(?:prac[aeyo]\w*|robot[aey])[ ]z[ ](?:(?:osobami|ludzmi|doroslymi)[ ])?"
            r"(?:niepelnosprawnymi|z[ ]niepelnosprawnosci(?:a|ami))(?:[ ](?:intelektualn|ruchow|fizyczn)\w+)?"
        ),
        "opieka nad osobami niepełnosprawnymi",
    ),
    (re.compile(r"(?<!\w)mniej[ ]niz[ ](?:caly[ ]|pelny[ ])?etat(?!\w)"), "niepełny etat"),
    (
        re.compile(
            rf"(?<!\w)(?:na[ ]|w[ ])?weekend\w*[ ]{_ALSO}(?:dla[ ](?:siebie|rodziny|bliskich)|zajet\w+|"
            rf"jestem[ ](?:zajet\w+|niedostepn\w+)){_END}|"
            rf"(?<!\w)(?:chce|wole|musze)[ ]miec[ ]weekend\w*[ ]dla[ ](?:siebie|rodziny|dzieci|bliskich){_END}|"
            rf"(?<!\w){_ALSO}sobot[ya]?[ ](?:i|oraz)[ ]niedziel[ea]?[ ]{_ALSO}woln\w+{_END}"
        ),
        "bez weekendów",
    ),
    (
        re.compile(r"(?<!\w)(?:tylko|wylacznie|jedynie)[ ](?:w[ ])?dni[ ]robocz\w+(?!\w)"),
        "od poniedziałku do piątku",
    ),
    (
        re.compile(
            r"(?<!\w)(?:gdzie[ ]|zeby[ ])?(?:nie[ ]trzeba[ ](?:bylo[ ])?(?:znac|umiec)[ ](?:zadnego[ ])?jezyka|"
            r"nie[ ]wymagaja[ ](?:znajomosci[ ])?jezyk\w+(?![ ](?!obc)\w)|"
            rf"jezyk[ ](?:obcy[ ])?(?:jest[ ])?nie(?:[ ]jest)?[ ]?(?:wymagany|potrzebny|konieczny)){_END}|"
            rf"(?<!\w)z[ ]jezykami[ ](?:(?:u[ ]mnie|jest|obcymi)[ ])*(?:slabo|kiepsko|krucho|na[ ]bakier){_END}"
        ),
        "bez języka",
    ),
    (
        re.compile(
            rf"{BEGIN}(?:mam[ ](?:skonczone[ ])?(?:6[0-9]|7[0-9])[ ]lat|"
            rf"(?:dorabiam|dorobic|chce[ ]dorobic|dorobie)[ ](?:sobie[ ])?do[ ](?:skromnej[ ])?emerytury){_END}"
        ),
        "emeryt",
    ),
    (
        re.compile(
            rf"(?<!\w)nie[ ](?:mam|(?:s|u)konczyl(?:em|am))[ ](?:jeszcze[ ])?18[ ]?(?:lat|r\.?z\.?)?{_END}"
        ),
        "niepełnoletni",
    ),
    (
        re.compile(
            rf"{BEGIN}(?:teraz[ ]|obecnie[ ])?(?:siedze|jestem|zostaje|zostalam)[ ](?:w[ ]domu[ ])?z[ ]"
            r"(?:(?:mal|jednym|dwojk|troj|moim|naszym|chor)\w*[ ]+)*(?:dziec\w+|niemowl\w+|synkiem|coreczk\w+|"
            rf"maluchem|mama|tata)(?:[ ]w[ ]domu)?{_END}"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<!\w)(?:(?:i|we)[ ])?(?:don.?t|do[ ]not|can.?t|cannot)[ ](?:speak|know)[ ](?:the|any|a)[ ]"
            r"(?:(?:local|foreign|other)[ ])?languages?(?!\w)"
        ),
        "bez języka",
    ),
    (
        re.compile(
            r"(?<!\w)(?:praca[ ](?:na[ ])?)?zmian(?:y|owosc)(?:[ ](?:mi|dla[ ]mnie))?[ ](?:to[ ])?nie[ ]"
            r"(?:sa|jest|stanowia?|to)?[ ]?(?:zaden[ ])?problem(?:em|u)?(?!\w)"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<!\w)(?:chce|chcialbym|chcialabym|moge|lubie|wole)[ ](?:tylko[ ])?jezdzic"
            r"(?=[ ](?:tylko[ ]|wylacznie[ ])?(?:po[ ](?:polsce|kraju|europie|niemczech)|w[ ]kraju|za[ ]granice))"
        ),
        "kierowca",
    ),
    (
        re.compile(rf"{BEGIN}(?:(?:wyuczony|moj)[ ]zawod|wyuczon[ay][ ]jako)[ ](?:to[ ])?[a-z]{{4,}}{_END}"),
        "",
    ),
    (re.compile(r"(?<!\w)mam[ ](?:juz[ ])?dosc[ ](?:bycia|roboty[ ]jako|pracy[ ]jako)(?=[ ])"), "nie jako"),
    (
        re.compile(r"(?<!\w)(?:placa|platne|wyplata|wyplacan\w+|pieniadze)[ ]codziennie(?!\w)"),
        "wypłata co tydzień",
    ),
    (
        re.compile(
            rf"{BEGIN}(?:moge[ ])?(?:dojade|dojezdza[mc]|dojechac)[ ](?:sama?[ ])?(?:autem|samochodem){_END}"
        ),
        "",
    ),
)
"""What is said, and the words that are known for it."""


def otherwise_worded(text: str) -> str:
    """`text` with everyday conditions in the usual words."""
    for pattern, known in _SAID_AS:
        text = replaced(text, pattern, known)
    return text
