"""How a defender notices an attack: by reviewing what a filter learns from."""
