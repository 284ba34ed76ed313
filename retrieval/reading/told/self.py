"""What people say they are and have: traits, a family, an age in words, a car, a licence; no demand on offers.

A licence and a car stand for the work itself where that is driving: "kurier, mam własne auto".
"""

from __future__ import annotations

import re

from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.driving import drives

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale)[ ](?:szuka|poszuku|chc|potrzebuj|dorobi)|szuka|poszuku))"
_TRAIT = (
    r"(?:komunikatywn|odpowiedzialn|punktualn|pracowit|uczciw|solidn|dyspozycyjn|zmotywowan|rzeteln|sumienn|"
    r"kontaktow|otwart|energiczn|ambitn|kreatywn|dokladn|cierpliw|sprawn|siln|zdrow|mlod|niepalac|uprzejm|mil|"
    r"kulturaln|zorganizowan|samodzieln|zaradn|usmiechniet|odporn|pogodn|obowiazkow|sympatyczn|wytrzymal|"
    r"lojaln|elastyczn|bezrobotn|niekonfliktow|bystr|szybk|ogarniet|schludn|zadban|spokojn)(?:y|a|i|ym)"
)
_TRAITS = re.compile(
    rf"{BEGIN}(?:(?:a|i|ja|bo|poza[ ]tym|do[ ]tego)[ ])*(?:jestem|jestesmy|i[ ]am|i.m)[ ]"
    rf"(?:(?:bardzo|osoba|czlowiekiem|kobieta|mezczyzna|chlopakiem|dziewczyna|zawsze|tez)[ ])*"
    rf"{_TRAIT}(?:(?:,[ ]|[ ]i[ ]|[ ]oraz[ ]|[ ])(?:(?:bardzo|osoba|czlowiekiem)[ ])*{_TRAIT})*{_END}|"
    rf"{BEGIN}(?:mam[ ])?(?:lekkie|dobre|sprawne)[ ]pioro(?:[ ]mam)?{_END}|"
    rf"{BEGIN}(?:nie[ ]pale|nie[ ]pije)(?:[ ]i[ ]nie[ ]pij?a?[ll]?e)?{_END}"
)
_TENS = r"(?:dwudziest|trzydziest|czterdziest|piecdziesiat)"
_FAMILY = re.compile(
    rf"{BEGIN}(?:(?:jestem|bo|i)[ ])*(?:samotn|mlod)\w+[ ](?:matka|mama|ojciec|ojcem|tata)"
    rf"(?:[ ](?:\w+[ ])?(?:dziec\w+|synow|corek))?{_END}|"
    rf"{BEGIN}(?:i[ ]|bo[ ]|a[ ])?(?:dzieci|dziecko|syn|corka)(?:[ ](?:sa|jest|chodza|chodzi|mam|juz))*[ ]"
    rf"(?:w|do)[ ](?:szkol\w+|przedszkol\w+|zlobk\w+){_END}|"
    rf"{BEGIN}(?:maz|zona|partner\w*)[ ](?:duzo[ ])?(?:pracuje|jezdzi|wyjezdza)[^,.;!?]{{0,30}}?{_END}|"
    rf"(?<!\w)(?:jestem[ ](?:juz[ ])?)?(?:(?:tuz|krotko)[ ])?(?:po|przed|kolo)[ ]{_TENS}(?:ce|ka|ke){_END}|"
    rf"{BEGIN}(?:juz[ ])?od[ ](?:(?:pol|\w+)[ ])?(?:roku|miesi\w+|lat|tygodni\w*)[ ](?:jestem[ ])?bez[ ]pracy|"
    rf"{BEGIN}(?:jestem[ ](?:teraz[ ]|obecnie[ ])?)?(?:na|w[ ]trakcie)[ ]wypowiedzeni[au]{_END}|"
    rf"{BEGIN}mam[ ](?:\w+[ ])?(?:wypowiedzeni\w+|okres[ ]wypowiedzenia)[^,.;!?]{{0,30}}?{_END}"
)
_LEARNING = re.compile(
    rf"{BEGIN}(?:ja[ ])?(?:jestem[ ])?(?:jeszcze[ ])?(?:ucze[ ]sie|sie[ ]ucze|studiuje|chodze[ ]do[ ]szkoly)"
    r"(?:[ ](?:jeszcze|nadal|wciaz|ciagle|teraz))*[ ](?:zaocznie|wieczorowo|w[ ]weekendy|w[ ]trybie[ ]zaocznym)"
    rf"{_END}|"
    rf"{BEGIN}(?:ja[ ])?(?:ucze[ ]sie|sie[ ]ucze)(?:[ ](?:jeszcze|nadal|wciaz|ciagle|teraz))+{_END}|"
    rf"{BEGIN}(?:jestem[ ])?w[ ]klasie[ ]maturalnej{_END}"
)
"""School in the evening or at weekends makes nobody look for work of students."""
_HAS = r"(?:(?:tez|takze|rowniez|juz|aktualn\w+|wazn\w+|czynn\w+)[ ])*"
_LICENCE = (
    r"(?:praw(?:o|ko)[ ]?(?:jazdy)?(?:[ ](?:kat\.?|kategori\w+))?(?:[ ]?b(?!\w))?|kat\.?[ ]b(?!\w))"
    r"(?:[ ]od[ ]\d+[ ]lat)?(?:[ ]czynne)?"
)
_CAR = r"(?:(?:wlasn\w+|swoj\w?)[ ])?(?:samochod|auto)(?:[ ](?:osobow\w+|wlasn\w+))?"
_HELD = rf"(?:{_LICENCE}|{_CAR})"
_POSSESSIONS = re.compile(
    rf"{BEGIN}(?:(?:a|i|bo|do[ ]tego|oraz)[ ])?(?:mam|mamy|posiadam|i[ ]have|have)[ ]{_HAS}"
    rf"{_HELD}(?:(?:[ ](?:i|oraz)|,)[ ](?:mam[ ])?{_HELD})*{_END}|"
    rf"(?:(?<=[,])|(?<=[,][ ])|(?<=[^\W\d_])[ ](?:i|oraz)[ ]){_LICENCE}(?:[ ](?:mam|posiadam))?"
    rf"(?:(?=[ ]*(?:$|[,.;!?)])))"
)
_LICENCE_HELD = re.compile(
    rf"{BEGIN}(?:(?:a|i|bo|do[ ]tego|oraz)[ ])?(?:(?:mam|posiadam)[ ]{_HAS}{_LICENCE}|"
    rf"{_LICENCE}[ ](?:mam|posiadam)){_END}"
)
"""A licence held by whoever goes round and is no courier."""
_COURIER = re.compile(r"(?<!\w)(?:kurier|dostaw|rozwoz|uber|bolt|taxi)")
_MAY_HOLD = re.compile(r"(?<!\w)(?:mam|posiadam|have)(?!\w)")
_OWN_WAY = re.compile(
    rf"{BEGIN}(?:(?:mam|posiadam)[ ])?wlasn(?:y|a|e)[ ](?:(?:srodek[ ])?transport(?:u)?|auto|samochod|"
    rf"dojazd){_END}"
)
"""How somebody comes to work: "malarz, własny transport"."""
_TRADES_WITH_A_CAR = re.compile(r"(?<!\w)(?:kurier|dostaw|rozwoz|handlow|przedstawiciel|serwisan|uber|bolt|taxi)")


def find_told_self(flat_text: str) -> list[tuple[int, int]]:
    """Traits, family, age and schooling, which are no wish whatever is looked for."""
    return [m.span() for pattern in (_TRAITS, _FAMILY, _LEARNING) for m in pattern.finditer(flat_text)]


def find_possessions(flat_text: str) -> list[tuple[int, int]]:
    """A licence and a car that somebody says they have, unless they look for work of drivers."""
    if drives(flat_text):
        return []
    if _TRADES_WITH_A_CAR.search(flat_text):
        return [m.span() for m in _LICENCE_HELD.finditer(flat_text) if not _COURIER.search(flat_text)]
    told = [m.span() for m in _OWN_WAY.finditer(flat_text)]
    return told + [m.span() for m in _POSSESSIONS.finditer(flat_text) if _MAY_HOLD.search(flat_text)]
