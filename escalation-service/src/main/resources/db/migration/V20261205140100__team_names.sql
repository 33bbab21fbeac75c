create table team_copy (id text primary key, name text not null, version bigint not null);
