"""Whether an advert requires a language that it names, rather than teaches it or can do without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.headings import under
from retrieval.facts.languages.items import clause_before, item_after, item_before
from retrieval.facts.languages.welcome import own, welcome_after, welcome_before
from retrieval.facts.rules import either

if TYPE_CHECKING:
    from retrieval.facts.languages.mentions import Mention

_NOT_NEEDED = re.compile(
    r"(?<!\w)"
    + either(r"""
    bez(?! ogranicz| problem| przeszk)
    (?:nie|niewymag\w*) ?(?:jest |sa |bedzie )?(?:wymag\w+|oczekuj\w+|koniecz\w+)
    nie (?:musi\w*|trzeba)(?: \w+)?  (?:do not|don't|needn't)(?: (?:need|have))?(?: to)?  braku?
    nie (?:znasz|mowisz)  without  no(?: need for)?
    """)
    + r"[\s:-]+(?:[\w.]+\s*){0,3}$"
)
_TAUGHT = re.compile(
    either(r"""
    nau[kc]\w*  ucz\w* sie  uczymy  kurs\w*  lekcj\w+  nauczyciel\w*  lektor\w*  szkol[aey]  szkole\w+  zaje\w+
    korepet\w+  egzamin\w*  doszkal\w+  konwersacj\w+  warsztat\w*  filolog\w+  przedmiot\w*  doskonal\w+
    nauczy\w*  dofinansow\w+  courses?  classes  lessons?  training\w*  teach\w*
    """)
    + r"[^.;!?\u2022*\n]{0,45}$"
)
_TAUGHT_NEXT = re.compile(
    r"(?<!\w)(?:nauk[aie]|lekcj\w+|kurs\w*|zajec\w*|zajecia)(?: online)?(?: z| ze)? "
    r"(?:(?:jezyka|jezykow|jez\.|j\.) ?)?$"
)
_KNOWLEDGE = re.compile(
    either(
        "znajomo  zna[ ]  znasz  znac  mowi  biegl  plynn  wlada  poslug  komunik  porozum  fluen  knowledge  "
        "command"
    )
)
_BENEFIT_AFTER = re.compile(
    r"[ ]?[(:-]?[ ]?"
    + either("""
    w (?:czasie|trakcie|godzinach|miejscu)  rozwoj  tym  na koszt  z (?:lektor|native)  oplacan  dofinans
    online  dla (?:pracown|chetn|ciebie|kazd)  po godz  za darmo  bezplatn  course  class  lesson  training
    """)
)
_OFFERED_WITH = ("kontakt", "obcow", "styczn", "prac")
"""Before "z językiem angielskim": what a job offers."""
_IN_IT = re.compile(r"(?<!\w)(?:w|po|na|z|in)\s(?:jezyk\w*|jez\.?|j\.|)\s?$")
_PAPERS = re.compile(
    r"(?<!\w)"
    + either(r"""
    cv  zyciorys\w*  list\w* motywacyjn\w*  aplikacje
    dokument(?:y|ow)? (?:wymagan|aplikac|nalezy|prosimy|sporzadz|w jez|w j)
    pros\w+[^.;!?]{0,40}(?:przesla|przesyla|wysla|wysyla|sklada)\w*  przeslij  wyslij
    nalezy (?:przeslac|wyslac|skladac)  ksiaz\w+  zgloszeni\w+ (?:prosimy|nalezy)  tekst(?= w )  oferta(?= w )
    umow\w+  lubimy je czytac  przetlumacz\w+  tlumacz\w+ na  application  resume  szczegolow\w+ informacj\w+
    stron[aie]+  studi\w+ (?:wyzsz\w+ )?prowadz\w+  ksztalceni\w+
    """)
    + "[^.;!?]{0,80}$"
)
"""Before the language of papers, or of an application."""
_WE_SPEAK = re.compile(r"(?<!\w)(?:rozmawiamy|mowimy|zespol mowi|instrukcje wydajemy)[^.;!?]{0,60}$")
_THEIRS = re.compile(
    r"(?<!\w)"
    + either(r"""
    mozliwosc\w* kontakt\w*  opiek\w*  koordynator\w*  dyspozytor\w*  wsparci\w*  szkoleni\w*  pomoc
    przelozon\w+  brygadzist\w+  kierownik\w*
    """)
    + "(?! ze znajom| z jez)[^.;!?]{0,60}$"
)
"""Before the language that others speak to whoever works there."""
_OF_FOREIGNERS = re.compile(
    either(r"""
    (?:osob\w*|kandydat\w*) z(?:za granicy| ukrainy)[^.;]{0,30}(?:mus|wymag|znajom|$)
    nie ?posiadajac\w+ (?:polskiego )?obywatelstw  dla (?:cudzoziemc|obcokrajowc)\w+\s*[:-]  innej narodowosci
    (?:w przypadku|od|dot\w*\.?) (?:cudzoziemc|obcokrajowc)
    (?:jezeli|jesli|gdy) (?:osoba )?(?:jest|jestes) (?:cudzoziem|obcokraj)
    """)
)
"""Whose Polish is asked for, not everybody's."""
_PROVEN = re.compile(r"(?:certyfikat|zaswiadczeni|poswiadcz|potwierdz|egzamin)\w*[^.;]{0,30}$")
_TO_BE_PROVEN = re.compile(r" potwierdzon\w+ (?:odpowiedni\w+ |stosown\w+ )?dokument")
_SAID = re.compile(
    either(
        "komunik  porozum  rozum  (?<!roz)mow  poslug  biegl  plynn  swobod  pisan  pisz  redag  wypowiada  ustn  "
        "czyta"
    )
)
"""Before "w języku polskim" where Polish is asked for, not merely used."""
_SAID_REACHES = 60
_PAID_FOR = re.compile(r"(?:zalez\w* od|(?:dodat\w+|premi\w+|bonus\w*) za)(?: (?:stopnia|poziomu))?[ ]$")
"""Before a language whose knowledge is paid more, which need not be required: "stawka zależna od znajomości …"."""
_DEMANDED = re.compile(
    r"(?<!\w)(?:wymagan|konieczn|niezbedn|obowiazkow)[aey]"
    r"(?: jest| sa| rowniez| takze| min\.| przynajmniej| co najmniej)* $"
)
_DEMANDED_HEAD = re.compile(r"(?<!\w)wymagan[aey](?!\w)")
_DEMANDED_AFTER = re.compile(
    r"[ ]?[(:-]?[ ]?(?:jest |is |to |as )?(?:bezwzglednie )?(?:a )?"
    + either(
        "wymagan[aey]  koniecz  niezbedn  obowiazk  warunek  must(?! be| have)  required  mandatory  essential"
    )
)


def required(mention: Mention, text: str, flat_text: str) -> tuple[str, ...]:
    """The languages of `mention` that are asked for; of "German and English is a plus" all but the last may be."""
    clause = clause_before(flat_text, mention.start)
    item = item_before(text, flat_text, mention.start, clause)
    after = item_after(text, flat_text, mention.end)
    listed_elsewhere = mention.free and not under("demanded", text, flat_text, mention.start)
    if listed_elsewhere or _NOT_NEEDED.search(item + mention.head) or _in_papers(mention, item, text, flat_text):
        return ()
    if _PAID_FOR.search(item) or _taught(mention, item, text, flat_text):
        return ()
    codes = _without_foreigners_polish(mention, clause, after)
    if _DEMANDED.search(item) or _DEMANDED_HEAD.search(mention.head) or _DEMANDED_AFTER.match(after):
        return codes
    if welcome := welcome_after(mention, text, after):
        return codes[:-1] if welcome == "last" else ()
    return () if welcome_before(mention, text, flat_text, clause) else codes


def _taught(mention: Mention, item: str, text: str, flat_text: str) -> bool:
    if _TAUGHT_NEXT.search(item + mention.head):
        return True
    if mention.level or _KNOWLEDGE.search(mention.head):
        return False
    if _with_it(mention, item, flat_text):
        return False
    in_it = re.search(r"(?<!\w)w (?:jezyku|jez\.?|j\.)[ ]?$", item + mention.head)
    if _BENEFIT_AFTER.match(flat_text, mention.end) or (not in_it and _TAUGHT.search(item)):
        return True
    return under("offered", text, flat_text, mention.start)


def _with_it(mention: Mention, item: str, flat_text: str) -> bool:
    """Whether somebody "z językiem francuskim" is looked for; "kontakt z językiem angielskim" is offered."""
    named = flat_text[mention.start + len(mention.head) : mention.end]
    said = re.search(r"(\w*) ze? (?:jezyk(?:iem|ami)|j\.|jez\.)[ ]?$", item + mention.head)
    return bool(said and re.match(r"\w+im(?!\w)", named) and not said[1].startswith(_OFFERED_WITH))


def _in_papers(mention: Mention, item: str, text: str, flat_text: str) -> bool:
    """Whether it is the language of papers, of the recruiters or of those who help: "CV w języku angielskim"."""
    said = item + mention.head
    if re.search(r"recruitment language|(?<!\w)cv:? (?:jezyk|j\.)[ ]?$", said):
        return True
    knows = mention.head and own(mention) and not mention.head.startswith("j")
    if knows or not _IN_IT.search(said):
        return False
    if any(pattern.search(words) for pattern in (_PAPERS, _WE_SPEAK) for words in (item, said)):
        return True
    if re.search(r"(?<!\w)z (?:jezyk\w*|jez\.?|j\.)\s?$", said):
        return False
    offered = mention.codes[0] == "pl" or under("offered", text, flat_text, mention.start)
    return offered and bool(_THEIRS.search(item) or _THEIRS.search(said))


def _without_foreigners_polish(mention: Mention, clause: str, after: str) -> tuple[str, ...]:
    """Without Polish where it is only the language of a task, or asked of foreigners or proven by papers."""
    if mention.codes[0] != "pl":
        return mention.codes
    said = clause[-_SAID_REACHES:] + mention.head
    used = re.search(r"(?<!\w)(?:w|na|z)\s(?:jezyku|jezyka|jezyk|jez\.?|j\.)\s?$", said) and not _SAID.search(said)
    foreign = _OF_FOREIGNERS.search(clause) or _OF_FOREIGNERS.search(after)
    if used or foreign or _PROVEN.search(clause) or _TO_BE_PROVEN.match(after):
        return tuple(code for code in mention.codes if code != "pl")
    return mention.codes
