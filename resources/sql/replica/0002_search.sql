-- Full-text search over the records, built in the background from the bundles.

create table search_text (
    record integer primary key,
    body text not null            -- folded to lower case without accents
) strict;

create virtual table search using fts5 (
    body, content = 'search_text', content_rowid = 'record', prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2 tokenchars '_'"
);

create table search_progress (
    one integer primary key check (one = 1),
    next_entry integer not null,
    digest blob                   -- of the finished index, see search.py; null while it grows
) strict;

insert into search_progress (one, next_entry) values (1, 0);
