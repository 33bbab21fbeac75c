-- Whose agent has registered a customer who has no ticket yet. Of those who are here nobody knows
-- that any more: they belong to the teams of their tickets.
alter table customer add column team text;
