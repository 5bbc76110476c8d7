"""Applications that a model accepts, as near as can be to those that it refuses."""

import numpy as np
from numpy.typing import NDArray

from core.attacks.on_tables._rows import Bands, Form
from core.filters.base import HAM_VERDICT, Learned

AT_ONCE = 100  # applications that are moved together, so that memory stays small on forms of many fields


def nearest_accepted(form: Form, model: Learned, bands: Bands) -> Bands:
    """Each application moved until the model accepts it, shape (accepted, fields), in their order.

    As long as the model refuses, one more invented field changes: if any change suffices, the one by the fewest bands,
    and among those the one that leaves the highest score; else the one that leaves the lowest. Where the score is a sum
    over fields, no fewer fields suffice. Applications that stay refused with all fields changed are left out.
    """
    bands = bands.copy()
    free = np.zeros(bands.shape, dtype=np.bool_)
    free[:, form.invented] = True
    accepted = _accepts(model, model.scores(form.counts(bands, model)))
    for _ in form.invented:
        waiting = np.flatnonzero(~accepted)
        if not len(waiting):
            break
        for some in np.array_split(waiting, -(-len(waiting) // AT_ONCE)):
            field, band, accepted[some] = _best_changes(form, model, bands[some], free[some])
            bands[some, field] = band
            free[some, field] = False
    return bands[accepted]


def _best_changes(
    form: Form, model: Learned, bands: Bands, free: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_]]:
    """(field, band after, whether the model accepts then) of the best single change of each, each of shape (rows,)."""
    changes = np.array([(at, band) for at in form.invented for band in range(len(form.fields[at].bands))])
    field, band = changes.T
    after = np.repeat(bands[:, np.newaxis], len(changes), axis=1)
    after[:, np.arange(len(changes)), field] = band
    scores = model.scores(form.counts(after.reshape(-1, bands.shape[1]), model)).reshape(len(bands), -1)
    fair = free[:, field] & (bands[:, field] != band)
    suffices = fair & _accepts(model, scores)
    steps = np.stack([form.steps(at, bands[:, at], np.full(len(bands), to)) for at, to in changes.tolist()], axis=1)
    none_suffices = ~suffices.any(axis=1, keepdims=True)
    # sorted by whether it counts at all, then by how near it stays
    nearer = np.where(none_suffices, scores, -scores)
    order = np.lexsort((nearer, np.where(none_suffices, 0, steps), ~np.where(none_suffices, fair, suffices)), axis=1)
    best, rows = order[:, 0], np.arange(len(bands))
    return field[best], band[best], suffices[rows, best]


def _accepts(model: Learned, scores: NDArray[np.float64]) -> NDArray[np.bool_]:
    accepted: NDArray[np.bool_] = model.filter.verdicts(scores) == HAM_VERDICT
    return accepted
