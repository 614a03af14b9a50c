// The views, as tabs; the first is shown first.

const TABS = [...document.querySelectorAll("[role=tab]")];
let matrixShown = false;

function showView(name, focus) {
  hideCard();
  for (const tab of TABS) {
    const chosen = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !chosen;
    if (chosen && focus) tab.focus();
  }
  if (name === "names" && !matrixShown) {
    matrixShown = true;
    showMatrix();
  }
}

function startViews() {
  document.documentElement.classList.add("scripted");
  document.querySelector(".views").hidden = false;
  for (const tab of TABS) tab.addEventListener("click", () => showView(tab.getAttribute("aria-controls")));
  document.querySelector(".views").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const now = TABS.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    showView(TABS[(now + step + TABS.length) % TABS.length].getAttribute("aria-controls"), true);
  });
  for (const link of document.querySelectorAll("[data-view]")) {
    link.addEventListener("click", (event) => { event.preventDefault(); showView(link.dataset.view, true); });
  }
  const named = location.hash.slice(1);
  showView(TABS.some((tab) => tab.getAttribute("aria-controls") === named) ? named : TABS[0].getAttribute("aria-controls"));
}
