import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A real, tiny file system of its own. */
export type SmallDisk = {
  readonly path: string;
  /** Lets nobody write to it any more. */
  readonly freeze: () => void;
  readonly remove: () => void;
};

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Mounts a file system of that many kilobytes; null where this user or system cannot (only root on Linux can). */
export function mountSmallDisk(path: string, kilobytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(path, { recursive: true });
  if (!runs('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path])) return null;
  const freeze = (): void => {
    if (!runs('mount', ['-o', 'remount,ro', path])) throw new Error(`${path} could not be made read-only.`);
  };
  return { path, freeze, remove: () => void runs('umount', ['-l', path]) };
}
