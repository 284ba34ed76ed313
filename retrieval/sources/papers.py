"""Documents that are made to be printed, as the text on their pages: PDF and RTF."""

from __future__ import annotations

import io
import logging
import re

PDF, RTF = b"%PDF", b"{\\rtf"
"""How they begin."""

_MOST_PAGES = 200
_LARGEST_TEXT = 4 * 1024 * 1024
"""Characters of a document that are read; adverts of a page each have room in it."""

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_OURS = "cp1250"
_ROW = re.compile(r"^(?P<label>[^|\n]{2,40}?):?[ \t]*\|[ \t]*(?P<value>[^|\n]+?)[ \t]*\|?[ \t]*$", re.MULTILINE)
"""A row of two cells in the text of an RTF document."""

LOCKED = "is locked with a password; save it without"
NO_TEXT = "holds pictures of its pages and no text; save what it says as text"


def of_pdf(whole: bytes) -> bytes:
    """The text of a PDF, page after page, in UTF-8; raises ValueError, which says what is wrong with it."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity of every file
    try:
        reader = pypdf.PdfReader(io.BytesIO(whole))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError(LOCKED)
        pages = [page.extract_text() for page, _ in zip(reader.pages, range(_MOST_PAGES), strict=False)]
    except (DependencyError, FileNotDecryptedError) as error:
        raise ValueError(LOCKED) from error
    except ValueError as error:
        raise ValueError(LOCKED if str(error) == LOCKED else "is a damaged PDF; save it again") from error
    except Exception as error:  # the library raises whatever a damaged file makes it meet
        raise ValueError("is a damaged PDF; save it again") from error
    text = "\n".join(pages)[:_LARGEST_TEXT]
    if not any(c.isalpha() for c in text):
        raise ValueError(NO_TEXT)
    return text.encode("utf-8", "replace")


def of_rtf(whole: bytes) -> bytes:
    """The text of an RTF document, of rows of two cells "label: value", in UTF-8; raises ValueError as well."""
    from striprtf.striprtf import rtf_to_text

    page = _CODE_PAGE.search(whole[:4096])
    try:
        written = whole.decode(f"cp{page[1].decode()}" if page else _OURS, "replace")
    except LookupError:
        written = whole.decode(_OURS, "replace")
    try:
        text = str(rtf_to_text(written, encoding=_OURS, errors="ignore"))  # type: ignore[no-untyped-call]
    except Exception as error:  # the library raises whatever a damaged file makes it meet
        raise ValueError("is a damaged RTF document; save it again") from error
    if not any(c.isalpha() for c in text):
        raise ValueError(NO_TEXT)
    return _ROW.sub(r"\g<label>: \g<value>", text)[:_LARGEST_TEXT].encode("utf-8", "replace")
