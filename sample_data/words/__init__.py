"""Where words come from: an English dictionary, invented names, fields of work and leisure, other languages."""
