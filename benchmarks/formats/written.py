"""Made-up offers written out in the common formats: as they are meant, and with the faults of real files."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from benchmarks.made_offers import made_offers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bot.domain import Offer

_MOST_PAGES = 2_000
"""Pages are written up to this number: a file each."""

_COLUMNS = ("id", "title", "company", "location", "url", "salary", "published", "description")
_NO_DATE = "2026-03-01"


@dataclass(frozen=True)
class Written:
    """`offers` of them, in `path` (a file or a folder), of the format called `name`."""

    name: str
    path: Path
    offers: int


def written(folder: Path, count: int, *, faults: bool = False) -> Iterator[Written]:
    """The same offers in each format, one after the other; with `faults` as real files have them."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [_row(offer) for offer in islice(made_offers(count), count)]
    files: dict[str, Callable[[Path, list[dict[str, str]]], None]] = {
        "rss": _rss, "atom": _atom, "xml": _indeed, "csv": _csv, "xlsx": _xlsx,
    }  # fmt: skip
    for name, write in files.items():
        path = folder / f"{name}.{'xml' if name in {'rss', 'atom', 'xml'} else name}"
        write(path, rows)
        if faults:
            _FAULTS.get(name, _nothing)(path)
        yield Written(name, path, count)
    for name, page in (("json-ld", _json_ld_page), ("microdata", _microdata_page)):
        pages = folder / name
        pages.mkdir()
        some = rows[:_MOST_PAGES]
        for number, row in enumerate(some):
            text = page(row)
            (pages / f"{number:06}.html").write_text(_faulty_page(text) if faults else text, encoding="utf-8")
        yield Written(name, pages, len(some))


def _row(offer: Offer) -> dict[str, str]:
    pay = offer.pay[0] if offer.pay else None
    return {
        "id": offer.source_id,
        "title": offer.title,
        "company": offer.company,
        "location": ", ".join(place.name for place in offer.places) or "Polska",
        "url": offer.url,
        "salary": f"{pay.minimum:.0f} - {pay.maximum:.0f} zł brutto / mies." if pay else "",
        "published": offer.published.isoformat() if offer.published else _NO_DATE,
        "description": offer.description.replace(". ", ".\n"),
    }


def _html(row: dict[str, str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in row["description"].split("\n"))


def _at_noon(row: dict[str, str]) -> datetime:
    return datetime.combine(datetime.fromisoformat(row["published"]).date(), time(12), UTC)


def _lines(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{line}\n" for line in lines)


def _rss(path: Path, rows: list[dict[str, str]]) -> None:
    def lines() -> Iterator[str]:
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<rss version="2.0" xmlns:job="https://offers.example/ns"><channel><title>Oferty pracy</title>'
        yield "<link>https://offers.example</link><description>Nowe oferty</description>"
        for row in rows:
            yield (
                f"<item><title>{escape(row['title'])}</title><link>{row['url']}</link>"
                f'<guid isPermaLink="false">{row["id"]}</guid><pubDate>{format_datetime(_at_noon(row))}</pubDate>'
                f"<job:company>{escape(row['company'])}</job:company>"
                f"<job:location>{row['location']}</job:location><job:salary>{row['salary']}</job:salary>"
                f"<description><![CDATA[{_html(row)}]]></description></item>"
            )
        yield "</channel></rss>"

    _lines(path, lines())


def _atom(path: Path, rows: list[dict[str, str]]) -> None:
    def lines() -> Iterator[str]:
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:job="https://offers.example/ns">'
        yield "<id>https://offers.example/</id><title>Oferty pracy</title><updated>2026-03-02T12:00:00Z</updated>"
        yield '<link href="https://offers.example/"/>'
        for row in rows:
            when = _at_noon(row).isoformat()
            yield (
                f"<entry><id>urn:offer:{row['id']}</id><title>{escape(row['title'])}</title>"
                f'<link rel="alternate" href="{row["url"]}"/>'
                f"<published>{when}</published><updated>{when}</updated>"
                f"<job:company>{escape(row['company'])}</job:company>"
                f"<job:location>{row['location']}</job:location><job:salary>{row['salary']}</job:salary>"
                f'<content type="html">{escape(_html(row))}</content></entry>'
            )
        yield "</feed>"

    _lines(path, lines())


def _indeed(path: Path, rows: list[dict[str, str]]) -> None:
    """As Indeed defines it: every value in CDATA."""

    def lines() -> Iterator[str]:
        yield '<?xml version="1.0" encoding="utf-8"?>'
        yield "<source><publisher>offers.example</publisher><publisherurl>https://offers.example</publisherurl>"
        for row in rows:
            values = {
                "title": row["title"], "date": format_datetime(_at_noon(row)), "referencenumber": row["id"],
                "url": row["url"], "company": row["company"], "city": row["location"], "country": "PL",
                "salary": row["salary"], "description": _html(row),
            }  # fmt: skip
            yield (
                "<job>"
                + "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in values.items())
                + "</job>"
            )
        yield "</source>"

    _lines(path, lines())


def _csv(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, _COLUMNS)
        table.writeheader()
        table.writerows(rows)


def _xlsx(path: Path, rows: list[dict[str, str]]) -> None:
    _workbook(path, [list(_COLUMNS), *([row[name] for name in _COLUMNS] for row in rows)])


def _workbook(path: Path, rows: Iterable[list[Any]]) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Oferty")
    for row in rows:
        sheet.append(row)
    book.save(path)


def _json_ld_page(row: dict[str, str]) -> str:
    low, _, high = row["salary"].partition(" zł")[0].partition(" - ")
    posting: dict[str, Any] = {
        "@context": "https://schema.org/", "@type": "JobPosting", "title": row["title"], "url": row["url"],
        "identifier": {"@type": "PropertyValue", "value": row["id"]}, "datePosted": row["published"],
        "hiringOrganization": {"@type": "Organization", "name": row["company"]}, "description": _html(row),
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": row["location"], "addressCountry": "PL"},
        },
    }  # fmt: skip
    if high:
        value = {"@type": "QuantitativeValue", "minValue": int(low), "maxValue": int(high), "unitText": "MONTH"}
        posting["baseSalary"] = {"@type": "MonetaryAmount", "currency": "PLN", "value": value}
    data = json.dumps(posting, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return (
        f'<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>{escape(row["title"])}</title>'
        f'<script type="application/ld+json">\n{data}\n</script></head>'
        f"<body><h1>{escape(row['title'])}</h1>{_html(row)}</body></html>"
    )


def _microdata_page(row: dict[str, str]) -> str:
    return (
        f'<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>{escape(row["title"])}</title></head>'
        '<body><div itemscope itemtype="https://schema.org/JobPosting">'
        f'<h1 itemprop="title">{escape(row["title"])}</h1><a itemprop="url" href="{row["url"]}">link</a>'
        '<span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">'
        f'<span itemprop="name">{escape(row["company"])}</span></span>'
        '<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">'
        '<span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">'
        f'<span itemprop="addressLocality">{row["location"]}</span></span></span>'
        f'<meta itemprop="datePosted" content="{row["published"]}">'
        f'<span itemprop="baseSalary">{row["salary"]}</span>'
        f'<div itemprop="description">{_html(row)}</div></div></body></html>'
    )


def _nothing(_: Path) -> None:
    """Some formats are written by programs that make no such faults."""


def _faulty_feed(path: Path) -> None:
    """HTML's entities, a bare ampersand and a control character, outside of CDATA, in one title of ten."""
    count = 0

    def title(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0] if count % 10 else f"<title>{match[1]} R&D&nbsp;&ndash; B&amp;B\x0b</title>"

    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"<title>([^<]*)</title>", title, text), encoding="utf-8")


def _faulty_xml(path: Path) -> None:
    """Values without CDATA where they hold an ampersand: "url" as it stands in a browser."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<url><!\[CDATA\[([^\]]*)\]\]></url>", r"<url>\1?utm_source=feed&utm_medium=xml</url>", text)
    path.write_text(text, encoding="utf-8")


def _faulty_csv(path: Path) -> None:
    """As a Polish spreadsheet saves it: semicolons, the old encoding, a name and a date above the header."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="cp1250", errors="replace", newline="") as file:
        file.write("Oferty pracy;;;;;;;\r\nStan na 2026-03-02;;;;;;;\r\n;;;;;;;\r\n")
        csv.writer(file, delimiter=";").writerows(rows)


def _faulty_xlsx(path: Path) -> None:
    """A name, a date and an empty row above the header, a sum below the rows."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    above: list[list[Any]] = [["Oferty pracy"], ["Stan na 2026-03-02"], [None]]
    _workbook(path, [*above, *rows, [f"Razem: {len(rows) - 1}"]])


def _faulty_page(page: str) -> str:
    """A comma too many, and line breaks within a text, as templates write JSON-LD; an element left open."""
    page = page.replace('"\n}\n</script>', '",\n}\n</script>').replace("}\n}\n</script>", "},\n}\n</script>")
    return page.replace("<\\/p><p>", "<\\/p>\n<p>").replace("</body></html>", "")


_FAULTS: dict[str, Callable[[Path], None]] = {
    "rss": _faulty_feed, "atom": _faulty_feed, "xml": _faulty_xml, "csv": _faulty_csv, "xlsx": _faulty_xlsx,
}  # fmt: skip
