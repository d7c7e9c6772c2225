/** Drafts that travel between machines. */
export const draftPacks = {
  'draftPacks.fileName': 'Drafts by {name} for {brand}',
  'draftPacks.undo.label': 'Take in {count, plural, one {# draft} other {# drafts}} by {name}',
  'draftPacks.refusal.tooMany': 'One file takes at most {most} posts. Choose fewer.',
  'draftPacks.refusal.foreign': '“{file}” is not a file of drafts from Masthead. Nothing was changed.',
  'draftPacks.refusal.newer':
    '“{file}” was written by a newer Masthead. Update Masthead to take it in. Nothing was changed.',
  'draftPacks.refusal.altered':
    '“{file}” was changed or cut off on its way. Ask for it again. Nothing was changed.',
  'draftPacks.refusal.malformed':
    '“{file}” holds something that no Masthead writes. Ask for it again. Nothing was changed.',
  'draftPacks.refusal.tooLarge': '“{file}” is too large to be a file of drafts. Nothing was changed.',
  'draftPacks.refusal.choose':
    'Both sides changed “{post}”. Say for each changed field which one stays, then take it in.',
  'draftPacks.refusal.deleted': 'That post was deleted here. Undo the deletion first, then take the draft in.',
} as const;
