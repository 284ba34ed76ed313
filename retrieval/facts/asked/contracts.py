"""What contract is wanted, as people say it who look for work."""

from __future__ import annotations

from retrieval.facts.asked.wording import not_after, said

CONTRACTS = (
    said(
        "contracts",
        "employment",
        "prac uop u.o.p etat employment permanent nieokreslon u_o_p o_prac umow stala_umow umowa_stal umowe_stal "
        "umowy_stal umow_stal stale_umow stalej_umow stalych_umow normaln proper",
        r"(?:na )?(?:normaln\w+ )?um(?:owa|owe|owy|owie|\.|owa stala)? o prac[eay](?: na (?:czas "
        r"(?:nieokreslon\w+|okreslon\w+|probn\w+)|stale))?",
        r"o prace(?= *(?:$|[,;/]|lub|albo|czy|i ))",
        r"uop(?:[ie]?[ae]?|em|ie)?",
        r"u\.o\.p\.?",
        r"(?:na )?um(?:owa|owe|owy|owie) na stale",
        r"u o p",
        r"(?:na |umow\w+ na )czas (?:nieokreslon\w+|okreslon\w+)",
        r"(?:(?:stal|normaln)\w+ umow\w+|umow\w+ (?:stal|normaln)\w+)(?! o)",
        not_after("pol czesc czesci 4 2 5 polowe cwierc wymiar wymiarze moj moim")
        + r"(?:(?:na )?eta(?:t|cie|tem)|(?:(?<=szukam )|(?<=szuka )|(?<=jakiegos )|(?<=stalego )|"
        r"(?<=normalnego ))etatu)(?! nauczyciel)",
        r"(?:employment|permanent|proper) contract",
        r"contract of employment",
        r"permanent(?= *(?:$|[,;.]|position|job|role|employ))(?: (?:position|job|role|employment))?",
    ),
    said(
        "contracts",
        "b2b",
        "b2b b-2-b b_2_b kontrak contract dzialalno samozatrud faktur invoic self-emp self_emp jdg contractor "
        "wlasn firm_jdg",
        not_after(
            "sprzedaz sprzedazy sales marketing marketingu klient klienci klientow klientem klientami rynek "
            "rynku sektor sektorze segment segmencie sprzedawca handlowiec handlowca handlowy handlowego "
            "handlowa handlowej handel handlu account_manager representative business_developer salesman "
            "klienta doswiadczenie_w doswiadczeniem_w doswiadczenia_w doswiadczony_w experience_in"
        )
        + r"(?:na )?(?:kontra(?:kt|kcie|ktu) )?b(?:2|-2-| 2 )b(?: ?(?:kontra(?:kt|kcie|ktu)|"
        r"contract))?(?! (?:sales|market|client|saas|klient|sprzedaz|segment|e-?comm))",
        not_after("kierownik manager menedzer inzynier dyrektor specjalista negocjowanie realizacja")
        + r"(?:na )?kontrak(?:t|cie|tem)(?! (?:menedz|budow|wojsk|zawodow))",
        r"(?:na |lub |albo )kontraktu",
        r"(?:(?<=szukam )|(?<=szukamy )|(?<=poszukuje )|(?<=szuka )|(?<=potrzebuje )|(?<=zalezy mi na )|"
        r"(?<=wole )|"
        r"(?<=preferuje ))kontrakt(?:u|cie)?(?! (?:menedz|budow|wojsk|zawodow|handl|sprzeda))",
        r"(?:na |prowadz\w+ |mam )?(?:wlasn\w+ )?(?:jednoosobow\w+ )?dzialalnos\w*(?: gospodarcz\w+)?(?! "
        r"(?:char|kult|spol|pozytku|badaw|oper|handl|market|nauk|produkc|wydawn|ubezp))",
        r"jdg",
        r"(?:z|mam|prowadze) wlasn\w+ firm\w+",
        r"samozatrudnien\w+",
        r"(?:na )?wlasn\w+ rachun\w+",
        r"umow\w+ kontraktow\w+",
        r"^kontraktow[aey](?= *[.?!]?$)",
        r"^contract(?= *[.?!]?$)",
        r"(?:(?<=remote )|(?<=remote, ))contract(?= *(?:$|[,;.]))",
        r"contract (?:role|position|job|gig)s?",
        r"(?:na|za|wystawiam|wystawie) faktur\w+",
        r"faktura vat",
        r"on (?:an? |my )?invoice|invoicing",
        r"(?:(?<=netto )|(?<=zl )|(?<=godz ))faktura(?= *(?:$|[,;.]))",
        r"self[ -]employ\w+",
        r"contractor(?:s)?",
    ),
    said(
        "contracts",
        "mandate",
        "zlecen mandate uz zlecni",
        r"(?:na )?um(?:owa|owe|owy|owie|\.)?[ -]?(?:na )?zlec\w*ni\w*",
        not_after("realizacja realizacji przyjmowanie obsluga biuro biurze wykonywanie wszelkie")
        + r"(?:na )?zleceni(?:e|a|u|em|owk\w+|owe|owa)(?! (?:transport|spedyc|budow|remont|hydraul|produkc|"
        r"klient|kompl))",
        r"(?:(?<=bez )|(?<=zadnych )|(?<=ani ))zlecen(?! (?:transport|spedyc|budow|remont|produkc|klient))",
        r"contract of mandate",
        r"mandate (?:contract|agreement)",
        r"mandate(?= *(?:$|[,;.]|is\b|too\b|also\b|ok\b|or\b|and\b))",
        r"(?:na |(?<=/)|(?<=/ )|(?<=lub )|(?<=albo ))uz",
        r"uz(?= ?(?:/|lub |albo |[,;]|$))",
    ),
    said(
        "contracts",
        "task",
        "dziel uod specific specif",
        r"(?:na )?um(?:owa|owe|owy|owie|\.)? o dziel[oa]",
        r"o dzielo",
        r"na dzielo",
        r"^ *(?:(?:a|to|albo|lub|moze|jednak|tylko|i) )*dzielo(?=(?: (?:tez|moze byc|ok))? *[.?!]? *$)",
        r"(?:(?<=lub )|(?<=albo )|(?<=zlecenie/))dzielo",
        r"uod(?:u)?",
        r"specific[ -](?:work|task) contract",
        r"contract for specific (?:work|task)",
    ),
    said(
        "contracts",
        "internship",
        "umow",
        r"um(?:owa|owe|owy|owie) (?:o )?(?:staz\w*|praktyk\w*)",
    ),
    said(
        "contracts",
        "temporary",
        "tymczas temporary temp_job temp_work",
        r"(?:(?:przez|z) agencj\w+ )?(?:prac\w* |zatrudnieni\w+ |"
        r"robot\w* )?tymczasow\w*(?: prac\w*)?(?! (?:opiek|dom|schron|areszt))",
        r"temporary(?: (?:job|work|contract|position|employment))?",
        r"temp (?:job|work)",
    ),
)
