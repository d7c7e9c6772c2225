/** The asset library: what the core says of files, versions and rights. */
export const assets = {
  'assets.finding.expired':
    'The rights of “{name}” ended on {on}. Renew them, choose another picture, or move the post before that day.',
  'assets.finding.permission':
    'Nobody has written down who allowed the use of “{name}”. Add the permission in the library.',
  'assets.finding.territory':
    'Nobody has written down where “{name}” may be shown. Add the territory in the library.',
  'assets.refusal.used':
    '“{name}” is in {count, plural, one {one post} other {# posts}}: {where}. Take it out there first, then remove it.',
  'assets.refusal.notInPost': 'One of these posts does not show “{name}”. Reload, then choose again.',
  'assets.refusal.notShown':
    'A version was chosen of a picture that the post does not show. Reload, then choose again.',
  'assets.post.untitled': 'a post without words',
  'assets.post.dated': '{words} on {day}',
} as const;
