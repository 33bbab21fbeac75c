-- What questions read instead of facts (ADR 0065): the cells of one measure, grouping and period.
create table rollup (
  measure   text  not null,
  grouping  text  not null, -- dimensions, divided by commas
  grain     text  not null, -- DAY, WEEK or MONTH
  begin     date  not null, -- by the calendar of the site
  cells     bytea not null,
  primary key (measure, grouping, grain, begin)
);
create index rollup_period on rollup (grain, begin, measure);

-- Facts of this kind have changed at about this time, and nobody has counted them anew.
-- Never updated, so that nobody waits for anybody: whoever counts takes those that it can see.
create table rollup_mark (
  kind      text        not null, -- of the facts; OPEN where it is about tickets that come and go
  at        timestamptz not null, -- a quarter of an hour: every zone of the world begins its days at one
  marked_at timestamptz not null default clock_timestamp()
);
create index rollup_mark_piece on rollup_mark (kind, at);

-- The same of facts that are to be found through this one; looked up when it is sure to be there.
create table rollup_near (
  id   bigint generated always as identity primary key,
  kind text not null,
  ref  uuid not null, -- customer of CREATED, ticket of CASE_OPENED, invitation of ANSWERED, case of RECOVERY
  at   timestamptz not null
);

-- Days that have changed within this week or month.
create table rollup_span (
  kind      text        not null,
  grain     text        not null,
  begin     date        not null,
  marked_at timestamptz not null default clock_timestamp()
);
create index rollup_span_piece on rollup_span (kind, grain, begin);

-- Days that time alone will change: promises that fall due, windows that pass.
create table rollup_ripe (
  kind    text        not null,
  begin   date        not null,
  ripe_at timestamptz not null,
  primary key (kind, begin)
);
create index rollup_ripe_at on rollup_ripe (ripe_at);

-- By what the cells were counted: zone of the site, definitions, format.
create table rollup_basis (
  one   boolean primary key default true check (one),
  basis text not null
);

create index fact_first_contact on fact (customer_id, at) where kind = 'FIRST_CONTACT';

create function mark_facts() returns trigger language plpgsql as $$
begin
  insert into rollup_mark (kind, at)
    select kind, date_bin('15 minutes', at, timestamptz '2000-01-01 00:00:00Z') from changed
    union
    select 'OPEN', date_bin('15 minutes', at, timestamptz '2000-01-01 00:00:00Z')
      from changed where kind = 'CREATED'
    union
    select 'OPEN', date_bin('15 minutes', until, timestamptz '2000-01-01 00:00:00Z')
      from changed where kind = 'CREATED' and until is not null;
  insert into rollup_near (kind, ref, at)
    select distinct kind, ref, at from (
      select kind, case kind when 'CREATED' then customer_id when 'CASE_OPENED' then ticket_id
          else ref_id end as ref,
        case when kind = 'CREATED' then at else timestamptz '2000-01-01 00:00:00Z' end as at
      from changed where kind in ('CREATED', 'CASE_OPENED', 'ANSWERED', 'RECOVERY')) near
    where ref is not null;
  return null;
end $$;

create trigger fact_comes after insert on fact
  referencing new table as changed for each statement execute function mark_facts();
create trigger fact_goes after delete on fact
  referencing old table as changed for each statement execute function mark_facts();
create trigger fact_changes after update on fact
  referencing new table as changed for each statement execute function mark_facts();
