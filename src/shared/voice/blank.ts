import type { GuidelineContent, GuidelineDetail } from './guideline.ts';

/** The middle of a dial: where it stands until somebody moves it. */
const DIAL_MIDDLE = 3;

/** Whether a content says nothing at all beside its title: no text, no rule, no line, nothing of its section. */
export function isBlank({ text, rules, examples, detail }: GuidelineContent): boolean {
  if (text.trim() !== '' || rules.length > 0) return false;
  return examples.every((example) => isBlankText(example.text)) && isBlankDetail(detail);
}

function isBlankDetail(detail: GuidelineDetail): boolean {
  switch (detail.section) {
    case 'trait':
      return (
        [detail.not, detail.soundsLike, detail.neverLike].every(isBlankText) &&
        (detail.dial === null || detail.dial.at === DIAL_MIDDLE)
      );
    case 'words':
      return detail.terms.every(({ word }) => isBlankText(word));
    case 'tone':
      return isBlankText(detail.situation) && detail.networks.length === 0;
    case 'answers':
      return detail.answers.every(({ name, text }) => isBlankText(name + text));
    case 'disclosure':
      return detail.facts.length === 0 && detail.texts.every(isBlankText);
    case 'hashtags':
      return detail.max === null && [...detail.use, ...detail.avoid].every(isBlankText);
    case 'visual':
      return detail.colours.length + detail.fonts.length + detail.logos.length === 0;
  }
}

function isBlankText(text: string): boolean {
  return text.trim() === '';
}
