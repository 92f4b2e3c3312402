-- The ballots of a file, kept beside the import until they are confirmed.
alter table toolkit.action_import add column votes jsonb;
