"""What a message wants done, where that is said by name: the next page, an alert, help, or a chat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.reading.cadence import when
from retrieval.reading.pay_question import asks_about_pay
from retrieval.reading.times import find_cadence

if TYPE_CHECKING:
    from bot.domain import Intent

_ALERT = r"(?:alert\w*|powiadomie\w*|subskrypcj\w*|notification\w*|subscription\w*)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_FORGET = _words(
    r"zapomnij[ ](?:o[ ]mnie|mnie|wszystko)|(?:usun|skasuj|wymaz|wykasuj|"
    r"wyczysc)\w*[ ](?:prosze[ ])?(?:wszystkie[ ]|wszystko[ ]|cala[ ])?(?:o[ ]mnie|(?:moj\w*[ ])?(?:dane|konto|"
    r"historie|profil)(?:[ ]o[ ]mnie)?)"
    r"|forget[ ](?:me|everything|all[ ]about[ ]me)|(?:delete|erase|remove)[ ](?:all[ ])?(?:my[ ])?(?:data|account|"
    r"history|profile|everything)|usuniecie[ ]danych"
)
_EXPORT = _words(
    r"(?:pokaz|wyeksport\w*|eksport\w*|pobierz|pobrac|daj|wyslij|sciagnij|zobacz|zobaczyc|jakie|"
    r"wyswietl)[ ](?:mi[ ])?(?:wszystkie[ ])?(?:moje[ ])?dane(?:[ ]o[ ]mnie)?(?![ ](?:anal|base|eng))|moje[ ]dane|"
    r"co[ ]o[ ]mnie[ ](?:wiesz|pamietasz|masz)|jakie[ ](?:masz|macie|zbierasz|trzymasz)[ ](?:o[ ]mnie|"
    r"moje)[ ]dane|"
    r"jakie[ ]dane[ ](?:o[ ]mnie[ ])?(?:masz|macie|zbierasz|trzymasz)(?:[ ]o[ ]mnie)?"
    r"|(?:export|download|show|get|send)[ ](?:me[ ])?(?:all[ ])?my[ ]data|what[ ]do[ ]you[ ]know[ ]about[ ]me|"
    r"eksport[ ]danych"
)
_UNSUBSCRIBE = _words(
    rf"(?:usun|skasuj|anuluj|wycofaj|wyrzuc|zakoncz|odwolaj)\w*[ ](?:\w+[ ]){{0,2}}{_ALERT}"
    rf"|wypisz(?:[ ](?:mnie|nas|sie))|wypisac[ ]sie|sie[ ]wypisac|z?rezygnuj\w*[ ]z[ ](?:\w+[ ])?{_ALERT}|"
    rf"odsubskryb\w*|unsubscribe|(?:cancel|delete|remove)[ ](?:\w+[ ]){{0,2}}{_ALERT}"
    r"|(?:turn|switch)[ ](?:it|them|this)[ ]off|(?:turn|switch)[ ]off(?:[ ](?:it|them|this))?$"
)
_ALERTS = _words(
    rf"(?:moje|pokaz|lista|liste|jakie|mam|wyswietl|wypisz|sprawdz|zobacz\w*|my|list|show|what|which)[ ](?:mi[ ]|"
    rf"me[ ])?(?:mam[ ]|moje[ ]|moich[ ]|all[ ]|my[ ]|wszystkie[ ]|jakies[ ]|ustawione[ ]|aktywne[ ]|"
    rf"of[ ])*{_ALERT}(?:[ ]mam|[ ]do[ ]i[ ]have)?"
)
_SUBSCRIBE = _words(
    rf"(?<!\bnie[ ])powiadam\w*(?:[ ]mnie)?|powiadom(?:cie|ic)?(?:[ ]mnie)?|da(?:j|jcie|c)[ ](?:mi[ ]|"
    rf"prosze[ ])?znac|"
    rf"(?:po)?informuj\w*(?:[ ]mnie)?"
    rf"|(?:ustaw|stworz|utworz|dodaj|zapisz|zaloz|wlacz|zrob|chce|chcialbym|chcialabym|poprosze|"
    rf"potrzebuje)\w*[ ](?:mi[ ]|sobie[ ]|taki[ ]|nowy[ ]|na[ ]to[ ]|o[ ]|miec[ ]|dostawac[ ]|"
    rf"otrzymywac[ ])*{_ALERT}"
    r"|(?<!\bnie[ ])(?:wy|przy|pod)sylaj\w*(?:[ ]mi)?|(?:wyslij|podeslij|"
    r"przeslij)[ ](?:mi[ ])?(?:takie|nowe|podobne|te|kolejne|je|oferty|cos|jak|gdy)|subskryb\w*|obserwuj\w*|"
    r"chce[ ](?:dostawac|otrzymywac)|dostawac[ ]powiadomieni\w*"
    r"|notify[ ]me|alert[ ]me|let[ ]me[ ]know|keep[ ]me[ ](?:posted|updated|informed)|subscribe(?:[ ]me)?|"
    r"(?:create|set[ ]up|set|add|make|i[ ]want)[ ](?:me[ ])?(?:an?[ ]|new[ ])*(?:job[ ])?(?:alert|notification)s?"
    r"|send[ ]me[ ](?:new|these|such|similar|the[ ]new|matching|offers|jobs|them|updates|more[ ]like)|"
    r"save[ ]this[ ]search|zapisz[ ](?:to[ ]|te[ ])?(?:wyszukiwanie|szukanie|kryteria)|e?mail[ ]me|"
    r"(?<!\bnie[ ])pisz[ ]do[ ]mnie|alert(?=[ ]na)"
)
_RESET = _words(
    r"(?:zacznij\w*|zaczynam\w*|zaczniemy)[ ](?:\w+[ ])?od[ ](?:nowa|poczatku)|od[ ]nowa|nowe[ ](?:wyszukiwanie|"
    r"szukanie)|wyczysc(?:[ ](?:filtry|wszystko|kryteria))?|reset(?:uj|ujmy)?(?:[ ](?:filtry|wszystko))?|"
    r"start[ ](?:over|again|fresh)|new[ ]search|clear[ ](?:all|everything|filters)"
    r"|(?:zupelnie|calkiem)[ ](?:inna|inne|nowa)[ ](?:sprawa|rzecz|praca)|inna[ ]sprawa|zmiana[ ]planow|"
    r"something[ ](?:completely|totally)[ ]different"
)
_ORDERS = _words(
    r"(?:zignoruj|ignoruj|zapomnij)[ ](?:wszystkie[ ])?(?:poprzednie[ ]|wczesniejsze[ ])?(?:instrukcj\w+|"
    r"polecen\w+|zasad\w+|wytyczn\w+)|(?:ignore|forget|disregard)[ ](?:all[ ])?(?:the[ ]|your[ ]|previous[ ]|"
    r"prior[ ])*(?:instructions?|rules|prompts?)|system[ ]prompt|prompt[ ]systemow\w+"
)

_MORE_TRIGGER = _words(
    r"wiecej|jeszcze|kolejn\w+|nastepn\w+|dalej|dalsz\w+|inne|innych|reszt\w+|pozostal\w+|more|next|another|"
    r"others?|rest|else|continue|kontynuuj|keep[ ]going|go[ ]on|poprzednie|lec[ ]dalej"
)
_MORE_WORDS = frozenset(
    """no to a i co ok okej dobra prosze poprosze please pokaz pokazac pokazesz pokazcie daj dajcie dawaj dalej
    wyswietl chce chcialbym chcialabym zobaczyc zobacz moge mozesz mozna show give me can could you i'd like i
    want see some any the mi
    jeszcze wiecej kolejna kolejne kolejnych kolejny nastepna nastepne nastepnych nastepny inne innych jakies
    reszta reszte reszty pozostale pozostalych dalsze dalszych more next another other others page strona strone
    strony of few
    oferty ofert oferta oferte wyniki wynikow wynik propozycje propozycji ogloszenia ogloszen cos czegos sa masz
    macie czy jest results offers offer jobs ones one them what else are there rest keep going go on continue
    kontynuuj
    lista liste kilka pare piec dziesiec two three five ten lec przewin load is get let's z tych takich podobnych
    podobne set batch have do anything something""".split()
)
_EVERYTHING = re.compile(
    r"(?:no[ ]|to[ ]|ok[ ]|prosze[ ]|chce[ ]|zobaczyc[ ])*(?:pokaz|daj|dawaj|wyswietl|zobacz|show|give)"
    r"(?:cie|[ ]mi|[ ]me)?[ ]"
    r"(?:wszystko|wszystkie|calosc|cala[ ]liste|everything|all|them[ ]all|the[ ]whole[ ]list)"
    r"(?:[ ](?:oferty|ogloszenia|wyniki|of[ ]them|offers|results|jobs|co[ ]masz|co[ ]macie|jakie[ ]masz))?"
    r"(?:[ ]prosze)?"
)
_COMPARE = _words(
    r"porown\w*|zestaw(?:ienie|iaj|)(?!\w)|"
    r"compar\w+|versus|vs|(?:ktora|ktore|ktory|co|a)[ ](?:z[ ]nich[ ]|z[ ]tych[ ]|oferta[ ]|"
    r"ofert[ ]|jest[ ]|bedzie[ ]|wypada[ ]|byloby[ ])*(?:lepsz\w+|najlepsz\w+|lepiej|najlepiej|korzystniejsz\w+|"
    r"najkorzystniejsz\w+|atrakcyjniejsz\w+)|czym[ ](?:sie[ ])?rozni\w*|roznic\w+|differences?|which[ ](?:one[ ]|"
    r"offer[ ]|of[ ]them[ ]|of[ ]these[ ])?(?:is[ ]|pays[ ]|looks[ ])?(?:the[ ])?(?:better|best)|"
    r"what.?s[ ]the[ ]difference"
)
_DETAIL_WORDS = frozenset(
    """opowiedz opowiesz powiedz powiesz pokaz pokazesz szczegoly szczegolow szczegolach szczegolowo wiecej cos o
    na temat mi oferta oferte ofercie oferty ofert ta te tej tym ten tego to prosze poprosze rozwin opisz opis
    przybliz zobacz chce
    chcialbym chcialabym zobaczyc wiedziec poznac a i oraz no ok jaka jaki jakie jest sa co z za firma firmie
    firmy numer numerem numeru nr pozycja pozycje pozycji punkt punkcie link linka do interesuje mnie mi
    dokladniej blizej w we tam czy sie
    wymagania wymagan wymagaja ile placa placi place zarobie zarobki pensja stawka zdalna zdalnie warunki
    warunkach lokalizacja gdzie kto aplikowac aplikuje obowiazki benefity umowa kiedy jak wyglada brzmi ciekawa
    ciekawie fajnie podoba
    tell me about more the one ones offer details detail of for show what is describe please info information
    informacje informacji expand open otworz dawaj give see look at that this read on job number no. can you i
    want to and like how much
    does it pay company who where link apply first second third z listy wynik wynikow odnosnie rozwinac rozwiniesz
    jeszcze raz blizsze bliższe konkrety a'propos position jakiej jakim umowie umowy naprawde adres adresu
    really what's whats tech stack salary contract requirements location office""".split()
)
_ORDINALS = (
    ("pierwsz", 1), ("drug", 2), ("trzeci", 3), ("czwart", 4), ("piat", 5), ("szost", 6), ("siodm", 7), ("osm", 8),
    ("dziewiat", 9), ("dziesiat", 10), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4),
    ("5th", 5),
    ("jedynk", 1), ("dwojk", 2), ("trojk", 3), ("czworka", 4), ("piatk", 5), ("zerow", 0),
    ("ostatni", -1), ("last", -1),
)  # fmt: skip
_POSITION = re.compile(
    r"(?<![\w.,])(?:#|\[|nr\.?[ ]?|numer[ ])?(?P<digits>\d{1,3})(?:-?[aąe]|\.)?\]?(?![\w%]|[.,]\d|[ ]?(?:zl|pln|"
    r"eur|k\b|tys|km|dni|godz|h\b|lat))|(?<!\w)(?P<word>(?:pierwsz\w{1,3}|drug(?:a|i|ie|iej|iego|im|imi|ich)|"
    r"trzeci\w{0,3}|czwart(?:a|e|ej|y|ego|ym)|piat(?:a|e|ej|y|ego|ym)"
    r"|szost(?:a|ej|y|ego|ym)|siodm(?:a|ej|y|ego|ym)|osm(?:a|ej|y|ego|ym)|dziewiat(?:a|ej|y|ego|ym)|dziesiat(?:a|"
    r"ej|y|ego|ym)|zerow(?:a|ej|y|ego|ym)|jedynk\w|dwojk\w|trojk\w|czworka|piatk[aei]|ostatni(?:a|ej|e|m|ego|ch)?|first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|4th|5th|last))(?!\w)"
)
_FIRST_FEW = re.compile(
    r"(?<!\w)(?:(?P<a>dwie|dwa|dwoch|trzy|trzech|cztery)[ ]pierwsz\w+|pierwsz\w+[ ](?P<b>dwie|dwa|trzy|cztery)|"
    r"first[ ](?P<c>two|three|four))(?!\w)"
)
_COUNTS = {"dwie": 2, "dwa": 2, "dwoch": 2, "two": 2, "trzy": 3, "trzech": 3, "three": 3, "cztery": 4, "four": 4}

_CHAT_WORD = (
    r"(?:czesc|hej(?:ka|o)?|hejo|siem\w*|witam|witaj\w*|halo|elo|yo|dzien[ ]dobry|dobry[ ]wieczor|dobry|dobranoc|"
    r"do[ ]widzenia|pa(?:pa)?|nara|na[ ]razie|milego[ ]dnia|dobrego[ ]dnia|hi|hello|hey|good[ ](?:morning|evening|"
    r"afternoon|night)|bye|goodbye|see[ ]you"
    r"|dzieki|dziekuj\w*|dziekowa\w*|dzk|thx|thanks?(?:[ ]you)?|ty|ok(?:ej|ay|i|eja)?|oki|spoko|super|swietnie|"
    r"swietny|ekstra|fajnie|fajn\w+|dobra|dobrze|jasne|rozumiem|no[ ]tak|tak|nie|no|yes|yeah|yep|nope|cool|great|"
    r"nice|perfect|awesome|wow|lol|haha\w*|hehe\w*|xd+|hmm+|aha|mhm|ojej|brawo|genialnie|rewelacja|pieknie"
    r"|bardzo|wielkie|za[ ]pomoc|za[ ]wszystko|wszystko|ci|wam|panu|pani|bocie|bot|boci\w*|slicznie|pozdrawiam|"
    r"pozdro|jestes|najlepszy|swietny|super|very|much|a[ ]lot|so|for[ ](?:your[ ]|the[ ])?help|i|to|w[ ]porzadku|"
    r"oks|git|gitara|kk?|wszystkim|milo|test|testuje|ping|zajebiscie|sztos|please|prosze|przepraszam|sorry|sorki|"
    r"nic|nieważne|niewazne|exit|quit|koniec|tyle|to[ ]wszystko|that.?s[ ]all|never[ ]?mind|nvm)"
)
_CHAT = re.compile(rf"(?:{_CHAT_WORD}(?!\w)[ ]*)+")
_CHAT_QUESTION = _words(
    r"jak[ ](?:sie[ ])?(?:masz|miewasz|leci|tam|idzie)|co[ ](?:tam|slychac|u[ ]ciebie|robisz|porabiasz|dobrego)|"
    r"kim[ ](?:ty[ ])?jestes|czym[ ](?:ty[ ])?jestes|(?:czy[ ])?jestes[ ](?:botem|czlowiekiem|robotem|sztuczn\w+|"
    r"prawdziw\w+|ai)|kto[ ]cie[ ](?:stworzyl|zrobil|napisal)|jak[ ](?:masz[ ]na[ ]imie|sie[ ]nazywasz)|"
    r"ile[ ]masz[ ]lat"
    r"|(?:opowiedz|powiedz|znasz)[ ](?:mi[ ])?(?:jakis[ ])?(?:zart|dowcip|kawal|bajke)|jaka[ ](?:jest[ ]|"
    r"bedzie[ ])?(?:dzis(?:iaj)?[ ]|jutro[ ])?pogoda|ktora[ ](?:jest[ ])?godzina|(?:jaki|"
    r"jaka)[ ](?:jest[ ])?(?:dzis(?:iaj)?[ ])?(?:dzien|data)|kocham[ ]cie|lubisz|nudze[ ]sie|"
    r"jestem[ ](?:zmeczon\w+|smutn\w+|glodn\w+)"
    r"|skad[ ](?:ty[ ])?(?:masz|bierzesz|sa)[ ](?:te[ ]|twoje[ ])?(?:oferty|ogloszenia|dane)"
    r"|kto[ ](?:wygral|jest[ ]prezydentem)|ile[ ]jest[ ]\d+|how[ ](?:are[ ]you|is[ ]it[ ]going|old[ ]are[ ]you)|"
    r"who[ ](?:are[ ]you|made[ ]you|created[ ]you)|what.?s[ ](?:up|your[ ]name)|what[ ]is[ ]your[ ]name|"
    r"are[ ]you[ ](?:a[ ])?(?:bot|human|robot|real|there|an[ ]ai)|tell[ ]me[ ]a[ ]joke|i[ ]love[ ]you|"
    r"what.?s[ ]the[ ](?:weather|time)|sens[ ]zycia|meaning[ ]of[ ]life"
)
_HELP = re.compile(
    r"(?:(?:prosze[ ]o|potrzebuje|poprosze[ ]o|please|i[ ]need|help[ ]me|hej|czesc|hi|hello|no|a|"
    r"ok)[ ])*(?:pomoc\w?|pomocy|pomoz(?:[ ]mi)?|help(?:[ ]me)?(?:[ ]please)?|instrukcja(?:[ ]obslugi)?|komendy|"
    r"polecenia|commands|manual|menu|start|info|faq)(?:[ ]prosze)?"
)
_HELP_QUESTION = _words(
    r"co[ ](?:ty[ ])?(?:potrafisz|umiesz|mozesz(?:[ ](?:dla[ ]mnie[ ])?zrobic)?)|"
    r"w[ ]czym[ ](?:mozesz[ ])?(?:mi[ ])?pom\w+|jak[ ](?:to|ty|ten[ ]bot)?[ ]?(?:dziala(?:sz)?|dzialaja)|"
    r"jak[ ](?:z[ ](?:tego|ciebie|tym|bota)[ ]|cie[ ]|tego[ ])?(?:korzystac|uzywac|uzyc|skorzystac)|"
    r"jak[ ](?:sie[ ])?(?:tego|ciebie)[ ](?:uzywa|obsluguje)|jak[ ](?:mam[ ])?(?:zadawac[ ]pytania|"
    r"szukac(?:[ ]ofert)?|ustawic[ ]alert)|do[ ]czego[ ]sluzysz"
    r"|what[ ](?:can[ ]you[ ]do|are[ ]you[ ]able)|how[ ](?:does[ ](?:it|this|that)[ ]work|do[ ]you[ ]work|"
    r"do[ ]i[ ]use|can[ ]i[ ]use|to[ ]use)|what[ ]do[ ]you[ ]do|jakie[ ](?:sa[ ]|masz[ ])?(?:komendy|polecenia|"
    r"funkcje)"
)
_SLASH: dict[str, Intent] = {
    "pomoc": "help", "help": "help", "start": "help", "alerty": "alerts", "alerts": "alerts",
    "zapomnij": "forget", "forget": "forget",
    "dane": "export", "export": "export", "data": "export", "szukaj": "search", "search": "search",
    "wiecej": "more", "more": "more",
    "stop": "unsubscribe", "alert": "subscribe", "subskrybuj": "subscribe", "subscribe": "subscribe",
    "unsubscribe": "unsubscribe",
}  # fmt: skip
_SLASH_WORD = re.compile(r"\s*[/!](?P<name>[a-z]+)(?:@\w+)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Named:
    """An intent that a message names, the offers it points at, and the rest of the message to read as a search."""

    intent: Intent
    numbers: tuple[int, ...] = ()
    rest: str = ""


def positions(flat_text: str) -> tuple[int, ...]:
    """The places in the last list that a message points at, in order; -1 is the last one."""
    few = _FIRST_FEW.search(flat_text)
    if few:
        return tuple(range(1, _COUNTS[few["a"] or few["b"] or few["c"]] + 1))
    found: list[int] = []
    for m in _POSITION.finditer(flat_text):
        number = (
            int(m["digits"])
            if m["digits"]
            else next((n for stem, n in _ORDINALS if m["word"].startswith(stem)), 0)
        )
        if -1 <= number <= 100:
            found.append(number)
    return tuple(dict.fromkeys(found))


_UNDO = re.compile(
    r"(?:(?:ok|nie|jednak|no|dobra|to|prosze|please)[ ,]+)*"
    r"(?:cofnij(?:my)?|wroc|wracamy|anuluj|undo|go[ ]back|back|revert|take[ ]that[ ]back|never[ ]mind[ ]that)"
    r"(?:[ ](?:to|ostatni\w+|zmian\w+|filtr\w*|poprzedni\w+|do|wczesniejsz\w+|wyszukiwani\w+|krok|wstecz|sie|"
    r"tego|co|bylo|"
    r"ofert\w*|wynik\w*|szukani\w+|prosze|please|that|the|last|previous|one|change|filter|search|step|a|"
    r"results|it))*"
)


def takes_back(flat_text: str) -> bool:
    """Whether the last refinement is to be taken back: "cofnij", "wróć do poprzedniego"."""
    return _UNDO.fullmatch(" ".join(re.sub(r"[^\w' ,]", " ", flat_text).split()).strip(" ,")) is not None


def starts_over(flat_text: str) -> bool:
    """Whether the earlier search is to be forgotten: "zacznij od nowa"."""
    return _RESET.search(flat_text) is not None


def asks_for_everything(flat_text: str) -> bool:
    """Whether all of the list is asked for, or all offers: "pokaż wszystko"."""
    return _EVERYTHING.fullmatch(" ".join(re.sub(r"[^\w']", " ", flat_text).split())) is not None


def without_reset(text: str, flat_text: str) -> str:
    return _without(text, [m.span() for m in _RESET.finditer(flat_text)])


def named_intent(text: str, flat_text: str) -> Named | None:
    """The intent a message names; None where it is a search or what only its content tells."""
    slash = _SLASH_WORD.match(flat_text)
    if slash and slash["name"] in _SLASH:
        rest = text[slash.end() :].strip()
        return Named(_SLASH[slash["name"]], positions(flat(rest)), rest)
    said = " ".join(re.sub(r"[^\w#\[\]'./:,%+-]|(?<!\d)[.:,]|[.:,](?!\d)", " ", flat_text).split())
    if not any(c.isalnum() for c in said) or _ORDERS.search(said):
        return Named("smalltalk")
    return (
        (Named("help") if asks_about_pay(said) else None)
        or _about_the_person(said)
        or _about_alerts(said)
        or _new_alert(text, flat_text)
        or _about_the_list(said)
        or _asked_of_the_list(said)
        or _chat(said)
    )


def _about_the_person(said: str) -> Named | None:
    if _FORGET.search(said):
        return Named("forget")
    return Named("export") if _EXPORT.search(said) else None


def _about_alerts(said: str) -> Named | None:
    if _UNSUBSCRIBE.search(said) or said in {"stop", "wypisz"}:
        return Named("unsubscribe", positions(said))
    if said in {"alerty", "powiadomienia", "alerts", "notifications"}:
        return Named("alerts")
    asked_for = re.match(r"(?:ustaw|stworz|dodaj|utworz|chce|set|create|add)", said)
    return Named("alerts") if _ALERTS.search(said) and not asked_for else None


def _new_alert(text: str, flat_text: str) -> Named | None:
    asked = [m.span() for m in _SUBSCRIBE.finditer(flat_text)]
    spans = [*asked, *find_cadence(flat_text), *when(flat_text).spans]
    return Named("subscribe", rest=_without(text, spans)) if asked else None


_LIST_QUESTION_WORDS = 9
_WHICH_IS_BEST = re.compile(
    r"(?:a[ ]|to[ ]|and[ ])?(?:ktor[aey](?:go|j)?|which)\b.*(?:polec|najleps|lepsz|najlepiej|wybra|najwyzsz|"
    r"najwiecej|wart|best|better|recommend|pays|highest|choose)"
)
_WHAT_IS_IT = re.compile(
    r"(?:a[ ]|and[ ])?(?:co[ ]to[ ](?:jest[ ])?za[ ](?:firm\w+|pracodawc\w+|prac\w+|ofert\w+)|"
    r"(?:kto[ ]to|jaka[ ]to[ ](?:jest[ ])?firma|what(?:'s|[ ]is)?[ ](?:this|that|the)[ ]company|"
    r"what[ ]company[ ]is[ ](?:this|that|it)))(?:[ ].{0,20})?[ ?]*"
)


_HOW_MUCH = re.compile(
    r"(?:a[ ]|to[ ]|and[ ])?(?:ile[ ](?:tam[ ]|tu[ ])?(?:plac\w*|zarob\w+|mozna[ ]zarobic)|"
    r"jakie[ ](?:sa[ ])?(?:zarobki|stawki|place)|(?:po)?sortuj[ ](?:po|wedlug)[ ](?:plac\w+|zarobk\w+|stawk\w+)|"
    r"how[ ]much[ ](?:do[ ]they|does[ ]it)[ ]pay|sort[ ]by[ ](?:pay|salary))"
)
_HOW_TO_APPLY = re.compile(
    r"(?:a[ ]|and[ ])?(?:jak[ ](?:mam[ ]|moge[ ]|mozna[ ]|sie[ ])*(?:(?:za)?aplik\w+|zglosic)|"
    r"gdzie[ ](?:wyslac|zlozyc|moge[ ]wyslac)[ ]cv|how[ ](?:do[ ]i|to|can[ ]i)[ ]apply)"
)


def _asked_of_the_list(said: str) -> Named | None:
    """A question about the offers shown that names none of them."""
    if len(said.split()) <= _LIST_QUESTION_WORDS:
        if _WHICH_IS_BEST.match(said) or _HOW_MUCH.fullmatch(said):
            return Named("compare")
        if _WHAT_IS_IT.fullmatch(said) or _HOW_TO_APPLY.fullmatch(said):
            return Named("details")
    return None


def _about_the_list(said: str) -> Named | None:
    numbers = positions(said)
    plain = [
        w
        for w in _POSITION.sub(" ", _FIRST_FEW.sub(" ", said)).replace(",", " ").replace("#", " ").split()
        if w not in {"-", "/"}
    ]
    if _COMPARE.search(said) and (numbers or len(plain) <= 6):
        return Named("compare", numbers)
    if (
        numbers
        and all(w in _DETAIL_WORDS for w in plain)
        and len(numbers) <= 5
        and not re.fullmatch(r"\d{3,}", said)
    ):
        return Named("details", numbers)
    if _MORE_TRIGGER.search(said) and all(w in _MORE_WORDS or w.isdigit() for w in said.split()):
        return Named("more")
    if re.fullmatch(
        r"(?:pokaz[ ]|daj[ ]|podaj[ ]|poprosze[ ](?:o[ ])?|wiecej[ ]|prosze[ ]o[ ]|show[ ]|"
        r"more[ ])*(?:szczegol\w+|detale|details?)(?:[ ](?:oferty|tej[ ]oferty|please|prosze))?|(?:opowiedz|"
        r"powiedz)[ ](?:mi[ ])?(?:cos[ ])?wiecej|tell[ ]me[ ]more(?:[ ]about[ ](?:it|this|that)(?:[ ]one)?)?",
        said,
    ):
        return Named("details")
    return None


def _chat(said: str) -> Named | None:
    plain = re.sub(r"[.:,'/\[\]#%+-]", " ", said)
    plain = " ".join(plain.split())
    if _HELP.fullmatch(plain) or _HELP_QUESTION.search(plain):
        return Named("help")
    if _CHAT.fullmatch(plain) or _CHAT_QUESTION.search(plain):
        return Named("smalltalk")
    return None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    out = text
    for start, end in spans:
        out = out[:start] + " " * (end - start) + out[end:]
    return out
