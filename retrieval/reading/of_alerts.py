"""What a message wants of alerts by name: those there are, none any more, or a new one and when it is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Until
from retrieval.flat import blank
from retrieval.reading.cadence import DAY, when
from retrieval.reading.of_bot import MAIL
from retrieval.reading.of_list import Named, positions, words
from retrieval.reading.times import find_cadence
from retrieval.reading.until import find_until

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.reading.cadence import When

_ALERT = r"(?:alert\w*|powiadomie\w*|subskrypcj\w*|notification\w*|subscription\w*)"


_UNSUBSCRIBE = words(
    rf"(?:(?:usun|(?:s|wy)?kasuj|anuluj|wycofaj|wyrzuc|zakoncz|odwolaj)\w*|skasowac|anulowac|wycofac|odwolac)[ ]"
    rf"(?:\w+[ ]){{0,2}}{_ALERT}"
    rf"|wypisz(?:[ ](?:mnie|nas|sie))|wypisac[ ]sie|sie[ ]wypisac|z?rezygnuj\w*[ ]z[ ](?:\w+[ ])?{_ALERT}|"
    rf"odsubskryb\w*|unsubscribe|(?:cancel|delete|remove)[ ](?:\w+[ ]){{0,2}}{_ALERT}"
    r"|(?:turn|switch)[ ](?:it|them|this)[ ]off|(?:turn|switch)[ ]off(?:[ ](?:it|them|this))?$"
)
_ALERTS = words(
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
    rf"(?:kiedy|o[ ]ktorej|when)[ ](?:\w+[ ]){{0,4}}{_ALERT}|(?:what[ ](?:am|have)|am)[ ]i[ ]subscribed[ ]to|"
    r"(?:na[ ](?:co|cos|jakie\w*)|do[ ]czego)[ ](?:(?:ja|sie|mam|wlasciwie|teraz|tu|u[ ]ciebie|jestem)[ ])*"
    r"(?:zapisan\w+|zapisal[ae]m|zasubskrybowan\w+)|"
    r"(?:czy|gdzie)[ ](?:ja[ ])?jestem[ ](?:na[ ]cos[ ])?zapisan\w+$|"
    r"(?:co|jakie[ ]oferty)[ ](?:(?:mi|do[ ]mnie|teraz|wlasciwie|bedziesz)[ ])+"
    r"(?:(?:wy|przy|pod)syla(?:sz|cie|c|l)|piszesz)$|"
    r"(?:czego|co)[ ](?:(?:mi|dla[ ]mnie|teraz|wlasciwie)[ ])*(?:pilnujesz|obserwujesz|sledzisz)$|"
    r"what[ ](?:(?:are|will)[ ]you|do[ ]you)[ ](?:sending|send|watching|watch)(?:[ ](?:to|for))?(?:[ ]me)?$"
)
_SUBSCRIBE = words(
    r"(?:trzymaj[ ]mnie|chce[ ]byc)[ ]na[ ]biezaco|(?:da(?:j|jcie)|dasz)[ ](?:mi[ ])?(?:cynk|sygnal)|"
    r"(?<!\w)(?:pilnuj|czuwaj)(?:cie)?(?=[ .!]*$)|czuwaj(?:cie)?[ ]nad[ ](?:tym|nimi)|"
    r"(?<!\w)pilnuj(?:cie)?[ ](?:(?:mi[ ])?(?:tego|tych|nowych)|dla[ ]mnie)(?:[ ]dla[ ]mnie)?|"
    r"(?:sledz(?:cie)?|obserwuj(?:cie)?)[ ](?:(?:to|te|dla[ ]mnie)(?:[ ](?:wyszukiwanie|szukanie|kryteria))?)|"
    r"miej(?:cie)?[ ](?:to[ ]|na[ ]to[ ])?(?:na[ ])?ok[ou](?:[ ]na[ ](?:to|nowe))?|"
    r"(?:keep|have)[ ]an[ ]eye[ ]on(?:[ ](?:this|that|it|these|those|them)(?:[ ](?:search|one|for[ ]me))*(?!\w))?|"
    r"(?:watch|follow|track)[ ](?:this|it|these)(?:[ ]search[ ]for[ ]me|[ ]search|[ ]for[ ]me)|"
    r"drop[ ]me[ ]an?[ ](?:message|line|note|text)|"
    rf"(?:ping|text|tell|message|write(?:[ ]to)?)[ ]me"
    rf"(?=[ ](?:when|whenever|if|once|as[ ]soon|every|each|daily|(?:on[ ])?{DAY}|at[ ]\d\S*)(?!\w))|"
    r"save[ ](?:this|it)(?=[ ,]+(?:and|then)[ ](?:message|text|ping|tell|notify|alert|send|let|write)[ ])|"
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
    rf"(?:wyslij|podeslij|przeslij)[ ](?:mi[ ])?(?:{_ALERT}|takie|nowe|podobne|te|to|kolejne|je|oferty|cos|jak|"
    r"gdy)|subskryb\w*|obserwuj\w*|"
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
_BY_MAIL = words(
    rf"(?:na|przez|by|via|to)[ ](?:(?:an?|my|moj\w*|swoj\w*|adres)[ ])*{MAIL}(?:[ ]elektroniczn\w+)?|"
    r"(?:e-?)?mail(?=[ ]me[ ])|(?:e-?)?mailem|(?:e-?)?mailowo|sms-?em|smsowo|(?<=mnie[ ])na[ ](?:telefon|komorke)|"
    r"(?:(?<=alert[ ])|(?<=alerty[ ])|(?<=powiadomienie[ ])|(?<=powiadomienia[ ]))(?:e-?)?(?:mail|sms)ow\w+"
)
"""How an alert is wanted that comes in the conversation alone."""
_JUST = re.compile(r"[ ,]*(?:(?:tylko|wylacznie|jedynie|ale|az|i|only|just|but|and)[ ,]+)*")
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
_WITH_OFFERS = re.compile(
    r"[ ]*(?:(?:prosze|no|to|a|i|ok|please|and|hej|czesc|hi|hello|hey)[ ,]+)*"
    r"(?:(?:(?:na)?pisz|odzywaj[ ]sie|odezwij[ ]sie|wpadaj|przychodz|write|come[ ]back)"
    r"(?:[ ](?:do[ ]mnie|mi|to[ ]me|me))?[ ]+)?"
    r"(?:z|ze|with)[ ](?:\w+[ ])?(?:ofertami|ogloszeniami|offers|jobs)(?!\w)"
)
"""What is wanted at some time, where the verb says it or nothing does: "codziennie o 18 z ofertami kelnera"."""
_RECEIVING = re.compile(r"(?<!\w)(?:dostawac|otrzymywac)(?!\w)")


_STILL_SO = re.compile(
    r"(?:(?:czy|a|to|na[ ]pewno|naprawde|juz|are[ ]they|is[ ]it|really)[ ])*(?:wylaczon\w+|wstrzyman\w+|"
    r"skasowan\w+|usuniet\w+|switched[ ]off|paused|deleted)(?:[ ](?:na[ ]pewno|juz|naprawde|now|for[ ]sure))?"
)
"""Whether alerts are off is asked, which their list tells: "na pewno wyłączone?"."""


def about_alerts(said: str) -> Named | None:
    """Which alerts there are, or that none are to come any more."""
    if _UNSUBSCRIBE.search(said) or said in {"stop", "wypisz"}:
        return Named("unsubscribe", positions(said))
    if said in {"alerty", "powiadomienia", "alerts", "notifications"}:
        return Named("alerts")
    if _STILL_SO.fullmatch(said):
        return Named("alerts")
    asked_for = re.match(r"(?:ustaw|stworz|dodaj|utworz|chce|set|create|add)", said)
    return Named("alerts") if _ALERTS.search(said) and not asked_for else None


def new_alert(text: str, flat_text: str) -> Named | None:
    """A wish for an alert, with the words that say what it is to watch."""
    asked = [m.span() for m in _SUBSCRIBE.finditer(flat_text)]
    said = when(flat_text)
    if not asked and said.whole and not _OF_THE_WORK.search(flat_text):
        asked = _wanted_then(flat_text, said)
    if not asked:
        return None
    spans = [*asked, *find_cadence(flat_text), *said.spans, *(m.span() for m in _BY_MAIL.finditer(flat_text))]
    if end := alert_end(flat_text):
        spans.append(end[1])
    return Named("subscribe", rest=_without(text, spans))


def alert_end(flat_text: str) -> tuple[Until, tuple[int, int]] | None:
    """When an alert that a message wants is to end, right behind the wish or before it: "tylko do 20 grudnia"."""
    found = find_until(flat_text)
    if found is None or found[0] == Until(day=found[0].day) or (found[0].days or 0) < 0:
        return None  # "do 20" may be of anything
    start, end = found[1]
    wished = [m.span() for m in (*_SUBSCRIBE.finditer(flat_text), *_BY_MAIL.finditer(flat_text))]
    told = [*wished, *when(flat_text).spans] if wished else []
    before = max((e for _, e in told if e <= start), default=None)
    after = min((s for s, _ in told if s >= end), default=None)
    if before is not None and _JUST.fullmatch(flat_text, before, start):
        return found[0], (before, end)
    return found if after is not None and _JUST.fullmatch(flat_text, end, after) else None


def by_mail(flat_text: str) -> bool:
    """Whether an alert is wanted elsewhere than in the conversation: "powiadom mnie mailem"."""
    return _BY_MAIL.search(flat_text) is not None


def _wanted_then(flat_text: str, said: When) -> list[tuple[int, int]]:
    """The words by which a message that says how often wants offers at that time, and no work at it."""
    left = " ".join(_without(flat_text, [*said.spans]).split())
    again = _EVERY.search(flat_text) is not None or len(said.spans) > 1
    given = _GIVING.fullmatch(left) and (again or not _ONCE.match(left))
    if given or (again and _WANTING.fullmatch(left)):
        return [(0, len(flat_text))]
    regular = again and said.cadence is not None and said.cadence.frequency != "instant"
    if regular and (brought := _WITH_OFFERS.match(_without(flat_text, said.spans))):
        return [brought.span()]
    sent = _SENT.match(flat_text) if regular else None
    return [sent.span(), *(m.span() for m in _RECEIVING.finditer(flat_text))] if sent else []


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = blank(text, start, end)
    return text
