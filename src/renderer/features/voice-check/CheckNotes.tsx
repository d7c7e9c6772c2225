import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Desk } from '#renderer/features/voice-check/desk.ts';
import { findingTitle, type Library } from '#renderer/features/voice-check/words.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = {
  readonly desk: Pick<Desk, 'status' | 'setAside' | 'refused'>;
  readonly library: Library | null;
};

/** That the text was not read, and what did not run over it: nobody takes silence for a clean text. */
export function CheckNotes({ desk: { status, setAside, refused }, library }: Props): ReactNode {
  const owner = useOwner(setAside, library);
  const list = (ruleIds: readonly string[]): string =>
    new Intl.ListFormat(currentLocale(), { type: 'unit' }).format(
      ruleIds.map((ruleId) => findingTitle({ ruleId, guidelineId: guidelineIn(ruleId) }, library)),
    );
  return (
    <>
      {status === 'waiting' ? <p className="voice-source">{t('voiceCheck.waiting')}</p> : null}
      {status === 'waiting' || status === 'checked' ? null : (
        <FindingNote severity="warn">{t(`voiceCheck.unchecked.${status}`)}</FindingNote>
      )}
      {setAside.length === 0 ? null : (
        <FindingNote severity="warn">
          {t('voiceCheck.setAside', { count: setAside.length, rules: list(setAside), owner })}
        </FindingNote>
      )}
      {refused.length === 0 ? null : (
        <FindingNote severity="info">
          {t('voiceCheck.refused', { count: refused.length, rules: list(refused) })}
        </FindingNote>
      )}
    </>
  );
}

/** Rules of a guideline are named after it: `brand.<id>.<name>`. */
function guidelineIn(ruleId: string): string | null {
  return /^brand\.([^.]+)\./u.exec(ruleId)?.[1] ?? null;
}

/** Whom to tell of a rule that does not run. */
function useOwner(ruleIds: readonly string[], library: Library | null): string {
  const people = useWorkspace((state) => state.snapshot?.people);
  const guidelineId = ruleIds[0] === undefined ? null : guidelineIn(ruleIds[0]);
  const ownerId = library?.guidelines.find(({ id }) => id === guidelineId)?.ownerId;
  const owner = people?.find(({ id }) => id === ownerId)?.name;
  return owner === undefined ? t('voiceCheck.setAside.nobody') : t('voiceCheck.setAside.owner', { owner });
}
