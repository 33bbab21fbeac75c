-- Each stretch of waiting on the customer, so that it can be measured in business time too.
alter table ticket add column waits text not null default '';
