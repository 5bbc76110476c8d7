"""Probes measured: what an attack found is tried on mail that neither the filter nor the attacker has seen."""

from core.probing.defences import dearer
from core.probing.disguises import cost_of_normalising, disguises
from core.probing.extraction import Copied, copies, copies_frame
from core.probing.ground import Ground
from core.probing.membership import Membership, membership
from core.probing.probe import Probed, probe
from core.probing.strategies import BEST_FOUND, BOUND, Probe, bound, measured, probes, table

__all__ = [
    "BEST_FOUND",
    "BOUND",
    "Copied",
    "Ground",
    "Membership",
    "Probe",
    "Probed",
    "bound",
    "copies",
    "copies_frame",
    "cost_of_normalising",
    "dearer",
    "disguises",
    "measured",
    "membership",
    "probe",
    "probes",
    "table",
]
