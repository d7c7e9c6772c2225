import type { ReactNode } from 'react';
import { useAnnouncements } from '#renderer/app/announcer.ts';

/** The live regions; once per window. */
export function Announcer(): ReactNode {
  const { polite, assertive } = useAnnouncements();
  return (
    <>
      <div className="visually-hidden" aria-live="polite" data-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className="visually-hidden" aria-live="assertive" data-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </>
  );
}
