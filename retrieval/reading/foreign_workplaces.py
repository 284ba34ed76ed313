"""Workplaces of another country, which say where work is: "w holenderskim magazynie"."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.places import gazetteer
from retrieval.reading.rewriting import replaced

_OF_COUNTRY = {
    "niemiec": "Niemczech", "german": "Niemczech", "holenders": "Holandii", "dutch": "Holandii",
    "belgijs": "Belgii", "belgian": "Belgii", "norwes": "Norwegii", "norwegian": "Norwegii",
    "szwedz": "Szwecji", "swedish": "Szwecji", "duns": "Danii", "danish": "Danii",
    "austriac": "Austrii", "austrian": "Austrii", "szwajcars": "Szwajcarii", "swiss": "Szwajcarii",
    "francus": "Francji", "french": "Francji", "irlandz": "Irlandii", "irish": "Irlandii",
}  # fmt: skip
_POLISH = "|".join(one for one in _OF_COUNTRY if one.endswith(("s", "z", "c")) and one not in {"swiss"})
_ENGLISH = "|".join(one for one in _OF_COUNTRY if one.endswith(("n", "sh", "ch")) or one == "swiss")
_THERE = re.compile(
    rf"(?<!\w)(?P<at>w|na|przy)[ ](?P<of>{_POLISH})k(?:im|iej|ich)[ ]"
    r"(?P<place>magazyn\w*|budow\w+|szklarni\w*|gospodarstw\w+|fabry\w+|farm\w+|ferm\w+|rzezni\w*|stoczni\w*|"
    r"szpital\w*|domu[ ](?:opieki|seniora)|domach[ ](?:opieki|seniora)|polach|polu)(?!\w)|"
    rf"(?<!\w)(?P<in>in|at|on)[ ](?:(?:an?|the)[ ])?(?P<nation>{_ENGLISH})[ ]"
    r"(?P<house>warehouses?|factor(?:y|ies)|farms?|greenhouses?|building[ ]sites?|construction(?:[ ]sites?)?|"
    r"hospitals?|(?:care|nursing)[ ]homes?|shipyards?|slaughterhouses?|hotels?)(?!\w)"
)
"""A firm or a restaurant of another country may be anywhere."""


def placed_in_their_country(text: str) -> str:
    """`text` with the country said where no other place is: "w magazynie w Holandii".

    Not where that is all of the message, which may narrow a search that has its place.
    """
    m = _THERE.search(flat(text))
    alone = m is None or not any(map(str.isalpha, f"{text[: m.start()]}{text[m.end() :]}"))
    return text if alone or gazetteer().find(text) else replaced(text, _THERE, lambda m: _placed(m, text))


def _placed(m: re.Match[str], text: str) -> str:
    name, at = ("place", m["at"]) if m["place"] else ("house", m["in"])
    return f"{at} {text[slice(*m.span(name))]} w {_OF_COUNTRY[m['of'] or m['nation']]}"
