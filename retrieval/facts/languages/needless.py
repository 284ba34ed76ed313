"""Whether an advert says that no foreign language is needed: "bez znajomości języka", "języka nie wymagamy"."""

from __future__ import annotations

NO_LANGUAGE = "x:no-language"
_NAME = r"(?:[ ](?!pols)\w+(?:ki|kiego|ich|cych|cego))?"

NEEDLESS: tuple[tuple[str, str, str], ...] = (
    (
        NO_LANGUAGE,
        "jezyk language",
        rf"""
        (?:bez|brak)[ ](?:(?:wymog|wymagan|konieczn|potrzeb)\w*[ ])?(?:znajomosci[ ])?jezyk(?:a|ow)(?![ ]pol)
        znajomosc[ ]jezyk(?:a|ow)(?![ ]pol){_NAME}(?:[ ](?:oraz|i)[ ]\w+)?[ ](?:nie[ ](?:jest|sa|bedzie)[ ]|nie)\
        (?:wymagan|koniecz|potrzebn|niezbedn)\w+
        nie[ ](?:jest[ ]|sa[ ])?(?:wymaga(?:my|na|ny)|potrzeb(?:a|na|ny|ujesz)|oczekujemy|musisz[ ]znac)[ ]\
        (?:znajomosci?[ ])?jezyk(?:a|ow)?(?![ ]pol)
        jezyk{_NAME}[ ]nie[ ](?:jest[ ])?(?:wymagany|konieczny|potrzebny)  nie[ ]znasz[ ]jezyka
        no[ ](?:foreign[ ])?languages?[ ](?:skills?[ ])?(?:required|needed|necessary)
        """,
    ),
)
"""The term of an offer's text, with its signs and wordings, as those of `retrieval.facts.burdens`."""
