"""What people say of themselves by the way: a name, schools, a break, a love of the work; no demand on offers."""

from __future__ import annotations

import re

from retrieval.facts import find_facts
from retrieval.places import gazetteer
from retrieval.polish import is_word
from retrieval.reading.clause_edges import BEGIN
from retrieval.reading.sense import names_anything, names_mistyped_occupation

_END = (
    r"(?=[ ]*(?:$|[,.;!?)]|(?:i|a|oraz|wiec|ale)[ ](?:szuka|poszuku|chc|potrzebuj)|szuka|poszuku|looking|seeking))"
)
_MONTH = (
    r"(?:stycz|lut|marc|kwie|maj|czerw|lip|sierp|wrze|pazdziern|listopad|grud|januar|februar|march|april|may|june|"
    r"july|august|septem|octob|novem|decem)\w*"
)
_WHEN = (
    rf"(?:w|we|na|za|pod[ ]koniec|in)[ ](?:(?:tym|przyszlym|koncu|polowie|next|the)[ ])*(?:\w+[ ])?(?:{_MONTH}|"
    r"roku|miesiacu|tygodniu|miesiac\w*|jesieni\w*|wiosn\w+|lato|lecie|zim\w+|year|month)"
)
_TRAINED_AS = r"(?:adwokac|radcow|notarial|komornicz|sedziow|prokurator|legislac|rzeczn)\w+"
_TRAINEESHIP = re.compile(
    rf"{BEGIN}(?:jestem[ ])?(?:(?:juz|swiezo|wlasnie|zaraz|obecnie|teraz)[ ])*"
    rf"(?:po|w[ ]trakcie|na|przed|(?:s|u)konczyl(?:em|am)|robie|koncze|zdal(?:em|am)[ ]na)[ ]"
    rf"(?:(?:\d|\w+)[ ]roku[ ])?aplikacj[iea]e?(?:[ ]{_TRAINED_AS})?{_END}|"
    rf"{BEGIN}(?:jestem[ ])?aplikant(?:em|ka)?(?:[ ]{_TRAINED_AS})?{_END}"
)
_EXAM = re.compile(
    rf"{BEGIN}(?:(?:mam|czekam[ ]na|jestem[ ]przed|przede[ ]mna|a|i)[ ])*(?:(?:juz[ ])?zdan\w+[ ])?"
    rf"(?:egzamin\w*|obron[aey]|obronie|matur[aeyę])(?:[ ](?!w[ ]|na[ ]|za[ ])[^\W\d_]+){{0,2}}"
    rf"(?:[ ](?:mam[ ])?{_WHEN}|(?<=zdany)|[ ]zdan[yae]){_END}|"
    rf"{BEGIN}(?:mam[ ])?(?:juz[ ])?zdan[yae][ ](?:egzamin\w*|matur\w+)(?:[ ][^\W\d_]+){{0,2}}{_END}|"
    rf"{BEGIN}(?:jestem[ ])?(?:tuz[ ])?(?:przed|po)[ ]obron(?:a|ie)(?:[ ](?:pracy|dyplomu)(?:[ ]"
    rf"\w+sk\w+)?)?{_END}|"
    rf"{BEGIN}(?:wlasnie[ ]|teraz[ ])?(?:pisze|koncze)[ ](?:prace[ ])?(?:magisterk\w+|licencjat|inzynierk\w+|"
    rf"doktorat|magistersk\w+|inzyniersk\w+|licencjack\w+){_END}|"
    rf"{BEGIN}czekam[ ]na[ ]wyniki?(?:[ ](?:matur\w*|egzamin\w+|rekrutacji))?{_END}"
)
_COURSE = re.compile(
    rf"{BEGIN}(?:(?:jestem|juz|tylko|i[ ]am|i.m)[ ])*(?:po|after)[ ](?:(?:a|tym|roczn\w+|rocznym)[ ])?"
    rf"(?:bootcamp\w*|kursie|kursach|szkoleniu|szkoleniach)(?:[ ][^\W\d_]+)?{_END}"
)
_BREAK = re.compile(
    r"(?<!\w)(?:(?:wracam|wrocil(?:em|am)|chce[ ]wrocic|powrot|powracam|wracajac\w?)[ ])?"
    r"(?:(?:na[ ]rynek(?:[ ]pracy)?|do[ ](?:pracy|zawodu|zycia[ ]zawodowego|aktywnosci(?:[ ]zawodowej)?))[ ])?"
    r"po[ ](?:(?:[^\W_]+[ ]){0,2}przerw(?:ie|y)(?:[ ](?:w[ ]pracy|zawodow\w+|w[ ]zatrudnieniu|macierzynsk\w+|"
    rf"w[ ]zawodzie))?){_END}|"
    rf"{BEGIN}(?:(?:ja|teraz|obecnie|i)[ ])*(?:wracam|powracam|powrot|wracajac\w?|chce[ ]wrocic)[ ]"
    rf"(?:na[ ]rynek(?:[ ]pracy)?|do[ ](?:zawodu|pracy[ ]zawodowej|aktywnosci[ ]zawodowej)){_END}|"
    rf"{BEGIN}(?:(?:mam|mialam|mialem|byla)[ ])?(?:(?:\d+|\w+)[ ](?:lata?|letni\w)[ ])?(?:dlug\w+[ ])?przerw[aye]"
    rf"(?:[ ]w[ ](?:pracy|zatrudnieniu|zawodzie|karierze|zyciorysie|cv)){_END}|"
    rf"{BEGIN}(?:jestem[ ])?po[ ]powrocie[ ](?:z|ze)[ ][^\W\d_]+|"
    rf"(?<!\w)(?:returning[ ]to[ ]work|back[ ]to[ ]work)(?:[ ]after[ ][^,.;!?]*)?{_END}|"
    rf"(?<!\w)after[ ](?:an?[ ])?(?:\w+[ ]){{0,2}}(?:career[ ])?break{_END}"
)
_OF_CHILDREN = (
    r"(?:dwoj(?:ki|ga)|trojki|trojga|czworki|czworga|(?:dwoch|trzech|czterech|[2-5])(?=[ ])|jedynak\w*|"
    r"blizniak\w*|blizniat|dziec\w+|malucha|maluchow|synka|coreczki|niemowlaka|niemowlecia|\w{3,}latk(?:a|i|ow)|"
    r"\d-?latk(?:a|i|ow)|przedszkolak(?:a|ow)|pierwszoklasist\w+|bobasa|brzdaca)"
)
_OWN_CHILDREN = r"(?:(?:mal|doros|nastolet|wlasn|swoj|moj)\w+[ ])?(?:dziec\w+|syn\w*|cor\w+|blizniak\w*|maluch\w*)"
_ENGLISH_CHILDREN = (
    r"(?:(?:an?|my|one|two|three|four|[2-5]|small|little|young|baby|school[ -]age)[ ])+"
    r"(?:kids?|child|children|toddlers?|boys?|girls?|sons?|daughters?|babies|baby|twins|infant)"
)
_PARENT = re.compile(
    rf"{BEGIN}(?:(?:jestem|ja|bo|jako|dla|praca[ ]dla)[ ])*(?:(?:samotn|mlod)\w+[ ])?"
    rf"(?:mam[ay]|matk[ai]|tat[ay]|tata|ojciec|ojcem|ojca)[ ]"
    rf"{_OF_CHILDREN}(?:[ ]{_OWN_CHILDREN})?"
    rf"(?:[ ]w[ ](?:przedszkol|szkol|zlobk)\w+)?{_END}|"
    rf"{BEGIN}(?:(?:jestem|ja|bo|jako)[ ])+(?:(?:samotn|mlod)\w+[ ])?mam[ay]{_END}|"
    rf"{BEGIN}(?:(?:i|bo|ja)[ ])?mam[ ](?:w[ ]domu[ ])?(?:(?:male|malego|malutkie|roczne|jedno)[ ])?"
    rf"(?:dziecko|niemowl\w+|\w{{3,}}latk[aie]|\d-?latk[aie]|przedszkolak\w*|blizniak\w*|malucha)"
    rf"(?:[ ]w[ ](?:domu|przedszkol\w+|szkole|zlobku))?{_END}|"
    rf"{BEGIN}(?:(?:i|bo|ja)[ ])?opiekuj\w+[ ]sie[ ](?:na[ ]co[ ]dzien[ ])?"
    r"(?:(?:swo|mo)\w+[ ]|chor\w+[ ]|niepelnosprawn\w+[ ]|dwojk\w+[ ]|trojk\w+[ ]|dwojgiem[ ]|"
    r"(?=syn|cork|mama|tata|ojcem|rodzic|babcia|tesciow|mezem|zona))+"
    rf"(?:mal\w+[ ])?(?:dziec\w+|syn\w+|cork\w+|mam\w|matk\w|ojcem|tata|babcia|rodzic\w+|tesciow\w+|mezem|"
    rf"zona){_END}|"
    rf"{BEGIN}(?:(?:i.?m|i[ ]am|as)[ ])?(?:an?[ ])?(?:(?:single|busy|young|working|stay[ -]at[ -]home)[ ])*"
    r"(?:mother|mom|mum|father|dad|parent)(?:[ ](?:of|to|with)[ ](?:(?:an?|my|two|three|four|[2-5]|small|little|"
    rf"young|school[ -]age)[ ]?)*(?:kids?|child|children|toddlers?|boys?|girls?|sons?|daughters?|babies|baby|"
    rf"twins)?)?{_END}|"
    rf"{BEGIN}(?:(?:and|because|but|as)[ ])?(?:i|we)(?:[ ]have|.ve[ ]got)[ ]{_ENGLISH_CHILDREN}"
    rf"(?:[ ](?:at[ ](?:home|school)|in[ ](?:school|kindergarten|nursery)))?(?=[ ]*(?:$|[,.;!?)]|(?:and|so)[ ]))|"
    rf"{BEGIN}with[ ]{_ENGLISH_CHILDREN}[ ](?:at[ ]home|in[ ](?:school|kindergarten)){_END}"
)
_LOVE = re.compile(
    r"(?<!\w)z[ ](?:(?:prawdziw\w+|wielk\w+|ogromn\w+)[ ])?(?:milosci(?:a)?|pasj[iae]|zamilowani(?:a|em)|"
    r"powolania|"
    r"powolaniem|zaciecia|zacieciem)(?:[ ]do[ ](?:[^\W\d_]+)(?:[ ]i[ ][^\W\d_]+)?)?"
    r"(?=[ ]*(?:$|[,.;!?)]|(?:w|we|na|szuka\w*)[ ]))"
)
_SCHOOLING = re.compile(
    rf"(?<!\w)(?<!wymagane )(?:mam[ ]|posiadam[ ]|z[ ])?wyksztalceni(?:e|em)[ ](?:(?:wyzsz|sredni|zawodow|"
    rf"kierunkow)"
    r"(?:e|ym|im)?(?:[ ]|(?=[ ]*(?:$|[,.;]))))?(?:kierunkow\w+|\w{3,}(?:czn|ow|jn|sk|ck)(?:e|ym|im))?"
    rf"{_END}"
)
_CLASS = r"(?:klas[aeyąę]|kl\.?)[ ]?(?:i{1,3}|[123]|pierwsz\w+|drugi\w+|trzeci\w+|ii)(?!\w)"
_OF_LICENCE = re.compile(rf"(?<!\w){_CLASS}")
_MACHINES = re.compile(
    r"(?<!\w)(?:kopar|ladowar|spychar|rowniar|walc|walec|zageszczar|zurawi|dzwig|suwnic|wiertnic|rozsciel|"
    r"palownic|"
    r"maszyn|rusztowan)"
)
_UNIVERSITY = re.compile(
    r"(?<!\w)(?:po|(?:(?<=student )|(?<=studentka )|(?<=absolwent )|(?<=absolwentka )|(?<=graduate ))"
    r"(?:na|z|at|from|of))[ ](?:agh|sgh|sggw|umcs|uam|umk|uw|uj|pw|pwr|pk|put|polsl|wat|uek|kul)"
    r"(?=[ ]*(?:$|[,.;!?)]))"
)
_SPOKEN_FROM_BIRTH = re.compile(
    r"(?<!\w)(?:native[ ]polish(?:[ ]speaker)?|polish[ ]native(?:[ ](?:speaker|language))?|"
    r"polish[ ](?:is[ ]my[ ](?:native|mother|first)[ ](?:language|tongue)|mother[ ]tongue)|"
    r"(?:jezyk[ ])?polski[ ](?:jako[ ])?ojczysty)(?!\w)"
)
_ALWAYS = (
    _TRAINEESHIP, _EXAM, _COURSE, _BREAK, _LOVE, _SCHOOLING, _UNIVERSITY, _SPOKEN_FROM_BIRTH,
)  # fmt: skip
_WILLING = re.compile(
    rf"(?:{BEGIN}|(?<=\w[ ])(?=ale[ ]|but[ ]))(?:(?:ale|i|jestem|i.m|i[ ]am|but|bardzo|szybko)[ ]"
    rf")*(?:(?:chetn|gotow|otwart)(?:y|a|i)?[ ]"
    rf"(?:do|na)[ ]"
    r"(?:nauk\w+|rozwoj\w*|szkole\w+|doksztalcani\w+|wspolprac\w+|prac\w)|"
    r"(?:mog(?:e|lbym|labym)[ ]|chetnie[ ]|szybko[ ]|chce[ ])+(?:sie[ ])?(?:na|do)?ucz(?:yc|e)(?:[ ]sie)?|"
    r"(?:mog(?:e|lbym|labym)[ ]|chetnie[ ])+(?:sie[ ])?(?:szybko[ ])?(?:do)?szkol(?:ic|e)(?:[ ]sie)?|"
    r"(?:(?:willing|ready|happy|eager|keen|able|can|quick)[ ]){1,2}(?:to[ ])?(?:learn(?:er)?|be[ ]trained))"
    rf"(?:[ ]nowych[ ]rzeczy|[ ]new[ ]things|[ ]fast|[ ]quickly|[ ]szybko)?{_END}"
)


def find_parents(flat_text: str) -> list[tuple[int, int]]:
    """Whose mother or father somebody is, and whom they look after at home: no wish, whatever is looked for."""
    return [m.span() for m in _PARENT.finditer(flat_text)]


def find_asides(flat_text: str) -> list[tuple[int, int]]:
    """The clauses and words that tell it, whatever is looked for."""
    found = [m.span() for pattern in (*_ALWAYS, _WILLING) for m in pattern.finditer(flat_text)]
    if _MACHINES.search(flat_text):
        found += [m.span() for m in _OF_LICENCE.finditer(flat_text)]
    return found


_I_AM = re.compile(
    r"(?<!\w)(?:(?P<am>(?i:jestem|ja|i.?m|i am|this is|tu|z tej strony))[ ]|(?P<opens>\A[ ]*))"
    r"(?P<name>[^\W\d_]{3,15})(?P<behind>[ ]*(?:$|[,.;!]|(?:i|and|from|szukam|looking)[ ]|z[ ](?=[A-ZŁŚŻŹĆ])))"
)
_NO_NAME = re.compile("(?:em|ą)$")
"""How Polish ends what somebody is: "jestem Javowcem"."""
_AGE = re.compile(r"[ ]*,[ ]*(?:mam[ ]|lat[ ])?\d\d[ ]?(?:lat|l\.|years|,)")


def find_names(text: str) -> list[tuple[int, int]]:
    """What people are called: "jestem Oksana, praca w kuchni", "Marta, 35 lat"; no work and no place is a name."""
    found = []
    for m in _I_AM.finditer(text):
        name = m["name"]
        if m["am"] is None and not (name[0].isupper() and _AGE.match(text, m.end("name"))):
            continue
        if not (name[0].isupper() and name[1:].islower()) and is_word(name):
            continue
        known = names_anything(name) or names_mistyped_occupation(name) or find_facts(name)
        if not (known or _NO_NAME.search(name) or gazetteer().find(name)):
            found.append((m.start("am") if m["am"] else m.start("name"), m.end("name")))
    return found
