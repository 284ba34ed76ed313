"""Complaints, about the offers shown or about one's luck, which look for nothing: "jakie niskie stawki"."""

from __future__ import annotations

import re

from retrieval.flat import blank
from retrieval.reading.sense import names_anything, names_work

_ABOUT = (
    r"(?:te|ta|to|tych|wszystk\w+|ofert\w*|wynik\w*|propozycj\w*|ogloszeni\w*|prac[aey]|stawk\w+|zarobk\w+|"
    r"pensj\w+|plac[aey]?|pieniadz\w*|warunk\w+|tu|tutaj|tam|mi|wam|dla[ ]mnie|z[ ]tych|z[ ]nich|zadna|zaden|"
    r"these|those|they|it|this|that|all|the|offers?|jobs?|results?|pays?|salar(?:y|ies)|wages?|money|here|"
    r"for[ ]me|of|them)"
)
_HOW = (
    r"(?:sa|jest|byly|jakies|jakas|jakis|jakie|taki\w*|totalnie|strasznie|kompletnie|naprawde|bardzo|troche|serio|"
    r"masakrycznie|mega|po[ ]prostu|zupelnie|cos|ale|co[ ]za|co[ ]to[ ]za|no|kurde|rany|boze|matko|o|eh|ech|ojej|"
    r"oj|czemu|dlaczego|why|hm+|co[ ]tak|jakos|i|a|ani|raczej|chyba|tylko|same|sama|ciagle|znowu|znow|are|is|"
    r"just|really|so|very|"
    r"totally|completely|pretty|a[ ]bit|kinda|too|what|an?|omg|man|ugh|well|still|only)"
)
_BAD = (
    r"(?:beznadziej\w+|slab\w+|kiepsk\w+|marn\w+|fataln\w+|tragiczn\w+|tragedia|dno(?:[ ]i[ ]metr[ ]mulu)?|"
    r"porazk\w+|"
    r"masakr\w+|dramat\w*|zenad\w+|zenujac\w+|smiech(?:[ ]na[ ]sali)?|zart\w*|kpin\w*|do[ ](?:niczego|kitu|"
    r"bani|dupy|luftu|chrzanu)|"
    r"bez[ ]sensu|nudn[aey]|denn[aey]|okropn\w+|glupie|niepowazn\w+|smieszn\w+|nisk\w+|lip[ay]|lipn\w+|bied[aoy]|"
    r"biedn[aey]|szkoda[ ]slow|slabizna|grosze|groszowe|smieci\w*|syf\w*|chlam|nieaktualn\w+|star[ea]|to[ ]samo|"
    r"nic[ ](?:ciekawego|fajnego|dobrego|specjalnego|sensownego|lepszego)|zle|nie[ ]tak|nie[ ]to|"
    r"nie[ ]o[ ]to[ ](?:mi[ ])?(?:chodzi\w*|pytal\w+)|wrong|few|rubbish|terrible|awful|horrible|"
    r"useless|"
    r"crap(?:py)?|garbage|trash|bad|poor|boring|ridiculous|jokes?|pathetic|hopeless|low|peanuts|not[ ]great|"
    r"disappointing|nothing[ ](?:good|interesting|great)|nonsense|old|outdated)"
)
_BADLY_PAID = (
    r"(?:za[ ]|tak[ ]|strasznie[ ]|bardzo[ ]|troche[ ])?(?:malo|slabo|kiepsko|marnie|fatalnie|biednie|nisko|"
    r"groszowo)(?:[ ](?:tu|tam|oni|wszedzie|to|jest|platn\w+|plac[aio]\w*|daj[ae]|oferuj[ae]|kasy|pieniedzy))*"
)
_FOR_SO_LITTLE = (
    r"(?:kto[ ])?za[ ](?:takie|te|tyle|taka|to|tak[ ]malo|takie[ ]smieszne)(?:[ ](?:pieniadze|grosze|kase|"
    r"stawk[ei]|pensje))?(?:[ ](?:to|bym|sie|ja|mi|tam|sami|niech))*[ ](?:nie[ ](?:pojd\w+|ide|robie|bede|"
    r"pracuj\w+|warto|"
    r"oplaca|wstane|wstaje|rusze)|robia|robcie|pojdzie|bedzie|pracuj\w+|chce|robi|szkoda)"
    r"(?:[ ](?:sie|pracowac|robic|z[ ]lozka|w[ ]ogole|zachodu|czasu|robil|pracowal|nigdzie))*"
)
_NOT_WORTH = r"(?:to[ ]|mi[ ]|sie[ ]|wcale[ ])*nie[ ]oplaca(?:[ ](?:sie|mi|to|w[ ]ogole))*"
_NOT_THAT = (
    r"(?:to[ ])?nie[ ](?:jest[ ])?to(?:[ ](?:jest[ ])?(?:o[ ])?co[ ](?:pytal\w+|chcial\w+|szukam|szukal\w+|"
    r"prosil\w+|"
    r"chodzilo)(?:[ ]mi)?)|(?:that.?s|this[ ]is|it.?s)[ ](?:wrong|not[ ](?:it|right|what[ ]i[ ](?:asked[ ]for|"
    r"asked|wanted|"
    r"meant|said)))"
)
_FAR = (
    r"(?:to[ ]|jest[ ]|sa[ ]|mi[ ]|wszystko[ ]|troche[ ]|strasznie[ ]|bardzo[ ]|zdecydowanie[ ])*(?:za[ ]|zbyt[ ]|"
    r"too[ ]|so[ ])?(?:daleko|far)(?:[ ](?:to|wszystko|mi|dla[ ]mnie|jest|sa|od[ ]domu|ode[ ]mnie|away|for[ ]me|"
    r"from[ ](?:me|home)))*"
)
_PATTERN = (
    rf"(?:(?:{_ABOUT}|{_HOW})[ ])*(?:{_BAD}|{_BADLY_PAID})(?:[ ](?:{_ABOUT}|{_HOW}|{_BAD}|{_BADLY_PAID}))*|"
    rf"(?:{_HOW}[ ])*(?:{_NOT_THAT}|{_FOR_SO_LITTLE}|{_NOT_WORTH}|{_FAR}|(?:i[ ])?tyle)"
)
_COMPLAINT = re.compile(_PATTERN)
_MOST_WORDS = 12
_NEVER = re.compile(
    r"(?:nudn|nisko[ ]platn|slabo[ ]platn)\w*[ ]prac\w+|prac\w+[ ]nudn\w+|lip[ay]|dramat|peanuts|"
    r"(?:(?:te|ta|tylko|the|only)[ ])?(?:slab|low|smieci|old|star[ea]|nisk)\w*"
)
"""Words that alone, or of certain offers, may be what somebody looks for."""


_DENIES = re.compile(
    r"(?:.*[ ,])?(?:to|te|ta|tamte|this|that|these|those|they|it)[ ](?:przeciez[ ]|wcale[ ]|w[ ]ogole[ ])*"
    r"(?:nie[ ](?:jest|sa|byla|byl|to)|is[ ]not|are[ ]not|isn.?t|aren.?t)[ ](?:(?:zadna|zadne|zaden|an?|the|any|"
    r"przeciez|wcale)[ ])*(?P<what>[^,;.?]+?)[ .!?]*"
)
"""Says of the offers shown that they are not what was asked for: "to nie jest praca biurowa"."""
_SAME_WORD = 4
"""Letters of two words from which on they are forms of one."""


def denies(flat_text: str, asked: str) -> bool:
    """Whether a message only says that the offers shown are not the work that was `asked` for (flat text)."""
    m = _DENIES.fullmatch(" ".join(flat_text.split()))
    if m is None:
        return False
    stems = {word[:_SAME_WORD] for word in re.findall(r"[^\W\d_]+", asked) if len(word) >= _SAME_WORD}
    said = [word for word in re.findall(r"[^\W\d_]+", m["what"]) if len(word) >= _SAME_WORD]
    named = [word for word in said if not word.startswith(("prac", "ofer", "stanow"))]
    return bool(named) and all(word[:_SAME_WORD] in stems for word in named)


def is_complaint(flat_text: str) -> bool:
    """Whether a message, or a clause of one, only says that the offers shown are no good."""
    said = " ".join(re.sub(r"[^\w' ]", " ", flat_text).split())
    return (
        0 < len(said.split()) <= _MOST_WORDS
        and _COMPLAINT.fullmatch(said) is not None
        and not _NEVER.fullmatch(said)
    )


_HARD_LUCK = re.compile(
    r"(?<!\w)(?:(?:zwolni\w+|wywali\w+|wyrzuci\w+|zredukowa\w+)[ ](?:mnie|nas|cie)|(?:zostal[ae]m|bylam|"
    r"bylem)[ ]zwolnion\w+|straci\w+[ ](?:\w+[ ])?prac[ea]|jestem[ ](?:bezrobotn\w+|zalaman\w+|zdesperowan\w+|"
    r"zrozpaczon\w+|w[ ]dolku|na[ ]dnie)|nie[ ]wiem[ ]co[ ](?:mam[ ])?(?:robic|zrobic|dalej|poczac)|"
    r"(?:kto|czy[ ]ktos)[ ](?:mnie|nas)[ ](?:jeszcze[ ]|w[ ]ogole[ ])*(?:zechce|zatrudni|przyjmie|wezmie|chce)|"
    r"nikt[ ](?:mnie|nas)[ ]nie[ ](?:chce|zatrudni|przyjmie|wezmie)|(?:jestem[ ])?(?:juz[ ])?za[ ]star[aye]|"
    r"(?:was|got|been|am|i'?m)[ ](?:just[ ])?(?:fired|laid[ ]off|sacked|made[ ]redundant)|lost[ ]my[ ]job|"
    r"(?:i'?m|i[ ]am)[ ](?:\w+[ ])?(?:desperate|unemployed|jobless|hopeless|too[ ]old)|"
    r"(?:nobody|no[ ]one)[ ](?:wants|will[ ]hire|hires)[ ]me|don'?t[ ]know[ ]what[ ]to[ ]do)(?!\w)"
)


_DISMISSAL = re.compile(
    r"zwoln|wywal|wyrzuc|zreduk|zosta|byl|strac|was|got|been|lost|am[ ](?:just[ ])?(?:fired|laid|sack|made)"
)
_THENCE = re.compile(
    r"[ ](?:z|ze|w|we|from|in|at)[ ](?!prac)(?:(?:the|my|an?|duz\w+|mal\w+)[ ])?(?P<where>[^\W\d_]{2,})"
    r"(?:[ ](?:po|w|we|after|in)[ ](?:(?:styczni|lut|marc|kwietni|maj|czerwc|lipc|sierpni|wrzesni|pazdziernik|"
    r"listopad|grudni|zeszlym|tym|ubieglym|\d{1,2}|kilku|wielu|pandemi|covid)\w*)"
    r"(?:[ ](?:latach|roku|miesi\w+|years))?(?:[ ](?:w|na|we|in)[ ][^\W\d_]+)?)?"
    r"(?=[ ]*(?:$|[,.;!?]|[ ](?:i|a|ale|wiec|and|but)[ ]))"
)
"""Behind a dismissal, where it was from: "z banku po 18 latach w okienku"."""


def hard_luck(flat_text: str) -> tuple[int, int] | None:
    """Where a message tells of a job lost or of despair: "zwolnili mnie wczoraj i nie wiem co robić".

    With the workplace that somebody was dismissed from, where other work is named.
    """
    m = _HARD_LUCK.search(flat_text)
    if m is None:
        return None
    thence = _THENCE.match(flat_text, m.end()) if _DISMISSAL.match(m.group()) else None
    if thence and names_anything(thence["where"]) and names_work(blank(flat_text, *thence.span())):
        return m.start(), thence.end()
    return m.span()
