"""Which findings do not count: requests in the texts, settings, a baseline, lines that have not changed."""
