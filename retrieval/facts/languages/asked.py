"""Which languages a question, or the title of an advert, asks for, by ISO 639-1.

A language that is taught is no requirement: "nauczyciel angielskiego", "lekcje hiszpańskiego"; nor is the
adjective of a thing: "włoska restauracja", "rynek niemiecki". One that is translated is: "tłumacz z czeskiego na
polski" asks for Czech, and not for Polish, which goes without saying.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.facts.languages.names import ENGLISH, NAMES, POLISH, SHORT, STEMS
from retrieval.facts.rules import Fact
from retrieval.flat import flat
from retrieval.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

_SO_WELL = (
    r"(?:[abc][12](?:\+|/[abc][12])?|komunikatywn\w+|bieg\w+|plynn\w+|zaawansowan\w+|podstaw\w+|"
    r"sredni\w*(?:[ ]?zaaw\w+)?|bdb|"
    r"perfe[kc]\w*|dobr\w+|swietn\w+|swobodn\w+|ojczyst\w+|super|spiewajaco|na[ ]luzie|bez[ ]problem(?:u|"
    r"ow)|w[ ]jednym[ ]palcu|"
    r"(?:to[ ])?moj\w*[ ](?:duzy[ ])?(?:atut|plus|mocna[ ]strona)|technicz\w+|biznesow\w+"
    r"|fluent(?:ly)?|native|good|excellent|perfectly|conversational|basic|intermediate|advanced|"
    r"required|obowiazkow\w+|wymagan\w+|konieczn\w+|niezbedn\w+|w[ ]mowie(?:[ ]i[ ]pismie)?)"
)
_GRADE = (
    r"(?:(?:[ ]?[-–:][ ](?=(?:bardzo[ ]|poziom[ ]|b\.[ ]?)?"
    r"(?:[abc][12](?!\w)|komunik|bieg|plynn|zaaw|podst|sredni|perfe|dobr|swiet|ojczy|fluent|native|good|basic))|"
    r"[ ])(?:w[ ]stopniu[ ]|na[ ](?=[abc][12](?!\w))|"
    r"na[ ](?:dobrym[ ]|bardzo[ ])?poziomie[ ](?:min\.?[ ]|minimum[ ])?|poziom[ ]|"
    r"(?:jest|mam|mamy|znam|znamy|umiem|mowie|is)[ ](?:u[ ]mnie[ ]|na[ ])?|"
    r"(?:bardzo|b\.|calkiem|naprawde|dosc|w[ ]miare|very|quite|really|pretty)[ ]|"
    r"min\.?[ ]|minimum[ ]|level[ ]|at[ ])*"
    rf"{_SO_WELL})*"
)
"""Behind the name of a language: how well somebody has, or is to have, command of it."""
TEACHING = re.compile(
    r"(?:nauczyciel\w*|lektor\w*|korepety\w*|wykladow\w*|uczy\w*|uczenie|naucza\w*|nauk\w*|lekcj\w*|"
    r"kurs\w*|filolog\w*|metodyk\w*"
    r"|korekt\w*|speaker|teach\w*|tutor\w*|lessons?|zajeci\w*|egzamin\w*|edukacj\w*|"
    r"szkol\w+|anglist\w*)[ ](?:\w+[ -]){0,2}$"
)
TRANSLATING = re.compile(
    r"(?<!\w)(?:tlumacz\w*|przeklad\w*|translat\w*|interpret\w*)(?:[ ](?!migow|pols)\w+){0,2}?"
    rf"(?:[ ,/:(-]+(?:z|ze|na|i|oraz|lub|albo|from|to|into|of|and|or|with|jezyk\w*|jez\.|"
    rf"(?:{STEMS})k\w{{1,4}}|{NAMES}))*"
    r"[ ,/:(-]+$"
)
"""Before the languages that somebody translates."""
_TRANSLATOR_BEHIND = re.compile(
    rf"(?:[ ,/-]+(?:and|to|or|{NAMES}))*[ -](?:(?:sworn|freelance|technical|legal|medical|conference)[ ])?"
    r"(?:translat|interpret)"
)
_NOT_KNOWN_BEHIND = re.compile(
    rf"(?:[ ]?,?[ ](?:(?:i|oraz|ani|lub|albo)[ ])?(?:{STEMS})kiego)*"
    r"[ ](?:(?:tez|takze|niestety|jeszcze|prawie|w[ ]ogole)[ ])*"
    r"nie[ ](?:znamy?|(?:umie|rozumie|mowi|wlada)(?:my|m|e))(?!\w)"
)
"""Behind a language in the genitive: "niemieckiego nie znam"."""
_IN_ITS_PLACE = re.compile(
    r"(?<!\w)(?:zamiast|bez(?:[ ](?:wymog\w+|wymagani\w+|koniecznosci))?|ani|"
    r"znam|umiem|rozumiem)[ ](?:[\w.+#/-]+[ ]?,?[ ](?:(?:i|oraz|lub|albo|ani)[ ])?){0,3}$"
)
"""Before a language in the genitive that stands for itself: "zamiast rosyjskiego", "bez Excela i niemieckiego"."""
_PUT_IN_PLACE = re.compile(rf"[ ](?:na|zamiast|a[ ]nie)[ ](?:{STEMS})k(?:i|iego)(?!\w)")
"""Behind "ukraiński": "zamiast rosyjskiego"."""
_AND_POLISH = re.compile(
    r"(?:[ ]?[-/,–][ ]?|[ ])(?:(?:na|i|oraz|z|to|into|and)[ ])?(?:pols(?:ki|kiego)|polish)(?!\w)"
)
_WITH = re.compile(r"(?<!\w)(?:z|ze)[ ][^.;!?]{1,50}[\w)](?:[ ]|,[ ])$")
"""Before "i niemieckim": "z SAP-em i niemieckim"."""
_ITEM_BEFORE = re.compile(r"(?:[scz]ki|[ ](?:znam|umiem)|,[ ][\w.+#/-]+)\s+$")
"""Before "i niemiecki", where it is an item of a list: "logistyk, SAP i niemiecki"."""
_MASTERED = re.compile(r"(?<!\w)(?:wlada\w*|posluguj\w+[ ]sie)[ ](?:biegle[ ]|plynnie[ ]|dobrze[ ])?$")
_NOT_MASTERED_BEHIND = re.compile(r"[ ](?:sie[ ])?nie[ ](?:posluguje|wladam)(?!\w)")
_PAIR = re.compile(rf"(?<!\w)(?P<first>{STEMS})ko[ ]?[-–/][ ]?(?P<second>{STEMS})k(?:i|a|ich|iego|iej|im)(?!\w)")
"""What is translated: "angielsko-polski"."""
_THING_BEFORE = re.compile(
    r"(?:ryn\w+|kuchni\w*|kucharz\w*|kucharka|pizz\w+|firm\w*|sektor\w*|dzial\w*|koncern\w*|klient\w*|"
    r"rodzin\w*|market\w*|kapital\w*|styl\w*|"
    r"manicur\w*|zesp\w+|granic\w*"
    r"|tras\w*|sklep\w*|restauracj\w*)[ ](?:\w+[sc]ki[ ])?$"
)
_ENGLISH_THING = re.compile(
    r"[ -](?:teach\w*|tutor\w*|lessons?|lector|cuisine|restaurant|food|company|"
    r"companies|market\w*|client\w*"
    r"|customer[s']?|team|firm\w*|clearance|border|citizen\w*|passport|bank|philolog\w*|literature|studies|"
    r"school|employer\w*|cars?)\b"
)
_SPOKEN_BY_OTHERS = re.compile(r"[ -](?:famil|child|kids|clients|customers(?!['’])|patients|countr|market)")
_OF_A_PERSON = re.compile(r"(?<!\w)(?:i[ ]?['’]?[ ]?a?m|as)[ ](?:an?[ ])?(?:\w+[ ])?$")
"""Before a nationality: "I'm a Ukrainian nurse"."""
_COUNTRY_BEFORE = re.compile(
    r"(?<!\w)(?:do|od|z|ze|dla|w|po|terenie|calej|reszty|mapie|srodkowej|"
    r"(?:polnocn|poludniow|wschodni|zachodni)\w+)[ ]$"
)
_PO_LISTED = re.compile(r"(?<!\w)po[ ]\w+sku(?:[ ]?,|[ ](?:i|oraz|lub|albo))[ ]$")
"""Before "niemiecku": "po angielsku i niemiecku"."""
_NEXT_WORDS = 40
"""Letters in which a place behind a language is looked for."""
_KNOWLEDGE = re.compile(r"znajomosc\w*[ ](?:[^.;!?]{2,60}[ ,])(?:i|oraz|,)\s*$")
_TEACHER = re.compile(r"(?:nauczyciel|lektor|korepety)\w* (?:[\w/+]+ ?){0,2}$")
_SHORT_ASKED = re.compile(
    r"(?<!\w)(?:(?:z|ze|jez\.?|j\.|jezyk\w*|znaj\w*\.?)[ ]?)*"
    r"(?:(?P<dotted>ang|niem|franc|hiszp|ros|ukr)\.(?=[ ]*(?:$|[,;/+]|[abc][12]|komunik|bieg|plynn|"
    r"bardzo[ ]dob|dobr|bdb|lub[ ]|i[ ]))"
    r"|(?P<listed>ang|niem|franc|hiszp)(?=[ ]*(?:[+&/]|i[ ]|oraz[ ])[ ]*(?:ang|niem|franc|hiszp|ros|ukr)(?!\w))"
    r"|(?:(?<=[+&/])|(?<=[+&/][ ])|(?<=(?:ang|iem|anc|isz)[ ]i[ ]))"
    r"(?P<after>ang|niem|franc|hiszp)(?=[ ]*(?:$|[,;.+&/]))"
    r"|(?P<graded>ang|niem|franc|hiszp|ros|ukr|"
    r"wlos)(?=[ ](?:min\.?[ ])?[abc][12](?!\w)))(?:[ ]?(?:min\.?[ ])?[abc][12]\+?(?!\w))?"
    rf"{_GRADE}"
)
_QUALITY = (
    r"(?:bardzo[ ]|b\.[ ]|bieg(?:la|ly|li)[ ]w[ ]|biegl\w*[ ]|swietn\w+[ ]|perfekcyjn\w+[ ]|plynn\w*[ ]|"
    r"dobr\w+[ ]|komunikatywn\w+[ ]|podstawow\w+[ ]|wymagan\w+[ ])"
)


@lru_cache(maxsize=1)
def _polish() -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)
        (?P<lead>(?:(?:z|ze|i|oraz|lub|albo|ani|bez)[ ])?(?:{_QUALITY}*(?:znajomosci\w*|znajomosc|znajac\w+|
          znam)[ ])?
           (?:{_QUALITY}*(?:jez\.|j\.|jezyk\w*)[ ]?|(?:mowi\w*[ ])?po[ ]|{_QUALITY}+)?)
        (?P<stem>{STEMS})(?P<ending>k(?:i|iego|iemu|im|a|ie|u)?)
        (?:[ ](?:jezyk(?:iem|a|u)?))?(?P<grade>{_GRADE})(?!\w)""",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def _english() -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)
        (?P<lead>(?:(?:with|in|and|or|fluent|speak(?:s|ing)?|native|good|basic|intermediate|advanced|
          knowledge[ ]of|business|communicative|
          very|excellent|without|no)[ ])*)
        (?P<name>{NAMES})
        (?P<tail>(?:[ ]?[ -][ ]?(?:speaking|speakers?|language|skills|fluency|required|is[ ]required|native|
          fluent))*)(?P<grade>{_GRADE})(?!\w)""",
        re.VERBOSE,
    )


def find_languages(text: str, flat_text: str) -> list[Fact]:
    """The languages a person asks for; a fact covers the words around the name ("ze znajomością", "B2") too."""
    found = []
    if any(stem in flat_text for stem in POLISH):
        for m in _polish().finditer(flat_text):
            at_end = _place_follows(text, m.end())
            if fact := _polish_fact(m, flat_text, at_end=at_end):
                found.append(fact)
        found += _translated_pairs(flat_text)
    if any(name in flat_text for name in ENGLISH):
        found += [fact for m in _english().finditer(flat_text) if (fact := _english_fact(m, text, flat_text))]
    for m in _SHORT_ASKED.finditer(flat_text):
        if not (TEACHING.search(before := flat_text[: m.start()]) or _TEACHER.search(before)):
            short = m["dotted"] or m["listed"] or m["after"] or m["graded"]
            found.append(Fact("languages", SHORT[short], m.start(), m.end()))
    return found


def _translated_pairs(flat_text: str) -> list[Fact]:
    found = []
    for m in _PAIR.finditer(flat_text):
        if not TRANSLATING.search(flat_text, 0, m.start()):
            continue
        spans = {"first": (m.start(), m.start("second")), "second": (m.start("second"), m.end())}
        foreign = [name for name in spans if m[name] != "pols"]
        if len(foreign) == 1:
            spans[foreign[0]] = m.span()
        found += [Fact("languages", POLISH[m[name]], *spans[name]) for name in foreign]
    return found


def language_words(text: str, codes: Iterable[str]) -> list[tuple[int, int]]:
    """Where `text` names one of the languages `codes`, in any form and with the words around the name."""
    wanted = set(codes)
    if not wanted:
        return []
    flat_text = flat(text)
    found = [(m.start(), m.end()) for m in _polish().finditer(flat_text) if POLISH[m["stem"]] in wanted]
    found += [(m.start(), m.end()) for m in _english().finditer(flat_text) if ENGLISH[m["name"]] in wanted]
    return sorted(found)


def _place_follows(text: str, end: int) -> bool:
    """Whether a place stands next: "audytor, angielski Warszawa" asks for English, in Warsaw."""
    following = gazetteer().find(text[end : end + _NEXT_WORDS])
    return bool(following) and not text[end : end + following[0].start].strip()


def _polish_fact(m: re.Match[str], flat_text: str, *, at_end: bool) -> Fact | None:
    """`at_end`: nothing that the adjective could belong to follows."""
    lead, ending = m["lead"], m["ending"]
    named = bool(
        m["grade"]
        or re.search(r"jez|j\.|znaj|zna[cm]|biegl|plynn|komunikat|podstaw|wymag", lead)
        or "jezyk" in m[0][len(lead) :]
    )
    before, after = flat_text[: m.start()], flat_text[m.end() :]
    fact = Fact("languages", POLISH[m["stem"]], m.start() + _skipped(lead), m.end())
    if lead.endswith("po ") or (ending == "ku" and _PO_LISTED.search(before + lead)):
        asked = ending == "ku"
    elif ending == "kim":
        with_it = lead.startswith(("z ", "ze ")) or re.search(r"(?:^|[ ])(?:z|ze)[ ]$|[scz]kim\s+$", before)
        with_it = with_it or ((_skipped(lead) or before.endswith(", ")) and _WITH.search(before))
        mastered = _MASTERED.search(before) or _NOT_MASTERED_BEHIND.match(after)
        asked = named or bool(mastered or (with_it and not _instrumental_noun(after)))
    elif TEACHING.search(before) and not lead.startswith(("ze ", "bez ")):
        asked = False
    elif TRANSLATING.search(before + lead[: _skipped(lead)]) and ending != "k":
        asked = m["stem"] != "pols"
        polish = _AND_POLISH.match(after)
        fact = replace(fact, end=m.end() + (polish.end() if polish else 0))
    elif ending == "kiego":
        told = before + lead[: _skipped(lead)]
        by_itself = _FREE.match(after) is not None and _IN_ITS_PLACE.search(told)
        asked = named or lead.startswith("bez ") or before.endswith(("bez ", "znam ", "ani "))
        asked = bool(asked or by_itself or _NOT_KNOWN_BEHIND.match(after) or _KNOWLEDGE.search(told))
    elif m["stem"] == "pols" and _COUNTRY_BEFORE.search(before + lead) and not named:
        asked = False  # "zdalnie z Polski"
    else:
        said_of_it = bool(lead or not _THING_BEFORE.search(before))  # "rynek niemiecki jest dobry"
        listed = _listed(lead, before, "" if at_end else after)
        asked = ending == "ki" and ((named and said_of_it) or listed)
    return fact if asked else None


def _listed(lead: str, before: str, after: str) -> bool:
    """Whether a bare name is an item of a list: "recepcjonistka, angielski, niemiecki"."""
    if _THING_BEFORE.search(before) or _COUNTRY_BEFORE.search(before):
        return False
    if _PUT_IN_PLACE.match(after):
        return True
    if _skipped(lead) and before.strip() and not _ITEM_BEFORE.search(before):
        return False
    return (
        re.match(
            r"\s*(?:$|[,;.!?)/+]|i[ ]|oraz[ ]|lub[ ]|albo[ ]|ale[ ]|mile[ ]|nie[ ]?(?:jest|wymag|koniecz|potrzeb)|"
            r"(?:(?:bedzie|bylby|bylaby|jako|to|jest)[ ](?:duzym[ ]|dodatkowym[ ]|tez[ ])?)?(?:atut|plus|zalet)|"
            r"(?:tez|takze|rowniez|ok|okej|native|jednak|wystarczy|starczy|(?:znam|umiem|mowie)(?![ ](?:slabo|"
            r"troche|"
            r"troszke|kiepsko)))"
            r"(?!\w)|"
            r"(?:(?:juz|jednak|mozesz|mozna|prosze)[ ])*(?:odpad|odpusc|wyrzuc|skresl|wykresl|usun|wywal|skasuj|"
            r"zabierz|"
            r"odejmij|daruj|dodaj|dorzuc|doloz|dolacz|dopisz)|plus[ ]|w[ ](?:jego|jej|ich|to)[ ]miejsce|"
            r"(?:mam|znam)[ ](?:komunikatywn|dobr|biegl|plynn|swietn|bardzo|na[ ]|w[ ]stopniu|perfekt)|"
            r"(?:is[ ]|to[ ])?(?:a[ ])?must(?!\w)|"
            r"wymag|koniecz|obowiaz|konieczn|(?:tak|nie)[ ]*(?:$|[,;.!?)]))",
            after,
        )
        is not None
    )


def _skipped(lead: str) -> int:
    """How much before the name is negation or conjunction, which the reader of the sentence looks at."""
    joint = re.match(r"(?:(?:i|oraz|lub|albo|ani|bez|and|or|without|no)[ ])+|(?:\w+[ ])*(?:no|without)[ ]", lead)
    return joint.end() if joint else 0


_FREE = re.compile(
    r"[ ]*(?:$|[,.;!?)/+]|(?:i|oraz|lub|albo|ani|po|ale|mi|to|moze|poprosze)[ ]|"
    rf"(?:na[ ])?(?:{STEMS})k)"
)


def _instrumental_noun(after: str) -> bool:
    """Whether a noun follows that the adjective belongs to: "z niemieckim klientem"."""
    following = re.match(r"[ ](\w{3,}(?:em|mi))(?!\w)", after)
    return following is not None


_TEACHER_BEHIND = re.compile(r"[ ](?:speaker[ ])?(?:teacher|tutor|lecturer|instructor|lektor)")
"""Behind a language that is taught by whoever was born to it: "English native teacher"."""


def _english_fact(m: re.Match[str], text: str, flat_text: str) -> Fact | None:
    before, after = flat_text[: m.start()], flat_text[m.end() :]
    fact = Fact("languages", ENGLISH[m["name"]], m.start() + _skipped(m["lead"]), m.end())
    taught = "native" in m[0] and _TEACHER_BEHIND.match(after)
    if m["tail"] and not taught and "native speaker" not in m[0]:
        return None if _SPOKEN_BY_OTHERS.match(after) else fact
    if _ENGLISH_THING.match(after) or TEACHING.search(before) or (_OF_A_PERSON.search(before) and not m["grade"]):
        return None
    if taught or re.search(r"(?:teacher|tutor|lessons?|teaching)\s+(?:of\s+)?$", before):
        return None
    if TRANSLATING.search(before) or _TRANSLATOR_BEHIND.match(after):
        polish = _AND_POLISH.match(after)
        return replace(fact, end=m.end() + (polish.end() if polish else 0)) if fact.value != "pl" else None
    alone = re.match(r"\s*(?:$|[,;.!?)/+]|and[ ]|or[ ]|in[ ]|w[ ]|we[ ]|i[ ]|lub[ ])", after)
    if m["lead"].startswith("in ") or not (m["lead"] or m["grade"]):
        return fact if m["grade"] or alone or text[m.start("name")].isupper() else None
    return fact
