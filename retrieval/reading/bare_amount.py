"""Of pay, no more than a part: "a za 12?" after "od 15 tys.", "może być 30" after "35 zł/h", "netto", a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import PayWish

if TYPE_CHECKING:
    from bot.domain import Basis

_AMOUNT = re.compile(
    r"""[ ]*(?:(?:nie|no|to|a|albo|ale|ok|dobra|jednak|chociaz|chocby|tak|niech|bedzie|sorry|sorki|
      pomylka|pomylil[ea]m[ ]sie|gdyby|jakby|jesli|hm+|
      (?:za[ ]|zbyt[ ])?(?:duzo|malo|wysoko|nisko|slabo|kiepsko)(?:[ ]ofert)?|
      and|but|then|maybe|make|it|even|actually|not|that's|
      too[ ](?:much|little|high|low))[ ,]+)*
    (?:(?:(?:(?:wystarczy|starczy)(?:[ ]mi)?|(?:mialo|powinno)[ ]byc|chodzilo[ ](?:mi[ ])?o|i[ ]meant?|
      (?:it[ ])?should[ ](?:be|have[ ]been)|make[ ]it|niech[ ]bedzie|jednak|chociaz|chocby|
      moze(?:[ ]byc(?:[ ](?:i|nawet|tez))?)?|za|od|
      minimum|min\.?|przynajmniej|tez|
      (?:w[ ]ogole|wlasciwie|w[ ]sumie)[ ]to|(?<=malo[ ])daj(?:cie)?|(?<=malo,[ ])daj(?:cie)?|
      co[ ]najmniej|nie[ ]mniej[ ]niz|no[ ]less[ ]than|what[ ]about|how[ ]about|at[ ]least|from|for|
      (?:(?:stawk\w|plac\w|pensj\w|kwot\w|wynagrodzenie|widelki|minimum|to)[ ])?
      (?:zjedz|zejdz|opusc|spusc|zetnij|obetnij|podbij|
      podciagnij|obniz|zmniejsz|podnies|zwieksz|zmien|daj)\w*[ ]
      (?:(?:\w+[ ])?(?:minimum|prog|stawk\w|plac\w|pensj\w|wynagrodzenie|zarobki|kwot\w)[ ])?(?:do|na)|
      (?:lower|raise|drop|change|bump|push|increase|reduce|go[ ](?:down|up))
      (?:[ ](?:it|this|that|the[ ](?:minimum|pay|salary|rate)))?(?:[ ]up)?[ ]to)[ ]+)+
      | (?=\d[\d ,.]*(?:tys\w*\.?[ ]|k[ ])?(?:min(?:imum|\.)?|co[ ]najmniej|to[ ]minimum|at[ ]least|
        wystarczy|starczy|styknie|jednak|tez[ ](?:ok|moze[ ]byc)|
        (?:is|would[ ]be)[ ](?:also[ ])?(?:ok|fine|enough))[ ]*[.!]*$))
    (?P<amount>\d{1,3}(?:[ ]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)[ ]*(?P<thousand>tys\w*\.?|k)?
    [ ]*(?:min(?:imum|\.)?|co[ ]najmniej|to[ ]minimum|at[ ]least|tez(?:[ ](?:moze[ ]byc|ok))?|chociaz|jednak|ok|
      wystarczy|starczy|too|      as[ ]well|is[ ](?:ok|fine|enough))?
    (?:[ ]?,?[ ](?:a[ ]|and[ ])?(?:nie|not)[ ]\d[\d ]*(?:tys\w*\.?|k)?)?[ ]*[?.!]*[ ]*""",
    re.VERBOSE,
)
_BY = (
    r"(?:(?:o|by)[ ]+)?(?P<{name}>\d{{1,3}}(?:[ ]\d{{3}})+|\d{{1,6}}(?:[.,]\d{{1,2}})?)"
    r"[ ]*(?P<{name}_k>tys\w*\.?|k)?[ ]*(?:z[lł]\w*|pln)?"
)
_MOVED = re.compile(
    rf"""[ ]*(?:(?:a|to|no|ok|dobra|jednak|moze|jeszcze|please|and|another)[ ,]+)*
    (?:(?:(?P<up>podnies|podbij|zwieksz|podwyzsz|dodaj|dorzuc|daj|raise|increase)|(?:obniz|zmniejsz|zejdz|opusc|zetnij|obetnij|lower|drop|reduce))
      \w*[ ]
      (?:(?:\w+[ ])?(?:minimum|prog|stawk\w|plac\w|pensj\w|wynagrodzenie|zarobki|kwot\w|it|pay|salary|rate)[ ])?
      (?=o[ ]|by[ ]){_BY.format(name="by")}
    | {_BY.format(name="more")}[ ](?:(?P<more_up>wiecej|more|higher)|mniej|less|lower))[ .!?]*""",
    re.VERBOSE,
)
_FARTHEST = 5
"""A new amount is of the same kind as the one before: not five times as much, nor a fifth."""


_RANGE = re.compile(r"[ ]*(?:tak[ ]|jakies[ ]|a[ ])?(\d{2})[ ]?(?:-|do|to)[ ]?(\d{2})[ ]*[?.!]*[ ]*")
_THOUSANDS = range(10, 61)
_ALONE = re.compile(
    r"[ ]*(\d{1,3}(?:[ ]\d{3})+|\d{3,})(?:[ ](?:jednak|wystarczy|starczy|ok|minimum|"
    r"min))?[ ]*[?.!]*[ ]*"
)
_MONTHLY = range(2_000, 60_001)
_YEARS = range(1950, 2051)


@dataclass(frozen=True, slots=True)
class Alone:
    """A message that is one number of three digits or more, or a range of two ("15-18"); `pay` where it can be a
    month's, else None."""

    pay: PayWish | None


def number_alone(flat_text: str) -> Alone | None:
    """The number that a message is, and nothing else; None for any other message."""
    if (m := _RANGE.fullmatch(flat_text)) and int(m[1]) in _THOUSANDS and int(m[1]) < int(m[2]):
        return Alone(PayWish(int(m[1]) * 1000.0, int(m[2]) * 1000.0))
    m = _ALONE.fullmatch(flat_text)
    if m is None:
        return None
    number = int(m[1].replace(" ", ""))
    plausible = number in _MONTHLY and number not in _YEARS
    return Alone(PayWish(minimum=float(number)) if plausible else None)


_AGREED = re.compile(
    r"[ ]*(?:(?:no|ok|okej|dobra|dobrze|to|nie|jednak|albo|a|hm+)[ ,]+)+(?P<amount>\d{2,6}(?:[.,]\d{1,2})?)"
    r"[ ]*(?P<thousand>tys\w*\.?|k)?[ .!?]*"
)
_LAST_POSITION = 15
"""What is no more may be an offer of the list: "ok, 3"."""


def bare_amount(flat_text: str, wish: PayWish | None) -> PayWish | None:
    """The wish with another least amount in the same unit; None where the message is no such amount."""
    if moved := _moved(flat_text, wish):
        return moved
    m = _AMOUNT.fullmatch(flat_text) or _AGREED.fullmatch(flat_text)
    if m is not None and m.re is _AGREED and float(m["amount"].replace(",", ".")) <= _LAST_POSITION:
        return None
    if m is None or wish is None or (before := wish.minimum or wish.maximum) is None:
        return None
    said = _number(m["amount"])
    for amount in (said * 1000, said) if m["thousand"] else (said, said * 1000):
        if before / _FARTHEST < amount < before * _FARTHEST:
            return replace(wish, minimum=amount, maximum=None)
    return None


_NO_END = re.compile(
    r"[ ]*(?:(?:a|to|no|ok|dobra|jednak|wlasciwie|w[ ]sumie|moze|prosze|please|and|actually)[ ,]+)*"
    r"(?:(?:bez|usun|skasuj|zdejmij|wywal|wyrzuc|skresl|scrap|cut|nie[ ]potrzebuje|niepotrzebn\w+|zapomnij[ ]o|"
    r"remove|drop|no|"
    r"without|forget|ditch|skip|lose)[ ](?:the[ ]|an?[ ]|tej[ ]|ten[ ]|te[ ])?)?"
    r"(?:(?P<top>(?:gorn\w+|maksymaln\w+)[ ](?:limit\w*|granic\w+|prog\w*|kwot\w+|widelk\w+|stawk\w+|pulap\w*)|"
    r"maksimum|"
    r"(?:upper|top|max(?:imum)?)[ ](?:limit|bound|end|cap|pay|salary|rate)|cap|maximum)|"
    r"(?:(?:doln\w+|minimaln\w+)[ ](?:limit\w*|granic\w+|prog\w*|kwot\w+|stawk\w+)|minimum|"
    r"(?:lower|bottom|min(?:imum)?)[ ](?:limit|bound|end|pay|salary|rate)))"
    r"(?:[ ](?:jest|sa|is|juz|mi|mnie|moze[ ]byc|w[ ]sumie|sobie|for[ ]me))*"
    r"(?:[ ](?:zarobkow|plac\w|pensji|wynagrodzenia|stawki|widelek))?"
    r"(?:[ ](?:tez|juz|prosze))*"
    r"(?:[ ](?:usun|skasuj|zdejmij|wywal|wyrzuc|skresl|wykresl|wytnij|niepotrzebn\w+|zbedn\w+|niewazn\w+|"
    r"nie[ ]?wazn\w+|obojetn\w+|dowoln\w+|odpada|bez[ ]znaczenia|"
    r"nie[ ]gra[ ]roli|"
    r"nie[ ]jest[ ]potrzebn\w+|not[ ]needed|unnecessary|"
    r"(?:does[ ]?n.t|does[ ]not)[ ]matter))?[ .!?]*"
)
_GIVES_UP = re.compile(
    r"bez|usun|skas|zdejm|wywal|wyrzuc|skresl|potrzeb|zapomn|remove|drop|no[ ]|without|forget|ditch|skip|lose|"
    r"scrap|cut|wykres|wytnij|zbedn|wazn|"
    r"obojet|dowoln|odpada|znaczen|roli|needed|unnec|matter"
)


def without_an_end(flat_text: str, wish: PayWish) -> PayWish | None:
    """The wish without its most or its least, where a message gives it up: "górny limit niepotrzebny".

    None where it does not, or where nothing else would be left.
    """
    m = _NO_END.fullmatch(flat_text)
    if m is None or not _GIVES_UP.search(flat_text):
        return None
    left = replace(wish, maximum=None) if m["top"] else replace(wish, minimum=None)
    return left if left.minimum is not None or left.maximum is not None else None


def _moved(flat_text: str, wish: PayWish | None) -> PayWish | None:
    """The wish with all its ends moved by as much as is said: "podnieś o 2 tys."; None for any other message."""
    m = _MOVED.fullmatch(flat_text)
    if m is None or wish is None:
        return None
    by = _number(m["by"] or m["more"]) * (1000 if m["by_k"] or m["more_k"] else 1)
    by *= 1 if m["up"] or m["more_up"] else -1
    ends = [end and end + by for end in (wish.minimum, wish.maximum)]
    if any(end is not None and end <= 0 for end in ends):
        return None
    return replace(wish, minimum=ends[0], maximum=ends[1])


def _number(said: str) -> float:
    return float(said.replace(" ", "").replace(",", "."))


_DAYS = re.compile(
    r"[ ]*(?:(?:a|no|to|ok|moze|jednak|dobra|daj|pokaz|niech[ ]beda|maybe|show|make[ ]it)[ ,]+)*"
    r"(?:(?:z[ ])?(?:ostatnich|the[ ]last|last|past)[ ](?P<days>\d{1,3})|"
    r"(?:swiezsze|nowsze|newer|fresher)?[ ,]*do[ ](?P<unit>tygodnia|miesiaca|dwoch[ ]tygodni|2[ ]tygodni))[ .!?]*"
)
_UNITS = {"tygodnia": 7, "miesiaca": 30, "dwoch tygodni": 14, "2 tygodni": 14}


def bare_days(flat_text: str, before: int | None) -> int | None:
    """The days that a number means after others: "daj z ostatnich 30"."""
    m = _DAYS.fullmatch(flat_text) if before else None
    if m is None:
        return None
    return _UNITS[m["unit"]] if m["unit"] else int(m["days"]) or None


_AROUND = re.compile(
    r"[ ]*(?:(?:a|no|to|ok|moze|mozesz|mozna|byc|albo|jednak|dobra|daj|zwieksz|zmniejsz|rozszerz|poszerz|zawez|"
    r"ogranicz|"
    r"do|na|and|or|maybe|make[ ]it|what[ ]about|how[ ]about|increase|extend|"
    r"to)[ ,]+)+(?P<km>\d{2,3})[ ]*[?.!]*[ ]*"
)
_FARTHEST_KM = 300


def bare_radius(flat_text: str, before: float | None) -> float | None:
    """The km around that a number means after a radius: "a możesz 60?"; None where it is an offer of the list."""
    m = _AROUND.fullmatch(flat_text) if before else None
    return float(m["km"]) if m and _LAST_POSITION < int(m["km"]) <= _FARTHEST_KM else None


_BASIS_ALONE = re.compile(
    r"[ ]*(?:(?:a|ale|to|no|tak|oczywiscie|chodzi|mowie|o|kwota|chce|ma[ ]byc|i[ ]meant?|i[ ]said|mi|"
    r"chodzilo|mial[ea]m[ ]na[ ]mysli|of[ ]course)[ ,]+)*"
    r"(?:(?P<net>netto|na[ ]reke|do[ ]reki|net|take[ -]home)|brutto|gross)"
    r"(?:[ ,]+(?:oczywiscie|prosze|please|of[ ]course|mial[ea]m[ ]na[ ]mysli|mialo[ ]byc|i[ ]meant?))?[ .!?]*"
)


_CURRENCIES = {
    "eur": "EUR", "zl": "PLN", "pln": "PLN", "dol": "USD", "usd": "USD", "fun": "GBP", "gbp": "GBP", "pou": "GBP",
    "chf": "CHF", "fra": "CHF",
}  # fmt: skip
_CURRENCY_ALONE = re.compile(
    r"[ ]*(?:(?:a|ale|to|no|jednak|sorry|sorki|oczywiscie|chodzi|chodzilo|mowie|o|w|kwota|ma[ ]byc|mialo[ ]byc|"
    r"i[ ]meant?|in|of[ ]course)[ ,]+)*"
    r"(?P<name>euro?s?|zl|zlot\w+|pln|dolar\w*|dollars?|usd|funt\w*|pounds?|gbp|chf|frank\w*)"
    r"(?:[ ,]+(?:oczywiscie|prosze|mialo[ ]byc|i[ ]meant?|please|of[ ]course))*[ .!?]*"
)


def currency_alone(flat_text: str) -> str | None:
    """The currency of the pay named before, where a message says no more: "euros, I mean"."""
    m = _CURRENCY_ALONE.fullmatch(flat_text)
    return None if m is None else next(code for name, code in _CURRENCIES.items() if m["name"].startswith(name))


def basis_alone(flat_text: str) -> Basis | None:
    """What the pay named before is, where a message says no more: "netto", "chodzi o kwotę na rękę"."""
    m = _BASIS_ALONE.fullmatch(flat_text)
    return None if m is None else "net" if m["net"] else "gross"
