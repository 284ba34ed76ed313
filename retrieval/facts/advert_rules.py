"""The wordings of adverts for mode, level, contract and hours. Patterns see flat text (`retrieval.flat`).

A rule of the field "remote" says that there is remote work; how much of it decides `retrieval.facts.adverts`.
"""

from __future__ import annotations

from functools import lru_cache

from retrieval.facts.rules import Rule, rule


@lru_cache(maxsize=1)
def text_rules() -> list[Rule]:
    """What stands in a description and is said of the job offered."""
    return [*_modes(), *_contracts(), *_levels(), *_hours()]


def _modes() -> list[Rule]:
    return [
        rule(
            "remote",
            "remote",
            "zdaln remote home_office home-office homeoffice z_domu",
            r"""(?<!\w)(?:
              (?:prac[aeyi]\w?|prace|tryb\w*|forma|form\w+[ ]pracy|miejsce[ ]pracy|wspolprac\w+|
              model[ ]pracy)[ ]?(?:pracy)?[ ]?[:\-]?[ ]?(?:(?:w[ ])?100[ ]?%[ ]|w[ ]pelni[ ]|calkowicie[ ]|
              obecnie[ ]|glownie[ ])?
              (?:(?:w[ ](?:formie|trybie|systemie|modelu|formule)|o[ ]charakterze)[ ])?zdaln\w+
              | prac\w+[ ](?:moze|bedzie|jest)[ ](?:byc[ ])?(?:wykonywan\w+|swiadczon\w+|realizowan\w+)[ ]zdalnie
              | (?:lokalizacja|miejsce[ ]pracy|gdzie|location)[ ]?:[ ]?
                (?:[a-z-]+(?:[ ][a-z-]+)?[ ]?(?:[/,]|lub|albo|or)[ ]?){0,12}
                (?:100[ ]?%[ ])?(?:zdaln\w+|remote|home[ -]office)
              | (?:100[ ]?%|w[ ]pelni|calkowicie|zatrudnienie|stanowisko)[ ]zdaln\w+(?![ ]bez[ ]wych) |
              hybrydow\w+[ ]?(?:/|lub|albo|oraz|czy|i)[ ]?(?:w[ ]pelni[ ]|calkowicie[ ])?zdaln\w+ |
              zdaln\w+[ ](?:prac\w+|wspolprac\w+) | (?:pracowac|pracuj\w*|pracujemy)[ ](?:w[ ]100[ ]?%[ ])?zdalnie
              | (?:prac[aey]|prace|pracujemy|pracujesz|pracowac)[ ](?:z|w)[ ]biur\w+(?:[ ]\([^)]{0,40}\))?[ ]?
                (?:,|/|lub|albo|oraz|czy|i)[ ](?:calkowicie[ ]|100[ ]?%[ ])?zdaln\w+
              | (?:100[ ]?%|full(?:y)?)[ -]?remote | remote[ ](?:work\w*|job|position)
              | remote[ ](?:within|from|across)[ ](?:poland|the[ ]eu|eu\b|europe|anywhere)
              | work(?:ing)?[ ](?:remotely|from[ ]home) | home[ -]?office
              | (?<!za[ ])(?:prac\w*|pracowac)[ ]z[ ]domu
            )(?!\w)(?![ ](?:rekrut|sterow|pulpit|obslug))""",
        ),
        rule(
            "modes",
            "remote",
            "online on-line",
            # Who teaches by the internet works from home.
            r"(?<!\w)(?:(?:prowadz\w+|udziel\w+)[ ](?:[^.;\n]{0,40}[ ])?(?:lekcj|zajec|zajeci|korepetycj)\w*|"
            r"(?:lekcje|zajecia|korepetycje)[ ](?:odbywaj\w+|prowadzon\w+|prowadzimy|realizowan\w+)|"
            r"do[ ]nauczania(?=[ ])|uczymy(?=[ ])|"
            r"(?:pracujemy|praca)(?=[ ](?:zarowno[ ])?on-?line(?!(?:[ ]\w+)?[ ]market)))"
            r"[^.;\n]{0,45}?[ ]on-?line(?!\w)(?![ ](?:rekrut|sklep|sprzed|market))",
        ),
        rule(
            "modes",
            "hybrid",
            "hybryd hybrid czesciowo",
            r"(?<!\w)(?:(?:prac\w*|tryb\w*|model\w*|system\w*|form\w*)(?:[ ]pracy)?[ ]?[:\-]?[ ]?hybrydow\w+|"
            r"zdaln\w+[ ]?(?:/|,|lub|albo|czy|i|oraz)[ ]?(?:w[ ]modelu[ ]|w[ ]trybie[ ])?hybryd\w+|"
            r"hybrydow\w+[ ](?:prac\w*|tryb\w*|model\w*|system\w*|form\w*)|hybrid[ ](?:work|model|mode)|"
            r"czesciowo[ ](?:prac\w+[ ])?zdaln\w+)(?!\w)",
        ),
        rule(
            "modes",
            "onsite",
            "stacjonarn on-site w_biurze",
            r"(?<!\w)(?:(?:prac[aey]|prace|tryb\w*|form\w*)(?:[ ]pracy)?[ ]?[:\-]?[ ]?stacjonarn\w+|"
            r"(?:zdaln|hybrydow)\w+[ ]?(?:/|,|lub|albo|oraz|czy|i)[ ]?stacjonarn\w+|"
            r"stacjonarn\w+[ ]?(?:/|,|lub|albo|oraz|czy|i)[ ]?(?:zdaln|hybrydow)\w+|"
            r"stacjonarn\w+[ ]prac\w+|"
            r"prac[aey][ ]w[ ]biurze(?:[ ]w[ ]\w+|[ ]\([^)]{0,60}\))?[ ]?(?:/|,|lub|albo|oraz|czy|i)[ ]?"
            r"(?:prac\w[ ])?(?:zdaln|hybrydow)\w+|"
            r"on-site[ ](?:work|job)|work[ ]on-site)(?!\w)",
        ),
    ]


_NOT_FIRST = "".join(
    rf"(?<!{before}[ ]u)"
    for before in ("przejscia[ ]na", "przejscie[ ]na", "przejsc[ ]na", "nastepnie", "pozniej", "potem", "docelowo")
)
"""Not behind words that promise it for later: "umowa zlecenie z możliwością przejścia na umowę o pracę"."""


def _contracts() -> list[Rule]:
    return [
        rule(
            "contracts",
            "employment",
            "o_prac uop",
            # With a letter in front the engine skips to it; most adverts come here.
            rf"u(?<!\w.){_NOT_FIRST}"
            r"(?:m(?:owa|owe|owy|owie|\.)[ ]o[ ]prac[eay](?![ ]\(?tymczasow)|op|\.o\.p)(?!\w)",
        ),
        rule(
            "contracts",
            "employment",
            "employment_contract contract_of_emp permanent_contract okres_probny lub_o_prac albo_o_prac",
            r"(?<!duration[ ])(?:employment|permanent)[ ]contract|contract[ ]of[ ]employment|"
            r"(?<!\w)zleceni\w+[ ](?:lub|albo)[ ]o[ ]prac[eay](?![ ]\(?tymczasow)(?!\w)|"
            r"(?<!\w)umow\w+[ ]na[ ]okres[ ]probny(?!\w)",
        ),
        rule(
            "contracts",
            "b2b",
            "b2b dzialalnos samozatrud kontrak",
            r"""(?<!\w)(?:
              (?:kontrak\w*|umow\w*|wspolprac\w*|uop|prace|zlecenie|zatrudnieni\w+|forma|contract|rozliczeni\w+|
              fakturz?\w*)[ ]*(?:o[ ]wspolprac\w+[ ]*)?(?:[/(,\-:]|lub|albo|badz|czy|i|oraz|na|w|typu|or|
              w[ ](?:formie|ramach)|na[ ]zasad\w+)?[ ]*(?:kontrak\w*[ ])?b2b
              | (?:na[ ])?b2b[ ]?(?:[/(,\-]|lub|albo|or)?[ ]?(?:uop|umow\w*|kontrak\w*|contract|zlecenie) |
              (?:na[ ]podstawie|w[ ]oparciu[ ]o|na[ ]zasadach)[ ]b2b |
              \d[ ]?(?:zl|pln|k)?[ ]?(?:netto)?(?:[ ]?[+][ ]?vat)?[ ](?:na[ ])?b2b |
              (?:\d+[ ]?)?zl[ /]\w+[ ](?:na[ ])?b2b |
              (?:eur\w*|€)[ ]?(?:netto|brutto)?[ ]?(?:/[ ]?\w+)?[ ]na[ ]b2b
              | (?:w[ ]ramach|na[ ]zasadzie|(?<!osob[ ])(?<!osoby[ ])(?<!klientow[ ])prowadzac\w+|
              wlasn\w+|posiadani\w+|otworz\w+|zalozeni\w+|
              jednoosobow\w+|w[ ]oparciu[ ]o)[ ](?:wlasn\w+[ ]|jednoosobow\w+[ ])?dzialalnos\w*[ ]gospodarcz\w+ |
              wlasn\w+[ ]dzialalnos\w* | samozatrudnieni\w+
              | (?:umow\w*|zatrudnieni\w+|prac[aey])[ ](?:w[ ]formie[ ]|na[ ]|o[ ]prac[ea][ ](?:lub|/|
              albo)[ ])?kontrakt\w*(?![ ](?:o[ ]prace|na[ ]budow))
              | (?:lub|albo|,|/)[ ]?kontrakt\w*[ ]gospodarcz\w+
            )(?!\w)""",
        ),
        rule(
            "contracts",
            "mandate",
            "zlecen swiadczenie_uslug cywiln",
            r"(?<!\w)(?:um(?:owa|owe|owy|owie|\.)(?:[ ]?[-/]?[ ]?)(?:(?:o|lub|albo|badz|czy)[ ])?zleceni\w*|"
            r"(?:prace|dzielo|b2b)[ ]?\(?(?:[/,]|lub|albo|badz|oraz|czy|i)[ ]?(?:umow\w+[ -])?zleceni[ea]|"
            r"(?:rodzaj|forma|typ)[ ](?:umowy|zatrudnienia):?[ ](?:umowa[ ])?zleceni[ea]|etat[ ]?/[ ]?zleceni[ea]|"
            r"umow\w+[ ]o[ ]swiadczenie[ ]uslug|umow[aey][ ]cywilno[ -]?prawn(?:a|ej))(?!\w)",
        ),
        rule(
            "contracts",
            "task",
            "dzielo",
            r"(?<!\w)(?:um(?:owa|owe|owy|owie|\.)[ ]o[ ]dzielo|[/,][ ]?(?:o[ ])?dzielo)(?!\w)",
        ),
        rule(
            "contracts",
            "internship",
            "staz praktyk",
            r"(?<!\w)(?:um(?:owa|owe|owy|owie)[ ](?:o[ ])?(?:staz\w*|praktyk\w*|organizacj\w+[ ]praktyk)|"
            r"staz(?:u|em)?[ ](?:(?:z|w[ ]ramach|organizowan\w+[ ]przez)[ ])?(?:z[ ])?(?:powiatow\w+[ ])?"
            r"(?:urzedu|pup)|bon(?:u|y|em|ow)?[ ]stazow\w+|"
            r"(?:w[ ]ramach|forma|w[ ]formie|nabor)[ ](?:na[ ]|programu[ ])?staz\w*(?![ ](?:pracy|zawodow))|"
            r"skierowan\w+[ ]na[ ]staz\w*)(?!\w)",
        ),
        rule(
            "contracts",
            "temporary",
            "tymczasow",
            r"(?<!\w)(?<!agencja[ ])(?<!agencji[ ])(?<!agencje[ ])(?<!swiadczenia[ ])(?<!zakresie[ ])"
            r"(?<!uslugach[ ])(?<!uslugi[ ])(?<!uslug[ ])(?<!biznesu[ ]-[ ])"
            r"(?<!agencja[ ]zatrudnienia[ ])(?<!posrednictwa[ ])prac[aeyi]\w?[ ]\(?tymczasow\w+(?!\w)(?![ ](?:nr|"
            r"i[ ]posred|oraz[ ]posred)|,[ ](?:rekrutacj|outsourc|doradztw|leasing))",
        ),
    ]


def _levels() -> list[Rule]:
    return [
        rule(
            "levels",
            "junior",
            "nie_wymagamy niewymagamy nie_wymagane niewymagane nie_jest_wymagane nie_jest_konieczne nie_oczekujemy"
            " bez_doswiadczenia bez_zadnego_doswiadczenia no_experience",
            r"(?<!\w)(?:(?:nie[ ]?wymagamy|nie[ ]wymagane|nie[ ]jest[ ]wymagane|niewymagane|"
            r"nie[ ]oczekujemy)[ ](?:jest[ ])?(?:(?:\w+[ ]){1,3}(?:ani|lub|i|czy)[ ]|\w+[ ])?doswiadczeni\w*|"
            r"doswiadczenie[ ](?:zawodowe[ ])?(?:nie[ ]jest[ ](?:wymagane|konieczne)|nie[ ]?wymagane)|(?:osob\w*|"
            r"kandydat\w*|rowniez|takze|mozliwosc[ ]pracy)[ ]bez[ ](?:zadnego[ ])?doswiadczenia|"
            r"no[ ]experience[ ](?:required|needed|necessary))(?!\w)",
        ),
        rule("levels", "senior", ":senior :_senior", r"(?<!\w)poziom\w*(?:[ ]stanowiska)?:[ ]?senior"),
        rule(
            "levels",
            "mid",
            ":mid :_mid :regular :_regular",
            r"(?<!\w)poziom\w*(?:[ ]stanowiska)?:[ ]?(?:mid|regular)",
        ),
    ]


_HOURS_A_WEEK = (18, 20, 22, 24, 25, 26, 30, 40)
"""Of which schools and clinics count a post: "11/22"."""
_SHARE = "|".join(
    rf"(?:{'|'.join(str(hours) for hours in range(whole - 1, 0, -1))})/{whole}" for whole in _HOURS_A_WEEK
)
_WEEKDAYS = r"(?:od[ ])?(?:poniedzialku|pon\.?|pn\.?)[ ]?(?:do|-)[ ]?(?:piatku|pt\.?)"
_EIGHT_HOURS = (
    r"(?:w[ ])?(?:godz\w*\.?[ ]?:?[ ]?)?(?:od[ ])?(?:"
    + "|".join(rf"0?{begins}(?:[:.]\d\d)?[ ]?(?:-|do)[ ]?{begins + 8}" for begins in range(6, 11))
    + r")(?:[:.]\d\d)?"
)


_A_WEEK = r"[ ]?(?:[.,]0+)?[ ]?(?:h|godz\w*\.?)[ ]?(?:/|w[ ]|na[ ])?[ ]?ty(?:dzien|godniu|godniowo|g\b)"
_WORKED = r"(?:prac\w+|etat\w*|wymiar\w*|dyspozyc\w+|dostepn\w+|zatrudni\w+|wakat)[ ,:(–-]+(?:\w+\.?[ ]){0,3}?"
_HOURS_LABEL = r"liczb\w+[ ]godzin[ ](?:pracy[ ])?(?:w[ ]tygodniu|tygodniowo)[ ]?:?[ ]?"


_SOME_A_MONTH = (
    r"liczb\w+[ ]godzin[ ]w[ ]miesiacu[ ]?:?[ ]?(?:[1-9]\d|1[0-3]\d)(?:[.,]0)?|"
    rf"{_WORKED}(?:ok\.?[ ]|okolo[ ]|do[ ])?(?:[1-9]\d|1[0-3]\d)[ ]?(?:h|godz\w*\.?)[ ]?(?:/|w[ ]|"
    rf"na[ ])?[ ]?mies\w*"
)
"""Hours a month that are no full time."""


def _hours() -> list[Rule]:
    return [
        rule(
            "hours",
            "full_time",
            "tyg tydz",
            rf"(?<!\w)(?:{_HOURS_LABEL}(?:3[5-9]|4\d)(?![\d/])|{_WORKED}(?:3[5-9]|40)(?:[ ]?-[ ]?40)?{_A_WEEK})",
        ),
        rule(
            "hours",
            "part_time",
            "tyg tydz miesi",
            rf"(?<!\w)(?:{_SOME_A_MONTH})(?!\w)|"
            rf"(?<!\w)(?:{_HOURS_LABEL}(?:[1-9]|[12]\d|3[0-4])(?:[.,]\d+)?(?![\d/])|"
            rf"{_WORKED}(?:[1-9]|[12]\d)(?:[ ]?-[ ]?[123]\d)?{_A_WEEK})",
        ),
        rule(
            "hours",
            "full_time",
            "piat pt",
            # Five days of eight hours are the whole of the time.
            rf"(?<!\w)prac(?:a|e|y|ujemy|ujesz)[ ](?:\w+[ ]){{0,4}}?(?:{_WEEKDAYS}[,.]?[ ]{_EIGHT_HOURS}|"
            rf"{_EIGHT_HOURS},?[ ]\(?{_WEEKDAYS})(?!\w)",
        ),
        rule(
            "hours",
            "full_time",
            "peln pelen full etatu:_1 caly_etat calym_etacie calego_etatu 1/1_etatu",
            r"(?<!\w)(?:(?:pe[lł]n\w+|pelen)[ ](?:etat\w*|etacie|wymiar\w*(?![ ]urlop))|"
            r"pe[lł]n\w+(?:[ ]?[/,-][ ]?|[ ](?:lub|albo|i|czy|jak[ ]i)[ ])niepeln\w+[ ](?:etat\w*|wymiar\w*)|"
            r"cal(?:y|ym|ego)[ ](?:etat\w*|etacie)|"
            r"full[ -]?time|1/1[ ]etatu|"
            r"wymiar[ ]etatu:?[ ]?1(?:[.,]0+)?(?![\d/.,]))(?!\w)",
        ),
        rule(
            "hours",
            "part_time",
            "etat niepeln part dorywcz mniejsz wymiar liczb",
            r"(?<!\w)(?:mniejsz\w+[ ]wymiar\w*[ ](?:czasu|godzin|etatu)|"
            rf"(?<!/)(?:{_SHARE})[ ]?(?:etatu|wymiaru)|"
            rf"wymiar\w*(?:[ ](?:etatu|zatrudnienia|pracy|czasu[ ]pracy))?:?[ ](?:{_SHARE})(?![/.\d])|"
            r"liczb\w+[ ]godzin[ ](?:pracy[ ])?dostosowan\w+[ ]do[ ](?:twoich|twojej|potrzeb|panstwa)(?:[ ]\w+)?|"
            r"(?:1/2|\u00bd|3/4|\u00be|1/4|2/3|pol|czesc|cwierc|0[.,]\d+)[ ]?(?:etatu|wymiaru)|"
            r"wymiar[ ]etatu:?[ ]?(?:0[.,]\d+|1/[248]|[1357]/8|3/4)|niepeln\w+[ ](?:etat\w*|etacie|wymiar\w*)|"
            r"part[ -]?time|prac\w+[ ]dorywcz\w+|dorywcz\w+[ ]prac\w+)(?!\w)",
        ),
        rule(
            "hours",
            "weekend",
            "weekend sobot niedziel",
            r"""(?<!\w)(?:
              (?<!woln[aey][ ])(?<!wolne[ ]w[ ])(?<!bez[ ])(?<!oprocz[ ])niedziel[ea][ ]handlow[ae] |
              (?:prac\w+|dyspozycyjn\w+|grafik\w*|zmian\w+|godzin\w*|dni\w*|tygodniu|ukladan\w+)[ ]
              (?:\w+[ ]){0,3}?
              (?:poniedzialku|pon\.?)[ ]?(?:do|-)[ ]?(?:niedzieli|niedz\.?|nd\.?) |
              (?:prac[aey]|prace|pracowac|dyspozycyjn\w*|dostepnosc\w*|zmiany|dyzury|grafik\w*|rowniez|takze|
                tez|oraz|tym|
              wylacznie|tylko|glownie|lub|i)[ ](?:(?!woln|bez|urlop|za)\w+[ ]){0,2}
              (?:w[ ](?:(?:swieta|niedziele|piatki|wybrane|niektore)[ ](?:(?:i|oraz)[ ])?)?|na[ ]|co[ ]drugi[ ])
              (?:(?:dni[ ])?weekend\w*|sobot[yeai]?[ ](?:i|oraz|lub)[ ]niedziel\w*)
              | prac[aey][ ](?:rowniez|takze|tez)[ ]w[ ]soboty
              | prac[aeyi][ ](?:\w+,[ ])?weekendow\w+ | weekendow\w+[ ]prac\w+
              | (?:work\w*|shifts?|availab\w+|including|nights?|evenings?)[ ]
                (?:and[ ]|on[ ]|at[ ]|during[ ]|the[ ]){0,2}weekends?(?![ ]off)
            )(?!\w)(?![ ](?:wszyscy|odpoczyw|masz|sa[ ]|woln|dla[ ]siebie|nie[ ]pracuj|mozesz|wolisz))""",
        ),
        rule(
            "hours",
            "shifts",
            "zmian brygad",
            r"""(?<!\w)(?:(?:prac[aey]|prace|system\w*|tryb\w*|ruch\w*|zmianowosc:?)[ ]
                (?:(?!otwart|gotow|elastyczn|odporn|1[ ]|jedno)\w+[ ]){0,2}?
                (?:(?:dwu|trzy|cztero|wielo|2-?|3-?|4-?)?zmianow\w+|
                  na[ ](?:(?:2|3|4|iii?|iv|dwie|trzy|cztery)[ ])?zmiany|(?:dwie|trzy|cztery|2|3|4)[ ]zmiany|
                  w[ ]roznych[ ]zmianach)
              | (?:dwu|trzy|cztero|[234][ ]?-?[ ]?|i[iv]i?[ ]?-?[ ]?)zmianow\w+ | (?:dwie|trzy|
                [23](?:/[34])?)[ ]zmian(?:y|ach)? |
              zmian\w*[ ](?:porann|rann|dzienn)\w+[ ]?(?:i|lub|albo|oraz|/|,|-)[ ]?(?:popoludniow|
                nocn|wieczorn)\w+ | system\w*[ ]zmian[ ]\d | czterobrygad\w+ | 4[ -]{1,3}brygad\w+)(?!\w)""",
        ),
    ]


@lru_cache(maxsize=1)
def title_rules() -> list[Rule]:
    """What a title says, where a single word is enough."""
    return [*_title_modes(), *_title_levels(), *_title_contracts(), *_title_hours()]


def _title_modes() -> list[Rule]:
    return [
        rule(
            "remote",
            "remote",
            "zdaln remote home_office online on-line",
            r"(?<!\w)(?<!rekrutacja[ ])(?<!sprzedazy[ ])(?<!sprzedaz[ ])(?<!obslugi[ ])(?<!obsluga[ ])"
            r"(?:zdaln\w+|remote(?:ly)?|home[ -]office|(?<=\()on-?line(?=\))|"
            r"(?:prac[aey]|zajecia|lekcje|korepet\w+|nauczyciel\w*|lektor\w*|psycho\w+|dietety\w+)[ ]"
            r"(?:(?!rekrut)[^,;|]){0,40}?on-?line)(?!\w)"
            r"(?![ ](?:rekrut|sprzed|obslug|sterow|doradz|zarzadz|monitor|kanal|nauczan|wspar|pomoc|access|"
            r"support|sensing))",
        ),
        rule(
            "modes",
            "hybrid",
            "hybr",
            r"(?<!\w)(?:hybrydow[aoy]|hybryda|hybrid)(?!\w)(?![ ](?:auto|samoch|naped|cloud))",
        ),
        rule("modes", "onsite", "stacjonarn", r"(?<!\w)stacjonarn[ay](?!\w)"),
    ]


def _title_levels() -> list[Rule]:
    return [
        rule(
            "levels",
            "intern",
            "staz praktyk intern trainee",
            r"(?<!\w)(?:staz|stazy|stazyst\w+|staz\w+|praktykant\w*|praktyki|intern|internship|trainee)(?!\w)",
        ),
        rule(
            "levels",
            "junior",
            "junior mlodsz jr bez_doswiadczenia",
            r"(?<!\w)(?:junior|mlodsz(?:y|a|ego|ej)|jr|bez[ ]doswiadczenia)(?!\w)",
        ),
        rule("levels", "mid", "mid regular", r"(?<!\w)(?:mid|middle|regular)(?!\w)"),
        rule(
            "levels",
            "senior",
            "senior starsz",
            r"(?<!\w)(?:(?<!dom[ ])(?<!klub[ ])senior(?![+]|[ ]care)|"
            r"(?<!osoby[ ])(?<!osobie[ ])(?<!osoba[ ])(?<!osobe[ ])"
            r"(?<!pani[ ])(?<!pania[ ])(?<!pana[ ])(?<!kobiety[ ])(?<!malzenstwa[ ])(?<!mamy[ ])"
            r"starsz(?:y|a|ego|ej)(?![ ](?:osob|pan|wiek|kobiet|mezcz|malz|mam|tat|par|dziec)))(?!\w)",
        ),
        rule(
            "levels",
            "lead",
            "lead lider kierowni naczelni manager menedz menadz dyrektor head principal eksper expert szef",
            r"""(?<!\w)(?:(?:zastepc\w+|z-ca|zast\.)[ ](?:kierowni|dyrektor|menedz|menadz|manager)\w*
              | lead|(?<!dla[ ])(?:leader|lider\w*)(?![ ](?:rynk|branz|price))|
              (?<!kursie[ ])kierowni(?:k|czka)|naczelni(?:k|czka)|
              (?<!account[ ])(?<!project[ ])(?<!projekt[ ])(?<!product[ ])(?<!community[ ])(?<!office[ ])
              (?<!media[ ])(?<!event[ ])(?<!category[ ])(?<!brand[ ])(?<!area[ ])(?<!success[ ])(?<!content[ ])
              (?<!campaign[ ])manager(?:ka)?
              | men[ea]dzer(?:ka)? | dyrektor(?:ka)? | head(?![ -]?hunt) | principal |
              (?<!media[ ])(?<!w[ ])ekspert(?:ka)? |
              (?<!media[ ])(?<!sklep[ ])(?<!sieci[ ])(?<!w[ ])expert | szef(?:owa)?(?![ ]kuchni))(?!\w)
              (?![ ](?:projekt|produkt|generation))""",
        ),
    ]


def _title_contracts() -> list[Rule]:
    return [
        rule("contracts", "b2b", "b2b", r"(?<!\w)(?:kontrakt[ ]|umowa[ ]|\()b2b(?!\w)"),
        rule("contracts", "mandate", "zleceni", r"(?<!\w)umowa[ -]zleceni[ea](?!\w)"),
        rule("contracts", "employment", "o_prac uop", r"(?<!\w)(?:umowa[ ]o[ ]prac[ea]|uop)(?!\w)"),
        rule("contracts", "temporary", "tymczasow", r"(?<!\w)prac\w+[ ]tymczasow\w+(?!\w)"),
        rule("contracts", "internship", "staz", r"^\W*(?:(?:bez)?platn[yae]\w*[ ]|letni[ ])?staz(?!\w)"),
    ]


def _title_hours() -> list[Rule]:
    return [
        rule(
            "hours",
            "part_time",
            "etat part dorywcz /",
            r"(?<!\w)(?:(?:1/2|3/4|1/4|\u00bd|\u00be|pol|czesc|0[.,]\d+)[ ]?etatu|part[ -]time|dorywcz\w+"
            rf"|(?:na|wymiar\w*)[ ](?!12/24|14/22|16/24)(?:{_SHARE})|(?:{_SHARE})[ ]etatu)(?!\w)",
        ),
        rule("hours", "full_time", "peln pelen full", r"(?<!\w)(?:(?:peln\w+|pelen)[ ]eta\w+|full[ -]time)(?!\w)"),
        rule(
            "hours",
            "weekend",
            "weekend",
            r"(?<!\w)(?<!wolne[ ])(?<!wolny[ ])(?<!wolnymi[ ])(?<!bez[ ])weekend\w*(?!\w)(?![ ](?:woln|off|free))",
        ),
        rule(
            "hours",
            "shifts",
            "zmian nock night",
            r"(?<!\w)(?:na[ ]zmiany|(?:\d-?|dwu|trzy)zmianow\w+|[234][ ]zmiany|zmian[aey][ ]nocn\w+|"
            r"nocn\w+[ ]zmian\w+|nock[ai]|night[ ]shifts?)(?!\w)",
        ),
    ]
