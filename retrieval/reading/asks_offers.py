"""Questions that only the offers shown can answer: "a zapewniają narzędzia?", "w pierwszej jakie są godziny?"."""

from __future__ import annotations

import re

from retrieval.places import gazetteer
from retrieval.reading.of_list import POSITION, Named, positions
from retrieval.reading.sense import names_occupation

_MOST_WORDS = 14
_OPENING = re.compile(
    r"^(?:(?:a|ale|i|to|no|ok|okej|dobra|hm+|and|but|so|then|well|right|oh|tak|czyli|jeszcze|powiedz|"
    r"tell[ ]me)[ ,]+)*"
)
_BESIDE_A_NUMBER = re.compile(
    r"(?:^|(?<=[ ]))(?:(?:w|z|o|na|przy|u|for|of|in|at|about|the|ta|tej|ten|tym|te|nr|numer\w*|number|new|"
    r"oferc\w+|ofert\w+|ogloszeni\w+|one|offer|job)[ ])*\x01(?:[ ](?:one|offer|job|oferc\w+|ofert\w+))?(?=$|[ ,?])"
)
_OF_THEM = (
    r"(?:trzeba(?![ ]mi(?!\w))|wymagaj[ae]|wymagan[aey]|wymagane[ ]jest|zapewniaj[ae]|daj[ae]|oferuj[ae]|"
    r"potrzebn[aey]|maj[ae]|placa|szkola|przyjmuj[ae]|przyjma|wezma|biora|zatrudniaj[ae]|zatrudnia|pracuje[ ]sie|"
    r"pracuja|beda[ ](?:szkolic|wymagac|chcieli|przyjmowac))"
)
_ONE_OF_THEM = r"(?:ktor(?:as|ys|es)|jakas|jakies)(?:[ ](?:z[ ](?:nich|tych)|ofert\w*|tych))*"
_ABOUT = (
    r"(?:wymagani\w*|obowiazk\w*|godzin\w*|zmian\w*|grafik\w*|umow\w+|warunk\w*|benefit\w*|dodatk\w*|kwalifikacj\w*|"
    r"adres\w*|dojazd\w*|kontakt\w*|telefon\w*|numer\w*|wymiar\w*|etat\w*|doswiadczeni\w*|uprawnieni\w*|jezyk\w*|"
    r"narzedzi\w*|premi\w*|nadgodzin\w*|zakwaterowani\w*|requirements?|duties|hours?|shifts?|benefits?|contract|"
    r"conditions|responsibilities|address|phone|experience|qualifications?)"
)
_ASKED = re.compile(
    rf"czy[ ]{_ONE_OF_THEM}[ ](?:{_OF_THEM}|ma|jest|sa|nie[ ]wymag\w+)(?:[ ][^\W\d_]+){{1,6}}|"
    r"(?:do|would|will)[ ](?:i|you|they|we)[ ](?:need|have[ ]to[ ]have|require)(?:[ ][^\W\d_]+){1,7}|"
    r"(?:does|do)[ ](?:it|they|this|that|the[ ]offer|this[ ]one|that[ ]one|any[ ]of[ ](?:them|those))[ ]"
    r"(?:need|require|ask[ ]for|want|offer|have|provide|include|hire|take|accept|employ)(?:[ ][^\W\d_]+){1,6}|"
    r"(?:is|are)(?:[ ][^\W\d_]+){1,4}[ ](?:required|needed|necessary|a[ ]must)(?:[ ](?:there|for[ ]it))?|"
    rf"(?:czy[ ])?(?:(?:tam|tu|u[ ]nich|oni)[ ])?{_OF_THEM}(?!\w).*|"
    rf"(?:jak\w*|czego|co|ile|kiedy|od[ ]kiedy|do[ ]ktorej|od[ ]ktorej|gdzie|na[ ]jak\w+|za[ ]ile)[ ]"
    rf"(?:\w+[ ]){{0,3}}(?:{_ABOUT}|{_OF_THEM}|zacz\w+|rozpocz\w+|start\w*|wziecia|robi\w*|przynies\w+)(?!\w).*|"
    rf"(?:what|how[ ]many|which)[ ](?:(?:are|is|do|does|the|kind|of|they|it)[ ])*{_ABOUT}(?!\w).*|"
    rf"what[ ](?:do|does|would|will)[ ](?:they|it|i|you)[ ](?:need|require|offer|do|provide|have[ ]to)(?!\w).*|"
    rf"when[ ](?:can|could|do|would|should|does)[ ](?:i|it|we|you|they)[ ](?:start|begin)(?!\w).*|"
    rf"how[ ](?:do|can|should|would)[ ]i[ ]apply(?!\w).*|jak[ ](?:\w+[ ]){{0,2}}(?:za)?aplik\w+(?!\w).*|"
    r"w[ ]jak\w+[ ](?:\w+[ ]){0,2}godzin\w+(?![ ]\d).*|"
    r"\w+[ ]czy[ ](?:\w+[ ]){1,3}(?:placa|daja|pracuja|pracuje[ ]sie)"
)
_IS_IT = re.compile(
    r"(?:czy[ ](?:(?:ta|tamta)[ ](?:praca|oferta)|praca[ ](?:jest|bedzie)|"
    r"(?:to|tam|tu)[ ](?:jest|sa|bedzie|beda|bywaja|to)|(?:jest|sa|beda|bywaja)[ ](?:tam|tu)|to)|"
    r"(?:czy[ ])?jest[ ]to|is[ ](?:it|this|that|the[ ](?:job|work)))"
    r"(?![ ](?:(?:sa|jest)[ ])?(?:samo|wszystk\w+|jedyn\w+|possible|all)(?!\w))(?:[ ][^\W\d_]+){1,6}|"
    r"(?:is|are)[ ]there(?:[ ][^\W\d_]+){1,4}[ ]there"
)
"""A question whether something holds of the work shown: "czy tam są nocki?", "czy to umowa o pracę?"."""
_ITS_WORK = re.compile(
    r"(?:(?<=umow[ae][ ]o[ ])|(?<=^czy[ ]t[ao][ ])|(?<=[ ]to[ ]jest[ ])|(?<=jest[ ]to[ ]))prac[ae](?!\w)"
)
"""Work in such a question that is not looked for."""
_OF_THAT_OFFER = re.compile(
    r"(?<!\w)(?:w|do|o|przy|in|of|for|about)[ ]"
    r"(?:(?:tej|tym|the|ofercie|oferty|nr|numer\w*|number)[ ])*\x01(?!\w)"
)
"""Says of a question that it is of one offer."""
_PAYS = re.compile(r"(?:how[ ]much|ile)[ ].*(?:earn|make|pay|paid|get|plac\w+|zarabi\w+|zarob\w+)(?!\w).*")
_LOOKS_FOR = re.compile(
    r"(?<!\w)(?:cos|czegos|jakiejs|anything|something|szukam|looking|masz|macie|inn\w+|taki\w*|prace|stanowisk\w*|"
    r"ofert\w*[ ](?:w|na|dla|z|jest)|prac[ay][ ](?:w|na|dla|jako)|alert\w*|powiadom\w*|od[ ]nowa|zmienic|ustawic|"
    r"bot\w*|\d{3,}|tys|zl)(?!\w)"
)
"""What a question says that looks for offers, or is asked of the bot."""
_OF_PEOPLE = re.compile(
    r"(?<!\w)(?:przyjmuj|przyjma|wezma|biora|zatrudni|potrzebn|maj|daj|jest|sa|hire|take|accept|employ)\w*(?!\w)"
)
"""Verbs beside which a name of work is what is looked for: "zatrudniają kierowców?"."""


def asked_of_offers(flat_text: str) -> Named | None:
    """For a question about offers that are shown: which of them it names by number, none where it names none."""
    said = " ".join(re.sub(r"[^\w#'/ ,?-]", " ", flat_text).split())
    if not said.endswith("?") and not POSITION.search(said):
        return None
    numbers = positions(said)
    placed = POSITION.sub("\x01", said) if numbers else said
    rest = _BESIDE_A_NUMBER.sub(" ", placed) if numbers else said
    rest = " ".join(rest.replace("?", " ").replace(",", " ").split())
    rest = _OPENING.sub("", rest, count=1)
    if _OF_THAT_OFFER.search(placed) and said.endswith("?") and not _LOOKS_FOR.search(rest):
        return Named("details", numbers)
    if numbers and _PAYS.fullmatch(rest):
        return Named("details", numbers)
    if not _asks_for_no_other_work(rest):
        return None
    if not numbers and (gazetteer().find(rest) or (_OF_PEOPLE.search(rest) and names_occupation(rest))):
        return None
    return Named("details", numbers)


def _asks_for_no_other_work(rest: str) -> bool:
    """Whether a question, without what it begins with, is of what offers say and looks for none."""
    if not rest or len(rest.split()) > _MOST_WORDS:
        return False
    if _IS_IT.fullmatch(rest):
        return not _LOOKS_FOR.search(_ITS_WORK.sub("", rest))
    return _ASKED.fullmatch(rest) is not None and not _LOOKS_FOR.search(rest)
