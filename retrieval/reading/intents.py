"""What a message wants done, where that is said by name: the next page, an alert, help, or a chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import blank, flat
from retrieval.reading.complaints import is_complaint
from retrieval.reading.of_alerts import about_alerts, new_alert
from retrieval.reading.of_bot import asks_the_bot, in_another_script
from retrieval.reading.of_list import Named, about_the_list, positions, words
from retrieval.reading.of_offers import asked_of_the_list
from retrieval.reading.pay_question import asks_about_pay

if TYPE_CHECKING:
    from bot.domain import Intent


_ERASE = r"(?:(?:usun|wymaz|wyczysc|skasuj|wykasuj)\w*|(?:s|wy)kasowa\w+)"
_FORGET = words(
    rf"zapomn(?:ij|iec)(?:cie)?[ ](?:prosze[ ])?(?:o[ ]mnie|mnie|wszystko)|{_ERASE}[ ](?:prosze[ ]|mi[ ]|"
    rf"z[ ](?:bazy|pamieci|systemu)[ ])*"
    r"(?:(?:wszystkie|wszystko|cale|cala|calkowicie|moj\w*|swoj\w*)[ ])*(?:o[ ]mnie|(?:dane|konto|"
    r"historie|profil)(?:[ ]o[ ]mnie)?|(?:informacje|wiadomosci|rozmowy|slady|zapiski)[ ]o[ ]mnie)"
    rf"|(?:{_ERASE}|zapomnij\w*)[ ](?:wszystko[ ,]+)?co[ ](?:o[ ]mnie[ ]|tylko[ ])*(?:wiesz|masz|"
    r"pamietasz|macie|wiecie)|(?:delete|erase|remove|forget|wipe)[ ](?:everything|all|whatever|what)[ ]"
    r"(?:that[ ])?you[ ](?:know|have|remember|store[d]?)"
    r"|forget[ ](?:me|everything|all[ ]about[ ]me)|(?:delete|erase|remove|wipe|get[ ]rid[ ]of)[ ](?:all[ ])?"
    r"(?:of[ ])?(?:my[ ])?(?:personal[ ])?(?:data|account|history|profile|everything)|"
    r"(?:delete|erase|remove|wipe)[ ](?:all[ ]|the[ ]|any[ ])*(?:information|info|data|"
    r"details)[ ](?:that[ ])?(?:you[ ]have[ ])?"
    r"(?:about|on)[ ]me|my[ ](?:personal[ ])?data[ ](?:be[ ]|to[ ]be[ ])?(?:erased|deleted|removed|wiped)|"
    r"(?:wycof|cof)\w+[ ](?:swoja[ ]|moja[ ])?zgod[eęy][ ]na[ ]przetwarzanie|"
    r"nie[ ]przechowuj\w*[ ](?:moich[ ])?danych|"
    r"prawo?[ ]do[ ]bycia[ ]zapomnian\w+|right[ ]to[ ]be[ ]forgotten|"
    r"(?:usuniecie|skasowanie|wykasowanie|wymazanie)[ ](?:wszystkich[ ]|moich[ ]|mojego[ ]|mojej[ ])*(?:danych|"
    r"konta|historii|profilu)"
)
_EXPORT = words(
    r"(?:pokaz|wyeksport\w*|eksport\w*|pobierz|pobrac|daj|wyslij|sciagnij|zobacz|zobaczyc|jakie|"
    r"wyswietl)[ ](?:mi[ ])?(?:wszystkie[ ])?(?:moje[ ])?dane(?:[ ]o[ ]mnie)?(?![ ](?:anal|base|eng))|moje[ ]dane|"
    r"co[ ]o[ ]mnie[ ](?:wiesz|pamietasz|masz)|jakie[ ](?:masz|macie|zbierasz|trzymasz)[ ](?:o[ ]mnie|"
    r"moje)[ ]dane|"
    r"jakie[ ]dane[ ](?:o[ ]mnie[ ])?(?:masz|macie|zbierasz|trzymasz)(?:[ ]o[ ]mnie)?"
    r"|(?:export|download|show|get|send)[ ](?:me[ ])?(?:all[ ])?my[ ]data|what[ ]do[ ]you[ ]know[ ]about[ ]me|"
    r"(?:plik|kopi\w+|zestawieni\w+|wydruk|paczk\w+|zrzut)[ ](?:ze?[ ])?(?:(?:wszystkimi|wszystkich|moimi|moich|"
    r"swoimi|swoich|mymi)[ ])+dany(?:mi|ch)|"
    r"eksport[ ]danych|kopi[eai][ ](?:wszystkich[ ])?(?:moich|swoich)[ ]danych|dan(?:e|"
    r"ych),?[ ]ktore[ ]o[ ]mnie[ ](?:masz|macie|trzymasz|trzymacie|zbierasz|zbieracie)|"
    r"data[ ](?:that[ ])?you[ ](?:have|keep|hold|store)[ ](?:on|about)[ ]me|copy[ ]of[ ](?:all[ ])?my[ ]data|"
    r"(?:dostep|wglad)[ ](?:do|w)[ ](?:moich|moje|swoich|swoje)[ ]dan(?:ych|e)"
)
_RESET = words(
    r"(?:zacznij\w*|zaczynam\w*|zaczniemy)[ ](?:\w+[ ])?od[ ](?:nowa|poczatku)|od[ ]nowa|nowe[ ](?:wyszukiwanie|"
    r"szukanie)|wyczysc(?:[ ](?:filtry|wszystko|kryteria))?|reset(?:uj|ujmy)?(?:[ ](?:filtry|wszystko))?|"
    r"start[ ](?:over|again|fresh)|new[ ]search|clear[ ](?:all|everything|filters)"
    r"|(?:zupelnie|calkiem)[ ](?:inna|inne|nowa)[ ](?:sprawa|rzecz|praca)|inna[ ]sprawa|zmiana[ ]planow|"
    r"something[ ](?:completely|totally)[ ]different"
)
_ORDERS = words(
    r"(?:zignoruj|ignoruj|zapomnij)[ ](?:wszystkie[ ])?(?:poprzednie[ ]|wczesniejsze[ ])?(?:instrukcj\w+|"
    r"polecen\w+|zasad\w+|wytyczn\w+)|(?:ignore|forget|disregard)[ ](?:all[ ])?(?:the[ ]|your[ ]|previous[ ]|"
    r"prior[ ])*(?:instructions?|rules|prompts?)|system[ ]prompt|prompt[ ]systemow\w+"
    r"|select[ ].*[ ]from[ ]|drop[ ]table|insert[ ]into|delete[ ]from[ ]|union[ ]select|script[ ]alert"
)

_CHAT_WORD = (
    r"(?:czesc|hej(?:ka|o)?|hejo|siem\w*|witam|witaj\w*|halo|elo|yo|dzien[ ]dobry|dobry[ ]wieczor|dobry|dobranoc|"
    r"do[ ]widzenia|do[ ](?:zobaczenia|uslyszenia|jutra)|pa(?:pa)?|nar(?:a|ka)|trzymaj[ ]sie|strzalka|zegnam|"
    r"na[ ]razie|milego[ ]dnia|dobrego[ ]dnia|hi|hello|hey|good[ ](?:morning|evening|"
    r"afternoon|night)|bye|goodbye|see[ ]you"
    r"|dzieki|dziekuj\w*|dziekowa\w*|dzk|thx|thanks?(?:[ ]you)?|ty|ok(?:ej|ay|i|eja)?|oki|spoko|super|swietnie|"
    r"swietny|ekstra|fajnie|fajn\w+|dobra|dobrze|jasne|rozumiem|no[ ]tak|tak|nie|no|yes|yeah|yep|nope|cool|great|"
    r"nice|perfect|awesome|wow|lol|haha\w*|hehe\w*|xd+|hmm+|aha|mhm|ojej|brawo|genialnie|rewelacja|pieknie"
    r"|bardzo|wielkie|za[ ]pomoc|za[ ]wszystko|wszystko|ci|wam|panu|pani|bocie|bot|boci\w*|slicznie|pozdrawiam|"
    r"pozdro|jestes|najlepszy|swietny|super|very|much|a[ ]lot|so|for[ ](?:your[ ]|the[ ])?help|i|to|w[ ]porzadku|"
    r"oks|git|gitara|kk?|wszystkim|milo|test|testuje|ping|zajebiscie|sztos|please|prosze|przepraszam|sorry|sorki|"
    r"zadzwonie|napisze(?:[ ]do[ ]nich)?|pomysle|przemysle[ ]to|zastanowie[ ]sie|nic|nieważne|niewazne|exit|"
    r"quit|koniec|tyle|to[ ](?:wszystko(?:[ ]na[ ](?:dzis|dzisiaj|teraz|razie))?|tyle|na[ ]tyle|"
    r"by[ ]bylo[ ]na[ ]tyle)|"
    r"that.?s[ ]all|never[ ]?mind|nvm"
    r"|cheers|al[ ]?right|brilliant|lovely|excellent|fantastic|wonderful|amazing|superb|splendid|sweet|neat|"
    r"fabulous|marvellous|good|fine|sure|thank[ ]god|ta[ ]very|(?:much[ ])?appreciated|"
    r"(?:i[ ])?appreciate[ ](?:it|"
    r"that|this)|many[ ]thanks|thanks[ ]a[ ](?:lot|bunch|million|ton)|nice[ ](?:one|work)|well[ ]done|"
    r"(?:good|great|nice|excellent)[ ](?:job|work|stuff)|got[ ]it|understood|sounds[ ](?:good|great)|"
    r"fair[ ]enough|"
    r"(?:that.?s|that[ ]is|this[ ]is|it.?s)[ ](?:(?:really|very|so|just|all)[ ])*(?:great|good|helpful|brilliant|"
    r"perfect|fine|nice|lovely|useful|awesome|excellent|amazing)|that[ ]helps|you.?(?:re|[ ]are)[ ](?:(?:the|a|so|"
    r"very)[ ])*(?:best|great|awesome|star|helpful|amazing|legend)|take[ ]care|have[ ]a[ ](?:nice|good|great|"
    r"lovely)[ ](?:day|evening|weekend|one)|you[ ]too|okey[ ]dokey|indeed|really|mate|man|then|right|gotcha|"
    r"(?:much[ ])?obliged|no[ ](?:worries|problem)|(?:lovely|"
    r"brilliant|nice)[ ]stuff|you.?(?:re|[ ]are)[ ]welcome|good[ ]to[ ]know|ah|oh|o|oki[ ]doki|"
    r"enough[ ]for[ ](?:today|"
    r"now)|(?:i.?ll|i[ ]will)[ ]be[ ]back|(?:talk|catch)[ ](?:to[ ]|you[ ])*(?:later|soon)|later|for[ ]now"
    r"|wspanial(?:e|y)|znakomicie|doskonale|cudown(?:ie|y)|kapitaln(?:ie|y)|idealnie|rewelacyjnie|wysmienicie|"
    r"fantastycznie|niesamowite|bomba|luz(?:ik)?|spoczko|pewnie|pewka|zgoda|mega|extra|elegancko|czad|petarda|"
    r"dziena|spasiba|(?:super|fajna|swietna)[ ]sprawa|(?:swietnie|dobrze|niezle)[ ]ci[ ]idzie|niezl[ey]|"
    r"dobrze[ ]wiedziec|(?:zajrze|po?patrze|zerkne|przejrze|przeczytam|poczytam|obejrze|sprawdze|"
    r"zobacze)(?:[ ](?:to|je|na[ ]spokojnie|pozniej|potem|jutro|wieczorem|rano|w[ ]weekend|po[ ]pracy|"
    r"w[ ]domu)(?!\w))+|odezwe[ ]sie|wroce(?:[ ](?:jutro|pozniej|potem|tu))+|"
    r"wystarczy[ ]na[ ](?:dzis|dzisiaj|teraz|razie)|na[ ](?:dzis|dzisiaj|teraz)[ ](?:starczy|wystarczy|koniec|"
    r"tyle)|dobrej[ ]nocy|dzieks|dzieki[ ]bardzo|dziekowk\w+|piekne|stokrotne|"
    r"serdeczn(?:e|ie)|ogromne|bog[ ]zaplac|"
    r"(?:dobra|swietna|kawal[ ]dobrej|super)[ ]robot[ay]|szerokosci|milego[ ](?:wieczoru|popoludnia|weekendu)|"
    r"wszystkiego[ ]dobrego|bywaj|przyjal[ea]m|zrozumial[ea]m|wporzo|o[ ]to[ ]chodzilo|tego[ ]szukal[ea]m|"
    r"stary|stara|mordo|ziom\w*|dobre|niezle|smieszne|(?:uratowal\w+|ratujesz)[ ](?:mi[ ]|mnie|dzien|zycie|tylek|"
    r"skore)+|you[ ]saved[ ]my[ ](?:day|life)|"
    r"(?:ja[ ])?nie[ ]wiem|(?:to[ ]|cos[ ]|kurwa[ ]|kurde[ ])*nie[ ]dziala(?:sz)?|zle[ ](?:mnie[ ])?zrozumial\w+|"
    r"(?:wcale[ ])?(?:to[ ])?(?:mi[ ])?(?:sie[ ])?(?:to[ ])?nie[ ]podoba(?:[ ](?:mi|sie|to))*|"
    r"bardzo[ ](?:mi[ ])?pomog(?:les|lo|liscie)|pomog(?:les|lo|liscie)(?:[ ]mi)?)"
)
_CHAT = re.compile(rf"(?:{_CHAT_WORD}(?!\w)[ ]*)+")
_CHAT_QUESTION = words(
    r"(?:czemu|dlaczego|po[ ]co|why)[ ](?:\w+[ ]){0,4}(?:pokazujesz|dajesz|wysylasz|proponujesz|"
    r"are[ ]you[ ]showing|do[ ]you[ ]"
    r"show)|^(?:to[ ]|te[ ]|wszystko[ ])*(?:jest[ ]|sa[ ])?do[ ](?:kitu|bani|dupy)(?:[ ](?:te|ta|to|oferty|"
    r"wyniki|jest|sa))*$|"
    r"(?:jestes|ty)[ ](?:jakis[ ]|naprawde[ ])?(?:glup\w+|bezuzyteczn\w+|beznadziejn\w+|tep\w+|debil\w*|idiot\w*)|"
    r"z[ ]jaki(?:ch|ego)[ ](?:portal|stron|zrodel|serwis)\w*|"
    r"jak[ ](?:ci|tobie|wam)[ ](?:dzis[ ]|dzisiaj[ ])?(?:mija|minal|minela|idzie|leci)|"
    r"z[ ]ciebie[ ](?:\w+[ ])?\w+$|"
    r"how.?s[ ]your[ ](?:day|night|week|weekend|life)|jak[ ](?:sie[ ])?(?:masz|miewasz|leci|tam(?=$|[ ](?:u|"
    r"w)[ ])|idzie)|co[ ](?:tam|slychac|u[ ]ciebie|robisz|"
    r"porabiasz|dobrego)|"
    r"(?:kim|czym)[ ](?:(?:ty|w[ ]ogole|wlasciwie|tak)[ ])*jestes|(?:czy[ ])?jestes[ ](?:botem|czlowiekiem|"
    r"robotem|sztuczn\w+|"
    r"prawdziw\w+|ai)|kto[ ]cie[ ](?:stworzyl|zrobil|napisal)|jak[ ](?:masz[ ]na[ ]imie|sie[ ]nazywasz)|"
    r"ile[ ]masz[ ]lat"
    r"|(?:opowiedz|powiedz|znasz)[ ](?:mi[ ])?(?:jakis[ ]|jakas[ ])?(?:zart|dowcip|kawal|bajke|suchar\w*|"
    r"anegdot\w+)|jaka[ ](?:jest[ ]|"
    r"bedzie[ ])?(?:dzis(?:iaj)?[ ]|jutro[ ])?pogoda|ktora[ ](?:jest[ ])?godzina|(?:jaki|"
    r"jaka)[ ](?:jest[ ])?(?:dzis(?:iaj)?[ ])?(?:dzien|data)|kocham[ ]cie|lubisz|nudze[ ]sie|"
    r"jestem[ ](?:zmeczon\w+|smutn\w+|glodn\w+)"
    r"|skad[ ](?:ty[ ])?(?:masz|bierzesz|sa)[ ](?:te[ ]|twoje[ ])?(?:oferty|ogloszenia|dane)"
    r"|^(?:juz[ ])?nie[ ]szukam(?:[ ]juz)?(?:[ ]pracy)?(?:[ ]juz)?(?=$|[ ](?:dziek|pa$))|^znalazl(?:em|"
    r"am)[ ](?:juz[ ])?"
    r"prace|^i(?:'ve|[ ]have)?[ ]found[ ]a[ ]job|^i'?m[ ]no[ ]longer[ ]looking"
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
_HELP_QUESTION = words(
    r"how[ ](?:do|can|should|would|does)[ ](?:i|we|one|you)[ ](?:(?:even|actually|really)[ ])*use[ ](?:this|it|"
    r"you|"
    r"the[ ]bot)|"
    r"co[ ](?:(?:ty|wlasciwie|jeszcze|tak|w[ ]ogole|naprawde)[ ])*(?:potrafisz|umiesz|"
    r"mozesz(?:[ ](?:dla[ ]mnie[ ])?zrobic)?)|"
    r"w[ ]czym[ ](?:mozesz[ ])?(?:mi[ ])?pom\w+|jak[ ](?:to|ty|ten[ ]bot)?[ ]?"
    r"(?:wlasciwie[ ]|w[ ]ogole[ ]|tak[ ]wlasciwie[ ])?(?:dziala(?:sz)?|dzialaja)|"
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


_AGAIN = r"jeszcze|raz|znow|znowu|ponownie|kolejny|once|one|more|again|time|too"
_TWICE = re.compile(
    r"(?<!\w)(?:(?:dwa|dwie|2)[ ](?:razy|kroki|zmiany|ostatnie)|dwukrotnie|twice|(?:two|"
    r"2)[ ](?:last[ ])?(?:steps|times|changes))(?!\w)"
)
_UNDO = re.compile(
    rf"(?:(?:ok|nie|jednak|no|dobra|albo|hm+|e+|eh|to|a|i|and|teraz|now|(?:can|could)[ ]you|mozesz|mozecie|mozna|"
    rf"prosze|please|"
    rf"stop|czekaj|wait|{_AGAIN}|o|jeden|krok|"
    r"step)[ ,]+)*"
    r"(?:zrob(?:my)?[ ]krok[ ](?:w[ ]tyl|wstecz)|odkrec(?:my)?|cofnij(?:my|cie)?|cofnac|wstecz|wroc|wracamy|"
    r"anuluj|undo|"
    r"go[ ]back|back|revert|take[ ]that[ ]back|never[ ]mind[ ]that)"
    r"(?:[ ](?:to|ostatni\w+|zmian\w+|filtr\w*|poprzedni\w+|wersj\w+|przed|chwila|bit|stan\w*|do|wczesniejsz\w+|"
    r"wyszukiwani\w+|"
    r"krok|wstecz|sie|"
    r"tego|co|bylo|tez|teraz|o|jeden|te|ta|"
    r"ofert\w*|wynik\w*|szukani\w+|prosze|please|that|the|last|previous|change|filter|search|step|a|"
    rf"results|it|now|{_AGAIN}|dwa|dwie|2|razy|kroki|dwukrotnie|twice|two|steps|times|changes))*"
)


def steps_back(flat_text: str) -> int:
    """How many refinements are to be taken back: 1 for "cofnij jeszcze raz", 2 for "undo twice", 0 for none."""
    said = " ".join(re.sub(r"[^\w' ,]", " ", flat_text).split()).strip(" ,")
    if not _UNDO.fullmatch(said):
        return 0
    return 2 if _TWICE.search(said) else 1


def starts_over(flat_text: str) -> bool:
    """Whether the earlier search is to be forgotten: "zacznij od nowa"."""
    return _RESET.search(flat_text) is not None


def without_reset(text: str, flat_text: str) -> str:
    for m in _RESET.finditer(flat_text):
        text = blank(text, *m.span())
    return text


def named_intent(text: str, flat_text: str) -> Named | None:
    """The intent a message names; None where it is a search or what only its content tells."""
    slash = _SLASH_WORD.match(flat_text)
    if slash and slash["name"] in _SLASH:
        rest = text[slash.end() :].strip()
        return Named(_SLASH[slash["name"]], positions(flat(rest)), rest)
    said = " ".join(re.sub(r"[^\w#\[\]'./:,%+-]|(?<!\d)[.:,]|[.:,](?!\d)", " ", flat_text).split())
    if not any(c.isalnum() for c in said) or _ORDERS.search(said):
        return Named("smalltalk")
    if asks_the_bot(said) or in_another_script(said):
        return Named("smalltalk")
    return (
        (Named("help") if asks_about_pay(said) else None)
        or _about_the_person(said)
        or about_alerts(said)
        or new_alert(text, flat_text)
        or about_the_list(said)
        or asked_of_the_list(said)
        or _chat(said)
    )


def _about_the_person(said: str) -> Named | None:
    if _FORGET.search(said):
        return Named("forget")
    return Named("export") if _EXPORT.search(said) else None


def _chat(said: str) -> Named | None:
    plain = re.sub(r"[.:,'/\[\]#%+-]", " ", said)
    plain = " ".join(plain.split())
    if _HELP.fullmatch(plain) or _HELP_QUESTION.search(plain):
        return Named("help")
    if _CHAT.fullmatch(plain) or _CHAT_QUESTION.search(plain) or is_complaint(plain):
        return Named("smalltalk")
    return None
