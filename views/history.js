// Streamlit writes an address when a page opens, and again when the page says its choices: two
// steps back for one forward. The second takes the place of the first, unless somebody did
// something in between.
(() => {
  "use strict";

  if (window.samenkaartHistory) return;
  window.samenkaartHistory = true;
  let opened = true;
  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const opens = new URL(address, location.href).pathname !== location.pathname;
    if (opened && !opens) history.replaceState(state, title, address);
    else push(state, title, address);
    opened = opens;
  };
  // The frame of the map has clicks of its own: the window loses the focus then.
  for (const deed of ["pointerdown", "keydown", "blur"]) {
    addEventListener(deed, () => { opened = false; }, { capture: true });
  }
})()
