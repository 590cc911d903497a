# The page "Buren". Dutch, for a reader without a background in statistics; see app.ftl.

page-neighbours = Buren
neighbours-intro = Kies een gemeente of een samenwerkingsverband: de kaart en de tabel tonen wie ernaast ligt en hoe lang de gedeelde grens is. Buren zijn gemeenten die samen minstens { $minimum } grens hebben; kortere contacten staan apart, want op een andere kaart kunnen ze ontbreken. Dat twee gemeenten naast elkaar liggen, zegt niet dat ze willen of mogen samenwerken.
neighbours-choose = Zoek hierboven een gemeente, klik er een aan op de kaart, of kies een samenwerkingsverband.
choice-consortium = Of een samenwerkingsverband
choice-consortium-help = Een samenwerkingsverband uit onze gegevens, in de plaats van één gemeente.
choice-consortium-placeholder = Kies een samenwerkingsverband
choice-steps = Hoe ver kijken?
choice-steps-help = Eén grens ver: de buren zelf. Twee grenzen: ook hun buren.
steps-word =
    { $count ->
        [one] { $count } grens
       *[other] { $count } grenzen
    }
choice-minimum_m = Kortste grens die telt (in meter)
choice-minimum_m-help = Gemeenten met een kortere gedeelde grens gelden als twijfelachtig contact, niet als buren.

neighbours-title = Buren van { $name }
neighbours-legend-0 = gekozen
neighbours-legend-1 = buren
neighbours-legend-2 = buren van buren
neighbours-legend-3 = drie grenzen ver
neighbours-far = verder weg
neighbours-nothing-chosen = nog geen gemeente gekozen
neighbours-tip-own =
    { $count ->
        [0] geen buren
        [one] { $count } buur
       *[other] { $count } buren
    }
neighbours-tip = gedeelde grens { $border }
neighbours-tip-far = { $steps } ver, { $distance } tussen de middens

neighbours-fact-count = Buren
neighbours-fact-outside = Daarvan buiten het Vlaams Gewest
neighbours-fact-border = Gedeelde grens met buren
neighbours-fact-walloon = Grens met het Waals Gewest
neighbours-fact-abroad = Grens met het buitenland of de zee
neighbours-fact-pieces = Stukken
neighbours-fact-pieces-doubtful = Stukken zonder twijfelachtige contacten
neighbours-fact-enclosed = Helemaal omsloten gemeenten
neighbours-fact-provinces = Provincies
neighbours-fact-arrondissements = Arrondissementen
neighbours-fact-reference_regions = Referentieregio's
neighbours-fact-compactness = Compactheid
neighbours-fact-inhabitants = Inwoners
neighbours-fact-foreign_origin = Inwoners van buitenlandse herkomst
neighbours-fact-furthest = Verst uit elkaar
neighbours-furthest = { $first } en { $second }: { $distance } tussen de middens
neighbours-alone = geen, één gemeente
neighbours-none = geen
neighbours-compactness-help = Compactheid zegt hoe rond een gebied is (Polsby en Popper, 1991): 1 voor een cirkel, bijna 0 voor een langgerekt of verspreid gebied. Het cijfer hangt af van hoe fijn de grenzen getekend zijn; vergelijk het alleen met andere cijfers van deze pagina.
neighbours-isolate = { $name } heeft geen enkele buur: het grenst alleen aan het Waals Gewest of aan het buitenland.
neighbours-isolates = Zonder buren: { $names }.
neighbours-no-members = Op deze datum heeft dit samenwerkingsverband geen leden.

neighbours-table = Wie ligt ernaast?
neighbours-doubtful = Twijfelachtige contacten
neighbours-doubtful-help = Deze gemeenten raken elkaar over minder dan de kortste grens die telt, of maar in één punt. Ze gelden niet als buren.
neighbours-doubtful-none = Geen twijfelachtige contacten.
neighbours-touching = Samenwerkingsverbanden die elkaar raken
neighbours-touching-none = Geen twee van deze samenwerkingsverbanden raken elkaar.
neighbours-bridges = Gemeenten tussen twee samenwerkingsverbanden
neighbours-bridges-help = Deze gemeenten zijn geen lid van een van beide en grenzen aan allebei. Ze kunnen een brug zijn.
neighbours-bridges-none = Geen gemeente ligt tussen twee van deze samenwerkingsverbanden.
neighbours-consortia = De samenwerkingsverbanden op het terrein
neighbours-consortia-help = Elk samenwerkingsverband op zijn eigen eerste dag, en in de gemeenten van vandaag. Een lid dat intussen gefuseerd is, staat voor zijn hele opvolger.
neighbours-at-start = Op de eerste dag
neighbours-today = In de gemeenten van vandaag

column-steps = Hoeveel grenzen ver
column-border_m = Gedeelde grens
column-centroid_m = Afstand tussen de middens
column-apart_m = Afstand tussen de grenzen
column-region_mark = Gewest
column-name_b = Raakt aan
column-contact = Contact
column-in_common = Gemeenschappelijke leden
column-consortium_a = Samenwerkingsverband
column-consortium_b = En samenwerkingsverband
column-border_a_m = Grens met het eerste
column-border_b_m = Grens met het tweede
column-members = Leden
column-pieces = Stukken
column-bordering = Buren
column-enclosed = Omsloten
column-provinces = Provincies
column-reference_regions = Referentieregio's
column-arrondissements = Arrondissementen
column-compactness = Compactheid
column-foreign_origin = Van buitenlandse herkomst
column-furthest_m = Verste leden uit elkaar
column-when = Wanneer
contact-point = één punt
contact-line = korte grens
source-borders = Grenzen en lengtes: eigen berekening op de vereenvoudigde grenzen van Statbel (tot op 50 m), in Belgische Lambertcoördinaten
