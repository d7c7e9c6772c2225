import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { toast } from '#renderer/app/toasts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';

type Answer = { readonly name: string; readonly text: string };

/** Approved answers, each to be copied as it stands. */
export function AnswersView({ answers }: { readonly answers: readonly Answer[] }): ReactNode {
  return answers.map(({ name, text }) => (
    <section key={name} className="voice-answer">
      <div className="voice-answer-head">
        <h3>{name}</h3>
        <Button
          size="sm"
          variant="quiet"
          icon={<Copy size={13} strokeWidth={1.75} aria-hidden="true" />}
          label={t('voiceScreen.answer.copyNamed', { name })}
          onPress={() => void copy(name, text)}
        >
          {t('voiceScreen.answer.copy')}
        </Button>
      </div>
      <p dir="auto">{text}</p>
    </section>
  ));
}

async function copy(name: string, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  toast(t('voiceScreen.answer.copied', { name }));
}
