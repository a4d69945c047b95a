"""Occupations and groups of skills of ESCO 1.1.1 that the city's employers ask for, by URI."""

from dataclasses import dataclass

RELEASE = "1.1.1"
_SKILL, _ISCO = "http://data.europa.eu/esco/skill/", "http://data.europa.eu/esco/isco/C"

SKILLS = {
    "S1.5.4": "c75655c3-ed29-441e-b403-4dd65bc891a5",  # providing medical advice
    "S1.4.1": "cdb2aecd-9dca-48fd-8d56-f0aace3ab5a9",  # presenting general information
    "S2.4.1": "29dcc31e-a8d6-4a62-b3c1-2de81e966e39",  # gathering information
    "S2.7.5": "7e153e1d-2b12-43ad-89f3-0cf82ebc4a30",  # performing risk analysis
    "S2.8.10": "0b3930a2-8a13-4932-8a09-4c72ec8af464",  # monitoring quality of products
    "S2.8.11": "47aa582a-3edb-45b5-9ef4-e87813ea327c",  # testing vehicles
    "S3.3.7": "35dc2a23-cdc3-4291-930f-927ba2911949",  # ensuring compliance with legislation
    "S4.2.4": "d6c8dacb-b0c0-4544-b0b7-69b24df41ba1",  # managing transport and logistics
    "S4.4.2": "c20ac175-3aab-4aaa-9b9e-784c2dfb59cd",  # executing financial transactions
    "S4.4.3": "906211b3-afed-4a2b-b5e1-33f2885fee85",  # performing general clerical tasks
    "S5.6.2": "446a36a5-2376-439f-b46b-4a214ba0acdf",  # using word processing software
    "S6.1.3": "8da6cd59-61e1-43c4-8dfc-bc69d283ccc7",  # packaging objects
    "S6.4.1": "b7c82b1b-cff9-4641-a62f-e4e28395eade",  # cultivating land and crops
    "S6.13.2": "61d1dab2-6007-4b7c-9380-cd88207fa30f",  # disposing of non-hazardous waste
    "S7.1.5": "5d1d2d04-5510-4918-a437-7f57d570483a",  # installing roofing
    "S7.3.4": "8984a92c-416e-498f-abd3-a9dd819e5c03",  # installing floor and wall coverings
}
"""Code of each group of skills, and the end of its URI."""


@dataclass(frozen=True, slots=True)
class Job:
    """A post as somebody advertises or attests it."""

    isco: str  # code of its occupation group
    english: str
    german: str
    skills: tuple[str, ...]  # codes
    level: int  # of the qualification that it asks for

    @property
    def occupation(self) -> str:
        """The URI of its occupation group."""
        return _ISCO + self.isco


def skill(code: str) -> str:
    """Return the URI of a group of skills."""
    return _SKILL + SKILLS[code]


JOBS = {
    "nurse": Job("2221", "Nurse", "Pflegekraft", ("S1.5.4", "S2.4.1"), 6),
    "carer": Job("5322", "Home carer", "Heimhilfe", ("S1.4.1", "S3.3.7"), 4),
    "electrician": Job("7411", "Electrician", "Elektriker", ("S2.7.5", "S3.3.7"), 4),
    "plumber": Job("7126", "Plumber", "Installateur", ("S3.3.7", "S7.3.4"), 4),
    "driver": Job("8332", "Lorry driver", "Lkw-Fahrer", ("S2.8.11", "S4.2.4"), 3),
    "cook": Job("5120", "Cook", "Koch", ("S2.8.10", "S6.1.3"), 3),
    "clerk": Job("4110", "Office clerk", "Bürokraft", ("S4.4.2", "S4.4.3", "S5.6.2"), 4),
    "engineer": Job("2141", "Production engineer", "Fertigungsingenieur", ("S2.7.5", "S2.8.10"), 7),
    "developer": Job("2512", "Software developer", "Softwareentwickler", ("S2.4.1", "S5.6.2"), 6),
    "sweeper": Job("9613", "Street sweeper", "Straßenkehrer", ("S6.13.2",), 1),
    "gardener": Job("6113", "Gardener", "Gärtner", ("S6.4.1",), 3),
    "roofer": Job("7121", "Roofer", "Dachdecker", ("S2.7.5", "S7.1.5"), 4),
}
