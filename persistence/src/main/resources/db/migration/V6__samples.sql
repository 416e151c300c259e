-- Samples: the log of what came in, the series that it is about, and chunks of samples at rest.
--
-- Nothing on the way of an append refers to the tenant. An append carries the batches of many tenants in one
-- transaction, and a reference to one that was deleted meanwhile would refuse them all. A trigger forgets instead.
-- For the same reason text of senders that may hold anything, NUL included, is kept as bytes of UTF-8.

-- A writer is one run of a node. Its number is never given out again, so its rows can be told from those of later runs.
create table sample_writer (
    writer        integer generated always as identity primary key,
    node          text        not null,
    started_at    timestamptz not null,
    -- The last of its rows that were deleted, without which a writer whose rows are all gone would begin again at 1.
    deleted_up_to bigint      not null default 0
);

-- Rows are numbered by their writer, without gaps and in the order of its commits, so whoever has seen row n asks for
-- n + 1. A sequence of the database would not do: its numbers become visible out of order.
--
-- The payload is compact already (docs/formats/sample-log.md). EXTERNAL keeps PostgreSQL from trying to compress it.
create table sample_log (
    writer     integer     not null,
    sequence   bigint      not null check (sequence > 0),
    -- Of its samples, to know when all that they belong to is at rest. Of a row without samples, min > max.
    min_time   bigint      not null,
    max_time   bigint      not null,
    arrived_at timestamptz not null,
    tenant_id  text collate "C" not null,
    payload    bytea       not null,
    primary key (writer, sequence)
);

alter table sample_log alter column payload set storage external;
-- Every row is deleted after some hours, at a steady pace: a share of the table says nothing of when to clean up.
alter table sample_log set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
    toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 200000);

-- A ref is never given out again. Labels can be longer than an index takes, so they are unique by a digest; the digest
-- is SHA-256 cut to 16 bytes, for which nobody can make two series that share one.
create table series (
    ref       integer generated always as identity (minvalue 1) primary key,
    tenant_id text collate "C" not null,
    digest    bytea not null check (octet_length(digest) = 16),
    labels    bytea not null,
    constraint series_known unique (tenant_id, digest)
);

alter table series alter column digest set storage plain;
alter table series alter column labels set storage external;

-- What was last told of each metric. Read it by convert_from(metric, 'UTF8').
create table metric_metadata (
    tenant_id text collate "C" not null,
    digest    bytea not null check (octet_length(digest) = 16),
    metric    bytea not null,
    type      text  not null,
    unit      bytea not null,
    help      bytea not null,
    primary key (tenant_id, digest)
);

-- The last batch of each producer that was kept. Every batch updates its row, which stays on its page if there is room.
create table producer (
    tenant_id     text collate "C" not null,
    producer      text collate "C" not null,
    last_sequence bigint      not null,
    last_at       timestamptz not null,
    primary key (tenant_id, producer)
) with (fillfactor = 50);

create function forget_samples_of_tenant() returns trigger language plpgsql as $$
begin
    delete from series where tenant_id = old.id;
    delete from metric_metadata where tenant_id = old.id;
    delete from producer where tenant_id = old.id;
    return old;
end $$;

create trigger forget_samples after delete on tenant for each row execute function forget_samples_of_tenant();

-- A lease that was given up keeps its row, because its next token has to be higher.
create table lease (
    name     text collate "C" primary key,
    holder   text,
    token    bigint      not null,
    until_at timestamptz not null
);

-- Chunks of one window, or of one day and retention class, seen together as soon as they are complete and no longer once
-- they are replaced or retired. Those of generation 17 are in a table of their own, chunk_17. It is written once, read,
-- and dropped as a whole, when a day replaces its windows, when a crash left it half-made, or when its time is over:
-- there are no dead rows, nothing to vacuum but the once to freeze, and no row says to which generation it belongs.
--
-- They are no partitions of one table, since to drop a partition takes a lock on all of that table: it would wait for
-- the longest reader, and every other reader behind it. A reader names the few tables that its time range needs, so
-- neither planning nor locks grow with the age of the store.
create table chunk_generation (
    id              bigint generated always as identity primary key,
    from_time       bigint not null,
    until_time      bigint not null check (until_time > from_time),
    -- Of all of its series; empty for a window, where those of all classes are.
    retention_class text   not null,
    state           text   not null check (state in ('OPEN', 'VISIBLE', 'RETIRED', 'GONE')),
    cut_writers     integer[] not null default '{}',
    cut_sequences   bigint[]  not null default '{}',
    -- What its table holds, once it is complete; the bytes are those of payloads.
    series_count    bigint not null default 0,
    sample_count    bigint not null default 0,
    byte_count      bigint not null default 0,
    retired_at      timestamptz check (retired_at is not null or state <> 'RETIRED'),
    -- Of one that was replaced or whose grace is over: readers that know of it get some time before its table goes.
    gone_at         timestamptz check (gone_at is not null or state <> 'GONE')
);

create index chunk_generation_visible on chunk_generation (until_time, from_time) where state = 'VISIBLE';

-- The model of those tables, always empty. A row has some 44 bytes beside its payload and an index entry of 20: the
-- times are milliseconds from the begin of the generation, the tenant stands with the series. A payload of more than
-- about 2 000 bytes lies outside the row in pieces of 1 996 bytes, four of which fill a page; it is as small as it gets
-- already, so EXTERNAL keeps PostgreSQL from trying.
create table chunk (
    series      integer primary key,
    first_after integer not null check (first_after >= 0),
    last_after  integer not null check (last_after >= first_after),
    samples     integer not null check (samples > 0),
    payload     bytea   not null
);

alter table chunk alter column payload set storage external;
