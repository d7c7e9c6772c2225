import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { AssetUse } from '#shared/contract/assets.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';

/** The posts that show an asset, each of which opens. */
export function UsedIn({ uses }: { readonly uses: readonly AssetUse[] | null }): ReactNode {
  if (uses === null) return null;
  if (uses.length === 0) return <p className="asset-said">{t('assetsScreen.use.none')}</p>;
  return (
    <ul className="asset-list">
      {uses.map((use) => (
        <li key={use.post.id}>
          <UseButton use={use} />
        </li>
      ))}
    </ul>
  );
}

/** A post: its status, its words and its day. A press opens it. */
export function UseButton({ use: { post, expired } }: { readonly use: AssetUse }): ReactNode {
  const words = post.excerpt === '' ? t('posts.untitled') : post.excerpt;
  const { date, time } = post;
  return (
    <button
      type="button"
      className="asset-use"
      data-post={post.id}
      onClick={() => useView.getState().openPost(post.id)}
    >
      <StatusGlyph status={post.status} labelled />
      <span className="asset-use-words">{words}</span>
      <span className="asset-use-when">
        {date === null ? t('posts.noDate') : formatDayTime(date, time, currentLocale())}
        {expired ? (
          <span className="asset-use-late" data-severity="warn">
            <SeverityGlyph severity="warn" />
            {t('assetsScreen.use.afterExpiry')}
          </span>
        ) : null}
      </span>
    </button>
  );
}
