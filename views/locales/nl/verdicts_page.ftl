# The page "Regels toetsen". Dutch, for a reader without a background in statistics; see app.ftl.

page-verdicts = Regels toetsen
verdicts-intro = Deze pagina toetst samenwerkingsverbanden die er zijn of waren aan de regels van een programma, het eigen of een ander. Kies een verband in de lijst of op de kaart om te zien welke regels het haalt, welk deel ervan wel zou kunnen, en wat de anderen overhouden als een lid uitstapt. Het oordeel is een berekening met openbare cijfers: wie de subsidie geeft, beslist.
choice-consortium-judged = Een samenwerkingsverband
choice-consortium-judged-help = Een samenwerkingsverband van de gekozen programma's, om te zien waarom het voldoet of niet. Zonder keuze ziet u ze allemaal.

verdicts-incomplete = Onze bronnen noemen niet alle samenwerkingsverbanden van { $programmes }. Hier staan alleen die ze wel noemen.
verdicts-unnamed =
    { $count ->
        [one] { $names } staat hier niet bij: met wie deze gemeente meedoet of meedeed, is niet bekend.
       *[other] { $names } staan hier niet bij: met wie deze gemeenten meedoen of meededen, is niet bekend.
    }
verdicts-other-day =
    { $count ->
        [one] Het verband liep niet op { $date }. Het is getoetst alsof het er die dag was, met de gemeenten van die dag en de laatste cijfers tot dan.
       *[other] Geen van de { $count } verbanden liep op { $date }. Ze zijn getoetst alsof ze er die dag waren, met de gemeenten van die dag en de laatste cijfers tot dan.
    }
verdicts-some-other-day =
    { $count ->
        [one] { $count } verband liep niet op { $date }. Het is getoetst alsof het er die dag was, met de gemeenten van die dag en de laatste cijfers tot dan.
       *[other] { $count } verbanden liepen niet op { $date }. Ze zijn getoetst alsof ze er die dag waren, met de gemeenten van die dag en de laatste cijfers tot dan.
    }
verdicts-none = Van de gekozen programma's kennen we geen enkel samenwerkingsverband. Kies er een programma bij, zoals de projectoproep van 2015.

verdicts-legend = Voldoet het samenwerkingsverband?
verdicts-mixed = in meer dan één verband, met een verschillend oordeel
verdicts-in-none = in geen verband dat we kennen
verdicts-clicked = { $name }: het verband { $consortium } is gekozen.
verdicts-clicked-none = { $name } zit in geen van deze verbanden.

verdicts-overview =
    { $count ->
        [one] { $count } samenwerkingsverband getoetst
       *[other] { $count } samenwerkingsverbanden getoetst
    }
verdicts-stumbling = { $rule }, { $verdict }: { $consortia }
verdicts-and-others =
    { $count ->
        [one] { $names } en { $count } ander verband
       *[other] { $names } en { $count } andere verbanden
    }
verdicts-how = Kies een verband in de lijst of op de kaart om te zien waarom.
verdicts-as-if = Op { $date } liep dit verband niet. Het is getoetst alsof het er die dag was: met de gemeenten van die dag en de laatste cijfers tot dan.
verdicts-became =
    { $count ->
        [one] { $name } is op { $date } een deel van { $names }. Die gemeente telt helemaal mee.
       *[other] { $name } was op { $date } nog { $names }. Die gemeenten tellen allemaal mee.
    }
verdicts-own = Getoetst aan de eigen regels ({ $rules }, peildatum { $date }): { $verdict }.

verdicts-parts = Welk deel zou wel kunnen?
verdicts-parts-whole = Het hele verband voldoet.
verdicts-parts-none = De leden liggen in één referentieregio en mogen allemaal aanvragen, of de regels vragen dat niet. Er is dus geen deel dat vanzelf apart komt te staan. De tabel hieronder zegt wat er overblijft als een lid uitstapt.
verdicts-parts-could =
    Uit elkaar gehaald zijn er { $total ->
        [one] { $total } deel
       *[other] { $total } delen
    }. { $could ->
        [0] Geen enkel deel voldoet zeker aan alle regels.
        [one] Eén deel voldoet aan alle regels.
       *[other] { $could } delen voldoen aan alle regels.
    }
verdicts-part-region = Referentieregio { $region }: { $names }
verdicts-part-rest = Zonder wie niet mag aanvragen: { $names }

verdicts-leaving = Wie stapt uit?
verdicts-leaving-help = Eén rij voor elk lid. Stapt alleen dat lid uit, dan zegt de rij wat de anderen samen nog tellen, welke oordelen dan slechter of beter worden, en welk bedrag van de toekenning bij wie uitstapt hoort. Of de anderen aaneengesloten blijven, staat erbij; geen enkel programma vraagt dat.
verdicts-leaving-alone = Dit verband heeft maar één lid. Stapt dat uit, dan blijft er niemand over.
verdicts-leaving-rule =
    Over uitstappen zegt { $rules }: wie uitstapt, verliest de subsidie; de anderen houden ze als ze samen nog { $count ->
        [one] minstens { $count } inwoner tellen die voor de drempel meetelt
       *[other] minstens { $count } inwoners tellen die voor de drempel meetellen
    }. Precies evenveel is hier genoeg.
verdicts-leaving-no-rule = Over uitstappen zeggen deze regels niets.
verdicts-award = Toekenning van dit verband: { $amount }. Verdeling over de leden: { $method }.
verdicts-award-not-known = De toekenning van dit verband is niet bekend; het toegerekende bedrag van een lid dus ook niet.
keeping-met = ja
keeping-not_met = nee
keeping-not_decidable = niet te beslissen

verdicts-table = Alle verbanden in een tabel
verdicts-table-help = Staan er twee cijfers, dan ligt het juiste ertussen: de openbare cijfers zijn minder gedetailleerd dan de regel vraagt.
verdicts-no-rules = geen regels bekend
could-whole-met = het hele verband
could-whole-not_decidable = misschien het hele verband
could-perhaps = misschien: { $names }
could-none = geen

column-judged = Oordeel
column-could = Welk deel zou kunnen
column-by_own_rules = Eigen regels
column-left_overall = De anderen samen
column-left_keeping = Genoeg om de subsidie te houden?
column-left_lost = Oordeel wordt slechter
column-left_gained = Oordeel wordt beter
column-left_lower = De anderen tellen minstens
column-left_upper = De anderen tellen hoogstens
column-left_regions = Referentieregio's van de anderen
column-left_pieces = Stukken
column-left_share_cents = Toegerekend bedrag van wie uitstapt
