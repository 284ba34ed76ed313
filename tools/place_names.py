"""What the sources of the gazetteer do not say, by hand: districts, exonyms, colloquial names, groups of towns."""

from __future__ import annotations

VOIVODESHIPS = {  # GeoNames admin1 code: (adjective, nouns and other Polish names, English names)
    "72": ("dolnośląskie", "Dolny Śląsk|dolno-śląskie", "Lower Silesia|lower silesian|dolnoslaskie voivodeship"),
    "73": (
        "kujawsko-pomorskie",
        "Kujawy|kuj-pom|kujawsko pomorskie|Kujawy i Pomorze",
        "Kuyavia-Pomerania|kuyavian pomeranian",
    ),
    "75": ("lubelskie", "Lubelszczyzna", "lublin voivodeship|Lublin province"),
    "76": ("lubuskie", "Ziemia Lubuska", "lubusz|lubusz voivodeship"),
    "74": ("łódzkie", "Ziemia Łódzka", "lodz voivodeship|Łódź province"),
    "77": ("małopolskie", "Małopolska", "Lesser Poland|lesser poland"),
    "78": ("mazowieckie", "Mazowsze", "Mazovia|Masovia|masovian|mazovian"),
    "79": ("opolskie", "Opolszczyzna|Śląsk Opolski", "opole voivodeship"),
    "80": ("podkarpackie", "Podkarpacie", "Subcarpathia|subcarpathian"),
    "81": ("podlaskie", "Podlasie", "Podlachia|podlachian"),
    "82": ("pomorskie", "Pomorze|Kaszuby|Pomorze Gdańskie", "Pomerania|pomeranian"),
    "83": ("śląskie", "Śląsk|Górny Śląsk", "Silesia|silesian|Upper Silesia"),
    "84": ("świętokrzyskie", "Kielecczyzna", "holy cross|swietokrzyskie voivodeship"),
    "85": (
        "warmińsko-mazurskie",
        "Mazury|Warmia|Warmia i Mazury|war-maz|warm-maz",
        "warmian masurian|warmian mazurian|Warmia-Masuria|Masuria",
    ),
    "86": ("wielkopolskie", "Wielkopolska", "Greater Poland|greater poland"),
    "87": (
        "zachodniopomorskie",
        "Pomorze Zachodnie|zachodnio-pomorskie|zach-pom",
        "West Pomerania|west pomeranian|Western Pomerania",
    ),
}

POLISH_NAMES = {
    "Warsaw": "Warszawa",
    "Bielsko-Biala": "Bielsko-Biała",
    "Lubiana": "Łubiana",
    "Jelcz Laskowice": "Jelcz-Laskowice",
    "Olszewo Borki": "Olszewo-Borki",
}
POLISH_NAMES |= {f"{name} Zdrój": f"{name}-Zdrój" for name in ("Jastrzębie", "Goczałkowice", "Trzcińsko")}

LEFT_OUT = {"Kotlin"}  # a village of 3,000; in offers it is always the language

# GeoNames lists quarters of these towns as places of their own. Within the radius (km) everything is a quarter,
# save the neighbouring places named here.
QUARTERS = {
    "Warszawa": (
        12.4,
        "Ząbki|Piastów|Marki|Raszyn|Michałowice|Stare Babice|Kolonia Opacz|Nowe Grocholice|Reguły|Jaworowa"
        "|Babice|Rybie",
    ),
    "Wrocław": (
        13,
        "Siechnice|Kiełczów|Bielany Wrocławskie|Smolec|Radwanice|Święta Katarzyna|Wilczyce|Kamieniec "
        "Wrocławski|Tyniec Mały"
        "|Żerniki Wrocławskie|Mirków|Psary|Dobrzykowice|Domasław|Gajków|Pietrzykowice|Bieńkowice",
    ),
    "Gdańsk": (
        11,
        "Pruszcz Gdański|Straszyn|Kowale|Rotmanka|Lublewo Gdańskie|Juszkowo|Wiślinka|Przejazdowo|Borkowo "
        "Łostowickie|Rokitnica",
    ),
    "Bielsko-Biała": (6.5, "Mazańcowice|Bystra"),
}
QUARTER_NAMES = {
    ("Kraków", "Bieńczyce"),
    ("Kraków", "Grzegórzki"),
    ("Szczecin", "Drzetowo-Grabowo"),
    ("Szczecin", "Świerczewo"),
    ("Szczecin", "Dąbie"),
    ("Szczecin", "Podjuchy"),
    ("Katowice", "Murcki"),
    ("Rybnik", "Niedobczyce"),
    ("Bytom", "Brzeziny Śląskie"),
    ("Gdynia", "Wielki Kack"),
    ("Gdynia", "Pogórze"),
}

DISTRICTS = {  # what people name instead of the town
    "Warszawa": "Mokotów|Ursynów|Bielany|Białołęka|Targówek|Bemowo|Ochota|Wawer|Żoliborz|Ursus|Włochy"
    "|Rembertów|Wilanów"
    "|Wesoła|Praga Południe|Praga Północ|Służewiec|Okęcie|Kabaty|Wola|Gocław|Natolin|Stegny|Młociny|Saska Kępa"
    "|Stara Miłosna|Tarchomin|Bródno|Grochów|Powiśle|Służew|Jelonki|Marymont|Odolany|Sadyba|Chomiczówka",
    "Kraków": "Nowa Huta|Podgórze|Krowodrza|Bronowice|Prądnik Biały|Prądnik Czerwony|Zabłocie|Kazimierz"
    "|Bieńczyce|Czyżyny|Płaszów|Mistrzejowice|Ruczaj|Azory|Kurdwanów|Prokocim|Bieżanów|Swoszowice|Dębniki|Łagiewniki"
    "",
    "Wrocław": "Krzyki|Psie Pole|Fabryczna|Nadodrze|Muchobór Wielki|Grabiszyn|Biskupin|Gądów|Kozanów|Karłowice"
    "|Ołbin|Partynice|Sępolno|Swojczyce|Różanka",
    "Gdańsk": "Wrzeszcz|Oliwa|Przymorze|Zaspa|Jelitkowo|Orunia|Kokoszki|Matarnia|Letnica|Osowa|Stogi|Brzeźno"
    "|Ujeścisko",
    "Poznań": "Jeżyce|Grunwald|Rataje|Winogrady|Piątkowo|Łazarz|Franowo|Wilda|Dębiec|Naramowice|Górczyn|Podolany"
    "|Strzeszyn|Starołęka|Antoninek|Sołacz|Junikowo",
    "Łódź": "Bałuty|Widzew|Polesie|Retkinia|Teofilów|Radogoszcz|Julianów|Olechów",
    "Katowice": "Ligota|Piotrowice|Murcki|Szopienice|Bogucice|Brynów|Ochojec|Panewniki|Giszowiec|Koszutka",
    "Gdynia": "Orłowo|Chylonia|Redłowo|Wielki Kack|Witomino|Karwiny|Oksywie|Obłuże|Pogórze",
    "Szczecin": "Pogodno|Prawobrzeże|Podjuchy|Niebuszewo|Gumieńce|Warszewo|Krzekowo",
    "Lublin": "Czechów|Kalinowszczyzna|Bronowice Lubelskie|Czuby|Węglin|Wrotków|Sławinek",
    "Bydgoszcz": "Fordon|Szwederowo|Bartodzieje|Osowa Góra",
    "Rzeszów": "Drabinianka|Baranówka|Staromieście",
    "Białystok": "Dojlidy|Starosielce|Antoniuk",
    "Częstochowa": "Stradom",
}

ALIASES = {  # other names of one Polish town; those given as they stand are not inflected further
    "Warszawa": "Wawa|stolica|=Warschau|=W-wa|=Wwa|=Waw|=Warsaw|=m. st. Warszawa|=m.st. Warszawa",
    "Kraków": "=Krk|=Cracow|=Krakau|=Krakuf",
    "Wrocław": "Wrocek|=Wro|=Breslau",
    "Łódź": "=Lodz|=Łodź",
    "Poznań": "=Pozek|=Pyrlandia",
    "Gdańsk": "=Gdansk|=Danzig",
    "Szczecin": "=Stettin",
    "Katowice": "=Kato|=Kattowitz",
    "Bydgoszcz": "=Bydzia",
    "Bielsko-Biała": "Bielsko",
    "Jelenia Góra": "=Jelenia",
    "Częstochowa": "=Częstochówka",
    "Gorzów Wielkopolski": "Gorzów",
    "Ostrów Wielkopolski": "Ostrów",
    "Piotrków Trybunalski": "Piotrków",
    "Tomaszów Mazowiecki": "Tomaszów",
    "Starogard Gdański": "Starogard",
    "Ostrowiec Świętokrzyski": "Ostrowiec",
    "Kędzierzyn-Koźle": "Kędzierzyn|Koźle",
    "Jastrzębie-Zdrój": "Jastrzębie",
    "Grodzisk Mazowiecki": "Grodzisk",
    "Mińsk Mazowiecki": "Mińsk",
    "Sokołów Podlaski": "Sokołów",
    "Konstantynów Łódzki": "Konstantynów",
    "Aleksandrów Łódzki": "Aleksandrów",
    "Pruszcz Gdański": "Pruszcz",
    "Wodzisław Śląski": "Wodzisław",
    "Strzelce Opolskie": "Strzelce",
    "Busko-Zdrój": "Busko",
    "Szklarska Poręba": "=Szklarska",
    "Nowy Dwór Mazowiecki": "Nowy Dwór",
    "Skarżysko-Kamienna": "Skarżysko",
    "Siemianowice Śląskie": "Siemianowice",
    "Piekary Śląskie": "Piekary",
    "Środa Wielkopolska": "Środa",
    "Środa Śląska": "Środa",
    "Krynica-Zdrój": "Krynica",
    "Rabka-Zdrój": "Rabka",
    "Dąbrowa Górnicza": "Dąbrowa",
    "Czechowice-Dziedzice": "Czechowice",
    "Ostrów Mazowiecka": "=Ostrowia Mazowiecka|=Ostrowi Mazowieckiej",
    "Kostrzyn nad Odrą": "Kostrzyn",
    "Stalowa Wola": "=Stalówka|=Stalowej",
    "Tarnowskie Góry": "=Tarnogóra",
    "Konstancin-Jeziorna": "Konstancin",
    "Bukowina Tatrzańska": "Bukowina",
    "Piwniczna-Zdrój": "Piwniczna",
    "Skarbimierz Osiedle": "Skarbimierz",
}

GROUPS = {  # one name for several places
    "Trójmiasto": ("Trójmiasto|=3miasto|=Tricity|=Tri-City|=3city|=Trojmiasto", "Gdańsk|Gdynia|Sopot"),
    "aglomeracja śląska": (
        "aglomeracja śląska|konurbacja śląska|konurbacja górnośląska|aglomeracja katowicka|=GOP|=GOP-ie|=GOPie"
        "|=GZM",
        "Katowice|Gliwice|Zabrze|Bytom|Chorzów|Sosnowiec|Tychy|Ruda Śląska|Dąbrowa Górnicza|Siemianowice Śląskie"
        "|Świętochłowice|Mysłowice|Piekary Śląskie|Jaworzno",
    ),
    "Zagłębie": ("Zagłębie Dąbrowskie|Zagłębie", "Sosnowiec|Dąbrowa Górnicza|Będzin|Czeladź"),
    "Podhale": ("Podhale", "Nowy Targ|Zakopane"),
    "Skandynawia": ("Skandynawia|=Scandinavia", "Szwecja|Norwegia|Dania"),
    "Benelux": ("Benelux|Beneluks", "Belgia|Holandia|Luksemburg"),
}

COUNTRY_NAMES = {"NL": "Holandia", "CZ": "Czechy", "MM": "Mjanma", "PS": "Palestyna"}
COUNTRY_ALIASES = {
    "PL": "=cała Polska|=całej Polsce|=całej Polski|=Rzeczpospolita Polska|=RP",
    "NL": "Niderlandy|=Netherlands|=The Netherlands|=Holland|=NL|=Nederland",
    "GB": "Anglia|Szkocja|Walia|Wielka Brytania|=UK|=GB|=U.K.|=England|=Scotland|=Great Britain|=Irlandia "
    "Północna",
    "US": "USA|=U.S.A.|=Stanach|=Ameryka|=Ameryce|=United States|=US",
    "CZ": "Republika Czeska|=Czechia|=Czech Republic",
    "DE": "=Germany|=Deutschland|=RFN|=Rajch|=Całe Niemcy|=DE",
    "AE": "Emiraty|=UAE|=ZEA|=Dubaju",
    "CH": "=Switzerland|=Schweiz",
    "BE": "=Belgium|Flandria",
    "AT": "=Österreich|=Oesterreich",
    "NO": "=Norge",
    "SE": "=Sverige",
    "DK": "=Danmark",
    "KR": "Korea|=South Korea",
    "MK": "Macedonia",
}
COUNTRIES_THAT_ARE_WORDS = {
    "TD",
    "CU",
    "ML",
    "JE",
    "MO",
    "TG",
    "NE",
    "GN",
    "JO",
    "TV",
    "NU",
    "IO",
    "UM",
    "HM",
    "BV",
}

# Foreign towns known by a Polish name, or named often enough to be found without a preposition:
# "country: Polish name=other names; …". Names are looked up in GeoNames by any of them.
FOREIGN = """
DE: Berlin; Monachium=Munich=München=Muenchen; Hamburg; Kolonia=Cologne=Köln=Koeln;
DE: Norymberga=Nuremberg=Nürnberg;
DE: Frankfurt nad Menem=Frankfurt am Main=Frankfurt; Frankfurt nad Odrą=Frankfurt (Oder)=Frankfurt an der Oder;
DE: Drezno=Dresden; Lipsk=Leipzig; Brema=Bremen; Hanower=Hannover=Hanover; Stuttgart; Düsseldorf=Duesseldorf;
DE: Dortmund;
DE: Essen; Duisburg; Bochum; Bonn; Mannheim; Augsburg; Akwizgran=Aachen; Moguncja=Mainz; Norderstedt;
DE: Ratyzbona=Regensburg;
DE: Kassel; Lubeka=Lübeck; Rostock; Poczdam=Potsdam; Chociebuż=Cottbus; Görlitz; Karlsruhe; Ulm; Bielefeld;
DE: Münster;
DE: Wolfsburg; Brunszwik=Braunschweig; Magdeburg; Erfurt; Jena; Getynga=Göttingen; Osnabrück; Schwerin;
DE: Kilonia=Kiel; Fryburg=Freiburg=Freiburg im Breisgau; Koblencja=Koblenz; Trewir=Trier; Wiesbaden;
DE: Chemnitz; Wuppertal; Gelsenkirchen; Budziszyn=Bautzen; Żytawa=Zittau; Würzburg; Darmstadt; Paderborn;
DE: Bremerhaven; Flensburg; Ingolstadt; Leverkusen; Heilbronn; Saarbrücken;
NL: Amsterdam; Rotterdam; Haga=The Hague=Den Haag; Utrecht; Eindhoven; Tilburg; Breda; Venlo; Waalwijk;
NL: Groningen;
NL: Nijmegen; Arnhem; Den Bosch='s-Hertogenbosch; Almere; Maastricht; Roosendaal; Zwolle; Enschede; Amersfoort;
NL: Lejda=Leiden; Haarlem; Apeldoorn; Dordrecht; Helmond;
BE: Bruksela=Brussels=Bruxelles=Brussel; Antwerpia=Antwerp=Antwerpen; Gandawa=Gent=Ghent;
BE: Brugia=Brugge=Bruges; Leuven;
BE: Liège=Luik=Liege; Genk; Hasselt; Ostenda=Ostend=Oostende; Mechelen; Kortrijk; Charleroi;
GB: Londyn=London; Manchester; Birmingham; Liverpool; Leeds; Edynburg=Edinburgh; Glasgow; Bristol; Sheffield;
GB: Leicester;
GB: Nottingham; Coventry; Cardiff; Belfast; Oksford=Oxford; Cambridge; Aberdeen; Southampton; Peterborough;
GB: Doncaster; Newcastle=Newcastle upon Tyne; Bradford; Swansea; Milton Keynes; Northampton; Wakefield;
IE: Dublin; Cork; Limerick; Galway;
AT: Wiedeń=Vienna=Wien; Salzburg; Graz; Linz; Innsbruck; Klagenfurt; Bregencja=Bregenz; Villach;
CH: Zurych=Zürich=Zurich=Zuerich; Genewa=Geneva=Genève=Genf; Bazylea=Basel; Berno=Bern; Lozanna=Lausanne;
CH: Lucerna=Luzern; Sankt Gallen=Saint Gallen=St. Gallen; Winterthur; Lugano;
CZ: Praga=Prague=Praha; Brno; Ostrawa=Ostrava; Pilzno=Plzeň=Pilsen; Ołomuniec=Olomouc; Liberec;
CZ: Hradec Králové; Pardubice;
CZ: Mladá Boleslav; Czeskie Budziejowice=České Budějovice; Karlowe Wary=Karlovy Vary; Karwina=Karviná; Zlin=Zlín;
CZ: Czeski Cieszyn=Český Těšín;
SK: Bratysława=Bratislava; Koszyce=Košice; Żylina=Žilina; Trnawa=Trnava; Nitra; Preszów=Prešov;
SK: Poprad; Bańska Bystrzyca=Banská Bystrica;
HU: Budapeszt=Budapest; Debreczyn=Debrecen; Segedyn=Szeged; Pecz=Pécs; Székesfehérvár; Vecsés; Budaörs; Győr;
HU: Miszkolc=Miskolc; Kecskemét;
NO: Oslo; Bergen; Trondheim; Stavanger; Drammen; Tromsø; Ålesund; Kristiansand;
NO: Fredrikstad; Sandnes; Haugesund; Bodø;
SE: Sztokholm=Stockholm; Göteborg=Gothenburg; Malmö; Uppsala; Linköping; Västerås; Helsingborg;
SE: Örebro;
DK: Kopenhaga=Copenhagen=København; Aarhus; Odense; Aalborg; Esbjerg; Vejle; Kolding; Horsens;
FI: Helsinki; Tampere; Espoo; Oulu; Vantaa; IS: Reykjavík=Reykjavik; LU: Luksemburg=Luxembourg;
FR: Paryż=Paris; Lyon; Marsylia=Marseille; Nicea=Nice; Tuluza=Toulouse; Strasburg=Strasbourg; Bordeaux;
FR: Lille; Nantes; Montpellier; Rennes; Grenoble;
ES: Madryt=Madrid; Barcelona; Walencja=Valencia; Malaga=Málaga; Sewilla=Seville=Sevilla; Alicante; Bilbao;
ES: Saragossa=Zaragoza; Palma de Mallorca=Palma;
PT: Lizbona=Lisbon=Lisboa; Porto; Braga;
IT: Rzym=Rome=Roma; Mediolan=Milan=Milano; Turyn=Turin=Torino; Bolonia=Bologna; Neapol=Naples;
IT: Wenecja=Venice; Florencja=Florence; Genua=Genoa=Genova; Werona=Verona; Padwa=Padua=Padova; Palermo; Bergamo;
IT: Triest=Trieste;
GR: Ateny=Athens; Saloniki=Thessaloníki; MT: Valletta; CY: Limassol; Nikozja=Nicosia;
BG: Sofia; Warna=Varna; Płowdiw=Plovdiv; RO: Bukareszt=Bucharest; Kluż-Napoka=Cluj-Napoca=Cluj;
RO: Timișoara=Timisoara; Jassy=Iași; Braszów=Brașov; Sybin=Sibiu; MD: Kiszyniów=Chisinau=Chişinău; AL: Tirana;
MK: Skopje; BA: Sarajewo=Sarajevo; ME: Podgorica; XK: Prisztina=Pristina;
RS: Belgrad=Belgrade; HR: Zagrzeb=Zagreb; SI: Lublana=Ljubljana; LT: Wilno=Vilnius; Kowno=Kaunas;
LT: Kłajpeda=Klaipėda;
LV: Ryga=Riga; EE: Tallinn=Tallin;
UA: Kijów=Kyiv=Kiev; Lwów=Lviv; Odessa; Charków=Kharkiv; Dniepr=Dnipro;
UA: Tarnopol=Ternopil; Iwano-Frankiwsk=Ivano-Frankivsk; Zaporoże=Zaporizhzhia;
BY: Grodno=Hrodna; Mińsk Białoruski=Minsk;
RU: Moskwa=Moscow; Petersburg=Saint Petersburg; TR: Stambuł=Istanbul; Ankara; GE: Tbilisi;
AE: Dubaj=Dubai; Abu Zabi=Abu Dhabi; SA: Dammam; QA: Doha; IL: Tel Awiw=Tel Aviv; SG: Singapur=Singapore;
JP: Tokio=Tokyo; CN: Szanghaj=Shanghai; Pekin=Beijing; Shenzhen; IN: Bangalur=Bengaluru=Bangalore;
IN: Mumbaj=Mumbai; Hajdarabad=Hyderabad; Pune; Delhi=New Delhi; HK: Hongkong=Hong Kong; EG: Kair=Cairo;
TH: Bangkok; KR: Seul=Seoul; PH: Manila; MY: Kuala Lumpur; TW: Tajpej=Taipei; AR: Buenos Aires; BR: São Paulo;
US: Nowy Jork=New York City=New York; Chicago; Los Angeles; San Francisco; Boston; Seattle; Austin;
US: Filadelfia=Philadelphia; Waszyngton=Washington; Atlanta; Houston; CA: Toronto;
CA: Vancouver; Montreal=Montréal;
AU: Sydney; Melbourne
"""

# From which size a foreign place is known at all (by its own name, in a location field or after "w", "do").
FOREIGN_FROM = {
    "DE": 20_000,
    "NL": 15_000,
    "BE": 15_000,
    "AT": 15_000,
    "CH": 20_000,
    "NO": 15_000,
    "DK": 20_000,
    "SE": 30_000,
    "CZ": 25_000,
    "SK": 30_000,
    "GB": 90_000,
    "IE": 20_000,
    "FR": 90_000,
    "LU": 15_000,
    "FI": 50_000,
    "ES": 150_000,
    "IT": 150_000,
    "HU": 50_000,
    "LT": 50_000,
}
FOREIGN_WORDS = set(  # foreign towns whose name is a word, a first name or a technology; only in location fields
    "reading best ede deal sale bath split most essen halle nice tours cork hull stoke derby barry oss spa "
    "lens zug basel "
    "visp brest rust aurora bergen herten ahlen brand werk senden lage bad zele lier mol ham turbo scala geel "
    "dilsen mons "
    "palma zeist weert goes epe elst heide norden kamen plan rain calw ".split()
)

# Forms of larger places (and countries) that are everyday words in offers and questions, folded. Of smaller
# places, every form that the dictionary knows as an ordinary word counts as one.
EVERYDAY = set(
    "lodzi lodzia poznania poznaniem poznaniu tych krak kolonia kolonii kolonie kolonia koszyce essen jena "
    "utrecht cork turku "
    "nice porto porta portu portem porcie roma milan sofia salonik saloniki lodz piła pila pily pile pilą "
    "konina jelenia "
    "stalowej stalowka most wrzesnia swiecie swieciu kolo kola kolem kole marki marek markami markach markom "
    "marka sroda "
    "srody srode srodzie gora gory gore gorze turek turka brzeg brzegu brzegi brzegiem police hel helu helem "
    "zar zarach "
    "kozle kozla pisz konskie konskich zabki zabek zabkach jaroslaw jaroslawia nisko glownie klucze "
    "nowe wola woli "
    "wole ruda dabrowa dabrowy dabrowie strzelce krynica mielec gorzow polski polska dania danii danie us "
    "de nl gb rp "
    "stanach stolica stolicy stolice wawa kato bb gda tg zaglebie zaglebia zaglebiu polesie oliwa oliwy ochota "
    "ochoty ochote "
    "wesola fabryczna zaspa krzyki podgorze rataje ursus grunwald piastow ameryka korea busko pruszcz "
    "walia luban rawa kazimierz lazarz uk".split()
) - {
    "lodz",
    "mielec",
    "gorzow",
    "utrecht",
    "koszyce",
    "jena",
    "uk",
    "walia",
    "luban",
    "piastow",
    "saloniki",
}
# Towns whose forms the dictionary knows as ordinary words which hardly anybody writes ("trzebnica", "kępno").
HARDLY_WORDS = set(
    "Barcin|Barwice|Biecz|Blachownia|Bobowa|Boguchwała|Bolków|Brusy|Brzeszcze|Brzeziny|Błonie|Celestynów|"
    "Chmielnik|Chybie|Czerwonak|Dobiegniew|Dynów|Gdów|Grodków|Gromnik|Gąbin|Głuszyca|Henryków|Hyżne|Izabelin|"
    "Iłowa|Iłża|Jabłonka|Jaworze|Jeżowe|Jordanów|Kalety|Kazimierz Biskupi|Kańczuga|Kobylin|Kolonowskie|"
    "Komorniki|Koniaków|Kosina|Kostrzyn|Kowary|Kołbiel|Kościelisko|Kożuchów|Krobia|Kępno|Kęty|Laskowa|Lesko|"
    "Limanowa|Lipiany|Lipno|Lipsko|Lubień|Lubsko|Ludwin|Miastko|Miechów|Mierzyn|Mirsk|Międzychód|"
    "Międzyzdroje|Miłosław|Morąg|Nakło|Nałęczów|Niemce|Ogrodzieniec|Okonek|Opatów|Osiek|Osielsko|Ozimek|"
    "Pakość|Pcim|Pobiedziska|Pogwizdów|Poraj|Poręba|Prabuty|Przecław|Przemków|Przysucha|Reda|"
    "Rejowiec Fabryczny|Resko|Roczyny|Rędziny|Sejny|Sieraków|Sobótka|Stryków|Szczyrk|Szczytna|Sztum|Sławków|"
    "Słupca|Trzebnica|Trzebownisko|Unisław|Warka|Wolin|Wołów|Węgrów|Zabrzeg|Zator|Zawadzkie|Zduny|Zelów|"
    "Zielonka|Zwoleń|Łask|Łazy|Łeba|Łosice|Śmigiel|Żabnica|Żabno|Żarki|Żarów".split("|")
)
# The same, only where they are typed without Polish letters ("przemysl" is the town or the industry).
EVERYDAY_IN_ASCII = {
    "przemysl",
    "przemyslu",
    "przemyslem",
    "przemysle",
    "glowna",
    "paczkow",
    "polska",
    "sady",
}
