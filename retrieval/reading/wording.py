"""A sentence in the words that the recognisers know, each letter still where it was.

What is no part of a wish is blanked: the end of a letter, the addresses of an advert that was pasted in.
"""

from __future__ import annotations

import html
import re

from retrieval.facts.languages.names import NAMES
from retrieval.flat import blank, flat
from retrieval.polish import is_word
from retrieval.reading.by_day import school_hours_worded
from retrieval.reading.by_the_way import by_the_way_worded
from retrieval.reading.conditions import conditions_worded
from retrieval.reading.couples import for_couples
from retrieval.reading.foreign_workplaces import placed_in_their_country
from retrieval.reading.hours_said import hours_worded
from retrieval.reading.lacks import without_what_is_lacked
from retrieval.reading.loosely import loosely_worded
from retrieval.reading.permitted import permissions_worded
from retrieval.reading.rather import rather_worded
from retrieval.reading.refusals import refusals_worded
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_occupation, names_work
from retrieval.reading.staying import refusing_places
from retrieval.reading.terms import terms_worded
from retrieval.reading.told.studies import FRESH_FROM

_LANGUAGES = frozenset("english german french spanish italian russian ukrainian polish dutch czech".split())
_INFORMATICS = re.compile(
    r"(?:(?<=\b[wWz] )|(?<=bran[żz][yai] )|(?<=dziale )|(?<=działu )|(?<=firmie )|"
    r"(?<=\b[Nn]ie )|(?<=\b[Pp]oza )|(?<=\b[Bb]ez ))"
    r"it(?!\w)(?! (?:is|was|has|can|will))"
)
"""The trade, as it is written without capital letters: "praca w it"."""
_TRADE_IN_INFORMATICS = re.compile(
    r"(?<!\w)(?P<trade>[^\W\d_]{4,})[ ]it(?!\w)"
    r"(?=[ ]*(?:$|[,;.!?/)])|[ ](?:w|we|z|ze|na|do|od|dla|zdalnie|b2b|hybrydowo|junior|senior)(?!\w))"
)
"""The same behind what somebody is: "handlowiec it"."""
_NOT_FAR = re.compile(
    r"\b(?:nie|not)[ ](?:(?:za|zbyt|bardzo|tak|too|very|so|that)[ ])?(?:daleko[ ]od|far[ ]from)\b", re.IGNORECASE
)
_BACK_TO = re.compile(
    r"(?<!\w)(?:(?:go[ ])?back(?=[ ]to(?!\w))|(?:that[ ])?(?:sort|kind)[ ]of[ ](?:thing|stuff)|"
    r"living(?=[ ]in(?!\w))|(?:comes?|pops?)[ ]up|(?:and|or)[ ]stuff|(?:got[ ])?laid[ ]off)(?!\w)"
)
"""Said by the way."""
_ONLINE = re.compile(
    r"(?:(?<=\bor )|(?<=\balbo )|(?<=\blub )|(?<=, )|(?<=korepetycje )|(?<=lekcje )|(?<=lessons )|(?<=praca ))"
    r"online(?=[ ]*(?:$|[,.;!?]))",
    re.IGNORECASE,
)
"""Said as "remote": "in Poznań or online"."""
_TAUGHT_ONLINE = re.compile(
    r"(?<!\w)(?:lektor|nauczyciel|korepety|uczy|ucze|uczen|lekcj|zajec|psycholog|psychoterap|terapeut|logoped|"
    r"dietety|trener|coach|tutor|teach|tlumacz|konsultac|szkoleni|doradz)\w*(?:[ ][^\W\d_]+){0,2}[ ]"
    r"(?P<online>online|on-line)(?!\w)(?![ ](?:shop|market|store|sklep))"
)
"""The same of what is taught: "lektorka niemieckiego online"."""
_IN_HAND = re.compile(r"(?<!\w)na[ ]lap(?:e|ke)(?!\w)")
_ANY_BUT = re.compile(
    r"(?<!\w)(?<!speak )(?<!know )(?:any|every|all|(?:any|every)(?:where|one|body|thing))(?:[ ]\w+){0,3}?[ ]"
    r"(?:(?:jobs?|work|city|"
    r"cities|towns?|places?|region|country|countries|compan(?:y|ies)|"
    r"employers?|firms?|shops?|stores?|languages?)[ ]"
    r"but(?=[ ](?!i\b|it|only|must|should|not|no\b|with|part|full|remote|prefer|ideally))|"
    r"but(?=[ ](?-i:[A-HJ-Z]|I\w)))",
    re.IGNORECASE,
)
"""Said as "not": "any city but Krakow"."""
_ENGLISH_ONLY = re.compile(r"(?<!\w)(?P<language>[a-z]{4,10}) only(?!\w)", re.IGNORECASE)
_NOT_WITH_PEOPLE = re.compile(
    r"(?<!\w)(?:nie[ ](?:lubie|chce|cierpie|znosze|umiem)|nienawidze)[ ]"
    r"(?:pracy|pracowac|kontaktu|gadac|rozmawiac)[ ]z[ ](?=(?:ludzmi|klient\w+)(?!\w))"
)
"""Said as "bez kontaktu z ludźmi"."""
_NOT_TO = r"(?<!\w)(?:(?:zeby|aby|i|byle)[ ])*nie[ ](?:(?:trzeba|bylo|musiec|musial\w*|chce|bede|lubie)[ ])+"
_NOT_TALKING = re.compile(rf"{_NOT_TO}(?:rozmawiac|gadac)[ ]z[ ](?:ludzmi|klient\w+)(?!\w)")
_NOT_CALLING = re.compile(
    rf"{_NOT_TO}(?:wy|ob)?(?:dzwonic|dzwaniac)(?:[ ](?:(?:do|po)[ ])?(?:obcych[ ])?(?:ludzi\w*|klient\w+|"
    r"firm\w*))?(?!\w)"
)
_NOT_AT_THE_COUNTER = re.compile(
    r"(?<!\w)(?:(?:ale|byle|tylko|zeby|i)[ ])*(?:nie(?:[ ](?:chce|lubie|bede|moge|na))*|bez)[ ]"
    r"(?:(?:sprzeda\w+|prac\w+|sta[cn]\w*|obslug\w+|robot\w+)[ ])?za[ ]lada(?!\w)"
)
"""Said as "bez kontaktu z klientem": at a counter one serves whoever comes."""
_AN_AGENCY = (
    r"(?:an?[ ]|any[ ]|the[ ])*(?:(?:temp|temporary|employment|staffing|recruit\w+|job|work|hiring)[ ])*"
    r"(?:agenc(?:y|ies)|middlem[ae]n|intermediar(?:y|ies))(?:[ ](?:work|jobs?|offers?|please))?"
)
_NO_AGENCY = re.compile(
    r"(?<!\w)(?:(?:but|and|i|we|please|just|only)[ ])*(?:(?:don.?t|do[ ]not)[ ]want(?:[ ]to)?|not|no|without|"
    r"never|nothing|avoid(?:ing)?)[ ](?:(?:be(?:ing)?|work(?:ing)?|employed|hired|jobs?|offers?)[ ])*"
    rf"(?:(?:through|via|by|from|with|for|at)[ ])?{_AN_AGENCY}(?!\w)|"
    r"(?<!\w)(?:only[ ])?(?:direct[ ](?:employment|hire|hiring|contract|employer)s?|(?:employed[ ]|hired[ ])?"
    r"directly[ ](?:employed|hired|(?:by|with|for|through|from)[ ](?:the[ ]|an?[ ])?(?:employer|company|firm))s?)"
    r"(?:[ ](?:by|with)[ ](?:the[ ]|an?[ ])?(?:employer|company|firm))?(?:[ ]only)?(?!\w)"
)
"""Said as "nie przez agencję"."""
_BY_DAY = re.compile(
    r"(?<!\w)(?<!and[ ])(?<!or[ ])(?:(?:only|just)[ ])?(?:the[ ])?(?:(?:8|12)[ -]?h(?:ours?)?[ ])?"
    r"(?:day|morning|early)[ -]?shifts?(?:[ ]only)?(?!\w)"
    r"(?![ ]?(?:and|or|,|/)[ ]?(?:night|afternoon|evening|late))"
)
_ONLY_BY_DAY = re.compile(
    r"(?<!\w)(?:tylko|same|wylacznie|jedynie)[ ](?:(?:na|w)[ ])?(?:dzien|dniowk[aei])(?!\w)"
    r"(?![ ](?:w|prob|wolny|tygodnia|pracy))"
)
_SPEAKS_ONLY = re.compile(rf"(?<!\w)(?:only|just)[ ](?:speak|know)s?(?=[ ](?:{NAMES})(?!\w))")
_POLISH_NOT_ASKED = re.compile(
    r"(?<!\w)(?:(?:gdzie|where)[ ])?(?:(?:jezyk[ ])?polski(?:[ ]jezyk)?[ ]nie[ ](?:jest[ ]|bedzie[ ])?"
    r"(?:wymagan\w+|potrzebn\w+|konieczn\w+)|nie[ ](?:wymagaja|potrzeba|trzeba[ ]znac)[ ](?:jezyka[ ])?polskiego|"
    r"polish[ ](?:language[ ])?(?:is[ ]not|isn.?t|not)[ ](?:required|needed|necessary))(?!\w)"
)
_NOT_THREE = re.compile(
    r"(?:(?<=zmiany)|(?<=zmianach)|(?<=shifts))[ ,]+(?:(?:ale|a|but)[ ])?(?:nie|not|byle[ ]nie)[ ]"
    r"(?:na[ ])?(?:trzy|3|three|wiecej|more)(?=[ ]*(?:$|[,.;!?]))"
)
"""Said of shifts: "dwie zmiany, nie trzy"."""
_TWO_AT_MOST = re.compile(r"(?<!\w)(?:max\.?|maks\w*\.?|najwyzej|co[ ]najwyzej)[ ](?:na[ ])?(?:dwie|2)[ ]zmian\w*")
_STUDYING = re.compile(
    r"(?<!\w)(?:studiuje(?:my)?(?:[ ](?:dziennie|wieczorowo|stacjonarnie))?|"
    r"(?:jestem[ ])?na[ ](?:pierwszym|drugim|trzecim|czwartym|piatym|ostatnim|[1-6])[ ]roku(?:[ ]studiow)?)"
    r"(?=[ ]*(?:$|[,.;]|i[ ]|szuka|chc|ale[ ]|w[ ]))"
)
_OF_AGE = re.compile(
    r"(?<!\w)(?:(?:5[5-9]|[6-8]\d)[ ]?(?:lat\w*|l\.|r\.[ ]?z|\+|-?letni\w*)|(?:po|50|60|na)[ ]?(?:\+|plus|"
    r"emerytur\w+)|"
    r"emeryt\w*|rencist\w*)"
)
_ELDERLY = re.compile(r"(?<!\w)senior(?=(?:a|ow|ka|ki|ce|em|owi)?(?!\w))")
"""Somebody old, where an age is told: "praca dla seniora, 67 lat"; else a level."""
_EUROS = re.compile(r"(?<=\d[ ])(?:[oj]+jro|ojro\w*|euro?s?ow|eura?sk?i?\w*|ejro)(?!\w)")
"""What the currency is called among people, and where it is mistyped."""
_CHANGED_TO = re.compile(
    r"(?<!\w)(?:obniz|zmniejsz|zejdz|podnies|zwieksz|podwyzsz|podbij|podciagnij|lower|drop|raise|"
    r"increase|reduce|bump|push)\w*[ ]"
    r"(?:(?:\w+[ ])?(?:minimum|prog|stawk\w|plac\w|pensj\w|wynagrodzenie|zarobki|kwot\w|it|that|this|pay|salary|"
    r"rate)[ ])?"
    r"(?:up[ ])?(?:do|na|to)(?=[ ]\d)"
)
"""Said as "od": "obniż do 5000 euro" changes the least that is asked for."""
_SUM = (
    r"\d[\d ]*(?:[.,]\d+)?(?:[ ]?(?:k|tys\w*\.?|zl\w*|pln|eur\w*|netto|brutto|na[ ]reke|do[ ]reki|/[ ]?h|"
    r"/[ ]?godz\w*|"
    r"(?:za|na)[ ]godzin\w*|na[ ]miesiac|miesiecznie|net|gross|an?[ ]hour|a[ ]month|per[ ](?:hour|month))(?!\w))*"
)
_NOTHING_BELOW = re.compile(
    r"(?<!\w)(?:(?:nic|niczego|zadn\w+[ ]ofert\w*|zadnych)[ ](?:ponizej|za[ ]mniej[ ]niz|mniej[ ]niz)|"
    r"(?:nothing|anything[ ]but|never|not)[ ](?:below|under|less[ ]than|lower[ ]than))(?=[ ]\d)"
)
"""Said as "minimum": "nic poniżej 7000"."""
_REFUSED_PAY = re.compile(
    rf"(?<!\w)(?:ponizej|za[ ]mniej[ ]niz|mniej[ ]niz|za|do)[ ](?P<sum>{_SUM})[ ,]+(?:(?:to|sie|mi|nawet|ja|"
    rf"wcale|juz|mnie|oferty|to|"
    r"na[ ]pewno|w[ ]ogole|absolutnie|z[ ]lozka)[ ])*nie[ ](?:(?:bede|chce|mam[ ]zamiaru|moge)[ ])?(?:schodz|"
    r"zejd|rob|pracuj|pracow|"
    r"ide|pojd|wchodz|rozmawia|bior|wezm|interesuj|schyl|wsta|rusz|wyjd|wychodz|podpis|oplac|podejm|"
    r"ma[ ](?:mowy|sensu))"
    r"\w*(?:[ ](?:sie|mi|z[ ]lozka|z[ ]domu|w[ ]ogole|nawet))*"
)
"""Said as the least: "poniżej 30 zł/h nie schodzę", "do 8 tys. to się nawet nie schylam"."""
_SIGNED = re.compile(
    r"(?<!\w)(?:z[ ](?:gory[ ]dziekuje|powazaniem|wyrazami[ ]szacunku|pozdrowieniami)|"
    r"pozdrawiam(?:[ ]serdecznie)?|(?:serdecznie|bardzo)[ ]dziekuje|dziekuje[ ]serdecznie|"
    r"(?:kind|best|warm)[ ]regards|yours[ ](?:sincerely|faithfully)|sincerely)"
    r"[ ,.!\n-]*(?:[^\W\d_]+[ .,!\n]*){0,3}$"
)
"""The end of a letter with the name below it."""
_MARKUP = re.compile(
    r"</?(?:a|b|big|blockquote|body|br|code|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|script|small|span|strong|"
    r"style|su[bp]|table|tbody|td|th|thead|tr|u|ul)(?:[ ][^<>=]{1,40}=[^<>]{0,200})?[ ]?/?>"
)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|\#\d{1,5});")
_ADDRESS = re.compile(r"[^\s,;()<>]+@[^\s,;()<>]+|(?:https?://|www\.)[^\s<>]+")
_SENT_TO = re.compile(
    r"(?<!\w)(?:cv|aplikacj\w+|zgloszeni\w+|dokument\w+)[ ](?:(?:prosze|prosimy|mozna|nalezy|z|ze|zdjeciem|i|oraz|"
    r"listem|motywacyjnym|o|klauzula)[ ])*"
    r"(?:na|pod|wysyla\w*|wysl\w+|przesyla\w*|przesl\w+|kierowa\w*|sklada\w*)(?!\w)[^.;!?\n]*"
)
_BASE = re.compile(r"(?<!\w)baz[ay](?=[ ](?:(?:to|w|we)[ ])?(?:okolic\w+|kolo|pod|blisko|niedaleko)(?!\w))")
"""Where a driver's lorry stands: "baza okolice Rzeszowa"."""
_LABEL = re.compile(
    r"(?<!\w)(?:baza(?:[ ]firmy)?|oferujemy|zapewniamy|wymagania|wymagamy|oczekujemy|oczekiwania|obowiazki|"
    r"(?:twoj\w*|nasze|glowne|podstawowe)[ ](?:zadania|obowiazki|wymagania|oczekiwania)|zakres[ ]obowiazkow|"
    r"opis[ ](?:stanowiska|pracy)|we[ ]offer|requirements|responsibilities)[ ]*(?=[:\n-])"
)
"""What stands above a part of an advert."""


_NO_EXPERIENCE = re.compile(
    r"(?<!\w)(?:zero|no|without(?:[ ]any)?)[ ](?:commercial|professional|prior|previous|work|relevant|real)[ ]"
    r"experience(?!\w)"
)
_NOT_ASKED = re.compile(
    r"(?<!\w)(?:gdzie|co|ktor[aey]\w*)[ ]nie[ ](?:pytaja|patrza|wymagaja|chca|zwracaja[ ]uwagi)[ ](?:o[ ]|na[ ])?"
    r"(?=(?:doswiadczeni|wyksztalceni|jezyk|matur|studi))"
)
"""Said as "bez": "gdzie nie pytają o doświadczenie"."""
_SO_BE_IT = re.compile(r"^[ ]*(?:dobrze|super|swietnie|fajnie|niee+)(?=[ ]*[.,!])")
"""How an answer opens."""
_BUT_OF = re.compile(
    r"(?:(?<=tys)|(?<=tys\.)|(?<=zl)|(?<=\dk)|(?<=\d))[ ](?P<but>ale|lecz)(?=[ ](?:netto|brutto|na[ ]reke)(?!\w))"
)
"""Between pay and what it is: "do 10 tys. ale brutto"."""
_NEEDS_NONE = re.compile(
    r"(?<!\w)(?:(?:that|which)[ ])?(?:(?:don.?t|doesn.?t|do[ ]not|does[ ]not)[ ](?:need|require)|"
    r"not[ ]requiring)[ ]"
    r"(?:an?[ ]|any[ ])?(?=(?:degree|diploma|experience|driving[ ]licen[cs]e|qualifications?)(?!\w))"
)
"""Said as "no": "any that don't need a degree"."""
_NOT_AT_NIGHT = re.compile(
    r"(?:(?<=dzien)|(?<=dnia)|(?<=dniami)|(?<=rano))[ ,]+(?:a[ ])?niz"
    r"(?=[ ](?:(?:w|na|po)[ ])?(?:noc|nock)\w*(?!\w))"
)
"""Behind the day, which is preferred to the night: "raczej w dzień niż w nocy"."""
_OF_THEM = re.compile(r"(?<!\w)(?:ktor[aey]|jakie)[ ]z[ ](?:nich|tych(?:[ ]ofert)?)(?:[ ](?:sa|jest))?(?!\w)")
"""Asked of the list, where what is behind it narrows the search: "które z nich są w Sopocie?"."""


_WEEKLY = re.compile(
    r"(?<!\w)(?:gdzie[ ]|zeby[ ]|where[ ]they[ ])?(?:plac(?:a|ili|one|ona)|wyplac\w+|kasa|pieniadze|pay|paid)[ ]"
    r"(?:co[ ]tydzien|tygodniowo|raz[ ]w[ ]tygodniu|co[ ]piatek|weekly|every[ ]week)(?!\w)(?![ ]*\d)|"
    r"(?<!\w)weekly[ ](?:pay|wages?|payments?|payouts?)(?!\w)"
)
_HOME_DAILY, _HOME_WEEKLY = "codziennie w domu", "weekendy w domu"
_WITH_A_ROOM = re.compile(
    r"(?<!\w)(?:dali|daja|dadza|dalby|zapewnili|zapewniaja|zapewnion\w|dostane|dostac)[ ]"
    r"(?:mi[ ]|nam[ ]|jakis[ ])*pokoj(?:e)?(?!\w)(?![ ](?:na|socjaln))"
)
"""Lodging as people call it: "fajnie jakby dali pokój"."""
_WITH_A_FLAT = re.compile(r"(?<!\w)z[ ]mieszkaniem(?!\w)(?![ ](?:sluzb|wlasn))")
_ON_THE_SPOT = re.compile(
    r"(?<!\w)(?:nocleg|zakwaterowani|mieszkani|kwater|wyzywieni|posilk|obiad|lokum)\w*"
    r"(?P<there>[ ](?:na|w)[ ]miejscu)(?!\w)"
)
"""Where lodging is, which is said by the way."""
_AT_A_UNIVERSITY = re.compile(
    r"(?<!\w)jestem[ ](?:jeszcze[ ]|teraz[ ])?na[ ](?:politechnice|polibudzie|uniwersytecie|uniwerku|uczelni|"
    r"akademii|studiach)(?!\w)"
)
_FROM_ZERO = re.compile(
    r"(?<!\w)(?:(?:moge|chce|chetnie)[ ])?(?:zaczynac|zaczac|zaczynam|zaczne|startowac)[ ]od[ ]"
    r"(?:zera|podstaw)(?!\w)"
)
_CANNOT = re.compile(
    r"(?<!\w)(?P<verb>[^\W\d_]{3,}(?:ac|ic|yc|sc))[ ]nie[ ](?:umiem|potrafie|lubie|chce|bede|moge)"
    r"(?=[ ]*(?:$|[,.;!?]))"
)
"""What somebody does not do, said behind it: "ślusarz, spawać nie umiem"."""
_TILL = re.compile(
    r"(?<![^\W\d_][ ])(?<!\w)kasa(?=(?P<list>[ ]*,[ ]*[^,.;!?]{3,30}(?:,[ ]*[^,.;!?]{3,30})?[ ](?:albo|lub)[ ]))"
)
_DO_HOME = (
    r"(?:(?:chce|musze|chcial(?:bym|abym)|moc|zeby|mam|miec|byc|bywac|byl\w*|spedz\w+|jestem|zawsze|tylko|wrac\w+|"
    r"wroc\w+|zjezdz\w+|zjechac|jechac|powrot\w*|zjazd\w*|koniecznie)[ ])*"
)
_HOUSE = (
    r"dom(?:u|em|ow)?(?!\w)(?![ ](?:opieki|dziecka|pomocy|kultury|senior|klient|spokojn|studenc|weseln|handl|dla|"
    r"pacjent|podopieczn|chor|star|prywat))"
)
_EACH = r"(?:(?:na|w|co|kazdy|kazde|kazdego|wszystkie)[ ])*"
_HOME_AT_WEEKENDS = re.compile(
    rf"(?<!\w){_DO_HOME}{_EACH}weekend\w*[ ]{_DO_HOME}(?:(?:do|w)[ ]){_HOUSE}|"
    rf"(?<!\w){_DO_HOME}(?:do|w)[ ]dom(?:u|ow)?[ ](?:na|w|co)[ ](?:(?:kazdy|kazde)[ ])?weekend\w*|"
    rf"(?<!\w){_DO_HOME}co[ ]tydzien[ ]{_DO_HOME}(?:(?:do|w)[ ]){_HOUSE}"
)
_WEEKENDS_AT_HOME = re.compile(
    r"(?<!\w)(?:(?:back[ ])?home[ ](?:every|each|on|for|for[ ]the|at|over)[ ]weekends?|"
    r"(?:every[ ])?weekends?(?:[ ]spent)?[ ](?:at[ ]|back[ ])?home)(?!\w)"
)
_DAILY = (
    r"(?:codzien(?:nie|ne|ny|nych|nym)|co[ ]dzien|co[ ]noc|na[ ]noc|kazdego[ ]dnia|kazdy[ ]dzien|kazda[ ]noc|"
    r"co[ ]wieczor|kazdy[ ]wieczor|kazdego[ ]wieczor[au])"
)
_EACH_DAY_HOME = re.compile(
    rf"(?<!\w){_DO_HOME}{_DAILY}[ ]{_DO_HOME}(?:(?:do|w)[ ]){_HOUSE}|"
    rf"(?<!\w)(?:wrac\w+|wroc\w+|zjezdz\w+|zjazd\w*|powrot\w*|byc|bywac|spac|nocowac)[ ]"
    rf"(?:do|w)[ ]dom(?:u|ow)?[ ]{_DAILY}(?!\w)|"
    rf"(?<!\w)(?:chce[ ]|musze[ ])*(?:spac|nocowac)[ ](?:(?:zawsze|codziennie|tylko)[ ])*w[ ]{_HOUSE}"
)
_SAID_AS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_EUROS, "euro"),
    (_IN_HAND, "na rękę"),
    (_NOT_WITH_PEOPLE, "bez kontaktu z "),
    (_NOT_TALKING, "bez kontaktu z klientem"),
    (_NOT_CALLING, "bez dzwonienia do ludzi"),
    (_NOT_THREE, ", nie trzy zmiany"),
    (_TWO_AT_MOST, "nie trzy zmiany"),
    (re.compile(r"(?<!\w)evening(?=[ ](?:(?:or|and|/)[ ]weekend[ ])?(?:work|jobs?|shifts?)(?!\w))"), "evenings"),
    (re.compile(r"(?<!\w)po[ ]poludniu(?!\w)(?![ ](?:polski|kraju|europy))"), "popołudniami"),
    (re.compile(r"(?<!\w)(?:praca[ ])?za[ ]barem(?!\w)"), "barman"),
    (re.compile(r"(?<!\w)moze[ ]byc[ ](?=bez[ ]doswiadczenia(?!\w))"), ""),
    (
        re.compile(
            r"(?<!\w)moze[ ]byc[ ](?:tez[ ]|rowniez[ ])?(?:przez|z|ze)[ ](?:posrednictw\w+|agencj\w+)(?!\w)"
        ),
        "",
    ),
    (_AT_A_UNIVERSITY, "student"),
    (FRESH_FROM, "bez doświadczenia"),
    (_FROM_ZERO, "do przyuczenia"),
    (_WITH_A_ROOM, "nocleg"),
    (_WITH_A_FLAT, "z zakwaterowaniem"),
    (_NOT_AT_THE_COUNTER, "bez kontaktu z klientem"),
    (_STUDYING, "student"),
    (_CHANGED_TO, "od"),
    (_NOTHING_BELOW, "minimum"),
    (_NO_EXPERIENCE, "no experience"),
    (re.compile(r"(?<!\w)(?:not|no|without)[ ](?:being[ ])?on[ ]call(?!\w)"), "no on-call"),
    (_OF_THEM, "tylko"),
    (_NEEDS_NONE, "no "),
    (_NOT_ASKED, "bez "),
    (re.compile(r"(?<!\w)nie[ ]mniej[ ]jak(?=[ ]\d)"), "co najmniej"),
    (_BUT_OF, ""),
    (_SO_BE_IT, ""),
    (re.compile(r"(?<!\w)(?<!\d[ ])(?:days[ ]only|only[ ]days)(?!\w)"), "only daytime"),
    (_ONLY_BY_DAY, "tylko w ciągu dnia"),
    (re.compile(r"(?<!\w)od[ ]rana[ ]do[ ](?:poludnia|popoludnia|obiadu)(?!\w)"), "rano"),
    (_WEEKLY, "wypłata co tydzień"),
    (re.compile(r"(?<!\w)(?:back[ ])?home[ ](?:(?:every|each)[ ](?:day|night|evening)|daily)(?!\w)"), _HOME_DAILY),
    (_EACH_DAY_HOME, _HOME_DAILY),
    (_HOME_AT_WEEKENDS, _HOME_WEEKLY),
    (_WEEKENDS_AT_HOME, _HOME_WEEKLY),
    (_NO_AGENCY, "nie przez agencję"),
    (_SPEAKS_ONLY, "only"),
    (_NOT_AT_NIGHT, ", nie"),
    (_POLISH_NOT_ASKED, "bez polskiego"),
    (_BY_DAY, "daytime"),
)
"""What is said in other words, and the words that are known; what goes on behind them stays right behind."""


def unescaped(text: str) -> str:
    """`text` as it was before a page or an editor escaped it: "R&amp;D" is R&D."""
    return _ENTITY.sub(lambda m: html.unescape(m.group()), text)


def worded(text: str) -> str:
    """As many letters as `text`, so that what is found in it stands there in `text` too."""
    text = _INFORMATICS.sub(lambda m: m.group().upper(), text)
    text = _TRADE_IN_INFORMATICS.sub(_trade_in_informatics, text)
    text = _NOT_FAR.sub(lambda m: "niedaleko".ljust(len(m.group())), text)
    text = _ONLINE.sub("remote", text)
    if taught := _TAUGHT_ONLINE.search(flat(text)):
        text = f"{text[: taught.start('online')]}remote{text[taught.end('online') :]}"
    text = _ANY_BUT.sub(lambda m: f"{m.group()[:-3]}not", text)
    flat_text = flat(text)
    for m in _ENGLISH_ONLY.finditer(flat_text):
        if m["language"] in _LANGUAGES:
            text = f"{text[: m.start()]}only {text[m.start() : m.end('language')]}{text[m.end() :]}"
    if _OF_AGE.search(flat_text):
        for m in _ELDERLY.finditer(flat_text):
            text = text[: m.start()] + "emeryt" + text[m.end() :]
    text = school_hours_worded(by_the_way_worded(loosely_worded(placed_in_their_country(text))))
    text = hours_worded(_at_the_till(text))
    text = permissions_worded(terms_worded(refusals_worded(text)))
    text = refusing_places(without_what_is_lacked(conditions_worded(text)))
    text = rather_worded(for_couples(text))
    whole = text
    text = replaced(text, _CANNOT, lambda m: f"nie {whole[slice(*m.span('verb'))]}")
    text = replaced(text, _REFUSED_PAY, lambda m: f"od {m['sum'].strip()}")
    for pattern, known in _SAID_AS:
        text = replaced(text, pattern, known)
    for m in _ON_THE_SPOT.finditer(flat(text)):
        text = blank(text, *m.span("there"))
    for pattern in (_BACK_TO, _BASE, _MARKUP, _ADDRESS, _SENT_TO, _LABEL, _SIGNED):
        for m in pattern.finditer(flat(text)):
            text = blank(text, *m.span())
    return text


def _at_the_till(text: str) -> str:
    """The text with a till that begins a list of work said so: "kasa, sprzątanie albo magazyn"."""
    m = _TILL.search(flat(text))
    if m is None or not names_work(text[m.end() : m.end("list")]):
        return text
    return f"{text[: m.start()]}na kasie{text[m.end() :]}"


def _trade_in_informatics(m: re.Match[str]) -> str:
    trade = m["trade"]
    return f"{trade} IT" if is_word(trade) and names_occupation(trade) else m.group()
