"""What people say they have for the work: tools, a bicycle, a health card, their own car; no demand on offers.

A car stands for the work itself where that is driving or going round: "kurier z własnym autem"; of a courier a
bicycle says which they are.
"""

from __future__ import annotations

import re

from retrieval.reading.driving import drives

_BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:a|i|bo|do[ ]tego|oraz|ja)[ ])*"
_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale)[ ](?:szuka|poszuku|chc|potrzebuj|dorobi)|szuka|poszuku))"
_HAVE = r"(?:mam|mamy|posiadam|dysponuje|i[ ]have|have)"
_OWN = r"(?:(?:tez|takze|rowniez|juz|wlasn\w+|swoj\w*|aktualn\w+|wazn\w+|czynn\w+|nowa|my[ ]own|an?)[ ])*"
_GEAR = (
    r"(?:rower(?:em|y)?(?:[ ]elektryczn\w+)?|skuter(?:em)?|hulajnog\w+|motor(?:em|ower\w*)?|narzedzi(?:a|ami)|"
    r"elektronarzedzi(?:a|ami)|sprzet(?:em)?|stroj(?:em)?|komputer(?:em)?|laptop(?:em|a)?|smartfon(?:em|a)?|"
    r"pil(?:e|a)(?:[ ]spalinow\w+)?|kosiark(?:e|a)|maszyn(?:e|a)[ ]do[ ]szycia|papiery|bike|bicycle|scooter|tools)"
)
_CAR = r"(?:samochod(?:em)?|aut(?:o|em)|car)(?:[ ]osobow\w+)?"
_LISTED = rf"(?:(?:[ ](?:i|oraz|and)[ ]|,[ ]?){_OWN}(?:{_GEAR}|{_CAR}))*"
_THINGS = re.compile(
    rf"{_BEGIN}{_HAVE}[ ]{_OWN}(?:{_CAR}[ ](?:i|oraz|and)[ ]{_OWN})?{_GEAR}{_LISTED}{_END}|"
    rf"{_BEGIN}(?:(?:wlasn|swoj)\w*[ ])?{_GEAR}{_LISTED}[ ](?:mam|posiadam|jest){_END}|"
    rf"{_BEGIN}(?:wlasn|swoj)\w*[ ]{_GEAR}{_LISTED}{_END}|"
    rf"(?<!\w)(?<!nie )(?<!praca )(?<!pracy )(?:z|ze)[ ](?:wlasn|swoi|moi)\w*[ ]{_GEAR}{_LISTED}(?!\w)"
)
_HEALTH_CARD = (
    r"(?:(?:ksiazeczk\w+|ks\.)[ ](?:sanepid\w*|sanitar\w+|zdrowia|do[ ]celow[ ]sanit[\w-]+)|"
    r"(?:badani\w+[ ])?sanepid\w*|badani\w+[ ]sanit[\w-]+)"
)
_CARD = re.compile(
    rf"{_BEGIN}{_HAVE}[ ]{_OWN}{_HEALTH_CARD}{_END}|"
    rf"{_BEGIN}{_HEALTH_CARD}[ ](?:mam|posiadam|jest|aktualn\w+|wazn\w+){_END}"
)
_SLANG = re.compile(
    rf"{_BEGIN}(?:(?:mowie|gadam|rozmawiam|znam|umiem)[ ](?:tez[ ])?(?:po[ ])?rusk(?:u|im|i)|"
    rf"(?:po[ ])?rusk(?:u|im|i)[ ](?:tez[ ])?(?:mowie|gadam|rozmawiam|znam|umiem)){_END}"
)
"""Russian, as it is called among people."""
_COURIER, _BICYCLE = (
    re.compile(r"(?<!\w)kurier(?!\w*[ ]rowerow)"),
    re.compile(r"rower|skuter|bike|bicycle|scooter"),
)
_BY_BICYCLE = re.compile(r"(?<!\w)(?<!na )(?:rowerem|skuterem|hulajnoga)(?=[ ]*(?:$|[,.;!?)]))")
_DELIVERS = re.compile(r"(?<!\w)(?:dostaw|kurier|rozwoz|roznos|uber|glovo|bolt|wolt|pyszne)")
_OWN_CAR = re.compile(
    rf"(?<!\w)(?<!nie )(?:z|ze)[ ](?:wlasn|swoi|moi)\w*[ ](?:{_CAR}|srodk\w+[ ]transportu)(?!\w)|"
    rf"{_BEGIN}(?:wlasn\w+|swoj\w?)[ ]{_CAR}(?:[ ](?:mam|posiadam|jest))?{_END}|"
    rf"{_BEGIN}(?:dojade|dojezdzam|dojazd|dojezdze|moge[ ]dojechac|dojade[ ]sobie)[ ](?:(?:wlasn|swoi)\w+[ ])"
    rf"{_CAR}{_END}"
)
_GOING_ROUND = re.compile(
    r"(?<!\w)(?:kurier|dostaw|rozwoz|handlow|przedstawiciel|serwisan|uber|bolt|taxi|taks|akwizy|merchandis|"
    r"listonosz|roznos)"
)


def find_things(flat_text: str) -> list[tuple[int, int]]:
    """Where a sentence tells of them."""
    courier = _COURIER.search(flat_text) is not None
    found = [m.span() for pattern in (_CARD, _SLANG) for m in pattern.finditer(flat_text)]
    found += [m.span() for m in _THINGS.finditer(flat_text) if not (courier and _BICYCLE.search(m.group()))]
    if _DELIVERS.search(flat_text):
        found += [m.span() for m in _BY_BICYCLE.finditer(flat_text)]
    if not (drives(flat_text) or _GOING_ROUND.search(flat_text)):
        found += [m.span() for m in _OWN_CAR.finditer(flat_text)]
    return found
