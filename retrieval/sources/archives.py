"""Zip archives of files with offers: each file within is read as if it lay in a folder of that name."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath
from typing import IO

from bot.errors import BadInput

_MAGIC = b"PK\x03\x04"
_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "content.xml", "word/document.xml", "xl/workbook.xml")
"""What is in the archives that are one document themselves: of Office and of OpenDocument."""
_NO_OFFERS = ("__MACOSX", "Thumbs.db", "desktop.ini")
_OLD_NAMES = "cp852"
"""The code page in which names were written in Poland before archives said which."""

_BROKEN = (OSError, zipfile.BadZipFile, RuntimeError)
"""What opening an archive raises: damaged, packed in a way that nobody reads, or locked with a password."""


def members(name: str) -> list[str]:
    """The names of the files within an archive, in their order, as "export.zip/offers.csv"; none where the file is
    no archive or one document. Raises BadInput for a damaged archive and for one that holds no files."""
    path = Path(name)
    if not _begins_as_archive(path):
        return []
    try:
        with _archive(path) as archive:
            inside = archive.namelist()
    except _BROKEN:
        return []  # whoever reads it says what is wrong with it
    if any(one in inside for one in _OF_DOCUMENTS):
        return []
    found = sorted(one for one in inside if _is_file(one))
    if not found:
        raise BadInput(f"{name} is an archive without files.", source=name)
    return [f"{name}/{one}" for one in found]


def archive_of(name: str) -> Path | None:
    """The archive that holds the file of that name, if one does."""
    return next((path for path in Path(name).parents if path.is_file()), None)


def opened(path: Path, name: str) -> IO[bytes]:
    """The file of that name (with that of the archive) in the archive; raises BadInput where it cannot be read."""
    inner = PurePosixPath(name).relative_to(PurePosixPath(path)).as_posix()
    try:
        with _archive(path) as archive:
            return archive.open(inner)  # it keeps what it reads from open until it is closed itself
    except KeyError as error:
        raise BadInput(f"{name} is not in the archive.", source=name) from error
    except _BROKEN as error:
        locked = "password" in str(error)
        why = "it is locked with a password; unpack it" if locked else "the archive is damaged; fetch it again"
        raise BadInput(f"{name} cannot be read: {why}.", source=name) from error


def _archive(path: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(path, metadata_encoding=_OLD_NAMES)


def _begins_as_archive(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _is_file(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return not name.endswith("/") and not any(part.startswith(".") or part in _NO_OFFERS for part in parts)
