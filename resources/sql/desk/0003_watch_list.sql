-- What this user wants to hear of, and the records that were found since.

create table watched (
    sort text not null,           -- item, issuer, place or key
    item text not null,
    since_ms integer not null,    -- when it was put on the list
    next_entry integer not null,  -- entries below it were looked at, or were there before
    digest blob not null,
    primary key (sort, item)
) strict, without rowid;

create table watched_pack (
    pack text not null,           -- a pack of which a record says that it is of a watched lot
    lot text not null,
    digest blob not null,
    primary key (pack, lot)
) strict, without rowid;

create table alert (
    sort text not null,
    item text not null,
    record text not null,         -- id of the record that was found
    kind text not null,
    key integer not null,         -- of the record: entry * 512 + number
    height integer not null,
    how text not null,            -- how it has to do with what is watched
    found_ms integer not null,
    seen_ms integer,              -- null until the user has seen it
    digest blob not null,
    primary key (sort, item, record)
) strict, without rowid;
