"""How much memory something holds."""

import sys
from collections import deque
from collections.abc import Iterable
from types import BuiltinFunctionType, FunctionType, GeneratorType, ModuleType

import numpy as np
import pandas as pd

_LONG = 1_000  # elements; of a longer list so many are looked at
_NOTHING = (type, ModuleType, FunctionType, BuiltinFunctionType, GeneratorType, int, float, bool, type(None))


def weight(value: object, *, besides: tuple[type, ...] = ()) -> int:
    """About how many bytes are held by a value and all that it refers to, each thing once.

    besides: kinds of things that belong to somebody else and are left out, with all that only they refer to. Arrays and
    tables count as they are, long lists by a sample; of words in an array only their places count, since the same words
    stand in many arrays.
    """
    total, seen, ahead = 0, set(), [value]
    leave_out = (*besides, *_NOTHING)
    while ahead:
        one = ahead.pop()
        if id(one) in seen or isinstance(one, leave_out):
            continue
        seen.add(id(one))
        if isinstance(one, np.ndarray) and isinstance(one.base, np.ndarray):
            ahead.append(one.base)
        elif isinstance(one, np.ndarray):
            total += one.nbytes
        elif isinstance(one, pd.DataFrame | pd.Series):
            total += int(np.sum(one.memory_usage(deep=True)))
        elif isinstance(one, list | tuple | dict) and len(one) > _LONG:
            every = list(_inside(one))
            some = [every[at * len(every) // _LONG] for at in range(_LONG)]
            of_some = weight(some, besides=besides) - sys.getsizeof(some)
            total += sys.getsizeof(one) + of_some * len(every) // _LONG
        else:
            total += sys.getsizeof(one)
            ahead += _inside(one)
    return total


def _inside(one: object) -> Iterable[object]:
    if isinstance(one, str | bytes | bytearray | range):
        return ()
    if isinstance(one, dict):
        return [*one.keys(), *one.values()]
    if isinstance(one, list | tuple | set | frozenset | deque):
        return one
    return getattr(one, "__dict__", {}).values()
