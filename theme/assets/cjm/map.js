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

  // What the address leads to; none for an address that is no text.
  function goal() {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; }
  }

  // How many columns stand before a cell of the table, the lane names among them.
  function columnOf(cell) {
    let before = 0;
    for (let each = cell; (each = each.previousElementSibling);) before += each.colSpan;
    return before;
  }

  // The same step, or phase, in the rendering that is shown; none for what is no part of a map.
  function twinOf(target) {
    const map = target.closest(".cjm-map");
    const tales = [...map?.querySelectorAll(".cjm-tale") ?? []];
    const tale = target.closest(".cjm-tale");
    if (tale) return map.querySelectorAll(".cjm-step")[tales.indexOf(tale)];
    const cell = target.closest("th, td");
    const twin = cell && tales[columnOf(cell) - 1];
    return cell?.matches(".cjm-phase") ? twin.previousElementSibling : twin;
  }

  // A link to what is hidden leads to the step that tells the same.
  function follow() {
    const back = travelled;
    travelled = false;
    const target = goal();
    if (!target) return;
    if (!shown(target)) twinOf(target)?.scrollIntoView();
    else if (arrived && !back) settle(target);
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
