import { saidBy } from '#renderer/features/voice/voice-store.ts';
import type { Guideline, GuidelineContent, GuidelineDetail } from '#shared/voice/guideline.ts';

/** The guidelines that hold every word searched for, in whatever they say; all of them for no words. */
export function searchGuidelines(guidelines: readonly Guideline[], searched: string): readonly Guideline[] {
  const words = searched.normalize('NFKC').toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return guidelines;
  return guidelines.filter(({ adopted, proposal }) => {
    const said = [adopted?.content, proposal?.content].flatMap((content) =>
      content === undefined ? [] : wordsOf(content),
    );
    const text = said.join('\n').normalize('NFKC').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Everything that a guideline says in words. */
function wordsOf(content: GuidelineContent): readonly string[] {
  return [
    content.title,
    content.text,
    ...detailWords(content.detail),
    ...content.examples.flatMap(({ text, note }) => [text, note]),
    ...content.rules.flatMap(({ id, message }) => [id, message]),
  ];
}

function detailWords(detail: GuidelineDetail): readonly string[] {
  switch (detail.section) {
    case 'trait':
      return [
        detail.not,
        detail.soundsLike,
        detail.neverLike,
        detail.dial?.low ?? '',
        detail.dial?.high ?? '',
      ];
    case 'words':
      return detail.terms.flatMap(({ word, instead, why }) => [word, ...instead, why]);
    case 'tone':
      return [detail.situation, ...detail.networks];
    case 'answers':
      return detail.answers.flatMap(({ name, text }) => [name, text]);
    case 'disclosure':
      return [detail.country ?? '', ...detail.texts];
    case 'hashtags':
      return [...detail.use, ...detail.avoid];
    case 'visual':
      return [
        ...detail.colours.flatMap(({ name, hex }) => [name, hex]),
        ...detail.fonts.flatMap(({ name, use }) => [name, use]),
      ];
  }
}

/** Guidelines by what they are called, as a reader of the interface's language looks for them. */
export function byTitle(one: Guideline, other: Guideline): number {
  return (saidBy(one)?.title ?? '').localeCompare(saidBy(other)?.title ?? '');
}
