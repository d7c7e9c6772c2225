import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useView } from '#renderer/app/view-store.ts';
import { usePeople } from '#renderer/app/workspace-hooks.ts';
import { PackItemRow } from '#renderer/features/draft-packs/PackItemRow.tsx';
import { canTake, openFields, usePack } from '#renderer/features/draft-packs/pack-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { OpenPack } from '#shared/contract/draft-packs.ts';
import { t } from '#shared/messages/index.ts';
import './draft-packs.css';

/** Drafts of another machine beside ours: what changed on which side, and what stays. */
export function TakeInDrafts(): ReactNode {
  const pack = usePack((state) => state.pack);
  const close = useView((view) => view.closeDialog);
  if (pack === null) return null;
  return (
    <Dialog
      title={t('draftPacks.takeIn.title', { name: pack.from.name })}
      isOpen
      onClose={close}
      width={880}
      actions={<Actions pack={pack} onClose={close} />}
    >
      <div className="pack-form">
        <Lead pack={pack} />
        <Missing pack={pack} />
        <MissingPictures pictures={pack.pictures} />
        <Author pack={pack} />
        <Items items={pack.items} />
      </div>
    </Dialog>
  );
}

/** What there is to say something about; drafts that are the same on both sides are one line. */
function Items({ items }: Pick<OpenPack, 'items'>): ReactNode {
  const shown = items.filter(({ state }) => state !== 'unchanged');
  const same = items.length - shown.length;
  return (
    <>
      {shown.length === 0 ? null : (
        <ul className="pack-list">
          {shown.map((item) => (
            <PackItemRow key={item.postId} item={item} />
          ))}
        </ul>
      )}
      {same === 0 ? null : <p>{t('draftPacks.takeIn.same', { count: same })}</p>}
    </>
  );
}

function Lead({ pack }: { readonly pack: OpenPack }): ReactNode {
  const when = momentText(pack.exportedAt);
  return (
    <>
      <p>{t('draftPacks.takeIn.lead', { file: pack.file, when, brand: pack.brand })}</p>
      {pack.note === '' ? null : (
        <p className="pack-note">
          <strong>{t('draftPacks.takeIn.note', { name: pack.from.name })}</strong>
          <q>{pack.note}</q>
        </p>
      )}
    </>
  );
}

/** What their drafts name and this brand does not have. */
function Missing({ pack }: { readonly pack: OpenPack }): ReactNode {
  const missing = [...pack.channels, ...pack.campaigns, ...pack.pillars].filter(({ mine }) => mine === null);
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => `“${name}”`).join(', ');
  return <FindingNote severity="warn">{t('draftPacks.takeIn.missing', { names })}</FindingNote>;
}

/** Pictures that do not come, or only small. */
function MissingPictures({ pictures }: Pick<OpenPack, 'pictures'>): ReactNode {
  const gone = pictures.filter(({ as }) => as === 'none').map(({ name }) => `“${name}”`);
  const small = pictures.filter(({ as, isWhole }) => as !== 'none' && !isWhole).length;
  return (
    <>
      {gone.length === 0 ? null : (
        <FindingNote severity="warn">{t('draftPacks.pictures.none', { names: gone.join(', ') })}</FindingNote>
      )}
      {small === 0 ? null : (
        <FindingNote severity="info">{t('draftPacks.pictures.small', { count: small })}</FindingNote>
      )}
    </>
  );
}

function Author({ pack }: { readonly pack: OpenPack }): ReactNode {
  const people = usePeople();
  const authorId = usePack((state) => state.authorId);
  const setAuthor = usePack((state) => state.setAuthor);
  if (pack.from.mine !== null) return null;
  return (
    <div className="pack-author">
      <p>{t('draftPacks.takeIn.authorWhat', { name: pack.from.name })}</p>
      <Select
        label={t('draftPacks.takeIn.author')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={authorId}
        onChange={setAuthor}
      />
    </div>
  );
}

function Actions({ pack, onClose }: { readonly pack: OpenPack; readonly onClose: () => void }): ReactNode {
  const { chosen, choices, authorId, takeIn } = usePack();
  const taken = pack.items.filter((item) => chosen.has(item.postId) && canTake(item));
  const open = taken.filter((item) => openFields(item, choices[item.postId]).length > 0).length;
  const refusal =
    taken.length === 0
      ? t('draftPacks.takeIn.nothing')
      : open > 0
        ? t('draftPacks.takeIn.open', { count: open })
        : authorId === null
          ? t('draftPacks.takeIn.authorWhat', { name: pack.from.name })
          : null;
  return (
    <>
      {refusal === null ? null : <span className="pack-reason">{refusal}</span>}
      <Button onPress={onClose}>{t('draftPacks.cancel')}</Button>
      <Button variant="primary" refusal={refusal} onPress={() => void takeIn()}>
        {t('draftPacks.takeIn.run', { count: taken.length })}
      </Button>
    </>
  );
}
