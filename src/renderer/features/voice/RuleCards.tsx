import { type ReactNode, useState } from 'react';
import { Tokens } from '#renderer/features/voice/DetailView.tsx';
import { type RuleWords, rulesInWords } from '#renderer/features/voice/rule-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

/** So many words of a rule are shown before they are asked for. */
const WORDS_SHOWN = 12;

/** The rules of a guideline in plain words. */
export function RuleCards({ content }: { readonly content: GuidelineContent }): ReactNode {
  return rulesInWords(content).map((rule) => <Card key={rule.id} rule={rule} />);
}

function Card({ rule }: { readonly rule: RuleWords }): ReactNode {
  const { when, words, unless, severity, waivable, message, networks } = rule;
  return (
    <section className="voice-rule-card">
      <h3>
        {t('voiceScreen.rule')} <span>{t('voiceScreen.rule.plain')}</span>
      </h3>
      <dl>
        <dt>{t('voiceScreen.rule.when')}</dt>
        <dd>
          {when}
          <Words words={words} />
        </dd>
        {networks === '' ? null : <dt>{t('voiceScreen.rule.on')}</dt>}
        {networks === '' ? null : <dd>{networks}</dd>}
        {unless.length === 0 ? null : <dt>{t('voiceScreen.rule.unless')}</dt>}
        {unless.length === 0 ? null : (
          <dd>
            <Words words={unless} />
          </dd>
        )}
        <dt>{t('voiceScreen.rule.then')}</dt>
        <dd>
          <SeverityTag severity={severity}>{t(`voiceScreen.level.${severity}`)}</SeverityTag>{' '}
          {waivable ? null : t('voiceScreen.rule.never')}
          {message === '' ? null : <p className="voice-note">{message.replaceAll('%s', '…')}</p>}
        </dd>
      </dl>
    </section>
  );
}

function Words({ words }: { readonly words: readonly string[] }): ReactNode {
  const [all, setAll] = useState(false);
  if (words.length === 0) return null;
  const rest = words.length - WORDS_SHOWN;
  return (
    <>
      <Tokens words={all ? words : words.slice(0, WORDS_SHOWN)} />
      {all || rest <= 0 ? null : (
        <Button size="sm" variant="quiet" onPress={() => setAll(true)}>
          {t('voiceScreen.rule.rest', { count: rest })}
        </Button>
      )}
    </>
  );
}
