"""Whether an offer is meant for people with a certificate of disability, and not only open to them as all are.

Offices and large firms "encourage" them in every advert; an employer who asks for the certificate, wishes for it
or keeps a place for it looks for them.
"""

from __future__ import annotations

import re

from retrieval.facts.rules import either
from retrieval.flat import flat

FOR_DISABLED = "x:for-disabled"
"""The term of an offer that is meant for them."""
DISABLED = "niepelnosprawni"
"""The aspect of the thesaurus, which states that they are spoken of."""

_READ = 20_000
_SIGNS = ("orzecz", "niepelnospr", "chronion")
_CERTIFICATE = r"(?:orzecz\w+[ ]o[ ](?:\w+[ ]){0,2}niepelnospr\w+|(?:stopien|stopnia)[ ]niepelnospr\w+)"
_PEOPLE = (
    r"(?:osob\w*[ ])?(?:z[ ](?:\w+[ ]){0,2}?(?:orzecz|niepelnospr)\w+|(?:\w+[ ])?niepelnosprawn\w+|"
    r"posiadajac\w+[ ](?:orzecz\w+|stopien[ ]niepelnospr\w+))"
)
_MEANT = re.compile(
    either(rf"""
    \b(?:wymag\w+|konieczn\w+|niezbedn\w+|mile[ ]widzian\w+|oczekujemy|aktualn\w+|posiadani\w+|inne:)\
    [ ]?[:\-]?[ ]?(?:jest[ ]|rowniez[ ]|aktualn\w+[ ]|wazn\w+[ ]|posiadani\w+[ ]){{0,3}}{_CERTIFICATE}
    \bmile[ ]widzian\w+[ ](?:rowniez[ ]|takze[ ])?(?:sa[ ])?osob\w*[ ]{_PEOPLE}
    (?:(?<=[-•·*:,;])|(?<=[-•·*:,;][ ])){_CERTIFICATE}
    {_CERTIFICATE}[^.;:\n]{{0,20}}[ ]?[-(:]?[ ]?(?:jest[ ])?(?:wymagan|konieczn|niezbedn|warun|mile[ ]widzian)\w*
    \b(?:oferta|praca|prace|stanowisk\w+|staz\w*|skierowan\w+|przeznaczon\w+)[ ](?:(?!parkow|do[ ])\w+[ ]){{0,3}}\
    dla[ ]{_PEOPLE}
    \bdla[ ]niepelnosprawnych[ ]?:?[ ]?[1-9]
    (?<!nie[ ])\b(?:zatrudni\w*|rekrutuj\w+|poszukuj\w+|szukamy)[ ]\
    (?:(?!orzecz|opieku|asystent|pomoc|trener|terapeut|nauczyciel)\w+[ ]){{0,3}}{_PEOPLE}
    \b(?:w|nasz\w*|jako)[ ]zaklad\w*[ ]pracy[ ]chronionej
    \bpracowni\w+[ ](?:\w+[ ]){{0,2}}z[ ](?:\w+[ ])?orzecz\w+
    """)
)
_OTHERWISE = re.compile(
    r"(?:wskaznik\w*|rehabilitacj\w+|pierwszenstw\w+|przypadku|usprawni\w+|promow\w+|zwiazan\w+|"
    r"jestesmy[ ](?:rowniez[ ])?otwar\w+|przyjazn\w+)[^.;\n]{0,60}$|kopi\w+[^.\n]{0,60}$"
)
"""Before it: it is what the law says of offices."""


def is_meant_for_disabled(text: str) -> bool:
    """Does an advert (plain text, its first 20,000 characters) look for people with a certificate?"""
    said = flat(text[:_READ])
    if not any(map(said.__contains__, _SIGNS)):
        return False
    return any(
        not _OTHERWISE.search(said, max(0, found.start() - 90), found.start()) for found in _MEANT.finditer(said)
    )
