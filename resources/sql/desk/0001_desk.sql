-- What this user has begun on this machine. Every row carries the SHA-256 of its own content, so
-- that damage to it never passes unseen.

create table queued (
    record text primary key,      -- record id
    place integer not null,       -- order of arrival
    batch text,                   -- batch id, where the records need several statements
    part integer,
    parts integer,
    kind text not null,
    document text not null,       -- the record, canonical JSON
    created_ms integer not null,
    release_ms integer not null,  -- end of the cool-off
    state text not null,          -- waiting, signed, logged, final, refused, pulled
    detail text not null,
    statement text,               -- hex id of the statement that carries it
    digest blob not null
) strict, without rowid;

create index queued_place on queued (place);

create table signed (
    statement text primary key,   -- hex id; every statement that this machine has signed
    did text not null,
    seq integer not null,
    entry blob not null,
    digest blob not null
) strict, without rowid;

create table draft (
    id text primary key,
    kind text not null,
    changed_ms integer not null,
    raw text not null,            -- JSON: what the form held
    digest blob not null
) strict, without rowid;
