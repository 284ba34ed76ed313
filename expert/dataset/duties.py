"""The duties that an advert lists, as phrases that can stand in an answer as they are."""

from __future__ import annotations

import re
from functools import lru_cache

from expert.dataset.inflection import is_doing, is_noun_phrase, is_personal_name, is_polish_word, is_whole

_HEADING = re.compile(
    r"(?:(?:tw[oó]j |g[lł][oó]wny |og[oó]lny )?zakres (?:(?:twoich |g[lł][oó]wnych )?obowi[aą]zk[oó]w|zada[nń])"
    r"|(?:twoje |g[lł][oó]wne )?obowi[aą]zki(?: na stanowisku)?|(?:twoje |g[lł][oó]wne )?zadania(?: na "
    r"stanowisku)?"
    r"|opis stanowiska(?: podany przez pracodawc[eę])?|charakter pracy|opis pracy"
    r"|osoba zatrudniona (?:na (?:tym )?stanowisku )?b[eę]dzie odpowiedzialna za)\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:nasze |twoje |g[lł][oó]wne |mile )?(?:wymagania|oczekiwania|oczekujemy|wymagamy|oferujemy|oferta"
    r"|kwalifikacje|umiej[eę]tno[sś]ci"
    r"|profil kandydat|kandydat|od kandydat|zapewniamy|to oferujemy|co oferujemy|warunki|zmianowo[sś][cć]"
    r"|uprawnienia|widziane|miejsce pracy"
    r"|lokalizacja|rodzaj umowy|wynagrodzenie|wykszta[lł]cenie|kontakt|data rozpocz[eę]cia|je[sś]li|szukamy"
    r"|dlaczego|benefity|opis stanowiska)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*[;•●▪·*\n]\s*|\s+[-–—]\s*(?=[A-ZŁŚŻŹĆa-ząćęłńóśźż])|(?<=[a-ząćęłńóśźż])[.,]\s*(?=[A-ZŁŚŻŹĆ])|^[-–]\s*|,-\s*|,(?=\S)"
)
_LIST_IN_A_LINE = re.compile(r"(?<=[a-ząćęłńóśźż)])\s+(?=[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]{3,}\s)")
_WORD = re.compile(r"[^\W\d_]+")
_BAD_END = re.compile(
    r"\b(?:i|oraz|lub|w|we|z|ze|do|na|o|od|dla|przy|po|pod|za|ich|tym|itp|m|in|np|ds|a|sie|się|co|jak|kat|ul|nr|mgr|obszarze|terenie|zakresie|ramach|podstawie|celu|zgodnie|dziedzinie|poziomie|m)$"
)
_NO_DUTY = re.compile(
    r"(?:praca (?:zdalna|hybrydowa|stacjonarna|zmianowa|na|w)|rekrutacja (?:online|zdalna)|umowa|zatrudnienie"
    r"|wynagrodzenie|premi[ae]|pakiet|prywatna opieka|benefity|opieka medyczna|ubezpieczeni[ea]|wykszta[lł]cenie"
    r"|do[sś]wiadczenie|my[sś]lenie|zapoznanie|has[lł]o|znajomo[sś][cć]|umiej[eę]tno[sś][cć])\b"
)
_WORK = frozenset(
    """
    obsługa kontrola udział realizacja współpraca prace montaż doradztwo nadzór organizacja pomoc naprawa naprawy
    analiza wsparcie uczestnictwo weryfikacja dbałość troska ochrona koordynacja sprzedaż optymalizacja obróbka
    akceptacja aktualizacja rejestracja patrole implementacja pielęgnacja rozładunek załadunek dekretacja rozwój
    odbiór budowa konserwacja serwis transport przewóz monitoring opieka instalacja diagnostyka ocena produkcja
    kompletacja inwentaryzacja archiwizacja korespondencja kontakt kontakty dostawa wysyłka wymiana
    konfiguracja administracja windykacja promocja rekrutacja komunikacja ewidencja selekcja segregacja spawanie
    zbiór zbiórka uprawa wycena pomiary remonty przeglądy rozliczenia zakup zakupy negocjacje
    """.split()
)
_FEWEST, _MOST = 2, 8
_LONGEST = 70


@lru_cache(maxsize=20_000)
def duties(text: str) -> tuple[str, ...]:
    """Duties in the nominative with a small first letter, in the advert's own words and order; often none."""
    heading = _HEADING.search(text)
    if heading is None:
        return ()
    rest = text[heading.end() :]
    ending = _NEXT.search(rest)
    listed = rest[: ending.start()] if ending else rest[:900]
    if not ending and listed.endswith("…"):
        listed = listed[: listed.rfind(" ", 0, len(listed) - 1)] if " " in listed else ""
        whole = _SPLIT.split(listed)[:-1]
    else:
        whole = _SPLIT.split(listed)
    items = [item for piece in whole for item in _apart(piece)]
    good = [clean for item in items if (clean := _duty(item))]
    return tuple(dict.fromkeys(good))


def _apart(piece: str) -> list[str]:
    """A list whose signs were lost: "Obsługa klienta Prowadzenie dokumentacji"."""
    parts = _LIST_IN_A_LINE.split(piece)
    joined = [parts[0]]
    for part in parts[1:]:
        if is_noun_phrase(part[:1].lower() + part[1:]):
            joined.append(part)
        else:
            joined[-1] += f" {part}"
    return [item for part in joined for item in _by_commas(part)]


def _by_commas(part: str) -> list[str]:
    """A list with commas, where each of its parts could be a duty; else the part as it is."""
    items = re.split(r"\s*,\s+", part)
    whole = len(items) > 1 and all(len(item.split()) > 1 and is_noun_phrase(item) for item in items)
    return items if whole else [part]


def _is_work(text: str) -> bool:
    """Whether a phrase names something that is done: "obsługa klienta", "drobne naprawy", no "stabilna praca"."""
    if _NO_DUTY.search(text) or not is_noun_phrase(text):
        return False
    return any(word.strip(",") in _WORK or is_doing(word.strip(",")) for word in text.split()[:3])


def _duty(item: str) -> str:
    """The item as it can be quoted; "" where it cannot."""
    text = " ".join(item.strip(" -–—.,:;•*").split())
    words = _WORD.findall(text)
    if not _FEWEST <= len(words) <= _MOST or len(text) > _LONGEST or re.search(r"[\d@:()\"„”!?/\[\]<>]", text):
        return ""
    if text.isupper():
        text = text.lower()
        words = _WORD.findall(text)
    if text[0].isupper() and not text[1:2].isupper():
        text = text[0].lower() + text[1:]
    if not _is_work(text) or _BAD_END.search(text) or not is_polish_word(words[0]) or not is_whole(text):
        return ""
    strange = [word for word in words if not is_polish_word(word) or is_personal_name(word)]
    capitals = [word for word in words[1:] if word[0].isupper()]
    return "" if strange or capitals else text
