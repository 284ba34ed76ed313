"""Excluded words of a search that stand for a constraint of their own, told in the words that people read."""

ABROAD = "za granicą"
"""Excluded by whoever wants to stay in the country."""
AT_HOME = "w kraju"
"""Excluded by whoever wants work abroad, whichever the country."""
FOREIGN_LANGUAGE = "język obcy"
"""Excluded by whoever speaks none."""
NIGHTS = "praca w nocy"
"""Excluded by whoever works by day, also in shifts."""
NOT_IN_TEXTS = frozenset({AT_HOME, FOREIGN_LANGUAGE})
"""Those that are not looked for in what an offer says."""
