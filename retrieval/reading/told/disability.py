"""A disability that somebody tells of without the word for it, said as the certificate that offers name.

"Stopień lekki", "mam umiarkowany", "renta" and "słabo słyszę" say it; a degree that is denied does not.
"""

from __future__ import annotations

import re

from retrieval.flat import blank, flat
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced

CERTIFICATE = "orzeczenie o niepełnosprawności"
_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:i|ale|oraz|a)[ ](?:szuka|poszuku|chc)|szuka|poszuku))"
_DEGREE = r"(?:lekk|umiarkowan|znaczn)(?:i|y|ym|im|ego|iego)"
_OF_WHAT = (
    r"(?:[ ]niepelnosprawnosci)?(?:[ ](?:(?:z[ ]powodu|przez|ze?[ ]wzgledu[ ]na|-)[ ])?"
    r"(?:narzad\w*[ ](?:ruchu|wzroku|sluchu)|wzrok\w*|sluch\w*|ruchow\w+|kregoslup\w*|0?[1-9][ -]?[a-z]|"
    r"1[0-2][ -]?c))?"
)
_HAVING = r"(?:(?:i|bo|ja|tez|mam|posiadam|jestem|osoba|z|ze|orzeczon\w+|przyznan\w+)[ ])*"
_OF_A_DEGREE = re.compile(
    rf"{BEGIN}{_HAVING}(?:stop(?:ien|niem|nia)[ ]{_DEGREE}|{_DEGREE}[ ]stop(?:ien|niem|nia)|"
    rf"w[ ]stopniu[ ]{_DEGREE}|orzeczeni\w*[ ](?:w[ ]stopniu[ ])?{_DEGREE})"
    rf"{_OF_WHAT}(?:[ ](?:mam|posiadam))?{_END}"
)
_PENSION = re.compile(
    rf"{BEGIN}rent(?:a|e)(?:[ ](?:inwalidzk|chorobow|socjaln|zdrowotn)\w+)?(?:[ ](?:mam|pobieram))?{_END}"
)
_HEARING = re.compile(
    rf"(?<!\w)(?:(?:bo|i|ja)[ ])*(?:(?:slabo|zle|kiepsko)[ ](?:slysze|widze)|nie[ ]slysze(?![ ]o)|niedoslysze|"
    rf"niedowidze)(?:[ ]na[ ](?:(?:jedno|lewe|prawe|oba)[ ])?(?:ucho|uszy|oko))?{_END}"
)
_WHEELCHAIR = re.compile(rf"{BEGIN}(?:(?:bo|i|ja|jestem|poruszam[ ]sie)[ ])*na[ ]wozku(?:[ ]inwalidzkim)?{_END}")
_FORKLIFT = re.compile(r"(?<!\w)(?:magazyn|operator|widlow|udt|hurtowni|logistyk)")
_ELDERLY = re.compile(r"(?<!\w)emeryt")
_SAID_AGAIN = re.compile(rf"(?<={CERTIFICATE}).*?(?P<again>[ ,]*{CERTIFICATE})")


def disability_worded(text: str) -> str:
    """The text with a degree, a pension or bad hearing said as a certificate, once."""
    text = replaced(text, _OF_A_DEGREE, CERTIFICATE)
    text = replaced(text, _HEARING, "" if "orzeczeni" in flat(text) else CERTIFICATE)
    if not _FORKLIFT.search(flat(text)):
        text = replaced(text, _WHEELCHAIR, "praca dla osoby na wózku")
    if not _ELDERLY.search(flat(text)):
        text = replaced(text, _PENSION, CERTIFICATE)
    while m := _SAID_AGAIN.search(text):
        text = blank(text, *m.span("again"))
    return text
