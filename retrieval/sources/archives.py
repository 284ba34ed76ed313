"""Zip archives of files with offers: each file within is read as if it lay in a folder of that name."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Collection

_MAGIC = b"PK\x03\x04"
_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "word/document.xml", "xl/workbook.xml")
"""What is in the archives that are one document themselves: of Office, of OpenDocument and of e-books."""
_OPEN_DOCUMENT = {"content.xml", "META-INF/manifest.xml"}
"""What is in all those of OpenDocument, also where they do not say of which kind they are."""
_NO_OFFERS = ("__MACOSX", "Thumbs.db", "desktop.ini")
_OLD_NAMES = "cp852"
"""The code page in which names were written in Poland before archives said which."""

_BROKEN = (OSError, zipfile.BadZipFile, RuntimeError)
"""What opening an archive raises: damaged, packed in a way that nobody reads, or locked with a password."""


def members(name: str) -> list[str]:
    """The names of the files within an archive, in their order, as "export.zip/offers.csv"; none where the file is
    no archive or one document, and where an archive is damaged or holds no files, which whoever reads it says."""
    path = Path(name)
    if not _begins_as_archive(path):
        return []
    try:
        with _archive(path) as archive:
            inside = archive.namelist()
    except _BROKEN:
        return []
    if is_document(inside):
        return []
    return [f"{name}/{one}" for one in sorted({_plain(one) for one in inside if _is_file(one)})]


def is_document(inside: Collection[str]) -> bool:
    """Whether an archive with files of these names is one document."""
    return any(one in inside for one in _OF_DOCUMENTS) or set(inside) >= _OPEN_DOCUMENT


def told(name: str, inside: Collection[str]) -> str:
    """What the archive of that name is that is neither a workbook nor read as a folder, and what to do with it."""
    if is_document(inside):
        return "a document that is no spreadsheet; save it as .docx or text"
    if not any(map(_is_file, inside)):
        return "an archive without files; fetch it again"
    if archive_of(name):
        return "an archive within an archive; unpack it"
    return "an archive, not an Excel workbook; unpack it, or save the workbook as .xlsx"


def archive_of(name: str) -> Path | None:
    """The archive that holds the file of that name, if one does."""
    return next((path for path in Path(name).parents if path.is_file()), None)


def opened(path: Path, name: str) -> IO[bytes]:
    """The file of that name (with that of the archive) in the archive; raises BadInput where it cannot be read."""
    inner = PurePosixPath(name).relative_to(PurePosixPath(path)).as_posix()
    try:
        with _archive(path) as archive:
            named = {_plain(info.filename): info for info in archive.infolist() if _is_file(info.filename)}
            return archive.open(named[inner])  # it keeps what it reads from open until it is closed itself
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
    parts = PurePosixPath(_plain(name)).parts
    hidden = any(part.startswith(".") or part in _NO_OFFERS for part in parts)
    return bool(parts) and not name.endswith("/") and not hidden


def _plain(name: str) -> str:
    """The name of a member as of a file in the folder that the archive is: "./offers.csv", "/data/offers.csv" and
    "../offers.csv" lie in it as well."""
    return "/".join(part for part in PurePosixPath(name).parts if part.strip("/") and part != "..")
