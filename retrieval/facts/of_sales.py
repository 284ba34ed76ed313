"""What an advert says of selling, of calling people up, of a call centre and of work out among customers.

Each is one term of the offer's text, as those of `retrieval.facts.burdens`, with its signs and its wordings. An
advert sells where its tasks or its pay say so ("aktywna sprzedaż", "pozyskiwanie klientów", a commission), and not
where a department of sales, a document of sale or a shop floor is named; nor by the experience that it asks for.
"""

from __future__ import annotations

import re

SELLING = "x:selling"
NO_SELLING = "x:no-selling"
"""It says that nothing is sold."""
CALLING = "x:calling"
"""People are called up, not only answered."""
CALL_CENTRE = "x:call-centre"
FIELD = "x:field"
"""Worked at customers' doors, or in a region."""

_CUSTOMERS = r"(?:klien|kontrahen|partner|odbiorc|abonen)\w*"
_PAPERS = "dokument|analiz|ewidenc|rejestr|raport|statyst|wspar|wspom"
_GOODS = (
    r"(?:produkt|uslug|towar|asortyment|ubezpiecz|kredyt|oferowan|artykul|bilet|rozwiaz|pakiet|oferty|leasing|"
    r"pojazd|samochod|energii|nieruchomosci|mieszkan|polis|abonament)\w*"
)

OF_SALES: tuple[tuple[str, str, str], ...] = (
    (
        SELLING,
        "sprzeda prowizj pozysk zdobyw szukiwan akwizy telemark cross up-sell upsell sales commission prospect "
        "new_ handlow",
        rf"""
        (?:aktywn|bezposredni|telefoniczn)\w*[ ](?:(?!wspar|wspom)\w+[ ])?(?:sprzedaz(?:y|a|e)?|sprzedawani\w+)
        sprzedaz\w*[ ](?:aktywn|bezposredni|telefoniczn)\w+
        (?:prowadzeni|realizacj|realizowani|finalizowani|finalizacj|domykani|zwiekszani|kreowani|rozwoj)\w*[ ]\
        (?:(?!{_PAPERS})\w+[ ]){{0,2}}sprzedaz(?:y|e|ow\w+)?
        (?:plan|cel|target)\w*[ ](?:i[ ]\w+[ ])?sprzeda(?:z|zy|zow\w+)
        (?:osiagani|osiagac|dowozeni)\w*[ ](?:\w+[ ]){{0,2}}wynik\w+[ ]sprzedaz\w+
        (?:pozyskiwani|pozyskani|pozyskuj|pozyskasz|zdobywani|wyszukiwani|poszukiwani)\w*[ ](?:i[ ]\w+[ ])?\
        (?:(?!danych|informacj|osob)\w+[ ]){{0,2}}{_CUSTOMERS}
        (?:system\w*|wynagrodzeni\w+|zarobk\w+|podstaw\w+|premi\w+|pensj\w+|stawk\w+|wysok\w+|atrakcyjn\w+|\
        motywujac\w+|nielimitowan\w+)[ ](?:[^.;:\n]{{0,30}}[ +(/])?prowizj\w+
        prowizj\w+[ ](?:od|za)[ ](?:\w+[ ]){{0,2}}(?:sprzeda|pozyska|zrealiz|umow|kontrakt|zlecen|wynik|obrot)\w*
        (?:system\w*|wynagrodzeni\w+|umow\w+)[ ](?:\w+[ ])?prowizyjn\w+  prowizyjn\w+[ ]system\w*
        akwizycj[aei]  tele(?:sprzedaz|market)\w*
        (?:up|cross|x)[ -]?sell\w*  dosprzedaz\w*
        (?<=:)[ ]?sprzedaz  (?:zadania|obowiazki|obowiazkow|za)[ ]?[:-]?[ ]sprzedaz(?:y)?
        (?:sprzeda(?:z|za|wani\w+)|polega\w*[ ]na[ ]sprzedazy)[ ](?:\w+[ ])?{_GOODS}
        negocj\w+[ ](?:\w+[ ]){{0,2}}handlow\w+[ ]z[ ](?:\w+[ ])?klient\w+
        (?:generat|driv|increas|achiev|clos|grow)\w*[ ](?:\w+[ ]){{0,3}}sales  sales[ ](?:targets?|calls?|quotas?)
        (?:acquir|prospect|win|gain|find)\w*[ ](?:for[ ])?new[ ](?:\w+[ ])?(?:clients?|customers?|business)
        prospecting  (?:sales[ ]commission|commission[ ](?:on|from|for)[ ])\w*
        """,
    ),
    (
        NO_SELLING,
        "sprzeda sales selling",
        r"""
        (?:bez|brak|zero)[ ](?:\w+[ ])?(?:aktywn\w+[ ])?sprzedazy(?=[ ]*(?:$|[,.;:!?)/\n]|i[ ]|ani[ ]|oraz[ ]))
        nie[ ](?:\w+[ ])?(?:sprzedajemy|sprzedajesz|sprzedaje)(?=[ ]*(?:$|[,.;:!?)\n]))
        (?:pomagamy|doradzamy)[ ]?,?[ ]a?[ ]?nie[ ]sprzedajemy  nie[ ]polega[ ]na[ ](?:\w+[ ])?sprzedazy
        no[ ](?:cold[ ]calling[ ](?:or|and)[ ])?(?:sales|selling)
        """,
    ),
    (
        CALLING,
        "telefon cold zimn dzwon polacze call telemark wychodz sluchawk",
        rf"""
        cold[ -]?call\w*  zimn\w+[ ](?:telefon|kontakt)\w*  telesprzedaz\w*
        (?:sprzedaz|pozyskiwani|akwizycj|oferowani|windykacj|windykowani|ankiet|badani)\w*[ ]\
        (?:(?!kontakt|obslug|rezerw|konsult)\w+[ ]){{0,3}}(?:przez[ ]telefon|telefoniczn(?:a|ie|ej|e|ych))
        telefoniczn\w+[ ](?:sprzedaz|pozyskiwani|umawiani|windykacj|badani|ankiet|oferowani)\w*
        umawiani\w+[ ](?:\w+[ ]){{0,2}}(?:przez[ ]telefon|telefoniczn\w+)
        umawiani\w+[ ](?:spotkan|prezentacji|wizyt)[ ](?:handlow\w+|sprzedazow\w+|z[ ](?:\w+[ ])?klient\w+|\
        (?:dla[ ])?(?:\w+[ ])?handlowc\w+)
        (?:polacze\w+|rozm\w+|kontakt\w*|kampani\w+)[ ](?:\w+[ ])?wychodz\w+
        (?:wykonywani|inicjowani)\w+[ ](?:\w+[ ]){{0,2}}(?:telefon|rozmow|polacze\w+[ ](?:telefon|wychodz))\w*
        (?:ob|wy)?dzwoni(?:enie|enia|eniu|c|my|sz)[ ](?:do|po)[ ](?:\w+[ ])?(?:{_CUSTOMERS}|osob\w*|ludzi)
        kontakt\w*[ ]telefoniczn\w+[ ]z[ ](?:potencjaln|now|obecnymi[ ]i[ ]potencjaln)\w+
        drug\w+[ ]stron\w+[ ](?:sluchawki|telefonu)
        outbound[ ](?:calls?|calling|sales)  calling[ ](?:\w+[ ])?(?:customers|clients|prospects|leads)
        """,
    ),
    (
        CALL_CENTRE,
        "call contact_c infolini telemark sluchawk polacze",
        r"""
        (?:prac|konsultant|agent|doradc|specjalist|stanowisk|zesp|operator)\w*[ ]\
        (?:[^.;:\n]{0,40}[ ])?(?:call|contact)[ -]?cent(?:er|re)\w*
        (?:na|w|obslug\w+|konsultant\w*|prac\w+)[ ](?:\w+[ ])?infolini\w*  infolini\w+[ ](?:przychodz|sprzedaz)\w+
        na[ ]sluchawk\w+  polacze\w+[ ](?:przychodz|wychodz)\w+
        """,
    ),
    (
        FIELD,
        "teren region klien podleg powierzon wyznaczon field visit travel",
        r"""
        (?:prac|sprzedaz|spotka|dziala|wizyt|wyjazd|handlow|pozyskiwani|aktywnos)\w*[ ](?:[^.;:\n]{0,25}[ ])?\
        w[ ]terenie(?![ ]\w+sk)
        (?:prac|przedstawiciel|handlow|sprzedaz|doradc|inspektor|wizyt)\w*[ ]terenow\w+
        (?:wizyt|dojazd|dojezdza|wyjazd|podroz|jezdz)\w*[ ](?:\w+[ ]){0,2}(?:u|do|w[ ]siedzib\w+|po)[ ]\
        (?:\w+[ ]){0,2}klient(?:a|ow|ach)  odwiedza\w*[ ](?:\w+[ ]){0,2}klientow
        spotka\w+[ ](?:\w+[ ])?u[ ]klient\w+
        (?:na|w)[ ](?:podlegl|powierzon|wyznaczon|przydzielon|przypisan)\w+[ ](?:terenie|regionie)
        field[ ](?:work|sales|based|visits?)  (?:visit|travel)\w*[ ](?:to[ ])?(?:\w+[ ])?(?:clients?|customers?)
        """,
    ),
)

OTHER_SALES = {
    SELLING: re.compile(
        r"(?:dzial|wsparci|wspier|wspomag|dokument|faktur|rejestr|ewidencj|raport|analiz|monitor|hal[aiu]|punkt|dane|"
        r"danych|program|wspolprac|prognoz|statyst|doswiadczen|obslug[aei]|posprzedaz|weryfik|kontrol|rozlicz|ksieg|"
        r"naliczan|controlling|cv|znajomosc|systemow|narzedzi|zespol|lancuch|kampan|pomoc)\w*[ ][^.;:,\n]{0,40}$"
    ),
    CALLING: re.compile(r"(?:doswiadczen|rozlicz|wsparci|wsparcie)\w*[^.;:,\n]{0,40}$"),
    CALL_CENTRE: re.compile(r"(?:doswiadczen|wspolprac|wsparci|studi|klient)\w*[^.;:,\n]{0,40}$"),
    FIELD: re.compile(
        r"(?:doswiadczen|wsparci|wspier|wspolprac|organizowani|organizacj|klientow|koordyn|niezwiaz|doradcami|"
        r"analiz)\w*[^.;:,\n]{0,40}$"
    ),
}
"""Before the wording: what makes it say something else."""
