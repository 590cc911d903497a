# English. Keys and variables are those of nl.ftl.
# An id of the code closes a key as it is written there: measure-<id>, status-<id>, role-<id>.
# A number is formatted and chooses the plural; a year must be text, or it reads as 2,024.

## The app and its pages

app-title = Samenkaart
app-subtitle = Atlas of intermunicipal cooperation in Flanders
page-map = Map
page-about = About the data
language-label = Language
language-nl = Nederlands
language-en = English

## Choices

choice-programmes = Programmes
choice-programmes-help = Choose one or more programmes.
choice-programmes-placeholder = Choose a programme
choice-measure = What does the map show?
choice-measure-help = The figure that colours the map.
choice-date = Date
choice-date-help = The map shows the municipalities and the memberships of this day.
choice-vintage = Vintage of the municipalities
choice-vintage-help = Municipalities merge. Choose whether you see the municipalities of the chosen date or those of today. A membership of the past then stands with the municipality of now.
choice-method = Allocation of an award
choice-method-help = How the award of a consortium is divided among its members. The shares add up to the award exactly. When the whole amount stands with each member, do not add the amounts up.
choice-scheme = Classes
choice-scheme-help = How the bounds between the classes are chosen.
choice-classes = Number of classes
choice-lines = Borders on the map
choice-lines-help = Lines drawn over the municipalities.
choice-names = Names of consortia on the map

choice-background = Base map
choice-background-help = A base map comes from another server. If you choose none, your browser asks nothing of another server.
choice-municipality = Find a municipality
choice-municipality-help = Name, former name or postal code.
choice-municipality-placeholder = Type a name or postal code
choice-municipality-former = { $name } (see { $successor })
vintage-then = Of the chosen date
vintage-now = Of today
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

## The map itself

map-label = Map of the municipalities in Flanders and Brussels. The table below the map shows the same figures.
map-attribution = Boundaries: Statbel (CC BY), generalised
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-failed = The boundaries of the municipalities could not be loaded. Reload the page.

basemap-none = None
basemap-grey = Grey map of Digitaal Vlaanderen
basemap-osm = OpenStreetMap
note-no-host = The map comes from our own server. Your browser asks nothing of another.
note-host = Your browser gets the base map from { $host }. That server sees your IP address and which part of the map you look at.

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
measure-help-allocated = The part of the award that the chosen allocation puts to the municipality.
measure-help-allocated_per_inhabitant = The allocated amount divided by the number of inhabitants on 1 January of the year of the chosen date.
measure-help-allocated_per_foreign_origin = The allocated amount divided by the number of inhabitants of foreign origin on 1 January of the year of the chosen date.
measure-help-inhabitants = Inhabitants on 1 January.
measure-help-foreign_origin_share = Inhabitants of an origin other than Belgian, divided by all inhabitants on 1 January.
measure-help-non_eu27_share = Inhabitants of an origin outside the 27 countries of the EU, divided by all inhabitants on 1 January.
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
column-foreign_origin_share = Foreign origin
column-non_eu27_share = Non-EU27 origin
column-newcomers_per_thousand = Newcomers per 1,000 inhabitants
table-title = The figures in a table
table-sort-help = Click a column header to sort.
table-download = This table as an Excel file
table-missing = no figure
table-missing-help = No figure: not known, or not applicable where the column Coverage says so.

## Card of a municipality

card-opened = { $name }: all about this municipality stands beside or below the map.
card-nis = NIS code
card-province = Province
card-reference_region = Reference region
card-inhabitants = Inhabitants
card-origin = Origin of the inhabitants
card-share = Share
card-memberships = Memberships through time
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
    }. How many there are in all, we do not know. The other municipalities are shown as not known.

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
total-off-map = Of this { $amount } is not on the map: awarded to partners without a municipality.
total-budget = Budget of { $programme }: { $budget }.
total-click = Click a municipality on the map, or find one, to see all about it.
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
note-not-additive = Not additive: the whole award stands with each member. The total counts each award once.
note-not-begun = On { $date } none of these programmes had begun.

## Sources and dates

source-title = Sources
source-licence = Licence
source-reference_date = Reference date
source-page = Web page
source-gaps = What it does not say
source-not-stated = not stated
source-official = official document
source-no-figures = There are no figures for this date.
source-checksum = Checksum (SHA-256)
source-line = { $publisher }, { $title }, reference date { $date }
source-date-not-known = { $publisher }, { $title }, date not known
source-inhabitants-of = Inhabitants on { $date }
source-newcomers-of = Newcomers in { $year }
source-allocation = Allocation: { $allocation }
about-intro = This page says where the figures come from.
about-programmes = Programmes
about-figures = Figures about the programmes
about-figures-conflict = Where sources differ, their figures stand one below the other.
about-member-list = Member list
member-list-complete = complete
member-list-incomplete = not complete
figure-budget_cents = Budget
figure-good_practice_budget_cents = Budget for good practice
figure-maximum_per_project_cents = Highest amount per project
figure-files = Files
figure-consortia = Consortia
figure-existing_consortia_joined = Existing consortia that municipalities joined
figure-participants = Participants
figure-new_participants = New participants
figure-applicants = Applicants
figure-aimed_pilot_sites = Pilot sites aimed for
figure-aimed_pilot_sites_small = Pilot sites aimed for in small towns and municipalities

## Errors: what happened, and what to do

error-no-programme = Choose at least one programme.
error-data = The data of the app are incomplete or damaged. Tell whoever runs the app.
error-assets = The files of the map could not be put in { $what }. Tell whoever runs the app.

## The page for imports

page-import = Import a table
import-intro = Here you import a table of awards: an Excel file, a CSV, a web page or pasted text. First you see what was read and what is in doubt. Only when you accept do the awards come on the map, on this computer only.
import-file = File
import-file-help = Excel (xlsx), CSV, TSV, HTML or text, at most 10 MB.
import-paste = Or paste the table
import-paste-help = Pasted from a web page, a PDF or an e-mail.
import-day = Date of the award
import-day-help = Names of municipalities are read as they were on this day.
import-control = Control total
import-control-help = The total the table should have, in euro. You may leave it empty.
import-control-wrong = This total cannot be read, or in two ways. Write it such as 1006397.00.
import-step-read = Reading the file
import-step-table = Looking for the table
import-step-awards = Reading amounts and names
import-step-compare = Comparing with what is stored
import-read-amounts = Sign for the cents: { $sign }, { $why }.
import-because-decimals = because an amount in the column has digits for cents
import-because-thousands = because an amount in the column has two signs for thousands
import-because-answered = as you said
import-no-table = No table of awards is found. Say above what each column holds.
import-sheet = Which sheet?
import-columns = What is in which column?
import-columns-help = The columns we recognise are set. Change what is not right.
import-column = Column { $at }
import-role-municipalities = Municipalities
import-role-lead = Lead
import-role-partners = Partners
import-role-title = Title
import-role-amount = Amount
import-role-year = Year
import-role-ignore = Not used
import-amounts = These amounts can be read in two ways. Which sign parts the cents?
import-amounts-open = Not decided yet
import-amounts-comma_decimal = The comma (1.500,00)
import-amounts-point_decimal = The point (1,500.00)
import-repeated = Rows with the same title have different amounts. What are they?
import-repeated-open = Not decided yet
import-repeated-once = One award, which stands on every row
import-repeated-shares = Parts of one award: add them up
import-repeated-apart = Awards of their own
import-name = Row { $row }: who is "{ $name }"?
import-name-open = Not decided yet
import-name-body = No municipality: a partner without a place on the map
import-reason-similar = looks like it
import-reason-similar_neighbour = looks like it and borders on another member
import-reason-similar_other_day = looks like a name of another time
import-reason-starts_so = starts so
import-reason-same_name = the same name
import-reason-called_so = is also called so
import-reason-before_1977 = part municipality of before 1977
import-reason-covers = covers this area on that day
import-reason-postal_code = by the postal code
import-reason-code = by the NIS code
import-accepted-rows = Rows accepted
import-problem-rows = Rows with a problem
import-ignored-rows = Rows left out
import-all-rows = All rows
import-no-control = Sum of the awards: { $summed }. There is no control total.
import-control-agrees = The sum agrees with the control total: { $summed }.
import-control-differs = The sum is { $summed }, the control total { $stated }. Difference: { $difference }.
import-control-explained = Row { $rows } could explain it.
import-accepted-title = What was read
import-ignored-title = Rows left out ({ $count })
import-why = Why
import-where = Column
import-suggestion = Suggestion
left-out-empty = empty
left-out-before_table = above the table
left-out-header = header of the table
left-out-repeated_header = repeated header
left-out-subtotal = subtotal
left-out-total = total
left-out-note = text with the table
left-out-separator = separator
import-no-problems = No problems found.
import-problems-title = Problems
import-download = Problems as an Excel file
import-changes-title = What would change
import-change = Change
import-change-new = new
import-change-changed = changed
import-change-same = the same
import-change-gone = gone
import-not-in-table = not in the table
import-map-label = Map of the municipalities in the table. The table above shows the same.
import-off-map = Without a place on the map: { $names }. Their consortia received { $amount } together, which counts in the totals.
import-replaces =
    { $count ->
        [one] On the map this import replaces { $count } award that came with the app.
       *[other] On the map this import replaces { $count } awards that came with the app.
    }
import-provenance = Imported from { $file }, { $sheet }, row { $row }, on { $date } (checksum { $hash })
import-cannot =
    { $count ->
        [one] This table cannot be stored as it is: { $count } row clashes with another.
       *[other] This table cannot be stored as it is: { $count } rows clash with others.
    }
import-accept = Accept all
import-accepted = The awards are stored.
import-nothing-changes = These awards are stored already: nothing changes.
import-not-clean = Solve the problems first: answer the questions or correct the table.
import-history = Earlier imports
import-history-line = { $file }, { $sheet }: { $rows } rows, imported on { $date } (checksum { $hash })
import-undone = Undone.
import-undo = Undo the last import
column-row = Row
column-title = Title

## What is wrong with an imported table, and what to do

import-other-problem = Something is not right ({ $code }).
problem-amount_negative = The amount is negative. An award is more than zero.
problem-amount_zero = The amount is zero. Fill in the award.
problem-amount_missing = There is no amount. Fill it in.
problem-not_an_amount = This is no amount in euro.
problem-amount_other_currency = This amount is not in euro.
problem-amount_fraction_of_cent = The amount has more than two decimals.
problem-amount_ambiguous = The amount can be read in two ways. Say which sign parts the cents.
problem-amount_formula_without_value = The formula has no stored result. Open the file in Excel and save it again.
problem-formula_without_value = The formula has no stored result. Open the file in Excel and save it again.
problem-error_value = The cell holds an error of Excel.
problem-amount_error_value = The cell holds an error of Excel.
problem-name_ambiguous = This name may be more than one municipality. Choose which.
problem-name_of_another_day = This municipality did not exist on that day. Choose which it was then.
problem-name_not_exact = This name is not so in the register. Choose who is meant.
problem-name_unknown = We do not know this name. Choose a municipality, or say it is another partner.
problem-repeated_member = This municipality is in it twice. Keep one.
problem-repeated_row = These rows say the same. Keep one, or give each a title of its own.
problem-changed_since = The stored awards have changed meanwhile. Look again.
problem-no_awards = There are no awards to store.
problem-pdf = This is a PDF. Copy the table from it and paste it here.
problem-image = This is an image. Give the table as text, CSV or Excel.
problem-old_excel = This is an Excel file of before 2007. Save it as xlsx.
problem-encrypted = The file is protected with a password. Save it without.
problem-broken_file = The file is damaged. Save it again as xlsx or CSV.
problem-zip_bomb = The file is far too large once unpacked. Save it again as xlsx or CSV.
problem-xml_entities = The file holds something we do not open. Save it again as xlsx or CSV.
problem-too_large = The file is too large (at most 10 MB). Split the table.
problem-too_many_rows = The table has too many rows (at most 20,000). Split the table.
problem-too_many_columns = The table has too many columns (at most 200).
problem-nul_bytes = This is no text and no Excel file.
problem-mixed_encoding = The letters of this file are in mixed encodings. Save it as CSV UTF-8.
problem-not_a_table = No table can be read from it.
problem-empty = Nothing is in it.
problem-macros_ignored = The macros in this file were not run.
problem-external_links_ignored = Links to other files were not followed.
problem-hidden_sheet = The file has a hidden sheet.
problem-hidden_rows = Hidden rows were read too.
problem-hidden_columns = Hidden columns were read too.
problem-one_award_or_several = Rows with the same title have different amounts. Say whether it is one award or more.
problem-names_missing = No municipality is given. Fill it in.
problem-unknown_role = We do not know this role.
problem-wrong_period = The period ends before it begins.
