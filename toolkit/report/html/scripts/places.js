// Where a concept is named: document by document, each place with its sentence and what stands on the other side.

const PLACES = read("places");
let stopPlaces = () => {};

function showPlaces() {
  const words = byId("search-places").value.toLowerCase().split(/\s+/).filter(Boolean);
  const document_ = byId("by-document").value;
  const form = byId("by-form").value;
  const shown = PLACES.filter((place) => (!document_ || place.path === document_) && (!form || place.form === form) && (!byId("only-lacking").checked || place.others?.length === 0) && words.every((word) => placeText(place).includes(word)));
  byId("shown-places").textContent = `${shown.length.toLocaleString("en")} of ${counted(PLACES.length, "place")}`;
  stopPlaces();
  const list = byId("list");
  list.replaceChildren();
  if (!shown.length) return void list.append(make("p", "empty", PLACES.length ? "No place passes these filters." : "No text names it."));
  let path = null;
  stopPlaces = appendInParts(list, shown, (place, part) => {
    if (place.path !== path) part.append(make("h2", "file", (path = place.path), " ", make("span", "status", place.day ?? "")));
    part.append(placeRow(place));
  }, 60);
}

function placeText(place) {
  place.text ??= [place.path, place.before, place.found, place.after, place.form, ...(place.others ?? [])].join("\n").toLowerCase();
  return place.text;
}

function placeRow(place) {
  const mark = make("mark", place.avoided ? "error" : "related", place.found);
  const sentence = make("p", `sentence ${script(place.before + place.found + place.after)}`, place.before, mark, place.after);
  sentence.lang = place.lang;
  const row = make("article", "place", make("p", "where", place.at), sentence);
  if (place.others) row.append(otherSide(place.others));
  return row;
}

function otherSide(forms) {
  if (!forms.length) return make("p", "other lacking", "not named on the other side");
  return make("p", `other ${script(forms.join(""))}`, "other side: ", ...between(forms.map((form) => make("span", "form", form)), " "));
}

function startPlaces() {
  const fill = (id, everything, values) => byId(id).replaceChildren(...["", ...values].map((value) => {
    const option = make("option", "", value || everything);
    option.value = value;
    return option;
  }));
  fill("by-document", "all documents", new Set(PLACES.map((place) => place.path)));
  fill("by-form", "all forms", new Set(PLACES.map((place) => place.form)));
  for (const id of ["by-document", "by-form", "only-lacking"]) byId(id).addEventListener("change", showPlaces);
  byId("search-places").addEventListener("input", showPlaces);
  byId("places").querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  showPlaces();
}
