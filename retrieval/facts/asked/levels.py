"""How much experience is asked for, as people say it who look for work."""

from __future__ import annotations

from retrieval.facts.asked.wording import not_after, said

LEVELS = (
    said(
        "levels",
        "intern",
        "staz praktyk intern trainee apprentic",
        not_after("lata ze lat rok letnim duzym dlugim bez krotkim moj roku")
        + r"staz(?:u|e|y|em|ach|ow|ysta|ysty|ysci|yste|ysto\w*|ystk\w*)?(?! (?:prac|w zawodzie|"
        r"\d(?!\d?(?: ?-? ?mies| ?m-c))|min))",
        r"praktyk(?:i|ach|om|ant\w*)",
        r"praktyk[ae] (?:zawodow\w+|studenck\w+|wakacyjn\w+|absolwenck\w+)",
        r"(?:(?<=szukam )|(?<=szuka )|(?<=poszukuje )|(?<=ofert )|(?<=oferty )|(?<=corki )|(?<=syna )|"
        r"(?<=siebie )|(?<=jakichs )|(?<=byc )|(?<=od )|(?<=nie ))praktyk",
        r"(?:platn\w+|studenck\w+|wakacyjn\w+|letni\w*) praktyk\w*",
        r"intern(?:s|ship|ships|em|a|ow|ie)?",
        r"trainee\w*",
        r"apprentice(?:ship)?s?",
        r"working student",
        r"working-student",
    ),
    said(
        "levels",
        "junior",
        "komercyjnego bez_praktyki stazu stazem junior jr mlodsz poczatkuj entry doswiadczen experience absolwen "
        "po_studiach graduate zaczyn karier beginner pierwsz dopiero junir",
        r"juni?or(?:a|em|owi|ow|zy|om|ach|ami|owe|owy|owa|owego|owej|sk\w+|ka|ki|ze|s)?(?! (?:school|high))",
        r"jr",
        r"mlodsz(?:y|a|ego|ej|emu|ym)(?! (?:dzie|rodzen|klas|grup|wiek|brat|siostr|uczni|pan|osob))",
        r"poczatkujac\w+",
        r"entry[ -]?level",
        r"(?:(?<=bez jezyka i )|(?<=bez jezyka ani )|(?<=bez studiow i )|(?<=bez studiow ani )|(?<=bez matury i )|"
        r"(?<=bez prawka i )|(?<=bez szkoly i )|(?<=bez wyksztalcenia i ))doswiadczenia",
        r"(?:calkowicie |zupelnie )?bez (?:zadnego |wiekszego |duzego |jakiegokolwiek |wczesniejszego |"
        r"wymaganego |wymagan\w* co do |komercyjnego )?(?:doswiadczeni\w+|doswiadcznia|doswiadczeina|"
        r"stazu(?: pracy)?)",
        r"(?<=, )ani doswiadczenia",
        r"(?:z|o|przy|mam|mamy|posiadam) (?:niewielkim|malym|krotkim|minimalnym|zerowym|niewielkie|male|"
        r"minimalne|zerowe|znikomym|znikome|niedlugim|skromnym) (?:doswiadczeni\w+|stazem)",
        r"bez praktyki(?: zawodowej)?(?= *(?:$|[,.;]))",
        r"bez komercyjnego(?= *(?:$|[,;.]))",
        r"(?:male|niewielkie|zerowe) doswiadczenie",
        r"zero doswiadczenia",
        r"(?:niewielkiego|malego) doswiadczenia",
        r"nie ?wymag\w+ doswiadczenia",
        r"doswiadczenie (?:nie jest )?(?:niewymagane|nie ?wymagane)",
        r"nie mam (?:zadnego |jeszcze |duzego )?doswiadczenia",
        r"brak(?:iem|u)? doswiadczenia",
        r"(?:with )?(?:no|without|little|limited|zero|not much) (?:any |prior |previous |"
        r"work )?experience(?: (?:required|needed|necessary))?",
        r"no-experience",
        r"inexperienced",
        r"(?:swiezo|zaraz|tuz|prosto|dopiero) po studiach",
        r"po studiach(?= *(?:$|[,.;?!]|bez))",
        r"(?:swiez\w+ )?absolwent\w*",
        r"(?:fresh |recent )?graduate(?:s)?(?! school)",
        r"beginner\w*",
        r"(?:dopiero )?zaczyn\w+ (?:karier\w*|swoja przygode|w (?:branzy|it|zawodzie))",
        r"(?:na )?(?:start|poczatek|poczatku) (?:mojej |swojej )?(?:kariery|przygody)",
        r"pierwsz\w+ (?:prac[aey]|robot[aey]|posad[aey])",
    ),
    said(
        "levels",
        "mid",
        "mid regular middle sredni mide",
        r"mid(?:dle)?(?:a|em|ow\w*|zie|y|owi|ami)?(?:[ -]?level)?(?![ -]?(?:east|size|market|cap|day|night|"
        r"term|school|office|management|wife))",
        r"regular(?:a|em|ow|ze|zy)?(?! (?:job|work|hours|income|employ|pay|express|contract|salary|shift|"
        r"schedule))",
        r"sredni poziom",
        r"srednio[ -]?zaawansowan\w+",
        r"(?:na )?(?:poziom\w*|szczebl\w+) (?:sredni\w*|specjalisty)",
    ),
    said(
        "levels",
        "senior",
        "senior senoir seniro sneior starsz doswiadczon doswiadczeni experienced sr sen",
        not_after(
            "dom domu domem domy domach klub klubie nad opieka opiekun opiekunka opiekun_do opiekunka_do "
            "opiekunki_do opieki opiekunki opiekuna opieke pomoc pomoc_dla asystent asystentka opieka_dla "
            "rezydencja rezydencji wsparcie towarzystwo_dla dom_dla domu_dla osob u"
        )
        + r"(?:senior|senoir|seniro|sneior)(?:a|em|owi|zy|ze|owy|owa|owego|owej|owe|sk\w+|s)?"
        r"(?! (?:care|living|citizen|home|"
        r"w niemczech))(?!\w)",
        r"(?:(?<=mid[/-])|(?<=mid [/-] )|(?<=regular[/-]))sen(?!\w)",
        r"(?<=[a-z+#] )sr\.?(?= *(?:$|[,;/]|b2b|uop|remote|zdal|hybr))",
        r"sr\.?(?= (?:java|python|react|dev|eng|soft|data|front|back|full|test|qa|spec|analy|\.net|php|c\+|c#))",
        not_after("nad opieka osoby osobie osob osoba pani pana")
        + r"starsz(?:y|a|ego|ej|emu)(?= (?!osob|ludz|pan|dzie|kobiet|mezczyz|czlowiek|wiek|klas|malz|rodzic|brat|"
        r"bratem|mam|babc|dziad|schorow|uczni|niz|wie)\w)",
        r"(?:mam|posiadam) (?:bardzo )?(?:duze|spore|bogate|wieloletnie|dlugoletnie|ogromne) doswiadczenie",
        r"(?:z )?(?:duzym|wieloletnim|bogatym|dlugoletnim|sporym|ogromnym|kilkunastoletnim) (?:doswiadczeniem|"
        r"stazem)",
        r"(?:bardzo )?doswiadczon(?:y|a|ego|ej|emu|ym)(?! (?:zespol|firm|kadr))",
        r"(?:highly |very )?experienced(?! (?:in|with|team))",
    ),
    said(
        "levels",
        "lead",
        "lead lider principal head_of engineering_manager expert ekspert kierownicz menedzers managers manageme "
        "dyrektorsk staff szef",
        r"(?<!tech )(?<!tech[ -])(?<!technical )(?<!team )(?<!team[ -])(?<!shift )(?<!squad )(?<!project "
        r")(?<!line )(?<!tour )(?:na poziomie )?lead(?:em|a|erem|era|erow|er|ow|s)?(?![ -]?(?:gen|nurtur|manag|"
        r"acquis|time))",
        r"(?:tech(?:nical)?|team)[ -]?lead(?:a|em|ow\w*|er\w*|s)?",
        r"head of(?= \w)",
        r"engineering manager(?:a|em|s)?",
        r"principal(?! investig)",
        r"staff (?=engineer|software|developer)(?:engineer)?",
        r"(?<!media )(?<!sklep )(?:expert|eksperck\w+)[ -]?(?:level|poziom\w*)?",
        r"szef(?:owa|owej|em|a)?(?= (?:calego )?(?:dzialu|zespolu|departamentu|pionu|it|hr|marketingu|"
        r"sprzedazy|finansow|produktu|bezpieczenstwa|rozwoju|logistyki|ksiegowosci|technologii)(?!\w))",
        r"poziom\w* (?:eksper\w+|lead\w*|lider\w*|manager\w*|menedzer\w*|kierownicz\w+)",
        r"(?:stanowisk\w+|pozycj\w+|rol\w+|kadr\w+) (?:kierownicz\w+|menedzersk\w+|managersk\w+|dyrektorsk\w+|"
        r"liderski\w+)",
        r"(?:kierownicz\w+|menedzersk\w+|managersk\w+) (?:stanowisk\w+|pozycj\w+|rol\w+)",
        r"(?:management|managerial|leadership) (?:position|role|level)s?",
    ),
)
