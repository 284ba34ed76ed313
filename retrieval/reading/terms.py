"""The terms of the work as people name them, put in the words that are known: how one is paid, by whom one is
employed and on what, a training that may be, and what is no problem.

Who says "noce to nie problem" puts up with nights and asks for none; what holds of any employer is left out.
"""

from __future__ import annotations

import re
from functools import partial

from retrieval.flat import blank, flat
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.endured import endured_worded
from retrieval.reading.licences import licences_worded
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import is_at_home, names_work

_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_FREE = r"(?<!\w)(?<!nie )(?<!bez )(?<!not )(?<!no )"
_MONEY = (
    r"(?:wyplat\w+|kas[aey]|pieniadze|gotowk\w|rozliczeni\w+|plac(?:a|one|ona|ony)|platn\w{1,3}|zaplata|pensj\w+)"
)
_EMPLOYER = r"(?:zaklad\w*(?:[ ]pracy)?|firm\w+|pracodawc\w+|fabryk\w+)"
_ABROAD = (
    r"(?:niemieck|holendersk|norwesk|szwedzk|belgijsk|austriack|francusk|angielsk|dunsk|polsk|lokaln|czesk|"
    r"szwajcarsk|zagraniczn)"
)
_TRAINEESHIP = r"(?:staz(?:u|em|e|y|ow|ach)?|prakty(?:k|ki|ke|ka|kach)|internships?|traineeships?)"
_NOT_REFUSED = r"(?<!\w)(?<!nie )(?<!bez )(?<!zadnych )(?<!zadne )(?<!no )(?<!not )(?<!nie na )"
_NOT_OUT = r"(?!\w)(?![ ](?:mnie[ ])?(?:odpada|nie|wykluczon))"
_SHIFT_OF_DAY = r"(?:rano|ranki|nad[ ]ranem|(?:w[ ]|za[ ])?dnia|(?:w[ ])?dzien|dniowki|(?:w[ ])?ciagu[ ]dnia)"
_NIGHT = r"(?:w[ ]nocy|noca|nocami|na[ ]nocki|na[ ]noce|nocki)"
_SOME = (
    r"(?:(?:troche|czasem|czasami|sporadyczn\w+|niewielk\w+|krotk\w+|okazjonaln\w+|pojedyncz\w+|rzadk\w+|male|"
    r"some|occasional|a[ ]little|a[ ]bit[ ]of)[ ])*"
)
_FINE = r"(?:ok|okej|okay|fine|spoko|w[ ]porzadku|moga[ ](?:tez[ ])?byc|moze[ ](?:tez[ ])?byc|akceptuje|good)"
_ALL_OF = r"(?:wszystkie|wszelkie|potrzebne|wymagane|odpowiednie|stosowne)"
_SAID_AS: tuple[tuple[str, str], ...] = (
    # pay
    (rf"(?<!\w)co[ ](?:tydzien|tygodniow\w+|piatek)[ ]{_MONEY}(?!\w)(?![ ]*\d)", "wypłata co tydzień"),
    (
        rf"(?<!\w)(?<!obsluga )(?!wyplat\w+[ ]co[ ]tydzien){_MONEY}(?:[ ]jest|[ ]ma[ ]byc|[ ]najlepiej)?[ ]"
        rf"(?:co[ ]tydzien|co[ ]piatek|tygodniow\w+|"
        r"raz[ ]w[ ]tygodniu)(?!\w)(?![ ]*\d)",
        "wypłata co tydzień",
    ),
    (
        rf"(?<!\w)(?<!\d )(?<!tys )(?<!zl )(?:{_MONEY}[ ])+(?:od[ ](?:reki|razu)|do[ ]reki|w[ ]reke|po[ ]dniowce|"
        r"zaraz[ ]po[ ](?:pracy|robocie))(?!\w)(?![ ]*\d)",
        "wypłata co tydzień",
    ),
    (rf"(?<!\w){_MONEY}[ ](?:zawsze[ ])?(?:na[ ]czas|w[ ]terminie|terminow\w+|bez[ ]opoznien)(?!\w)", ""),
    (
        r"(?:(?<=\d )|(?<=tys )|(?<=tys\. )|(?<=zl ))(?:platn\w+|wyplac\w+)[ ](?:do[ ]reki|w[ ]reke)(?!\w)",
        "na rękę",
    ),
    (
        rf"(?<!\w)(?:stawk\w+[ ](?:za[ ]godzin\w+|na[ ]godzin\w+|godzinow\w+)|"
        rf"godzinow\w+[ ](?:stawk|rozliczeni)\w+|"
        rf"(?:rozliczeni\w+|platn\w+)[ ](?:godzinow\w+|za[ ]godzin\w+)|(?:rozliczeni\w+|platn\w+|stawk\w+)[ ]"
        rf"(?:od|za)[ ](?:metr\w*|m2|sztuk\w*|kolk\w+|kilometr\w*|km)){_END}",
        "",
    ),
    # who employs, and on what
    (
        rf"{_FREE}(?:(?<!o )(?:praca|prace|pracy|zatrudnieni\w+)[ ])?na[ ]stale"
        rf"(?:{_END}|(?=[ ](?:w|we|na|do|od)[ ]))",
        "stała praca",
    ),
    (
        rf"{_FREE}(?:(?:u|dla|z|i|ma[ ]byc|najlepiej)[ ])*(?:polsk|niemieck|holendersk|norwesk|ukrainsk)\w+[ ]"
        rf"(?:szef\w*|pracodawc\w+|brygadzist\w+|majst(?:er|ra|rem))"
        r"(?=[ ]*(?:$|[,.;!?)]|(?:i|lub|albo|w|we|na|ze?)[ ]))",
        "",
    ),
    (
        rf"(?<!\w)(?:(?:umow\w+|kontrakt\w*|praca|zatrudnieni\w+)[ ])?na[ ](?:{_ABROAD}\w+[ ](?:warunk\w+|"
        rf"zasad\w+|"
        rf"umow\w+|kontra\w+)|(?:warunk\w+|zasad\w+|umow\w+)[ ]{_ABROAD}\w+)(?!\w)|"
        rf"{BEGIN}(?:{_ABROAD}a[ ]umowa|umowa[ ]{_ABROAD}a){_END}",
        "",
    ),
    (
        r"(?<!\w)(?<!nie )(?:od[ ]razu[ ])?(?:(?:umow\w+|zatrudnieni\w+)(?:[ ]o[ ]prace)?|praca(?=[ ]"
        r"(?:bezp|prosto)))"
        rf"[ ](?:(?:od[ ]razu|bezposrednio|prosto|tylko|od[ ]poczatku)[ ])*(?:z|ze|przez)[ ]{_EMPLOYER}{_END}",
        "bezpośrednio z pracodawcą",
    ),
    (
        rf"(?<!\w)(?:etatow(?:a|ej)[ ](?=prac)|(?<=praca )etatow[ae]{_END}|(?<=pracy )etatowej{_END})",
        "na etat",
    ),
    # a training that may be
    (
        rf"{_NOT_REFUSED}(?P<what>{_TRAINEESHIP})(?:[ ](?:(?:nie|bez)?platn\w+|paid|unpaid)|"
        rf"[ ]z[ ](?:urzedu(?:[ ]pracy)?|up|pup)|[ ]z[ ]posredniaka)+{_NOT_OUT}",
        r"\g<what>",
    ),
    (
        rf"{_NOT_REFUSED}(?:(?:nie|bez)?platn\w+|paid|unpaid)[ ](?P<what>{_TRAINEESHIP}){_NOT_OUT}",
        r"\g<what>",
    ),
    (
        rf"(?<!\w)(?:i.?m[ ]|i[ ]am[ ])?open[ ]to[ ](?:an?[ ]|paid[ ]|unpaid[ ])*(?={_TRAINEESHIP}(?!\w))",
        "can be ",
    ),
    # what a firm gives to whoever sells for it, and who it is
    (
        rf"{BEGIN}(?:(?:umawiane|umowione|gotowe|umawianych|umowionych)[ ](?:spotkania|wizyty|leady|spotkan)|"
        rf"(?:spotkania|wizyty|leady)[ ](?:umawiane|umowione|gotowe|od[ ]firmy|zapewnione)|"
        rf"firma[ ]umawia[ ](?:spotkania|wizyty))(?:[ ](?:przez|od|z)[ ][^,.;!?]+?)?{_END}",
        "",
    ),
    (
        r"(?<!przez )(?<!przez te )(?<!przez inna )(?<!przez jakas )(?<!\w)(?P<what>agencj[aeiąę]+)[ ]"
        r"(?:pracy[ ](?:tymczasowej|czasowej)|zatrudnienia|posrednictwa[ ]pracy|rekrutacyjn\w+)(?!\w)",
        r"\g<what> pracy",
    ),
    (
        r"(?:(?<=inspektor)|(?<=referent)|(?<=urzednik)|(?<=naczelnik)|(?<=inspektorka)|(?<=referentka)|"
        r"(?<=urzedniczka))[ ]w[ ](?:wydziale|referacie|departamencie)[ ][^,.;!?]+",
        "",
    ),
    # what is put up with, and what belongs to the pay anyway
    (
        rf"{BEGIN}{_SOME}(?:(?:wyjazdy|wyjazdow|podroze|podrozy|delegacj\w+|zastepstw\w+|prowizj\w|commission|"
        rf"(?:business[ ])?(?:trips?|travel(?:l?ing)?))(?:[ ](?:na|w|za|po|do|to|sluzbow\w+)[ ]?(?:\d+[ ]?%|"
        rf"\w+))*)[ ]"
        rf"(?:(?:to|jest|sa|tez|jak[ ]najbardziej|mi|is|are|would[ ]be|all)[ ])*{_FINE}"
        rf"(?:[ ](?:but|ale|byle|o[ ]ile)[ ](?:tylko[ ])?(?:with|z|jest)[ ](?:an?[ ])?(?:\w+[ ])?"
        rf"(?:base|basic|podstaw\w+))?{_END}",
        "",
    ),
    (rf"{BEGIN}mo(?:ze|ga)[ ](?:tez[ ])?byc[ ](?:na[ ])?(?:zastepstw|prowizj|wyjazd)\w+{_END}", ""),
    (
        rf"{BEGIN}(?:wyjazdy|podroze)(?:[ ](?:na|w|za|po|do|sluzbow\w+)[ ]?\w+)*[ ]mile[ ]widzian\w+{_END}",
        "",
    ),
    (
        rf"{BEGIN}(?:wyjazdy|delegacje|podroze)[ ](?:tylko|jedynie|wylacznie|najwyzej|max\.?|do)[ ]"
        rf"(?=(?:od[ ]|pon|w[ ]tygodniu|w[ ]dni|\d))",
        "",
    ),
    (
        rf"{BEGIN}(?:wyjazdy|delegacje|podroze)[ ](?:(?:tylko|jedynie|wylacznie|najwyzej|max\.?)[ ]"
        rf"(?:czasem|czasami|krotk\w+|jednodniow\w+|sporadyczn\w+|lokaln\w+|krajow\w+|"
        rf"w[ ](?:kraju|regionie|wojewodztwie)|raz\b[^,.;!?]*)|do[ ]\d+[ ]?%){_END}",
        "",
    ),
    (
        rf"{BEGIN}(?:(?:stal\w|dobra|wysoka)[ ])?(?:podstawa|pensja|placa)[ ](?:i|plus|\+|oraz|z)[ ]"
        rf"(?:(?:wysok|dobr|jasn|uczciw)\w+[ ])?(?:prowizj|premi)\w+{_END}|"
        rf"{BEGIN}(?:base|basic)(?:[ ]salary)?[ ](?:and|plus|\+|with)[ ](?:commission|bonus\w*){_END}",
        "",
    ),
    # hours
    (
        r"(?:(?<=[a-z] )|(?<=[a-z], ))(?<!stawka )(?<!stawki )(?<!zarobki )(?<!pensja )(?<!placa )(?<!place )"
        r"(?<!wiek )(?<!wieku )(?<!nie )(?<!po )do[ ](?:godz\w*\.?[ ])?2[0-3](?:[:.]00)?" + _END,
        "bez nocek",
    ),
    (
        r"(?<!\w)(?:jedn[ae][ ]zmian\w+[ ](?:albo|lub|czy)[ ]dwie|(?:jedna|1)[ ](?:albo|lub)[ ](?:dwie|2)[ ]"
        r"zmiany)[ ,]*(?:ale[ ]|byle[ ])?nie[ ](?:na[ ])?(?:trzy|3)(?:[ ]zmiany)?(?!\w)",
        "nie na trzy zmiany",
    ),
    (
        r"(?<!\w)(?<!i )(?<!lub )(?<!albo )(?:tylko[ ])?(?:na[ ])?pierwsz(?:a|ej)[ ]zmian(?:a|e|ie)(?!\w)"
        r"(?![ ]*(?:i|lub|albo|oraz|czy|/|,)[ ]*(?:drug|trzec|2|3|ii))",
        "jedna zmiana",
    ),
    (r"(?<=bez )(?:trzeciej|3|iii)[ ]zmiany(?!\w)", "nocek"),
    (rf"{BEGIN}any[ ]shifts?[ ](?:is|are)[ ](?:fine|ok|okay|good){_END}", ""),
    (
        rf"{BEGIN}(?P<what>(?:noc(?:e|ki)|popoludnia|poranki|weekendy|soboty|niedziele|wieczory|delegacje|"
        rf"wyjazdy))"
        rf"[ ](?:(?:tez|rowniez|ewentualnie|czasem)[ ])*moga[ ](?:tez[ ])?byc{_END}",
        r"mogą być \g<what>",
    ),
    (
        rf"(?<!\w)(?:nie[ ](?:moge[ ])?dzwig(?:am|ac)|nie[ ]podnosze)"
        rf"(?:[ ](?:powyzej|wiecej[ ]niz|ponad)[ ]\d+[ ]?(?:kg|kilo\w*)?|[ ]ciezk\w+(?:[ ]rzecz\w+)?)?{_END}",
        "bez dźwigania",
    ),
    (
        rf"(?<!\w)(?:nie[ ]przez[ ]posredni(?:ka|kow|ctwo)|(?:bez|zadnych)[ ]posredni(?:ka|kow)){_END}",
        "bez agencji",
    ),
    (
        rf"{BEGIN}(?:(?:i|ale|byle|zeby)[ ])*(?:dzwigani\w+[ ](?:tylko[ ])?(?:do|max\w*\.?|maks\w*\.?)[ ]\d+[ ]?"
        rf"(?:kg|kilo\w*)|(?:do|max\w*\.?|maks\w*\.?)[ ]\d\d?[ ]?kg|(?:nic|niczego)[ ]ciezki\w+(?:[ ]do[ ]"
        rf"(?:noszenia|dzwigania))?){_END}",
        "bez dźwigania",
    ),
    (
        rf"{BEGIN}(?:(?:na[ ]poczat\w+|poczatkowo|i|ale|chociaz)[ ])*(?=[^,.;!?]*(?:poczat|moze|tez|ok|start))"
        rf"(?:moze[ ]byc[ ]|na[ ]poczat\w+[ ]|moge[ ])*(?:bez[ ]umowy|na[ ]czarno)"
        rf"(?:[ ](?:na[ ]poczat\w+|na[ ]start|tez|moze[ ]byc|moge|ok))*{_END}|"
        rf"(?<=na[ ]poczatek[ ])(?:bez[ ]umowy|na[ ]czarno){_END}",
        "",
    ),
    (rf"(?<!\w)(?:(?:wolalbym|wolalabym|najlepiej|praca)[ ])*bez[ ]szef\w*[ ]nad[ ]glowa{_END}", ""),
    (rf"{BEGIN}(?:praca[ ])?na[ ](?:stale|dlugo|dluzej|dluzszy[ ]czas){_END}", "stała praca"),
    (rf"(?<=umowa )legalna{_END}|{BEGIN}legaln[aey]{_END}", ""),
    (
        rf"(?P<what>(?<!\w)(?:kwater[aey]|mieszkani[ea]|noclegi?|zakwaterowani[ea]|mieszkaniem|noclegiem|"
        rf"zakwaterowaniem|kwatera))[ ](?:za[ ]darmo|w[ ]cenie|gratis){_END}",
        r"\g<what>",
    ),
    (
        r"(?<!\w)(?:(?:mam|posiadam|aktualn\w+|wazn\w+)[ ])*ksiazeczk\w+[ ](?:sanepid\w*|do[ ]celow[ ]sanit\w+)"
        r"(?:[ ](?:mam|posiadam|aktualn\w+))*(?!\w)",
        "książeczka sanepidowska",
    ),
    (
        r"(?<!\w)(?:mlod\w+[ ])?(?:osob[ayeo]\w*|dziewczyn\w|chlopak\w*)[ ](?:jeszcze[ ]|nadal[ ])?"
        rf"(?:uczac[aey](?:[ ]sie)?|ktora[ ]sie[ ]uczy){_END}|{BEGIN}uczac[ya][ ]sie{_END}",
        "student",
    ),
    (r"(?<!\w)nie[ ](?:nizej|mniej|ponizej)(?:[ ]niz)?[ ](?=\d)", "od "),
    (
        rf"(?<!\w)(?:{_NIGHT}[ ](?:lub|albo|czy|badz)[ ]{_SHIFT_OF_DAY}|"
        rf"{_SHIFT_OF_DAY}[ ](?:lub|albo|czy|badz)[ ]{_NIGHT}){_END}",
        "",
    ),
    (r"(?<=moga byc )(?:pojedyncze|nieliczne|pare|kilka)[ ]godzin\w*(?:[ ]w[ ]tygodniu)?(?!\w)", "część etatu"),
    (rf"(?<=nie )(?:na[ ]|w[ ])?(?:noc|noce|noca|nocne|nocna|nocami)(?:[ ]zmian\w*)?{_END}", "nocki"),
    (rf"(?<=bez )(?:noc|nocy|nocnych|nocnej)(?:[ ]zmian\w*)?{_END}", "nocek"),
    (
        r"(?<!\w)noce(?=[ ](?:mi[ ])?(?:(?:nie(?:[ ](?:dla[ ]mnie|wchodza[ ]w[ ]gre|pasuja|chce|moge))?|odpadaj?a|"
        r"wykluczone)[ ]*(?:$|[,.;!?])))",
        "nocki",
    ),
    (
        rf"{BEGIN}zmiany[ ](?:(?:sa|tez)[ ])*(?:ok|okej|spoko|moga[ ]byc|wchodza[ ]w[ ]gre)"
        r"(?=[ ]*(?:$|[,.;!?]|(?:ale|byle|tylko)[ ](?:nie|bez|byle)[ ]))",
        "",
    ),
    # health
    (
        r"(?<!\w)(?:(?:poruszam[ ]sie|jestem|siedze)[ ]na[ ]wozku(?:[ ]inwalidzkim)?(?=[ ]*(?:$|[,.;)]))|"
        r"(?:jezdze|poruszam[ ]sie)[ ](?:na[ ])?wozk(?:u|iem)[ ]inwalidzkim(?!\w))",
        "osoba na wózku",
    ),
    (
        r"(?<=niepelnosprawn)(?P<end>\w+)(?:[ ]ruchowo)?[ ]*[,(][ ]*(?:na[ ])?woz(?:ek|ku)(?:[ ]"
        r"inwalidzk\w+)?[ ]*\)?",
        r"\g<end>, osoba na wózku",
    ),
    (r"(?<=niepelnosprawn)(?P<end>\w+)[ ]ruchowo(?!\w)", r"\g<end>"),
    (rf"{BEGIN}(?:chodze|poruszam[ ]sie)[ ]o[ ](?:kulach|kuli|lasce){_END}", ""),
    (
        r"(?<!\w)(?:rent\w+[ ])?(?:z[ ]tytulu[ ])?(?:czesciow|calkowit|trwal|okresow)\w+[ ]niezdolnos\w+"
        r"(?:[ ]do[ ]pracy)?(?!\w)",
        "renta",
    ),
    # languages
    (
        r"(?<!\w)(?<!nie )(?:jezyk[ ])?(?P<tongue>\w{3,}[sc]k)i[ ](?:(?:umie|zna|mowi|ma|umiem|mowie)[ ]){0,2}"
        r"(?:slabo|slaby|kiepsko|kiepski|tak[ ]sobie|ledwo|srednio)(?![ ]platn)(?!\w)(?:[ ](?:umie|zna|mowi))?",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?<!nie )(?:slabo|kiepsko|ledwo|troche)[ ](?:mowi|zna|umie)[ ](?:(?:po|jezyk)[ ])?"
        r"(?P<tongue>\w{3,}[sc]k)(?:u|i)(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?P<tongue>(?:angiel|niemiec|hiszpan|francu|wlo|rosyj|ukrain)\w*[sc]k)i[ ](?:perfect|perfekt|"
        r"perfekcyjn\w+|bdb|super|bardzo[ ]dobry)(?!\w)",
        r"biegły \g<tongue>i",
    ),
    # words that say nothing of the work, or say it in another way
    (r"(?<=kadry i )place(?!\w)", "płace"),
    (r"(?<!\w)telefoniczn(?:a|ej)[ ](?=obslug[aie]\w?[ ]klient\w+[^.!?]*przychodzac)", ""),
    (r"(?<!\w)wyjazd[ ](?=(?:od[ ](?:zaraz|razu|jutra)|natychmiast)(?!\w))", ""),
    (r"(?:(?<=sezon )|(?<=sezonie ))(?:zimow|letni|wakacyjn|narciarsk)\w{0,2}(?!\w)", ""),
    (
        rf"(?<!\w)(?:w[ ])?teren(?:ie|owo|owe)?[ ](?:albo|lub|i|czy|oraz)[ ]kameraln\w+{_END}|"
        rf"(?<!\w)kameraln\w+[ ](?:albo|lub|i|czy|oraz)[ ](?:w[ ])?teren\w*{_END}",
        "",
    ),
    (rf"{BEGIN}(?:(?:for|we.re|we[ ]are)[ ])?(?:two|2)[ ](?:people|persons){_END}", "couples"),
    (
        rf"{BEGIN}(?:mam|posiadam)[ ](?:{_ALL_OF}[ ])*uprawnienia{_END}|"
        rf"{BEGIN}(?:{_ALL_OF}[ ])*uprawnienia[ ](?:mam|posiadam|sa){_END}",
        "",
    ),
    (rf"{BEGIN}(?:mam[ ])?(?:wlasne[ ])?portfolio(?:[ ](?:mam|posiadam|jest|do[ ]wgladu))?{_END}", ""),
    (
        r"(?<!\w)(?<!nie )(?<!nie znam )(?<!tylko )(?<!nauczyciel )(?:jezyk[ ])?(?P<tongue>\w{3,}[sc]k)i[ ]"
        r"(?:(?:znam|mam|umiem|jest|tylko|w[ ]stopniu|na[ ]poziomie)[ ]){0,3}(?:podstawow(?:y|ym)|a1)"
        rf"(?:[ ](?:mam|znam|umiem))?{_END}(?![ ]*[)/(]|[ ]*,[ ]*(?:lub|albo|ale))",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        rf"{BEGIN}(?:mam[ ]|znam[ ])?(?:tylko[ ])?podstawowy[ ](?:jezyk[ ])?(?P<tongue>\w{{3,}}[sc]k)i"
        rf"(?:[ ](?:mam|znam))?{_END}",
        r"słabo mówię po \g<tongue>u",
    ),
    # lawyers
    (r"(?<!\w)(?<!not )legal[ ](?=(?:contracts?|employment|papers)(?!\w))", ""),
    (r"(?<=\d )pqe(?!\w)|(?<=years )pqe(?!\w)", "experience"),
    (r"(?<!\w)in[ -]house(?=[ ](?!recruit)\w)", ""),
)
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SAID_AS)
_LEGAL_WORK = re.compile(r"(?<!\w)(?<!not )legal(?=[ ](?:work|jobs?)(?!\w))")
"""Beside work that is named: work with a contract, and none of lawyers."""
_ON_A_POST = re.compile(r"(?<!\w)(?:na[ ]etacie|(?:na[ ])?stal(?:y|ym|ego)[ ]eta(?:t|cie|tu))(?!\w)")
_HAS_A_POST = re.compile(
    r"(?<!\w)(?:na[ ]co[ ]dzien|oprocz|obok|poza|do|po|przy|pracuj\w+|jestem|byl(?:em|am)|mam|siedze|"
    r"bedac\w?|pracowal(?:em|am)|zatrudnion\w+|working)"
    r"(?:[ ][^,.;!?]*)?$"
)
_HOSTEL = re.compile(
    rf"{BEGIN}(?:z[ ])?hostel(?:em|u)?(?P<needed>(?:[ ](?:potrzebn\w+|zapewnion\w+|pracownicz\w+|od[ ]firmy|"
    rf"od[ ]pracodawcy|oplacon\w+|za[ ]darmo|w[ ]cenie))*){_END}"
)
"""Where people sleep who work elsewhere: "produkcja, hostel potrzebny"."""
_GUARDS = re.compile(r"(?<!\w)(?:ochron|portier|dozor|stroz|security|guard)")
_DAY_AND_NIGHT = re.compile(
    rf"(?:{BEGIN}(?:na[ ])?|{_NOT_REFUSED}(?:na[ ]|w[ ])?(?:dyzur\w*|sluzb\w*|zmian\w*|system\w*)[ ](?:po[ ])?)"
    rf"24[ -]?(?:h|godz\w*){_END}"
)
"""Of guards the shifts; of who cares for somebody, that they live there."""
_ENGLISH_LICENCE = re.compile(
    r"(?<!\w)(?:(?:driving[ ])?licen[cs]e[ ])?cat(?:egory|\.)?[ ](?P<kind>[bcdt](?:[ ]?\+?[ ]?e)?)(?!\w)"
    r"(?:[ ](?:driving[ ])?licen[cs]e)?|"
    r"(?<!\w)(?:with[ ])?(?P<letter>[bcdt](?:\+?e)?)[ ](?:driving[ ])?licen[cs]e(?!\w)"
)
_STAYING = re.compile(
    r"(?<!\w)(?:mieszka|jestem|wrac|wroc|przepro|przyjech|przyjad|wyjech|wyjazd|wyjec|osiedl|zosta)\w*"
    r"(?:[ ]\w+){0,3}[ ]*$"
)
"""Before "na stałe", which tells then where somebody lives."""
_PAPERS = re.compile(
    r"(?<!\w)papier(?P<end>y|ami)(?=[ ](?:na|operator\w*|kl\.?|klas\w+|sep|udt|spawa\w+|mam|posiadam)(?!\w))|"
    r"(?:(?<=mam )|(?<=posiadam ))(?:(?:wszystkie|potrzebne|aktualne|wazne)[ ])*papiery(?=[ ]*(?:$|[,.;]))"
)


def terms_worded(text: str) -> str:
    """The text with its terms in the words that are known, each other letter where it was."""
    for pattern, known in _PATTERNS:
        text = replaced(text, pattern, partial(_known, known=known, text=text))
    text = endured_worded(text)
    text = replaced(text, _ON_A_POST, _on_a_post)
    if (legal := _LEGAL_WORK.search(flat(text))) and names_work(rest := blank(text, *legal.span())):
        text = rest
    text = replaced(text, _PAPERS, "uprawnienia")
    if (m := _HOSTEL.search(flat(text))) and _is_lodging(m, text):
        text = replaced(text, _HOSTEL, " zakwaterowanie")
    if _GUARDS.search(flat(text)):
        text = replaced(text, _DAY_AND_NIGHT, "zmiany po 24 godziny")
    if "driver" in text.casefold():
        text = replaced(text, _ENGLISH_LICENCE, lambda m: f"kat. {(m['kind'] or m['letter']).upper()}")
    return licences_worded(text)


_IN_HOTELS = re.compile(
    r"(?<!\w)(?:sprzat|recepc|kelner|kuch|barman|pokoj|konserw|nocn|portier|pral|goscin|hotel)"
)


def _is_lodging(m: re.Match[str], text: str) -> bool:
    rest = blank(text, *m.span())
    return names_work(rest) and (
        bool(m["needed"]) or not (is_at_home(rest, "hotel") or _IN_HOTELS.search(flat(rest)))
    )


def _known(m: re.Match[str], known: str, text: str) -> str:
    """What is said instead, with the letters of `text` where it keeps some."""
    if known == r"\g<what>":
        return text[slice(*m.span("what"))].ljust(len(m.group()))  # right behind "szukam"
    if known == "stała praca" and _STAYING.search(m.string[: m.start()]):
        return ""
    said = known
    for name in m.groupdict():
        said = said.replace(rf"\g<{name}>", text[slice(*m.span(name))] if m[name] else "")
    return said.ljust(len(m.group())) if m.string[m.start() - 1 : m.start()].isalpha() else said


def _on_a_post(m: re.Match[str]) -> str:
    held = _HAS_A_POST.search(m.string[: m.start()].rstrip())
    return m.group() if held else "na etat"
