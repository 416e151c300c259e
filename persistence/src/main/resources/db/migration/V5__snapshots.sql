-- Snapshots: boards frozen with their data, opened by whoever holds a link.
--
-- Of the secret in the link, only the digest is kept. What lists show stands apart from what a snapshot holds, which can
-- be megabytes. Both texts are JSON, but nothing ever looks into them here: text is stored and given out as it came.

create table snapshot (
    id           uuid primary key,
    tenant_id    text collate "C" not null,
    dashboard_id uuid        not null,
    name         text        not null check (char_length(name) between 1 and 200),
    author       text collate "C" not null check (char_length(author) <= 500),
    digest       text collate "C",
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    constraint snapshot_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

create unique index snapshot_digest_taken on snapshot (digest);
create index snapshot_listing on snapshot (tenant_id, dashboard_id, created_at, id);
create index snapshot_expiry on snapshot (expires_at);

create table snapshot_content (
    snapshot_id uuid primary key references snapshot on delete cascade,
    board       text not null,
    data        text not null
);
