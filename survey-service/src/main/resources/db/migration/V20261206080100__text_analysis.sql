-- What the comment of an answer says, by our reading; made again whenever the comment or a model changes.
create table text_analysis (
  answer_id            uuid        primary key references answer (id) on delete cascade,
  analysed_at          timestamptz not null,
  written_in           text        not null check (written_in in ('CHINESE', 'ENGLISH', 'MIXED', 'OTHER', 'NONE')),
  terms                text[]      not null,
  sentiment            text        check (sentiment in ('BAD', 'GOOD')),
  sentiment_confidence real        check (sentiment_confidence between 0 and 1),
  category             text,
  category_confidence  real        check (category_confidence between 0 and 1),
  severity             text        check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  -- of which models, 0 for none
  sentiment_model      int         not null,
  category_model       int         not null,
  check ((sentiment is null) = (sentiment_confidence is null)),
  check ((category is null) = (category_confidence is null))
);
create index text_analysis_terms on text_analysis using gin (terms);

-- Words of a comment that is erased, let go or replaced go with it, whoever does it and however.
create function answer_words_gone() returns trigger language plpgsql as $$
begin
  delete from text_analysis where answer_id = new.id;
  return null;
end $$;
create trigger answer_words_gone after update of comment on answer
  for each row when (old.comment is distinct from new.comment)
  execute function answer_words_gone();

-- Models that were taken; the highest version of a kind is in force.
create table text_model (
  kind            text        not null check (kind in ('SENTIMENT', 'CATEGORY')),
  version         int         not null,
  trained_at      timestamptz not null,
  -- of the features and the reading: a model of another one is of no use
  format          int         not null,
  classes         text[]      not null,
  labels          int[]       not null,
  held_out        int         not null,
  macro_f1        real        not null,
  low             real        not null,
  high            real        not null,
  confident       real        not null,
  confident_right real        not null,
  content         bytea       not null,
  primary key (kind, version)
);

-- What came of the last attempt to train one.
create table text_attempt (
  kind     text        primary key check (kind in ('SENTIMENT', 'CATEGORY')),
  at       timestamptz not null,
  outcome  text        not null check (outcome in ('TAKEN', 'TOO_FEW', 'TOO_WEAK', 'WORSE')),
  classes  text[]      not null,
  labels   int[]       not null,
  macro_f1 real,
  low      real,
  high     real,
  -- what the model in force comes to on the same comments
  before   real
);

-- Comments that are here already are read as soon as somebody has the time.
insert into due_work (kind, key, due_at, pick_at)
select 'text', id::text, now(), now() from answer
where comment is not null and comment <> '(erased)';
