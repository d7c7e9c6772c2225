import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '#shared/approval/events.ts';
import type { Id } from '#shared/ids.ts';
import { type DecisionPayload, writeDecision } from '#shared/packages/decision.ts';
import { type CoreSession, storeOf } from './core-session.ts';

/** What the page's script works with, as it stands in the file. */
export type Island = {
  readonly package: Id;
  readonly workspace: Id;
  readonly secret: string;
  readonly file: string;
  readonly items: readonly { readonly post: Id; readonly submission: Id; readonly contentHash: string }[];
  readonly words: { readonly [name: string]: string };
};

/** A package that was sent: its file, its bytes as text and what the page's script reads. */
export type SentPage = { readonly file: string; readonly html: string; readonly island: Island };

/** Adds the reviewer from outside that packages go to. */
export function addOutsider(core: CoreSession, name = 'Ruth'): Id {
  const store = storeOf(core);
  const registers = { name, role: 'reviewer', hue: 'moss', archived: false, external: true };
  return store.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) =>
    changes.create('person', registers, { brands: [core.team.brand] }),
  ).value;
}

/** A post by Tobias that waits in review. */
export async function submitPost(core: CoreSession, text: string, more: object = {}): Promise<Id> {
  core.actAs(core.team.tobias.id);
  const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
  const fields = { text, schedule, channelIds: core.team.channels.slice(0, 2), ...more };
  const made = await core.ask<{ id: Id }>('posts.create', 'mutation', { brandId: core.team.brand, fields });
  await core.ask('posts.submit', 'mutation', { postId: made.id });
  core.actAs(core.team.mara.id);
  return made.id;
}

/** Sends posts to somebody and reads the file that was saved. */
export async function sendPackage(
  core: CoreSession,
  recipientId: Id,
  postIds: readonly Id[],
  note = '',
): Promise<SentPage> {
  const file = join(core.folder, `package-${postIds.length}-${core.session.sources.newId()}.html`);
  core.host.savePath = file;
  await core.ask('packages.export', 'mutation', { postIds, recipientId, note });
  const html = readFileSync(file, 'utf8');
  return { file, html, island: islandIn(html) };
}

/** The data island of a package's page. */
export function islandIn(html: string): Island {
  const json = /<script type="application\/json" id="package">(.*?)<\/script>/su.exec(html)?.[1];
  if (json === undefined) throw new Error('The page holds no data island.');
  return JSON.parse(json) as Island;
}

export type Choice = {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly comments?: DecisionPayload['items'][number]['comments'];
};

/** The decision file that the page of a package would write for these choices. */
export function answerTo(
  { island }: Pick<SentPage, 'island'>,
  choices: readonly Choice[],
  more: Partial<DecisionPayload> = {},
): string {
  const items = choices.map(({ verdict, reason = '', comments = [] }, index) => {
    const item = island.items[index];
    if (item === undefined) throw new Error('There are more choices than posts.');
    return { ...item, verdict, reason, comments };
  });
  const payload = {
    package: island.package,
    workspace: island.workspace,
    name: 'Ruth Adler',
    at: '2026-12-02T09:30:00.000Z',
    items,
    ...more,
  };
  return writeDecision(payload, island.secret);
}
