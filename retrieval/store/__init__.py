"""The offers in LanceDB: put, read, close, keep in order. `retrieval.search` composes what is asked of it."""

from retrieval.store.digest import Digest
from retrieval.store.offers import OfferStore
from retrieval.store.reading import Term
from retrieval.store.record import offer_from_json, offer_to_json

__all__ = ["Digest", "OfferStore", "Term", "offer_from_json", "offer_to_json"]
