"""What a message wants of the list of offers shown: the next page, one offer of it, or two beside each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from retrieval.facts.asked.hours import SHIFT_SYSTEM

if TYPE_CHECKING:
    from bot.domain import Intent


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for whole words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_MORE_TRIGGER = words(
    r"wiecej|jeszcze|kolejn\w+|nastepn\w+|dalej|dalsz\w+|inne|innych|innego|reszt\w+|pozostal\w+|more|next|"
    r"another|further|remaining|following|additional|keep[ ]them[ ]coming|scroll[ ]down|"
    r"others?|rest|else|continue|kontynuuj|keep[ ]going|go[ ]on|poprzednie|lec[ ]dalej"
)
_MORE_WORDS = frozenset(
    """
    zanadrzu liscie listy masz w na zostalo zostaly zostala ci stronka stronke strone
    no to a i co ok okej dobra prosze poprosze please pokaz pokazac pokazesz pokazcie daj dajcie dawaj dalej
    wyswietl chce chcialbym chcialabym zobaczyc zobacz moge mozesz mozna show give me can could you i'd like i
    want see some any the mi
    jeszcze wiecej kolejna kolejne kolejnych kolejny nastepna nastepne nastepnych nastepny inne innych innego
    jakies
    reszta reszte reszty pozostale pozostalych dalsze dalszych more next another other others page strona strone
    strony of few
    oferty ofert oferta oferte wyniki wynikow wynik propozycje propozycji ogloszenia ogloszen cos czegos sa masz
    macie czy jest results offers offer jobs ones one them what else are there rest keep going go on continue
    kontynuuj
    lista liste kilka pare piec dziesiec two three five ten lec przewin load is get let's z tych takich podobnych
    podobne send set batch additional those these them coming scroll down then jakie further remaining following
    got porcja porcje porcji partia partie partii sorry sorki przepraszam
    have do anything something szukaj znajdz find search for""".split()
)
_SO_MANY = re.compile(
    r"(?:(?:a|to|ok|prosze|please)[ ])*(?:pokaz|daj|dawaj|wyswietl|show|give)(?:cie)?(?:[ ](?:mi|me|the|next))*[ ]"
    r"(?:kolejn\w+[ ]|nastepn\w+[ ])?\d{1,2}[ ]"
    r"(?:kolejn\w+|nastepn\w+|wiecej|more|ofert\w*|ogloszen\w*|wynik\w*|propozycj\w*|offers|jobs|results)"
    r"(?:[ ](?:wiecej|more))?"
)
_EVERYTHING = re.compile(
    r"(?:no[ ]|to[ ]|ok[ ]|prosze[ ]|chce[ ]|zobaczyc[ ])*(?:pokaz|daj|dawaj|wyswietl|zobacz|show|give)"
    r"(?:cie|[ ]mi|[ ]me)?[ ]"
    r"(?:wszystko|co[ ](?:masz|macie)|wszystkie|calosc|cala[ ]liste|everything|all|them[ ]all|the[ ]whole[ ]list)"
    r"(?:[ ](?:oferty|ogloszenia|wyniki|of[ ]them|offers|results|jobs|co[ ]masz|co[ ]macie|jakie[ ]masz))?"
    r"(?:[ ]prosze)?"
)
_COMPARE = words(
    r"porown\w*|zestaw(?:ienie|iaj|)(?!\w)|"
    r"compar\w+|versus|vs|(?!a[ ]najlepiej[ ](?:z|ze|na|w|we|od|do|bez|gdyby|zeby|jakby)(?!\w))(?:ktora|ktore|"
    r"ktory|co|a)[ ](?:z[ ]nich[ ]|z[ ]tych[ ]|oferta[ ]|"
    r"ofert[ ]|jest[ ]|bedzie[ ]|wypada[ ]|byloby[ ])*(?:lepsz\w+|najlepsz\w+|lepiej|najlepiej|korzystniejsz\w+|"
    r"najkorzystniejsz\w+|atrakcyjniejsz\w+)|czym[ ](?:sie[ ])?rozni\w*|"
    r"(?<!robi[ ])(?<!robia[ ])(?<!mi[ ])(?<!bez[ ])roznic\w+|differences?|which[ ](?:one[ ]|"
    r"offer[ ]|of[ ]them[ ]|of[ ]these[ ])?(?:is[ ]|pays[ ]|looks[ ])?(?:the[ ])?(?:better|best)|"
    r"what.?s[ ]the[ ]difference|obok[ ]siebie|side[ ]by[ ]side|against[ ]each[ ]other|stack[ ]up"
)
_DETAIL_WORDS = frozenset(
    """dobra dobrze super okej fajnie niej nim pisza pisze stoi
    opowiedz opowiesz powiedz powiesz podaj podasz tylko only pokaz pokazesz
    szczegoly szczegolow szczegolach szczegolowo wiecej cos o
    na temat mi oferta oferte ofercie oferty ofert ta te tej tym ten tego to prosze poprosze rozwin opisz opis
    przybliz zobacz chce
    chcialbym chcialabym zobaczyc wiedziec poznac a i oraz no ok jaka jaki jakie jest sa co z za firma firmie
    firmy numer numerem numeru nr pozycja pozycje pozycji punkt punkcie link linka do interesuje mnie mi
    dokladniej blizej w we tam czy sie
    wymagania wymagan wymagaja ile placa placi place zarobie zarobki pensja stawka zdalna zdalnie warunki
    warunkach lokalizacja gdzie kto aplikowac aplikuje obowiazki benefity umowa kiedy jak wyglada brzmi ciekawa
    ciekawie fajnie podoba
    caly cala calego pelny pelen calosci full description everything entire complete
    tell me about more the one ones offer details detail of for show what is describe please info information
    informacje informacji expand open otworz dawaj give see look at that this read on job number no. can you i
    want to and like how much
    does it pay company who where link apply first second third z listy wynik wynikow odnosnie rozwinac rozwiniesz
    jeszcze raz blizsze bliższe konkrety a'propos
    daj dajcie telefon telefonu kontakt mail maila email
    position jakiej jakim umowie umowy naprawde adres adresu
    really what's whats tech stack salary contract requirements location office
    looks sounds good nice great interesting wez wezme biore take
    pod napisz napiszesz czemu dlaczego why umowe aplikuj zaaplikuj zglaszam zglosze zapisz zapisuje ma maja
    zgloszenie kandydowac
    aktualna aktualne aktualny valid still""".split()
)
_ORDINALS = (
    ("pierwsz", 1), ("drug", 2), ("trzeci", 3), ("czwart", 4), ("piat", 5), ("szost", 6), ("siodm", 7), ("osm", 8),
    ("dziewiat", 9), ("dziesiat", 10), ("jedenast", 11), ("dwunast", 12), ("trzynast", 13), ("czternast", 14),
    ("pietnast", 15), ("szesnast", 16), ("siedemnast", 17), ("osiemnast", 18), ("dziewietnast", 19),
    ("dwudziest", 20), ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4),
    ("5th", 5),
    ("jedyn", 1), ("dwoj", 2), ("troj", 3), ("czwor", 4), ("piatk", 5), ("piatc", 5), ("zerow", 0),
    ("ostatni", -1), ("last", -1), ("jeden", 1), ("dwa", 2), ("trzy", 3), ("cztery", 4), ("piec", 5), ("szesc", 6),
    ("siedem", 7), ("osiem", 8), ("dziewiec", 9), ("dziesiec", 10), ("one", 1), ("two", 2), ("three", 3),
    ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
)  # fmt: skip
POSITION = re.compile(
    r"(?<![\w.,])(?:#|\[|nr\.?[ ]?|numer[ ])?(?P<digits>\d{1,3})(?:-?[aąe]|\.)?\]?(?![\w%]|[.,]\d|[ ]?(?:zl|pln|"
    r"eur|k\b|tys|km|dni|godz|h\b|lat))|(?<!\w)(?P<word>(?:pierwsz\w{1,3}|drug(?:a|i|ie|iej|iego|im|imi|ich)|"
    r"trzeci\w{0,3}|czwart(?:a|e|ej|y|ego|ym)|piat(?:a|e|ej|y|ego|ym)"
    r"|szost(?:a|ej|y|ego|ym)|siodm(?:a|ej|y|ego|ym)|osm(?:a|ej|y|ego|ym)|dziewiat(?:a|ej|y|ego|ym)|dziesiat(?:a|"
    r"ej|y|ego|ym)|(?:jede|dwu|trzy|czter|piet|szes|siedem|osiem|dziewiet)nast(?:a|ej|y|ego|ym)|"
    r"dwudziest(?:a|ej|y|ego|ym)|zerow(?:a|ej|y|ego|ym)|jedyn(?:k\w|ce)|dwoj(?:k\w|ce)|troj(?:k\w|ce)|czwor(?:ka|"
    r"ke|ki|ce)|piat(?:k[aei]|ce)|ostatni(?:a|"
    r"ej|e|m|ego|"
    r"ch)?|first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|4th|5th|last))(?!\w)|"
    r"(?<!\w)(?:number|numer\w{0,2}|nr\.?)[ ](?P<count>jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|"
    r"dziewiec|"
    r"dziesiec|one|two|three|four|five|six|seven|eight|nine|ten)(?!\w)"
)
"""Where a message points at an offer of the list: "druga", "nr 4"."""
_FIRST_FEW = re.compile(
    r"(?<!\w)(?:(?P<a>dwie|dwa|dwoch|trzy|trzech|cztery)[ ](?:pierwsz|najlepsz)\w+|(?:pierwsz|"
    r"najlepsz)\w+[ ](?P<b>dwie|dwa|trzy|cztery)|"
    r"first[ ](?P<c>two|three|four)|(?P<d>two|three|four)[ ]first)(?!\w)"
)
_ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:(?P<two>ob(?:ie|a|ydwie|ydwa|u|ydwu|ydwoch)|both(?:[ ]of[ ]them)?)|"
    r"(?:wszystki(?:e|ch)|all)[ ](?P<count>trzy|trzech|three|cztery|czterech|four|piec|pieciu|five))(?!\w)"
)
"""Offers of a list told by how many they are: "obie", "o wszystkich trzech"."""
_HOURS = re.compile(rf"(?:0?[5-9]|1[01])[ ]?-[ ]?(?:1[3-9]|2[0-4])|(?:.*(?<![\w/.])){SHIFT_SYSTEM}(?:(?!\w).*)?")
"""Hours of a day's work or of shifts, and no offers of the list: "8-16", "24/48 tylko"."""
_COUNTS = {"dwie": 2, "dwa": 2, "dwoch": 2, "two": 2, "trzy": 3, "trzech": 3, "three": 3, "cztery": 4, "four": 4,
           "czterech": 4, "piec": 5, "pieciu": 5, "five": 5}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """An intent that a message names, the offers it points at, and the rest of the message to read as a search."""

    intent: Intent
    numbers: tuple[int, ...] = ()
    rest: str = ""


def positions(flat_text: str) -> tuple[int, ...]:
    """The places in the last list that a message points at, in order; -1 is the last one."""
    few = _FIRST_FEW.search(flat_text)
    if few:
        return tuple(range(1, _COUNTS[few["a"] or few["b"] or few["c"] or few["d"]] + 1))
    found: list[int] = []
    for m in POSITION.finditer(flat_text):
        number = (
            int(m["digits"])
            if m["digits"]
            else next((n for stem, n in _ORDINALS if (m["word"] or m["count"]).startswith(stem)), 0)
        )
        if -1 <= number <= 100:
            found.append(number)
    return tuple(dict.fromkeys(found))


_SORTING = r"(?:(?:po)?sortuj|uporzadkuj|uloz|sort|order)"
_SHOWING = (
    r"(?:(?:a|to|i|and|please|prosze|ok|teraz|now)[ ])*(?:(?:pokaz|daj|dawaj|chce|wole|tylko|show|give)\w*[ ])?"
    r"(?:(?:mi|me|te|tych|tylko|only|cos|jakies|oferty|ofert|the|something|those|ones)[ ])*"
)
_BY_DATE = re.compile(
    rf"{_SHOWING}{_SORTING}[ ].*(?:dac|dat|nowsz|swiez|new)\w*|"
    rf"{_SHOWING}(?:najpierw[ ]|od[ ])?(?:tych[ ]|te[ ])?naj(?:nowsz|swiezsz)\w+"
    rf"(?:[ ](?:najpierw|pierwsze|ofert\w*|ogloszeni\w*))?|"
    rf"{_SHOWING}(?:newest|latest|most[ ]recent)(?:[ ](?:ones|offers|jobs))?(?:[ ]first)?"
)
_MONEY = r"(?:platn\w+|placon\w+|plac\w*|pensj\w+|stawk\w+|zarobk\w+|wynagrodzeni\w+|kas\w+)"
_BY_PAY = re.compile(
    rf"{_SHOWING}{_SORTING}[ ](?:\w+[ ]){{0,3}}(?:{_MONEY}|pay|salary|wage)|"
    rf"{_SHOWING}(?:najpierw[ ]|od[ ])?(?:tych[ ]|te[ ])?(?:naj)?lepiej[ ](?:platn\w+|oplacan\w+)"
    rf"(?:[ ](?:najpierw|ofert\w*))?|"
    rf"{_SHOWING}(?:od|z|ze|za|o)[ ](?:naj)?wyzsz\w+[ ]{_MONEY}(?:[ ](?:najpierw|w[ ]dol))?|"
    rf"{_SHOWING}(?:naj)?wyzsz\w+[ ]{_MONEY}(?:[ ]najpierw)?|"
    rf"{_SHOWING}(?:better|best|higher|highest)[ -](?:paid|paying|pay|salary)(?:[ ](?:ones|offers|"
    rf"jobs))?(?:[ ]first)?"
)
_BY_DISTANCE = re.compile(rf"{_SHOWING}{_SORTING}[ ].*(?:bli[sz]|odleg|dist)\w*")


def order_asked(flat_text: str) -> Literal["newest", "pay", "nearest", ""]:
    """In which order the list is wanted; "" where none is asked for. What is nearest comes first anyway."""
    said = " ".join(re.sub(r"[^\w'-]", " ", flat_text).split())
    if _BY_DATE.fullmatch(said):
        return "newest"
    if _BY_PAY.fullmatch(said):
        return "pay"
    return "nearest" if _BY_DISTANCE.fullmatch(said) else ""


_NOT_THAT_COMPANY = re.compile(
    r"(?:(?:a|i|ale|to|ok|prosze|please|and|but|tylko)[ ])*(?:(?:bez|poza|oprocz|procz|wyklucz|pomin|usun|wyrzuc|"
    r"ukryj|without|except|exclude|not|hide|remove)(?:[ ](?:mi|the|that|from))*|nie[ ](?:chce[ ])?(?:pokazuj[ ]|"
    r"od[ ]|"
    r"do[ ]|w[ ])?|no[ ])[ ]?(?:ofert[ ]|offers[ ]from[ ])?(?:(?:te(?:j|go|n)?|ta|the|that|od|z)[ ])*"
    r"(?P<which>\S+)[ ](?:firm[aąeęy]|pracodawc[aąyeę]|employer|company)|"
    r"(?:(?:nie[ ](?:chce|pokazuj)|bez)[ ])(?:(?:mi|juz|wiecej|ofert|od|z)[ ])*(?:tej[ ])?firmy[ ](?:co|z|"
    r"od)[ ](?:w[ ])?"
    r"(?P<that>\S+)|"
    r"(?:(?:a|i|ale|to|and|but)[ ])*(?:bez|poza|oprocz|wyklucz|pomin|usun|ukryj|without|exclude|hide|not)[ ]"
    r"(?:the[ ])?(?:firm[yeęaą]|pracodawc[yęaą]|company|employer)[ ](?:z[ ]|of[ ]|from[ ]|nr[ ]|numer[ ]|"
    r"oferty[ ])*"
    r"(?P<of>\S+)"
)


def not_of_companies(flat_text: str) -> tuple[int, ...]:
    """The offers whose companies are not wanted: "bez tej ostatniej firmy", "wyklucz firmę z 2"."""
    m = _NOT_THAT_COMPANY.fullmatch(" ".join(re.sub(r"[^\w#-]", " ", flat_text).split()))
    return positions(m["which"] or m["that"] or m["of"]) if m else ()


def asks_how_many(flat_text: str) -> bool:
    """Whether the size of the list is asked for, which it says itself when it is shown: "ile ofert znalazłeś?"."""
    return _HOW_MANY.fullmatch(" ".join(re.sub(r"[^\w']", " ", flat_text).split())) is not None


_LIST = r"(?:ofert\w*|stron\w*|wynik\w*|list\w*|propozycj\w*|offers|page|results|jobs|ones)"
_AGAIN = re.compile(
    r"(?:(?:a|to|no|ok|prosze|please)[ ])*(?:(?:pokaz|wyswietl|show)(?:cie)?(?:[ ](?:mi|me|liste|the[ ]list|"
    r"oferty))*|"
    rf"(?:(?:pokaz|daj|wyswietl|show)(?:cie)?(?:[ ](?:mi|me|the|te|ta))*[ ])?"
    rf"(?:poprzedni\w+|wczesniejsz\w+|previous|earlier)(?:[ ]{_LIST})?|"
    r"(?:jakie|ktore)[ ](?:to[ ]|sa[ ](?:to[ ])?|te[ ])*firmy(?:[ ](?:szukaja|to[ ]sa|sa|zatrudniaja))*|"
    r"(?:which|what)[ ]companies(?:[ ](?:are|is|they|it|these|hiring|looking))*|"
    rf"(?:wroc(?:my)?|back|go[ ]back)[ ](?:do|na|to)[ ](?:the[ ]|tej[ ])?(?:{_LIST}|(?:poczatk\w*|start|top)"
    rf"(?:[ ](?:of[ ])?(?:the[ ])?{_LIST})?)|"
    rf"(?:pokaz|wyswietl|show)(?:cie)?(?:[ ](?:mi|me|je|to|them|it|the|te|ta|{_LIST}))*[ ]"
    rf"(?:jeszcze[ ]raz|again|ponownie|od[ ]poczatku))"
)


def asks_for_it_again(flat_text: str) -> bool:
    """Whether the list is to be shown from its beginning once more: "pokaż poprzednie", "wróć do listy"."""
    return _AGAIN.fullmatch(" ".join(re.sub(r"[^\w']", " ", flat_text).split())) is not None


def asks_for_everything(flat_text: str) -> bool:
    """Whether all of the list is asked for, or all offers: "pokaż wszystko"."""
    return _EVERYTHING.fullmatch(" ".join(re.sub(r"[^\w']", " ", flat_text).split())) is not None


_NOTHING = r"(?:nic|niczego|zadn(?:ych|ej|a|e)(?:[ ](?:ofert\w*|prac\w*))?|ofert|pracy)"
_HERE = r"(?:[ ](?:tu|tutaj|tam|juz|dla[ ]mnie|u[ ](?:ciebie|was)|naprawde|serio|w[ ]ogole))*"
_HAVING = r"(?:ma(?:sz|cie)?|znalazl[ae]s|znalezliscie|jest|bylo|bedzie)"
_SIGH = r"(?:(?:a|to|no|i|ale|czyli|jak[ ]to|serio|naprawde|kurde|eh|hm+|so|and|really)[ ])*"
_NOTHING_THERE = re.compile(
    rf"{_SIGH}(?:(?:juz[ ])?nie[ ]{_HAVING}{_HERE}[ ]{_NOTHING}{_HERE}|{_NOTHING}{_HERE}[ ]nie[ ]{_HAVING}{_HERE}|"
    r"(?:is[ ]there[ ]|there[ ]is[ ]|there's[ ]|you[ ]have[ ])?nothing(?:[ ](?:here|at[ ]all|there))*|"
    r"no[ ](?:offers|jobs)(?:[ ](?:here|at[ ]all))*)"
)
_BETTER = (
    r"(?:wiecej|innego|innych|lepszego|lepszych|lepiej[ ]platnego|ciekawszego|ciekawszych|nowszego|nowego|"
    r"sensowniejszego|poza[ ]tym)"
)
_NOTHING_BETTER = re.compile(
    rf"{_SIGH}(?:(?:juz[ ])?nie[ ]{_HAVING}{_HERE}[ ]{_NOTHING}{_HERE}[ ]{_BETTER}{_HERE}|"
    rf"{_NOTHING}{_HERE}[ ]{_BETTER}{_HERE}[ ]nie[ ]{_HAVING}{_HERE}|"
    rf"nie[ ]{_HAVING}{_HERE}[ ]{_BETTER}(?:[ ]{_NOTHING})?{_HERE}|"
    rf"(?:czy[ ])?(?:nie[ ])?{_HAVING}{_HERE}[ ](?:czegos|cos)[ ](?:jeszcze[ ])?(?:lepszego|ciekawszego){_HERE}|"
    r"(?:is[ ]there[ ]|there[ ]is[ ]|there's[ ]|(?:do[ ]|don.?t[ ])?you(?:[ ]have)?[ ]|(?:is|are)n.?t[ ]there[ ]|"
    r"have[ ]you[ ](?:got[ ])?)*(?:nothing|anything)[ ](?:else|better|more[ ]interesting))"
)


def asks_for_better(said: str) -> bool:
    """Whether a message finds the list wanting and asks for the rest of it: "nie ma nic lepszego?"."""
    return _NOTHING_BETTER.fullmatch(said) is not None


def asks_whether_any(flat_text: str) -> bool:
    """Whether it is asked, or wondered at, that there be nothing, which the list itself tells: "nie ma nic?"."""
    return _NOTHING_THERE.fullmatch(" ".join(re.sub(r"[^\w']", " ", flat_text).split())) is not None


_HOW_MANY = re.compile(
    r"(?:(?:a|to|no|ok|and|so)[ ])*(?:ile[ ](?:(?:jest|sa|masz|macie|znalazl\w*|tych|takich|tu|wszystkich|"
    r"w[ ]sumie)[ ])*"
    r"(?:ofert|ogloszen|wynikow|tego)(?:[ ](?:jest|masz|macie|znalazl\w*|bylo|wyszlo|razem|w[ ]sumie))*|"
    r"ile[ ](?:ofert|ogloszen)[ ](?:\w+[ ]){0,3}(?:masz|macie|jest)(?:[ ](?:w[ ](?:bazie|sumie)|lacznie|razem|"
    r"ogolem))*|"
    r"how[ ]many(?:[ ](?:offers|jobs|results))?(?:[ ](?:are[ ]there|did[ ]you[ ]find|do[ ]you[ ]have|is[ ]that))?"
    r"(?:[ ](?:overall|in[ ]total|altogether|in[ ]all))?)"
)


def _of_so_many(m: re.Match[str]) -> tuple[int, ...]:
    return tuple(range(1, (2 if m["two"] else _COUNTS[m["count"]]) + 1))


def about_the_list(said: str) -> Named | None:
    if _SO_MANY.fullmatch(said) or asks_for_better(said):
        return Named("more")
    together = _ALL_OF_THEM.search(said)
    numbers = _of_so_many(together) if together else () if _HOURS.fullmatch(said) else positions(said)
    named = _ALL_OF_THEM if together else _FIRST_FEW
    plain = [
        w
        for w in POSITION.sub(" ", named.sub(" ", said)).replace(",", " ").replace("#", " ").split()
        if w not in {"-", "/"}
    ]
    if _COMPARE.search(said) and (numbers or len(plain) <= 6):
        return Named("compare", numbers)
    if (
        numbers
        and all(w in _DETAIL_WORDS for w in plain)
        and len(numbers) <= 5
        and not re.fullmatch(r"\d{3,}", said)
    ):
        return Named("details", numbers)
    if _MORE_TRIGGER.search(said) and all(w in _MORE_WORDS or w.isdigit() for w in said.split()):
        return Named("more")
    if re.fullmatch(
        r"(?:pokaz[ ]|daj[ ]|podaj[ ]|poprosze[ ](?:o[ ])?|wiecej[ ]|prosze[ ]o[ ]|show[ ]|"
        r"more[ ])*(?:szczegol\w+|detale|details?)(?:[ ](?:oferty|tej[ ]oferty|please|prosze))?|(?:opowiedz|"
        r"powiedz)[ ](?:mi[ ])?(?:cos[ ])?wiecej|tell[ ]me[ ]more(?:[ ]about[ ](?:it|this|that)(?:[ ]one)?)?",
        said,
    ):
        return Named("details")
    return None
