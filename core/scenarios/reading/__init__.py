"""From a stranger's table to fields in bands."""
