"""A glossary of names and acronyms, and checks of translations against it."""
