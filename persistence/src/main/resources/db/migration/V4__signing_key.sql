-- The secret that cursors and other texts, which callers hold and bring back, are signed with.
--
-- It lives in the database, so that all nodes sign alike and a backup keeps what was handed out good. The first node
-- on an empty database makes it; it never changes.

create table signing_key (
    name       text collate "C" primary key check (char_length(name) between 1 and 100),
    secret     bytea       not null check (octet_length(secret) >= 32),
    created_at timestamptz not null
);
