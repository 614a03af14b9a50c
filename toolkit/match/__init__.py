"""Finding mentions of terms in folded text."""
