# The page "Patterns". English; see app.ftl.

page-patterns = Patterns
choice-pattern = What do you want to see?
choice-pattern-help = Two comparisons with chance, and two ways to find municipalities that resemble each other.
pattern-view-clusters = High and low together
pattern-view-coverage = Participants next to each other
pattern-view-similar = Municipalities that resemble one municipality
pattern-view-groups = Groups of neighbours that resemble each other
pattern-intro-clusters = The map shows where municipalities with a high figure lie together, where low ones lie together, and which one differs strongly from its neighbours. We show that only where chance does not explain it well: for this the figures are dealt out at random over the municipalities many times. A pattern does not say why it is there, and a municipality without a pattern may well have a high or low figure itself.
pattern-intro-coverage = The map shows which municipalities take part in the programmes chosen on this date, and the text beside it says whether participants lie next to each other more often than by chance. For this we count the pairs of neighbours, and compare with many maps on which the participants are dealt out at random. The outcome does not say why: those who apply together are often neighbours, and those we do not know of do not count.
pattern-intro-similar = Choose a municipality: the map and the table show which municipalities resemble it most in the figures chosen, together the profile. Each figure counts the same, and the table says for each municipality which figure brings the two together and which sets them apart. That two municipalities resemble each other does not say that they need the same: what is not in the profile does not count.
pattern-intro-groups = The map divides the municipalities into connected groups of neighbours that resemble each other in the figures chosen. The figures beside it say how well the groups fit, and other figures or another number give other groups. This is a starting point for talks, not a verdict: it does not say that a group must or may work together.
pattern-method-clusters = For specialists: Moran's I and Local Moran (Anselin, 1995), in which the neighbours of a municipality weigh 1 together; second method Getis-Ord G*, in which each neighbour and the municipality itself weigh 1. Shares are empirical-Bayes standardised. p-values are two-sided and come from the random deals. Many tests at once are corrected for false discoveries (Benjamini-Hochberg); Moran's I is one test. High is above the mean.
pattern-method-coverage = For specialists: join counts (Cliff and Ord, 1981), in which each neighbour weighs 1. p-values are two-sided and come from the random deals. Three tests at once are corrected for false discoveries (Benjamini-Hochberg).
pattern-method-similar = For specialists: each figure is standardised over the municipalities of the Flemish Region (of counts the natural logarithm), and the distance is the root of the mean squared difference, in standard deviations; the part of a figure is its part of the squared distance. A difference of one standard deviation is an ordinary difference between municipalities. The classes on the map hold equally many municipalities.
pattern-method-groups = For specialists: Ward with neighbours, pruned as a tree (REDCAP; Guo, 2008) on standardised figures (of counts the natural logarithm). Criterion: the highest index of Caliński and Harabasz (1974). Silhouette as in Rousseeuw (1987).

## Choices

choice-profile = Profile: which figures to compare?
choice-profile-help = Each figure counts the same. The same figures as on the map.
choice-profile-placeholder = Choose at least one figure
choice-permutations = Random deals
choice-permutations-help = How often we deal the figures out at random over the municipalities. More gives a more precise answer and takes longer.
choice-seed = Starting number of chance
choice-seed-help = With the same starting number exactly the same comes out. Another starting number shows whether the outcome holds.
choice-groups = Number of groups
choice-groups-help = Choose a number, or take the best fitting one: the number at which the groups differ most clearly from each other (criterion of Caliński and Harabasz).
pattern-groups-criterion = The best fitting number
pattern-step-whole = Comparing the whole of Flanders with chance
pattern-step-local = Comparing each municipality with chance
pattern-step-joins = Comparing pairs of neighbours with chance

## What was found

pattern-result = What comes out?
pattern-no-outcome = no outcome
pattern-not-yet = no outcome yet
pattern-outlines = Black lines: the consortia of the programmes chosen on this date.
pattern-none = none
pattern-and-more = { $names } and { $count } more (see the table)
answer-yes = yes
answer-no = no
pattern-kind-high_high = high, and so are the neighbours
pattern-kind-low_low = low, and so are the neighbours
pattern-kind-high_low = high among low neighbours
pattern-kind-low_high = low among high neighbours
pattern-kind-not_significant = no pattern: may be chance
pattern-kind-isolate = no neighbour that counts
pattern-kind-not_known = not known
pattern-spot-high = high together with the neighbours
pattern-spot-low = low together with the neighbours
pattern-spot-not_significant = no pattern: may be chance
pattern-spot-isolate = no neighbour that counts
pattern-spot-not_known = not known
pattern-whole-alike = { $name }: municipalities that resemble each other lie together more often than by chance.
pattern-whole-unlike = { $name }: neighbours differ from each other more than by chance.
pattern-whole-no_pattern = { $name }: no pattern over the whole of Flanders. The way the figures are spread may be chance; that, too, is a result.
pattern-local-found =
    { $count ->
        [one] { $count } municipality stands out: it resembles its neighbours more than by chance, or differs from them more.
       *[other] { $count } municipalities stand out: they resemble their neighbours more than by chance, or differ from them more.
    }
pattern-local-none = No municipality stands out: locally there is no pattern that can be told from chance. That, too, is a result.
pattern-opinion =
    A second method (Getis-Ord G*) comes to the same conclusion for { $same } { $same ->
        [one] municipality
       *[other] municipalities
    }.
pattern-second-more =
    { $count ->
        [one] { $count } more municipality stands out by that second method alone.
       *[other] { $count } more municipalities stand out by that second method alone.
    }
pattern-second-less =
    { $count ->
        [one] { $count } municipality that stands out here does not by the second method.
       *[other] { $count } municipalities that stand out here do not by the second method.
    }
pattern-second-silent =
    { $count ->
        [one] About { $count } municipality the second method cannot say anything: it differs from its neighbours.
       *[other] About { $count } municipalities the second method cannot say anything: they differ from their neighbours.
    }
pattern-undecided = Not decided yet: { $names }. The outcome there is more extreme than in any of the { $permutations } random deals, but those are too few to be certain. With more deals the pattern may still show.
pattern-figure-moran = Moran's I
pattern-figure-expected = Expected by chance
pattern-figure-z = Distance from chance (z)
pattern-figure-p_value = Probability that chance gives something like this (p)
pattern-figure-permutations = Random deals
pattern-figure-seed = Starting number of chance
pattern-figure-correction = Correction for many tests
pattern-correction = false discoveries (Benjamini-Hochberg): at most { $share } of what stands out is expected to be false
pattern-figure-threshold = Stands out at p up to
pattern-figure-municipalities = Municipalities that count
pattern-figure-isolates = Left out, no neighbour that counts
pattern-figure-missing = Left out, not known
pattern-figure-covered = Participants that count
pattern-figures-of = { $name }: figures of { $date }

pattern-pairs-both =
    { $count ->
        [one] Both neighbours take part: { $count } pair, by chance { $expected } expected.
       *[other] Both neighbours take part: { $count } pairs, by chance { $expected } expected.
    }
pattern-pairs-one =
    { $count ->
        [one] One of the two neighbours takes part: { $count } pair, by chance { $expected } expected.
       *[other] One of the two neighbours takes part: { $count } pairs, by chance { $expected } expected.
    }
pattern-pairs-neither =
    { $count ->
        [one] Neither neighbour takes part: { $count } pair, by chance { $expected } expected.
       *[other] Neither neighbour takes part: { $count } pairs, by chance { $expected } expected.
    }
pattern-against-more = That is more often than by chance (p = { $p }).
pattern-against-fewer = That is less often than by chance (p = { $p }).
pattern-against-same = No pattern: that may be chance (p = { $p }).
pattern-join-both = both take part
pattern-join-one = one of the two takes part
pattern-join-neither = neither takes part

pattern-choose-municipality = Find a municipality above or click one on the map.
pattern-chosen = chosen municipality
pattern-likeness-to = Likeness to { $name }
pattern-distance = distance { $distance }
pattern-distance-nearest = distance { $distance }: resembles it most
pattern-most-like = { $name } most resembles { $names }.
pattern-closer-than = { $name } and { $other } resemble each other more than { $share } of all pairs of municipalities do.
pattern-reason = { $name }: most alike in ‘{ $together }’; furthest apart in ‘{ $apart }’ ({ $value } compared with { $other } in { $chosen }), which makes { $share } of the distance.
pattern-reason-one = { $name }: ‘{ $apart }’ is { $value }, compared with { $other } in { $chosen }.
pattern-reason-same = { $name }: the same in every figure.
pattern-overlap = The two shares of origin overlap: one is a part of the other (correlation: r = { $r }, where 1 is complete). If you choose both, origin counts double.
pattern-not-comparable = not known: { $names }

pattern-groups-in-colour =
    { $count ->
        [one] group { $groups }
       *[other] groups { $groups }
    }
pattern-in-group =
    { $count ->
        [one] group { $group }, { $count } municipality
       *[other] group { $group }, { $count } municipalities
    }
pattern-count-criterion =
    { $count ->
        [one] { $count } group: the number that fits best by the criterion of Caliński and Harabasz.
       *[other] { $count } groups: the number that fits best by the criterion of Caliński and Harabasz.
    }
pattern-count-asked =
    { $count ->
        [one] { $count } group, as you chose.
       *[other] { $count } groups, as you chose.
    }
pattern-smallest =
    { $count ->
        [one] A group has at least { $count } municipality.
       *[other] A group has at least { $count } municipalities.
    }
pattern-no-lot = No chance is involved, so there is no starting number: the same choices always give the same groups.
pattern-pieces = Separate from the rest in this comparison, and so never in one group with the rest: { $names }.
pattern-figure-groups = Number of groups
pattern-figure-within_share = Differences that stay within the groups
pattern-figure-silhouette = Silhouette (from -1 to 1; higher is better)
pattern-figure-calinski_harabasz = Index of Caliński and Harabasz (higher is better)

## Why there is no outcome

pattern-refusal-permutations = { $permutations } random deals are not possible. Choose another number.
pattern-refusal-seed = The starting number { $seed } is not possible. Choose another.
pattern-refusal-no_pairs = No two municipalities count as neighbours, so there is nothing to compare. Choose a smaller shortest border.
pattern-refusal-too_few = Too few municipalities to tell a pattern from chance: it takes { $minimum } for which the figure asked for is known, and also for a neighbour; here there are { $n }. Not known: { $missing }. Without a neighbour that counts: { $isolates }. Choose another date, another figure or another programme.
pattern-refusal-no_variance = All { $n } municipalities have the same figure, so there is no pattern to look for. Choose another figure.
pattern-refusal-one_status = Of the { $n } municipalities { $covered } take part: all or none, so there is nothing to compare. Choose another date or another programme.
profile-refusal-no_indicator = Choose at least one figure for the profile.
profile-refusal-not_known = This is known for too few municipalities: { $subjects }. Leave it out of the profile or choose another date.
profile-refusal-no_variance = This figure is the same everywhere and so compares nothing: { $subjects }. Leave it out of the profile.
profile-refusal-not_positive = This figure has a zero, which cannot be compared: { $subjects }. Leave it out of the profile.
profile-refusal-not_comparable = For { $name } this is not known on this date: { $subjects }. Leave it out of the profile, choose another date or another municipality.
profile-refusal-no_municipality = { $name } lies outside the Flemish Region and cannot be compared. Choose another municipality.
pattern-groups-refused = That number of groups is not possible with these figures and neighbours. Possible are { $fewest } to { $most }, or choose ‘The best fitting number’.
pattern-groups-impossible = With these figures and neighbours no groups can be made: there are too many separate pieces, or too few municipalities. Choose a smaller shortest border or other figures.

## Tables

pattern-table-clusters = The municipalities in a table
pattern-table-joins = The pairs of neighbours in a table
pattern-table-covered = The municipalities in a table
pattern-table-left-out = Municipalities left out
pattern-table-similar = Who is most alike?
pattern-table-groups = The groups in a table
pattern-table-members = The municipalities in a table
pattern-table-quality = How well do the groups fit?
column-pattern = Pattern
column-local_i = Local Moran
column-p_value = p-value
column-significant = Stands out
column-g_z = G* (z)
column-g_p_value = p-value of G*
column-g_pattern = Second method (G*)
column-agree = Same conclusion
column-reason = Why
column-join = Pair of neighbours
column-statistic = Number of pairs
column-expected = Expected by chance
column-z = Distance from chance (z)
column-rank = Rank
column-distance = Distance
column-closer_than = Pairs further apart
column-together = Brings together
column-apart = Sets apart
column-neighbour = Neighbour
column-inhabitants_difference_sd = Inhabitants: difference (in standard deviations)
column-inhabitants_contribution = Inhabitants: part of the distance
column-foreign_origin_share_difference_sd = Foreign origin: difference (in standard deviations)
column-foreign_origin_share_contribution = Foreign origin: part of the distance
column-non_eu27_share_difference_sd = Non-EU27 origin: difference (in standard deviations)
column-non_eu27_share_contribution = Non-EU27 origin: part of the distance
column-newcomers_per_thousand_difference_sd = Newcomers: difference (in standard deviations)
column-newcomers_per_thousand_contribution = Newcomers: part of the distance
column-group = Group
column-size = Municipalities
column-spread = Spread within the group
column-inhabitants_centre = Inhabitants: compared with the mean
column-foreign_origin_share_centre = Foreign origin: compared with the mean
column-non_eu27_share_centre = Non-EU27 origin: compared with the mean
column-newcomers_per_thousand_centre = Newcomers: compared with the mean
column-count = Number of groups
column-shown = On the map
column-within_share = Differences within the groups
column-calinski_harabasz = Caliński and Harabasz
column-silhouette = Silhouette
