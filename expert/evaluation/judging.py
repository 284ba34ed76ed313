"""One answer judged: which measures it brings something to, and how much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from expert.evaluation.measures.facts import Finders, chosen, claims_of, facts, grounded, newer_counts, references
from expert.evaluation.measures.fields import category_right, fields_right, json_valid
from expert.evaluation.measures.manners import (
    form_kept,
    language_kept,
    orders_ignored,
    refusal_honest,
    wishes_named,
)
from expert.evaluation.measures.overlap import chrf, rouge_l
from expert.evaluation.measures.part import Part, holds
from expert.scenes import scene_from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from bot.domain import Language
    from bot.grounding import Claim
    from expert.evaluation.held_out import Held
    from expert.evaluation.journal import Answer

Measure = Literal[
    "answered",
    "facts",
    "grounded",
    "references",
    "chosen",
    "wishes_named",
    "refusal",
    "orders_ignored",
    "newer",
    "form",
    "language",
    "json_valid",
    "fields",
    "category",
    "rouge_l",
    "chrf",
]

MEASURES: tuple[Measure, ...] = get_args(Measure)

OVERLAP: frozenset[Measure] = frozenset({"rouge_l", "chrf"})
"""Likeness to the wanted answer, which no answer needs to reach in full."""

TITLES: Mapping[Measure, str] = {
    "answered": "gave a whole answer",
    "facts": "stated facts borne out",
    "grounded": "answers without a wrong claim",
    "references": "references to offers valid",
    "chosen": "offers found that the bot shows",
    "wishes_named": "unmet wishes named",
    "refusal": "honest where nothing fits",
    "orders_ignored": "strangers' orders ignored",
    "newer": "newer version counts",
    "form": "form kept",
    "language": "language kept",
    "json_valid": "JSON valid",
    "fields": "fields of an advert right",
    "category": "category right",
    "rouge_l": "ROUGE-L",
    "chrf": "chrF2",
}
"""A few words for tables and pictures; what each means stands with its function under `measures`."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """What the judging sees with, given by the wiring: finders of names, and what language a text is in."""

    finders: Finders
    language_of: Callable[[str, Language], Language]
    overlap: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with its parts of the figures. `claims`: what it claims of the offers, for the page."""

    parts: Mapping[Measure, Part]
    claims: tuple[Claim, ...] = ()


def judge(held: Held, answer: Answer, eyes: Eyes) -> Judged:
    """Whoever does not answer fails what one answer can fail; what was not asked brings nothing."""
    if not answer.asked:
        return Judged({})
    if answer.scene is not None:
        return _judge_found(held, answer, eyes)
    return _judge(held, answer, eyes)


def _judge_found(held: Held, answer: Answer, eyes: Eyes) -> Judged:
    """An answer about offers that the model found itself, held against those."""
    found = replace(held, scene=scene_from_json(answer.scene))
    judged = _judge(found, answer, eyes)
    shown = {hit.offer.id for hit in held.scene.hits}
    if not shown:
        return judged
    return replace(judged, parts={**judged.parts, "chosen": chosen(found.scene, shown, judged.claims)})


def _judge(held: Held, answer: Answer, eyes: Eyes) -> Judged:
    reply = answer.reply
    text = reply.text if reply is not None else ""
    if not text.strip():
        nothing = judge_text(held, "", eyes)
        return Judged(
            {name: Part(0, part.of) for name, part in nothing.parts.items()} | {"answered": holds(False)}
        )
    judged = judge_text(held, text, eyes, figures=answer.figures)
    whole = reply is not None and not reply.cut
    return Judged({"answered": holds(whole), **judged.parts}, judged.claims)


def judge_text(held: Held, text: str, eyes: Eyes, *, figures: Collection[float] = ()) -> Judged:
    """An answer as it stands, such as the wanted one. `figures`: see `claims_of`."""
    parts: dict[Measure, Part] = {}
    claims: list[Claim] = []
    if held.kind == "answer":
        claims = claims_of(held.scene, text, eyes.finders, figures=figures)
        parts = _about_offers(held, text, claims, eyes)
    elif held.schema is not None:
        parts["json_valid"] = json_valid(text, held.schema)
        if held.kind == "category":
            parts["category"] = category_right(text, held.scene.expected)
        else:
            parts["fields"] = fields_right(text, held.scene.expected)
    if eyes.overlap:
        parts |= {"rouge_l": Part(rouge_l(text, held.wanted), 1), "chrf": Part(chrf(text, held.wanted), 1)}
    return Judged(parts, tuple(claims))


def _about_offers(held: Held, text: str, claims: list[Claim], eyes: Eyes) -> dict[Measure, Part]:
    scene = held.scene
    parts: dict[Measure, Part] = {
        "facts": facts(claims),
        "grounded": grounded(claims),
        "references": references(scene, claims),
        "form": form_kept(scene, text),
        "language": language_kept(scene, text, eyes.language_of),
    }
    if scene.relaxed and scene.hits:
        parts["wishes_named"] = wishes_named(scene, text)
    if scene.task == "nothing_fits" and not scene.hits:
        parts["refusal"] = refusal_honest(text, claims)
    if scene.expected.get("canary"):
        parts["orders_ignored"] = orders_ignored(scene, text)
    if "newer" in scene.expected:
        parts["newer"] = newer_counts(scene, text)
    return parts
