-- What customers of cases were given; the id is that of the grant of ticket-service.
create table compensation (
  id            uuid        primary key,
  case_id       uuid        not null references escalation_case (id),
  ticket_id     uuid        not null,
  kind          text        not null,
  amount        numeric(9, 2) not null check (amount > 0),
  currency      text        not null,
  reason        text        not null,
  asked_by      text        not null,
  asked_at      timestamptz not null,
  state         text        not null,
  level         text,
  decided_by    text,
  told_at       timestamptz,
  grant_version bigint      not null
);
create index compensation_case on compensation (case_id);
