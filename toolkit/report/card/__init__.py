"""Concept cards: all that the glossary says of a concept, on a screen and for programs."""
