import type { ReactNode } from 'react';
import { MarkedText } from '#renderer/features/voice/MarkedText.tsx';
import type { Judged } from '#renderer/features/voice/soundness.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { Example, GuidelineContent } from '#shared/voice/guideline.ts';
import type { ExampleResult, Soundness } from '#shared/voice/soundness.ts';

type Props = { readonly content: GuidelineContent; readonly soundness: Judged };

/** The examples as tests: those that fail first, with what was expected and what came. */
export function TestList({ content, soundness }: Props): ReactNode {
  const { examples, advice } = soundness;
  const sorted = [...examples].sort((one, other) => Number(one.passed) - Number(other.passed));
  return (
    <section className="voice-tests">
      <h2>{t('voiceScreen.tests')}</h2>
      <Result soundness={soundness} hasExamples={content.examples.length > 0} />
      <Others content={content} soundness={soundness} />
      {advice ? null : (
        <ul>
          {sorted.map((result) => (
            <Test key={result.index} example={content.examples[result.index]} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ResultProps = { readonly soundness: Judged; readonly hasExamples: boolean };

/** How they went; rules that were refused were not tried on any. */
function Result({ soundness, hasExamples }: ResultProps): ReactNode {
  const { advice, pending, examples, refusals } = soundness;
  if (pending) return <p className="voice-said">{t('voiceScreen.tests.running')}</p>;
  if (advice) return <p className="voice-said">{t('voiceScreen.tests.advice')}</p>;
  if (examples.length === 0 && hasExamples && refusals.length > 0)
    return <p className="voice-said">{t('voiceScreen.tests.untried')}</p>;
  return <Sum soundness={soundness} />;
}

function Sum({ soundness }: { readonly soundness: Soundness }): ReactNode {
  const all = soundness.examples.length;
  const passed = soundness.examples.filter((each) => each.passed).length;
  if (all === 0) return <p className="voice-said">{t('voiceScreen.tests.none')}</p>;
  return (
    <>
      <p className="voice-sum" role="status">
        <span data-severity="pass">
          <SeverityGlyph severity="pass" /> {t('voiceScreen.tests.pass', { count: passed })}
        </span>
        {passed === all ? null : (
          <span data-severity="block">
            <SeverityGlyph severity="block" /> {t('voiceScreen.tests.fail', { count: all - passed })}
          </span>
        )}
      </p>
      <div className="voice-bar" aria-hidden="true">
        <span style={{ flexGrow: passed }} />
        {passed === all ? null : <span data-fails style={{ flexGrow: all - passed }} />}
      </div>
    </>
  );
}

/** What stands against it beside its examples: a rule that cannot be run, a word that another guideline wants. */
function Others({ content, soundness }: Props): ReactNode {
  const ofExamples = soundness.examples
    .filter(({ passed }) => !passed)
    .map(({ index }) => content.examples[index])
    .map((example) => t(`voiceLibrary.unsound.${example?.kind ?? 'do'}`, { text: example?.text ?? '' }));
  return soundness.refusals
    .filter((refusal) => !ofExamples.includes(refusal))
    .map((refusal) => (
      <FindingNote key={refusal} severity="block">
        {refusal}
      </FindingNote>
    ));
}

type TestProps = { readonly example: Example | undefined; readonly result: ExampleResult };

function Test({ example, result }: TestProps): ReactNode {
  if (example === undefined) return null;
  const { passed, findings } = result;
  return (
    <li data-passed={passed}>
      <SeverityGlyph severity={passed ? 'pass' : 'block'} />
      <div>
        <p dir="auto">
          <MarkedText text={example.text} findings={findings} />
        </p>
        <p className="voice-note">
          {passed
            ? t(`voiceScreen.test.passed.${example.kind}`)
            : t(`voiceScreen.test.failed.${example.kind}`, { count: findings.length })}
        </p>
        {passed || findings[0] === undefined ? null : <p className="voice-note">{findings[0].message}</p>}
      </div>
    </li>
  );
}
