"""A message after others: does it change the search in force, or does it begin a new one?

"a w Poznaniu?", "dodaj Kraków" and "tynkarz" change it (`refining` says how); "kelner Sopot", which says where as
well, begins anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.reading.said import LISTS
from retrieval.reading.sense import names_occupation, names_work, only_circumstances

if TYPE_CHECKING:
    from bot.domain import Search
    from retrieval.reading.said import Said
    from retrieval.reading.turns import Turn


def begins_anew(said: Said, before: Search, turn: Turn) -> bool:
    """Whether a message names what it looks for by itself, so that nothing said before holds for it."""
    names_skills = bool(said.search.skills)
    puts_instead = _corrects(said, before) or (turn.switches and not names_occupation(said.search.text))
    if not (said.core or names_skills) or puts_instead:
        return False
    searching = turn.searches or (turn.may_search and _says_what(said))
    if not (before.skills or names_occupation(before.text)):
        # A town or "coś w szkole" was said first, now comes the job; "coś lżejszego" ends with a whole sentence.
        whole = searching and said.search.places and names_work(said.search.text)
        return bool(whole and before.text and not names_work(before.text))
    follows = turn.follows or (said.led and not names_skills)
    asks_further = turn.asks_for and not said.search.places
    if (follows and not searching) or asks_further or turn.says_from_where or turn.adds:
        return False
    if said.core and (names_skills or searching or names_occupation(said.search.text)):
        return searching or bool(said.search.places or said.search.modes)
    if not names_skills:
        # "zestawiarz Sopot" is another job, "latem, 30 zł/h" is not, nor is "dowóz z Kalisza".
        return bool(said.search.places) and not only_circumstances(said.search.text)
    constrained = any(getattr(said.search, name) for name in LISTS if name != "skills")
    return constrained or said.search.pay is not None or searching


def _corrects(said: Said, before: Search) -> bool:
    """Whether it puts one value in place of another that was asked for: "Chełm, a nie Zamość"."""
    return any(
        getattr(said.search, name)
        and {*said.unsaid.get(name, ()), *getattr(said.search, f"{name}_excluded", ())}
        & set(getattr(before, name))
        for name in LISTS
    )


def _says_what(said: Said) -> bool:
    """Whether a message names work that we know, or where it is."""
    return bool(said.search.skills or said.search.places) or names_work(said.search.text)
