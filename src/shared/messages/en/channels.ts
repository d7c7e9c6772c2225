/** Networks' own rules. */
export const channels = {
  'channels.finding.text':
    '{network} takes {limit} characters, and this text has {over} too many. Shorten it, or leave {network} out.',
  'channels.finding.bytes':
    '{network} takes {limit} bytes, and this text has {over} too many: emoji and accents take several. Shorten it.',
  'channels.finding.hashtags':
    '{network} takes {limit, plural, one {# hashtag} other {# hashtags}}, and this text has {over} more.',
  'channels.finding.mentions':
    '{network} takes {limit, plural, one {# mention} other {# mentions}}, and this text has {over} more.',
  'channels.finding.cashtags':
    '{network} takes {limit, plural, one {# ticker symbol} other {# ticker symbols}}, and this text has {over} more.',
  'channels.finding.refused': 'The text holds an invisible character that X refuses. Type that place again.',
} as const;
