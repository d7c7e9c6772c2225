import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkRulesSchema } from '#shared/channels/rules.ts';
import { ruleFiles } from '#shared/channels/rules-data.ts';

const root = join(import.meta.dirname, '../../..');
let copy: string;

/** Puts lines into a file of the copy, behind the first line that holds a text. */
function addBehind(file: string, landmark: string, line: string): void {
  const path = join(copy, file);
  const [before, ...after] = readFileSync(path, 'utf8').split(landmark);
  if (after.length === 0) throw new Error(`${file} has no ${landmark}.`);
  writeFileSync(path, [before, `${landmark}${line}`, ...after].join(''));
}

/** The steps of docs/adding-a-network.md, on a copy: its file, its name, its import. Nothing else is touched. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'masthead-network-'));
  for (const part of ['src/shared', 'resources/channel-rules', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(
    join(root, 'tests/fixtures/channel-rules/parley.json'),
    join(copy, 'resources/channel-rules/parley.json'),
  );
  addBehind('src/shared/channels/networks.ts', "  x: ['X', 'X'],\n", "  parley: ['Parley', 'PY'],\n");
  const data = 'src/shared/channels/rules-data.ts';
  const imported = "import parley from '#resources/channel-rules/parley.json' with { type: 'json' };\n";
  writeFileSync(join(copy, data), imported + readFileSync(join(copy, data), 'utf8'));
  addBehind(data, 'readonly unknown[] = [\n', '  parley,\n');
});

afterAll(() => {
  // The link first, and by itself: nothing that clears a folder may ever walk into the packages.
  unlinkSync(join(copy, 'node_modules'));
  rmSync(copy, { recursive: true, force: true });
});

const asked = `
  import { checkComposition } from '#shared/channels/effective.ts';
  import { networkMark } from '#shared/channels/networks.ts';
  import { readNetworks } from '#shared/imports/networks.ts';
  import { t } from '#shared/messages/index.ts';
  import { previewOf } from '#shared/previews/preview.ts';
  import { rulesOf } from '#shared/channels/rules-data.ts';
  const content = { text: 'Rye\\n' + 'bread '.repeat(80), firstComment: '', parts: [], format: 'clip', title: null };
  const video = { kind: 'video', mime: 'video/mp4', bytes: 1, width: 9, height: 16, seconds: 61, alt: '' };
  const found = checkComposition({ network: 'parley' }, content, [video]);
  const rules = { textMax: { value: 4000, reason: 'patron', by: null, at: 0 } };
  const own = checkComposition({ network: 'parley', rules }, content, [video]);
  const drawn = previewOf({ network: 'parley', format: null, content, link: null, media: [], rules: rulesOf('parley'), width: 'phone' });
  console.log(JSON.stringify({
    mark: networkMark('parley'),
    written: readNetworks('Parley').parts[0].network,
    found: found.map(({ rule, severity }) => rule + ' ' + severity),
    words: found.map(({ message, values }) => t(message, values)),
    own: own.map(({ rule }) => rule),
    shown: drawn.text.shown.map(({ text }) => text).join('').length,
    folded: drawn.text.folded.length > 0,
    shape: drawn.layout.shape,
  }));`;

describe('a network that nobody has heard of', () => {
  it('is checked, told of, recognised and drawn after the steps of docs/adding-a-network.md', () => {
    writeFileSync(join(copy, 'src/shared/ask.ts'), asked);
    const said = execFileSync(process.execPath, ['src/shared/ask.ts'], { cwd: copy, encoding: 'utf8' });
    const answer = JSON.parse(said.trim().split('\n').at(-1) ?? '') as { words: string[]; shown: number };
    expect(answer).toMatchObject({
      mark: 'PY',
      written: 'parley',
      found: ['textMax block', 'videoSeconds warn'],
      own: ['videoSeconds'],
      folded: true,
      shape: 'page',
    });
    expect(answer.words[0]).toMatch(/^Parley takes 400 characters/);
    expect(answer.shown).toBeLessThanOrEqual(100);
  });

  it('has its figures told as every network does', () => {
    const file = JSON.parse(
      readFileSync(join(copy, 'resources/channel-rules/parley.json'), 'utf8'),
    ) as object;
    // Its name alone is unknown here.
    expect(networkRulesSchema.safeParse({ ...file, network: 'x' }).success).toBe(true);
    expect(networkRulesSchema.safeParse(file).success).toBe(false);
  });
});

describe('the files that ship', () => {
  it('are all in the list', () => {
    const names = readdirSync(join(root, 'resources/channel-rules')).filter((name) => name.endsWith('.json'));
    expect(ruleFiles).toHaveLength(names.length);
  });
});
