"""File formats: one module each, from bytes to segments with origins, and back."""
