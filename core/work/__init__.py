"""Long work in turns, and the places where it is done."""
