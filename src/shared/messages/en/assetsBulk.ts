/** Editing several assets at once. */
export const assetsBulk = {
  'assetsBulk.open': 'Edit…',
  'assetsBulk.title': '{count, plural, one {Edit one asset} other {Edit # assets together}}',
  'assetsBulk.lead':
    'What is left empty stays as each of them has it. Names and alt texts are each asset’s own.',
  'assetsBulk.addTags': 'Tags to add',
  'assetsBulk.addTags.hint': 'advent, bakery',
  'assetsBulk.removeTags': 'Tags to take away',
  'assetsBulk.removeTags.tag': '{tag}, on {count}',
  'assetsBulk.leave': 'Leave as it is',
  'assetsBulk.noEnd': 'Rights have no end',
  'assetsBulk.nothing': 'Nothing is filled in yet: nothing would change.',
  'assetsBulk.gone': 'None of these assets is there any more. Close this, and choose others.',
  'assetsBulk.will': '{count, plural, one {In one asset:} other {In # assets:}}',
  'assetsBulk.will.add': 'adds {tags}',
  'assetsBulk.will.remove': 'takes away {tags}',
  'assetsBulk.will.folder': 'moves to “{folder}”',
  'assetsBulk.will.noFolder': 'takes out of folders',
  'assetsBulk.will.set': '{field} becomes “{value}”',
  'assetsBulk.will.noEnd': 'rights have no end',
  'assetsBulk.save': '{count, plural, one {Change one asset} other {Change # assets}}',
  'assetsBulk.done': '{count, plural, one {One asset is changed.} other {# assets are changed.}}',
} as const;
