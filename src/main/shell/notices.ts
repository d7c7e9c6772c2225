import { Notification } from 'electron';
import type { Notice } from '#shared/contract/host.ts';

// Held until they are closed: a notification that is collected loses its click.
const shown = new Set<Notification>();

/** Shows a native notification; a click on it opens its post. Silent where the system has none. */
export function showNotice(notice: Notice, openPost: (postId: string) => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: notice.title, body: notice.body });
  const forget = (): void => void shown.delete(notification);
  notification.on('click', () => {
    forget();
    if (notice.postId !== null) openPost(notice.postId);
  });
  notification.on('close', forget);
  notification.on('failed', forget);
  shown.add(notification);
  notification.show();
}
