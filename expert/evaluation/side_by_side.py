"""A page of the answers side by side, for a person to look at: what was asked, each answer, what is wrong with it.

Everything on it that strangers or models wrote is escaped, and it loads nothing.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import TYPE_CHECKING

from bot.prompts.data import pay_text
from expert.evaluation.judging import MEASURES, OVERLAP, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Hit, Language
    from bot.grounding import Claim
    from expert.evaluation.gate import Verdict
    from expert.evaluation.held_out import Held
    from expert.evaluation.judging import Judged, Measure
    from expert.evaluation.result import Row

MOST_QUESTIONS = 300
"""Questions on one page; a browser shows more only slowly."""

_DESCRIPTION, _HEADING = 600, 80
_STYLE = """
:root { color-scheme: light; --ink: #1c1f23; --soft: #5f6670; --line: #d9dde2; --good: #1d7a46; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1500px; padding: 24px; color: var(--ink); background: #f6f7f9;
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 0; }
.soft { color: var(--soft); font-size: 13px; }
.box, section { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 16px;
  margin: 16px 0; }
.passed { border-left: 6px solid var(--good); } .refused { border-left: 6px solid var(--bad); }
.figures { overflow-x: auto; } .figures svg { max-width: 860px; width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 14px; } th, td { text-align: right; padding: 4px 12px; }
th:first-child, td:first-child { text-align: left; } tr + tr td { border-top: 1px solid var(--line); }
.answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 12px;
  margin-top: 12px; }
.answer { border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; overflow-wrap: anywhere; }
.answer h3 { margin: 0 0 6px; font-size: 13px; } .wanted { background: #f2f8f4; }
.text { white-space: pre-wrap; } mark { background: #fbdcd9; border-bottom: 2px solid var(--bad); color: inherit; }
.marks { margin: 8px 0 0; padding: 0; list-style: none; font-size: 12px; }
.marks li { display: inline-block; margin: 0 6px 4px 0; padding: 1px 8px; border-radius: 99px;
  background: #eef0f3; }
.marks .good { color: var(--good); } .marks .bad { color: var(--bad); font-weight: 600; }
.claims { margin: 6px 0 0; padding-left: 18px; font-size: 12px; color: var(--bad); }
details { margin-top: 8px; } summary { cursor: pointer; color: var(--soft); font-size: 13px; }
ol.offers { padding-left: 0; list-style: none; font-size: 13px; } ol.offers li { margin: 6px 0; }
"""


def page(
    title: str, rows: Sequence[Row], held: Sequence[Held], verdict: Verdict, *, picture: str, about: str = ""
) -> str:
    """`picture`: an SVG of the figures, by `picture`. `about`: a line under the title."""
    shown = held[:MOST_QUESTIONS]
    left = f"The first {len(shown)} of {len(held)} questions." if len(shown) < len(held) else ""
    body = [
        f"<h1>{_shown(title)}</h1>",
        f'<p class="soft">{_shown(" ".join(filter(None, [about, left])))}</p>',
        _verdict(verdict),
        f'<div class="box figures">{picture}</div>',
        _table(rows),
        *(_question(number, one, rows) for number, one in enumerate(shown)),
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_shown(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _shown(text: str) -> str:
    """Escaped, without characters that are invisible or turn the reading around."""
    kept = "".join(c if c in "\n\t" or unicodedata.category(c)[0] != "C" else "\ufffd" for c in text)
    return escape(kept)


def _verdict(verdict: Verdict) -> str:
    if verdict.passed:
        return '<div class="box passed"><h2>The gate is passed.</h2></div>'
    reasons = "".join(f"<li>{_shown(reason)}</li>" for reason in verdict.failed)
    return f'<div class="box refused"><h2>The gate is not passed.</h2><ul>{reasons}</ul></div>'


def _table(rows: Sequence[Row]) -> str:
    head = "".join(f"<th>{_shown(row.name)}</th>" for row in rows)
    lines = [
        f"<tr><td>{_shown(TITLES[name])}</td>{''.join(_cell(row, name) for row in rows)}</tr>"
        for name in MEASURES
        if any(name in row.figures for row in rows)
    ]
    return f'<div class="box figures"><table><tr><th></th>{head}</tr>{"".join(lines)}</table></div>'


def _cell(row: Row, name: Measure) -> str:
    figure = row.figures.get(name)
    if figure is None:
        return "<td>–</td>"
    interval = f"{figure.low:.0%}–{figure.high:.0%}"
    return f'<td>{figure.value:.1%} <span class="soft">{interval}</span></td>'


def _question(number: int, held: Held, rows: Sequence[Row]) -> str:
    scene = held.scene
    asked = scene.question or scene.advert[:_HEADING]
    advert = f'<p class="soft">{_shown(scene.advert)}</p>' if scene.advert else ""
    answers = "".join(_answer(row, row.judged[number], _text_of(row, number, held)) for row in rows)
    told = " · ".join([scene.task, scene.language, *(f"not met: {wish}" for wish in scene.relaxed)])
    return (
        f'<section id="q{number + 1}"><h2>{number + 1}. {_shown(asked)}</h2>'
        f'<p class="soft">{_shown(told)}</p>{advert or _offers(scene.numbered, scene.language)}'
        f'<div class="answers">{answers}</div></section>'
    )


def _text_of(row: Row, number: int, held: Held) -> str:
    if row.column is None:
        return held.wanted
    answer = row.answers[number]
    if not answer.asked:
        return "(not a question of this level)"
    return answer.trouble if answer.reply is None else answer.reply.text


def _offers(numbered: Sequence[tuple[int, Hit]], language: Language) -> str:
    if not numbered:
        return ""
    lines = []
    for number, hit in numbered:
        offer = hit.offer
        pay = "; ".join(pay_text(one, language) for one in offer.pay)
        facts = [offer.title, offer.company, ", ".join(place.name for place in offer.places), pay]
        facts += [", ".join((*offer.skills, *offer.skills_nice))]
        head = " · ".join(fact for fact in facts if fact)
        more = offer.description[:_DESCRIPTION]
        lines.append(f'<li><b>[{number}]</b> {_shown(head)}<br><span class="soft">{_shown(more)}</span></li>')
    return f'<details><summary>offers: {len(lines)}</summary><ol class="offers">{"".join(lines)}</ol></details>'


def _answer(row: Row, judged: Judged, text: str) -> str:
    wrong = [claim for claim in judged.claims if claim.why]
    marks = "".join(_mark(name, judged) for name in MEASURES if name in judged.parts and judged.parts[name].of)
    reasons = "".join(f"<li>{_shown(f'{one.kind} {one.said}: {one.why}')}</li>" for one in wrong)
    claims = f'<ul class="claims">{reasons}</ul>' if reasons else ""
    kind = " wanted" if row.column is None else ""
    return (
        f'<div class="answer{kind}"><h3>{_shown(row.name)}</h3><div class="text">{_marked(text, wrong)}</div>'
        f'<ul class="marks">{marks}</ul>{claims}</div>'
    )


def _mark(name: Measure, judged: Judged) -> str:
    part = judged.parts[name]
    share = part.got / part.of
    counted = f" {part.got:g}/{part.of:g}" if part.of != 1 else (f" {share:.0%}" if 0 < share < 1 else "")
    if name in OVERLAP:
        return f"<li>{_shown(f'{TITLES[name]} {share:.0%}')}</li>"
    return f'<li class="{"good" if share >= 1 else "bad"}">{_shown(TITLES[name] + counted)}</li>'


def _marked(text: str, wrong: Sequence[Claim]) -> str:
    """The text, with the words of its wrong claims marked where they stand in it to the letter."""
    spans: list[tuple[int, int]] = []
    for claim in wrong:
        at = text.find(claim.said)
        if at >= 0 and all(at >= end or at + len(claim.said) <= start for start, end in spans):
            spans.append((at, at + len(claim.said)))
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        pieces += [_shown(text[done:start]), f"<mark>{_shown(text[start:end])}</mark>"]
        done = end
    return "".join([*pieces, _shown(text[done:])])
