import type { FormState } from '#web/forms.ts'
import type { Example } from '#web/parts/example.ts'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FilterBar } from './filter-bar.tsx'

const state: FormState = { typed: { fbTheme: 'heat' }, errors: [], restored: null }

export const examples: readonly Example[] = [
  {
    title: 'Two filters, one of them set',
    draw: (t) => (
      <FilterBar t={t} action="#list" clear="#list" found="12 actions">
        <TextField t={t} state={state} name="fbWords" type="search" label="Words" />
        <SelectField
          t={t}
          state={state}
          name="fbTheme"
          label="Theme"
          blank="All themes"
          options={[
            { value: 'heat', label: 'Heat' },
            { value: 'waste', label: 'Waste' },
          ]}
        />
      </FilterBar>
    ),
  },
]
