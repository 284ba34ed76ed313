"""How much and when people want to work, in their own words."""

from __future__ import annotations

from retrieval.facts.asked.wording import not_after, said

_FEW_HOURS = (
    r"(?:dwie|trzy|cztery|piec|szesc)(?: ?(?:do|-|albo|lub|czy) ?(?:trzech|czterech|pieciu|szesciu|trzy|cztery|"
    r"piec|szesc))?"
)
_FEW_TENS = (
    r"(?:piec|dziesiec|kilkanascie|dwanascie|pietnascie|szesnascie|osiemnascie|dwadziescia(?: piec)?|trzydziesci)"
)

_SOME = not_after("drugi druga trzeci trzecia drugie jeden jedna dwa dwie trzy second other two one three")
"""Before days off that are all of them; whoever wants "co drugi weekend wolny" works on the others."""
_EVERY = r"(?:co )?(?:(?:drug|trzec)\w+ )?"
_NOT_OFF = r"(?! (?:(?:mial\w*|mam|byl|byly|maja) )?(?:woln\w+|off(?!ice)))"
_DAYS_OFF = r"(?:weekend\w*|sobot\w*(?:(?: i|,) niedziel\w*)?|niedziel\w*)(?: i swieta)?"

SHIFT_SYSTEM = r"(?:(?:12|24) ?h? ?(?:/|na) ?(?:12|24|36|48|60|72))(?![\d/.:])(?: ?(?:h|godz\w*\.?)(?!\w))?"
"""Hours of duty and of rest, by which guards and nurses say how they work: "24/48", "12 na 36"."""
_NO_DATE = r"(?<!\d[/.:])" + not_after("od do from since dnia")

HOURS = (
    said(
        "hours",
        "full_time",
        "cale_etat calych_etat pelne_etat pelnych_etat pelniut calut pelny pelen pelnego pelnym caly calego_etat "
        "full fte 100% "
        "100_% hours pelnoeta 1/1 godz dziennie tygodniu tygodniowo /tyg 40h",
        r"(?:^ *|^ *(?:tylko|a|moze|jednak|na) )(?:pelny|pelen|caly)(?= *[?.!]? *$)",
        r"(?:na |w )?(?:cal(?:e|ych)|peln(?:e|ych)|pelniut\w+|calutk\w+) etat\w*",
        r"(?:na |w )?(?:pelny|pelen|pelnego|pelnym|caly|calym|calego) (?:etat\w*|etacie|wymiar\w*(?: (?:godzin|"
        r"czasu(?: pracy)?|etatu))?)",
        r"pelnoetatow\w+",
        r"(?:(?<=etatu lub )|(?<=etatu albo ))(?:caly|pelny)",
        r"full[ -]?time",
        r"(?:100 ?% (?:etatu|fte)|1(?:[.,]0)? fte|full fte)",
        r"(?<!max )(?<!max\. )(?<!most )(?<!to )(?<!under )(?<!than )(?<!maximum )"
        r"(?:(?:8|eight) hours (?:a|per|each|every) day|(?:3[5-9]|40|forty) hours (?:a|per|each|every) week)",
        r"(?<!max )(?<!max\. )(?<!do )(?<!maksymalnie )(?<!najwyzej )"
        r"(?:8|osiem) ?(?:godzin\w*|godz\.?|h) *(?:dziennie|na dzien)",
        r"(?:3[5-9]|40) ?(?:godzin\w*|godz\.?|h) *(?:w tygodniu|tygodniowo|na tydzien|/ ?ty(?:g|dz)\w*\.?)",
    ),
    said(
        "hours",
        "part_time",
        "etat fte half pol part niepeln dorywcz godzin "
        "dziennie dodatkow tygodniowo tygodniu hours week 1/2 3/4 /tyg "
        "/tyd "
        "tyg. miesi /mies",
        r"^ *(?:(?:a|albo|tylko|moze|byc|jednak|ewentualnie|na|samo|dobra|ok|to|niech|"
        r"bedzie),? )*pol(?=(?: (?:tez|moze|byc|jednak|ok|wystarczy))*"
        r" *[?.!]? *$)",
        r"(?:na |w |wymiar\w* )*(?:pol|1/2|\u00bd|3/4|\u00be|1/4|2/3|1/3|4/5|0[.,](?:5|25|75|8|6)|cwierc|czesc|"
        r"czesci|polowe|polowie|polowka|trzy czwarte|jedna czwarta)[ -]?(?:etat\w*|etacie|wymiaru)",
        r"(?:na )?etat\w* (?:na )?(?:1/2|\u00bd|3/4|\u00be|1/4|2/3|1/3|4/5|0[.,](?:5|25|75|8|6)|pol)(?!\w)",
        r"poletat\w*",
        r"niepeln\w+ (?:etat\w*|etacie|wymiar\w*)(?: (?:godzin|czasu(?: pracy)?|etatu))?",
        r"part[ -]?time\w*",
        r"half[ -]?times?",
        r"(?:(?:na|przez|tylko) )?pol dnia",
        r"(?:a )?half (?:a )?days?(?!['’])",
        r"(?:[1-9][05] ?% (?:etatu|fte)|0[.,]\d{1,2} fte|[1-4]/5 etatu|(?:half|part)[ -]fte)",
        r"dorywcz\w+(?: prac\w+)?",
        r"(?:(?:pare|kilka|kilkanascie|po kilka) |(?!(?:[89]|1\d|2\d) ?(?:h|godz)\w*\.? *(?:dzien|na dzien))"
        r"(?!(?:3[5-9]|4\d) ?(?:h|"
        r"g))\d{1,2}(?:-\d{1,2})? ?)(?:godzin\w*|godz\.?|h) *(?:dziennie|w tygodniu|tygodniowo|na tydzien|"
        r"na dzien|/ ?tyg\w*\.?|/ ?tydz\w*\.?|tyg\.)",
        r"(?:od )?[2-6] do [3-7] (?:godzin\w*|godz\.?|h) ?(?:dziennie|na dzien)",
        r"(?:[1-9]\d|1[0-3]\d) ?(?:godzin\w*|godz\.?|h) *(?:w miesiacu|miesiecznie|na miesiac|/ ?mies\w*\.?)",
        rf"{_FEW_HOURS} godzin\w* (?:dziennie|na dzien|w ciagu dnia)",
        rf"{_FEW_TENS} godzin\w* (?:w tygodniu|tygodniowo|na tydzien)",
        r"(?:(?:at most|up to|under|less than|no more than|max\.?|maximum) )?"
        r"(?:(?:[2-6]|two|three|four|five|six|(?:a )?(?:few|couple of)) hours (?:a|per|each|every) day|"
        r"(?:[5-9]|[12]\d|30|ten|fifteen|twenty|twenty[ -]five|thirty) hours (?:a|per|each|every) week)",
        r"5 ?(?:dni|x|razy) w tygodniu po [1-6] ?(?:h|godz\w*\.?)",
        r"(?:1/2|3/4|1/4) ?et\.",
        r"(?<=etat lub )(?:1/2|3/4|pol|czesc)",
        r"(?<=etat albo )(?:1/2|3/4|pol)",
        r"(?:(?:tylko|max\.?|do) )*(?:raz|[1-4](?:-[2-4])? ?(?:razy|x|dni)|(?:dwa|trzy|cztery|pare|"
        r"kilka) (?:razy|dni)|jeden dzien) (?:w tygodniu|na tydzien|tygodniowo)(?: po (?:\d{1,2}|kilka|pare|"
        r"cztery|piec|szesc)(?:-\d)? ?(?:h\b|godz\w*\.?))?(?! (?:z |zdal|w biurze|home|stacjon|praca zdal))",
        r"(?:(?:once|twice|[1-4](?:-[2-4])? (?:times|days)|(?:two|three|four) (?:times|days)) (?:a|"
        r"per) week)(?! (?:remote|from|in the|at the|on-?site|in office))",
        r"(?:a )?few hours (?:a|per) (?:day|week)",
        r"prac\w+ dodatkow\w+(?! zajec)",
        r"dodatkow\w+ prac\w+",
    ),
    said(
        "hours",
        "weekend",
        "weekend lykend likend wikend sobot saturday sunday niedziel",
        rf"(?:w |na |tylko )*{_EVERY}(?<!wolne )(?<!wolny )(?:weekend\w*|lykend\w*|likend\w*|wikend\w*)(?:owo)?"
        rf"{_NOT_OFF}",
        rf"(?:w )?{_EVERY}(?:sobot[aeyi]?|soboty){_NOT_OFF}(?: *(?:i|,|-|oraz|lub|/) *(?:w )?niedziel\w*)?",
        r"saturdays?(?: (?:and|or) sundays?)?",
        r"sundays",
        r"(?:(?<=bez )|(?<=zadnych ))(?:pracy w |pracujacych )?niedziel(?:i|e|ach|ami)?",
        r"niedziel(?:e|a|i)(?= (?:(?:mnie|to) )?(?:odpada|wykluczon|nie(?= *(?:$|[,.;])))\w*)",
        r"(?:(?<=w )|(?<=tylko ))(?<!wyjazd w )(?<!wyjazdy w )(?<!start w )niedziel(?:e|ach)",
    ),
    said(
        "hours_excluded",
        "weekend",
        "weekend woln sobot niedziel w_tygodniu free_weekend weekends_off weekend_off poniedzial pon pn monday",
        r"(?:(?:tylko|jednak|raczej) )?(?<!dni )(?<!dnia )(?<!dzien )(?<!razy )(?<!raz )(?<!x )(?<!zmiany "
        r")(?<!zmian )(?<!godzin )(?<!godz )(?<!godz\. )(?<!h )(?<!\d )w tygodniu(?! po \d)",
        rf"{_SOME}woln\w+ {_DAYS_OFF}",
        rf"(?:co |kazdy |na |w )*{_DAYS_OFF} (?:(?:chce|musze|chcialbym|chcialabym|mam|spedzac|spedzam|jestem|"
        r"byc) )*(?:w domu(?! (?:opieki|dziecka|pomocy|kultury|senior|klient|spokojn|studenc|weseln|handl|dla))|"
        r"dom(?:u)?(?= *(?:$|[,.;])))",
        rf"(?:co |kazdy |na |w )*{_SOME}{_DAYS_OFF} (?:(?:tez|zawsze|musz[ea]|chce|chcialbym|chcialabym|maja|"
        r"powinny|byly|byc|bym|(?:mam )?miec|mial|miala) )*woln\w+",
        r"(?:zjazd|powrot)\w* (?:do (?:domu|bazy|kraju) )?(?:na|co|w) (?:kazdy )?weekend\w*(?: do domu)?",
        r"(?:na|co|w) (?:kazdy )?weekend\w* (?:(?:zjazd|powrot)\w*|wrac\w+)"
        r"(?: (?:do )?(?:dom(?:u|ow)?|bazy|kraju))?",
        r"(?:na|co|w) (?:kazdy )?weekend\w* do dom(?:u|ow)",
        r"(?:(?:w )?dom(?:u)? (?:na|w|co) (?:kazdy )?weekend\w*|home (?:every|on|for|for the|at|over) weekends?)",
        r"(?:every )?weekends?(?: spent)? (?:at |back )?home",
        r"od pon\w*\.? do (?:pi?a?t|czw|srod|sr|wt)\w*\.?",
        r"po?n\.? ?- ?pi?a?t\w*\.?",
        r"monday (?:to|-) (?:fri|thurs|wednes)day",
        rf"(?:free weekends|{_SOME}weekends? (?:(?:must|have to|need to|should|are|be|to|always) )*(?:off|free))",
    ),
    said(
        "hours",
        "shifts",
        "night zmian nock nocek noc shift nocn brygad 2zm 3zm 2_zm 3_zm 4_zm 12 24",
        r"(?:praca )?na zmiany",
        rf"(?:(?:w |po )?(?:system\w*|tryb\w*|zmian\w*|dyzur\w*) |po |w )?{_NO_DATE}{SHIFT_SYSTEM}",
        r"(?:(?:system\w*|tryb\w*|prac\w*|w) )*(?<!mistrz )(?<!kierownik )(?<!lider )(?:(?:dwu|trzy|cztero|"
        r"wielo|2-?|3-?|4-?)?zmianow\w+)(?: (?:system\w*|tryb\w*|prac\w*))?",
        r"(?:na )?(?:2|3|4|dwie|trzy|cztery|dwoch|trzech|two|three|four)(?: (?:zmian|zmin|shift)\w*| ?zm\.?)",
        r"(?:8|12|24) ?-?(?:h|godz\w*\.?) zmian\w*",
        r"zmian\w* (?:po )?(?:8|12|24) ?(?:h\b|godz\w*\.?|-?godzinn\w+)",
        r"(?:12|24)-?godzinn\w+ zmian\w*",
        r"(?:na )?(?:nocne|nocna|nocnych|nocnej|nocny|nocnymi) zmian\w*",
        r"zmian\w* nocn\w+",
        r"(?:na )?(?:dyzur\w* nocn\w+|nocn\w+ dyzur\w*)",
        r"night(?= (?:receptionist|guard|porter|auditor|watchman|driver|nurse|cleaner|security|work|job))",
        r"nocn(?:y|a|ego|ej)(?= (?:recepcj|portier|dozorc|kierowc|opiekun|sprzata))",
        r"(?:na )?(?:nock\w+|nocek)",
        r"(?<!dniami i )(?:(?:tylko|pracowac|praca|pracy|prace) )?(?:noca(?:mi)?|po nocach)",
        r"(?:(?<=tylko )|(?<=same )|(?<=wole )|(?<=chce ))noce",
        r"(?:(?<=nie )|(?<=bez )|(?<=ani )|(?<=zadnych ))noc(?:e|y|a)?(?= *(?:$|[,.;!?]|(?:i|ani|oraz|lub|"
        r"albo|bo) ))",
        r"noce?(?= (?:(?:mnie|mi|to) )?(?:nie|odpada|wykluczon)\w* *(?:$|[,.;!?]))",
        r"(?:at|by) night",
        r"(?<!stroz )(?<!w domu )(?<!do domu )(?:na noce?(?! (?:w|do) domu)|nights|w nocy|praca nocna|"
        r"pracy nocnej|prace nocna|nocn\w+ prac\w+)",
        r"(?:night |day |rotating |(?:two|three|four|[234])[ -])?shifts?(?: (?:work|system|"
        r"pattern))?(?! (?:leader|manager|supervisor))",
        r"(?:system\w* |tryb\w* )?(?:cztero|4-?)brygad\w+(?: system\w*| tryb\w*)?",
        r"(?:4|cztery|czterech) brygad\w*",
    ),
    said(
        "hours_excluded",
        "shifts",
        "jedn 1_zmian pierwsz rann single no_shift one_shift 1-zmian",
        r"(?:tylko |na )*(?:jedna|jedn\w+|1) zmian[aey]?",
        r"(?:(?:tylko|na|same|wylacznie|jedynie) )+(?:pierwsz\w+|rann\w+|porann\w+) zmian[aey]",
        r"(?:praca |system |w systemie )?(?:jedno-?|1-?)zmianow\w+(?: prac\w+)?",
        r"(?:single|one)[ -]shift",
    ),
)
