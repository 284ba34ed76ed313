"""The words that turn constraints round: negation, wishes, what is taken back."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.polish import lemmas
from retrieval.reading.gladly import would_do_it
from retrieval.reading.marks import Cue, CueKind
from retrieval.reading.objections import IN_IT, UNTOUCHED, UNTOUCHED_BEHIND, WITH_WHAT, YEARS_OF
from retrieval.reading.removing import OFF, REMOVE_EN, REMOVE_PL, TAIL, THOSE, TO_REMOVE, WITH

_LACKED = (
    r"(?:jakichkolwiek[ ]|zadn\w+[ ]|ukonczon\w+[ ]|wyzsz\w+[ ]|wymog\w+[ ])?(?:doswiadcz|jezyk(?!a[ ]\w+ki)|"
    r"prawa[ ]jazdy|prawk|studi|matur|wyksztalc|kwalifikac|uprawnien|staz|nalog|orzecz|"
    r"grupy[ ]inwalidzk|stopnia[ ]niepelnospr"
    r"|licenc|kontaktu[ ]z[ ]|"
    r"samochod|wlasnego[ ](?:aut|samoch)|auta|ksiazeczk|szkol|papier|cv|umiejetn|dyplom|wiedzy|kursu|"
    r"kursow|certyfikat|zobowiaz|rejestracji|problem|przesady|roznicy|"
    r"znajomosci[ ](?:zadn\w+[ ])?jezyk(?!a[ ]\w+ki))"
)
_LACKED_EN = (
    r"(?:any[ ]|a[ ]|prior[ ]|commercial[ ]|professional[ ]|work[ ])*(?:experience|degree|driving|driver|"
    r"diploma|education|qualification|"
    r"language|cv|studies)"
)

_SPEAKS_NONE = (
    r"nie[ ](?:zna(?:m|my|jac)?|mowi(?:e|my)?|wlada(?:m|my)?|umie(?:m|my)?)[ ](?:w[ ])?"
    r"(?:zadn\w+[ ])?(?:obc\w+[ ])?jezyk(?:a|ow|u|iem|ach)"
    r"(?:[ ]obc\w+)?(?![ ]\w+ki)|"
    r"(?:zadn\w+[ ])?jezyk(?:a|ow)(?:[ ]obc\w+)?[ ](?:(?:tez|niestety|w[ ]ogole)[ ])*nie[ ]znamy?|zero[ ]jezyk\w*|"
    r"(?:(?:don.?t|do[ ]not)[ ](?:speak|know)[ ](?:any[ ]|foreign[ ])+|speak[ ]no[ ](?:foreign[ ])?)languages?"
)
_CUES: tuple[tuple[CueKind, str], ...] = (
    ("not", WITH_WHAT),
    ("after", UNTOUCHED),
    ("filler", rf"{YEARS_OF}|{IN_IT}"),
    (  # how long or how early somebody can work, and nothing that is refused
        "filler",
        r"(?:wiecej|dluzej|inaczej|wczesniej|pozniej|dalej)[ ](?:juz[ ])?nie[ ](?:moge|mozemy|dam[ ]rady|chce)"
        r"(?=[ ]*(?:$|[,.;!?]))|(?:i[ ])?(?:can.?t|cannot)[ ](?:do[ ])?(?:more|any[ ]more|longer)(?=[ ]*(?:$|"
        r"[,.;!?]))",
    ),
    ("filler", rf"(?:i[ ])?(?:{_SPEAKS_NONE})"),
    (  # whether there is any such work, which refuses nothing: "nie ma nic w Opolu?"
        "filler",
        r"(?:nie[ ]ma(?:sz|cie)?(?:[ ](?:tu|tam|juz))*[ ](?:nic|niczego|(?:zadn\w+[ ])?(?:ofert\w*|prac[ay]))|"
        r"(?:nic|niczego)(?:[ ](?:tu|tam|juz))*[ ]nie[ ]ma(?:sz|cie)?)"
        r"(?=[ ](?:w|we|z|ze|na|dla|od|do|kolo|przy)[ ]|[ ]*[.!?]*$)",
    ),
    (  # an order behind what it is about: "niemiecki wyrzuć", "take dbt out"
        "removed",
        rf"(?<=\x01[ ])(?:(?:juz|mozesz|mozna|prosze|jednak|tez|lepiej|mi|{OFF})[ ])*(?:{REMOVE_PL}|{TO_REMOVE})"
        rf"{TAIL}(?=[ ]*(?:$|[,.;!?]))|"
        rf"(?<=\x01[ ])(?:out|off){TAIL}(?=[ ]*(?:$|[,.;!?]))",
    ),
    (
        "needless",
        r"(?<=\x01[ ])(?:(?:juz|sobie|jednak|jest|to)[ ])*(?:odpuszczam(?:y)?|olewam(?:y)?|daruje(?:my)?|"
        r"niewazn\w+|"
        r"nie[ ]wazn\w+|nieistotn\w+|niepotrzebn\w+|(?:(?:does|do)[ ]?n.t|(?:does|do)[ ]not|"
        r"no[ ]longer)[ ]matters?|"
        r"nie[ ](?:trzeba|potrzeba|potrzebuj\w+|wymagam)|"
        r"needn.?t[ ]be[ ]\w+)(?:[ ](?:juz|sobie|any[ ]?more))*(?=[ ]*(?:$|[,.;!?]))",
    ),
    (  # the part of the town that was named, and a shopping centre in it
        "filler",
        r"(?<=\x01[ ])(?:srodmiescie|centrum|stare[ ]miasto|nowe[ ]miasto|(?:city[ ])?cent(?:er|re)|downtown)"
        r"|(?:(?:w[ ])?(?:sam|scisl)\w+[ ])?(?:centrum|sercu)[ ](?=\x01)|"
        r"(?<!\bnie[ ])(?<!\bnie[ ]w[ ])(?:w[ ])?sam(?:ym|ej)[ ](?=\x01)|"
        r"(?:galeri\w{1,2}|"
        r"centrum[ ]handlow\w+|c\.?h\.?)[ ](?=\x01)",
    ),
    (
        "unsaid",
        r"nie[ ]?koniecznie(?![ ]*(?:$|[,.;!?]))(?:[ ]musi[ ]byc)?|"
        r"nie[ ]musi(?:al\w*)?[ ](?:to[ ])?(?:byc(?![ ]*(?:$|[,.;!?]))|"
        r"miec)|nie[ ]musza[ ]byc(?![ ]*(?:$|[,.;!?])|[ ](?:wymienion|podan|w[ ]|na[ ]l))|"
        r"nie[ ]musz[ea][ ](?:miec|byc(?![ ](?:wymienion|podan|w[ ]|na[ ]l)))|nie[ ]musimy[ ]miec|"
        r"nie[ ]trzeba(?=[ ]\x01)|"
        r"nie[ ]tylko(?!.*\bale\b)|not[ ]necessarily|not[ ]only"
        r"|(?:does[ ]?n.t|need[ ]?n.t|not)[ ](?:have[ ]to|need[ ]to)[ ]"
        r"be(?![ ](?:there|included|listed|mentioned))|"
        r"obojetnie[ ]czy|zamiast|w[ ]miejsce(?=[ ]\x01)|in[ ]place[ ]of|"
        r"(?<=\x01[ ])(?:niz|than)(?=[ ](?:(?:na|w)[ ])?\x01)|zamien|"
        r"zamienic|podmien|replace|swap|zmien(?=[ ](?:z[ ])?\x01+[ ]na[ ])|"
        r"change(?=[ ](?:from[ ])?\x01+[ ]to[ ])|instead[ ]of|bez[ ](?:tego|tej|tych)(?=[ ]\x01)|daj(?:my|"
        r"cie)?[ ](?:juz[ ]|sobie[ ])*spokoj(?:[ ]ze?)?(?=[ ])|"
        r"(?:(?:i[ ])?(?:don.?t|do[ ]not|no[ ]longer)[ ](?:need|require)|no[ ](?:longer[ ]any[ ])?need[ ](?:for|"
        r"of)|"
        r"nie[ ](?:potrzebuj\w+|(?:bede[ ]|chce[ ]|musze[ ])?(?:juz[ ])?wymag(?:am|ac|al\w?)))"
        r"(?=[ ](?:(?:the|any|juz)[ ])*\x01)|"
        r"bez[ ](?:juz[ ])?(?:wymog\w+|wymagani\w+|koniecznosci)(?:[ ]znajomosci)?(?=[ ]\x01)|"
        r"rather[ ]than|zapomnij(?:my)?[ ]o(?![ ]mnie)|forget(?:[ ]about|(?=[ ]\x01))|"
        r"cancel(?=[ ](?:the[ ])?\x01)",
    ),
    (
        "remove",
        rf"(?:{REMOVE_PL}|(?:z?rezygnuj\w*|zrezygnowac)[ ]z|opusc(?=[ ]\x01)|{REMOVE_EN})"
        rf"(?:(?:[ ]{THOSE}){{1,3}}(?:[ ]{WITH})?(?=[ ]\x01))?",
    ),
    (
        "may",
        r"(?:ale[ ])?(?:jak|jesli|jezeli|gdyby)[ ](?:bedzie|bylby|bylaby|byloby|trafi[ ]sie)(?=[ ](?:na[ ])?\x01)|"
        r"(?:ale[ ])?(?:(?:rownie[ ]dobrze|tez|takze)[ ])?(?<!\bnie[ ])mo(?:ze|ga)[ ]"
        r"(?:(?:tez|rowniez|takze|ewentualnie|to|"
        r"juz|jednak)[ ])*byc(?:[ ](?:tez|rowniez|takze|ewentualnie|nawet|jednak))*"
        r"(?:[ ](?:cos|jakas|jakis|jakies|praca)(?=[ ](?:(?:z|ze|w|na)[ ])?\x01))?"
        r"|ewentualnie|ew\.|nie[ ]mam[ ]nic[ ]przeciwko|(?:mi[ ]|mnie[ ])?nie[ ]przeszkadza(?:ja)?(?:[ ]mi)?|"
        r"(?<=[\w\x01][ ])(?<!\bnie[ ])(?:mi[ ]|mnie[ ])?"
        r"(?:tez[ ]|jak[ ]najbardziej[ ])?(?:pasuj[ae]|odpowiadaj?a)(?:[ ]mi)?(?=[ ]*(?:$|[,.;!?]))|dopuszczam|"
        r"(?<!nie[ ])(?:tez[ ])?wchodz(?:i|a)[ ]w[ ]gre|"
        r"(?<=[\w\x01][ ])(?:tez[ ])?(?:(?:ok|okay|fine)[ ](?:too|as[ ]well)|ok|okej|spoko|ujdzie|ujda|od[ ]biedy|"
        r"(?<!\bnie[ ])moge)(?=[ ]*(?:$|[,.;!?)]))|"
        r"(?<=[\w\x01][ ])(?:is|are)[ ](?:also[ ])?(?:fine|ok|okay)|(?<=[\w\x01][ ])(?:jest|"
        r"sa)[ ](?:tez[ ])?(?:ok|okej|"
        r"spoko|w[ ]porzadku)|(?<=[\w\x01][ ])(?<!n.t[ ])(?<!not[ ])(?:(?:also|would)[ ])?(?:suits?|"
        r"works?)[ ](?:for[ ])?(?:me|us)"
        r"(?=[ ]*(?:$|[,.;!?])|[ ]too)|(?:can|could|may|"
        r"might)[ ](?:also[ ])?be|or[ ]even|"
        r"(?<!\bnie[ ])mo(?:ge|zemy)(?:(?:[ ](?:tez|takze|rowniez|ewentualnie|nawet))+(?:[ ]pracowac)?)?"
        r"(?=[ ](?:w[ ]|na[ ])?\x01)|(?:i[ ])?can(?:[ ](?:also|even|work))+(?=[ ]\x01)|"
        r"(?<=\x01[ ])(?:(?:jest|is|tez|also)[ ])*(?:mozliw[aey]|possible|welcome)(?=[ ]*(?:$|[,.;!?)]))|"
        r"(?:^|(?<=[,.;][ ]))mozliw(?:[aey]|ie)(?:[ ](?:tez|rowniez|takze|jest|praca|tryb))*(?=[ ]\x01)",
    ),
    (
        "wish",
        r"(?:a[ ]|i[ ])?naj(?:lepiej|chetniej)|chetnie(?!j)(?![ ](?:bym|bysmy)(?!\w))|mile[ ]widzian\w+|"
        r"w[ ]miare[ ]mozliwosci|"
        r"o[ ]ile[ ](?:to[ ])?(?:mozliwe|sie[ ]da)"
        r"|je(?:sli|zeli)[ ](?:sie[ ]da|to[ ]mozliwe|mozna|mozliwe)|(?:gdyby|jakby)[ ](?:bylo|byla|byl|"
        r"dalo[ ]sie)(?:[ ](?:to|tez))?"
        r"|(?:fajnie|super|dobrze|milo|idealnie|swietnie)[ ](?:by[ ]bylo|jakby|gdyby|jesli|zeby)(?:[ ](?:bylo|"
        r"byla|byl|byly))?|idealnie|opcjonalnie"
        r"|(?<=\x01[ ])(?:(?:bedzie|to|jest|jako)[ ])?(?:duzy[ ]|dodatkowy[ ])?(?:atut|plus|"
        r"zaleta)(?=[ ]*(?:$|[,.;!?]))"
        r"|(?:(?:bedzie|bylby|bylaby)[ ])?(?:dodatkowym[ ]|duzym[ ])?(?:plusem|atutem|zaleta)(?:[ ](?:bedzie|"
        r"byloby|bylaby|bylby|sa|jest))?|preferably|ideally|"
        r"optionally|nice[ ]to[ ]have|would[ ]be[ ](?:nice|great|good)"
        r"|by[lł]?(?:aby|oby|by|yby)[ ](?:super|ekstra|idealn\w+|fajn\w+|swietn\w+|mil\w+|najlep\w+|cudown\w+|"
        r"dobrze|ok)"
        r"|if[ ]possible|bonus[ ]points[ ]for|as[ ]a[ ]plus|a[ ]plus",
    ),
    (
        "prefer",
        r"(?:ja[ ])?(?:chyba[ ])?(?:wole|wolal(?:bym|abym)|wolelibysmy|preferuj\w*|preferowan\w*)|"
        r"raczej(?![ ]nie)|i['’]?d[ ](?:rather|prefer)|(?:i[ ])?(?:would[ ])?prefer(?:red|ence)?",
    ),
    (
        "after",
        r"(?<=[\x01][ ])(?:(?:niestety|w[ ]ogole|prawie|jeszcze|tez)[ ])*nie[ ](?:mowie|mowimy|znam|znamy|umiem|"
        r"wladam|rozumiem)(?=[ ]*(?:$|[,.;!?]|(?:ale|lecz|a|i|wiec|bo)[ ](?!\x01)))|"
        r"(?<=[\x01][ ])nie[ ]mam[ ](?:jak|czym)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?<=[\x01][ ])(?:sie[ ]nie[ ]posluguje|(?:i[ ])?(?:don.?t|do[ ]not|can.?t|cannot)[ ](?:speak|know))"
        r"(?=[ ]*(?:$|[,.;!?]))",
    ),
    (
        "lack",
        r"nie[ ](?:znam|umiem|potrafie|mowie|posiadam|mam|wladam|rozumiem|"
        r"posluguje[ ]sie)(?![ ](?:nic|ochot|zamiar|doswiadcz|ofert))|"
        r"(?:i[ ])?(?:don.?t|do[ ]not)[ ](?:know|speak|have)",
    ),
    (
        "after",
        r"(?<=\x01[ ])(?:(?:prosze|w[ ]ogole|mi|mnie|juz|nawet|lepiej|tez)[ ])*(?:"
        r"nie[ ](?:proponowac|proponuj|pokazywac|wysylac|podsylac|przysylac|"
        r"chce(?=[ ](?:\w+[ ]){0,3}?(?:widziec|slyszec|ogladac)))"
        r"(?:cie)?(?:[ ](?:mi|juz|nigdy|wiecej|w[ ]ogole|widziec|slyszec|ogladac|na[ ]oczy))*|"
        r"wyklucza(?:m|my)(?:[ ](?:calkowicie|zupelnie))?|przerabial(?:em|am)(?:[ ]i[ ]dziekuje(?:[ ]bardzo)?)?)"
        r"(?=[ ]*(?:$|[,.;!?])|[ ]bo[ ]|[ ]i[ ])|"
        r"(?:is|are)[ ](?:killing[ ]me|too[ ]much(?:[ ]for[ ]me)?)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:juz[ ]|zdrowotnie[ ]|fizycznie[ ])*nie[ ]dam[ ]rady(?:[ ](?:robic|pracowac|ciagnac|juz|wiecej|"
        r"fizycznie|"
        r"zdrowotnie))*(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:mnie[ ]|mi[ ]|to[ ]|stanowczo[ ]|zdecydowanie[ ]|kategorycznie[ ]|absolutnie[ ]|definitywnie[ ]|"
        r"na[ ]pewno[ ])?(?:tez[ ])?(?:odpada(?:ja)?|nie[ ]wchodzi[ ]w[ ]gre|nie[ ]wchodza[ ]w[ ]gre|"
        r"nie[ ](?:pasuje|pasuja|odpowiada(?:ja)?)(?:[ ]mi)?|nie[ ]dla[ ](?:mnie|nas)(?=[ ]*(?:$|[,.;!?]))|"
        r"mnie[ ]nie[ ]interesuj\w+|(?:mnie[ ])?nie[ ]obchodz\w+(?=[ ]*(?:$|[,.;!?]))|"
        r"nie[ ]interesuj\w+(?=[ ]*(?:$|[,.;!?]))"
        r"|nie[ ](?:moge|mozemy|dam[ ]rady|damy[ ]rady)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:is|are)[ ](?:impossible|not[ ]possible|a[ ]no|off[ ]the[ ]table)(?:[ ]for[ ](?:me|us))?|"
        r"(?:do|does)(?:n.t|[ ]not)[ ](?:work|suit)(?:[ ]for)?(?:[ ](?:me|us))?(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:is|are)(?:n.t|[ ]not)[ ](?:possible|ok|okay|fine)(?:[ ]for[ ](?:me|us))?"
        r"|wykluczon\w+|(?:is|are)[ ]out|(?<=\x01[ ])no(?=[ ]*(?:$|[,.;!?]))|not[ ]an[ ]option|"
        r"nie[ ](?:chce(?:[ ](?:juz|tam|pracowac|mieszkac))*|pojde|szukam|potrzebuje|zamierzam|"
        r"planuje)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?<=\x01[ ])(?:pracowac|robic|dojezdzac|jezdzic)[ ]nie[ ](?:zamierzam|chce|bede|planuje|"
        r"moge)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:unikam|omijam)y?(?=[ ]*(?:$|[,.;!?]))|nie(?=[ ]*(?:$|"
        r"[,.;!?])))",
    ),
    (
        "needless",
        r"(?:juz[ ])?nie[ ]mus(?:i|za)[ ]byc(?:[ ](?:wymienion\w+|podan\w+|w[ ](?:ofercie|wymaganiach)|"
        r"na[ ]liscie))?"
        r"(?=[ ]*(?:$|[,.;!?]))|(?:nie[ ](?:jest|sa)|to[ ]nie)[ ](?:must[ -]?have\w*|mastem|wymogiem|warunkiem)|"
        r"(?:does|do)[ ]?(?:n.t|not)[ ]have[ ]to[ ]be[ ](?:there|included|listed|mentioned)|"
        r"(?:juz[ ])?(?:nie[ ](?:jest[ ]|sa[ ]|musi[ ]byc[ ])?|nie)(?:wymagan\w*|koniecz\w*|potrzebn\w*|"
        r"niezbedn\w*|obowiazkow\w*)|niekonieczn\w{1,2}|nie[ ]?koniecznie|"
        r"(?:is[ ]|are[ ])?(?:not|n.t)[ ](?:needed|required|"
        r"necessary|mandatory|important|a[ ]must)|unnecessary|optional|"
        r"moze[ ](?:juz[ ])?(?:wypasc|odpasc|wyleciec|zniknac)|can[ ]go(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:is|are)n.t[ ](?:needed|required|necessary)|"
        r"(?<=\x01[ ])(?:lub|albo|czy|badz|or)[ ](?:bez(?:[ ]ni(?:ego|ej|ch))?|"
        r"without(?:[ ](?:it|one))?)(?=[ ]*(?:$|[,.;!?)]))",
    ),
    (
        "but",
        r"(?:ale|lecz|za[ ]to|(?<!thing[ ])(?<!where[ ])but|only|just|(?<!\bnie[ ])(?:i[ ]|"
        r"a[ ])?chcial(?:bym|abym)[ ]zarabiac)"
        r"(?![ ](?:(?:na[ ]pewno|absolutnie|raczej|juz|tylko|byle|oby|zeby|aby)[ ])*"
        r"(?:nie|bez|not|no|neither|without|poza|oprocz|nigdy|never)\b)|"
        r"tylko(?![ ](?:(?:byle|oby|zeby|aby)[ ])*(?:nie|bez|poza)\b)|a(?=[ ](?:najlepiej|w|we|na|z|do)[ ])",
    ),
    (
        "not",
        rf"{UNTOUCHED_BEHIND}|"
        r"nie[ ](?:lubie|cierpie|znosze)(?:[ ](?:pracy|pracowac|robic|w|na|z))*|nienawidze(?:[ ](?:pracy|w|na))*|"
        r"(?:(?:ale|lecz|byle|tylko|oby|raczej|juz|absolutnie|na[ ]pewno|but|a|i|aby|zeby|ani)[ ])*"
        r"(?:nie(?![ ](?:mniej|wiecej|nizej|wyzej|pozniej|wczesniej|starsz|dluzej|dalej|gorzej|ponizej|powyzej|"
        r"wiem|ma\b|przekracz|mam\b))"
        r"(?:[ ]mo(?:ze|ga)[ ](?:to[ ])?byc(?:[ ]praca)?(?=[ ](?:w[ ]|na[ ])?[\w\x01]))?"
        r"(?:[ ](?:przez|w|we|na|z|ze|dla|od|u|do|chce|isc|"
        r"(?:dojezdzac|jezdzic)(?=[ ](?:na|do|w|we)[ ])|pracowac|pojsc|pojde|wracac|wrocic|wracam|wroce|"
        r"bedzie|byla|bylo|byl|jest))*"
        r"|mam[ ](?:juz[ ])?(?:dosc|dosyc)(?:[ ](?:pracy|roboty))?(?:[ ](?:w|we|na|z|jako))?"
        r"|(?:juz[ ])?nigdy[ ](?:wiecej|juz)|juz[ ]nigdy|never[ ]again|"
        r"nie[ ]mam[ ](?:ochoty|zamiaru)[ ](?:na|pracowac)(?:[ ](?:w|we|na|z|jako))?"
        r"|nic[ ](?:zwiazanego[ ])?z(?:e)?(?=[ ]\x01)|nic(?=[ ](?:na|w|we|od|przez)[ ]\x01)|nic(?=[ ]\x01)"
        rf"|bez(?:[ ]sam(?:ego|ej)(?=[ ]\x01))?(?![ ](?:znaczeni|ograniczen|limit|wzgledu|{_LACKED}))|"
        r"poza(?![ ](?:tym|praca|godzin|\x01+[ ](?:tez|takze|rowniez)\b))|"
        rf"o?procz(?![ ]tego)|z[ ](?:wyjatkiem|wylaczeniem)|za[ ]wyjatkiem|wyklucz\w*|pomijajac|pomin|"
        rf"wyjawszy|z[ ]pominieciem|(?:w|pod|za)[ ]zadn(?:ym|e)[ ](?:wypadku|razie|pozorem|"
        rf"skarby)(?:[ ]nie)?(?:[ ](?:w|we|na|u|dla))*"
        rf"|\A[ ]*ani|(?<=\x01[ ])ani(?=[ ](?:przez[ ])?(?!\x01)[^,;.!?]{{3}})|"
        rf"ani(?=[ ][^,;.!?]{{2,30}},?[ ]ani[ ])|zadn(?:ych|ej|ego|a|e|ym)|zaden|"
        rf"(?:not|neither(?![ ](?:of|is|are|one)))(?:[ ](?:in|at|with|for|from))*|"
        rf"without(?![ ]{_LACKED_EN})|"
        rf"(?:i[ ])?(?:don.?t|do[ ]not)[ ](?:want|like)(?:[ ]to)?(?:[ ](?:work|be|do|go))?"
        rf"(?:[ ](?:in|at|for|with|as|any|the))*(?=[ ]\w)(?![ ](?:to|it|them|that|this|you|me|much)\b)|"
        rf"except(?:[ ](?:for|in))?|excluding|exclude|other[ ]than|(?:any|every)(?:thing|where)[ ]but|"
        rf"(?:i[ ])?won.?t[ ](?:work|apply)(?:[ ](?:for|at|with|in))?|"
        rf"bron[ ]boze|uchowaj[ ]boze|unikam|omijam|(?:trzymam[ ]sie[ ])?z[ ]dala[ ]od|avoid(?:ing)?|"
        rf"(?:stay|steer|keep)(?:ing)?[ ](?:away[ ]from|clear[ ]of)|"
        rf"zero(?![ ](?:doswiadcz|stres|experience|problem|jezyk))|(?:i[ ])?(?:don.?t|"
        rf"do[ ]not)(?:[ ](?:touch|do|use|like)|[ ]want(?:[ ]to(?:[ ](?:work|go|apply|be))?)?)?"
        rf"(?:[ ](?:in|at|for|with|to))*(?=[ ]\x01)"
        rf"|(?:i[ ])?(?:can.?t|cannot|can[ ]not|won.?t|will[ ]not|i(?:[ ]a|.)m[ ](?:unable|not[ ](?:able|"
        rf"available))(?:[ ]to)?)"
        rf"(?:[ ](?:work|do|touch|use|stand|on|at|in|for|the|any|be|available))*(?=[ ]\x01)|"
        rf"no(?=[ ])(?![ ](?:(?:to|dobra|dobrze|i|ale|wlasnie|tak|ok|hej|czesc|pokaz|daj|a|limit|matter)\b|"
        rf"{_LACKED_EN}))|non(?=-)|inn\w+(?:[ ]\w+)?[ ]niz)(?:[ ](?:tylko[ ])?(?:w|we|na|in|at|sam(?:ym|"
        rf"ej)(?=[ ]\x01)))*",
    ),
)

CORRECTED = re.compile(
    r"(?<!\w)(?:(?:a|ale|albo)[ ])?(?:wlasciwie[ ](?:jednak[ ])?nie|"
    r"(?:(?:sorry|sory|sorki|przepraszam|ups|oj)|(?:nie|no)(?=[ ,]+(?:czekaj|sorry|sorki|chwila|wait|"
    r"przepraszam)))"
    r"(?:[ ,]+(?:a[ ]wlasciwie|chodzilo[ ]mi[ ]o|mialo[ ]byc|i[ ]meant?|"
    r"to[ ]znaczy|czekaj|sorry|sorki|chwila|wait|przepraszam)(?!\w))*|"
    r"to[ ]znaczy|i[ ]meant?|or[ ]rather|make[ ]that|(?:no[ ])?(?:dobra|dobrze|ok|okej)[ ,]+niech[ ](?:juz[ ])?"
    r"bedzie)(?!\w)[ ,]*"
)
"""Between what is taken back and what is put in its place."""
NO_LANGUAGE = re.compile(
    r"(?<!\w)(?:bez[ ](?:znajomosci[ ])?(?:zadn\w+[ ]|jakichkolwiek[ ]|obc\w+[ ])?jezyk(?:a|ow)(?![ ]\w+ki)|"
    rf"{_SPEAKS_NONE}|(?:z[ ]|ze[ ])sam(?:ym|a)[ ](?:jezykiem[ ])?polskim|"
    r"(?:without|no)[ ](?:any[ ]|foreign[ ])*languages?(?:[ ](?:skills|needed|required|knowledge))?)(?!\w)"
)
"""Whoever says so speaks no foreign language, and can take no work that requires one."""


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[CueKind, re.Pattern[str]]]:
    return [(kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for kind, pattern in _CUES]


_FOLLOWING = re.compile(r"[ ]+([a-z]+)")


def find_cues(flat_text: str) -> list[Cue]:
    """The cues of a sentence in order; of overlapping ones the first kind in the list above."""
    found: list[Cue] = []
    for kind, pattern in _patterns():
        for m in pattern.finditer(flat_text):
            cue = Cue(kind, m.start(), m.end())
            if not any(cue.start < other.end and other.start < cue.end for other in found):
                found.append(cue)
    idle = (_is_polish_no, would_do_it)
    found = [Cue("filler", c.start, c.end) if any(is_idle(flat_text, c) for is_idle in idle) else c for c in found]
    return sorted(found, key=lambda cue: cue.start)


_ENGLISH = frozenset(
    "the for in at with and or job jobs work remote only looking any i am a an to per least salary pay please "
    "without from as is are experience needed on call calls overtime travel shifts weekends nights".split()
)
_POLISH = frozenset(
    "w we na z ze i do od dla jako praca pracy prace szukam jakas jakis cos moze to bo ale czy albo lub bylem "
    "bylam mam chce lat lata okolice wiec".split()
)


def _is_polish_no(flat_text: str, cue: Cue) -> bool:
    """Whether "no" only opens the sentence, as in spoken Polish ("no więc kelner"), and refuses nothing."""
    if cue.kind != "not" or flat_text[cue.start : cue.end].strip().removeprefix("tylko ") != "no":
        return False
    before = flat_text[: cue.end].removesuffix("no")
    if flat_text[cue.end :].startswith(" \x01") and before.endswith(("tylko ", "but ", "just ", "only ")):
        return False  # "tylko no Luxoft"
    following = _FOLLOWING.match(flat_text, cue.end)
    if following and following[1] in _ENGLISH - _POLISH:
        return False  # "no on-call"
    end = following.end() if following else cue.end
    said = re.findall(r"[a-z]+", flat_text[: cue.start] + flat_text[end:])
    english, polish = (sum(word in known for word in said) for known in (_ENGLISH, _POLISH))
    if following and following[1] in _POLISH:
        return True
    if following and not lemmas(following[1]):
        return False  # "no sales"
    return polish >= english if following else polish > english
