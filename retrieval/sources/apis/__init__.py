"""The APIs of job boards and applicant-tracking systems, one file each."""

from retrieval.sources.apis import (
    ashby,
    cbop,
    greenhouse,
    justjoin,
    lever,
    pracuj,
    recruitee,
    smartrecruiters,
    solidjobs,
    teamtailor,
    workable,
)

APIS = (
    greenhouse.FORMAT,
    lever.FORMAT,
    ashby.FORMAT,
    smartrecruiters.FORMAT,
    recruitee.FORMAT,
    justjoin.FORMAT,
    pracuj.FORMAT,
    solidjobs.FORMAT,
    cbop.FORMAT,
    teamtailor,
    workable.FORMAT,
)
