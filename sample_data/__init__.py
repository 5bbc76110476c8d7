"""The bundled corpus: half a year of one company's inbox, and the grammar that writes it."""
