/** Words of the text editor: what it marks, refuses and offers. */
export const editor = {
  'editor.over': '{label}: the text is longer than the network takes. What is over is underlined twice.',
  'editor.marks':
    '{count, plural, one {One place is marked.} other {# places are marked.}} F8 goes to the next.',
  'editor.mark.reached': '{number} of {count}: {label}',
  'editor.mark.none': 'Nothing is marked in this text.',
  'editor.refused.tooLong':
    'This was not put in. The text would be {length, number} characters long, and a text holds {most, number}. What was copied is still on the clipboard; put in a part of it.',
  'editor.refused.unstorable':
    '{count, plural, one {One character} other {# characters}} of what was put in cannot be read anywhere. They were left out, or a sign stands in their place.',
  'editor.sign.control': 'A control character. Networks drop it; delete it.',
  'editor.sign.softHyphen': 'A hyphen that shows only at the end of a line.',
  'editor.sign.zeroWidth': 'A character without width. It is counted and nobody sees it.',
  'editor.sign.direction': 'A sign that sets the direction of the text after it.',
  'editor.sign.directionEnd': 'The end of a direction that was set before.',
  'editor.sign.override':
    'A sign that turns the text after it around. Here the text stands in the order it is stored.',
} as const;
