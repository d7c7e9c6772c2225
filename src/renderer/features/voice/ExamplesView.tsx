import type { ReactNode } from 'react';
import { MarkedText } from '#renderer/features/voice/MarkedText.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { Example, GuidelineContent } from '#shared/voice/guideline.ts';
import type { ExampleResult, Soundness } from '#shared/voice/soundness.ts';

type Props = { readonly content: GuidelineContent; readonly soundness: Soundness };

/** What to do and what not to do, side by side; what the rules find is marked. */
export function ExamplesView({ content, soundness }: Props): ReactNode {
  if (content.examples.length === 0) return null;
  return (
    <div className="voice-examples">
      {(['do', 'dont'] as const).map((kind) => (
        <Column key={kind} kind={kind} content={content} soundness={soundness} />
      ))}
    </div>
  );
}

function Column({ kind, content, soundness }: Props & { readonly kind: Example['kind'] }): ReactNode {
  const lines = soundness.examples.flatMap((result) => {
    const example = content.examples[result.index];
    return example?.kind === kind ? [{ example, result }] : [];
  });
  return (
    <section className="voice-column" data-kind={kind}>
      <h3>
        <SeverityGlyph severity={kind === 'do' ? 'pass' : 'block'} />
        {t(`voiceScreen.example.${kind}`)}
      </h3>
      <ul>
        {lines.map(({ example, result }) => (
          <Line key={result.index} example={example} result={result} />
        ))}
      </ul>
    </section>
  );
}

function Line({ example, result }: { readonly example: Example; readonly result: ExampleResult }): ReactNode {
  return (
    <li>
      <p dir="auto">
        <MarkedText text={example.text} findings={result.findings} />
      </p>
      {example.note === '' ? null : <p className="voice-note">{example.note}</p>}
    </li>
  );
}
