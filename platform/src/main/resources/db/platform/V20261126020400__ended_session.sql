-- Sessions of pages that are over, whatever a cookie says: by session or by person of the provider.
create table ended_session (
  name     text        primary key,
  ended_at timestamptz not null
);
create index ended_session_age on ended_session (ended_at);
