-- Nobody asks for messages by account, and each index is written with every callback.
drop index inbound_by_account;
