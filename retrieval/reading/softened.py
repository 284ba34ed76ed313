"""What is refused softly or in other words of heavy work: "najlepiej bez delegacji", "nic ciężkiego".

A refusal that is only a wish becomes what is wished for instead, which no offer breaks; where there is no word for
that, it stays a refusal.
"""

from __future__ import annotations

import re

from retrieval.reading.rewriting import replaced

_END = r"(?=[ ]*(?:$|[,.;!?)]|(?:bo|bom|gdyz|poniewaz|because)[ ]))"
_THINGS = (
    r"(?:rzecz(?:y|ami)|przedmiot\w+|paczek|karton\w+|prac[aeyąę]?|robot[aeyi]?|zada(?:n|nia)|ladunk\w+|work\w*|"
    r"ciezar\w+|towar\w*)"
)
_TO_LIFT = r"(?:do[ ])?(?:noszeni\w+|dzwigani\w+|podnoszeni\w+|przenoszeni\w+|dzwigac|nosic|podnosic)"
_LED = r"(?<!\w)(?:(?:ale|byle|tylko|zeby|aby|i|a|oby|zeby[ ]byl[ao])[ ])*"
_HEAVY = re.compile(
    rf"{_LED}(?:nic|niczego|zadn(?:ych|ej|e|a)|bez)[ ](?:(?:za|zbyt|bardzo|tak)[ ])?ciezki(?:ego|ch)"
    rf"(?:[ ]{_THINGS})?(?:[ ]{_TO_LIFT})?{_END}|"
    rf"{_LED}(?:nothing|not[ ]anything)[ ](?:too[ ])?heavy{_END}|"
    rf"{_LED}nie[ ](?:moze[ ]byc|ma[ ]byc|chce)?[ ]?ciezk(?:o|a|ie|iej)(?:[ ](?:fizycznie|{_THINGS}))?{_END}"
)
"""Heavy work that is refused, which to carry nothing heavy is."""
_NOT_TOO_HEAVY = re.compile(
    rf"{_LED}(?:nie[ ](?:za|zbyt|bardzo|tak|jakas|jakos)|niezbyt|niespecjalnie|not[ ](?:too|very|so))[ ]"
    rf"(?:bardzo[ ])?(?:ciezk(?:o|a|ie|iej)|heavy)(?:[ ](?:fizycznie|{_THINGS}))?{_END}"
)
_SOFTLY = (
    r"(?:je(?:sli|zeli)[ ](?:to[ ])?(?:sie[ ]da|mozliwe|mozna)|o[ ]ile[ ](?:to[ ])?(?:mozliwe|sie[ ]da)|"
    r"jak[ ]sie[ ]da|w[ ]miare[ ]mozliwosci|if[ ]possible|naj(?:lepiej|chetniej)|idealnie|ideally|preferably|"
    r"(?:ja[ ])?wolal(?:bym|abym)|"
    r"(?:fajnie|dobrze|super|milo|swietnie|idealnie)[ ](?:by(?:loby|[ ]bylo)?|jakby|gdyby|zeby)(?:[ ]bylo)?)"
)
_WISHED_FOR: tuple[tuple[str, str], ...] = (
    (
        "wolne od delegacji",
        r"(?:(?:prac[yae]|wyjazd\w*|jezdz\w+)[ ](?:w|na)[ ])?delegacj\w+|wyjazdow(?:[ ]sluzbow\w+)?|"
        r"podrozy[ ]sluzbow\w+|business[ ]trips?",
    ),
    (
        "noce wolne",
        r"(?:pracy[ ]|zmian[ ])?(?:na[ ]|w[ ])?(?:nocek|nock\w+|noc\w*)(?:[ ](?:zmian\w*|dyzur\w*))?|"
        r"nights?(?:[ ](?:work|shifts?))?",
    ),
    ("dni powszednie", r"(?:pracy[ ])?(?:we?[ ])?(?:weekend\w*|sobot\w*|niedziel\w*|swieta|swiat)"),
    (
        "lekka praca",
        r"(?:dzwigani\w+|noszeni\w+|podnoszeni\w+)(?:[ ](?:duzych[ ])?(?:ciezar\w+|ciezki\w+[ ]\w+))?|"
        r"ciezki\w+[ ]prac\w*(?:[ ]fizyczn\w+)?|ciezki\w+[ ](?:rzecz|paczek)\w*|heavy[ ](?:lifting|work)",
    ),
)
_ANY = "|".join(f"(?:{said})" for _, said in _WISHED_FOR)
_WITHOUT = r"(?:bez|no|without)"
_REFUSED = rf"{_WITHOUT}[ ](?:{_ANY})(?:(?:[ ](?:i|ani|oraz|lub|and|or)|,)[ ](?:{_WITHOUT}[ ])?(?:{_ANY}))*"
_SOFT = re.compile(
    rf"(?<!\w)(?:{_SOFTLY}|raczej)[ ,]+(?:to[ ])?{_REFUSED}{_END}|"
    rf"(?<!\w){_SOFTLY}[ ,]+nie[ ](?:na|w|we)?[ ]?(?:{_ANY}){_END}|"
    rf"(?<!\w){_REFUSED}[ ,]*(?:{_SOFTLY}|raczej)(?=[ ]*(?:$|[,.;!?)]))"
)
_EACH = tuple((wish, re.compile(rf"(?<!\w)(?:{said})(?!\w)")) for wish, said in _WISHED_FOR)


def softened(text: str) -> str:
    """The text with heavy work refused as lifting is, and with what is refused softly as the wish that it is."""
    text = replaced(replaced(text, _HEAVY, "bez dźwigania"), _NOT_TOO_HEAVY, "lekka praca")
    return replaced(text, _SOFT, lambda m: ", ".join(_wishes(m.group())))


def _wishes(said: str) -> list[str]:
    return [wish for wish, pattern in _EACH if pattern.search(said)]
