-- Where one says not to be written to again (RFC 2369, RFC 8058), parted by blanks.
alter table mail add column unsubscribe text;
-- Where a mail comes back to if nobody takes it; none for the sender.
alter table mail add column return_path text;
