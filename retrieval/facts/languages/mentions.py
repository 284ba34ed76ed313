"""Where an advert names languages that somebody knows, one by one or in a list ("angielski B2 lub niemiecki").

An adjective is no language by itself: "znajomość niemieckiego rynku", "Polish labour law". Words about it must
say that it is known: "język", "znajomość", a level, "fluent", "skills"; or it stands as an item of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from retrieval.facts.languages.names import ENGLISH, NAMES, POLISH, SHORT, STEMS
from retrieval.facts.rules import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAME = re.compile(
    rf"(?:(?P<stem>{STEMS})k(?P<case>iego|iemu|im|i|u)|(?P<name>{NAMES})"
    r"|(?P<short>ang|niem|franc|fr|hiszp|ros|ukr)(?:\.|(?=[ ][abc][12])))(?!\w)"
)
_SPOKEN_WRITTEN = r"w (?:mowie|pismie)(?: ?(?:i|oraz|/|,|lub) ?(?:w )?(?:pismie|mowie))?"
_GRADE = (
    either(rf"""
    [abc][12](?:[ ]?(?:\+|[/-][ ]?[abc][12]))?  {_SPOKEN_WRITTEN}  fluent  native
    (?:bardzo )?(?:dobr|komunikatywn|biegl|plynn|podstawow|swobodn|perfekcyjn|biznesow)(?:ym?|e|ie)
    (?:srednio[ -]?)?zaawansowan(?:ym?|e|ie)
    """)
    + r"(?!\w)"
)
_LEVEL = re.compile(
    r", w (?:mowie|pismie) - [abc][12] - "
    r"(?:poczatkujacy|(?:nizszy |wyzszy )?srednio zaawansowany|zaawansowany|biegly)"
    r"|[ ]?(?:[(:-][ ]?|, (?=min|na poz|w stop))?(?:"
    + either(r"""
    w (?:bardzo dobrym )?stopniu  na (?:co najmniej |minimum |min\.? )?poziomie  poziom\w*  poz\.  level  at
    least  min(?:imum|imalnie|\.)?  (?:na )?co najmniej  przynajmniej  znajomosc
    """)
    + rf"[ :]{{0,2}})*{_GRADE}\)?"
)
"""The level of a language, behind its name: "na poziomie min. B2", "(C1/C2)", "w mowie i piśmie"."""
_JOIN = re.compile(
    rf"(?:[ ]?(?P<comma>[,/&+])[ ]?(?:(?:i|oraz|lub|albo|and|or) )?|(?<=ki) (?=(?:{STEMS})ki(?!\w))|[ ]?"
    + either(r"""
    i ?/ ?lub  lub ?/ ?i  and ?/ ?or  a takze  jak (?:i|rowniez)  as well as  i  oraz  lub  albo  badz
    ewentualnie  and  or
    """)
    + r" )(?:(?:w|z|ze) )?"
    + either(
        r"jezyk\w*[ ]?  jez\.?[ ]?  j\.[ ]?  po[ ]  in[ ]  (?:dobr|komunikatywn|biegl|podstawow)\w{1,3}[ ]  "
        "(?:good|fluent)[ ]"
    )
    + "*"
)
_OR = re.compile(r"(?<!\w)(?:lub|albo|badz|or)(?!\w)|^[ ]?/[ ]?(?!i(?!\w))")
_QUALITY = either(r"""
    wymagan[aey]  bardzo  dosc  w miare  conajmniej  przynajmniej  min\.?  minimum  dodatkow\w  bdb  db
    (?:dobr|komunikatywn|biegl|plynn|swobodn|perfekcyjn|perfekt|podstawow|techniczn|zaawansowan|doskonal|praktyczn|czynn)\w{0,3}
    (?:swietn|sprawn|wysmienit)\w{0,3}
    """)
_FILLER = (
    either(rf"""
    {_SPOKEN_WRITTEN}  w  z  ze  podstaw\w*  zasad  techniczn\w+  biznesow\w+  specjalistyczn\w+  dobrze
    swobodnie  sprawnie  plynnie  biegle  komunikatywnie  na  poziomie  stopniu  [abc][12]  jednego  jednym
    jeden  dwoch  obu  wymienionych  nastepujacych  jezyk\w+  obc\w+  sie  rowniez  takze  pani/pan  co
    najmniej  zarowno  {_QUALITY}
    """)
    + "[ ,:(-]{1,3}"
)
_AS_LANGUAGE = re.compile(
    r"(?<!\w)(?:jezyk(?:i|a|u|iem|ow|om|ami|ach|owi)?|jez\.?|j\.?)"
    r"(?: (?:obc|nowozytn|europejsk|zachodni|ojczyst|drug|techniczn|projekt|komunikac|robocz)\w*)*"
    r"(?:[ ]?[:(-]{1,2}[ ]?|[ ])?(?:(?:np\.|min\.|tj\.|w tym|glownie|preferowan\w+|najlepiej) )?$"
)
"""Before a name: "język", "języków obcych (np. "."""
_KNOWN = re.compile(
    rf"(?<!\w)(?:{_QUALITY} (?:w mowie (?:i (?:w )?pismie )?)?)*(?:"
    + either(r"""
    znajomosc\w*  znasz  znac  znam  zna  znaja  znajac\w*  wlada\w*  podstawy  twoj  wasz  poslug\w+  mowi\w*
    rozmawia\w*  komunik\w+  porozum\w+  rozumie\w*  czyta\w*  pisz\w*  pisa\w*  operuj\w*
    """)
    + rf"[ ]?[:(-]?[ ]?(?:{_FILLER})*|(?<=[ ]))$"
)
"""Before a name, or before "język": "bardzo dobra znajomość", "swobodnie posługujesz się"."""
_KNOWN_ENGLISH = re.compile(
    r"(?<!\w)(?:very |highly )?"
    + either(r"""
    fluen\w+  know\w*  proficien\w+  advanced  (?:upper[ -])?intermediate  good  great  excellent  strong  solid
    perfect  professional  communicat\w+  conversational  business  working  (?:near[ -])?native(?:[ -]level)?
    command  write  read  spoken  written  speak\w*  verbal  oral  languages? ?:  language is  basic  with
    mother tongue
    """)
    + "(?: "
    + either(r"""
    in  of  and  or  both  well  effectively  with  fluently  clearly  written  spoken  verbal  oral  write
    read  speaking  writing  skills  level  communicat\w+  conversational  knowledge  use  command  technical
    business  the  at  least  languages?  good  fluent  very  fluency  reading
    """)
    + r"(?=[ ,:/(])| \([^)]*\)|[,/:(]|[ ]-)*[ ]?$"
)
_FREE_AFTER = re.compile(
    r"[ ]?(?:$|[^\w ]|"
    + either(r"""
    languages?  skills?  level  speak\w*  knowledge  communicat\w+  and  or  is  are  at  both  spoken  written
    with  to  for  required  as  on  in  will  would  fluen\w+  proficien\w+  native  [abc][12]  must  mandatory
    verbal  oral  i  oraz  lub  w  na
    """)
    + r"(?!\w))"
)
"""What may follow "good English": "good Polish brands" are none."""
_SPOKEN = re.compile(
    r"(?<!\w)"
    + either(
        "fluen  know(?!ledge)  proficien  advanc  intermed  native  communicat  conversat  spoken  written  speak"
    )
)
_ENGLISH_THING = re.compile(
    " "
    + either("""
    la(?:w|bour)  legis  tax  market  compan  brand  client  customer  team  account  standard  regul  fiscal
    authorit  gaap  citizen  passport  border  countr  universit  school  culture  office  branch  bank  cuisine
    restaurant  colleague  partner  teach  lesson  cours  class  business  cv  resume
    """)
)
_THING_AFTER = re.compile(
    " "
    + either("""
    ryn  praw  przepis  ustaw  klient  produkt  firm  zespol  sektor  system  standard  norm  kodeks  podat
    kultur  bran  kuchn  uzytk  obywat  koncern  partner  kontrah  spolk  rodzin  urzed  doku  prac  uwarunk
    reali  zasad  budow  rachunk  transport
    """)
)
"""What an adjective belongs to that is no language: "znajomość niemieckiego rynku"."""
_KNOWN_AFTER = re.compile(
    r"[ ]?(?:[(:-][ ]?)?(?:jest )?(?:(?:co najmniej|przynajmniej|min\.?|minimum) )?"
    + either(r"""
    na (?:\w+ ){0,2}poziomie  w (?:\w+ ){0,2}stopniu  poziom  w mowie  komunikatywn  biegl  plynn  wymagan
    koniecz  obowiazk  niezbedn  warunek  mile widz  pozwalaj  umozliwiaj  nie jest ci obc  znasz
    [abc][12](?!\w)
    """)
)
_KNOWN_AFTER_POLISH = re.compile(r" (?:(?:jest )?na \w*\s?poziomie|w stopniu|pozwalaj|umozliwiaj|w mowie)")
"""Not "na terenie całej Polski – warunek konieczny"."""
_KNOWN_AFTER_ENGLISH = re.compile(
    "[ -]?"
    + either(r"""
    languages?  skills?  speak\w*(?! (?:countr|client|customer|market|territor))  fluen\w+  proficien\w+
    required  mandatory  level  obligatory  -?[ ]?must
    is (?:a )?(?:must|required|mandatory|necess\w+|essential|obligatory)  \(?(?:min\.? |at least )?[abc][12]
    native  user
    """)
    + r"(?!\w)"
)
_ADDRESS = re.compile(r" \d+(?:\W|$)")
_LISTED_BEFORE = re.compile(
    r"(?:^|[:;,.*\u2022\n(-]|requirements?|must have|wymagania|wymagamy|technologie|skills)\s*$"
)
_LISTED_AFTER = re.compile(r"\s*(?:$|[:;,.*\u2022\n)-])")
_ARTICLE = re.compile(r"(?:^|\W)(?:the|an?|in|on|of|our|for|from|to|is|by|na|w|z|do|od|dla|i|and|as)\s*$")
_ENDS, _ENDS_IN_U = re.compile(r"ki(?:ego|emu|m)?(?!\w)"), re.compile(r"(?<=[scz])ku(?!\w)")
_ADJECTIVES = tuple(f"{stem}k" for stem in POLISH)
_SHORTENED = tuple(f"{short}." for short in SHORT)
_BEFORE, _AFTER = 110, 70
"""Letters in which the words about a name begin and end."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Languages named together (their codes), with the words before them that say so: `text[start:end]`.

    `head`: those words ("dobra znajomość języka "), empty where there are none. `level`: one has its level told.
    `apart`: one before the last has, and what is said behind is said of the last. `free`: nothing says that they
    are known, they stand as an item of a list. `choice`: one of them is enough ("angielski lub niemiecki").
    """

    codes: tuple[str, ...]
    start: int
    end: int
    head: str
    level: bool
    apart: bool
    free: bool
    choice: bool = False


def mentions(text: str, flat_text: str) -> Iterator[Mention]:
    """The languages that `text` says somebody knows, in order; `flat_text` is `flat(text)`."""
    end = 0
    for start in _starts(flat_text):
        if start >= end and (listed := _list(flat_text, start)):
            end = listed.end
            if found := _known(text, flat_text, listed):
                yield found


def _starts(flat_text: str) -> list[int]:
    """Where the names of languages may begin, in order; most adverts have few or none."""
    ends = [m.start() for m in _ENDS.finditer(flat_text)]
    if any(end in flat_text for end in ("sku", "cku", "zku")):
        ends += [m.start() for m in _ENDS_IN_U.finditer(flat_text)]
    found = [_word(flat_text, at) for at in ends if flat_text.endswith(_ADJECTIVES, 0, at + 1)]
    for name in ENGLISH:
        if name in flat_text:
            found += [m.start() for m in re.finditer(rf"(?<!\w){name}(?!\w)", flat_text)]
    for short in _SHORTENED:
        if short in flat_text:
            found += [m.start() for m in re.finditer(rf"(?<!\w){re.escape(short)}", flat_text)]
    return sorted(found)


def _word(flat_text: str, at: int) -> int:
    """Where the word around `at` begins."""
    while at and (flat_text[at - 1].isalnum() or flat_text[at - 1] == "_"):
        at -= 1
    return at


class _List(NamedTuple):
    """Languages listed: the first name, their codes, of which of them the level is told, and where they stand."""

    first: re.Match[str]
    codes: list[str]
    levels: list[bool]
    start: int
    end: int
    by_comma: bool
    choice: bool


def _list(flat_text: str, start: int) -> _List | None:
    first = m = _NAME.match(flat_text, start)
    codes: list[str] = []
    levels: list[bool] = []
    end, by_comma = start, False
    joins: list[str] = []
    while m:
        codes.append(_code(m))
        end = _behind_level(flat_text, m.end())
        levels.append(end > m.end())
        join = _JOIN.match(flat_text, end)
        following = _NAME.match(flat_text, join.end()) if join else None
        if following and join and join["comma"] == "," and m["case"] != following["case"]:
            break
        by_comma = bool(join and join["comma"]) if following else by_comma
        joins += [join[0]] if join and following else []
        m = following
    return _List(first, codes, levels, start, end, by_comma, _is_choice(joins)) if first else None


def _is_choice(joins: Sequence[str]) -> bool:
    """Whether what stands between names offers one or another of them, and nowhere one and another."""
    ors = sum(_OR.search(join) is not None for join in joins)
    others = [join for join in joins if not _OR.search(join)]
    return ors > 0 and all(join.strip() == "," for join in others)


def _code(m: re.Match[str]) -> str:
    return POLISH[m["stem"]] if m["stem"] else ENGLISH.get(m["name"] or "") or SHORT[m["short"]]


def _behind_level(flat_text: str, at: int) -> int:
    while m := _LEVEL.match(flat_text, at):
        at = m.end()
    return at


def _known(text: str, flat_text: str, listed: _List) -> Mention | None:
    first, codes, levels, start, end, by_comma, choice = listed
    before, after = flat_text[max(0, start - _BEFORE) : start], flat_text[end : end + _AFTER]
    capital = text[end : end + 2].strip()[:1].isupper()
    at_end = _LISTED_AFTER.match(after) is not None or (capital and (first["name"] is not None or len(codes) > 1))
    if first["name"]:
        head = _english_head(before, after, at_end=at_end)
        told = bool(_KNOWN_AFTER_ENGLISH.match(after))
    else:
        head = _polish_head(before, after, first, codes[0])
        told = first["short"] is None and _told_after(after, codes[0])
    by_itself = first["case"] != "u" and (any(levels) or told)
    free = not (head or by_itself) and codes != ["pl"] and first["case"] in {None, "i"} and not first["short"]
    free = free and _is_item(text, start, before, at_end=at_end)
    if not (head or by_itself or free):
        return None
    apart = by_comma and any(levels[:-1]) and (not levels[-1] or "znajomo" not in head)
    return Mention(tuple(dict.fromkeys(codes)), start - len(head), end, head, any(levels), apart, free, choice)


def _told_after(after: str, code: str) -> bool:
    return bool((_KNOWN_AFTER_POLISH if code == "pl" else _KNOWN_AFTER).match(after))


def _polish_head(before: str, after: str, first: re.Match[str], code: str) -> str:
    if first["case"] == "iego" and _ADDRESS.match(after) and re.search(r"(?:^|\W)j\.[ ]?$", before):
        return ""  # "ul. J. Słowackiego 17"
    if first["case"] == "u":
        told = _KNOWN.search(before[:-3]) if re.search(r"(?<!\w)po $", before) else None
        return before[told.start() :] if told and told[0] else ""
    if lead := _AS_LANGUAGE.search(before):
        told = _KNOWN.search(before[: lead.start()])
        return before[told.start() if told else lead.start() :]
    told = _KNOWN.search(before)
    if not told or _THING_AFTER.match(after):
        return ""
    country = code == "pl" and first["case"] == "i" and "znajomosc" in told[0]
    return "" if country else told[0]  # "znajomość topografii Polski"


def _english_head(before: str, after: str, *, at_end: bool) -> str:
    told = _KNOWN_ENGLISH.search(before)
    if not told or _ENGLISH_THING.match(after):
        return ""
    free = _FREE_AFTER.match(after) and not told[0].startswith("with")
    return told[0] if at_end or free or _SPOKEN.search(told[0]) else ""


def _is_item(text: str, start: int, before: str, *, at_end: bool) -> bool:
    """Whether a name stands alone: "Requirements: English, Java", "your position English Team player"."""
    capital = text[start].isupper()
    begins = _LISTED_BEFORE.search(before) or (capital and before[-1:] == " " and not _ARTICLE.search(before))
    return bool(begins and at_end)
