// What stands in the page as data, as Python wrote it.

const read = (name) => JSON.parse(byId(`data-${name}`).textContent);
const LANGUAGES = read("languages");
const CONCEPTS = read("concepts");

function label(concept) {
  return CONCEPTS[concept]?.label ?? concept;
}
