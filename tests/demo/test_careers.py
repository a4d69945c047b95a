"""The careers of the city use ESCO as it was published."""

from desktop.demo.careers.esco import JOBS, SKILLS, skill
from desktop.exchange.employment.esco import read_concepts
from tests.exchange.samples import files_beside

_TABIYA = "employment/tabiya-tech__tabiya-open-dataset/tabiya-esco-v1.1.1/csv"


def test_every_skill_and_occupation_is_one_of_esco_by_its_code() -> None:
    (skills,) = files_beside(_TABIYA, "skillGroups.csv")
    (occupations,) = files_beside(_TABIYA, "ISCOGroups.csv")
    known = read_concepts(skills.read_bytes()) | read_concepts(occupations.read_bytes())
    assert {code: known[skill(code)].code for code in SKILLS} == {code: code for code in SKILLS}
    for job in JOBS.values():
        assert known[job.occupation].code == job.isco
        assert set(job.skills) <= SKILLS.keys()
