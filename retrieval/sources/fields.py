"""Records with Polish or English field names become drafts: what JSON lines, JSON lists and CSV share."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources import paid, status, workplaces
from retrieval.sources.dates import as_date, days_ago, moment
from retrieval.sources.draft import Draft, Identity
from retrieval.sources.employers import employer_at
from retrieval.sources.links import lasting
from retrieval.sources.naming import name_key
from retrieval.sources.said import address, first, texts_of, values
from retrieval.sources.said import texts as texts_under

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LISTED = re.compile(r"[,;|•·\n\t]+|\s+/\s+")
_BODIES = ("value", "text", "content", "body", "tresc")
"""Names under which a part of a text stands beside its title."""

_EXCERPTS = frozenset("snippet excerpt job_excerpt teaser short_description brief_description".split())
_LONGEST_ID = 300
_LONGEST_SKILL = 40
_IS_MODE = re.compile(
    r"(?:fully |100% )?remote(?: work)?|(?:praca )?zdaln(?:a|ie)|(?:praca )?hybryd(?:a|owa|owo)|hybrid"
)
_MOST_WORDS_OF_A_SKILL = 4
_NO_SKILL = re.compile(
    r"(?:requirements?|qualifications?|skills?|wymagania|wymagane|kwalifikacje|umiejetnosci|obowiazki|oferujemy"
    r"|mile widziane|nice to have)\s*:"
    r"|.*\bmile widzian|(?:\w+ )?wyksztalceni|doswiadczenie(?: zawodowe)?$"
)
"""What is said of people and of what is required, and no name of a skill; folded."""

_YEARS = re.compile(r"\d\+? ?(?:lata?|roku?|years?)\b")
_WORDS_OF_A_NAME = 2
"""Words of a name that ends with a full stop; more are a sentence."""


def identity(fields: Mapping[str, Any], source: str) -> Identity:
    """Which offer this is. Without an id its link is one, without a link its own words are."""
    source = source or first(fields, "source") or ""
    source_id = first(fields, "id") or lasting(address(fields)) or _fingerprint(fields)
    if len(source_id) > _LONGEST_ID:
        source_id = hashlib.blake2b(source_id.encode("utf-8", "replace"), digest_size=16).hexdigest()
    updated = max((d for v in values(fields, "updated") if (d := moment(v))), default="")
    if updated:
        return Identity(source, source_id, updated, updated=True)
    published = next((d for v in values(fields, "published") if (d := moment(v))), "")
    return Identity(source, source_id, published)


def draft(fields: Mapping[str, Any], who: Identity) -> Draft:
    """The record's fields under our names, every value as text (pay given as numbers as `Pay`)."""
    skills, prose = _skills(fields, "skills")
    modes = workplaces.modes(fields) or [skill for skill in skills if _IS_MODE.fullmatch(fold(skill))]
    skills = [skill for skill in skills if not _IS_MODE.fullmatch(fold(skill))]
    nice, prose_nice = _skills(fields, "skills_nice")
    written, more = (
        [text for value in values(fields, field) for text in _parts_of_text(value)]
        for field in ("description", "more")
    )
    texts = [*written, *prose, *prose_nice, *more]
    published = next((d for v in values(fields, "published") if (d := as_date(v))), None)
    url = address(fields)
    return Draft(
        source=who.source,
        source_id=who.source_id,
        title=first(fields, "title") or "",
        url=url,
        company=first(fields, "company") or employer_at(url),
        places=workplaces.places(fields),
        places_complete=fields.get("places_complete") is True,
        pay=paid.pay(fields),
        levels=tuple(texts_under(fields, "levels")),
        contracts=tuple(_kinds(fields)),
        hours=tuple(texts_under(fields, "hours")),
        modes=tuple(modes),
        skills=tuple(skills),
        skills_nice=tuple(nice),
        languages=tuple(texts_under(fields, "languages")),
        description="\n".join(texts or _excerpt(fields)),
        category=", ".join(dict.fromkeys(texts_under(fields, "category"))),
        published=published,
        expires=next((d for v in values(fields, "expires") if (d := as_date(v))), None) or status.last_day(fields),
        days_ago=next((n for v in values(fields, "published") if (n := days_ago(v)) is not None), None),
    )


def outline(fields: Mapping[str, Any]) -> tuple[str, str, str]:
    """The title, the company and the link of a record, as far as it names them."""
    return first(fields, "title") or "", first(fields, "company") or "", address(fields)


def _parts_of_text(value: Any) -> list[str]:
    """A text in one piece or in titled ones: [{"name": "Requirements", "value": "<p>…"}]."""
    if isinstance(value, list):
        return [text for item in value for text in _parts_of_text(item)]
    body = [text for name in _BODIES for text in texts_of(value.get(name))] if isinstance(value, dict) else []
    return ["\n".join(dict.fromkeys([*texts_of(value)[:1], *body]))] if body else texts_of(value)


def _excerpt(fields: Mapping[str, Any]) -> list[str]:
    """The beginning of a text, which counts where the whole is not there."""
    return next(
        (found for name in fields if name_key(name) in _EXCERPTS and (found := texts_of(fields[name]))), []
    )


def _kinds(fields: Mapping[str, Any]) -> Iterator[str]:
    """Kinds of contract; an object may tell its kind as its type."""
    for value in values(fields, "contracts"):
        yield from texts_of(value) or (texts_of(value.get("type")) if isinstance(value, dict) else [])


def _fingerprint(fields: Mapping[str, Any]) -> str:
    words = [
        text
        for field in ("title", "company", "places", "region", "description")
        for text in texts_under(fields, field)
    ]
    return hashlib.blake2b("\n".join(words).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _skills(fields: Mapping[str, Any], field: str) -> tuple[list[str], list[str]]:
    """(names of skills, prose): requirements are written either way, and prose belongs to the description."""
    names: list[str] = []
    prose: list[str] = []
    for written in values(fields, field):
        value = written[0] if isinstance(written, list) and len(written) == 1 else written
        if isinstance(value, str):
            parts = [part.strip(" .") for part in _LISTED.split(value) if part.strip(" .")]
            words = len(value.split()) if len(parts) == 1 and value.rstrip().endswith(".") else 0
            if all(_is_name(part) for part in parts) and words <= _WORDS_OF_A_NAME:
                names.extend(parts)
            else:
                prose.append(value.strip())
        else:
            for text in _each_skill(value):
                (names if _is_name(text) else prose).append(text)
    return names, prose


def _each_skill(value: Any) -> Iterator[str]:
    """The names of a list; {"Python": "advanced"} is a skill and how well it is to be known."""
    for item in value if isinstance(value, (list, tuple)) else [value]:
        found = texts_of(item)
        if (
            not found
            and isinstance(item, dict)
            and all(isinstance(degree, (str, int)) for degree in item.values())
        ):
            found = [str(name) for name in item]
        yield from found


def _is_name(text: str) -> bool:
    short = len(text) <= _LONGEST_SKILL and len(text.split()) <= _MOST_WORDS_OF_A_SKILL
    folded = fold(text)
    return short and not _YEARS.search(folded) and not _NO_SKILL.match(folded)
