import { openCore } from '#tests/helpers/core-session.ts';
import { addOutsider, answerTo, type SentPage, sendPackage, submitPost } from '#tests/helpers/packages.ts';

/** A review package as it went out, and the decision file that came back. */
export async function exchanged(): Promise<{ readonly sent: SentPage; readonly answer: string }> {
  const core = openCore();
  try {
    const reviewer = addOutsider(core);
    const posts = [
      await submitPost(core, 'Last tray at five.'),
      await submitPost(core, 'Grüße vom Hafen, 新しい本 🥖'),
    ];
    const sent = await sendPackage(core, reviewer, posts, 'Please by Friday.');
    const answer = answerTo(sent, [
      { verdict: 'approve' },
      { verdict: 'reject', reason: 'It must not go out like this.' },
    ]);
    return { sent, answer };
  } finally {
    core.close();
  }
}
