import type { LinesOf } from './lines.ts';

export const wordLines: LinesOf<'term'> &
  LinesOf<'voice'> &
  LinesOf<'read'> &
  LinesOf<'lang'> &
  Pick<LinesOf<'crit'>, 'crit.reply-tone'> &
  Pick<LinesOf<'dup'>, 'dup.self'> = {
  'term.avoid': {
    options: { words: ['foodie', 'cheap', 'Crumb & Sons'] },
    fires: ['A foodie’s dream', 'Foodie alert', 'Our cheap loaf', 'Better than Crumb & Sons', '#foodie'],
    quiet: [
      'Food for everybody',
      'Cheaply made it is not',
      'Crumbs and sons',
      'https://h.example/foodie',
      '@foodie came by',
    ],
  },
  'term.prefer': {
    options: { words: ['clients => guests', 'store => shop'] },
    fires: ['Our clients', 'Clients first', 'Come to the store', 'A store in Coldwell', 'dear clients,'],
    quiet: ['Our guests', 'Come to the shop', 'Stored overnight', '@clients', 'A client'],
  },
  'term.case': {
    options: { words: ['Hollin & Rye', 'LinkedIn', 'iPhone'] },
    fires: ['hollin & rye', 'HOLLIN & RYE', 'On Linkedin', 'On linkedin.', 'An IPhone'],
    quiet: ['Hollin & Rye', 'On LinkedIn', 'An iPhone', 'https://linkedin.example/', '@linkedin'],
  },
  'term.caution': {
    options: { words: ['gluten', 'organic'] },
    fires: ['Gluten and sourdough', 'An organic loaf', 'organic.', 'No gluten', 'Gluten?'],
    quiet: ['Glutinous rice', 'Organically grown', 'Rye', '@organic', 'An organ'],
  },
  'voice.person': {
    fires: [
      'We bake. We rest. Our oven sings.',
      'We and our bread and our oven.',
      'Our shop, our oven, our rye.',
      'Us, us and us.',
      'We know that we like what we do.',
    ],
    quiet: [
      'We bake for you, we rest for you, we sing.',
      'We bake.',
      'You and your bread.',
      'Rye, water, salt.',
      'We bake, and our oven sings.',
    ],
  },
  'voice.formality': {
    fires: [
      'Furthermore, we bake.',
      'Hence the queue.',
      'The aforementioned loaf',
      'We hereby open.',
      'Dear valued customers',
    ],
    quiet: ['And we bake.', 'So there is a queue.', 'Thusly', 'The loaf', 'Dear guests'],
  },
  'voice.contractions': {
    fires: [
      'We do not sell milk.',
      'You are early.',
      'It is not here, they will not say.',
      'We will see.',
      'I am here.',
    ],
    quiet: ["We don't sell milk.", "You're early.", 'Done.', 'Do come.', 'Will you?'],
  },
  'voice.tone-drift': {
    context: {
      profile: {
        posts: 40,
        mean: {
          sentenceLength: 9,
          wordLength: 4.4,
          exclamations: 0,
          questions: 1,
          emoji: 0,
          hashtags: 0,
          we: 4,
          you: 3,
          contractions: 0,
          formality: 0,
          capitals: 0,
        },
        spread: {
          sentenceLength: 4,
          wordLength: 0.5,
          exclamations: 0,
          questions: 3,
          emoji: 0,
          hashtags: 1,
          we: 5,
          you: 4,
          contractions: 1,
          formality: 0,
          capitals: 0,
        },
      },
    },
    fires: [
      'We love it! We love it so much! Come and see it today, all of you! Now!',
      'Rye and water and salt and time 🍞🥖🥐🍞🥖 make the bread that we all like here',
      'COME AND SEE HOW WE BAKE THE LOAF THAT ALL OF YOU WANT TODAY',
      '#rye #bread #slow #oven #bakery #loaf #bun with rye and water and salt and time and patience, all of it here',
      'Who are you? What is this? Why here? How so? Where to? Who bakes it all? Why? What? When? Where?',
    ],
    quiet: [
      'The first tray of buns goes out at twenty to seven, for those who count such things.',
      'Wow! Yes!',
      'Ten years of regulars. Tell us what you order and we will try to guess which shop is yours.',
      'Portrait of an oven: 4.2 metres deep, 11 tonnes, one crack we have named Gerald.',
      '',
    ],
  },
  'voice.hype': {
    fires: [
      'A game-changer',
      'Revolutionary rye',
      'The ultimate loaf',
      'Cutting-edge ovens',
      'We are super excited',
    ],
    quiet: ['A change', 'The last loaf', 'The cutting board', 'We are glad', 'Ultimately'],
  },
  'voice.cliche': {
    fires: [
      'At the end of the day, it is bread.',
      'Good things take time.',
      'Think outside the box',
      'Last but not least',
      'Without further ado',
    ],
    quiet: [
      'At the end of the week',
      'Bread takes time.',
      'What goes in the box',
      'The last loaf',
      'With a candle',
    ],
  },
  'voice.weasel': {
    fires: [
      'Arguably good',
      'It is said that rye is best',
      'It is sort of sour',
      'Virtually no sugar',
      'Some people say so',
    ],
    quiet: ['Good', 'She said that rye is best', 'Sort the buns', 'No sugar', 'People say so'],
  },
  'voice.jargon': {
    fires: ['We leverage rye', 'Utilise the oven', 'Going forward, buns', 'Our stakeholders', 'A deep dive'],
    quiet: ['We use rye', 'A lever', 'We go forward', 'Our guests', 'A dive bar'],
  },
  'read.grade': {
    fires: [
      'The implementation of comprehensive fermentation methodologies necessitates considerable organisational responsibility, particularly regarding temperature regulation, ingredient documentation, personnel qualification, environmental consideration, administrative accountability, international certification, continuous communication, and additional institutional infrastructure improvements.',
      'Notwithstanding unprecedented circumstances affecting international distribution, representatives communicated extraordinarily complicated considerations regarding agricultural sustainability, environmental responsibility, administrative requirements, organisational development, technological infrastructure, educational opportunities, professional qualifications, and institutional relationships throughout the preceding administrative period.',
      'Considering organisational responsibilities, every participating representative subsequently acknowledged significant communication difficulties concerning international regulations, environmental documentation, agricultural qualifications, institutional administration, technological infrastructure, professional development, educational alternatives, distributional inefficiencies, and additional operational complications.',
      {
        text: 'Die Berücksichtigung unterschiedlicher Verantwortlichkeiten innerhalb internationaler Organisationen erfordert außerordentliche Kommunikationsbereitschaft hinsichtlich landwirtschaftlicher Nachhaltigkeit, umweltbezogener Dokumentation, institutioneller Verwaltung, technologischer Infrastruktur, beruflicher Qualifikation, bildungspolitischer Alternativen, wirtschaftlicher Zusammenhänge und gesellschaftlicher Entwicklungen sowie zusätzlicher verwaltungstechnischer Vereinfachungen während vergangener Berichtszeiträume.',
        language: 'de',
      },
      'Contemporary institutional infrastructure necessitates interdisciplinary communication, responsible administration, comprehensive documentation, international certification, environmental sustainability, technological modernisation, professional qualification, educational development, organisational transparency, agricultural responsibility, distributional efficiency, economic considerations, operational effectiveness, and additional administrative simplification.',
    ],
    quiet: [
      'Rye, water, salt.',
      'The implementation of comprehensive methodologies.',
      'We bake at night. The dough rests for a day. Then we shape it, and it rests once more. At five the oven is hot. At six the first loaf is out. At seven you can buy it, still warm.',
      {
        text: 'Wir backen in der Nacht. Der Teig ruht einen Tag. Dann formen wir ihn, und er ruht noch einmal. Um fünf ist der Ofen heiß. Um sechs ist das erste Brot da. Um sieben gibt es Brot.',
        language: 'de',
      },
      '',
    ],
  },
  'read.sentence-long': {
    options: { words: 12 },
    fires: [
      'We bake all night and rest all day and then we bake again and rest again.',
      'a b c d e f g h i j k l m',
      'One. And we bake all night and rest all day and then we bake again and rest.',
      'Rye, water, salt, time, heat, steam, hands, wood, cloth, flour, fire, patience and sleep.',
      'one two three four five six seven eight nine ten eleven twelve thirteen\nshort',
    ],
    quiet: [
      'We bake all night.',
      '',
      'a b c d e f g h i j k l',
      'We bake all night. We rest all day. Then we bake again. Then rest.',
      'one two three four five six seven\neight nine ten eleven twelve thirteen',
    ],
  },
  'read.wordy': {
    fires: [
      'In order to bake',
      'Due to the fact that it rains',
      'A large number of buns',
      'Prior to baking',
      'Each and every loaf',
    ],
    quiet: ['To bake', 'Because it rains', 'Many buns', 'The prior', 'Every loaf'],
  },
  'lang.repeat': {
    fires: [
      'We bake the the bread',
      'The the bread',
      'Bread and and butter',
      'It is is good',
      'Come to to us',
    ],
    quiet: [
      'He had had enough',
      'Very very good',
      'Bora Bora',
      'That that is, is',
      'Bread, bread',
      'the Thebread',
      'So-so',
    ],
  },
  'lang.spell': {
    fires: ['We bake the breda', 'An ovenn', 'frsh buns', 'It is gooood', 'recieve'],
    quiet: ['We bake the bread', 'Brenmouth', '@breda and #ovenn', 'https://frsh.example', 'OK'],
  },
  'lang.double-space': {
    fires: ['We  bake', 'We bake.  We rest.', 'a   b', 'Bread,  butter', 'one two  three'],
    quiet: ['We bake', 'We bake. We rest.', '  indented', 'end  ', 'a\n\nb'],
  },
  'crit.reply-tone': {
    context: { isReply: true },
    fires: [
      'As we said, it is closed.',
      'Calm down.',
      'It is closed.',
      'Thank you. That was it.',
      'Sorry you feel that way. We will be there.',
    ],
    quiet: [
      'Thank you for telling us. We will put it right today.',
      'Sorry about the crust. Please write to us with the shop and the day.',
      'You are right to say so, and we apologise. Send us a message and we replace the loaf.',
      'Thanks, Tom. We have told the baker.',
      'We understand. Could you tell us which shop it was?',
    ],
  },
  'dup.self': {
    fires: [
      'Day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot, salt it as if you meant it.',
      'Day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot.',
      'DAY-OLD RYE makes the better toast: slice it a finger thick, butter it while it is hot!',
      'Our tip: day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot.',
      'Day-old rye makes the better toast. Slice it a finger thick, butter it while it is hot. #rye https://h.example',
    ],
    quiet: [
      'Day-old rye makes the better toast.',
      'Rye, sharp cheddar, thin apple, black pepper. Four minutes under the grill. That is the whole recipe.',
      'Slice it.',
      'Which bread makes the better toast, and how thick do you slice it when it is a day old?',
      '',
    ],
  },
};
