-- Statements of other parties that go to the ledger beside this user's own: the offer that was
-- accepted here, or the acceptance of an offer that was made here.

create table carried (
    record text primary key,      -- id of the one record that it holds
    statement text not null,      -- hex id
    entry blob not null,
    beside text not null,         -- id of this user's record that it goes with
    is_first integer not null,    -- 1 where that one cannot be logged before it
    state text not null,          -- waiting, logged or refused
    detail text not null,
    digest blob not null
) strict, without rowid;
