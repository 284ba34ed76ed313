"""Which foreign languages a text asks for, by ISO 639-1.

A language that is the matter of an occupation is no requirement: "nauczyciel angielskiego", "tłumacz
niemieckiego", "lekcje hiszpańskiego"; nor is the adjective of a thing: "włoska restauracja", "rynek niemiecki".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.facts.rules import Fact
from retrieval.flat import flat
from retrieval.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The stem of the Polish adjective, folded, without its last k; and the English name.
_POLISH = {
    "angiels": "en", "niemiec": "de", "francus": "fr", "hiszpans": "es", "wlos": "it", "rosyjs": "ru",
    "ukrains": "uk",
    "czes": "cs", "slowac": "sk", "wegiers": "hu", "rumuns": "ro", "bulgars": "bg", "chorwac": "hr", "serbs": "sr",
    "slowens": "sl", "litews": "lt", "lotews": "lv", "estons": "et", "fins": "fi", "szwedz": "sv", "norwes": "no",
    "duns": "da", "niderlandz": "nl", "holenders": "nl", "flamandz": "nl", "portugals": "pt", "grec": "el",
    "turec": "tr", "arabs": "ar", "hebrajs": "he", "chins": "zh", "mandaryns": "zh", "japons": "ja",
    "koreans": "ko",
    "wietnams": "vi", "bialorus": "be", "islandz": "is", "pols": "pl", "pers": "fa", "katalons": "ca",
    "albans": "sq",
    "tajs": "th", "gruzins": "ka",
}  # fmt: skip
_ENGLISH = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "russian": "ru",
    "ukrainian": "uk", "czech": "cs", "slovak": "sk", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
    "croatian": "hr", "serbian": "sr", "slovenian": "sl", "slovene": "sl", "lithuanian": "lt", "latvian": "lv",
    "estonian": "et", "finnish": "fi", "swedish": "sv", "norwegian": "no", "danish": "da", "dutch": "nl",
    "flemish": "nl", "portuguese": "pt", "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he",
    "chinese": "zh", "mandarin": "zh", "japanese": "ja", "korean": "ko", "vietnamese": "vi", "belarusian": "be",
    "icelandic": "is", "polish": "pl",
}  # fmt: skip

_GRADE = (
    r"(?:[ ](?:w[ ]stopniu[ ]|na[ ](?:dobrym[ ]|bardzo[ ])?poziomie[ ](?:min\.?[ ]|minimum[ ])?|poziom[ ]|"
    r"min\.?[ ]|minimum[ ]|level[ ]|at[ ])*"
    r"(?:[abc][12](?:\+|/[abc][12])?|komunikatywn\w+|bieg\w+|plynn\w+|zaawansowan\w+|podstaw\w+|"
    r"sredni\w*(?:[ ]?zaaw\w+)?|"
    r"perfekt\w*|dobr\w+|technicz\w+|biznesow\w+"
    r"|fluent|native|required|obowiazkow\w+|wymagan\w+|konieczn\w+|niezbedn\w+|w[ ]mowie(?:[ ]i[ ]pismie)?))*"
)
_TEACHING = re.compile(
    r"(?:nauczyciel\w*|lektor\w*|tlumacz\w*|korepety\w*|wykladow\w*|uczy\w*|uczenie|naucza\w*|nauk\w*|lekcj\w*|"
    r"kurs\w*|filolog\w*|metodyk\w*"
    r"|korekt\w*|speaker\w*|teach\w*|tutor\w*|translat\w*|interpret\w*|lessons?|zajeci\w*|egzamin\w*|edukacj\w*|"
    r"szkol\w+|anglist\w*)[ ](?:\w+[ -]){0,2}$"
)
_THING_BEFORE = re.compile(
    r"(?:ryn\w+|kuchni\w*|kucharz\w*|kucharka|pizz\w+|firm\w*|sektor\w*|dzial\w*|koncern\w*|klient\w*|"
    r"rodzin\w*|market\w*|kapital\w*|styl\w*|"
    r"manicur\w*|zesp\w+|granic\w*"
    r"|tras\w*|sklep\w*|restauracj\w*)[ ]$"
)
_ENGLISH_THING = re.compile(
    r"[ -](?:teach\w*|tutor\w*|translat\w*|interpret\w*|lessons?|lector|cuisine|restaurant|food|company|"
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
_QUALITY = r"(?:bardzo[ ]|biegl\w*[ ]|plynn\w*[ ]|dobr\w+[ ]|komunikatywn\w+[ ]|podstawow\w+[ ]|wymagan\w+[ ])"


@lru_cache(maxsize=1)
def _polish() -> re.Pattern[str]:
    stems = "|".join(sorted(_POLISH, key=len, reverse=True))
    return re.compile(
        rf"""(?<!\w)
        (?P<lead>(?:(?:z|ze|i|oraz|lub|albo|ani|bez)[ ])?(?:{_QUALITY}*(?:znajomosci\w*|znajomosc|znajac\w+|
          znam)[ ])?
           (?:{_QUALITY}*(?:jez\.|j\.|jezyk\w*)[ ]?|(?:mowi\w*[ ])?po[ ]|{_QUALITY})?)
        (?P<stem>{stems})(?P<ending>k(?:i|iego|iemu|im|a|ie|u)?)
        (?:[ ](?:jezyk(?:iem|a|u)?))?(?P<grade>{_GRADE})(?!\w)""",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def _english() -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)
        (?P<lead>(?:(?:with|in|and|or|fluent|speak(?:s|ing)?|native|good|knowledge[ ]of|business|communicative|
          very|excellent|without|no)[ ])*)
        (?P<name>{"|".join(_ENGLISH)})
        (?P<tail>(?:[ -](?:speaking|speakers?|language|skills|fluency|required|is[ ]required|native|
          fluent))*)(?P<grade>{_GRADE})(?!\w)""",
        re.VERBOSE,
    )


FOREIGN = tuple(dict.fromkeys(code for code in (*_POLISH.values(), *_ENGLISH.values()) if code != "pl"))
"""Every language that is known here but Polish."""


def find_languages(text: str, flat_text: str) -> list[Fact]:
    """The languages a person asks for; a fact covers the words around the name ("ze znajomością", "B2") too."""
    found = []
    if any(stem in flat_text for stem in _POLISH):
        for m in _polish().finditer(flat_text):
            at_end = _place_follows(text, m.end())
            if fact := _polish_fact(m, flat_text, at_end=at_end):
                found.append(fact)
    if any(name in flat_text for name in _ENGLISH):
        found += [fact for m in _english().finditer(flat_text) if (fact := _english_fact(m, text, flat_text))]
    for m in _SHORT_ASKED.finditer(flat_text):
        if not (_TEACHING.search(before := flat_text[: m.start()]) or _TEACHER.search(before)):
            short = m["dotted"] or m["listed"] or m["after"] or m["graded"]
            found.append(Fact("languages", _SHORT[short], m.start(), m.end()))
    return found


def language_words(text: str, codes: Iterable[str]) -> list[tuple[int, int]]:
    """Where `text` names one of the languages `codes`, in any form and with the words around the name."""
    wanted = set(codes)
    if not wanted:
        return []
    flat_text = flat(text)
    found = [(m.start(), m.end()) for m in _polish().finditer(flat_text) if _POLISH[m["stem"]] in wanted]
    found += [(m.start(), m.end()) for m in _english().finditer(flat_text) if _ENGLISH[m["name"]] in wanted]
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
    fact = Fact("languages", _POLISH[m["stem"]], m.start() + _skipped(lead), m.end())
    if lead.endswith("po ") or (ending == "ku" and _PO_LISTED.search(before + lead)):
        asked = ending == "ku"
    elif ending == "kim":
        with_it = lead.startswith(("z ", "ze ")) or re.search(r"(?:^|[ ])(?:z|ze)[ ]$|[scz]kim\s+$", before)
        asked = named or bool(with_it and not _instrumental_noun(after))
    elif _TEACHING.search(before) and not lead.startswith(("ze ", "bez ")):
        asked = False
    elif ending == "kiego":
        asked = named or lead.startswith("bez ") or before.endswith(("bez ", "znam ", "ani "))
        asked = asked or _KNOWLEDGE.search(before + lead[: _skipped(lead)]) is not None
    elif m["stem"] == "pols" and _COUNTRY_BEFORE.search(before + lead) and not named:
        asked = False  # "zdalnie z Polski"
    else:
        asked = ending == "ki" and (named or _listed(lead, before, "" if at_end else after))
    return fact if asked else None


def _listed(lead: str, before: str, after: str) -> bool:
    """Whether a bare name is an item of a list: "recepcjonistka, angielski, niemiecki"."""
    if _THING_BEFORE.search(before) or _COUNTRY_BEFORE.search(before):
        return False
    if _skipped(lead) and before.strip() and not re.search(r"(?:[scz]ki|[ ](?:znam|umiem))\s+$", before):
        return False
    return (
        re.match(
            r"\s*(?:$|[,;.!?)/+]|i[ ]|oraz[ ]|lub[ ]|albo[ ]|ale[ ]|mile[ ]|nie[ ]?(?:jest|wymag|koniecz|potrzeb)|"
            r"(?:tez|takze|rowniez|ok|native|jednak|(?:znam|umiem|mowie)(?![ ](?:slabo|troche|troszke|kiepsko)))"
            r"(?!\w)|"
            r"wymag|koniecz|obowiaz|konieczn|(?:tak|nie)[ ]*(?:$|[,;.!?)]))",
            after,
        )
        is not None
    )


def _skipped(lead: str) -> int:
    """How much before the name is negation or conjunction, which the reader of the sentence looks at."""
    joint = re.match(r"(?:(?:i|oraz|lub|albo|ani|bez|and|or|without|no)[ ])+", lead)
    return joint.end() if joint else 0


def _instrumental_noun(after: str) -> bool:
    """Whether a noun follows that the adjective belongs to: "z niemieckim klientem"."""
    following = re.match(r"[ ](\w{3,}(?:em|mi))(?!\w)", after)
    return following is not None


def _english_fact(m: re.Match[str], text: str, flat_text: str) -> Fact | None:
    before, after = flat_text[: m.start()], flat_text[m.end() :]
    fact = Fact("languages", _ENGLISH[m["name"]], m.start() + _skipped(m["lead"]), m.end())
    if m["tail"] and "native speaker" not in m[0]:
        return None if _SPOKEN_BY_OTHERS.match(after) else fact
    if _ENGLISH_THING.match(after) or _TEACHING.search(before) or (_OF_A_PERSON.search(before) and not m["grade"]):
        return None
    if re.search(r"(?:teacher|translator|tutor|interpreter|lessons?|teaching)\s+(?:of\s+)?$", before):
        return None
    alone = re.match(r"\s*(?:$|[,;.!?)/+]|and[ ]|or[ ]|in[ ]|w[ ]|we[ ]|i[ ]|lub[ ])", after)
    if m["lead"].startswith("in ") or not (m["lead"] or m["grade"]):
        return fact if m["grade"] or alone or text[m.start("name")].isupper() else None
    return fact


# What makes a language welcome only, said before it ("mile widziana znajomość…", "Mile widziane: …, …") …
_WELCOME_BEFORE = re.compile(
    r"mile widzian\w*|preferowan\w*|preferujem\w*|nice to have|wymagania (?:dodatkowe|pozadane)|dodatkowe\s*:|"
    r"(?:atut\w*|zalet\w*|plus\w*|asset)\s*(?:bedzie|beda|jest|moze byc|:|is|would be)|optional\w*|"
    r"dodatkow\w+ jezyk\w*|inn(?:y|ych|ego) jezyk\w*"
)
# … or after it ("j. niemiecki mile widziany", "znajomość angielskiego będzie atutem").
_WELCOME_AFTER = re.compile(
    r"mile widzian(?:a|y)\b(?!\s+(?:jez|j\.|znajom))|mile widziane\s*(?:$|[,.;)\n*\u2022])|"
    r"atut(?!\w*(?: bedzie| beda)?\s*:)|zalet|bedzie plus|na plus|"
    r"dodatkowy plus(?! za)|nice to have|preferowan|welcome|is a plus|a plus\b|an asset|an advantage|optional|"
    r"nie (?:jest |sa )?(?:wymagan|koniecz)|niewymagan|niekonieczn"
)
_NOT_NEEDED = re.compile(r"(?<!\w)(?:bez(?! ogranicz)|nie wymag\w+)\s+(?:\w+\s+){0,2}$")
_TAUGHT = re.compile(
    r"(?:nau[kc]\w+|ucz\w* sie|kurs\w*|lekcj\w+|nauczyciel\w*|lektor\w*|szkol\w+|zaje\w+)\s+(?:\w+\s+){0,2}$|"
    r"nauczyciel\w*\W|lektor\w*\W|kurs\w*\s+(?:\w+\s+){0,4}\($"
)
_WRITTEN_IN = re.compile(
    r"tlumacz\w* (?:\w+ ){0,2}na $|"
    r"(?<!\w)(?:(?:cv|zyciorys\w*|list\w* motywacyjn\w*)(?: [^:]{0,80})?|tekst\w*) w $"
)
"""Before the language of papers, or of an application."""
_OF_FOREIGNERS = re.compile(r"nie ?posiadajac\w+ (?:polskiego )?obywatelstw|innej narodowosci")
"""Whose Polish is proven or asked for, not everybody's."""
_OFFERED = re.compile(
    r"(?:oferuj\w+|zapewniam\w+|benefit\w*)\b(?!.*(?:wymag|oczek|posiad|znajom|poszuk|stanowisk))"
)
"""After which a language that is merely named, without a level, is taught at work."""
_LEVEL_AFTER = re.compile(
    r" ?\(?(?:na |w (?!czasie|trakcie|godzin)|min|[abc][12]|komunik|biegl|plynn|dobr|wymag|koniecz|- )"
)
_DEMANDED = re.compile(r"(?:wymagania|umiejetnosci) (?:konieczne|niezbedne)\s*:")
_SOMETHING_ELSE = re.compile(r"\s*(?:\w+ )?(?:doswiadczeni|wyksztalceni|prawo jazdy|uprawnieni|certyfikat)")
"""What was welcome before a language that begins an item of its own."""
_CLAUSE = re.compile(r"[.;\u2022*\n!?]\s")
_ITEM_ENDS = re.compile(
    r"[,.;\u2022*\n!?]|\(znajomosc (?:wieksz|inn|kolejn|dodatkow|drugi)|"
    r"(?<!\si)(?<!oraz)(?<!\sand)(?<!lub)(?<!widziane)(?<!widziana)\s(?:znajomosc|knowledge|doswiadczenie|experience)\s"
)
_HEADING_REACHES = 150
_WORD_REACHES = 60
_JOINED_BY = r"(?:[ ]?(?:,|/|i/lub|and/or|i|oraz|lub|albo|badz|and|or)[ ]?)"
_SHORT = {
    "ang": "en",
    "niem": "de",
    "franc": "fr",
    "fr": "fr",
    "hiszp": "es",
    "ros": "ru",
    "ukr": "uk",
    "wlos": "it",
}
_TEACHER = re.compile(r"(?:nauczyciel|lektor|tlumacz|korepety)\w* (?:[\w/+]+ ?){0,2}$")
_SHORT_ASKED = re.compile(
    r"(?<!\w)(?:(?:z|ze|jez\.?|j\.|jezyk\w*|znaj\w*\.?)[ ]?)*"
    r"(?:(?P<dotted>ang|niem|franc|hiszp|ros|ukr)\.(?=[ ]*(?:$|[,;/+]|[abc][12]|komunik|biegl|lub[ ]|i[ ]))"
    r"|(?P<listed>ang|niem|franc|hiszp)(?=[ ]*(?:[+&/]|i[ ]|oraz[ ])[ ]*(?:ang|niem|franc|hiszp|ros|ukr)(?!\w))"
    r"|(?:(?<=[+&/])|(?<=[+&/][ ])|(?<=(?:ang|iem|anc|isz)[ ]i[ ]))"
    r"(?P<after>ang|niem|franc|hiszp)(?=[ ]*(?:$|[,;.+&/]))"
    r"|(?P<graded>ang|niem|franc|hiszp|ros|ukr|"
    r"wlos)(?=[ ](?:min\.?[ ])?[abc][12](?!\w)))(?:[ ]?(?:min\.?[ ])?[abc][12]\+?(?!\w))?"
)
_SIGNS = ("jez", "j. ", "znajomosc", "ki ", "kim ", "lish", "german", "french")
_SHORTENED = tuple(f"{short}." for short in _SHORT)
_STEMS = tuple(_POLISH)
_BEFORE_A_NAME, _BEHIND_A_NAME = 120, 120
"""Letters in which whatever belongs to a name begins, and in which its level is told."""
_NAME_ENDS = re.compile(r"ki(?:ego|emu|m)?(?!\w)")
_SHORT_NAME = re.compile(r"(?<!\w)(?:jez\.?|j\.|jezyk\w*)[ ]?(ang|niem|franc|fr|hiszp|ros|ukr)\.(?=\W|$)")


@lru_cache(maxsize=1)
def _advert() -> re.Pattern[str]:
    stems = "|".join(sorted(_POLISH, key=len, reverse=True))
    names = "|".join(_ENGLISH)
    return re.compile(
        rf"""(?<!\w)(?:(?:jezyk\w*|jez\.|j\.|znajomosc\w*)[ ]?[:-]?[ ]?(?:\w+(?:[ ]|:[ ]?)){{0,2}}?
          (?P<stem>{stems})k(?:i|iego|im|iemu)
          | (?P<bare>{stems})ki(?:ego|m)?[ ](?:-[ ])?(?:w[ ]stopniu[ ]|na[ ]poziomie[ ]|poziom[ ]|
            min(?:imum|\.)?[ ])*(?:[abc][12]|komunikatywn\w+|biegl\w*|plynn\w*)
          | (?:dobr\w{{1,3}}|komunikatywn\w{{1,3}}|biegl\w{{1,3}}|plynn\w{{1,3}}|swobodn\w{{1,3}})[ ]
            (?P<good>{stems})k(?:i|iego|im)
            (?![ ](?:ryn|klient|produkt|firm|zespol))
          | (?:fluent|know|proficien\w+|advanced|good|excellent|strong|communicative|business|with|knowledge[ ]of|
            command[ ]of|communicat\w+(?:[ ]\w+)?[ ]in)[ ]
            (?:in[ ]|knowledge[ ]of[ ]|command[ ]of[ ]|use[ ]of[ ]|level[ ]of[ ]|written[ ]|spoken[ ]|and[ ])*
            (?P<name>{names})
          | (?P<graded>{names})(?:[ ]|:[ ])(?:language[ ]|skills[ ]|level:?[ ]|\(|-[ ]|at[ ]|least[ ]|is[ ]|
            min(?:imum|\.)?[ ])*(?:[bc][12]|
            fluent|required|speak\w+|fluency|proficien\w+))(?!\w)
          (?P<more>(?:(?:[ ]?\(?[abc][12]\+?\)?)?{_JOINED_BY}(?:jezyk\w*[ ]|jez\.[ ]?|j\.[ ]?)?
            (?:(?:{stems})k(?:i|iego|im)|{names})(?!\w))*)""",
        re.VERBOSE,
    )


def languages_of_advert(flat_title: str, flat_text: str) -> tuple[str, ...]:
    """The languages an advert requires: those in the title ("z językiem fińskim"), those not merely welcome.

    Of alternatives ("niemiecki lub angielski") it is each.
    """
    found: dict[str, None] = {}
    if not _TEACHING.search(flat_title + " ") and not re.match(
        r"(?:nauczyciel|lektor|tlumacz|korepetytor)", flat_title
    ):
        named = find_languages(flat_title, flat_title)
        found.update(dict.fromkeys(f.value for f in named if not _spared(flat_title[: f.start])))
        found.update(dict.fromkeys(_SHORT[short] for short in _SHORT_NAME.findall(flat_title)))
    if any(map(flat_text.__contains__, _SHORTENED)):
        found.update(
            dict.fromkeys(_SHORT[m[1]] for m in _SHORT_NAME.finditer(flat_text) if _required(m, flat_text))
        )
    for m in _mentions(flat_text):
        if _required(m, flat_text):
            found.update(dict.fromkeys(_languages_in(m)))
    return tuple(found)


def _mentions(flat_text: str) -> Iterator[re.Match[str]]:
    """The matches of `_advert`, looked for only around the names of languages: most adverts have few or none."""
    if not any(sign in flat_text for sign in _SIGNS):
        return
    end = 0
    for at in _names(flat_text):
        if at < end:
            continue
        around = _advert().search(flat_text, max(end, at - _BEFORE_A_NAME), at + _BEHIND_A_NAME)
        if around and (whole := _advert().match(flat_text, around.start())):
            end = whole.end()
            yield whole


def _names(flat_text: str) -> list[int]:
    """Where the names of languages stand, in order."""
    ends = (m.start() for m in _NAME_ENDS.finditer(flat_text))
    found = [at for at in ends if flat_text.endswith(_STEMS, 0, at)]
    for name in _ENGLISH:
        if name in flat_text:
            found += [m.start() for m in re.finditer(name, flat_text)]
    return sorted(found)


def _languages_in(m: re.Match[str]) -> list[str]:
    stem = m["stem"] or m["bare"] or m["good"]
    first = _POLISH[stem] if stem else _ENGLISH[m["name"] or m["graded"]]
    words = re.findall(r"\w+", m["more"])
    others = (_ENGLISH.get(word) or _POLISH.get(re.sub(r"k(?:i|iego|im)$", "", word)) for word in words)
    return [first, *filter(None, others)]


def _spared(before: str) -> bool:
    """Whether a language named after these words is not needed, or the matter of a lesson."""
    return bool(_NOT_NEEDED.search(before) or _TAUGHT.search(before))


def _required(m: re.Match[str], text: str) -> bool:
    """Whether the language is asked for, rather than welcome, taught or not needed."""
    before = _CLAUSE.split(text[max(0, m.start() - _HEADING_REACHES) : m.start()])[-1]
    before = _DEMANDED.split(before)[-1]
    after = _ITEM_ENDS.split(text[m.end() : m.end() + _WORD_REACHES] + " ", maxsplit=1)[0]
    close = text[max(0, m.start() - 40) : m.start()]
    if _NOT_NEEDED.search(close) or (_TAUGHT.search(close) and not m[0].startswith("znajom")):
        return False
    of_foreigners = _OF_FOREIGNERS.search(before) or _OF_FOREIGNERS.search(after)
    taught = m[0].startswith("jezyk") and not _LEVEL_AFTER.match(text, m.end()) and _OFFERED.search(before)
    if taught or of_foreigners or _WELCOME_AFTER.search(after) or _WRITTEN_IN.search(before):
        return False
    marks = list(_WELCOME_BEFORE.finditer(before))
    if not marks:
        return True
    welcome = marks[-1]
    between = before[welcome.end() :]
    if (")" in between and "(" not in between) or (m[0].startswith("znajom") and _SOMETHING_ELSE.match(between)):
        return True  # something else is welcome, in brackets or as an item before
    if between.lstrip()[:1] == ":" or welcome[0].endswith(":"):
        return False  # a heading over a list
    return between.lstrip()[:1] in {",", ")"} or len(between) > _WORD_REACHES
