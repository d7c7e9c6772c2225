import { Check, ShieldCheck } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { faultSentence } from '#shared/audit/say.ts';
import { shortHash } from '#shared/audit/values.ts';
import type { JournalVerdict } from '#shared/audit/verdict.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatTime } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';

/** Starts the check of the whole journal. */
export function VerifyButton(): ReactNode {
  const running = useJournal((state) => state.check.state === 'running');
  const verify = useJournal((state) => state.verify);
  return (
    <Button
      icon={<ShieldCheck size={16} strokeWidth={1.75} aria-hidden="true" />}
      refusal={running ? t('journal.verify.running') : null}
      onPress={() => void verify()}
    >
      {t('journal.verify')}
    </Button>
  );
}

/** What the check found: one calm sentence, or the place of the fault. */
export function VerifyLine(): ReactNode {
  const check = useJournal((state) => state.check);
  useEffect(() => {
    if (check.state === 'done') announce(sentenceOf(check.verdict));
  }, [check]);
  if (check.state === 'none') return null;
  if (check.state === 'running') {
    return <p className="journal-verdict journal-verdict-running">{t('journal.verify.running')}</p>;
  }
  const { verdict, at } = check;
  if (verdict.fault !== null) {
    return (
      <div className="journal-note">
        <FindingNote severity="block">
          {faultSentence(verdict.fault)} {t('journal.verify.fault')}
        </FindingNote>
      </div>
    );
  }
  const time = formatTime(wallAt(at, systemZone()).time, currentLocale());
  return (
    <p className="journal-verdict">
      <Check size={16} strokeWidth={2} aria-hidden="true" />
      <span>{sentenceOf(verdict)}</span>
      <span className="journal-verdict-more">
        {t('journal.verify.when', { time, head: shortHash(verdict.head) })}
      </span>
    </p>
  );
}

function sentenceOf({ fault, counts, rows }: JournalVerdict): string {
  if (fault !== null) return faultSentence(fault);
  const { operations, decisions, signed } = counts;
  return t('journal.verify.intact', { operations, decisions, signed, rows: rows ?? 0 });
}
