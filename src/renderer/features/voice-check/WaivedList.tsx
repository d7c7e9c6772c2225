import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { momentText } from '#renderer/app/moment-text.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Listed } from '#renderer/features/voice-check/desk.ts';
import { findingTitle, type Library } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import type { Waiver } from '#shared/voice/waiver.ts';

type Props = {
  readonly listed: readonly Listed[];
  readonly library: Library | null;
  /** The post whose exceptions can be taken back here; null where they are only read. */
  readonly postId: Id | null;
};

/** What is waived in a post: why, by whom, when and until when. */
export function WaivedList({ listed, library, postId }: Props): ReactNode {
  const waived = listed.flatMap(({ key, finding }) =>
    finding.waiver === null ? [] : [{ key, finding, waiver: finding.waiver }],
  );
  if (waived.length === 0) return null;
  return (
    <section className="voice-waived" aria-label={t('voiceCheck.waived', { count: waived.length })}>
      <h3>{t('voiceCheck.waived', { count: waived.length })}</h3>
      <ul>
        {waived.map(({ key, finding, waiver }) => (
          <li key={key} className="voice-card">
            <p className="voice-verdict-line">
              <SeverityGlyph severity={finding.severity} labelled />
              <strong>{findingTitle(finding, library)}</strong>
            </p>
            <p dir="auto">{finding.message}</p>
            <blockquote className="voice-quote" dir="auto" data-selectable>
              {waiver.reason}
            </blockquote>
            <WaiverLine waiver={waiver} />
            {postId === null ? null : <TakeBack postId={postId} fingerprint={waiver.fingerprint} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaiverLine({ waiver }: { readonly waiver: Waiver }): ReactNode {
  const person = useWorkspace((state) => state.snapshot?.people.find(({ id }) => id === waiver.by)?.name);
  const until =
    waiver.expiresOn === null
      ? t('voiceCheck.waived.words')
      : t('voiceCheck.waived.until', { date: formatDate(waiver.expiresOn, currentLocale()) });
  return (
    <p className="voice-source">
      {t('voiceCheck.waived.by', {
        category: t(`voiceCheck.waive.category.${waiver.category}`),
        person: person ?? '',
        when: momentText(waiver.at),
        until,
      })}
    </p>
  );
}

function TakeBack({ postId, fingerprint }: { readonly postId: Id; readonly fingerprint: string }): ReactNode {
  const run = (): void =>
    void doStep(t('voiceCheck.waived.undone'), () => api.voice.unwaive.mutate({ postId, fingerprint }));
  return (
    <Button size="sm" className="self-start" onPress={run}>
      {t('voiceCheck.waived.back')}
    </Button>
  );
}
