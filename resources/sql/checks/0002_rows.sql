-- How records stand in rows, what they add up to, and when the last of a row is overdue. Names of
-- rows and sums are hashes as those of records are: two that share one only make more be looked at;
-- those of sums are longer, so that no two add up together.

create table stand (
    row integer not null,
    at integer not null,          -- its place; several may share one
    record integer not null,
    primary key (row, at, record)
) strict, without rowid;

create table alarm (
    field text not null,
    row integer not null,
    lag integer not null,         -- milliseconds after the last place of the row
    primary key (field, row, lag)
) strict, without rowid;

create table tally (
    name blob not null,           -- 16 bytes of a hash
    record integer not null,
    total integer not null,       -- of all records up to this one
    primary key (name, record)
) strict, without rowid;
