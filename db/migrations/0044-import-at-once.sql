-- An action that is taken back is looked for as the successor of others: without this, in every one of them.
create index action_superseded on toolkit.action (superseded_by) where superseded_by is not null;

-- Columns of a row that hold a number of the workbook itself, whatever mark its texts use.
alter table toolkit.action_import_row add column numeric smallint[] not null default '{}';

-- Taking a large import back is a job as well: who asked for it, and that it is under way.
alter table toolkit.action_import
  add column undone_by uuid references people.person (id),
  drop constraint action_import_state_check,
  add constraint action_import_state_check check (state in ('reading', 'mapping', 'checking', 'running',
    'done', 'undoing', 'undone', 'discarded'));
drop index toolkit.action_import_running;
create index action_import_running on toolkit.action_import (progressed_at) where state in ('running', 'undoing');
