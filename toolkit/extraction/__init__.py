"""What stands in texts and not yet in the glossary: acronyms with their names, names that recur, counterparts."""
