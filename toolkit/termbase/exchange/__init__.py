"""Glossaries of others, in and out: one module per format.

A reader gives a `Reading` and says what it could not take; a writer gives bytes.
What a format cannot hold is found by reading back what was written: see `losses`.
"""
