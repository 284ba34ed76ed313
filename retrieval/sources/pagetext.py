"""The adverts that a page without any marks or data shows under labels: "Miejsce pracy: …", `<dt>` and `<dd>`.

Pages hold much that is no advert, so one counts only where its heading, or a label, names an occupation and labels
tell where it is and what it offers; and where a page shows several, each of them has to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import adverts, text
from retrieval.sources.labelled import label_of
from retrieval.sources.objects import host_of, recorded
from retrieval.sources.pasted import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Record

_LEFT_OUT = {
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "head",
    "select",
}
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 5)}
_BLOCKS = frozenset("p div section article main ul ol dl table tbody tr h5 h6 blockquote address figure".split())
_OFFERED = {"pay", "contracts", "hours"}
_LONGEST = 60_000
_DEEPEST = 200


def offers(root: Any, address: str) -> Iterator[Record]:
    """The adverts of a page of lxml's; none unless all that it shows as such are."""
    main = next((one for name in ("main", "article", "body") for one in root.iter(name)), root)
    shown = "\n".join(_lines(main, 0))[:_LONGEST]
    parts = adverts.adverts(shown)
    found = [text.read(part) for part in parts]
    if not all(_is_offer(part, one) for part, one in zip(parts, found, strict=True)):
        return
    source = {"source": host_of(address)} if address else {}
    own = {"url": address} if address and len(found) == 1 else {}
    for number, one in enumerate(found, 1):
        yield recorded({**one, **source, **own}, number)


def _is_offer(part: str, found: dict[str, Any]) -> bool:
    labels = {label_of(unmarked(line))[0] for line in part.split("\n")}
    return "places" in labels and bool(_OFFERED & labels) and adverts.names_work(str(found.get("title") or ""))


def _lines(element: Any, depth: int) -> Iterator[str]:
    """What an element shows, line by line: headings as in Markdown, pairs of a list or a row as "label: value"."""
    line: list[str] = [element.text or ""]
    for child in element:
        name = child.tag if isinstance(child.tag, str) else ""
        if name in _HEADINGS or name in _BLOCKS or name in {"br", "li", "dt", "dd"}:
            yield from _line(line)
            line = []
        if depth < _DEEPEST and name and name not in _LEFT_OUT:
            if name in _HEADINGS:
                yield f"{_HEADINGS[name]} {_words(child)}"
            elif name == "li":
                yield f"- {_words(child)}"
            elif name == "dt":
                value = child.getnext()
                follows = value is not None and value.tag == "dd"
                yield f"{_words(child).rstrip(' :')}: {_words(value)}" if follows else _words(child)
            elif name == "tr" and len(cells := [one for one in child if one.tag in {"td", "th"}]) == 2:
                yield ": ".join(_words(cell).rstrip(" :") for cell in cells)
            elif name in _BLOCKS:
                yield from _lines(child, depth + 1)
            elif name not in {"br", "dd"}:
                *above, last = list(_lines(child, depth + 1)) or [""]
                line.append(" ".join([*above, last]) if not above else "\n".join([*above, last]))
        line.append(child.tail or "")
    yield from _line(line)


def _line(pieces: list[str]) -> Iterator[str]:
    for line in "".join(pieces).split("\n"):
        if words := " ".join(line.split()):
            yield words


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
