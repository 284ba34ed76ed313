"""Fields that are to be of no account any more: "bez limitu płacy", "miasto obojętne", "a kwotę skasuj"."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.reading.removing import REMOVE_PL

_HOURS = r"(?:(?:caly|pelny|pol|czesc|niepelny)(?:[ ]etat\w*)?|etat\w*)"
_REALLY = (
    r"jednak|juz|teraz|akurat|wlasciwie|w[ ]ogole|w[ ]sumie|w[ ]zasadzie|(?:tak[ ])?naprawde|raczej|zupelnie|"
    r"calkiem|kompletnie|totalnie|absolutnie|actually|now|honestly|totally|completely"
)
WHAT = {
    "pay": r"(?:dniowk\w+|plac\w*|wyplat\w*|zarobk\w*|wynagrodzeni\w*|pensj\w*|stawk\w*|widelk\w*|kas[yaeę]|"
    r"kwot\w*|hajs\w*|"
    r"salary|pay|money|wage\w*|budget|rate)",
    "places": r"(?:lokalizacj\w*|miejsc\w*|miast\w*|miesc\w*|miejscowos\w*|region\w*|gdzie|wojewodztw\w*|"
    r"location|city|place|town|cities)",
    "modes": r"(?:tryb\w*(?:[ ]pracy)?|model\w*[ ]pracy|form\w+[ ]pracy|work[ ]?mode|mode)",
    "levels": r"(?:poziom\w*(?:[ ]stanowiska)?|seniority|doswiadczeni\w*|szczebl\w*|level|staz\w*)",
    "contracts": r"(?:um(?:owa|owe|owy|owie)|rodzaj\w*[ ]umowy|typ\w*[ ]umowy|form\w*[ ](?:zatrudnienia|umowy|"
    r"wspolpracy)|kontrak\w*|contract(?![ ]of)(?:[ ]type)?)",
    "hours": rf"(?:{_HOURS}[ ](?:czy|albo|lub)[ ](?:na[ ])?{_HOURS}|full(?:[ -]time)?[ ]or[ ]part[ -]time|"
    r"(?:(?:nie)?peln\w+[ ](?:albo|lub|czy)[ ](?:nie)?peln\w+[ ])?etat\w*|"
    r"wymiar\w*(?:[ ](?:czasu[ ]pracy|etatu|godzin))?|godzin\w*(?:[ ]pracy)?|"
    r"(?:work(?:ing)?[ ])?(?:hours|schedule)|working[ ]time|czas\w*[ ]pracy)",
    "languages": r"(?:jezyk\w*|language\w*)",
    "posted_within_days": r"(?:dat\w*(?:[ ](?:dodania|publikacji|ogloszenia|wystawienia))?|wiek\w*[ ]ofert\w*|"
    r"(?:(?:posting|publication)[ ])?date(?:[ ](?:posted|of[ ]publication))?|age|termin\w*)",
    "skills": r"(?:technologi\w*|umiejetnosc\w*|skills?|stack\w*)",
    "companies": r"(?:firm\w*|pracodawc\w*|compan\w*|employer)",
}
_GIVEN_UP = (
    rf"(?:juz[ ])?(?:(?:(?:wymagani\w+|warun\w+|filtr\w*|kryteri\w+|wymog\w*)[ ](?:co[ ]do[ ]|na[ ])?)?{{what}}"
    rf"(?:[ ](?:tez|mi|juz|prosze|jednak))*[ ]{REMOVE_PL}(?=[ ]*(?:$|[,.;!?]))|"
    r"{what}[ ](?:juz[ ])?przesta\w+[ ](?:sie[ ]liczyc|miec[ ]znaczenie|byc[ ]wazn\w+)|"
    r"(?:the[ ])?{what}[ ](?:(?:is|are)[ ]no[ ]longer[ ]important|no[ ]longer[ ]matters?)|"
    r"bez[ ](?:zadnych[ ])?(?:ograniczen\w*|limit\w*|wzgledu[ ]na|warunk\w*|filtr\w*|filtra|"
    r"kryteri\w*)[ ](?:co[ ]do[ ]|na[ ]|dla[ ]|dotyczac\w+[ ]|do[ ]|wysokosci[ ])?(?:wysokosc\w*[ ])?{what}"
    r"|(?:zapomnij[ ]o|usun\w*|skasuj|wyrzuc|ignoruj|zignoruj|pomin|zdejmij|wylacz|zrezygnuj[ ]z|rezygnuje[ ]z|"
    r"odpusc|porzuc)[ ](?:to[ ]|te[ ]|ten[ ])?(?:filtr\w*[ ]|warun\w+[ ]|ograniczeni\w*[ ]|limit\w*[ ]|"
    r"wymog\w*[ ]|kryteri\w+[ ])?(?:na[ ]|co[ ]do[ ]|o[ ]|dla[ ])?{what}"
    r"|(?:niewazn\w+|nie[ ]?wazn\w+|obojetn\w+|dowoln\w+|kazd\w+|jakakolwiek|jakikolwiek|wszystkie|any|every|all|"
    r"whatever)(?:[ ](?:jest[ ]|mi[ ]|dla[ ]mnie[ ]|ile[ ]|jaka[ ]|jaki[ ]|jakie[ ]|o[ ]ktorej[ ])*)?[ ]?{what}"
    r"(?:[ ](?:is|are|would[ ]be|will[ ]be)[ ](?:fine|ok|okay|good)|[ ](?:will|would)[ ]do)?"
    r"|(?:wszystko[ ]jedno|nie[ ]obchodzi[ ]mnie|bez[ ]roznicy)[ ,]+(?:mi[ ]|w[ ]|jest[ ])*(?:jak|"
    r"ktor)\w+[ ]{what}"
    r"|(?:i[ ])?(?:(?:don.?t|do[ ]not)[ ](?:care|mind)(?:[ ](?:about|for))?|no[ ]preferences?(?:[ ](?:on|for|"
    r"about|as[ ]to))?|no[ ]matter|whichever)[ ](?:(?:the|which|what)[ ])*{what}"
    r"|nie[ ]mam[ ]preferencji[ ](?:co[ ]do|odnosnie)[ ]{what}|nie[ ]zalezy[ ]mi[ ]na[ ]{what}"
    r"|{what}(?:[ ,]+(?:jest|sa|niech[ ]bedzie|is|are|pracy|moze[ ]byc|to|mi|mnie|dla[ ]mnie|for[ ]me|"
    r"can[ ]be|{really}))*[ ,]+(?:bez[ ]znaczenia|"
    r"niewazn\w+|nie[ ]?(?:jest[ ]|sa[ ])?wazn\w+|obojetn\w+|wszystko[ ]jedno|bez[ ]roznicy|jakikolwiek|"
    r"jakakolwiek|jakiekolwiek|"
    r"dowoln\w+|kazd(?:a|y|e)|zbedn\w+|niepotrzebn\w+|nieistotn\w+|nie[ ]?gra(?:ja)?[ ]roli|"
    r"nie[ ]ma(?:ja)?[ ](?:dla[ ]mnie[ ])?znaczenia|"
    r"nie[ ]robi[ ](?:mi[ ])?roznicy|(?:does[ ]?n.t|do[ ]?n.t|does[ ]not|do[ ]not)[ ](?:really[ ])?matter|"
    r"i[ ](?:don.?t|do[ ]not)[ ](?:care|mind)|(?:not|isn.?t|aren.?t)[ ]important|unimportant|irrelevant|"
    r"(?:any(?:thing)?|whatever)(?=[ ]*(?:$|[,.;!?])))"
    r"|(?:without|no|drop|remove|ignore|forget(?:[ ]about)?|skip|clear|scrap|(?:take|leave)[ ]out)[ ](?:the[ ]|"
    r"any[ ])?(?:{what}(?:[ ](?:limit|filter|requirement|constraint|range|restriction|"
    r"condition)s?)?)(?:[ ](?:limit|filter)s?)?"
    r"|(?:no|without)[ ](?:limit|filter|restriction)s?[ ]on[ ](?:the[ ])?{what}|"
    r"regardless[ ]of[ ](?:the[ ])?{what})"
)
_GIVEN_UP_MORE = {
    "pay": r"bez[ ](?:kwoty|stawki|pensji)(?=[ ]*(?:$|[,.;!?]))|"
    r"^[ ]*(?:(?:a|to|ok|jednak)[ ])*bez[ ]kasy(?=[ ]*(?:$|[,.;!?]))|"
    r"moze[ ]byc[ ](?:tez[ ])?(?:za[ ])?(?:mniej|taniej)(?=[ ]*(?:$|[,.;!?]))|(?:(?:za[ ])?mniej|taniej)[ ]tez|"
    r"(?:moge|zgodze[ ]sie|gotow\w+)[ ](?:tez[ ])?(?:zarabiac|pracowac|robic|isc|pojsc)[ ](?:tez[ ])?"
    r"(?:za[ ])?mniej(?=[ ]*(?:$|[,.;!?]))|"
    r"(?:a[ ])?(?:gdyby|jesli|jakby)[ ](?:bylo[ ])?(?:za[ ])?mniej(?=[ ]*(?:$|[,.;!?]))|"
    r"(?:plac|stawk|pensj|zarob|wynagrodz|wyplat)\w*[ ](?:tez[ ])?mo(?:ze|ga)[ ](?:tez[ ])?byc[ ](?:tez[ ])?"
    r"(?:nizsz|mniejsz|slabsz)\w+|"
    r"less(?:[ ](?:money|pay))?[ ](?:(?:is|would[ ]be)[ ])?(?:also[ ])?(?:fine|ok(?:ay)?)|"
    r"bez[ ](?:widelek|podawania[ ]zarobkow)|(?:niewazne|nie[ ]wazne|obojetnie|bez[ ]znaczenia|"
    r"wszystko[ ]jedno)[,]?[ ]ile(?:[ ](?:placa|zarobie|dadza|zaplaca)|(?=[ ]*(?:$|[,.;!?])))|"
    r"za[ ](?:kazda|dowolna|jakakolwiek)[ ](?:kase|stawke|"
    r"place)",
    "places": r"(?:niewazne|nie[ ]wazne|obojetnie|wszystko[ ]jedno)[,]?[ ]gdzie|gdziekolwiek|"
    r"wszedzie(?![ ](?:poza|oprocz|z[ ]wyj))|(?:moze[ ]byc[ ])?gdzie[ ]indziej|"
    r"anywhere(?![ ](?:but|except))|w[ ]dowolnym[ ]miejscu|"
    r"bez[ ](?:lokalizacji|miasta|miejsca)|inn\w+[ ]miast\w*(?![ ]niz)(?:[ ](?:tez|rowniez|takze))?|"
    r"other[ ]cities(?:[ ]too)?",
    "companies": r"(?:dowoln|kazd|jakikolwiek|jakakolwiek)\w*[ ](?:sklep|market|siec|dyskont|firm|pracodawc)\w*|"
    r"any[ ](?:shop|store|company|employer)|"
    r"(?:obojetnie|niewazne|nie[ ]wazne|wszystko[ ]jedno)[ ](?:w[ ])?(?:jak|ktor)\w+[ ]"
    r"(?:sklep|market|siec|dyskont|firm|pracodawc)\w*|inn\w+[ ](?:firm\w*|sklep\w*|siec\w*|"
    r"pracodawc\w*)(?![ ]niz)|"
    r"other[ ](?:companies|employers|shops)",
    "levels": r"bez[ ](?:poziomu|seniority)",
    "modes": r"bez[ ]trybu(?:[ ]pracy)?",
    "languages": r"bez[ ](?:wymog\w+[ ]|wymagani\w+[ ])?(?:znajomosci[ ])?(?:zadn\w+[ ]|jakichkolwiek[ ]|"
    "obcych[ ])?jezyk(?:a|"
    r"ow)(?:[ ]obc\w+)?(?![ ](?:\w+ki|(?:i|ani|oraz)[ ]doswiadczeni))",
    "posted_within_days": r"(?:niewazne|nie[ ]wazne|obojetnie)[,]?[ ]kiedy(?:[ ]dodan\w+)?|any[ ]time|"
    r"starsze[ ]tez",
}


@lru_cache(maxsize=1)
def _given_up_patterns() -> list[tuple[str, re.Pattern[str]]]:
    found = [
        (field, rf"(?<!\w)(?:{_GIVEN_UP.format(what=what, really=_REALLY)})(?!\w)") for field, what in WHAT.items()
    ]
    found += [(field, rf"(?<!\w)(?:{more})(?!\w)") for field, more in _GIVEN_UP_MORE.items()]
    return [(field, re.compile(pattern)) for field, pattern in found]


_GIVEN_UP_SIGNS = re.compile(
    r"przesta|longer|skresl|wykres|wywal|zdejm|wytnij|olej|mniej|taniej|nizsz|slabsz|less|indziej|bez[ ]|"
    r"zapomn|usun|skas|wyrzuc|ignor|pomin|wylacz|zrezyg|rezyg|odpus|porzuc|wazn|obojet|dowoln|kazd|"
    r"jakiko|jakako|wszyst|wszed|any|every|all|whatever"
    r"|jedno|roznicy|obchodzi|preferenc|zalezy|care|mind|preference|whichever|important|scrap|[ ]out"
    r"|without|no[ ]|drop|remove|forget|skip|clear|regardless|istotn|graj?a?[ ]roli|znaczeni|matter|irrel|gdzieko|"
    r"kiedy|starsze|jezyk|unimp|inn|other"
)


_EVERYTHING = re.compile(
    r"(?<!\w)(?:bez[ ](?:(?:zadnych|jakichkolwiek|wszelkich)[ ])?(?:ograniczen|warunkow|filtrow|kryteriow|"
    r"limitow)|"
    rf"{REMOVE_PL}[ ](?:(?:wszystkie|wszelkie|te|moje)[ ])*(?:ograniczenia|warunki|filtry|kryteria)|"
    r"(?:(?:without|no)[ ](?:any[ ])?|(?:remove|drop|clear)[ ](?:(?:all|the|my|of|any)[ ])*)"
    r"(?:limits|filters|conditions|restrictions|criteria))(?=[ ]*(?:$|[,.;!?]))"
)
"""All of them at once, but for the work itself: "bez żadnych warunków"."""


def find_given_up(flat_text: str) -> list[tuple[str, int, int]]:
    """The fields that are to be of no account any more, and where that is said."""
    if not _GIVEN_UP_SIGNS.search(flat_text):
        return []
    if everything := _EVERYTHING.search(flat_text):
        return [(field, *everything.span()) for field in WHAT if field != "skills"]
    found = [
        (field, m.start(), m.end()) for field, pattern in _given_up_patterns() for m in pattern.finditer(flat_text)
    ]
    for _, _, end in list(found):
        for field, what in WHAT.items():
            further = re.compile(rf"[ ](?:i|oraz|and)[ ](?:o[ ])?{what}(?!\w)").match(flat_text, end)
            if further:
                found.append((field, further.start(), further.end()))
    return found
