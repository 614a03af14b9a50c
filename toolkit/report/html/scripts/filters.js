// What the list shows: by level, file, rule, concept, and any words.

const hiddenLevels = new Set();
const FILTERS = byId("findings").querySelector("form");
const LEVELS = ["error", "warning", "note"];

function passing() {
  const [file, rule, concept] = ["file", "rule", "concept"].map((name) => byId(`by-${name}`).value);
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  return FINDINGS.filter((finding) =>
    !hiddenLevels.has(finding.ignored ? "ignored" : finding.level) &&
    (!file || finding.segment.file === file) &&
    (!rule || finding.rule === rule) &&
    (!concept || finding.concepts?.includes(concept)) &&
    words.every((word) => haystack(finding).includes(word)));
}

function applyFilters() {
  const found = passing();
  showFindings(found);
  const all = FINDINGS.length;
  byId("shown").textContent = found.length === all ? counted(all, "finding") : `${found.length.toLocaleString("en")} of ${counted(all, "finding")}`;
}

function tally(keysOf) {
  const times = new Map();
  for (const finding of FINDINGS) for (const key of keysOf(finding)) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function fillSelect(name, everything, times, show) {
  const options = [...times].map(([value, number]) => [value, `${show(value)} (${number.toLocaleString("en")})`]);
  const made = [["", everything], ...options].map(([value, text]) => {
    const option = make("option", "", text);
    option.value = value;
    return option;
  });
  byId(`by-${name}`).replaceChildren(...made);
}

function levelButton(level, number) {
  const button = make("button", level, counted(number, level === "ignored" ? "ignored" : level).replace("ignoreds", "ignored"));
  button.type = "button";
  const press = () => button.setAttribute("aria-pressed", String(!hiddenLevels.has(level)));
  button.addEventListener("click", () => {
    if (!hiddenLevels.delete(level)) hiddenLevels.add(level);
    press();
    applyFilters();
  });
  FILTERS.addEventListener("reset", () => { hideByDefault(); press(); });
  press();
  return button;
}

function hideByDefault() {
  hiddenLevels.clear();
  hiddenLevels.add("ignored");
}

function startFilters() {
  hideByDefault();
  const levels = tally((finding) => [finding.ignored ? "ignored" : finding.level]);
  FILTERS.querySelector(".levels").append(...[...LEVELS, "ignored"].filter((level) => levels.has(level)).map((level) => levelButton(level, levels.get(level))));
  const sorted = (times) => new Map([...times].sort((a, b) => b[1] - a[1]));
  fillSelect("file", "all files", tally((finding) => [finding.segment.file]), (file) => file);
  fillSelect("rule", "all rules", sorted(tally((finding) => [finding.rule])), (rule) => rule);
  fillSelect("concept", "all concepts", sorted(tally((finding) => finding.concepts ?? [])), label);
  let waiting = 0;
  byId("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(applyFilters, 80); });
  for (const name of ["file", "rule", "concept"]) byId(`by-${name}`).addEventListener("change", applyFilters);
  FILTERS.addEventListener("reset", () => setTimeout(applyFilters));
  FILTERS.addEventListener("submit", (event) => event.preventDefault());
  applyFilters();
}
