"""The chapter of medicines: makers, wholesalers, a dozen pharmacies, and a counterfeit."""

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.medicines.chain import Chain
from desktop.demo.medicines.counterfeit import Counterfeit
from desktop.demo.medicines.faults import Faults
from desktop.demo.medicines.papers import Papers
from desktop.demo.medicines.trade import TRADERS
from desktop.demo.people import People


def _tell(people: People) -> Telling:
    papers = Papers(people)
    chain = Chain(people, papers)
    deeds = tuple(chain.deeds())
    affair = Counterfeit(people, chain, papers).fault()
    return Telling(deeds, (affair, *Faults(chain, papers).all()))


MEDICINES = Chapter("medicines", TRADERS, _tell)
