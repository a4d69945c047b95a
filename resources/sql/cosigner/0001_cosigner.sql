-- The newest tree that this cosigner has signed. It never goes back.

create table signed (
    one integer primary key check (one = 1),
    origin text not null,
    size integer not null,
    root blob not null,
    note text not null            -- the checkpoint with this cosigner's line
) strict;

create table accepted_void (
    entry integer primary key     -- void statements that the operator accepts by their index
) strict;
