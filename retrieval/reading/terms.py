"""The terms of the work as people name them, put in the words that are known: how one is paid, by whom one is
employed and on what, a training that may be, and what is no problem.

Who says "noce to nie problem" puts up with nights and asks for none; what holds of any employer is left out.
"""

from __future__ import annotations

import re
from functools import partial

from retrieval.facts import find_facts
from retrieval.flat import flat
from retrieval.reading.driving import drives
from retrieval.reading.rewriting import replaced

_BEGIN = r"(?:^|(?<=[,.;!?(])|(?<=[,.;!?(][ ]))[ ]*"
_END = r"(?=[ ]*(?:$|[,.;!?)]))"
_FREE = r"(?<!\w)(?<!nie )(?<!bez )(?<!not )(?<!no )"
_MONEY = (
    r"(?:wyplat\w+|kas[aey]|pieniadze|gotowk\w|rozliczeni\w+|plac(?:a|one|ona|ony)|platn\w{1,3}|zaplata|pensj\w+)"
)
_EMPLOYER = r"(?:zaklad\w*(?:[ ]pracy)?|firm\w+|pracodawc\w+|fabryk\w+)"
_ABROAD = (
    r"(?:niemieck|holendersk|norwesk|szwedzk|belgijsk|austriack|francusk|angielsk|dunsk|polsk|lokaln|czesk|"
    r"szwajcarsk|zagraniczn)"
)
_TRAINEESHIP = r"(?:staz(?:u|em|e|y|ow|ach)?|prakty(?:k|ki|ke|ka|kach)|internships?|traineeships?)"
_NOT_REFUSED = r"(?<!\w)(?<!nie )(?<!bez )(?<!zadnych )(?<!zadne )(?<!no )(?<!not )(?<!nie na )"
_NOT_OUT = r"(?!\w)(?![ ](?:mnie[ ])?(?:odpada|nie|wykluczon))"
_SHIFT_OF_DAY = r"(?:rano|ranki|nad[ ]ranem|(?:w[ ]|za[ ])?dnia|(?:w[ ])?dzien|dniowki|(?:w[ ])?ciagu[ ]dnia)"
_NIGHT = r"(?:w[ ]nocy|noca|nocami|na[ ]nocki|na[ ]noce|nocki)"
_SAID_AS: tuple[tuple[str, str], ...] = (
    # pay
    (rf"(?<!\w)co[ ](?:tydzien|tygodniow\w+|piatek)[ ]{_MONEY}(?!\w)(?![ ]*\d)", "wypłata co tydzień"),
    (
        rf"(?<!\w)(?<!obsluga )(?!wyplat\w+[ ]co[ ]tydzien){_MONEY}(?:[ ]jest|[ ]ma[ ]byc|[ ]najlepiej)?[ ]"
        rf"(?:co[ ]tydzien|co[ ]piatek|tygodniow\w+|"
        r"raz[ ]w[ ]tygodniu)(?!\w)(?![ ]*\d)",
        "wypłata co tydzień",
    ),
    (
        rf"(?<!\w)(?<!\d )(?<!tys )(?<!zl )(?:{_MONEY}[ ])+(?:od[ ](?:reki|razu)|do[ ]reki|w[ ]reke|po[ ]dniowce|"
        r"zaraz[ ]po[ ](?:pracy|robocie))(?!\w)(?![ ]*\d)",
        "wypłata co tydzień",
    ),
    (rf"(?<!\w){_MONEY}[ ](?:zawsze[ ])?(?:na[ ]czas|w[ ]terminie|terminow\w+|bez[ ]opoznien)(?!\w)", ""),
    (
        r"(?:(?<=\d )|(?<=tys )|(?<=tys\. )|(?<=zl ))(?:platn\w+|wyplac\w+)[ ](?:do[ ]reki|w[ ]reke)(?!\w)",
        "na rękę",
    ),
    (
        rf"(?<!\w)(?:stawk\w+[ ](?:za[ ]godzin\w+|na[ ]godzin\w+|godzinow\w+)|"
        rf"godzinow\w+[ ](?:stawk|rozliczeni)\w+|"
        rf"(?:rozliczeni\w+|platn\w+)[ ](?:godzinow\w+|za[ ]godzin\w+)|(?:rozliczeni\w+|platn\w+|stawk\w+)[ ]"
        rf"(?:od|za)[ ](?:metr\w*|m2|sztuk\w*|kolk\w+|kilometr\w*|km)){_END}",
        "",
    ),
    # who employs, and on what
    (
        rf"{_FREE}(?:(?<!o )(?:praca|prace|pracy|zatrudnieni\w+)[ ])?na[ ]stale"
        rf"(?:{_END}|(?=[ ](?:w|we|na|do|od)[ ]))",
        "stała praca",
    ),
    (
        rf"{_FREE}(?:(?:u|dla|z|i|ma[ ]byc|najlepiej)[ ])*(?:polsk|niemieck|holendersk|norwesk|ukrainsk)\w+[ ]"
        rf"(?:szef\w*|pracodawc\w+|brygadzist\w+|majst(?:er|ra|rem))"
        r"(?=[ ]*(?:$|[,.;!?)]|(?:i|lub|albo|w|we|na|ze?)[ ]))",
        "",
    ),
    (
        rf"(?<!\w)(?:(?:umow\w+|kontrakt\w*|praca|zatrudnieni\w+)[ ])?na[ ](?:{_ABROAD}\w+[ ](?:warunk\w+|"
        rf"zasad\w+|"
        rf"umow\w+|kontra\w+)|(?:warunk\w+|zasad\w+|umow\w+)[ ]{_ABROAD}\w+)(?!\w)|"
        rf"{_BEGIN}(?:{_ABROAD}a[ ]umowa|umowa[ ]{_ABROAD}a){_END}",
        "",
    ),
    (
        r"(?<!\w)(?<!nie )(?:od[ ]razu[ ])?(?:(?:umow\w+|zatrudnieni\w+)(?:[ ]o[ ]prace)?|praca(?=[ ]"
        r"(?:bezp|prosto)))"
        rf"[ ](?:(?:od[ ]razu|bezposrednio|prosto|tylko|od[ ]poczatku)[ ])*(?:z|ze|przez)[ ]{_EMPLOYER}{_END}",
        "bezpośrednio z pracodawcą",
    ),
    (
        rf"(?<!\w)(?:etatow(?:a|ej)[ ](?=prac)|(?<=praca )etatow[ae]{_END}|(?<=pracy )etatowej{_END})",
        "na etat",
    ),
    # a training that may be
    (
        rf"{_NOT_REFUSED}(?P<what>{_TRAINEESHIP})(?:[ ](?:(?:nie|bez)?platn\w+|paid|unpaid)|"
        rf"[ ]z[ ](?:urzedu(?:[ ]pracy)?|up|pup)|[ ]z[ ]posredniaka)+{_NOT_OUT}",
        r"\g<what>",
    ),
    (
        rf"{_NOT_REFUSED}(?:(?:nie|bez)?platn\w+|paid|unpaid)[ ](?P<what>{_TRAINEESHIP}){_NOT_OUT}",
        r"\g<what>",
    ),
    (
        rf"(?<!\w)(?:i.?m[ ]|i[ ]am[ ])?open[ ]to[ ](?:an?[ ]|paid[ ]|unpaid[ ])*(?={_TRAINEESHIP}(?!\w))",
        "can be ",
    ),
    # hours
    (
        r"(?:(?<=[a-z] )|(?<=[a-z], ))(?<!stawka )(?<!stawki )(?<!zarobki )(?<!pensja )(?<!placa )(?<!place )"
        r"(?<!wiek )(?<!wieku )(?<!nie )(?<!po )do[ ](?:godz\w*\.?[ ])?2[0-3](?:[:.]00)?" + _END,
        "bez nocek",
    ),
    (
        r"(?<!\w)(?:jedn[ae][ ]zmian\w+[ ](?:albo|lub|czy)[ ]dwie|(?:jedna|1)[ ](?:albo|lub)[ ](?:dwie|2)[ ]"
        r"zmiany)[ ,]*(?:ale[ ]|byle[ ])?nie[ ](?:na[ ])?(?:trzy|3)(?:[ ]zmiany)?(?!\w)",
        "nie na trzy zmiany",
    ),
    (
        r"(?<!\w)(?<!i )(?<!lub )(?<!albo )(?:tylko[ ])?(?:na[ ])?pierwsz(?:a|ej)[ ]zmian(?:a|e|ie)(?!\w)"
        r"(?![ ]*(?:i|lub|albo|oraz|czy|/|,)[ ]*(?:drug|trzec|2|3|ii))",
        "jedna zmiana",
    ),
    (r"(?<=bez )(?:trzeciej|3|iii)[ ]zmiany(?!\w)", "nocek"),
    (rf"{_BEGIN}any[ ]shifts?[ ](?:is|are)[ ](?:fine|ok|okay|good){_END}", ""),
    (
        rf"{_BEGIN}(?P<what>(?:noc(?:e|ki)|popoludnia|poranki|weekendy|soboty|niedziele|wieczory|delegacje|wyjazdy))"
        rf"[ ](?:(?:tez|rowniez|ewentualnie|czasem)[ ])*moga[ ](?:tez[ ])?byc{_END}",
        r"mogą być \g<what>",
    ),
    (
        rf"(?<!\w)(?:nie[ ](?:moge[ ])?dzwig(?:am|ac)|nie[ ]podnosze)"
        rf"(?:[ ](?:powyzej|wiecej[ ]niz|ponad)[ ]\d+[ ]?(?:kg|kilo\w*)?|[ ]ciezk\w+(?:[ ]rzecz\w+)?)?{_END}",
        "bez dźwigania",
    ),
    (r"(?<!\w)nie[ ]przez[ ]posredni(?:ka|kow|ctwo)(?!\w)", "bez pośredników"),
    (r"(?<!\w)nie[ ](?:nizej|mniej|ponizej)(?:[ ]niz)?[ ](?=\d)", "od "),
    (
        rf"(?<!\w)(?:{_NIGHT}[ ](?:lub|albo|czy|badz)[ ]{_SHIFT_OF_DAY}|"
        rf"{_SHIFT_OF_DAY}[ ](?:lub|albo|czy|badz)[ ]{_NIGHT}){_END}",
        "",
    ),
    (r"(?<=moga byc )(?:pojedyncze|nieliczne|pare|kilka)[ ]godzin\w*(?:[ ]w[ ]tygodniu)?(?!\w)", "część etatu"),
    (rf"(?<=nie )(?:na[ ]|w[ ])?(?:noc|noce|noca|nocne|nocna|nocami)(?:[ ]zmian\w*)?{_END}", "nocki"),
    (rf"(?<=bez )(?:noc|nocy|nocnych|nocnej)(?:[ ]zmian\w*)?{_END}", "nocek"),
    (
        r"(?<!\w)noce(?=[ ](?:mi[ ])?(?:(?:nie(?:[ ](?:dla[ ]mnie|wchodza[ ]w[ ]gre|pasuja|chce|moge))?|odpadaj?a|"
        r"wykluczone)[ ]*(?:$|[,.;!?])))",
        "nocki",
    ),
    (
        rf"{_BEGIN}zmiany[ ](?:(?:sa|tez)[ ])*(?:ok|okej|spoko|moga[ ]byc|wchodza[ ]w[ ]gre)"
        r"(?=[ ]*(?:$|[,.;!?]|(?:ale|byle|tylko)[ ](?:nie|bez|byle)[ ]))",
        "",
    ),
    # health
    (
        r"(?<!\w)(?:(?:poruszam[ ]sie|jestem|siedze)[ ]na[ ]wozku(?:[ ]inwalidzkim)?(?=[ ]*(?:$|[,.;)]))|"
        r"(?:jezdze|poruszam[ ]sie)[ ](?:na[ ])?wozk(?:u|iem)[ ]inwalidzkim(?!\w))",
        "osoba na wózku",
    ),
    (
        r"(?<=niepelnosprawn)(?P<end>\w+)(?:[ ]ruchowo)?[ ]*[,(][ ]*(?:na[ ])?woz(?:ek|ku)(?:[ ]"
        r"inwalidzk\w+)?[ ]*\)?",
        r"\g<end>, osoba na wózku",
    ),
    (r"(?<=niepelnosprawn)(?P<end>\w+)[ ]ruchowo(?!\w)", r"\g<end>"),
    (rf"{_BEGIN}(?:chodze|poruszam[ ]sie)[ ]o[ ](?:kulach|kuli|lasce){_END}", ""),
    (
        r"(?<!\w)(?:rent\w+[ ])?(?:z[ ]tytulu[ ])?(?:czesciow|calkowit|trwal|okresow)\w+[ ]niezdolnos\w+"
        r"(?:[ ]do[ ]pracy)?(?!\w)",
        "renta",
    ),
    # languages
    (
        r"(?<!\w)(?<!nie )(?:jezyk[ ])?(?P<tongue>\w{3,}[sc]k)i[ ](?:(?:umie|zna|mowi|ma|umiem|mowie)[ ]){0,2}"
        r"(?:slabo|slaby|kiepsko|kiepski|tak[ ]sobie|ledwo|srednio)(?![ ]platn)(?!\w)(?:[ ](?:umie|zna|mowi))?",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?<!nie )(?:slabo|kiepsko|ledwo|troche)[ ](?:mowi|zna|umie)[ ](?:(?:po|jezyk)[ ])?"
        r"(?P<tongue>\w{3,}[sc]k)(?:u|i)(?!\w)",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        r"(?<!\w)(?P<tongue>(?:angiel|niemiec|hiszpan|francu|wlo|rosyj|ukrain)\w*[sc]k)i[ ](?:perfect|perfekt|"
        r"perfekcyjn\w+|bdb|super|bardzo[ ]dobry)(?!\w)",
        r"biegły \g<tongue>i",
    ),
    (
        r"(?<!\w)(?<!nie )(?<!nie znam )(?<!tylko )(?<!nauczyciel )(?:jezyk[ ])?(?P<tongue>\w{3,}[sc]k)i[ ]"
        r"(?:(?:znam|mam|umiem|jest|tylko|w[ ]stopniu|na[ ]poziomie)[ ]){0,3}(?:podstawow(?:y|ym)|a1)"
        rf"(?:[ ](?:mam|znam|umiem))?{_END}(?![ ]*[)/(]|[ ]*,[ ]*(?:lub|albo|ale))",
        r"słabo mówię po \g<tongue>u",
    ),
    (
        rf"{_BEGIN}(?:mam[ ]|znam[ ])?(?:tylko[ ])?podstawowy[ ](?:jezyk[ ])?(?P<tongue>\w{{3,}}[sc]k)i"
        rf"(?:[ ](?:mam|znam))?{_END}",
        r"słabo mówię po \g<tongue>u",
    ),
    # lawyers
    (r"(?<=\d )pqe(?!\w)|(?<=years )pqe(?!\w)", "experience"),
    (r"(?<!\w)in[ -]house(?=[ ](?!recruit)\w)", ""),
)
_PATTERNS = tuple((re.compile(pattern), known) for pattern, known in _SAID_AS)
_ON_A_POST = re.compile(r"(?<!\w)(?:na[ ]etacie|(?:na[ ])?stal(?:y|ym|ego)[ ]eta(?:t|cie|tu))(?!\w)")
_HAS_A_POST = re.compile(
    r"(?<!\w)(?:na[ ]co[ ]dzien|oprocz|obok|poza|do|po|przy|pracuj\w+|jestem|byl(?:em|am)|mam|siedze|"
    r"bedac\w?|pracowal(?:em|am)|zatrudnion\w+|working)"
    r"(?:[ ][^,.;!?]*)?$"
)
_NO_PROBLEM = (
    r"(?:(?:(?:to|jest|sa|sie|mi|dla[ ]mnie|tez)[ ])*(?:nie|zaden|zadnym)[ ](?:(?:jest|sa|stanowi\w*|bedzie|to|"
    r"dla[ ]mnie)[ ])*(?:zadn\w+[ ])?problem(?:em|u)?(?:[ ]dla[ ]mnie)?|bez[ ]problemu|"
    r"(?:(?:is|are)[ ])?(?:also[ ])?(?:no|not[ ](?:an?[ ])?)[ ]?(?:problem|issue)s?(?:[ ]for[ ]me)?|"
    r"(?:is|are)n.t[ ](?:an?[ ])?(?:problem|issue)(?:[ ]for[ ]me)?)"
)
_ENDURED = re.compile(
    r"(?:(?:^|(?<=[,.;!?(])|(?<=gdzie)|(?<=where))[ ]*)(?:(?:i|a|ale|ze|tez|and|but)[ ])*"
    r"(?P<what>(?!nie[ ]|bez[ ]|szuka|gdzie[ ]|where[ ]|not[ ]|no[ ])[^\W_][\w+-]*(?:[ ](?!gdzie)[^\s,.;!?]"
    r"+){0,4}?)[ ]"
    rf"(?:{_NO_PROBLEM}|(?:tez|rowniez)[ ](?:wezme|biore|przyjme|rozwaze|rozwazam|moge))(?=[ ]*(?:$|[,.;!?]))"
)
"""What is put up with, or taken as well: "noce to nie problem", "kilka godzin też wezmę"."""
_NO_PROBLEM_WITH = re.compile(
    r"(?<!\w)(?:nie[ ](?:mam|widze)[ ](?:zadn\w+[ ])?problem(?:u|ow)[ ]ze?|"
    r"(?:zaden|nie[ ](?:jest|sa|stanowi\w*))[ ](?:dla[ ]mnie[ ]|mi[ ])?(?:to[ ])?problem(?:em|u)?)[ ]"
    r"(?!(?:kregoslup|kolan|plec|staw|zdrow|alkohol|praw(?:em|o)(?!\w)|nalog|policj|komorni|tym|dla[ ]mnie))"
    r"(?P<what>[^\W_][\w+-]*(?:[ ][^\s,.;!?]+){0,3}?)(?=[ ]*(?:$|[,.;!?]))"
)
_PROBLEM_LEFT = re.compile(rf"(?<=\w[ ]){_NO_PROBLEM}(?=[ ]*(?:$|[,.;!?]))")
_WITHOUT_WORK = re.compile(
    r"(?:(?:sluzbow|czest|dalek|business|frequent|moja?|my|the)\w*[ ])*(?:dojazd|dojezdz|przeprowadz|relokacj|"
    r"relocat|mov|visa|viz|wiz[aey]|wyjazd|wyjezdz|delegacj|travel|trip|commut|nadgodzin|overtime|dyspozycyjn|"
    r"wiek|age|stres|presj|tempo|nauk|kontakt|jezyk|pogod|wczesn)\w*"
)
_SPOKEN = re.compile(r"(?<!\w)(?:po[ ]\w+sku|(?!nock)\w+[sc]ki)(?!\w)")
"""What one speaks without any: "po angielsku gadam bez problemu"."""
_NIGHTS_THERE = re.compile(r"(?:na[ ]|w[ ])?(?:nock(?:i|a)|noc(?:e|y)?)(?:[ ]zmian\w*)?")
_HOURS_ALSO = re.compile(r"(?:pojedyncze|nieliczne|pare|kilka)[ ]godzin\w*(?:[ ]w[ ]tygodniu)?")
_LICENCE_ALONE = re.compile(r"(?:(?<=,)|(?<=,[ ]))(?P<kind>b|c|d|c\+e|b\+e)(?=[ ]*(?:$|[,.;]))")
_GUARDS = re.compile(r"(?<!\w)(?:ochron|portier|dozor|stroz|security|guard)")
_DAY_AND_NIGHT = re.compile(
    rf"(?:{_BEGIN}(?:na[ ])?|{_NOT_REFUSED}(?:na[ ]|w[ ])?(?:dyzur\w*|sluzb\w*|zmian\w*|system\w*)[ ](?:po[ ])?)"
    rf"24[ -]?(?:h|godz\w*){_END}"
)
"""Of guards the shifts; of who cares for somebody, that they live there."""
_ENGLISH_LICENCE = re.compile(
    r"(?<!\w)(?:(?:driving[ ])?licen[cs]e[ ])?cat(?:egory|\.)?[ ](?P<kind>[bcdt](?:[ ]?\+?[ ]?e)?)(?!\w)"
    r"(?:[ ](?:driving[ ])?licen[cs]e)?|"
    r"(?<!\w)(?:with[ ])?(?P<letter>[bcdt](?:\+?e)?)[ ](?:driving[ ])?licen[cs]e(?!\w)"
)
_STAYING = re.compile(
    r"(?<!\w)(?:mieszka|jestem|wrac|wroc|przepro|przyjech|przyjad|wyjech|wyjazd|wyjec|osiedl|zosta)\w*"
    r"(?:[ ]\w+){0,3}[ ]*$"
)
"""Before "na stałe", which tells then where somebody lives."""
_PAPERS = re.compile(
    r"(?<!\w)papier(?P<end>y|ami)(?=[ ](?:na|operator\w*|kl\.?|klas\w+|sep|udt|spawa\w+|mam|posiadam)(?!\w))|"
    r"(?:(?<=mam )|(?<=posiadam ))(?:(?:wszystkie|potrzebne|aktualne|wazne)[ ])*papiery(?=[ ]*(?:$|[,.;]))"
)


def terms_worded(text: str) -> str:
    """The text with its terms in the words that are known, each other letter where it was."""
    for pattern, known in _PATTERNS:
        text = replaced(text, pattern, partial(_known, known=known, text=text))
    for pattern in (_ENDURED, _NO_PROBLEM_WITH):
        text = replaced(text, pattern, _endured)
    text = replaced(text, _PROBLEM_LEFT, "ok")
    text = replaced(text, _ON_A_POST, _on_a_post)
    text = replaced(text, _PAPERS, "uprawnienia")
    if drives_by_name(text):
        text = replaced(text, _LICENCE_ALONE, _licence)
    if _GUARDS.search(flat(text)):
        text = replaced(text, _DAY_AND_NIGHT, "zmiany po 24 godziny")
    if "driver" in text.casefold():
        text = replaced(text, _ENGLISH_LICENCE, lambda m: f"kat. {(m['kind'] or m['letter']).upper()}")
    return text


def drives_by_name(text: str) -> bool:
    """Whether a driver is looked for by name, whose licence may be named by its letter alone."""
    said = text.casefold()
    return "kierow" in said and drives(said)


def _licence(m: re.Match[str]) -> str:
    right_behind = m.string[: m.start()].rstrip(" ,").endswith(("kierowca", "kierowcy", "kierowce"))
    return f"{'kat.' if right_behind else 'prawo jazdy kat.'} {m['kind'].upper()}"


def _known(m: re.Match[str], known: str, text: str) -> str:
    """What is said instead, with the letters of `text` where it keeps some."""
    if known == r"\g<what>":
        return text[slice(*m.span("what"))].ljust(len(m.group()))  # right behind "szukam"
    if known == "stała praca" and _STAYING.search(m.string[: m.start()]):
        return ""
    said = known
    for name in m.groupdict():
        said = said.replace(rf"\g<{name}>", text[slice(*m.span(name))] if m[name] else "")
    return said.ljust(len(m.group())) if m.string[m.start() - 1 : m.start()].isalpha() else said


def _endured(m: re.Match[str]) -> str:
    what = m["what"].strip()
    if what.startswith(("brak ", "lack ")):
        return f"bez {what.split(' ', 1)[1]}"  # "brak doświadczenia nie jest problemem"
    if "bez problemu" in m.group() and _SPOKEN.search(what):
        return m.group()
    if any(fact.field == "languages" for fact in find_facts(what)):
        return f"{what} dobry"
    if _WITHOUT_WORK.match(what):
        return ""
    if _NIGHTS_THERE.fullmatch(what):
        return "mogą być nocki"
    return f"może być {'część etatu' if _HOURS_ALSO.fullmatch(what) else what}"


def _on_a_post(m: re.Match[str]) -> str:
    held = _HAS_A_POST.search(m.string[: m.start()].rstrip())
    return m.group() if held else "na etat"
