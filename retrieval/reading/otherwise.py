"""Everyday conditions in other words than the usual ones: "nie mam gdzie mieszkać"."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.places import gazetteer
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|ale|bo|oraz)[ ]))"
"""Where a clause ends in flat text, or another begins."""
_I_WANT = r"(?:(?:mi|mnie|chce|musze|miec|zeby|byly|sa|tez|zawsze|jednak|raczej|wole)[ ])*"
_HAS_NO_ROOF = re.compile(
    r"(?<!\w)(?:nie[ ]mam|musze[ ]miec|chce[ ]miec|zeby[ ]bylo|potrzebuje)(?:[ ](?:tam|tu|tez))*"
    rf"[ ]gdzie[ ](?:mieszkac|spac|nocowac|przenocowac)(?:[ ](?:tam|tu))?{_END}"
)
_DOES_NOT_DRIVE = re.compile(
    r"(?<!\w)nie[ ](?:(?:umiem|potrafie|moge)[ ])?(?:prowadze|prowadzic|jezdze|jezdzic|kieruje|kierowac)[ ]"
    rf"(?:samochod(?:u|em|ami)|aut(?:a|em|ami)|pojazd(?:em|ami|ow)){_END}|"
    rf"(?<![^\W\d_][ ])(?:prawa[ ]jazdy|prawka)[ ]brak{_END}"
)
_PRIMARY_SCHOOL = re.compile(
    r"(?<!\w)po[ ](?:podstawowce|gimnazjum)(?!\w)|"
    r"(?<!\w)(?:s|u)konczyl(?:am|em)[ ](?:tylko[ ])?(?:podstawowke|gimnazjum|szkole[ ]podstawowa)(?!\w)"
)
_SECONDARY_SCHOOL = re.compile(
    rf"(?<!\w)(?:(?:wlasnie|swiezo|dopiero|teraz|niedawno)[ ]|{BEGIN})(?:co[ ])?(?:zdal(?:em|am)[ ]mature|"
    r"(?:jestem[ ])?(?:swiezo[ ])?po[ ]maturze|(?:s|u)konczyl(?:em|am)[ ]liceum)"
    r"(?=[ ]*(?:$|[,.;!?])|[ ]i[ ](?:szuka|chc))"
)
_LAST_YEAR = re.compile(
    r"(?<!\w)(?:koncze[ ](?:wlasnie[ ]|teraz[ ]|w[ ]tym[ ]roku[ ]|niedlugo[ ])?studia|"
    r"(?:jestem[ ])?na[ ]ostatnim[ ]roku(?:[ ]studiow)?(?![ ]\w*(?:praktyk|umow)))"
    r"(?=[ ]*(?:$|[,.;])|[ ](?:i|ale|a|wiec)[ ])"
)
_UNDER_AGE = re.compile(
    rf"(?<!\w)nie[ ](?:mam|(?:s|u)konczyl(?:em|am))[ ](?:jeszcze[ ])?18[ ]?(?:lat|r\.?z\.?)?{_END}"
)
_OF_AGE = re.compile(
    rf"{BEGIN}(?:mam[ ](?:skonczone[ ])?(?:6[0-9]|7[0-9])[ ]lat|"
    rf"(?:dorabiam|dorobic|chce[ ]dorobic|dorobie)[ ](?:sobie[ ])?do[ ](?:skromnej[ ])?emerytury){_END}"
)
_MAY_DRIVE_TRACTORS = re.compile(
    r"(?<!\w)(?:prawo[ ]jazdy|prawko|uprawnienia|papiery)[ ]na[ ](?:traktor|ciagnik)\w*(?:[ ]rolnicz\w+)?"
    r"(?!\w)(?![ ]siodlow)"
)
_WOULD_BE_TAUGHT = re.compile(
    r"(?<!\w)(?:(?:(?:czy|moze|a|kto|ktos|gdzie)[ ])*(?:mnie[ ])?przyucz(?:y|a)[ ]?(?:mnie)?(?:[ ]ktos)?|"
    r"(?:kto|czy[ ]ktos|moze[ ]ktos)[ ](?:mnie[ ])?nauczy(?:[ ]mnie)?)(?:[ ]od[ ](?:zera|podstaw))?"
    r"(?=[ ]*(?:$|[,.;!?])|[ ](?:do|na|w)[ ])"
)
_DESK_AT_HOME = re.compile(
    r"(?:(?<=biurowa )|(?<=biurowej )|(?<=biurowe )|(?<=biurowego )|(?<=pisanie )|(?<=przepisywanie ))"
    r"w[ ]domu(?=[ ]*(?:$|[,.;!?])|[ ](?:przy|na|i|lub|albo|z)[ ])|"
    r"(?<!\w)w[ ]domu(?=[ ](?:przy|na)[ ]komputerze(?!\w))"
)
_MAY_BE_ONLINE = re.compile(
    r"(?<!rekrutacja )(?<!rozmowa )(?<!spotkanie )(?<!\w)moze[ ]byc[ ](?:tez[ ])?online(?!\w)"
)
_WITH_DISABLED_PEOPLE = re.compile(
    r"(?<!\w)(?:praca|prace|pracy|pracowac|robota|robote)[ ]z[ ](?:(?:osobami|ludzmi|doroslymi)[ ])?"
    r"(?:niepelnosprawnymi|z[ ]niepelnosprawnosci(?:a|ami))(?:[ ](?:intelektualn|ruchow|fizyczn)\w+)?"
    r"(?![ ]dzie)(?!\w)"
)
_LESS_THAN_FULL_TIME = re.compile(r"(?<!\w)mniej[ ]niz[ ](?:caly[ ]|pelny[ ])?etat(?!\w)")
_KEEPS_WEEKENDS = re.compile(
    rf"(?<!\w)(?:na[ ]|w[ ])?weekend\w*[ ]{_I_WANT}(?:dla[ ](?:siebie|rodziny|bliskich)|zajet\w+|"
    rf"jestem[ ](?:zajet\w+|niedostepn\w+)){_END}|"
    rf"(?<!\w)(?:chce|wole|musze)[ ]miec[ ]weekend\w*[ ]dla[ ](?:siebie|rodziny|dzieci|bliskich){_END}|"
    rf"(?<!mam )(?<!\w){_I_WANT}sobot[ya]?[ ](?:i|oraz)[ ]niedziel[ea]?[ ]{_I_WANT}woln\w+{_END}"
)
_ON_WEEKDAYS = re.compile(r"(?<!\w)(?:tylko|wylacznie|jedynie)[ ](?:w[ ])?dni[ ]robocz\w+(?!\w)")
_NO_LANGUAGE = re.compile(
    r"(?<!\w)(?:gdzie[ ]|zeby[ ])?(?:nie[ ]trzeba[ ](?:bylo[ ])?(?:znac|umiec)[ ](?:zadnego[ ])?jezyka|"
    r"nie[ ]wymagaja[ ](?:znajomosci[ ])?jezyk\w+(?![ ](?!obc)\w)|"
    rf"jezyk[ ](?:obcy[ ])?(?:jest[ ])?nie(?:[ ]jest)?[ ]?(?:wymagany|potrzebny|konieczny)){_END}|"
    rf"(?<!\w)z[ ]jezykami[ ](?:(?:u[ ]mnie|jest|obcymi)[ ])*(?:slabo|kiepsko|krucho|na[ ]bakier){_END}|"
    r"(?<!\w)(?:(?:i|we)[ ])?(?:don.?t|do[ ]not|can.?t|cannot)[ ](?:speak|know)[ ](?:the|any|a)[ ]"
    r"(?:(?:local|foreign|other)[ ])?languages?(?!\w)"
)
_CONVICTED = re.compile(
    r"(?<!nie )(?<!nie bylem )(?<!nie bylam )(?<!nie jestem )(?<!\w)(?:(?:jestem|bylem|bylam)[ ])?"
    r"(?:osob[aey][ ])?karan(?:y|a|ej|ych)(?!\w)|"
    r"(?<!\w)(?:mam[ ])?wyrok(?:[ ]w[ ]zawieszeniu)?(?!\w)|(?<!\w)po[ ]wyroku(?!\w)"
)
_PAID_DAILY = re.compile(r"(?<!\w)(?:placa|platne|wyplata|wyplacan\w+|pieniadze)[ ]codziennie(?!\w)")
_FOR_A_WHILE = re.compile(
    r"(?:(?<=szukam )|(?<=praca )|(?<=prace )|(?<=pracy )|(?<=robota )|(?<=cos )|(?<=czegos )|(?<=tylko )|"
    rf"{BEGIN})na[ ](?:okres[ ])?(?:(?:[2-5]|dwa|trzy|cztery|kilka|pare|dwoch|trzech|kilku)[ ]"
    r"(?:miesiac[ea]|miesiecy|tygodni\w*)|"
    rf"(?:miesiac|krotko|krotki[ ](?:okres|czas)))(?:{_END}|(?=[ ]we?[ ]))|"
    r"(?:(?<=only )|(?<=just )|(?<=work )|(?<=job ))for[ ](?:about[ ]|a[ ])?"
    r"(?:[2-5]|two|three|four|couple[ ]of|few)[ ](?:months|weeks)(?!\w)"
)
_NOT_IN_THE_TOWN = re.compile(
    r"(?<!\w)(?:nie[ ](?:chce[ ])?(?:pracowac[ ])?we?[ ](?:sam(?:ej|ym)[ ])?|poza[ ](?:sam(?:a|ym)[ ])?)"
    r"(?P<town>[^\W\d_]{3,}(?:[ ][^\W\d_]{3,})?)[ ,]+(?:tylko|ale|lecz|byle|a)[ ](?:gdzies[ ])?"
    rf"(?:w[ ](?:(?:jej|jego)[ ])?(?:okolic(?:y|ach)|poblizu)|blisko|niedaleko|pod){_END}"
)
_HAD_ENOUGH = re.compile(r"(?<!\w)mam[ ](?:juz[ ])?dosc[ ](?:bycia|roboty[ ]jako|pracy[ ]jako)(?=[ ])")
_SAID_AS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_HAS_NO_ROOF, "zakwaterowanie"),
    (_DOES_NOT_DRIVE, "bez prawa jazdy"),
    (_PRIMARY_SCHOOL, "bez wykształcenia"),
    (_SECONDARY_SCHOOL, "bez studiów"),
    (_LAST_YEAR, "student,"),
    (_UNDER_AGE, "niepełnoletni"),
    (_OF_AGE, "emeryt"),
    (_MAY_DRIVE_TRACTORS, "prawo jazdy kat. T"),
    (_WOULD_BE_TAUGHT, "do przyuczenia"),
    (_DESK_AT_HOME, "zdalnie"),
    (_MAY_BE_ONLINE, "może być zdalnie"),
    (_WITH_DISABLED_PEOPLE, "opieka nad osobami niepełnosprawnymi"),
    (_LESS_THAN_FULL_TIME, "niepełny etat"),
    (_KEEPS_WEEKENDS, "bez weekendów"),
    (_ON_WEEKDAYS, "od poniedziałku do piątku"),
    (_NO_LANGUAGE, "bez języka"),
    (_CONVICTED, "bez niekaralności"),
    (_PAID_DAILY, "wypłata co tydzień"),
    (_HAD_ENOUGH, "nie jako"),
)
"""What is said, and the words that are known for it."""

_OUT_OF_WORK = re.compile(
    r"(?<!\w)(?:jestem[ ])?(?:juz[ ])?bez[ ]pracy[ ](?:juz[ ])?(?:od|prawie)[ ](?:prawie[ ]|ponad[ ])?"
    r"(?:dawna|roku|miesiaca|tygodnia|(?:\w+[ ])?(?:lat|miesiecy|tygodni|mies\.?))(?!\w)"
)
_WITHOUT_WORK = re.compile(
    r"(?<!\w)(?:jestem[ ])?(?:obecnie[ ]|teraz[ ])?bez[ ](?:pracy|umowy)(?=[ ](?:(?:w|we)[ ])?)"
)
"""Before a place, which is not what is refused: "jestem bez pracy Kraków"."""
_LIVES_THERE = re.compile(
    r"^[ ]*bo[ ](?:tam|tu|stamtad)[ ](?:(?:blisko|niedaleko)[ ])?(?:mieszka\w*|mam|jest|sa|studiuje|pracuje)"
    r"(?!\w)[^,.;]*$"
)
_MINDS_A_CHILD = re.compile(
    rf"{BEGIN}(?:teraz[ ]|obecnie[ ])?(?:siedze|jestem|zostaje|zostalam)[ ](?:w[ ]domu[ ])?z[ ]"
    r"(?:(?:mal|jednym|dwojk|troj|moim|naszym|chor)\w*[ ]+)*(?:dziec\w+|niemowl\w+|synkiem|coreczk\w+|"
    rf"maluchem|mama|tata)(?:[ ]w[ ]domu)?{_END}"
)
_SHIFTS_ARE_FINE = re.compile(
    r"(?<![^\W\d_][ ])(?<!\d[ ])(?<!\w)zmian(?:y|owosc)(?:[ ](?:mi|dla[ ]mnie))?[ ](?:to[ ])?nie[ ]"
    r"(?:(?:sa|jest|stanowia|stanowi|to)[ ])?(?:zaden[ ])?problem(?:em|u)?(?!\w)"
)
_COMES_BY_CAR = re.compile(
    rf"{BEGIN}(?:moge[ ])?(?:dojade|dojezdza[mc]|dojechac)[ ](?:sama?[ ])?(?:autem|samochodem){_END}"
)
_BACK = re.compile(r"^[ ]*(?:jednak[ ]|no[ ]|to[ ])?z[ ]powrotem(?=[ ]\w)")
_NO_LESS = re.compile(r"^[ ]*(?:(?:ale|i|na[ ]pewno)[ ])*nie[ ]mniej[ .!]*$")
_BY_THE_WAY = (_BACK, _NO_LESS, _OUT_OF_WORK, _LIVES_THERE, _MINDS_A_CHILD, _SHIFTS_ARE_FINE, _COMES_BY_CAR)
"""Said by the way: none of it is looked for."""

_WOULD_DRIVE = re.compile(
    r"(?<!nie )(?<!\w)(?:chce|chcialbym|chcialabym|moge|lubie|wole)[ ](?:tylko[ ])?jezdzic"
    r"(?=[ ](?:tylko[ ]|wylacznie[ ])?(?:po[ ](?:polsce|kraju|europie|niemczech)|w[ ]kraju|za[ ]granice))"
)


def otherwise_worded(text: str) -> str:
    """`text` with everyday conditions in the usual words, and without what is said by the way."""
    for pattern, known in _SAID_AS:
        text = replaced(text, pattern, known)
    text = replaced(
        text, _FOR_A_WHILE, lambda m: "seasonal work" if m.group().startswith("for ") else "praca sezonowa"
    )
    text = replaced(text, _NOT_IN_THE_TOWN, _around)
    for pattern in _BY_THE_WAY:
        text = replaced(text, pattern, "")
    if (m := _WITHOUT_WORK.search(flat(text))) and _begins_with_a_place(text[m.end() :]):
        text = replaced(text, _WITHOUT_WORK, "")
    if (m := _WOULD_DRIVE.search(flat(text))) and not names_occupation(f"{text[: m.start()]}, {text[m.end() :]}"):
        text = replaced(text, _WOULD_DRIVE, "kierowca")
    return text


def _around(m: re.Match[str]) -> str:
    """What lies around a town, without the town itself: "nie w Radomiu, tylko w okolicach"."""
    if not gazetteer().find(m["town"]):
        return m.group()
    return f"w okolicach {m['town']}, nie w samej {m['town']}"


def _begins_with_a_place(text: str) -> bool:
    """Whether a place is the first that the text names: "w Krakowie", "Kraków"."""
    said = text.strip()
    first = min((place.start for place in gazetteer().find(said)), default=None)
    return first is not None and first <= len("we ")
