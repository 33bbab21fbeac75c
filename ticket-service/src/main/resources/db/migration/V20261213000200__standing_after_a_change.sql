-- Where a ticket stood after each change, as its event told it, so that its way can be told again. Changes from before
-- say it as far as their detail does.
alter table ticket_event add column state text, add column team text, add column agent text;
