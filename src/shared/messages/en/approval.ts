/** Approving: checks, levels, and what stands in the way. */
export const approval = {
  'approval.checklist.facts': 'Facts and figures are checked',
  'approval.checklist.sources': 'Sources are named or at hand',
  'approval.checklist.alt': 'Every picture has alt text',
  'approval.checklist.rights': 'We may use every picture, quote and sound',
  'core.finding.noDate': 'It has no date yet. It can be approved, and planned later.',
  'core.finding.noTime': 'It has a day and no time yet. It can be approved, and cannot be scheduled.',
  'core.finding.past': 'Its planned time is over. Move it to a time to come, then submit it.',
  'core.finding.shortNotice':
    'Approvers are promised {hours, plural, one {# hour} other {# hours}} before it goes out, and fewer are left.',
  'core.finding.unchecked': 'The checklist is not finished: “{item}”.',
  'core.finding.nobodyLeft':
    'Nobody here can decide on it{level, select, empty {} other {, at “{level}”}}. Name another approver in Settings, Approval.',
  'core.refusal.textTooLong':
    '{network} takes {limit} characters, and this text has {over} too many. Shorten it, or leave {network} out.',
  'core.refusal.substanceNeeded':
    'A rejection ends this post, so it needs a reason of substance: at least {least} characters.',
  'core.refusal.newerVersion':
    'A newer version was handed in meanwhile. Look at that one; this one is no longer waiting.',
  'core.refusal.decidedAlready':
    'Somebody else decided a moment ago: {verdict, select, approve {approved} reject {rejected} other {changes requested}}. Nothing was changed.',
  'core.refusal.youDecided': 'You have decided here already. Others are still to follow.',
  'core.refusal.notAsked': 'This level asks other people. Settings, Approval says whom.',
  'core.refusal.backupLater':
    'You are the backup here and can decide in {hours, plural, one {# hour} other {# hours}}, if nobody has until then.',
  'core.refusal.rejectedUnchanged':
    'This very text was rejected. Rewrite it, and it is a draft that can be submitted again.',
  'core.refusal.rulesChanged':
    'The brand’s rules changed while you were looking. Look at the new findings, then decide.',
  'core.undo.label.rejected': 'Reject post',
  'core.action.people.reset': 'reset passphrases',
  'core.action.comment.write': 'write comments',
  'core.action.comment.internal': 'see internal comments',
  'core.action.journal.view': 'read the journal',
  'core.action.exchange.send': 'send packages',
  'core.action.exchange.receive': 'take in packages and decisions',
  'core.thing.comment': 'comment',
  'core.thing.package': 'review package',
} as const;
