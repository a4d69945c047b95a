-- What checks across records found after the syncs, and by which names records reach one another.
-- Everything here is derived from the replica and can be made again. Names are the first eight
-- bytes of a hash: two that share one only make a neighbourhood larger.

create table progress (
    one integer primary key check (one = 1),
    next_entry integer not null,  -- entries below it were looked at
    now text not null,            -- time of the newest seal that was looked at
    names integer not null        -- which program looked, by which names
) strict;

create table field (
    name text primary key,        -- of a group of checks
    checked_entry integer not null,
    left_why text                 -- why it is not brought up any more; null where it is
) strict, without rowid;

create table named (
    name integer not null,
    role integer not null,        -- 0 gives, 1 takes, 2 both
    record integer not null,
    primary key (name, role, record)
) strict, without rowid;

create table tie (
    name integer not null,
    sort integer not null,
    other integer not null,
    primary key (name, sort, other)
) strict, without rowid;

create table latest (
    field text not null,
    record integer not null,      -- of a later time than all before it
    time text not null,
    primary key (field, record)
) strict, without rowid;

create table due (
    time text not null,           -- from which on a finding may be another one
    field text not null,
    record integer not null,
    primary key (time, field, record)
) strict, without rowid;

create table finding (
    id blob primary key,          -- SHA-256 of what it says
    field text not null,
    at text not null,             -- id of the record that it is at
    code text not null,
    severity integer not null,
    what text not null,
    means text not null,
    do text not null,
    entry integer,
    block integer,
    records text not null,        -- ids, JSON list
    found_ms integer not null     -- when it was found first
) strict, without rowid;

create index finding_at on finding (field, at);
