/** Editing several assets at once. */
export const assetsBulk = {
  'assetsBulk.open': 'Edit…',
  'assetsBulk.title': 'Edit {count} assets together',
  'assetsBulk.lead':
    'What is left empty stays as each of them has it. Names and alt texts are each asset’s own.',
  'assetsBulk.addTags': 'Tags to add',
  'assetsBulk.addTags.hint': 'advent, bakery',
  'assetsBulk.removeTags': 'Tags to take away',
  'assetsBulk.removeTags.tag': '{tag}, on {count}',
  'assetsBulk.leave': 'Leave as it is',
  'assetsBulk.noEnd': 'Rights have no end',
  'assetsBulk.nothing': 'Nothing is filled in yet: nothing would change.',
  'assetsBulk.will': 'In {count} assets:',
  'assetsBulk.will.add': 'adds {tags}',
  'assetsBulk.will.remove': 'takes away {tags}',
  'assetsBulk.will.folder': 'moves to “{folder}”',
  'assetsBulk.will.noFolder': 'takes out of folders',
  'assetsBulk.will.set': '{field} becomes “{value}”',
  'assetsBulk.will.noEnd': 'rights have no end',
  'assetsBulk.save': 'Change {count} assets',
  'assetsBulk.done': '{count} assets are changed.',
} as const;
