import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components';
import { availableCommands, type Command, runCommand } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { matchingCommands } from '#renderer/features/palette/match.ts';
import { usePostSearch } from '#renderer/features/palette/use-post-search.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';

/** Every command with its key, and every post by its words. */
export function Palette(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const [words, setWords] = useState('');
  const commands = matchingCommands(availableCommands(), words);
  const posts = usePostSearch(words);
  const choose = (key: unknown): void => {
    close();
    const post = posts.find((found) => found.id === key);
    // The dialog gives focus back when it is gone; only then may a command put it elsewhere.
    requestAnimationFrame(() => (post === undefined ? runCommand(String(key)) : openFound(post)));
  };
  return (
    <Dialog title={t('palette.title')} isOpen onClose={close} placement="top" width={560} hideTitle>
      <Autocomplete inputValue={words} onInputChange={setWords} filter={() => true}>
        <TextField className="palette-search" aria-label={t('app.search')} autoFocus>
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          <Input className="palette-input" placeholder={t('palette.placeholder')} />
          <Kbd binding="Escape" />
        </TextField>
        <Menu
          className="palette-list"
          aria-label={t('palette.results')}
          onAction={choose}
          renderEmptyState={() => <p className="px-4 py-3 text-ink-2">{t('palette.nothing', { words })}</p>}
        >
          {posts.length === 0 ? null : <PostSection posts={posts} />}
          {commands.length === 0 ? null : <CommandSection commands={commands} />}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function openFound(post: PostSummary): void {
  const view = useView.getState();
  view.go('calendar');
  if (post.date !== null) view.setDate(post.date);
  view.openPost(post.id);
}

function CommandSection({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  return (
    <MenuSection>
      <Header className="menu-heading">{t('palette.commands')}</Header>
      {commands.map((command) => (
        <MenuItem
          key={command.id}
          id={command.id}
          textValue={t(command.label)}
          className="menu-item palette-item"
        >
          <span className="min-w-0 flex-1 truncate">{t(command.label)}</span>
          <span className="text-2xs text-ink-3">{t(`app.group.${command.group}`)}</span>
          {command.keys[0] === undefined ? null : <Kbd binding={command.keys[0]} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function PostSection({ posts }: { readonly posts: readonly PostSummary[] }): ReactNode {
  return (
    <MenuSection>
      <Header className="menu-heading">{t('palette.posts')}</Header>
      {posts.map((post) => (
        <MenuItem key={post.id} id={post.id} textValue={post.excerpt} className="menu-item palette-item">
          <StatusGlyph status={post.status} labelled />
          <span className="min-w-0 flex-1 truncate">
            {post.excerpt === '' ? t('posts.untitled') : post.excerpt}
          </span>
          <span className="text-2xs whitespace-nowrap text-ink-3">
            {post.date === null ? t('posts.noDate') : formatDayTime(post.date, post.time, currentLocale())}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
