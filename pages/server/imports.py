"""A class comes through the door at once: whatever a page needs is imported before the first of them.

Pages import as they are drawn. Where ten visitors of a new server do so at the same moment, each waits for the others,
and Python's search for modules has been seen to miss one that was there.
"""

import importlib
import pkgutil
from types import ModuleType


def import_all(*packages: ModuleType) -> None:
    """Import every module of these packages but programs of the command line, which may need more than pages do."""
    for package in packages:
        found = list(pkgutil.walk_packages(package.__path__, f"{package.__name__}."))
        programs = tuple(one.name.removesuffix("__main__") for one in found if one.name.endswith(".__main__"))
        for one in found:
            if not one.name.startswith(programs):
                importlib.import_module(one.name)
