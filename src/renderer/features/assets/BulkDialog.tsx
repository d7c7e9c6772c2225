import { type ReactNode, useState } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import {
  type BulkForm,
  type BulkLine,
  bulkChange,
  bulkLines,
  bulkWords,
  emptyBulk,
  filledIn,
  tagsOf,
} from '#renderer/features/assets/bulk-change.ts';
import { folderRows } from '#renderer/features/assets/folders.ts';
import { editMany } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { useAssets } from '#renderer/features/assets/use-assets.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ASSET_LINE_MAX, type Asset, licences } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

/** Gives several assets the same tags, folder and rights in one undoable step; what will change is said before. */
export function BulkDialog(): ReactNode {
  const held = useLibrary((state) => state.editing);
  const may = useCan('post.write');
  if (held === null || !may) return null;
  return <Ready held={held} close={() => useLibrary.getState().edit(null)} />;
}

type Props = { readonly held: readonly Asset[]; readonly close: () => void };

/** It is about what is there of those that it was opened for, also where the list does not show them any more. */
function Ready({ held, close }: Props): ReactNode {
  const chosen = useAssets(held.map(({ id }) => id)) ?? held;
  const [form, setForm] = useState(emptyBulk);
  const change = bulkChange(form);
  const count = chosen.length;
  const refusal = count === 0 ? t('assetsBulk.gone') : change === null ? t('assetsBulk.nothing') : null;
  const save = async (): Promise<void> => {
    const ids = chosen.map(({ id }) => id);
    if (change !== null && (await editMany(ids, change))) close();
  };
  return (
    <Dialog
      title={t('assetsBulk.title', { count })}
      isOpen
      width={560}
      onClose={close}
      actions={
        <>
          <p className="bulk-will" role="status">
            {refusal !== null || change === null ? refusal : bulkWords(change, count)}
          </p>
          <Button variant="primary" refusal={refusal} onPress={() => void save()}>
            {t('assetsBulk.save', { count })}
          </Button>
        </>
      }
    >
      <p className="asset-said bulk-lead">{t('assetsBulk.lead')}</p>
      <Fields chosen={chosen} form={form} onChange={(patch) => setForm({ ...form, ...patch })} />
    </Dialog>
  );
}

type FieldsProps = {
  readonly chosen: readonly Asset[];
  readonly form: BulkForm;
  readonly onChange: (patch: Partial<BulkForm>) => void;
};

function Fields({ chosen, form, onChange }: FieldsProps): ReactNode {
  return (
    <div className="asset-fields">
      <TextField
        label={t('assetsBulk.addTags')}
        value={form.addTags}
        maxLength={ASSET_LINE_MAX}
        placeholder={t('assetsBulk.addTags.hint')}
        onChange={(addTags) => onChange({ addTags })}
      />
      <TagsAway chosen={chosen} form={form} onChange={onChange} />
      <FolderChoice form={form} onChange={onChange} />
      <LicenceChoice form={form} onChange={onChange} />
      {bulkLines.map((line) => (
        <RightsLine key={line} line={line} chosen={chosen} form={form} onChange={onChange} />
      ))}
      <DateField
        label={t('assetsScreen.rights.expiresOn')}
        value={form.noEnd ? null : form.expiresOn}
        isDisabled={form.noEnd}
        onChange={(expiresOn) => onChange({ expiresOn })}
      />
      <div className="bulk-tick">
        <Checkbox isSelected={form.noEnd} onChange={(noEnd) => onChange({ noEnd })}>
          {t('assetsBulk.noEnd')}
        </Checkbox>
      </div>
    </div>
  );
}

/** A line of rights: left as it is, written anew, or emptied where somebody has it filled in. */
function RightsLine({ line, chosen, form, onChange }: FieldsProps & { readonly line: BulkLine }): ReactNode {
  const label = t(`assetsScreen.rights.${line}`);
  const count = filledIn(chosen, line);
  const isEmptied = form.emptied.includes(line);
  const others = form.emptied.filter((each) => each !== line);
  const words = t('assetsBulk.empty', { count });
  return (
    <div className="asset-answer">
      <TextField
        label={label}
        value={isEmptied ? '' : form.lines[line]}
        isReadOnly={isEmptied}
        maxLength={ASSET_LINE_MAX}
        placeholder={t(isEmptied ? 'assetsBulk.emptied' : 'assetsBulk.leave')}
        onChange={(value) => onChange({ lines: { ...form.lines, [line]: value } })}
      />
      {count > 0 || isEmptied ? (
        <Checkbox
          label={t('assetsBulk.empty.of', { field: label, words })}
          isSelected={isEmptied}
          onChange={(empty) => onChange({ emptied: empty ? [...others, line] : others })}
        >
          {words}
        </Checkbox>
      ) : null}
    </div>
  );
}

function TagsAway({ chosen, form, onChange }: FieldsProps): ReactNode {
  const options = tagsOf(chosen).map(({ tag, count }) => ({
    value: tag,
    label: t('assetsBulk.removeTags.tag', { tag, count }),
  }));
  return (
    <MultiSelect
      label={t('assetsBulk.removeTags')}
      groups={[{ id: 'tags', heading: t('assetsScreen.detail.tags'), options }]}
      values={form.removeTags}
      placeholder={options.length === 0 ? t('assetsScreen.detail.tag.none') : t('assetsBulk.leave')}
      onChange={(removeTags) => onChange({ removeTags })}
    />
  );
}

type ChoiceProps = Omit<FieldsProps, 'chosen'>;

/** Stands for a choice that was not made, and for no folder: a list has no empty values. */
const LEAVE = '//';
const NO_FOLDER = '/';

function FolderChoice({ form, onChange }: ChoiceProps): ReactNode {
  const places = useLibrary((state) => state.places);
  const made = useLibrary((state) => state.madeFolders);
  return (
    <Select
      label={t('assetsScreen.detail.folder')}
      value={form.folder === null ? LEAVE : form.folder || NO_FOLDER}
      onChange={(path) => onChange({ folder: path === LEAVE ? null : path === NO_FOLDER ? '' : path })}
      options={[
        { value: LEAVE, label: t('assetsBulk.leave') },
        { value: NO_FOLDER, label: t('assetsScreen.folder.none') },
        ...folderRows(places.folders, made).map(({ path }) => ({
          value: path,
          label: path.split('/').join(' / '),
        })),
      ]}
    />
  );
}

function LicenceChoice({ form, onChange }: ChoiceProps): ReactNode {
  return (
    <Select
      label={t('assetsScreen.rights.licence')}
      value={form.licence ?? LEAVE}
      onChange={(value) => onChange({ licence: licences.find((licence) => licence === value) ?? null })}
      options={[
        { value: LEAVE, label: t('assetsBulk.leave') },
        ...licences.map((licence) => ({ value: licence, label: t(`assetsScreen.licence.${licence}`) })),
      ]}
    />
  );
}
