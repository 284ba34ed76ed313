"""What a message wants of alerts by name: those there are, none any more, or a new one and when it is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import blank
from retrieval.reading.cadence import when
from retrieval.reading.of_list import Named, positions
from retrieval.reading.times import find_cadence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.reading.cadence import When

_ALERT = r"(?:alert\w*|powiadomie\w*|subskrypcj\w*|notification\w*|subscription\w*)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_UNSUBSCRIBE = _words(
    rf"(?:(?:usun|(?:s|wy)?kasuj|anuluj|wycofaj|wyrzuc|zakoncz|odwolaj)\w*|skasowac|anulowac|wycofac|odwolac)[ ]"
    rf"(?:\w+[ ]){{0,2}}{_ALERT}"
    rf"|wypisz(?:[ ](?:mnie|nas|sie))|wypisac[ ]sie|sie[ ]wypisac|z?rezygnuj\w*[ ]z[ ](?:\w+[ ])?{_ALERT}|"
    rf"odsubskryb\w*|unsubscribe|(?:cancel|delete|remove)[ ](?:\w+[ ]){{0,2}}{_ALERT}"
    r"|(?:turn|switch)[ ](?:it|them|this)[ ]off|(?:turn|switch)[ ]off(?:[ ](?:it|them|this))?$"
)
_ALERTS = _words(
    rf"(?:moje|pokaz|lista|liste|jakie|mam|wyswietl|wypisz|sprawdz|zobacz\w*|my|list|show|what|which|ile|"
    rf"ktore|do[ ]i[ ]have|have[ ]i[ ]got|how[ ]many)[ ](?:mi[ ]|"
    rf"me[ ])?(?:mam[ ]|moje[ ]|moich[ ]|all[ ]|my[ ]|wszystkie[ ]|jakies[ ]|ustawion\w+[ ]|aktywn\w+[ ]|"
    rf"wlaczon\w+[ ]|teraz[ ]|obecnie[ ]|aktualnie[ ]|wlasciwie[ ]|juz[ ]|u[ ]ciebie[ ]|zapisan\w+[ ]|active[ ]|"
    rf"current[ ]|any[ ]|the[ ]|of[ ])*{_ALERT}(?:[ ]mam|[ ]do[ ]i[ ]have)?|"
    rf"co[ ](?:ja[ ])?mam[ ]w[ ](?:moich[ ])?{_ALERT}|"
    rf"co[ ](?:ja[ ])?mam[ ](?:ustawion\w+|wlaczon\w+|zapisan\w+)|"
    rf"czy[ ](?:(?:one|moje|te|to)[ ])*(?:{_ALERT}[ ])?(?:jest|sa)[ ](?:wstrzyman|wlaczon|wylaczon|aktywn|"
    rf"zawieszon)\w+|"
    rf"co[ ](?:(?:ja|mam|tam|tu|to|sa|wlasciwie)[ ])*za[ ](?:moje[ ])?{_ALERT}|"
    rf"(?:kiedy|o[ ]ktorej|when)[ ](?:\w+[ ]){{0,4}}{_ALERT}|what[ ](?:am|have)[ ]i[ ]subscribed[ ]to"
)
_SUBSCRIBE = _words(
    r"(?:trzymaj[ ]mnie|chce[ ]byc)[ ]na[ ]biezaco|(?:da(?:j|jcie)|dasz)[ ](?:mi[ ])?(?:cynk|sygnal)|"
    r"(?<!\w)pilnuj(?:cie)?[ ](?:(?:mi[ ])?(?:tego|tych|nowych)|dla[ ]mnie)(?:[ ]dla[ ]mnie)?|"
    r"miej(?:cie)?[ ](?:to[ ])?(?:na[ ])?ok[ou](?:[ ]na[ ](?:to|nowe))?|keep[ ]an[ ]eye[ ]on|"
    r"drop[ ]me[ ]an?[ ](?:message|line|note|text)|(?:ping|text|tell|message)[ ]me(?=[ ](?:when|whenever|if|"
    r"once|as[ ]soon|every|each|daily)[ ])|"
    r"(?:na)?pisz(?=[ ,]+(?:jak|gdy|kiedy|jesli|jezeli)[ ].*(?:pojaw|bedz|wpad|trafi|wyskocz|znajd))|"
    r"(?<!\w)(?:jak|gdy|kiedy|jesli|jezeli)[ ](?:\w+[ ]){0,5}?(?:pojawi\w*|bedzie|beda|wpadn\w+|trafi\w*|wyskoczy|"
    r"znajdziesz)[ ,](?:(?:cos|nowego|nowe|to|mi|jakies|jakas|oferta|oferty)[ ,]+)*"
    r"(?:(?:na)?pisz|powiedz|odezwij[ ]sie|odzywaj[ ]sie|krzycz|mow|podeslij|przeslij)|"
    rf"^[ ]*(?:(?:prosze|to|ok|spoko|dobra|super|fajnie|no|jasne)[ ,]+)*(?:zapisz(?:cie)?(?:[ ]to|[ ](?:mnie|"
    rf"sie)(?:[ ](?:na|do)[ ](?:{_ALERT}|"
    rf"newsletter\w*))?)?|"
    r"chce[ ](?:sie[ ])?zapisac(?:[ ]sie)?)(?=[ .!]*$)|"
    r"(?:odezwij(?:cie)?|odzywaj(?:cie)?|odezwiesz|odezwiecie)[ ]sie(?=[ ,]+(?:jak|gdy|kiedy|jesli|jezeli)[ ])|"
    r"(?:krzyknij|krzycz|zawolaj|powiedz)(?:cie)?(?=[ ,]+(?:jak|gdy|kiedy)[ ].*(?:pojaw|bedz|wpad|trafi|wyskocz|"
    r"znajd))|"
    r"(?:zeby|aby|niech)[ ](?:(?:mi|do[ ]mnie)[ ])?(?:przychodzil\w*|przychodza|przysylal\w*|wysylal\w*|"
    r"dostawal\w*)|"
    rf"^[ ]*(?:(?:nowy|poprosze|prosze|new|an)[ ])*(?:alert|powiadomienie|subskrypcja|notification)[ .!?]*$|"
    rf"^{_ALERT}[ ](?:poprosze|prosze|please)|prosze[ ]o[ ](?:\w+[ ])?{_ALERT}|"
    rf"(?<!\bnie[ ])powiadam\w*(?:[ ]mnie)?|"
    rf"powiadom(?:cie|"
    rf"ic)?(?:[ ]mnie)?|(?:da(?:j|jcie|c|sz|cie)|dawa(?:j|jcie|c))[ ]"
    rf"(?:mi[ ]|nam[ ]|prosze[ ])*znac|"
    rf"(?:po)?informuj\w*(?:[ ]mnie)?"
    rf"|(?:ustaw|stworz|utworz|dodaj|zapisz|zaloz|wlacz|zrob|chce|chcialbym|chcialabym|poprosze|"
    rf"potrzebuje)\w*[ ](?:mi[ ]|sobie[ ]|taki[ ]|nowy[ ]|na[ ]to[ ]|to[ ]|jako[ ]|z[ ]tego[ ]|o[ ]|miec[ ]|"
    rf"dostawac[ ]|"
    rf"otrzymywac[ ])*{_ALERT}"
    rf"|(?<!\bnie[ ])(?:wy|przy|pod)sylaj\w*(?:[ ]mi)?(?:[ ]{_ALERT})?|(?:mozesz|moglbys|moglabys|mozecie|"
    rf"prosze)[ ]"
    r"(?:(?:mi|mnie|to|takie|je|nowe)[ ])*(?:(?:wy|przy|pod)sylac|powiadamiac|informowac|przypominac)|"
    r"(?:wyslij|podeslij|"
    r"przeslij)[ ](?:mi[ ])?(?:takie|nowe|podobne|te|to|kolejne|je|oferty|cos|jak|gdy)|subskryb\w*|obserwuj\w*|"
    r"chce[ ](?:dostawac|otrzymywac)(?![ ](?:wyplat|pieni|pensj|wynagr|tygodniowk|dobr|"
    r"\d))(?:[ ](?:(?:e-?)?maile?|powiadomieni\w+|wiadomosci|informacj\w+|smsy)"
    r"(?:[ ](?:z|o|ze)(?=[ ]))?)?|dostawac[ ]powiadomieni\w*"
    r"|alert(?=[ ](?:codziennie|co[ ]|raz[ ]|o[ ]\d))|pisz(?:cie)?[ ]mi(?=[ ]+(?:jak|gdy|kiedy|jesli)[ ])|"
    r"notify[ ]me|alert[ ]me|let[ ]me[ ]know|keep[ ]me[ ](?:posted|updated|informed)|subscribe(?:[ ]me)?|"
    r"(?:create|set[ ]up|set|add|make|i[ ]want)[ ](?:me[ ])?(?:an?[ ]|new[ ])*(?:job[ ])?(?:alert|notification)s?"
    r"|send[ ]me[ ](?:new|these|those|such|similar|the[ ](?:new|same)|matching|offers|jobs|them|updates|"
    r"more[ ]like)|"
    r"save[ ]this[ ]search|zapisz[ ](?:to[ ]|te[ ])?(?:wyszukiwanie|szukanie|kryteria)|e?mail[ ]me|"
    r"(?<!\bnie[ ])pisz[ ]do[ ]mnie|alert(?=[ ]na)|"
    r"^[ ]*(?:(?:nowy|poprosze|prosze|new|an)[ ])*(?:(?:alert|powiadomienie|job[ ]alert)[ ]*(?:[:,-]|(?=[ ](?!"
    r"usun|pokaz|wyl|skas|wstrzym|zmien|odl|stop|off|delete|show|remove|pause)[^\W\d_]{3}))|alerty[ ]*:)"
)
_GIVING = re.compile(
    r"(?:(?:prosze|no|to|a|i|ok|please|and)[ ]+)*(?:dawaj|podawaj|podrzucaj|wrzucaj|pokazuj|wypisuj|melduj|"
    r"przypominaj|mow|szukaj|sprawdzaj|wyszukuj|odzywaj|pisz|show|give|bring|look|check|mail|deliver|get|"
    r"niech[ ](?:(?:mi|to|one|te)[ ])*przychodz[aio])(?:cie)?"
    r"(?:[ ](?:mi|mnie|sie|me|znac|for|o|nowe|nowych|nowego|cos|oferty|ofert|ogloszenia|ogloszen|takie|takich|"
    r"czy|jest|sa|new|offers|jobs|ones|any|the|to|te|je|these|those|them|it|this)(?!\w))*[ .!?]*"
)
"""What is wanted again and again, where it is said when: "dawaj mi nowe co poniedziałek"."""
_WANTING = re.compile(
    r"(?:(?:prosze|no|to|a|i|ok|please|and)[ ]+)*(?:poprosze|prosze[ ]o|chce|chcial(?:bym|abym)|i[ ]want|i[ ]need|"
    r"i[ ]?['’]?d[ ]like|i[ ]would[ ]like)(?:[ ](?:mi|miec|to[ ]have|to[ ]get|to[ ]see|takie|takich|te|to|je|"
    r"tych|nowe|"
    r"nowych|oferty|ofert|"
    r"these|those|them|this|new|offers|jobs|ones)(?!\w))+[ .!?]*"
)
_ONCE = re.compile(r"(?:(?:please|and|ok)[ ]+)*(?:show|give|bring|get)(?!\w)")
"""What may be wanted once: "show me jobs on Saturdays" looks for work at that time."""
_OF_THE_WORK = re.compile(
    r"(?<!\w)(?:od|from)[ ]\d{1,2}(?:[:.]\d\d)?[ ](?:do|to|till|until)[ ]\d|"
    r"(?<!\w)(?:wyplat\w+|pieni\w+|pensj\w+|wynagrodzeni\w+|tygodniowk\w+|pay|paid|salary|wages?|money)(?!\w)"
)
"""What makes a time that of the work or of its pay: "codziennie od 8 do 16", "wypłatę co tydzień"."""
_EVERY = re.compile(r"(?<!\w)(?:codziennie|co|kazd\w+|every|each|daily|weekly)(?!\w)")
_SENT = re.compile(
    r"[ ]*(?:(?:prosze|no|to|a|i|ok|please|and|hej|czesc|hi|hello|hey|dzien[ ]dobry)[ ,]+)*"
    r"(?:(?:(?:can|could|would|will)[ ]you|mozesz|mozecie|moglbys|moglabys|moglibyscie)[ ](?:please[ ]|"
    r"prosze[ ])?)?"
    r"(?:(?:send|forward|text|deliver)[ ](?:me|us)|(?:wyslij|podeslij|przeslij|podsylaj|dawaj|podawaj|podrzucaj|"
    r"wrzucaj|przekazuj|dostarczaj|pokazuj)(?:cie)?[ ](?:mi|nam)|(?:wysylac|przysylac|podsylac|"
    r"przesylac)[ ](?:mi|nam)|"
    r"(?:(?:i[ ]want|i[ ]?['’]?d[ ]like|i[ ]would[ ]like)[ ]to[ ](?:get|receive)|(?:give|show|get|bring)[ ](?:me|"
    r"us))"
    r"(?=.*[ ](?:offers|jobs|ones|openings|vacancies|listings|anything|everything|whatever|new)(?!\w))|"
    r"(?:chce|chcial(?:bym|abym)|wolal(?:bym|abym))(?=[ ].*(?<!\w)(?:dostawac|otrzymywac)(?!\w)))(?!\w)"
)
"""How a message begins that wants something sent; where it says how often, an alert is meant."""
_RECEIVING = re.compile(r"(?<!\w)(?:dostawac|otrzymywac)(?!\w)")


def about_alerts(said: str) -> Named | None:
    """Which alerts there are, or that none are to come any more."""
    if _UNSUBSCRIBE.search(said) or said in {"stop", "wypisz"}:
        return Named("unsubscribe", positions(said))
    if said in {"alerty", "powiadomienia", "alerts", "notifications"}:
        return Named("alerts")
    asked_for = re.match(r"(?:ustaw|stworz|dodaj|utworz|chce|set|create|add)", said)
    return Named("alerts") if _ALERTS.search(said) and not asked_for else None


def new_alert(text: str, flat_text: str) -> Named | None:
    """A wish for an alert, with the words that say what it is to watch."""
    asked = [m.span() for m in _SUBSCRIBE.finditer(flat_text)]
    said = when(flat_text)
    if not asked and said.whole and not _OF_THE_WORK.search(flat_text):
        asked = _wanted_then(flat_text, said)
    spans = [*asked, *find_cadence(flat_text), *said.spans]
    return Named("subscribe", rest=_without(text, spans)) if asked else None


def _wanted_then(flat_text: str, said: When) -> list[tuple[int, int]]:
    """The words by which a message that says how often wants offers at that time, and no work at it."""
    left = " ".join(_without(flat_text, [*said.spans]).split())
    again = _EVERY.search(flat_text) is not None or len(said.spans) > 1
    given = _GIVING.fullmatch(left) and (again or not _ONCE.match(left))
    if given or (again and _WANTING.fullmatch(left)):
        return [(0, len(flat_text))]
    regular = again and said.cadence is not None and said.cadence.frequency != "instant"
    sent = _SENT.match(flat_text) if regular else None
    return [sent.span(), *(m.span() for m in _RECEIVING.finditer(flat_text))] if sent else []


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = blank(text, start, end)
    return text
