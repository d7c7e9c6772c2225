import { setImmediate } from 'node:timers/promises';

/** Lets whatever else was asked of the core be answered before long work goes on. */
export async function breath(): Promise<void> {
  await setImmediate();
}
