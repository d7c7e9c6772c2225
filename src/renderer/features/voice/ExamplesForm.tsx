import type { ReactNode } from 'react';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { Rows } from '#renderer/features/voice/fields.tsx';
import { useSoundness } from '#renderer/features/voice/soundness.ts';
import { tidied } from '#renderer/features/voice/voice-actions.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import type { Example } from '#shared/voice/guideline.ts';
import type { ExampleResult, Soundness } from '#shared/voice/soundness.ts';

/** What to do and what not to do, written side by side, each with what its test says now. */
export function ExamplesForm({ draft }: { readonly draft: Draft }): ReactNode {
  const { content } = draft;
  const patch = useVoice((state) => state.patch);
  const soundness = useSoundness(draft.guidelineId, tidied(content));
  const results = resultsByExample(content.examples, soundness);
  return (
    <div className="voice-form-examples">
      {(['do', 'dont'] as const).map((kind) => (
        <fieldset key={kind}>
          <legend>{t(`voiceScreen.example.${kind}`)}</legend>
          <Rows<Example>
            rows={content.examples.filter((example) => example.kind === kind)}
            onChange={(rows) =>
              patch({ examples: [...content.examples.filter((example) => example.kind !== kind), ...rows] })
            }
            fresh={() => ({ kind, text: '', note: '', sourced: false, facts: [] })}
            add={t(`voiceScreen.form.add.${kind}`)}
            nameOf={({ text }) => text}
            byEnter
            className="voice-row voice-row-example"
          >
            {(example, change) => (
              <ExampleFields example={example} change={change} result={results.get(example) ?? null} />
            )}
          </Rows>
        </fieldset>
      ))}
    </div>
  );
}

/** What each example's test says; blank examples are not tried. */
function resultsByExample(
  examples: readonly Example[],
  soundness: Soundness,
): ReadonlyMap<Example, ExampleResult> {
  const tried = examples.filter(({ text }) => text.trim() !== '');
  if (soundness.advice) return new Map();
  return new Map(
    soundness.examples.flatMap((result): [Example, ExampleResult][] => {
      const example = tried[result.index];
      return example === undefined ? [] : [[example, result]];
    }),
  );
}

type FieldsProps = {
  readonly example: Example;
  readonly change: (patch: Partial<Example>) => void;
  readonly result: ExampleResult | null;
};

function ExampleFields({ example, change, result }: FieldsProps): ReactNode {
  const { kind, text, note, sourced } = example;
  return (
    <div className="voice-row-fields">
      <TextField
        label={t(`voiceScreen.form.example.${kind}`)}
        hideLabel
        value={text}
        maxLength={1000}
        placeholder={t(`voiceScreen.form.placeholder.${kind}`)}
        onChange={(next) => change({ text: next })}
      />
      <TextField
        label={t('voiceScreen.form.example.note')}
        hideLabel
        value={note}
        maxLength={200}
        placeholder={t('voiceScreen.form.example.note')}
        onChange={(next) => change({ note: next })}
      />
      <div className="voice-row-line">
        <Checkbox isSelected={sourced} onChange={(on) => change({ sourced: on })}>
          {t('voiceScreen.form.example.sourced')}
        </Checkbox>
        {result === null ? null : (
          <span className="voice-row-result" data-severity={result.passed ? 'pass' : 'block'}>
            <SeverityGlyph severity={result.passed ? 'pass' : 'block'} />
            {t(`voiceScreen.test.${result.passed ? 'passed' : 'failed'}.${kind}`, {
              count: result.findings.length,
            })}
          </span>
        )}
      </div>
    </div>
  );
}
