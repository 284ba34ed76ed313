"""Arithmetic for a model: numbers, + - * / and brackets, nothing else; read by Python's own parser, never run."""

from __future__ import annotations

import ast
import operator
import re
from math import isfinite
from typing import TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST_CHARACTERS = 200
_MOST = 1e15
_BINARY: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")


def calculated(expression: str) -> float:
    """The value of an expression such as "(18 000 + 25 000) / 2"; raises BadInput.

    Thousands may be set apart by spaces, and × ÷ · are understood.
    """
    if len(expression) > _MOST_CHARACTERS:
        raise BadInput(f"the expression is longer than {_MOST_CHARACTERS} characters")
    plain = _SPACES.sub("", expression).translate(str.maketrans("×·÷−–", "**/--")).strip()
    try:
        value = _value(ast.parse(plain, mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise BadInput(f"{expression!r:.60} is no sum of numbers") from error
    except ZeroDivisionError as error:
        raise BadInput("division by zero") from error
    if not isfinite(value) or abs(value) > _MOST:
        raise BadInput("the result is too large")
    return value


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        return _BINARY[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _value(node.operand)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        number = float(node.value)
        if abs(number) <= _MOST:
            return number
    raise ValueError("no arithmetic")
