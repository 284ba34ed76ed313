"""The file of feeds: what may stand in it, and one sentence for every mistake."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.errors import BadSettings
from retrieval.feeds import load_feeds
from retrieval.feeds.table import span_of

if TYPE_CHECKING:
    from retrieval.feeds import FeedsFile

EXAMPLE = Path(__file__).parents[3] / "deploy" / "feeds.example.toml"
FORMATS = ["csv", "feed", "jsonl"]


def read(tmp_path: Path, text: str, **secrets: str) -> FeedsFile:
    path = tmp_path / "feeds.toml"
    path.write_text(text, encoding="utf-8")
    return load_feeds(path, secrets=secrets, formats=FORMATS)


def test_a_feed_says_everything_about_itself(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        """
        [[feed]]
        name = "partner"
        url = "https://jobs.example/list?key=${key}"
        format = "jsonl"
        interval = "15m"
        complete = true
        absences = 3
        headers = { Authorization = "Bearer ${token}" }
        enabled = false
        robots = false
        max_mb = 5
        timeout = "30s"
        recheck = true

        [[feed]]
        name = "pliki"
        path = "export/*.csv"
        """,
        key="a/b&c",
        token="s3cr3t",
    )
    assert file.mistakes == []
    partner, files = file.feeds
    assert partner.url == "https://jobs.example/list?key=${key}"
    assert partner.address == "https://jobs.example/list?key=a%2Fb%26c"
    assert partner.headers == {"Authorization": "Bearer s3cr3t"}
    assert (partner.interval, partner.timeout) == (timedelta(minutes=15), timedelta(seconds=30))
    assert (partner.complete, partner.absences, partner.enabled, partner.robots) == (True, 3, False, False)
    assert (partner.most_bytes, partner.format, partner.recheck) == (5_000_000, "jsonl", True)
    assert (files.path, files.source, files.interval, files.absences) == (
        "export/*.csv",
        "pliki",
        timedelta(hours=1),
        2,
    )


def test_secrets_stand_in_no_text_of_a_feed(tmp_path: Path) -> None:
    text = '[[feed]]\nname = "p"\nurl = "https://me:${key}@jobs.example/${key}"\nheaders = {"X-Key" = "${key}"}\n'
    (feed,) = read(tmp_path, text, key="s3cr3t").feeds
    assert "s3cr3t" in feed.address
    assert "s3cr3t" not in repr(feed) + feed.where
    assert feed.where == "https://…@jobs.example/${key}"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ('url = "https://a.example/"', "it has no name"),
        ('name = "a b"\nurl = "https://a.example/"', 'name is "a b"; write a short name'),
        ('name = "a"', "write either url or path"),
        ('name = "a"\nurl = "https://a.example/"\npath = "b"', "write either url or path"),
        ('name = "a"\nurl = "ftp://a.example/"', "url is no address that begins with http:// or https://"),
        ('name = "a"\nurl = "https://"', "url is no address"),
        ('name = "a"\nurl = "https://a.example:99999/"', "url is no address"),
        ('name = "a"\npath = "b"\ninterval = "soon"', 'interval is "soon"; write a time from "1m" to "31d"'),
        ('name = "a"\npath = "b"\ninterval = "1s"', 'interval is "1s"; write a time from "1m"'),
        ('name = "a"\npath = "b"\ninterval = 15', "interval is 15; write a time"),
        ('name = "a"\npath = "b"\ncomplete = "yes"', 'complete is "yes"; write true or false'),
        ('name = "a"\npath = "b"\nabsences = 0', "absences is 0; write a whole number from 1"),
        ('name = "a"\npath = "b"\nabsences = true', "absences is true; write a whole number"),
        ('name = "a"\npath = "b"\nformat = "docx"', 'format is "docx"; write one of csv, feed, jsonl'),
        ('name = "a"\npath = "b"\ninterwal = "1h"', '"interwal" means nothing there'),
        ('name = "a"\nurl = "https://a.example/?p={page}"', "write how many pages there are at most"),
        ('name = "a"\npath = "b"\nheaders = "X"', "headers must be a table"),
        ('name = "a"\npath = "b"\nheaders = { Host = "x" }', 'headers: "Host" is no header that can be set'),
        ('name = "a"\npath = "b"\nheaders = { X = "a\\nb" }', 'headers: the value of "X" must be plain text'),
        ('name = "a"\npath = "b"\nheaders = { X = "${nope}" }', 'the header "X" wants the secret "nope"'),
    ],
)
def test_a_mistake_names_its_line_and_leaves_the_other_feeds_alone(
    tmp_path: Path, table: str, sentence: str
) -> None:
    file = read(tmp_path, f'[[feed]]\nname = "fine"\npath = "offers.csv"\n\n# the other\n[[feed]]\n{table}\n')
    assert [feed.name for feed in file.feeds] == ["fine"]
    (mistake,) = file.mistakes
    assert "feeds.toml, line 6" in mistake.text
    assert sentence in mistake.text


def test_two_feeds_of_one_name_or_of_one_complete_source_are_mistakes(tmp_path: Path) -> None:
    twice = '[[feed]]\nname = "a"\npath = "b"\n' * 2
    assert ["in 2 feeds" in mistake.text for mistake in read(tmp_path, twice).mistakes] == [True, True]
    shared = (
        '[[feed]]\nname = "a"\npath = "b"\nsource = "s"\ncomplete = true\n'
        '[[feed]]\nname = "c"\npath = "d"\nsource = "s"\n'
    )
    file = read(tmp_path, shared)
    assert [feed.name for feed in file.feeds] == ["c"]
    assert 'source is "s" in 2 feeds' in file.mistakes[0].text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"[[feed]\n", "is not TOML: "),
        (b"[[feed]]\nname = 'a'\nname = 'b'\n", "is not TOML: "),
        (b"\xff\xfe[", "is not UTF-8"),
        (b"[feed]\nname = 'a'\n", "begin every feed with a line [[feed]]"),
        (b"feed = 3\n", "begin every feed with a line [[feed]]"),
        (b"[[feeds]]\nname = 'a'\n", '"feeds" means nothing there'),
        (b"[" * 5000, "is not TOML: "),
    ],
)
def test_a_file_that_is_none_is_one_sentence(tmp_path: Path, text: bytes, sentence: str) -> None:
    path = tmp_path / "feeds.toml"
    path.write_bytes(text)
    with pytest.raises(BadSettings, match=r"feeds\.toml") as caught:
        load_feeds(path, secrets={}, formats=FORMATS)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_in_place_of_the_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="cannot be read"):
        load_feeds(tmp_path, secrets={}, formats=FORMATS)


def test_the_example_is_a_file_of_feeds() -> None:
    formats = ["boards", "csv", "feed", "jsonl"]
    file = load_feeds(EXAMPLE, secrets={"partner": "abc123"}, formats=formats)
    assert file.mistakes == []
    assert len(file.feeds) >= 3
    assert all(feed.path or "example" in feed.url for feed in file.feeds)


def test_a_span_is_a_number_and_a_unit() -> None:
    assert [span_of(text) for text in ("90s", "15m", "2h", "1d", " 3 H ")] == [
        timedelta(seconds=90),
        timedelta(minutes=15),
        timedelta(hours=2),
        timedelta(days=1),
        timedelta(hours=3),
    ]
    assert [span_of(text) for text in ("", "m", "1w", "1.5h", "-1h", "1h 30m")] == [None] * 6
