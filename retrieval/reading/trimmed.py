"""What of a search is to stay, or to go, by the name of it: "zostaw tylko miasto", "zapomnij o barmanie"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.domain import Search
from retrieval.polish import lemma, words
from retrieval.reading.given_up import WHAT
from retrieval.reading.removing import REMOVE_EN, REMOVE_PL, TAIL

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORK = r"(?:stanowisk\w*|zaw[oó]d\w*|profesj\w*|prac[aey]|job|trade|occupation|role|position)"
_ONE = "|".join([_WORK, *WHAT.values()])
_NAMED = rf"(?:the[ ])?(?:{_ONE})(?:[ ]?(?:,|i|oraz|a|and)[ ](?:the[ ])?(?:{_ONE}))*"
_ONLY = r"(?:tylko|sam(?:a|o|e|ą|ym|ej)?|jedynie|wylacznie|only|just)"
_REST = r"(?:reszt[aey]|wszystko[ ]inne|pozostal\w+|(?:the[ ])?(?:rest|others?|everything[ ]else))"
_BUT = r"(?:oprocz|procz|poza|z[ ]wyjatkiem|except(?:[ ]for)?|but)"
_PLEASE = r"(?:(?:ok|dobra|to|no|nie[ ]no|a|i|prosze|please|teraz|now)[ ,]+)*"
_HAVE_SAID = r"(?:mowil|pisal|napisal|powiedzial|wspomnial|wspominal|pytal|prosil|chcial|szukal)(?:em|am)"
_DROP = (
    rf"(?:{REMOVE_PL}|zapomnij(?:my)?,?[ ](?:o[ ]tym,?[ ])?(?:ze[ ]{_HAVE_SAID}|co[ ]{_HAVE_SAID}|o)|"
    r"nie[ ]bierz[ ]pod[ ]uwage|forget[ ](?:that[ ])?i[ ](?:said|mentioned|asked[ ](?:for|about)|wanted)|"
    rf"{REMOVE_EN}|forget(?:[ ]about)?)"
)
_KEEPS = re.compile(
    rf"{_PLEASE}(?:"
    rf"(?:zostaw|zachowaj|trzymaj|keep|leave)(?:my|cie)?(?:[ ](?:mi|juz|jako))*[ ]{_ONLY}[ ](?P<only>{_NAMED})"
    rf"(?:[ ,]+(?:a[ ])?{_REST}[ ]{REMOVE_PL})?|"
    rf"(?:tylko[ ])?(?P<kept>{_NAMED})[ ](?:zostaw|zachowaj|niech[ ]zostanie)(?:my|cie)?[ ,]+(?:a[ ])?"
    rf"(?:{_REST}[ ]{REMOVE_PL}|{_DROP}[ ](?:o[ ])?{_REST})|"
    rf"{_DROP}[ ](?:wszystko|wszystkie[ ]warunki|everything|all)[ ]{_BUT}[ ](?P<but>{_NAMED}))[ .!]*"
)
_FIELDS: Mapping[str, str] = {"text": _WORK, **WHAT}
_WITH: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "skills", "words_excluded"),
    "places": ("places", "places_excluded", "radius_km"),
    "pay": ("pay", "stated_pay_only"),
    "skills": ("skills", "skills_excluded"),
    "companies": ("companies", "companies_excluded"),
}
"""The fields that stay with the one that is named."""
_WHAT = r"[^,;.!?]{3,40}?"
_LOSES = re.compile(
    rf"{_PLEASE}{_DROP}[ ](?:(?:o|to|tym|tego|te|ta|ten|tej|prace|prac[ey]|jako|the|about)[ ])*"
    rf"(?P<what>{_WHAT}){TAIL}[ .!]*|"
    rf"{_PLEASE}(?:juz[ ])?nie[ ]musi(?:[ ](?:juz|jednak))*[ ](?:byc|miec)[ ](?P<needless>{_WHAT})[ .!]*|"
    rf"{_PLEASE}(?P<unneeded>{_WHAT})[ ](?:(?:juz|jednak|wcale)[ ])*nie[ ]mus(?:i|za)(?:[ ]byc)?[ .!]*|"
    rf"{_PLEASE}(?:moze[ ]byc[ ])?(?:tez[ ]|i[ ])?bez[ ](?P<without>{_WHAT})[ ](?:tez[ ])?"
    r"(?:moze[ ]byc|jest[ ]ok|ok)[ .!]*|"
    rf"{_PLEASE}(?P<first>{_WHAT})[ ](?:juz[ ]|jednak[ ]|mozesz[ ])*(?:{REMOVE_PL}|odpada){TAIL}[ .!]*|"
    rf"(?:and[ ]|but[ ])?no[ ](?P<no>{_WHAT})[ .!]*"
)
_ENGLISH = re.compile(r"[ ](?:or|and)[ ]")
_LOOSE_END = re.compile(r"(?:(?:^|[ ])(?:z|ze|w|we|na|do|od|dla|bez|with|in|for))+$")
_JOINT = re.compile(r"([ ](?:lub|albo|czy|badz|i|oraz|or|and)[ ])")


def trimmed(flat_text: str, before: Search) -> Search | None:
    """The search with no more than what a message keeps of it by name, or without the work that it drops.

    None where a message does neither. What is dropped must be among the words of the search.
    """
    said = " ".join(flat_text.split())
    if m := _KEEPS.fullmatch(said):
        return _with_only(m["only"] or m["kept"] or m["but"], before)
    m = _LOSES.fullmatch(said)
    if m is None or (m["no"] and not _ENGLISH.search(before.text)):  # "no" alone opens a Polish sentence as well
        return None
    text = without_alternatives(before.text, {lemmas_of(next(filter(None, m.groups())))})
    return replace(before, text=text) if text != before.text else None


def _with_only(named: str, before: Search) -> Search:
    kept = [field for field, what in _FIELDS.items() if re.search(rf"(?<!\w)(?:{what})(?!\w)", named)]
    fields: dict[str, Any] = {name: getattr(before, name) for field in kept for name in _WITH.get(field, (field,))}
    kept_of_it = Search(**fields)
    return before if kept_of_it == Search() else kept_of_it  # nothing of the kind was asked for


def without_alternatives(text: str, gone: set[tuple[str, ...]]) -> str:
    """The words of a search without each part, or one of several in a part, whose lemmas are `gone`."""
    parts = (_without(part, gone) for part in text.split(", "))
    return ", ".join(filter(None, parts))


def _without(part: str, gone: set[tuple[str, ...]]) -> str:
    if lemmas_of(part) in gone:
        return ""
    one, *others = _JOINT.split(part)
    left = [] if _begins_as(one, gone) else [one]
    if left and (head := _without_its_end(one, gone)) is not None:  # "kurier rower albo skuter"
        return f"{head} {others[1]}{''.join(others[2:])}" if others else head
    for joint, other in zip(others[::2], others[1::2], strict=True):
        if not _begins_as(other, gone):
            left += [joint, other] if left else [other]
    return "".join(left)


def _begins_as(text: str, gone: set[tuple[str, ...]]) -> bool:
    """Whether words are `gone`, or begin with what is and only say more of it: "orzeczenie o stopniu lekkim"."""
    said = lemmas_of(text)
    return any(said[: len(lemmas)] == lemmas for lemmas in gone if lemmas)


def _without_its_end(text: str, gone: set[tuple[str, ...]]) -> str | None:
    """What stands before words that are `gone`, with no preposition at its end; None where they do not end it."""
    said = words(text)
    for at in range(1, len(said)):
        if lemmas_of(text[said[at].start :]) in gone:
            return _LOOSE_END.sub("", text[: said[at].start].rstrip())
    return None


def lemmas_of(text: str) -> tuple[str, ...]:
    """By which words are the same in all their forms."""
    return tuple(lemma(word.text, restore=True) for word in words(text))
