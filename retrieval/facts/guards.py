"""Whether an advert for guards asks for their licence, which the law calls an entry on the list of the police."""

from __future__ import annotations

import re

from retrieval.facts.rules import either

_ASKED = re.compile(
    either(r"""
    \bwpis\w*[ ](?:[\w.]+[ ]){0,4}?(?:na[ ]list\w+|do[ ]rejestru)[ ](?:[\w.]+[ ]){0,3}?\
    (?:ochrony|mswia|kpof?|kwalifikowan\w+)\b
    \bwpis\w*[ ](?:jako[ ]|na[ ])?(?:kwalifikowan\w+[ ]pracownik\w+[ ]ochrony|kpof?)\b
    \blicencj\w+[ ](?:(?:pracownika|zawodow\w+|fizycznej)[ ])*ochron\w+
    \blicencj\w+[ ](?:i{1,2}|1|2|pierwszego|drugiego)[ ]?(?:-?go[ ])?stopnia
    \blegitymacj\w+[ ]kwalifikowan\w+[ ]pracownik\w+
    \b(?:uprawnieni\w+|kwalifikacj\w+|status\w*)[ ]kwalifikowan\w+[ ]pracownik\w+[ ]ochrony
    """)
)
_SIGNS = ("licencj", "wpis", "kwalifikowan")
_WISHED = re.compile(
    r"(?:mile[ ]widzian\w*|atut\w*|plus\w*|preferowan\w*|dofinans\w+|finans\w+|szkoleni\w+|kurs\w*"
    r"|zdoby\w+|pomoc\w*|uzyska\w+|(?<!w)\b(?:bez|nie|brak|niewymag\w+))\b(?P<behind>(?:(?!wymag|oczek)[^.;\n\u2022]){0,50})$"
)
_WISHED_AFTER = re.compile(
    r"[^.;,\n]{0,50}?\b(?:mile[ ]widzian|(?:bedzie|beda|jest)[ ](?:\w+[ ])?(?:atut|plus)|nie[ ]jest|nie[ ]wymag"
    r"|niewymag|nie[ ]sa|dodatkow\w+[ ]atut)"
)
_WORDS_OF_ANOTHER = 2
"""So many words behind a wish, and a capital letter begins an item: "Mile widziane doświadczenie Wpis na …"."""
_BEFORE = 70


def needs_licence(text: str, said: str) -> bool:
    """Does it demand the licence, and not only wish for it? `said` is the text made flat."""
    if not any(map(said.__contains__, _SIGNS)):
        return False
    return any(not _is_wished(match, text, said) for match in _ASKED.finditer(said))


def _is_wished(match: re.Match[str], text: str, said: str) -> bool:
    if _WISHED_AFTER.match(said, match.end()):
        return True
    wish = _WISHED.search(said[max(0, match.start() - _BEFORE) : match.start()])
    if wish is None:
        return False
    begins = text[match.start()].isupper() and text[match.start() + 1].islower()
    return not (begins and len(wish["behind"].split()) >= _WORDS_OF_ANOTHER)
