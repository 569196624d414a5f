-- The documents of a signed issue as they were made at its signing; written by rollup with the signature.
alter table issue add column docx bytea;
alter table issue add column xlsx bytea;
