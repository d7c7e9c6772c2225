import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { voiceHandbook } from '#shared/documents/handbook.ts';
import type { HandbookMaterial } from '#shared/documents/handbook-material.ts';
import type { Block, DocumentTree } from '#shared/documents/tree.ts';
import { guidelineContentSchema } from '#shared/voice/guideline.ts';

const sample = resolve(import.meta.dirname, '../../../resources/sample/guidelines.json');
const rows = JSON.parse(readFileSync(sample, 'utf8')) as readonly { readonly content: unknown }[];
const contents = rows.map(({ content }) => guidelineContentSchema.parse(content));

function material(guidelines = contents): HandbookMaterial {
  return {
    brandName: 'Hollin & Rye',
    guidelines: guidelines.map((content, index) => ({
      adopted: { version: index + 1, content, by: '0190a5a0-0000-7000-8000-0000000000d7', at: 0, note: '' },
      ownerName: index === 0 ? null : 'Priya Nandan',
    })),
    logos: new Map(),
    locale: 'en-GB',
    zone: 'Europe/London',
    generatedAt: Date.UTC(2026, 10, 22, 12),
    preparedBy: 'Mara Lindqvist',
    rulesVersion: 27,
  };
}

function wordsOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flat(2).map(({ text }) => text)).join('\n');
  if (block.kind === 'list')
    return block.items
      .flat()
      .map(({ text }) => text)
      .join('\n');
  if (block.kind === 'pictures') return block.items.map(({ name }) => name).join('\n');
  return block.kind === 'calendarGrid' ? '' : block.line.map(({ text }) => text).join('');
}

const allWords = ({ sections }: DocumentTree): string =>
  sections.flatMap(({ blocks }) => blocks.map(wordsOf)).join('\n');

describe('the handbook of a voice library', () => {
  it('has every guideline with its title, prose and examples, in the sections of the library', () => {
    const tree = voiceHandbook(material());
    const words = allWords(tree);
    for (const { title, examples } of contents) {
      expect(words).toContain(title);
      for (const { text } of examples) expect(words).toContain(text.split('\n')[0]);
    }
    expect(tree.sections[0]).toMatchObject({ id: 'trait', title: 'How Hollin & Rye sounds' });
    expect(tree.sections.at(-1)).toMatchObject({ id: 'versions' });
  });

  it('shows the chart as a table with a row for each trait, and who looks after what', () => {
    const tree = voiceHandbook(material());
    const traits = contents.filter(({ detail }) => detail.section === 'trait');
    const [chart] = tree.sections[0]?.blocks ?? [];
    expect(chart?.kind === 'table' && chart.rows.length).toBe(traits.length);
    const versions = tree.sections.at(-1)?.blocks[0];
    expect(versions?.kind === 'table' && versions.rows.length).toBe(contents.length);
    expect(allWords(tree)).toContain('Looked after by Priya Nandan.');
  });

  it('gives every table columns that fill its width', () => {
    const tables = voiceHandbook(material())
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'table');
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    }
  });

  it('says so where there is nothing yet', () => {
    const tree = voiceHandbook(material([]));
    expect(tree.sections).toHaveLength(1);
    expect(allWords(tree)).toBe('No guideline is in force yet.');
  });
});
