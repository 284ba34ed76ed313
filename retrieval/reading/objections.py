"""How people say what they will not work with, and which offers are not for them because of it.

The patterns see flat text (`retrieval.flat`) in which every constraint found before is hidden behind `\\x01`.
"""

from __future__ import annotations

_THOSE = r"(?:te|tych|to|oferty|ogloszenia|wszystko|wszystkie|rzeczy|cos|co)"
_WHERE = r"(?:co|ktore|gdzie|w[ ]ktorych|jest|sa|maja|ma|wymagaja|chca|trzeba)"
_WITH = r"(?:z|ze|w|we|na|od|u|dla|przez)"
_HAVING = rf"(?:{_WHERE}(?:[ ,]+{_WHERE})*(?:[ ]{_WITH})?|{_WITH})"
_THROW_OUT = (
    r"(?:wyrzuc|usun|wywal|odrzuc|pomin|skresl|wykresl|ukryj|schowaj|odfiltruj|wytnij|omin|zignoruj)(?:my|cie|ic)?"
)
_TOUCH = r"(?:tykam|dotykam|dotkne|tkne|ruszam|rusze|trawie|toleruje)"
_DO = r"(?:jade|jezdze|pojade|wyjezdzam|uzywam|robie|pisze|cierpie|znosze|lubie|akceptuje|wezme)"
_AT_ALL = r"(?:(?:sie|juz|akurat|w[ ]ogole|absolutnie|na[ ]pewno|nigdy|tez|kijem|wcale)[ ])*"
_ENDS = r"(?=[ ]*(?:$|[,.;!?]|(?:ale|lecz|a|bo|wiec|i|but|so)[ ]))"

WITH_WHAT = (
    rf"{_THROW_OUT}[ ](?:(?:mi|prosze|od[ ]razu)[ ])*{_THOSE}(?:[ ]{_THOSE})?[ ,]+{_HAVING}"
    r"(?=[ ](?:\x01|(?!list|wynik|alert|powiad|gory|dolu|tej|tego|konca|poczatk|nr|\d)\w))|"
    rf"{_THOSE}[ ]{_HAVING}(?=[ ]\x01+[ ](?:(?:prosze|mozesz|mozna|od[ ]razu)[ ])*(?:{_THROW_OUT}|nie[ ]pokazuj)"
    r"(?!\w))|"
    r"(?:skip|exclud(?:e|ing)|ignore|omit|avoid|hide|drop|remove|(?:leave|filter|throw)[ ]out|not|nothing|no)[ ]"
    r"(?:(?:please|all|any|the|of)[ ])*(?:(?:whatever|anything|everything|those|ones|offers?|jobs?|roles?|"
    r"positions?)[ ])?(?:(?:that|which|where)[ ])?(?:ha(?:s|ve|ving)|us(?:es?|ing)|needs?|requir(?:es?|ing)|"
    r"mention(?:s|ing)?|involv(?:es?|ing)|wants?|contain(?:s|ing)?|with)[ ](?:the[ ])?(?=\x01)"
)
"""Before what offers have that are not wanted: "wyrzuć te z WordPressem", "skip whatever has Scala in it"."""

IN_IT = r"(?<=\x01[ ])in[ ](?:it|them)(?=[ ]*(?:$|[,.;!?]))"

UNTOUCHED = (
    rf"(?<=\x01[ ]){_AT_ALL}nie[ ](?:{_TOUCH}|{_DO})(?:[ ](?:sie|kijem|juz|wcale))*{_ENDS}|"
    rf"(?<=\w[ ])(?:sie[ ])?nie[ ]{_TOUCH}(?:[ ](?:sie|kijem))?{_ENDS}|"
    rf"(?<=\x01[ ])(?:juz[ ])?mam[ ](?:juz[ ])?(?:dosc|dosyc){_ENDS}|"
    r"(?<=\x01[ ])i[ ](?:won.?t|will[ ]not|don.?t|do[ ]not|can.?t|never|refuse[ ]to)[ ](?:touch|use|do|stand|"
    rf"like|want){_ENDS}|"
    r"(?<=\x01)(?:[ ](?:mi|juz|wystarczy|starczy|mam|dosc|dosyc))*[ ]*[,.?!-]*[ ]*(?:(?:i|bo|a|juz)[ ])*"
    r"nie[ ](?:chce|moge)[ ](?:(?:juz|wiecej|nigdy)[ ])*(?:(?:jej|go|ich)(?:[ ](?:juz|wiecej|nigdy))*[ ])?"
    r"(?:widziec|ogladac|znac|dotykac|uzywac|tykac|tknac|ruszac|pisac)(?:[ ](?:wiecej|na[ ]oczy))*"
)
"""Behind it: "Webflow nie tykam", "Angular I won't touch", "Java? Nie chcę jej więcej widzieć"."""

UNTOUCHED_BEHIND = (
    rf"nie[ ](?:{_TOUCH}(?![ ]sie)|tykam[ ]sie|uzywam(?=[ ]\x01))|"
    r"(?:i[ ])?(?:don.?t|do[ ]not|won.?t|never)[ ]touch|(?:i.?ve[ ]|i[ ])?had[ ]enough[ ]of|"
    r"(?:sick|tired)[ ]of|fed[ ]up[ ]with|(?:i.?m[ ])?done[ ]with"
)
"""Before it: "nie tykam Angulara", "I've had enough of Java"."""

YEARS_OF = r"(?:po[ ])?(?:\d{1,2}|dwa|trzy|cztery|piec|dziesiec|pietnascie|kilka|pare)[ ]lat\w*[ ](?=\x01)"
"""Before what somebody has worked with so long: "dziesięć lat Javy"."""
