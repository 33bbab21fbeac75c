-- Who has worked on a ticket. Closed ones lead to no question any more; of the others it is what
-- the ticket and its conversation tell.
alter table ticket add column handled_by text[] not null default '{}';
update ticket t set handled_by = w.who
from (
  select id, array_agg(distinct who) as who from (
    select id, unnest(array[agent, first_responder_agent, resolver_agent]) as who from ticket
      where state <> 'CLOSED'
    union all
    select t.id, m.author from ticket t join message m on m.ticket_id = t.id
      where t.state <> 'CLOSED' and m.kind = 'REPLY'
  ) worked where who is not null group by id
) w where w.id = t.id;
