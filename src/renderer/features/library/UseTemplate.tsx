import { type ReactNode, useState } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { FillTemplate } from '#renderer/features/library/FillTemplate.tsx';
import { useFreshWords } from '#renderer/features/library/LibraryScreen.tsx';
import { useWordLibrary } from '#renderer/features/library/library-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Id } from '#shared/ids.ts';
import type { Template } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';
import { excerptOf } from '#shared/posts/post.ts';
import type { Schedule } from '#shared/time/wall.ts';

type Props = { readonly templateId: Id | null; readonly schedule: Schedule | null };

/** Makes a draft from a template: which, what fills its gaps, and when. */
export function UseTemplate({ templateId, schedule }: Props): ReactNode {
  useFreshWords();
  const templates = useWordLibrary((state) => state.library?.templates ?? null);
  const [chosen, setChosen] = useState(templateId);
  if (templates === null) return null;
  const template =
    templates.find(({ id }) => id === chosen) ?? (templates.length === 1 ? templates[0] : undefined);
  if (template !== undefined) {
    const other = templates.length > 1 ? () => setChosen(null) : null;
    return <FillTemplate key={template.id} template={template} schedule={schedule} other={other} />;
  }
  return (
    <Dialog title={t('library.use.title')} isOpen onClose={useView.getState().closeDialog} width={520}>
      {templates.length === 0 ? <NoTemplates /> : <Choose templates={templates} choose={setChosen} />}
    </Dialog>
  );
}

function NoTemplates(): ReactNode {
  const go = (): void => {
    const view = useView.getState();
    view.closeDialog();
    view.go('library');
  };
  return (
    <EmptyState
      title={t('library.use.none.title')}
      actions={
        <Button variant="primary" autoFocus onPress={go}>
          {t('library.use.none.go')}
        </Button>
      }
    >
      {t('library.use.none.text')}
    </EmptyState>
  );
}

type ChooseProps = { readonly templates: readonly Template[]; readonly choose: (id: Id) => void };

/** Buttons in a list: Tab and Enter, as in every other list of few things. */
function Choose({ templates, choose }: ChooseProps): ReactNode {
  return (
    <ul className="library-choices" aria-label={t('library.use.choose')}>
      {templates.map((template, at) => (
        <li key={template.id}>
          <Button
            variant="quiet"
            className="library-choice"
            autoFocus={at === 0}
            label={template.name}
            onPress={() => choose(template.id)}
          >
            <span className="library-line-name">{template.name}</span>
            <span className="library-line-said">{excerptOf(template.body.text)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
