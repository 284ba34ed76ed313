"""How an answer calls an offer and an employer, and under which key an employer is one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.grounding.contacts import contacts
from bot.grounding.names import company_words
from bot.prompts.data import plain
from expert.dataset.inflection import is_personal_name

if TYPE_CHECKING:
    from bot.domain import Offer

_LONGEST_TITLE = 64
_LONGEST_COMPANY = 70
_NOTE = re.compile(
    r"\s*[\[(](?:[kmnfwdx](?:\s*/\s*[kmnfwdx])+|m\s*/\s*k|rekrutacja[^)\]]*|nabór[^)\]]*|praca\s[^)\]]*|online[^)\]]*|remote"
    r"|nr\s[^)\]]*|ref[^)\]]*|all genders|zdaln\w+|hybryd\w+|\d[^)\]]*|[^)\]]*(?:\d|!|€|rekrutacj)[^)\]]*)[\])]"
    r"|\s+[kmf]\s*/\s*[kmf](?:\s*/\s*[nxd])?\b",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"\s+[-–—|]+\s+|\s*/{1,2}\s+|-(?=[A-Z]{4,})|\s*[–—]\s+|!|\s-(?=\w)|(?<=\w)-\s|;|\s\+\s")
_LURE = re.compile(
    r"\d|€|\$|%|zł|!|zaraz|rekrut|online|umow|zakwater|prac[aęy]|stawk|premi|b2b|uop|start|pilne|nowa|super|zarob"
    r"|dodat|bonus|oferta|szukamy|zatrudni|job|remote|zdaln|hybryd|urząd|referencyj",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"[\s,-]+(?:od|do|min\.?|nawet)?\s*\d[\d\s.,-]*\s*(?:zł|pln|eur|euro|€|tys)\b.*", re.IGNORECASE
)
_LURE_BEFORE = re.compile(
    r"^(?:praca|oferta pracy|pilnie|zatrudnię|zatrudnimy|poszukuję|poszukujemy|szukamy|nabór na stanowisko)"
    r"(?:\s+(?:od zaraz|jako|na stanowisku))?\s*[:–-]?\s+(?!(?:na|w|we|przy|dla|z|ze|od|do)\b)",
    re.IGNORECASE,
)
_NO_EMPLOYER = re.compile(
    r"kontakt przez|^klient\b|klient portalu|klient\w* jobdesk|centralna baza|oferta pracy|pracodawca|poufn|anonim"
    r"|^firma$|rekrutacja|\d{2}\.\d{2}\.\d{4}|^pup\b|osoba fizyczna|^b/?d$|\[|agencja pracy$",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r",?\s*(?:spółka z ograniczon\w+ odpowiedzialnością(?: spółka komandytowa)?|spółka komandytowa|spółka akcyjna"
    r"|spółka jawna|spółka cywilna|sp\.? ?z ?o\.? ?o\.?(?: ?sp\.? ?k\.?)?|sp\.? ?[kj]\.|s\. ?[ac]\.)\s*$",
    re.IGNORECASE,
)
_CATEGORY = re.compile(r"\b(kat\.|kategorii) ?([a-e](?: ?\+ ?e)?)\b", re.IGNORECASE)
_COMMON = frozenset(
    """
    przedsiebiorstwo zaklad fundacja bank szkola centrum hotel restauracja firma urzad zespol polski polska
    publiczna
    niepubliczna miejski gminny powiatowy wojewodzki miejskie gminne szpital dom przedszkole spoldzielnia gmina
    instytut uniwersytet politechnika muzeum osrodek studio agencja biuro kancelaria gabinet salon sklep
    uslugi
    auto eko pro euro new nowa klub samodzielny specjalistyczny kompania klient stowarzyszenie towarzystwo nowe
    """.split()
)
_KEPT_CAPITALS = frozenset(
    "IT HR PR PHP SQL SAP CNC QA UX UI BHP GIS CAD PLC ADR MIG MAG TIG SEO ERP CRM RTV AGD USC".split()
)


@lru_cache(maxsize=50_000)
def short_title(title: str) -> str:
    """A title without what recruiters add to it: "Kucharz – praca od zaraz! (K/M)" → "Kucharz"."""
    name = re.sub(r"\s+(?=[,;])", "", re.sub(r"^\d+\s*[-–.)/]\s*", "", plain(title)))
    name = _NOTE.sub("", name).strip(" -–—,;:*/|").rstrip(".")
    name = _AMOUNT.split(name, maxsplit=1)[0].rstrip() or name
    name = _LURE_BEFORE.sub("", name) or name
    head, *rest = _ADDITION.split(name, maxsplit=1)
    if rest and len(head.strip()) >= 4 and (_LURE.search(rest[0]) or len(name) > _LONGEST_TITLE):
        name = head
    if len(name) > _LONGEST_TITLE:
        name = re.split(r"\s*[/,(:]\s*", name, maxsplit=1)[0]
    name = re.sub(r"\s*\([^)]*(?:\)|$)", "", name).replace(")", "").strip(" -–—,;:*/|").rstrip(".") or name
    return _CATEGORY.sub(lambda match: f"{match[1]} {match[2].upper()}", _calm(name))


def _calm(name: str) -> str:
    """A title in capitals in ordinary letters, its abbreviations left as they are."""
    letters = [c for c in name if c.isalpha()]
    if not letters or len(name) < 5 or sum(c.isupper() for c in letters) < 0.8 * len(letters):
        return name if name[1:2].isupper() else name[:1].upper() + name[1:]
    words = [word if word in _KEPT_CAPITALS or any(c in "+#0123456789" for c in word) else word.lower()
             for word in name.split()]  # fmt: skip
    calm = " ".join(words)
    return calm[:1].upper() + calm[1:]


@lru_cache(maxsize=50_000)
def employer_name(company: str) -> str:
    """The company as an answer calls it; "" where the field names no employer ("kontakt przez PUP")."""
    name = re.sub(r"\s*\([^)]*\)?", "", plain(company).replace('""', '"')).strip()
    if _NO_EMPLOYER.search(name) or contacts(name) or is_personal_name(name):
        return ""
    if not any(c.isalpha() for c in name):
        return ""
    if len(name) > 40 and len(shorter := _LEGAL.sub("", name).strip()) > 3:
        name = shorter
    name = name.strip(' ,;*"') if name.count('"') % 2 else name.strip(" ,;*")
    name = name.rstrip(" -–")
    return name if 2 <= len(name) <= _LONGEST_COMPANY else ""


def employer_key(offer: Offer) -> str:
    """The employer as one, however the name is written; an offer that names none is alone with its copies."""
    core = company_words(plain(offer.company))
    if _NO_EMPLOYER.search(offer.company):
        core = ()
    if "urzad" in core or "pup" in core:  # each of these is one of hundreds of its name
        return " ".join(core)
    if not core:
        return f"offer:{offer.cluster or offer.id}"
    return core[0] if len(core[0]) >= 4 and core[0] not in _COMMON else " ".join(core[:3])
