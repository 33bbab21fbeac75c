-- Expand: invitations are due work of the platform from now on. The column pending_secret stays for
-- one release. A question that the release before was sending (SENDING, with its secret) is written
-- once more by this one. Its mail may be in the mailbox already, so it keeps its link, and with it
-- its token_hash, and its Message-ID: most readers then show one mail, and both links work.
insert into due_work (kind, key, due_at, pick_at)
  select 'invitation', id::text, coalesce(due_at, decided_at), coalesce(due_at, decided_at)
  from invitation where state in ('WAITING', 'SENDING');
insert into due_work (kind, key, due_at, pick_at)
  select 'invitation-expiry', id::text, expires_at, expires_at
  from invitation where state = 'SENT' and expires_at is not null;

create trigger invitation_version before update on invitation
  for each row when (new.version < old.version) execute function version_only_rises();

-- What is known about a ticket or a case: asked with every trigger.
create index invitation_subject on invitation (purpose, subject_id, trigger_version);
