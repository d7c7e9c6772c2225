/** Words of review packages and decision files: the dialogs, the page itself and every refusal. */
export const packages = {
  'packages.undo.sent': 'Review package for {name}',
  'packages.undo.notSent': 'Review package that could not be saved',
  'packages.undo.takenIn': 'Decision by {name} taken in',

  'packages.refusal.notYours': 'This post belongs to a brand that is not shared with you.',
  'packages.refusal.oneBrand': 'These posts belong to several brands. Send one package for each brand.',
  'packages.refusal.notInReview': 'This post is not in review. Submit it first, then send it.',
  'packages.refusal.nobodyAsked':
    'Nobody but people who may not decide on it is asked at this level. Change the approval policy or add a reviewer.',
  'packages.refusal.notAsked':
    '{name} is not asked to decide on “{post}”. Choose another person or leave the post out.',
  'packages.refusal.otherBrandPerson':
    '{name} does not see this brand. Give them the brand in Settings, People first.',
  'packages.refusal.hostile':
    '“{post}” holds a character that no page can show (a NUL or half of a character). Correct its text first.',
  'packages.refusal.tooLarge': 'The package would be larger than {max} MB. Send fewer posts at a time.',

  'packages.refusal.notADecision':
    'This is not a decision file. A decision file is saved by the page of a review package and ends in .masthead-decision.',
  'packages.refusal.aPackage':
    'This is the review package itself, not the answer to it. Ask the reviewer for the file that “Save decision file” makes.',
  'packages.refusal.newer':
    'This decision file was written for a newer version of Masthead. Update Masthead, then take it in.',
  'packages.refusal.altered':
    'This file was changed after it was saved, so it counts for nothing. Ask {name} to send the decision file again.',
  'packages.refusal.broken':
    'This decision file is damaged or was changed, so it counts for nothing. Ask the reviewer to save and send it again.',
  'packages.refusal.largeFile': 'This file is too large to be a decision file.',
  'packages.refusal.unreadable':
    'This file could not be read ({detail}). Check that it is still there and try again.',
  'packages.refusal.unknown':
    'This decision belongs to a review package that is not known here. It may have been sent from another copy of this workspace.',
  'packages.refusal.otherWorkspace':
    'This decision belongs to another workspace. Open the workspace the package was sent from, then take it in there.',
  'packages.refusal.notInPackage':
    'The file decides on a post that was not in the package, so it counts for nothing.',
  'packages.refusal.nothingFits':
    'Nothing was taken in, because the decision on “{post}” does not fit any more: {why}',

  'packages.why.taken': 'This decision was taken in already, {when}.',
  'packages.why.newVersion':
    'This decision is about version {version}, handed in {when}. Version {newer}, handed in {newerWhen}, replaced it. Send a new package.',
  'packages.why.edited':
    'This decision is about version {version}, handed in {when}. The text was edited since and has to be submitted again.',
  'packages.why.withdrawn': 'Version {version} was taken out of review after the package was sent.',
  'packages.why.decided':
    'Version {version} was decided by {name} in the meantime: {verdict, select, approve {approved} request_changes {changes requested} other {rejected}}.',
  'packages.why.level':
    'The level that was asked has decided in the meantime, and the post is one level further.',
  'packages.why.rules':
    'The rules of the brand changed after the package was sent, so the page was read under others. Send a new package.',
  'packages.why.moved':
    'The post was moved to another time after the package was sent, and a decision counts only for the time it was made for. Send a new package.',
  'packages.why.published': 'The post is published already.',
  'packages.why.gone': 'The post was deleted after the package was sent.',
  'packages.why.held': 'The post is on hold. Release it, then take the decision in.',
  'packages.why.archived': 'The post was archived after the package was sent.',
  'packages.why.over': 'The post is not in review any more. Its time came before the decision did.',
  'packages.why.notAsked': '{name} is not asked at this level any more.',
  'packages.why.left': '{name} is not in this workspace any more, or may not decide any more.',
  'packages.why.own': '{name} wrote or submitted this post, so their decision does not count.',
  'packages.why.ownImport':
    'You wrote or submitted this post, so somebody else has to take in the decision on it.',
  'packages.why.thinReason': 'The reason is missing or says too little.',

  'packages.command.send': 'Send for review outside…',
  'packages.command.takeIn': 'Take in a decision…',
  'packages.command.sent': 'Packages sent for review',
  'packages.cancel': 'Cancel',
  'packages.somebody': 'somebody',
  'packages.send.title': 'Send for review outside',
  'packages.send.lead':
    'Masthead saves one file. The reviewer opens it in any browser, offline and without an account, and sends back a small decision file.',
  'packages.send.to': 'Reviewer',
  'packages.send.external': '{name} (from outside)',
  'packages.send.posts': 'Posts in the package',
  'packages.send.notAsked': '{name} is not asked to decide on this post now.',
  'packages.send.note': 'A word to {name}',
  'packages.send.inside': 'In the file',
  'packages.send.insideWhat':
    'Texts, pictures, dates, channels, what the check found, what changed, the author’s note to the approver, shared comments and shared campaigns.',
  'packages.send.outside': 'Not in the file',
  'packages.send.outsideWhat':
    'Internal notes, internal comments, campaigns that are not shared, other posts.',
  'packages.send.private': 'Whoever has the file can answer in {name}’s name. Send it only to {name}.',
  'packages.send.run':
    '{count, plural, =0 {Save package} one {Save package with # post} other {Save package with # posts}}',
  'packages.send.tooMany':
    'One package holds at most {most} posts. The first {most} are listed; send the others after them.',
  'packages.send.choose': 'Choose at least one post.',
  'packages.send.nobody': 'Nobody can be sent these posts',
  'packages.send.goPeople': 'Open Settings, People',
  'packages.send.nothingInView': 'Choose a post in review first, then send it.',
  'packages.send.done': '“{file}” is saved. Send it to {name}, for instance by mail.',
  'packages.send.show': 'Show in folder',
  'packages.takeIn.title': 'Decision by {name}',
  'packages.takeIn.lead':
    'Saved {saved} under the name “{typed}”, about the package that {sender} sent to {name} {sent}.',
  'packages.takeIn.counts': 'What you take in counts as {name}’s own decision.',
  'packages.takeIn.decisions': 'Decisions in the file',
  'packages.takeIn.comments': '{count, plural, one {With # comment} other {With # comments}}',
  'packages.takeIn.final':
    'A decision that was taken in cannot be undone. It stays in the history of the post.',
  'packages.takeIn.run': '{count, plural, =0 {Take in} one {Take in # decision} other {Take in # decisions}}',
  'packages.takeIn.choose': 'Choose at least one decision.',
  'packages.takeIn.nothingFits': 'No decision in this file fits any more. The notes above say why.',
  'packages.takeIn.busy': 'Taking in',
  'packages.takeIn.done': '{count, plural, one {# decision} other {# decisions}} by {name} taken in.',
  'packages.verdict.approve': 'Approve',
  'packages.verdict.request_changes': 'Request changes',
  'packages.verdict.reject': 'Reject',
  'packages.state.fits': 'fits',
  'packages.state.taken': 'taken in already',
  'packages.state.stale': 'does not fit any more',
  'packages.sent.title': 'Packages sent for review',
  'packages.sent.none': 'No package was sent yet',
  'packages.sent.noneWhat':
    'Open a post in review and choose “Send for review outside…”. What comes back is taken in here.',
  'packages.sent.close': 'Close',
  'packages.sent.counts':
    '{answered} answered, {waiting} waiting{over, plural, =0 {} other {, # no longer waiting}}',
  'packages.sent.by': 'Sent by {name} {when}.',
  'packages.sent.answered': 'Last answer taken in {when}.',
  'packages.sent.waitingItem': 'waiting',
  'packages.sent.answeredItem': 'answered',
  'packages.sent.overItem': 'no longer waiting',
  'packages.page.title': 'Review for {brand}',
  'packages.page.lead':
    '{sender} asks {recipient} to look at {count, plural, one {this post} other {these # posts}} and to decide. Sent {when}.',
  'packages.page.noteTitle': 'A note from {sender}',
  'packages.page.howTitle': 'How this works',
  'packages.page.how1': 'Read each post and choose a decision below it. You may leave a post undecided.',
  'packages.page.how2':
    'Write your name at the end and press “Save decision file”. Your browser saves a small file.',
  'packages.page.how3':
    'Send that file back to {sender}, for instance as an attachment to your answer. Nothing is sent by itself: this page works offline and connects to nothing.',
  'packages.page.post': 'Post {number} of {count}, planned for',
  'packages.page.contents': 'Posts in this package',
  'packages.page.planned': 'Planned for',
  'packages.page.noDate': 'No date yet',
  'packages.page.noTime': '{date}, time still open',
  'packages.page.channels': 'Channels',
  'packages.page.campaign': 'Campaign',
  'packages.page.facts': 'To know',
  'packages.page.fact.paid': 'Paid partnership',
  'packages.page.fact.gifted': 'Gifted product',
  'packages.page.fact.employee': 'By somebody who works for the brand',
  'packages.page.fact.affiliate': 'Affiliate links',
  'packages.page.fact.ai': 'Pictures or video made by AI',
  'packages.page.fact.sensitive': 'Makes a claim that needs care',
  'packages.page.level': 'Your decision is asked as',
  'packages.page.version': 'Version',
  'packages.page.versionOf': '{version}, handed in {when} by {name}',
  'packages.page.confirmed': 'Confirmed by the author',
  'packages.page.authorNote': 'Note of the author',
  'packages.page.readsOn': 'As it will read on',
  'packages.page.previewWhat':
    'Text and pictures as they will be handed to the network. The network decides on the layout.',
  'packages.page.length': '{count, plural, one {# character} other {# characters}}',
  'packages.page.lengthOf': '{count, number} of {limit, number} characters',
  'packages.page.noAlt': 'No description of this picture yet.',
  'packages.page.alt': 'Description: {alt}',
  'packages.page.noPicture': 'This picture cannot be shown here.',
  'packages.page.findings': 'What the check found',
  'packages.page.noFindings': 'The check found nothing.',
  'packages.page.severity.info': 'Note',
  'packages.page.severity.warn': 'Warning',
  'packages.page.severity.block': 'Problem',
  'packages.page.text': 'its own text',
  'packages.page.firstComment': 'First comment',
  'packages.page.part': 'Part {part}',
  'packages.page.link': 'Link',
  'packages.page.ownTitle': 'Title',
  'packages.page.format': 'Format',
  'packages.page.changes': 'What changed since you last decided',
  'packages.page.changesWhat':
    'You decided on an earlier version {when}. Crossed out words are gone, underlined words are new.',
  'packages.page.noChanges': 'The text is word for word the one you decided on {when}.',
  'packages.page.comments': 'Comments',
  'packages.page.resolved': 'settled',
  'packages.page.about': 'About: “{quote}”',
  'packages.page.decision': 'Your decision on this post',
  'packages.page.approve': 'Approve',
  'packages.page.approveWhat': 'It may go out as it is.',
  'packages.page.request_changes': 'Request changes',
  'packages.page.request_changesWhat': 'Say what should change. You will see it again.',
  'packages.page.reject': 'Reject',
  'packages.page.rejectWhat': 'It must not go out. Say why.',
  'packages.page.none': 'No decision yet',
  'packages.page.reason': 'Reason',
  'packages.page.reasonWhat': 'Needed when you request changes or reject.',
  'packages.page.comment': 'Comment',
  'packages.page.quote': 'About these words',
  'packages.page.quoteWhat': 'To comment on certain words, mark them in the post first.',
  'packages.page.addComment': 'Add a comment',
  'packages.page.commentNumber': 'Comment {number}',
  'packages.page.remove': 'Remove',
  'packages.page.removeComment': 'Remove comment {number}',
  'packages.page.finish': 'Finish',
  'packages.page.name': 'Your name',
  'packages.page.nameWhat': 'It is kept with your decision.',
  'packages.page.save': 'Save decision file',
  'packages.page.print': 'Print',
  'packages.page.decidedCount': '{done} of {count} decided',
  'packages.page.saved':
    'Saved as “{file}” in the folder of your downloads. Now send it back to {sender}. If you change your mind, save again and send the new file.',
  'packages.page.errName': 'Write your name first, so that it is clear who decided.',
  'packages.page.errNone': 'Nothing is decided yet. Choose a decision for at least one post.',
  'packages.page.errReason': 'Say in the reason what should change.',
  'packages.page.errSubstance': 'Say in a sentence why it is rejected ({least} characters or more).',
  'packages.page.errLong': 'This is too long. Keep it to {most} characters.',
  'packages.page.errComment': 'This comment has no words yet. Write them or remove the comment.',
  'packages.page.errFields': 'Something is missing. See the note below the marked field.',
  'packages.page.errSave': 'The decision file could not be made in this browser. Try another browser.',
  'packages.page.noScript':
    'This browser does not run the form on this page. You can read and print it. To decide, open it in another browser.',
  'packages.page.foot': 'Made with Masthead for {recipient}. Package {id}.',
  'packages.page.private': 'Please do not pass this file on: whoever has it can answer in your name.',

  'packages.file.package': '{brand} for review by {name}',
} as const;
