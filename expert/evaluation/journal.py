"""The answers that came so far, a line each, so that a run that was killed goes on where it stopped."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any

from bot.errors import BadInput
from bot.models import Reply, ToolCall

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.domain import Turn


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one question: a reply, or the trouble instead of it.

    With tools: the `scene` that the answer is about, its offers found by the model, as JSON; and the `figures`
    that tools gave. `asked`: False where a level has no such question.
    """

    reply: Reply | None
    trouble: str = ""
    scene: Mapping[str, Any] | None = None
    figures: tuple[float, ...] = ()
    asked: bool = True


@dataclass(slots=True)
class Journal:
    """Opened with `opened`. Keys are of all that an answer depends on, so that a changed prompt is asked anew."""

    _stream: IO[str]
    _answers: dict[str, Answer] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Journal]:
        """Reads what is there; a last line that was cut off is dropped. Raises BadInput."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            kept, size = _read(path)
            with path.open("r+" if path.exists() else "w", encoding="utf-8", newline="\n") as stream:
                stream.truncate(size)
                stream.seek(0, 2)
                yield cls(stream, kept)
        except OSError as error:
            raise BadInput(
                f"the answers in {path} cannot be read or written: {error.strerror}", source=str(path)
            ) from error

    def get(self, key: str) -> Answer | None:
        return self._answers.get(key)

    def keep(self, key: str, answer: Answer) -> None:
        self._answers[key] = answer
        self._stream.write(json.dumps(_row(key, answer), ensure_ascii=False) + "\n")
        self._stream.flush()

    def __len__(self) -> int:
        return len(self._answers)


def key_of(
    model: str,
    fingerprint: str,
    turns: Sequence[Turn],
    *,
    schema: Mapping[str, Any] | None = None,  # Any: a JSON schema
    more: Sequence[object] = (),
) -> str:
    """`fingerprint`: of the model, so that one made anew under the same name is asked anew."""
    told = [model, fingerprint, [[turn.role, turn.text] for turn in turns], schema, list(more)]
    return sha256(
        json.dumps(told, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")
    ).hexdigest()


def _read(path: Path) -> tuple[dict[str, Answer], int]:
    """The answers, and how many bytes of the file hold them."""
    answers: dict[str, Answer] = {}
    size = 0
    if not path.exists():
        return answers, size
    with path.open("rb") as stream:
        for raw in stream:
            if not raw.endswith(b"\n"):
                break
            try:
                row = json.loads(raw)
                answers[row["key"]] = _answer(row)
            except (ValueError, KeyError, TypeError):
                break
            size += len(raw)
    return answers, size


def _row(key: str, answer: Answer) -> dict[str, Any]:  # Any: JSON
    row: dict[str, Any] = {
        "key": key,
        "reply": None if answer.reply is None else asdict(answer.reply),
        "trouble": answer.trouble,
    }
    if answer.scene is not None:
        row |= {"scene": answer.scene, "figures": answer.figures}
    return row


def _answer(row: Mapping[str, Any]) -> Answer:  # Any: JSON
    kept = row["reply"]
    reply = None
    if kept is not None:
        calls = tuple(ToolCall(**call) for call in kept.pop("calls", ()))
        reply = Reply(**kept, calls=calls)
    return Answer(reply, row["trouble"], row.get("scene"), tuple(row.get("figures", ())))
