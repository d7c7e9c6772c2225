import { type ReactNode, useEffect, useRef } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { DetailForm } from '#renderer/features/voice/DetailForm.tsx';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { ExamplesForm } from '#renderer/features/voice/ExamplesForm.tsx';
import { RulesForm } from '#renderer/features/voice/RulesForm.tsx';
import { useSoundness } from '#renderer/features/voice/soundness.ts';
import { discardDraft, saveDraft, tidied } from '#renderer/features/voice/voice-actions.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { WeightForm } from '#renderer/features/voice/WeightForm.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { isBlank } from '#shared/voice/blank.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

/** A guideline being written, in the place where it is read; its tests run as it is typed. */
export function GuidelineForm({ draft }: { readonly draft: Draft }): ReactNode {
  const { content } = draft;
  const patch = useVoice((state) => state.patch);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.select(), []);
  return (
    <form
      className="guideline guideline-form"
      aria-label={t('voiceScreen.form')}
      onSubmit={(event) => event.preventDefault()}
    >
      {draft.keptAt === undefined ? null : (
        <FindingNote severity="info">
          {t('voiceScreen.form.kept', { when: momentText(draft.keptAt) })}
        </FindingNote>
      )}
      <TextField
        label={t('voiceScreen.form.title')}
        className="voice-form-title"
        value={content.title}
        maxLength={200}
        inputRef={title}
        autoFocus
        onChange={(text) => patch({ title: text })}
      />
      <TextArea
        label={t('voiceScreen.form.text')}
        value={content.text}
        inputClassName="voice-form-text"
        minRows={3}
        maxLength={20_000}
        onChange={(text) => patch({ text })}
      />
      <DetailForm content={content} />
      <ExamplesForm draft={draft} />
      <RulesForm draft={draft} />
      <WeightForm content={content} />
      <FormFoot draft={draft} />
    </form>
  );
}

function FormFoot({ draft }: { readonly draft: Draft }): ReactNode {
  const content = tidied(draft.content);
  const soundness = useSoundness(draft.guidelineId, content);
  const { edit } = useVoice.getState();
  return (
    <footer className="voice-form-foot">
      <TextField
        label={t('voiceScreen.form.note')}
        value={draft.note}
        maxLength={1000}
        placeholder={t('voiceScreen.form.note.placeholder')}
        onChange={(note) => edit({ ...draft, note })}
      />
      {draft.refusal === null ? null : (
        <div role="alert">
          <FindingNote severity="block">{draft.refusal}</FindingNote>
        </div>
      )}
      <FormButtons
        lacking={lackingIn(content)}
        unsound={draft.refusal === null ? (soundness.refusals[0] ?? null) : null}
      />
    </footer>
  );
}

/** What has to be there before it can even be proposed; null where it is. */
function lackingIn(content: GuidelineContent): string | null {
  if (content.title === '') return t('voiceScreen.form.untitled');
  return isBlank(content) ? t('voiceLibrary.refusal.blank') : null;
}

type ButtonsProps = { readonly lacking: string | null; readonly unsound: string | null };

/** Proposing takes what is not sound yet; adopting does not, and the core says why. */
function FormButtons({ lacking, unsound }: ButtonsProps): ReactNode {
  const mayAdopt = useCan('voice.adopt');
  return (
    <div className="voice-form-buttons">
      {mayAdopt ? (
        <Button variant="primary" refusal={lacking} onPress={() => void saveDraft('write')}>
          {t('voiceScreen.form.adopt')}
        </Button>
      ) : null}
      <Button
        variant={mayAdopt ? 'standard' : 'primary'}
        refusal={lacking}
        onPress={() => void saveDraft('propose')}
      >
        {t('voiceScreen.form.propose')}
      </Button>
      <Button variant="quiet" onPress={discardDraft}>
        {t('voiceScreen.form.discard')}
      </Button>
      <span className="voice-said">{lacking ?? unsound}</span>
    </div>
  );
}
