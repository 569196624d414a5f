-- Written by conversation: the id of the card on which a question was asked; null when it was asked in words.
alter table pending_question add column card varchar(128);
