"""What an advert says of its work that people refuse: trips, the telephone, targets, an own car, an agency.

Each is one term of the offer's text, so that "bez delegacji" is held against what the advert asks of whoever takes
the job, and neither against "wyjazdy integracyjne" nor against an accountant's "rozliczanie delegacji".
"""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.facts.abroad import is_work_abroad
from retrieval.facts.agencies import is_by_an_agency
from retrieval.facts.at_hours import AT_HOURS, EXTRA, LONG_SHIFTS, ON_WEEKDAYS, OTHER_HOURS, WEEKENDS, sundays
from retrieval.facts.guards import needs_licence
from retrieval.facts.languages.mastery import well_spoken
from retrieval.facts.languages.needless import NEEDLESS, of_polish
from retrieval.facts.of_sales import CALL_CENTRE, CALLING, NO_SELLING, OF_SALES, OTHER_SALES, SELLING
from retrieval.facts.rotations import AWAY, is_away_for_weeks
from retrieval.facts.rules import either
from retrieval.facts.single_days import is_on_weekdays
from retrieval.flat import flat

TRIPS = "x:trips"
PHONE = "x:phone"
TARGETS = "x:targets"
COLD_CALLS = "x:cold-calls"
OWN_CAR = "x:own-car"
LICENCE = "x:licence"
AGENCY = "x:agency"
CUSTOMERS = "x:customers"
PIECEWORK = "x:piecework"
LIFTING = "x:lifting"
HEIGHTS = "x:heights"
BARRIERS = "x:barriers"
DEGREE = "x:degree"
ABROAD = "x:abroad"
OWN_BUSINESS = "x:own-business"
CERTIFICATE = "x:certificate"
GUARD = "x:guard"
"""The licence of a guard."""
COURSE = "x:course"
"""It offers a course to people who do the work, and no work."""

_READ = 20_000
_AROUND = 60
_WHOLE_COUNTRY = r"(?:na[ ]terenie[ ]|w[ ])(?:calego[ ]kraju|calej[ ]pols(?:ki|ce)|calym[ ]kraju)"
_COUNTRY = (
    r"(?:niem(?:czech|iec)|holandi\w?|belgi\w?|norwegi\w?|szwecji|austrii|francji|danii|szwajcarii|czechach|czech)"
)
_PEOPLE = r"(?:klien|kontrahen|gosc|pacjen|partner|abonen|interesan|petent|podatni|uzytkowni)\w*"
_WISHED = re.compile(
    r"(?:mile[ ]widzian|atut(?!em[ ]?,)|plusem(?![ ]?,)|preferowan|nice[ ]to[ ]have|dodatkow\w+[ ](?:zalet|punkt)|"
    r"wymagania[ ](?:pozadan|dodatkow)|kosztow[ ]dojazd|\bdla[ ](?:kandydat|osob)\w*[ ]posiadaj)"
    r"(?:(?!wymag|oczek|ofer|oblig)[^.;\n\u2022]){0,50}$"
)
_WISHED_AFTER = re.compile(
    r"[^.;,\n\u2022]{0,45}\b(?:mile[ ]widzian|(?:bedzie|beda)[ ](?:\w+[ ])?(?:atut|plus|zalet)|nie[ ]jest[ ]wymag|"
    r"nie[ ]wymag|niewymag|niekoniecz|nie[ ]jest[ ]koniecz|atutem|nice[ ]to[ ]have)"
)
_DENIED = re.compile(r"\b(?:bez|brak|nie|zadn\w+|zero|no|without)[ ](?:\w+[ ]){0,2}$")
_NO_OBJECTIONS = re.compile(r"przeciwwskaz\w+[ ](?:\w+[ ]){0,2}$")


_BURDENS: tuple[tuple[str, str, str], ...] = (
    *AT_HOURS,
    *OF_SALES,
    *NEEDLESS,
    (
        TRIPS,
        "wyjazd deleg podroz zjazd zagraniczn terenie_pol calego_kraju calej_pol calym_kraju cala_polska "
        "zakwaterowan marynarsk travel",
        rf"""
        (?:gotow\w+(?:/\w+)?|dyspozyc\w+|mobiln\w+|chec\w?|zgod[aey]|otwart\w+(?:/\w+)?|\
        zdolnosc)[ ](?:[^.;:\n]{{0,40}}[ ])?(?:wyjazd\w*|deleg\w+|podroz\w+)(?![ ]za[ ]granic)
        (?:wyjazd\w*|podroz\w*)[ ](?:sluzbow|serwisow|montazow)\w+
        prac\w+[ ](?:(?:glownie|czesciowo|rowniez|takze|tez)[ ])?(?:w[ ](?:ciaglej[ ])?delegacj\w+|\
        na[ ]delegacj\w+|wyjazdow\w+|delegacyjn\w+)
        (?:czest\w+|krajow\w+|zagraniczn\w+|liczn\w+|krotki\w+)[ ]delegacj\w+
        delegacj\w+[ ](?:krajow\w+|zagraniczn\w+|w[ ]calym|po[ ]kraju|po[ ]polsce|na[ ]terenie)
        (?:prac[aey]|budow(?:y|ach)|kontraktach)[ ](?:\w+[ ]){{0,2}}{_WHOLE_COUNTRY}
        miejsc\w+[ ](?:wykonywania[ ])?pracy[ ]?:?[ ]?(?:cala[ ]polska|delegacj\w+|\
        (?:\w+[ ]){{0,4}}{_WHOLE_COUNTRY})
        zakwaterowani\w+[ ](?:w[ ]trakcie[ ]pobytu|(?:podczas|w|na)[ ](?:czas[ ]|czasie[ ])?delegacj\w+|\
        w[ ]miejscu[ ]realizow)
        zakwaterowani\w+[ ](?:\w+[ ]){{0,3}}\(realizacje  zjazd\w*[ ]do[ ](?:polski|domu|kraju)
        organizacj\w+[ ](?:\w+[ ]){{0,2}}wyjazdu
        (?:kontrakt|realizacj|budow)\w*[ ](?:[^.;:,\n]{{0,25}}[ ])?na[ ]terenie[ ]polski
        budow\w+[ ](?:za[ ]granica|na[ ]rynkach[ ]zagranicznych)
        ksiazeczk\w+[ ](?:marynarsk|zeglarsk)\w+
        (?:ready|readiness|willing\w*|availab\w+)[ ](?:to|for)[ ](?:\w+[ ]){{0,2}}travel\w*
        """,
    ),
    (
        PHONE,
        "telefon call contact_c infolini phone polacze kontaktow_wychodz",
        rf"""
        telefoniczn\w+[^.;:\n]{{0,40}}[ ]{_PEOPLE}
        (?:obslu|wsparci|doradztw|sprzedaz|konsult|zglosze|zapyta|umawiani|\
        windykacj)\w*[ ](?:[^.;:\n]{{0,40}}[ ])?telefoniczn\w+
        {_PEOPLE}[ ](?:[^.;:\n]{{0,40}}[ (])?(?:telefoniczn\w+|przez[ ]telefon|telefon(?=,))
        (?:call|contact)[ -]?cent(?:er|re)\w*  telemarket\w+
        (?:konsultant\w*|prac\w+|obslug\w+|doradc\w+)[ ](?:na[ ]|w[ ])?infolini\w*
        infolini\w+[ ]przychodz\w+
        (?:przez|poprzez)[ ](?:infolini\w+|telefon(?=[,/ ]+(?:oraz[ ]|i[ ]|lub[ ])?(?:e-?[ ]?mail|cza|chat)))
        komunikacj\w+[ ](?:[^.;:\n]{{0,20}}[ ])?telefoniczn\w+
        kontakt\w*[ ]przez[ ]telefon  (?:kanal|komunikacj|kontakt)\w*(?:[ ]\w+)?[ ]?[:(][ ]?telefon
        kontakt\w+[ ]wychodz\w+  polacze\w+[ ](?:przychodz|wychodz|telefon)\w+
        odbierani\w+[ ](?:telefon|polacz|rozmow)\w+
        prowadzeni\w+[ ]rozmow\w*[ ](?:telefon|sprzedaz|z[ ]klient)\w+
        obslug\w+[ ](?:centrali|polaczen|telefon)\w*
        (?:over|via|on)[ ](?:the[ ])?phone  phone[ ](?:calls?|support)
        """,
    ),
    (
        TARGETS,
        "sprzedaz target celow cele cel wynik planow",
        r"""
        (?:plan|cel|target|zada|wynik)\w*[ ](?:i[ ]\w+[ ])?sprzeda(?:z|zy|zow\w+)
        (?:realizacj|realizowani|osiagani|wykonani)\w*[ ](?:\w+[ ]){0,3}(?:celow(?![ ](?:\w+[ ])?(?:zawodow|\
        zyciow|osobist|statut|strateg|projekt))|targetow|targetu)
        nastawi\w+[ ]na[ ](?:\w+[ ])?(?:realizacj\w+[ ])?(?:cel|wynik|sprzedaz)\w*
        orientacj\w+[ ]na[ ](?:cel|wynik)\w*
        (?:osiaga|realizuj|dowoz)\w*[ ](?:\w+[ ]){0,2}cele(?![ ](?:\w+[ ])?(?:zawodow|zyciow|osobist|\
        statut|strateg|projekt))  konkurs\w+[ ]sprzedazow\w+
        targety?  targetow  sales[ ]targets?
        """,
    ),
    (
        COLD_CALLS,
        "cold zimn telemarket telefon",
        r"""
        cold[ -]?call\w*  zimn\w+[ ](?:telefon|kontakt)\w*  telemarket\w+
        (?:sprzedaz|pozyskiwani|umawiani|akwizycj)\w*[ ](?:[^.;:\n]{0,40}[ ])?(?:przez[ ]telefon|telefoniczn\w+)
        telefoniczn\w+[ ](?:sprzedaz|pozyskiwani|umawiani)\w*  polacze\w+[ ]wychodz\w+
        """,
    ),
    (
        OWN_CAR,
        "wlasn samochod own_car",
        r"""
        wlasn\w+[ ](?:samochod\w*|aut(?:o|a|em)|pojazd\w*|srod\w+[ ]transport\w*|transport\w*|bus\w?)
        (?:samochod|srodek[ ]transportu)[ ]wlasny  posiadani\w+[ ](?:samochodu|auta)  own[ ]car
        """,
    ),
    (
        LICENCE,
        "jazdy kat. kategorii driving",
        r"""
        praw\w+[ ]jazdy(?:[ ]?kat(?:egori\w|\.)?[ ]?\w+)?
        kat(?:\.|egori\w)[ ]?["']*(?:b|c|d|c[ ]?[+][ ]?e)\b  driv(?:ing|er.?s)[ ]licen[cs]e
        """,
    ),
    (
        CUSTOMERS,
        "klien petent interesan gosc pacjen podatni customer client",
        r"""
        (?:obslu[gz]|kontakt|relacj|pozyskiwani|doradztw|doradzani|sprzedaz|wsparci|pomoc|rozmow|spotkani|\
        wspolprac|odpowiadani|udziela|przyjmowani)\w*[ ](?:[^.;:!?,\n]{0,45}[ ])?(?<!naszego[ ])(?<!naszych[ ])\
        (?:klien|petent|interesan|gosc|pacjen|podatni)\w+
        (?:doradza|pomaga|sprzeda|udziela|odpowiada|prezent|ofer)\w*[ ](?:[^.;:!?,\n]{0,30}[ ])?klientom
        z[ ]klient(?:em|ami)
        (?:customer|client)s?[ ](?:service|support|contact|care)
        (?:contact|work)\w*[ ]with[ ](?:customers|clients)
        """,
    ),
    (
        ABROAD,
        "niem holand belgi norweg szwec austri franc dani szwajc czech za_granic zagranic w_nl w_de",
        rf"""
        (?:(?<=\()|(?<=pracodawce:[ ])|(?<=!)|(?<=![ ])|(?<=-[ ]))praca[ ](?:w|we|na[ ]terenie)[ ]{_COUNTRY}
        (?:do|podjecia|podjac)[ ](?:stalej[ ]|legalnej[ ])?prac[ey][ ](?:w|we|na[ ]terenie)[ ]{_COUNTRY}
        (?:kontrakt|lokalizacj)\w+[ ](?:w|we|na[ ]terenie)[ ]{_COUNTRY}
        (?:gotow|dyspozyc|chec)\w*[ ]do[ ](?:podjecia[ ])?(?:\w+[ ])?prac[ey][ ]za[ ]?granica
        (?:tygodni\w*|miesiac\w*|miesiec\w*)[ ](?:pracy[ ])?w[ ](?:{_COUNTRY}|nl|de)
        """,
    ),
    (
        BARRIERS,
        "barier wind niedostosowan utrudnion",
        r"""
        barier[ay][ ]architektoniczn[ea](?![ ]?[:-]?[ ]?(?:brak(?![ ](?:wind|podjazd))|nie\b))
        (?:wystepowani|istnieni)\w+[ ]barier[ ]architektonicznych
        (?:brak|bez|nie[ ]ma)[ ]wind(?:a|y|e)?
        niedostosowan\w+[ ](?:\w+[ ]){0,4}niepelnosprawn\w+
        nie(?:[ ]jest|[ ]sa)?[ ](?:dostosowan|przystosowan)\w+[ ](?:\w+[ ]){0,4}(?:niepelnosprawn|wozk)\w+
        utrudnion\w+[ ]dostep\w*[ ](?:\w+[ ]){0,6}(?:wozk|niepelnosprawn)\w+
        """,
    ),
    (
        OWN_BUSINESS,
        "dzialalnos franczyz ajen wlasny_s wlasnego_s wynaj wlasny_b wlasnego_b",
        r"""
        (?:gotow\w+|koniecznosc|wymog|obowiazek|chec\w?|deklaracj\w+)[ ](?:(?!pracy)[^.;:\n]{0,40}[ ])?\
        (?:prowadzeni|zalozeni|posiadani|otwarci|otworzeni|rozpoczeci|zarejestrowani)\w+[ ](?:\w+[ ])?\
        (?:wlasn\w+[ ]|jednoosobow\w+[ ])?dzialalnosci
        (?:prowadzeni|zalozeni|posiadani|otworzeni)\w+[ ](?:wlasn\w+[ ]|jednoosobow\w+[ ])?dzialalnosci[ ]\
        (?:gospodarczej[ ])?(?:lub|albo|badz|/)[ ](?:gotow\w+|chec\w?|\w+[ ]do[ ]jej)
        (?:zalozeni|otworzeni)\w+[ ](?:lub|albo|badz)[ ]posiadani\w+[ ](?:wlasn\w+[ ])?dzialalnosci
        (?:wymagan\w+|konieczn\w+|niezbedn\w+)[ ](?:jest[ ])?(?:posiadanie[ ]|prowadzenie[ ])?(?:wlasn\w+[ ])?\
        dzialalnos\w+
        dzialalnosc[ ](?:gospodarcza[ ])?[-(]?[ ]?(?:jest[ ])?(?:wymagana|konieczna|niezbedna|brak[ ]mozliwosci)
        prowadz(?:acy|aca|enie|enia)[ ]wlasn(?:y|ego)[ ](?:salon|sklep|biznes|punkt)\w*(?![ ]internet)
        (?:prowadzic|otworz|otworzyc|poprowadz)[ ]wlasny[ ](?:salon|sklep|biznes|punkt)
        (?:oferta|oferte|umow\w+|wspolprac\w*[ ]to:?|ramach|zasad\w+|formie|systemie)[ ]franczyz\w*
        (?:zostan|zostac|jako|zainteresowan\w+[ ]prowadzeniem)[ ](?:\w+[ ]){0,2}(?:franczyz|ajen)\w+
        (?:ajent|franczyzobiorca)(?:[ ](?:saloniku|sklepu|punktu|placowki))
        wynaj\w+[ ](?:fotel|stanowisk)\w*
        """,
    ),
    (
        CERTIFICATE,
        "orzeczeni",
        r"""
        (?:wymag\w+|konieczn\w+|niezbedn\w+|warun\w+|posiada\w+|aktualn\w+|wazn\w+)[ ](?:\w+[ ]){0,3}\
        orzeczeni\w+[ ]o[ ](?:\w+[ ]){0,2}niepelnosprawno\w+
        (?:tylko|wylacznie)[ ](?:dla[ ])?(?:osob\w*|kandydat\w*)[ ]z[ ](?:\w+[ ])?(?:orzeczeni|niepelnosprawno)\w+
        orzeczeni\w+[ ]o[ ](?:\w+[ ]){0,2}niepelnosprawno\w+[ ]?[-(:]?[ ]?(?:jest[ ])?\
        (?:wymagan|konieczn|niezbedn|warun)\w+
        wymagania[ ]inne:[ ]?orzeczeni\w+[ ]o[ ](?:\w+[ ]){0,2}niepelnosprawno\w+
        """,
    ),
    (
        COURSE,
        "kurs",
        r"""
        (?:poszukiwan\w+|zapraszamy|nabor|zapisy|zapisz[ ]sie)[ ](?:(?!pracy|stanowisk)\w+[ ]){0,3}na[ ]\
        (?:bezplatn\w+[ ]|darmow\w+[ ])?kurs(?:y)?[ ](?:adr|kat\w*|zawodow\w+|prawa|kwalifik\w+|udt|sep|\
        spawa\w+|jezyk\w+|operator\w*)
        """,
    ),
    (PIECEWORK, "akord", r"akord(?:u|em|zie|ow\w+)?  akordowo"),
    (
        LIFTING,
        "dzwig ciezar ciezk kg",
        r"""
        dzwigani\w+  (?:przenosz|podnosz|noszen)\w*[ ](?:\w+[ ]){0,2}(?:ciezar|ciezk)\w+
        ciezk\w+[ ]prac\w+[ ]fizyczn\w+
        prac\w+[ ]fizyczn\w+[ ]ciezk\w+
        (?:wag\w+|wadze|ciezar\w*|paczk\w+|dzwig\w+)[ ](?:\w+[ ]){0,2}(?:[2-9]\d)[ ]?kg
        """,
    ),
    (
        HEIGHTS,
        "wysokosc height",
        r"""
        prac\w*[ ](?:\w+[ ]){0,2}na[ ](?:duz\w+[ ])?wysokosci(?:ach)?  (?:prac|robot)\w*[ ]wysokosciow\w+
        (?:bada[nc]|uprawnie|szkole|przeciwwskaz)\w*[ ](?:\w+[ ]){0,3}(?:wysokosci\w*|wysokosciow\w+)
        work\w*[ ]at[ ]heights?
        """,
    ),
    (
        DEGREE,
        "wyzsz studi degree",
        r"""
        wyksztalceni\w+[ ]?:?[ ]?(?:(?!sredni|podstaw|zawod|polic|lub|albo|/)[^.;:,\n]){0,25}?wyzsz\w+
        wyzsz\w+[ ]wyksztalceni\w+  ukonczon\w+[ ](?:\w+[ ])?studi\w+  (?:bachelor|master|university)\S*[ ]degree
        """,
    ),
)
"""For each term the signs without which nothing is looked for, and its wordings over flat text."""

_OTHERWISE = {
    **OTHER_HOURS,
    **OTHER_SALES,
    TRIPS: re.compile(
        r"(?:zdaln\w*|home[ ]office|integracyjn\w*|mozliwosc\w*|organiz\w+|rozlicz\w+|koordyn\w+|planowani\w+|"
        r"obslug\w+|ewidencj\w+|dla[ ]najlepszych)[^.;:\n]{0,30}$"
    ),
    ABROAD: re.compile(r"doswiadczeni\w*[^.;:\n]{0,40}$|specjalizuj\w+[^.;\n]{0,60}$|zajmuj\w+[^.;\n]{0,60}$"),
    CERTIFICATE: re.compile(r"\b(?:rowniez|takze|przypadku|zachec\w+|jesli|jezeli)[ ][^.;:\n]{0,40}$"),
    BARRIERS: re.compile(r"(?:likwid|usuw|usun|znos|zniesie|elimin|pokon|przelam)\w*[^.;:\n]{0,30}$"),
    OWN_BUSINESS: re.compile(
        r"\b(?:(?:ds\.?|do[ ]spraw)[ ]|(?:pozysk|sprzeda|obslug|koordyn|specjalist)\w*[ ])"
        r"(?:(?!(?:i|oraz|ofer\w+)[ ])\w+[ ]){0,3}$|\bklientom[ ](?:\w+[ ]){0,3}$"
    ),
    CUSTOMERS: re.compile(r"nasz\w*[ ]firm\w*[^.;:\n]{0,50}$"),
    LICENCE: re.compile(
        r"(?:(?:s|do)?finans|zdoby|uzyska|kurs|szkoleni|pomoc|mozliwosc|pomoz|pomag|oplac)\w*[^.;:,\n]{0,40}$"
    ),
    DEGREE: re.compile(
        r"(?:srednie|zawodowe|policealne)[ ]?(?:techniczne[ ]?)?(?:lub|/|albo|badz|i|,|oraz)[^.;\n]{0,25}$"
    ),
}
"""Before the wording: what makes it say something else."""
_READY = re.compile(r"gotow|dyspozyc|mobiln|otwart|ready|willing")
"""Begins what is asked, whatever stands in the list before it: "dobra organizacja pracy, gotowość do wyjazdów"."""
_ALTERNATIVE = re.compile(
    r"[ ]?(?:\([^)]*\)[ ]?)?(?:\w+[ ])?(?:lub|/|albo|badz)[ ](?:\w+[ ])?(?:sredni|zawodow|policeal|techni)"
)
_WEEKDAYS = re.compile(
    r"(?<!\w)(?:poniedzialku|pon\.?|pn\.?)[ ]?(?:do|-)[ ]?(?:piatku|pt)|"
    r"woln\w+[ ](?:soboty|weekend)|weekend\w*[ ](?:sa[ ])?woln"
)
_EXTRA_IS_PAID = re.compile(EXTRA)
_FOR_THE_WILLING = re.compile(r"[^.;\n]{0,30}\b(?:chetnych|dobrowoln\w+|nieobowiazk\w+|woln[aey]|odpoczyw\w+)\b")
_NOT_WORKED = re.compile(r"(?:\b(?:not|never|nigdy)|n't)[ ](?!only)(?:\w+[ ]){0,2}$")
_OTHERWISE_BEHIND = {
    WEEKENDS: re.compile(
        r"(?:[ ](?:(?:i|oraz|ani|lub)[ ]w|(?!(?:a|ale|lecz|nie|w)[ ])[\w/-]+)){0,4}?[ ]"
        r"(?:nie[ ](?:prac|ma\b|jest|sa\b|bywa|przewid|wystep|obowiaz)|"
        r"(?:jest[ ]|sa[ ])?(?:zamkni|nieczynn)|(?:are[ ]|is[ ])?(?:off|free)\b)|"
        r"[ ](?:lub|albo)[ ](?:w[ ])?(?:popoludni|wieczor|ciagu[ ]tygod|tygodni|dni[ ]powsz)"
    ),
    LONG_SHIFTS: re.compile(r"[ ]?(?:h|godz\w*\.?)?[ ]?(?:lub|albo|czy)[ ](?:po[ ])?8(?!\d)"),
    OWN_BUSINESS: re.compile(
        r"[ ](?:\w+[ ]){0,2}?(?:dla[ ])?(?:nasz\w+[ ])?(?:klient|inwestor|przedsiebiorc)(?:om|ow)\b"
    ),
}
"""The same behind it: "w sobotę nie pracujemy", "umowę franczyzy klientom"."""
_HAS_TWO_SIDES = frozenset(
    (CERTIFICATE, OWN_BUSINESS, OWN_CAR, LICENCE, DEGREE, PHONE, COLD_CALLS, SELLING, CALLING, CALL_CENTRE)
)
"""What an advert may only wish for."""

_OTHER_OFFERS = "podobne oferty:"
"""What a board puts behind an advert."""


@lru_cache(maxsize=1)
def _rules() -> list[tuple[str, tuple[str, ...], re.Pattern[str]]]:
    return [
        (term, tuple(sign.replace("_", " ") for sign in signs.split()), _pattern(ways))
        for term, signs, ways in _BURDENS
    ]


def _pattern(ways: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(ways)}(?!\w)")


def burdens(text: str, company: str = "") -> list[str]:
    """The terms of what an advert (plain text, its first 20,000 characters) asks of whoever takes the job."""
    said = flat(text[:_READ]).partition(_OTHER_OFFERS)[0]
    found = [
        term
        for term, signs, pattern in _rules()
        if any(map(said.__contains__, signs))
        and any(_is_asked(term, m, said, text) for m in pattern.finditer(said))
    ]
    if needs_licence(text, said):
        found.append(GUARD)
    if ABROAD not in found and is_work_abroad(said):
        found.append(ABROAD)
    if is_away_for_weeks(said):
        found.append(AWAY)
    found += [*well_spoken(said), *of_polish(said), *sundays(found, said)]
    if is_on_weekdays(said):
        found.append(ON_WEEKDAYS)
    if is_by_an_agency(said, flat(company)):
        found.append(AGENCY)
    return found


def _is_asked(term: str, match: re.Match[str], said: str, text: str) -> bool:
    before = said[max(0, match.start() - _AROUND) : match.start()]
    if term != NO_SELLING and _DENIED.search(before) and not _NO_OBJECTIONS.search(before):
        return False
    ready = _READY.match(said, match.start())
    if not ready and (other := _OTHERWISE.get(term)) and other.search(before):
        return False
    if (other := _OTHERWISE_BEHIND.get(term)) and other.match(said, match.end()):
        return False
    if term == WEEKENDS:
        worked = not _NOT_WORKED.search(before) and _is_at_weekends(match, said)
        return worked and not _is_left_open(term, match, said, text)
    return term not in _HAS_TWO_SIDES or not _is_left_open(term, match, said, text)


def _is_left_open(term: str, match: re.Match[str], said: str, text: str) -> bool:
    """Is it only wished for, or would less do as well?

    A wish that a capital letter begins, of which more follows, is of something else: "Prawo jazdy kat. B Mile
    widziana znajomość…".
    """
    if term == DEGREE and _ALTERNATIVE.match(said, match.end()):
        return True
    before = said[max(0, match.start() - _AROUND) : match.start()]
    after = _WISHED_AFTER.match(said, match.end())
    return bool(_WISHED.search(before) or (after and not _begins_another(after, said, text)))


def _begins_another(wish: re.Match[str], said: str, text: str) -> bool:
    at = said.rfind("mile", wish.start(), wish.end())
    if at < 0 or not (text[at].isupper() and text[at + 1].islower()):
        return False
    return _GOES_ON.match(said, wish.end()) is not None and text[wish.start() : at].strip(" -–(") == ""


_GOES_ON = re.compile(r"\w*[ ]?:?[ ]\w")
"""Behind a wish: what is wished for."""


def _is_at_weekends(match: re.Match[str], said: str) -> bool:
    """Not where only the willing work then, nor where more is paid for it and the days of work are others."""
    if _FOR_THE_WILLING.match(said, match.end()):
        return False
    return not (_EXTRA_IS_PAID.match(said, match.start()) and _WEEKDAYS.search(said))
