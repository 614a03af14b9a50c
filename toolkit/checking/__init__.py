"""How a check is done: documents in parts, each inspected by itself, and what was met added up in order."""
