"""The employers a sentence names: known ones where it speaks of work with them, any where it refuses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.polish import is_object, lemmas, words
from retrieval.reading.marks import Cue, Mark, overlaps
from retrieval.reading.sense import names_occupation, names_work
from retrieval.skills import is_everyday

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.companies import CompanyFinder, CompanyMention
    from retrieval.polish import Word

_AT_COMPANY = re.compile(
    r"(?:firm\w*|pracodawc\w*|koncern\w*|at|u|company|korporacj\w*|przez|siec\w*|(?:prac\w*|ofert\w*|stanowisk\w*|"
    r"jobs?|work\w*)\s+(?:w|we|u|od|z|at|in|for|from|by))\s+$"
)

_IN = re.compile(r"\b(?:w|we|dla|do|u|z|od|in|at|for)\s+$")
_JOB_IN = re.compile(r"(?P<job>\w{4,})\s+(?:w|we|do|at|for)\s+$")
_CHAINS = frozenset(
    """
    Action Aldi Amazon Auchan Biedronka Carrefour Castorama CCC Decathlon DHL Dino Douglas DPD Empik FedEx GLS
    H&M Hebe IKEA InPost Jysk Kaufland KFC KiK Lewiatan Lidl LPP McDonald's Netto OBI Orange Orlen Pepco Play
    Reserved Rossmann Sephora Sinsay Starbucks Stokrotka Subway T-Mobile TEDi UPS Zalando Zara Żabka
    """.split()
) | {"Burger King", "Pizza Hut", "Leroy Merlin", "Media Expert", "Costa Coffee", "Domino's Pizza", "Half Price"}
"""Employers that are hardly named for anything else beside work: "mechanik BMW" mends cars of that make."""
_IN_ITS_SHOP = re.compile(r"\b(?:salon|sklep|punk|market|drogeri|restauracj|stacj)\w*\s+$")
"""Before a chain: "w salonie Play"."""
_PLATFORMS = re.compile(r"(?<!\w)(?:allegro|shopify|ebay|etsy|marketplace|e-?commerce|woocommerce)")
"""Beside "amazon": where things are sold, and no employer."""
_JOB = re.compile(r"(?P<job>(?:\w{4,}\s+)?\w{4,}),?\s+$")
_IN_SHOP = re.compile(r"\b(?:w|we|do|u|at|for)\s+$")
_LISTED = re.compile(r"\s*(?:,|i|oraz|lub|albo|ani|and|or|nor|/)\s*(?:(?:w|we|dla|do|u|nie|not|ani|for|at)\s+)*")
REFUSED = re.compile(
    r"(?:\b(?:nie|bez|poza|o?procz|wyjatkiem|not|without|except|than|ani|no|but|zadn\w+|excluding|exclude|"
    r"wyklucz\w*|"
    r"pomin|niz|nor|neither|nigdy|never|dosc|dosyc|leave\s+out|omit|skip|avoid(?:ing)?|unikam|"
    r"omijam|pomijam|z\s+dala|away|clear))\s+"
    r"(?:(?:w|we|dla|do|od|u|z|firm\w+|ofert\w*|oglosze\w+|offers?|jobs?|te|tych|those|ones|the|for|at|from|in|"
    r"of|chce\w*|chcial\w+|pracowac|isc|pojde|trafic|wracac|wrocic|"
    r"wracam|wroce|interesuj\w+|"
    r"mnie|nas|interested|want|work\w*|juz|wiecej|again|pracy)\s+)*$"
)
_REFUSED_TOO = re.compile(r"\b(?:bez|o?procz|wyklucz\w*)\s+(?:[^\s,.;!?]+\s+){0,3}(?:i|oraz|ani|lub|albo)\s+$")
_REFUSED_BEHIND = re.compile(
    r"(?:[?]|[ ]-)?[ ]+(?:(?:wsrod[ ]pracodawcow|prosze|sie|tez|takze|rowniez|tym|bardziej|to|mnie|mi|nas|nam|"
    r"juz|raczej|absolutnie|"
    r"zdecydowanie|na[ ]pewno|"
    r"w[ ]ogole|is|are|do|does)[ ]+)*"
    r"(?:nie(?:[ ](?:(?:chce(?:my)?|bede|zamierzam)(?:[ ](?:juz|tam|pracowac|isc|wracac|robic))*|"
    r"(?:chce|bede)[ ](?:widziec|ogladac)|pojde|interesuj\w+(?:[ ](?:mnie|nas))?|wchodz[ia][ ]w[ ]gre|pasuj[ae]|"
    r"odpowiada(?:ja)?|dla[ ](?:mnie|nas)|rozwazam|lubie|szukam|potrzebuje|pisze(?:[ ]sie)?|"
    r"(?:biore|bierzemy)[ ]pod[ ]uwage|pokazuj|pokazywac|proponuj|proponowac|wysylac|podsylac)"
    r"(?:cie)?(?:[ ](?:tez|mi|nam|juz|wiecej))*)?|"
    r"maj[ąa][ ](?:sie[ ])?nie[ ](?:sie[ ])?pojawiac(?:[ ]sie)?|odpada(?:ja)?|wykluczon\w+|wykluczam|unikam|"
    r"omijamy?(?:[ ]szerokim[ ]lukiem)?|pomijamy?|"
    r"(?:wywal|wyrzuc|usun|skresl|wykresl|odrzuc|wyklucz|pomin|odfiltruj|skasuj|wytnij)(?:cie)?|out|"
    r"not[ ](?:for[ ]me|an[ ]option)|"
    r"(?:not|(?:do|does)n.?t)[ ]interest[ ](?:me|us))"
    r"(?=[ ]*(?:$|[,.;!?]|(?:ale|lecz|bo|but)[ ]))"
)
_JOINED_TO = re.compile(r"(?<=\S[ ])(?:i|oraz|lub|albo|ani|and|or|nor)[ ]+$")
_TO_THEM = re.compile(r"(?:^|[ ])(?:do|u|at|for)[ ]+$")
"""Before a name that is a tool as well, where it is an employer: "nie chcę do ABB"."""
_ONLY = re.compile(
    r"(?:^|[,;.])[ ]*(?:(?:nie|no|ok|jednak|a|albo|to|ale)[ ,]+)*(?:tylko|wylacznie|jedynie|only|just)[ ]$"
)
_ENDS = re.compile(r"[ ]*(?:$|[,.;!?])")
_WANTED_AFTER = re.compile(r"[ ](?:tez[ ]|jak[ ]najbardziej[ ])?(?:tak|chetnie|yes)[ ]*(?:$|[,.;!?])")
_AND_NOT = re.compile(r"\s*(?:,\s*)?(?:ani|nor|or|i|oraz|lub|albo)\s+")
_BEFORE_IT = re.compile(r"(?:(?<=[\s(])|(?<![^\s(]))(?:[^\W\d_a-ząćęłńóśźż][\w&.'’-]*[ ]){1,3}$")
"""Words with a capital letter right before a refusal: "Promedica odpada"."""
_JOINED = re.compile(r"[ ](?:i|oraz|ani|lub|albo|and|or|nor)[ ]$")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?\n])\s*$")
_GOVERNS = re.compile(r"(?<!\w)(?:bez|o?procz|poza|wyjatkiem|do|od|u|dla|i|ani|oraz|lub|albo)[ ]+(?:firmy[ ]+)?$")
"""What demands another case than the nominative."""
_MASCULINE = re.compile(r"(?P<stem>\w{2,}[bcdfghjklłmnprstwxzż])(?:u|em|owi)")
_SHORTEST_DECLINED = 4
_ABBREVIATION = re.compile(r"[^\W\d_a-ząćęłńóśźż]{1,5}")
"""Capitals alone are a field as likely as an employer: "nie SOC"."""


def _nominative(name: str, before: str) -> str:
    """ "Urzędu Pracy" as the office calls itself: a noun that stands first, without its ending; and of one word
    that Polish has not, without the ending that what stands before it demands: "bez Januszexu", "poza Promedicą".
    """
    first, *others = name.split(" ")
    if others:
        return " ".join((lemmas(first.casefold())[0].capitalize(), *others)) if is_object(first) else name
    if lemmas(name.casefold()) or not _GOVERNS.search(before):
        return name
    if len(name) > _SHORTEST_DECLINED and name.endswith("ą"):
        return f"{name[:-1]}a"
    if name.endswith(("'sa", "’sa")):
        return name[:-1]  # "McDonald'sa"
    m = _MASCULINE.fullmatch(name)
    return m["stem"] if m else name


def _has_capital(written: str) -> bool:
    return any(letter.isupper() for letter in written)  # "mBank"


def known_employers(finder: CompanyFinder, text: str, flat_text: str) -> list[Mark]:
    """Employers where the sentence says so: "w firmie X", "w X", or refused, also as a list."""
    found: list[Mark] = []
    mentions = _mentions(finder, text)
    behind = _refused_behind(mentions, flat_text)
    for mention in mentions:
        before = flat_text[: mention.start]
        if mention.name == "Amazon" and _PLATFORMS.search(flat_text):
            continue
        chain = mention.name in _CHAINS
        listed = bool(found) and (
            _is_listed(found[-1].end, mention.start, flat_text)
            or (chain and not flat_text[found[-1].end : mention.start].strip())
        )
        refused = (
            REFUSED.search(before[-60:]) is not None
            or mention.start in behind
            or _REFUSED_TOO.search(before[-60:]) is not None
            or (listed and not found[-1].kept)
        )
        of_work = chain and (_works_as(before) or _IN_ITS_SHOP.search(before) is not None)
        at_it = (
            _AT_COMPANY.search(before) is not None
            or _WANTED_AFTER.match(flat_text, mention.end) is not None
            or (_ONLY.search(before) is not None and _ENDS.match(flat_text, mention.end) is not None)
            or (mention.sure and _IN.search(before) is not None)
            or (mention.common and _works_in(before))
            or of_work
        )
        in_shop = (at_it or refused) and _IN_SHOP.search(before) is not None  # "nie w biedronce"
        plain = mention.sure or of_work or _has_capital(text[mention.start : mention.end])
        sure = plain or (mention.common and (listed or in_shop)) or (mention.proper and refused)
        if (at_it or refused or listed) and sure:
            end = behind.get(mention.start, mention.end)
            surely = mention.start in behind
            found.append(Mark("companies", (mention.name,), mention.start, end, kept=not refused, refused=surely))
    return found


def _works_in(before: str) -> bool:
    """Whether a name comes behind what somebody is there: "kasjerka w biedronce"."""
    m = _JOB_IN.search(before)
    return m is not None and names_occupation(m["job"])


def _works_as(before: str) -> bool:
    """Whether a name comes right behind what somebody is there, or where: "kasjer biedronka", "magazyn amazon"."""
    m = _JOB.search(before)
    return m is not None and names_work(m["job"])


def employers_called_like_tools(
    finder: CompanyFinder, text: str, flat_text: str, tools: Iterable[tuple[int, int]]
) -> list[Mark]:
    """Of names that stand where a tool is named, those of employers: refused as people speak of a workplace
    ("nie chcę do ABB"), or in a list with employers ("neither ABB nor Siemens")."""
    taken = set(tools)
    lists: list[list[Mark]] = []
    for mark in known_employers(finder, text, flat_text):
        if lists and not mark.kept and _is_listed(lists[-1][-1].end, mark.start, flat_text):
            lists[-1].append(mark)
        elif not mark.kept:
            lists.append([mark])
    return [
        mark
        for listed in lists
        if any((mark.start, mark.end) not in taken for mark in listed)
        or _TO_THEM.search(flat_text[: listed[0].start])
        for mark in listed
        if (mark.start, mark.end) in taken
    ]


def _mentions(finder: CompanyFinder, text: str) -> list[CompanyMention]:
    """The employers named; a company called "Tarnów" is asked for by other words."""
    towns = gazetteer().find(text)
    return [
        mention
        for mention in finder.find_in(words(text), text)
        if not gazetteer().named(mention.name)
        and not any(p.start <= mention.start and mention.end < p.end for p in towns)
    ]


def _is_listed(end: int, start: int, flat_text: str) -> bool:
    return _LISTED.fullmatch(flat_text, end, start) is not None


def _refused_behind(mentions: Sequence[CompanyMention], flat_text: str) -> dict[int, int]:
    """Where employers stand that are refused by what is said behind them, alone or as a list ("KPMG i EY mnie nie
    interesują"), and where each ends, the last one with those words."""
    found: dict[int, int] = {}
    for at, mention in enumerate(mentions):
        words_behind = _REFUSED_BEHIND.match(flat_text, mention.end)
        if words_behind is None:
            continue
        listed, joined = [mention], False
        for earlier in reversed(mentions[:at]):
            between = flat_text[earlier.end : listed[-1].start]
            if not _is_listed(earlier.end, listed[-1].start, flat_text) or ("," in between and not joined):
                break
            if "," in between and _IN.search(flat_text[: earlier.start]):
                break  # "praca w Lidlu, Biedronka i Żabka odpadają"
            listed.append(earlier)
            joined = True
        if not _JOINED_TO.search(flat_text[: listed[-1].start]):
            found |= {each.start: each.end for each in listed} | {mention.start: words_behind.end()}
    return found


def unknown_employers(text: str, flat_text: str, marks: Sequence[Mark], cues: Iterable[Cue]) -> list[Mark]:
    """Names nobody knows, right after a negation and with a capital letter: "ale nie Januszex"."""
    found: list[Mark] = []
    refused = [mark.end for mark in marks if mark.field == "companies" and not mark.kept]
    after = [cue.end for cue in cues if cue.kind in {"not", "remove"}]
    after += [m.end() for end in refused if (m := _AND_NOT.match(flat_text, end))]
    for cue in cues:
        if cue.kind in {"after", "removed"}:
            found += _refused_before(text, cue.start, [*marks, *found])
    while after:
        start_at = after.pop(0)
        m = re.compile(r"\s*(?:firm\w*\s+|agencj\w*\s+)?((?:[^\W\d_][\w&.'’-]*\s?){1,3})").match(text, start_at)
        if m is None:
            continue
        name = re.match(r"(?:[^\W\d_a-ząćęłńóśźż][\w&’'-]*\s?)+", m.group(1))
        if name is None or not name.group().strip() or _ABBREVIATION.fullmatch(name.group().strip()):
            continue
        start = m.start(1)
        mark = Mark(
            "companies",
            (_nominative(name.group().strip(), flat_text[:start]),),
            start,
            start + len(name.group().rstrip()),
        )
        sure = text[:start_at].rstrip().casefold().endswith(("ani", "nor"))
        known_word = not sure and all(is_everyday(w.folded) for w in words(name.group()))
        if not overlaps(mark, [*marks, *found]) and not known_word:
            found.append(mark)
            after += [further.end() for further in [_AND_NOT.match(flat_text, mark.end)] if further]
    return found


def _refused_before(text: str, end: int, marks: Sequence[Mark]) -> list[Mark]:
    """The names nobody knows that end at `end`, where what refuses them begins: "Promedica i Medikor odpadają"."""
    found: list[Mark] = []
    while m := _BEFORE_IT.search(text, 0, end):
        said = words(m.group())
        if _SENTENCE_STARTS.search(text, 0, m.start()):
            # there a capital letter says nothing of the first word
            said = said[1:] if _is_known(said[0]) else said
        if all(map(_is_known, said)) or _ABBREVIATION.fullmatch(text[m.start() + said[0].start : m.end() - 1]):
            break
        start = m.start() + said[0].start
        mark = Mark("companies", (text[start : m.end() - 1],), start, m.end() - 1)
        if overlaps(mark, marks):
            break
        found.append(mark)
        joint = _JOINED.search(text, 0, start)
        if joint is None:
            break
        end = joint.start() + 1
    return found


def _is_known(word: Word) -> bool:
    return is_everyday(word.folded) or is_everyday(word.text.casefold())
