import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageCrypto } from '#core/packages/page-crypto.ts';
import { pageScript } from '#core/packages/page-script.ts';
import { pageColours } from '#core/packages/page-tokens.ts';
import { recogniseExchange, verifyDecision, verifyPackage } from '#core/packages/verify.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';
import { addOutsider, answerTo, sendPackage, submitPost } from '#tests/helpers/packages.ts';
import { picture } from '#tests/helpers/pictures.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { tamperDecision } from '#tests/helpers/tamper-decision.ts';
import { tamperPackage } from '#tests/helpers/tamper-package.ts';

let core: CoreSession;
let ruth: Id;

beforeEach(() => {
  core = openCore();
  ruth = addOutsider(core);
});
afterEach(() => core.close());

/** The page without its style, its script and the data that its script reads: what a browser draws. */
function drawn(html: string): string {
  return html.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, '');
}

describe('the page of a package', () => {
  it('carries the picture of a post that pins no version: the one in use, as it goes out', async () => {
    const { id: assetId } = await bringAsset(core, 'tray.png', await picture(64, 48).png().toBuffer());
    await core.ask('assets.update', 'mutation', { assetId, patch: { alt: 'A tray of buns' } });
    const fields = { text: 'A tray', channelIds: core.team.channels.slice(0, 1) };
    const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
    const made = { brandId: core.team.brand, fields: { ...fields, schedule } };
    core.actAs(core.team.tobias.id);
    const { id } = await core.ask<{ id: Id }>('posts.create', 'mutation', made);
    // As posts were kept before there was a library: the picture is named, and no version of it.
    const label = { key: 'core.undo.label.assetsEdited', values: { count: 1 } } as const;
    core.session.workspace?.store.run(null, label, (changes) =>
      changes.setMembers(changes.existing('post', id), 'assets', [assetId]),
    );
    await core.ask('posts.submit', 'mutation', { postId: id });
    core.actAs(core.team.mara.id);
    const { html } = await sendPackage(core, ruth, [id]);
    expect(drawn(html)).toMatch(/<img src="data:image\/webp;base64,[^"]{40,}" alt="A tray of buns">/u);
  });

  it('never lets the words of a post become markup or script', async () => {
    const hostile = [
      '</script><script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      '<!-- --> ]]> &lt;b&gt; {{x}} $1',
      '\u202Eesrever\u202C and \u2066apart\u2069',
    ];
    // What has still to be filled in would not be handed in.
    const choice = { level: 'info' };
    const { brand: brandId } = core.team;
    await core.ask('voice.choose', 'mutation', { brandId, ruleId: 'link.placeholder', choice });
    const posts: Id[] = [];
    for (const text of hostile) posts.push(await submitPost(core, text));
    const { html, island } = await sendPackage(core, ruth, posts, hostile.join('\n'));
    expect(html.match(/<script\b/gu)).toHaveLength(2);
    expect(html.match(/<\/script>/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<img src=x|<svg|<b>&|[\u202a-\u202e\u2066-\u2069]/u);
    const page = drawn(html);
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('<span class="hidden-sign">U+202E</span>esrever');
    expect(island.items.map(({ post }) => post)).toEqual(posts);
  });

  it('shows all that an approval covers: every channel in its own words, first comments, parts and the link', async () => {
    const [instagram = '', facebook = ''] = core.team.channels;
    const own = { text: 'Only on Facebook', firstComment: null, parts: ['Second card'], format: 'reel' };
    const post = await submitPost(core, 'For everybody', {
      firstComment: 'Said below',
      link: { url: 'https://harbour.example/rye', utm: null },
      variants: { [facebook]: own },
    });
    const { html } = await sendPackage(core, ruth, [post]);
    const previews = drawn(html).split('<div class="preview">').slice(1);
    expect(previews).toHaveLength(2);
    expect(instagram).not.toBe('');
    for (const words of ['For everybody', 'Said below', 'https://harbour.example/rye'])
      expect(previews[0]).toContain(words);
    for (const words of ['Only on Facebook', 'Said below', 'Second card', 'reel'])
      expect(previews[1]).toContain(words);
    expect(previews[1]).not.toContain('For everybody');
  });

  it('says what changed in the words of a channel as well', async () => {
    const [, facebook = ''] = core.team.channels;
    const variant = (text: string) => ({
      variants: { [facebook]: { text, firstComment: null, parts: null, format: null } },
    });
    const post = await submitPost(core, 'For everybody', variant('Only on Facebook'));
    const text = answerTo(await sendPackage(core, ruth, [post]), [
      { verdict: 'request_changes', reason: 'Not yet.' },
    ]);
    await core.ask('packages.import', 'mutation', { text, postIds: [post] });
    core.actAs(core.team.tobias.id);
    await core.ask('posts.update', 'mutation', { postId: post, patch: variant('Solely on Facebook') });
    await core.ask('posts.submit', 'mutation', { postId: post });
    core.actAs(core.team.mara.id);
    const { html } = await sendPackage(core, ruth, [post]);
    expect(drawn(html)).toContain('<ins>Solely</ins>');
    expect(drawn(html)).not.toContain('word for word');
  });

  it('holds one style and one script, named by their hash, and nothing from elsewhere', async () => {
    const { html } = await sendPackage(core, ruth, [await submitPost(core, 'See https://harbour.example')]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? '';
    const inside = (tag: RegExp): string =>
      createHash('sha256')
        .update(tag.exec(html)?.[1] ?? '')
        .digest('base64');
    expect(policy).toContain(`script-src 'sha256-${inside(/<script>(.*?)<\/script>/su)}'`);
    expect(policy).toContain(`style-src 'sha256-${inside(/<style>(.*?)<\/style>/su)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    // Addresses of any kind stand only in data, in fragments of the page itself, and in words.
    const addresses = [
      ...html.replace(pageScript, '').matchAll(/\b(?:src|href|action|url)\s*[=(]\s*["']?([^"')\s>]*)/gu),
    ].map(([, address]) => address);
    expect(addresses.filter((address) => !/^(data:|#)/u.test(address ?? ''))).toEqual([]);
    expect(html).not.toMatch(/\son\w+=|style="/u);
  });

  it('holds nothing that is internal: notes, internal comments, campaigns that are not shared', async () => {
    const store = core.session.workspace?.store;
    const [hidden = '', open = ''] = core.team.campaigns;
    store?.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
      changes.set(changes.existing('campaign', hidden), 'name', 'Canary campaign');
      changes.set(changes.existing('campaign', open), 'shared', true);
    });
    const secret = await submitPost(core, 'One', { notes: 'Canary note', campaignId: hidden });
    const plain = await submitPost(core, 'Two', { campaignId: open });
    const said = { postId: secret, parentId: null, anchor: null, mentions: [] };
    await core.ask('comments.add', 'mutation', { ...said, body: 'Canary comment', visibility: 'internal' });
    await core.ask('comments.add', 'mutation', { ...said, body: 'Said to all', visibility: 'shared' });
    const { html } = await sendPackage(core, ruth, [secret, plain]);
    expect(html).not.toMatch(/canary/iu);
    expect(html).toContain('Said to all');
    expect(html).toContain('Readings');
  });

  it('shows what changed since its reader last decided', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    const first = await sendPackage(core, ruth, [post]);
    expect(drawn(first.html)).not.toContain('What changed');
    const text = answerTo(first, [{ verdict: 'request_changes', reason: 'Half past.' }]);
    await core.ask('packages.import', 'mutation', { text, postIds: [post] });
    await core.ask('posts.update', 'mutation', { postId: post, patch: { text: 'Last tray at six.' } });
    core.actAs(core.team.tobias.id);
    await core.ask('posts.submit', 'mutation', { postId: post });
    core.actAs(core.team.mara.id);
    const second = drawn((await sendPackage(core, ruth, [post])).html);
    expect(second).toContain('What changed since you last decided');
    expect(second).toContain('<del>five</del><ins>six</ins>');
  });

  it('has the colours of the window', () => {
    const tokens = readFileSync(resolve('src/renderer/styles/tokens.css'), 'utf8');
    for (const [name, light, dark] of pageColours)
      expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
  });

  it('runs in any browser of the last years: its script is plain ES2018', () => {
    expect(pageScript).not.toMatch(
      /=>|\?\.|\?\?|`|\bconst\b|\bimport\b|crypto\.subtle|innerHTML|eval|fetch/u,
    );
    expect(() =>
      runInContext(`(function () { return function () {${pageScript}}; })`, createContext({})),
    ).not.toThrow();
  });
});

describe('sending', () => {
  it('refuses what nobody could decide, and leaves neither a file nor an entry', async () => {
    const post = await submitPost(core, 'One');
    core.host.savePath = `${core.folder}/never.html`;
    const send = (postIds: readonly Id[], recipientId: Id): Promise<unknown> =>
      core.ask('packages.export', 'mutation', { postIds, recipientId, note: '' });
    await expect(send([post], core.team.tobias.id)).rejects.toThrow(/Tobias is not asked to decide on “One”/);
    const draft = await core.ask<{ id: Id }>('posts.create', 'mutation', {
      brandId: core.team.brand,
      fields: { text: 'A draft', channelIds: core.team.channels.slice(0, 1) },
    });
    await expect(send([draft.id], ruth)).rejects.toThrow(/not in review/);
    core.host.savePath = null;
    expect(await send([post], ruth)).toEqual({ file: null, packageId: null });
    core.host.savePath = `${core.folder}/no/such/folder/never.html`;
    await expect(send([post], ruth)).rejects.toThrow(/could not|cannot|written/iu);
    expect(await core.ask('packages.list', 'query', { brandId: core.team.brand })).toEqual({ packages: [] });
    expect(readdirSync(core.folder).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('offers those who are asked, people from outside first, and says which posts cannot go', async () => {
    const post = await submitPost(core, 'One');
    const draft = await core.ask<{ id: Id }>('posts.create', 'mutation', {
      brandId: core.team.brand,
      fields: { text: 'A draft', channelIds: core.team.channels.slice(0, 1) },
    });
    const asked = await core.ask<{ posts: unknown[]; recipients: { personId: Id }[] }>(
      'packages.prepare',
      'query',
      {
        postIds: [post, draft.id],
      },
    );
    expect(asked.posts).toMatchObject([
      { refusal: null },
      { refusal: expect.stringContaining('not in review') },
    ]);
    expect(asked.recipients.map(({ personId }) => personId)).toEqual([ruth, core.team.ines.id]);
  });
});

describe('the seals', () => {
  it('are computed by the page exactly as Node computes them', () => {
    const context = createContext({});
    runInContext(pageCrypto, context);
    const random = seededRandom(7);
    const text = (length: number): string =>
      Array.from({ length }, () =>
        String.fromCodePoint(random(2) === 0 ? 32 + random(95) : 0xa0 + random(0x2000)),
      ).join('') + (random(2) === 0 ? '🙂' : '');
    for (let round = 0; round < 600; round += 1) {
      const key = Buffer.from(Array.from({ length: 1 + (round % 90) }, () => random(256)));
      const message = text(round % 200);
      const made: unknown = runInContext(
        `hmacHex(${JSON.stringify(key.toString('hex'))}, ${JSON.stringify(message)})`,
        context,
      );
      expect(made).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }
    const odd: unknown = runInContext(String.raw`wellFormed('a\ud800b\u0000c\r\nd\ud83d\ude00')`, context);
    expect(odd).toBe('abc\nd😀');
  });

  it('find every changed byte of a package and of a decision file', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    const sent = await sendPackage(core, ruth, [post]);
    const answer = answerTo(sent, [{ verdict: 'reject', reason: 'It must not go out like this.' }]);
    expect(tamperPackage(sent.html)).toEqual({ tried: 1000, detected: 1000 });
    expect(tamperDecision(answer, sent.island.secret)).toEqual({ tried: 1000, detected: 1000 });
  });

  it('tell a package that was edited and sealed again from the one in the journal', async () => {
    const post = await submitPost(core, 'Last tray at five.');
    const { html } = await sendPackage(core, ruth, [post]);
    const state = core.session.workspace?.store.read.prepare('SELECT digest, secret FROM package').get() as {
      digest: string;
      secret: string;
    };
    const bytes = Buffer.from(html);
    expect(recogniseExchange(bytes)).toBe('package');
    expect(verifyPackage(bytes, state)).toMatchObject({ intact: true, proof: 'journal' });
    const body = html
      .replace(/\n<!-- masthead-package 1 sha256:.*$/su, '')
      .replace('</main>', '<script>steal()</script></main>');
    const seal = createHash('sha256').update(body).digest('hex');
    const resealed = Buffer.from(`${body}\n<!-- masthead-package 1 sha256:${seal} -->\n`);
    expect(verifyPackage(resealed, null)).toMatchObject({ intact: true, proof: 'seal' });
    expect(verifyPackage(resealed, state).intact).toBe(false);
  });

  it('say nothing of a decision whose package is not known', async () => {
    const post = await submitPost(core, 'One');
    const sent = await sendPackage(core, ruth, [post]);
    const bytes = Buffer.from(answerTo(sent, [{ verdict: 'approve' }]));
    expect(recogniseExchange(bytes)).toBe('decision');
    expect(recogniseExchange(Buffer.from('SQLite format 3'))).toBe(null);
    expect(verifyDecision(bytes, () => null)).toMatchObject({
      intact: false,
      proof: 'none',
      packageId: sent.island.package,
    });
    expect(verifyDecision(bytes, () => sent.island)).toMatchObject({ intact: true, proof: 'journal' });
  });

  it('stay with the decision: the file that was taken in can be checked from the journal', async () => {
    const post = await submitPost(core, 'One');
    const sent = await sendPackage(core, ruth, [post]);
    const text = answerTo(sent, [{ verdict: 'approve' }]);
    await core.ask('packages.import', 'mutation', { text, postIds: [post] });
    expect(await core.ask<PostDetail>('posts.get', 'query', { postId: post })).toMatchObject({
      status: 'approved',
    });
    const kept = core.session.workspace?.store.read
      .prepare("SELECT body FROM log WHERE entity = 'package' AND kind = 'set'")
      .pluck()
      .get();
    const { file } = JSON.parse(String(kept)) as { file: string };
    expect(verifyDecision(Buffer.from(file), () => sent.island).intact).toBe(true);
  });
});
