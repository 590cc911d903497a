# The page "Neighbours". English; see app.ftl.

page-neighbours = Neighbours
neighbours-intro = Choose a municipality or a consortium: the map and the table show who lies next to it and how long the shared border is. Neighbours are municipalities that share at least { $minimum } of border; shorter contacts are listed apart, as another map may lack them. That two municipalities lie next to each other does not say that they want to or may work together.
neighbours-choose = Search for a municipality above, click one on the map, or choose a consortium.
choice-consortium = Or a consortium
choice-consortium-help = A consortium in our data, instead of one municipality.
choice-consortium-placeholder = Choose a consortium
choice-steps = How far to look?
choice-steps-help = One border away: the neighbours themselves. Two borders: their neighbours too.
steps-word =
    { $count ->
        [one] { $count } border
       *[other] { $count } borders
    }
choice-minimum_m = Shortest border that counts (in metres)
choice-minimum_m-help = Municipalities with a shorter shared border are a doubtful contact, not neighbours.

neighbours-title = Neighbours of { $name }
neighbours-legend-0 = chosen
neighbours-legend-1 = neighbours
neighbours-legend-2 = neighbours of neighbours
neighbours-legend-3 = three borders away
neighbours-far = further away
neighbours-nothing-chosen = no municipality chosen yet
neighbours-tip-own =
    { $count ->
        [0] no neighbours
        [one] { $count } neighbour
       *[other] { $count } neighbours
    }
neighbours-tip = shared border { $border }
neighbours-tip-far = { $steps } away, { $distance } between the centres

neighbours-fact-count = Neighbours
neighbours-fact-outside = Of these, outside the Flemish Region
neighbours-fact-border = Border shared with neighbours
neighbours-fact-walloon = Border with the Walloon Region
neighbours-fact-abroad = Border with another country or the sea
neighbours-fact-pieces = Pieces
neighbours-fact-pieces-doubtful = Pieces without doubtful contacts
neighbours-fact-enclosed = Municipalities it encloses
neighbours-fact-provinces = Provinces
neighbours-fact-arrondissements = Arrondissements
neighbours-fact-reference_regions = Reference regions
neighbours-fact-compactness = Compactness
neighbours-fact-inhabitants = Inhabitants
neighbours-fact-foreign_origin = Inhabitants of foreign origin
neighbours-fact-furthest = Furthest apart
neighbours-furthest = { $first } and { $second }: { $distance } between the centres
neighbours-alone = none, one municipality
neighbours-none = none
neighbours-compactness-help = Compactness says how round an area is (Polsby and Popper, 1991): 1 for a circle, near 0 for a long or scattered area. It depends on how finely the boundaries are drawn; compare it only with other figures of this page.
neighbours-isolate = { $name } has no neighbour at all: it borders only on the Walloon Region or another country.
neighbours-isolates = Without neighbours: { $names }.
neighbours-no-members = On this date this consortium has no members.

neighbours-table = Who lies next to it?
neighbours-doubtful = Doubtful contacts
neighbours-doubtful-help = These municipalities touch over less than the shortest border that counts, or in a single point. They do not count as neighbours.
neighbours-doubtful-none = No doubtful contacts.
neighbours-touching = Consortia that touch
neighbours-touching-none = No two of these consortia touch.
neighbours-bridges = Municipalities between two consortia
neighbours-bridges-help = These municipalities are members of neither and border on both. They could be a bridge.
neighbours-bridges-none = No municipality lies between two of these consortia.
neighbours-consortia = The consortia on the ground
neighbours-consortia-help = Each consortium on its own first day, and in the municipalities of today. A member that has merged since stands for the whole of its successor.
neighbours-at-start = On the first day
neighbours-today = In the municipalities of today

column-steps = Borders away
column-border_m = Shared border
column-centroid_m = Distance between centres
column-apart_m = Distance between borders
column-region_mark = Region
column-name_b = Touches
column-contact = Contact
column-in_common = Members in common
column-consortium_a = Consortium
column-consortium_b = And consortium
column-border_a_m = Border with the first
column-border_b_m = Border with the second
column-members = Members
column-pieces = Pieces
column-bordering = Neighbours
column-enclosed = Enclosed
column-provinces = Provinces
column-reference_regions = Reference regions
column-arrondissements = Arrondissements
column-compactness = Compactness
column-foreign_origin = Of foreign origin
column-furthest_m = Furthest members apart
column-when = When
contact-point = single point
contact-line = short border
source-borders = Borders and lengths: our own computation on the boundaries of Statbel, generalised to 50 m, in Belgian Lambert coordinates
