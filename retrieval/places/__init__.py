"""Places: the gazetteer, what a sentence or an advert says of them, and what a raw location field means.

The data and their licences are described in retrieval/data/README.md; tools/build_places.py writes them.
"""

from retrieval.places.counties import COUNTY_KM
from retrieval.places.finding import PlaceMention
from retrieval.places.gazetteer import Gazetteer, gazetteer
from retrieval.places.geography import distance_km, is_abroad
from retrieval.places.index import VOIVODESHIPS
from retrieval.places.unknown import NOT_KNOWN

__all__ = [
    "COUNTY_KM",
    "NOT_KNOWN",
    "VOIVODESHIPS",
    "Gazetteer",
    "PlaceMention",
    "distance_km",
    "gazetteer",
    "is_abroad",
]
