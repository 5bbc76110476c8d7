"""A class comes through the door at once: whatever a page needs is imported before the first of them.

Pages import as they are drawn. Where ten visitors of a new server do so at the same moment, each waits for the others,
and Python's search for modules has been seen to miss one that was there.
"""

import importlib
import pkgutil
from types import ModuleType


def import_all(*packages: ModuleType) -> None:
    """Import every module of these packages."""
    for package in packages:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
