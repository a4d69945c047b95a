"""Records that are read without a second check are those that the checks have read."""

from desktop.audit.known_records import KnownRecords
from desktop.audit.results import Results
from desktop.audit.stored_log import read_log
from desktop.ledger.record import read_records
from desktop.ledger.statement import CHARTER_TYPE, parse_statement
from desktop.progress import silent
from desktop.replica.database import open_suspect
from tests.audit.town import Town


def test_every_record_of_a_log_is_read_alike(town: Town) -> None:
    db, _ = open_suspect(town.folder / "replica.db", "replica")
    with db:
        log = read_log(db, (), Results(), silent)
        known = KnownRecords(log.entry)
        count = 0
        for index in sorted(set(range(log.size)) - set(log.seals)):
            statement = parse_statement(log.entry(index) or b"")
            if statement.content_type == CHARTER_TYPE:
                continue
            for number, record in enumerate(read_records(statement).records):
                assert known.record(index, number) == record
                count += 1
    assert count > 40
