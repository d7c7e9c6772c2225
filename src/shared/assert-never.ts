/** Closes a discriminated union: compiles only while every case is handled, throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
