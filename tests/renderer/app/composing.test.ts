import { beforeEach, expect, it } from 'vitest';
import { useView } from '#renderer/app/view-store.ts';
import { testId } from '#tests/helpers/summaries.ts';

const view = () => useView.getState();
const [first, second] = [testId(1), testId(2)];

beforeEach(() => {
  view().letGo();
  view().go('board');
});

it('goes back to the screen it was opened from, and to the panel where that was open', () => {
  view().openPost(first);
  view().compose(first);
  expect(view()).toMatchObject({ screen: 'composer', openPostId: null });
  view().leaveComposer();
  expect(view()).toMatchObject({ screen: 'board', openPostId: first, composing: null });
});

it('stands as it was left after another screen was looked at', () => {
  view().compose(first);
  view().setComposing({ tab: second, side: 'details' });
  view().go('calendar');
  view().go('composer');
  expect(view().composing).toMatchObject({ postId: first, tab: second, side: 'details' });
  view().leaveComposer();
  expect(view().screen).toBe('board');
});

it('opens another post in itself, and still knows the way out', () => {
  view().compose(first);
  view().setComposing({ tab: second });
  view().openPost(second);
  expect(view()).toMatchObject({ openPostId: null, composing: { postId: second, tab: null } });
  view().leaveComposer();
  expect(view().screen).toBe('board');
});

it('lets go of its post with the workspace', () => {
  view().compose(first);
  view().letGo();
  expect(view()).toMatchObject({ screen: 'calendar', composing: null });
});
