"""Whether an advert takes people under age: "osoby od 16 lat" says so, "działamy od 16 lat" is of the firm."""

from __future__ import annotations

import re

from retrieval.flat import flat

UNDER_AGE = "dla-mlodych"
"""The aspect of the thesaurus, which adverts name in other words as well."""

_YEARS = r"1[5-7]\.?[ ](?:lat|roku|r\.?[ ]?z)(?!\w)"
_TEXT = re.compile(
    rf"""(?<!\w)(?:
      (?:osob\w*|kandydat\w*|pracownik\w*|zatrudni\w+|przyjm\w+|wiek|w[ ]wieku|
      (?<!rynku[ ])(?<!agencja[ ])(?<!agencji[ ])(?<!posrednictwa[ ])prac[aey])[ ]?:?[ ]
      (?:juz[ ])?(?:od|powyzej|min\.?|minimum)[ ](?:ukonczenia[ ])?{_YEARS}
      | (?:masz|maja|ukonczy\w+|ukonczon\w+)[ ](?:juz[ ])?(?:ukonczon\w+[ ])?(?:min\.?[ ]|minimum[ ])?{_YEARS}
      | od[ ](?:ukonczenia[ ])?1[5-7]\.?[ ](?:roku|r\.)[ ]zycia)""",
    re.VERBOSE,
)
_TITLE = re.compile(rf"(?<!\w)(?:od|min\.?|minimum|ukonczon\w+)[ ]{_YEARS}")
_SIGNS = ("15", "16", "17")
_READ = 20_000


def takes_under_age(text: str, *, of_title: bool = False) -> bool:
    """Does it say that whoever is 15, 16 or 17 may work there? A title speaks of nothing but the job."""
    said = flat(text[:_READ])
    return any(map(said.__contains__, _SIGNS)) and (_TITLE if of_title else _TEXT).search(said) is not None
