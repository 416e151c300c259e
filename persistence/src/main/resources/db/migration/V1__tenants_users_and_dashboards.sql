-- Tenants, their users and tokens, and their dashboards with layouts and regions.
--
-- The constraints repeat the rules of the domain as a second wall. Ids and names that are ordered or compared have
-- collation "C": bytewise, so the order is the same on every server and in the domain. A reference to a parent carries
-- the tenant, so no row can hang below another tenant's.

create table tenant (
    id         text collate "C" primary key check (id ~ '^[a-z][a-z0-9-]{0,61}[a-z0-9]$'),
    name       text        not null check (char_length(name) between 1 and 100),
    created_at timestamptz not null,
    version    bigint      not null
);

create index tenant_listing on tenant (created_at, id);

create table app_user (
    id            uuid primary key,
    tenant_id     text collate "C" not null references tenant on delete cascade,
    name          text collate "C" not null check (char_length(name) between 1 and 100),
    role          text        not null check (role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR')),
    password_hash text        not null,
    created_at    timestamptz not null,
    version       bigint      not null
);

-- Unique on the whole server: the name alone is what Basic credentials carry.
create unique index app_user_name_taken on app_user (lower(name));
create index app_user_listing on app_user (tenant_id, created_at, id);

create table api_token (
    id         uuid primary key,
    tenant_id  text collate "C" not null references tenant on delete cascade,
    name       text        not null check (char_length(name) between 1 and 100),
    role       text        not null check (role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR')),
    digest     text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz
);

create unique index api_token_digest_taken on api_token (digest);
create index api_token_listing on api_token (tenant_id, created_at, id);

create table dashboard (
    id          uuid primary key,
    tenant_id   text collate "C" not null references tenant on delete cascade,
    title       text        not null check (char_length(title) between 1 and 200),
    description text        not null check (char_length(description) <= 4000),
    owner       text collate "C" not null check (char_length(owner) <= 500),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz,
    version     bigint      not null,
    unique (tenant_id, id)
);

create index dashboard_listing on dashboard (tenant_id, created_at, id) where deleted_at is null;
create index dashboard_user_layouts on dashboard (tenant_id, owner, created_at, id) where deleted_at is null;
create index dashboard_deleted_cleanup on dashboard (deleted_at) where deleted_at is not null;

create table layout (
    id           uuid primary key,
    tenant_id    text collate "C" not null,
    dashboard_id uuid        not null,
    name         text        not null check (char_length(name) between 1 and 100),
    created_at   timestamptz not null,
    deleted_at   timestamptz,
    version      bigint      not null,
    unique (tenant_id, id),
    constraint layout_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

-- Lists a dashboard's layouts, and tells their versions without reading the table. Changing one layout is guarded by
-- its primary key and version, for which the primary key's own index is the best one.
create index layout_version on layout (tenant_id, dashboard_id, created_at, id) include (version, deleted_at);
create index layout_deleted_cleanup on layout (deleted_at) where deleted_at is not null;

create table region (
    id           uuid primary key,
    tenant_id    text collate "C" not null,
    layout_id    uuid     not null,
    position     integer  not null check (position >= 0),
    x            smallint not null,
    y            smallint not null,
    width        smallint not null,
    height       smallint not null,
    widget_type  text collate "C" not null check (char_length(widget_type) <= 50),
    widget_title text     not null check (char_length(widget_title) <= 200),
    options      jsonb    not null check (jsonb_typeof(options) = 'object'),
    deleted_at   timestamptz,
    constraint region_of_layout
        foreign key (tenant_id, layout_id) references layout (tenant_id, id) on delete cascade,
    constraint region_in_grid
        check (x >= 0 and y >= 0 and width >= 1 and height >= 1 and x + width <= 24 and y + height <= 10000)
);

-- With the tenant first, as in every query: else the server expects to find next to nothing and takes another index.
create index region_layout_order on region (tenant_id, layout_id, position) where deleted_at is null;
create index region_overlap_check on region (tenant_id, layout_id, y, x) include (height, width, id, deleted_at);
create index region_widget_type on region (tenant_id, widget_type, layout_id) where deleted_at is null;
create index region_deleted_cleanup on region (deleted_at) where deleted_at is not null;
