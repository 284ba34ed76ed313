"""Questions as people type them in Polish: from three words to a story, from formal to chatty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expert.dataset.inflection import inflected, we

if TYPE_CHECKING:
    from random import Random

    from expert.dataset.wishes import Wish
    from expert.ports import Knowledge

_CONTRACT = {
    "employment": (("umowa o pracę", "UoP", "uop"), ("na umowę o pracę", "z umową o pracę"), "umowie o pracę"),
    "b2b": (("b2b", "B2B"), ("na B2B", "na kontrakt B2B"), "kontrakcie B2B"),
    "mandate": (("umowa zlecenie", "zlecenie"), ("na umowę zlecenie", "na zlecenie"), "umowie zleceniu"),
    "task": (("umowa o dzieło",), ("na umowę o dzieło",), "umowie o dzieło"),
    "internship": (("staż",), ("na staż",), "stażu"),
    "temporary": (("praca tymczasowa",), ("na czas określony, tymczasowo",), "pracy tymczasowej"),
}
_MODE = {
    "remote": (("zdalnie", "praca zdalna", "home office"), ("zdalnie", "w pełni zdalnie"), "pracy zdalnej"),
    "hybrid": (("hybrydowo", "praca hybrydowa"), ("hybrydowo",), "pracy hybrydowej"),
    "onsite": (("stacjonarnie", "na miejscu"), ("na miejscu", "stacjonarnie"), "pracy na miejscu"),
}
_HOURS = {
    "full_time": (("pełny etat",), ("na pełny etat",), "pełnym etacie"),
    "part_time": (("pół etatu", "część etatu"), ("na pół etatu", "na część etatu"), "części etatu"),
    "weekend": (("weekendy", "tylko weekendy"), ("w weekendy", "tylko na weekendy"), "pracy w weekendy"),
    "shifts": (("praca zmianowa", "na zmiany"), ("na zmiany", "w systemie zmianowym"), "pracy zmianowej"),
}
_LEVEL = {
    "intern": (("staż", "praktyki"), ("na staż",)),
    "junior": (("junior", "bez doświadczenia"), ("bez doświadczenia", "na poziomie junior")),
    "mid": (("mid", "regular"), ("na poziomie mid",)),
    "senior": (("senior",), ("na poziomie senior",)),
    "lead": (("lider", "kierownicze"), ("na stanowisku kierowniczym",)),
}
_LANGUAGE = {
    "en": "angielskim", "de": "niemieckim", "fr": "francuskim", "es": "hiszpańskim", "it": "włoskim",
    "ru": "rosyjskim", "uk": "ukraińskim", "cs": "czeskim", "nl": "niderlandzkim",
}  # fmt: skip
_REFUSAL = {
    "nights": ("bez nocek", "bez pracy w nocy", "bez zmian nocnych"),
    "weekends": ("bez weekendów", "bez pracy w weekendy"),
    "agency": ("nie przez agencję", "bez agencji pracy"),
    "mandate": ("nie na zleceniu", "bez umowy zlecenia"),
    "cold calls": ("bez akwizycji", "bez dzwonienia do klientów"),
    "travel": ("bez delegacji", "bez wyjazdów służbowych"),
}
_CURRENCY = {"PLN": "zł", "EUR": "euro", "USD": "dolarów", "GBP": "funtów", "CHF": "franków"}
_SKILL_INSTRUMENTAL = {
    "Java": "Javą", "Python": "Pythonem", "React": "Reactem", "Excel": "Excelem", "Docker": "Dockerem",
    "Angular": "Angularem", "Kubernetes": "Kubernetesem", "JavaScript": "JavaScriptem", "Linux": "Linuksem",
    "TypeScript": "TypeScriptem", "Kotlin": "Kotlinem", "Swift": "Swiftem",
}  # fmt: skip


class PolishQuestions:
    """Writes a wish down. `random` chooses the words; `knowledge` inflects places."""

    def __init__(self, random: Random, knowledge: Knowledge) -> None:
        self._random = random
        self._knowledge = knowledge

    def question(self, wish: Wish) -> str:
        ways = (self._keywords, self._plain, self._asking, self._chatty, self._formal, self._story)
        way = self._random.choices(ways, weights=(30, 28, 16, 10, 6, 10))[0]
        return way(wish)

    def _one(self, *ways: str) -> str:
        return self._random.choice(ways)

    def _keywords(self, wish: Wish) -> str:
        """ "kucharz, Zakopane, od 6 tys. na rękę"."""
        parts = [wish.place] if wish.place and not wish.around else []
        parts += [self._around(wish)] if wish.around else []
        if wish.place and not wish.around and self._random.random() < 0.25:
            parts = [self._where(wish)]
        parts += self._short(wish)
        self._random.shuffle(parts)
        separator = self._one(", ", ", ", " ")
        text = separator.join([wish.occupation, *wish.skills, *parts])
        return text if self._random.random() < 0.5 else f"praca {text}" if not wish.by_skill else text

    def _plain(self, wish: Wish) -> str:
        """ "Szukam pracy jako kucharz w Zakopanem, na umowę o pracę."."""
        start = self._one(
            f"Szukam pracy {self._as(wish)}",
            f"Szukam {self._one('oferty', 'ofert', 'zajęcia', 'posady')} {self._for(wish)}",
            f"Interesuje mnie praca {self._as(wish)}",
            f"Chcę pracować {self._as(wish)}" if not wish.by_skill else f"Szukam czegoś {self._as(wish)}",
            f"Pokaż oferty {self._for(wish)}",
            f"Potrzebuję pracy {self._as(wish)}",
        )
        return _ended(self._with(start, wish), self._one(".", ".", ""))

    def _asking(self, wish: Wish) -> str:
        """ "Czy są jakieś oferty dla kucharza w Zakopanem?"."""
        who = self._genitive(wish)
        start = self._one(
            f"Czy są {self._one('jakieś ', 'teraz ', '')}oferty {self._for(wish)}",
            f"Co macie {self._for(wish)}",
            f"Jest coś {self._for(wish)}",
            f"Znajdzie się praca {self._as(wish)}",
            f"Gdzie szukają {who}" if who and not wish.by_skill else f"Kto szuka ludzi do pracy {self._as(wish)}",
            f"Które oferty {self._for(wish)} są najlepsze",
        )
        return f"{self._with(start, wish)}?"

    def _chatty(self, wish: Wish) -> str:
        hello = self._one("hej", "cześć", "siema", "hejka", "dzień dobry")
        start = self._one(
            f"szukam roboty {self._as(wish)}",
            f"jest coś {self._for(wish)}",
            f"potrzebuję pracy {self._as(wish)}",
            f"macie coś {self._for(wish)}",
        )
        return f"{hello}, {self._with(start, wish)}{self._one('?', '', ' :)', '??')}"

    def _formal(self, wish: Wish) -> str:
        work = self._genitive(wish)
        start = (
            f"poszukuję zatrudnienia na stanowisku {work}"
            if work and not wish.by_skill
            else (f"poszukuję zatrudnienia {self._as(wish)}")
        )
        end = self._one("Proszę o propozycje.", "Proszę o oferty.", "Dziękuję.", "")
        return _ended(f"Dzień dobry, {self._with(start, wish)}", ".") + (f" {end}" if end else "")

    def _story(self, wish: Wish) -> str:
        """A few sentences about oneself, then what is wanted."""
        where = self._where(wish)
        years = self._one("3 lata", "5 lat", "8 lat", "12 lat")
        work = self._as(wish)
        starts = [f"Od pewnego czasu szukam pracy {work}{self._lead(where)}."]
        if not wish.by_skill and wish.level not in {"junior", "intern"}:
            starts += [f"Mam {years} doświadczenia {work} i szukam czegoś nowego{self._lead(where)}."]
            starts += [f"Pracuję {work} już {years}, ale chcę zmienić firmę. Szukam ofert{self._lead(where)}."]
        else:
            starts += [f"Dopiero zaczynam i szukam pierwszej pracy {work}{self._lead(where)}."]
        if where and not wish.around:
            starts += [f"Mieszkam {where} i szukam pracy {work} na miejscu." if not wish.mode else
                       f"Mieszkam {where} i szukam pracy {work}."]  # fmt: skip
        wants = self._wants(wish)
        end = self._one("Co polecasz?", "Co polecasz?", "Od czego zacząć?", "", "")
        return " ".join(part for part in (self._random.choice(starts), *wants, end) if part)

    def _wants(self, wish: Wish) -> list[str]:
        """The conditions as sentences."""
        found = []
        if wish.contract:
            found.append(f"Zależy mi na {_CONTRACT[wish.contract][2]}.")
        if wish.mode:
            start = "I jeszcze na" if wish.contract else "Zależy mi na"
            found.append(f"{start} {_MODE[wish.mode][2]}.")
        if wish.hours:
            found.append(f"Chodzi o pracę {self._one(*_HOURS[wish.hours][1])}.")
        if wish.pay is not None:
            found.append(_ended(f"Chcę zarabiać {self._pay(wish, long=True)}", "."))
        if wish.skills:
            found.append(f"Znam {wish.skills[0]}.")
        if wish.refusal:
            found.append(f"{self._one('Tylko', 'Byle', 'Koniecznie')} {self._one(*_REFUSAL[wish.refusal])}.")
        return found

    def _with(self, start: str, wish: Wish) -> str:
        """A beginning, the place, and the conditions."""
        where = self._around(wish) if wish.around else self._where(wish)
        extras = self._extras(wish)
        text = f"{start}{self._lead(where)}"
        return f"{text}, {', '.join(extras)}" if extras else text

    def _extras(self, wish: Wish) -> list[str]:
        soft = self._one("najlepiej ", "najchętniej ")

        def hedged(name: str, text: str) -> str:
            return f"{soft}{text}" if wish.soft == name else text

        found = []
        if wish.contract:
            found.append(hedged("contract", self._one(*_CONTRACT[wish.contract][1])))
        if wish.mode:
            found.append(hedged("mode", self._one(*_MODE[wish.mode][1])))
        if wish.hours:
            found.append(self._one(*_HOURS[wish.hours][1]))
        if wish.level:
            found.append(self._one(*_LEVEL[wish.level][1]))
        if wish.language in _LANGUAGE:
            found.append(f"z językiem {_LANGUAGE[wish.language]}")
        if wish.skills:
            found.append(self._skilled(wish.skills[0]))
        if wish.pay is not None:
            found.append(self._pay(wish, long=False))
        if wish.refusal:
            found.append(self._one(*_REFUSAL[wish.refusal]))
        return found

    def _short(self, wish: Wish) -> list[str]:
        """The conditions as key words."""
        found = []
        for table, value in ((_CONTRACT, wish.contract), (_MODE, wish.mode), (_HOURS, wish.hours)):
            if value:
                found.append(self._one(*table[value][0]))
        if wish.level:
            found.append(self._one(*_LEVEL[wish.level][0]))
        if wish.language in _LANGUAGE:
            found.append(self._one(f"z {_LANGUAGE[wish.language]}", f"język {_LANGUAGE[wish.language][:-1]}"))
        if wish.pay is not None:
            found.append(self._pay(wish, long=False))
        if wish.refusal:
            found.append(self._one(*_REFUSAL[wish.refusal]))
        return found

    def _pay(self, wish: Wish, *, long: bool) -> str:
        assert wish.pay is not None
        basis = {"net": self._one("na rękę", "netto"), "gross": "brutto", "": ""}[wish.basis]
        currency = _CURRENCY.get(wish.currency, wish.currency)
        start = (
            self._one("co najmniej", "minimum", "przynajmniej")
            if long
            else self._one("od", "od", "min.", "minimum")
        )
        amount = _figure(wish.pay)
        if wish.per == "hour":
            per = self._one("za godzinę", "na godzinę") if long else "/h"
            text = f"{start} {amount} {currency}{'' if per == '/h' else ' '}{per}"
        elif wish.pay >= 1000 and wish.pay % 500 == 0 and not long and self._random.random() < 0.5:
            thousands = f"{wish.pay / 1000:g}".replace(".", ",")
            text = f"{start} {thousands} tys."
            text += f" {currency}" if wish.currency != "PLN" else ""
        else:
            text = f"{start} {amount} {currency}"
            text += {"year": " rocznie", "day": " za dzień", "month": "", "hour": ""}[wish.per]
        return f"{text} {basis}".strip()

    def _as(self, wish: Wish) -> str:
        return self._skilled(wish.occupation) if wish.by_skill else f"jako {wish.occupation}"

    def _for(self, wish: Wish) -> str:
        work = self._genitive(wish)
        if wish.by_skill:
            return self._skilled(wish.occupation)
        return f"dla {work}" if work else f"na stanowisko: {wish.occupation}"

    def _genitive(self, wish: Wish) -> str:
        return inflected(wish.occupation, "gen")

    def _skilled(self, skill: str) -> str:
        known = _SKILL_INSTRUMENTAL.get(skill)
        return f"z {known}" if known else self._one(f"w {skill}", f"ze znajomością {skill}")

    def _where(self, wish: Wish) -> str:
        if not wish.place:
            return ""
        if wish.place.endswith("ie") and wish.place[:1].islower():
            return f"w województwie {wish.place[:-2]}im"
        form = self._knowledge.place_in(wish.place, "loc")
        return f"{we(form)} {form}" if form else f"({wish.place})"

    def _around(self, wish: Wish) -> str:
        form = self._knowledge.place_in(wish.place, "gen")
        if not form:
            return f"{wish.place} i okolice"
        return self._one(f"w okolicach {form}", f"{wish.place} i okolice", f"okolice {form}")

    @staticmethod
    def _lead(where: str) -> str:
        return f" {where}" if where else ""


def _ended(text: str, mark: str) -> str:
    """The sentence with its mark; one that ends in an abbreviation has its full stop already."""
    return text if text.endswith(mark) else f"{text}{mark}"


def _figure(amount: float) -> str:
    text = f"{amount:,.0f}" if amount == int(amount) else f"{amount:.2f}"
    return (
        text.replace(",", " ").replace(".", ",") if amount >= 10_000 else text.replace(",", "").replace(".", ",")
    )
