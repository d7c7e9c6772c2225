import '#renderer/features/editor/editor.css';
import type { ReactNode } from 'react';
import type { VoiceFinding } from '#shared/voice/finding.ts';

type Props = { readonly text: string; readonly findings: readonly VoiceFinding[] };

type Run = { readonly text: string; readonly finding: VoiceFinding | null; readonly at: number };

/** A line with the words marked that rules find in it, as the editor marks them. */
export function MarkedText({ text, findings }: Props): ReactNode {
  return runsOf(text, findings).map(({ text: run, finding, at }) =>
    finding === null ? (
      <span key={at}>{run}</span>
    ) : (
      <mark key={at} className={`voice-mark ed-mark ed-mark-${finding.severity}`} title={finding.message}>
        {run}
      </mark>
    ),
  );
}

/** The line in runs; where findings overlap, the first one has the words. */
function runsOf(text: string, findings: readonly VoiceFinding[]): readonly Run[] {
  const placed = findings
    .flatMap((finding) => (finding.place?.passage.of === 'text' ? [{ finding, ...finding.place }] : []))
    .sort((one, other) => one.from - other.from);
  const runs: Run[] = [];
  let at = 0;
  for (const { finding, from, to } of placed) {
    if (from < at || to <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from), finding: null, at });
    runs.push({ text: text.slice(from, to), finding, at: from });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), finding: null, at });
  return runs;
}
