"""A reader with a small vocabulary, shared: it does not change."""

from __future__ import annotations

import pytest

from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def reader() -> SentenceReader:
    skills = {
        "Python": 40,
        "K8s": 12,
        "Kubernetes": 3,
        "Testing": 9,
        "Marketing": 5,
        "Data engineering": 7,
        "English": 30,
    }
    companies = {"Comarch S.A.": 4, "Wesoły Młyn Sp. z o.o.": 2, "Scalo": 9}
    return SentenceReader(Vocabulary(skills, companies))
