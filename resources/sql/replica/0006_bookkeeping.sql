-- The books of points and of what changes hands. `entry` is the one that changed a row last.

create table programme (
    key text primary key,         -- id of its record
    entry integer not null,
    operator text not null,
    budget integer not null,
    issued integer not null,
    valid_from text not null,
    valid_until text
) strict, without rowid;

create table points_rule (
    key text primary key,         -- id of its record
    entry integer not null,
    programme text not null,
    operators text not null,
    version integer not null,
    points integer not null,
    cap_day integer,
    expires_days integer,
    valid_from text not null,
    valid_until text
) strict, without rowid;

create table points_account (
    key text primary key,         -- programme and account
    entry integer not null,
    credits integer not null,
    debits integer not null check (debits between 0 and credits)
) strict, without rowid;

create table points_day (
    key text primary key,         -- rule, account and date
    entry integer not null,
    points integer not null
) strict, without rowid;

create table points_earning (
    key text primary key,         -- id of its record
    entry integer not null,
    account text not null,
    points integer not null,
    through integer not null,
    expires text,
    is_expired integer not null
) strict, without rowid;

create table points_nullifier (
    key text primary key,
    entry integer not null,
    record text not null
) strict, without rowid;

create table transfer_offer (
    key text primary key,         -- id of its record
    entry integer not null,
    what text not null,
    offered_by text not null,
    offered_to text not null,
    until text,
    standing text not null,
    is_disputed integer not null,
    account text,
    to_account text,
    points integer not null,
    things text not null
) strict, without rowid;

create table custody (
    key text primary key,         -- the thing
    entry integer not null,
    holder text not null,
    offer text not null
) strict, without rowid;
