import { beforeEach, describe, expect, it } from 'vitest';
import {
  askingAgain,
  asksLost,
  beginDraft,
  draftKey,
  dropDraft,
  emptyDraft,
  isUnfinished,
  markWords,
  useDrafts,
  waivesIn,
  writeDraft,
} from '#renderer/features/comments/drafts.ts';
import { anchorFor } from '#shared/comments/anchoring.ts';
import { testId } from '#tests/helpers/summaries.ts';

const mara = testId(1);
const post = testId(10);
const key = draftKey(mara, { kind: 'thread', postId: post });
const words = anchorFor('Last tray at five.', { from: 0, to: 9 });
const draft = () => useDrafts.getState().drafts[key];

beforeEach(() => useDrafts.setState({ drafts: {}, called: null }));

describe('a comment that is not sent', () => {
  it('stays until it is sent, apart from those of other posts and people', () => {
    writeDraft(key, { body: 'Half a' });
    writeDraft(key, { body: 'Half a thought', visibility: 'shared' });
    writeDraft(draftKey(testId(2), { kind: 'thread', postId: post }), { body: 'Theirs' });
    writeDraft(draftKey(mara, { kind: 'reply', commentId: post }), { body: 'A reply' });
    expect(draft()).toEqual({ ...emptyDraft, body: 'Half a thought', visibility: 'shared' });
    dropDraft(key);
    expect(draft()).toBeUndefined();
    expect(Object.keys(useDrafts.getState().drafts)).toHaveLength(2);
  });

  it('is internal unless somebody says otherwise', () => {
    writeDraft(key, { body: 'Between us' });
    expect(draft()?.visibility).toBe('internal');
  });

  it('takes the marked words, and lets them go with a click elsewhere only while nothing is written', () => {
    markWords(mara, post, words);
    expect(draft()?.anchor?.quote).toBe('Last tray');
    markWords(mara, post, null);
    expect(draft()?.anchor).toBeNull();
    markWords(mara, post, words);
    writeDraft(key, { body: 'Which one?' });
    markWords(mara, post, null);
    expect(draft()).toMatchObject({ body: 'Which one?', anchor: { quote: 'Last tray' } });
  });
});

describe('a comment that is begun for somebody', () => {
  const lead = 'My reason:';
  const ask = (said: string): void =>
    beginDraft(key, { said, lead, people: [testId(2)], waives: `print of ${said}`, words: said });

  it('waits for the words behind its lead, and calls the keyboard there', () => {
    ask('@Ines Okonjo: I ask for a waiver of “miracle”.');
    const begun = draft() ?? emptyDraft;
    expect(begun.body).toBe('@Ines Okonjo: I ask for a waiver of “miracle”. My reason: ');
    expect(begun.chosen).toEqual([testId(2)]);
    expect(useDrafts.getState().called).toBe(key);
    expect(isUnfinished(begun)).toBe(true);
    writeDraft(key, { body: `${begun.body}measured in May` });
    expect(isUnfinished(draft() ?? emptyDraft)).toBe(false);
    expect(isUnfinished({ ...emptyDraft, body: lead })).toBe(false);
  });

  it('keeps what was written, and asks for one reason where two things are asked', () => {
    writeDraft(key, { body: 'Look at this.', chosen: [testId(3)] });
    ask('One?');
    ask('One?');
    ask('Two?');
    expect(draft()).toMatchObject({
      body: 'Look at this.\nOne?\nTwo? My reason: ',
      chosen: [testId(3), testId(2)],
    });
    expect(waivesIn(draft() ?? emptyDraft)).toEqual(['print of One?', 'print of Two?']);
  });

  it('asks only for what its words still ask, whoever is called on', () => {
    const words = 'I ask for a waiver of “miracle”.';
    const asked = (body: string) => {
      writeDraft(key, { body });
      return waivesIn(draft() ?? emptyDraft);
    };
    beginDraft(key, { said: `@Ines, @Mara: ${words}`, words, lead, people: [testId(2)], waives: 'print' });
    expect(asked(`@Ines: ${words} ${lead} measured in May`)).toEqual(['print']);
    expect(asksLost(draft() ?? emptyDraft)).toEqual([]);
    expect(asked('Something else altogether.')).toEqual([]);
    expect(asksLost(draft() ?? emptyDraft)).toEqual([{ waives: 'print', words }]);
    expect(asked(askingAgain(draft() ?? emptyDraft))).toEqual(['print']);
    expect(draft()?.body).toBe(`${words}\nSomething else altogether.`);
    expect(asked('')).toEqual([]);
    expect(asksLost(draft() ?? emptyDraft)).toEqual([]);
    expect(asked(`${words} ${lead} I took it out too early`)).toEqual(['print']);
  });
});
