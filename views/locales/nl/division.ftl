# The page "Regio verdelen". Dutch, for a reader without a background in mathematics; see app.ftl.

page-division = Regio verdelen
division-intro = Kies een regio en regels: we verdelen de gemeenten in samenwerkingsverbanden die aan die regels voldoen. Uit alle mogelijke verdelingen zoeken we de beste: eerst komen zoveel mogelijk inwoners die meetellen in een verband, daarna houden we laag wat u kiest, zoals de afstand. Dit is een begin voor gesprekken, geen advies: of gemeenten willen samenwerken, weten onze cijfers niet.
division-choose = Kies hierboven een regio, of klik op de kaart een gemeente aan om haar referentieregio te verdelen.

## Choices

choice-region = Welke regio verdelen?
choice-region-help = Een referentieregio, een provincie of heel Vlaanderen. Vragen de regels één referentieregio, dan verdelen we een provincie per referentieregio.
choice-region-placeholder = Kies een regio
division-flanders = Heel Vlaanderen, regio per regio
division-province = Provincie { $name }
choice-cost = Wat wilt u laag houden?
choice-cost-help = Bepaalt welke verdeling de beste is als er meerdere evenveel inwoners bereiken.
division-low-travel = De afstand tussen de leden
division-low-unlikeness = De verschillen tussen de leden
division-low-size = Het aantal leden boven wat u liefst hebt
division-low-mixed = Een mengeling van deze drie
division-weight-travel = Punten per kilometer
division-weight-unlikeness = Punten per standaardafwijking verschil
division-weight-size = Punten per lid te veel
division-weight-help = Hoe meer punten, hoe zwaarder dit telt; nul betekent: telt niet mee.
choice-preferred = Liefst hoogstens zoveel leden
choice-preferred-help = Elk lid daarboven kost extra. Het mag wel.
choice-least = Minstens zoveel leden
choice-least-help = Uw voorkeur, naast wat de regels vragen.
choice-limit = Hoogstens zoveel leden
choice-limit-help = Uw voorkeur, naast wat de regels vragen. Nul betekent: geen grens.
choice-adjoining = Moeten leden aan elkaar grenzen?
choice-adjoining-help = Een voorkeur van u: geen enkel programma vraagt het. Moet het, dan is de beste verdeling meestal in enkele seconden bewezen; anders kan het lang duren.
division-adjoining-only = Ja, het moet
division-adjoining-preferred = Liefst wel
division-adjoining-any = Maakt niet uit
choice-reach = Hoe tellen we inwoners?
choice-reach-help = Voor sommige programma's kennen we alleen een onder- en een bovengrens van wie meetelt.
division-reach-certain = Zeker: de ondergrens
division-reach-possible = Misschien: de bovengrens
choice-seconds = Hoelang zoeken?
choice-seconds-help = Per regio. Is de beste verdeling dan niet bewezen, dan tonen we de beste die we vonden.
division-seconds = Hoogstens { $count } seconden
division-wishes =
    { $count ->
        [0] Wensen: wie blijft samen of uit elkaar?
       *[other] Wensen: wie blijft samen of uit elkaar? ({ $count } gekozen)
    }
choice-kept = Samenwerkingsverbanden die blijven zoals ze zijn
choice-kept-help = De verbanden uit onze bronnen die in één regio liggen. Ze blijven, ook als ze niet aan de regels voldoen.
choice-kept-placeholder = Kies verbanden die blijven
division-kept-left-out =
    { $count ->
        [one] Eén verband dat u wilde behouden, ligt niet in deze regio en is weggelaten.
       *[other] { $count } verbanden die u wilde behouden, liggen niet in deze regio en zijn weggelaten.
    }
division-set = Gemeenten die u samen of uit elkaar wilt houden
division-set-help = Kies er minstens twee en klik dan op een van de knoppen.
division-set-placeholder = Kies minstens twee gemeenten
division-add-together = Houd samen
division-add-apart = Houd uit elkaar
division-is-together = **Samen:** { $names }
division-is-apart = **Uit elkaar:** { $names }
division-remove = Verwijderen
division-together = Blijven samen
division-apart = Blijven uit elkaar
division-no-limit = geen grens
division-set-outside = { $names } liggen niet samen in een regio die u verdeelt. Die wens telt hier niet mee.
division-refused-twice = { $names } zit al in een verband dat u behoudt. Kies er geen tweede verband of wens mee.
division-refused-profile = We kunnen { $names } op deze peildatum niet vergelijken. Houd iets anders laag, zoals de afstand.
division-no-profile = Op deze peildatum zijn er geen cijfers om gemeenten te vergelijken. Houd iets anders laag, zoals de afstand.
division-refused-size = U vraagt minstens { $least } en hoogstens { $most } leden. Dat kan niet samen: verlaag het minimum of verhoog het maximum.
division-refused-weight = Alle gewichten van uw mengeling staan op nul. Geef er minstens één een hoger getal.
division-no-lower = Voor { $rules } hebben we geen zekere ondergrens: onze cijfers zeggen alleen hoeveel inwoners hoogstens meetellen. Kies bij "Hoe tellen we inwoners?" de bovengrens. De verbanden halen de drempel dan misschien, niet zeker.
division-count-upper = Tel de bovengrens
division-no-figures = Op { $date } zijn er geen inwonerscijfers om aan de regels te toetsen. Kies een latere peildatum.

## Waiting

division-phase-divide =
    { $count ->
        [one] { $region }: we zoeken al { $seconds } van hoogstens { $most } seconden.
       *[other] { $region } (regio { $place } van { $count }): we zoeken al { $seconds } van hoogstens { $most } seconden.
    }
division-phase-reasons =
    { $count ->
        [one] { $region }: verdeeld. We zoeken wat in de weg staat van wie overblijft.
       *[other] { $region } (regio { $place } van { $count }): verdeeld. We zoeken wat in de weg staat van wie overblijft.
    }
division-phase-further =
    { $count ->
        [one] { $region }: verdeeld. We zoeken nog twee andere goede verdelingen.
       *[other] { $region } (regio { $place } van { $count }): verdeeld. We zoeken nog twee andere goede verdelingen.
    }
division-so-far = Beste tot nu toe: { $cost } punten.
division-at-least = Lager dan { $cost } kan niet.
division-stop = Stop en toon het beste tot nu toe
division-again = Zoek opnieuw

## What was found

division-result = Wat komt eruit?
division-proven-optimal = Bewezen de beste: geen andere verdeling bereikt meer inwoners, en geen die er evenveel bereikt, kost minder.
division-proven-infeasible = Bewezen: geen enkel verband kan hier aan al uw regels en wensen voldoen.
division-proven-time_limit = De tijd was om. Dit is de beste verdeling die we vonden, niet bewezen de beste.
division-proven-cancelled = U hebt het zoeken gestopt. Dit is de beste verdeling die we tot dan vonden, niet bewezen de beste.
division-proven-not_counted = Niet te zeggen: van geen enkele gemeente is het cijfer bekend.
division-status-optimal = bewezen de beste
division-status-infeasible = bewezen: geen verband mogelijk
division-status-time_limit = niet bewezen: tijd om
division-status-cancelled = niet bewezen: gestopt
division-status-not_counted = niet te zeggen: geen cijfers
division-regions-proven = Bewezen in { $proven } van { $count } regio's. De tabel onderaan toont elke regio apart.
division-shows-further = U bekijkt een andere verdeling dan de beste. Over de beste:
division-gap-known = Een betere kost hoogstens { $gap } minder.
division-gap-not-known = Hoeveel beter het nog kan, is niet bekend.
division-may-place =
    { $count ->
        [one] Misschien kan er nog { $people } inwoner meer bereikt worden.
       *[other] Misschien kunnen er nog { $people } inwoners meer bereikt worden.
    }
division-figure-consortia = Samenwerkingsverbanden
division-figure-left = Gemeenten die overblijven
division-figure-placed = Inwoners die meetellen, in een verband
division-figure-cost = Kost in punten
division-figure-bound = De kost is minstens
division-figure-gap = Verschil met wat minstens nodig is
division-figure-seconds = Rekentijd voor de beste verdeling
division-figure-candidates = Verbanden waaruit gekozen is
division-figure-solver = Berekend met
division-of = { $part } van { $whole }
division-seconds-precise = { $seconds } seconden
division-cost-told-travel = Kost: de kilometers tussen de middens van de leden, voor elk paar leden opgeteld. Eén kilometer is één punt. Een gemeente alleen kost dus niets.
division-cost-told-unlikeness = Kost: hoe sterk leden verschillen in inwoners en herkomst, voor elk paar leden opgeteld. Eén punt is één standaardafwijking, een gewoon verschil tussen gemeenten.
division-cost-told-size = Kost: één punt voor elk lid boven { $preferred } in een verband. Bij evenveel punten beslist de afstand: duizend kilometer telt voor één punt.
division-cost-told-mixed = Kost: { $travel ->
        [one] één punt
       *[other] { $travel } punten
    } voor elke kilometer tussen de middens van twee leden, { $unlikeness ->
        [one] één punt
       *[other] { $unlikeness } punten
    } voor elke standaardafwijking verschil in inwoners en herkomst, telkens voor elk paar leden opgeteld, en { $size ->
        [one] één punt
       *[other] { $size } punten
    } voor elk lid boven { $preferred } in een verband.
division-pieces-told = Valt een verband in stukken uiteen, dan kost elk stuk extra { $points } punten.
division-note-possible = U telt de bovengrens. Deze verbanden halen de drempel misschien, niet zeker.
division-note-alone = Zonder drempel en zonder minimum aantal leden blijft elke gemeente alleen: dat kost niets. Vraag meer leden, of vul bij uw eigen regels een drempel in.
division-note-unchecked = Niet nagegaan bij het verdelen: { $rule }. Bekijk een verband op de tekenpagina om het te toetsen.

## Who is left over

division-left = Wie blijft over, en wat helpt?
division-left-not_known =
    { $count ->
        [one] voor deze gemeente is het cijfer niet bekend op deze peildatum.
       *[other] voor deze gemeenten is het cijfer niet bekend op deze peildatum.
    }
division-left-nowhere =
    { $count ->
        [one] geen enkel verband met deze gemeente voldoet aan al uw regels en wensen.
       *[other] geen enkel verband met een van deze gemeenten voldoet aan al uw regels en wensen.
    }
division-left-makes_way =
    { $count ->
        [one] past wel in een verband, maar een verdeling met deze gemeente erin is niet beter: dan vallen andere gemeenten uit.
       *[other] passen elk wel in een verband, maar een verdeling met hen erin is niet beter: dan vallen andere gemeenten uit.
    }
division-left-undecided =
    { $count ->
        [one] we weten niet of deze gemeente in een verband past: het zoeken was niet klaar.
       *[other] we weten niet of deze gemeenten in een verband passen: het zoeken was niet klaar.
    }
division-left-further =
    { $count ->
        [one] blijft over in deze verdeling.
       *[other] blijven over in deze verdeling.
    }
division-clash-any = Deze regels en wensen samen laten geen enkel verband toe: { $demands }.
division-clash-all = Deze regels en wensen samen maken dat niet iedereen mee kan: { $demands }.
division-clash-not-found = Welke regels en wensen elkaar in de weg staan, vonden we niet in de tijd.
division-demand-threshold =
    { $count ->
        [one] samen meer dan { $number } inwoner die meetelt
       *[other] samen meer dan { $number } inwoners die meetellen
    }
division-demand-largest =
    { $count ->
        [one] hoogstens { $number } lid
       *[other] hoogstens { $number } leden
    }
division-demand-smallest =
    { $count ->
        [one] minstens { $number } lid
       *[other] minstens { $number } leden
    }
division-demand-connected = leden die aan elkaar grenzen
division-demand-together = { $names } samen
division-demand-apart = { $names } uit elkaar
division-helps-limit-any =
    { $limit ->
        [one] Met hoogstens { $limit } lid kan er wel een verband.
       *[other] Met hoogstens { $limit } leden kan er wel een verband.
    }
division-helps-limit-all =
    { $limit ->
        [one] Met hoogstens { $limit } lid kan iedereen mee.
       *[other] Met hoogstens { $limit } leden kan iedereen mee.
    }
division-helps-without-any = Laat u dit los, dan kan er wel een verband: { $wish }.
division-helps-without-all = Laat u dit los, dan kan iedereen mee: { $wish }.
division-helps-nothing = Eén wens loslaten helpt niet.

## One of several divisions, one consortium

choice-variant = Welke verdeling toont de kaart?
choice-variant-help = De beste, en verdelingen die hoogstens 5% meer kosten en zo veel mogelijk verschillen. Een paar verschilt als twee gemeenten in de ene verdeling samen zitten en in de andere niet.
division-variant-best = 1. De beste: { $cost } punten
division-variant =
    { $pairs ->
        [one] { $number }. { $cost } punten, { $pairs } paar anders
       *[other] { $number }. { $cost } punten, { $pairs } paren anders
    }
division-no-others = Er is geen andere verdeling die evenveel bereikt en hoogstens 5% meer kost.
division-one = Eén verband bekijken
division-pick = Welk verband?
division-pick-help = Toont de leden en de cijfers van één verband van deze verdeling.
division-pick-placeholder = Kies een verband, of klik op de kaart
division-looked-at = U bekijkt het verband van { $name }.
division-region-chosen = { $region } wordt verdeeld.
division-no-region = Deze gemeente ligt in geen referentieregio.

## The map and the tables

division-kind-region = ligt in een referentieregio
division-kind-no-region = ligt in geen referentieregio
division-kind-busy = wordt verdeeld
division-kind-left = blijft over
division-outline = Samenwerkingsverband in deze verdeling
division-kind-outside = hoort niet bij wat u verdeelt
division-in-colour =
    { $count ->
        [one] verband { $numbers }
       *[other] verbanden { $numbers }
    }
division-tip = verband { $number }: { $names }
division-colours = Het nummer telt; de kleuren scheiden enkel wie naast elkaar ligt.
division-table-consortia = De samenwerkingsverbanden in een tabel
division-table-municipalities = De gemeenten in een tabel
division-table-regions = Wat bewezen is, regio per regio
column-division_number = Verband
column-division_in = Verband
column-division_size = Aantal leden
column-division_counted = Inwoners die meetellen
column-division_cost = Kost (punten)
column-division_kept = Bestond al
column-division_region = Regio
column-division_with = Samen met
column-division_left = Waarom in geen verband
column-division_status = Bewijs
column-division_consortia = Verbanden
column-division_left_over = Blijven over
column-division_bound = Kost minstens
column-division_gap = Verschil
column-division_seconds = Rekentijd voor de beste verdeling (seconden)
column-division_candidates = Gekozen uit
