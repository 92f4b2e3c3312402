-- What waits for an address is found by its fingerprint, which is all that an erasure knows.
create index ask_address_hash on briefings.ask (platform.address_hash(address));
create index reader_import_row_address_hash on briefings.reader_import_row (address_hash)
  where address is not null;
