"""How old an offer may be, how far away, and the hours at which an alert is wanted."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.reading.marks import Mark

DEFAULT_RADIUS_KM = 30.0
"""What "w okolicach" means where no distance is said."""

OLDEST_DAYS = 730
"""What is older than this is a person, a child or a car, and no offer: "no older than 30 years"."""

NUMBERS = {
    "jeden": 1, "jednego": 1, "jednej": 1, "dwa": 2, "dwie": 2, "dwoch": 2, "trzy": 3, "trzech": 3, "cztery": 4,
    "czterech": 4, "piec": 5, "pieciu": 5, "szesc": 6, "szesciu": 6, "siedem": 7, "siedmiu": 7, "osiem": 8,
    "dziesiec": 10,
    "dziesieciu": 10, "czternascie": 14, "czternastu": 14, "trzydziesci": 30, "trzydziestu": 30, "kilka": 5,
    "kilku": 5,
    "pare": 3, "paru": 3, "couple of": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7,
    "ten": 10, "fourteen": 14, "thirty": 30, "few": 3, "dziewiec": 9, "dziewieciu": 9, "dwanascie": 12,
    "pietnascie": 15, "pietnastu": 15, "dwadziescia": 20, "dwudziestu": 20, "eight": 8, "nine": 9, "twelve": 12,
    "fifteen": 15, "twenty": 20, "jedno": 1, "dwu": 2, "cztero": 4,
}  # fmt: skip
_UNITS = (("godz", 0), ("hour", 0), ("h", 0), ("dob", 1), ("dzi", 1), ("dni", 1), ("day", 1), ("tyg", 7), ("tydz",
    7), ("week", 7), ("fortnight", 14),
          ("mies", 30), ("month", 30), ("kwart", 91), ("rok", 365), ("year", 365))  # fmt: skip
_N = r"(?P<n>\d{1,3}|" + "|".join(NUMBERS) + ")"
_UNIT = (
    r"(?P<unit>godzin\w*|godz\.?|h|hours?|dob\w*|dni(?:a|ach)?|dzien|days?|tygodni\w*|tydzien|weeks?|fortnight|"
    r"miesi[ea]c\w*|months?|kwartal\w*|rok\w*|years?)"
)
_NONE = (
    r"(?:nic|bez|zadn\w+|nie[ ](?:pokazuj|chce|dawaj)|pomin|ukryj|odrzuc|wyklucz)(?:[ ](?:ofert\w*|ogloszen\w*|mi|"
    r"cie|zadn\w+))*"
)
_NONE_EN = (
    r"(?:nothing|not|no|none|never|without|skip|hide|exclude|remove|drop|(?:don.?t|do[ ]not)[ ](?:show|give|send|"
    r"want))"
    r"(?:[ ](?:anything|me|the|any|those|ones|offers?|jobs?|ads?|adverts?|listings?|that[ ]is|that[ ]are|that.s))*"
)
_ADDED = r"(?:(?:dodan\w*|opublikowan\w*|wystawion\w*|zamieszczon\w*|posted|published|added)[ ])?"


@lru_cache(maxsize=1)
def _ages() -> list[re.Pattern[str]]:
    return [
        re.compile(pattern, re.VERBOSE)
        for pattern in (
            rf"(?<!\w){_ADDED}(?:(?:z|ze|w|we|przez|w[ ]ciagu|na[ ]przestrzeni|from|in|within|over|of|"
            rf"for)[ ])?(?:the[ ])?"
            rf"(?:ostatni\w*|last|past|poprzedni\w*)[ ](?:(?:{_N})[ ]?)?{_UNIT}(?!\w)",
            rf"(?<!\w){_ADDED}(?:(?:z|w[ ]ciagu|sprzed)[ ])?(?:{_N})[ ]ostatni\w*[ ]{_UNIT}(?!\w)",
            rf"(?<!\w){_ADDED}(?:w[ ]ciagu|do|ma(?:x|ks)(?:ymalnie|imum|\.)?|sprzed|(?:nie|"
            rf"{_NONE})[ ]?starsz\w*[ ](?:niz|"
            rf"jak|od)"
            rf"(?:[ ]sprzed)?|(?:mlodsz|nowsz|swiezsz)\w*[ ](?:niz|od)|{_NONE_EN}[ ]older[ ]than|"
            rf"(?:newer|younger|fresher)[ ]than|within|(?:not?[ ]more|less)[ ]than|at[ ]most|up[ ]to|under|"
            rf"(?:co[ ])?najwyzej|najdalej|najpozniej|max)[ ](?:(?:max\.?|"
            rf"najwyzej)[ ])?(?:a[ ])?(?:{_N}[ ])?{_UNIT}"
            r"(?:[ ](?:temu|wstecz|ago|old|star[eay]\w*|od[ ](?:publikacji|dodania|wystawienia)))?(?<=\w)(?!\w)",
            r"(?<!\w)(?:najwyzej|max(?:ymalnie|\.)?|maks\w*|do|co[ ]najwyzej)[ ]"
            r"(?P<n>jedno|dwu|trzy|cztero)?(?P<unit>tygodniow\w+|miesieczn\w+)(?!\w)",
            rf"(?<!\w)(?:a[ ])?(?:{_N}[ ])?{_UNIT}[ ](?:old|stare)[ ](?:at[ ](?:the[ ])?most|max(?:imum)?|tops|"
            rf"or[ ](?:less|newer|younger|fresher))(?!\w)",
            rf"(?<!\w)(?:starsz\w*[ ]niz|older[ ]than)[ ](?:sprzed[ ]|a[ ])?(?:{_N}[ ])?{_UNIT}[ ](?:odrzuc|"
            rf"odpad|pomin|wyrzuc|usun|wywal|skresl|wytnij|ukryj|schowaj|olej|odsiej|wyklucz|"
            rf"nie|bez|(?:is|are)[ ]out|not)\w*",
            rf"(?<!\w){_ADDED}(?:(?:z|w)[ ])?(?:tego|tym|biezac\w+|this)[ ]{_UNIT}(?!\w)",
            rf"(?<!\w)(?:ofert\w*|ogloszeni\w*|offers|jobs|ads|swiez\w+|nowe)[ ](?:z|sprzed|"
            rf"from)[ ](?:max\.?[ ])?(?:{_N})[ ]?"
            r"(?P<unit>godzin\w*|h|hours?|dni|days?|tygodni\w*|weeks?|miesi[ea]cy?|months?)(?!\w)",
            rf"(?<!\w)(?:dodan\w*|opublikowan\w*|posted|wystawion\w*|published)[ ](?:{_N}[ ])?{_UNIT}[ ](?:temu|"
            rf"ago)(?!\w)",
        )
    ]


# "od dzisiaj" alone is when the work begins
_ADDED_ON = (
    r"(?<!\w)(?:(?:z|dodan\w*|opublikowan\w*|wystawion\w*|posted|added|from|since|nowe|new|ofert\w*|"
    r"ogloszeni\w*)[ ])+(?:od[ ])?"
)
_TODAY = re.compile(rf"(?:{_ADDED_ON}(?:dzis(?:iaj)?|today)|(?<!\w)(?:z[ ])?dzisiejsz\w+|(?<!\w)today's)(?!\w)")
_YESTERDAY = re.compile(
    rf"(?:(?:{_ADDED_ON}|(?<!\w)od[ ])(?:wczoraj|yesterday)|(?<!\w)(?:z[ ])?wczorajsz\w+|(?<!\w)yesterday's)(?!\w)"
)
_NOT_AGE = re.compile(
    r"(?:doswiadczen\w*|experience|stazu|wypowiedzeni\w*|umow\w*|kontrakt\w*|prac\w+)[ ](?:\w+[ ]){0,2}$|"
    r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|boys?|girls?|dziec\w+|niemowl\w+|maluch\w*|synk\w*|"
    r"cork\w*)[ ](?:\w+[ ]){0,3}$"
)


def find_age(flat_text: str) -> list[Mark]:
    """How old offers may be, in days: "z ostatniego tygodnia" is 7, "dzisiejsze" and the last 24 hours are 1."""
    found = []
    for at, pattern in enumerate(_ages()):
        for m in pattern.finditer(flat_text):
            days = _days(m)
            # "do 3 dni" and the like say the age only where something was added or is old
            plain = at == 2 and not re.search(
                r"dodan|publik|wystawieni|wystaw|zamiesz|posted|publish|added|starsz|star[eay]|mlodsz|nowsz|"
                r"swiezsz|older|newer|younger|fresher|sprzed|"
                r"temu|"
                r"wstecz|ago|"
                r"old",
                m.group(),
            )
            if (
                days
                and days <= OLDEST_DAYS
                and not plain
                and not (at == 2 and _NOT_AGE.search(flat_text[: m.start()]))
            ):
                found.append(Mark("posted_within_days", (days,), m.start(), m.end()))
    for pattern, days in ((_TODAY, 1), (_YESTERDAY, 2)):
        for m in pattern.finditer(flat_text):
            found.append(Mark("posted_within_days", (days,), m.start(), m.end()))
    return found


def _days(m: re.Match[str]) -> int:
    groups = m.groupdict()
    said = groups.get("n")
    count = 1 if not said else int(said) if said.isdigit() else NUMBERS[said]
    per = next(days for stem, days in _UNITS if m["unit"].startswith(stem))
    if per == 0:
        return max(1, round(count / 24))
    return count * per


_KM = r"(?:km|kilometr\w*|kilometers?|kilometres?)"
_RADIUS = re.compile(
    rf"""(?<!\w)(?:
      (?:(?:w[ ](?:promieniu|zasiegu|odleglosci|obrebie)|do|max(?:ymalnie|\.)?|nie[ ]dalej[ ]niz|within|under|
        up[ ]to|
      ok(?:olo|\.)?|dojazd(?:em)?(?:[ ]do)?|blizej[ ]niz)[ ])*(?:do[ ])?(?P<km>\d{{1,3}})[ ]?{_KM}(?:[ ](?:od|of|
      from|around|wokol))?(?:(?<=od)[ ](?:(?:mojego|swojego)[ ])?(?:domu|mieszkania|mnie)(?!\w))?
      | (?:(?:i|oraz|lub|albo|czy|ew\.|ewentualnie|and|or|z)[ ])?(?:(?:w[ ])?(?:najblizsz\w+[ ]|
      bliskich[ ])?okolic\w*|pobliz\w*|blisko(?![ ]domu)|niedaleko|nieopodal|w[ ]poblizu|w[ ]sasiedztwie|dookola|
      wokol|doj[ae](?:z[dz]|d)\w*[ ](?:z|ze)|blizej(?![ ](?:niz|domu|mnie)(?!\w))(?=[ ][a-z])|
        poza[ ]\w+[ ](?:tez|takze|rowniez)|
      nearby|near(?:[ ]to)?|around(?![ ]\d)|
      (?<!\bany[ ])(?<!\bthis[ ])(?<!\bthe[ ])(?<!\bevery[ ])(?<=[a-z]{{3}}[ ])area(?=[ ]*(?:$|[,.;!?]))|
        surrounding(?:s|[ ]area)?|(?:the[ ])?(?:area|vicinity)[ ]of|
        kolo(?=[ ]\w)|obok|
      pod(?=[ ](?!soba\b|opieka\b|kontrola\b|nadzorem\b|adresem\b|numerem\b)[a-z]+(?:em|iem|owem|a|ia|ami)\b))
        (?:[ ](?:miasta|od|do))?
    )(?!\w)""",
    re.VERBOSE,
)


_BY = (
    r"(?:autem|samochodem|autobusem|busem|pociagiem|tramwajem|komunikacja(?:[ ]miejska)?|rowerem|pieszo|piechota|"
    r"na[ ]piechote|spacerem|(?:jazdy|drogi)(?=[ ](?:od|z|ze|do|from)[ ])|dojazdu|by[ ](?:car|bus|train|bike|"
    r"tram)|on[ ]foot|drive|walk|walking|"
    r"driving|commute|away)"
)
_TIME_OF_WAY = (
    r"(?:(?:\d{1,2}[ ]?-[ ]?)?"
    r"(?P<minutes>\d{1,3})[ ]?(?:min(?:ut\w*|\.)?|mins?|minutes?)|(?P<half>pol[ ]godziny|pol[ ]godzinki|"
    r"half[ ]an[ ]hour)|(?:(?P<count>\d(?:[.,]5)?|poltorej|dwie|trzy|two|"
    r"three)[ ])?(?<!\d\d[ ])(?P<hour>godzin[eaky]\w*|an[ ]hour)|(?P<quarter>kwadrans\w*))"
)
_WITHIN = (
    r"(?:do|w|max(?:ymalnie|\.)?|maksymalnie|(?:co[ ])?najwyzej|nie[ ]dalej[ ]niz|within|up[ ]to|under|at[ ]most|"
    r"jakies|okolo|ok\.?)"
)
_COMMUTE = r"(?:(?:moge[ ])?(?:dojezdza\w*|dojad\w*|dojazd\w*|jezdzi\w*|commut\w+|travel\w*))"
_WAY = re.compile(
    rf"(?<!\w)(?P<commute>{_COMMUTE}[ ])?(?P<within>(?:{_WITHIN}[ ])*){_TIME_OF_WAY}(?:[ ](?P<by>{_BY}))*"
    r"(?P<start>[ ](?:od|z|ze|from|of)(?P<home>[ ](?:mojego[ ])?(?:domu|mieszkania|mnie|home|me))?)?(?!\w)"
)
"""A time that may be one on the way; see `_is_way`."""
_KM_A_MINUTE = (
    (("pie", "na p", "spac", "on f", "walk"), 0.08),
    (("row", "by bike"), 0.25),
    (("autob", "bus", "poc", "tram", "kom", "by b", "by t"), 0.5),
)
_KM_A_MINUTE_BY_CAR = 0.75
"""45 km/h from door to door, where nothing slower is named."""


def find_radius(flat_text: str) -> list[Mark]:
    """How far from the places named, in km; it means something only beside a place. Time on the way is told as the
    distance that it takes ("do 40 minut z Pruszkowa": 30 km)."""
    found = filter(_is_way, _WAY.finditer(flat_text))
    ways = [Mark("radius_km", (_km_of_way(m),), m.start(), m.end()) for m in found]
    return ways + [
        Mark("radius_km", (float(m["km"]) if m["km"] else DEFAULT_RADIUS_KM,), m.start(), m.end())
        for m in _RADIUS.finditer(flat_text)
        if not any(m.start() < way.end and way.start < m.end() for way in ways)
    ]


_HOURS = {"poltorej": 1.5, "dwie": 2.0, "trzy": 3.0, "two": 2.0, "three": 3.0}


def _is_way(m: re.Match[str]) -> bool:
    """Whether it says that it is on the way, by what, or from where: "kurs trwa do godziny" does not."""
    return bool(m["commute"] or m["by"] or m["home"] or (m["within"] and m["start"]))


def _km_of_way(m: re.Match[str]) -> float:
    hours = _HOURS.get(m["count"] or "") or float((m["count"] or "1").replace(",", "."))
    part = 15.0 if m["quarter"] else 30.0 if m["half"] else 60.0 * hours
    minutes = float(m["minutes"]) if m["minutes"] else part
    by = m["by"] or ""
    speed = next((speed for signs, speed in _KM_A_MINUTE if by.startswith(signs)), _KM_A_MINUTE_BY_CAR)
    return float(max(1, round(minutes * speed)))


_DAYS = (
    r"(?:poniedzial\w*|wtor\w*|srod[eya]\w*|czwart(?:ek|ki|ku|kow)|piat(?:ek|ki|ku|kow)|mondays?|tuesdays?|"
    r"wednesdays?|thursdays?|fridays?|saturdays?|sundays?|sobot[eay]|niedziel[eay])"
)
_CADENCE = re.compile(
    rf"""(?<!\w)(?:
      codziennie | co[ ](?:dzien|dziennie|drugi[ ]dzien|tydzien|godzine|rano|wieczor|miesiac|{_DAYS}) | (?:w[ ]|
      we[ ]|kazd\w+[ ]|every[ ]|on[ ]){_DAYS} | kazdego[ ](?:dnia|ranka|tygodnia) | raz[ ](?:w[ ]tygodniu|dziennie|
      na[ ]tydzien|na[ ]dzien)
      | (?:dwa[ ]razy|2[ ]razy)[ ](?:w[ ]tygodniu|dziennie) | every[ ](?:day|morning|evening|week|hour) | daily |
      weekly | once[ ]a[ ](?:day|week) | natychmiast | od[ ]razu | na[ ]biezaco | instantly | immediately
      | o[ ](?:godz\w*\.?[ ])?\d{{1,2}}(?::\d{{2}}|\.\d{{2}})?(?:[ ](?:rano|wieczorem))? |
      at[ ]\d{{1,2}}(?::\d{{2}})?[ ]?(?:am|pm)? | rano | wieczorem | w[ ]poludnie | in[ ]the[ ](?:morning|evening)
    )(?!\w)""",
    re.VERBOSE,
)


def find_cadence(flat_text: str) -> list[tuple[int, int]]:
    """Where a message says when an alert is to come; nothing of it is a constraint on offers."""
    return [m.span() for m in _CADENCE.finditer(flat_text)]
