"""Finding forms of a glossary by what a person types: exactly, in another writing, by words, by likeness."""
