-- Who looks at a ticket right now. It says nothing that outlives a minute, so a crash may lose it.
create unlogged table presence (
  ticket_id uuid not null,
  agent text not null,
  name text not null,
  seen_at timestamptz not null,
  wrote_at timestamptz,
  primary key (ticket_id, agent)
);
create index presence_agent on presence (agent);

-- What somebody has typed and not yet sent. The form is the one that it was typed in: once that has
-- been sent, a save that arrives late must not bring the text back.
create table draft (
  ticket_id uuid not null references ticket (id) on delete cascade,
  agent text not null,
  kind text not null,
  text text not null,
  form uuid not null,
  sent boolean not null default false,
  saved_at timestamptz not null,
  primary key (ticket_id, agent, kind)
);
