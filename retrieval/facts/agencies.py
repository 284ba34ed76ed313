"""Whether an advert is one of an agency: "dla naszego klienta poszukujemy", temporary work, which agencies alone
give, or by the name of the company."""

from __future__ import annotations

import re

_FOR_A_CLIENT = (
    (
        ("naszego", "naszych", "naszej", "swojego", "swoich"),
        re.compile(
            r"(?<!\w)(?:dla|u|w[ ]imieniu|na[ ]rzecz)[ ](?:(?:jednego|jednej)[ ]z[ ])?(?:nasz(?:ego|ych|ej)|"
            r"swojego|swoich)[ ](?:\w+[ ])?(?:klient(?:a|ow)|partner(?:a|ow))(?!\w)"
            r"(?=[^.!?]{0,260}(?:poszuk|zatrudn|szukamy|rekrut|kandydat|stanowisk))"
        ),
    ),
    (
        ("nasz klient", "klient oferuje", "client"),
        re.compile(r"(?<!\w)(?:nasz[ ]klient|klient[ ]oferuje|for[ ](?:one[ ]of[ ])?(?:our|my)[ ]clients?)(?!\w)"),
    ),
    (
        ("tymczasow", "przez agencj", "uzytkownik"),
        re.compile(
            r"(?<!\w)(?<!jest[ ])(?<!nie[ ])(?<!oferujemy[ ])(?:umow\w+[ ]o[ ]prac[ea][ ]tymczasow\w+|"
            r"ofert(?:a|e|y)[ ]pracy[ ]tymczasowej|"
            r"(?<!bez[ ])(?<!brak[ ])zatrudnieni\w+[ ]przez[ ]agencj\w+|"
            r"na[ ]rzecz[ ]pracodawcy[ ]uzytkownika)(?!\w)"
        ),
    ),
    (
        ("leasing", "outsourcing"),
        re.compile(
            r"(?<!\w)(?:zakresie|uslug\w*|branzy|jako[ ]firma|specjalizujac\w+[ ]sie[ ]w|zajmujac\w+[ ]sie|"
            r"formie)[ ]"
            r"(?:\w+[ ]){0,3}(?:leasing\w*[ ]pracowni\w+|outsourcing\w*[ ](?:pracown|person|kadr)\w+)"
        ),
    ),
    (
        ("rej", "kraz", "certyfikat", "licencji"),
        re.compile(
            r"(?<!\w)(?:(?:nr|numer\w*)[ .]*(?:rej|rejestru|certyfikatu|licencji[ ]agencji|wpisu)[ .:]*|"
            r"kraz[ .:]*(?:nr[ .:]*)?)\d{3,5}(?!\d)|(?<!\w)kraz\.praca\.gov"
        ),
    ),
    (
        ("klient",),
        re.compile(
            r"(?<!\w)(?:naszym[ ]klientem[ ]jest|do[ ](?:\w+[ ]){1,3}naszego[ ]klienta[ ](?:poszuk|szuka)|"
            r"(?:poszukujemy|szukamy|rekrutujemy)[ ]dla[ ]klienta|"
            r"dla[ ]klienta[ ](?:z[ ]branzy[ ][^.;]{0,50}|\w+[ ]\w+[ ])?(?:poszukuje|szuka|rekrutuje))"
        ),
    ),
    (
        ("personaln", "rekrutacyjna", "zatrudnienia"),
        re.compile(
            r"(?<!\w)(?:(?:jest(?:esmy)?|jako)[ ](?:\w+[ ]){0,3}(?:firma|agencja)[ ](?:rekrutacyjna|"
            r"doradztwa[ ]personalnego)|uslug\w*[ ]doradztwa[ ]personalnego|outsourcing\w*[ ]zatrudnienia|"
            r"(?:prowadzac\w+|rejestru[ ]\w+)[ ]agencj\w+[ ]zatrudnienia)"
        ),
    ),
    (
        ("agencja",),
        re.compile(
            r"(?<!\w)agencja[ ](?:pracy|zatrudnienia|posrednictwa|rekrutacyjn\w+|pracy[ ]tymczasowej)(?!\w)"
        ),
    ),
    (
        ("agencji zatrudnienia",),
        re.compile(
            r"(?<!\w)(?:rejestrz?e?u?|numer\w*|nr|certyfikat\w*|wpis\w*)[ ](?:\w+[ ]){0,5}agencji[ ]zatrudnienia"
        ),
    ),
)
"""How an agency says that it is one, each with the signs without which it is not looked for."""
_AGENCIES = re.compile(
    r"(?<!\w)(?:agencja (?:prac|zatr|posr|pers|rekr)\w*|employment agency|randstad|manpower\w*|adecco|"
    r"leasing ?team\w*|grafton|hays|trenkwalder|otto work|"
    r"work service|gi group|michael page|antal|devire|interkadra|hrk|exact systems|personnel|recruit\w*|rekrut\w*|"
    r"outsourcing personalny|doradztwo personalne|grupa progres|charlie works|weegree|time2work|accent jobs|"
    r"teamquest|posrednictwo pracy|tempo[ -]team|start people|lobo|synergie|people(?:strong)? group|job ?squad|"
    r"mgsolutions|l\.?m\.? group|covebo|carriere|workforce|work force|job impulse|jobimpulse|staffing)(?!\w)"
)
"""Agencies of work and of recruitment, by what their names say or by the best known names."""


def is_by_an_agency(said: str, company: str) -> bool:
    """Does an advert say so, or the name of whoever placed it? Both are flat text."""
    told = any(
        any(map(said.__contains__, signs)) and pattern.search(said) is not None for signs, pattern in _FOR_A_CLIENT
    )
    return told or names_an_agency(company)


def names_an_agency(company: str) -> bool:
    """Is the name of a company, in flat text, that of an agency of work or of recruitment?"""
    return _AGENCIES.search(company) is not None
