/* Maps: remembers whether somebody prefers map or steps, leads links to the rendering that is shown, and offers
   a link to the entry that is pointed at. Pages are complete without it. */
(() => {
  const root = document.documentElement;
  const KEY = "cjm-view";
  const read = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const write = (view) => { try { localStorage.setItem(KEY, view); } catch { /* private window */ } };
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

  // A link to what is hidden leads to the step that tells the same.
  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || shown(target)) return;
    const twin = target.closest(".cjm-tale, th, td");
    if (!twin) return;
    const column = twin.matches(".cjm-tale") ? [...twin.parentNode.querySelectorAll(".cjm-tale")].indexOf(twin) + 1 : twin.cellIndex;
    const map = twin.closest(".cjm-map");
    const other = twin.matches(".cjm-tale") ? map.querySelectorAll(".cjm-step")[column - 1] : map.querySelectorAll(".cjm-tale")[column - 1];
    other?.scrollIntoView();
  }

  function point(event) {
    const entry = event.target.closest?.(".cjm-grid .cjm-entries > [id]");
    const old = document.querySelector(".cjm-pointed");
    if (!entry || entry.contains(old)) return;
    old?.remove();
    const tools = document.createElement("span");
    tools.className = "cjm-pointed";
    const add = (words, href) => {
      const link = document.createElement("a");
      link.textContent = words;
      link.href = href;
      tools.append(link);
    };
    add("Link", `#${entry.id}`);
    const source = document.querySelector(".cjm-quiet a[data-source]");
    if (source && entry.dataset.line) add("Source", source.href.replace(source.dataset.source, entry.dataset.line));
    entry.append(tools);
  }

  function init() {
    root.dataset.cjm = "";
    root.classList.toggle("cjm-one-axis", scrollsOneAxis());
    choose();
    follow();
    for (const map of document.querySelectorAll(".cjm-map__scroll")) map.onpointerover = map.onfocusin = point;
  }

  addEventListener("hashchange", follow);
  (window.document$ ?? { subscribe: (f) => addEventListener("DOMContentLoaded", f) }).subscribe(init);
})();
