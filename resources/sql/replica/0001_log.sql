-- The local copy of a ledger. The log itself stands in bundle; everything else is derived from it
-- and can be built again. Record keys are entry * 512 + number within the statement.

create table bundle (
    number integer primary key,   -- 256 entries each, the last one may hold fewer
    entries integer not null,
    data blob not null            -- C2SP tlog-tiles entry bundle
) strict;

create table tile (
    level integer not null,
    number integer not null,
    hashes blob not null,         -- 32 bytes each, at most 256
    primary key (level, number)
) strict, without rowid;

create table block (
    height integer primary key,
    seal integer not null,        -- index of the seal entry
    first integer not null,
    statements integer not null,
    records integer not null,
    octets integer not null,      -- bytes of the statements
    voids integer not null,
    root blob not null,           -- tree root below the seal
    leaf blob not null,           -- leaf hash of the seal
    time_ms integer not null,
    proposer text not null
) strict;

create table issuer (
    key integer primary key,
    did text not null unique,
    entry integer not null,       -- of its enrolment; -1 where it was never enrolled
    standing text not null,
    roles text not null,          -- JSON list
    domains text not null,        -- JSON list
    valid_from text not null,
    valid_until text not null,
    organisation text,
    office text,
    person text,
    decrypt text,
    authority text,
    predecessor text,
    successor text,
    suspect_since integer
) strict;

create table statement (
    entry integer primary key,
    height integer not null,
    id blob not null,
    issuer integer,               -- null where the form is not good
    seq integer,
    issued integer,
    expires integer,
    records integer not null,
    batch blob,
    part integer,
    parts integer,
    void text                     -- the refusal code of a statement that the rules refuse
) strict;

create unique index statement_seq on statement (issuer, seq) where void is null;
create index statement_batch on statement (batch) where batch is not null;
create index statement_id on statement (id);

create table kind (
    id text primary key,
    record blob not null,
    entry integer not null,
    active integer not null,
    data text not null            -- the published document, canonical JSON
) strict, without rowid;

create table record (
    key integer primary key,
    id blob not null,
    kind text not null,
    issuer integer not null,
    height integer not null,
    time_ms integer not null,
    end_ms integer,
    sha256 blob not null,
    private integer not null,
    approval integer not null,    -- whether its kind asks for an approval
    valid_from text,              -- a date or time that its kind names, or null
    valid_until text,
    suspended integer not null,
    revoked integer not null,
    erased integer not null,
    disputed integer not null,
    superseded_by blob,
    approved_by blob
) strict;

create unique index record_id on record (id);
create index record_kind on record (kind, key);
create index record_issuer on record (issuer, key);
create index record_time on record (time_ms, key);

create table about (
    item text not null,
    record integer not null
) strict;

create index about_item on about (item, record);
create index about_record on about (record);

create table ref (
    record integer not null,
    rel text not null,
    target blob not null
) strict;

create index ref_target on ref (target, record);
create index ref_record on ref (record);

create table mention (
    target blob not null,
    sha256 blob not null,
    approver text not null,
    approval blob not null,
    entry integer not null
) strict;

create index mention_target on mention (target);

create table proposal (
    record blob primary key,
    entry integer not null,
    previous text not null,
    approved integer not null,
    in_force integer not null,
    charter text not null
) strict, without rowid;

create table consent (
    target blob not null,
    did text not null,
    entry integer not null
) strict;

create index consent_target on consent (target);

create table charter (
    number integer primary key,
    since integer not null,       -- first entry judged under it
    document text not null
) strict;

create table parameter (
    record integer primary key,
    name text not null,
    from_time text not null,
    value text not null,
    unit text
) strict;

create table checkpoint (
    size integer primary key,
    root blob not null,
    note blob not null,           -- the signed note as it was published
    receipts blob,                -- the receipts file of the same size
    final integer not null
) strict;

create table trusted (
    one integer primary key check (one = 1),
    origin text not null,
    anchor text not null,
    size integer not null,        -- final: nothing below it may ever change
    root blob not null
) strict;
