"""What a text says of mode, level, contract, hours and languages: in a question, and in an advert."""

from retrieval.facts.adverts import OfferFacts, facts_of_offer, levels_of_title
from retrieval.facts.asked import find_facts
from retrieval.facts.rules import Fact

__all__ = ["Fact", "OfferFacts", "facts_of_offer", "find_facts", "levels_of_title"]
