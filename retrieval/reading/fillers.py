"""Words of a question that say nothing of the job: asking, politeness, the word "praca" itself."""

from __future__ import annotations

import re
from typing import Protocol

FILLERS = frozenset(
    """
    szukam szukamy szuka szukaj szukac szukal szukalam szukalem poszukuje poszukujemy poszukiwana poszukiwany
    znajdz znajdzcie znalezc znajde poprosze prosze prosba
    pokaz pokazcie pokazesz wyswietl wyszukaj wyszukac interesuje interesuja interesowalaby interesowaloby mnie mi
    nas nam ja my ty chcialbym chcialabym chcielibysmy chce chcemy potrzebuje potrzebujemy
    potrzebna potrzebny praca pracy prace praco pracke pracka prac robota roboty robote robocie robotka robotke
    potrzebno fucha fuchy fuche zatrudnienie zatrudnienia zatrudnieniu posada posady posade posadka
    oferta oferty ofert oferte ofercie ofertami ofertach ogloszenie ogloszenia ogloszen ogloszeniach propozycja
    propozycje propozycji
    sa jest bedzie beda jakies jakas jakis jakichs jakiejs jakiegos jakims jakie jaka jaki jakich cos czegos czyms
    ma dali dawali daja dadza zapewnili zapewniaja zapewnione zapewniony zapewniona
    kogos ktos kims stanowisko stanowiska stanowisku stanowiskiem jako
    jestem bym byc byla bylo byl byly bylaby bylby zeby aby ktora ktore ktory ktorzy gdzie gdzies prosilbym
    prosilabym dziekuje dzieki czesc hej hejka siema witam witajcie halo elo dzien dobry wieczor
    bylem bylam zarabiac zarobic znajdziecie znajdziesz znajdzieta polecacie polecisz polecicie
    miasto miasta miescie lokalizacja lokalizacji wynagrodzenie wynagrodzeniem wynagrodzenia zarobki zarobkami
    zarobkach pensja pensji pensje placa placy place stawka stawki stawke kwota kwoty kasa widelki widelkami
    tryb trybie forma formie umowa umowe umowy umowie poziom poziomu poziomie znalazloby znajdzie pracowac pracuje
    ile ilu many much zarabia zarabiaja
    pracowalam pracowalem pracowal pracowala mieszkam mieszkalam mieszkalem wrocilam wrocilem
    popracowac podjac dostac zatrudnic zatrudnie mozna macie masz maja mam mamy daj dajcie dawaj podaj zobacz
    zobaczyc sprawdz
    blizej closer
    zwracam zwrocic uprzejma uprzejmie uprzejmej prosbe prosby przedstawienie przedstawic szanowni panstwo panstwa
    licze zalezy zalezaloby przydaloby przydalaby przydalby pls plis plz den dobryj sobie
    kurwa kurde kurcze kurna cholera cholery jebac jebana pierdole
    rozwazam rozwazamy planuje planujemy mysle myslimy zastanawiam zastanawialem zastanawialam nudzi znudzilo
    chodzi chodzilo odpowiada pasuje pasuja pasowaloby pasowalby pasowalaby spoko marzy marze
    dorobilbym dorobilabym popracowalbym popracowalabym podjalbym podjelabym
    zatrudnimy zatrudni zatrudnia przyjma wezma przyjmuja oferujemy zapewniamy wymagamy oczekujemy zapraszamy
    znalazlem znalazlam widzialem widzialam podobne podobna podobny podobnego podobnej
    zapytac spytac moj moja moje corka syn maz zona posiadam miedzy caly cala cale calego calej dostalem dostalam
    przebranzowic przekwalifikowac przejsc isc pojsc odejsc
    musi musza must
    sorry sorki przepraszam pomylka pomylilem pomylilam mialo mialam mialem meant mean widen broaden expand whole
    entire sumie after moment chwila chwile momencik zmiana zmiane slabo kiepsko mialy mialyby chcialem
    chcialam ups oj ojej
    mordo ziom ziomek byku
    nowosci nowosciach nowosc nic niczego miec lubie lubi zwolnili zwolniono zamienie zamienic cheaper when comes
    szukaju szukajem przyslij
    taniej szybciej krocej dluzej srednio drogo serio powaznie sensownego sensowne sensowna sensowny
    wyzsza wyzszej wyzsze najwyzsza najwyzszej narka rozszerz przykladowo
    podstawa podstawe podstawy wymagany wymagana wymagane invoice
    ktorej ktorym ktorego ktorych stated possible one what's whats highest troche obaj takiego ona oni ono
    ostatnio sam sama taty tacie tate ojca ojcu mamie babci dziadka rodzicow brata siostry
    juz mniej kasy kase hajsu forsy pieniedzy aplikowac zaaplikowac aplikuje indziej
    sory oki try finding let us calym mial miala koniec kropka basta oops rany autokorekta pomylka narrow widen
    swoj swoja swoje swojej swojego swoich rozliczac rozliczyc rozliczam popraw poprawka poprawiam
    haha hehe wracajac odkrec stick switch move przerzucmy przelacz przelaczmy przestaw
    zartuje zartowalem zartowalam chociaz wlasciwie podoba podobaja oba obie obydwa posortuj sortuj
    razem wszystkie wszystko jedno jakakolwiek jakikolwiek jakiekolwiek
    jakiejkolwiek jakiegokolwiek bardziej matki matka plynnie simple easy oczekuje oczekiwania
    aktualne aktualnie nowe nowych nowa nowy najnowsze najnowszych swieze takich
    takie taka taki takiej tych te ten ta to tym tej tego teraz obecnie pilnie pilne wlasnie dzisiaj
    moze mozliwe mozliwosc mozliwoscia opcja opcji razie moge moglbym moglabym mozesz moglibyscie trzeba albowiem
    serdecznie been i've proper musze musimy czegokolwiek czymkolwiek dorobi obowiazkowo
    obojetne dam przeprowadzam przeprowadzamy przenosze przenosimy wyprowadzam keep
    itself then we're they're i'll her his him nich jestesmy normalna normalne
    normalny normalnej normalnego niedawna kochany mieszkamy this
    swiezszego swiezsze swiezszych nowszego nowszych nowsze szerzej wider
    czym ktorys ktoras ktores promien promienia zasieg zasiegu dowolna dowolny dowolne zgodze
    wiec zatem no sie chyba jednak tylko wylacznie koniecznie takze rowniez tez jeszcze dodaj dorzuc dodatkowo
    ponadto
    okolica okolice okolicach okolicy najlepiej chetnie ewentualnie raczej glownie przede wszystkim rejonie rejon
    region regionie teren terenie obszar
    zmien zamien zmienmy samo dobra raz firmy usun usuniesz inne inny inna innych przeprowadzic przeniesc
    pomozesz pomozecie pomoglbys pomoglabys pomozcie starczy lepiej enough better ones
    jutro daleko far malo pytanie question polecasz none these those they tomorrow
    obojetnie cokolwiek ogarniasz ogarnij tak kolego prosilabym
    pojawi pojawia pojawilo pojawily nowego nowym wpadnie trafi
    podnies podniesc podniesmy zwieksz obniz zmniejsz usun wyrzuc cofnij wroc raise lower increase undo
    wszedzie dorobie dorobic dorobil dorobila zadzwoncie dzwonic kontakt dodane dodanych czyms biore wystarczy
    ogole mozliwa mozliwy pow brutto netto gross poprzednio zle zrozumiales zrozumialas zwolniona zwolniony
    zostalam zostalem wczoraj dzis pojutrze potem pozniej wczesniej najpierw niedawno dawno kiedys wtedy
    przedwczoraj nigdy czesto rzadko ciagle nadal wciaz osobno bardzo calkiem zupelnie prawie zbyt tutaj dotad
    skad dokad dlaczego czemu dlatego szczerze generalnie ogolnie konkretnie dokladnie oczywiscie pewnie faktycznie
    rzeczywiscie latwo trudno okej luz luzik jasne mowiac prawde dalej hmm hmmm hm krotko niego niej nia nim dupy
    fajna fajny fajne fajnej fajnego fajnych fajnie ciekawa ciekawe ciekawej ciekawego ciekawych czyjejs
    ze bo ktos kolega kolegi kolezanka kolezanki corki syna zony meza dla siebie swojego mojego mojej znajomego
    znajomej because
    looking look search searching searched find finding show me i i'm im am want wants wanted would like need
    needs needed required necessary a an the job jobs position positions role roles offer offers
    opening openings vacancy vacancies
    any some something anything someone anyone please there are is be can could you your do does have has got give
    get getting hi hello hey thanks thank my we our us it that which who hiring employment
    everywhere anywhere instead make how either firms
    bullshit i'd said scratch misunderstood nobody somebody anybody so if more less year years basically kinda
    really literally honestly guess stuff nah yeah yep nope forget looks looking fired desperate whatever though
    although while until till got earn earns earning average srednia chill nice cool great perhaps hmm actually
    later then than thanks dear
    contract what based cheers salary wage pay rate paying paid interested currently new available seeking apply
    work
    know knows speak speaks provided where studied graduated skonczylem skonczylam ukonczylem ukonczylam
    working opportunities opportunity let's lets now actually also too well as only just maybe
    """.split()
)
"""Left out of the soft text wherever they stand (folded)."""

WEAK = frozenset(
    """
    byle
    w we z ze na do od ode dla o u przy po za pod nad przez i oraz lub albo a ale ani czy niz jak by aby dla badz
    czyli tylko az co to ten ta te tam tu min max minimum maksimum ok okolo co najmniej przynajmniej powyzej
    ponizej plus
    of in at on for with and or but to from as near by about around than over up into within using via is least per
    - / & + | * ' " \u201e \u201d \u201c
    """.split()
)
"""Left out of the soft text where they begin or end a stretch of it."""

TRADE = "IT"
"""A trade whose name is an English word as well, which says nothing."""


class _Said(Protocol):
    """A word as it was written and flat."""

    @property
    def text(self) -> str: ...

    @property
    def flat(self) -> str: ...


def is_filler(word: _Said) -> bool:
    """Whether a word says nothing of the job."""
    return word.flat in FILLERS and word.text != TRADE


def is_weak(word: _Said) -> bool:
    """Whether a word says nothing at the beginning or the end of what is said."""
    return word.flat in WEAK and word.text != TRADE


SOFT = re.compile(
    r"(?:plat\w+|placon\w+|platn\w+|stabiln\w+|lepsz\w+|lepiej|lekk\w+|ciekaw\w+|fajn\w+|dobr\w+|dobrze|zaraz|"
    r"student\w*|uczni\w*|uczen\w*|emeryt\w*|rencist\w*|niepelnospraw\w+|orzeczen\w+|zakwaterowan\w+|mieszkan\w+"
    r"|noclegi?e?m?|wyzywieni\w+|dojazd\w*|samochod\w*|sluzbow\w+|premi\w+|benefit\w*|wakac\w+|lato|lata|sezon\w*|"
    r"doswiadczeni\w*|jezyk\w*|kobiet\w*|mezczyzn\w*|par\w?|ukrain\w+|obcokrajow\w+|elastyczn\w+|godzin\w*|"
    r"spokojn\w+|stal(?:a|e|y|ej|ego|ych|ym|ymi)|dodatkow\w+"
    r"|duz\w+|mal(?:a|e|y|ej|ego|ych|ym|ymi|utk\w+)|bliz\w+|blisko|dom\w*|zagranic\w*|granic\w*|firm\w+|"
    r"branz\w+|kat\.?|kategori\w+|praw[oa]|"
    r"jazdy|[a-d](?:\+e)?|well|better|good|paid|stable|student|students|rano|rankiem|wieczor\w*|popoludni\w*|"
    r"mornings?|evenings?|afternoons?|accommodation|visa|sponsorship|relocation|"
    r"flexible|close|home|abroad|immediately|start|bez|nie)"
)
"""Words that qualify any job: alone they do not name one."""

PROTECTED = re.compile(
    r"(?:zaklad\w*|medycyn\w*|urz\w+d\w*|inspek\w+|praw\w*|bezpieczenst\w*|agencj\w*|rynk\w*|organizacj\w*|"
    r"higien\w*|"
    r"posredni\w*|czas\w*|social|psycholog\w*|doradc\w*|kodeks\w*)"
)
"""Before "pracy" (or "work") these make it part of a name."""
