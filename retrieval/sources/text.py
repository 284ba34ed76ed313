"""Plain text: one pasted advert, or several with lines of dashes between them, by rules alone.

What stands under a label of its own ("Firma:", "Miejsce pracy:") is a field; the title is labelled, or the first
line that says something. Everything else is read from the description as in any other offer. `read` is where a
reader with a model would add what it finds: it gives fields, and `importing` checks them like those of any format.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources import adverts, csv, fields, jsonl, titles, unlabelled
from retrieval.sources.addresses import without_street
from retrieval.sources.dates import as_date
from retrieval.sources.deadline import deadline_in
from retrieval.sources.draft import Rejection
from retrieval.sources.labelled import in_latin, labelled, lines_of
from retrieval.sources.objects import recorded
from retrieval.sources.pasted import unmarked, without_headers

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
_SPACE = r"[^\S\n]"
"""White space within a line; what may be many lines is tried anew from each of them."""

_DIVIDER = re.compile(rf"^{_SPACE}*(?:[-=_*~#]{_SPACE}?){{5,}}{_SPACE}*$", re.MULTILINE)
_SHORT_DIVIDER = re.compile(rf"^{_SPACE}*(?:[-=_*~#]{_SPACE}?){{3,}}{_SPACE}*$", re.MULTILINE)
"""A line as short as this stands between the parts of one advert as well."""

_LINK_OF_MARKDOWN = re.compile(
    r"^\W*\[(?P<title>[^\]]+)\]\((?P<url>https?://[^)\s]+)\)(?:\s*(?:@|[–|-]\s)\s*(?P<company>.{2,60}))?$"
)
_BEGINNING = re.compile(
    r"^stanowisko\s*[:–-]|\b(?:zatrudni(?:e|my)|poszukuj(?:e|emy)|szukam(?:y)?|przyjm(?:e|iemy)|dam prace"
    r"|we are (?:looking for|hiring))\b"
)
_POSITION = re.compile(
    r"^[^\w\n]*(?:(?:nazwa )?stanowisk\w*(?: pracy)?|position|job title|vacancy|role)\s*[:–-]", re.MULTILINE
)
_BESIDE_A_POSITION = {"company", "places", "pay", "contracts", "hours"}
_CONTRACT = r"(?:(?:kontrakt )?b2b|u\.?o\.?p\.?|umowa o prac[eę]|umowa[ -]zleceni[ea]|zlecenie|umowa o dzie[lł]o)"
_ONLY_CONTRACTS = re.compile(rf"\W*{_CONTRACT}(?:\s*(?:/|,|\+|lub|albo|i|or)\s*{_CONTRACT})*\W*", re.IGNORECASE)
"""A line that names nothing but kinds of contract."""

_PAID = re.compile(r"\d ?(?:zl|pln|eur|€)")
_CONTRACTED = re.compile(r"\b(?:umow\w* o prac|zleceni\w*|b2b|uop|etat\w*|o dzielo)")
"""What an advert says besides its employer and its town where the work itself stands under no label."""

_LONGEST_NAME = 90
_LINES_OF_TABLE = 30
# What documents and programs have and adverts do not: fences, rows of tables, code.
_OF_DOCUMENTS = re.compile(
    rf"^```|^\|.*\|{_SPACE}*$|`[^`\n]+`"
    r"|^[^\S\n]*(?:def |class \w+[:({]|import \w|from \S+ import |return |function |#include)",
    re.MULTILINE,
)
_MOST_MARKS = 4
# The header of a table as programs write it: "id,position_name,Job: title …"; a sentence has spaces at its commas.
_NAMES_OF_COLUMNS = re.compile(r"[^,.!?]{0,40}\??(?:,[^\s,][^,!?]{0,40}(?<!\s)\??){4,},?")
_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
"""Lines and their cells between commas that are a table where all have as many, and none begins with a space."""


def recognises(head: str) -> bool:
    """Text that speaks of work in several words, or under labels, and not a table of anything."""
    if "\0" in head or head.lstrip()[:1] in {"{", "<"} or jsonl.recognises(head) or _is_table(head):
        return False
    return is_advert(head)


def is_advert(head: str) -> bool:
    """Whether a text that is no table and no code speaks of work as an advert does."""
    head = _plain(head).text
    if len(_OF_DOCUMENTS.findall(head)) >= _MOST_MARKS:
        return False
    return (
        _speaks_of_work(head[:20_000])
        or _is_short_advert(head)
        or (_begins(head) and len(labelled(head[:20_000])) >= 2)
        or _is_labelled(head[:20_000])
        or any(map(adverts.is_terse, head.split("\n", _LINES_OF_TABLE)[:_LINES_OF_TABLE]))
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
    if {"company", "places"} <= said.keys() and _PAID.search(fold(text)) and _CONTRACTED.search(fold(text)):
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
    for number, part in enumerate(parts_of(whole), 1):
        found = read(part)
        if found.get("title"):
            yield recorded(found, number)
        else:
            reason = 'no line of it is a title; begin it with "Stanowisko: …"'
            yield Rejection(file.name, number, reason, partial=True, record={"title": "", **found})


def parts_of(whole: str) -> list[str]:
    """The adverts of a text."""
    parts = [part for part in _DIVIDER.split(whole) if part.strip()]
    told = (_speaks_of_work, _begins, _is_labelled)
    if not any(all(map(is_advert, parts)) for is_advert in told):
        parts = [whole]  # the lines only decorate it
    if len(parts) == 1:
        shorter = [part for part in _SHORT_DIVIDER.split(whole) if part.strip()]
        parts = (
            shorter
            if all(_begins(part) or _is_labelled(part) or _is_short_advert(part) for part in shorter)
            else parts
        )
    found = [one for part in parts for one in adverts.adverts(part)]
    return [one for one in found if one.strip()] or [whole]


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def read(text: str) -> dict[str, Any]:
    """The fields of an advert by its labels and its first lines; its whole text is the description."""
    plain = _plain(text.replace("\0", ""))
    lines = [line for line in lines_of(plain.text) if not _SHORT_DIVIDER.match(line)]
    linked = next((match for line in lines[:1] if (match := _LINK_OF_MARKDOWN.match(line))), None)
    if linked is not None:
        lines[0] = linked["title"]
    fields_alone = (line for line in lines if not titles.names_work_behind_terms(line))
    found: dict[str, Any] = dict(labelled("\n".join(fields_alone)))
    found |= {name: value for name, value in (linked.groupdict() if linked else {}).items() if value}
    hiring = unlabelled.hiring(lines)
    sought = hiring.title if hiring else ""
    found["title"] = found.get("title") or adverts.title_in(sought) or sought or titles.title_of(lines)
    _add_unlabelled(found, lines)
    if "contracts" not in found and (
        kinds := [line for line in map(in_latin, lines) if _ONLY_CONTRACTS.fullmatch(line)]
    ):
        found["contracts"] = kinds
    if "published" not in found and plain.sent:
        found["published"] = plain.sent
    company = found.get("company") or titles.company_of(lines) or (hiring.company if hiring else "")
    company = company or unlabelled.employer_in_quotes("\n".join(lines))
    found["company"], address = unlabelled.with_address(company)
    found["title"] = _without_employer(found["title"], found["company"])
    if "places" not in found and address:
        found["places"] = address
    if "places" in found:
        found["places"] = without_street(found["places"])
    if "url" not in found and (link := re.search(r"https?://[^\s<>\"')]+", text)):
        found["url"] = link[0].rstrip(".,;")
    return {**found, "description": "\n".join(lines)}


def _without_employer(title: str, company: str) -> str:
    """A title without the employer that stands behind a dash of it: "Zdun – Kafel (Nysa)" at Kafel Sp. z o.o."""
    named = re.fullmatch(r"(?P<title>.{3,}?) [–—-] (?P<company>[^()]{3,}?)(?: \([^()]*\))?", title)
    own = named is not None and fold(company).startswith(fold(named["company"]))
    return named["title"] if named is not None and own else title


def _add_unlabelled(found: dict[str, Any], lines: list[str]) -> None:
    """What lines say by themselves and none does under a label."""
    terse = next((line for line in lines[:1] if adverts.is_terse(line)), "")
    if "places" not in found and (where := unlabelled.whereabouts(lines)):
        found["places"] = where.place
        if where.mode:
            found.setdefault("modes", list(where.mode))
    if "places" not in found and (town := unlabelled.town_between_commas(terse)):
        found["places"] = town
    if "places" not in found and (town := unlabelled.only_town("\n".join(lines))):
        found["places"] = town
    if not found.get("company") and (company := unlabelled.employer(terse)):
        found["company"] = company
    if kinds := [part for part in terse.split(",") if _ONLY_CONTRACTS.fullmatch(part)]:
        found.setdefault("contracts", kinds)
    if "levels" not in found and (level := unlabelled.level(lines)):
        found["levels"] = level
    if not as_date(found.get("expires")) and (day := deadline_in("\n".join(lines))):
        found["expires"] = day.isoformat()
