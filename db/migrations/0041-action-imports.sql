-- When an import last got on, so that one that was cut off is taken up again.
alter table toolkit.action_import add column progressed_at timestamptz;
create index action_import_running on toolkit.action_import (progressed_at) where state = 'running';

-- An action addresses impacts of the stock-take.
alter table toolkit.action_impact add constraint action_impact_known
  foreign key (impact_id) references toolkit.impact (id) on delete cascade;
