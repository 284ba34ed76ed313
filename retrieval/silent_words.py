"""Words of questions that do not tell which work is looked for."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

FILLER = frozenset(
    """
    praca oferta szukac szukam poszukiwac chciec chcialbym chcialabym interesowac cos jakis moze byc dobry fajny
    ciekawy najlepiej chetnie pilnie prosic pokazac znalezc miec mozliwosc stanowisko zatrudnic zatrudnienie
    pracowac robota ewentualnie raczej tylko jakikolwiek dowolny firma albo lub czy to ten taki sie ja my ktos
    osoba zawod branza rok okolica bardzo tez takze jako pracownik specjalista mlody starszy polska najchetniej
    badz swoj rozny nowy zarabiac zarobek staz praktyka stazysta praktykant
    doswiadczyc doswiadczenie doswiadczony maly niewielki duzy poczatkujacy mlodszy junior mid regular senior lead
    ile gdzie kiedy dlaczego kto jaki ktory co moc wiedziec lubic dzien dobry czesc
    np znac troche codziennie mieszkac granica bez zmiana lekki pan pani
    jezyk znajomosc biegly komunikatywny uprawnic uprawnienie wymagac mile widziec
    koniec styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
    pozostaly pokrewny indziej sklasyfikowac niesklasyfikowany
    experience experienced little entry level speaking domain language knowledge fluent
    job work offer looking want find show me my any good please position role may be can prefer preferably without
    """.split()
)
"""Folded lemmas with which people ask and which say nothing about the job."""
SAYING_LITTLE = frozenset(
    """
    robic wykonywac zajmowac pomagac jezdzic jechac chodzic obslugiwac ludzie czlowiek miejsce czas godzina tydzien
    miesiac rok zycie sprawa rzecz grupa zespol wyjazd dojazd teren caly jeden wlasny moj twoj nasz pelny staly
    stabilny warunek minimum pensja stawka zaraz teraz wszystek dobrze wiele dziecko dom zarzadzac szkolenie
    dodatkowy studia rodzina spokojny lekko klient baza
    """.split()
)
"""Folded lemmas that stand in offers of all work, and tell little beside other words."""
_OF_THE_ASKER = frozenset(
    """
    mama tata corka syn maz zona samotny zajac potrzebny kolega kolezanka partner platny raz kurs dorobic urlop
    wychowawczy emerytowac emerytura studiowac ani przez poludnie stopien podstawowo przebranzowic odmiana
    przyszlosc powrot macierzynski zaoczny zaocznie przejsc milosc ekipa swiezo zeszly problem skonczyc konczyc
    mother father wife husband degree finished graduate licence license two chetny gotowy praktyk sam
    ekonomik ekonomika gastronomik odziezowka samochodowka rolniczak potrzebna napiwek b2b
    soba matura magister mgr licencjat pandemia covid koronawirus kredyt certyfikat
    perfect dotychczas bootcamp bootcampie pory por zadbany internship portfolio wyjazd
    dziennie zaoczny stacjonarnie
    dwulatek trzylatek czterolatek pieciolatek szesciolatek roczniak niemowle
    """.split()
)
"""Folded lemmas that speak of whoever asks, or of asking; beside a job or a condition they tell nothing."""


@lru_cache(maxsize=1)
def saying_nothing() -> frozenset[str]:
    """These, and those that adverts of all work have alike: data/silent_words.txt, whose first lines say how."""
    text = resources.files("retrieval").joinpath("data/silent_words.txt").read_text(encoding="utf8")
    common = (line for line in text.splitlines() if not line.startswith("#"))
    return _OF_THE_ASKER.union(*(line.split() for line in common))
