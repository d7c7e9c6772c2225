import { type LinesOf, picture } from './lines.ts';

const alt = (words: string) => ({ text: 'Morning in Brenmouth.', media: [{ ...picture, alt: words }] });

export const accessLines: LinesOf<'a11y'> & LinesOf<'link'> = {
  'a11y.alt-missing': {
    fires: [
      alt(''),
      alt('  '),
      { ...alt(''), text: '' },
      { text: 'A.', media: [picture, { ...picture, alt: '' }] },
      { text: 'A.', media: [{ ...picture, kind: 'video', alt: '' }] },
    ],
    quiet: [
      'Morning.',
      alt('A rye loaf.'),
      alt('x'),
      { text: '', media: [picture] },
      { text: 'A.', media: [picture, picture] },
    ],
  },
  'a11y.alt-quality': {
    fires: [
      alt('IMG_2041'),
      alt('table-rye.jpg'),
      alt('Image of a rye loaf'),
      alt('A photo of a rye loaf'),
      alt('Morning in Brenmouth.'),
      alt('A loaf. '.repeat(20)),
    ],
    quiet: [
      alt('A rye loaf on a board'),
      alt(''),
      'Image of a rye loaf',
      alt('The image on the wall shows an oven'),
      alt('Two hands passing a loaf'),
      alt('Photographer at work'),
    ],
  },
  'a11y.hashtag-case': {
    fires: [
      '#slowbread',
      'Morning. #breakfasttime',
      '#freshbread from seven',
      '#sundaymorning',
      '#supportlocalbakery',
    ],
    quiet: [
      '#SlowBread',
      '#bread',
      '#sourdough',
      '#hollinandrye',
      'no tags',
      '#BREADTIME',
      'https://x.example/#slowbread',
    ],
  },
  'a11y.caps': {
    fires: [
      'COME QUICKLY to the shop',
      'We are OPEN TODAY',
      'LAST CHANCE!',
      'DO NOT MISS IT',
      'The BEST BREAD ever',
    ],
    quiet: [
      'We are OPEN today',
      'The NHS and the BBC agree',
      'COVID FAQ',
      'Open at 7 AM',
      'UK and US',
      'Bread.',
    ],
  },
  'a11y.fancy-unicode': {
    fires: ['𝐛𝐫𝐞𝐚𝐝 today', '𝓗𝓮𝓵𝓵𝓸', 'ⓑⓡⓔⓐⓓ', '𝗡𝗲𝘄 𝗯𝘂𝗻𝘀', '🄱🅁🄴🄰🄳'],
    quiet: ['bread', 'Ünïcödé is fine', 'ℝ is a set', '日本語のパン', '🍞🥖', 'Хлеб'],
  },
  'a11y.mocking-case': {
    fires: ['BrEaDs is fun', 'wE lIkE bread', 'sO fUnNy', 'oh yOuRsElF', 'ThInKiNg'],
    quiet: ['McDonald', 'iPhone', 'YouTube', 'WordPress', 'We like bread.', 'LinkedIn'],
  },
  'a11y.ascii-art': {
    fires: ['¯\\_(ツ)_/¯', '(╯°□°)╯', '════════', '█████ bread', '----------'],
    quiet: ['bread - and butter', 'a | b', 'wait...', '(really)', 'well-made, slow-baked'],
  },
  'a11y.emoji-run': {
    fires: ['Morning 🍞🥖🥐', '🎉🎉🎉 new buns', 'So good 😍 😍 😍', '🇬🇧🇫🇷🇩🇪', 'Yes! 👍🏽👍🏽👍🏽👍🏽'],
    quiet: ['Morning 🍞🥖', '🍞 Morning 🥖 and 🥐', 'A family: 👨‍👩‍👧‍👦', 'Bread.', '1 2 3', '© ® ™'],
  },
  'a11y.emoji-count': {
    fires: ['🍞 and 🥖 and 🥐 and 🥯', '🍞🥖🥐🥯', 'a 😀 b 😀 c 😀 d 😀', '❤️❤️❤️❤️', '🇬🇧 🇫🇷 🇩🇪 🇮🇹'],
    quiet: ['🍞 and 🥖 and 🥐', 'Bread.', '👨‍👩‍👧‍👦', '1 2 3 4 5', '© ® ™ © ®'],
  },
  'a11y.emoji-as-word': {
    fires: ['I ❤️ bread', 'We ❤️ rye', 'Have some 🍞 today', 'The 🥐 are out', 'Come for a ☕'],
    quiet: [
      'Bread is out 🍞',
      '🍞 Morning',
      'Good morning ☀️ Brenmouth',
      'Fresh bread 🥖',
      'We bake. ❤️',
      'Buns!',
    ],
  },
  'a11y.emoji-bullet': {
    fires: [
      '🍞 Rye\n🥐 Buns',
      'Today:\n✅ Rye\n✅ Buns',
      '👉 one\n👉 two',
      '🍞 Rye\n\n🥐 Buns',
      'A\n🍞 b\nC\n🍞 d',
    ],
    quiet: ['🍞 Rye', 'Rye 🍞\nBuns 🥐', '- Rye\n- Buns', '1. Rye\n2. Buns', 'Rye and buns'],
  },
  'link.placeholder': {
    fires: [
      'Hello {{name}}',
      'See https://example.com/bread',
      'TODO: link',
      'Lorem ipsum dolor',
      'Order here: [insert link]',
      { text: 'Bread.', link: 'https://www.example.org/' },
      'Opens at TBC',
    ],
    quiet: [
      'Todo el pan',
      'An example of bread',
      'https://mills.example/report',
      'Rye [sourdough]',
      '{ bread }',
      'https://bread.test/examples.com-mittee',
    ],
  },
  'link.vague': {
    fires: [
      'Click here to order',
      'Tap here',
      'Read more here',
      'Details here: https://h.example',
      'Click the link',
    ],
    quiet: [
      'Order your box: https://h.example',
      'We are here',
      'Read the recipe',
      'Come here on Sunday',
      'More bread here than anywhere',
    ],
  },
  'link.missing-utm': {
    fires: [
      { text: 'A', link: 'https://h.example/' },
      { text: 'A', link: 'https://h.example/?a=1' },
      { text: 'A', link: 'https://h.example/?utm_source=x' },
      { text: 'A', link: 'https://h.example/?utm_medium=social' },
      { text: 'A', link: 'http://h.example/#utm_source=x&utm_medium=y' },
    ],
    quiet: [
      'https://h.example/',
      { text: 'A', link: null },
      { text: 'A', link: 'https://h.example/?utm_source=x&utm_medium=social' },
      { text: 'A', link: 'https://h.example/?utm_medium=social&utm_source=x#top' },
      { text: 'A', link: 'no address' },
    ],
  },
  'link.bare-count': {
    fires: [
      'https://a.example https://b.example',
      'https://a.example\nhttp://b.example',
      'A https://a.example, B https://b.example, C https://c.example',
      'https://a.example https://a.example',
      'See https://a.example or https://b.example.',
    ],
    quiet: [
      'https://a.example',
      'no link',
      'a.example and b.example',
      { text: 'https://a.example', link: 'https://b.example' },
      '@a @b',
    ],
  },
  'link.shortener': {
    fires: [
      'https://bit.ly/abc',
      'See bit.ly/abc',
      'http://tinyurl.com/x',
      { text: 'A', link: 'https://ow.ly/x' },
      'https://t.ly/x',
    ],
    quiet: [
      'https://hollin.example/bit',
      'bit.ly is a company',
      'rabbit.ly/abc',
      'https://buffly.example/x',
      'A bit of bread',
    ],
  },
  'link.http': {
    fires: [
      'http://h.example',
      'See http://h.example/a.',
      { text: 'A', link: 'http://h.example' },
      'HTTP://H.EXAMPLE',
      { text: '', firstComment: 'http://h.example' },
    ],
    quiet: [
      'https://h.example',
      'h.example',
      'http is old',
      { text: 'A', link: 'https://h.example' },
      'http://localhost:3000',
    ],
  },
};
