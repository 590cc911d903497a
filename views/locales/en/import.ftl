# The page for imports. English; see app.ftl.

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
