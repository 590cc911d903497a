# The page "Draw a consortium". English; see app.ftl.

page-drawing = Draw a consortium
drawing-intro = Draw a consortium yourself: click municipalities on the map, or choose them in the list. At every step you see what the chosen rules say about it, how many inhabitants there are together, how the municipalities lie and who else would fit. A verdict rests on the figures of the reference date; only the municipalities themselves know whether they want to work together.
choice-draft = Municipalities in the draft
choice-draft-help = Type a name to add a municipality. The cross after a name takes it out again.
choice-draft-placeholder = Choose municipalities
drawing-begin = Begin with this
drawing-begin-help = Copies the members of the chosen consortium into the draft.
drawing-do-undo = Undo
drawing-do-redo = Redo
drawing-do-clear = Clear
drawing-do-keep = Keep as second draft
drawing-do-swap = Swap the drafts
drawing-do-forget = Remove the second draft
drawing-added = { $name } is now in the draft.
drawing-taken-out = { $name } is no longer in the draft.
drawing-empty = This draft is still empty. Click a municipality on the map, choose one in the list, or begin with an existing consortium.
drawing-too-many = A link holds at most { $most } municipalities of a draft. Whoever opens your link does not see the others.

drawing-draft = Draft
drawing-second = Second draft
drawing-none-yet = still empty
drawing-piece = { $draft }: piece { $number } of { $count }
drawing-outlines =
    { $count ->
        [one] Outline of the draft
       *[other] Outline of each draft
    }
drawing-kind-member = member of the draft
drawing-kind-both = member of both drafts
drawing-kind-second = member of the second draft
drawing-kind-neighbour = neighbour of the draft
drawing-kind-none = not chosen
drawing-tip = neighbour, { $border } of shared border

drawing-figures = Figures and location
drawing-fact-inhabitants = Inhabitants
drawing-fact-foreign_origin = Of these, of foreign origin
drawing-fact-other_eu27 = Origin in other countries of the EU27 (not the neighbouring ones)
drawing-fact-non_eu27 = Non-EU27 origin
drawing-fact-newcomers = Newcomers in one year
drawing-fact-pieces = Pieces
drawing-fact-certain_pieces = Pieces without doubtful contacts
drawing-fact-border = Border with other municipalities
drawing-fact-around = Lie around it
drawing-fact-enclosed = Municipalities completely enclosed
drawing-fact-reference_regions = Reference regions
drawing-fact-provinces = Provinces
drawing-fact-furthest = Furthest apart
drawing-border =
    { $count ->
        [one] { $length }, with { $count } neighbour
       *[other] { $length }, with { $count } neighbours
    }
drawing-furthest = { $first } and { $second }, { $distance } between the centres
drawing-none = none
drawing-not-known-help = When a figure of one member is not known, neither is the sum. So ‘not known’ is not zero.

drawing-next = Who else would fit best?
drawing-next-refused =
    { $count ->
        [one] { $names } may not apply under these rules. Take that municipality out to see who else would fit.
       *[other] { $names } may not apply under these rules. Take those municipalities out to see who else would fit.
    }
drawing-next-nobody = No municipality is left that may apply under these rules.
drawing-next-hindered = Whoever joins, there is a rule that is not met and that no further member can put right. For the best one below, this is: { $rule }.
drawing-next-not-needed = The draft already meets all rules. This municipality fits best if you want to grow anyway.
drawing-next-score = Score { $score } out of 100: the mean of the parts that are known, all of which count the same. On the page ‘Find partners’ you choose yourself what counts for more.
drawing-next-changes =
    { $count ->
        [0] With { $name } no verdict changes.
        [one] With { $name } one verdict changes:
       *[other] With { $name } these verdicts change:
    }
drawing-change = { $rule }: from ‘{ $before }’ to ‘{ $after }’ – { $told }
drawing-add = Add { $name }

drawing-money = Money
drawing-money-help = What the rules say about money applies to every consortium of this call, whoever is in it.
drawing-maximum = At most per project
drawing-maximum-not-known = not known: our sources give no maximum
drawing-maximum-help = The amounts for each payer are for a project that costs exactly the maximum in all. Our sources do not say whether the maximum is about all costs or only about the support.
drawing-no-shares = Our sources do not say who pays which part of the costs.
drawing-payer-own = The municipalities themselves
drawing-payer-subsidy = The subsidy
drawing-share = { $percent } of the costs: { $amount }
drawing-amount-not-known = amount not known
drawing-exactly = exactly { $value }
drawing-at-least = at least { $value }
drawing-at-most = at most { $value }
drawing-between = { $least } to { $most }
drawing-open = a part that is not fixed
drawing-about = about { $amount }, the source rounds it
drawing-budget-projects = Budget for all projects together
drawing-budget-good_practice = Budget for collecting good practice
drawing-other-budget = Budget for { $purpose }
drawing-incentive-mentor = Extra for a mentor
drawing-incentive-takes_in_smaller = Extra for a large municipality that takes in smaller ones
drawing-incentive-social_impact_bond = Extra for a social impact bond (a loan that is paid back when the project succeeds)
drawing-other-incentive = Extra for { $engagement }
drawing-money-sources = Where is this stated?

drawing-members = The members
drawing-together = Together
drawing-compared = The two drafts side by side
drawing-fact = What
drawing-link = Share this draft
drawing-link-help = This link holds the codes of the municipalities, the reference date and the rules; we store nothing else. Copy it to show a colleague the same, or to continue later yourself.

column-draft = Draft
column-piece = Piece
column-origin_belgian = Belgian origin
column-origin_neighbouring = Origin in neighbouring countries
column-origin_other_eu27 = Origin in other countries of the EU27
column-origin_non_eu27 = Non-EU27 origin
column-threshold_lower = Counts for the threshold: at least
column-threshold_upper = Counts for the threshold: at most
column-spare_lower = To spare (+) or missing (-): at least
column-spare_upper = To spare (+) or missing (-): at most
column-rule_applicants = { rule-kind-applicants }
column-rule_threshold = { rule-kind-threshold }
column-rule_one_reference_region = { rule-kind-one_reference_region }
column-rule_one_membership = { rule-kind-one_membership }
column-rule_members = { rule-kind-members }
column-rule_earlier_participation = { rule-kind-earlier_participation }
column-rule_connected = { rule-kind-connected }
column-rule_unstated = { rule-kind-unstated }
