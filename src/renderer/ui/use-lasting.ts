import { useEffect, useState } from 'react';

/**
 * A value once it has lasted: what comes and goes while somebody types is not drawn for each key.
 * @param lasting for how long a value has to stand before it is shown, in milliseconds; 0: at once
 */
export function useLasting<Value>(value: Value, lasting: (value: Value) => number): Value {
  const [shown, setShown] = useState(value);
  const wait = lasting(value);
  useEffect(() => {
    if (wait === 0) return undefined;
    const timer = setTimeout(() => setShown(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  // What is shown at once is also what stands until the next has lasted.
  if (wait === 0 && shown !== value) setShown(value);
  return wait === 0 ? value : shown;
}
