-- What the headers of this user's own tables mean, where they do not say it themselves.

create table header (
    kind text not null,           -- name/version
    header text not null,         -- as it stands in the table
    path text not null,           -- of a field; empty where the column is left out
    digest blob not null,
    primary key (kind, header)
) strict, without rowid;
