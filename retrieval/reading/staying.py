"""Where somebody does not go: "nie wyjeżdżam do Niemiec", "bez wyjazdu do Holandii", said as "nie do Niemiec"."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.places import gazetteer
from retrieval.reading.rewriting import replaced

_WORD = (
    r"(?:sie|juz|tam|nigdy|wiecej|raczej|na[ ]razie|na[ ]pewno|w[ ]ogole|do[ ]pracy|za[ ]praca|do[ ]roboty|"
    r"zarobkowo|znowu|ponownie|pracowac|mieszkac)"
)
_MORE, _BEHIND = rf"(?:{_WORD}[ ])*", rf"(?:[ ]{_WORD})*"
_WILL = (
    r"(?:(?:chce(?:my)?|chcial(?:bym|abym)|bed(?:e|ziemy)|moge|mozemy|zamierzam(?:y)?|planuje(?:my)?|"
    r"lubie|wyobrazam[ ]sobie|mam[ ](?:zamiaru|ochoty|jak|mozliwosci)|dam[ ]rady|chce[ ]mi|"
    r"interesuj[ae](?:[ ]mnie)?|"
    rf"decyduje)[ ]{_MORE})*"
)
_GO = (
    r"(?!\w+[aei]l(?:em|am)(?!\w))"
    r"(?:(?:wy|do|po|prze|za|u)?(?:jad\w+|jedzie\w*|jech\w+|jezdz\w+)|"
    r"(?:po|wy|prze)?(?:lec\w+|lat[ai]\w+)|przeprowadz\w+|wyprowadz\w+|przenos\w+|przenies\w+|przeniose|"
    r"wybier\w+|ruszam|rusze|ruszac|ruszyc|emigruj\w+|wyemigruj\w+|wrac\w+|wroc\w+|chodz\w+|pojd\w+|ide|isc|"
    r"pracuj\w+|pracowac|pracowala?|mieszkam|mieszkac|zamieszkam)"
)
_TRIP = (
    r"(?:wyjazd\w*|wyjezdzani\w+|dojazd\w*|dojezdzani\w+|przeprowadzk\w+|przeprowadzani\w+|podroz\w*|emigracj\w+|"
    r"relokacj\w+|prac[aye])"
)
_TO = r"(?=[ ](?:do|w|we|na|po|pod|kolo|nad)[ ])"
_DO_NOT = (
    r"(?:(?:don.?t|do[ ]not|won.?t|will[ ]not|can.?t|cannot|not)[ ](?:(?:want|plan|intend|like|be)[ ](?:to[ ])?)?)"
)
_NOT_GOING = re.compile(rf"(?<!\w)nie[ ]{_MORE}{_WILL}(?:{_GO}|(?:o[ ])?{_TRIP}){_BEHIND}{_TO}")
_NOT_ABROAD = re.compile(
    rf"(?<!\w)nie[ ]{_MORE}{_WILL}(?!(?:wy)?jezdz){_GO}{_BEHIND}(?=[ ]+(?:za|poza)[ ]granic\w+)"
)
"""But for journeys again and again, which are refused by a name of their own (`retrieval.reading.burdens`)."""
_NO_TRIP = re.compile(
    rf"(?<!\w)(?P<no>bez|zadn\w+|zaden)[ ](?:(?:zadn|czest|dalek|dlug)\w+[ ])*{_TRIP}"
    rf"(?:[ ](?:zarobkow\w+|do[ ]pracy|sluzbow\w+))*{_TO}"
)
_IN_ENGLISH = re.compile(
    rf"(?<!\w)(?:i.?m[ ]|i[ ])?(?:{_DO_NOT}(?:go(?:ing)?|mov(?:e|ing)|travel\w*|relocat\w+|commut\w+|return\w*)|"
    r"(?:no|without)[ ](?:any[ ])?(?:trips?|travel\w*|going|moving|relocat\w+|commut\w+|jobs?|work))"
    r"(?:[ ](?:back|abroad|for[ ]work))*(?=[ ](?:to|in)[ ])"
)
_LEAVING = re.compile(rf"(?<!\w)(?:nie[ ]{_MORE}{_WILL}{_GO}{_BEHIND}|bez[ ]{_TRIP})[ ](?:poza|z|ze)(?=[ ])")
"""Who does not leave a place works in it: "nie ruszam się z Krakowa"."""
_THE_COUNTRY = re.compile(rf"{_LEAVING.pattern}[ ](?:polski|kraju)(?!\w)")
_BORDERS = re.compile(
    r"(?<!\w)(?:poza|za)[ ]granic\w+[ ](?:naszego[ ])?(?:polski|kraju|rp)(?!\w)|"
    r"(?<!\w)w[ ](?:innym|obcym|jakims)[ ]kraju(?!\w)"
)
_LONGEST = 40
"""So many letters behind the verb the place begins at the latest."""


def refusing_places(text: str) -> str:
    """The text with each such verb before a place said as "nie" alone, each other letter where it was.

    Only before a place that is known: "nie chodzę na nocki", "nie jeżdżę na wózku" are left as they are. Who does
    not leave a place says "w" it.
    """
    for pattern, known in ((_BORDERS, "za granicę"), (_THE_COUNTRY, "w Polsce")):
        text = replaced(text, pattern, known)
    for pattern, known in (
        (_LEAVING, "w"), (_NOT_GOING, "nie"), (_NO_TRIP, "bez"), (_IN_ENGLISH, "not"), (_NOT_ABROAD, "nie"),
    ):  # fmt: skip
        for m in reversed(list(pattern.finditer(flat(text)))):
            if pattern is _NOT_ABROAD or _place_behind(text, m.end()):
                text = text[: m.start()] + known.rjust(m.end() - m.start()) + text[m.end() :]
    return text


def _place_behind(text: str, end: int) -> bool:
    """Whether a place comes next, but for prepositions: "do Niemiec", "w okolice Krakowa"."""
    behind = re.split(r"[,;.!?]", text[end : end + _LONGEST])[0]
    first = next(iter(gazetteer().find(behind)), None)
    said = flat(behind[: first.start]) if first else ""
    return (
        first is not None
        and re.fullmatch(r"(?:[ ]*(?:\w{1,3}|okolic\w*|samej|samego|tych))*[ ]*", said) is not None
    )
