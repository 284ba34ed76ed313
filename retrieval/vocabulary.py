"""What the offers themselves call things: names of skills and companies, and in how many offers each stands."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.domain import Offer

FILE_NAME = "vocabulary.json"

_LEGAL = re.compile(
    r"""[\s,]+(?:sp(?:\.|ó[łl]ka)?\s*z\s*\.?\s*o\.?\s*o\.?.*|sp(?:ó[łl]ka)?\.?\s*(?:z\s+ograniczon|komandyt|akcyjn|
      jawn|cywiln)\w*.*
      |sp\.?\s*[kj]\.?(?:\s.*)?|s\.?\s?a\.?|s\.?\s?k\.?\s?a\.?|s\.?c\.?|p\.?s\.?a\.?|prosta\s+spó.*|gmbh.*|ltd\.?|
      inc\.?|llc|kft\.?|zrt\.?|ag|o[üu]
      |b\.?v\.?|s\.r\.o\.?|plc|corp\.?|oddzia[łl]\s.*|\(.*\))\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNTRY = re.compile(r"\s+(?:w\s+polsce|polska|poland|hungary|group|grupa)\s*$", re.IGNORECASE)


def brand(company: str) -> str:
    """A company's name as people say it: "Comarch S.A." → "Comarch", "GFT Poland" → "GFT"."""
    name = company.strip()[:200]
    for _ in range(3):
        shorter = _COUNTRY.sub("", _LEGAL.sub("", name)).strip(" ,;")
        if not shorter or shorter == name:
            break
        name = shorter
    return name


@dataclass(frozen=True)
class Vocabulary:
    """Names as offers write them, with the number of offers that have each. Empty before the first import."""

    skills: Mapping[str, int] = field(default_factory=dict)
    companies: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of_offers(cls, offers: Iterable[Offer]) -> Vocabulary:
        """Learned from offers; an offer counts once for each name it has."""
        skills: Counter[str] = Counter()
        companies: Counter[str] = Counter()
        for offer in offers:
            skills.update({*offer.skills, *offer.skills_nice})
            if offer.company:
                companies[offer.company] += 1
        return cls(dict(skills), dict(companies))

    @classmethod
    def load(cls, path: Path) -> Vocabulary:
        """From a file, or the folder that holds it; empty where there is none. Raises BadInput when damaged."""
        file = path
        try:
            file = path / FILE_NAME if path.is_dir() else path
            kept = json.loads(file.read_text(encoding="utf-8"))
            return cls(*({str(k): int(v) for k, v in kept[part].items()} for part in ("skills", "companies")))
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        except OSError as e:
            reason = (e.strerror or str(e)).lower()
            raise BadInput(f"{file} cannot be read: {reason}; let this user read it.", source=str(file)) from e
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            raise BadInput(
                f"{file} is not a list of names; delete it and import the offers again.", source=str(file)
            ) from e

    def save(self, path: Path) -> None:
        """To `path`, a file or an existing folder; whole or not at all."""
        file = path / FILE_NAME if path.is_dir() else path
        partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
        try:
            partial.write_text(
                json.dumps({"skills": dict(self.skills), "companies": dict(self.companies)}, ensure_ascii=False),
                encoding="utf-8",
            )
            partial.replace(file)
        finally:
            partial.unlink(missing_ok=True)
