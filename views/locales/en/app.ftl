# English. Keys and variables are those of nl.ftl.
# An id of the code closes a key as it is written there: measure-<id>, status-<id>, role-<id>.
# A number is formatted and chooses the plural; a year must be text, or it reads as 2,024.

## The app and its pages

app-title = Samenkaart
app-subtitle = Atlas of intermunicipal cooperation in Flanders
page-map = Map
page-about = About the data
language-label = Language
language-help = The language of the app; your choices stay.
language-nl = Nederlands
language-en = English

## Choices

choice-programmes = Programmes
choice-programmes-help = Choose one or more programmes.
choice-programmes-placeholder = Choose a programme
choice-measure = What does the map show?
choice-measure-help = The figure that colours the map.
choice-date = Date
choice-date-help = The map shows the municipalities and the memberships of this day. When you type a date, the map follows once you leave the field.
choice-vintage = Municipalities of which date?
choice-vintage-help = Municipalities merge. Choose whether you see the municipalities of the chosen date or those of today. A past membership is then shown with the municipality of today.
choice-method = Allocation of an award
choice-method-help = How the award of a consortium is divided among its members. The shares add up to the award exactly. Where the whole amount is shown with each member, do not add the amounts up.
choice-scheme = Classes
choice-scheme-help = How the limits between the classes are chosen.
choice-classes = Number of classes
choice-classes-help = Into how many colours the map divides the municipalities, from low to high.
choice-lines = Borders on the map
choice-lines-help = Lines drawn over the municipalities.
choice-names = Names of consortia on the map
choice-names-help = Writes the name of each consortium on the map.

choice-background = Base map
choice-background-help = A base map comes from another server. If you choose none, your browser contacts no other server.
choice-municipality = Find a municipality
choice-municipality-help = Name, former name or postal code.
choice-municipality-placeholder = Type a name or postal code
choice-municipality-former = { $name } (see { $successor })
vintage-then = Those of the chosen date
vintage-now = Those of today
classification-quantiles = Equal numbers of municipalities
classification-natural_breaks = Natural groups
classification-equal_steps = Equal steps
classification-round_numbers = Round numbers
allocation-whole = The whole amount with each member
allocation-equal = Equal shares
allocation-inhabitants = By number of inhabitants
allocation-origin = By number of inhabitants of foreign origin
lines-none = None
lines-provinces = Provinces
lines-reference_regions = Reference regions
choice-one-placeholder = Make a choice

## The map itself

map-label = Map of the municipalities in Flanders and Brussels. The table on this page shows the same figures.
map-attribution = Boundaries: Statbel (CC BY), generalised
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-failed = The boundaries of the municipalities could not be loaded. Reload the page.
map-told =
    The map shows { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }. { $title } { $kinds }.
map-told-outlines =
    A thick line lies around { $count ->
        [one] { $count } group
       *[other] { $count } groups
    } of municipalities.
map-told-selected = Chosen: { $name }, { $value }.

basemap-none = None
basemap-grey = Grey map of Digitaal Vlaanderen
basemap-osm = OpenStreetMap
note-no-host = The map comes from our own server. Your browser contacts no other.
note-host = Your browser gets the base map from { $host }. That server sees your IP address and which part of the map you are looking at.

## Measures

measure-coverage = Coverage
measure-consortia = Number of consortia
measure-award = Award (whole amount)
measure-allocated = Allocated amount
measure-allocated_per_inhabitant = Allocated amount per inhabitant
measure-allocated_per_foreign_origin = Allocated amount per inhabitant of foreign origin
measure-inhabitants = Inhabitants
measure-foreign_origin_share = Share of inhabitants of foreign origin
measure-non_eu27_share = Share of inhabitants of non-EU27 origin
measure-newcomers_per_thousand = Newcomers per 1,000 inhabitants
measure-help-coverage = Which municipalities are covered on the chosen date.
measure-help-consortia = How many consortia the municipality is a member of.
measure-help-award = The award of the consortium: the whole amount with each member.
measure-help-allocated = The part of the award that the chosen method allocates to the municipality.
measure-help-allocated_per_inhabitant = The allocated amount divided by the number of inhabitants on 1 January of the year of the chosen date.
measure-help-allocated_per_foreign_origin = The allocated amount divided by the number of inhabitants of foreign origin on 1 January of the year of the chosen date.
measure-help-inhabitants = Inhabitants on 1 January.
measure-help-foreign_origin_share = Inhabitants of an origin other than Belgian, divided by all inhabitants on 1 January.
measure-help-non_eu27_share = Inhabitants of an origin outside the EU27, divided by all inhabitants on 1 January. { meaning-non_eu27 }
measure-help-newcomers_per_thousand = Newcomers in a year per 1,000 inhabitants on 1 January of that year.

## States of a figure and statuses of a municipality: never mixed up

state-zero = zero
state-not_known = not known
state-not_applicable = not applicable
status-covered = covered
status-ended = membership ended
status-not_covered = not covered
status-not_known = not known
status-not_applicable = not applicable

## Legend

legend-title-coverage = Is the municipality covered?
legend-title-consortia = Number of consortia
legend-title-award = Award (the whole amount with each member)
legend-title-allocated = Allocated amount
legend-title-allocated_per_inhabitant = Allocated amount per inhabitant
legend-title-allocated_per_foreign_origin = Allocated amount per inhabitant of foreign origin
legend-title-inhabitants = Inhabitants
legend-title-foreign_origin_share = Share of inhabitants of foreign origin
legend-title-non_eu27_share = Share of inhabitants of non-EU27 origin
legend-title-newcomers_per_thousand = Newcomers per 1,000 inhabitants
legend-count =
    { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
legend-no-values = No municipality has a figure here.
legend-fewer-classes =
    { $count ->
        [one] With these figures there is only { $count } class.
       *[other] With these figures there are only { $count } classes.
    }

## Formats: intervals and periods

interval-inclusive = { $lower } to { $upper }
interval-continuous = { $lower } to { $upper }
period-closed = { $start } – { $end }
period-from = from { $start }
period-until = until { $end }
period-open = no dates known

## Table: column headers

column-nis = NIS code
column-name = Municipality
column-province = Province
column-reference_region = Reference region
column-status = Coverage
column-programme = Programme
column-funder = Who pays
column-known_count = Known members
column-known-members = Municipalities named by our sources
column-figure = Figure
column-value = Value
column-passage = Where in the source
column-consortium = Consortium
column-consortia = Number of consortia
column-role = Role
column-period = Period
column-award_cents = Award (whole amount)
column-allocated_cents = Allocated amount
column-allocated_per_inhabitant_cents = Per inhabitant
column-allocated_per_foreign_origin_cents = Per inhabitant of foreign origin
column-inhabitants = Inhabitants
column-origin = Origin of the inhabitants
column-share = Share
column-foreign_origin_share = Foreign origin
column-non_eu27_share = Non-EU27 origin
column-newcomers_per_thousand = Newcomers per 1,000 inhabitants
choice-table = Show the table
choice-table-help = Shows all municipalities of the map with their figures, the highest first. The files below have the same rows, also when the table is closed.
table-title = The figures in a table
municipality-list-title = The municipalities on the map
table-sort-help = Click a column header to sort.
table-download = This table as an Excel file
table-download-csv = This table as a CSV file
table-download-more = Other files
table-download-more-csv = CSV for other software
table-download-help-csv = Commas between columns, a point before decimals.
table-download-more-geojson = GeoJSON, with the boundaries
table-download-help-geojson = For maps on the web. Longitude and latitude in degrees (WGS84).
table-download-more-gpkg = GeoPackage, with the boundaries
table-download-help-gpkg = For QGIS. Belgian Lambert coordinates (EPSG:31370), the sources as a second layer.
table-sheet = Figures
table-euro = euro
table-file-plain = plain
table-note-what = what
table-note-value = value
table-missing = no figure
table-first-rows = You see the first { $shown } of { $all } rows. The files have them all.
table-missing-help = No figure: not known, or not applicable where the column ‘Coverage’ says so.
table-missing-known = No figure: not known.

## Card of a municipality

card-opened = { $name }: everything about this municipality is beside or below the map.
card-nis = NIS code
card-province = Province
card-reference_region = Reference region
card-inhabitants = Inhabitants
card-memberships = Memberships over time
card-allocated = Allocated amount
card-predecessors = Predecessors and successors
card-area = Area
card-postal_codes = Postal codes
card-on-date = Situation on { $date }
card-no-memberships = No membership known.
card-predecessor = Predecessor: { $name }, until { $date }
card-successor = Successor: { $name }, from { $date }
card-consortium-not-known = consortium not known
card-close = Close
origin-belgian = Belgian
origin-neighbouring = Neighbouring countries
origin-other_eu27 = Other EU27 countries
origin-non_eu27 = Outside the EU27
role-lead = lead
role-member = member
role-mentor = mentor

## Member lists that are not complete

list-incomplete-count =
    { $known } of { $total } { $total ->
        [one] municipality
       *[other] municipalities
    } known
list-incomplete = The member list of { $programme } is not complete: { list-incomplete-count }. The other municipalities are shown as not known.
list-incomplete-conflict =
    The member list of { $programme } is not complete: { $known ->
        [one] { $known } municipality known
       *[other] { $known } municipalities known
    }. Our sources name different numbers of participants: { $stated }. The other municipalities are shown as not known.
list-incomplete-no-total =
    The member list of { $programme } is not complete: { $known ->
        [one] { $known } municipality known
       *[other] { $known } municipalities known
    }. We do not know how many there are in all. The other municipalities are shown as not known.

## Totals

total-title = Totals
total-awards = Awarded
total-consortia = Consortia
total-memberships = Memberships
total-partners = Also partners without a place on the map: { $partners }.
total-municipalities = Municipalities covered
total-covered =
    { $covered } of { $total } { $total ->
        [one] municipality
       *[other] municipalities
    }
total-covered-at-least =
    at least { $covered } of { $total } { $total ->
        [one] municipality
       *[other] municipalities
    }
total-off-map = Of this, { $amount } is not on the map: awarded to partners without a municipality.
total-budget = Budget of { $programme }: { $budget }.
total-click = Click a municipality on the map, or find one, to see everything about it.
total-not-known =
    { $count ->
        [one] { $count } municipality not known
       *[other] { $count } municipalities not known
    }
total-awards-incomplete =
    { $count ->
        [one] The award of { $count } consortium is not known; the total leaves it out.
       *[other] The awards of { $count } consortia are not known; the total leaves them out.
    }
note-not-additive = Do not add these amounts up: the whole award is shown with each member. The total counts each award once.
note-not-begun = On { $date }, none of these programmes had begun.

## Sources and dates

source-title = Sources
source-licence = Licence
source-reference_date = Reference date
source-page = Web page
source-package = How we got it
source-in-package = with { $name }, a package for the programming language Python that holds these data
source-gaps = What it does not say
source-gaps-none = nothing known
source-conflicts = Differs from other sources
source-not-stated = not stated
source-no-publisher = publisher not stated
source-official = official document
source-no-figures = There are no figures for this date.
source-checksum = Checksum (SHA-256)
source-line = { $publisher }, { $title }, reference date { $date }
source-date-not-known = { $publisher }, { $title }, date not known
source-inhabitants-of = Inhabitants on { $date }
source-newcomers-of = Newcomers in { $year }
source-allocation = Allocation: { $allocation }
about-intro = This page says where the figures come from.
about-words = What these words mean
about-programmes = Programmes
about-figures = Figures about the programmes
about-figures-conflict = Where sources differ, their figures are listed one below the other.
about-conflict = { $figure } of { $programme }: { $value }, elsewhere { $others }
column-member_list = Member list
member-list-complete = complete
member-list-incomplete = not complete
figure-budget_cents = Budget
figure-good_practice_budget_cents = Budget for good practice
figure-maximum_per_project_cents = Highest amount per project
figure-files = Case files
figure-consortia = Consortia
figure-existing_consortia_joined = Existing consortia that municipalities joined
figure-participants = Participants
figure-new_participants = New participants
figure-applicants = Applicants
figure-aimed_pilot_sites = Pilot sites aimed for
figure-aimed_pilot_sites_small = Pilot sites aimed for in small towns and municipalities

## Errors: what happened, and what to do

error-no-programme = Choose at least one programme.
error-data = The data of the app is incomplete or damaged. Tell whoever runs the app.
error-assets = The files of the map could not be put in { $what }. Tell whoever runs the app.
error-page = This page cannot be shown right now. The other pages still work. If this keeps happening, tell whoever runs the app.
error-reference = Reference for whoever runs the app: { $number }
