-- The search index without a second copy of the texts, and without lists of beginnings: a search
-- for the beginning of a word is as quick from the words themselves. It is built anew.

-- What is dropped stands in the log, too; to overwrite it with zeros would only take long.
pragma secure_delete = off;

drop table search;
drop table search_text;

pragma secure_delete = on;

create virtual table search using fts5 (
    body, content = '', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 tokenchars '_'"
);

-- One transaction, one segment; when they are merged is decided in search.py, which digests each.
insert into search (search, rank) values ('automerge', 0);
insert into search (search, rank) values ('crisismerge', 1999);
insert into search (search, rank) values ('hashsize', 67108864);

create table search_segment (
    segid integer primary key,
    digest blob not null          -- of its rows in the finished index
) strict;

update search_progress set next_entry = 0, digest = null;
