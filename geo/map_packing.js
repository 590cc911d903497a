// Reads back what map_packing.py made small: per municipality its code, fill and text.
window.samenkaartPacking = window.samenkaartPacking || (() => {
  "use strict";

  function codesOf(packed) {
    let code = 0;
    return (packed.match(/\(\d+\)|\w/g) || []).map((step) => {
      code += step.startsWith("(") ? Number(step.slice(1, -1)) : parseInt(step, 36);
      return String(code).padStart(5, "0");
    });
  }

  function textsOf({ texts, between, places }) {
    const distinct = texts.split(between);
    let known = 0;
    return (places.match(/[+-]|\d+/g) || []).map((place) => {
      if (place !== "+") return distinct[place];
      known += 1;
      return distinct[known - 1];
    });
  }

  function unpack(painting) {
    const codes = codesOf(painting.codes);
    return {
      ...painting,
      codes,
      rows: new Map(codes.map((nis, row) => [nis, row])),
      fills: [...painting.fills].map((sign) => parseInt(sign, 36)),
      texts: textsOf(painting),
      outlines: painting.outlines.map(({ label, members }) =>
        ({ label, members: members.split(" ") })),
    };
  }

  return { unpack };
})();
