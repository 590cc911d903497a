# The page "Patronen". Dutch, for a reader without a background in statistics; see app.ftl.

page-patterns = Patronen
choice-pattern = Wat wilt u zien?
choice-pattern-help = Twee vergelijkingen met toeval, en twee manieren om gemeenten te vinden die op elkaar lijken.
pattern-view-clusters = Hoog en laag bij elkaar
pattern-view-coverage = Deelnemers naast elkaar
pattern-view-similar = Gemeenten die lijken op één gemeente
pattern-view-groups = Groepen van buren die op elkaar lijken
pattern-intro-clusters = De kaart toont waar gemeenten met een hoog cijfer bij elkaar liggen, waar lage bij elkaar liggen, en wie sterk van zijn buren verschilt. We tonen dat alleen waar toeval het niet goed verklaart: daarvoor worden de cijfers vele keren willekeurig over de gemeenten herverdeeld. Een patroon zegt niet waarom het er is, en een gemeente zonder patroon kan zelf best een hoog of laag cijfer hebben.
pattern-intro-coverage = De kaart toont welke gemeenten op deze datum aan de gekozen programma's meedoen, en de tekst ernaast zegt of deelnemers vaker naast elkaar liggen dan door toeval. Daarvoor tellen we de paren van buren, en vergelijken we met vele kaarten waarop de deelnames willekeurig herverdeeld zijn. De uitkomst zegt niet waarom: wie samen een aanvraag doet, is vaak elkaars buur, en wie we niet kennen, telt niet mee.
pattern-intro-similar = Kies een gemeente: de kaart en de tabel tonen welke gemeenten er het meest op lijken in de gekozen cijfers, samen het profiel. Elk cijfer telt even zwaar, en de tabel zegt per gemeente welk cijfer de twee samenbrengt en welk cijfer ze uit elkaar zet. Dat twee gemeenten op elkaar lijken, zegt niet dat ze hetzelfde nodig hebben: wat niet in het profiel zit, telt niet mee.
pattern-intro-groups = De kaart verdeelt de gemeenten in aaneengesloten groepen van buren die op elkaar lijken in de gekozen cijfers. De cijfers ernaast zeggen hoe goed de groepen passen, en met andere cijfers of een ander aantal komen er andere groepen uit. Dit is een begin voor gesprekken, geen oordeel: het zegt niet dat een groep moet of mag samenwerken.
pattern-method-clusters = Voor specialisten: Moran's I en lokale Moran (Local Moran; Anselin, 1995), waarin de buren van een gemeente samen 1 wegen; tweede methode Getis-Ord G*, waarin elke buur en de gemeente zelf 1 weegt. Aandelen zijn empirisch-Bayes gestandaardiseerd. p-waarden zijn tweezijdig en komen uit de herverdelingen. Voor vele toetsen tegelijk is gecorrigeerd op valse ontdekkingen (Benjamini-Hochberg); Moran's I is één toets. Hoog is boven het gemiddelde.
pattern-method-coverage = Voor specialisten: tellingen van paren (join counts; Cliff en Ord, 1981), waarin elke buur 1 weegt. p-waarden zijn tweezijdig en komen uit de herverdelingen. Voor drie toetsen tegelijk is gecorrigeerd op valse ontdekkingen (Benjamini-Hochberg).
pattern-method-similar = Voor specialisten: elk cijfer is gestandaardiseerd over de gemeenten van het Vlaams Gewest (van aantallen de natuurlijke logaritme), en de afstand is de wortel van het gemiddelde gekwadrateerde verschil, in standaardafwijkingen; het deel van een cijfer is zijn deel van de gekwadrateerde afstand. Een verschil van één standaardafwijking is een gewoon verschil tussen gemeenten. De klassen op de kaart tellen evenveel gemeenten.
pattern-method-groups = Voor specialisten: Ward met buren, gesnoeid als boom (REDCAP; Guo, 2008) op gestandaardiseerde cijfers (van aantallen de natuurlijke logaritme). Criterium: de hoogste index van Caliński en Harabasz (1974). Silhouet volgens Rousseeuw (1987).

## Choices

choice-profile = Profiel: welke cijfers vergelijken?
choice-profile-help = Elk cijfer telt even zwaar. Dezelfde cijfers als op de kaart.
choice-profile-placeholder = Kies minstens één cijfer
choice-permutations = Willekeurige herverdelingen
choice-permutations-help = Hoe vaak we de cijfers willekeurig over de gemeenten herverdelen. Meer geeft een preciezer antwoord en duurt langer.
choice-seed = Startgetal van het toeval
choice-seed-help = Met hetzelfde startgetal komt er precies hetzelfde uit. Een ander startgetal toont of de uitkomst standhoudt.
choice-groups = Aantal groepen
choice-groups-help = Kies zelf een aantal, of neem het best passende: het aantal waarbij de groepen het duidelijkst van elkaar verschillen (criterium van Caliński en Harabasz).
pattern-groups-criterion = Het best passende aantal
pattern-step-whole = Heel Vlaanderen met toeval vergelijken
pattern-step-local = Elke gemeente met toeval vergelijken
pattern-step-joins = Paren van buren met toeval vergelijken

## What was found

pattern-result = Wat komt eruit?
pattern-no-outcome = geen uitkomst
pattern-not-yet = nog geen uitkomst
pattern-outlines = Zwarte lijnen: de samenwerkingsverbanden van de gekozen programma's op deze datum.
pattern-none = geen
pattern-and-more = { $names } en nog { $count } (zie de tabel)
answer-yes = ja
answer-no = nee
pattern-kind-high_high = hoog, en de buren ook
pattern-kind-low_low = laag, en de buren ook
pattern-kind-high_low = hoog tussen lage buren
pattern-kind-low_high = laag tussen hoge buren
pattern-kind-not_significant = geen patroon: kan toeval zijn
pattern-kind-isolate = zonder buur die meetelt
pattern-kind-not_known = niet bekend
pattern-spot-high = hoog samen met de buren
pattern-spot-low = laag samen met de buren
pattern-spot-not_significant = geen patroon: kan toeval zijn
pattern-spot-isolate = zonder buur die meetelt
pattern-spot-not_known = niet bekend
pattern-whole-alike = { $name }: gemeenten die op elkaar lijken, liggen vaker bij elkaar dan door toeval.
pattern-whole-unlike = { $name }: buren verschillen meer van elkaar dan door toeval.
pattern-whole-no_pattern = { $name }: over heel Vlaanderen geen patroon. Zoals de cijfers verspreid liggen, kan toeval zijn; ook dat is een resultaat.
pattern-local-found =
    { $count ->
        [one] { $count } gemeente valt op: ze lijkt meer op haar buren dan door toeval, of verschilt er meer van.
       *[other] { $count } gemeenten vallen op: ze lijken meer op hun buren dan door toeval, of verschillen er meer van.
    }
pattern-local-none = Geen enkele gemeente valt op: plaatselijk is er geen patroon dat van toeval te onderscheiden is. Ook dat is een resultaat.
pattern-opinion =
    Een tweede methode (Getis-Ord G*) komt tot hetzelfde besluit voor { $same } { $same ->
        [one] gemeente
       *[other] gemeenten
    }.
pattern-second-more =
    { $count ->
        [one] Nog { $count } gemeente valt alleen met die tweede methode op.
       *[other] Nog { $count } gemeenten vallen alleen met die tweede methode op.
    }
pattern-second-less =
    { $count ->
        [one] { $count } gemeente die hier opvalt, doet dat met de tweede methode niet.
       *[other] { $count } gemeenten die hier opvallen, doen dat met de tweede methode niet.
    }
pattern-second-silent =
    { $count ->
        [one] Over { $count } gemeente kan de tweede methode niets zeggen: ze verschilt van haar buren.
       *[other] Over { $count } gemeenten kan de tweede methode niets zeggen: ze verschillen van hun buren.
    }
pattern-undecided = Nog niet beslist: { $names }. De uitkomst is daar uiterster dan in elk van de { $permutations } herverdelingen, maar dat zijn er te weinig om zeker te zijn. Met meer herverdelingen kan het patroon alsnog blijken.
pattern-figure-moran = Moran's I
pattern-figure-expected = Door toeval verwacht
pattern-figure-z = Afstand tot toeval (z)
pattern-figure-p_value = Kans dat toeval zoiets geeft (p)
pattern-figure-permutations = Willekeurige herverdelingen
pattern-figure-seed = Startgetal van het toeval
pattern-figure-correction = Correctie voor vele toetsen
pattern-correction = valse ontdekkingen (Benjamini-Hochberg): naar verwachting is hoogstens { $share } van wat opvalt vals
pattern-figure-threshold = Opvallend bij p tot en met
pattern-figure-municipalities = Gemeenten die meetellen
pattern-figure-isolates = Weggelaten, zonder buur die meetelt
pattern-figure-missing = Weggelaten, niet bekend
pattern-figure-covered = Deelnemers die meetellen
pattern-figures-of = { $name }: cijfers van { $date }

pattern-pairs-both =
    { $count ->
        [one] Beide buren doen mee: { $count } paar, door toeval verwacht { $expected }.
       *[other] Beide buren doen mee: { $count } paren, door toeval verwacht { $expected }.
    }
pattern-pairs-one =
    { $count ->
        [one] Eén van beide buren doet mee: { $count } paar, door toeval verwacht { $expected }.
       *[other] Eén van beide buren doet mee: { $count } paren, door toeval verwacht { $expected }.
    }
pattern-pairs-neither =
    { $count ->
        [one] Geen van beide buren doet mee: { $count } paar, door toeval verwacht { $expected }.
       *[other] Geen van beide buren doet mee: { $count } paren, door toeval verwacht { $expected }.
    }
pattern-against-more = Dat is vaker dan door toeval (p = { $p }).
pattern-against-fewer = Dat is minder vaak dan door toeval (p = { $p }).
pattern-against-same = Geen patroon: dat kan toeval zijn (p = { $p }).
pattern-join-both = beide doen mee
pattern-join-one = één van beide doet mee
pattern-join-neither = geen van beide doet mee

pattern-choose-municipality = Zoek hierboven een gemeente of klik er een aan op de kaart.
pattern-chosen = gekozen gemeente
pattern-likeness-to = Gelijkenis met { $name }
pattern-distance = afstand { $distance }
pattern-distance-nearest = afstand { $distance }: lijkt het meest
pattern-most-like = { $name } lijkt het meest op { $names }.
pattern-closer-than = { $name } en { $other } lijken meer op elkaar dan { $share } van alle paren van gemeenten.
pattern-reason = { $name }: het meest gelijk in ‘{ $together }’; het verst uit elkaar in ‘{ $apart }’ ({ $value } tegenover { $other } in { $chosen }), goed voor { $share } van de afstand.
pattern-reason-one = { $name }: ‘{ $apart }’ is { $value }, tegenover { $other } in { $chosen }.
pattern-reason-same = { $name }: in elk cijfer gelijk.
pattern-overlap = De twee aandelen van herkomst overlappen: het ene is een deel van het andere (samenhang: r = { $r }, waarbij 1 volledig is). Wie ze allebei kiest, laat herkomst dubbel tellen.
pattern-not-comparable = niet bekend: { $names }

pattern-groups-in-colour =
    { $count ->
        [one] groep { $groups }
       *[other] groepen { $groups }
    }
pattern-in-group =
    { $count ->
        [one] groep { $group }, { $count } gemeente
       *[other] groep { $group }, { $count } gemeenten
    }
pattern-count-criterion =
    { $count ->
        [one] { $count } groep: het aantal dat volgens het criterium van Caliński en Harabasz het best past.
       *[other] { $count } groepen: het aantal dat volgens het criterium van Caliński en Harabasz het best past.
    }
pattern-count-asked =
    { $count ->
        [one] { $count } groep, zoals u koos.
       *[other] { $count } groepen, zoals u koos.
    }
pattern-smallest =
    { $count ->
        [one] Een groep telt minstens { $count } gemeente.
       *[other] Een groep telt minstens { $count } gemeenten.
    }
pattern-no-lot = Er komt geen toeval bij kijken, dus er is geen startgetal: dezelfde keuzes geven altijd dezelfde groepen.
pattern-pieces = Los van de rest in deze vergelijking, en dus nooit met de rest in één groep: { $names }.
pattern-figure-groups = Aantal groepen
pattern-figure-within_share = Verschillen die binnen de groepen blijven
pattern-figure-silhouette = Silhouet (van -1 tot 1; hoger is beter)
pattern-figure-calinski_harabasz = Index van Caliński en Harabasz (hoger is beter)

## Why there is no outcome

pattern-refusal-permutations = { $permutations } herverdelingen kunnen niet. Kies een ander aantal.
pattern-refusal-seed = Het startgetal { $seed } kan niet. Kies een ander.
pattern-refusal-no_pairs = Geen twee gemeenten gelden als buren, dus er is niets te vergelijken. Kies een kleinere kortste grens.
pattern-refusal-too_few = Te weinig gemeenten om een patroon van toeval te onderscheiden: er zijn er { $minimum } nodig waarvan het gevraagde bekend is, en ook van een buur; hier zijn dat er { $n }. Niet bekend: { $missing }. Zonder buur die meetelt: { $isolates }. Kies een andere datum, een ander cijfer of een ander programma.
pattern-refusal-no_variance = Alle { $n } gemeenten hebben hetzelfde cijfer, dus er is geen patroon te zoeken. Kies een ander cijfer.
pattern-refusal-one_status = Van de { $n } gemeenten doen er { $covered } mee: allemaal of geen enkele, dus er is niets te vergelijken. Kies een andere datum of een ander programma.
profile-refusal-no_indicator = Kies minstens één cijfer voor het profiel.
profile-refusal-not_known = Voor te weinig gemeenten is dit bekend: { $subjects }. Laat het weg uit het profiel of kies een andere datum.
profile-refusal-no_variance = Dit cijfer is overal gelijk en vergelijkt dus niets: { $subjects }. Laat het weg uit het profiel.
profile-refusal-not_positive = In dit cijfer staat een nul, waarmee niet te vergelijken is: { $subjects }. Laat het weg uit het profiel.
profile-refusal-not_comparable = Van { $name } is op deze datum niet bekend: { $subjects }. Laat dat weg uit het profiel, kies een andere datum of een andere gemeente.
profile-refusal-no_municipality = { $name } ligt niet in het Vlaams Gewest en is niet te vergelijken. Kies een andere gemeente.
pattern-groups-refused = Dat aantal groepen kan niet met deze cijfers en buren. Mogelijk zijn { $fewest } tot en met { $most }, of kies ‘Het best passende aantal’.
pattern-groups-impossible = Met deze cijfers en buren zijn geen groepen te maken: er zijn te veel losse stukken, of te weinig gemeenten. Kies een kleinere kortste grens of andere cijfers.

## Tables

pattern-table-clusters = De gemeenten in een tabel
pattern-table-joins = De paren van buren in een tabel
pattern-table-covered = De gemeenten in een tabel
pattern-table-left-out = Weggelaten gemeenten
pattern-table-similar = Wie lijkt het meest?
pattern-table-groups = De groepen in een tabel
pattern-table-members = De gemeenten in een tabel
pattern-table-quality = Hoe goed passen de groepen?
column-pattern = Patroon
column-local_i = Lokale Moran
column-p_value = p-waarde
column-significant = Valt op
column-g_z = G* (z)
column-g_p_value = p-waarde van G*
column-g_pattern = Tweede methode (G*)
column-agree = Zelfde besluit
column-reason = Waarom
column-join = Paar van buren
column-statistic = Aantal paren
column-expected = Door toeval verwacht
column-z = Afstand tot toeval (z)
column-rank = Rang
column-distance = Afstand
column-closer_than = Paren die verder uit elkaar liggen
column-together = Brengt samen
column-apart = Zet uit elkaar
column-neighbour = Buur
column-inhabitants_difference_sd = Inwoners: verschil (in standaardafwijkingen)
column-inhabitants_contribution = Inwoners: deel van de afstand
column-foreign_origin_share_difference_sd = Buitenlandse herkomst: verschil (in standaardafwijkingen)
column-foreign_origin_share_contribution = Buitenlandse herkomst: deel van de afstand
column-non_eu27_share_difference_sd = Herkomst buiten de EU27: verschil (in standaardafwijkingen)
column-non_eu27_share_contribution = Herkomst buiten de EU27: deel van de afstand
column-newcomers_per_thousand_difference_sd = Nieuwkomers: verschil (in standaardafwijkingen)
column-newcomers_per_thousand_contribution = Nieuwkomers: deel van de afstand
column-group = Groep
column-size = Gemeenten
column-spread = Spreiding binnen de groep
column-inhabitants_centre = Inwoners: ten opzichte van gemiddeld
column-foreign_origin_share_centre = Buitenlandse herkomst: ten opzichte van gemiddeld
column-non_eu27_share_centre = Herkomst buiten de EU27: ten opzichte van gemiddeld
column-newcomers_per_thousand_centre = Nieuwkomers: ten opzichte van gemiddeld
column-count = Aantal groepen
column-shown = Op de kaart
column-within_share = Verschillen binnen de groepen
column-calinski_harabasz = Caliński en Harabasz
column-silhouette = Silhouet
