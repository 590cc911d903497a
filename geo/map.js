// Draws the municipalities and repaints them in place; the map itself is never made anew.
window.samenkaart = window.samenkaart || (() => {
  "use strict";

  const { decode, readVintage, outlineOf, linesBetween, placeOf } = window.samenkaartShapes;
  const { unpack } = window.samenkaartPacking;
  const INK = "#1a1a1a";
  const STYLE = `
    .samenkaart { background: #e9eef2; }
    :is(.samenkaart, .samenkaart a):focus-visible { outline: 3px solid #0b5cad;
      outline-offset: -3px; }
    .samenkaart .leaflet-tooltip { color: ${INK}; white-space: normal; width: max-content; }
    .samenkaart .samenkaart-tip { max-width: min(17rem, 50vw - 3rem); font-size: 0.85rem;
      overflow-wrap: anywhere; z-index: 1; }
    .samenkaart .samenkaart-tip :is(strong, span) { display: block; }
    .samenkaart .samenkaart-name { max-width: 9rem; padding: 1px 4px; border: 0; box-shadow: none;
      background: #ffffffd9; font-size: 0.7rem; font-weight: 600; line-height: 1.15;
      text-align: center; overflow-wrap: anywhere; }
    .samenkaart .samenkaart-name::before { display: none; }
    .samenkaart .samenkaart-failed { position: absolute; z-index: 1000; inset: 40% 0 auto;
      padding: 0.75rem; background: #fff; color: ${INK}; text-align: center; font-size: 1rem; }`;

  const element = (tag, textContent, className = "") =>
    Object.assign(document.createElement(tag), { textContent, className });

  class Atlas {
    constructor(map, options) {
      Object.assign(this, { map, options, box: map.getContainer(), vintages: new Map(),
        paths: new Map(), topology: null, painting: null, shown: null, names: [] });
      // Counts on from the clock: a map made anew must not report a number it reported before.
      this.clicks = Date.now();
      this.areas = this.pane("samenkaart-areas", 400);
      this.marks = { ...this.pane("samenkaart-marks", 410), interactive: false };
      this.ground = L.featureGroup().addTo(map);
      this.drawn = L.layerGroup().addTo(map);
      this.hover = L.polyline([], { ...this.marks, color: INK, weight: 2 }).addTo(map);
      this.tip = L.tooltip({ className: "samenkaart-tip", opacity: 1, offset: [12, 0] });
      this.dress();
      this.fit();
      this.listen();
      this.load();
    }

    pane(pane, zIndex) {
      const made = this.map.createPane(pane);
      made.style.zIndex = zIndex;
      made.setAttribute("aria-hidden", "true");
      // Leaflet would simplify each ring on its own, and neighbours would come apart.
      return { pane, renderer: L.svg({ pane, padding: 0.5 }), smoothFactor: 0 };
    }

    dress() {
      const { label, texts, attribution } = this.options;
      this.box.classList.add("samenkaart");
      this.box.setAttribute("role", "region");
      this.box.setAttribute("aria-label", label);
      this.box.dataset.state = "loading";
      const svg = new DOMParser()
        .parseFromString(window.samenkaartPatterns, "image/svg+xml").documentElement;
      this.box.append(element("style", STYLE), document.adoptNode(svg));
      L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(this.map);
      this.map.attributionControl.setPrefix("Leaflet").addAttribution(attribution);
    }

    // A map made in a hidden tab has no size yet: the view is set when it gets one.
    fit() {
      if (this.map.getSize().x > 0) this.map.fitBounds(this.options.bounds, { animate: false });
      else this.map.once("resize", () => { this.fit(); this.look(); });
    }

    // Once for each choice: who has moved the map since then keeps it where it is.
    look() {
      const focus = this.shown ? this.painting.focus : [];
      const rings = focus.flatMap((nis) => this.shown.byNis.get(nis)?.rings.flat(2) || []);
      if (rings.length && `${focus}` !== this.seen) {
        this.map.fitBounds(rings, { animate: false, maxZoom: 11 });
      }
      this.seen = this.map.getSize().x > 0 ? `${focus}` : "";
    }

    listen() {
      // Leaflet focuses the map on mousedown; the page would scroll and the click would miss.
      this.box.focus = () => HTMLElement.prototype.focus.call(this.box, { preventScroll: true });
      this.ground.on("mouseover mousemove mouseout click", (event) => this.handle(event));
      this.map.on("zoomend", () => this.shown && this.drawMarks());
      this.map.on("zoomend resize", () => this.arrangeNow());
      this.box.addEventListener("keydown", ({ key }) => key === "Escape" && this.tip.close());
      this.box.addEventListener("blur", () => this.tip.close());
      this.box.addEventListener("focus", () => {
        const area = this.shown && this.shown.byNis.get(this.painting.selected);
        if (area && this.box.matches(":focus-visible")) this.tell(area, area.centre);
      });
    }

    async load() {
      try {
        const answer = await fetch(this.options.layer);
        if (!answer.ok) throw new Error(`${this.options.layer}: ${answer.status}`);
        this.topology = await answer.json();
        this.arcs = decode(this.topology);
        this.drawLand();
        this.apply();
      } catch (error) {
        console.error("samenkaart", error);
        this.box.dataset.state = "failed";
        this.box.append(element("div", this.options.texts.failed, "samenkaart-failed"));
        this.box.lastChild.setAttribute("role", "alert");
      }
    }

    drawLand() {
      // An online background has land of its own.
      if (!this.topology.objects.walloon_region || this.options.opacity < 1) return;
      for (const { rings } of readVintage(this.topology, this.arcs, "walloon_region").areas) {
        L.polygon(rings, { ...this.areas, interactive: false, color: "#c3c9ce", weight: 1,
          fillColor: "#f6f7f8", fillOpacity: 1 }).addTo(this.map);
      }
    }

    vintage(name) {
      if (!this.vintages.has(name)) {
        const vintage = readVintage(this.topology, this.arcs, name);
        for (const area of vintage.areas) area.path = this.pathOf(area);
        this.vintages.set(name, vintage);
      }
      return this.vintages.get(name);
    }

    // Mergers leave most shapes as they are: one path draws a shape in all vintages.
    pathOf({ shape, rings }) {
      if (!this.paths.has(shape)) {
        const style = { color: "#626a71", weight: 0.7, fillOpacity: this.options.opacity };
        this.paths.set(shape, L.polygon(rings, { ...this.areas, ...style }));
      }
      return this.paths.get(shape);
    }

    show(vintage) {
      this.leave();
      const paths = new Set(vintage.areas.map(({ path }) => path));
      this.ground.eachLayer((path) => paths.has(path) || this.ground.removeLayer(path));
      for (const area of vintage.areas) this.ground.addLayer(Object.assign(area.path, { area }));
      this.shown = vintage;
    }

    handle({ type, latlng, propagatedFrom: path }) {
      if (type === "click") this.report(path.area.nis);
      // Drawn apart: a path brought to the front while a finger is on it gets no click.
      if (type === "mouseover") this.hover.setLatLngs(path.area.rings.flat());
      if (type === "mouseout") this.leave();
      else this.tell(path.area, latlng);
    }

    leave() {
      this.tip.close();
      this.hover.setLatLngs([]);
    }

    // The page asks for no returned objects, so that moving the map never reruns it.
    report(nis) {
      this.clicks += 1;
      if (window.Streamlit) window.Streamlit.setComponentValue({ nis, count: this.clicks });
    }

    styleOf(nis) {
      const { rows, fills, styles, missing } = this.painting;
      return styles[fills[rows.get(nis)]] ?? styles[missing];
    }

    tell(area, latlng) {
      const { rows, texts, title, outlines } = this.painting;
      const value = texts[rows.get(area.nis)] ?? this.styleOf(area.nis).text;
      const lead = title.endsWith("?") ? title : `${title}:`;
      const box = element("div", "");
      box.append(element("strong", area.name), element("span", `${lead} ${value}`));
      for (const { label, members } of outlines) {
        if (members.includes(area.nis)) box.append(element("span", label));
      }
      this.told = area;
      this.map.openTooltip(this.tip.setLatLng(latlng).setContent(box));
    }

    paint(painting) {
      this.painting = unpack(painting);
      if (this.topology) this.apply();
    }

    apply() {
      if (!this.painting) return;
      const vintage = this.vintage(this.painting.vintage);
      if (vintage !== this.shown) this.show(vintage);
      for (const { nis, path } of vintage.areas) {
        const fillColor = this.styleOf(nis).fill;
        if (path.options.fillColor !== fillColor) path.setStyle({ fillColor });
      }
      if (this.tip.isOpen()) this.tell(this.told, this.tip.getLatLng());
      this.look();
      this.drawOver();
      const painted = Number(this.box.dataset.painted || 0) + 1;
      Object.assign(this.box.dataset, { state: "ready", vintage: this.painting.vintage, painted });
    }

    // Mostly only the colours change, and names cost more to place than all of these.
    drawOver() {
      const { vintage, codes, lines, outlines, showNames, selected } = this.painting;
      const lined = lines && [codes, lines];
      const over = JSON.stringify([vintage, lined, outlines, showNames, selected]);
      if (over === this.over) return;
      this.over = over;
      this.drawMarks();
      this.drawNames();
    }

    mark(arcs, ...styles) {
      const path = [...new Set(arcs)].map((arc) => this.arcs[arc]);
      const slim = this.map.getZoom() < 8 ? 0.6 : 1;
      for (const { weight, ...style } of styles) {
        L.polyline(path, { ...this.marks, weight: weight * slim, ...style }).addTo(this.drawn);
      }
    }

    drawMarks() {
      const { painting: { rows, lines, outlines, selected }, shown: { sides, byNis } } = this;
      this.drawn.clearLayers();
      if (lines) {
        this.mark(linesBetween(sides, (nis) => lines[rows.get(nis)]),
          { color: "#ffffff", weight: 3.5 },
          { color: INK, weight: 1.5, dashArray: "5 3", lineCap: "butt" });
      }
      this.mark(outlines.flatMap(({ members }) => outlineOf(sides, members)),
        { color: "#ffffff", weight: 6 }, { color: INK, weight: 3 });
      if (byNis.has(selected)) {
        this.mark(outlineOf(sides, [selected]), { color: INK, weight: 7 },
          { color: "#ffd500", weight: 3.5 });
      }
    }

    drawNames() {
      const { outlines, showNames } = this.painting;
      this.names.forEach((name) => name.remove());
      this.names = (showNames ? outlines : []).flatMap(({ label, members }) => {
        const areas = members.flatMap((nis) => this.shown.byNis.get(nis) || []);
        const look = { className: "samenkaart-name", direction: "center", opacity: 1 };
        return !areas.length ? [] : L.tooltip(placeOf(areas),
          { ...look, content: element("span", label), permanent: true }).addTo(this.map);
      });
      this.arrangeNow();
    }

    // Again when the frame is drawn: until it is shown, a name has no size and hides none.
    arrangeNow() {
      this.arrange();
      requestAnimationFrame(() => this.arrange());
    }

    // A name on an earlier one waits until the map is zoomed in; one cut by the edge moves inside.
    arrange() {
      const [kept, edge] = [[], this.box.getBoundingClientRect()];
      for (const box of this.names.map((name) => name.getElement())) {
        box.style.marginLeft = "0";
        const a = box.getBoundingClientRect();
        const shift = Math.max(0, edge.left - a.left) + Math.min(0, edge.right - a.right);
        if (Math.abs(shift) >= a.width) continue;
        box.style.marginLeft = `${shift}px`;
        a.x += shift;
        const free = kept.every((b) =>
          a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom);
        box.style.visibility = free && kept.push(a) ? "" : "hidden";
      }
    }
  }

  return {
    open(map, options) {
      map.samenkaart = new Atlas(map, options);
      // st_folium drops a painting that arrives while its scripts load; this asks for it again.
      if (window.Streamlit) window.Streamlit.setComponentReady();
    },
    paint: (map, painting) => map.samenkaart.paint(painting),
  };
})();
