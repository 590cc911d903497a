# The page "Samenwerking tekenen". Dutch, for a council member; see app.ftl.

page-drawing = Samenwerking tekenen
drawing-intro = Teken zelf een samenwerkingsverband: klik gemeenten aan op de kaart, of kies ze in de lijst. Bij elke stap ziet u wat de gekozen regels ervan zeggen, hoeveel inwoners er samen zijn, hoe de gemeenten liggen en wie er nog bij past. Een oordeel steunt op de cijfers van de peildatum; of gemeenten willen samenwerken, weten alleen zij.
choice-draft = Gemeenten in het ontwerp
choice-draft-help = Typ een naam om een gemeente toe te voegen. Met het kruisje achter een naam laat u ze weer weg.
choice-draft-placeholder = Kies gemeenten
drawing-begin = Begin hiermee
drawing-begin-help = Neemt de leden van het gekozen samenwerkingsverband over in het ontwerp.
drawing-do-undo = Ongedaan maken
drawing-do-redo = Opnieuw
drawing-do-clear = Wissen
drawing-do-keep = Bewaar als tweede ontwerp
drawing-do-swap = Wissel de ontwerpen om
drawing-do-forget = Laat het tweede ontwerp weg
drawing-added = { $name } staat nu in het ontwerp.
drawing-taken-out = { $name } staat niet meer in het ontwerp.
drawing-empty = Dit ontwerp is nog leeg. Klik een gemeente aan op de kaart, kies er een in de lijst, of begin met een bestaand samenwerkingsverband.
drawing-too-many = Een link houdt hoogstens { $most } gemeenten van een ontwerp vast. Wie uw link opent, ziet de andere dus niet.

drawing-draft = Ontwerp
drawing-second = Tweede ontwerp
drawing-none-yet = nog leeg
drawing-piece = { $draft }: stuk { $number } van { $count }
drawing-outlines =
    { $count ->
        [one] Omtrek van het ontwerp
       *[other] Omtrek van elk ontwerp
    }
drawing-kind-member = lid van het ontwerp
drawing-kind-both = lid van beide ontwerpen
drawing-kind-second = lid van het tweede ontwerp
drawing-kind-neighbour = buur van het ontwerp
drawing-kind-none = niet gekozen
drawing-tip = buur, { $border } gedeelde grens

drawing-figures = Cijfers en ligging
drawing-fact-inhabitants = Inwoners
drawing-fact-foreign_origin = Daarvan van buitenlandse herkomst
drawing-fact-other_eu27 = Herkomst in andere landen van de EU27 (niet de buurlanden)
drawing-fact-non_eu27 = Herkomst buiten de EU27
drawing-fact-newcomers = Nieuwkomers in één jaar
drawing-fact-pieces = Stukken
drawing-fact-certain_pieces = Stukken zonder twijfelachtige contacten
drawing-fact-border = Grens met andere gemeenten
drawing-fact-around = Liggen eromheen
drawing-fact-enclosed = Helemaal omsloten gemeenten
drawing-fact-reference_regions = Referentieregio's
drawing-fact-provinces = Provincies
drawing-fact-furthest = Verst uit elkaar
drawing-border =
    { $count ->
        [one] { $length }, met { $count } buur
       *[other] { $length }, met { $count } buren
    }
drawing-furthest = { $first } en { $second }, { $distance } tussen de middens
drawing-none = geen
drawing-not-known-help = Is een cijfer van één lid niet bekend, dan is de som het ook niet. ‘Niet bekend’ is dus geen nul.

drawing-next = Wie past er het best nog bij?
drawing-next-refused =
    { $count ->
        [one] { $names } mag volgens deze regels niet aanvragen. Laat die gemeente weg om te zien wie er nog bij past.
       *[other] { $names } mogen volgens deze regels niet aanvragen. Laat die gemeenten weg om te zien wie er nog bij past.
    }
drawing-next-nobody = Er is geen gemeente over die volgens deze regels mag aanvragen.
drawing-next-hindered = Wie er ook bij komt, er is een regel die niet gehaald wordt en die een volgend lid niet meer goedmaakt. Bij de beste hieronder is dat: { $rule }.
drawing-next-not-needed = Het ontwerp voldoet al aan alle regels. Deze gemeente past er het best bij als u toch wilt groeien.
drawing-next-score = Score { $score } van 100: het gemiddelde van de delen die bekend zijn; ze tellen allemaal even zwaar. Op de pagina ‘Partners zoeken’ kiest u zelf wat zwaarder telt.
drawing-next-changes =
    { $count ->
        [0] Met { $name } erbij verandert geen enkel oordeel.
        [one] Met { $name } erbij verandert één oordeel:
       *[other] Met { $name } erbij veranderen deze oordelen:
    }
drawing-change = { $rule }: van ‘{ $before }’ naar ‘{ $after }’ – { $told }
drawing-add = Voeg { $name } toe

drawing-money = Geld
drawing-money-help = Wat de regels over geld zeggen, geldt voor elk samenwerkingsverband van deze oproep, wie er ook in zit.
drawing-maximum = Hoogstens per project
drawing-maximum-not-known = niet bekend: onze bronnen noemen geen maximum
drawing-maximum-help = De bedragen per betaler gelden voor een project dat samen precies het maximum kost. Of het maximum over alle kosten gaat of alleen over de steun, zeggen onze bronnen niet.
drawing-no-shares = Onze bronnen zeggen niet wie welk deel van de kosten betaalt.
drawing-payer-own = De gemeenten zelf
drawing-payer-subsidy = De subsidie
drawing-share = { $percent } van de kosten: { $amount }
drawing-amount-not-known = bedrag niet bekend
drawing-exactly = precies { $value }
drawing-at-least = minstens { $value }
drawing-at-most = hoogstens { $value }
drawing-between = { $least } tot { $most }
drawing-open = een deel dat niet vastligt
drawing-about = ongeveer { $amount }, de bron rondt af
drawing-budget-projects = Budget voor alle projecten samen
drawing-budget-good_practice = Budget om goede praktijken te verzamelen
drawing-other-budget = Budget voor { $purpose }
drawing-incentive-mentor = Extra voor wie mentor is
drawing-incentive-takes_in_smaller = Extra voor een grote gemeente die kleinere opneemt
drawing-incentive-social_impact_bond = Extra voor een sociale-impactobligatie (een lening die wordt terugbetaald als het project slaagt)
drawing-other-incentive = Extra voor { $engagement }
drawing-money-sources = Waar staat dit?

drawing-members = De leden
drawing-together = Samen
drawing-compared = De twee ontwerpen naast elkaar
drawing-fact = Wat
drawing-link = Deel dit ontwerp
drawing-link-help = Deze link bevat de codes van de gemeenten, de peildatum en de regels; verder bewaren we niets. Kopieer hem om een collega hetzelfde te laten zien, of om zelf later verder te gaan.

column-draft = Ontwerp
column-piece = Stuk
column-origin_belgian = Belgische herkomst
column-origin_neighbouring = Herkomst in de buurlanden
column-origin_other_eu27 = Herkomst in andere landen van de EU27
column-origin_non_eu27 = Herkomst buiten de EU27
column-threshold_lower = Telt voor de drempel: minstens
column-threshold_upper = Telt voor de drempel: hoogstens
column-spare_lower = Over (+) of te kort (-): minstens
column-spare_upper = Over (+) of te kort (-): hoogstens
column-rule_applicants = { rule-kind-applicants }
column-rule_threshold = { rule-kind-threshold }
column-rule_one_reference_region = { rule-kind-one_reference_region }
column-rule_one_membership = { rule-kind-one_membership }
column-rule_members = { rule-kind-members }
column-rule_earlier_participation = { rule-kind-earlier_participation }
column-rule_connected = { rule-kind-connected }
column-rule_unstated = { rule-kind-unstated }
