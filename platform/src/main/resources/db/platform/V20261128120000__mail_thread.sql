-- Message-IDs, oldest first, parted by blanks: readers show the mail under those it answers.
alter table mail add column thread text;
