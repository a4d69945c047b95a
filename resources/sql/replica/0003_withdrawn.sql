-- A newer charter proposal withdraws the older open one of the same authority.

alter table proposal add column withdrawn integer not null default 0;

-- However many an authority has withdrawn, those that may succeed are found at once.
create index proposal_open on proposal (entry, record) where withdrawn = 0;
