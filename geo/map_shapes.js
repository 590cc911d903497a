// The shapes of the map: from the arcs of a TopoJSON to rings, outlines and places for names.
window.samenkaartShapes = window.samenkaartShapes || (() => {
  "use strict";

  function decode({ arcs, transform: { scale, translate } }) {
    return arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
      });
    });
  }

  const ringOf = (arcs, indexes) => indexes.flatMap((index) =>
    (index < 0 ? arcs[~index].slice().reverse() : arcs[index]).slice(1));

  function centreOf(ring) {
    let [size, lat, lng] = [0, 0, 0];
    ring.forEach(([y, x], i) => {
      const [nextY, nextX] = ring[(i + 1) % ring.length];
      const cross = x * nextY - nextX * y;
      size += cross / 2;
      lat += ((y + nextY) * cross) / 6;
      lng += ((x + nextX) * cross) / 6;
    });
    return { size: Math.abs(size), centre: [lat / size, lng / size] };
  }

  function readVintage(topology, arcs, name) {
    const sides = arcs.map(() => []);
    const areas = topology.objects[name].geometries.map((geometry) => {
      const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
      for (const index of polygons.flat(2)) sides[index < 0 ? ~index : index].push(geometry.id);
      const rings = polygons.map((polygon) => polygon.map((ring) => ringOf(arcs, ring)));
      const largest = rings.map(([outer]) => centreOf(outer)).sort((a, b) => b.size - a.size)[0];
      const shape = JSON.stringify(geometry.arcs);
      return { nis: geometry.id, name: geometry.properties.name, shape, rings, ...largest };
    });
    return { areas, sides, byNis: new Map(areas.map((area) => [area.nis, area])) };
  }

  // An arc belongs to the outline of a group when exactly one of its two sides is in the group.
  function outlineOf(sides, members) {
    return sides.flatMap((side, arc) =>
      side.filter((nis) => members.includes(nis)).length === 1 ? [arc] : []);
  }

  function linesBetween(sides, nameOf) {
    return sides.flatMap((side, arc) =>
      side.length === 2 && nameOf(side[0]) !== nameOf(side[1]) ? [arc] : []);
  }

  // On the member nearest to the middle, so that the label never lies outside the group.
  function placeOf(areas) {
    const total = areas.reduce((sum, area) => sum + area.size, 0);
    const middle = [0, 1].map((axis) =>
      areas.reduce((sum, area) => sum + area.centre[axis] * area.size, 0) / total);
    // In Flanders a degree of latitude is about 1.6 times as long as one of longitude.
    const away = ({ centre: [y, x] }) => Math.hypot(1.6 * (y - middle[0]), x - middle[1]);
    return areas.reduce((best, area) => (away(area) < away(best) ? area : best)).centre;
  }

  return { decode, readVintage, outlineOf, linesBetween, placeOf };
})();
