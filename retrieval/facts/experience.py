"""What experience an advert demands at least: how many years, or any at all; a beginner has none of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.headings import under
from retrieval.flat import flat

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = {
    "dwu": 2, "dwa": 2, "dwoch": 2, "two": 2, "trzy": 3, "trzech": 3, "three": 3, "cztero": 4, "cztery": 4,
    "czterech": 4, "four": 4, "piecio": 5, "piec": 5, "pieciu": 5, "five": 5,
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_ALONE = r"(?<![\w~-])(?<!\d[,.])"
"""Before a number that is no end of another: "1,5", "1-2"."""
_MORE = r"(?:[ ]?[-/+][ ]?\d{0,2})?"
_AT_LEAST = r"(?:min(?:imum|imalnie|imalny\w*|\.)?|co[ ]najmniej|przynajmniej|nie[ ]krotsz\w+[ ]niz)[ ]?"
_LEAST = rf"(?:{_AT_LEAST}|(?:at[ ]least|powyzej|ponad|od)[ ]?)"

Wording = tuple[tuple[str, ...], re.Pattern[str]]
"""A wording over flat text, and before it the signs without one of which it is not looked for."""


def _wording(signs: str, pattern: str) -> Wording:
    return tuple(sign.replace("_", " ") for sign in signs.split()), re.compile(pattern)


_DEMANDED = (
    # "2-letnie doświadczenie" is asked for; "z 20-letnim doświadczeniem" is what a firm says of itself.
    _wording(
        "letnie", rf"{_ALONE}{_COUNT}{_MORE}[ -]*letni(?:e|ego)(?:[ ]|,[ ])(?:\w+[ ]){{0,2}}doswiadczeni[ea]\b"
    ),
    _wording(
        "lata_ lat_ latami_",
        rf"{_ALONE}{_COUNT}{_MORE}[ ]?(?:lata|latami|lat)[ ](?:\w+[ ]){{0,2}}doswiadczeni[ea]\b",
    ),
    _wording(
        "lata) lat)",
        rf"\bdoswiadczeni[ea][ ][^.;:()\n]{{0,80}}\([+>]?[ ]?(?:{_LEAST}|ok\.?[ ])?{_COUNT}{_MORE}[ ]?"
        r"(?:lata|lat)\)",
    ),
    _wording(
        "lat letnie",
        rf"\bdoswiadczeni[ea][ ](?:[^.;:\n]{{0,60}}[ ,(–-])?[:(]?[ ]?{_LEAST}{_COUNT}{_MORE}[ -]*"
        r"(?:lata|lat|letnie|letniego)\b",
    ),
    _wording(
        "lat letnie",
        rf"\bdoswiadczenie[ ]?(?:zawodowe[ ]?)?[:-]?[ ]?{_COUNT}{_MORE}[ -]*(?:lata|lat|letnie)\b"
        r"(?![ ](?:na|w)[ ]rynku)",
    ),
    # "osoby z minimum 2-letnim doświadczeniem"; without "minimum" it may be the firm's.
    _wording("letnim", rf"\b{_AT_LEAST}{_COUNT}{_MORE}[ -]*letnim[ ](?:\w+[ ]){{0,2}}doswiadczeniem\b"),
    _wording("staz", rf"\b{_AT_LEAST}{_COUNT}{_MORE}[ -]*letni(?:ego|m)?[ ](?:\w+[ ])?staz(?:u|em)?\b"),
    _wording("staz", rf"{_ALONE}{_COUNT}{_MORE}[ -]*letni(?:ego|m)?[ ]staz(?:u|em)?[ ](?:pracy|zawodow\w+)\b"),
    _wording("staz", rf"(?<!powyzej ){_ALONE}{_COUNT}{_MORE}[ ]?(?:lata|lat)[ ]stazu\b"),
    _wording(
        "staz",
        rf"\bstaz(?:u)?[ ](?:pracy|zawodow\w+|na|w|jako)\b(?:[^.;:\n]{{0,60}}[ ,(–-])?[:(]?[ ]?{_AT_LEAST}"
        rf"{_COUNT}{_MORE}[ -]*(?:lata|lat)\b",
    ),
    _wording(
        "staz_pracy staz_zawodowy",
        rf"(?<!za )(?<!od )\bstaz[ ](?:pracy|zawodowy)[ ]?[:-]?[ ]?{_COUNT}{_MORE}[ ]?(?:lata|lat)\b",
    ),
    _wording(
        "year yrs",
        rf"{_ALONE}{_COUNT}{_MORE}[ ]?(?:years?|yrs)(?:['’]|[ ]of)?[ ](?:\w+[ ]){{0,2}}experiences?\b",
    ),
    _wording(
        "year yrs",
        rf"\bexperience[ ](?:of[ ]|[(:-][ ]?)?(?:{_LEAST})?{_COUNT}{_MORE}[ ]?(?:years|yrs)\b",
    ),
    _wording(
        "year yrs",
        rf"\bexperience[ ][^.;:()\n]{{0,60}}[ (](?:for[ ]|{_LEAST}){_COUNT}{_MORE}[ ]?(?:years|yrs)\b",
    ),
)
_WISHED = re.compile(
    r"(?:mile[ ]widzian|atut|plus\b|preferowan(?!\w*:?[ ]\w+,[ ])|nice[ ]to[ ]have|posiadamy|mamy[ ]|firm\w*[ ]"
    r"|\bz[ ]ponad[ ]|nasze[ ])"
    r"(?:(?!wymag|oczek)[^.;)\n]){0,50}$"
)
_OF_THE_ITEM_BEFORE = re.compile(
    rf"(?:bedzie[ ](?:\w+[ ])?(?:atutem|plusem)[ ]|(?:mile[ ]widzian\w+|preferowan\w+)[ ]"
    r"(?!(?:z|ze|min\w*|co|jest|rowniez|takze|osob\w+|kandydat\w+)[ ])(?:\w+[ ]){1,5}?)"
    rf"{_AT_LEAST}$"
)
"""A wish before "minimum", which begins another item: "mile widziane techniczne minimum 3-letnie …"."""
_ANOTHER = r"(?:wyksztalceni\w+|prawo[ ]jazdy|uprawnieni\w+|jezyk\w*)[ ]?:"
"""Begins another item of a list: "doświadczenie min 1 rok, wykształcenie: mile widziane techniczne"."""
_WISHED_AFTER = re.compile(
    rf"(?:(?!{_ANOTHER})[^.;,\n]){{0,60}}(?<!\w)(?P<wish>mile[ ]widziane|preferowane(?!\w*:)|"
    r"nie[ ]jest[ ](?:wymag|koniecz)|nice[ ]to[ ]have|dod(?:\.|atkowy)[ ]atut\b)"
    r"|(?:(?!doswiadcz|[ ]-[ ](?!bedzie)|(?<!oraz )(?<!i )znajomosc)[^.;,\n]){0,70}"
    r"(?<!\w)(?P<more>bedzie[ ](?:\w+[ ]){0,2}(?:atut|plus|zalet)"
    r"|(?:would|will|is)[ ](?:be[ ])?(?:\w+[ ]){0,2}"
    r"(?:asset|advantage|plus|valued|welcome|preferred|appreciated|beneficial))"
)
_IN_BRACKETS = re.compile(r"[^()]*\([^()]*$")
_BRACKET_ENDS = re.compile(r"[ ]?(?:,|\)|ale\b)")
"""Of "doświadczenie (mile widziane)" it is said itself, of "(mile widziane w handlu)" where it is from."""
_FOR_SOME = re.compile(
    r"\b(?:lub|albo|badz|wyzsz\w*)\b[^.;\n]{0,300}\b(?:sredni|zawodow|policealn|licencj)\w*(?:[ ][\w/]+){0,3}[ ]"
    r"(?:i|oraz|z|ze|plus|przy|wraz|\+)[ ](?:(?:udokumentowan|posiadan)\w+[ ])?(?:z[ ])?"
    rf"(?:{_AT_LEAST})?$"
)
_FOR_SOME_BEHIND = re.compile(
    r"[^.;\n]{0,60}\b(?:w[ ]przypadku|przy|dla[ ]osob\w*[ ]z)[ ](?:\w+[ ])?wyksztalceni\w+[ ](?:\w+[ ])?"
    r"(?:sredni|zawodow)"
)
"""What only those with less schooling must have: "wyższe lub średnie i 3-letni staż pracy"."""
_OF_ONE_POST = re.compile(
    r"\bod[ ](?:samodzieln|doswiadczon|fachowc|starsz|majstr|brygadzist)\w+(?:[ ]\w+){0,2}[ ]"
    r"(?:wymaga|oczekuj)\w+[ ](?:\w+[ ]){0,3}$"
)
"""What is asked for one of two posts alone: "od samodzielnych wymagamy min. 2 lata"."""
_FAR_BEFORE = 400
_GOES_ON = re.compile(r"\w*\b[ ]?:?[ ]?\w")
"""Behind a wish: what is wished for, on the same line."""
_SOME_TIME = (
    r"(?:(?:1|0[,.]5|pol|jed(?:en|nego)|one)[ ]?(?:rok|roku|year)|rok|roku|roczn\w+|polroczn\w+"
    r"|\d{1,2}(?:-\d{1,2})?(?:-?(?:cio|ro|ciu))?[ -]{0,2}(?:mies\w+|m-?c\w{1,2})"
    r"|(?:kilku|szescio|trzy)miesieczn\w+)"
)
_SOME_TIME_SIGNS = "rok rocz mies year mc m-c"
_BESIDE_THEM = "".join(
    f"(?<!{word} )"
    for word in "boku okiem opieka nadzorem kierunkiem kierownictwem skrzydlami od wsrod u przy wsparciem".split()
)
"""Not behind words of who teaches whom is sought: "u boku doświadczonego mechanika"."""
_HELPED = "".join(
    f"(?<!{word} )"
    for word in (
        "pomocnika pomocnikow pomocnice pomocnicy pomoc asystenta asystentow asystentki asystentke ucznia uczniow"
        " praktykanta praktykantow stazysty stazyste nastepcy zastepcy zastepce"
    ).split()
)
"""Not behind whom is sought to help somebody: "pomocnika doświadczonego fachowca"."""
_SOME = (
    _wording(
        "year month",
        r"(?<![\w,.~-])(?:one|1|a)(?:[ ]full)?[ ]year(?:['’]s|s['’])?(?:[ ]of)?[ ](?:\w+[ ]){0,3}experience\b"
        r"|\b(?:half[ ]a|[1-9]\d?)[ ](?:year|months?)(?:['’]s|s['’])?(?:[ ]of)?[ ](?:\w+[ ]){0,3}experience\b",
    ),
    _wording(_SOME_TIME_SIGNS, rf"\b{_SOME_TIME}[ ](?:\w+[ ]){{0,2}}doswiadczeni[ea]\b"),
    _wording(
        _SOME_TIME_SIGNS, rf"\bdoswiadczeni[ea][ ](?:[^.;:\n]{{0,60}}[ ,(-])?[:(]?[ ]?{_LEAST}{_SOME_TIME}\b"
    ),
    _wording(_SOME_TIME_SIGNS, rf"\bdoswiadczenie[ ]?(?:zawodowe[ ]?)?[:-]?[ ]?{_SOME_TIME}\b"),
    _wording(
        "rocznym kilkuletnim miesiecznym",
        rf"\b(?:{_AT_LEAST}|popart\w+[ ](?:\w+[ ]){{0,2}})(?:rocznym|kilkuletnim|wieloletnim|\w*miesiecznym)[ ]"
        r"(?:\w+[ ]){0,2}doswiadczeniem\b",
    ),
    _wording(
        "staz",
        rf"\b(?:{_AT_LEAST}{_SOME_TIME}[ ](?:staz(?:u|em)?)\b|roczn(?:y|ym|ego)[ ]staz(?:u|em)?[ ]pracy\b"
        rf"|(?:pol|1|jeden)[ ]roku?[ ]stazu\b|\d{{1,2}}[ ](?:mies\w+|m-?c\w{{1,2}})[ ]stazu\b"
        rf"|(?<!za )staz[ ](?:pracy|zawodow\w+)[ ]?(?:[:(-]?[ ]?(?:{_LEAST})?|[^.;:\n]{{1,60}}[ ,(-]{_AT_LEAST})"
        rf"(?!roczn){_SOME_TIME}\b)"
        r"(?![ ](?:plat|w[ ]ramach|dla[ ]stud))",
    ),
    _wording(
        "wymagan konieczn niezbedn",
        r"(?<!\bnie )(?<!\bnie jest )\b(?:wymagan|konieczn|niezbedn)(?:[eay]|ego)[ ](?:jest[ ])?(?:\w+[ ])?"
        r"doswiadczeni[ea]\b"
        r"(?![ ]?[:-]?[ ]?brak)",
    ),
    _wording(
        "wymagane konieczn niezbedne",
        r"\bdoswiadczenie[ ](?:(?!nie|mile|atut|brak|inne|lub|oraz|i\b)\w+[ ]){0,5}(?:jest[ ])?[-(]?[ ]?"
        r"(?:wymagane|konieczne|niezbedne|warunek[ ]konieczny)\b(?![ ]?:)",
    ),
    _wording(
        "masz posiadasz",
        r"(?<!\bnie )(?<!niz )(?<!jesli )(?<!jezeli )\b(?:masz|posiadasz)[ ](?:juz[ ])?(?:\w+[ ])?doswiadczenie[ ]"
        r"(?:w|we|na|z|jako|zawodowe)\b"
        r"(?![^.;\n]{0,90}(?:\?|\b(?:lub|albo|badz|czy)[ ](?:chec|chc|goto|dopiero)))",
    ),
    _wording(
        "oczekujemy wymagamy",
        r"(?<!\bnie )\b(?:oczekujemy|wymagamy)\b[^.;!?\n]{0,120}[ ,]doswiadczenia[ ](?:w|we|na|z|jako)\b",
    ),
    _wording(
        "z_doswiadczeniem doswiadczon",
        r"\b(?:(?:po)?szuku?(?:je|jemy|amy|am)|zatrudni(?:my|e)?|przyjm(?:iemy|e))\b[^.;:!?\n]{0,90}[ ]"
        r"(?:z[ ]doswiadczeniem[ ](?:w|we|na|z|jako|zawod\w+)\b|"
        r"(?<!do )(?<!w )(?<!we )(?<!z )(?<!ze )(?<!dla )(?<!przez )(?<!gronie )(?<!zarowno )"
        rf"{_BESIDE_THEM}(?:{_HELPED}doswiadczon(?:ego|ej|ych|a)[ ](?!zesp|firm|kadr|instr|mentor)"
        r"|doswiadczon(?:ego|ej|ych|a)[ ](?=(?:w|we|przy)[ ])))"
        r"(?![^.;\n]{0,90}\b(?:lub|albo|badz|czy|oraz|i|jak)[ ](?:i[ ]|rowniez[ ]|takze[ ])?(?:osob\w*[ ])?"
        r"(?:bez|do[ ]przyucz|che[ct]|chc|poczatk|stud|absolw))",
    ),
    _wording("staz", r"\bstaz(?:[ ]pracy)?[ ]?[:-][ ]lata:[ ](?:[1-9]|0,[ ]miesiace:[ ][1-9])"),
)
"""How any experience is demanded: the first `_TIMES` say for how long, the last is the form of labour offices."""
_TIMES = 6
_YEARS_OF_WORK = re.compile(
    rf"\b(?:min(?:imum|imalnie|\.)?|co[ ]najmniej|przynajmniej)[ ]?{_COUNT}{_MORE}[ ]?(?:lata|lat)[ ]"
    r"(?:w|we|na|jako|praktyki|stazu|pracy)\b(?![ ](?:rynku|branzy[ ]jako[ ]firma|posiadaniu"
    r"|(?:polsce|kraju|europie|unii|ue|niemczech|austrii|holandii|belgii|francji|norwegii|szwecji|danii|szwajcarii"
    r"|anglii|czechach)\b|(?:teren|terytori|obszar)\w*))"
)
"""Years of the work itself, which demand experience where they stand in a list of what is demanded."""
_IN_ITS_PLACE = (
    r"(?:\w+[ ])?(?:ch[ce]|brak|gotow|dopiero|przygotow|wyksztal|ukoncz|kurs|szkol|przeszk|przyucz|praktyk|uprawn"
    r"|znajom|wiedz|umiej|absolw|stud|predysp|motyw|zamil|pasj|zaint|kierun|dypl|certyf|poten|kwalif|otwart|bez\b"
    r"|osob|inn\w+[ ]form|willing|knowledge|education|degree)"
)
"""Behind "lub": what does in place of the experience ("lub chęć do nauki"), and no other field that it is from."""
_IN_ENGLISH = (
    r"|(?:(?:proven|previous|prior|relevant|practical|commercial|professional|hands[ -]on|working|demonstrated"
    r"|solid|strong|good|first|some)[ ]){0,3}(?:\w+[ ])?experience[ ](?:in|with|as|of|within|on|working)\b"
)
_LISTED = re.compile(
    r"(?<!\w)(?<!poszerzyc swoje )(?<!przydatne jest )(?<!lub )(?<!albo )(?<!badz )"
    r"(?:doswiadczeni[ea][ ](?:(?:zawodow|praktyczn|komercyjn)e(?:go)?[ ])?(?:w|we|na|z|ze|jako|pracy|przy)\b"
    r"|staz(?:u)?[ ](?:pracy[ ])?(?:na[ ](?:podobn|pokrewn|stanow|tym|takim)|w[ ]zawodzie|jako)"
    rf"{_IN_ENGLISH})"
    rf"(?![^.;\n]{{0,60}}\b(?:lub|albo|badz|or)[ ]{_IN_ITS_PLACE})(?![^.;\n]{{0,90}}\bjesli[ ]nie[ ]masz)"
    r"(?![ ](?:obsludze|pracy[ ]z|zakresie[ ]obslugi)[ ](?:komputer|pakiet|ms\b|excel|office))"
)
"""Experience that is one of a list, which demands it where it stands under "wymagania"."""
_LISTED_ALONE = re.compile(
    r"(?:[:;,\u2022*\n]|[ ]-)[ ]?(?:-[ ]?)?doswiadczenie(?:[ ](?:zawodowe|praktyczne))?"
    r"(?:[ ]?(?P<stop>[.,;\u2022*\n]|$)|[ ](?P<next>\w))"
)
"""The same where nothing is said of what it is in; a word behind it begins something else."""
_DENIED = re.compile(
    r"\b(?:nie|bez|brak)[ ](?:\w+[ ]){0,3}$"
    r"|\b(?:zdob(?!yl)|poszerz|naby[wc]|zysk|dziel|wykorzyst)\w*[ ](?:\w+[ ]){0,2}$"
)
"""Before what nobody must have, or what the work gives."""
_WELCOME = re.compile(
    r"\bmile[ ]widzian\w+[ ]?:?[ ](?:jest[ ]|bedzie[ ]|minimalne[ ]|pierwsze[ ])?doswiadczeni[ea]\b"
    rf"|\bdoswiadczenie\b(?:(?!{_ANOTHER})[^.;,\n]){{0,60}}[ (]"
    r"(?:mile[ ]widziane|bedzie[ ](?:\w+[ ]){0,2}(?:atut|plus|zalet))"
)
"""Experience that is only wished for."""
WELCOME = "y:0"
"""The term of an offer that wishes for experience and demands none, so that it takes those without."""
DEMANDING = "y:1"
"""The term of an offer for people who have worked before, however short."""
TIMED = "y:t"
"""The term of one that says for how long, and so asks it of a junior as well."""
EXPERIENCED = "y:2"
"""The term of an offer for people who have worked for `NO_BEGINNER` years or more."""
NO_BEGINNER = 2
_BEFORE = 70
_MOST = 10
"""Who names more years speaks of the firm."""
_READ = 20_000


def years_term(years: int) -> str:
    """The term of an offer that demands so many years of experience (two or more), or yet more."""
    return f"y:{years}"


def years_demanded(text: str) -> int:
    """The most years of experience that an advert demands; 0 where it demands none, or only wishes for them."""
    said = flat(text[:_READ])
    of_work = (m for m in _YEARS_OF_WORK.finditer(said) if under("demanded", text, said, m.start()))
    known = any(word in said for word in ("doswiadcz", "experience", "staz"))
    found = (*(_found(_DEMANDED, said) if known else ()), *of_work)
    return max((_years(match, text, said) for match in found), default=0)


def _found(wordings: tuple[Wording, ...], said: str) -> Iterator[re.Match[str]]:
    for signs, pattern in wordings:
        if any(map(said.__contains__, signs)):
            yield from pattern.finditer(said)


def _years(match: re.Match[str], text: str, said: str) -> int:
    if _is_wished(match, text, said) or _is_for_some(match, said):
        return 0
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    return count if count <= _MOST else 0


def _is_wished(match: re.Match[str], text: str, said: str) -> bool:
    """Is it only wished for, or what the firm says of itself?"""
    before = said[max(0, match.start() - _BEFORE) : match.start()]
    wished = _WISHED.search(before) and not _OF_THE_ITEM_BEFORE.search(before)
    if wished or "mile widzian" in match[0].partition("doswiadcz")[2]:
        return True
    after = _WISHED_AFTER.match(said, match.end())
    return after is not None and not _is_of_another(after, match, text, said)


def _is_of_another(wish: re.Match[str], match: re.Match[str], text: str, said: str) -> bool:
    """Is the wish for something else, an item behind it or what brackets say of it?"""
    kind = "wish" if wish["wish"] else "more"
    if _IN_BRACKETS.match(said[match.end() : wish.start(kind)]) and not _BRACKET_ENDS.match(said, wish.end()):
        return True
    return kind == "wish" and _begins_an_item(wish, text, said)


def _is_for_some(match: re.Match[str], said: str) -> bool:
    """Is it asked only of those who have not studied?"""
    before = said[max(0, match.start() - _FAR_BEFORE) : match.start()]
    if _OF_ONE_POST.search(before):
        return True
    return bool(_FOR_SOME.search(before) or _FOR_SOME_BEHIND.match(said, match.end()))


def _begins_an_item(wish: re.Match[str], text: str, said: str) -> bool:
    """Is it of something else: "Doświadczenie w obsłudze maszyn Mile widziane prawo jazdy"?

    A capital letter alone tells nothing: "MIN. 2 LATA DOŚWIADCZENIA MILE WIDZIANE", "2 lata doświadczenia – Mile
    widziane".
    """
    at = wish.start("wish")
    return text[at].isupper() and text[at + 1].islower() and _GOES_ON.match(said, wish.end()) is not None


def demands_any(text: str) -> bool:
    """Does an advert demand experience, however short?"""
    said = flat(text[:_READ])
    if not any(word in said for word in ("doswiadcz", "experience", "staz")):
        return False
    some = _found(_SOME, said)
    if any(not _is_wished(match, text, said) and not _is_for_some(match, said) for match in some):
        return True
    listed = (match for match in _LISTED.finditer(said) if not _is_wished(match, text, said))
    alone = (match for match in _LISTED_ALONE.finditer(said) if _is_an_item(match, text, said))
    return any(
        under("demanded", text, said, match.start())
        and not _DENIED.search(said, max(0, match.start() - _BEFORE), match.start())
        for match in (*listed, *alone)
    )


def _is_an_item(match: re.Match[str], text: str, said: str) -> bool:
    """Is the word the whole of an item: "Wymagania: doświadczenie Miejsce pracy: …"?"""
    behind = match["next"] is None or (text[match.start("next")].isupper() and said[match.end() :][:4] != "ile ")
    return behind and not _is_wished(match, text, said)


def _says_how_long(text: str) -> bool:
    """Does it say for how long, in years or months?"""
    said = flat(text[:_READ])
    if not any(word in said for word in ("doswiadcz", "staz", "experience")):
        return False
    timed = _found(_SOME[:_TIMES], said)
    return any(not _is_wished(match, text, said) and not _is_for_some(match, said) for match in timed)


def demands(text: str) -> list[str]:
    """The terms for the experience that an advert demands."""
    if years := years_demanded(text):
        at_least = map(years_term, range(NO_BEGINNER + 1, years + 1))
        return [DEMANDING, EXPERIENCED, *at_least] if years >= NO_BEGINNER else [DEMANDING, TIMED]
    if _says_how_long(text):
        return [DEMANDING, TIMED]
    if demands_any(text):
        return [DEMANDING]
    return [WELCOME] if _WELCOME.search(flat(text[:_READ])) else []
