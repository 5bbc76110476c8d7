"""The bundled corpus: sixty-four weeks of one company's inbox, and the grammar that writes it."""
