"""The chapter of health: hospital, clinic, practitioners, and patients whose papers stay private.

What is wrong within documents is in the answers as found by the profile of the hospital alone.
"""

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.health.care import Care
from desktop.demo.health.faults import PublicFaults
from desktop.demo.health.hidden_faults import HiddenFaults
from desktop.demo.health.house import MEMBERS, PHARMACY
from desktop.demo.health.ward import Ward
from desktop.demo.medicines.papers import Papers
from desktop.demo.medicines.trade import numbered
from desktop.demo.people import People, gln_of


def _tell(people: People) -> Telling:
    ward = Ward(people)
    papers = Papers(people, {PHARMACY: numbered(501), "pharma": gln_of("pharma")})
    care = Care(people, ward, papers)
    deeds = tuple(care.deeds())
    faults = (*PublicFaults(ward).all(), *HiddenFaults(people, ward, care).all())
    return Telling(deeds, faults)


HEALTH = Chapter("health", MEMBERS, _tell)
