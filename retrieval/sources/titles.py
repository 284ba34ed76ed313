"""The title of a pasted advert, and its employer, by its first lines."""

from __future__ import annotations

import re

from retrieval.polish import fold, lemmas_of
from retrieval.sources import adverts
from retrieval.sources.labelled import LABELS, label_of
from retrieval.sources.nominative import nominative
from retrieval.sources.pasted import undecorated
from retrieval.sources.unlabelled import says_something
from retrieval.thesaurus import thesaurus

_NO_TITLE = re.compile(
    r"^\W*(?:ogloszenie(?: o prace)?|ogloszenia|oferta pracy|oferta|praca|nowa oferta|dam prace|zatrudnimy|szukamy"
    r"|poszukujemy|uwaga|witam|dzien dobry|job offer|we are hiring|(?:https?://|www\.)\S+|[\W\d_]+"
    r"|(?:prosze|prosimy) o (?:publikacj|zamieszcz|umieszcz|dodani).*|hej|czesc"
    r"|\d{1,2}[. ]\w+[. ]\d{4}.*|.{1,2})\W*$"
    r"|^\W*(?:(?:praca|prace|pracy|dam|oferta|ogloszenie|o prace|o naborze|nabor|pilne|pilnie|od zaraz|uwaga|nowa"
    r"|nowosc|super|zatrudnimy|zatrudnie|szukamy|poszukujemy|rekrutacja|rekrutujemy|hot|urgent|job offer"
    r"|now hiring|we are hiring|nr [\w/.-]+)(?:\W+|$))+$"
)
"""Lines that name no work: headings, greetings, shouts ("‼️ praca od zaraz ‼️")."""

_TERMS = re.compile(
    r"^\W*(?:(?P<calls>tel|telefon|kontakt(?! ze? )|zadzwon|dzwon)"
    r"|umow[ay]|stawka|wynagrodzenie|zarobki|pensja|kontakt)\b(?P<rest>.*)$"
)
"""Lines that tell the contract, the pay or whom to call, and name work at most behind a dash."""

_BEHIND_A_DASH = re.compile(r"[^:]*?\s[-–—|]\s(?P<behind>.+)")
_WORK_AT_ONCE = re.compile(r"\W*(?:dam )?prac[ae] od zaraz\W*")
_ON_POSITION = re.compile(
    r"(?:na\s+(?:wolne\s+)?(?:stanowisk\w+(?:\s+(?:urzędnicze|kierownicze|pomocnicze))*|pozycj\w+)"
    r"|for the position of|do pracy (?:na stanowisku|jako)|w charakterze)"
    r"\s*:?\s+(?P<title>[^.!?\n]{3,100})",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:oferta pracy|praca|stanowisko|zatrudni[ęe]|zatrudnimy|poszukuj[ęe]|poszukujemy|szukamy|szukam"
    r"|przyjm[ęe]|przyjmiemy|we are (?:looking for|hiring)|hiring|job offer)"
    r"(?:\s*[:!–-]\s*|\s+))+(?:osoby na stanowisko\s*)?",
    re.IGNORECASE,
)
_HIRES = re.compile(
    r"\b(?:zatrudni\w*|po?szuk\w+|przyjm\w*|prac(?:a|e|y)\b|potrzebn\w+|dam\b|zaprasza\w*|zarob\w*"
    r"|hiring|looking for|oferuj\w*|firma|oglasza|nabor\w*|ogloszeni\w*)\b"
)
_HIRES_WHOM = re.compile(
    r"^.{3,80}?\b(?:zatrudni|poszukuje|szuka|przyjmie)\s+(?:(?:do pracy|od zaraz|pilnie|na stałe)\s+)*"
    r"(?P<title>[^\W\d_].{3,})",
    re.IGNORECASE,
)
_NO_POSITION = re.compile(
    r"(?:w|we|na|do|dla|przy|z|ze|za|od|u|i)\s|(?:prac\w{1,2}|stanowisk\w*|osob\w*|pracownik\w*)(?:$|\s+(?:oraz|i|lub|przy|w|na|do)\b)"
)
_GOES_ON = re.compile(r",\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ]|kt[oó]r|prosi|zaprasz)|\s+(?=prosimy\b|zapraszamy\b)")
_PREPOSITION = re.compile(r"(?:w|we|na|do|dla|przy|z|ze|za|od|u|i|jako|d)\s", re.IGNORECASE)
_SHOUTED = re.compile(r"^(?:(?:pilne|pilnie|uwaga|od zaraz|urgent)\W+)+", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[a-ząćęłńóśźż)]{4})[.!?]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])")
_SOUGHT = re.compile(r"\W*(?:zatrudni|poszuk|szuka|przyjm|potrzebuj)", re.IGNORECASE)
_SOUGHT_BEHIND = re.compile(
    r"(?P<title>[^\W\d_].{2,60}?)\s+(?:zatrudni(?:ę|my)|przyjm(?:ę|iemy))\W*$", re.IGNORECASE
)
_LEGAL_FORM = re.compile(
    r"\b(?:sp\.?\s?z\s?o\.?\s?o\.?|s\.\s?a\.|sp\.\s?j\.|sp\.\s?k\.|s\.\s?c\."
    r"|gmbh|ltd\.?|inc\.?)(?!\w)",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:Powiatow|Wojewódzk|Gminn|Miejsk|Państwow|Publiczn|Samorządow|Urząd|Starostwo|Szkoł|Liceum|Technikum"
    r"|Przedszkole|Żłobek|Szpital|Przychodnia|Sąd|Prokuratura|Muzeum|Zespół|Dom Pomocy|Dom Kultury|Ośrodek"
    r"|Biblioteka|Uniwersytet|Politechnika|Akademia|Komenda|Inspektorat|Nadleśnictwo|Centrum)\w*\s[^.:!?–—|]{4,80}"
)
_LONGEST_TITLE, _LONGEST_NAME, _SHORTEST_TITLE = 120, 90, 4
_LINES_FOR_TITLE = 8


def title_of(lines: list[str]) -> str:
    """A first line that is a title and nothing more, else what the first lines say is sought, else the first that
    says something."""
    first = [undecorated(line) for line in lines[:_LINES_FOR_TITLE] if not _is_no_title(line)]
    first = [line for line in first if names_work_behind_terms(line) or label_of(line)[0] not in LABELS] or first
    first = [line for line in first if not _is_institution(line)] or first
    first[:1] = [adverts.title_in(line) or line for line in first[:1]]
    if len(lines) > 1 and first and _is_headline(first[0]):
        title = first[0].strip(" .!:;,-–")
        return title[:1].upper() + title[1:]
    for line in first:
        if (sought := _ON_POSITION.search(line)) and not _NO_POSITION.match(fold(sought["title"])):
            title = _GOES_ON.split(sought["title"], maxsplit=1)[0].strip(" ,;:–-")
            return title if ":" in sought[0][: -len(sought["title"])] else nominative(title)
    for line in first:
        if title := _without_company(line):
            return title[:1].upper() + title[1:]
    return next(
        (undecorated(line) for line in lines[:_LINES_FOR_TITLE] if _WORK_AT_ONCE.fullmatch(fold(line))), ""
    )


def _is_no_title(line: str) -> bool:
    said = fold(line)
    return bool(_NO_TITLE.match(said) or (_TERMS.match(said) and not names_work_behind_terms(line)))


def names_work_behind_terms(line: str) -> bool:
    """Whether a line that begins with its terms names the work behind them: "Umowa o pracę - Tynkarz"."""
    terms = _TERMS.match(fold(line))
    dash = _BEHIND_A_DASH.match(terms["rest"]) if terms and not terms["calls"] else None
    found = thesaurus().find(lemmas_of(dash["behind"], restore=True)) if dash else []
    return any(mention.entry.kind == "occupation" and mention.named for mention in found)


def _is_headline(line: str) -> bool:
    """Whether a line only names the work: neither a sentence nor an employer who hires."""
    said = fold(line)
    return (
        len(line) <= _LONGEST_NAME
        and not _HIRES.search(said)
        and not _LEGAL_FORM.search(line)
        and not _OPENING.match(line)
        and not _SHOUTED.match(line)
        and not line.endswith((".", ",", ":"))
        and not re.search(r"[.!?:;] ", line)
    )


def _without_company(line: str) -> str:
    """The title that a line begins with, or that stands beside an employer, before or after its legal form."""
    hires = _HIRES_WHOM.search(line)
    if hires and not _OPENING.match(line) and not _PREPOSITION.match(hires["title"]):
        return _named(_shortened(hires["title"]), hires[0][: hires.start("title")])
    if behind := _SOUGHT_BEHIND.match(line):
        return nominative(behind["title"], accusative=True)
    form = _LEGAL_FORM.search(line)
    if form and len(line) <= _LONGEST_NAME:
        parts = re.split(r"\s[-–—|]\s", line)
        beside = next((part for part in parts if not _LEGAL_FORM.search(part)), "")
        after = line[form.end() :].strip(" ,;:–-")
        return beside.strip() if len(parts) > 1 else after if len(after) >= _SHORTEST_TITLE else ""
    title = _OPENING.sub("", _SHOUTED.sub("", line)).strip()
    if not title or _PREPOSITION.match(title):
        title = _SHOUTED.sub("", line).strip() or line
    sought = _SOUGHT.match(_SHOUTED.sub("", line))
    short = _named(_shortened(title), sought[0]) if sought else _shortened(title)
    return title if _is_no_title(short) and len(title) <= _LONGEST_TITLE else short


def _named(sought: str, verb: str) -> str:
    """Whom a verb seeks as a title names it: in the accusative who is employed, in the genitive others."""
    return nominative(sought, accusative=bool(re.search(r"zatrudni|przyjm", fold(verb))))


def _shortened(line: str) -> str:
    """A line no longer than a title: its first sentence or its first words."""
    line = _SENTENCE_ENDS.split(line, maxsplit=1)[0]
    if len(line) <= _LONGEST_TITLE:
        return line.rstrip(" .!:;,")
    sentence = re.split(r"[.!?]\s|\s[–—-]\s|,\s", line, maxsplit=1)[0]
    return sentence if len(sentence) <= _LONGEST_TITLE else sentence[:_LONGEST_TITLE].rsplit(None, 1)[0]


def company_of(lines: list[str]) -> str:
    """A short line, or the beginning of one, that names a company by its legal form."""
    for line in lines[:_LINES_FOR_TITLE]:
        if form := _LEGAL_FORM.search(line):
            named = re.split(r"\s[-–—|]\s", line[: form.end()])[-1]
            named = re.sub(r"^(?:firma|spółka|pracodawca)\s+", "", named, flags=re.IGNORECASE)
            if len(named) <= _LONGEST_NAME and named[:1].isupper():
                return named
    return next((line for line in lines[:_LINES_FOR_TITLE] if _is_institution(line)), "")


def _is_institution(line: str) -> bool:
    """Whether a line is the name of a public employer; that of an office that finds work for others is none, nor a
    sentence: "Zespół sprzedaży czeka na Ciebie"."""
    named = _INSTITUTION.fullmatch(line) is not None and not _HIRES.search(fold(line))
    return named and not says_something(line)
