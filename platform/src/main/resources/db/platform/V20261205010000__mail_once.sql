-- Mails that rather go to a person for decision than out twice: that one is under way is written
-- down before it leaves.
alter table mail add column once boolean not null default false;
alter table mail add column sending_at timestamptz;
