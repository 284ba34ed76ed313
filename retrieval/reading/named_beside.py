"""Work whose name another part of the sentence completes, in the words that are known for it.

"BHP, specjalista lub inspektor" is that of both, "szatnia albo monitoring" sits before screens, a "poradnia" of
whoever studied psychology is no surgery, "handlowiec, auto" has it from the firm, "junior java" is a developer.
"""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.polish import lemma, words
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation, names_work
from retrieval.thesaurus import thesaurus

_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_OR = r"(?:lub|albo|czy|i|badz|ewentualnie)"
_RANK = (
    r"(?:specjalist(?:a|ka)|inspektor(?:ka)?|kierowni(?:k|czka)|doradca|doradczyni|manager(?:ka)?|menedzer(?:ka)?|"
    r"asystent(?:ka)?|referent(?:ka)?|koordynator(?:ka)?|konsultant(?:ka)?|analityk|analityczka|"
    r"kontroler(?:ka)?|technik|inzynier)"
)
_RANKS = re.compile(
    rf"{BEGIN}(?P<head>[^\W\d_]{{2,}}(?:[ ](?:i[ ])?[^\W\d_]{{3,}})?),[ ]*(?P<one>{_RANK})"
    rf"[ ]{_OR}[ ](?P<other>{_RANK}){_END}"
)
_SCREENS = re.compile(
    rf"(?:{BEGIN}|(?:(?<=lub )|(?<=albo )|(?<=czy )|(?<=badz )))(?:praca[ ](?:na|w|przy)[ ]|na[ ]"
    rf")?monitoring(?:u)?"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:lub|albo|czy|badz)[ ]))"
)
_GUARDS = re.compile(r"(?<!\w)(?:ochron|portie|szatni|stroz|dozor|recepc|parking|cieci|wozn|kamer|strozowa)")
_CAMERAS = re.compile(r"(?<!\w)operator(?:ka)?[ ]kamer(?!\w)(?![ ](?:filmow|telewiz|wideo|video|monitoring))")
_SURGERY = re.compile(r"(?<!\w)poradni(?:a|e|i)?(?!\w)(?![ ][^\W\d_]+(?:czn|sk|ow)(?:a|ej|ych)(?!\w))")
_PSYCHOLOGY = re.compile(r"(?<!\w)(?:psycholog|psychoterap)")
_BAILIFF = re.compile(r"(?<!\w)komorni(?:k|c)")
_ASSESSOR = re.compile(r"(?<!\w)asesor(?:ka)?(?!\w)(?![ ]komornicz)")
_SELLS = re.compile(
    r"(?<!\w)(?:handlow(?:iec|ca|cy|cem)|przedstawiciel|account[ ]manager|kam(?!\w)|sales|regional|"
    r"doradc[ay]|serwisant|dyrektor|kierownik|manager|menedzer|merchandis|sprzedawc|"
    r"akwizy|key[ ]account|phv?(?!\w))"
)
_CAR = r"(?:samochod(?:em)?|aut(?:o|em)|fura|car)"
_CAR_OF_THE_FIRM = re.compile(
    rf"{BEGIN}(?:(?:plus|i|oraz|z|with|a)[ ])?(?P<car>{_CAR})"
    rf"(?P<more>(?:[ ]*(?:,|i|oraz|plus|and)[ ]*(?:telefon|laptop|komputer|tablet|karta[ ]paliwowa|phone))*)"
    r"(?=[ ]*(?:$|[,.;!?)]))"
)
_CAR_TO_WORK = re.compile(
    rf"{BEGIN}(?:(?:z|jest|bedzie)[ ])?(?:{_CAR}|autem|samochodem)[ ](?:do|na)[ ](?:dojazd(?:u|ow|y)|"
    rf"dojezdzania|jazdy)"
    rf"(?:[ ]do[ ]pracy)?{_END}"
)
_AUCTIONS = re.compile(
    rf"(?:{BEGIN}|(?:(?<=lub )|(?<=albo )|(?<=i )))(?:na[ ])?(?P<where>allegro|amazon|ebay|vinted)"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:lub|albo|i)[ ]))"
)
_SELLS_ONLINE = re.compile(
    r"(?<!\w)(?:sprzeda\w+[ ](?:internetow|online|w[ ]internecie|przez[ ]internet)|sklep\w*[ ](?:internetow|"
    r"online)|"
    r"e-?commerce|aukcj\w+|obslug\w+[ ]zamowien|pakowani\w+[ ]paczek|ecommerce)"
)
_LANGUAGE = (
    r"(?:java|python|php|javascript|typescript|react|angular|vue|node(?:\.js)?|golang|ruby|scala|kotlin|swift|"
    r"android|ios|flutter|rust|c#|c\+\+|\.net|dotnet|symfony|laravel|django|spring)"
)
_LEVEL_AND_LANGUAGE = re.compile(
    rf"(?<![\w+#.])(?P<level>junior|mid|regular|senior|mlodszy|starszy)[ ](?P<tool>{_LANGUAGE})(?![\w+#])"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:w|we|z|zdaln\w+|hybryd\w+|remote)(?!\w)))"
)
_ARCHIVE = re.compile(rf"{BEGIN}(?:praca[ ]w[ ])?archiwum{_END}")
_OF_PAPERS = re.compile(
    r"(?<!\w)(?:wprowadzani|skanowani|digitaliz|dokument|przepisywani|segregowani|porzadkowani)"
)
_POOL = re.compile(
    r"(?<!\w)(?P<who>ratowni(?:k|czka))[ ]na[ ](?:basenie|plazy|kapielisku|basen|plaze)"
    r"(?:[ ](?:lub|albo|i|czy)[ ](?:na[ ])?(?:basenie|plazy|kapielisku|basen|plaze))?(?!\w)"
)
_RECEPTION = re.compile(
    r"(?<!\w)recepcjonist(?:a|ka)[ ](?P<where>w[ ]klinice"
    r"(?:[ ](?:lub|albo|czy|i)[ ](?:w[ ])?(?:klinice|szpitalu|gabinecie|przychodni|poradni))*"
    r"(?:[ ](?:lekarski|stomatologiczn|medyczn|weterynaryjn)\w+)?)(?!\w)"
    r"(?![ ](?:lub|albo|czy|i)[ ])"
)


def completed(text: str) -> str:
    """The text with such work named in full."""
    whole = text
    text = replaced(text, _RANKS, lambda m: _ranked(m, whole))
    said = flat(text)
    if _SCREENS.search(said) and (_GUARDS.search(said) or not names_work(text)):
        text = replaced(text, _SCREENS, "operator monitoringu")
    text = replaced(text, _CAMERAS, "operator monitoringu")
    if _PSYCHOLOGY.search(said):
        text = replaced(text, _SURGERY, "poradnia psychologiczna")
    if _BAILIFF.search(said):
        text = replaced(text, _ASSESSOR, "asesor komorniczy")
    if _SELLS.search(said):
        text = replaced(text, _CAR_OF_THE_FIRM, "samochód służbowy")
    if _OF_PAPERS.search(said):
        text = replaced(text, _ARCHIVE, "archiwista")
    if _SELLS_ONLINE.search(said):
        text = replaced(text, _AUCTIONS, lambda m: f"obsługa {m['where'].title()}")
    text = replaced(replaced(text, _CAR_TO_WORK, "auto służbowe"), _POOL, "ratownik wodny")
    text = replaced(text, _RECEPTION, "rejestratorka medyczna")
    if _LEVEL_AND_LANGUAGE.search(flat(text)) and not names_occupation(text):
        text = replaced(text, _LEVEL_AND_LANGUAGE, lambda m: f"{m['level']} {m['tool']} developer")
    return text


def _ranked(m: re.Match[str], text: str) -> str:
    """Each rank with what it is of, where that is an occupation."""
    head, one, other = text[slice(*m.span("head"))], m["one"], m["other"]
    named = [f"{rank} {head}" for rank in (one, other)]
    if not names_work(head) or not all(map(_named_by_both, named)):
        return text[slice(*m.span())]
    return " lub ".join(named)


def _named_by_both(said: str) -> bool:
    """Whether a rank and what it is of name an occupation together."""
    found = thesaurus().find([lemma(word.text) for word in words(said)], asked=True)
    return any(one.entry.kind == "occupation" and len(one.positions) > 1 for one in found)
