import type { ReactNode } from 'react';
import { todayOfBrand } from '#renderer/app/workspace-hooks.ts';
import type { StripFinding } from '#renderer/features/assets/checks.ts';
import type { StripItemProps } from '#renderer/features/assets/strip-item-props.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { isExpiredOn } from '#shared/assets/rights.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';

type Props = Pick<StripItemProps, 'asset' | 'post' | 'findings' | 'networks'>;

/** What stands against a picture of a post; or that nothing does. */
export function StripNotes({ asset, post, findings, networks }: Props): ReactNode {
  const notes = [
    ...rightsNotes(asset.rights.expiresOn, post?.date ?? null),
    ...altNotes(asset.alt),
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
        <Note key={note.text} note={note} />
      ))}
    </>
  );
}

function Note({ note }: { readonly note: StripFinding }): ReactNode {
  return (
    <p className="strip-note" data-severity={note.severity}>
      <SeverityGlyph severity={note.severity} labelled />
      <span>{note.text}</span>
    </p>
  );
}

function rightsNotes(expiresOn: string | null, day: string | null): readonly StripFinding[] {
  if (expiresOn === null) return [];
  const date = formatDate(expiresOn, currentLocale());
  if (isExpiredOn(expiresOn, todayOfBrand()))
    return [{ severity: 'warn', text: t('assetsScreen.strip.ended', { date }) }];
  if (isExpiredOn(expiresOn, day))
    return [{ severity: 'warn', text: t('assetsScreen.strip.expiry', { date }) }];
  return [];
}

function altNotes(alt: string): readonly StripFinding[] {
  return alt.trim() === '' ? [{ severity: 'warn', text: t('assetsScreen.strip.noAlt') }] : [];
}
