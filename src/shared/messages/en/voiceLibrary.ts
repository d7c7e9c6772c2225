/** The words of the brand's voice: its library, its check, what may be waived. */
export const voiceLibrary = {
  'voiceLibrary.undo.proposed': 'Propose {title}',
  'voiceLibrary.undo.adopted': 'Adopt {title}',
  'voiceLibrary.undo.dropped': 'Drop the proposal for {title}',
  'voiceLibrary.undo.owner': 'Owner of {title}',
  'voiceLibrary.undo.archived': 'Archive {title}',
  'voiceLibrary.undo.restored': 'Bring back {title}',
  'voiceLibrary.undo.acknowledged': 'Read {title}',
  'voiceLibrary.undo.effective': 'A guideline’s day has come',
  'voiceLibrary.undo.rule': 'Rule {rule}',
  'voiceLibrary.undo.waived': 'Waive a finding',
  'voiceLibrary.undo.unwaived': 'Take a waiver back',
  'voiceLibrary.notice.aside.title': 'A rule of “{name}” was set aside',
  'voiceLibrary.notice.aside.body':
    'It took too long over a post, so it does not run. The voice library says why, and what can be done.',
  'voiceLibrary.refusal.proposedAnew':
    'The proposal has changed since you looked at it. Look at it again before you adopt it.',
  'voiceLibrary.refusal.versionMoved': 'This guideline has a newer version by now. Read that one first.',
  'voiceLibrary.refusal.othersProposal':
    'Somebody else has proposed a change to this guideline. It has to be adopted or dropped first.',
  'voiceLibrary.refusal.nothingProposed': 'Nothing is proposed for this guideline any more.',
  'voiceLibrary.refusal.noFinding':
    'The check does not find this any more: the words or the rules have changed. Look again.',
  'voiceLibrary.refusal.neverWaived': 'This one cannot be waived. The post has to say it.',
  'voiceLibrary.refusal.expired': 'That day is over. Choose a later one, or none.',
  'voiceLibrary.refusal.secondPerson':
    'What blocks is waived by a second person who may, not by the author and not by whoever wrote these words last. Ask a reviewer or an SMM.',
  'voiceLibrary.refusal.option':
    'The rule {rule} cannot be set that way: it has no “{option}”, or not with that value.',
  'voiceLibrary.refusal.noWaiver': 'It is not waived any more.',
  'voiceLibrary.refusal.unsound': 'It cannot be adopted yet. {why}',
  'voiceLibrary.refusal.blank':
    'It has a title and says nothing yet, so nobody could keep to it. Write what it asks for, or add a word, a line or a rule.',
  'voiceLibrary.unsound.rule': 'The rule “{rule}” cannot be run: {why}.',
  'voiceLibrary.unsound.slow':
    'The pattern of the rule “{rule}” can run for ever on some texts: parts of it repeat inside a part that repeats. Write what it finds in a simpler way, or as plain words.',
  'voiceLibrary.unsound.endless':
    'Its patterns take too long on its examples or on the brand’s posts. Make them simpler.',
  'voiceLibrary.unsound.word': '“{word}” is to be used here and avoided there. Settle which it is.',
  'voiceLibrary.unsound.do': 'Its own rules find something in “{text}”, which is among what to do.',
  'voiceLibrary.unsound.dont': 'Its own rules find nothing in “{text}”, which is among what not to do.',
} as const;
