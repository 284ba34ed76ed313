"""The figures as a picture: bars with their intervals, an SVG that a page or a document can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from expert.evaluation.judging import MEASURES, TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.evaluation.result import Row

COLOURS = ("#8a8f98", "#d58936", "#3f7cac", "#2a9d5c", "#7b4fa3", "#b23a48", "#5c7f2b", "#1f6f78")
_WIDTH, _LEFT, _RIGHT = 860, 250, 60
_BAR, _GAP, _TOP = 13, 14, 24


def picture(rows: Sequence[Row], title: str) -> str:
    """The text of the SVG; a measure that no row has is left out."""
    measures = [name for name in MEASURES if any(name in row.figures for row in rows)]
    group = _BAR * len(rows) + _GAP
    legend = _TOP + 20 + 20 * len(rows)
    height = legend + group * len(measures) + 40
    svg = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_WIDTH} {height}",
            "font-family": "system-ui, sans-serif",
            "font-size": "13",
            "role": "img",
        },
    )
    ElementTree.SubElement(svg, "title").text = title
    ElementTree.SubElement(svg, "rect", _box(0, 0, _WIDTH, height, "#ffffff"))
    _text(svg, 16, _TOP, title, weight="600")
    for place, row in enumerate(rows):
        y = _TOP + 16 + 20 * place
        ElementTree.SubElement(svg, "rect", _box(16, y, 12, 12, _colour(place)))
        _text(svg, 36, y + 11, row.name)
    _axis(svg, legend, height - 28)
    for at, name in enumerate(measures):
        y = legend + group * at
        _text(svg, _LEFT - 10, y + _BAR * len(rows) / 2 + 4, TITLES[name], anchor="end")
        for place, row in enumerate(rows):
            _bar(svg, row, name, place, y + _BAR * place)
    return ElementTree.tostring(svg, encoding="unicode")


def _bar(svg: ElementTree.Element, row: Row, name: str, place: int, y: float) -> None:
    figure = next((found for own, found in row.figures.items() if own == name), None)
    if figure is None:
        _text(svg, _LEFT + 4, y + 10, "–", size="11", colour="#777777")
        return
    bar = ElementTree.SubElement(svg, "rect", _box(_LEFT, y, _x(figure.value) - _LEFT, _BAR - 2, _colour(place)))
    ElementTree.SubElement(bar, "title").text = f"{row.name}: {figure.value:.1%}"
    middle = y + (_BAR - 2) / 2
    ElementTree.SubElement(svg, "line", _line(_x(figure.low), middle, _x(figure.high), middle, "#222222"))
    _text(svg, max(_x(figure.high), _x(figure.value)) + 5, y + 10, f"{figure.value:.0%}", size="11")


def _axis(svg: ElementTree.Element, top: float, bottom: float) -> None:
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        ElementTree.SubElement(svg, "line", _line(_x(share), top - 6, _x(share), bottom, "#dddddd"))
        _text(svg, _x(share), bottom + 16, f"{share:.0%}", size="11", anchor="middle", colour="#555555")


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _colour(place: int) -> str:
    return COLOURS[place % len(COLOURS)]


def _box(x: float, y: float, width: float, height: float, colour: str) -> dict[str, str]:
    numbers = {"x": x, "y": y, "width": max(0.0, width), "height": height}
    return {name: f"{number:g}" for name, number in numbers.items()} | {"fill": colour}


def _line(x: float, y: float, to_x: float, to_y: float, colour: str) -> dict[str, str]:
    numbers = {"x1": x, "y1": y, "x2": to_x, "y2": to_y}
    return {name: f"{number:g}" for name, number in numbers.items()} | {"stroke": colour}


def _text(
    svg: ElementTree.Element,
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    size: str = "13",
    weight: str = "400",
    colour: str = "#222222",
) -> None:
    shape = {"x": f"{x:g}", "y": f"{y:g}", "text-anchor": anchor, "font-size": size, "font-weight": weight}
    ElementTree.SubElement(svg, "text", shape | {"fill": colour}).text = text
