-- The writer's compare-and-swap: the size and root that it published last.

create table published (
    one integer primary key check (one = 1),
    origin text not null,
    size integer not null,
    root blob not null
) strict;
