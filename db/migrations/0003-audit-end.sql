-- The newest row of a body's chain, for who appends to it. It waits until whoever appends to the chain
-- now has committed; only then is the row looked up, in a snapshot of its own, so that no chain forks.
create function platform.audit_end(chain uuid) returns table (seq bigint, hash text)
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || chain, 0));
  return query select audit.seq, audit.hash from platform.audit
    where audit.body_id = chain order by audit.seq desc limit 1;
end $$;
