# The page "Partners zoeken". Dutch, for a reader without a background in statistics; see app.ftl.

page-partners = Partners zoeken
partners-intro-candidates = Kies wie een partner zoekt en onder welke regels: de kaart en de tabel zetten alle andere gemeenten op volgorde, de best passende eerst. De score is een gemiddelde van zeven delen; hoe zwaar elk deel telt, kiest u zelf. Een hoge score zegt niet dat een gemeente ook wil.
partners-intro-mentors = Kies wie een mentor zoekt: u ziet de buren die volgens onze gegevens meer ervaring hebben. Wie al mentor was, kan dat zijn voor elke buur die het nog niet was; wie al meedeed, voor een buur die op geen enkele lijst staat. Gemeenten die niet op onze lijsten staan, kunnen ook ervaring hebben.
partners-intro-combinations = Kies wie een partner zoekt: u ziet met welke gemeenten samen het de regels haalt. Elke combinatie is zo klein mogelijk: zonder één van de leden lukt het niet meer. Lukt het niet, dan staat hieronder welke regel in de weg zit.
partners-choose = Zoek hierboven een gemeente, klik er een aan op de kaart, of kies een samenwerkingsverband dat wil groeien.
partners-legend-asking = Wie zoekt een partner?
partners-legend-may = kan gekozen worden
partners-tip-choose = klik om deze gemeente te kiezen
partners-view-candidates = Kandidaten
partners-view-mentors = Mentoren
partners-view-combinations = Combinaties
choice-search = Wat zoekt u?
choice-search-help = Kandidaten één voor één, buren met ervaring, of combinaties die de regels halen.
partners-asking = Wie zoekt
partners-outline-municipality = De gemeente die zoekt
partners-outline-consortium = Het samenwerkingsverband dat zoekt
partners-asks = zoekt een partner
partners-for = Voor { $name }
partners-may-not-apply =
    { $count ->
        [one] { $names } mag hier niet aanvragen.
       *[other] { $names } mogen hier niet aanvragen.
    }
partners-may-not-apply-why = De regels van { $rules } zijn er alleen voor gemeenten van het Vlaams Gewest. Kies een andere gemeente.
partners-no-profile = Voor deze peildatum zijn er geen cijfers over de inwoners. Welke gemeenten op elkaar lijken, is dus niet bekend.
partners-counted-on = Inwoners voor de drempel: cijfers van { $date }

## Candidates

partners-candidates = Kandidaten op volgorde
partners-candidates-for = Kandidaten voor { $name }
partners-candidates-help =
    { $count ->
        [one] { $count } gemeente kan erbij onder deze regels. Achteraan staan er { $others } waarmee een regel nooit gehaald wordt, wie er ook nog bij komt.
       *[other] { $count } gemeenten kunnen erbij onder deze regels. Achteraan staan er { $others } waarmee een regel nooit gehaald wordt, wie er ook nog bij komt.
    }
partners-why-help = De zin in de tabel is te lang voor zijn kolom. Wie een kandidaat kiest, op de kaart of in de lijst ernaast, leest hem daar helemaal.
partners-none-able = Onder deze regels kan er niemand bij. Wie er ook bij komt, dit wordt niet gehaald: { $rules }.
partners-own-count = Telt zelf mee: { $count } inwoners. Samen moeten het er meer dan { $threshold } zijn.
partners-own-count-not-known = Hoeveel inwoners er van wie zoekt meetellen, is voor deze peildatum niet bekend. Samen moeten het er meer dan { $threshold } zijn.
partners-between = minstens { $lower } en hoogstens { $upper }
partners-at-least = minstens { $lower }
partners-at-most = hoogstens { $upper }
partners-look-at = Bekijk een kandidaat
partners-look-at-help = Of klik een gemeente aan op de kaart.
partners-looked-at = { $name }: zie naast of onder de kaart.
partners-no-candidate = { $name } is hier geen kandidaat.
partners-put-on = Zet { $name } op de lijst
partners-take-off = Haal { $name } van de lijst
partners-legend-score = score { $points }
partners-legend-hindered = kan er niet bij onder deze regels
partners-legend-no-score = score niet bekend
partners-legend-outside = mag niet aanvragen
partners-tip = score { $points }, plaats { $rank }
partners-score-help = Elk deel gaat van 0 tot 100. De score is het gewogen gemiddelde van de delen die bekend zijn; wat we niet weten, telt niet voor en niet tegen.
partners-threshold-passed = niet gevraagd: er zijn al genoeg inwoners
partners-counts-for = { $points } (telt voor { $share })

partners-weights = Hoe zwaar telt elk deel?
partners-weights-help = Nul betekent: telt niet mee. Alleen de verhouding tussen de gewichten telt: overal 1 is hetzelfde als overal 5.
partners-weights-zero = Alle delen staan op nul: zo is er geen score. Geef minstens één deel gewicht. Hieronder tellen nog de gewichten van daarvoor.
partners-part-nearness = Dichtbij
partners-part-reference_region = Zelfde referentieregio
partners-part-province = Zelfde provincie
partners-part-resemblance = Gelijkend profiel
partners-part-experience = Ervaring
partners-part-freedom = Nog vrij
partners-part-threshold = Vult de drempel
partners-part-help-nearness = 100 als de grenzen elkaar raken, 50 op 5 km van elkaar.
partners-part-help-reference_region = 100 als iedereen die zoekt in dezelfde referentieregio ligt, 0 als niemand er ligt.
partners-part-help-province = 100 als iedereen die zoekt in dezelfde provincie ligt, 0 als niemand er ligt.
partners-part-help-resemblance = Welk deel van alle paren gemeenten minder op elkaar lijkt, in inwoners, herkomst en nieuwkomers.
partners-part-help-experience = 100 met een eerdere deelname, 0 als er zeker geen was. Vaak is het niet bekend.
partners-part-help-freedom = 100 als de gemeente in geen ander samenwerkingsverband van dit programma zit, 0 als ze er in een zit.
partners-part-help-threshold = Welk deel van de ontbrekende inwoners deze gemeente zeker aanvult.

## Why and why not

partners-side-for =
    { $count ->
        [one] Voordeel: { $reasons }.
       *[other] Voordelen: { $reasons }.
    }
partners-side-against =
    { $count ->
        [one] Nadeel: { $reasons }.
       *[other] Nadelen: { $reasons }.
    }
partners-side-not_known = Niet bekend: { $reasons }.
partners-why-breaks_rule = Kan er niet bij, want de regel ‘{ $rule }’ wordt zo nooit gehaald.
partners-why-borders = { $border_m } gedeelde grens
partners-why-doubtful_border = of ze echt naast elkaar liggen (maar { $border_m } grens)
partners-why-near = korte afstand ({ $apart_m } tussen de grenzen)
partners-why-far = grote afstand ({ $apart_m } tussen de grenzen)
partners-why-same_reference_region = dezelfde referentieregio ({ $place })
partners-why-other_reference_region =
    { $asking ->
        [one] andere referentieregio ({ $place })
       *[other] niet voor allen dezelfde referentieregio ({ $place })
    }
partners-why-same_province = dezelfde provincie ({ $place })
partners-why-other_province =
    { $asking ->
        [one] andere provincie ({ $place })
       *[other] niet voor allen dezelfde provincie ({ $place })
    }
partners-why-alike = gelijkend profiel
partners-why-unlike = ander profiel
partners-why-not_comparable = of de profielen op elkaar lijken
partners-why-was_mentor = ervaring als mentor ({ $programmes })
partners-why-took_part = eerdere deelname ({ $programmes })
partners-why-no_experience = geen ervaring
partners-why-experience_not_known = of er al ervaring is
partners-why-free = nog geen deelname aan dit programma
partners-why-elsewhere = al in een ander samenwerkingsverband van dit programma
partners-why-freedom_not_known = of de gemeente nog vrij is voor dit programma
partners-why-programme_not_running = of de gemeente nog vrij is (op de peildatum liep dit programma niet)
partners-why-suffices =
    { $spare ->
        [0] samen precies genoeg inwoners
       *[other] samen genoeg inwoners (minstens { $spare } meer dan nodig)
    }
partners-why-may_suffice = of ze samen genoeg inwoners tellen ({ $missing })
partners-why-falls_short = samen te weinig inwoners ({ $missing })
partners-why-figures_not_known = hoeveel inwoners er meetellen
partners-missing-exact = { $count } tekort
partners-missing-between = { $least } tot { $most } tekort
partners-missing-least = minstens { $least } tekort
partners-missing-most = hoogstens { $most } tekort
partners-missing-open = hoeveel er tekort zijn, weten we niet
experience-mentor = was mentor
experience-took_part = deed mee
experience-none = geen deelname
experience-not_known = niet bekend
freedom-free = vrij
freedom-elsewhere = in een ander samenwerkingsverband
freedom-not_known = niet bekend
freedom-not-running = het programma liep niet op de peildatum

## Mentors

partners-mentors = Mogelijke mentoren
partners-mentors-for = Mentoren voor { $name }
partners-own-experience = Eigen ervaring van { $name }: { $experience }
partners-mentor = { $name } grenst over { $border } aan { $asking }. Ervaring: { $experience } ({ $programmes }).
partners-no-mentors = Geen enkele buur heeft volgens onze gegevens meer ervaring dan { $name }. Niet van elk programma kennen we alle deelnemers: een buur kan ervaring hebben die wij niet kennen.
partners-no-mentor = { $name } is hier geen mogelijke mentor.
partners-put = { $name } staat op uw lijst.
partners-taken = { $name } staat niet meer op uw lijst.
partners-legend-no-mentor = geen buur met meer ervaring

## Combinations

partners-combinations = Gevonden combinaties
partners-combinations-for = Combinaties met { $name }
partners-combinations-help = ‘Zeker’: ook met de laagste telling van de inwoners is er genoeg. ‘Misschien’: alleen met de hoogste telling. ‘Bindt het geheel’: lid dat alleen nodig is om de andere aan elkaar te laten grenzen.
partners-near = Net niet
partners-near-help = Combinaties die op één punt tekortschieten, de dichtste bij eerst: inwoners te weinig, of een lid in een andere referentieregio.
choice-max_size = Hoogstens zoveel leden
choice-max_size-help = Wie zoekt, telt mee.
choice-connection = Moeten leden aan elkaar grenzen?
choice-connection-help = Een voorkeur van u: geen enkel programma vraagt het.
partners-connected-met = ja
partners-connected-not_met = nee
partners-connected-not_decidable = alleen met korte grenzen
partners-connection-any = Maakt niet uit
partners-connection-preferred = Liefst wel
partners-connection-only = Ja, het moet
choice-sequence = Wat komt eerst?
choice-sequence-help = De volgorde van de combinaties.
partners-order-members = Weinig leden
partners-order-distance = Dicht bij elkaar
partners-order-likeness = Leden die op elkaar lijken
partners-step-look = Combinaties zoeken
partners-not-yet = nog niet gezocht
partners-reach-certain = zeker
partners-reach-possible = misschien
partners-reach-near = net niet
partners-look-at-combination = Bekijk een combinatie
partners-looked-at-members = De bekeken combinatie: { $names }
partners-looked-at-combination = De eerste combinatie met { $name }: zie naast of onder de kaart.
partners-in-none = { $name } zit in geen van deze combinaties.
partners-alone = { $name } alleen
partners-legend-chosen = in de bekeken combinatie
partners-legend-able = kan meedoen
partners-list-these = Zet deze partners op de lijst
partners-holds-alone = { $name } haalt de getoetste regels al zonder anderen.
partners-may-hold-alone = { $name } haalt misschien alle getoetste regels al zonder anderen, maar niet alles is te beslissen.
partners-some-undecided = Niet alles is te beslissen: zie de tabel.
partners-left-out-one_membership =
    { $count ->
        [one] { $names } telt niet mee: de gemeente zit al in een ander samenwerkingsverband van dit programma.
       *[other] { $names } tellen niet mee: ze zitten al in een ander samenwerkingsverband van dit programma.
    }
partners-left-out-threshold =
    { $count ->
        [one] { $names } telt niet mee: de inwoners zijn er niet geteld.
       *[other] { $names } tellen niet mee: de inwoners zijn er niet geteld.
    }
partners-found-certain =
    { $count ->
        [one] { $count } combinatie van hoogstens { $size } past binnen de regels en telt zeker genoeg inwoners.
       *[other] { $count } combinaties van hoogstens { $size } passen binnen de regels en tellen zeker genoeg inwoners.
    }
partners-found-possible =
    { $count ->
        [one] { $count } combinatie van hoogstens { $size } past misschien: alleen met de hoogste telling zijn er genoeg inwoners.
       *[other] { $count } combinaties van hoogstens { $size } passen misschien: alleen met de hoogste telling zijn er genoeg inwoners.
    }
partners-found-any =
    { $count ->
        [one] { $count } combinatie van hoogstens { $size } past binnen de regels.
       *[other] { $count } combinaties van hoogstens { $size } passen binnen de regels.
    }
partners-named = De tabel toont de eerste { $count }.
partners-complete-to =
    { $count ->
        [one] Met meer dan { $count } lid zijn er te veel om ze allemaal te bekijken.
       *[other] Met meer dan { $count } leden zijn er te veel om ze allemaal te bekijken.
    }
partners-nothing-certain = Geen combinatie van hoogstens { $size } past zeker binnen de regels.
partners-nothing-possible = Er is ook geen combinatie van hoogstens { $size } die misschien past.
partners-takes =
    { $count ->
        [one] { $count } lid
       *[other] { $count } leden
    }
partners-takes-at-least =
    { $count ->
        [one] minstens { $count } lid
       *[other] minstens { $count } leden
    }
partners-obstacle-given = Wie zoekt, haalt zelf de regel ‘{ $rule }’ niet; niemand die erbij komt, lost dat op.
partners-obstacle-not_counted = De cijfers over de inwoners laten dat niet toe: er is geen telling voor deze regel.
partners-obstacle-whole = Zelfs allen die mogen meedoen, halen samen de regel ‘{ $rule }’ niet.
partners-obstacle-connected = Het lukt alleen met gemeenten die niet aan elkaar grenzen. Kies ‘Liefst wel’ bij ‘Moeten leden aan elkaar grenzen?’, dan ziet u ze.
partners-obstacle-maximum = Daarvoor zijn er { $takes } nodig, en de regels laten er hoogstens { $maximum } toe.
partners-obstacle-size = Daarvoor zijn er { $takes } nodig.
partners-obstacle-too_many =
    { $count ->
        [one] Met meer dan { $count } lid zijn er te veel combinaties om te bekijken.
       *[other] Met meer dan { $count } leden zijn er te veel combinaties om te bekijken.
    }
partners-impossible-figures = Zelfs allen die mogen meedoen, tellen samen { $whole } inwoners die meetellen, en het moeten er meer dan { $threshold } zijn.
partners-look-further =
    { $count ->
        [one] Zoek tot { $count } lid
       *[other] Zoek tot { $count } leden
    }

## The shortlist

partners-shortlist = Uw lijst
partners-shortlist-empty = Nog niemand op de lijst. Kies hierboven gemeenten, of zet ze erop bij de kandidaten, de mentoren of de combinaties.
choice-shortlist = Wie staat op de lijst?
choice-shortlist-help = De gemeenten die u wilt aanspreken.
choice-shortlist-placeholder = Kies gemeenten
choice-remark = Uw notitie
choice-remark-help = Ze gaat mee in de link en in de bestanden. Schrijf hier niets over personen.
choice-remark-placeholder = Bijvoorbeeld: eerst bellen met de dienst samenleven
partners-not-on-list =
    { $count ->
        [one] { $names } is hier geen kandidaat en staat niet meer op de lijst.
       *[other] { $names } zijn hier geen kandidaten en staan niet meer op de lijst.
    }
partners-all-together = Allen samen
partners-together = Samen: { $names }
partners-brief-title = Mogelijke partners voor { $name }
partners-link = Deel deze link: hij bewaart wie er zoekt, de regels, uw keuzes, de lijst en de notitie. Op de server wordt niets bewaard.

draft-these = Teken deze combinatie

column-score = Score (0–100)
column-why = Waarom wel en niet
column-with_asking = Oordeel samen met wie zoekt
column-adds_lower = Brengt minstens mee (inwoners)
column-adds_upper = Brengt hoogstens mee (inwoners)
column-experience = Ervaring
column-freedom = Vrij voor dit programma
column-part_nearness = Deel: dichtbij
column-part_reference_region = Deel: referentieregio
column-part_province = Deel: provincie
column-part_resemblance = Deel: profiel
column-part_experience = Deel: ervaring
column-part_freedom = Deel: nog vrij
column-part_threshold = Deel: drempel
column-counted_lower = Tellen samen minstens (inwoners)
column-counted_upper = Tellen samen hoogstens (inwoners)
column-known_parts = Delen die bekend zijn
column-mentor_to = Kan mentor zijn voor
column-mentor_programmes = Deed mee aan
column-own_experience = Eigen ervaring
column-reach = Genoeg inwoners
column-passes = Oordeel op alle regels
column-undecided = Niet te beslissen
column-one_piece = Grenzen aan elkaar
column-connecting = Bindt het geheel
column-distance_m = Afstanden tussen de leden, opgeteld
column-distance_sd = Verschil in profiel
column-lacks = Wat ontbreekt
column-outside = In een andere referentieregio
column-in_the_way = Wat in de weg staat of open is
