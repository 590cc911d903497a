# Maps to take along. English; see app.ftl.

pictures-download = Download this map
pictures-download-png = Picture (PNG)
pictures-help-png = For a report or a presentation.
pictures-download-svg = Drawing (SVG)
pictures-help-svg = Stays sharp at every size. For print, or to edit in a drawing program.
pictures-download-html = Web page (HTML)
pictures-help-html = One file with the map and a table. Works without the internet.
pictures-day = municipalities as on { $date }
pictures-made = Made with Samenkaart on { $date }
pictures-description = Map: { $title }. { $kinds }.
pictures-outline = Consortium
pictures-lines-provinces = Border of a province
pictures-lines-reference_regions = Border of a reference region
pictures-table = What the map says of each municipality
pictures-help-map = Point at a municipality to read what the map says of it. The table says the same.
