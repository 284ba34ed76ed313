"""How people name the alerts that they have, in patterns over flat text: "alert 2", "mój pierwszy alert"."""

from __future__ import annotations

ALERT = r"(?:alert\w*|alercie|powiadomieni\w*|powiadomien|subskrypcj\w*|notifications?|subscriptions?)"
ONE = r"(?:alert|alertu|alercie|powiadomienie|powiadomieniu|subskrypcj[eai]|notification|subscription)"
ORDINAL = (
    r"(?:pierwsz\w+|drug\w+|trzec\w+|czwart\w+|piat\w+|szost\w+|siodm\w+|osm\w+|ostatni\w*|first|second|third|"
    r"fourth|fifth|last)"
)
ORDINAL_OF_ALERT = (
    r"(?:pierwszy|drugi|trzeci|czwarty|piaty|szosty|siodmy|osmy|ostatni|first|second|"
    r"third|fourth|fifth|last)(?!\w)"
)
MINE = r"(?:(?:moj\w*|swoj\w*|ten|to|te|my|the|this)[ ])?"
NAMED_ALERT = (
    rf"(?:{MINE}(?P<ordinal>{ORDINAL})[ ]{ONE}|{MINE}{ONE}(?:[ ](?:nr|numer|no\.?|number))?[ ]?"
    rf"(?P<digits>\#?\d{{1,2}}|(?:pierwszy|drugi|trzeci|czwarty|piaty|ostatni)(?![ ]dzien))(?![\w.,]?\d|\w))"
)
