"""How texts use the glossary, on a screen, in a spreadsheet and for programs."""
