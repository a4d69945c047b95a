"""Grants of documents: whose count, from when, and how they end."""

from pathlib import Path

import pytest

from desktop.ledger.json_profile import JsonObject
from desktop.replica.database import open_read_only
from desktop.replica.document_grants import grants, may_grant, target_of
from tests.audit.private_town import PrivateTown

pytestmark = pytest.mark.slow

EARLY, LATE = "2026-01-05T09:00:00.000Z", "2027-01-01T00:00:00.000Z"


class Files:
    """A town with one document of its employer, whose grants are told one by one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.town = PrivateTown(folder)
        self.target = self.town.worked("2020-01-01", "2021-01-01")

    def granted(self, by: str = "employer", covers: str = "documents", **more: str) -> str:
        scope: JsonObject = {"covers": covers}
        data: JsonObject = {
            "scope": scope, "grantee": self.town.city.person("school").did,
            "from": "2026-01-01T00:00:00.000Z", "purpose": "inspection", **more,
        }  # fmt: skip
        refs = [{"rel": "grants", "id": self.target}]
        return self.town.add("access.grant/1", by, data, refs=refs)

    def withdrawn(self, grant: str, by: str) -> str:
        refs = [{"rel": "withdraws", "id": grant}]
        return self.town.add("access.withdraw/1", by, {"reason": "objection"}, refs=refs)

    def status(self, grant: str, action: str) -> None:
        refs = [{"rel": "status", "id": grant}]
        data: JsonObject = {"action": action, "reason": "review"}
        self.town.add("record.status/1", "employer", data, refs=refs)

    def profile(self) -> Path:
        home = self._folder / f"profile-{len(list(self._folder.iterdir()))}"
        return self.town.copy(home)

    def in_force(self, time: str = LATE) -> list[str]:
        with open_read_only(self.profile() / "replica.db", "replica") as db:
            return [one.record for one in grants(db, time)]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_a_grant_counts_from_the_issuer_and_within_its_times(files: Files) -> None:
    good = files.granted()
    files.granted(by="school")  # not theirs to grant
    short = files.granted(until="2026-06-01T00:00:00.000Z")
    later = files.granted(**{"from": "2026-12-01T00:00:00.000Z"})
    assert files.in_force(EARLY) == [good, short]
    assert files.in_force(LATE) == [good, later]
    with open_read_only(files.profile() / "replica.db", "replica") as db:
        people = files.town.city
        assert may_grant(db, files.target, people.person("employer").did)
        assert not may_grant(db, files.target, people.person("school").did)
        assert target_of(db, good) == files.target
        assert target_of(db, files.target) is None


def test_a_grant_ends_by_who_gave_it_who_has_it_or_a_status(files: Files) -> None:
    kept, given_up, taken, rests, gone = (files.granted() for _ in range(5))
    assert files.in_force() == [kept, given_up, taken, rests, gone]
    files.withdrawn(kept, "utility")  # a stranger's word
    ended = files.withdrawn(given_up, "school")
    files.withdrawn(taken, "employer")
    files.status(rests, "suspend")
    files.status(gone, "revoke")
    assert files.in_force() == [kept]
    files.status(rests, "reinstate")
    assert files.in_force() == [kept, rests]
    with open_read_only(files.profile() / "replica.db", "replica") as db:
        assert target_of(db, ended) == files.target
