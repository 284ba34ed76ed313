"""What a person tells of himself and of the work's hours and start, which is no constraint on offers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.reading.times import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Place

_YEARS = r"(?:lat|lata|latek|rok|roku|roczn\w+|years?|yrs?|mies\w*|months?)"
_MUCH = (
    r"(?:(?:mam|mamy|z|ze|ma|po|posiadam|od|do|ponad|powyzej|ponizej|mniej[ ]niz|wiecej[ ]niz|co[ ]najmniej|"
    r"przynajmniej|okolo|ok\.?|prawie|niemal|min\.?|minimum|maks\w*|max\.?|jakies|juz|moim|swoim|i[ ]have|have|"
    r"i've|got|with|over|under|less[ ]than|more[ ]than|about|at[ ]least|up[ ]to|almost|nearly|of|a)[ ])*"
)
_COUNT = rf"(?:\d{{1,2}}(?:[-+]|[ ]?-[ ]?\d{{1,2}})?|{'|'.join(n for n in NUMBERS if ' ' not in n)}|pol)"
_WORKED = (
    r"(?:(?:of|komercyjnego|zawodowego|praktyki|w[ ]zawodzie)[ ])*"
    r"(?:doswiadczen\w*|doswiadcz\w*|exp[au]|staz(?:u|em)(?:[ ]pracy)?|praktyki|experience|w[ ]zawodzie|exp)"
)
_MONTH = (
    r"(?:stycz(?:nia|en)|lut(?:ego|y)|mar(?:ca|zec)|kwie(?:tnia|cien)|maj(?:a)?|czerw(?:ca|iec)|lip(?:ca|iec)|"
    r"sierp(?:nia|ien)|wrze(?:snia|sien)|pazdziernik(?:a)?|listopad(?:a)?|grud(?:nia|zien)|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)"
)
_MORNING = r"(?:0?[5-9]|1[01])(?:[:.][0-5]\d)?"
_LATER = r"(?:1[3-9]|2[0-4])(?:[:.][0-5]\d)?"
_AMOUNT = r"(?:\d{4,6}|\d{1,2}[ ]\d{3}|\d{1,2}(?:[.,]\d)?[ ]?(?:k|tys)\b)"
_LIFE = re.compile(
    rf"""(?<!\w)(?:
      {_MUCH}{_COUNT}[ ]?\+?(?:[- ]?letni\w+|[ -]?{_YEARS})[ ]{_WORKED}
      | {_MUCH}(?:rok|roku|a[ ]year)[ ]{_WORKED}
      | {_MUCH}doswiadczeni\w+[ ]{_MUCH}\d{{1,2}}[ ]?\+?[ ]{_YEARS}
      | (?:mam|majac|skonczyl\w*|ukonczyl\w*|i[ ]am|i.?m|am|w[ ]wieku|wiek:?|aged?)[ ](?:(?:juz|ponad|
        prawie|okolo|skonczone|ukonczone|dopiero)[ ])*(?!1[3-7]\b)\d{{2}}(?:[ ](?:lat(?:a|ek)?|l\.|years?[ ]old|yo|
        y\.?o\.?|roku[ ]zycia)|(?=[ ]*(?:$|[,.;])))
      | (?!1[3-7]\b)\d{{2}}[ -]?(?:lat\w*|letni\w*|latek|latk\w+|years?[ ]old|year-old)(?=[ ]*(?:$|[,.;?]|
      w[ ](?!zawod)|i[ ]|
      szuka|z[ ]|
        po[ ]))
      | (?!1[3-7]\b)\d{{2}}[ -]?(?:latek|latk\w+)
      | (?:jest(?:em|esmy)?|osob\w+|kobiet\w|mezczyzn\w|pani?)[ ](?:juz[ ]|tuz[ ])?(?:po|przed|kolo)[ ]
        [2-7][05](?:[ -]?(?:t?k[aei]|t?ce|stce|tka))?(?=[ ]*(?:$|[,.;]|i[ ]|szuka|bez[ ]))
      | (?:tel\.?|telefon|nr[ ]tel\.?|numer|kontakt|phone|zadzwon\w*[ ]pod|dzwon\w*[ ]pod)?:?[ ]?(?:\+48[ ]?)?
        \d{{3}}[ -]?\d{{3}}[ -]?\d{{3}}(?!\d)
      | (?:jestem|i.?m|i[ ]am)[ ](?:(?:mlod\w|samotn\w|a|single|young)[ ])?(?:mam[ao]|matka|tata|ojcem|mother|mom|
        mum|father|dad)(?:[ ](?:\w+[ ])?(?:dziec\w+|kids|children|of[ ]\w+))?
      | (?:mam|choruje[ ]na|cierpie[ ]na|leczylam|i[ ]have|i[ ]suffer[ ]from|i've[ ]got)[ ]
        (?:epilepsj|padaczk|cukrzyc|astm|depresj|epilepsy|diabetes|asthma|depression)\w*
      | (?:dojazd|dojade|dojezdzam|dojezdze)[ ](?:tylko[ ])?
        (?:autobusem|busem|pociagiem|tramwajem|rowerem|metrem|kolejka|komunikacja(?:[ ]miejska)?)
      | (?<=umowa[ ])(?:niemieck|holendersk|polsk|norwesk|szwedzk|belgijsk|austriack|francusk|angielsk)a
      | (?:wracam[ ]|powrot[ ]|jestem[ ]|wracajac[ ])?po[ ](?:urlopie[ ])?
        (?:macierzynskim|wychowawczym|rodzicielskim)
      | (?:mam[ ])?(?:male[ ])?dzieck\w+[ ](?:chodzi[ ])?(?:w|do)[ ]
        (?:zlobk|przedszkol|szkol)\w+(?:[ ]do[ ]\d{{1,2}})?
      | (?:szybko[ ]sie[ ]ucze|chetnie[ ]sie[ ](?:na|do)?ucze|ucze[ ]sie[ ]szybko|(?:i[ ]am[ ]a[ ])?fast[ ]learner)
      | (?:moj\w?|my)[ ](?:jezyk[ ])?\w+[ ](?:jest|is)[ ](?:\w+[ ])?(?:slab\w|podstawow\w|kiepsk\w|zerow\w|zaden|
        marn\w|tragiczn\w|fataln\w|basic|poor|weak|bad|limited|zero|non-?existent|terrible|awful|rusty|broken|shaky)
      | my[ ]\w+[ ](?:isn.?t|is[ ]not)[ ](?:(?:very|that|so|too)[ ])*(?:good|great|strong|fluent)
      | (?:slaby|kiepski|marny|zerowy)[ ](?:angiel|niemiec|francu|hiszpan|wlos|rosyj|ukrain|czes|norwe|
        holender|szwedz|
        dun)\w*ki(?=[ ]*(?:$|[,.;]|mam|u[ ]mnie)) |
        (?<!\w)(?:angiel|niemiec|francu|hiszpan|wlos|rosyj|ukrain|czes|norwe|holender|szwedz|
          dun)\w*ki(?:[ ](?:znam|mam|niestety))*[ ](?:slabo|slaby|kiepsko|kiepski|marny|tak[ ]sobie|
          ledwo|troche|troszke|kuleje|nie[ ]jest[ ](?:najlepszy|za[ ]dobry|zbyt[ ]dobry|biegly|plynny))
            (?:[ ](?:znam|u[ ]mnie))? |
        (?:z[ ])\w+skim(?:[ ]u[ ]mnie)?[ ](?:slabo|krucho|kiepsko|ciezko|na[ ]bakier)(?:[ ]u[ ]mnie)?
      | slabo[ ](?:znam|mowie[ ]po)[ ]\w+ | (?:troche|troszke|niewiele|kiepsko|ledwo)[ ](?:mowie[ ])?po[ ]\w+sku |
        po[ ]\w+sku[ ](?:mowie[ ])?(?:slabo|kiepsko|troche|troszke|niewiele|ledwo|srednio)
          (?:[ ](?:mowie|mi[ ]idzie))? |
        (?:nie[ ]mowie[ ](?:zbyt[ ]|bardzo[ ]|za[ ])?(?:dobrze|najlepiej|plynnie|biegle)|
        mowie[ ](?:slabo|kiepsko|srednio))[ ]po[ ]\w+sku |
        (?:moj|obecny)[ ]etat | po[ ](?:glownym[ ]|swoim[ ]|moim[ ])?etacie
      | (?:(?:w[ ]godzinach|godz\w*\.?|between|from)[ ])?(?:od[ ])?
        (?:{_MORNING}[ ]?(?:-|do|to|and)[ ]?{_LATER}|(?:14|22)[ ]?(?:-|do)[ ]?(?:22|0?6))(?:[ ]?h\b)?
        (?![ ]?(?:[-/+.]|tys|k\b|zl|pln|eur|usd|net|brutto|na[ ]|do[ ]r|lat|dni|km|mies|min|%|\d))
      | (?:(?:tylko|only)[ ])?(?:od|do|po|przed|from|until|till|after|before)[ ]
        (?:godz\w*\.?[ ](?:[012]?\d)(?:[:.][0-5]\d)?|[012]?\d:[0-5]\d)(?![ ]?(?:zl|pln|tys|\d))
      | (?:od|min\.?|minimum|za|from)[ ]-[ ]?\d+(?:[ ]?(?:tys\w*\.?|zl\w*|pln|eur\w*|k\b))*
      | (?:od|from|since|starting|startuje|zaczynam)[ ](?:\d{{1,2}}\.?[ ])?(?:{_MONTH})(?:[ ]20\d\d)?
        (?:[ ](?:till|until|to|do)[ ](?:{_MONTH}))?
      | dla[ ](?:dwoch|dwojga|trzech|trojga|czterech|[2-9])(?:[ ](?:chlop\w*|osob\w*|koleg\w+|kolezan\w+|facet\w+|
        mezczyzn|kobiet|braci|siostr|znajomych))?
      | (?:(?:jestem|jest|jestesmy)[ ])?(?:(?:swiezo|dopiero|tylko)[ ])*po[ ](?:zawodowce|technikum|liceum|
        ogolniaku|podstawowce|gimnazjum|maturze|szkole(?:[ ](?:zawodowej|sredniej|branzowej|podstawowej))?)
      | (?:ucze|uczy|uczymy)[ ]sie(?:[ ]w[ ](?:\w+[ ])?(?:technikum|liceum|szkol\w+|zawodowce|branzowce|klasie))?
      | (?:ukonczyl\w*|skonczyl(?:em|am|a)?)[ ](?:\w+[ ]){{0,2}}?(?:liceum|technikum|studia|szkol\w+|matur\w+|
        gimnazjum|podstawowk\w+|zawodowk\w+|uczelni\w+)(?:[ ](?:srednia|zawodowa|branzowa))?(?![ ]w[ ])
      | nie[ ]wiem(?:[ ]jeszcze)?
        [ ](?:co|kim)(?:[ ](?:ja|chce|chcialbym|chcialabym|moge|mam|dalej))*[ ](?:robic|byc)
      | od[ ](?:najblizszego[ ])?(?:poniedzialku|wtorku|srody|czwartku|piatku)(?![ ]?(?:do|-)[ ])
      | od[ ](?:przyszlego|nastepnego)[ ](?:tygodnia|miesiaca|roku)(?:[ ](?:moge|chce)[ ](?:zaczac|zaczynac|isc))?
      | (?:nazywam[ ]sie|mam[ ]na[ ]imie|my[ ]name[ ]is)[ ](?!i[ ])\w+
        (?:[ ](?!(?:i|szukam|szuka|mam|and|looking)(?!\w))\w+)?
      | (?:chodze|chodzi)[ ]do[ ](?:\w+[ ])?(?:technikum|liceum|szkoly|zawodowki|branzowki|klasy)
      | (?:(?:wracam|powrot|wracajac\w)[ ])?na[ ]rynek[ ]pracy
      | (?:z[ ]|mam[ ])?\d{{1,3}}[ ]osob(?:y|ami)?[ ]pod[ ]soba | (?:do|kwestia)[ ]negocjacji
      | (?:do[ ]|powyzej[ ]|ponad[ ])?\d{{1,2}}(?:[.,]\d)?[ ]?t(?:ony|on)?(?=[ ]*(?:$|[,.;]))
      | (?:ma|mam)[ ](?:juz[ ]|skonczone[ ]|ukonczone[ ])?(?:osiemnascie|dziewietnascie)[ ]lat
      | (?:jestem|bylem|bylam)[ ](?:\w+[ ])?(?:po|w[ ]trakcie)[ ](?:rozwodzie|rozwodu|odsiadce|wyroku|udarze|
        wypadku)
      | happy[ ]to | kraj[ ](?:obojetn\w+|dowoln\w+) | dowoln\w+[ ]kraj
      | nie[ ]potrzebuj\w+[ ](?:noclegu|zakwaterowania|mieszkania|kwatery|dojazdu|transportu)
      | (?:z|mam|mamy)[ ]wlasn\w+[ ](?:mieszkani\w+|nocleg\w*|kwater\w+|lokum|dom\w*)
      | (?:we.?re|we[ ]are)[ ](?:two|three|[23])[ ](?:friends|people|guys|girls|students)
      | pod[ ]dachem(?=[ ]*(?:$|[,.;]))
      | (?:(?<=mieszkam[ ])|(?<=mieszkamy[ ]))(?:sam[a]?|z[ ](?:\w+[ ])?(?:mezem|zona|rodzicami|rodzina|dziec\w+|
        chlopakiem|dziewczyna|mama|babcia))(?:[ ]i[ ](?:\w+[ ])?dziec\w+)?(?![ ]\w+[ ]lat)
      | my[ ](?:wife|husband|son|daughter)[ ]is | (?:we.?re|we[ ]are|i.?m|i[ ]am)[ ]moving(?=[ ]to[ ])
      | (?:wychodze|wyszedlem|wyszlam|wracam|wrocil[ea]m)[ ]z[ ](?:wiezienia|zakladu[ ]karnego|odwyku)
      | (?:i[ ])?(?:troche[ ]|bardzo[ ]|sie[ ])*(?<!nie[ ])boje(?:[ ]sie)?(?=[ ]*[,.;!]|[ ]*$|
        [ ]ze[ ])(?:[ ]?,?[ ]ze[ ][^,.;!]*)?
      | nikt[ ]mnie[ ]nie[ ](?:chce|przyjmuje|zatrudnia|przyjal)(?:[ ](?:zatrudnic|przyjac|do[ ]pracy|nigdzie))*
      | in[ ]{_MONTH}(?=[ ]*(?:$|[,.;]))
      | (?:jedziemy|jestesmy|szukamy|jade|chcemy)[ ](?:\w+[ ])?we[ ](?:dwie|dwoje|dwojke|troje|trojke|trzy)
      | ze[ ]wzgledow[ ](?:zdrowotnych|rodzinnych|osobistych) | dojazd(?:em)?[ ]komunikacja(?:[ ]miejska)?
      | nie[ ]musi[ ](?:\w+[ ])?(?:duzo|wiele)[ ]\w+(?:[ ]na[ ]poczat(?:ek|ku))?
      | (?:jestem[ ])?(?:swiezo[ ])?po[ ]stazu | (?:skonczyl\w+|odbyl\w+|mam[ ]za[ ]soba)[ ]staz
      | (?:od|do|po)[ ]\d{{1,2}}(?:[:.]\d\d)?[ ](?:rano|wieczorem|w[ ]nocy)
      | skonczon\w+[ ](?:technikum|liceum|zawodowk\w+|szkol\w+|studia)(?:[ ]\w+n[aey])?
      | minimalna(?:[ ]krajowa)?(?:[ ]mi)?[ ](?:mi[ ])?(?:wystarczy|starczy|ujdzie)
      | (?:my|the)[ ]visa[ ](?:expires|ends|runs[ ]out)(?:[ ]in[ ]\w+)?(?:[ ]so)?
      | (?:for[ ])?\d{{1,2}}[ ]years(?=[ ]*(?:$|[,.;]))
      | mam[ ](?:dwadziescia|trzydziesci|czterdziesci|piecdziesiat|szescdziesiat)(?:[ ]\w+)?[ ]lat(?:a)?
      | (?:od[ ])?(?!1[3-7]\b)\d{{2}}[ ]lat[ ](?:mam|skonczon\w+|ukonczon\w+)
      | mam[ ](?:(?:dwoje|dwojke|troje|trojke|czworo|czworke|gromadke|jedno|male|malutkie|[2-5])(?:[ ]mal\w+)?[ ])?
        (?:dzieci|dziecko|synow|corki|corke)
        (?:[ ]w[ ](?:przedszkolu|zlobku|szkole|wieku[ ]\w+))?
      | (?:slabo|niedo|zle)[ ]?(?:slysz\w+|widz\w+) | (?<=orzeczenie[ ])(?:lekkie|umiarkowane|znaczne)
      | nazywam(?=[ ]\w+[ ,])[ ]\w+
      | (?:zona|maz|partner\w*|mama|tesciowa|babcia)[ ]siedzi[ ](?:w[ ]domu[ ])?
        z[ ](?:dzieck\w+|dziecmi|cork\w+|syn\w+)
      | (?:juz[ ])?od[ ](?:ponad[ ]|prawie[ ])?(?:[2-9]|10|[23]\d)[ ]lat(?=[ ]*(?:$|[,.;!?]))
      | moge[ ](?:zrobic|skonczyc|isc[ ]na|wyrobic)[ ](?:sobie[ ])?(?:kurs\w*|szkolenie|badania|uprawnienia)
      | jestem[ ](?:teraz[ ])?(?:w[ ]domu[ ]z[ ](?:dzieck\w+|dziecmi)|z[ ](?:dzieck\w+|dziecmi)[ ]w[ ]domu)
      | siedze[ ](?:teraz[ ]|obecnie[ ]|ciagle[ ])?w[ ]domu(?:[ ]z[ ](?:mal\w+[ ])?(?:dzieck\w+|dziecmi|cork\w+|
        syn\w+|niemowl\w+))?
      | wychowuje[ ](?:sam\w*[ ])?(?:(?:dwoje|dwojke|troje|trojke|czworo|[2-6])[ ])?(?:mal\w+[ ])?
        (?:dzieck\w+|dzieci|cork\w+|syn\w*)
      | jestem[ ](?:teraz[ ]|obecnie[ ])?na[ ](?:urlopie[ ])?
        (?:macierzynskim|wychowawczym|rodzicielskim|bezrobociu)
      | od[ ](?:(?:wielu|kilku|kilkunastu)[ ])?lat(?=[ ][^\W\d_]+(?:e|uje|am|em)[ ])
      | (?:(?:znam|mowie|umiem)[ ](?:tylko[ ])?
        (?:troche|troszke|slabo|ledwo|jako[ ]tako|odrobine)|
        (?:troche|troszke|slabo|ledwo|odrobine)[ ](?:znam|mowie|umiem))[ ](?:po[ ])?
        (?:\w+[sc]k(?:i|iego|u)(?:[ ]jezyk)?)
      | (?:troche|troszke|odrobine)[ ](?:angiel|niemiec|francu|hiszpan|wlos|rosyj|ukrain|czes|norwe|
        holender|szwedz)\w*ki(?:ego)?
      | (?:i[ ])?(?:speak|know)[ ](?:only[ ])?a[ ](?:little|bit[ ]of)[ ](?:bit[ ]of[ ])?
        (?:english|polish|german|french|spanish|italian|russian|ukrainian|czech|dutch|norwegian|swedish)
      | (?:mam[ ])?wyksztalcenie[ ](?:wyzsze|srednie|zawodowe|podstawowe)(?:[ ]techniczne)?
      | mieszk\w+[ ]na[ ]miejscu | (?:przez[ ])?caly[ ]rok
      | (?:ja[ ])?\d{{1,2}}[ ]lata?[ ](?:w[ ]|na[ ])?(?:ukrain|bialorus|niemcz|niemc|holand|norweg|angli|czech|
      belg)\w+
      | stopien[ ](?:lekki|umiarkowany|znaczny) | od[ ](?:samego[ ])?poczatku
      | \A[ ]*(?:do[ ]|max\.?[ ])?\d{{1,2}}[ ]godziny?(?=[ .]*$)
      | nie[ ](?:moze|moge|mozemy|mogl\w*)[ ](?:znalezc|dostac)[ ](?:zadnej[ ]|nowej[ ])?(?:pracy|roboty)
      | (?:pracuj\w+|jestem|mieszkam)[ ]w[ ]polsce[ ](?:od[ ])?\d{{1,2}}[ ](?:lat\w*|miesi\w+)
      | (?:mam[ ])?(?:taka|jedna)[ ]spraw[ea] | (?:chetnie[ ])?(?:sie[ ]naucze|naucze[ ]sie)
      | po[ ]\d{{1,2}}[ ]latach(?:[ ](?:przerwy|z[ ]dziecmi|w[ ]domu|wychowawczego))*
      | w[ ]stopniu[ ](?:lekkim|umiarkowanym|znacznym) |
        (?:(?:lekki|umiarkowany|znaczny)[ ])stopien(?=[ ]*(?:$|[,.;]))
      | (?:\d|pierwsz\w+|drugi\w+|trzeci\w+|czwart\w+|piat\w+|ostatni\w+)\.?[ ]rok(?:u|iem)?[ ]studiow |
        (?:pierwsz|drugi|trzeci|czwart|piat|ostatni)\w+[ ]roku(?=[ ]\w)
      | (?:a[ ]|i[ ])?(?:jak|jesli|jezeli|gdyby|jakby)[ ](?:(?:tam|tu|tego|tych|takich|nic|by|to)[ ])*
        nie[ ](?:ma|bedzie|bylo|da[ ]rady|da[ ]sie|masz|macie|znajdziesz)(?:[ ](?:nic|czegos|tego|takich|innego|
        wyjscia))*(?:[ ]to)?
      | (?:mam|posiadam)[ ](?:(?:juz|tez|duze|spore|male)[ ])*doswiadczenie(?=[ ]*(?:$|[,.;!]|w[ ]\w)) |
        doswiadczenie[ ](?:juz[ ])?(?:mam|posiadam)
      | (?:bo|poniewaz|gdyz)[ ](?:jestem|pochodze|przyjezdzam|dojezdzam)[ ]z[ ](?:okolic[ ])?\w+
      | (?:nie[ ]boje[ ]sie|sie[ ]nie[ ]boje|(?:mi[ ])?nie[ ]strasz\w+)
      | (?:(?:obecnie|teraz|aktualnie|dzis|dotad)[ ]zarabiam|zarabiam[ ](?:teraz|obecnie|aktualnie)|
        i[ ](?:currently[ ]|now[ ])?(?:make|earn))[ ](?:(?:okolo|ok\.?|jakies|tylko|about|around|only)[ ])?
        \d[\d ]*(?:[.,]\d+)?[ ]?(?:(?:k|tys\w*\.?|zl\w*|pln|eur\w*|netto|brutto|na[ ]reke|net|gross|now|
        miesiecznie|a[ ]month|per[ ]month)(?!\w)[ ]?)*
      | (?:(?:obecnie|teraz|aktualnie)[ ](?:mam|dostaje)|(?:mam|dostaje)[ ](?:teraz|obecnie|aktualnie))[ ]
        (?:okolo[ ]|tylko[ ]|jakies[ ])?{_AMOUNT}(?:[ ]?(?:zl\w*|pln|brutto|netto|na[ ]reke)(?!\w))*
        (?=[^\n]*?(?<![\d.,]){_AMOUNT})
      | (?:od|from)[ ]\d{{1,2}}\.(?:0?[1-9]|1[0-2])(?:\.(?:20)?\d\d)?
    )(?!\w)""",
    re.VERBOSE,
)
_OLD_JOB = re.compile(
    r"(?<!\w)(?:(?:przed[ ]?tem|wczesniej|kiedys|dotychczas|do[ ]tej[ ]pory|previously|before)[ ])?"
    r"(?:(?:prze)?pracowal(?:em|am)|byl(?:em|am)|robil(?:em|am)|"
    r"(?:po|przez|od)[ ](?:\d{1,2}|kilk\w+|wielu)[ ]lat\w*|cale[ ]zycie[ ]\w{2,}l(?:em|am)|z[ ]zawodu|"
    r"(?:i[ ])?(?:have[ ]|'ve[ ])?(?:worked|"
    r"used[ ]to[ ](?:work|be)|been[ ]work\w+|been)|i[ ]was)[ ]"
    r"(?:(?![ ](?:ale|lecz|teraz|obecnie|a[ ]teraz|szukam|chce|chcial\w+|but|now|looking)(?!\w))[^,.;!?])*"
)
"""What somebody has worked as, up to the end of the clause."""
_MAY_BE = re.compile(
    r"\d|lat|rok|year|konczyl|nie wiem|nazywam|na imie|my name|dla |po |uczy|"
    r"chodz|experience|jestem|ucze|learner|moj|my |slabo|troch|"
    r"trosz|niewiel|"
    r"kiepsk|obecny|i'?m|"
    r"i am|od |from|w stopniu|stopien|studiow|roku|rynek|slysz|widz|spraw|slab|marny|zerowy|tak sobie|ledwo|"
    r"skim |naucz|polsce|poczatku|wyksztalc|"
    r"mieszk|caly|orzeczenie|"
    r"dzieci|"
    r"ma |mam |pod soba|negocjacji|"
    r"nie |bo |poniewaz|doswiadczenie|minimaln|visa|wiezieni|karnego|odwyku|boj[ea]|nikt|in |we |wzgledow|"
    r"siedz|wychowuj|znam |umiem |speak|know|dojazd|live|living|"
    r"happy|wife|husband|son|daughter|moving|jestem|bylem|bylam|skoncz|odbyl|"
    r"rano|wieczor|do |po |doja|doje|chor|cierp|epilep|diabet|asthma|depress"
)

_TILL_HERE = r"(?!\w)(?:(?!szuka|poszuk|chc[eia]|interes|prac[aye]|looking|want)[^,.;!?]){0,60}$"
_PAST = re.compile(
    r"(?<!\w)(?:pracowal\w*|mieszkal\w*|studiowal\w*|skonczyl\w*|ukonczyl\w*|spedzil\w*|przepracowal\w*|"
    r"jezdzil\w*|jezdzilem|byl(?:em|am|ismy|ysmy)(?=[ ](?:w|we|na|po)[ ])|latal\w*|harowal\w*|tyral\w*|"
    r"(?!chcial|szukal|myslal|mial|planowal|zastanawial|potrzebowal|widzial|slyszal|prosil|wolal|liczyl|pomyslal|"
    r"zapomnial|pomylil|zdecydowal|postanowil|marzyl|zmienil|byl|mog)\w{2,}(?:a|i|y|e)l(?:em|"
    r"am)(?=[ ](?:\w+[ ]){0,6}?"
    r"(?:w|we|na)[ ])|wroci\w*|wracam|powro[ct]\w*|przyjechal\w*|przeprowadzil\w*|po[ ](?:\w+[ ])?(?:latach|"
    r"roku|miesiacach)|"
    rf"worked|lived|studied|graduated|moved){_TILL_HERE}"
)
_ARRIVED = re.compile(rf"(?<!\w)(?:came|arrived|started|finished|stracil\w*|zwolnil\w*|lost|quit){_TILL_HERE}")
_OF_OFFERS = re.compile(r"ofert|oglosze|offer|jobs|dodan|posted")
_ORIGIN = re.compile(
    r"(?<!\w)(?:jestem[ ]z|pochodz\w*|coming|originally|citizen[ ]of|"
    rf"(?:i.?m|i[ ]am)(?:[ ]an?)?(?:[ ]+\w+){{0,3}}[ ]+from){_TILL_HERE}"
)
_NEW_IN = re.compile(
    r"(?<!\w)(?:new[ ](?:to|in)|arrived[ ](?:in|to)|came[ ]to|now[ ]in|nowy[ ]w|nowa[ ]w|"
    r"jestem[ ](?:juz[ ]|teraz[ ]|od[ ](?:\w+[ ]){1,2})?w|"
    r"(?:permit|visa|(?:allowed|right|able|legal\w*)[ ]to[ ]work|pozwoleni\w*(?:[ ]na[ ]prace)?|"
    r"karte[ ]pobytu)[ ](?:for|in|w|na))[ ]$"
)
"""A country that somebody has come to, or may work in, is no place that they ask for."""
_FROM_COUNTRY = re.compile(r"(?<!\bco[ ])(?<!\bjak[ ])(?<!\w)(?:z|ze|from)[ ]$")
_CALLED_OFF = re.compile(
    r"(?:(?:zrezygn\w+|rezygn\w+|oprocz|poza)[ ]z|(?:zdaln\w+|remote(?:ly)?)[ ](?:z|from))[ ]$"
)
_WORK_FROM = re.compile(r"(?:ofert\w*|ogloszeni\w*|prac\w*|jobs?|offers?|work)[ ](?:\w+[ ])?(?:z|ze|from)[ ]$")
_MOVING = re.compile(
    r"(?<!\w)(?:przeprowadz\w+|przenosz\w+|przenios\w+|wyprowadz\w+|wracam|wraca|wracamy|przyjezdzam|moving|"
    r"relocat\w+|moved)"
    r"[ ](?:sie[ ])?(?:\w+[ ]){0,3}(?:z|ze|from)[ ]$"
)
_PRESENT = re.compile(
    rf"(?<!\w)(?:(?:obecnie|teraz|dzis)[ ])?(?:pracuje|mieszkam|i[ ](?:live|work)|i.?m[ ]living){_TILL_HERE}|"
    r"(?<!\w)(?:dowoz|dojazd|transport|bus)\w*[ ](?:pracownicz\w+[ ]|do[ ]pracy[ ]|firmow\w+[ ])*(?:z|ze)[ ]$"
)
_AS_WELL = re.compile(
    r"(?<!\w)(?:dojad\w+|dojezdza\w*|dojechac|podjechac|can[ ](?:also[ ])?(?:commute|travel))[ ]"
    r"(?:tez|takze|rowniez|nawet|also|too)(?!\w)|"
    r"(?<!\w)(?:tez|takze|rowniez|also)[ ](?:dojad\w+|dojezdza\w*|commute)"
)
_TO = re.compile(r"(?:^|[ ])(?:do|to)[ ]+$")


def find_life(flat_text: str) -> list[tuple[int, int]]:
    """Age, the years worked, a telephone number, hours of the day, when the work may begin."""
    return [m.span() for m in _LIFE.finditer(flat_text)] if _MAY_BE.search(flat_text) else []


def find_old_jobs(flat_text: str) -> list[tuple[int, int]]:
    """The clauses that tell what somebody has been: "pracowałem 10 lat jako kucharz, teraz chcę do biura"."""
    return [m.span() for m in _OLD_JOB.finditer(flat_text)]


def of_the_past(flat_text: str, start: int, places: Sequence[Place]) -> bool:
    """Whether places that stand at `start` are where a person was, studied or comes from, or has come to.

    "jestem z Ukrainy" is an origin, "jestem z Krakowa" says where work is wanted; so does "wracam do Krakowa",
    and "wracam do Polski" does not.
    """
    before = flat_text[:start]
    countries = all(place.kind == "country" for place in places)
    if _MOVING.search(before) or (
        countries
        and _FROM_COUNTRY.search(before)
        and not _WORK_FROM.search(before)
        and not _CALLED_OFF.search(before)
    ):
        return True
    if _ORIGIN.search(before) or _NEW_IN.search(before):
        return countries
    return _PAST.search(before) is not None and (countries or not _TO.search(before))


def tells_of_the_past(flat_text: str, start: int) -> bool:
    """Whether what stands at `start` is where a person was: "pracowałem za granicą"."""
    return _PAST.search(flat_text[:start]) is not None


def dates_the_past(flat_text: str, start: int) -> bool:
    """Whether what stands at `start` says when something happened to a person: "I moved to Poznań last month"."""
    m = _PAST.search(flat_text[:start]) or _ARRIVED.search(flat_text[:start])
    return m is not None and not _OF_OFFERS.search(flat_text[m.start() : start])


def is_at_present(flat_text: str, start: int) -> bool:
    """Whether a person lives, works or is fetched at the place that stands at `start`; another place named later
    is wanted, and not only as well ("mieszkam w Opolu, dojadę też do Brzegu")."""
    return _PRESENT.search(flat_text[:start]) is not None and not _AS_WELL.search(flat_text, start)
