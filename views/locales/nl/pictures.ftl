# Maps to take along. Dutch; see app.ftl.

pictures-download = Download deze kaart
pictures-download-png = Afbeelding (PNG)
pictures-help-png = Voor een verslag of een presentatie.
pictures-download-svg = Tekening (SVG)
pictures-help-svg = Blijft scherp op elk formaat. Voor drukwerk, of om in een tekenprogramma te bewerken.
pictures-download-html = Webpagina (HTML)
pictures-help-html = Eén bestand met de kaart en een tabel. Werkt zonder internet.
pictures-day = gemeenten zoals op { $date }
pictures-made = Gemaakt met Samenkaart op { $date }
pictures-description = Kaart: { $title }. { $kinds }.
pictures-outline = Samenwerkingsverband
pictures-lines-provinces = Grens van een provincie
pictures-lines-reference_regions = Grens van een referentieregio
pictures-table = Wat de kaart zegt van elke gemeente
pictures-help-map = Wijs een gemeente aan om te lezen wat de kaart ervan zegt. De tabel zegt hetzelfde.
