-- Expand: deadlines and mails are due work of the platform from now on. The tables deadline and
-- notification stay for one release, so that it can be taken back; a later one drops them. What was
-- moved is marked, so that a replica of the release before does not run it too. A promise that such
-- a replica makes is found by the audit of deadlines when its time is over.
insert into due_work (kind, key, due_at, pick_at)
  select 'deadline', promise_id || ':' || kind, min(due_at), min(due_at)
  from deadline where state = 'PENDING' group by promise_id, kind;
update deadline set state = 'MOVED' where state = 'PENDING';

insert into mail (id, recipient, subject, text, html, message_id, give_up_at)
  select id, recipient, subject, body, null, id || '@huifang', null
  from notification where state = 'PENDING' and recipient is not null;
insert into due_work (kind, key, due_at, pick_at)
  select 'mail', id::text, due_at, due_at
  from notification where state = 'PENDING' and recipient is not null;
update notification set state = 'MOVED' where state = 'PENDING';

create trigger escalation_case_version before update on escalation_case
  for each row when (new.version < old.version) execute function version_only_rises();
create trigger promise_version before update on promise
  for each row when (new.version < old.version) execute function version_only_rises();
