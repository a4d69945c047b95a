-- What the user wrote about findings. Rows are only ever added: each digest covers the one before,
-- so that a row that was changed or taken out is noticed.

create table finding_note (
    number integer primary key,   -- from 1, without a gap
    finding text not null,        -- hex SHA-256 of the finding's place
    at_ms integer not null,
    by text not null,             -- did:key of whoever wrote it
    text text not null,
    known integer not null,       -- 1 where the finding is acknowledged by it
    digest blob not null
) strict;

create index finding_note_finding on finding_note (finding);

create trigger finding_note_stays before update on finding_note
begin select raise(abort, 'a note is never changed'); end;

create trigger finding_note_remains before delete on finding_note
begin select raise(abort, 'a note is never taken out'); end;
