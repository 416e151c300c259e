-- Retention: for how long samples are kept by which labels, and what is not deleted meanwhile.
--
-- A policy is known by its name, which stands in the class of the generations that fell under it. So a policy that is
-- added again after it was removed has what fell under the first one.

create table retention_policy (
    tenant_id        text collate "C" not null references tenant on delete cascade,
    name             text collate "C" not null check (name ~ '^[a-z][a-z0-9-]{0,31}$' and name <> 'default'),
    position         integer     not null check (position >= 0),
    matchers         jsonb       not null,
    raw_days         integer     not null check (raw_days between 1 and 3650),
    five_minute_days integer     not null check (five_minute_days between 0 and 3650),
    one_hour_days    integer     not null check (one_hour_days between 0 and 3650),
    enabled          boolean     not null,
    changed_by       text collate "C" not null check (char_length(changed_by) <= 500),
    changed_at       timestamptz not null,
    version          bigint      not null,
    constraint retention_policy_taken primary key (tenant_id, name)
);

create table retention_pin (
    id         uuid primary key,
    tenant_id  text collate "C" not null references tenant on delete cascade,
    matchers   jsonb       not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null check (until_at > from_at),
    reason     text        not null check (char_length(reason) between 1 and 500),
    created_by text collate "C" not null check (char_length(created_by) <= 500),
    created_at timestamptz not null
);

create index retention_pin_listing on retention_pin (tenant_id, created_at, id);
