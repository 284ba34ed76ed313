"""What a message wants done, where that is said by name: the next page, an alert, help, or a chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.reading.cadence import when
from retrieval.reading.complaints import is_complaint
from retrieval.reading.of_bot import asks_the_bot, in_another_script
from retrieval.reading.of_list import Named, about_the_list, positions
from retrieval.reading.of_offers import asked_of_the_list
from retrieval.reading.pay_question import asks_about_pay
from retrieval.reading.times import find_cadence

if TYPE_CHECKING:
    from bot.domain import Intent
    from retrieval.reading.cadence import When

_ALERT = r"(?:alert\w*|powiadomie\w*|subskrypcj\w*|notification\w*|subscription\w*)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_ERASE = r"(?:(?:usun|wymaz|wyczysc|skasuj|wykasuj)\w*|(?:s|wy)kasowa\w+)"
_FORGET = _words(
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
_EXPORT = _words(
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
    r"(?:dobra|swietna|kawal[ ]dobrej|super)[ ]robot[ay]|milego[ ](?:wieczoru|popoludnia|weekendu)|"
    r"wszystkiego[ ]dobrego|bywaj|przyjal[ea]m|zrozumial[ea]m|wporzo|o[ ]to[ ]chodzilo|tego[ ]szukal[ea]m|"
    r"stary|stara|mordo|ziom\w*|dobre|niezle|smieszne|(?:uratowal\w+|ratujesz)[ ](?:mi[ ]|mnie|dzien|zycie|tylek|"
    r"skore)+|you[ ]saved[ ]my[ ](?:day|life)|"
    r"(?:ja[ ])?nie[ ]wiem|(?:to[ ]|cos[ ]|kurwa[ ]|kurde[ ])*nie[ ]dziala(?:sz)?|zle[ ](?:mnie[ ])?zrozumial\w+|"
    r"(?:wcale[ ])?(?:to[ ])?(?:mi[ ])?(?:sie[ ])?(?:to[ ])?nie[ ]podoba(?:[ ](?:mi|sie|to))*|"
    r"bardzo[ ](?:mi[ ])?pomog(?:les|lo|liscie)|pomog(?:les|lo|liscie)(?:[ ]mi)?)"
)
_CHAT = re.compile(rf"(?:{_CHAT_WORD}(?!\w)[ ]*)+")
_CHAT_QUESTION = _words(
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
_HELP_QUESTION = _words(
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
    if asks_the_bot(said) or in_another_script(said):
        return Named("smalltalk")
    return (
        (Named("help") if asks_about_pay(said) else None)
        or _about_the_person(said)
        or _about_alerts(said)
        or _new_alert(text, flat_text)
        or about_the_list(said)
        or asked_of_the_list(said)
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


def _chat(said: str) -> Named | None:
    plain = re.sub(r"[.:,'/\[\]#%+-]", " ", said)
    plain = " ".join(plain.split())
    if _HELP.fullmatch(plain) or _HELP_QUESTION.search(plain):
        return Named("help")
    if _CHAT.fullmatch(plain) or _CHAT_QUESTION.search(plain) or is_complaint(plain):
        return Named("smalltalk")
    return None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    out = text
    for start, end in spans:
        out = out[:start] + " " * (end - start) + out[end:]
    return out
