import { rulesInWords } from '#renderer/features/voice/rule-words.ts';
import { dayText } from '#renderer/features/voice/voice-words.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import type { GuidelineContent, GuidelineDetail } from '#shared/voice/guideline.ts';

/** All that a content says as one text, a line for each thing, so that two of them can be compared by words. */
export function contentText(content: GuidelineContent): string {
  const { title, text, detail, severity, waivable, examples, effectiveOn, concerns } = content;
  const weight = t(`voiceScreen.weight.${severity}.${waivable ? 'may' : 'never'}`);
  const lines = [
    title,
    text,
    ...detailLines(detail),
    ...examples.map((example) =>
      [
        `${t(`voiceScreen.example.${example.kind}`)}: ${example.text}`,
        example.note,
        example.sourced ? t('voiceScreen.form.example.sourced') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    ...(content.rules.length === 0 ? [] : ruleLines(content)),
    weight,
    effectiveOn === null ? '' : t('voiceScreen.effective', { date: dayText(effectiveOn) }),
    concerns.map((role) => t(`core.role.${role}`)).join(', '),
  ];
  return lines.filter(Boolean).join('\n');
}

function ruleLines(content: GuidelineContent): readonly string[] {
  const bare: GuidelineContent = { ...content, detail: { section: 'tone', situation: '', networks: [] } };
  return rulesInWords(bare).map(
    ({ when, words, unless, severity, message }) =>
      `${t('voiceScreen.rule')}: ${[when, words.join(', '), unless.join(', '), message].filter(Boolean).join(' · ')} (${t(`voiceScreen.level.${severity}`)})`,
  );
}

function detailLines(detail: GuidelineDetail): readonly string[] {
  switch (detail.section) {
    case 'trait':
      return [
        detail.not,
        said('voiceScreen.chart.sounds', detail.soundsLike),
        said('voiceScreen.chart.never', detail.neverLike),
        detail.dial === null ? '' : t('voiceScreen.dial.said', detail.dial),
      ];
    case 'words':
      return detail.terms.map(({ word, use, instead, why }) =>
        [`${t(`voiceScreen.use.${use}`)}: ${word}`, instead.join(', '), why].filter(Boolean).join(' · '),
      );
    case 'tone':
      return [detail.situation, detail.networks.map(networkName).join(', ')];
    case 'answers':
      return detail.answers.map(({ name, text }) => `${name}: ${text}`);
    case 'disclosure':
      return [
        detail.country ?? t('voiceScreen.disclosure.everywhere'),
        detail.facts.map((fact) => t(`voiceScreen.fact.${fact}`)).join(', '),
        ...detail.texts,
      ];
    case 'hashtags':
      return [
        said('voiceScreen.hashtags.use', detail.use.join(' ')),
        said('voiceScreen.hashtags.avoid', detail.avoid.join(' ')),
        said('voiceScreen.hashtags.max', detail.max === null ? '' : String(detail.max)),
      ];
    case 'visual':
      return [
        ...detail.colours.map(({ name, hex }) => `${name} ${hex}`),
        ...detail.fonts.map(({ name, use }) => `${name}: ${use}`),
        t('voiceScreen.form.logos', { count: detail.logos.length }),
      ];
  }
}

function said(
  key: `voiceScreen.${'chart.sounds' | 'chart.never' | 'hashtags.use' | 'hashtags.avoid' | 'hashtags.max'}`,
  text: string,
): string {
  return text === '' ? '' : `${t(key)}: ${text}`;
}
