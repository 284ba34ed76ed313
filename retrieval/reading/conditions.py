"""What people say of the hours, the contract, the place and their health, put in the words that are known.

"Nie chcę robić dwunastek", "maksymalnie 8 godzin dziennie" and "bez dobówek" are one condition; so are "nie chcę
nocować poza domem" and "bez delegacji".
"""

from __future__ import annotations

import re
from functools import partial

from retrieval.reading.rewriting import replaced

_BUT = r"(?:(?:zeby|aby|byle|tylko|ale|i|oraz|a|na[ ]pewno|absolutnie|raczej|but|and|please)[ ])*"
_NOT = (
    r"(?:nie(?:[ ](?:chce|chcemy|chcial\w+|moge|mozemy|bede|lubie|trzeba|bylo|musiec|musial\w*|zamierzam|"
    r"dam[ ]rady|interesuj\w+|mnie|ma[ ]byc|dla[ ]mnie))*|bez|zadn\w+|ani|"
    r"(?:i[ ])?(?:don.?t|do[ ]not|can.?t|cannot|won.?t)(?:[ ](?:want|do|work|like|to))*|no|not|without)[ ]"
)
_OF_WORK = (
    r"(?:(?:prac\w+|robic|robot[aey]|siedziec|siedzenia|harowac|zmian\w*|dyzur\w*|sluzb\w*|system\w*|na|w|we|po|tych|"
    r"tyle|work\w*|shifts?|any|the|on|at|do)[ ])*"
)
_REFUSED = rf"(?<!\w){_BUT}{_NOT}{_OF_WORK}"
_MOST = (
    r"(?:max\.?|maks\w*\.?|najwyzej|co[ ]najwyzej|gora|nie[ ](?:wiecej|dluzej)[ ](?:niz|jak)|tylko|"
    r"at[ ]most|no[ ]more[ ]than|not[ ]more[ ]than|max(?:imum)?|only)"
)
_A_DAY = r"[ ]?(?:dziennie|na[ ]dzien|/[ ]?dzien|na[ ]dobe|a[ ]day|per[ ]day|daily)"
_LONG = (
    r"(?:(?:12|24|dwanascie|dwunastu|twelve)[ -]?(?:h\b|godz\w*\.?|hours?|hour\b)(?:[ ](?:zmian\w*|dyzur\w*|"
    r"dniowk\w+|"
    r"sluzb\w*|dziennie|na[ ]dobe|shifts?|a[ ]day))?|"
    r"(?:12-?|dwunast|dob[o]w)(?:t?ki|t?ek|t?kach|t?kami)|dwunastogodzinn\w+(?:[ ](?:zmian|dyzur|dniow)\w*)?|"
    r"(?:cala|calej)[ ]dob[ey])"
)
_HOLIDAYS = r"(?:swieta|swiat|dni[ ]swiateczn\w+|dni[ ]ustawowo[ ]woln\w+|(?:public[ ]|bank[ ])?holidays)"
_CHILD = r"(?:cork\w+|syn\w*|dzieck\w*|dzieci|mal(?:ego|a)|wnuk\w*|wnucz\w+|brat\w*|siostr\w+|kid\w*|son|daughter)"
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
_LEADING = (
    r"(?:zarzadza|kierowa)(?:nia|c|nie)[ ](?:(?:duzym|innymi|zadnym)[ ])?(?:ludzmi|zespol\w+|pracownikami|grupa)|"
    r"(?:people[ |-])?management(?!\w)|manag(?:e|ing)[ ](?:people|a[ ]team|others|teams?)"
)

_WEEKDAY = r"(?:poniedzial\w+|wtor\w+|srod[yaeę]|czwart\w+|piat(?:ek|ki|kach))"

_SAID_AS: tuple[tuple[str, str], ...] = (
    # hours
    (rf"{_REFUSED}{_LONG}(?!\w)(?![ ]?(?:tyg|/[ ]?tyg|w[ ]tyg|zl|pln))", "bez zmian po 12 godzin"),
    (
        rf"(?<!\w){_MOST}[ ](?:po[ ])?(?:8|osiem|osmiu|eight)[ -]?(?:h\b|godz\w*\.?|hours)(?:{_A_DAY})?(?!\w)"
        r"(?![ ]?(?:w[ ]tyg|tyg|/[ ]?tyg|na[ ]tydz|a[ ]week|per[ ]week|weekly))",
        "bez zmian po 12 godzin",
    ),
    (
        rf"(?<!\w)(?:do|up[ ]to)[ ](?:8|osmiu|eight)[ -]?(?:h\b|godz\w*\.?|hours){_A_DAY}(?!\w)",
        "bez zmian po 12 godzin",
    ),
    (rf"{_REFUSED}{_HOLIDAYS}(?!\w)", "bez pracy w święta"),
    (r"(?<=weekendow i )swiat(?!\w)|(?<=niedziel i )swiat(?!\w)|(?<=weekendow, )swiat(?!\w)", "pracy w święta"),
    (r"(?<=dyzurow nocnych )(?:i|ani|oraz)[ ]swiatecznych(?!\w)", ", bez pracy w święta"),
    (
        rf"(?<!\w)(?:wolne[ ]{_HOLIDAYS}|{_HOLIDAYS}[ ](?:mam[ ]miec[ ]|musz[ea][ ](?:byc|miec)[ ])?wolne)(?!\w)",
        "bez pracy w święta",
    ),
    (
        r"(?<!\w)dyzur\w*[ ]pod[ ]telefonem(?!\w)|(?<!\w)(?:byc|bycia|siedziec|siedzenia)[ ]pod[ ]telefonem(?!\w)",
        "dyżurów",
    ),
    (
        r"(?<!\w)(?:tylko|same|wylacznie|jedynie|najlepiej)[ ](?:na[ ])?(?:ranki|poranki|przedpoludnia)(?!\w)",
        "rano",
    ),
    (
        r"(?<!\w)(?:same[ ])?(?:ranki|poranki|przedpoludni(?:a|ami)|przed[ ]poludniem|"
        r"(?<!rana[ ])do[ ]poludnia)(?!\w)",
        "rano",
    ),
    (
        r"(?<!\w)(?:stale|jednakowe|regularne|normalne|fixed|regular)[ ](?:godziny|hours)(?:[ ]pracy)?(?!\w)",
        "na jedną zmianę",
    ),
    (
        r"(?<!\w)(?:(?:tylko|dopiero|najlepiej|mam[ ]czas|moge|pracowac|praca|only|work)[ ])*"
        r"(?:(?:po|after)[ ](?:godz\w*\.?[ ])?1[4-9](?:[:.](?:00|30))?|(?:dopiero|moge|"
        r"czas)[ ]od[ ](?:godz\w*\.?[ ])?1[4-9]"
        r"(?:[:.](?:00|30))?|after[ ][2-9][ ]?(?:pm|p\.m\.))"
        r"(?=[ ]*(?:$|[,.;!?]|(?:i|bo|albo|lub|dorobi\w+|moge|do[ ]2[0-4]|and|or|because|in)(?!\w)))",
        "popołudniami",
    ),
    (
        rf"(?<!\w)(?:(?:bo|gdyz|musze|wtedy|muszac|i|rano|po[ ]poludniu|potem)[ ])*(?:odbi(?:eram|erac|or)|"
        rf"odebrac|odprowadz\w+|zaprowadz\w+|"
        rf"zawoz\w+|odwoz\w+|pick[ ]up)[ ](?:potem[ ])?(?:(?:moj\w*|swoj\w*|my)[ ])?{_CHILD}"
        r"(?:[ ](?:z|ze|do|from)[ ](?:przedszkol|szkol|zlobk|swietlic|school|kindergarten|nursery)\w*)?(?!\w)",
        "",
    ),
    (
        r"(?<!\w)nie[ ]pozniej[ ](?:niz|jak)[ ](?:do[ ]|o[ ])?(?=(?:godz\w*\.?[ ])?1[2-8](?!\d|[ ]?(?:lip|sier|"
        r"wrze|maj|czer)))",
        "najpóźniej do ",
    ),
    (
        r"(?<!\w)(?:(?:wiec|i|dopiero)[ ])*(?:moge|zaczynac|zaczac|przychodzic|"
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
        rf"(?<!\w)(?:(?:moge|pracowac|praca)[ ])*(?:tylko|jedynie)[ ](?:we?[ ])?{_WEEKDAY}(?:(?:,|[ ]i|[ ]oraz|"
        rf"[ ]albo)[ ](?:we?[ ])?"
        rf"{_WEEKDAY}){{0,2}}(?!\w)(?![ ]*(?:,|i|oraz|do|-)[ ](?:w[ ])?(?:sobot|niedziel|weekend|{_WEEKDAY}))",
        "trzy dni w tygodniu",
    ),
    # contracts
    (
        r"(?<!\w)moze[ ]byc[ ](?:tez[ ]|nawet[ ])?(?:agencja|posrednik)(?!\w)|"
        r"(?<!\w)agencja[ ](?:tez[ ])?(?:moze[ ]byc|ok)(?!\w)",
        "",
    ),
    (
        rf"{_REFUSED}(?:zaklada|otwiera|prowadz|rejestrowa)\w+[ ](?:(?:wlasn|swoj)\w+[ ]|jednoosobow\w+[ ])?"
        r"(?:firm[aey]|dzialalnos\w+(?:[ ]gospodarcz\w+)?|jdg)(?!\w)",
        "bez własnej działalności",
    ),
    (
        r"(?<!\w)(?:(?:oprocz|obok|poza|do)[ ](?:swojego[ ]|mojego[ ])?eta(?:tu|tem)|"
        r"(?<!nie[ ])(?:mam|posiadam|pracuje[ ]na|jestem[ ]na)[ ](?:(?:juz|teraz|obecnie|staly|stala|pelny|"
        r"prace[ ]na)[ ])*"
        r"etat(?:cie)?(?!\w)|(?:pracuje|jestem)[ ](?:juz[ ])?na[ ](?:pelnym[ ]|calym[ ])?etacie)(?!\w)",
        "po pracy",
    ),
    (r"(?:(?<=tylko )|(?<=, )|(?<= a ))stal(?:a|ej|e|ego)(?=[ ]*(?:$|[,.;!?]))", "stała praca"),
    (
        r"(?<!\w)(?:legaln\w+[ ](?=prac|zatrudn|umow)|legalnie(?!\w))|"
        r"(?<!\w)(?:ze[ ]|z[ ])?(?:oplaconymi[ ]|skladkami[ ](?:na[ ])?|pelnym[ ])?zus(?:em)?(?=[ ]*(?:$|"
        r"[,.;!?]))",
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
        r"(?<!\w)(?:zapewnion\w+[ ](?:darmow\w+[ ]|bezplatn\w+[ ])?(?:dojazd|transport|"
        r"dowoz)\w*(?:[ ]do[ ]pracy)?|"
        r"(?:z|ze)[ ](?:zapewnion\w+[ ]|darmow\w+[ ]|bezplatn\w+[ ])?(?:dojazdem|dowozem|"
        r"transportem)(?:[ ]do[ ]pracy)?|"
        r"(?:dojazd|transport|dowoz)(?:[ ]do[ ]pracy)?[ ](?:zapewnion\w+|ma[ ]byc|pracownicz\w+|od[ ]firmy)|"
        r"dowoz(?=[ ](?:z|ze)[ ])|transport[ ]to[ ]work)(?!\w)",
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
    (r"(?<!\w)(?:bardzo[ ])?blisko[ ](?:mojego[ ])?(?:domu|miejsca[ ]zamieszkania)(?!\w)", ""),
    # trips
    (
        rf"{_REFUSED}(?:jezdzenia|jezdzic)(?:[ ](?:samochodem|autem|do[ ]klient\w+|po[ ]klient\w+|"
        rf"w[ ]teren(?:ie)?))*"
        r"(?=[ ]*(?:$|[,.;!?]))",
        "bez pracy w terenie",
    ),
    (rf"{_REFUSED}(?:{_NIGHTS_AWAY}|{_TRAVEL})(?!\w)", "bez delegacji"),
    # alone or together
    (rf"{_REFUSED}(?:zespol(?:u|e|em)|z[ ]zespolem|grupie|team)(?!\w)", "praca samodzielna"),
    (rf"{_REFUSED}(?:sam(?:a|emu)?|pojedynke|alone)(?!\w)(?![ ](?:\w+[a-z]))", "praca w zespole"),
    (r"(?<!\w)razem(?=[ ]z[ ](?:mezem|zona|chlopakiem|dziewczyna|partner\w+|narzeczon\w+)(?!\w))", ""),
    (r"(?<!\w)z[ ](?:moim[ ]|naszym[ ])?(?:psem|kotem|pieskiem)(?=[ ]*(?:$|[,.;!?]))", ""),
    # customers
    (
        rf"{_REFUSED}(?:uzera(?:nia|c)|kloce(?:nia|nie)|klocic|meczenia|uganiania)[ ](?:sie[ ])?(?:z[ ]|"
        rf"ze[ ])(?:ludzmi|klient\w+)(?!\w)",
        "bez kontaktu z klientem",
    ),
    (
        r"(?<!\w)(?:ale[ ])?(?:tylko|same|wylacznie)[ ](?:polaczenia[ ]|rozmowy[ ]|"
        r"telefony[ ])?przychodzace(?!\w)(?:[ ](?:polaczenia|"
        r"rozmowy|telefony))?",
        "bez cold callingu",
    ),
    # health
    (r"(?<!\w)(?:jestem[ ])?w[ ]ciazy(?!\w)", ""),
    (r"(?<!\w)bez[ ]barier(?!\w)(?![ ]arch)", "dla osoby na wózku"),
    (
        r"(?<!\w)(?:samotna[ ])?mama[ ](?:dwojki|trojki|czworki|jednego|malych|malego|dwojga|"
        r"trojga)(?:[ ]mal\w+)?[ ](?:dziec\w+)(?!\w)",
        "",
    ),
    (r"(?<!\w)(?<!sie[ ])ucze[ ]w[ ](?:szkole|liceum|przedszkolu|technikum|podstawowce)(?!\w)(?![ ]sie)", ""),
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
    (r"(?<!\w)(?:mam[ ]|bo[ ]mam[ ])?lek[ ]wysokosci(?!\w)", "bez pracy na wysokości"),
    (
        rf"{_REFUSED}(?:podnosic|nosic|dzwigac|podnoszenia|dzwigania|noszenia)[ ](?:wiecej[ ]niz|powyzej|ponad|"
        rf"rzeczy[ ]ponad)"
        r"[ ]\d+[ ]?kg(?!\w)",
        "bez dźwigania",
    ),
    (rf"{_REFUSED}(?:rozmow|rozmawiania|gadania)[ ]z[ ](?:ludzmi|klient\w+)(?!\w)", "bez kontaktu z klientem"),
    (
        rf"{_REFUSED}(?:(?:dlugo|duzo|caly[ ]dzien|8[ ]godzin)[ ])*(?:stac|chodzic|stand(?:ing)?)"
        r"(?:[ ](?:dlugo|duzo|caly[ ]dzien|przez|na[ ]nogach|8[ ]godzin|all[ ]day))*(?=[ ]*(?:$|[,.;!?]|(?:bo|"
        r"wiec|i)[ ]))",
        "praca siedząca",
    ),
    (
        rf"(?<!\w)(?:(?:mam|bo|mam[ ]tez|i[ ]have|a)[ ])*(?:chor\w+|bolac\w+|slab\w+|zwyrodnieni\w+|"
        rf"problem\w*[ ]z(?:e)?|"
        rf"(?:jestem[ ])?po[ ](?:operacji|urazie|kontuzji)|uraz|kontuzj\w+|boli[ ]mnie|"
        rf"bad)[ ]{_PART_OF_BODY}(?!\w)",
        "lekka praca",
    ),
    (r"(?<!\w)(?:mam[ ])?(?:dyskopati\w+|przepuklin\w+(?:[ ]kregoslupa)?|rwe[ ]kulszowa)(?!\w)", "lekka praca"),
    (
        r"(?<!\w)(?:mam|posiadam|z)[ ](?:i{1,3}[ ]|[123][ ]|pierwsza[ ]|druga[ ]|trzecia[ ]|lekka[ ]|"
        r"umiarkowana[ ])?"
        r"grup[aey](?:[ ](?:inwalidzk\w+|niepelnosprawnosci|umiarkowan\w+|lekk\w+|znaczn\w+))?(?=[ ]*(?:$|"
        r"[,.;!?]|i[ ]))|"
        r"(?<!\w)(?:jestem[ ])?(?:gluch[aey]|gluchoniem\w+|nieslyszac\w+|niedoslysz\w+|slabowidzac\w+|"
        r"niewidom\w+)(?!\w)",
        "orzeczenie o niepełnosprawności",
    ),
    (r"(?<!\w)(?:mam|bo[ ]mam)[ ](?:alergi\w+|uczuleni\w+)(?:[ ]na[ ]\w+)?(?!\w)", ""),
    # experience and schools
    (
        r"(?<!\w)(?:(?:praca|cos|takie|takiej|taka)[ ])?(?:nie[ ]?wymagajac\w+[ ](?:zadnego[ ])?doswiadczenia|"
        r"(?:gdzie[ ])?nie[ ](?:trzeba|potrzeba)[ ](?:miec[ ])?doswiadczenia|bez[ ]wym(?:ogu|"
        r"agania)[ ]doswiadczenia|"
        r"doswiadczenie[ ](?:niepotrzebne|zbedne)|"
        r"(?:jeszcze[ ])?nig(?:dy|dzie)[ ](?:jeszcze[ ])?nie[ ]pracowal(?:em|am)(?=[ ]*(?:$|[,.;!?]))|"
        r"(?:to[ ])?(?:bedzie|bylaby|ma[ ]byc)?[ ]?moja[ ]pierwsza[ ]praca|never[ ]worked[ ]before)(?!\w)",
        "bez doświadczenia",
    ),
    (
        r"(?<!\w)(?:(?:mam|skonczyl(?:em|am)|jestem[ ]po|po)[ ](?:tylko[ ]|jedynie[ ]|sam(?:a|ej)[ ])?|tylko[ ])"
        r"(?:podstawowk\w+|gimnazjum|szkol[aey][ ]podstawow\w+)(?!\w)",
        "bez wykształcenia",
    ),
    (
        r"(?<!\w)(?:(?:mam|z)[ ])?(?:wyksztalceni(?:e|em)[ ](?:tylko[ ])?(?:srednie|srednim|zawodowe|zawodowym)|"
        r"(?:mam[ ])?tylko[ ](?:liceum|technikum|mature|zawodowke|srednie))"
        r"(?:[ ](?:techniczn|ogoln|ekonomiczn|medyczn|mechaniczn)\w+)?(?!\w)(?![ ](?:lub|albo|i)[ ]wyzsz)",
        "bez studiów",
    ),
    (
        r"(?<!\w)(?:mam|posiadam)[ ](?:aktualn\w+[ ]|wazn\w+[ ])?(?:sanepid|badania[ ]sanepidowskie)(?!\w)",
        "książeczka sanepidowska",
    ),
    # languages
    (
        r"(?<!\w)(?:(?:chce|chcial(?:bym|abym)|moge|bym|w[ ]ktorej)[ ])*(?:uzywac|uzywal(?:bym|abym)|"
        r"wykorzystywac|"
        r"wykorzystac)[ ](?:na[ ]co[ ]dzien[ ]|jezyka?[ ]|swoj(?:ego)?[ ])*(?P<tongue>\w{4,}sk)(?:iego|i)"
        r"(?:[ ](?:na[ ]co[ ]dzien|w[ ]pracy|codziennie))*(?!\w)",
        r"z językiem \g<tongue>im",
    ),
    (
        r"(?<!\w)(?:znam[ ]|mam[ ])?(?:tylko[ ])?podstawy[ ](?:jezyka[ ])?(?P<tongue>\w{3,}[sc]k)iego(?!\w)",
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
            r"(?<!\w)(?:i[ ])?(?:speak|know)[ ](?:only[ ]|just[ ])*(?:a[ ])?(?:very[ ])?(?:little|bit[ ]of|"
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


def _known(found: re.Match[str], known: str) -> str:
    return found.expand(known) if "\\" in known else known


_ONLY_AT_NIGHT = re.compile(
    r"(?<!\w)(?:tylko|wylacznie|same|jedynie)[ ](?:(?:pracowac|prace|praca|na|w|po)[ ])*(?:noc\w*|nocne[ ]zmiany|"
    r"zmiany[ ]nocne)(?!\w)(?![ ]*(?:i|albo|lub|,|oraz)[ ](?:w[ ])?(?:weekend|popoludni|wieczor|dzien))|"
    r"(?<!\w)only[ ](?:work[ ])?(?:at[ ])?nights?(?!\w)|(?<!\w)nights?(?:[ ]shifts?)?[ ]only(?!\w)"
)


def only_at_night(flat_text: str) -> bool:
    """Is it said that no other time would do: "mogę tylko na nocki"?"""
    return _ONLY_AT_NIGHT.search(flat_text) is not None
