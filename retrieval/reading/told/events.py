"""What has come about in a life, and how it stands: dismissals, children, illness, degrees, a pension, a visa.

No demand on offers where other work is named: "zwolnili mnie z banku", "córka poszła do szkoły", "just passed the
bar exam", "obroniłam magistra z psychologii".
"""

from __future__ import annotations

import re

_SO = r"(?:i|a|oraz|wiec|ale|dlatego|bo|lecz|and|so|but)"
_BEGIN = rf"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*(?:(?:{_SO}|bo|ja|mi|niestety|niedawno|wlasnie|juz)[ ])*"
_WISH = (
    r"(?:(?:juz|teraz|obecnie|ja|now|i|i.m|am)[ ])*(?:szuka|poszuku|chc|potrzebuj|mog|musz|wol|interes|dorobi|"
    r"mysl|"
    r"look|want|need|seek|can(?!\w))"
)
_END = rf"(?=[ ]*(?:$|[,.;!?)]|[ ]{_SO}[ ]{_WISH})|[ ](?:szuka|poszuku|look|seek))"
_GOES_ON = rf"(?:{_SO}[ ](?:sie[ ]|juz[ ]|teraz[ ])*[^\W\d_]+(?:am|em|uje|imy|amy|emy)(?!\w)|(?:{_SO}[ ])?{_WISH})"
_REST = rf"(?:(?![ ]{_GOES_ON})[^,.;!?()])*"
"""Up to the end of the clause, or to what is wanted."""
_FIELD_WORD = (
    r"(?!(?:w|we|na|do|od|u|przy|jako|i|a|ale|oraz|lub|albo|szuk\w+|poszuk\w+|chc\w+|prac\w+|interes\w+|and|but|"
    r"or|"
    r"look\w+|want\w*)(?!\w))[^\W\d_][\w-]*"
)
_FIELD = rf"{_FIELD_WORD}(?:[ ]{_FIELD_WORD}){{0,2}}"
_SINCE = r"(?:(?:po|przez|przed|w|na|od|last|after)[ ](?:[^\W_]+[ ]){0,3})?"

_DISMISSED = re.compile(
    rf"{_BEGIN}{_SINCE}(?:(?:zwolnili|zwolniono|wyrzucili|wyrzucono|zredukowali|zredukowano|wylali)[ ](?:mnie|"
    rf"nas)|"
    r"(?:zostal(?:em|am)|bylem|bylam)[ ](?:zwolnion[ya]|zredukowan[ya])|"
    r"(?:stracil(?:em|am)|trace)[ ](?:niedawno[ ]|ostatnio[ ])?(?:prace|etat|posade|zajecie|robote)|"
    r"(?:zlikwidowali|likwiduja|zlikwidowano|zamkneli|zamykaja|zamknieto|redukuja|zredukowali|sprzedali)[ ]"
    r"(?:nam|mi|moj\w*|nasz\w*)|"
    r"(?:moj|nasz)\w?[ ](?:firm\w+|sklep|zaklad|dzial|filia|bank|szkol\w|oddzial)[ ](?:zosta\w+[ ]\w+|upad\w+|"
    r"zbankrutowal\w?|sie[ ]zamyka|zamkne\w+)|"
    r"(?:i[ ])?(?:was[ ]|got[ ]|been[ ]|just[ ])*(?:laid[ ]off|made[ ]redundant|fired)(?!\w))"
    rf"{_REST}"
)
_OWN = r"(?:(?:moj\w*|nasz\w*|mlodsz\w+|starsz\w+|mal\w+|jedyn\w+|dwoje|my|our|the)[ ])*"
_CHILD = r"(?:syn(?:ek)?|cor(?:ka|eczka)|dziec(?:ko|i)|maluch|maluchy|blizniaki|pociechy|mala|maly)"
_NOT_CHILD_CARE = r"(?![^,.;!?]*(?:opiek|nian))"
_CHILDREN = re.compile(
    rf"{_BEGIN}{_OWN}{_CHILD}[ ](?:(?:juz|teraz|wlasnie|od[ ]wrzesnia|mi|sie|jest|sa|mam|bardzo)[ ])*"
    r"(?:poszed|posz|zacz|idzie|ida|pojd|chodz|podros|uros|odchowan|dorosl|chor|niepelnosprawn|usamodziel|"
    r"samodziel|"
    r"duz|wieksz|starsz|urodzil|dostal)"
    rf"\w*{_NOT_CHILD_CARE}{_REST}|"
    rf"{_BEGIN}(?:mam[ ]|wychowuje[ ])?(?:chor|niepelnosprawn|autystyczn|odchowan)\w+[ ]"
    rf"(?:dzieck\w+|dzieci|syn\w*|cork\w+){_END}|"
    rf"{_BEGIN}(?:(?:mlod|samotn)\w+[ ])?(?:mama|tata|ojciec|matka|jestem)[ ]na[ ](?:\w+[ ])?"
    r"(?:urlopie|macierzynskim|wychowawczym|tacierzynskim|ojcowskim|rodzicielskim|urlopu)"
    rf"(?:[ ](?:macierzynskim|wychowawczym|tacierzynskim|ojcowskim|rodzicielskim))?{_END}|"
    rf"{_BEGIN}mam[ ](?:na[ ]utrzymaniu[ ])?(?:zone|meza|rodzine|kredyt\w*|dlugi|komornika|rodzine)"
    rf"(?:[ ](?:i|oraz|na)[ ]{_FIELD_WORD}(?:[ ]{_FIELD_WORD})?)?{_END}|"
    r"(?<!\w)my[ ](?:kids?|child|children|son|daughter|baby)[ ](?:(?:just|already|now|is|are|has|have)[ ])*"
    rf"(?:started?|goes?|went|going|in|at|grown)[ ](?:to[ ]|in[ ])?(?:pre)?(?:school|kindergarten|nursery|"
    rf"up){_END}|"
    r"(?<!\w)my[ ](?:husband|wife|partner|boyfriend|girlfriend|fianc\w+|family|parents)[ ]"
    r"(?:(?:already|also|just|now)[ ])*(?:works?|lives?|studies|got[ ]a[ ]job|moved)(?!\w)"
)
_HEALTH = re.compile(
    rf"{_BEGIN}(?:choruj\w+|zachorowal\w+|cierpie|lecze[ ]sie|sie[ ]lecze)[ ](?:na|z)[ ]"
    rf"(?!kregosl|plec|kolan|staw|bioder){_FIELD_WORD}(?:[ ]{_FIELD_WORD})?{_END}|"
    rf"{_BEGIN}mam[ ](?:(?:lekk|chor|slab|wrodzon|powazn|przewlek)\w+[ ]|wade[ ]|klopoty[ ]ze?[ ]|"
    rf"problemy?[ ]ze?[ ])+"
    rf"(?:serc\w*|sluch\w*|wzrok\w*|niedosluch\w*|nadcisnieni\w*|cukrzyc\w+|tarczyc\w+|nerwic\w*|chorob\w+){_END}|"
    rf"{_BEGIN}(?:korzystam|poruszam[ ]sie)[ ]z[ ](?:programu|pomoca|aparatu|bialej|lupy){_REST}"
)
_DEGREE = (
    r"(?:magist\w+|mgr|licencjat\w*|inzynier(?:a|ke|skie|ska|ski)|inz\.?|doktorat\w*|doktora|dyplom\w*|"
    r"podyplomow\w+|"
    r"prace|tytul)"
)
_NO_TRADE = r"(?!(?:\w+[ ])?(?:farmac|pielegn|poloznict|fizjoter|rehabilit|inzynier|inz(?!\w)))"
_DEGREES = re.compile(
    rf"{_BEGIN}(?:obronil(?:em|am)|bronie|zrobil(?:em|am)|robie|zdobyl(?:em|am)|uzyskal(?:em|am)|koncze|pisze)[ ]"
    rf"(?:(?:tytul|stopien|wlasnie|swoj\w*|studia)[ ])*{_DEGREE}(?:[ ](?:(?:z|ze|na|w)[ ])?{_FIELD})?{_END}|"
    rf"{_BEGIN}(?:mam[ ]|jestem[ ])?(?:magister(?:ka)?|mgr\.?|licencjat(?:ka)?)[ ]{_NO_TRADE}(?:(?:z|ze)[ ])?"
    rf"{_FIELD}{_END}|"
    r"(?<!\w)(?:(?:jestem|na|i[ ]am|i.m)[ ]){0,2}"
    r"(?:pierwsz|drug|trzec|czwart|piat|ostatn)\w+[ ]rok(?:u|iem)?[ ](?:studiow[ ])?"
    rf"(?!nauki|pracy|dzialal){_FIELD}{_END}|"
    rf"{_BEGIN}(?:(?:mam|zdal(?:em|am)|tylko|zdana|i|a|po)[ ])*matur[aey](?:[ ]i[ ]kurs[ ]{_FIELD_WORD})?{_END}|"
    rf"(?<=studiow)[ ](?:(?:tylko|a|ale|mam|samo|sama)[ ])+(?:matur[ae]|liceum|technikum|srednie)(?!\w)"
)
_PUPIL = re.compile(
    r"(?:(?<=uczen)|(?<=ucznia)|(?<=uczniow)|(?<=uczennica)|(?<=uczennicy)|(?<=uczniem)|(?<=uczennic))[ ]"
    r"(?:(?:\d|pierwsz|drug|trzec|czwart|piat|ostatn)\w*\.?[ ](?:klasy|roku)[ ])?"
    r"(?:technikum|liceum|szkoly|zawodowki|branzowki|lo|zsz)(?:[ ](?:[^\W\d_]+(?:ego|ej)))?(?!\w)"
)
_EXAMS = re.compile(
    rf"{_BEGIN}(?:(?:i|i.ve|have|had|just|recently|already|finally|only)[ ])*"
    r"(?:passed|failed|took|finished|completed|sat|passing)[ ]"
    r"(?:(?:the|my|an?|all|both)[ ])*(?:[^\W\d_]+[ ]){0,3}?"
    r"(?:bar|exams?|tests?|degree|studies|thesis|school|university|college|bachelor.?s|master.?s|phd)(?!\w)"
    rf"(?:[ ](?:last|this|in|from|at)[ ](?:[^\W_]+[ ]?){{1,3}})?{_END}"
)
_PENSION = re.compile(
    r"(?:(?<=emeryturze)|(?<=emerytury)|(?<=emeryture))[ ](?:nauczyciel|wojskow|policyjn|mundurow|gornicz|kolejow|"
    r"wczesniejsz|pomostow|stazow|strazack|sluzbow)\w+|(?:(?<=rencie)|(?<=rente)|(?<=renty))[ ](?:chorobow|"
    r"inwalidzk|"
    r"rodzinn|socjaln|strukturaln|wypadkow)\w+"
)
_MOVED = re.compile(
    rf"{_BEGIN}(?:(?:wlasnie|niedawno|wkrotce)[ ])*(?:odchodz\w+|odszedl\w*|odejd\w+|wyszedl\w*|przechodz\w+)[ ]"
    rf"(?:do|w)[ ](?:cywila|rezerwy|stan[ ]spoczynku)(?!\w){_END}|"
    rf"{_BEGIN}(?:(?:i.?m|i[ ]am|we.?re|we[ ]are|just|soon)[ ])*(?:moving|relocating|returning|"
    rf"coming)(?:[ ]+back)?"
    r"(?=[ ]+(?:to|from)[ ])|"
    r"(?:(?<=mieszkam)|(?<=mieszkamy)|(?<=rodzicami)|(?<=rodzina)|(?<=mezem))[ ](?:na[ ](?:wsi|zadupiu|osiedlu|"
    r"uboczu|peryferiach)|w[ ](?:bloku|"
    r"malej[ ]miejscowosci|malym[ ]miasteczku|malym[ ]miescie))(?!\w)|"
    rf"{_BEGIN}(?:chce|chcial(?:bym|abym)|planuje|postanowil(?:em|am)|zamierzam)[ ](?:teraz[ ])?zmienic[ ]"
    r"(?:branze|zawod|profesje|kierunek|sciezke)(?:[ ](?:na|i[ ]isc[ ]w|w[ ]kierunku))?(?!\w)"
)
_PAPERS = re.compile(
    rf"{_BEGIN}(?:(?:my|i[ ]have|have|mam|an?)[ ])*(?:visa|wiz[ae]|work[ ]permit|residence[ ](?:card|permit)|"
    r"kart[ae][ ]pobytu)"
    r"(?:[ ](?:is|valid|expires|expiring|ends|jest|wazn\w+)){0,3}[ ](?:until|till|in|to|do)[ ][^,.;!?]{2,20}?"
    rf"{_END}|"
    rf"{_BEGIN}(?:mam|posiadam)[ ](?:wazn\w+[ ])?certyfikat[ ]kompetencji(?:[ ]zawodow\w+)?{_END}|"
    rf"{_BEGIN}certyfikat[ ]kompetencji(?:[ ]zawodow\w+)?[ ](?:mam|posiadam){_END}|"
    r"(?<!\w)(?:mam[ ](?:juz[ ])?za[ ]soba|za[ ]soba[ ]mam|swiezo[ ]upieczon\w+)(?!\w)"
)
_ALL = (_DISMISSED, _CHILDREN, _HEALTH, _DEGREES, _PUPIL, _EXAMS, _PENSION, _MOVED, _PAPERS)


def find_events(flat_text: str) -> list[tuple[int, int]]:
    """The clauses and words that tell of it, whatever is looked for."""
    return [m.span() for pattern in _ALL for m in pattern.finditer(flat_text)]
