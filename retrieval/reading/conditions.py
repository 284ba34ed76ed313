"""What people say of the hours, the contract, the place and their health, put in the words that are known.

"Nie chcę robić dwunastek", "maksymalnie 8 godzin dziennie" and "bez dobówek" are one condition; so are "nie chcę
nocować poza domem" and "bez delegacji".
"""

from __future__ import annotations

import re
from functools import partial

from retrieval.reading.rewriting import replaced

_BUT = r"(?:(?:zeby|aby|byle|tylko|ale|i|oraz|a|na[ ]pewno|absolutnie|raczej|but|and|please)[ ]){0,4}"
_NOT = (
    r"(?:nie(?:[ ](?:chce|chcemy|chcial\w+|moge|mozemy|bede|lubie|trzeba|bylo|musiec|musial\w*|zamierzam|"
    r"dam[ ]rady|interesuj\w+|mnie|ma[ ]byc|dla[ ]mnie))*|bez|zadn\w+|ani|"
    r"(?:i[ ])?(?:don.?t|do[ ]not|can.?t|cannot|won.?t)(?:[ ](?:want|do|work|like|to))*|no|not|without)[ ]"
)
_OF_WORK = (
    r"(?:(?:prac\w+|robic|robot[aey]|siedziec|siedzenia|harowac|zmian\w*|dyzur\w*|sluzb\w*|system\w*|na|w|we|po|"
    r"tych|"
    r"tyle|work\w*|shifts?|any|the|on|at|do)[ ]){0,4}"
)
_REFUSED = rf"(?<!\w){_BUT}{_NOT}{_OF_WORK}"
_MOST = (
    r"(?:max\.?|maks\w*\.?|najwyzej|co[ ]najwyzej|gora|nie[ ](?:wiecej|dluzej)[ ](?:niz|jak)|tylko|"
    r"at[ ]most|no[ ]more[ ]than|not[ ]more[ ]than|max(?:imum)?|only)"
)
_A_DAY = r"[ ]?(?:dziennie|na[ ]dzien|/[ ]?dzien|na[ ]dobe|a[ ]day|per[ ]day|daily)"
_LONG = (
    r"(?:(?:12|dwanascie|dwunastu|twelve)[ -]?(?:h\b|godz\w*\.?|hours?|hour\b)(?:[ ](?:zmian\w*|dyzur\w*|"
    r"dniowk\w+|"
    r"sluzb\w*|dziennie|na[ ]dobe|shifts?|a[ ]day))?|"
    r"(?:12-?|dwunast)(?:t?ki|t?ek|t?kach|t?kami)|dwunastogodzinn\w+(?:[ ](?:zmian|dyzur|dniow)\w*)?)"
)
_HOLIDAYS = r"(?:swieta|swiat|dni[ ]swiateczn\w+|dni[ ]ustawowo[ ]woln\w+|(?:public[ ]|bank[ ])?holidays)"
_CHILD = r"(?:cork\w+|syn\w*|dzieck\w*|dzieci|mal(?:ego|a)|wnuk\w*|wnucz\w+|brat\w*|siostr\w+|kid\w*|son|daughter)"
_ILL = (
    r"(?:chor\w+|bolac\w+|slab\w+|zwyrodnieni\w+|problem\w*[ ]ze?|po[ ](?:operacji|urazie|kontuzji)|uraz|"
    r"kontuzj\w+|boli[ ]mnie|bad)[ ]"
)
_ILLNESS = r"dyskopati[ae]|przepuklin[ae](?:[ ]kregoslupa)?|rwe[ ]kulszowa"
_DEGREE = r"(?:i{1,3}|[123]|pierwsza|druga|trzecia|lekka|umiarkowana)"
_OF_INVALIDS = r"(?:inwalidzk\w+|niepelnosprawnosci|umiarkowan\w+|lekk\w+|znaczn\w+)"
_DISABLED = r"(?:gluch|gluchoniem|nieslyszac|niedoslyszac|slabowidzac|niewidom)"
_NIGHTS_AWAY = (
    r"(?:noc(?:owa\w+|ow|legow|legi|e|y)|spa(?:c|nia)|zostawa\w+[ ]na[ ]noc)[ ](?:poza[ ]domem|w[ ]hotel\w+|"
    r"w[ ]delegacj\w+|na[ ](?:wyjazd\w+|kwater\w+))"
)
_TRAVEL = (
    r"(?:podrozowa(?:c|nia)(?:[ ](?:sluzbowo|w[ ]pracy))?|wyjezdzac(?![ ](?:za|do|na|po|z)\b)|"
    r"jezdzic[ ]po[ ](?:calej[ ])?(?:polsce|kraju)|business[ ]travel\w*|travel(?:l?ing)?(?![ ](?:abroad|to|agen))|"
    r"overnight[ ](?:stays?|trips?))"
)
_PART_OF_BODY = (
    r"(?:kregoslup\w*|kolan\w*|plec(?:y|ami)|biodr\w*|staw(?:y|ow|ami)|nog[ai]\w*|rek[aei]\w*|bark\w*|krzyz\w*|"
    r"back|knees?|spine)"
)
_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_BEGIN = r"(?:^|(?<=[,.;!?(][ ]))"
"""Where a clause ends, and where one begins."""
_SAID_SO = r"(?<!\w)(?<!nie )(?<!bez )(?<!ani )(?<!not )(?<!no )(?<!without )"
"""Before what is told of oneself: nothing that denies it."""
_LEADING = (
    r"(?:zarzadza|kierowa)(?:nia|c|nie)[ ](?:(?:duzym|innymi|zadnym)[ ])?(?:ludzmi|zespol\w+|pracownikami|grupa)|"
    rf"(?:people[ |-])?management(?:[ ](?:duties|responsibilities|roles?|positions?))?{_END}|manag(?:e|"
    rf"ing)[ ](?:people|a[ ]team|others|teams?)"
)

_WEEKDAY = r"(?:poniedzial\w+|wtor\w+|srod[yae]|czwart\w+|piat(?:ek|ki|kach))"

_SAID_AS: tuple[tuple[str, str], ...] = (
    # hours
    (rf"{_REFUSED}{_LONG}(?!\w)(?![ ]?(?:tyg|/[ ]?tyg|w[ ]tyg|zl|pln))", "bez zmian po 12 godzin"),
    (
        rf"(?<!\w)(?<!nie )(?<!not ){_MOST}[ ](?:po[ ])?(?:8|osiem|osmiu|eight)[ -]?(?:h\b|godz\w*\.?|"
        rf"hours)(?:{_A_DAY})?(?!\w)"
        r"(?![ ]?(?:w[ ]tyg|tyg|/[ ]?tyg|na[ ]tydz|a[ ]week|per[ ]week|weekly))",
        "bez zmian po 12 godzin,",
    ),
    (
        rf"(?<!\w)(?:do|up[ ]to)[ ](?:8|osmiu|eight)[ -]?(?:h\b|godz\w*\.?|hours){_A_DAY}(?!\w)",
        "bez zmian po 12 godzin,",
    ),
    (rf"{_REFUSED}{_HOLIDAYS}(?!\w)", "bez pracy w święta"),
    (
        rf"(?P<days>{_REFUSED}(?:(?:weekend\w*|niedziel\w*|sobot\w*|noc\w*)(?:,|[ ](?:i|oraz|ani|lub|albo))"
        rf"[ ](?:w[ ])?){{1,3}}){_HOLIDAYS}(?!\w)",
        r"\g<days>pracy w święta",
    ),
    (
        rf"(?P<days>{_REFUSED}dyzur\w*[ ]nocn\w+),?[ ](?:i|ani|oraz|lub|albo)[ ]swiateczn\w+",
        r"\g<days>, bez pracy w święta",
    ),
    (
        rf"(?<!\w)(?:wolne[ ]{_HOLIDAYS}|{_HOLIDAYS}[ ](?:mam[ ]miec[ ]|musz[ea][ ](?:byc|miec)[ ])?wolne)(?!\w)",
        "bez pracy w święta,",
    ),
    (
        r"(?<!\w)dyzur\w*[ ]pod[ ]telefonem(?!\w)|(?<!\w)(?:byc|bycia|siedziec|siedzenia)[ ]pod[ ]telefonem(?!\w)",
        "dyżurów",
    ),
    (
        r"(?<!\w)(?<!nie )(?:tylko|same|wylacznie|jedynie)[ ](?:na[ ])?(?:ranki|poranki|przedpoludnia)(?!\w)",
        "tylko rano",
    ),
    (
        r"(?<!\w)(?<!nie tylko )(?<!nie same )(?:same[ ]|najlepiej[ ])?(?:ranki|poranki|przedpoludni(?:a|ami)|"
        r"przed[ ]poludniem|"
        r"(?<!rana[ ])do[ ]poludnia(?![ ](?:polski|kraju|europy|niemiec|czech|francji|wloch|hiszpanii|"
        r"wojew\w+)))(?!\w)",
        "rano",
    ),
    (
        r"(?<!\w)(?<!nie )(?<!not )(?<!no )(?:stale|jednakowe|regularne|normalne|fixed|regular)[ ](?:godziny|"
        r"hours)(?:[ ]pracy)?(?!\w)",
        "na jedną zmianę",
    ),
    (
        rf"(?:{_BEGIN}|(?<!\w)(?<!nie )(?:(?:tylko|dopiero|najlepiej|mam[ ]czas|moge|pracowac|prac[aey]|"
        rf"zajeci[ae]|"
        r"cos|czegos|dorobi\w+|only|work)[ ]){1,4}|(?<!\w)(?=(?:po|after)[ ](?:godz|1[4-9][:.]|[2-9][ ]?p)))"
        r"(?:(?:po|after)[ ](?:godz\w*\.?[ ])?1[4-9](?:[:.](?:00|30))?|(?<=czas )od[ ]1[4-9]|"
        r"(?<=pracowac )od[ ]1[4-9]|od[ ]godz\w*\.?[ ]1[4-9](?:[:.](?:00|30))?|after[ ][2-9][ ]?(?:pm|p\.m\.))"
        r"(?=[ ]*(?:$|[,.;!?]|(?:i|w|we|bo|albo|lub|dorobi\w+|moge|do[ ]2[0-4]|and|or|because|in)(?!\w)))",
        "popołudniami",
    ),
    (
        r"(?<!\w)(?:(?:(?:i|rano|wtedy|potem|po[ ]poludniu)[ ]){0,3}(?:bo|gdyz|musze|muszac|zeby|because|must|"
        r"need[ ]to|have[ ]to)[ ](?:(?:i|musze|rano|potem|wtedy|po[ ]poludniu|must|need[ ]to|have[ ]to)[ ]){0,3}"
        r"(?:odbi(?:eram|erac|or)|odebrac|odprowadz\w+|zaprowadz\w+|zawoz\w+|odwoz\w+|pick[ ]up)|"
        r"(?:odbieram|odprowadzam|zaprowadzam|odwoze|zawoze))[ ]"
        rf"(?:potem[ ])?(?:(?:moj\w*|swoj\w*|my)[ ])?{_CHILD}"
        r"(?:[ ](?:z|ze|do|from)[ ](?:przedszkol|szkol|zlobk|swietlic|school|kindergarten|nursery)\w*)?(?!\w)",
        "",
    ),
    (
        r"(?<!\w)nie[ ]pozniej[ ](?:niz|jak)[ ](?:do[ ]|o[ ])?(?=(?:godz\w*\.?[ ])?1[2-8](?!\d|[ ]?(?:lip|sier|"
        r"wrze|maj|czer)))",
        "najpóźniej do ",
    ),
    (
        r"(?<!\w)(?:(?:wiec|i|dopiero)[ ]){0,4}(?:moge|zaczynac|zaczac|przychodzic|"
        r"pracowac)[ ]od[ ](?:godz\w*\.?[ ])?(?:8|9|10|11)"
        r"(?:[:.](?:00|30))?(?=[ ]*(?:$|[,.;!?]))",
        "",
    ),
    (
        r"(?<!\w)(?:pracuje|mam[ ]prace|robie)[ ](?:teraz[ ]|obecnie[ ])?(?:na[ ]rano|rano|"
        r"na[ ]pierwsza[ ]zmiane|na[ ]ranki|w[ ]dzien|"
        r"na[ ]nocki|w[ ]nocy|popoludniami|wieczorami)(?=[ ]*(?:[,.;!?]|(?:i|wiec|a|ale)[ ]))",
        "",
    ),
    (r"(?<!\w)na[ ]wieczor(?:y)?(?!\w)(?![ ](?:panien|kawaler))", "wieczorami"),
    (
        rf"(?<!\w)(?<!nie )(?:(?:moge|pracowac|praca)[ ]){{0,4}}(?:tylko|"
        rf"jedynie)[ ](?:we?[ ])?{_WEEKDAY}(?:(?:,|[ ]i|[ ]oraz|"
        rf"[ ]albo)[ ](?:we?[ ])?"
        rf"{_WEEKDAY}){{0,2}}(?!\w)(?![ ](?:krocej|dluzej|zdaln|woln|nie(?!\w)|do(?!\w)|home|biur|"
        rf"stacj))(?![ ]*(?:,|i|oraz|do|-)[ ](?:w[ ])?(?:sobot|niedziel|weekend|{_WEEKDAY}))",
        "trzy dni w tygodniu",
    ),
    (
        r"(?<!\w)(?:(?:ale|byle|zeby)[ ])?nie[ ](?:(?:moga|ma|beda)[ ]byc[ ])?(?:tylko|same|samych|wylacznie|"
        r"jedynie)[ ]"
        r"(?:(?:na|w)[ ])?(?:nocki|noce|nocek|nocach|nockach|poranki|ranki|rankow)(?!\w)",
        "",
    ),
    # contracts
    (
        rf"(?<!\w)moze[ ]byc[ ](?:tez[ ]|nawet[ ])?(?:agencja|posrednik)(?:[ ]pracy)?{_END}|"
        rf"{_SAID_SO}agencja[ ](?:tez[ ])?(?:moze[ ]byc|ok){_END}",
        "",
    ),
    (
        rf"{_REFUSED}(?:zaklada|otwiera|prowadz|rejestrowa)\w+[ ](?:(?:wlasn|swoj)\w+[ ]|jednoosobow\w+[ ])?"
        r"(?:firm[aey]|dzialalnos\w+(?:[ ]gospodarcz\w+)?|jdg)(?!\w)",
        "bez własnej działalności",
    ),
    (
        r"(?<!\w)(?:(?:oprocz|obok|poza)[ ](?:swojego[ ]|mojego[ ]|stalego[ ])?eta(?:tu|tem)|"
        rf"do[ ](?:swojego[ ]|mojego[ ])?etatu{_END}|"
        r"(?<!nie[ ])(?:mam|posiadam|(?:na[ ]co[ ]dzien[ ])?(?:pracuje|jestem)[ ]na|na[ ]co[ ]dzien[ ]na)[ ]"
        r"(?:(?:juz|teraz|obecnie|staly|stala|pelny|"
        r"prace[ ]na|pelnym|calym|stalym)[ ]){0,4}eta(?:t|cie)(?!\w)(?![^.!?]*(?:zmieni|zamieni|rezygn|odej|"
        r"odchodz)))(?!\w)",
        "po pracy,",
    ),
    (r"(?:(?<=tylko )|(?<=, )|(?<= a ))stal(?:a|ej|e|ego)(?=[ ]*(?:$|[,.;!?]))", "stała praca"),
    (
        r"(?<!\w)(?:legaln\w+[ ](?=prac|zatrudn|umow)|legalnie(?!\w))|"
        r"(?<!\w)(?<!nie )(?<!bez )(?:(?:ze?[ ])?(?:oplac\w+|pelnym)[ ](?:skladk\w+[ ](?:na[ ])?)?|"
        r"ze[ ]skladkami[ ](?:na[ ])?|(?<=umowa )z[ ]|(?<=praca )z[ ]|(?<=umowe )z[ ]|(?<=zlecenie )z[ ]|"
        r"(?<=legalnie )z[ ]|(?<=, )z[ ])"
        rf"zus(?:em)?{_END}",
        "",
    ),
    # places
    (
        r"(?<!\w)(?:blisko|kolo|przy|niedaleko|near)[ ](?:(?:od|the|a)[ ])?(?:stacji(?![ ](?:paliw|benzyn|kontr|"
        r"obslugi))|"
        r"metra|przystank\w+|dworca(?!\w)|pkp|petli|tramwaj\w*|metro|(?:train|bus)[ ]st\w+)(?!\w)"
        r"(?:[ ](?:pkp|kolejow\w+|metra|autobusow\w+|tramwajow\w+))?",
        "",
    ),
    (
        r"(?<!\w)(?:(?:ze?[ ])?(?:zapewnion|darmow|bezplatn)\w+[ ](?:(?:darmow|bezplatn)\w+[ ])?"
        rf"(?:dojazd|transport|dowoz)(?:em|u)?(?:[ ]do[ ]pracy|{_END})|"
        rf"z[ ](?:(?:dojazdem|dowozem|transportem)[ ]do[ ]pracy|dowozem{_END})|"
        r"(?:dojazd|transport|dowoz)(?:[ ]do[ ]pracy)?[ ](?:zapewnion\w+|ma[ ]byc|pracownicz\w+|od[ ]firmy)|"
        r"dowoz(?=[ ]z[ ](?:okolic|miejsc|moj))|"
        rf"^dowoz(?=[ ]z[ ](?!magazyn|restaura|sklep|hurtow|pizz|aptek)\w+{_END})|transport[ ]to[ ]work)(?!\w)",
        "dowóz pracowniczy",
    ),
    (
        r"(?<!\w)(?:(?:prawa|lewa|po[ ]prawej|po[ ]lewej|druga)[ ](?:strona|stronie|strony|brzeg\w*)[ ]wisly|"
        r"nad[ ]wisla)(?!\w)|"
        r"(?<!\w)(?:przy|blisko)[ ](?:samej[ ])?granicy(?:[ ](?:z[ ]\w+|niemieckiej|czeskiej|slowackiej))?(?!\w)",
        "",
    ),
    (rf"{_REFUSED}(?:duz\w+|wielki\w+)[ ](?:miast\w*|miescie)(?!\w)", ""),
    (r"(?<!\w)(?:najdalej|maksymalnie|max)[ ](?=\d{1,2}[ ]?(?:km|minut\w*|min\b)[ ]od(?!\w))", "do "),
    (
        r"(?<!\w)(?:bardzo[ ])?blisko[ ](?:mojego[ ])?(?:domu|miejsca[ ]zamieszkania)(?!\w)"
        r"(?![ ](?:opiek|dzieck|kultur|pomoc|starc|senior|spokoj|studenc|handl|wczas|wesel|maklers|pogodn|"
        r"poprawcz))",
        "",
    ),
    # trips
    (
        rf"{_REFUSED}(?:jezdzenia|jezdzic)(?:[ ](?:samochodem|autem|do[ ]klient\w+|po[ ]klient\w+|"
        rf"w[ ]teren(?:ie)?))*"
        r"(?=[ ]*(?:$|[,.;!?]))",
        "bez pracy w terenie",
    ),
    (rf"{_REFUSED}(?:{_NIGHTS_AWAY}|{_TRAVEL})(?!\w)", "bez delegacji"),
    # alone or together
    (rf"{_REFUSED}(?:zespol(?:u|e|em)|z[ ]zespolem|grupie|team){_END}", "praca samodzielna"),
    (rf"{_REFUSED}(?:sam(?:a|emu)?|pojedynke|alone)(?!\w)(?![ ](?:\w+[a-z]))", "praca w zespole"),
    (r"(?<!\w)razem(?=[ ]z[ ](?:mezem|zona|chlopakiem|dziewczyna|partner\w+|narzeczon\w+)(?!\w))", ""),
    (
        rf"(?<!\w)(?<!nie )(?:z[ ](?:moim|naszym|swoim)|(?<=noclegiem )z|(?<=zakwaterowaniem )z|(?<=mieszkam )z)"
        rf"[ ](?:psem|kotem|pieskiem){_END}",
        "",
    ),
    # customers
    (
        rf"{_REFUSED}(?:uzera(?:nia|c)|kloce(?:nia|nie)|klocic|meczenia|uganiania)[ ](?:sie[ ])?(?:z[ ]|"
        rf"ze[ ])(?:ludzmi|klient\w+)(?!\w)",
        "bez kontaktu z klientem",
    ),
    (
        r"(?<!\w)(?<!nie )(?:ale[ ])?(?:tylko|same|wylacznie)[ ](?:polaczenia[ ]|rozmowy[ ]|"
        r"telefony[ ])?przychodzace(?!\w)(?:[ ](?:polaczenia|"
        r"rozmowy|telefony))?",
        "bez cold callingu,",
    ),
    # health
    (rf"{_SAID_SO}jestem[ ]w[ ]ciazy(?!\w)|{_BEGIN}w[ ]ciazy{_END}", ""),
    (rf"(?<!\w)bez[ ]barier{_END}", "dla osoby na wózku"),
    (
        r"(?<!\w)(?:lekarz|doktor|lekarka)[ ](?:mi[ ])?(?:zabronil\w*|zakazal\w*|zabrania|nie[ ]pozwala|"
        r"odradza\w*)[ ](?:mi[ ])?"
        r"(?=(?:pracy|dzwigania|noszenia|stania|podnoszenia)(?!\w))",
        "bez ",
    ),
    (
        r"(?<!\w)(?:(?:lekarz|doktor|lekarka)[ ](?:mi[ ])?(?:zabronil\w*|zakazal\w*|zabrania|"
        r"nie[ ]pozwala)[ ](?:mi[ ])?|"
        r"nie[ ]wolno[ ]mi[ ])(?=(?:pracowac|dzwigac|nosic|stac|podnosic|chodzic)(?!\w))",
        "nie mogę ",
    ),
    (rf"{_SAID_SO}(?:bo[ ])?mam[ ]lek[ ]wysokosci(?!\w)|{_BEGIN}lek[ ]wysokosci{_END}", "bez pracy na wysokości,"),
    (
        rf"{_REFUSED}(?:podnosic|nosic|dzwigac|podnoszenia|dzwigania|noszenia)[ ](?:wiecej[ ]niz|powyzej|ponad|"
        rf"rzeczy[ ]ponad)"
        r"[ ]\d+[ ]?kg(?!\w)",
        "bez dźwigania",
    ),
    (rf"{_REFUSED}(?:rozmow|rozmawiania|gadania)[ ]z[ ](?:ludzmi|klient\w+)(?!\w)", "bez kontaktu z klientem"),
    (
        rf"{_REFUSED}(?:(?:dlugo|duzo|caly[ ]dzien|8[ ]godzin)[ ]){{0,4}}(?:stac|chodzic|stand(?:ing)?)"
        r"(?:[ ](?:dlugo|duzo|caly[ ]dzien|przez|na[ ]nogach|8[ ]godzin|all[ ]day))*(?=[ ]*(?:$|[,.;!?]|(?:bo|"
        r"wiec|i)[ ]))",
        "praca siedząca",
    ),
    (
        rf"(?<!\w)(?:nie[ ]mam|bez)[ ](?:zadnych[ ])?(?:problem\w*[ ]ze?[ ]{_PART_OF_BODY}|"
        rf"leku[ ]wysokosci)(?!\w)|"
        r"(?<!\w)lek[ ]wysokosci[ ](?:nie[ ]jest[ ](?:dla[ ]mnie[ ])?problemem|mi[ ]nie[ ]przeszkadza)(?!\w)",
        "",
    ),
    (
        rf"{_SAID_SO}(?:(?:bo[ ])?mam[ ](?:tez[ ])?|i[ ]have[ ](?:a[ ])?|bo[ ]|(?=boli[ ]mnie)|jestem[ ](?=po[ ]))"
        rf"{_ILL}{_PART_OF_BODY}(?!\w)|^{_ILL}{_PART_OF_BODY}{_END}",
        "lekka praca",
    ),
    (
        rf"{_SAID_SO}(?:bo[ ])?mam[ ](?:{_ILLNESS})(?!\w)|{_BEGIN}(?:{_ILLNESS}){_END}",
        "lekka praca",
    ),
    (
        rf"{_SAID_SO}(?:mam|posiadam)[ ](?:{_DEGREE}[ ])?grup[aey](?:[ ]{_OF_INVALIDS})?(?=[ ]*(?:$|[,.;!?]|"
        rf"i[ ]))|"
        rf"{_SAID_SO}z[ ](?:{_DEGREE}[ ]grupa|grupa[ ]{_OF_INVALIDS}){_END}|"
        rf"{_SAID_SO}(?:jestem|praca[ ]dla)[ ](?:osob\w*[ ])?(?:{_DISABLED}(?:y|a|ego|ej|ych))(?!\w)|"
        rf"{_BEGIN}(?:osoba[ ])?{_DISABLED}[ya](?=[ ]*(?:$|[,.;!?]|szuka|poszukuj))",
        "orzeczenie o niepełnosprawności",
    ),
    (r"(?<!\w)(?:mam|bo[ ]mam)[ ](?:alergi\w+|uczuleni\w+)(?:[ ]na[ ]\w+)?(?!\w)", ""),
    # experience and schools
    (
        r"(?<!\w)(?:(?:praca|cos|takie|takiej|taka)[ ])?(?:nie[ ]?wymagajac\w+[ ](?:zadnego[ ])?doswiadczenia|"
        r"(?:gdzie[ ])?nie[ ](?:trzeba|potrzeba)[ ](?:miec[ ])?doswiadczenia|bez[ ]wym(?:ogu|"
        r"agania)[ ]doswiadczenia|"
        r"doswiadczenie[ ](?:niepotrzebne|zbedne|niekonieczne)|"
        r"(?:niekoniecznie|nie[ ]musi[ ]byc)[ ](?:z|ze)[ ](?:duzym[ ])?doswiadczeniem(?:[ ](?:w|we)[ ]\w+)?|"
        r"(?:jeszcze[ ])?nig(?:dy|dzie)[ ](?:jeszcze[ ])?nie[ ]pracowal(?:em|am)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:to[ ])?(?:bedzie|bylaby|ma[ ]byc)?[ ]?moja[ ]pierwsza[ ]praca|never[ ]worked[ ]before)(?!\w)",
        "bez doświadczenia",
    ),
    (
        rf"{_SAID_SO}(?:mam|skonczyl(?:em|am)|jestem[ ]po)[ ](?:tylko[ ]|jedynie[ ]|sam(?:a|ej)[ ])?"
        rf"(?:podstawowk\w+|gimnazjum|szkol[aey][ ]podstawow\w+)(?!\w)|{_BEGIN}po[ ](?:podstawowce|"
        rf"gimnazjum){_END}",
        "bez wykształcenia",
    ),
    (
        rf"{_SAID_SO}(?:(?:mam|z)[ ])?(?:wyksztalceni(?:e|em)[ ](?:tylko[ ])?(?:srednie|srednim|zawodowe|"
        rf"zawodowym)|"
        r"(?<=[ae]m )(?<!nie mam )tylko[ ](?:liceum|technikum|mature|zawodowke|srednie(?:[ ]wyksztalcenie)?)|"
        r"tylko[ ](?:liceum|technikum|mature|zawodowke|srednie)[ ]mam)"
        r"(?:[ ](?:techniczn|ogoln|ekonomiczn|medyczn|mechaniczn)\w+)?(?!\w)(?![ ](?:lub|albo|i)[ ]wyzsz)",
        "bez studiów",
    ),
    (
        r"(?<!\w)(?:mam|posiadam)[ ](?:aktualn\w+[ ]|wazn\w+[ ])?(?:sanepid|badania[ ]sanepidowskie)(?!\w)",
        "książeczka sanepidowska",
    ),
    # languages
    (
        r"(?<!\w)(?:(?:chce|chcial(?:bym|abym)|moge|bym|w[ ]ktorej)[ ]){0,4}(?:uzywac|uzywal(?:bym|abym)|"
        r"wykorzystywac|"
        r"wykorzystac)[ ](?:na[ ]co[ ]dzien[ ]|jezyka?[ ]|swoj(?:ego)?[ ]){0,4}(?P<tongue>\w{3,}[sc]k)(?:iego|i)"
        r"(?:[ ](?:na[ ]co[ ]dzien|w[ ]pracy|codziennie))*(?!\w)",
        r"z językiem \g<tongue>im",
    ),
    (
        rf"(?:{_BEGIN}|(?<!\w)(?=(?:znam|mam|tylko)[ ]))(?:znam[ ]|mam[ ])?(?:tylko[ ])?podstawy[ ](?:jezyka[ ])?"
        r"(?P<tongue>\w{3,}[sc]k)iego(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?:jezyk[ ])?(?P<tongue>\w{3,}[sc]k)i[ ](?:znam[ ]|mam[ ]|umiem[ ])?(?:tylko[ ])?(?:podstawowo|"
        r"w[ ]podstawach)(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)po[ ](?P<tongue>\w{3,}[sc]k)u[ ](?:sie[ ])?dogadam[ ](?:sie[ ])?(?:ledwo|slabo|srednio)?(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?:(?:bardzo[ ])?malo|niewiele|nieduzo|tylko[ ]troche|dopiero[ ]troche)[ ]"
        r"(?:mowie|rozumiem|gadam)[ ]po[ ](?P<tongue>\w{3,}[sc]k)u(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    *(
        (
            r"(?<!\w)(?:i[ ])?(?:speak|know)[ ](?:only[ ]|just[ ]){0,4}(?:a[ ])?(?:very[ ])?(?:little|bit[ ]of|"
            rf"basic)[ ]{english}(?!\w)",
            f"słabo mówię po {tongue}",
        )
        for english, tongue in (("polish", "polsku"), ("german", "niemiecku"), ("english", "angielsku"))
    ),
    # pay and level
    (r"(?<!\w)stal(?:a|e|ej)[ ](?:pensj|placa|wyplat|podstaw)\w*(?!\w)(?![ ]\d)", ""),
    (rf"{_REFUSED}(?:{_LEADING})(?!\w)", "nie kierownicze stanowisko"),
)
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SAID_AS)


def conditions_worded(text: str) -> str:
    """The text with its conditions in the words that are known, each other letter where it was."""
    for pattern, known in _PATTERNS:
        text = replaced(text, pattern, partial(_known, known=known))
    return text


_JOINED = re.compile(r"[ ]*(?:$|[,.;!?)/]|(?:i|oraz|ani|lub|albo|czy|and|or|nor)[ ])")
"""Behind a refusal: its end, or what is refused as well."""


def _known(found: re.Match[str], known: str) -> str:
    """The known words; a refusal ends there, lest what is wished for behind it be refused too."""
    said = found.expand(known) if "\\" in known else known
    refuses = said.startswith(("bez ", "nie ")) and not known.endswith((" ", ",", "mogę "))
    return f"{said}," if refuses and not _JOINED.match(found.string, found.end()) else said
