import { PenLine, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { guidelineInRule, nameInGuideline } from '#renderer/features/voice/rule-words.ts';
import { chooseRule, editGuideline, tryAgain } from '#renderer/features/voice/voice-actions.ts';
import { saidBy, useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { useNameOf } from '#renderer/features/voice/voice-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Guideline } from '#shared/voice/guideline.ts';

type Aside = VoiceLibrary['aside'][number];
type Props = { readonly library: VoiceLibrary; readonly rules: readonly Aside[] };

/** Rules that are set aside: which, when and why, and what can be done about each. */
export function AsideNotes({ library, rules }: Props): ReactNode {
  if (rules.length === 0) return null;
  return (
    <div className="voice-aside" role="status">
      {rules.map((rule) => (
        <AsideNote key={rule.ruleId} rule={rule} guideline={guidelineOf(library, rule)} />
      ))}
    </div>
  );
}

function guidelineOf({ guidelines }: VoiceLibrary, { ruleId }: Aside): Guideline | null {
  const id = guidelineInRule(ruleId);
  return guidelines.find((guideline) => guideline.id === id) ?? null;
}

type NoteProps = { readonly rule: Aside; readonly guideline: Guideline | null };

function AsideNote({ rule, guideline }: NoteProps): ReactNode {
  const content = guideline === null ? null : saidBy(guideline);
  const values = {
    rule: nameInGuideline(rule.ruleId),
    guideline: content?.title ?? '',
    when: momentText(rule.at),
    seconds: new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 1 }).format(rule.waited / 1000),
  };
  return (
    <FindingNote severity="warn" actions={<AsideActions rule={rule} guideline={guideline} />}>
      <p>{t(content === null ? 'voiceScreen.aside.style' : 'voiceScreen.aside.guideline', values)}</p>
      <p>{t('voiceScreen.aside.why', values)}</p>
    </FindingNote>
  );
}

/** Mend it, have it tried again, or switch it off, for those who may; the others read who has been told. */
function AsideActions({ rule, guideline }: NoteProps): ReactNode {
  const mayAdopt = useCan('voice.adopt');
  const mayPropose = useCan('voice.propose');
  const { ruleId, postId } = rule;
  const name = nameInGuideline(ruleId);
  return (
    <>
      {guideline === null || !mayPropose ? null : (
        <Button
          size="sm"
          icon={<PenLine size={13} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => {
            useVoice.getState().choose(guideline.id);
            editGuideline(guideline);
          }}
        >
          {t('voiceScreen.aside.mend')}
        </Button>
      )}
      {mayAdopt ? (
        <>
          <Button
            size="sm"
            icon={<RotateCcw size={13} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void tryAgain(ruleId, name)}
          >
            {t('voiceScreen.aside.again')}
          </Button>
          <Button size="sm" onPress={() => void chooseRule(ruleId, name, { level: 'off' })}>
            {t('voiceScreen.aside.off')}
          </Button>
        </>
      ) : (
        <Told guideline={guideline} />
      )}
      {postId === null ? null : (
        <Button size="sm" variant="quiet" onPress={() => useView.getState().openPost(postId)}>
          {t('voiceScreen.aside.post')}
        </Button>
      )}
    </>
  );
}

function Told({ guideline }: { readonly guideline: Guideline | null }): ReactNode {
  const nameOf = useNameOf();
  const ownerId = guideline?.ownerId ?? null;
  return (
    <span className="voice-said">
      {ownerId === null
        ? t('voiceScreen.aside.told.nobody')
        : t('voiceScreen.aside.told', { name: nameOf(ownerId) })}
    </span>
  );
}
