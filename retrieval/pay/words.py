"""The words and patterns that pay is written in. All of them match text made flat: lower case, no diacritics."""

from __future__ import annotations

import re

CURRENCIES = (  # (pattern, ISO 4217)
    (r"zl(?:(?:ot(?:ych|ego|e|y))?\b|(?=\d))|pln", "PLN"),
    (r"€|eur(?:o|os)?(?![a-z])", "EUR"),
    (r"\$|usd(?![a-z])|dolar\w*", "USD"),
    (r"£|gbp(?![a-z])|funt\w*", "GBP"),
    (r"chf(?![a-z])|frank\w*", "CHF"),
    (r"nok(?![a-z])|koron\w*[ ]norw\w+", "NOK"),
    (r"sek(?![a-z])|koron\w*[ ]szw\w+", "SEK"),
    (r"dkk(?![a-z])|koron\w*[ ]dun\w+", "DKK"),
    (r"czk(?![a-z])|kc(?![a-z])|koron\w*[ ]czes\w+", "CZK"),
)
_OTHER = (
    r"(?:uah|hrn|hryw(?:n|ien)\w*|ron|lei|huf|ft|forint\w*|bgn|lew[ay]?|isk|rub(?:el|l\w*)?|kr|koron\w*|aud|cad|nzd|sgd|hkd|jpy|jen\w*"
    r"|cny|rmb|inr|rupi\w*|aed|ils|sar|qar|thb|php|zar|brl|mxn|krw|rsd|mdl|gel)(?![a-z])"
    r"|(?:a|au|c|ca|nz|s|hk|r)\$|[¥₴₹₽₺₪₩]"
)
_CURRENCY = "|".join(pattern for pattern, _ in CURRENCIES)
_NUMBER = (
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d{1,2})?(?!\d)"  # 7 000, 7 000,00
    r"|\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)|\d{1,3}(?:,\d{3})+\.\d{2}(?!\d)"  # 7.000,00 and 7,000.00
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"  # 7'000
    r"|\d{1,3}(?:[.,]\d{3})+(?!\d)"  # 7.000
    r"|\d+(?:[.,]\d{1,2})?(?!\d)"  # 7000, 22,50
)
_BEGINS = r"(?:(?<![\w.,+#])|(?<=\b(?:pln|eur|usd|gbp|chf|nok|sek|czk|dkk))|(?<=\bzl))"
_THOUSANDS = r"(?:k(?![a-z])|tys(?:i[ae]c\w*|iak\w*)?\b\.?|kafl\w*|thousands?\b)"
_GAP = r"[ \t\u00a0\u202f]*"

AMOUNT = re.compile(
    rf"""
    (?:(?P<before>{_CURRENCY}){_GAP})?
    {_BEGINS}(?P<low>{_NUMBER}){_GAP}(?P<low_k>{_THOUSANDS})?{_GAP}(?P<low_currency>{_CURRENCY})?
    (?:{_GAP}(?P<open>\+(?!{_GAP}vat))(?:{_GAP}(?P<open_currency>{_CURRENCY}))?)?
    (?:
        (?:\.00)?{_GAP}(?P<joint>--?|[–—÷]|\bdo\b|\bto\b|\ba\b|\band\b){_GAP}(?:{_CURRENCY})?{_GAP}(?:nawet\ )?
        (?P<high>{_NUMBER})(?![\d:]){_GAP}(?P<high_k>{_THOUSANDS})?{_GAP}(?P<high_currency>{_CURRENCY})?
    )?
    """,
    re.VERBOSE,
)
"""One amount or a range, with its currency before or after it. Compiled on first import of the pay reader."""

OTHER_MONEY_AFTER = re.compile(rf"{_GAP}(?:{_OTHER})")
OTHER_MONEY_BEFORE = re.compile(rf"(?<![a-z])(?:{_OTHER}){_GAP}$")
"""Currencies that `CURRENCIES` lacks, and crowns of which nobody says whose: such an amount is no złotys."""

NUMBER_BEGINS = re.compile(rf"{_BEGINS}\d")
CURRENCY_ENDS = re.compile(rf"(?:{_CURRENCY}){_GAP}\Z")
LONGEST_CURRENCY = 40
"""Characters that a currency and the gap behind it may have before a number."""

AT_LEAST = re.compile(
    r"(?:\bod|\bmin\.?|\bminimum|\bminimalnie|\bco najmniej|\bprzynajmniej|\bpowyzej|\bponad"
    r"|\bwiecej niz|\bnajmniej|\bnie mniej niz"
    r"|\bat least|\bfrom|\babove|\bover|\bmore than|>=?|≥)[ \u00a0:]*(?:jakies |tak |okolo |ok\.? )?$"
)
AT_MOST = re.compile(
    r"(?:\bdo|\bmax\.?|\bmaks\.?|\bmaximum|\bmaksymalnie|\bponizej|\bnie wiecej niz|\bup to|\bbelow"
    r"|\bunder|\bat most|<=?|≤)"
    r"[ \u00a0:]*(?:jakies |nawet )?$"
)
ROUGHLY = re.compile(
    r"(?:\bkolo|\bokolo|\bok\.?|\bjakies|\bcirca|\bca\.?|\bza|~|\baround|\babout|\btak)[ \u00a0]*$"
)
AT_LEAST_AFTER = re.compile(
    r"[ \u00a0]*(?:\+(?![ \u00a0]*(?:vat|fv|prem|prow|bonus|dodat|napiw|diet|noc|zakwat|mieszk|samoch|"
    r"nadgodz))|(?:i |lub |albo |or )?(?:wiecej|more|wzwyz|w gore)\b|minimum\b|min\b)"
)

PERIODS = (  # what stands after an amount, or between brackets
    (
        "hour",
        re.compile(
            r"(?:/|na|za|per|an|\ba)[ ./(]*(?:1 ?)?(?:godz\w*|rbg|h(?:our|r)?\b|rh\b)|godzinowo|hourly|\bgodz\b"
        ),
    ),
    (
        "day",
        re.compile(
            r"(?:/|na|za|per|a)[ ./(]*(?:dzien\b|day\b|md\b|man[ -]?day|dn\b|d\b)|dziennie|daily|\bdniowk\w*"
        ),
    ),
    ("week", re.compile(r"(?:/|na|za|per|a)[ ./(]*(?:tydz\w*|week\b)|tygodniowo|weekly")),
    (
        "month",
        re.compile(
            r"(?:/|na|za|per|a)?[ ./(]*(?:mies\b|miesiac\b|m-c\b|mc\b|month\b|mth\b)|/ ?mo?\b|miesiecznie|monthly"
        ),
    ),
    (
        "year",
        re.compile(r"(?:/|na|za|per|a)[ ./(]*(?:rok\b|year\b|yr\b|annum\b|r\b)|rocznie|yearly|annual\w*|\bp\.a\."),
    ),
)
PERIODS_BEFORE = (
    ("hour", re.compile(r"godzinow\w*|hourly|na godzin\w|za godzin\w")),
    (
        "day",
        re.compile(
            r"dniowk\w*|dziennie\b|\bmd\b|man[ -]?day|\bdzienn(?:a|ej|e)\b(?! (?:opiek|szkol|zmian))|daily|"
            r"\b(?:rat|rej)\w+ dzienn\w+|dzienn\w+ (?:rat|rej)t?\w*|day[ -]rate|\b(?:rate|rejt|stawk\w) za dzien\b"
        ),
    ),
    ("week", re.compile(r"tygodniow\w+|weekly")),
    ("month", re.compile(r"miesieczn\w*|monthly|(?<!roczna )(?<!roczne )(?<!rocznej )\bpensj\w*")),
    ("year", re.compile(r"\broczn\w*|yearly|annual\w*")),
)
GROSS = re.compile(r"\bbrutto\b|\bgross\b|\bbr\b")
INVOICED = re.compile(r"\+ ?vat\b")
"""Whoever adds VAT writes an invoice, whatever contract the offer names elsewhere."""
NET = re.compile(r"\bnetto\b|\bnet\b|na reke|do reki|na czysto|\+ ?vat\b|\+ ?fv\b|\bna lapke")

CONTRACTS = (
    (
        "employment",
        re.compile(r"\buop\b|umow\w+ o prace|\bemployment\b|\bcontract of employment|o prace\b|\bpermanent\b"),
    ),
    ("b2b", re.compile(r"\bb2b\b|\bkontrakt\w*|\bfaktur\w+")),
    ("mandate", re.compile(r"\buz\b|zleceni\w*|\bmandate\b")),
    ("task", re.compile(r"\buod\b|o dzielo\b|\bdzielo\b")),
    ("", re.compile(r"agencyjn\w+")),  # a contract that offers name and that has no value of its own
)

TAIL = re.compile(
    r"(?:[ \t\u00a0/().,:+]|\+ ?vat\b|\bvat\b|zl\b|pln|brutto\b|gross\b|netto\b|net\b|na reke\b"
    r"|do reki\b|na czysto\b|na lapke\b"
    r"|\buop\b|\buz\b|\buod\b|\bb2b\b|\bumow\w+ (?:o prace|zleceni\w+|o dzielo)\b"
    r"|\bemployment contract\b|\bmandate contract\b|\bna umow\w+\b"
    r"|(?:na|za|per|an|a)[ (/]*(?:1 )?(?:godz\w*|miesiac|mies\b|rok|dzien|dniowk\w*|tydzien|hour"
    r"|month|year|day|week|annum|md|man[ -]?day)\b|godz\w*|rbg\b"
    r"|godzin\w*|h\b|(?<!, )hr\b|hour\b|mies(?!z)\w*|m-c\b|mc\b|mth\b|month\w*|rok\b|roku\b|rocznie|year\w*"
    r"|(?<=/)(?:mo|yr)\b"
    r"|dzien\w*|dniowk\w*|day\b|md\b|tydz\w*|tygodniowo"
    r"|week\w*|annual\w*|hourly|\b(?:na|przy|w ramach(?: umowy)?)(?= b2b)|\bpodstaw\w+\b)+"
)
CONTRACT_OF_THE_NEXT = re.compile(
    r"[ ,;/.+]*\b(?:uop|uz|uod|b2b|umow\w+ (?:o prace|zleceni\w+|o dzielo))(?: ?:|[ \u00a0]*(?=\d))"
)
"""A contract behind an amount that is the label of the one after it: "9 000 zł, B2B: 12 000 zł"."""
PERIOD_ENDS = re.compile(r"(?:mies(?!z)|godz|m-c|mth)\w*\.?|(?<=/)h\b")

PAY_WORD = re.compile(
    r"\b(?:wynagr[oa]dz\w+|stawk\w+|zarob\w+|zarabia\w+|pensj\w+|plac[aeyi]\b|place\b|wyplat\w+"
    r"|widelk\w+|salary|pay|rate|remuneration|wage\w*"
    r"|earn\w*|compensation|podstaw\w+|uposazeni\w+|dniowk\w+|oczek\w+ finans\w+|budzet)\b"
)
NO_PAY_BEFORE = re.compile(
    r"\b(?:premi[aeioęąu]\w*|bonus\w*|dodat\w+|dofinansow\w+|doplat\w+|voucher\w*|\bbon[yuów]*\b"
    r"|kart[aey]\b|multisport|polec\w+|poleceni\w+"
    r"|kapital\w*|obro[tc]\w*|kaucj\w+|oplat\w+|koszt\w*|cen[aeyiu]\b|rabat\w*|wartosc\w*|nagrod\w+"
    r"|zwrot\w*|ekwiwalent\w*|dotacj\w+|pozycz\w+"
    r"|kredyt\w*|refund\w+|ubezpiecz\w+|swiadczeni\w+|ryczalt\w*|diet[ay]\b"
    r"|(?<!darmowe )(?<!bezplatne )zakwaterowani\w+(?! (?:gratis|bezplatn|darmow))"
    r"|zaliczk\w+|prowizj\w+|podwyzk\w+|budzet\w* projekt\w*"
    r"|benefit\w*|kindergeld\w*|dziec\w+|premiow\w+|sign-on|referral|funduszu?|konkurs\w*|przych\w+"
    r"|kilometrowk\w+|skladk\w+ (?:zus |spoleczn\w+ )*(?:odprowadz\w+|od kwoty|liczon\w+)"
    r"|potrac\w+|zakup\w*|zamowien\w+|sprzeda\w+|faktur\w+ na|wynaj\w+)"
)
NO_PAY_ASKED = re.compile(
    r"\b(?:premi[aei]{1,2}|bonus(?:y|u)?|dodat(?:ek|ki)|dofinansowanie|doplat[ay]|voucher\w*|kapital|obrot|"
    r"kaucj[ae]"
    r"|oplat[aye]|koszty?|cen[ay]|rabat|wartosc|zwrot|dotacja|diet[ay]|prowizj[ae]|podwyzk[aię]|ryczalt|"
    r"kindergeld)[ \u00a0:]+(?:(?:od|do|min\.?|minimum|okolo|ok\.?|za|po|w wysokosci|rzedu)[ \u00a0]+)*$"
)
"""What an amount is in a question, right before it: elsewhere in it "sprzedaż" and "dzieci" name the job."""
NO_PAY_AFTER = re.compile(
    r"[ \t\u00a0]*(?:brutto |netto )?(?:miesiecznie )?(?:%|(?:premi|bonus|dodat|dofinansow|doplat"
    r"|vouch|bon\b|na start|za polec|zwrot|kapital|kaucj|na zakup|"
    r"diet|za kazd[aey]\w* (?:polec|osob)|na szkolen|rabat|do konca|tytulem|na karc)\w*)"
)
_OTHER_TIME = (
    r"(?:(?:dwu|trzy|cztero|piecio|szescio|kilku|\d{1,2}[ -]?)-?(?:miesieczn|tygodniow|dniow)\w+|"
    r"\d{1,2} (?:miesi|tygod|dni)\w*)"
)
OTHER_MEASURE_AFTER = re.compile(
    rf"[ \t\u00a0(]*(?:(?<=/)|(?<=/ )|(?:za|od|per)[ ](?:kazd\w+[ ]|jedn\w+[ ]|1[ ])?)"
    rf"(?:{_OTHER_TIME}|cal\w+ (?:okres|wyjazd|pobyt|kontrakt)|"
    r"wizyt|uslug|sztuk|szt\b|paczk|zleceni|dyzur|lekcj|dostaw|kurs\b|badan|spotkan|audyt|zabieg|"
    r"m2\b|m²|metr|kilometr|km\b|(?:\d+ ?)?kg\b|kilogram|ton|punkt|osob|sesj|pokoj|stron|noc|wyjazd|pobyt|turnus|"
    r"kontrakt|projekt)"
)
"""What is paid for right behind an amount, where that is no hour, day, week, month or year."""
OTHER_TIME_BEFORE = re.compile(
    rf"\b(?:podczas|za|przez|w trakcie|w ciagu) {_OTHER_TIME} "
    r"(?:wyjazd|pobyt|kontrakt|zleceni|turnus)\w*[^.;\n]*$"
)
"""How long what the amount after it pays for takes: "podczas dwumiesięcznego wyjazdu zarobisz 2 600 €"."""
UNIT = re.compile(
    r"[ \t\u00a0-]*(?:%|proc\b|procent|lat(?:a|ach|ka)?\b|rok(?:u|iem)?\b|r\.|r\b|letni\w*|years?\b"
    r"|yrs?\b|y\.o|h\b(?!/)|godz\w*|hours?\b|km\b|kg\b|g\b|t\b|ton\w*"
    r"|m2|m²|m\b|mb\b|gb\b|tb\b|mm\b|cm\b|kw\b|kv\b|v\b|l\b|litr\w*|dni\w*|days?\b|osob\w*|ofert\w*"
    r"|offers?\b|jobs?\b|pracownik\w*|uczn\w*|klient\w*|mieszkanc\w*"
    r"|people|employees|users|uzytkownik\w*|szt\w*|sztuk\w*|minut\w*|min\b(?!\.)|tygodni\w*|weeks?\b"
    r"|miesi[ae]c[ye]\w*|miesiecy|months?\b|etat\w*|zmian\w*|stopni\w*"
    r"|krotn\w*|x\b|punkt\w*|pkt|°|\+ ?lat|monitor|uhd|video|placow\w+|sklep\w*|oddzial\w*|kraj\w*"
    r"|projekt\w*|:\d)"
)
