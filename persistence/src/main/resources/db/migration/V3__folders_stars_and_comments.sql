-- Folders, and what people do with dashboards besides editing them: stars and comments.
--
-- Users are names here too: stars and comments outlive an account, as the ownership of dashboards does.

-- name_key is the name without regard to case, as the domain takes it: what lower() makes of a letter depends on the
-- locale of the database. A folder at the top has no parent, and null differs from null: the nil UUID stands for it.
create table folder (
    id         uuid primary key,
    tenant_id  text collate "C" not null references tenant on delete cascade,
    parent_id  uuid,
    name       text        not null check (char_length(name) between 1 and 100),
    name_key   text collate "C" not null,
    created_at timestamptz not null,
    version    bigint      not null,
    unique (tenant_id, id),
    constraint folder_in_folder
        foreign key (tenant_id, parent_id) references folder (tenant_id, id),
    constraint folder_not_in_itself
        check (parent_id <> id)
);

create unique index folder_name_taken
    on folder (tenant_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name_key);
create index folder_children on folder (tenant_id, parent_id, name_key, id);
-- "is null" is not taken for one value, behind which the rest of an index would be in order.
create index folder_at_top on folder (tenant_id, name_key, id) where parent_id is null;
create index folder_listing on folder (tenant_id, name_key, id);

-- A folder goes only when it holds nothing, so nothing is said about its deletion.
alter table dashboard
    add constraint dashboard_in_folder
        foreign key (tenant_id, folder_id) references folder (tenant_id, id);

create table star (
    tenant_id    text collate "C" not null,
    dashboard_id uuid        not null,
    user_name    text collate "C" not null check (char_length(user_name) <= 500),
    created_at   timestamptz not null,
    primary key (tenant_id, dashboard_id, user_name),
    constraint star_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

create index star_listing on star (tenant_id, dashboard_id, created_at, user_name);
create index star_of_user on star (tenant_id, user_name, dashboard_id);

-- The region of a comment has no foreign key: restoring an older state of the board brings a region back under its id
-- after its row is gone, and what was said about it belongs to it again.
create table comment (
    id           uuid primary key,
    tenant_id    text collate "C" not null,
    dashboard_id uuid        not null,
    region_id    uuid,
    author       text collate "C" not null check (char_length(author) <= 500),
    content      text        not null check (char_length(content) between 1 and 10000),
    created_at   timestamptz not null,
    edited_at    timestamptz,
    version      bigint      not null,
    constraint comment_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

create index comment_listing on comment (tenant_id, dashboard_id, created_at, id);
create index comment_of_region on comment (tenant_id, dashboard_id, region_id, created_at, id)
    where region_id is not null;
