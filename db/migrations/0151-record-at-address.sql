-- A record is named by the address of its page: when something is said to come from it.
create index search_href on platform.search_document (href);
