# The page "Op één blad". Dutch, for a reader without a background in statistics; see app.ftl.

page-portrait = Op één blad
portrait-intro = Kies een gemeente, een samenwerkingsverband of een programma: alles wat we ervan weten, staat hier bij elkaar. Het blad is altijd van vandaag, welke datum u ook elders koos; de tijdlijn toont wat er eerder was. Hetzelfde past op papier, met de knop naast de titel. Wat onze bronnen niet zeggen, staat als niet bekend; dat is iets anders dan nul of dan niet meedoen.
choice-subject = Waarover gaat het blad?
choice-subject-help = Eén gemeente, één samenwerkingsverband of één programma.
portrait-subject-municipality = Een gemeente
portrait-subject-consortium = Een samenwerkingsverband
portrait-subject-programme = Een programma
portrait-choose-municipality = Zoek hierboven een gemeente.
portrait-choose-consortium = Kies hierboven een samenwerkingsverband.
portrait-choose-programme = Kies hierboven een programma.
choice-consortium-sheet = { portrait-subject-consortium }
choice-consortium-sheet-help = Het samenwerkingsverband waarover het blad gaat.
portrait-programme-help = Het programma waarover het blad gaat.
portrait-of-municipality = Gemeente, zoals op { $date }
portrait-of-consortium = Samenwerkingsverband in { $programme }
portrait-of-programme = Programma
portrait-paper = Dit blad op A4 (PDF)
portrait-paper-help = Dezelfde tekst en tabellen als hieronder, om af te drukken of door te sturen.
portrait-made = { $subtitle }. Opgemaakt op { $made }.

portrait-place = Naam en plaats
portrait-french = Naam in het Frans
portrait-before = Ontstaan uit
portrait-former = { $name } ({ $nis }), tot en met { $date }
portrait-never-merged = geen fusie sinds 1995
portrait-arrondissement = Arrondissement
portrait-people = Inwoners
portrait-origin = Herkomst: { $origin }

portrait-timeline = Programma's en deelnames
portrait-timeline-told =
    { $count ->
        [one] Tijdlijn met { $count } balk. De tabel hieronder zegt hetzelfde.
       *[other] Tijdlijn met { $count } balken. De tabel hieronder zegt hetzelfde.
    }
portrait-timeline-bars = Een volle balk is een deelname, een lege balk met streepjes een programma waarvan geen deelname bekend is.
portrait-timeline-help = De toekenning is het hele bedrag van het samenwerkingsverband; het toegerekende bedrag is wat daarvan bij dit lid hoort. Verdeling: { $method }.
portrait-merger-mark = fusie
portrait-merger = { $date }: { $name } ontstaat uit { $former }.
portrait-mergers-of =
    { $date }: { $former } gemeenten worden er { $count } door { $count ->
        [one] een fusie
       *[other] fusies
    }.
portrait-status-covered = doet mee
portrait-status-ended = deed mee
portrait-status-not_covered = deed niet mee
portrait-status-not_known = niet bekend
portrait-status-not_applicable = niet van toepassing
portrait-runs-covered = loopt
portrait-runs-ended = afgelopen
portrait-to-consortium = Het blad van { $name } ({ $programme })
portrait-to-programme = Het blad van dit programma
portrait-all-programmes = Alle programma's door de tijd

portrait-benchmarks = Naast andere gemeenten
portrait-benchmarks-help = { portrait-benchmarks-group } Plaats 1 is het hoogste cijfer.
portrait-benchmarks-group = Het cijfer van een groep is berekend op de hele groep: eerst opgeteld, dan gedeeld. Bij inwoners is het het gemiddelde per gemeente.
portrait-benchmarks-members = De leden samen en alle andere gemeenten zoals op { $date }, de eerste dag. { $counted }
portrait-benchmarks-members-help = { portrait-benchmarks-group } Buren en gelijkende gemeenten zijn zelf geen lid. Voor elk lid zochten we evenveel gemeenten die er het meest op lijken; een gemeente telt één keer.
portrait-place-of-consortium = De plaats is die onder de samenwerkingsverbanden die onze bronnen van dit programma noemen; plaats 1 is het hoogste cijfer.
portrait-no-other-consortium = Er staat geen plaats bij: onze bronnen noemen geen ander samenwerkingsverband van dit programma.
portrait-benchmarks-participants =
    { $count ->
        [one] De ene deelnemer die onze bronnen noemen en alle andere gemeenten zoals op { $date }, de laatste dag. { $counted }
       *[other] De { $count } deelnemers die onze bronnen noemen samen, en alle andere gemeenten, zoals op { $date }, de laatste dag. { $counted }
    }
portrait-benchmarks-participants-help = { portrait-benchmarks-group } Buren en gelijkende gemeenten liggen in het { $region }; onze bronnen noemen ze niet als deelnemer. Voor elke deelnemer zochten we evenveel gemeenten die er het meest op lijken; een gemeente telt één keer.
portrait-benchmarks-incomplete = De lijst van deelnemers is niet volledig: onder de buren en de gelijkende gemeenten kunnen ook deelnemers zijn.
portrait-benchmarks-no-participants = Onze bronnen noemen geen enkele deelnemer, dus is er niets te vergelijken.
portrait-participants = De deelnemers
portrait-group-consortia = Alle leden in dit programma
portrait-group-reference_region = { $name } (referentieregio)
portrait-group-province = { $name } (provincie)
portrait-group-region = { $name }
portrait-group-neighbours = De buren
portrait-group-alike = De gemeenten die er het meest op lijken
portrait-several-reference_region = Hun { $count } referentieregio's
portrait-several-province = Hun { $count } provincies
portrait-several-region = Hun { $count } gewesten
portrait-standing = { $rank } van { $of }
portrait-no-standing = plaats niet bekend
portrait-alike = Lijken het meest, in deze vier cijfers: { $names }.
portrait-not-comparable = Van { $names } is niet te zeggen wie er het meest op lijkt: daarvoor moet elk cijfer bekend zijn.
portrait-nobody-alike = Welke gemeenten er het meest op lijken, is niet te zeggen: daarvoor moet elk cijfer bekend zijn.
portrait-partly-known = { $figure }: berekend op gemeenten met een cijfer ({ $groups }).
portrait-partly-group = { $group }: { $known } van { $members }

portrait-neighbours = Buren
portrait-neighbours-help = Gemeenten met minstens { $minimum } gedeelde grens.
portrait-no-neighbours = Geen enkele buur: de gemeente grenst alleen aan het Waals Gewest of aan het buitenland.
portrait-eligibility = Kon de gemeente meedoen?
portrait-eligibility-help = Volgens de regels van elk programma, op de dag die de regels noemen. Staat een gemeente op de lijst van deelnemers, dan staat dat er. Niet bekend: onze bronnen geven de voorwaarden of de cijfers niet volledig.

portrait-map = Waar het ligt
portrait-map-elsewhere = Andere gemeente
portrait-map-unnamed = Op de tekening was geen plaats voor deze namen: { $names }.
portrait-asked = { $programme }, op { $date }
portrait-cell = { $figure } ({ $place })

portrait-what = Waarover gaat het?
portrait-members = Leden
portrait-award = Toekenning
portrait-partners = Ook partner
portrait-became = Fusies sindsdien
portrait-is-now = { $name } is nu { $now }
portrait-nothing-merged = geen enkel lid
portrait-no-title = niet vermeld
portrait-compactness = { $figure } (een cirkel is 1, een langgerekt gebied bijna 0)
portrait-members-and-shares = Leden en hun toegerekend bedrag
portrait-shares-help = Drie manieren om de toekenning over de leden te verdelen; elke manier komt samen precies op de toekenning uit. Inwoners op 1 januari van het jaar van de eerste dag.
portrait-together = Samen { $inhabitants } inwoners, van wie { $origin } van buitenlandse herkomst. Toekenning: { $award }.
portrait-verdict = Oordeel volgens de eigen regels
portrait-verdict-help = Getoetst met de cijfers en de gemeenten van { $date }, de dag die de regels noemen.
portrait-no-rules = Van dit programma staan er geen regels in onze bronnen.

portrait-region = Voor gemeenten van
portrait-of-stated = { $known }; volgens de bronnen { $stated } deelnemers
portrait-loose = Deelnemers van wie het samenwerkingsverband niet bekend is: { $names }.
portrait-figures = Cijfers over dit programma
portrait-no-figures = Onze bronnen noemen geen cijfers over dit programma.
portrait-conflict = De bronnen noemen verschillende cijfers voor: { $figures }. Ze staan hier allemaal.
portrait-rules = Regels
portrait-rules-incomplete = Onze bronnen geven niet alle voorwaarden van dit programma.
portrait-no-consortia = Onze bronnen noemen geen samenwerkingsverbanden van dit programma.
portrait-consortia-help = Inwoners van alle leden samen, op 1 januari van het jaar van de eerste dag.

rule-kind-period = Looptijd
rule-kind-applications = Aanvragen
rule-kind-budget = Budget
rule-kind-maximum_per_project = Hoogste bedrag per project
rule-kind-share = Wie betaalt welk deel
rule-kind-incentive = Extra stimulans
portrait-says-applicants = Alleen gemeenten van het { $region } mogen aanvragen.
portrait-says-threshold = Alleen of samen meer dan { $threshold } { $what }.
portrait-says-one_reference_region = Alle leden liggen in dezelfde referentieregio.
portrait-says-one_membership = Een gemeente doet mee in hoogstens één samenwerkingsverband van het programma.
portrait-says-except = Wie er in { $programme } meer had, mag ze houden.
portrait-says-members-least =
    { $minimum ->
        [one] Eén lid is genoeg; er is geen maximum.
       *[other] Minstens { $minimum } leden; er is geen maximum.
    }
portrait-says-members = Minstens { $minimum } en hoogstens { $maximum } leden.
portrait-says-earlier_participation = De aanvrager van { $programme } is erbij.
portrait-says-from-to = van { $start } tot en met { $end }
portrait-says-on = op { $date }
portrait-says-period = De projecten lopen { $period }.
portrait-says-applications = Aanvragen kon { $period }.
portrait-says-budget-projects = { $amount } voor de projecten.
portrait-says-budget-good_practice = { $amount } om goede praktijken te verzamelen.
portrait-says-budget-others = { $amount } voor een ander doel.
portrait-says-rounded = De bron rondt dit bedrag af.
portrait-says-maximum_per_project = Hoogstens { $amount } per project.
portrait-says-own = De gemeente zelf
portrait-says-share-exactly = { $payer }: { $most }% van de kosten.
portrait-says-share-at-most = { $payer }: hoogstens { $most }% van de kosten.
portrait-says-share-at-least = { $payer }: minstens { $least }% van de kosten.
portrait-says-share-between = { $payer }: { $least }% tot { $most }% van de kosten.
portrait-says-leaving = Stapt een lid uit, dan telt wie overblijft nog minstens { $least } inwoners die voor deze regel meetellen.

column-took_part = Deelname
column-member = Onder de naam
column-runs = Loopt het?
column-beside = Wie
column-municipality_count = Aantal gemeenten
column-mean_inhabitants = Inwoners per gemeente
column-place_inhabitants = Plaats: inwoners
column-place_foreign_origin_share = Plaats: buitenlandse herkomst
column-place_non_eu27_share = Plaats: herkomst buiten de EU27
column-place_newcomers_per_thousand = Plaats: nieuwkomers
column-share_equal = Toegerekend: gelijke delen
column-share_inhabitants = Toegerekend: volgens inwoners
column-share_origin = Toegerekend: volgens buitenlandse herkomst
column-name_now = Nu
column-says = Wat de regel zegt
column-source = Bron
column-member_count = Aantal leden
