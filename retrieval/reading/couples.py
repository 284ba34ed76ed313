"""Two who want to work together: "we dwoje do Holandii", "jadę z dziewczyną", said as work "dla par"."""

from __future__ import annotations

import re

from retrieval.flat import flat

_PARTNER = (
    r"(?:moja|moim|swoja|swoim|my|[ ])*(?:dziewczyna|chlopakiem|zona|mezem|narzeczon(?:a|ym)|"
    r"partner(?:ka|em)|girlfriend|boyfriend|wife|husband|partner|fiancee?)"
)
_TOGETHER = (
    r"(?:(?:jad\w+|jech\w+|jedz\w+|wyjazd\w*|wyjech\w+|wyjezdz\w+|pojech\w+|poje\w+|lec\w+|szuka\w*|praca|pracy|prace|"
    r"pracowac|razem|wspolnie|chc\w+|chcial\w+|going|looking|work\w*|job|jobs|together)[ ](?:[^\W\d]+[ ]){0,4}?)"
)
_COUPLE = re.compile(
    r"(?<!\w)(?:(?:(?:jestesmy|jedziemy|jade|jechac|szukamy|chcemy|wyjezdzamy|pojedziemy|wyjazd|my)[ ])*"
    r"(?P<pair>we[ ](?:dwoje|dwojke)|(?:jestesmy[ ]|jako[ ])(?:mlod\w+[ ])?(?:para|malzenstwo|malzenstwem)|"
    r"w[ ]parze|dla[ ](?:nas[ ])?dwojga|(?:as[ ]a|we[ ]are[ ]a|for[ ]a)[ ]couple)|"
    r"(?P<both>(?:maz|zona|chlopak|dziewczyna|partner(?:ka)?|narzeczon[ya])[ ]i[ ]ja|ja[ ](?:i|z)[ ]"
    r"(?:(?:moj|moja|moim)[ ])?(?:maz|mezem|zona|chlopak(?:iem)?|dziewczyna|partner(?:em|ka)?|narzeczon\w+))"
    r"(?:[ ]razem)?|"
    rf"(?:{_TOGETHER}|(?:chetnie|najlepiej)[ ]|(?:^|(?<=[,;.][ ])))"
    rf"(?P<with>(?:razem[ ]|together[ ])?(?:z|ze|with)[ ]{_PARTNER}))"
    r"(?!\w)(?![ ](?:i[ ])?(?:dziec|mieszk|biznes|handlow|compan|channel|firm|z[ ]koleg|with[ ]a[ ]friend))"
)
"""Not who lives with somebody, nor a family: "mieszkam z mężem", "z żoną i dziećmi"."""
_ENGLISH = re.compile(r"(?<!\w)(?:with|a[ ]couple)(?!\w)")


def for_couples(text: str) -> str:
    """The text with whoever goes along said as "dla par", which is what offers call it."""
    for m in reversed(list(_COUPLE.finditer(flat(text)))):
        start, end = m.span(next(name for name in ("pair", "both", "with") if m[name]))
        first = start if m["with"] else m.start()
        said = "couples" if _ENGLISH.search(m.group()) else "dla par"
        text = f"{text[:first]}{said.rjust(end - first)}{text[end:]}"
    return text
