-- What this user has searched for, and what of it has a name to be found under again.

create table searched (
    text text primary key,
    name text not null,           -- empty while it was only asked lately
    place integer not null,       -- order among those with a name
    asked_ms integer not null,
    digest blob not null
) strict, without rowid;

-- What this user notes about records and things. It stays on this machine: no ledger, peer or proof
-- file ever holds it.

create table noted (
    subject text primary key,     -- id of a record, or the name of a thing
    label text not null,          -- short words with commas between them
    text text not null,
    changed_ms integer not null,
    digest blob not null
) strict, without rowid;
