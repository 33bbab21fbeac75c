-- Sessions of pages that are over, whatever a cookie says: by session or by person of the provider.
create table ended_session (
  name      text        primary key,
  -- when, by the clock of the provider: compared with the time in its tokens
  ended_at  timestamptz not null,
  -- when the row is of no use any more, by our clock
  forget_at timestamptz not null
);
create index ended_session_age on ended_session (forget_at);
