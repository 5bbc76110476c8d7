"""Probes measured: what an attack found is tried on mail that neither the filter nor the attacker has seen."""

from core.probing.defences import DEFENCES, dearer
from core.probing.disguises import disguises
from core.probing.extraction import agreement
from core.probing.ground import Ground
from core.probing.membership import Membership, membership
from core.probing.strategies import BOUND, Probe, bound, probe, probes, strategies, table

__all__ = [
    "BOUND",
    "DEFENCES",
    "Ground",
    "Membership",
    "Probe",
    "agreement",
    "bound",
    "dearer",
    "disguises",
    "membership",
    "probe",
    "probes",
    "strategies",
    "table",
]
