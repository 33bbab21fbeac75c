-- Which courses are watched, by which rules, and what happens if they leave what is chance.
create table watch (
  id          uuid        primary key,
  version     bigint      not null,
  name        text        not null,
  metric      text        not null,
  variant     text        not null,
  filter      jsonb       not null,
  team        text,
  grain       text        not null check (grain in ('HALF_HOUR', 'DAY')),
  rules       jsonb       not null,
  severity    text        check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  language    text        not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  muted_until timestamptz,
  retired     boolean     not null default false
);

create trigger version_only_rises before update on watch
  for each row when (new.version < old.version) execute function version_only_rises();

-- A time in which a course was out of control, from its first point until it is back.
create table alert (
  id              uuid             primary key,
  version         bigint           not null,
  watch_id        uuid             not null references watch,
  name            text             not null,
  metric          text             not null,
  definition      int              not null,
  variant         text             not null,
  filter          jsonb            not null,
  team            text,
  grain           text             not null,
  severity        text,
  said            text             not null,
  raised_at       timestamptz      not null,
  last_start      timestamptz      not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  ended_at        timestamptz,
  case_id         uuid,
  case_number     text
);

-- one at a time for each watch: a bad week is one case and not seven
create unique index alert_open on alert (watch_id) where ended_at is null;
create index alert_raised on alert (raised_at desc, id);
create index alert_watch on alert (watch_id, raised_at desc);

create trigger version_only_rises before update on alert
  for each row when (new.version < old.version) execute function version_only_rises();

-- each point is told of once, whoever looks how often; the numbers are those of the moment
create table alert_point (
  watch_id uuid             not null references watch,
  start    timestamptz      not null,
  ends     timestamptz      not null,
  alert_id uuid             not null references alert,
  n        bigint           not null,
  value    double precision not null,
  low      double precision not null,
  center   double precision not null,
  high     double precision not null,
  sigmas   double precision not null,
  signals  text             not null,
  primary key (watch_id, start)
);
create index alert_point_alert on alert_point (alert_id, start);

-- tickets that are still to be resolved, of the many that were
create index subject_ticket_open on subject (kind)
  where kind = 'ticket' and state ->> 'state' not in ('RESOLVED', 'CLOSED');
