"""The loss curve of a run: points as JSON and a picture (SVG), written anew as the run goes on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from html import escape
from typing import TYPE_CHECKING

from expert.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_WIDTH, _HEIGHT = 720, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 40, 40
_TICKS = 5
_COLOURS = {"train": "#2563eb", "valid": "#dc2626"}
_NAMES = {"train": "training", "valid": "held back"}


@dataclass(frozen=True, slots=True)
class Point:
    """`of`: "train" or "valid". `loss`: mean negative log-likelihood of an answer's tokens, in nats."""

    step: int
    of: str
    loss: float


def write_curve(folder: Path, points: Sequence[Point]) -> None:
    """curve.json and curve.svg in the run's folder."""
    write_whole(folder / "curve.json", json.dumps([asdict(point) for point in points], indent=1) + "\n")
    write_whole(folder / "curve.svg", picture(points, title=f"job-expert: {folder.name}"))


def read_curve(folder: Path) -> list[Point]:
    file = folder / "curve.json"
    return [Point(**row) for row in json.loads(file.read_text(encoding="utf-8"))] if file.is_file() else []


def picture(points: Sequence[Point], *, title: str) -> str:
    """An SVG of both losses over the steps."""
    return "\n".join(_svg(points, title)) + "\n"


def _svg(points: Sequence[Point], title: str) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12">'
    )
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>'
    yield f'<text x="{_LEFT}" y="20" font-size="14">{escape(title)}</text>'
    if points:
        last = max(1, *(point.step for point in points))
        low = min(0.0, *(point.loss for point in points))
        frame = _Frame(last, low, max(low + 1e-6, *(point.loss for point in points)))
        yield from _axes(frame)
        for place, kind in enumerate(_COLOURS):
            yield from _line([point for point in points if point.of == kind], kind, place, frame)
    yield "</svg>"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where in the picture a step and a loss are."""

    last: int
    low: float
    high: float

    def x(self, step: float) -> float:
        return _LEFT + step / self.last * (_WIDTH - _LEFT - _RIGHT)

    def y(self, loss: float) -> float:
        return _TOP + (self.high - loss) / (self.high - self.low) * (_HEIGHT - _TOP - _BOTTOM)


def _axes(frame: _Frame) -> Iterator[str]:
    for tick in range(_TICKS + 1):
        share = tick / _TICKS
        loss, step = frame.low + share * (frame.high - frame.low), share * frame.last
        y = frame.y(loss)
        yield f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#e5e7eb"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{loss:.2f}</text>'
        x = frame.x(step)
        yield f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{step:.0f}</text>'
    yield f'<text x="{_WIDTH / 2}" y="{_HEIGHT - 6}" text-anchor="middle">step</text>'


def _line(points: Sequence[Point], kind: str, place: int, frame: _Frame) -> Iterator[str]:
    if not points:
        return
    colour = _COLOURS[kind]
    path = " ".join(f"{frame.x(point.step):.1f},{frame.y(point.loss):.1f}" for point in points)
    yield f'<polyline fill="none" stroke="{colour}" stroke-width="1.5" points="{path}"/>'
    for point in points if kind == "valid" else points[-1:]:
        yield f'<circle cx="{frame.x(point.step):.1f}" cy="{frame.y(point.loss):.1f}" r="2.5" fill="{colour}"/>'
    x = _WIDTH - _RIGHT - 240 + 120 * place
    yield f'<text x="{x}" y="20" fill="{colour}">{_NAMES[kind]} {points[-1].loss:.3f}</text>'
