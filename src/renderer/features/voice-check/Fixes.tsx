import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { toastError } from '#renderer/app/toasts.ts';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { type Listed, useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { applyFix } from '#renderer/features/voice-check/fixing.ts';
import { wordsRead } from '#renderer/features/voice-check/marks.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { t } from '#shared/messages/index.ts';
import type { Fix } from '#shared/voice/finding.ts';

/** Most ways out that are offered at once. */
const MOST = 4;

type Props = { readonly listed: Listed; readonly editor: PostEditor };

/** The safe ways out of a finding, before and after; the first has a key. */
export function Fixes({ listed, editor }: Props): ReactNode {
  const fixes = listed.finding.fixes.slice(0, MOST);
  if (fixes.length === 0) return null;
  const apply = (fix: Fix): void =>
    void applyFix(listed, fix, () => liveComposition(editor.store.getState())).catch(toastError);
  return (
    <ul className="voice-fixes" aria-label={t('voiceCheck.fixes')}>
      {fixes.map((fix, index) => (
        <li key={`${fix.place.from} ${fix.replacement}`}>
          <FixButton listed={listed} fix={fix} first={index === 0} apply={apply} />
        </li>
      ))}
    </ul>
  );
}

type FixProps = {
  readonly listed: Listed;
  readonly fix: Fix;
  readonly first: boolean;
  readonly apply: (fix: Fix) => void;
};

function FixButton({ listed, fix, first, apply }: FixProps): ReactNode {
  const { job } = useCalmDesk();
  const { passage, from, to } = fix.place;
  const words = wordsRead(job, listed.channelIds[0] ?? null, passage)?.slice(from, to) ?? '';
  const wanted = fix.replacement;
  const label =
    wanted === '' ? t('voiceCheck.fix.remove', { words }) : t('voiceCheck.fix', { words, wanted });
  return (
    <AriaButton className="voice-fix" data-first={first || undefined} onPress={() => apply(fix)}>
      <span className="visually-hidden">{label}</span>
      <del aria-hidden="true">{words}</del>
      {wanted === '' ? (
        <span aria-hidden="true">{t('voiceCheck.fix.leaveOut')}</span>
      ) : (
        <ins aria-hidden="true">{wanted}</ins>
      )}
      {first ? <Kbd binding="Mod+." /> : null}
    </AriaButton>
  );
}
