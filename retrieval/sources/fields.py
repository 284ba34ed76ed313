"""Records with Polish or English field names become drafts: what JSON lines, JSON lists and CSV share."""

from __future__ import annotations

import ast
import hashlib
import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.domain import Pay
from retrieval.polish import fold
from retrieval.sources.addresses import country_named, without_house
from retrieval.sources.amounts import pay_of, period_of
from retrieval.sources.dates import as_date, days_ago, moment
from retrieval.sources.draft import Draft, Identity
from retrieval.sources.employers import employer_at
from retrieval.sources.links import lasting
from retrieval.sources.mojibake import unmangled
from retrieval.sources.naming import columns, guessed_columns, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NO_VALUE = {"", "-", "–", "—", "brak", "null", "none", "nan", "n/a", "nd", "nd.", "nie podano", "b/d"}
_NO_VALUE |= {"true", "false", "[]", "{}", "brak danych", "brak informacji", "brak opisu", "brak technologii"}
_NO_VALUE |= {"nie dotyczy", "nie określono", "not specified", "not provided", "unknown"}
_OPENING = {"[": "]", "{": "}"}
_LONGEST_WRITTEN = 20_000
_LISTED = re.compile(r"[,;|•·\n\t]+|\s+/\s+")
_HAS_DIGIT, _HAS_AMOUNT = re.compile(r"\d"), re.compile(r"\d\d")
_CURRENCY_IN_NAME = re.compile(r"\b(?:PLN|EUR|USD|GBP|CHF)\b")
_CONTRACT_IN_NAME = {"b2b": "B2B", "permanent": "umowa o pracę", "uop": "umowa o pracę", "zlecenie": "zlecenie"}
_NAMING = tuple("name display_name displayName nazwa label value title city miasto text code".split())
_BODIES = ("value", "text", "content", "body", "tresc")
"""Names under which a part of a text stands beside its title."""

_EXCERPTS = frozenset("snippet excerpt job_excerpt teaser short_description brief_description".split())
_NAMES_IT = re.compile(r"[a-z]Name$|[a-z]_name$")
"""How names end under which an object of a list holds its own: "skillName", "city_name"."""

_PAY_WORDS = ("salary", "text", "value", "range", "wynagrodzenie", "kwota", "label", "summary")
_CONTRACT_WORDS = ("contract_type", "contract", "contractType", "type", "umowa", "rodzaj_umowy")
_BASES = ("gross", "net", "brutto", "netto")
_LONGEST_ID = 300
_LONGEST_SKILL = 40
_IS_MODE = re.compile(
    r"(?:fully |100% )?remote(?: work)?|(?:praca )?zdaln(?:a|ie)|(?:praca )?hybryd(?:a|owa|owo)|hybrid"
)
_MOST_WORDS_OF_A_SKILL = 4
_YEARS = re.compile(r"\d\+? ?(?:lata?|roku?|years?)\b")
_WORDS_OF_A_NAME = 2
"""Words of a name that ends with a full stop; more are a sentence."""


def _named_values(fields: Mapping[str, Any], field: str) -> list[tuple[str, Any]]:
    """The values of a field with the names they stand under; guessed names count where no other has a value."""
    names = tuple(fields)
    for found_in in (columns, guessed_columns):
        values = [(name, _written_out(fields[name])) for name in found_in(names).get(field, ())]
        if found := [(name, value) for name, value in values if value is not None and _says_something(value)]:
            return found
    return []


def _values(fields: Mapping[str, Any], field: str) -> list[Any]:
    return [value for _, value in _named_values(fields, field)]


def _says_something(value: Any) -> bool:
    """Whether a value says anything."""
    return (
        value is True
        or isinstance(value, dict)
        or bool(texts_of(value))
        or (isinstance(value, list) and any(value))
    )


def _written_out(value: Any) -> Any:
    """A list or an object that a cell holds as text ("['Java', 'SQL']", as tables written by programs do)."""
    if not isinstance(value, str) or value[:1] not in _OPENING or len(value) > _LONGEST_WRITTEN:
        return value
    text = value.strip()
    if text[-1:] != _OPENING[text[0]]:
        return value
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
            continue
        return found if isinstance(found, (list, dict)) else value
    return value


def identity(fields: Mapping[str, Any], source: str) -> Identity:
    """Which offer this is. Without an id its link is one, without a link its own words are."""
    source = source or _first(fields, "source") or ""
    source_id = _first(fields, "id") or lasting(_first(fields, "url") or "") or _fingerprint(fields)
    if len(source_id) > _LONGEST_ID:
        source_id = hashlib.blake2b(source_id.encode("utf-8", "replace"), digest_size=16).hexdigest()
    updated = max((d for v in _values(fields, "updated") if (d := moment(v))), default="")
    if updated:
        return Identity(source, source_id, updated, updated=True)
    published = next((d for v in _values(fields, "published") if (d := moment(v))), "")
    return Identity(source, source_id, published)


def draft(fields: Mapping[str, Any], who: Identity) -> Draft:
    """The record's fields under our names, every value as text (pay given as numbers as `Pay`)."""
    skills, prose = _skills(fields, "skills")
    modes = list(_modes(fields)) or [skill for skill in skills if _IS_MODE.fullmatch(fold(skill))]
    skills = [skill for skill in skills if not _IS_MODE.fullmatch(fold(skill))]
    nice, prose_nice = _skills(fields, "skills_nice")
    written, more = (
        [text for value in _values(fields, field) for text in _parts_of_text(value)]
        for field in ("description", "more")
    )
    texts = [*written, *prose, *prose_nice, *more]
    published = next((d for v in _values(fields, "published") if (d := as_date(v))), None)
    url = _first(fields, "url") or ""
    return Draft(
        source=who.source,
        source_id=who.source_id,
        title=_first(fields, "title") or "",
        url=url,
        company=_first(fields, "company") or employer_at(url),
        places=_places(fields),
        places_complete=fields.get("places_complete") is True,
        pay=_pay(fields),
        levels=tuple(_texts(fields, "levels")),
        contracts=tuple(_kinds(fields)),
        hours=tuple(_texts(fields, "hours")),
        modes=tuple(modes),
        skills=tuple(skills),
        skills_nice=tuple(nice),
        languages=tuple(_texts(fields, "languages")),
        description="\n".join(texts or _excerpt(fields)),
        category=", ".join(dict.fromkeys(_texts(fields, "category"))),
        published=published,
        expires=next((d for v in _values(fields, "expires") if (d := as_date(v))), None),
        days_ago=next((n for v in _values(fields, "published") if (n := days_ago(v)) is not None), None),
    )


def outline(fields: Mapping[str, Any]) -> tuple[str, str, str]:
    """The title, the company and the link of a record, as far as it names them."""
    return _first(fields, "title") or "", _first(fields, "company") or "", _first(fields, "url") or ""


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


def texts_of(value: Any) -> list[str]:
    """A value of JSON as texts: numbers written out, lists one by one, an object by its name or value."""
    if isinstance(value, str):
        text = unmangled(value.strip())
        return [] if text.casefold() in _NO_VALUE else [text]
    if isinstance(value, dict):
        named = (texts_of(value.get(key)) for key in (*_NAMING, *filter(_NAMES_IT.search, value)))
        return next(filter(None, named), [])
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in texts_of(item)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [f"{value:g}" if isinstance(value, float) else str(value)]
    return []


def _texts(fields: Mapping[str, Any], field: str) -> list[str]:
    return [text for value in _values(fields, field) for text in texts_of(value)]


def _kinds(fields: Mapping[str, Any]) -> Iterator[str]:
    """Kinds of contract; an object may tell its kind as its type."""
    for value in _values(fields, "contracts"):
        yield from texts_of(value) or (texts_of(value.get("type")) if isinstance(value, dict) else [])


def _first(fields: Mapping[str, Any], field: str) -> str | None:
    return next(iter(_texts(fields, field)), None)


def _fingerprint(fields: Mapping[str, Any]) -> str:
    words = [
        text for field in ("title", "company", "places", "region", "description") for text in _texts(fields, field)
    ]
    return hashlib.blake2b("\n".join(words).encode("utf-8", "replace"), digest_size=8).hexdigest()


_PARTS_OF_A_PLACE = (
    ("city", "town", "locality", "miasto", "miejscowosc"),
    ("state", "region", "province", "wojewodztwo", "powiat"),
    ("country", "country_code", "countryCode", "kraj"),
)


def _place_texts(value: Any) -> list[str]:
    """The places of a value; of an object with a town also the region and the country that it stands in."""
    if isinstance(value, list):
        return [text for item in value for text in _place_texts(item)]
    if not isinstance(value, dict) or not any(texts_of(value.get(name)) for name in _PARTS_OF_A_PLACE[0]):
        return texts_of(value)
    parts = [next(filter(None, (texts_of(value.get(n)) for n in names)), [])[:1] for names in _PARTS_OF_A_PLACE]
    parts[-1] = [country_named(text) for text in parts[-1]]
    return [", ".join(dict.fromkeys(text for texts in parts for text in texts))]


def _places(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Raw places; a region refines a town ("Zielonka, mazowieckie"), a foreign country as well."""
    found = [without_house(text) for value in _values(fields, "places") for text in _place_texts(value)]
    rest = [*_texts(fields, "region"), *map(country_named, _texts(fields, "country"))]
    rest = [text for text in rest if text not in found]
    rest = [
        text for text in rest if fold(text) not in {"polska", "poland", "pl", "pol"} or not (found or rest[1:])
    ]
    if len(found) == 1 and rest:
        return (", ".join([found[0], *rest]),)
    return tuple([*found, *rest] if len(found) != 1 else found)


_YES, _NO = {"tak", "yes", "true", "1", "t", "y"}, {"nie", "no", "false", "0", "n"}
_FLAGS = frozenset(
    "remote zdalnie praca_zdalna zdalna fully_remote remote_work is_remote isremote home_office"
    " is_home_office".split()
)
"""Fields named after remote work, which may hold yes or no."""


_WHERE_REMOTE_WORKERS_LIVE = frozenset(
    "candidate_required_location location_restrictions jobgeo job_geo applicant_location_requirements".split()
)
"""Fields that boards of nothing but remote work have."""

_ESTIMATED = ("salary_is_predicted", "salary_estimated", "is_salary_estimated")
"""Fields of portals that say that they made the pay up, as Adzuna does."""


def _modes(fields: Mapping[str, Any]) -> list[str]:
    """Modes as words; a field named after remote work may hold yes or no."""
    found: list[str] = []
    for name, value in _named_values(fields, "modes"):
        flag = fold(str(value)) if name_key(name) in _FLAGS else ""
        if flag in _YES:
            found.append("remote")
        elif flag not in _NO:
            found.extend(texts_of(value))
    return found or (["remote"] if any(name_key(name) in _WHERE_REMOTE_WORKERS_LIVE for name in fields) else [])


def _skills(fields: Mapping[str, Any], field: str) -> tuple[list[str], list[str]]:
    """(names of skills, prose): requirements are written either way, and prose belongs to the description."""
    names: list[str] = []
    prose: list[str] = []
    for written in _values(fields, field):
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
    return short and not _YEARS.search(fold(text))


def _pay(fields: Mapping[str, Any]) -> tuple[str | Pay, ...]:
    if any(fold(str(fields.get(name))) in _YES for name in _ESTIMATED):
        return ()
    found = [
        one
        for name, value in _completed(_named_values(fields, "pay"))
        for item in _ranges(value)
        for one in _pay_in(fields, name, item)
    ]
    if not any(isinstance(one, Pay) or _HAS_AMOUNT.search(one) for one in found):
        minimum, maximum = _first(fields, "pay_min"), _first(fields, "pay_max")
        if pay := _bounds(fields, minimum, maximum):
            found.append(pay)
    return tuple(found)


def _completed(named: Sequence[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Texts for pay with the words that a field of their own says of them: "salary_1", "salary_1_description"."""
    words = {
        name_key(name): value for name, value in named if isinstance(value, str) and not _HAS_AMOUNT.search(value)
    }
    for name, value in named:
        key = name_key(name)
        if key in words and any(key.startswith(f"{name_key(other)}_") for other, _ in named):
            continue
        said = [text for other, text in words.items() if other.startswith(f"{key}_")]
        yield name, " ".join([value, *said]) if said and isinstance(value, str) else value


def _ranges(value: Any) -> list[Any]:
    """The ranges of a value, also of one that only holds them: {"salary": [{…}, {…}]}."""
    if isinstance(value, dict) and len(value) == 1:
        (held,) = value.values()
        value = held if isinstance(held, (dict, list)) else value
    return value if isinstance(value, list) else [value]


def _pay_in(fields: Mapping[str, Any], name: str, item: Any) -> Sequence[str | Pay]:
    """What one value of a field for pay says: an object, a bare number, a text with what the field's name adds."""
    if isinstance(item, dict):
        pay = pay_of(item)
        return [pay] if pay else _pay_in_words(item)
    if isinstance(item, (int, float)) and not isinstance(item, bool):
        return [_bounds(fields, item, item) or str(item)]
    return [_with_name(name, text) for text in texts_of(item)]


def _pay_in_words(item: Mapping[str, Any]) -> list[str]:
    """An object's words for pay, with the contract it names: {"salary": "9–12 tys. zł", "contract": "B2B"}."""
    said = next((t for name in _PAY_WORDS for t in texts_of(item.get(name)) if _HAS_DIGIT.search(t)), "")
    contract = next((t for name in _CONTRACT_WORDS for t in texts_of(item.get(name))), "")
    return [f"{contract} {said}".strip()] if said else []


@lru_cache(maxsize=256)
def _basis_of_name(name: str) -> str:
    """What a field's name says the pay is: "Wynagrodzenie brutto"; empty where it names both or neither."""
    said = [word for word in name_key(name).split("_") if word in _BASES]
    return said[0] if len(said) == 1 else ""


@lru_cache(maxsize=256)
def _said_by_name(name: str, *, with_basis: bool) -> str:
    """What a field's name adds to its text, the currency, gross or net, the contract: "Widełki [PLN] brutto"."""
    currency, key = _CURRENCY_IN_NAME.search(name), name_key(name)
    contract = next((words for part, words in _CONTRACT_IN_NAME.items() if part in key.split("_")), "")
    said = (currency[0] if currency else "", _basis_of_name(name) if with_basis else "", contract)
    return "".join(f" {word}" for word in said if word)


def _with_name(name: str, text: str) -> str:
    if not _HAS_DIGIT.search(text):
        return text
    return text + _said_by_name(name, with_basis=not any(map(fold(text).__contains__, _BASES)))


def _bounds(fields: Mapping[str, Any], minimum: Any, maximum: Any) -> Pay | None:
    """Pay whose ends stand in fields of their own; None where nothing says what such an amount is paid for."""
    per = _first(fields, "per") or next(
        (
            found
            for field in ("pay_min", "pay_max")
            for name, _ in _named_values(fields, field)
            if (found := period_of(name_key(name).replace("_", " ")))
        ),
        None,
    )
    words = fold(per or "")
    ends = {"min": minimum, "max": maximum, "currency": _first(fields, "currency"), "per": period_of(per) or per}
    named = (name for field in ("pay_min", "pay_max", "pay") for name, _ in _named_values(fields, field))
    basis = (
        _first(fields, "basis")
        or next((word for word in _BASES if word in re.split(r"\W+", words)), None)
        or next((base for name in named if (base := _basis_of_name(name))), None)
    )
    return pay_of({**ends, "basis": basis, "contract": "b2b" if "b2b" in words else None})
