import { type LinesOf, picture, source } from './lines.ts';

const rye =
  'Rye flour keeps its moisture longer than wheat, which is why a loaf of it is better on the third day than on the first.';
const salt =
  'Salt is weighed, never measured by the spoon, because every salt is as heavy as its grains are fine.';
const note = (notes: string) => ({ text: 'The buns are back on Friday.', notes });

export const governanceLines: Omit<LinesOf<'crit'>, 'crit.reply-tone'> &
  Omit<LinesOf<'dup'>, 'dup.self'> &
  LinesOf<'gov'> = {
  'dup.source': {
    options: { texts: [rye, salt, ''] },
    fires: [
      rye,
      `Did you know? ${rye}`,
      rye.toUpperCase(),
      { text: salt, network: 'instagram' },
      `${salt} Now you know.`,
      { text: rye, facts: ['paid'] },
    ],
    quiet: [
      { text: rye, sources: [source] },
      { text: rye, credits: ['Mill House'] },
      `As @millhouse puts it: ${rye}`,
      `${rye} https://mills.example/rye`,
      `According to the Mill House, ${rye}`,
      'Rye flour keeps its moisture, and our loaf is best on Sunday morning with salted butter.',
      'Salt is weighed, never measured.',
    ],
  },
  'crit.delete-request': {
    fires: [
      note('Please delete the comment by Anna before noon.'),
      note('Can somebody hide those replies?'),
      note('That review has to be taken down.'),
      note('First: new picture.\nThen remove her comments under the last post.'),
      note('The complaint was deleted yesterday.'),
      note('Block the negative feedback.'),
      note('Let us get rid of the bad reviews.'),
    ],
    quiet: [
      'Please delete the comment by Anna before noon.',
      note('Do not delete the comment by Anna, answer it.'),
      note('Never hide criticism.'),
      note('Delete the comment: it is spam.'),
      note('Hide the reply, it has her phone number in it.'),
      note('Delete the second picture.'),
      note('Answer the comments until six.'),
      note('The review is on Thursday.'),
      note(''),
    ],
  },
  'crit.crisis-hold': {
    options: { topics: ['flood', 'Harbour Street'] },
    fires: [
      'Come to Harbour Street on Saturday.',
      'A flood of new buns!',
      { text: 'Saturday.', firstComment: 'Directions: Harbour Street 3' },
      { text: 'Saturday.', parts: ['Where? harbour street, as always.'] },
      { text: 'The flood was yesterday.', facts: ['paid'] },
      'Floodlights on! And then: the flood.',
      'Floods everywhere. #flood',
      'Come to Harbour\u00a0Street.',
      { text: 'Saturday.', title: 'After the flood', network: 'youtube' },
      { text: 'Saturday.', media: [{ ...picture, alt: 'Harbour Street under water' }] },
    ],
    quiet: [
      'Come to Mill Lane on Saturday.',
      'Our harbour is calm.',
      'The streets are empty.',
      'Floodlights on!',
      'Our floodplain flour is back.',
      { text: 'Saturday.', notes: 'After the flood' },
      'Buns are back.',
    ],
  },
  'gov.signoff': {
    fires: [
      'We recall last week’s rye loaves.',
      'A price increase from Monday.',
      'There was an accident in the bakery.',
      'Our lawsuit against the mill.',
      'After the merger everything is new.',
    ],
    quiet: [
      { text: 'We recall last week’s rye loaves.', facts: ['sensitive'] },
      'Prices stay as they are.',
      'Two doughs merge into one.',
      'The clock strikes seven.',
      'We total our flour by hand.',
    ],
  },
  'gov.owner': {
    fires: [
      { text: 'Buns.', authorId: null },
      { text: 'Bread.', authorId: null, network: 'x' },
      { text: '', authorId: null },
      { text: 'A tin.', authorId: null, facts: ['paid'] },
      { text: 'Who asks?', authorId: null },
    ],
    quiet: [
      'Buns.',
      { text: 'Buns.', authorId: '019a8e10-0000-7000-8000-0000000000bb' },
      { text: '', authorId: '019a8e10-0000-7000-8000-0000000000bb' },
      { text: 'A tin.', authorId: undefined },
      { text: 'Bread.', notes: 'By nobody' },
    ],
  },
};
