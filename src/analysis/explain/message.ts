/** A sentence to be: the key of a catalogue entry and the numbers and names it speaks of. No prose is made here. */
export interface Message {
  key: string
  values: Record<string, string | number | readonly string[]>
}

export const message = (key: string, values: Message['values'] = {}): Message => ({ key, values })
