"""Feeds that lie on the own disk: a file, a folder or a pattern; and what a fetched file turns out to be."""

from __future__ import annotations

import glob
import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BadInput, FeedFailed
from retrieval import sources
from retrieval.importing.normalise import RULES
from retrieval.sources.files import BROKEN, on_disk, opened
from retrieval.sources.mapping import mapping_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.feeds.feed import Feed

_HTML = (b"<!doctype html", b"<html", b"<head")
_OFFERS_IN_PAGES = b"JobPosting"
_LONGEST_PAGE = 16 * 1024 * 1024


def files_of(feed: Feed, folder: Path) -> list[Path]:
    """The files of a feed with a path, which counts from `folder`; raises FeedFailed where there is none."""
    found = sorted(glob.glob(str(folder / Path(feed.path).expanduser()), recursive=True))
    try:
        names = [Path(name) for name in on_disk(found)]
    except BadInput as error:
        raise FeedFailed(str(error)) from error
    if not names:
        raise FeedFailed(f"there is no file {folder / feed.path}")
    return names


def stamp_of(paths: list[Path]) -> str:
    """The same as long as no file has changed, by names, sizes and times."""
    try:
        abouts = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in paths]
    except OSError as error:
        raise FeedFailed(f"{error.filename} cannot be read: {(error.strerror or '').lower()}") from error
    return hashlib.blake2b(repr(abouts).encode(), digest_size=16).hexdigest()


def how_of(feed: Feed, folder: Path, paths: Sequence[Path] = ()) -> str:
    """The same as long as nothing else has changed that decides what becomes of a list.

    That is the mapping, which counts from `folder` or lies beside one of the `paths`, and this version's rules.
    """
    named = folder / feed.mapping if feed.mapping else None
    mappings = [mapping_of(str(path), named) for path in paths] or [named]
    how = hashlib.blake2b(RULES.encode(), digest_size=16)
    for mapping in sorted(filter(None, set(mappings))):
        with suppress(OSError):  # the import says that it is not there
            how.update(mapping.read_bytes())
    return how.hexdigest()


def is_empty(path: Path, format_: str) -> bool:
    """Whether it is a list that holds no offers; one that cannot be read is none."""
    file = None
    try:
        file = opened(str(path))
        return next(iter(sources.format_of(file, format_).records(file)), None) is None
    except (BadInput, *BROKEN):
        return False
    finally:
        if file is not None:
            file.stream.close()


def expect_no_page(path: Path) -> None:
    """Raises FeedFailed for a web page in which no offer is marked up."""
    with path.open("rb") as file:
        head = file.read(_LONGEST_PAGE)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_HTML) and _OFFERS_IN_PAGES not in head:
        raise FeedFailed(
            "its address gives a web page instead of a list of offers; look at it in a browser, "
            "it may ask to log in or have moved"
        )
