"""The employer that an address in an applicant-tracking system names: jobs.lever.co/acme-labs is Acme Labs."""

from __future__ import annotations

from urllib.parse import urlsplit

_BEGINS_THE_PATH = frozenset(
    "boards.greenhouse.io job-boards.greenhouse.io boards.eu.greenhouse.io job-boards.eu.greenhouse.io"
    " jobs.lever.co jobs.eu.lever.co jobs.ashbyhq.com jobs.smartrecruiters.com careers.smartrecruiters.com"
    " apply.workable.com jobs.jobvite.com ats.rippling.com".split()
)
"""Hosts of many employers, each with a folder of its own."""

_BEGINS_THE_HOST = tuple(
    ".recruitee.com .breezy.hr .teamtailor.com .bamboohr.com .pinpointhq.com .workable.com .traffit.com"
    " .applytojob.com .jobs.personio.de .jobs.personio.com .pracujunas.pl".split()
)
"""What follows an employer's name where each has a host of its own."""

_NOBODY = frozenset("apply jobs job api app careers career embed help www j view o".split())


def employer_of(slug: str) -> str:
    """The employer, as well as the name of its board in an address tells it: "acme-labs" is Acme Labs."""
    return slug.replace("-", " ").title() if slug.islower() else slug.replace("-", " ")


def employer_at(url: str) -> str:
    """The employer whose offer stands at an address; empty where the address tells none."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if host in _BEGINS_THE_PATH:
        slug = parts.path.strip("/").partition("/")[0]
    else:
        end = next((end for end in _BEGINS_THE_HOST if host.endswith(end)), "")
        slug = host.removesuffix(end) if end else ""
    return "" if slug.casefold() in _NOBODY or "." in slug or "%" in slug else employer_of(slug)
