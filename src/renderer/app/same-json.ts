/** Whether two answers of the core say the same: they are made alike, their fields in one order. */
export function sameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
