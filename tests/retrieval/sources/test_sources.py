"""Files become records: formats are recognised by content, damage is told in one sentence, nothing is lost."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Pay
from bot.errors import BadInput
from retrieval.sources import format_of
from retrieval.sources.draft import Draft, Record, Rejection
from retrieval.sources.files import LONGEST_LINE, files, opened
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

OFFER = {"id": "1", "stanowisko": "Księgowa", "firma": "Liczydło", "lokalizacja": "Łódź"}


def read(path: Path | str, source: str = "") -> tuple[list[Draft], list[Rejection]]:
    file = opened(str(path))
    with file.stream:
        format_ = format_of(file)
        found = list(format_.records(file))
        records = [record for record in found if isinstance(record, Record)]
        drafts = [format_.draft(record, format_.identity(record, source)) for record in records]
    return drafts, [item for item in found if isinstance(item, Rejection)]


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lines(*offers: dict[str, object]) -> str:
    return "\n".join(json.dumps(offer, ensure_ascii=False) for offer in offers)


def test_json_lines_with_polish_names_become_drafts(tmp_path: Path) -> None:
    row = {**OFFER, "widełki": "8 000 - 9 500 zł", "wymagania": "Excel, Symfonia", "opis": "Praca w biurze."}
    (draft,), rejected = read(written(tmp_path / "oferty", lines(row)))
    assert rejected == []
    assert (draft.source_id, draft.title, draft.company) == ("1", "Księgowa", "Liczydło")
    assert draft.places == ("Łódź",)
    assert draft.pay == ("8 000 - 9 500 zł",)
    assert draft.skills == ("Excel", "Symfonia")
    assert draft.description == "Praca w biurze."


def test_requirements_in_prose_belong_to_the_description(tmp_path: Path) -> None:
    row = {
        **OFFER,
        "wymagania": "Szukamy osoby, która od trzech lat prowadzi pełną księgowość spółek.",
        "opis": "A.",
    }
    (draft,), _ = read(written(tmp_path / "x", lines(row)))
    assert draft.skills == ()
    assert "pełną księgowość" in draft.description


@pytest.mark.parametrize("wrapped", [lambda rows: rows, lambda rows: {"total": 2, "offers": rows}])
def test_a_list_and_an_object_with_a_list_are_read_alike(tmp_path: Path, wrapped: object) -> None:
    rows = [OFFER, {**OFFER, "id": 2}]
    path = written(tmp_path / "x.bin", json.dumps(wrapped(rows), indent=1))  # type: ignore[operator]
    drafts, rejected = read(path)
    assert [draft.source_id for draft in drafts] == ["1", "2"]
    assert rejected == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_whatever_its_delimiter(tmp_path: Path, delimiter: str) -> None:
    head = delimiter.join(["Tytuł", "Pracodawca", "Miasto", "Ważne do", "Treść"])
    row = delimiter.join(["Spawacz", "Stal", "Radom", "31.12.2026", '"Dwa\nwiersze"'])
    (draft,), _ = read(written(tmp_path / "a.txt", f"{head}\n{row}\n"))
    assert (draft.title, draft.company, draft.places) == ("Spawacz", "Stal", ("Radom",))
    assert draft.expires == date(2026, 12, 31)
    assert draft.description == "Dwa\nwiersze"


def test_a_day_may_have_spaces_after_its_dots(tmp_path: Path) -> None:
    (draft,), _ = read(written(tmp_path / "a.csv", "title,expires\nSpawacz,24. 9. 2026.\n"))
    assert draft.expires == date(2026, 9, 24)


def test_a_row_with_too_many_fields_is_rejected_with_its_line(tmp_path: Path) -> None:
    drafts, (rejection,) = read(written(tmp_path / "a.csv", "title,company\nA,B\nC,D,E\nF,G\n"))
    assert [draft.title for draft in drafts] == ["A", "F"]
    assert rejection.line == 3
    assert "3 fields" in rejection.reason


def test_pay_and_remote_given_as_columns_are_understood(tmp_path: Path) -> None:
    row = {"title": "Tester", "salary_from": "10 000", "salary_to": 12000, "currency": "pln", "remote": "tak"}
    (draft,), _ = read(written(tmp_path / "x", lines(row)))
    assert draft.pay == (Pay(10_000.0, 12_000.0, "PLN", "month"),)
    assert draft.modes == ("remote",)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("dzisiaj", 0), ("wczoraj", 1), ("3 dni temu", 3), ("2 tygodnie temu", 14), ("a week ago", 7), ("x", None)],
)
def test_an_age_in_words_is_understood(tmp_path: Path, value: str, expected: int | None) -> None:
    (draft,), _ = read(written(tmp_path / "x", lines({"title": "A", "published": value})))
    assert draft.days_ago == expected


def test_offers_without_an_id_are_told_apart_by_their_link_or_words(tmp_path: Path) -> None:
    rows = [{"title": "A", "url": "https://a.example/1"}, {"title": "A"}, {"title": "B"}]
    drafts, _ = read(written(tmp_path / "x", lines(*rows)))
    assert drafts[0].source_id == "https://a.example/1"
    assert len({draft.source_id for draft in drafts}) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso-8859-2"])
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    row = {**OFFER, "opis": "Zażółć gęślą jaźń, Śląsk"}
    (draft,), rejected = read(written(tmp_path / "x", lines(row).encode(encoding)))
    assert rejected == []
    assert draft.title == "Księgowa"
    assert draft.description == "Zażółć gęślą jaźń, Śląsk"


def test_big_endian_utf_16_is_read(tmp_path: Path) -> None:
    (draft,), _ = read(written(tmp_path / "x", codecs.BOM_UTF16_BE + lines(OFFER).encode("utf-16-be")))
    assert draft.title == "Księgowa"


def test_gzip_is_recognised_by_its_content(tmp_path: Path) -> None:
    drafts, _ = read(written(tmp_path / "plain.jsonl", gzip.compress(lines(OFFER).encode())))
    assert [draft.title for draft in drafts] == ["Księgowa"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines(OFFER).encode())))
    assert list(files(["-"])) == ["-"]
    (draft,), _ = read("-")
    assert draft.title == "Księgowa"
    assert not sys.stdin.closed


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ["b.jsonl", "a/c.jsonl", ".hidden", "a/.git/x"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        written(tmp_path / name, lines(OFFER))
    assert list(files([tmp_path])) == [str(tmp_path / "a/c.jsonl"), str(tmp_path / "b.jsonl")]


def test_a_folder_without_files_and_a_missing_path_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no files"):
        list(files([tmp_path]))
    with pytest.raises(BadInput, match="does not exist"):
        list(files([tmp_path / "nothing"]))


@pytest.mark.parametrize("content", ["", "\n\n", "just words\nand more", "a;b\n1;2"])
def test_what_holds_no_offers_is_told(tmp_path: Path, content: str) -> None:
    with pytest.raises(BadInput, match=r"is empty|no offers in a known format"):
        read(written(tmp_path / "x", content))


def test_a_document_cut_in_the_middle_is_told(tmp_path: Path) -> None:
    whole = json.dumps([OFFER] * 3)
    with pytest.raises(BadInput, match="is not JSON"):
        read(written(tmp_path / "x", whole[: len(whole) // 2]))


def test_a_line_cut_in_the_middle_costs_that_line_alone(tmp_path: Path) -> None:
    drafts, (rejection,) = read(written(tmp_path / "x", lines(OFFER, OFFER) + "\n" + lines(OFFER)[:20]))
    assert len(drafts) == 2
    assert (rejection.line, rejection.partial) == (3, True)
    assert "ends in the middle" in rejection.reason


def test_a_broken_first_line_does_not_hide_the_others(tmp_path: Path) -> None:
    drafts, (rejection,) = read(written(tmp_path / "x", "{broken}\n" + lines(OFFER)))
    assert [draft.title for draft in drafts] == ["Księgowa"]
    assert rejection.line == 1


def test_a_key_that_stands_twice_is_rejected(tmp_path: Path) -> None:
    drafts, (rejection,) = read(written(tmp_path / "x", lines(OFFER) + '\n{"title": "A", "title": "B"}\n'))
    assert len(drafts) == 1
    assert rejection.reason == 'the field "title" stands in it twice'


def test_a_line_that_is_no_object_is_rejected(tmp_path: Path) -> None:
    drafts, rejected = read(written(tmp_path / "x", lines(OFFER) + '\n[1]\n"a"\nnull\n7\n'))
    assert len(drafts) == 1
    assert [rejection.line for rejection in rejected] == [2, 3, 4, 5]


class Endless(io.RawIOBase):
    """A gigabyte in one line, made as it is read."""

    def __init__(self, start: bytes, length: int) -> None:
        self._start, self._left = start, length
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what io.BufferedReader hands over
        piece = self._start or b"x" * min(len(buffer), self._left)
        self._left -= 0 if self._start else len(piece)
        self._start = b""
        buffer[: len(piece)] = piece
        self.given += len(piece)
        return len(piece)


def test_a_line_beyond_the_limit_is_skipped_and_the_rest_is_read(tmp_path: Path) -> None:
    long = lines({"title": "x" * LONGEST_LINE})
    drafts, (rejection,) = read(written(tmp_path / "x", f"{lines(OFFER)}\n{long}\n{lines(OFFER)}\n"))
    assert len(drafts) == 2
    assert (rejection.line, rejection.reason) == (2, "the line is longer than 8 MB")


def test_a_gigabyte_in_one_line_is_refused_without_being_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Endless(b'{"title": "', 10**9)
    stdin = io.TextIOWrapper(io.BufferedReader(endless))
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(BadInput, match="JSON value of over 64 MB"):
        read("-")
    assert endless.given < 100 * 1024 * 1024


def test_damaged_gzip_is_told(tmp_path: Path) -> None:
    packed = gzip.compress(lines(*[{**OFFER, "id": str(n)} for n in range(1000)]).encode())
    path = written(tmp_path / "x.gz", packed[: len(packed) // 2])
    with pytest.raises((EOFError, BadInput)):
        read(path)


@pytest.mark.parametrize(
    "text",
    [
        '{"data": {"jobs": [{"title": "Kucharz", "city": "Radom"}]}}',
        '{"meta": {"total": 1}, "data": {"title": "Kucharz", "city": "Radom"}}',
        '{"status": "ok", "result": {"offers": [{"title": ["Kucharz"], "localizations": ["Radom"]}]}}',
    ],
)
def test_offers_within_an_envelope_are_found(tmp_path: Path, text: str) -> None:
    (found,) = offers_of(tmp_path / "a.json", text.encode())
    assert (found.title, [place.name for place in found.places]) == ("Kucharz", ["Radom"])


def test_a_place_given_in_parts_keeps_its_region_and_country(tmp_path: Path) -> None:
    rows = [
        {"title": "Kucharz", "location": {"city": "Oleśnica", "state": "świętokrzyskie"}},
        {"title": "Kucharz", "locations": [{"city": "Berlin", "country": "Germany"}, {"name": "Radom"}]},
        {"title": "Kucharz", "location": {"display_name": "Radom, mazowieckie"}},
    ]
    found = offers_of(tmp_path / "a.json", json.dumps(rows))
    assert [[(place.name, place.voivodeship, place.country) for place in offer.places] for offer in found] == [
        [("Oleśnica", "świętokrzyskie", "PL")],
        [("Berlin", None, "DE"), ("Radom", "mazowieckie", "PL")],
        [("Radom", "mazowieckie", "PL")],
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"job_min_salary": 130_000, "job_max_salary": 165_000, "job_salary_period": "YEAR"}, (130_000, "year")),
        ({"annualSalaryMin": 120_000, "salaryCurrency": "USD"}, (120_000, "year")),
        ({"salary_min": 8_000, "salary_max": 9_000}, (8_000, "month")),
        ({"salary_min": 8_000, "salary_is_predicted": "0"}, (8_000, "month")),
        ({"salary_min": 130_000, "salary_max": 165_000}, None),
        ({"salary_min": 120, "salary_max": 150}, None),
    ],
)
def test_ends_of_pay_whose_period_nobody_states_are_no_guess(
    tmp_path: Path, fields: dict[str, object], expected: tuple[int, str] | None
) -> None:
    (offer,) = offers_of(tmp_path / "a.json", json.dumps([{"title": "Kucharz", **fields}]))
    assert [(pay.minimum, pay.per) for pay in offer.pay] == ([expected] if expected else [])


def test_an_address_is_the_same_offer_at_every_visit(tmp_path: Path) -> None:
    links = [
        "https://x.example/oferta,7?s=ab12&searchId=c3&utm_source=mail",
        "https://x.example/oferta,7?s=zz&searchId=d4",
        "https://x.example/?s=oferta-7",
        "https://x.example/o?id=7&trk=8",
    ]
    rows = json.dumps([{"title": "Kucharz", "url": link} for link in links])
    assert [offer.source_id for offer in offers_of(tmp_path / "a.json", rows)] == [
        "https://x.example/oferta,7",
        "https://x.example/oferta,7",
        "https://x.example/?s=oferta-7",
        "https://x.example/o?id=7",
    ]


def test_the_address_of_a_whole_site_is_no_identity(tmp_path: Path) -> None:
    links = [
        "www.zebatka.example",
        "https://zebatka.example/",
        "https://zebatka.example/?o=7",
        "https://z.example/#!/7",
    ]
    rows = json.dumps([{"title": f"Kucharz {n}", "url": link} for n, link in enumerate(links)])
    first, second, *others = [offer.source_id for offer in offers_of(tmp_path / "a.json", rows)]
    assert first != second
    assert all(len(number) == 16 and "." not in number for number in (first, second))
    assert others == links[2:]


@pytest.mark.parametrize(
    "page",
    ["/kariera", "/en/careers/", "/o-nas/kariera?utm_source=x", "/join-us", "/oferty-pracy.html", "/praca/"],
)
def test_neither_is_that_of_a_page_for_all_offers(tmp_path: Path, page: str) -> None:
    rows = [{"title": f"Kucharz {n}", "company": "Zębatka", "url": f"https://z.example{page}"} for n in range(2)]
    one, other = offers_of(tmp_path / "a.json", json.dumps(rows))
    assert one.source_id != other.source_id
    assert one.url == f"https://z.example{page}"
    rows[1]["url"] += "#7" if "?" not in page else "&id=7"
    _, other = offers_of(tmp_path / "a.json", json.dumps(rows))
    assert other.source_id.endswith("7")


@pytest.mark.parametrize(("page", "whole_site"), [("ab", False), ("ab-cd", False), ("pl", True), ("en-gb/", True)])
def test_a_short_link_of_two_letters_is_an_identity_and_that_of_a_language_is_none(
    tmp_path: Path, page: str, whole_site: bool
) -> None:
    rows = [{"title": "Kucharz", "url": f"https://bit.example/{page}"}]
    (only,) = offers_of(tmp_path / "a.json", json.dumps(rows))
    assert (only.source_id != only.url) is whole_site


def _read_as(text: str, encoding: str) -> str:
    """UTF-8 that somebody read as `encoding`; bytes without a letter there stay as they are."""
    return "".join(
        bytes([byte]).decode("latin-1" if not _has_letter(byte, encoding) else encoding) for byte in text.encode()
    )


def _has_letter(byte: int, encoding: str) -> bool:
    try:
        return bool(bytes([byte]).decode(encoding))
    except UnicodeDecodeError:
        return False


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250"])
def test_text_that_was_read_wrongly_before_is_read_as_it_was_meant(tmp_path: Path, encoding: str) -> None:
    table = "Stanowisko;Firma;Miejscowość;Opis\nKsięgowa;Żółw;Łódź;Zażółć gęślą jaźń – „tak”\n"
    (offer,) = offers_of(tmp_path / "a.csv", _read_as(table, encoding))
    assert (offer.title, offer.company, offer.places[0].name) == ("Księgowa", "Żółw", "Łódź")
    assert offer.description == "Zażółć gęślą jaźń – „tak”"
    row = json.dumps([{"title": _read_as("Księgowa", encoding), "company": "Åkeri Żółw"}])
    (offer,) = offers_of(tmp_path / "a.json", row)
    assert (offer.title, offer.company) == ("Księgowa", "Åkeri Żółw")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_without_a_mark(tmp_path: Path, encoding: str) -> None:
    text = "Stanowisko\tFirma\nKsięgowa\tŻółw i spółka\n"
    (found,) = offers_of(tmp_path / "x", text.encode(encoding))
    assert (found.title, found.company) == ("Księgowa", "Żółw i spółka")


def test_lines_that_end_as_on_old_macs_are_lines(tmp_path: Path) -> None:
    found = offers_of(tmp_path / "x", "Stanowisko;Firma\rKucharz;Bar\rKelner;Bar\r")
    assert [offer.title for offer in found] == ["Kucharz", "Kelner"]


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "Kucharz", "company": "Bar",}, {"title": "Kelner"},]',
        '[\n // eksport\n {"title": "Kucharz", "company": "Bar"}, {"title": "Kelner"}]',
        '{\n "title": "Kucharz",\n "company": "Bar"\n}\n{\n "title": "Kelner"\n}\n',
        "[{'title': 'Kucharz', 'company': 'Bar', 'remote': False, 'url': None}, {'title': 'Kelner'}]",
        '{"title": "Kucharz", "company": "Bar"},\n{"title": "Kelner"},\n',
    ],
)
def test_json_as_people_and_programs_write_it_is_read(tmp_path: Path, text: str) -> None:
    found = offers_of(tmp_path / "x", text)
    assert [(offer.title, offer.company) for offer in found] == [("Kucharz", "Bar"), ("Kelner", "")]


def test_json_that_may_have_lost_something_is_not_guessed(tmp_path: Path) -> None:
    for text in (
        '[{"title": "Kucharz", "x": "a"b"}]',
        '[{"title": "Kucharz"} {"title": "Kelner"}',
        '[{"title": "K',
    ):
        with pytest.raises(BadInput, match="is not JSON"):
            read(written(tmp_path / "x", text))
