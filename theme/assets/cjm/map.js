/* Maps: remembers whether somebody prefers map or steps, leads links to the rendering that is shown, and copies
   the link of an entry. Pages are complete without it. */
(() => {
  const root = document.documentElement;
  const KEY = "cjm-view";
  const read = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const write = (view) => { try { localStorage.setItem(KEY, view); } catch { /* private window */ } };
  // Whether a page was shown before this one, and whether the reader goes back to where they were.
  let arrived = false;
  let travelled = false;
  const shown = (element) => element?.getClientRects().length > 0;

  // Headings can stick to the page where one axis of a box may scroll alone.
  function scrollsOneAxis() {
    const box = document.createElement("div");
    box.setAttribute("class", "cjm-probe");
    document.body.append(box);
    const alone = getComputedStyle(box).overflowY === "clip";
    box.remove();
    return alone;
  }

  function choose() {
    const view = read();
    const radios = document.querySelectorAll('[name="cjm-view"]');
    for (const radio of radios) {
      if (view) radio.checked = radio.value === view;
      radio.onchange = () => write(radio.value);
    }
  }

  // Without a reload the page keeps its scroll, and a heading that sticks counts as in view where it is not.
  function settle(target) {
    scrollTo(0, 0);
    target.scrollIntoView();
  }

  // A link to what is hidden leads to the step that tells the same.
  function follow() {
    const back = travelled;
    travelled = false;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (shown(target)) { if (arrived && !back) settle(target); return; }
    const twin = target.closest(".cjm-tale, th, td");
    if (!twin) return;
    const column = twin.matches(".cjm-tale") ? [...twin.parentNode.querySelectorAll(".cjm-tale")].indexOf(twin) + 1 : twin.cellIndex;
    const map = twin.closest(".cjm-map");
    const other = twin.matches(".cjm-tale") ? map.querySelectorAll(".cjm-step")[column - 1] : map.querySelectorAll(".cjm-tale")[column - 1];
    other?.scrollIntoView();
  }

  // A link of an entry, followed, is copied too.
  function copy(event) {
    const link = event.target.closest?.(".cjm-to[href^='#']");
    if (!link) return;
    navigator.clipboard?.writeText(link.href).then(() => {
      link.dataset.copied = "";
      setTimeout(() => delete link.dataset.copied, 2000);
    }, () => {});
  }

  function init() {
    root.dataset.cjm = "";
    root.classList.toggle("cjm-one-axis", scrollsOneAxis());
    choose();
    follow();
    arrived = true;
    for (const map of document.querySelectorAll(".cjm-map__scroll")) map.onclick = copy;
  }

  addEventListener("popstate", (event) => { travelled = event.state !== null; });
  addEventListener("hashchange", follow);
  (window.document$ ?? { subscribe: (f) => addEventListener("DOMContentLoaded", f) }).subscribe(init);
})();
