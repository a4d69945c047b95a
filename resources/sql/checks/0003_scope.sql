-- Which names have a say at all in what a field finds, where it is only looked at as a whole. Names
-- are hashes as those of records are.

create table scope (
    field text not null,
    name integer not null,
    until text not null,          -- only what is of a time up to this one has a say
    primary key (field, name)
) strict, without rowid;
