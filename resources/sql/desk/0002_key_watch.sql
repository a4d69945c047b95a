-- Which keys are this user's, and which statements by them the user knows although this machine did
-- not send them.

create table own_key (
    did text primary key,
    since_ms integer not null,    -- when this profile held the key for the first time
    digest blob not null
) strict, without rowid;

create table acknowledged (
    statement text primary key,   -- hex id
    did text not null,
    acknowledged_ms integer not null,
    digest blob not null
) strict, without rowid;
