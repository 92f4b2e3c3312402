/** Members of bucket b are `members[first[b] … first[b + 1] − 1]`. */
export interface Buckets {
  first: Int32Array
  members: Int32Array
}

/**
 * Sort by a small whole key, keeping the order within one key. O(members + count).
 *
 * Shapes  `keys[member]` in 0 … count − 1; `order` = the members, in the order to keep (default 0, 1, 2 …)
 */
export function buckets(keys: Int32Array, count: number, order?: Int32Array): Buckets {
  const first = new Int32Array(count + 1)
  for (let at = 0; at < keys.length; at++) {
    const next = (keys[at] as number) + 1
    first[next] = (first[next] as number) + 1
  }
  for (let b = 1; b <= count; b++) first[b] = (first[b] as number) + (first[b - 1] as number)
  const next = first.slice()
  const members = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const member = order ? (order[at] as number) : at
    const key = keys[member] as number
    const place = next[key] as number
    next[key] = place + 1
    members[place] = member
  }
  return { first, members }
}
