import { PASSPHRASE_MIN } from '../../people/passphrase.ts';

/** Locking, passphrases and keys: refusals and undo labels. */
export const locks = {
  'locks.refusal.locked': 'This workspace is locked. Unlock it with your name and passphrase.',
  'locks.refusal.wrong': 'That name and passphrase do not belong together. Check both and try again.',
  'locks.refusal.wrongPassphrase': 'That is not the passphrase. Check it and try again.',
  'locks.refusal.wait':
    'There were too many wrong tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  'locks.refusal.none':
    '{name} has no passphrase yet, and this workspace is protected. Ask {giver} to give {name} a first one.',
  'locks.refusal.mustChange':
    'Your passphrase was given to you by somebody else. Choose one of your own first; until then you can only look.',
  'locks.refusal.same': 'That is the passphrase you were given. Choose one that nobody else knows.',
  'locks.refusal.giverFirst':
    'The first passphrase here has to be {giver}’s: only they can let the others in. Ask them to set theirs first.',
  'locks.refusal.yoursFirst': 'Set your own passphrase first. After that you can give others theirs.',
  'locks.refusal.mayNotGive': 'Only {giver} can give somebody a passphrase. Ask them.',
  'locks.refusal.ownReset': 'This is your own passphrase. Change it instead of resetting it.',
  'locks.refusal.lastKeeper':
    'Somebody with a passphrase must be able to let the others in, and this would leave nobody. Give another owner a passphrase first.',
  'locks.refusal.nothingToLock':
    'Nobody has a passphrase here, so locking would keep nobody out. Set your passphrase first.',
  'locks.refusal.ownDelegate': 'Nobody can stand in for themselves. Choose somebody else.',
  'locks.refusal.selfChosen':
    'You cannot make yourself the one who decides for somebody else. Ask them to do it, or choose another person.',
  'locks.refusal.delegateCannot':
    '{name} may not decide on posts, so they cannot stand in. Choose somebody who may.',
  'locks.refusal.notesInside': 'Notes are for people from inside. Write a comment instead.',
  'locks.passphraseRule': `A passphrase has at least ${PASSPHRASE_MIN} characters. Length is what counts: a few words are better than signs.`,
  'locks.anOwner': 'an owner',
  'locks.undo.delegated': 'Absence of {name}',
  'locks.undo.delegationEnded': 'End of the absence of {name}',
  'locks.undo.keyMade': 'Signing key made for {name}',
  'locks.undo.passphraseReset': 'New first passphrase for {name}',
  'locks.undo.idleMinutes': 'Lock after {minutes, plural, one {# minute} other {# minutes}}',
} as const;
