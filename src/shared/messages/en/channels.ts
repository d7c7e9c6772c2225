/** Networks' own rules: what breaks them, and how they are named. */
export const channels = {
  'channels.finding.text':
    '{network} takes {limit, plural, =0 {no text here} one {# character} other {# characters}}, and this text has {over} too many. Shorten it, or leave {network} out.',
  'channels.finding.textWithLink':
    '{network} takes {limit, plural, =0 {no text here} one {# character} other {# characters}}, and this text has {over} too many with the link of the post, which stands in the text there and takes {link}. Shorten it, or take the link off.',
  'channels.finding.caption':
    'Under a picture {network} takes {limit, plural, one {# character} other {# characters}}, and this text has {over} too many. Shorten it, or send it without the picture.',
  'channels.finding.title':
    'A title on {network} takes {limit, plural, one {# character} other {# characters}}, and this one has {over} too many. Shorten it.',
  'channels.finding.bytes':
    '{network} takes {limit} bytes, and this text has {over} too many: emoji and accents take several. Shorten it.',
  'channels.finding.hashtags':
    '{network} takes {limit, plural, one {# hashtag} other {# hashtags}}, and this text has {over} more.',
  'channels.finding.longTag':
    'A hashtag on {network} takes {limit, plural, one {# character} other {# characters}}, and one here has {over} more. Shorten it.',
  'channels.finding.mentions':
    '{network} takes {limit, plural, one {# mention} other {# mentions}}, and this text has {over} more.',
  'channels.finding.cashtags':
    '{network} takes {limit, plural, one {# ticker symbol} other {# ticker symbols}}, and this text has {over} more.',
  'channels.finding.forbidden': '{network} refuses a text with {sign}. Write it in words.',
  'channels.finding.refused': 'The text holds an invisible character that X refuses. Type that place again.',
  'channels.finding.link':
    'A link on {network} takes {limit} characters, and this one has {over} too many with its parameters. Shorten it.',
  'channels.finding.mediaRequired':
    '{network} takes no post without a picture or video. Add one, or leave {network} out.',
  'channels.finding.mediaMixed':
    '{network} does not take pictures, moving pictures and videos together. Keep one kind.',
  'channels.finding.images':
    '{network} takes {limit, plural, =0 {no pictures} one {# picture} other {# pictures}}, and this post has {over} more.',
  'channels.finding.gifs':
    '{network} takes {limit, plural, =0 {no GIFs} one {# GIF} other {# GIFs}}, and this post has {over} more.',
  'channels.finding.videos':
    '{network} takes {limit, plural, =0 {no videos} one {# video} other {# videos}}, and this post has {over} more.',
  'channels.finding.album':
    'An album on {network} holds {least} to {most} pictures or videos, and this post has {count}.',
  'channels.finding.heavy':
    '{kind, select, video {Video} gif {GIF} other {Picture}} {number} has {is}, and {network} takes {limit} at most. Export it smaller.',
  'channels.finding.light':
    'Picture {number} has {is}, and {network} wants {limit} at least. Export it in better quality.',
  'channels.finding.seconds': 'Video {number} runs {is}, and {network} takes {limit}. Cut it anew.',
  'channels.finding.narrow':
    'Picture {number} is {is} pixels, and {network} wants a width of {limit} at least.',
  'channels.finding.wide':
    'Picture {number} is {is} pixels, and {network} takes a width of {limit} at most. Export it smaller.',
  'channels.finding.side':
    'Picture {number} is {is} pixels, and {network} takes {limit} at most on its longer side. Export it smaller.',
  'channels.finding.area':
    'Picture {number} is {is} pixels, and {network} takes {limit} in all. Export it smaller.',
  'channels.finding.small':
    '{kind, select, video {Video} gif {GIF} other {Picture}} {number} is {is} pixels, and {network} wants {limit} at least.',
  'channels.finding.aspect':
    '{kind, select, video {Video} gif {GIF} other {Picture}} {number} is {is} wide to high, and {network} takes {limit}. Crop it.',
  'channels.finding.alt':
    'The alt text of {kind, select, video {video} gif {GIF} other {picture}} {number} has {over} characters too many: {network} takes {limit}.',
  'channels.finding.unknown':
    'Of {count, plural, one {a file} other {# files}} the size is not known, so some rules of networks could not be checked.',
  'channels.finding.svg':
    'The rules of networks do not say whether they take picture {number}, which is an SVG. A PNG of it is safe.',
  'channels.finding.own': '{finding} This channel’s own figure says so; the one of {network} is {usual}.',
  'channels.rule.textMax': 'Length of the text',
  'channels.rule.textBytesMax': 'Text in bytes',
  'channels.rule.textForbidden': 'Characters refused',
  'channels.rule.captionMax': 'Text under a picture',
  'channels.rule.titleMax': 'Length of the title',
  'channels.rule.altMax': 'Length of an alt text',
  'channels.rule.linkInText': 'A link stands in the text',
  'channels.rule.linkMax': 'Length of a link',
  'channels.rule.hashtagsMax': 'Hashtags',
  'channels.rule.hashtagLengthMax': 'Length of a hashtag',
  'channels.rule.mentionsMax': 'Mentions',
  'channels.rule.cashtagsMax': 'Ticker symbols',
  'channels.rule.tagsTotalMax': 'Tags in all',
  'channels.rule.foldAt': 'Folds the text after',
  'channels.rule.mediaRequired': 'Needs a picture or video',
  'channels.rule.mediaMixed': 'Takes pictures and videos together',
  'channels.rule.imagesMax': 'Pictures',
  'channels.rule.carousel': 'Pictures and videos of an album',
  'channels.rule.imageBytesMin': 'Smallest picture file',
  'channels.rule.imageBytesMax': 'Largest picture file',
  'channels.rule.imageWidth': 'Width of a picture',
  'channels.rule.imageSideMax': 'Longer side of a picture',
  'channels.rule.imageSizeMin': 'Least size of a picture',
  'channels.rule.imagePixelsMax': 'Pixels of a picture in all',
  'channels.rule.imageAspect': 'Shape of a picture, wide to high',
  'channels.rule.gifsMax': 'GIFs',
  'channels.rule.gifBytesMax': 'Largest GIF file',
  'channels.rule.videosMax': 'Videos',
  'channels.rule.videoBytesMax': 'Largest video file',
  'channels.rule.videoSeconds': 'Length of a video',
  'channels.rule.videoAspect': 'Shape of a video, wide to high',
  'channels.rule.videoSizeMin': 'Least size of a video',
  'channels.rule.videoFps': 'Frames of a video',
  'channels.rule.postsPerDayMax': 'Posts in 24 hours',
  'channels.rule.inFormat': '{rule} ({format})',
  'channels.own.said': '{figure}{reason, select, none {} other { ({reason})}}',
  'channels.preset.x.premium': 'X Premium',
  'channels.preset.mastodon.ownServer': 'Your own server',
  'channels.refusal.noRule': '{network} has no such rule that could be changed.',
  'channels.refusal.kind': 'Write it as a number.',
  'channels.refusal.negative': 'A limit cannot be less than nothing.',
  'channels.refusal.nothing':
    'With 0 nothing could be published at all. To leave a network out, take it off the post.',
  'channels.refusal.whole': 'Only a whole number can be a limit here.',
  'channels.refusal.absurd': 'No network takes more than {most} here. Check the number.',
  'channels.refusal.reversed': 'The least would be more than the most.',
  'channels.refusal.reasonMissing':
    'Say in a few words why this channel differs: whoever reads a finding wants to know.',
  'channels.value.yes': 'yes',
  'channels.value.no': 'no',
  'channels.value.pixels': '{count} px',
  'channels.value.rate': '{count} a second',
  'channels.value.upTo': 'up to {most}',
  'channels.value.span': '{least} to {most}',
  'channels.value.fold': '{phone} on a phone, {desk} on a desk',
} as const;
