-- A line of a list is found by its fingerprint also once its address is gone: shown to its owner, and erased.
create index reader_import_row_fingerprint on briefings.reader_import_row (address_hash)
  where address_hash is not null;

-- Of those erased before only the suppression keeps the fingerprint, as of those erased from now on; the
-- ledger and what came back are forgotten by the sweep of the next night.
create temporary table erased on commit drop as
  select distinct address_hash from platform.suppression where reason = 'erased' and lifted_at is null;
update briefings.reader_import_row set address_hash = null
  where address_hash in (select address_hash from erased);
delete from briefings.digest_seen where address_hash in (select address_hash from erased);
