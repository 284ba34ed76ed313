"""Plain text: one pasted advert, or several with lines of dashes between them, by rules alone.

What stands under a label of its own ("Firma:", "Miejsce pracy:") is a field; the title is labelled, or the first
line that says something. Everything else is read from the description as in any other offer. `read` is where a
reader with a model would add what it finds: it gives fields, and `importing` checks them like those of any format.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold, lemmas_of
from retrieval.sources import csv, fields
from retrieval.sources.addresses import without_street
from retrieval.sources.draft import Rejection
from retrieval.sources.labelled import LABELS, label_of, labelled, lines_of
from retrieval.sources.nominative import nominative
from retrieval.sources.objects import recorded
from retrieval.sources.pasted import undecorated, unmarked, without_headers
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text
    from retrieval.sources.pasted import Pasted

name = "text"

_SIGNS = re.compile(
    r"\b(?:prac(?:a|y|e|ownik\w*|odawc\w*)|stanowisk\w*|zatrudni\w*|wymaga\w*|oferujem\w*|obowiazk\w*|umow\w*|etat\w*"
    r"|wynagrodz\w*|zarobk\w*|stawk\w*|doswiadczeni\w*|aplik\w*|rekrut\w*|cv|poszukuj\w*|szukamy|b2b|brutto|netto"
    r"|job|salary|requirements|responsibilities|experience|hiring|we offer|apply|position|company)\b"
)
_FEWEST_SIGNS = 3
_HIRING = re.compile(
    r"\b(?:zatrudni(?:e|my|a)?|(?:poszukuj(?:e|emy|a)|szuka(?:m|my|ja)?)(?! prac[ye]\b)|poszukiwan\w+|dam prace"
    r"|potrzebn\w+|potrzebuj\w+|(?:zaprasza\w*|osob\w*|pracownik\w*) do pracy"
    r"|przyjm(?:e|ie|iemy)(?: \w+){0,3} (?:do pracy|prac\w+|osob\w+|uczni\w+|na stanowisk\w+)"
    r"|praca (?:w|na|dla|przy|jako|polega|zmianowa|fizyczna))\b"
)
_OPENS_WITH_WORK = re.compile(r"\W*(?:pilnie |pilne\W+)?(?:zatrudni(?:e|my)|dam prace|przyjm(?:e|iemy) do)\b")
_EMPLOYS = re.compile(r"\bzatrudni(?:e|my)?\b")
_OF_SHORT_ADVERTS = re.compile(
    r"\b(?:tel\b|telefon\w*|kontakt\w*|zaprasz\w*|zainteresowan\w*|godzin\w*|dni w tyg\w*|grafik\w*|stawk\w*"
    r"|dniowk\w*|zmian\w*|weekend\w*|netto|zl\b|zakwaterowan\w*|od zaraz|zapewniam\w*|warunk\w*|doswiadczeni\w*"
    r"|pensj\w*|platn\w+|wyplat\w*|poniedzial\w*|akord\w*|sanepid\w*|sms\b|praca\b)"
)
_LONGEST_SHORT, _VERY_SHORT = 1500, 400
_DIVIDER = re.compile(r"^\s*(?:[-=_*~#]\s?){5,}\s*$", re.MULTILINE)
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
_BEGINNING = re.compile(
    r"^stanowisko\s*[:–-]|\b(?:zatrudni(?:e|my)|poszukuj(?:e|emy)|szukam(?:y)?|przyjm(?:e|iemy)|dam prace"
    r"|we are (?:looking for|hiring))\b"
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
_POSITION = re.compile(
    r"^\W*(?:(?:nazwa )?stanowisk\w*(?: pracy)?|position|job title|vacancy|role)\s*[:–-]", re.MULTILINE
)
_BESIDE_A_POSITION = {"company", "places", "pay", "contracts", "hours"}
_CONTRACT = r"(?:(?:kontrakt )?b2b|u\.?o\.?p\.?|umowa o prac[eę]|umowa[ -]zleceni[ea]|zlecenie|umowa o dzie[lł]o)"
_ONLY_CONTRACTS = re.compile(rf"\W*{_CONTRACT}(?:\s*(?:/|,|\+|lub|albo|i|or)\s*{_CONTRACT})*\W*", re.IGNORECASE)
"""A line that names nothing but kinds of contract."""

_LEGAL_FORM = re.compile(
    r"\b(?:sp\.?\s?z\s?o\.?\s?o\.?|s\.\s?a\.|sp\.\s?j\.|sp\.\s?k\.|s\.\s?c\."
    r"|gmbh|ltd\.?|inc\.?)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_TITLE, _LONGEST_NAME, _SHORTEST_TITLE = 120, 90, 4
_LINES_FOR_TITLE = 8
_LINES_OF_TABLE = 30
# What documents and programs have and adverts do not: fences, rows of tables, code.
_OF_DOCUMENTS = re.compile(
    r"^```|^\|.*\|\s*$|`[^`\n]+`"
    r"|^\s*(?:def |class \w+[:({]|import \w|from \S+ import |return |function |#include)",
    re.MULTILINE,
)
_MOST_MARKS = 4
# The header of a table as programs write it: "id,position_name,Job: title …"; a sentence has spaces at its commas.
_NAMES_OF_COLUMNS = re.compile(r"[^,.!?]{0,40}\??(?:,[^\s,][^,!?]{0,40}(?<!\s)\??){4,},?")
_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
"""Lines and their cells between commas that are a table where all have as many, and none begins with a space."""


def recognises(head: str) -> bool:
    """Text that speaks of work in several words, or under labels, and not a table of anything."""
    head = _plain(head).text
    if "\0" in head or head.lstrip()[:1] in {"{", "[", "<"} or _is_table(head):
        return False
    if len(_OF_DOCUMENTS.findall(head)) >= _MOST_MARKS:
        return False
    return (
        _speaks_of_work(head[:20_000])
        or _is_short_advert(head)
        or (_begins(head) and len(labelled(head[:20_000])) >= 2)
        or _is_labelled(head[:20_000])
    )


def _plain(text: str) -> Pasted:
    """A text without the headers of a mail and the marks of Markdown."""
    found = without_headers(text)
    return found._replace(text="\n".join(map(unmarked, found.text.split("\n"))))


def _is_labelled(text: str) -> bool:
    """Whether a text says under labels what the work is and something of it, or where it is and what it pays."""
    said = labelled(text)
    if {"places", "pay"} <= said.keys() and re.search(r"\d", said["pay"]):
        return True
    return bool(_POSITION.search(fold(text))) and "title" in said and bool(_BESIDE_A_POSITION & said.keys())


def _is_table(head: str) -> bool:
    """Whether nearly every line is parted by the same mark as often as the others."""
    lines = [line for line in head.split("\n", _LINES_OF_TABLE)[:_LINES_OF_TABLE] if line.strip()]
    if lines and any(_NAMES_OF_COLUMNS.fullmatch(lines[0].replace(mark, ",")) for mark in "\t;|,"):
        return True
    for mark in "\t;|":
        counts = [line.count(mark) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        if usual and len(lines) > 1 and counts.count(usual) > 0.8 * len(lines):
            return True
    rows = [csv.cells(line, ",") for line in lines[: -1 if len(lines) == _LINES_OF_TABLE else None]]
    widths = {len(row) for row in rows}
    return (
        len(rows) >= _FEWEST_ROWS
        and len(widths) == 1
        and widths.pop() >= _FEWEST_CELLS
        and not any(cell.startswith(" ") for row in rows for cell in row)
    )


def _speaks_of_work(text: str) -> bool:
    return len({match[0][:4] for match in _SIGNS.finditer(fold(text))}) >= _FEWEST_SIGNS


def _is_short_advert(text: str) -> bool:
    """Whether a few lines say that somebody hires, and what such lines say: when, for how much, whom to call."""
    folded = fold(text.strip()) if len(text) <= _LONGEST_SHORT else ""
    if len(folded) <= _VERY_SHORT and _OPENS_WITH_WORK.match(folded):
        return True
    if not _HIRING.search(folded):
        return False
    said = {m[0][:4] for words in (_SIGNS, _OF_SHORT_ADVERTS) for m in words.finditer(folded)}
    return len(said) >= (2 if len(folded) <= _VERY_SHORT and _EMPLOYS.search(folded) else _FEWEST_SIGNS)


def _begins(part: str) -> bool:
    """Whether a text begins as an advert does: with its title under a label, or with whom somebody looks for."""
    first = next(iter(lines_of(part)), "")
    return bool(_BEGINNING.search(fold(first[:_LONGEST_NAME])))


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each advert of the file."""
    whole = file.text(file.document("a text", "split it"))
    parts = [part for part in _DIVIDER.split(whole) if part.strip()]
    told = (_speaks_of_work, _begins, _is_labelled)
    if not any(all(map(is_advert, parts)) for is_advert in told):
        parts = [whole]  # the lines only decorate it
    for number, part in enumerate(parts, 1):
        found = read(part)
        if found.get("title"):
            yield recorded(found, number)
        else:
            reason = 'no line of it is a title; begin it with "Stanowisko: …"'
            yield Rejection(file.name, number, reason, partial=True, record={"title": "", **found})


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def read(text: str) -> dict[str, Any]:
    """The fields of an advert by its labels and its first lines; its whole text is the description."""
    plain = _plain(text.replace("\0", ""))
    lines = lines_of(plain.text)
    found: dict[str, Any] = dict(labelled("\n".join(line for line in lines if not _names_work(line))))
    found["title"] = found.get("title") or _title(lines)
    if "contracts" not in found and (kinds := [line for line in lines if _ONLY_CONTRACTS.fullmatch(line)]):
        found["contracts"] = kinds
    if "published" not in found and plain.sent:
        found["published"] = plain.sent
    if "places" in found:
        found["places"] = without_street(found["places"])
    found["company"] = found.get("company") or _company(lines)
    if "url" not in found and (link := re.search(r"https?://[^\s<>\"')]+", text)):
        found["url"] = link[0].rstrip(".,;")
    return {**found, "description": "\n".join(lines)}


def _title(lines: list[str]) -> str:
    """A first line that is a title and nothing more, else what the first lines say is sought, else the first that
    says something."""
    first = [undecorated(line) for line in lines[:_LINES_FOR_TITLE] if not _is_no_title(line)]
    first = [line for line in first if _names_work(line) or label_of(line)[0] not in LABELS] or first
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
    return bool(_NO_TITLE.match(said) or (_TERMS.match(said) and not _names_work(line)))


def _names_work(line: str) -> bool:
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


def _company(lines: list[str]) -> str:
    """A short line, or the beginning of one, that names a company by its legal form."""
    for line in lines[:_LINES_FOR_TITLE]:
        if form := _LEGAL_FORM.search(line):
            named = re.split(r"\s[-–—|]\s", line[: form.end()])[-1]
            named = re.sub(r"^(?:firma|spółka|pracodawca)\s+", "", named, flags=re.IGNORECASE)
            if len(named) <= _LONGEST_NAME and named[:1].isupper():
                return named
    return ""
