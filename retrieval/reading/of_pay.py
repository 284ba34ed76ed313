"""What a message asks of the pay of offers: how much it is, or who pays best, of the list or of a town."""

from __future__ import annotations

import re

from retrieval.reading.of_list import POSITION

STATED_PAY = re.compile(
    r"\b(?:tylko[ ]|wylacznie[ ]|koniecznie[ ])?(?:z|ze|oferty[ ]z|ktore[ ]maja|majace)[ ](?:podan\w+|jawn\w+|"
    r"ujawnion\w+|znan\w+|okreslon\w+|widoczn\w+)[ ](?:widelk\w+|wynagrodzeni\w+|zarobk\w+|plac\w+|pensj\w+|"
    r"stawk\w+)(?:[ ]plac\w+)?"
    r"|\b(?:tylko|wylacznie)[ ]z[ ]widelkami|\bz[ ]widelkami|\b(?:only[ ])?with[ ](?:a[ ])?(?:stated|listed|"
    r"disclosed|known|visible)[ ](?:salary|pay|salaries)|\b(?:only[ ])?(?:with|where)[ ](?:the[ ]|"
    r"an?[ ])?(?:salary|pay|"
    r"salaries|rates?)[ ](?:is[ ]|are[ ])?(?:stated|listed|given|shown|disclosed|known)|"
    r"\b(?:zeby|aby|byle)[ ](?:byl\w+[ ])?podan\w+[ ](?:byl\w+[ ])?(?:pensj\w+|stawk\w+|wynagrodzeni\w+|plac\w+|"
    r"widelk\w+)|\bgdzie[ ](?:jest[ ])?podan\w+[ ](?:jest[ ])?(?:pensja|"
    r"stawka|wynagrodzenie|placa)|"
    r"\b(?:tylko[ ]|wylacznie[ ]|i[ ])*(?:(?:takie|te|tych|oferty|jak|jesli|zeby|gdzie|co|"
    r"ktore)[ ,]+)+(?:maja[ ]|jest[ ]|"
    r"byla[ ]|bylo[ ])*podan\w+[ ](?:jest[ ]|kwot\w+|kas\w+|pensj\w+|stawk\w+|plac\w+|wynagrodzeni\w+|widelk\w+)+|"
    r"\b(?:tylko[ ]|wylacznie[ ])(?:(?:takie|te|tych|oferty)[ ,]+)*gdzie[ ](?:jest|sa|maja|"
    r"podaja)[ ](?:stawk\w+|kas\w+|"
    r"kwot\w+|pensj\w+|widelk\w+|plac[aey]|wynagrodzeni\w+)|"
    r"\b(?:wywal|wyrzuc|usun|pomin|odrzuc|ukryj|bez)(?:[ ](?:te|tych|to|oferty|ofert|co|ktore|"
    r"gdzie))+[ ]nie[ ](?:podaja|"
    r"podali|pisza|ma(?:ja)?[ ]podan\w+)[ ](?:kas\w+|plac\w*|pensj\w+|stawk\w+|stawek|widel\w+|wynagrodzeni\w+|"
    r"zarobk\w+|ile\b)"
)
"""Whoever says so wants only offers that tell what they pay."""
_HOW_MUCH = re.compile(
    r"(?:(?:a|to|no|ok|dobra|and)[ ])*(?:"
    r"(?:(?:do|od|po)[ ]ilu|(?:po[ ])?ile)[ ](?:(?:tam|tu|srednio|zwykle|przecietnie|mniej[ ]wiecej|za[ ]to|mi|"
    r"sie|oni|pieni\w+|koron|euro|funtow|zlotych|zl|kasy|hajsu|tak)[ ])*(?:plac\w*|zarob\w+|zarabia\w*|"
    r"mozna[ ]zarobic|daja|dostane|za[ ]to|"
    r"miesiecznie|"
    r"(?:na|za)[ ](?:godz\w*|miesiac|reke|start|poczatek|h|kilometr|km|metr|sztuke|kilogram|kg|"
    r"strone))(?:[ ](?:za[ ]to|tam|tu|netto|brutto|miesiecznie|"
    r"(?:na|za)[ ](?:godz\w*|miesiac|reke|start|poczatek|h|kilometr|km|metr|sztuke|kilogram|kg|strone)))*|"
    r"za[ ]ile(?:[ ](?:to|tam|sie[ ]pracuje))?|(?:stawk[ai]|zarobki|pensj[ae]|wyplat[ay]|ile|wynagrodzenie)|"
    r"jak(?:a|ie)[ ](?:jest[ ]|sa[ ]|to[ ]|tam[ ])*(?:zarobki|stawk[ai]|plac[ae]|pensj[ae]|wyplat[ay]|kasa)"
    r"(?:[ ](?:za[ ]godzine|godzinow[ae]|miesieczn\w+|tam))*|(?:po)?sortuj[ ](?:po|wedlug)[ ](?:plac\w+|"
    r"zarobk\w+|stawk\w+)|"
    r"how[ ]much[ ](?:is|are)[ ](?:the[ ])?(?:salary|pay|wages?|rate)"
    r"(?:[ ](?:in|of|for|at|on|there|here|the|these|them|those|this|that|one|first|jobs?|offers?))*|"
    r"how[ ]much(?:[ ](?:do[ ]they[ ]pay|does[ ]it[ ]pay|is[ ]it|per[ ]hour|an[ ]hour|a[ ]month|per[ ]month))+|"
    r"sort[ ]by[ ](?:pay|salary))"
)


def asks_what_is_paid(said: str) -> bool:
    """Whether a message wants to know what the offers shown pay, and nothing else: "ile za to płacą?"."""
    return _HOW_MUCH.fullmatch(said) is not None


_AMOUNT_AHEAD = (
    r"(?!(?:[ ]\w+){0,2}[ ]*(?:\d{2,}|\d[ ]?(?:tys|k(?!\w)|-[ ]?\d)))(?![ ](?:niz|od|ponad|powyzej|than)(?!\w))"
)
_WELL_PAID = re.compile(
    r"(?<!\w)(?:(?:byle|zeby|aby|oby|grunt[ ]zeby|wazne[ ]zeby|najwazniejsze[ ]zeby)[ ](?:tylko[ ])?(?:"
    r"(?:dobrze|niezle|porzadnie|godnie|uczciwie|wiecej)[ ](?:plac|zarab|zarob)\w+|"
    r"(?:kasa|hajs|pieniadze|wyplata|pensja|placa)[ ](?:(?:byla|byl|sie)[ ])?(?:dobra|dobre|niezla|zgadzal\w*))|"
    r"as[ ]long[ ]as[ ](?:they[ ]pay[ ]well|it[ ]pays[ ]well|the[ ](?:pay|money|salary)[ ]is[ ](?:good|decent))|"
    r"(?<!nie musi byc )(?<!nie musza byc )"
    r"(?:(?:od|ale|tylko|cos|i|z|za|o|bardzo|calkiem|naprawde|dosc|w[ ]miare)[ ])*(?:"
    r"(?:(?:naj|)lepiej|dobrze|niezle|godnie|porzadnie|uczciwie|fajnie|wysoko)[ ]"
    r"(?:platn\w+|oplacan\w+|wynagradzan\w+|placac\w+|plac[ai]|zarob\w+|zarabiac)|"
    r"plac[ai][ ](?:dobrze|niezle)|(?:that[ ]|which[ ])?pay(?:s|ing)?[ ]well|"
    r"(?:dobr|niezl|wysok|wyzsz|najwyzsz|godn|uczciw|porzadn|fajn)(?:a|i?e|i?ego|i?ej|i|ich|imi|ych|ymi|ym)?[ ]"
    r"(?:zarobk\w*|pensj\w+|plac[aey]|stawk\w+|stawek|wynagrodzeni\w+|kas[aey]|wyplat[aey]?|pieniadz\w+))"
    rf"(?:[ ](?:ofert[ay]?|najpierw))?{_AMOUNT_AHEAD}|"
    r"(?:(?:placa|pensja|stawka|wyplata|kasa|cos|troche|wiecej|lepiej|wyzsz\w+|wyzej)[ ])*"
    r"(?:niz|powyzej|ponad|nie[ ]za|byle[ ]nie[ ]za|nie)[ ](?:place[ ]|pensje[ ]|stawke[ ])?"
    r"(?:minimaln\w+|najnizsz\w+)(?:[ ](?:krajow\w+|stawk\w+|plac\w+|pensj\w+|wynagrodzeni\w+))*|"
    r"(?:(?:the|with|a|good)[ ])*(?:(?:well|best|better|highly|higher|highest|high)[ -](?:paid|paying|pay|salary)|"
    rf"(?:good|decent)[ ](?:pay|salary|money))(?:[ ]first)?{_AMOUNT_AHEAD})(?!\w)"
)
_BEFORE = 40
_NOT_WISHED = re.compile(
    r"(?<!\w)(?:nie[ ](?:zalezy|potrzebuj\w*|chodzi|szukam|mus[iz]\w*|oczekuj\w*|licze|wymagam)|bez|"
    r"mam(?:[ ]juz)?)"
    r"(?:[ ](?:mi|tu|tez|o|na|az|koniecznie|byc|szczegolnie))*[ ]$"
)
_NO_MATTER = re.compile(r"[ ](?:(?:nie[ ](?:sa|jest|musi|musza))|niewazn|nieistotn)")
"""Around good pay that somebody does not ask for, or has already."""
_OF_WHICH = re.compile(
    r"\W*(?:(?:a|to|no|i|ok|porownaj|powiedz|compare|and)\W+)*"
    r"(?:(?:w[ ]|u[ ])?ktor\w+|gdzie(?![ ](?:znajd|szuk|dostan))|kto|ile|dlaczego|czemu|skad|co[ ]jest|"
    r"where|who|which|how|what(?:'?s|[ ]is))(?!\w)"
)
"""Begins a question about pay, and no wish for it."""


def wants_good_pay(flat_text: str) -> tuple[int, int] | None:
    """Where a message wants that the pay be good, without an amount: "byle dobrze płacili", "dobrze płatna"."""
    m = None if _OF_WHICH.match(flat_text) else _WELL_PAID.search(flat_text)
    if m is None or _NOT_WISHED.search(flat_text, max(0, m.start() - _BEFORE), m.start()):
        return None
    return None if _NO_MATTER.match(flat_text, m.end()) else m.span()


_EARNED = re.compile(
    r"[ ]*(?:(?:a|to|no|i|and|so|czesc|hej|hi|ok)[ ,]+)*(?:"
    r"ile[ ](?:(?:sie|teraz|obecnie|srednio|zwykle|przecietnie|tam|realnie|mozna|mniej|wiecej|dzis|mialby|"
    r"moze|w[ ]ogole|ogolnie)[ ])*(?:zarabia\w*|zarobi\w*|plac[ia]|placa|dostaj[ae])[ ]\S|"
    r"jaki(?:e|ch)[ ](?:(?:sa|moge|oczekiwac|srednie|obecnie)[ ])*(?:zarobki|zarobkow|stawki|stawek|pensje|pensji|"
    r"wynagrodzeni\w+)[ ]\S|"
    r"jaka[ ](?:jest[ ])?(?:srednia[ ]|przecietna[ ])?(?:pensja|placa|stawka|wyplata)[ ]\S|"
    r"(?:srednie[ ]|przecietne[ ])?zarobki[ ]\S|"
    r"how[ ]much[ ](?:do|does|can|would|could)[ ].+[ ](?:earn|make|get[ ]paid)(?!\w)|"
    r"(?:what(?:'?s|[ ]is|[ ]are)?[ ])?(?:the[ ])?(?:average|typical|usual)[ ](?:salary|pay|wages?|rate)[ ]\S|"
    r"what[ ]do(?:es)?[ ](?!i[ ]).+[ ](?:earn|make|get[ ]paid)(?!\w))"
)
_NOT_EARNED = re.compile(
    r"(?<!\w)(?:urlop\w*|kurs\w*|szkoleni\w*|za|od|do|min\w*|powyzej|ponad|at[ ]least|\d{3,}|tys|need)(?!\w)"
)
"""Says that an amount is wanted, or that something else is asked."""


def asks_what_is_earned(flat_text: str) -> bool:
    """Whether a message asks what some work pays: "ile zarabia portier?"; it names the work itself."""
    asks = _EARNED.match(flat_text) is not None and not _NOT_EARNED.search(flat_text)
    return asks and POSITION.search(flat_text) is None


_BEST_PAID = re.compile(
    r"(?<!\w)(?:naj(?:lepiej|wiecej)[ ](?:plat\w+|plac\w+|oplacan\w+|zarob\w+)|"
    r"(?:plac\w*|zarob\w+|daj[ea])(?:[ ]\w+)?[ ]naj(?:lepiej|wiecej)|"
    r"najwyzsz\w+[ ](?:stawk|pensj|plac|wynagrodz|zarob|kas)\w*|pays?(?:[ ]the)?[ ](?:best|most)|"
    r"(?:best|highest)[ -](?:paid|paying|pay|salary|rate))(?!\w)"
)


def asks_for_the_best_paid(flat_text: str) -> bool:
    """Whether a question about the list asks which offer of it pays best: "która jest najlepiej płatna?"."""
    return _BEST_PAID.search(flat_text) is not None


_PAYS_BEST = re.compile(
    r"[ ]*(?:(?:a|to|no|i|and)[ ])*(?:kto|gdzie|(?:ktora|jaka|ktore|jakie)[ ]firm[ay]|who|where|"
    r"which[ ]compan(?:y|ies))"
    r"[ ](?:(?:tam|tu|teraz|do[ ]they)[ ])*"
    r"(?:(?:plac[ia]|daj[ea]|pays?)[ ](?:naj(?:lepiej|wiecej)|(?:the[ ])?(?:best|most))|naj(?:lepiej|"
    r"wiecej)[ ]plac[ia])[ ]"
)


def best_paid_where(flat_text: str) -> int | None:
    """Where a question for the best pay says of what: "kto płaci najlepiej w Krakowie?"; None for another one."""
    m = _PAYS_BEST.match(flat_text)
    return m.end() if m and flat_text[m.end() :].strip(" ?.!") else None
