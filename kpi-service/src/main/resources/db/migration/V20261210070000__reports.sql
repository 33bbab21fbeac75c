-- Reports as they were when their period was over: what was sent stays what it was.
create table report (
  kind    text        not null check (kind in ('WEEK', 'MONTH')),
  first   date        not null,
  made_at timestamptz not null,
  content jsonb       not null,
  primary key (kind, first)
);

-- who gets them
create table report_recipient (
  id       uuid        primary key,
  address  text        not null,
  language text        not null,
  weekly   boolean     not null,
  monthly  boolean     not null,
  added_at timestamptz not null,
  added_by text        not null
);
create unique index report_recipient_address on report_recipient (lower(address));

-- each report to each address at most once, whoever plans it how often
create table report_mail (
  id       uuid        primary key,
  kind     text        not null,
  first    date        not null,
  address  text        not null,
  language text        not null,
  state    text        not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GAVE_UP', 'UNSURE')),
  at       timestamptz not null,
  foreign key (kind, first) references report
);
create unique index report_mail_once on report_mail (kind, first, lower(address));
