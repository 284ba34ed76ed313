"""How people who look for work say mode, level, contract and hours, in Polish and English.

Patterns see flat text (`retrieval.flat`). A word that belongs to the name of an occupation is no fact: "dom
seniora", "kierownik kontraktu", "sprzedaż B2B", "mechanik samochodów hybrydowych" are left to the text.
"""

from __future__ import annotations

from functools import lru_cache

from retrieval.facts.languages import find_languages
from retrieval.facts.rules import Fact, Rule, rule, without_overlaps
from retrieval.flat import flat


@lru_cache(maxsize=1)
def _rules() -> list[Rule]:
    return [*_modes(), *_levels(), *_contracts(), *_hours()]


def _modes() -> list[Rule]:
    return [
        rule(
            "modes",
            "remote",
            "zdal zdlan remot home_of homeof wfh telepra z_dom w_domu anywhere from_home online on-line "
            "dowolnego_miej przez_internet chalupn",
            r"""(?<!\w)(?:
              (?:(?:100[ ]?%|w[ ]100[ ]?%|w[ ]pelni|w[ ]calosci|calkowicie|wylacznie|pelna|full|fully|
              pelni)[ ]*)?(?:(?:zdaln|zdlan)\w+|zdal\.|zdalk[aieo]\w?)(?:[ ]w[ ](?:100[ ]?%|pelni|
                calosci))?(?:[ ]100[ ]?%)?(?![ ]ster)
              | (?:100[ ]?%[ ]|full(?:y|-)?[ ]?|fully-)?remote(?:ly)?(?:[ -]first|[ -]only)?(?![ ]control)
              | chalupnictw\w*(?![ ]w[ ]domu) | chalupnicz\w+ | home[ -]?off?ic\w* | homeoffice | wfh | telepra\w+
              | work(?:ing)?[ ]from[ ](?:home|anywhere) | (?:from|at)[ ]home | from[ ]anywhere |
              z[ ]dowolnego[ ]miejsca
              | (?:prac\w*|robot\w*|pracowac)[ ](?:online|on-line|przez[ ]internet) | (?:online|on-line)(?=[ ]job|
              [ ]work)
              | z[ ](?:wlasnego[ ])?domu(?![ ](?:opieki|dziecka|pomocy|kultury|seniora|klient|do[ ]domu))
              | (?:prac\w*|robot\w*|zajeci\w*|chalupnictw\w*)[ ](?:(?:przy|na)[ ]\w+[ ])?
                (?:w|we)[ ](?:wlasnym[ ])?domu(?![ ](?:opieki|
              dziecka|pomocy|kultury|senior|klient|spokojn|studenc|weseln|jednorodz|maklersk|medi|handl|towar))
            )(?!\w)""",
        ),
        rule(
            "modes",
            "hybrid",
            "hybr czesciow partial partly w_biurze z_biura zdaln z_domu dni_w dni_of home in_the_office",
            r"""(?<!\w)(?:
              (?<!samochody[ ])(?<!samochodow[ ])(?<!pojazdow[ ])(?<!aut[ ])(?<!manicure[ ])(?<!paznokcie[ ])
              (?<!lakiery[ ])(?<!lakier[ ])(?<!chmura[ ])(?<!chmury[ ])(?<!naped[ ])(?<!silniki[ ])(?<!silnik[ ])
              hybr[iy]d\w*(?![ ](?:samoch|aut|naped|silnik|manicur|paznok|lakier|chmur|cloud|car|vehicle|app|
              mobile|w[ ]aut))
              (?:[,]?[ ](?:\d|jeden|dwa|trzy|cztery|kilka)(?:-\d)?[ ]d(?:ni|zien)\w*[ ](?:w[ ](?:tygodniu|
              miesiacu)[ ])?(?:w[ ]biurze|z[ ]biura|zdaln\w+|z[ ]domu))?
              | zdaln\w+[ ](?:przez[ ])?(?:\d|jeden|dwa|trzy|cztery|kilka)[ ]d(?:ni|zien)\w*[ ]w[ ]tygodniu
              | (?:czesciowo|w[ ]czesci|czesc\w*)[ ](?:zdaln\w+|z[ ]domu|home[ ]office) | part(?:ial)?ly[ ]remote |
              partial[ ]remote
              | (?:(?:max|do|min|tylko|przynajmniej)\.?[ ])?(?:\d|jeden|dwa|trzy|cztery|kilka|pare|one|two|three|
              four)(?:-\d)?[ ](?:d(?:ni|zien)|days?|x)\w*[ ]
                (?:w[ ]tygodniu[ ]|w[ ]miesiacu[ ]|a[ ]week[ ]|per[ ]week[ ])?
                (?:w[ ]biurze|z[ ]biura|zdaln\w+|z[ ]domu|home[ ]?office|(?:in|at)[ ]the[ ]office|from[ ](?:home|
                the[ ]office)|remote(?:ly)?|in[ ]office)
                (?:[ ](?:w[ ]tygodniu|w[ ]miesiacu|a[ ]week|per[ ]week))?
            )(?!\w)""",
        ),
        rule(
            "modes",
            "onsite",
            "stacjon on-sit onsit on_sit biur office na_miej",
            r"""(?<!\w)(?:
              (?<!telefon[ ])(?<!telefony[ ])(?<!sklep[ ])(?<!sklepy[ ])(?<!sklepie[ ])(?<!studia[ ])
              (?<!hospicjum[ ])(?<!opieka[ ])
              stacjonarn\w*(?![ ](?:sklep|punkt|telefon|stud|hospic|opiek|salon|handel))
              | on[ -]?site | (?:praca|pracy|prace|pracowac)[ ]na[ ]miejscu | (?:tylko|wylacznie|100[ ]?%|
              only)[ ](?:na[ ]miejscu|w[ ]biurze|z[ ]biura)
              | z[ ]biura | (?:only[ ])?(?:in|from|at)[ ](?:the|an)[ ]office | in-office | office[ -]based
              | (?:codziennie|na[ ]co[ ]dzien|daily|every[ ]day)[ ](?:(?:jezdzic|dojezdzac|chodzic|siedziec|byc|
                pracowac)[ ])?(?:w|z|do|in|to|at)[ ](?:the[ ])?(?:biur\w+|office)
              | (?:jezdzic|dojezdzac|chodzic|siedziec|byc|pracowac)[ ](?:codziennie[ ])(?:w|z|do)[ ]biur\w+
              | (?:w|do|in|to|at)[ ](?:the[ ])?(?:biur\w+|office)[ ](?:codziennie|na[ ]co[ ]dzien|every[ ]day|
                daily)
            )(?!\w)""",
        ),
    ]


def _levels() -> list[Rule]:
    return [
        rule(
            "levels",
            "intern",
            "staz praktyk intern trainee apprentic",
            r"""(?<!\w)(?:
              (?<!lata[ ])(?<!ze[ ])(?<!lat[ ])(?<!rok[ ])(?<!letnim[ ])(?<!duzym[ ])(?<!dlugim[ ])(?<!bez[ ])
              (?<!krotkim[ ])(?<!moj[ ])(?<!roku[ ])
              staz(?:u|e|y|em|ach|ow|ysta|ysty|ysci|yste|ysto\w*|ystk\w*)?(?![ ](?:prac|w[ ]zawodzie|
              \d(?!\d?(?:[ ]?-?[ ]?mies|[ ]?m-c))|min))
              | praktyk(?:i|ach|om|ant\w*) | (?:(?<=szukam[ ])|(?<=szuka[ ])|(?<=poszukuje[ ])|(?<=ofert[ ])|
              (?<=oferty[ ]))praktyk | (?:platn\w+|studenck\w+|wakacyjn\w+|letni\w*)[ ]praktyk\w*
              | intern(?:s|ship|ships|em|a|ow|ie)? | trainee\w* | apprentice(?:ship)?s? | working[ ]student |
              working-student
            )(?!\w)""",
        ),
        rule(
            "levels",
            "junior",
            "junior jr mlodsz poczatkuj entry doswiadczen experience absolwen po_studiach graduate zaczyn karier "
            "beginner pierwsz dopiero junir",
            r"""(?<!\w)(?:
              juni?or(?:a|em|owi|ow|zy|om|ach|ami|owe|owy|owa|owego|owej|ka|ki|ze|s)?(?![ ](?:school|high)) | jr
              | mlodsz(?:y|a|ego|ej|emu|ym)(?![ ](?:dzie|rodzen|klas|grup|wiek|brat|siostr|uczni|pan|osob))
              | poczatkujac\w+ | entry[ -]?level
              | (?:calkowicie[ ]|zupelnie[ ])?bez[ ](?:zadnego[ ]|wiekszego[ ]|duzego[ ]|jakiegokolwiek[ ]|
              wczesniejszego[ ]|wymaganego[ ]|wymagan\w*[ ]co[ ]do[ ]|komercyjnego[ ])?(?:doswiadczeni\w+|
              doswiadcznia|doswiadczeina|stazu(?:[ ]pracy)?)
              | (?:z|o|przy|mam|mamy|posiadam)[ ](?:niewielkim|malym|krotkim|minimalnym|zerowym|niewielkie|male|
              minimalne|zerowe|znikomym|znikome|niedlugim|skromnym)[ ](?:doswiadczeni\w+|stazem)
              | (?:male|niewielkie|zerowe)[ ]doswiadczenie
              | zero[ ]doswiadczenia | (?:niewielkiego|malego)[ ]doswiadczenia
              | nie[ ]?wymag\w+[ ]doswiadczenia | doswiadczenie[ ](?:nie[ ]jest[ ])?(?:niewymagane|
              nie[ ]?wymagane) | nie[ ]mam[ ](?:zadnego[ ]|jeszcze[ ]|duzego[ ])?doswiadczenia | brak(?:iem|
              u)?[ ]doswiadczenia
              | (?:with[ ])?(?:no|without|little|limited|zero|not[ ]much)[ ](?:any[ ]|prior[ ]|previous[ ]|
              work[ ])?experience(?:[ ](?:required|needed|necessary))? | no-experience | inexperienced
              | (?:swiezo|zaraz|tuz|prosto|dopiero)[ ]po[ ]studiach | po[ ]studiach(?=[ ]*(?:$|[,.;?!]|bez)) |
              (?:swiez\w+[ ])?absolwent\w* | (?:fresh[ ]|recent[ ])?graduate(?:s)?(?![ ]school) | beginner\w*
              | (?:dopiero[ ])?zaczyn\w+[ ](?:karier\w*|swoja[ ]przygode|w[ ](?:branzy|it|zawodzie)) |
              (?:na[ ])?(?:start|poczatek|poczatku)[ ](?:mojej[ ]|swojej[ ])?(?:kariery|przygody) |
              pierwsz\w+[ ](?:prac[aey]|robot[aey]|posad[aey])
            )(?!\w)""",
        ),
        rule(
            "levels",
            "mid",
            "mid regular middle sredni mide",
            r"""(?<!\w)(?:
              mid(?:dle)?(?:a|em|ow\w*|zie|y|owi|ami)?(?:[ -]?level)?(?![ -]?(?:east|size|market|cap|day|night|
              term|school|office|management|wife))
              | regular(?:a|em|ow|ze|zy)?(?![ ](?:job|work|hours|income|employ|pay|express|contract|salary|shift|
              schedule))
              | sredni[ ]poziom | srednio[ -]?zaawansowan\w+ | (?:na[ ])?(?:poziom\w*|szczebl\w+)[ ](?:sredni\w*|
              specjalisty)
            )(?!\w)""",
        ),
        rule(
            "levels",
            "senior",
            "senior starsz doswiadczon doswiadczeniem experienced sr sen",
            r"""(?<!\w)(?:
              (?<!dom[ ])(?<!domu[ ])(?<!domem[ ])(?<!domy[ ])(?<!domach[ ])(?<!klub[ ])(?<!klubie[ ])(?<!nad[ ])
              (?<!opieka[ ])(?<!opiekun[ ])(?<!opiekunka[ ])(?<!opieki[ ])(?<!opiekunki[ ])(?<!opiekuna[ ])
              (?<!opieke[ ])(?<!pomoc[ ])(?<!pomoc[ ]dla[ ])(?<!asystent[ ])(?<!asystentka[ ])(?<!opieka[ ]dla[ ])
              (?<!rezydencja[ ])(?<!rezydencji[ ])(?<!wsparcie[ ])(?<!towarzystwo[ ]dla[ ])(?<!dom[ ]dla[ ])
              (?<!domu[ ]dla[ ])(?<!osob[ ])(?<!u[ ])
              senior(?:a|em|owi|zy|ze|owy|owa|owego|owej|owe|k[aei]|sk\w+|s)?(?![ ](?:care|living|citizen|home|
              w[ ]niemczech))(?!\w)
              | (?:(?<=mid[/-])|(?<=mid[ ][/-][ ])|(?<=regular[/-]))sen(?!\w)
              | (?<=[a-z+\#][ ])sr\.?(?=[ ]*(?:$|[,;/]|b2b|uop|remote|zdal|hybr))
              | sr\.?(?=[ ](?:java|python|react|dev|eng|soft|data|front|back|full|test|qa|spec|analy|\.net|php|c\+|
              c\#))
              | (?<!nad[ ])(?<!opieka[ ])(?<!osoby[ ])(?<!osobie[ ])(?<!osob[ ])(?<!osoba[ ])(?<!pani[ ])
              (?<!pana[ ])starsz(?:y|a|ego|ej|emu)(?=[ ](?!osob|ludz|pan|dzie|kobiet|mezczyz|
              czlowiek|wiek|klas|malz|rodzic|brat|bratem|mam|babc|dziad|schorow|uczni|niz|wie)\w)
              | (?:z[ ])?(?:duzym|wieloletnim|bogatym|dlugoletnim|sporym|ogromnym|
              kilkunastoletnim)[ ](?:doswiadczeniem|stazem)
              | (?:bardzo[ ])?doswiadczon(?:y|a|ego|ej|emu|ym)(?![ ](?:zespol|firm|kadr)) | (?:highly[ ]|
              very[ ])?experienced(?![ ](?:in|with|team))
            )(?!\w)""",
        ),
        rule("levels", "senior", "mid+ regular+", r"(?:(?<=mid)|(?<=regular))\+(?!\w)"),
        rule(
            "levels",
            "lead",
            "lead lider principal head_of expert ekspert kierownicz menedzers managers manageme dyrektorsk staff",
            r"""(?<!\w)(?:
              (?<!tech[ ])(?<!tech[ -])(?<!technical[ ])(?<!team[ ])(?<!team[ -])(?<!shift[ ])(?<!squad[ ])
              (?<!project[ ])(?<!line[ ])(?<!tour[ ])(?:na[ ]poziomie[ ])?lead(?:em|a|erem|era|erow|er|ow|
                s)?(?![ -]?(?:gen|
              nurtur|manag|acquis|time))
              | principal(?![ ]investig) | staff[ ](?=engineer|software|developer)(?:engineer)?
              | (?:expert|eksperck\w+)[ -]?(?:level|poziom\w*)? | poziom\w*[ ](?:eksper\w+|lead\w*|lider\w*|
              manager\w*|menedzer\w*|kierownicz\w+)
              | (?:stanowisk\w+|pozycj\w+|rol\w+|kadr\w+)[ ](?:kierownicz\w+|menedzersk\w+|managersk\w+|
              dyrektorsk\w+|liderski\w+) | (?:kierownicz\w+|menedzersk\w+|managersk\w+)[ ](?:stanowisk\w+|
              pozycj\w+|rol\w+)
              | (?:management|managerial|leadership)[ ](?:position|role|level)s?
            )(?!\w)""",
        ),
    ]


def _contracts() -> list[Rule]:
    return [
        rule(
            "contracts",
            "employment",
            "prac uop u.o.p etat employment permanent nieokreslon u_o_p stala_umow umowa_stal umowe_stal o_prac",
            r"""(?<!\w)(?:
              (?:na[ ])?(?:normaln\w+[ ])?um(?:owa|owe|owy|owie|\.|
              owa[ ]stala)?[ ]o[ ]prac[eay](?:[ ]na[ ](?:czas[ ](?:nieokreslon\w+|okreslon\w+|probn\w+)|stale|
              caly[ ]etat))? | o[ ]prace(?=[ ]*(?:$|[,;/]|lub|albo|czy|i[ ]))
              | uop(?:[ie]?[ae]?|em|ie)? | u\.o\.p\.? | u[ ]o[ ]p
              | (?:na[ ]|umow\w+[ ]na[ ])czas[ ](?:nieokreslon\w+|okreslon\w+)
              | (?:stal\w+[ ]umow\w+|umow\w+[ ]stal\w+)
              | (?<!pol[ ])(?<!czesc[ ])(?<!czesci[ ])(?<!4[ ])(?<!2[ ])(?<!5[ ])(?<!polowe[ ])(?<!cwierc[ ])
              (?<!wymiar[ ])(?<!wymiarze[ ])(?<!moj[ ])(?<!moim[ ])(?:(?:na[ ])?eta(?:t|cie|tem)|
                (?:(?<=szukam[ ])|(?<=szuka[ ])|(?<=jakiegos[ ])|(?<=stalego[ ])|(?<=normalnego[ ]))etatu)
                (?![ ]nauczyciel)
              | (?:employment|permanent)[ ]contract | contract[ ]of[ ]employment | permanent(?=[ ]*(?:$|[,;.]|
              position|job|role|employ)) (?:[ ](?:position|job|role|employment))?
            )(?!\w)""",
        ),
        rule(
            "contracts",
            "b2b",
            "b2b b-2-b b_2_b kontrak contract dzialalno samozatrud faktur self-emp self_emp jdg contractor wlasn "
            "firm_jdg",
            r"""(?<!\w)(?:
              (?<!sprzedaz[ ])(?<!sprzedazy[ ])(?<!sales[ ])(?<!marketing[ ])(?<!marketingu[ ])(?<!klient[ ])
              (?<!klienci[ ])(?<!klientow[ ])(?<!klientem[ ])(?<!klientami[ ])(?<!rynek[ ])(?<!rynku[ ])
              (?<!sektor[ ])(?<!sektorze[ ])(?<!segment[ ])(?<!segmencie[ ])(?<!sprzedawca[ ])
              (?<!handlowiec[ ])(?<!handlowca[ ])(?<!handlowy[ ])(?<!handlowego[ ])(?<!handlowa[ ])
              (?<!handlowej[ ])(?<!handel[ ])(?<!handlu[ ])(?<!account[ ]manager[ ])(?<!representative[ ])
              (?<!business[ ]developer[ ])(?<!salesman[ ])(?<!klienta[ ])(?<!doswiadczenie[ ]w[ ])
              (?<!doswiadczeniem[ ]w[ ])(?<!doswiadczenia[ ]w[ ])(?<!doswiadczony[ ]w[ ])(?<!experience[ ]in[ ])
              (?:na[ ])?(?:kontra(?:kt|kcie|ktu)[ ])?b(?:2|-2-|[ ]2[ ])b(?:[ ]?(?:kontra(?:kt|kcie|ktu)|
              contract))?(?![ ](?:sales|market|client|saas|klient|sprzedaz|segment|e-?comm))
              | (?<!kierownik[ ])(?<!manager[ ])(?<!menedzer[ ])(?<!inzynier[ ])(?<!dyrektor[ ])
              (?<!specjalista[ ])(?<!negocjowanie[ ])(?<!realizacja[ ])
                (?:na[ ])?kontrak(?:t|cie|tem)(?![ ](?:menedz|budow|wojsk|zawodow)) | (?:na[ ]|lub[ ]|
                albo[ ])kontraktu
              | (?:na[ ]|prowadz\w+[ ]|
              mam[ ])?(?:wlasn\w+[ ])?(?:jednoosobow\w+[ ])?dzialalnos\w*(?:[ ]gospodarcz\w+)?(?![ ](?:char|kult|
              spol|pozytku|badaw|oper|handl|market|nauk|produkc|wydawn|ubezp)) | jdg | samozatrudnien\w+
              | umow\w+[ ]kontraktow\w+ | ^kontraktow[aey](?=[ ]*[.?!]?$) | ^contract(?=[ ]*[.?!]?$)
              | (?:na|za|wystawiam|wystawie)[ ]faktur\w+ | self[ -]employ\w+ | contractor(?:s)?
            )(?!\w)""",
        ),
        rule(
            "contracts",
            "mandate",
            "zlecen mandate uz zlecni",
            r"""(?<!\w)(?:
              (?:na[ ])?um(?:owa|owe|owy|owie|\.)?[ -]?(?:na[ ])?zlec\w*ni\w*
              | (?<!realizacja[ ])(?<!realizacji[ ])(?<!przyjmowanie[ ])(?<!obsluga[ ])(?<!biuro[ ])(?<!biurze[ ])
              (?<!wykonywanie[ ])(?<!wszelkie[ ])
                (?:na[ ])?zleceni(?:e|a|u|em|owk\w+|owe|owa)(?![ ](?:transport|spedyc|budow|remont|hydraul|produkc|
                klient|kompl))
              | contract[ ]of[ ]mandate | mandate[ ](?:contract|agreement) | mandate(?=[ ]*(?:$|[,;.]))|
              (?:na[ ]|(?<=/)|(?<=/[ ])|(?<=lub[ ])|(?<=albo[ ]))uz | uz(?=[ ]?(?:/|lub[ ]|albo[ ]|[,;]|$))
            )(?!\w)""",
        ),
        rule(
            "contracts",
            "task",
            "dziel uod specific specif",
            r"""(?<!\w)(?:(?:na[ ])?um(?:owa|owe|owy|owie|\.)?[ ]o[ ]dziel[oa]
              | o[ ]dzielo | na[ ]dzielo | ^dzielo(?=[ ]*[.?!]?$)
              | (?:(?<=lub[ ])|(?<=albo[ ])|(?<=zlecenie/))dzielo | uod(?:u)?
              | specific[ -](?:work|task)[ ]contract | contract[ ]for[ ]specific[ ](?:work|task))(?!\w)""",
        ),
        rule(
            "contracts",
            "internship",
            "umow",
            r"""(?<!\w)um(?:owa|owe|owy|owie)[ ](?:o[ ])?(?:staz\w*|praktyk\w*)(?!\w)""",
        ),
        rule(
            "contracts",
            "temporary",
            "tymczas temporary temp_job temp_work",
            r"""(?<!\w)(?:(?:(?:przez|z)[ ]agencj\w+[ ])?(?:prac\w*[ ]|zatrudnieni\w+[ ]|
              robot\w*[ ])?tymczasow\w*(?:[ ]prac\w*)?(?![ ](?:opiek|dom|schron|areszt)) |
              temporary(?:[ ](?:job|work|contract|position|employment))? | temp[ ](?:job|work))(?!\w)""",
        ),
    ]


def _hours() -> list[Rule]:
    return [
        rule(
            "hours",
            "full_time",
            "pelny pelen pelnego pelnym caly calego_etat full pelnoeta 1/1 godz tygodniu tygodniowo /tyg 40h",
            r"""(?<!\w)(?:(?:^[ ]*|^[ ]*(?:tylko|a|moze|jednak|na)[ ])(?:pelny|pelen|caly)(?=[ ]*[?.!]?[ ]*$)
              | (?:na[ ]|w[ ])?(?:pelny|pelen|pelnego|pelnym|caly|calym|calego)[ ](?:etat\w*|etacie|
              wymiar\w*(?:[ ](?:godzin|czasu(?:[ ]pracy)?|etatu))?) | pelnoetatow\w+ | full[ -]?time
              | (?:3[5-9]|40)[ ]?(?:godzin\w*|godz\.?|h)[ ]*(?:w[ ]tygodniu|tygodniowo|na[ ]tydzien|
              /[ ]?ty(?:g|dz)\w*\.?))(?!\w)""",
        ),
        rule(
            "hours",
            "part_time",
            "etat part niepeln dorywcz godzin dodatkow tygodniowo tygodniu hours week 1/2 3/4 /tyg /tyd tyg.",
            r"""(?<!\w)(?:
              (?:na[ ]|w[ ]|wymiar\w*[ ])*(?:pol|1/2|\u00bd|3/4|\u00be|1/4|2/3|1/3|4/5|0[.,](?:5|25|75|8|6)|cwierc|
              czesc|czesci|polowe|polowie|polowka|trzy[ ]czwarte|jedna[ ]czwarta)[ -]?(?:etat\w*|etacie|wymiaru)
              | poletat\w* | niepeln\w+[ ](?:etat\w*|etacie|wymiar\w*)(?:[ ](?:godzin|czasu(?:[ ]pracy)?|etatu))? |
              part[ -]?time\w* | dorywcz\w+(?:[ ]prac\w+)?
              | (?:(?:pare|kilka|kilkanascie|po[ ]kilka)[ ]|
                (?!(?:3[5-9]|4\d)[ ]?(?:h|g))\d{1,2}(?:-\d{1,2})?[ ]?)(?:godzin\w*|
                godz\.?|
              h)[ ]*(?:dziennie|w[ ]tygodniu|tygodniowo|na[ ]tydzien|na[ ]dzien|/[ ]?tyg\w*\.?|
                /[ ]?tydz\w*\.?|tyg\.)
              | (?:1/2|3/4|1/4)[ ]?et\. | (?<=etat[ ]lub[ ])(?:1/2|3/4|pol|czesc) | (?<=etat[ ]albo[ ])(?:1/2|
                3/4|pol)
              | (?:(?:tylko|max\.?|do)[ ])*(?:raz|[1-4](?:-[2-4])?[ ]?(?:razy|x|dni)|(?:dwa|trzy|cztery|pare|
                kilka)[ ](?:razy|dni)|
                jeden[ ]dzien)[ ](?:w[ ]tygodniu|na[ ]tydzien|tygodniowo)(?:[ ]po[ ](?:\d{1,2}|kilka|pare|cztery|
                piec|szesc)(?:-\d)?[ ]?(?:h\b|godz\w*\.?))?(?![ ](?:z[ ]|zdal|w[ ]biurze|home|stacjon|
                  praca[ ]zdal))
              | (?:(?:once|twice|[1-4](?:-[2-4])?[ ](?:times|days)|(?:two|three|four)[ ](?:times|
                days))[ ](?:a|per)[ ]week)
                (?![ ](?:remote|from|in[ ]the|at[ ]the|on-?site|in[ ]office))
              | (?:a[ ])?few[ ]hours[ ](?:a|per)[ ](?:day|week)
              | prac\w+[ ]dodatkow\w+(?![ ]zajec) | dodatkow\w+[ ]prac\w+
            )(?!\w)""",
        ),
        rule(
            "hours",
            "weekend",
            "weekend lykend likend wikend sobot saturday sundays",
            r"""(?<!\w)(?:(?:w[ ]|na[ ]|tylko[ ])*(?:weekend\w*|lykend\w*|likend\w*|wikend\w*)(?:owo)? |
              (?:w[ ])?(?:sobot[aeyi]?|soboty)(?:[ ]*(?:i|,|-|oraz|lub|/)[ ]*(?:w[ ])?niedziel\w*)? |
                saturdays?(?:[ ](?:and|or)[ ]sundays?)?)(?!\w)""",
        ),
        rule(
            "hours_excluded",
            "weekend",
            "woln w_tygodniu free_weekend weekends_off weekend_off poniedzial pon pn monday",
            r"""(?<!\w)(?:(?:(?:tylko|jednak|raczej)[ ])?
              (?<!dni[ ])(?<!dnia[ ])(?<!dzien[ ])(?<!razy[ ])(?<!raz[ ])(?<!x[ ])(?<!zmiany[ ])(?<!zmian[ ])
              (?<!godzin[ ])(?<!godz[ ])(?<!godz\.[ ])(?<!h[ ])(?<!\d[ ])w[ ]tygodniu(?![ ]po[ ]\d)
              | woln\w+[ ](?:weekend\w*|sobot\w*(?:[ ]i[ ]niedziel\w*)?) | weekend\w*[ ]woln\w+ |
              od[ ]pon\w*\.?[ ]do[ ]pi?a?t\w*\.? | po?n\.?[ ]?-[ ]?pi?a?t\w*\.? | monday[ ](?:to|-)[ ]friday
              | (?:free[ ]weekends|weekends?[ ]off|weekends[ ]free))(?!\w)""",
        ),
        rule(
            "hours",
            "shifts",
            "zmian nock nocek noc shift nocn brygad 2zm 3zm 2_zm 3_zm 4_zm",
            r"""(?<!\w)(?:
              (?:praca[ ])?na[ ]zmiany | (?:(?:system\w*|tryb\w*|prac\w*|w)[ ])*(?<!mistrz[ ])(?<!kierownik[ ])
              (?<!lider[ ])(?:(?:dwu|trzy|cztero|wielo|2-?|3-?|4-?)?zmianow\w+)(?:[ ](?:system\w*|tryb\w*|
              prac\w*))?
              | (?:na[ ])?(?:2|3|4|dwie|trzy|cztery|dwoch|trzech)(?:[ ]zmian\w*|[ ]?zm\.?) | (?:8|12|
                24)[ ]?-?(?:h|godz\w*\.?)[ ]zmian\w* |
              zmian\w*[ ](?:po[ ])?(?:8|12|24)[ ]?(?:h\b|godz\w*\.?|-?godzinn\w+) | (?:12|
                24)-?godzinn\w+[ ]zmian\w* | (?:na[ ])?(?:nocne|nocna|nocnych|
              nocnej|nocny)[ ]zmian\w* | zmian\w*[ ]nocn\w+
              | (?:na[ ])?(?:nock\w+|nocek)
              | (?<!stroz[ ])(?:na[ ]noce?|nights|w[ ]nocy|praca[ ]nocna|pracy[ ]nocnej|prace[ ]nocna|
              nocn\w+[ ]prac\w+)
              | (?:night[ ]|day[ ]|rotating[ ])?shifts?(?:[ ]work)?(?![ ](?:leader|manager|supervisor)) |
              (?:cztero|4-?)brygad\w+
            )(?!\w)""",
        ),
        rule(
            "hours_excluded",
            "shifts",
            "jedn 1_zmian single no_shift one_shift 1-zmian",
            r"""(?<!\w)(?:(?:tylko[ ]|na[ ])*(?:jedna|jedn\w+|1)[ ]zmian[aey]? | (?:praca[ ]|system[ ]|
              w[ ]systemie[ ])?(?:jedno-?|1-?)zmianow\w+(?:[ ]prac\w+)? | (?:single|one)[ -]shift)(?!\w)""",
        ),
    ]


def find_facts(text: str) -> list[Fact]:
    """What a person's sentence says of modes, levels, contracts, hours and languages, in order.

    Negation is not looked at: "bez b2b" has the fact b2b, and the reader of the sentence turns it round.
    """
    flat_text = flat(text)
    found = [fact for each in _rules() for fact in each.find(flat_text)]
    return without_overlaps([*found, *find_languages(text, flat_text)])
