"""Numbers written out in words as figures: "trzydzieści tysięcy złotych" → "30000 złotych"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.grounding.words import fold

# Folded beginnings and the endings of their cases ("osiemnaście", "osiemnastu").
_UNITS = {
    r"jeden|jedn(?:a|o|e|ej|ego|emu|ym|ych|ymi)": 1, r"dwa|dwie|dwoch|dwom": 2,
    r"trzy|trzech": 3, r"cztery|czter(?:ech|em|ema)": 4,
    r"piec|pieciu": 5, r"szesc|szesciu": 6, r"siedem|siedmiu": 7, r"osiem|osmiu": 8, r"dziewiec|dziewieciu": 9,
    r"one": 1, r"two": 2, r"three": 3, r"four": 4, r"five": 5, r"six": 6, r"seven": 7, r"eight": 8, r"nine": 9,
    r"dziesiec|dziesieciu|ten": 10, r"jedenas\w+|eleven": 11, r"dwanas\w+|dwunas\w+|twelve": 12,
    r"trzynas\w+|thirteen": 13, r"czternas\w+|fourteen": 14, r"pietnas\w+|fifteen": 15,
    r"szesnas\w+|sixteen": 16, r"siedemnas\w+|seventeen": 17, r"osiemnas\w+|eighteen": 18,
    r"dziewietnas\w+|nineteen": 19, r"dwadzies\w+|dwudziestu|twenty": 20, r"trzydzies\w+|thirty": 30,
    r"czterdzies\w+|forty": 40, r"piecdziesi\w+|fifty": 50, r"szescdziesi\w+|sixty": 60,
    r"siedemdziesi\w+|seventy": 70, r"osiemdziesi\w+|eighty": 80, r"dziewiecdziesi\w+|ninety": 90,
    r"sto|stu": 100, r"dwiescie|dwustu": 200, r"trzysta|trzystu": 300,
    r"czteryst\w": 400, r"piecset|pieciuset": 500, r"szescset|szesciuset": 600, r"siedemset|siedmiuset": 700,
    r"osiemset|osmiuset": 800, r"dziewiecset|dziewieciuset": 900,
}  # fmt: skip
_VALUES = [(re.compile(pattern), value) for pattern, value in _UNITS.items()]
_THOUSAND = re.compile(r"tysi[ae]c\w*|thousand|grand")
_HUNDRED = re.compile(r"hundred")
_WORD = re.compile(r"[^\W\d_]+")
_MONEY = re.compile(r"\s*(?:zł|zl\b|złot|PLN|eur|dolar|dollar|zloty)", re.IGNORECASE)


def in_figures(text: str) -> str:
    """The text with written-out thousands, and written-out numbers before a currency, as figures."""
    done: list[str] = []
    start = 0
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(text), None]:
        numeral = word is not None and _is_numeral(word.group())
        if word is not None and numeral and (not run or text[run[-1].end() : word.start()] in {" ", "-"}):
            run.append(word)
            continue
        if run and (figure := _figure(text, run)):
            done += [text[start : run[0].start()], figure]
            start = run[-1].end()
        run = [word] if word is not None and numeral else []
    return "".join([*done, text[start:]])


@lru_cache(maxsize=8192)  # the words of all answers are much the same
def _is_numeral(word: str) -> bool:
    folded = fold(word)
    return numeral_value(folded) is not None or bool(_THOUSAND.fullmatch(folded) or _HUNDRED.fullmatch(folded))


def numeral_value(folded: str) -> int | None:
    """What one folded word says as a number below a thousand: "osiemnastu" → 18; None for any other word."""
    return next((value for pattern, value in _VALUES if pattern.fullmatch(folded)), None)


def _figure(text: str, run: list[re.Match[str]]) -> str:
    """The number that these words say; "" where they say no amount ("dwie oferty", "tysiące osób")."""
    total, current, thousands = 0, 0, False
    for word in run:
        folded = fold(word.group())
        if _THOUSAND.fullmatch(folded):
            if not current and folded != "tysiac":
                return ""
            total, current, thousands = total + (current or 1) * 1000, 0, True
        elif _HUNDRED.fullmatch(folded):
            current = (current or 1) * 100
        else:
            current += numeral_value(folded) or 0
    return str(total + current) if thousands or _MONEY.match(text, run[-1].end()) else ""
