"""Verbs by which a constraint is removed, what they speak of, and what may stand behind them, as patterns."""

REMOVE_PL = (
    r"(?:usun|wyrzuc|wywal|skresl|wykresl|odejmij|zabierz|skasuj|wykasuj|zdejmij|sciagnij|wytnij|wymaz|porzuc|"
    r"olej|"
    r"odpusc|odrzuc|odfiltruj|pomin|pomijaj|wyklucz|daruj(?=(?:my|cie)?[ ]sobie))(?:my|cie|ic)?(?:[ ]sobie)?"
)
"""What orders that something be no part of the search any more: "usuń", "zdejmij"."""
REMOVE_EN = (
    r"(?:remove|drop|ditch|delete|scrap|get[ ]rid[ ]of|lose(?=[ ](?:the[ ])?\x01)|"
    r"(?:leave|take|cut|cross|strike|filter)[ ](?:out|off)|"
    r"(?:leave|take|cut|cross|strike)(?=[ ](?:the[ ])?\x01+[ ](?:out|off)(?!\w))|strike(?=[ ]\x01)|omit|"
    r"(?:skip|hide|reject)(?=[ ](?:(?:the|any|whatever|anything|all|those|ones|offers|jobs|that|with|has|"
    r"have)[ ])*\x01))"
)
"""The same in English."""
THOSE = (
    r"(?:te|tych|ofert[ey]?|ogloszenia|ogloszen|wszystko|wszystkie|wszelkie|those|the|ones|offers|jobs|anything|"
    r"everything|whatever|any|all)"
)
"""What is removed, before what it has: "te z Angularem"."""
WITH = r"(?:z|ze|od|co[ ]maja|ktore[ ]maja|with|from|where|has|have|that[ ](?:have|mention|need|require|want))"
"""Between the two."""
TO_REMOVE = (
    r"(?:usunac|wyrzucic|wywalic|skreslic|wykreslic|odjac|zabrac|skasowac|zdjac|pominac|odpuscic|olac|wykluczyc)"
)
"""The same as somebody is allowed to: "Kotlina możesz skreślić"."""
OFF = (
    r"z[ ](?:(?:listy|mojej|moich)[ ])*(?:listy|kryteriow|wymagan|filtrow|wyszukiwania|poszukiwan|wynikow|"
    r"warunkow)"
)
"""Where from it is removed."""
TAIL = (
    rf"(?:[ ](?:sobie|mi|juz|prosze|tez|i[ ]tyle|{OFF}|"
    r"from[ ](?:the[ ])?(?:list|search|criteria|results)|please|then))*"
)
"""What may stand behind the order."""
