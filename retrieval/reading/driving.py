"""Whether the work is driving, of which "w kraju" and "weekendy w domu" say where its routes are."""

from __future__ import annotations

import re

_DRIVING = re.compile(
    r"(?<!\w)(?:kierowc\w+|kierowan\w+|tir\w{0,3}|c ?\+ ?e|kat\w*\.? ?[cd](?:\+e)?|ciezarow\w+|"
    r"naczep\w+|siodlow\w+|"
    r"(?<!prawo )(?<!prawa )(?<!prawem )(?<!prawko )jazd\w*|"
    r"(?:po)?jezdz\w+(?! (?:na (?!tir|ciezar|zestaw|bus)|do|w|z)(?!\w))|tras(?:y|ach|ami|e|a)?|przewoz\w*|"
    r"miedzynarodow(?:ka|ki|ke|ce)|krajow(?:ka|ki|ke|ce)|zestaw\w*|lawet\w+|cystern\w+|"
    r"drivers?|driving(?! licen)|trucks?|truckers?|lorry|hgv)(?!\w)"
)


def drives(flat_text: str) -> bool:
    """Whether a sentence asks for work of drivers; a licence alone is none of it."""
    return _DRIVING.search(flat_text) is not None
