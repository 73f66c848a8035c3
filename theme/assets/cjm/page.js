// Shows the button that prints a page; without a script it would do nothing.
const init = () => {
  for (const item of document.querySelectorAll("[data-cjm-print]")) {
    item.hidden = false;
    item.firstElementChild.onclick = () => window.print();
  }
};

(window.document$ ?? { subscribe: (start) => addEventListener("DOMContentLoaded", start) }).subscribe(init);
