"""Concept entries from and to files."""
