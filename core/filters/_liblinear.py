"""scikit-learn's solver of linear filters on several cores, each fit the same as if it were alone.

The compiled solver works without Python's lock, but all fits of a process draw the order in which they visit the
messages from one generator of random numbers: side by side they disturb each other, and scores change in their sixth
digit from one run to the next. So each core has a copy of the compiled solver, with a generator of its own.
"""

import importlib.util
import shutil
import tempfile
from functools import cache
from importlib.machinery import ExtensionFileLoader
from queue import SimpleQueue
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.svm import _base, _liblinear
from sklearn.svm._classes import _validate_dual_parameter
from sklearn.utils import check_random_state

from core.work.side_by_side import cores

_EPSILON = 0.1  # of support vector regression, which nobody asks for here


def solve(estimator: Any, features: csr_array, spam: NDArray[np.bool_], weights: NDArray[np.float64]) -> Any:
    """Fit a `LinearSVC`, or a `LogisticRegression` with the solver "liblinear", as its own `fit` does.

    features: shape (messages, words). spam, weights: of each message, shape (messages,).
    """
    loss = getattr(estimator, "loss", "logistic_regression")
    dual = _validate_dual_parameter(estimator.dual, loss, "l2", "ovr", features)
    free = _solvers()
    solver = free.get()
    try:
        weights_of_words, _ = solver.train_wrap(
            features,
            spam.astype(np.float64),
            True,
            _base._get_liblinear_solver_type("ovr", "l2", loss, dual),  # noqa: SLF001 - see above
            estimator.tol,
            estimator.intercept_scaling,
            estimator.C,
            np.ones(2),
            estimator.max_iter,
            check_random_state(estimator.random_state).randint(np.iinfo("i").max),
            _EPSILON,
            weights,
        )
    finally:
        free.put(solver)
    estimator.classes_ = np.array(["ham", "spam"])
    estimator.coef_ = weights_of_words[:, :-1]
    estimator.intercept_ = estimator.intercept_scaling * weights_of_words[:, -1]
    return estimator


@cache
def _solvers() -> SimpleQueue[ModuleType]:
    """The solvers that nobody is using; one where no copy can be made."""
    free: SimpleQueue[ModuleType] = SimpleQueue()
    for _ in range(cores()):
        try:
            free.put(_copy())
        except (ImportError, OSError):
            break
    if free.empty():
        free.put(_liblinear)
    return free


def _copy() -> ModuleType:
    """A solver whose file is another one, so that the system loads it anew."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = shutil.copy(_liblinear.__file__, folder)
        loader = ExtensionFileLoader(_liblinear.__name__, file)
        spec = importlib.util.spec_from_loader(loader.name, loader)
        if spec is None:
            raise ImportError(name=loader.name, path=file)
        solver = importlib.util.module_from_spec(spec)
        loader.exec_module(solver)
    solver.set_verbosity_wrap(0)
    return solver
