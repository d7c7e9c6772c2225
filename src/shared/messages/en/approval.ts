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
  'core.refusal.movedMeanwhile':
    'It was moved to another time while you were looking. Look at the new time, then decide.',
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
  'core.refusal.needsApprovalNow':
    '{count, plural, one {A post would} other {# posts would}} go out without the approval that {count, plural, one {its} other {their}} policy demands. Take {count, plural, one {it} other {them}} off the schedule first, or have {count, plural, one {it} other {them}} approved.',
  'core.refusal.decideMany':
    '{count, plural, one {One post} other {# posts}} cannot be approved. Nothing was approved.',
  'core.undo.label.approvedMany': 'Approve {count, plural, one {# post} other {# posts}}',
  'approval.expect.somebody': 'somebody',
  'approval.expect.more': '{count, plural, one {# other} other {# others}}',
  'approval.expect.waiting':
    'Waiting for {names}{of, plural, one {{name, select, none {} other {, {name}}}} other { at level {level} of {of}{name, select, none {} other {, {name}}}}}{due, select, none {} late {. It was due {when}} other {, until {when}}}.',
  'approval.expect.nobodyAsked':
    'Nobody who was asked{of, plural, one {} other { at level {level} of {of}}} is here any more. Someone who keeps the brand can decide instead{due, select, none {} late {. It was due {when}} other {, until {when}}}.',
  'approval.expect.decide':
    'Decide on it{of, plural, one {} other { at level {level} of {of}}}{name, select, none {} other {, {name}}}{due, select, none {} late {. It was due {when}} other {, until {when}}}: approve, ask for changes or reject.',
  'approval.expect.as.delegate': 'You stand in for {name}, who is away.',
  'approval.expect.as.backup': 'Nobody decided in time, and you are the backup.',
  'approval.expect.as.stand_in':
    '{name, select, none {Nobody who was asked is here any more.} other {{name} is not here any more.}} You keep the brand, so you can decide.',
  'approval.expect.youApproved': 'You have approved it.',
  'approval.expect.backupLater': 'You are the backup and can decide from {when}.',
  'approval.expect.returned.changes_requested':
    '{by, select, you {You requested changes} other {Changes were requested by {name}}}: “{reason}”{ended, select, yes {} other {.}}',
  'approval.expect.returned.rejected':
    '{by, select, you {You rejected it} other {{name} rejected it}}: “{reason}”{ended, select, yes {} other {.}}',
  'approval.expect.returned.edited':
    '{whose, select, yours {Your approval} other {The approval}} of version {version} no longer counts: {by, select, you {you} other {{name}}} changed the post.',
  'approval.expect.returned.moved':
    '{whose, select, yours {Your approval} other {The approval}} of version {version} no longer counts: {by, select, you {you} other {{name}}} moved the date.',
  'approval.expect.returned.rules':
    '{whose, select, yours {Your approval} other {The approval}} of version {version} no longer counts: {by, select, you {you} other {{name}}} changed the brand’s rules.',
  'approval.expect.returned.review_edited':
    '{by, select, you {You} other {{name}}} changed version {version} after it was submitted, so nobody can decide on it.',
  'approval.expect.next.changes_requested': 'Edit it and submit it again.',
  'approval.expect.next.rejected': 'Rewrite it to submit it again, or archive it.',
  'approval.expect.next.edited': 'Submit it again, or undo the change.',
  'approval.expect.next.moved': 'Submit it again, or move it back.',
  'approval.expect.next.rules': 'Submit it again.',
  'approval.expect.next.review_edited': 'Submit it again, or undo the change.',
  'approval.expect.next.author': 'It is back with {author}.',
  'approval.expect.writing': '{name} is still writing it.',
  'approval.expect.draft':
    '{demands, select, yes {Submit it for approval when it is ready: it cannot be scheduled without one.} other {Submit it for approval, or schedule it as it is.}}',
  'approval.expect.approved':
    'It is approved. {mayPublish, select, yes {{timed, select, yes {Schedule it, so that it goes out at its time.} other {Give it a day and a time, then schedule it.}}} other {Someone who publishes schedules it next.}}',
  'approval.expect.scheduled': 'It is scheduled for {when}. Nothing is to be done until then.',
  'approval.expect.due':
    'Its time has come. {mayPublish, select, yes {Publish it, and mark it as published here.} other {Someone who publishes takes it from here.}}',
  'approval.missed.embargo': 'It was under an embargo at its time. Move it to a time after that.',
  'approval.missed.unapproved':
    'It needs an approval by now and had none at its time. Move it to a new time and submit it for review.',
  'approval.missed.broken':
    'It broke a rule at its time and left the schedule. Put it right, then move it to a new time and schedule it again.',
  'approval.missed.in_review':
    'It was still in review at its time: nobody had approved it. Move it to a new time, or skip it.',
  'approval.missed.changes_requested':
    'Changes were requested, and it was not approved again by its time. Move it to a new time, or skip it.',
  'approval.missed.unscheduled':
    'It was approved and nobody had scheduled it. Move it to a new time and schedule it, or skip it.',
  'approval.missed.held': 'It was on hold until its time was over. Move it to a new time, or skip it.',
  'approval.missed.asleep':
    'Masthead did not run at its time, so nobody was told to publish it. Move it to a new time, or skip it.',
  'approval.missed.unknown': 'Its time went by before it was published. Move it to a new time, or skip it.',
  'approval.missed.due': 'Its time has come. Publish it, then mark it as published.',
  'approval.expect.onHold':
    'It is on hold{reason, select, none {} other {: “{reason}”}}. {mayPublish, select, yes {Release it to go on.} other {Someone who publishes can release it.}}',
  'approval.expect.published': 'It is published. That is final.',
  'approval.expect.skipped': 'It was skipped. Plan it again to go on with it.',
  'approval.expect.archived': 'It is in the archive. Bring it back to go on with it.',
} as const;
