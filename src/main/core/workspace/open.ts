import { existsSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { defaultChecklist } from '#shared/approval/rules.ts';
import { BRAND_HUES, nextHue } from '#shared/campaigns/hues.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { WorkspaceStatus } from '#shared/contract/workspace.ts';
import { unreadableCount } from '../brands/queries.ts';
import { openStore } from '../open-store.ts';
import { peopleOf } from '../people/queries.ts';
import { isProtected, mustChange } from '../people/secret-rows.ts';
import type { Session } from '../session.ts';
import { refusalToOpen } from '../store/connection.ts';
import { rebuild } from '../store/rebuild.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { buildSample } from './sample.ts';
import { readSettings, rememberFile } from './settings.ts';

/** Ending of a workspace's file name. */
export const WORKSPACE_EXTENSION = '.masthead';

/** What is open, for the first screen and the status bar. */
export function statusOf(session: Session): WorkspaceStatus {
  const { workspace, failed } = session;
  if (workspace !== null) {
    const { store, actorId, sample } = workspace;
    const named = { file: store.file, name: basename(store.file, extname(store.file)) };
    if (actorId === null) return { state: 'locked', ...named };
    return { state: 'open', ...named, sample, mustChange: mustChange(store.readAll, actorId) };
  }
  if (failed !== null) return { state: 'failed', ...failed, name: basename(failed.file) };
  const recent = readSettings(session.options.dataFolder)
    .recent.filter((file) => existsSync(file))
    .map((file) => ({ file, name: basename(file, extname(file)) }));
  return { state: 'none', recent };
}

/** Opens a file as the workspace. What cannot be opened is said and left exactly as it is. */
export function openFile(session: Session, file: string): WorkspaceStatus {
  try {
    // Opening for writing would make a new file where the old one is missed.
    if (!existsSync(file))
      throw new Refusal('file-problem', 'core.refusal.fileGone', { file: basename(file) });
    adopt(session, openStore(file, session.sources));
  } catch (error) {
    const refusal = refusalToOpen(file, error);
    session.closeWorkspace();
    session.failed = { file, message: refusal.message };
  }
  return statusOf(session);
}

function adopt(session: Session, store: WorkspaceFile): void {
  try {
    // The tables follow from the journal: a row that went bad is made again, or set aside and counted.
    if (unreadableCount(store.read) > 0) rebuild(store.writer);
    const first = peopleOf(store.read).find((person) => !person.archived);
    if (first === undefined) {
      throw new Refusal('file-problem', 'core.refusal.notWorkspace', { file: basename(store.file) });
    }
    // Whoever opens a protected file has to say who they are.
    const actorId = isProtected(store.readAll) ? null : first.id;
    session.use({ store, actorId, sample: store.file === samplePath(session), signer: null });
  } catch (error) {
    store.close();
    throw error;
  }
  rememberFile(session.options.dataFolder, store.file);
}

/** Opens what was open when the program last ended. */
export function openLast(session: Session): void {
  const { last } = readSettings(session.options.dataFolder);
  if (last !== null && existsSync(last)) openFile(session, last);
}

/** The sample lives in a file of its own, and can never mix with anybody's work. */
function samplePath(session: Session): string {
  return join(session.options.dataFolder, `sample${WORKSPACE_EXTENSION}`);
}

/** Opens the sample workspace, made new when there is none or when it is to be reset. */
export function openSample(session: Session, reset: boolean): WorkspaceStatus {
  const file = samplePath(session);
  if (reset || !existsSync(file)) {
    if (session.workspace?.store.file === file) session.closeWorkspace();
    buildSample(file, { resourcesFolder: session.options.resourcesFolder, now: session.sources.now() });
  }
  return openFile(session, file);
}

export type EmptyWorkspace = {
  readonly brandName: string;
  readonly personName: string;
  readonly zone: string;
  readonly networks: readonly Network[];
};

/** Makes a workspace with one person, one brand and its channels, and opens it. */
export function createEmpty(session: Session, wanted: EmptyWorkspace): WorkspaceStatus {
  const store = openStore(freePath(session, wanted.brandName), session.sources);
  try {
    fillEmpty(store, wanted);
  } catch (error) {
    store.close();
    throw error;
  }
  adopt(session, store);
  return statusOf(session);
}

function fillEmpty(store: WorkspaceFile, wanted: EmptyWorkspace): void {
  store.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
    changes.create('person', { name: wanted.personName, role: 'owner', hue: 'pine' });
    const { brandName: name, zone } = wanted;
    const brand = changes.create('brand', {
      name,
      about: '',
      hue: nextHue([], BRAND_HUES),
      zone,
      policy: defaultPolicy,
      mix: {},
      checklist: defaultChecklist(),
    });
    for (const network of wanted.networks) {
      changes.create('channel', { brand, network, name: networkName(network), slots: [] });
    }
  });
  store.seal();
}

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A path named after the brand that no file has yet. */
function freePath(session: Session, brandName: string): string {
  const folder = join(session.options.dataFolder, 'workspaces');
  mkdirSync(folder, { recursive: true });
  const words =
    brandName
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 60)
      .toLowerCase() || 'workspace';
  const stem = deviceName.test(words) ? `${words}-workspace` : words;
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${stem}${count === 1 ? '' : `-${count}`}${WORKSPACE_EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}
