import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashtagGroupFields } from '#shared/library/hashtags.ts';
import { snippetFields } from '#shared/library/snippets.ts';
import { type TemplateBody, templateFields } from '#shared/library/templates.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { intentSchema } from '#shared/posts/post.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { SampleIds } from './sample-data.ts';

const sampleLibrarySchema = z.strictObject({
  snippets: z.array(snippetFields),
  hashtags: z.array(hashtagGroupFields),
  templates: z.array(
    z.strictObject({
      name: templateFields.shape.name,
      text: z.string(),
      firstComment: z.string(),
      /** Channels and what they say otherwise, by their keys. */
      channels: z.array(z.string()),
      own: z.record(z.string(), z.string()).optional(),
      pillar: z.string(),
      intent: intentSchema,
      fields: templateFields.shape.fields,
    }),
  ),
});
type SampleTemplate = z.infer<typeof sampleLibrarySchema>['templates'][number];

/** Puts the sample brand's templates, snippets and hashtag groups in. Throws when their file is not as it should be. */
export function addLibrary(workspace: WorkspaceFile, resourcesFolder: string, ids: SampleIds): void {
  const file = join(resourcesFolder, 'sample', 'library.json');
  const { snippets, hashtags, templates } = sampleLibrarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { brand } = ids;
  workspace.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
    for (const { name, text } of snippets) changes.create('snippet', { brand, name, text });
    for (const { name, tags } of hashtags) changes.create('hashtags', { brand, name, tags });
    for (const template of templates) {
      const { name, fields } = template;
      changes.create('template', { brand, name, fields, body: bodyOf(template, ids) });
    }
  });
}

function bodyOf(template: SampleTemplate, ids: SampleIds): TemplateBody {
  const { text, firstComment, channels, own = {}, pillar, intent } = template;
  const follows = { firstComment: null, parts: null, format: null };
  return {
    ...plainComposition,
    text,
    firstComment,
    variants: Object.fromEntries(
      Object.entries(own).map(([key, words]) => [channelOf(ids, key), { ...follows, text: words }]),
    ),
    channelIds: channels.map((key) => channelOf(ids, key)),
    pillarId: ids.pillars.get(pillar) ?? null,
    intent,
    facts: [],
  };
}

function channelOf(ids: SampleIds, key: string): string {
  const id = ids.channels.get(key);
  if (id === undefined) throw new Error(`The sample has no channel ${key}.`);
  return id;
}
