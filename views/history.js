// Streamlit writes an address when a page opens, and again when the page says its choices: two
// steps back for one forward. The second takes the place of the first, unless somebody did
// something in between. After a step back or forward nothing new may be written: what comes then
// is late news of a page that was left, and would take the way forward away.
(() => {
  "use strict";

  if (window.samenkaartHistory) return;
  window.samenkaartHistory = true;
  let opened = true;
  let stepped = false;
  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const opens = new URL(address, location.href).pathname !== location.pathname;
    if (stepped && opens) return;
    if (stepped || (opened && !opens)) history.replaceState(state, title, address);
    else push(state, title, address);
    opened = opens;
  };
  addEventListener("popstate", () => { stepped = true; }, { capture: true });
  const done = (deed) => { if (deed.isTrusted) opened = stepped = false; };
  // The frame of the map has clicks of its own: the window loses the focus then.
  for (const deed of ["pointerdown", "keydown", "click", "blur"]) {
    addEventListener(deed, done, { capture: true });
  }
})()
