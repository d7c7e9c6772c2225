/** The people of a workspace in the settings: roles, passphrases, absences. */
export const people = {
  'people.you': 'You',
  'people.you.said': '{name}, {role}',
  'people.unsafe':
    'Anyone at this computer can act as anyone here: nobody has a passphrase. That is fine for one person. For several, approvals say more when each has their own.',
  'people.alone':
    'You work here alone, and nothing is locked. With a passphrase nobody else opens this workspace.',
  'people.unsafe.ask': '{giver} can protect this workspace. Ask them to set a passphrase first.',
  'people.protect': 'Protect this workspace',
  'people.protect.own':
    'First your own passphrase. From then on everybody needs one: those without cannot get in until you give them a first one. Nobody can read a forgotten passphrase, only replace it.',
  'people.protect.do': 'Protect with this passphrase',
  'people.protect.done': 'This workspace is protected',
  'people.without':
    '{names} {count, plural, one {has} other {have}} no passphrase and cannot get in. Give {count, plural, one {them} other {each}} a first one below, and tell it to them.',
  'people.without.ask':
    '{names} {count, plural, one {has} other {have}} no passphrase and cannot get in. {giver} can give {count, plural, one {them} other {each}} a first one.',
  'people.protected': 'Everybody needs their passphrase here.',
  'people.keys.system':
    'Decisions are signed. The keys of people without a passphrase are kept by the key store of this system.',
  'people.keys.file':
    'Decisions are signed. This system has no key store, so the keys of people without a passphrase lie in a file of this profile.',
  'people.idle': 'Lock after minutes without input',
  'people.passphrase': 'Passphrase',
  'people.passphrase.own': 'has a passphrase',
  'people.passphrase.first': 'first passphrase given, not replaced yet',
  'people.passphrase.none': 'no passphrase',
  'people.passphrase.change': 'Change passphrase',
  'people.passphrase.changeDo': 'Change',
  'people.passphrase.changed': 'Your passphrase is changed',
  'people.passphrase.give': 'Give a first passphrase',
  'people.passphrase.giveTo': 'Give a first passphrase to {name}',
  'people.passphrase.reset': 'Reset passphrase',
  'people.passphrase.resetOf': 'Reset passphrase of {name}',
  'people.passphrase.giveSaid':
    'Tell it to {name}. They choose their own when they come in. The journal says that you gave it, and not what it is.',
  'people.passphrase.resetSaid':
    'The old passphrase of {name} stops working at once. Tell them this one; they choose their own when they come in. The journal says that you did this.',
  'people.passphrase.given': 'First passphrase for {name} is set',
  'people.first': 'First passphrase',
  'people.outside': 'From outside',
  'people.outside.said':
    'People from outside see only these brands, campaigns that are shared, and comments that are shared.',
  'people.outside.brands': 'Sees',
  'people.outside.brandsOf': 'What {name} sees',
  'people.outside.nothing': 'No brand yet',
  'people.outside.missing': 'Choose the brands that they see.',
  'people.inside': 'from inside',
  'people.add': 'Add a person',
  'people.away': 'Away',
  'people.away.plan': 'Plan an absence',
  'people.away.planOf': 'Plan an absence of {name}',
  'people.away.said': 'Away {from} to {until}. {name} decides instead.',
  'people.away.saidShort': 'away {from} to {until}, {name} decides',
  'people.away.from': 'Away from',
  'people.away.until': 'Until, this day included',
  'people.away.to': 'Decides instead',
  'people.away.incomplete': 'Choose both days and who decides instead.',
  'people.away.reversed': 'It would end before it begins.',
  'people.away.past': 'These days are over.',
  'people.away.nobody': 'Nobody else here may approve posts.',
  'people.away.save': 'Save absence',
  'people.away.end': 'Back again',
  'people.away.saved': 'Absence of {name} saved',
  'people.away.ended': '{name} is back',
  'people.dead':
    'Nobody could decide {level, select, none {on posts of {name}} other {at level {level} of {name}}} any more. Submitting there is refused until another approver is named.',
  'people.dead.open': 'Open its approval',
} as const;
