/** Words of the command palette and the shortcut sheet. */
export const palette = {
  'palette.title': 'Search or run a command',
  'palette.placeholder': 'A command, or words of a post',
  'palette.results': 'Commands and posts',
  'palette.commands': 'Commands',
  'palette.posts': 'Posts',
  'palette.nothing': 'Nothing is called “{words}”.',
  'palette.shortcuts': 'Keyboard shortcuts',
  'palette.singleKeys': 'Single letters are shortcuts (outside text)',
} as const;
