/** Cropping a picture, making it smaller, and what is asked of the words that were written for it. */
export const assetsCrop = {
  'assetsCrop.open': 'Crop…',
  'assetsCrop.openLabel': 'Crop {name}',
  'assetsCrop.title': 'Crop “{name}”',
  'assetsCrop.cannot.video':
    'A video cannot be cropped here. Crop it in a video program, then add it as a new version.',
  'assetsCrop.cannot.drawing':
    'A drawing in SVG cannot be cropped here. Crop it in a drawing program, then add it as a new version.',
  'assetsCrop.cannot.moving':
    'It moves: cropping it here would keep one frame only. Crop it in a picture program, then add it as a new version.',
  'assetsCrop.cannot.unknown':
    'Too little of it is known, or left, to be cropped. Add the picture again as a new version.',

  'assetsCrop.shape': 'Shape',
  'assetsCrop.shape.free': 'Free',
  'assetsCrop.shape.at': '{ratio}: {places}',
  'assetsCrop.shape.more': '{ratio}: {places} and {count, plural, one {one more} other {# more}}',
  'assetsCrop.frame': 'Frame: {size} pixels, {x} % from the left, {y} % from the top',
  'assetsCrop.frame.hint':
    'Drag the frame or its corners. Arrow keys move it, with Shift they resize it, and with Alt by single pixels.',
  'assetsCrop.size': '{size} pixels',
  'assetsCrop.size.of': 'of {size}, {percent} % cut off',
  'assetsCrop.size.none': 'Nothing is cut off yet.',
  'assetsCrop.checks': 'What is left, on the channels',

  'assetsCrop.where': 'Who shows it',
  'assetsCrop.where.post': 'This post',
  'assetsCrop.where.post.said': 'On all its channels. Every other post keeps the picture that it shows.',
  'assetsCrop.where.all': 'This post, and posts to come',
  'assetsCrop.where.all.said':
    'It becomes the version in use. Posts that show the picture already keep what they show.',
  'assetsCrop.where.library':
    'It becomes version {number}, which new posts take. The picture itself is kept.{uses, plural, =0 {} one { The post that shows it keeps what it shows.} other { The # posts that show it keep what they show.}}',
  'assetsCrop.alt': 'Alt text',
  'assetsCrop.alt.holds': 'It still describes what is left',

  'assetsCrop.save': 'Crop',
  'assetsCrop.saving': 'Cropping…',
  'assetsCrop.refusal.whole': 'Nothing is cut off yet. Move or resize the frame.',
  'assetsCrop.refusal.alt':
    'Say whether the alt text still describes the picture: tick it, or change the words.',
  'assetsCrop.refusal.overtaken':
    'The alt text was changed while you were writing. Say beside it which words stay.',
  'assetsCrop.overtaken':
    'The alt text was changed while you were writing. {length, plural, =0 {There is none now.} other {It is “{alt}” now.}}',
  'assetsCrop.overtaken.mine': 'Keep what you wrote',
  'assetsCrop.overtaken.theirs': 'Take the new words',
  'assetsCrop.done': '“{name}” is cropped to {size}.',
  'assetsCrop.done.post': '“{name}” is cropped to {size} in this post.',

  'assetsCrop.fit.picture': 'Make it smaller',
  'assetsCrop.fit.picture.label': 'Make {name} smaller',
  'assetsCrop.fit.drawing': 'Make a PNG of it',
  'assetsCrop.fit.drawing.label': 'Make a PNG of {name}',
  'assetsCrop.fit.making': 'Making it…',
  'assetsCrop.fit.done':
    '“{name}” is {size} pixels and {bytes} now. Posts that show it already keep what they show.',
  'assetsCrop.fit.done.post': '“{name}” is {size} pixels and {bytes} in this post.',

  'assetsCrop.doubt': 'This alt text was written for another version. Does it still describe the picture?',
  'assetsCrop.doubt.holds': 'It still does',
  'assetsCrop.doubt.held': 'The alt text of “{name}” is confirmed.',
  'assetsCrop.doubt.mark': 'Check the alt text',
} as const;
