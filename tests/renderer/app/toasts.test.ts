import { beforeEach, describe, expect, it } from 'vitest';
import { clearToasts, toast, toastRefusal, useToasts } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';

const texts = (): readonly string[] => useToasts.getState().toasts.map(({ text }) => text);

describe('the messages at the foot of the window', () => {
  beforeEach(clearToasts);

  it('offer Undo only beside the newest change, because Undo takes that one back', () => {
    toast('Submitted', undoAction());
    toast('Approved', undoAction());
    expect(texts()).toEqual(['Approved']);
  });

  it('keep what is no step back', () => {
    toastRefusal('The disk is full');
    toast('Moved', undoAction());
    toast('Saved as month.pdf');
    expect(texts()).toEqual(['The disk is full', 'Moved', 'Saved as month.pdf']);
  });
});
