"""Where work is done, as people say it who look for it: remote, hybrid, on site."""

from __future__ import annotations

from retrieval.facts.asked.wording import not_after, said

_SOME = r"(?:\d|jeden|dwa|trzy|cztery|kilka|pare|one|two|three|four)(?:-\d)?"
_DAYS = r"(?:d(?:ni|zien)\w*|days?|x)"
_WEEKLY = r"(?: (?:w tygodniu|w miesiacu|tygodniowo|a week|per week|a month))?"
_IN_OFFICE = (
    r"(?:(?:w|z|do) biur\w+|biuro|stacjonarnie|na miejscu|(?:in|at|from) (?:the |an )?office|on[ -]?site|"
    r"in person)"
)
_AT_HOME = r"(?:zdaln\w+|z (?:wlasnego )?domu|w domu|(?:na )?home ?office|(?:from|at) home|remote(?:ly)?)"
_PART = rf"(?:{_SOME} {_DAYS}{_WEEKLY}|(?:raz|dwa razy|once|twice) (?:w tygodniu|na tydzien|a week))"
_OTHERS = rf"(?:(?:cala |cal[eay] )?reszt[aey]|pozostal\w+(?: {_SOME})?|(?:the )?(?:rest|others?|remaining))"
_REST = rf"(?:{_OTHERS}|{_SOME})(?: {_DAYS})?(?: of the week| to| is)?"
_BESIDES = r"(?: ?[,;+/-])? (?:(?:a|i|oraz|and|plus) )?"
_HALF = r"(?:(?:pol(?:owe)?|czesc|half)(?: (?:tygodnia|czasu|the week|(?:of )?the time))?|troche|czasem|raz)"

MODES = (
    said(
        "modes",
        "remote",
        "zdal zdlan remot home_of homeof wfh telepra z_dom w_domu anywhere from_home online on-line "
        "dowolnego_miej przez_internet chalupn",
        r"(?:(?:100 ?%|w 100 ?%|w pelni|w calosci|calkowicie|wylacznie|pelna|full|fully|pelni) *)?(?:(?:zdaln|"
        r"zdlan)\w+|zdal\.|zdalk[aieo]\w?)(?: w (?:100 ?%|pelni|calosci))?(?: 100 ?%)?(?! ster)",
        r"(?:100 ?% |full(?:y|-)? ?|fully-)?remote(?:ly)?(?:[ -]first|[ -]only)?(?! control)",
        r"chalupnictw\w*(?! w domu)",
        r"chalupnicz\w+",
        r"home[ -]?off?ic\w*",
        r"homeoffice",
        r"wfh",
        r"telepra\w+",
        r"work(?:ing)? from (?:home|anywhere)",
        r"(?:from|at) home",
        r"from anywhere",
        r"z dowolnego miejsca",
        r"(?:prac\w*|robot\w*|pracowac) (?:online|on-line|przez internet)",
        r"(?:online|on-line)(?= job| work)",
        r"^ *(?:(?:a|albo|lub|moze|raczej) )?(?:online|on-line)(?= *[?.!]* *$)",
        r"z (?:wlasnego )?domu(?! (?:opieki|dziecka|pomocy|kultury|seniora|klient|do domu))",
        r"(?:prac\w*|robot\w*|zajeci\w*|chalupnictw\w*) (?:(?:przy|na) \w+ )?(?:w|"
        r"we) (?:wlasnym )?domu(?! (?:opieki|dziecka|pomocy|kultury|senior|klient|spokojn|studenc|weseln|"
        r"jednorodz|maklersk|medi|handl|towar))",
    ),
    said(
        "modes",
        "hybrid",
        "biuro w_tyg a_week per_week every_week each_week remote office do_biur na_tydz tygodniowo miesiac "
        "hybr czesciow partial partly w_biurze z_biura zdaln z_domu dni_w dni_of home in_the_office "
        "in_office on-site on_site onsite in_person stacjonarnie na_miejscu",
        rf"{_PART} {_IN_OFFICE}{_WEEKLY}{_BESIDES}{_REST}{_WEEKLY} {_AT_HOME}{_WEEKLY}",
        rf"{_PART} {_AT_HOME}{_WEEKLY}{_BESIDES}{_REST}{_WEEKLY} {_IN_OFFICE}{_WEEKLY}",
        rf"{_IN_OFFICE} (?:(?:tylko|max\.?|najwyzej|do) )*{_PART}{_BESIDES}{_REST}{_WEEKLY} {_AT_HOME}{_WEEKLY}",
        rf"{_IN_OFFICE}{_BESIDES}{_OTHERS} {_AT_HOME}|{_AT_HOME}{_BESIDES}{_OTHERS} {_IN_OFFICE}",
        rf"{_HALF} {_IN_OFFICE}{_BESIDES}{_HALF} {_AT_HOME}|{_HALF} {_AT_HOME}{_BESIDES}{_HALF} {_IN_OFFICE}",
        not_after(
            "samochody samochodow pojazdow aut manicure paznokcie lakiery lakier chmura chmury naped silniki "
            "silnik"
        )
        + r"hybr[iy]d\w*(?! (?:samoch|aut|naped|silnik|manicur|paznok|lakier|chmur|cloud|car|vehicle|app|mobile|"
        r"w aut))(?:[,]? (?:\d|jeden|dwa|trzy|cztery|kilka)(?:-\d)? d(?:ni|zien)\w* (?:w (?:tygodniu|"
        r"miesiacu) )?(?:w biurze|z biura|zdaln\w+|z domu)|[,]? (?:\d|dwa|trzy|cztery)(?:-\d)? dni(?= *(?:$|"
        r"[,.;])))?",
        r"(?:[1-9]0|25|35|65|75) ?% (?:prac\w+ )?(?:zdaln\w+|remote|z domu)",
        r"(?:zdaln\w+|remote) (?:w |na )?(?:[1-9]0|25|35|65|75) ?%",
        r"zdaln\w+ (?:przez )?(?:[1-4]|jeden|dwa|trzy|cztery|kilka) d(?:ni|zien)(?= *(?:$|[,.;]))",
        r"zdaln\w+ (?:czesciowo|po czesci|troche)",
        r"zdaln\w+ (?:przez )?(?:\d|jeden|dwa|trzy|cztery|kilka) d(?:ni|zien)\w* w tygodniu",
        r"home[ -]?off?ic\w* (?:przez |max\.? |do )?(?:\d|dwa|trzy|cztery) d(?:ni|zien)\w*(?: w tygodniu)?",
        r"(?:czesciowo|w czesci|czesc\w*) (?:zdaln\w+|z domu|home office)",
        r"(?:(?:max|do|tylko)\.? )?(?:raz|(?:\d|dwa|trzy) ?(?:razy|x)|(?:once|twice))"
        r" (?:w tyg(?:odniu|\.)?|a week) (?:w |z |do |in the |from the )?"
        r"(?:biur\w+|office|zdaln\w+|remote(?:ly)?)",
        not_after(
            "sprzatanie sprzatania sprzatac sprzatam sprzataczka sprzataczki sprzatajaca cleaning clean cleaner "
            "the"
        )
        + r"(?:(?:(?:w|z|do) )?biuro|(?:w|z|do) biur\w+|office|(?:in|at|from|to) the office|zdaln\w+|z domu|"
        r"remote(?:ly)?|from home|home ?office)"
        r" (?:(?:tylko|max\.?|maksymalnie|do|najwyzej|only|just) )*(?:raz|jeden (?:dzien|raz)|[1-4] ?(?:razy|x|"
        r"dni)|(?:dwa|"
        r"trzy|cztery|kilka|"
        r"pare) (?:razy|dni)|once|twice|[1-4] (?:times|days)|(?:one|two|three|four) (?:times|days?)) "
        r"(?:w tyg(?:odniu|\.)?|na tydzien|na (?:dwa|trzy|[23]) tygodnie|tygodniowo|w miesiacu|(?:a|per|every|"
        r"each) (?:week|month))",
        rf"{_AT_HOME} (?:przynajmniej|min\.?|minimum|co najmniej|chociaz|max\.?|do|at least) "
        rf"{_SOME} {_DAYS}{_WEEKLY}",
        r"part(?:ial)?ly remote",
        r"partial remote",
        r"(?:(?:max|do|min|tylko|przynajmniej|(?:co )?najwyzej|maksymalnie|at most|up to|"
        r"no more than)\.? )?(?:\d|jeden|dwa|trzy|cztery|kilka|pare|one|two|three|"
        r"four)(?:-\d)? (?:d(?:ni|zien)|days?|x)\w* (?:w tygodniu |w miesiacu |a week |per week )?(?:w biurze|"
        r"z biura|zdaln\w+|z domu|home ?office|(?:in|at) the office|from (?:home|the office)|remote(?:ly)?|"
        r"in office|biuro)(?: (?:w tygodniu|w miesiacu|a week|per week))?",
    ),
    said(
        "modes",
        "onsite",
        "stacjon on-sit onsit on_sit biur office na_miej",
        not_after("telefon telefony sklep sklepy sklepie studia hospicjum opieka")
        + r"stacjonarn\w*(?! (?:sklep|punkt|telefon|stud|hospic|opiek|salon|handel))",
        r"on[ -]?site",
        r"(?:praca|pracy|prace|pracowac) na miejscu",
        not_after(
            "pokoj pokojem pokoje mieszkaniem noclegiem zakwaterowaniem zakwaterowanie mieszkanie nocleg noclegi "
            "kwatera posilki wyzywienie obiady parking szkolenie"
        )
        + r"na miejscu(?= *(?:$|[,;.]))",
        r"(?:tylko|wylacznie|100 ?%|only) (?:na miejscu|w biurze|z biura)",
        r"z biura",
        r"(?:only )?(?:in|from|at) (?:the|an) office",
        r"in-office",
        r"office[ -]based",
        r"(?:codziennie|na co dzien|daily|every day) (?:(?:jezdzic|dojezdzac|chodzic|siedziec|byc|"
        r"pracowac) )?(?:w|z|do|in|to|at) (?:the )?(?:biur\w+|office)",
        r"(?:jezdzic|dojezdzac|chodzic|przychodzic|siedziec) (?:codziennie |normalnie )?(?:w|z|do) biur\w+",
        r"(?:byc|pracowac) codziennie (?:w|z|do) biur\w+",
        r"(?:w|do|in|to|at) (?:the )?(?:biur\w+|office) (?:codziennie|na co dzien|every day|daily)",
    ),
)
