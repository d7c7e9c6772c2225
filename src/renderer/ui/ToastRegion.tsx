import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Toast, useToasts } from '#renderer/app/toasts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';

/** How long a message stays, in ms. Its action has another route (Ctrl+Z), so that nothing is lost with it. */
const STAYS = 7000;
const REFUSAL_STAYS = 12_000;

/** The messages at the foot of the window. Alt+T goes there; hover and focus keep them. */
export function ToastRegion(): ReactNode {
  const toasts = useToasts((state) => state.toasts);
  const [held, setHeld] = useState(false);
  if (toasts.length === 0) return null;
  return (
    <section
      className="toast-region"
      aria-label={t('ui.toasts')}
      data-pane="toasts"
      tabIndex={-1}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  );
}

function ToastCard({ toast, held }: { readonly toast: Toast; readonly held: boolean }): ReactNode {
  const dismiss = useToasts((state) => state.dismiss);
  const refusal = toast.kind === 'refusal';
  useTimeout(held ? null : refusal ? REFUSAL_STAYS : STAYS, () => dismiss(toast.id));
  const act = (): void => {
    dismiss(toast.id);
    toast.action?.run();
  };
  return (
    <div className={classNames('toast', refusal && 'toast-refusal')}>
      {refusal ? <SeverityGlyph severity="block" labelled /> : null}
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.action === undefined ? null : (
        <Button size="sm" binding={toast.action.binding} onPress={act}>
          {toast.action.label}
        </Button>
      )}
      <IconButton
        size="sm"
        label={t('ui.dismiss')}
        icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => dismiss(toast.id)}
      />
    </div>
  );
}

function useTimeout(ms: number | null, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (ms === null) return;
    const timer = setTimeout(() => latest.current(), ms);
    return () => clearTimeout(timer);
  }, [ms]);
}
