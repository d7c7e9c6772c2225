import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { type StripFinding, shownIn } from '#renderer/features/assets/checks.ts';
import { focusPicture } from '#renderer/features/assets/focus-picture.ts';
import { MakeSmaller } from '#renderer/features/assets/MakeSmaller.tsx';
import type { StripItemProps } from '#renderer/features/assets/strip-item-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { saidIn } from '#shared/assets/media-facts.ts';
import { isExpiredOn } from '#shared/assets/rights.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';

type Props = Pick<StripItemProps, 'asset' | 'post' | 'findings' | 'networks' | 'index' | 'locked'>;

/** What stands against a picture of a post; or that nothing does. */
export function StripNotes(props: Props): ReactNode {
  const { asset, post, findings, networks } = props;
  const today = useTodayOfBrand();
  const notes = [
    ...rightsNotes(asset.rights.expiresOn, post.date, today),
    ...altNotes(saidIn(asset, shownIn(asset, post)?.hash ?? null).alt),
    ...findings,
  ];
  if (!asset.fileThere) {
    return <Note note={{ severity: 'block', text: t('assetsScreen.detail.missing.title') }} />;
  }
  if (notes.length === 0) {
    return networks.length === 0 ? null : (
      <p className="strip-note">
        <SeverityGlyph severity="pass" />
        {t('assetsScreen.strip.fine')}
      </p>
    );
  }
  return (
    <>
      {notes.map((note) => (
        <Note key={note.text} note={note} cure={<Cure {...props} cure={note.cure} />} />
      ))}
    </>
  );
}

type CureProps = Props & Pick<StripFinding, 'cure'>;

/** What mends a finding, beside it: the way to crop the picture, or the press that makes it smaller. */
function Cure(props: CureProps): ReactNode {
  const { asset, post, cure, index, locked } = props;
  const version = shownIn(asset, post);
  if (locked || version === null || cure === undefined) return null;
  return (
    <CurePlace assetId={asset.id} field={`${cure === 'crop' ? 'crop' : 'fit'}:${index}`}>
      {cure === 'crop' ? (
        <Button
          size="sm"
          label={t('assetsCrop.openLabel', { name: asset.name })}
          onPress={() => useView.getState().openDialog({ kind: 'crop', assetId: asset.id, postId: post.id })}
        >
          {t('assetsCrop.open')}
        </Button>
      ) : (
        <MakeSmaller asset={asset} version={version} target={cure} postId={post.id} />
      )}
    </CurePlace>
  );
}

type CurePlaceProps = { readonly assetId: Id; readonly field: string; readonly children: ReactNode };

function CurePlace({ assetId, field, children }: CurePlaceProps): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = place.current;
    // It goes with its finding: the keyboard stays at the picture.
    return () => (span?.contains(document.activeElement) ? focusPicture(assetId) : undefined);
  }, [assetId]);
  return (
    <span ref={place} data-composer-field={field}>
      {children}
    </span>
  );
}

type NoteProps = { readonly note: StripFinding; readonly cure?: ReactNode };

function Note({ note, cure }: NoteProps): ReactNode {
  return (
    <p className="strip-note" data-severity={note.severity}>
      <SeverityGlyph severity={note.severity} labelled />
      <span>{note.text}</span>
      {cure}
    </p>
  );
}

function rightsNotes(expiresOn: string | null, day: string | null, today: string): readonly StripFinding[] {
  if (expiresOn === null) return [];
  const date = formatDate(expiresOn, currentLocale());
  if (isExpiredOn(expiresOn, today))
    return [{ severity: 'warn', text: t('assetsScreen.strip.ended', { date }) }];
  if (isExpiredOn(expiresOn, day))
    return [{ severity: 'warn', text: t('assetsScreen.strip.expiry', { date }) }];
  return [];
}

function altNotes(alt: string): readonly StripFinding[] {
  return alt.trim() === '' ? [{ severity: 'warn', text: t('assetsScreen.strip.noAlt') }] : [];
}
