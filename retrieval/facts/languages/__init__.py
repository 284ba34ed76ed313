"""Which languages a text asks for, by ISO 639-1: a question, and an advert."""

from retrieval.facts.languages.advert import chosen_from, languages_of_advert
from retrieval.facts.languages.asked import find_languages, language_words
from retrieval.facts.languages.names import FOREIGN, name_lemmas

__all__ = ["FOREIGN", "chosen_from", "find_languages", "language_words", "languages_of_advert", "name_lemmas"]
