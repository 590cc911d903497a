// Streamlit writes some words itself, always in English: ours take their place, also in what is
// drawn later. A "*" stands for any text. Called with the language and pairs of words.
((language, pairs) => {
  "use strict";

  const NARROW = 768;
  const NAMES = ["aria-label", "placeholder", "title"];
  const NOT_ITS_OWN = ".stMarkdown, .stHtml, .stTable, script, style";
  const known = new Map(pairs.filter(([from]) => !from.includes("*")));
  const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const open = pairs.filter(([from]) => from.includes("*"))
    .map(([from, to]) => [RegExp(`^${from.split("*").map(plain).join("(.+)")}$`), to]);

  const said = (whole) => {
    const text = whole.trim();
    if (known.has(text)) return whole.replace(text, () => known.get(text));
    const [from, to] = open.find(([each]) => each.test(text)) || [];
    if (!from) return whole;
    const [, ...kept] = from.exec(text);
    return to.replaceAll("*", () => kept.shift());
  };
  const put = (node) => {
    if (node instanceof Text) {
      if (said(node.data) !== node.data && !node.parentElement?.closest(NOT_ITS_OWN)) {
        node.data = said(node.data);
      }
    } else if (node instanceof Element) {
      for (const name of NAMES) {
        const text = node.getAttribute(name);
        if (text && said(text) !== text) node.setAttribute(name, said(text));
      }
      if (node.matches("iframe")) node.setAttribute("aria-describedby", "sk-told");
      // What scrolls must do so by keyboard too: a table that is wider than a telephone.
      if (innerWidth <= NARROW && node.matches(".stTable > div")) node.tabIndex = 0;
    }
  };
  const putAll = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    do put(walk.currentNode); while (walk.nextNode());
  };
  // Over a narrow page the side bar would hide what was chosen in it; Streamlit shuts it only for
  // browsers that say they are a telephone.
  const shut = ({ target }) => {
    if (innerWidth > NARROW || !target.closest("[data-testid='stSidebarNavLink']")) return;
    const opened = "[data-testid='stSidebar'][data-collapsed='false']";
    const button = `${opened} [data-testid='stSidebarCollapseButton'] button`;
    requestAnimationFrame(() => document.querySelector(button)?.click());
  };
  // Another sheet takes the place of this one: it is read from its top.
  const toTop = ({ target }) => {
    if (!target.closest("[class*='st-key-other-sheet']")) return;
    document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
  };

  document.documentElement.lang = language;
  window.samenkaartPage?.abort();
  const page = window.samenkaartPage = new AbortController();
  const watch = new MutationObserver((changes) => changes.forEach(({ target, addedNodes }) => {
    put(target);
    addedNodes.forEach(putAll);
  }));
  watch.observe(document.body, { subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: NAMES });
  page.signal.addEventListener("abort", () => watch.disconnect());
  document.addEventListener("click", shut, { signal: page.signal });
  document.addEventListener("click", toTop, { signal: page.signal });
  putAll(document.body);
})
