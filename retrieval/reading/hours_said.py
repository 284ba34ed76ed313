"""When people can and cannot work, in the words that are known: which shifts, which parts of a day are taken.

"Popołudnia zajęte" leaves mornings, "jedna lub dwie zmiany" refuses three, "każda zmiana" and "co druga sobota"
demand nothing.
"""

from __future__ import annotations

import re
from functools import partial

from retrieval.flat import flat
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced

_BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:i|a|ale|tez|bo|and|but)[ ])*"
_BESIDE = r"(?:(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:i|a|ale|tez|bo|and|but)[ ])*"
"""Behind something else: alone the same words change a search, or give up its hours."""
_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_ALL_RIGHT = (
    r"(?:(?:jest|sa|mi|dla[ ]mnie|tez|is|are|for[ ]me)[ ])*"
    r"(?:ok|okej|okay|spoko|w[ ]porzadku|mo(?:ze|ga)[ ](?:tez[ ])?byc|pasuj\w+|odpowiada\w*|wchodz\w+[ ]w[ ]gre|"
    r"akceptuj\w+|dopuszczam|dopuszczaln\w+|fine|good|works?|possible)(?:[ ](?:mi|dla[ ]mnie|for[ ]me))?"
)
_ABLE = (
    r"(?:(?:mog[ea]|moze|byc|robic|pracowac|praca|na|w|mi|pasuj\w+|odpowiada\w*|biore|wezme|i[ ]can|can|i.m|work|"
    r"available|happy|for|on|with|do|to)[ ])*"
)
_ANY = r"(?:kazd\w+|dowoln\w+|wszystki\w+|wszelki\w+|obojetni?e?\w*|jakiekolwiek|jakakolwiek|jakie)"
_SHIFTS = r"(?:zmian\w*|system\w*(?:[ ]zmianow\w+)?|zmianowosc|godzin\w*(?![ ]\d)|grafik\w*)"
_TWO = r"(?:dwie|dwoch|dwu|2)[ ]?(?:zmian(?:y|ach|ami)?(?!\w)|zm\.?(?!\w))"
_MOST = r"(?:max\w*\.?|maks\w*\.?|najwyzej|gora|co[ ]najwyzej|at[ ]most)"
_CANNOT = (
    r"(?:[ ](?:mam|mamy|sa|jestem|juz|ja|niestety|stale|zawsze|w[ ]pracy|tez|to))*[ ]"
    r"(?:zajet\w+|nie[ ](?:moge|dam[ ]rady|pracuje|wchodz\w+[ ]w[ ]gre|pasuj\w+|bede|chce)|odpada\w*|wykluczon\w+)"
    rf"{_END}"
)
_NOT_THEN = (
    r"(?:nie[ ]moge[ ](?:pracowac[ ]|robic[ ])?|bez[ ](?:pracy[ ])?|"
    r"nie[ ](?=popol|wiecz|po[ ]pol|rano|rank|w[ ]wiecz))"
)
_LATE = r"(?:popoludni(?:a|ami|om|u)?|po[ ]poludniu|w[ ]popoludnia|wieczor(?:y|ami|ow|em)?|w[ ]wieczory)"
_EARLY = r"(?:ran(?:o|ki|kami|kow)|porank(?:i|ami|ow)|przedpoludni(?:a|ami)?|do[ ]poludnia|przed[ ]poludniem)"
_SATURDAY = r"(?:sobot(?:a|y|e|ami|ach)?)"
_SOME_SATURDAYS = (
    rf"(?:co[ ](?:drug|trzeci)\w*[ ]{_SATURDAY}|{_SATURDAY}[ ]co[ ](?:drug|trzeci)\w*|"
    rf"(?:jedn\w+|dwie|1|2)[ ]{_SATURDAY}[ ](?:w|na)[ ]miesiac\w*|{_SATURDAY}[ ](?:raz|1[ ]raz|dwa[ ]razy)[ ]"
    rf"(?:w|na)[ ]miesiac\w*|(?:niektore|pojedyncze|czasem|czasami|sporadycznie)[ ]{_SATURDAY}|"
    rf"{_SATURDAY}[ ](?:czasem|czasami|sporadycznie|niektore)|pracujac\w+[ ]{_SATURDAY}(?=[ ](?:ok|mo)))"
)
_SUMMER = r"(?:maj\w*|czerw(?:iec|ca|cu)|lip(?:iec|ca|cu)|sierp(?:ien|nia|niu)|wrze(?:sien|snia|sniu))"

_SAID_AS: tuple[tuple[str, str], ...] = (
    # any shift
    (rf"{_BESIDE}{_ABLE}(?:any|all|every|each)[ ](?:the[ ])?shifts?(?:[ ](?:patterns?|{_ALL_RIGHT}))*{_END}", ""),
    (
        rf"{_BESIDE}{_ABLE}(?:{_ANY}[ ](?:{_SHIFTS}|pora\w*[ ]dnia)|{_SHIFTS}[ ]{_ANY}(?:[ ]jakie)?|"
        rf"{_SHIFTS}[ ]bez[ ]znaczenia)(?:[ ]{_ALL_RIGHT})?{_END}",
        "",
    ),
    # parts of the day named as hours and as a shift
    (
        r"(?<!\w)(?:w[ ])?godzin(?:y|ach)[ ](?:(?:tylko|wczesno)[ ])*(?:ranne|poranne|przedpoludniowe|"
        r"rannych|porannych|"
        r"przedpoludniowych|wczesnoporannych|dzienne|dziennych)(?!\w)(?![ ](?:i|lub|albo|oraz|czy)[ ])",
        "rano",
    ),
    (
        r"(?<!\w)(?:w[ ])?godzin(?:y|ach)[ ](?:popoludniowe|wieczorne|popoludniowych|wieczornych)"
        r"(?:[ ](?:i|lub|albo|oraz)[ ](?:popoludniow|wieczorn)\w+)?(?!\w)(?![ ](?:i|lub|albo|oraz|czy)[ ])",
        "popołudniami",
    ),
    (
        r"(?<!\w)(?<!i )(?<!lub )(?<!albo )(?<!nocna, )(?:(?:praca[ ])?na[ ])?(?:dzienn(?:a|ej|ą)[ ]"
        r"zmian(?:a|e|ie|y)|"
        r"zmian(?:a|e|ie|y)[ ]dzienn(?:a|ej|ą))(?!\w)(?![ ](?:i|lub|albo|oraz|czy)[ ])(?![ ]*(?:,|/)[ ]*noc)",
        "w ciągu dnia",
    ),
    (
        r"(?<!\w)(?<!i )(?<!lub )(?<!albo )(?:(?:praca[ ])?na[ ])?zmian(?:a|e|ie)[ ](?:porann|rann)\w+(?!\w)"
        r"(?![ ](?:i|lub|albo|oraz|czy)[ ])",
        "rano",
    ),
    (
        r"(?<!\w)(?<!i )(?<!lub )(?<!albo )(?:(?:praca[ ])?na[ ])?(?:zmian(?:a|e|ie)[ ](?:popoludniow|"
        r"wieczorn)\w+|"
        r"(?:popoludniow|wieczorn)(?:a|ej)[ ]zmian(?:a|e|ie))(?!\w)(?![ ](?:i|lub|albo|oraz|czy)[ ])",
        "popołudniami",
    ),
    # so many shifts
    (
        rf"(?<!\w)(?:(?:na|w|praca|tylko|system)[ ])*(?:jedn[ae]|1|jedno-?)[ ]?(?:lub|albo|czy|badz|max|do|-|"
        rf"/)[ ]?"
        rf"{_TWO}(?:[ ]{_MOST})?(?![ ,]*(?:ale[ ]|byle[ ])?nie[ ](?:na[ ])?(?:trzy|3))",
        "nie na trzy zmiany,",
    ),
    (rf"(?<!\w)(?:na[ ])?{_TWO}[ ]{_MOST}(?!\w)|(?<!\w)do[ ]dwoch[ ]zmian(?!\w)", "nie na trzy zmiany,"),
    (
        r"(?<!\w)(?:(?:na|tylko|praca|zmiany?)[ ])*(?:pierwsz(?:a|ej)|i|1)[ ]?(?:i|lub|albo|oraz|/|,)[ ]?"
        r"(?:drug(?:a|iej)|ii|2)[ ](?:zmian(?:a|e|ie|y)?|zm\.?)(?!\w)(?![ ]*(?:i|,|lub|albo)[ ](?:trzec|3|iii))",
        "nie na trzy zmiany,",
    ),
    (
        r"(?<!\w)trzeci(?:a|ej)[ ]zmian(?:a|y)(?:[ ](?:mnie|dla[ ]mnie|to))*[ ]"
        r"(?:odpada|wykluczona|nie(?:[ ](?:chce|moge|biore|wchodzi[ ]w[ ]gre|interesuje|"
        r"dla[ ]mnie))*)(?=[ ]*(?:$|[,.;]))|"
        r"(?<!\w)nie[ ](?:(?:chce|moge|pracuje|robie)[ ])?(?:na[ ])?trzeci(?:a|ej)[ ]zmian[aey](?!\w)|"
        rf"(?<!\w)noc(?:y|e)[ ]nie{_END}|(?<!\w)noce{_CANNOT}",
        "bez nocek",
    ),
    # parts of the day that are taken
    (rf"(?<!\w)rano[ ](?:i|oraz)[ ](?:po[ ]poludniu|popoludni\w+|wieczor\w+){_END}", ""),
    (rf"(?<!\w)(?<!nie ){_LATE}{_CANNOT}|(?<!\w){_NOT_THEN}(?=popol|wiecz|po[ ]p|w[ ]){_LATE}{_END}", "rano"),
    (rf"(?<!\w)(?<!nie ){_EARLY}{_CANNOT}|(?<!\w){_NOT_THEN}{_EARLY}{_END}", "popołudniami"),
    (
        rf"(?<!\w)(?<!nie )weekend(?:y|ami)?(?:[ ](?:mam|mamy|sa|juz|niestety|zawsze))*[ ]zajet\w+{_END}",
        "wolne weekendy",
    ),
    (
        rf"{_BEGIN}(?<!tylko )(?<!w )(?:(?:mog\w+[ ]|praca[ ])(?:byc[ ]|w[ ])?)?{_SOME_SATURDAYS}"
        rf"(?:[ ](?:{_ALL_RIGHT}|moge|pracujac\w+))?{_END}",
        "",
    ),
    (
        rf"(?<!\w)(?:same|nawet[ ]same)[ ]noc(?:e|ki)[ ]mog[ae][ ]byc{_END}|"
        rf"{_BEGIN}(?:(?:nawet|tylko|same)[ ])*(?:12[ -]?(?:h|godz\w*)|dwunast\w+)?[ ]?(?:dyzury|dwunastki|zmiany)"
        rf"(?:[ ](?:nocne|weekendowe|po[ ])?[ ]?(?:12[ -]?(?:h|godz\w*)|dwunast\w+)?)?[ ]{_ALL_RIGHT}{_END}",
        "",
    ),
    (r"(?<!\w)(?<=moge )(?:nawet[ ])?same[ ](?:noce|nocki)(?!\w)", "nocki"),
    (
        r"(?<=[,;.][ ])(?:na[ ]|w[ ])?(?:noce|nocki|weekendy|soboty|niedziele|popoludnia)[ ](?:tez|rowniez)"
        + _END,
        "",
    ),
    (
        r"(?<!\w)bez[ ]nocn\w+[ ](?:wstawani\w+|opieki|czuwani\w+|dyzur\w*|zmian\w*)(?!\w)|"
        r"(?<!\w)bez[ ]wstawania[ ]w[ ]nocy(?!\w)",
        "bez nocek",
    ),
    (rf"{_BEGIN}noce[ ](?:spokojne|przespane)|(?<!\w)(?:spokojne|przespane)[ ]noce{_END}", ""),
    (
        rf"{_BEGIN}(?:(?:w[ ]trasie|w[ ]kabinie|w[ ]aucie)[ ]mog\w+[ ](?:spac|nocowac)|mog\w+[ ](?:spac|"
        rf"nocowac)[ ]"
        rf"w[ ](?:trasie|kabinie|aucie)|podwojna[ ]obsada[ ]{_ALL_RIGHT}){_END}",
        "",
    ),
    # of the summer
    (
        rf"{_BEGIN}(?:(?:na|w|caly|cale|tylko|przez)[ ])*{_SUMMER}(?:[ ]?(?:,|i|oraz|/|-|lub|albo|"
        rf"do)[ ]?{_SUMMER})+{_END}",
        "praca sezonowa",
    ),
    (
        rf"{_BEGIN}(?:(?:caly|na|w|przez)[ ])*(?:czerwiec|lipiec|sierpien|wrzesien|czerwcu|lipcu|sierpniu){_END}",
        "",
    ),
    # how much of it
    (r"(?<!\w)(?<!plac)(?<!placa )(?:praca[ ])?na[ ]godziny(?!\w)(?![ ]\d)", "część etatu"),
    (
        r"(?<!\w)(?:(?:po|na|tylko|te)[ ])?(?:kilka|pare)[ ]godzin(?=[ ](?:rano|popol|wiecz|po[ ]pol)|[ ]*(?:$|"
        r"[,.;]))",
        "część etatu,",
    ),
)
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SAID_AS)
_WAY_HOME = re.compile(
    r"(?<!\w)(?:zjazd\w*|powrot\w*|przyjazd\w*)[ ](?:do[ ](?:domu|polski|kraju)[ ])?(?:co|raz[ ]na)[ ]"
    r"(?:(?:\d|dwa|trzy|cztery|kilka|pare|drugi|trzeci)[ ])?(?:tygodni\w*|tydzien|miesi\w+)(?:[ ]do[ ](?:domu|"
    r"polski|kraju))?"
    rf"{_END}"
)
"""How often somebody who works away comes home; of drivers it says where they drive."""


def hours_worded(text: str) -> str:
    """The text with its hours in the words that are known, each other letter where it was."""
    for pattern, known in _PATTERNS:
        text = replaced(text, pattern, partial(_known, known=known))
    return text if drives(flat(text)) else replaced(text, _WAY_HOME, "")


def _known(m: re.Match[str], known: str) -> str:
    """The known words, as a clause of their own where letters stand right before them."""
    before = m.string[: m.start()].rstrip(" ")
    return f", {known}" if known and before and before[-1] not in ",.;!?(" else known
