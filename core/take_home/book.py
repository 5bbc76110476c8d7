"""Cells as the text of a Jupyter notebook, the same for the same cells."""

from collections.abc import Iterable

import nbformat
from nbformat.v4 import new_notebook

WHERE = "Run this notebook in the folder of Poisoned Inbox, or anywhere after `pip install .` in that folder."


def book(cells: Iterable[nbformat.NotebookNode]) -> bytes:
    """The text of an .ipynb file with these cells, in order."""
    numbered = list(cells)
    for number, cell in enumerate(numbered, start=1):
        cell["id"] = f"cell-{number}"  # nbformat draws ids at random; the same question is the same file
    made = new_notebook(
        cells=numbered,
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
    )
    nbformat.validate(made)
    return str(nbformat.writes(made)).encode()
