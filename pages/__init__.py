"""One file per page: read the controls, call core, draw."""
