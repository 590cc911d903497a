# The brief of a shortlist on A4 paper. English; see app.ftl.

brief-download = Brief on A4 (PDF)
brief-download-help = With the map, the verdicts, the figures and the sources. For a colleague without this app.
brief-file = samenkaart-brief.pdf
brief-subtitle = Rules: { $rules }. Situation on { $asked }. Made on { $made }.
brief-asking = Looking for partners: { $names }.
brief-chosen = On the list: { $names }.
brief-nobody = nobody yet
brief-map = Where they lie
brief-map-asking = looking for partners
brief-map-chosen = on the list
brief-verdict = { $sign } { $rule } – { $verdict }:
brief-reasons = Why these municipalities
brief-remark = Note
brief-figures = The figures
brief-other-sources = Also: { $sources }.
