-- Until when a subscriber that failed is left alone; nobody else's news shortens it.
alter table library.feed_subscription add column next_at timestamptz;
