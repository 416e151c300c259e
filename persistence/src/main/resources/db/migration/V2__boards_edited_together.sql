-- Boards that people edit together: what a dashboard and a region hold besides their names and places, every accepted
-- edit as a numbered revision, and the words that dashboards are found by.

-- Trigrams: parts of words, and words that resemble a mistyped one.
create extension if not exists pg_trgm;

-- title_key is the title without regard to case, as the domain takes it: what lower() makes of a letter depends on the
-- locale of the database. revision is the number of the board's latest edit. The default layout has no foreign key: it
-- may be deleted, and come back.
alter table dashboard
    add column title_key      text collate "C" not null default '',
    add column tags           text[]      not null default '{}',
    add column folder_id      uuid,
    add column variables      jsonb       not null default '[]' check (jsonb_typeof(variables) = 'array'),
    add column time_range     jsonb       not null default '{"from": "now-6h", "until": "now", "refreshSeconds": null}'
        check (jsonb_typeof(time_range) = 'object'),
    add column default_layout uuid,
    add column template       boolean     not null default false,
    add column expires_at     timestamptz,
    add column restricted     boolean     not null default false,
    add column grants         jsonb       not null default '{}' check (jsonb_typeof(grants) = 'object'),
    add column deleted_by     text collate "C" check (char_length(deleted_by) <= 500),
    add column revision       bigint      not null default 0 check (revision >= 0);

-- Versions of a dashboard and of its layouts are now numbers of its revisions; counting goes on from the highest.
update dashboard d
set title_key = lower(d.title),
    revision = greatest(d.version, (select max(l.version)
                                    from layout l
                                    where l.tenant_id = d.tenant_id and l.dashboard_id = d.id)),
    deleted_by = case when d.deleted_at is not null then d.owner end;

alter table dashboard
    alter column title_key drop default,
    alter column tags drop default,
    alter column variables drop default,
    alter column time_range drop default,
    alter column template drop default,
    alter column restricted drop default,
    alter column grants drop default,
    alter column revision drop default,
    add constraint dashboard_deleted_by_somebody check ((deleted_at is null) = (deleted_by is null));

create index dashboard_updated on dashboard (tenant_id, updated_at desc, id) where deleted_at is null;
create index dashboard_titled on dashboard (tenant_id, title_key, id) where deleted_at is null;
create index dashboard_tagged on dashboard using gin (tags) where deleted_at is null;
create index dashboard_of_folder on dashboard (tenant_id, folder_id, created_at, id) where folder_id is not null;
create index dashboard_templates on dashboard (tenant_id, created_at, id) where template and deleted_at is null;
create index dashboard_trash on dashboard (tenant_id, deleted_at desc, id) where deleted_at is not null;
create index dashboard_ending on dashboard (expires_at) where expires_at is not null and deleted_at is null;

-- position orders the regions of a layout; several may have the same, and then the id decides.
alter table region
    add column locked      boolean not null default false,
    add column collapsed   boolean not null default false,
    add column description text    not null default '' check (char_length(description) <= 4000),
    add column queries     jsonb   not null default '[]' check (jsonb_typeof(queries) = 'array');

alter table region
    alter column locked drop default,
    alter column collapsed drop default,
    alter column description drop default,
    alter column queries drop default;

-- touched holds the ids of what the changes are about: regions, layouts, and the dashboard's own for the dashboard itself.
-- Changes are an array of {subject, field, before, after}; a member that is not there is null.
create table revision (
    tenant_id    text collate "C" not null,
    dashboard_id uuid        not null,
    number       bigint      not null check (number > 0),
    author       text collate "C" not null check (char_length(author) <= 500),
    made_at      timestamptz not null,
    request_id   text collate "C" check (char_length(request_id) between 1 and 100),
    kind         text        not null
        check (kind in ('CREATE', 'EDIT', 'UNDO', 'REDO', 'RESTORE', 'DELETE', 'UNDELETE')),
    reverts      bigint,
    undo_state   text        not null check (undo_state in ('NONE', 'DONE', 'UNDONE', 'DISCARDED')),
    name         text collate "C" check (char_length(name) between 1 and 200),
    touched      uuid[]      not null,
    changes      jsonb       not null check (jsonb_typeof(changes) = 'array'),
    primary key (tenant_id, dashboard_id, number),
    constraint revision_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

create unique index revision_request_taken on revision (tenant_id, author, request_id) where request_id is not null;
create unique index revision_name_taken on revision (tenant_id, dashboard_id, name) where name is not null;
create index revision_named on revision (tenant_id, dashboard_id, number) where name is not null;
create index revision_done on revision (tenant_id, dashboard_id, author, number) where undo_state = 'DONE';
create index revision_undone on revision (tenant_id, dashboard_id, author, number) where undo_state = 'UNDONE';

-- What was edited before has no revisions. The history of such a board begins with this one, which changes nothing:
-- later edits can be compared with it and undone down to it, and there is no number before it to go back to.
insert into revision
select tenant_id, id, revision, owner, updated_at, null, 'CREATE', null, 'NONE', null, '{}', '[]'
from dashboard;

-- The words of a dashboard's title, description and tags, with its own id as the source, and those of the titles of the
-- widgets of each layout, with the layout's: in lower case, each once, a blank between them. Kept apart from the rows
-- that they come from, which change far more often and would each time enter all their trigrams again.
create table dashboard_words (
    tenant_id    text collate "C" not null,
    dashboard_id uuid not null,
    source       uuid not null,
    words        text not null,
    primary key (tenant_id, dashboard_id, source),
    constraint words_of_dashboard
        foreign key (tenant_id, dashboard_id) references dashboard (tenant_id, id) on delete cascade
);

insert into dashboard_words
select d.tenant_id, d.id, d.id, string_agg(distinct word, ' ' order by word)
from dashboard d, regexp_split_to_table(lower(d.title || ' ' || d.description), '\s+') word
where word <> ''
group by d.tenant_id, d.id;

insert into dashboard_words
select l.tenant_id, l.dashboard_id, l.id, string_agg(distinct word, ' ' order by word)
from layout l
join region r on r.tenant_id = l.tenant_id and r.layout_id = l.id and r.deleted_at is null,
     regexp_split_to_table(lower(r.widget_title), '\s+') word
where l.deleted_at is null and word <> ''
group by l.tenant_id, l.dashboard_id, l.id;

create index dashboard_words_search on dashboard_words using gin (words gin_trgm_ops);

-- The words that a mistyped one may have been meant as: runs of letters, of all dashboards of a tenant. A word stays when
-- the last dashboard that had it is gone; it then leads to nothing.
create table vocabulary (
    tenant_id text collate "C" not null references tenant on delete cascade,
    word      text collate "C" not null,
    primary key (tenant_id, word)
);

create index vocabulary_by_length on vocabulary (tenant_id, char_length(word), word);

insert into vocabulary
select distinct w.tenant_id, part
from dashboard_words w, regexp_split_to_table(w.words, '[^[:alnum:]]+') part
where part !~ '[0-9]' and char_length(part) between 3 and 40;
