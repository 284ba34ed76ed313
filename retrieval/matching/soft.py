"""Which offers of a batch can answer the soft side of a search, so that no others need be ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Search
from retrieval import job
from retrieval.candidates import terms
from retrieval.matching.batch import members
from retrieval.workplaces import IS, MENTIONS, SAYS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from retrieval.matching.batch import Batch
    from retrieval.question import Question

_CONCEPTS = ("o:", "t:", "n:", "f:")
_ALIKE = job.UNLIKE + job.JOB_FLOOR * (job.ALIKE - job.UNLIKE) - 1e-4
"""The likeness from which words that no offer has make it an answer by itself (`retrieval.job.job`)."""


def by_likeness(asked: Question) -> bool:
    """Does the ranking look at how alike question and offer are? Where a job is named, it does not."""
    return bool(asked.words) and not (asked.jobs or asked.only_there)


def may_answer(asked: Question, batch: Batch, likeness: NDArray[np.float32] | None) -> int:
    """The set of the offers that `retrieval.ranking` can give more than nothing.

    An offer has at least one of the terms that name a job asked for, or that one is broader or near, or one of the
    workplace that alone is asked for. Where none is named, it has one of the words, or is alike (`likeness`: the
    cosine of each offer). It has one of the skills, where they name the job.
    """
    wanted = terms(Search(), asked)
    titles = [term for column, term, _ in wanted if column == "title_words"]
    texts = [term for column, term, _ in wanted if column == "text_words"]
    found = batch.everything
    if asked.jobs or asked.only_there:
        found = batch.any(batch.in_title, [term for term in titles if term.startswith(_CONCEPTS)])
        found |= batch.any(batch.in_text, [term for term in texts if term.startswith(_CONCEPTS)])
        for one in asked.jobs:
            in_all = batch.everything if len(one.words) > 1 and not one.is_field else 0
            for word in one.words:
                in_all &= batch.any(batch.in_title, asked.known.alike(word))
            found |= in_all
        if asked.only_there:
            houses = [term for term in texts if term.startswith((IS, SAYS, MENTIONS))]
            found |= batch.any(batch.in_text, [*houses, *(f"w:{name}" for name in asked.house_fields)])
    elif asked.words and not asked.skills:
        words = [way for word in asked.words for way in asked.known.alike(word)]
        found = batch.any(batch.in_title, words) | batch.any(batch.in_text, words)
        if likeness is not None:
            found |= members(likeness >= _ALIKE)
    if asked.skills and not asked.occupations:
        found &= _skilled(asked, batch)
    return found


def _skilled(asked: Question, batch: Batch) -> int:
    found = batch.any(batch.labelled, [f"skills_folded={skill}" for skill in asked.skills])
    for skill in asked.skills:
        for having in (batch.in_title, batch.in_text):
            in_all = batch.everything
            for part in skill.split(" "):
                in_all &= having.get(part, 0)
            found |= in_all
    return found
