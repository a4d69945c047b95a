-- Statements that were handed to this node and not yet ordered.

create table submission (
    number integer primary key,   -- order of arrival
    id blob not null unique,      -- statement id
    entry blob not null
) strict;
