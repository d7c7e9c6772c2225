/** Words of comments: in the panel, beside the text, and where they call on somebody. */
export const comments = {
  'comments.refusal.notThread': 'Only the first comment of a thread on this post can be answered or settled.',
  'comments.refusal.own': 'This comment is somebody else’s. Only its author can change it or take it away.',
  'comments.refusal.removed': 'This comment was removed. Undo the removal to bring it back.',
  'comments.refusal.outside':
    '{name} is from outside and never sees internal comments. Share the comment, or leave {name} out.',
  'comments.refusal.notTheirs':
    '{name} is from outside and does not see this post, so the comment would never reach them. Leave {name} out.',
} as const;
