import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type WindowState = {
  readonly bounds: Bounds;
  readonly maximised: boolean;
  readonly fullScreen: boolean;
};

export const smallestWindow = { width: 800, height: 560 } as const;
const usualWindow = { width: 1440, height: 900 } as const;
/** How much of the title bar must be on a screen for a person to be able to drag the window back. */
const graspable = { width: 120, height: 40 } as const;

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 100_000;
}

// By hand: zod would be the only thing on the way to the first window that takes longer to load than to run.
function stateFrom(value: unknown): WindowState | null {
  if (!isRecord(value) || !isRecord(value['bounds'])) return null;
  const { x, y, width, height } = value['bounds'];
  const { maximised, fullScreen } = value;
  if (!isLength(x) || !isLength(y) || !isLength(width) || !isLength(height)) return null;
  if (typeof maximised !== 'boolean' || typeof fullScreen !== 'boolean') return null;
  return { bounds: { x, y, width, height }, maximised, fullScreen };
}

function fileOf(folder: string): string {
  return join(folder, 'window.json');
}

/** The state kept in the profile's folder, or null when there is none that can be read. */
export function readWindowState(folder: string): WindowState | null {
  try {
    return stateFrom(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    // Absent at the first start, or damaged: a window in its usual place is the right answer to both.
    return null;
  }
}

/** Keeps the state; the file is replaced whole, so a crash leaves the old one. Throws when the disk refuses. */
export function writeWindowState(folder: string, state: WindowState): void {
  const file = fileOf(folder);
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(state)}\n`);
  renameSync(fresh, file);
}

function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function overlap(a: Bounds, b: Bounds): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function isReachable(bounds: Bounds, area: Bounds): boolean {
  const titleBar = { ...bounds, height: graspable.height };
  const shared = overlap(titleBar, area);
  return shared.width >= graspable.width && shared.height >= graspable.height / 2;
}

function centred(size: { readonly width: number; readonly height: number }, area: Bounds): Bounds {
  const width = clamped(size.width, smallestWindow.width, area.width);
  const height = clamped(size.height, smallestWindow.height, area.height);
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2));
  const y = area.y + Math.max(0, Math.round((area.height - height) / 2));
  return { x, y, width, height };
}

/**
 * Where a window opens (in DIP): where it was, when its title bar can be reached on one of the screens' work
 * areas; else centred on the first screen, because a screen was unplugged since or the file is of another machine.
 */
export function placeWindow(kept: WindowState | null, workAreas: readonly Bounds[]): Bounds {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualWindow };
  if (kept === null) return centred(usualWindow, first);
  const home = workAreas.find((area) => isReachable(kept.bounds, area));
  if (home === undefined) return centred(kept.bounds, first);
  const width = clamped(kept.bounds.width, smallestWindow.width, home.width);
  const height = clamped(kept.bounds.height, smallestWindow.height, home.height);
  return { ...kept.bounds, width, height };
}
