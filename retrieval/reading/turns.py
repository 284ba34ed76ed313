"""How a message turns to what was said before it: does it add to that, correct it, narrow it, ask for more?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from retrieval.flat import blank
from retrieval.places import gazetteer
from retrieval.reading.life import find_life

# the Polish "i", and not the English "I"
_AND = (
    r"i(?!'|[ ](?:want|wanna|am|m|need|would|d|like|look|have|prefer|don|do|can|could|live|work|search|"
    r"was|mean|meant|will)\b)"
)
_FOLLOWING = re.compile(
    rf"\s*(?:no[ ]|to[ ]|dobra[ ]|ok(?:ej)?,?[ ]|hmm+,?[ ])*(?:a|{_AND}|oraz|ale|tylko|jednak|moze|byle|"
    r"ewentualnie|raczej|wole|lepiej|jeszcze|tez|rowniez|dodaj|dorzuc|bez|z|ze|w|we|na|dla|do|od|za|nie|zeby|"
    r"niech|plus|\+|mam|mamy|posiadam|znam|umiem|potrafie|mowie|i[ ]have|i've|i[ ]know|i[ ]speak|i[ ]can|"
    r"albo|lub|zmien|zamien|podmien|zawez|rozszerz|ogranicz|podnies|zwieksz|obniz|zmniejsz|usun|wyrzuc|wywal|"
    r"skresl|wykresl|odejmij|zabierz|zostaw|ani|raise|lower|remove|drop|ditch|swap|replace|keep"
    r"|and|but|only|just|what[ ]about|how[ ]about|also|with|without|in|for|or|not|add|make[ ]it|change|maybe|"
    r"rather|instead|now)(?!\w)"
)
_ADDING = re.compile(
    r"(?<!\w)(?:moze[ ]byc[ ](?:i|nawet)|tez|tyz|takze|rowniez|dodaj|dorzuc|dolacz|doloz|dopisz|doklej|"
    r"jeszcze(?![ ]raz(?!\w))|plus|"
    r"dodatkowo|ponadto|do[ ]tego|"
    rf"oprocz[ ]tego|poza[ ]tym|poszerz|uwzglednij|dolicz|dokoptuj|also|too(?![ ](?:far|low|little|much|high|"
    rf"many|few|"
    r"long|early|late|hard|old|young)(?!\w))|as[ ]well|add|include|rozszerz|"
    rf"including|"
    r"(?:moge|moglbym|moglabym|dam[ ]rade)[ ]doj(?:ezdzac|echac)|i[ ]can[ ]commute)(?!\w)|"
    rf"^\s*(?:{_AND}|oraz|lub|albo(?![ ](?:wiesz|nie|jednak|lepiej))|and(?![ ](?:in|at|what|how)[ ])|or|\+)(?!\w)"
)
_HAVING = re.compile(
    r"\s*(?:(?:no|to|ja|i|a|ale|dobra|ok|well)[ ,]+)*(?:mam|mamy|posiadam|znam|umiem|potrafie|mowie|i[ ]have|"
    r"i['’]ve|"
    r"i[ ]know|i[ ]speak|i[ ]can)(?!\w)|\s*(?:\w+[ ]){1,5}(?:mam|posiadam)(?!\w)"
)
_WITH = re.compile(
    r"\s*(?:(?:i|and|ale|but)[ ])?(?:with|z|ze|koniecznie|obowiazkowo|"
    r"(?:musi|must|has[ ]to|powin\w+)[ ](?:byc|miec|have|be))(?!\w)"
)
_WOULD_DO_TOO = re.compile(
    r"(?<!\w)(?:(?:tez|takze|rowniez|ewentualnie)[ ](?:\w+[ ])?mo(?:ze|ga)[ ]byc|mo(?:ze|ga)[ ](?:tez|takze|"
    r"rowniez|ewentualnie)[ ]byc|mo(?:ze|ga)[ ]byc[ ](?:tez|takze|rowniez|ewentualnie)|"
    r"(?:tez|takze|rowniez)[ ](?:jest[ ]|by[ ]bylo?[ ])?(?:ok|okej|spoko|git|super|dobr[aey]|fajnie|pasuje|"
    r"odpowiada|ujdzie|moge|(?:bym[ ])?mogl(?:abym|bym|a)?|wchodzi[ ]w[ ]gre|sie[ ]nada\w+|"
    r"biore[ ]pod[ ]uwage|wezme)|"
    r"(?:tez|takze|rowniez|as[ ]well|too)(?=[ ]*[.!]*[ ]*$)|"
    r"(?:would|could|can)[ ]also[ ]be|"
    r"(?:is|are|would[ ]be|could[ ]be)[ ](?:fine|ok|okay|good)[ ](?:too|as[ ]well))(?!\w)"
)
_ANYTHING_OF = re.compile(
    r"\s*(?:(?:a|no|to|moze|lepiej|jednak|albo|hm+|ok)[ ,]+)*(?:cos|something)[ ](?:z|ze|przy|with)[ ]"
)
_ONLY = r"(?:tylko|wylacznie|jedynie|only|just)"
_ONLY_BEFORE = re.compile(
    rf"(?<!\w){_ONLY}[ ](?:(?:w|we|na|z|ze|in|at|from|the|sam\w{{1,3}}|prac[ay]|oferty|miasto|work|jobs|"
    r"offers)[ ])*$"
)
_ONLY_BEHIND = re.compile(rf"[ ,]+{_ONLY}[ .!]*$")
_AROUND = re.compile(r"okolic|promieni|around|near")
_FROM_HOME = re.compile(
    r"\s*(?:(?:a|i|z|ale|czy|musi[ ]byc|jest|najlepiej)[ ]+)*(?:dowoz|dojazd|bus|"
    r"transport)\w*[ ](?:pracownicz\w+[ ]|do[ ]pracy[ ])?"
    r"(?:z|ze)[ ]"
)
_NARROWING = re.compile(
    r"(?<!\w)(?:tylko|wylacznie|jedynie|only|just|i|oraz|and|tez|rowniez|takze|also|zeby|musi[ ]byc)(?!\w)"
)
_AND_WHAT = re.compile(
    r"\s*(?:a(?![ ]najlepiej(?!\w))|moze(?![ ](?:byc|tez[ ]byc))|ewentualnie|jednak|zmien[ ]na|what[ ]about|"
    r"how[ ]about)(?!\w)"
)
_CORRECTING = re.compile(
    r"\s*(?:(?:nie|sorry|przepraszam|ups|ok|dobra|no|sorki|wait|actually|wole|wolalbym|wolalabym)[ ,]+)*"
    r"(?:(?:i['’]?d|i[ ]would)[ ](?:rather|prefer)|wole|wolalbym|wolalabym|jednak|zamiast[ ]tego|raczej|lepiej|"
    r"rather|instead)(?!\w)"
)
_PUTS = re.compile(
    r"\s*(?:(?:nie|no|sorry|ok|dobra|to)[ ,]+)*(?:a|moze|ewentualnie|jednak|raczej|lepiej|wole|wolalbym|wolalabym|"
    r"zmien[ ]na|what[ ]about|how[ ]about|rather|instead)(?!\w)"
)
_SWITCHING = re.compile(
    r"(?<!\w)(?:przerzuc|przelacz|przenies|przestaw|przejdz|przesiadz)(?:my|cie)?(?:[ ]sie|[ ]to)?[ ](?:na|do|"
    r"w)(?!\w)|"
    r"(?<!\w)to[ ](?:juz[ ]|moze[ ])?(?:niech[ ]bedzie|szukaj|dawaj)|(?<!\w)(?:switch|move|go|"
    r"shift)[ ](?:it[ ])?(?:over[ ])?to(?!\w)"
)
"""What puts a value in place of another that may be named before it: "w Łomży nic, przerzućmy się na Ełk"."""
_KEEPING = re.compile(
    r"(?<!\w)(?:zosta(?:w|n|nmy|wmy)|trzymaj(?:my)?[ ]sie|ogranicz(?:my)?|zawez(?:my)?|stick|narrow|keep)"
    r"(?:[ ](?:sie|przy|to|it|with|tylko|only|just|do|sam\w{1,3}|down))+[ ]"
)
"""What keeps the first value that it names, and none of its kind besides: "zostańmy przy samej Bydgoszczy"."""
_EITHER = re.compile(r"(?<!\w)(?:albo|lub|or|badz|plus|add|dodaj|dorzuc|tez|rowniez|also|too|as[ ]well)(?!\w)")
_SEARCHING = re.compile(
    r"(?<!\w)(?<!\bnie[ ])(?:szukam|szukaj(?![ ](?:takich|tych|mi[ ]takich))|poszukuje|znajdz|"
    r"interesuje[ ]mnie[ ]praca|chce[ ]pracowac|"
    r"chcialbym[ ]pracowac|"
    r"chcialabym[ ]pracowac|jakakolwiek|jakiejkolwiek|cokolwiek|looking[ ]for|find[ ]me|search[ ]for)(?!\w)"
)
_WORK = re.compile(r"(?<!\w)(?:praca|pracy|prace|robot[aey]|oferty|ofert|job|jobs)(?!\w)")
"""Words of a new search as of any talk about the list: "praca w biurze", and "ile ofert znalazłeś?"."""
ANY_WORK = re.compile(
    r"(?<!\w)(?:cokolwiek|(?:jakakolwiek|jakiejkolwiek|dowoln\w+|obojetnie[ ]jak\w+|kazd\w+)[ ]prac\w+|"
    r"(?:any|whatever)[ ](?:job|work))(?!\w)"
)
_NAMELESS = re.compile(
    r"(?<!\w)(?:bez[ ]pracy|praca[ ](?:zdaln|hybryd|stacjon)\w+|pracy[ ](?:zdaln|hybryd|stacjon)\w+|te[ ]oferty|"
    r"tych[ ]ofert|ofertach)(?!\w)"
)


@dataclass(frozen=True)
class Turn:
    """What the words of a message, folded and in small letters, say of the search before it."""

    flat_text: str

    @cached_property
    def follows(self) -> bool:
        """Whether it begins as what goes on with something: "a w Poznaniu?", "dodaj Kraków"."""
        return _FOLLOWING.match(self.flat_text) is not None

    @cached_property
    def adds(self) -> bool:
        """Whether what it names holds besides what was said, and not in its place."""
        return _ADDING.search(self.flat_text) is not None

    @cached_property
    def tells_what_it_has(self) -> bool:
        """Whether it tells what somebody has or knows, besides what they have told ("ADR też mam").

        How long they have worked is no such thing.
        """
        said = self.flat_text
        for start, end in find_life(said):
            said = blank(said, start, end)
        return _HAVING.match(said) is not None

    @cached_property
    def says_with_what(self) -> bool:
        """Whether it begins with further tools that are worked with: "with Hibernate", "koniecznie Docker"."""
        return _WITH.match(self.flat_text) is not None

    @cached_property
    def says_from_where(self) -> bool:
        """Whether it begins with from where somebody goes to work, whose place is known: "dowóz z Bielska"."""
        return _FROM_HOME.match(self.flat_text) is not None

    @cached_property
    def narrows(self) -> bool:
        return _NARROWING.search(self.flat_text) is not None

    @cached_property
    def would_do_too(self) -> bool:
        """Whether what it names is one more choice: "ochrona też może być"."""
        return _WOULD_DO_TOO.search(self.flat_text) is not None

    @cached_property
    def only_there(self) -> bool:
        """Whether it wants the place that it names and nothing around it: "tylko Katowice"."""
        said = self.flat_text
        named = gazetteer().find(said)
        near_it = any(_ONLY_BEFORE.search(said[: at.start]) or _ONLY_BEHIND.match(said, at.end) for at in named)
        return near_it and _AROUND.search(said) is None

    @cached_property
    def asks_for(self) -> bool:
        """Whether it asks for something else by the way: "a zdalnie?", "what about Kraków"."""
        return _AND_WHAT.match(self.flat_text) is not None

    @cached_property
    def corrects(self) -> bool:
        """Whether it puts one workplace in place of another: "nie, jednak przychodnia"."""
        return _CORRECTING.match(self.flat_text) is not None

    @cached_property
    def puts_instead(self) -> bool:
        """Whether it puts other work in place of what was looked for."""
        return _PUTS.match(self.flat_text) is not None

    @cached_property
    def switches(self) -> bool:
        """Whether what it names stands in place of what was asked for, even where that is named too."""
        return _SWITCHING.search(self.flat_text) is not None

    @cached_property
    def keeps_the_first(self) -> bool:
        """Whether of several values of a kind that it names only the first is to hold."""
        return _KEEPING.match(self.flat_text.lstrip()) is not None

    @cached_property
    def leaves_either(self) -> bool:
        return _EITHER.search(self.flat_text) is not None

    @cached_property
    def of_any_work(self) -> bool:
        """Whether any work will do: "pokaż cokolwiek w Rzeszowie"."""
        return ANY_WORK.search(self.flat_text) is not None

    @cached_property
    def names_work(self) -> bool:
        return _WORK.search(self.flat_text) is not None

    @cached_property
    def wants_something(self) -> bool:
        """Whether it wants work of some kind, whichever: "a może coś z drewnem"."""
        return _ANYTHING_OF.match(self.flat_text) is not None

    @cached_property
    def searches(self) -> bool:
        """Whether it says that it looks for something: "szukam …", "find me …"."""
        return _SEARCHING.search(self.flat_text) is not None

    @cached_property
    def may_search(self) -> bool:
        """Whether it does, or speaks of work at all; "praca zdalna" and "te oferty" do not count."""
        named = _NAMELESS.sub(" ", self.flat_text)
        return bool(_SEARCHING.search(named) or _WORK.search(named))
