"""Walks of documents about persons: health, education, employment."""

from tests.exchange.samples import SHIPPED, files_beside
from tests.walks import judges
from tests.walks.samples import CARE, of_the_school, vacancies
from tests.walks.tells import codes, revoke, states, verdict
from tests.walks.walk import Export, Look, Sample, Step, Walk, bits, replaced

HEALTH = Walk(
    domain="health",
    samples={
        "dispense": Sample(SHIPPED / "health/hl7/MedicationDispense-meddisp0301.json"),
        "patient": Sample(SHIPPED / "health/hl7/Patient-f001.json"),
    },
    issued=(
        Step(
            "office",
            "issue health.licence/1",
            "licence",
            {
                "data": {
                    "key": "{hospital}",
                    "profession": "hospital",
                    "groups": ["dispense", "registry"],
                    "basis": "Hospitals Act",
                    "from": "2010-01-01",
                }
            },
        ),
        Step("hospital", "import fhir {patient} --to Inspector", "person"),
        Step("hospital", "import fhir {dispense} --to Inspector", "handed"),
    ),
    looks=(
        Look("show {handed}", verdict, "VALID", "REVOKED"),
        Look("check", codes, [], []),
        Look("audit --open", codes, ["H2"], []),
    ),
    change=revoke("hospital", "handed"),
    exports=(
        Export("{person} --format fhir", judges.fhir, replaced(b'"male"', b'"banana"'), "hospital"),
    ),
    gives="hospital",
)

AWARDED = {"awarded": "done", "school accredited": "not recorded"}
EDUCATION = Walk(
    domain="education",
    samples={
        "degree": Sample(SHIPPED / "education/1edtech/complete.json", of_the_school),
        "course": Sample(SHIPPED / "education/verifier_core/v1WithValidStatus.json", of_the_school),
    },
    issued=(
        Step(
            "office",
            "issue education.accreditation/1",
            "accreditation",
            {
                "data": {
                    "issuer": "{school}",
                    "institution": "1EdTech University",
                    "achievementTypes": ["Degree", "BachelorDegree"],
                    "basis": "Schools Act",
                    "from": "2000-01-01",
                }
            },
        ),
        Step("school", "import openbadges {degree} --to Inspector", "kept"),
        Step("school", "import openbadges {course} --to Inspector", "taken"),
        Step("dean", "approve {kept}", "approved"),
        Step("dean", "approve {taken}", "approved"),
    ),
    looks=(
        Look("show {kept}", verdict, "VALID", "VALID"),
        Look("show {taken}", verdict, "VALID", "REVOKED"),
        Look("trail {kept}", states, AWARDED, AWARDED),
        Look("check", codes, ["E7"], ["E7"]),  # from before the town had a ledger
        Look("audit --open", codes, ["E7", "E9"], ["E7", "E9"]),
    ),
    change=revoke("school", "taken"),
    exports=(
        Export(
            "{kept} --format vc",
            judges.digital_bazaar,
            replaced(b'"creditsEarned":42', b'"creditsEarned":43'),
            "school",
        ),
    ),
    gives="school",
)

EMPLOYMENT = Walk(
    domain="employment",
    samples={
        "vacancies": Sample(
            lambda: files_beside(
                "employment/tabiya-tech__tabiya-open-dataset", "**/ISCOGroups.csv"
            )[0],
            vacancies,
        ),
    },
    issued=(
        Step(
            "office",
            "issue employer.accredited/1",
            "accreditation",
            {
                "data": {
                    "issuer": "{employer}",
                    "organisation": "City Hospital",
                    "may_issue": ["employment.period", "employment.skill", "employment.vacancy"],
                    "basis": "Register of employers",
                    "from": "2000-01-01",
                }
            },
        ),
        Step("employer", "issue employment.vacancy/1 --csv {vacancies}", "vacancy"),
        Step(
            "employer",
            "issue employment.period/1 --to Inspector",
            "period",
            {
                "data": {"vct": "https://hospital.example/credentials/period"},
                "private": {"document": {"start_date": "2020-01-01", "job_title": "Nurse"}},
            },
        ),
        Step(
            "employer",
            "issue employment.skill/1 --to Inspector",
            "skill",
            {
                "refs": [{"rel": "rests_on", "id": "{period}"}],
                "data": {"vct": "https://hospital.example/credentials/skill"},
                "private": {"document": {"skills": [{"esco_uri": CARE, "level": 5}]}},
            },
        ),
    ),
    looks=(
        Look("show {vacancy}", verdict, "VALID", "VALID"),
        Look("show {period}", verdict, "VALID", "REVOKED"),
        Look("check", codes, [], ["W6"]),
        Look("audit --open", codes, [], ["W6"]),
    ),
    change=revoke("employer", "period"),
    exports=(
        Export("{vacancy} --format scitt", judges.scitt("employer"), bits),
        Export("{skill} --format sd-jwt", judges.sd_jwt, bits, "employer"),
    ),
    gives="employer",
)
