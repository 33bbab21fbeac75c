-- What a queue is ordered and looked through by. Nothing due stands at the end of time, so that one
-- index has all open tickets in the order of their urgency.
alter table ticket
  add column due_at            timestamptz not null default '9999-12-31T00:00:00Z',
  add column customer_wrote_at timestamptz,
  add column we_wrote_at       timestamptz;

update ticket t set due_at = c.due_at
from (select ticket_id, min(due_at) as due_at from sla_clock
      where state = 'RUNNING' and due_at is not null group by ticket_id) c
where c.ticket_id = t.id and t.state not in ('RESOLVED', 'CLOSED');

update ticket t set customer_wrote_at = m.customer, we_wrote_at = m.we
from (select ticket_id, max(at) filter (where kind = 'CUSTOMER') as customer,
        max(at) filter (where kind = 'REPLY') as we
      from message group by ticket_id) m
where m.ticket_id = t.id;

-- a solution is told to the customer too
update ticket set we_wrote_at = greatest(we_wrote_at, resolved_at) where resolved_at is not null;

create index ticket_urgency on ticket (due_at, id) where state not in ('RESOLVED', 'CLOSED');
create index ticket_unread on ticket (customer_wrote_at, id)
  where state not in ('RESOLVED', 'CLOSED') and customer_wrote_at > coalesce(we_wrote_at, '-infinity');
drop index ticket_open;
create index ticket_open on ticket (id desc) include (team, agent)
  where state not in ('RESOLVED', 'CLOSED');
create index customer_name on customer (lower(name) text_pattern_ops);
