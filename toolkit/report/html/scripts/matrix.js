// Who writes what: a row for each name, a column for each document, colours for the forms.

const MATRIX = read("matrix");
let matrixLanguage = MATRIX.languages[0]?.[0];
let stopMatrix = () => {};

function showMatrix() {
  const words = byId("search-names").value.toLowerCase().split(/\s+/).filter(Boolean);
  const own = MATRIX.rows.filter((row) => row.lang === matrixLanguage);
  const rows = own.filter((row) => (row.mixed || !byId("only-mixed").checked) && (!row.word || byId("words-too").checked) && words.every((word) => named(row).includes(word)));
  const naming = new Set(own.flatMap((row) => row.cells.map(([number]) => number)));
  const documents = MATRIX.documents.map((_, number) => number).filter((number) => naming.has(number));
  stopMatrix();
  byId("matrix").replaceChildren();
  byId("shown-names").textContent = `${rows.length} of ${counted(own.length, "concept")}, ${documents.length} of ${counted(MATRIX.documents.length, "document")}`;
  if (!rows.length) return void byId("matrix").append(make("p", "empty", own.length ? "No concept passes these filters." : "No concept of the glossary was met."));
  const table = make("table", "matrix", make("thead", "", make("tr", "", make("td", ""), ...documents.map(columnHead))));
  byId("matrix").append(make("div", "scroll", table));
  stopMatrix = appendInParts(table, rows, (row, place) => place.append(nameRows(row, documents)), 60, byId("matrix"));
}

function named(row) {
  row.named ??= [row.concept, label(row.concept), ...row.forms.map((form) => form.text)].join("\n").toLowerCase();
  return row.named;
}

/** A document by its name without what all paths share. */
function columnHead(number) {
  const path = MATRIX.documents[number];
  const own = path.slice(sharedFolder().length);
  const name = make("span", "", own.length > 38 ? `${own.slice(0, 12)}…${own.slice(-24)}` : own);
  name.title = path;
  const head = make("th", "", name);
  head.scope = "col";
  return head;
}

let shared = null;
function sharedFolder() {
  if (shared === null) {
    const folders = MATRIX.documents.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
    shared = folders[0] ?? "";
    while (!folders.every((folder) => folder.startsWith(shared))) shared = shared.slice(0, shared.slice(0, -1).lastIndexOf("/") + 1);
  }
  return shared;
}

/** A name: a row for itself, and one for each form it is written in. */
function nameRows(row, documents) {
  const name = make("th", "", chip(row.concept));
  name.scope = "rowgroup";
  name.colSpan = documents.length + 1;
  const body = make("tbody", "", make("tr", "name", name));
  row.forms.forEach((form, index) => {
    const cells = new Map(documents.map((number) => [number, make("td", "")]));
    for (const [number, used, times] of row.cells) {
      if (used !== index) continue;
      cells.get(number).append(use(form, times));
      cells.get(number).title = `${form.text}: ${times} in ${MATRIX.documents[number]}`;
    }
    body.append(make("tr", "", formHead(form), ...cells.values()));
  });
  return body;
}

function formHead(form) {
  const avoided = form.status === "deprecated" || form.status === "superseded";
  const text = make("span", `form-name${avoided ? " avoid" : ""}`, form.text);
  const said = [form.status === "preferred" ? "" : form.status, form.type === "full" ? "" : form.type].filter(Boolean).join(", ");
  const head = make("th", script(form.text), text, " ", make("span", "status", said), " ", make("span", "total", `× ${form.times.toLocaleString("en")}`));
  head.scope = "row";
  return head;
}

function use(form, times) {
  const avoided = form.status === "deprecated" || form.status === "superseded";
  const kind = form.type === "acronym" ? " acronym" : "";
  return make("i", `use ${avoided ? "avoided" : `rank-${Math.min(form.rank, 4)}`}${kind}`, times.toLocaleString("en"));
}

function startMatrix() {
  const buttons = MATRIX.languages.map(([code, name]) => {
    const button = make("button", "", name);
    button.type = "button";
    button.addEventListener("click", () => { matrixLanguage = code; press(); showMatrix(); });
    return button;
  });
  const press = () => buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(MATRIX.languages[index][0] === matrixLanguage)));
  const form = byId("names").querySelector("form");
  form.querySelector(".languages").append(...buttons);
  form.addEventListener("submit", (event) => event.preventDefault());
  press();
  for (const box of ["only-mixed", "words-too"]) byId(box).addEventListener("change", showMatrix);
  byId("search-names").addEventListener("input", showMatrix);
}
