import type { ReactNode } from 'react';
import { t } from '#shared/messages/index.ts';

export const severities = ['info', 'warn', 'block', 'pass'] as const;
export type Severity = (typeof severities)[number];

const dot = { fill: 'var(--glyph-knock)' } as const;
const cut = { stroke: 'var(--glyph-knock)', fill: 'none' } as const;

/** Info is a disc with i, a warning a triangle, a block an octagon with a bar, a pass a tick. */
export const severityShapes: { readonly [severity in Severity]: ReactNode } = {
  info: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="M6 5.3v3.4" {...cut} strokeWidth="1.5" />
      <circle cx="6" cy="3.4" r=".9" {...dot} />
    </>
  ),
  warn: (
    <>
      <path d="M6 .8 11.7 11H.3z" fill="currentColor" />
      <path d="M6 4.4v3" {...cut} strokeWidth="1.5" />
      <circle cx="6" cy="9" r=".85" {...dot} />
    </>
  ),
  block: (
    <>
      <path d="M3.6.6h4.8l3 3v4.8l-3 3H3.6l-3-3V3.6z" fill="currentColor" />
      <path d="M3.4 6h5.2" {...cut} strokeWidth="1.7" />
    </>
  ),
  pass: (
    <path
      d="M1.6 6.4 4.6 9.4 10.4 3"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

type Props = { readonly severity: Severity; readonly labelled?: boolean };

/** A severity as a shape of 12 px in its colour. */
export function SeverityGlyph({ severity, labelled }: Props): ReactNode {
  return (
    <>
      <svg viewBox="0 0 12 12" data-severity={severity} className="severity-glyph" aria-hidden="true">
        {severityShapes[severity]}
      </svg>
      {labelled ? <span className="visually-hidden">{t(`ui.severity.${severity}`)}</span> : null}
    </>
  );
}

/** A short finding in words on its soft fill: "1 conflict". */
export function SeverityTag({
  severity,
  children,
}: {
  readonly severity: Severity;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span data-severity={severity} className="severity-tag">
      <SeverityGlyph severity={severity} />
      {children}
    </span>
  );
}
