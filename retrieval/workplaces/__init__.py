"""Where work is done: kinds of workplaces, their employers, and where a question or an offer names one."""

from __future__ import annotations

from retrieval.workplaces.adverts import IS, MENTIONS, SAYS, of_company, workplace_terms
from retrieval.workplaces.asked import SELLING, Asked, Work, kinds_named, workplaces_asked
from retrieval.workplaces.kinds import kinds, workplaces_text
from retrieval.workplaces.standing import Standing, is_of, standing

__all__ = [
    "IS",
    "MENTIONS",
    "SAYS",
    "SELLING",
    "Asked",
    "Standing",
    "Work",
    "is_of",
    "kinds",
    "kinds_named",
    "of_company",
    "standing",
    "workplace_terms",
    "workplaces_asked",
    "workplaces_text",
]
