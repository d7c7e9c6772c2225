/** The asset library: what the core says of files, versions and rights. */
export const assets = {
  'assets.finding.expired':
    'The rights of “{name}” ended on {on}. Renew them, choose another picture, or move the post before that day.',
  'assets.finding.unknown':
    '{count, plural, one {Nobody has written down whose “{name}” is.} other {Of # pictures nobody has written down whose they are.}} In the library, choose “Own work” as the licence of what you made yourselves. Of anything else, add who allowed its use and where it may be shown.',
  'assets.finding.permission':
    '{count, plural, one {Nobody has written down who allowed the use of “{name}”.} other {Of # pictures nobody has written down who allowed their use.}} Add the permission in the library.',
  'assets.finding.territory':
    '{count, plural, one {Nobody has written down where “{name}” may be shown.} other {Of # pictures nobody has written down where they may be shown.}} Add the territory in the library.',
  'assets.refusal.carriedDamaged':
    'A picture in “{file}” is damaged: “{name}” is not the file that it says it is. Ask for the file again. Nothing was changed.',
  'assets.refusal.carried': '“{name}” cannot be taken in. {words} Nothing was changed.',
  'assets.refusal.used':
    '“{name}” is in {count, plural, one {one post} other {# posts}}: {where}. Take it out there first, then remove it.',
  'assets.refusal.notInPost': 'One of these posts does not show “{name}”. Reload, then choose again.',
  'assets.refusal.notShown':
    'A version was chosen of a picture that the post does not show. Reload, then choose again.',
  'assets.refusal.tooManyTags':
    '“{name}” would have {count} tags; an asset has at most {most}. Take some of its tags away first, or add fewer. Nothing was changed.',
  'assets.refusal.busy': 'An import is running. Wait until it is done, or stop it first.',
  'assets.refusal.cancelled': 'Stopped. Nothing was added to the library.',
  'assets.refusal.offerGone': 'Those files are not at hand any more. Drop or paste them again.',
  'assets.refusal.fileMissing':
    'The file of “{name}” is not beside the workspace. Put it back from a backup, or add it as a new version.',
  'assets.refusal.otherKind':
    '“{name}” is {kind, select, video {a video} other {a picture}}, so its versions are too. Import this file as an asset of its own.',
  'assets.refusal.crop': 'Nothing was cropped. {words}',
  'assets.refusal.uncroppable':
    '{why, select, video {“{name}” is a video. Crop it in a video program, then add it as a new version.} drawing {“{name}” is a drawing in SVG. Crop it in a drawing program, then add it as a new version.} moving {“{name}” moves: cropping it here would keep one frame only. Crop it in a picture program, then add it as a new version.} other {Of “{name}” too little is known, or left, to be cropped.}}',
  'assets.refusal.cropArea':
    'The frame does not lie in “{name}”, or leaves nothing out. Draw it anew, then crop again.',
  'assets.refusal.fit': 'Nothing was made smaller. {words}',
  'assets.refusal.unshrinkable':
    '{why, select, video {“{name}” is a video. Make it smaller in a video program, then add it as a new version.} moving {“{name}” moves: made smaller here it would keep one frame only. Make it smaller in a picture program, then add it as a new version.} other {Of “{name}” too little is known to make it smaller.}}',
  'assets.refusal.fitTarget': '“{name}” is as small as that already.',
  'assets.refusal.fitTooLarge':
    '“{name}” would have {width, number} × {height, number} pixels; the most is {most, number} million. Ask for fewer.',
  'assets.refusal.export': 'Nothing was saved. {words}',
  'assets.refusal.notPoster': 'That is not a picture of this video.',
  'assets.refused.gone': 'It was moved or deleted while it was read. Look for it, then import it again.',
  'assets.refused.unreadable':
    'It cannot be read ({reason}). Check that you may open it, and that its disk is there.',
  'assets.refused.empty': 'It is empty: 0 bytes. Export or download it again.',
  'assets.refused.notAFile': 'It is not a file that can be read. Choose the picture or video itself.',
  'assets.refused.foreign':
    '{what, select, heic {It is a HEIC photo, which most networks do not take. Export it as JPEG.} bmp {It is a BMP picture. Save it as PNG or JPEG.} tiff {It is a TIFF picture. Save it as JPEG or PNG.} psd {It is a Photoshop document. Export it as JPEG or PNG.} pdf {It is a PDF. Save the page as a picture.} zip {It is an archive. Unpack it and import what is inside.} mkv {It is a Matroska video. Convert it to MP4.} avi {It is an AVI or another old video. Convert it to MP4.} program {It is a program, whatever its name says.} svgz {It is compressed. Unpack it first.} text {It is text, whatever its name says.} other {It is no picture or video that Masthead knows.}} Taken are JPEG, PNG, WebP, GIF, AVIF, SVG, MP4, MOV and WebM.',
  'assets.refused.tooLarge':
    'It has {size, number} MB; the most is {most, number} MB. Make a smaller copy and import that.',
  'assets.refused.tooManyPixels':
    'It has {width, number} × {height, number} pixels; the most is {most, number} million. Make a smaller copy and import that.',
  'assets.refused.damaged': 'It is damaged or cut off ({reason}). Export or download it again.',
  'assets.refused.changed': 'It was still being written. Wait until that is done, then import it again.',
  'assets.refused.diskFull': 'The disk is full. Make room, then import it again.',
  'assets.refused.cannotWrite':
    'It cannot be stored beside the workspace ({reason}). Check that you may write there.',
  'assets.refused.tooSlow':
    'It took longer than {seconds, plural, one {one second} other {# seconds}} to read. It may be damaged, or a drawing with more effects than this computer can draw: export it again, a drawing as PNG.',
  'assets.refused.notSmaller':
    'It has more bytes than {most, number} even at {width, plural, one {one pixel} other {# pixels}} wide, and is of no use smaller. Export it smaller in a picture program, then add it as a new version.',
  'assets.refused.moving':
    'It moves: drawn anew here it would keep one frame only. Change it in a picture program, then add it as a new version.',
  'assets.refused.died':
    'Reading it needed more than this computer could give. It may be damaged: export it again, or make a smaller copy.',
  'assets.note.misnamed': 'Its name ends in “{ending}”, but it is {kind}. It is kept as what it is.',
  'assets.note.svg': 'It is shown as a picture of itself; scripts and links in it never run.',
  'assets.note.located':
    'It says where it was taken. An export from Masthead leaves that out; the original stays as it is.',
  'assets.note.videoLocated':
    'It says where it was taken, and an export keeps that. Remove the place in a video program before you publish it.',
  'assets.note.stripped': 'The place where it was taken was left out; the picture is the same.',
  'assets.note.videoStripped':
    'The place where it was taken was left out; picture and sound are the same, to the last bit.',
  'assets.note.redrawn': 'The place where it was taken was left out. For that the picture was saved anew.',
  'assets.note.notStripped':
    'The place where it was taken could not be left out. Remove it before you publish the file.',
  'assets.passed.hidden':
    '{count, plural, one {One hidden file was} other {# hidden files were}} passed over.',
  'assets.passed.links':
    '{count, plural, one {One link was} other {# links were}} passed over. Import what they lead to.',
  'assets.passed.unreadable':
    '{count, plural, one {One folder} other {# folders}} could not be opened. Check that you may read {count, plural, one {it} other {them}}.',
  'assets.passed.deep': 'Folders below the {depth}th level were passed over. Import them by themselves.',
  'assets.passed.many':
    'One import takes {most, number} files; the rest was passed over. Import it in a second step.',
  'assets.post.untitled': 'a post without words',
  'assets.post.dated': '{words} on {day}',
} as const;
