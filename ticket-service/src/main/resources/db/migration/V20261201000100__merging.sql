-- What a merged ticket was before, so that it can be taken apart again.
alter table ticket add column state_before_merge text;
alter table ticket add constraint ticket_merge_whole
  check ((merged_into is null) = (state_before_merge is null) and merged_into <> id);

-- Tags that agents give, in the order in which they were given.
alter table ticket add column tags text[] not null default '{}';
create index ticket_tags on ticket using gin (tags);

-- Tickets that belong together without being one. The smaller id first: a link has no direction
-- except that of its kind.
create table ticket_link (
  ticket_id uuid        not null references ticket (id),
  other_id  uuid        not null references ticket (id),
  kind      text        not null,
  by_agent  text,
  at        timestamptz not null,
  primary key (ticket_id, other_id),
  check (ticket_id <> other_id)
);
create index ticket_link_other on ticket_link (other_id);

-- Colleagues who want to hear of a ticket that is not theirs.
create table ticket_watcher (
  ticket_id uuid        not null references ticket (id),
  agent     text        not null,
  since     timestamptz not null,
  primary key (ticket_id, agent)
);
create index ticket_watcher_agent on ticket_watcher (agent);
