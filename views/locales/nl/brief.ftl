# The brief of a shortlist on A4 paper. Dutch; see app.ftl.

brief-download = Nota op A4 (PDF)
brief-download-help = Met de kaart, de oordelen, de cijfers en de bronnen. Voor een collega zonder deze app.
brief-file = samenkaart-nota.pdf
brief-subtitle = Regels: { $rules }. Toestand op { $asked }. Opgemaakt op { $made }.
brief-asking = Zoekt partners: { $names }.
brief-chosen = Op de lijst: { $names }.
brief-nobody = nog niemand
brief-map = Waar ze liggen
brief-map-asking = zoekt partners
brief-map-chosen = op de lijst
brief-verdict = { $sign } { $rule } – { $verdict }:
brief-reasons = Waarom deze gemeenten
brief-remark = Notitie
brief-figures = De cijfers
brief-other-sources = Verder: { $sources }.
