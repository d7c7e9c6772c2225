import type { LinesOf } from './lines.ts';

export const peopleLines: LinesOf<'incl'> & LinesOf<'prof'> = {
  'incl.ability': {
    fires: [
      'A wheelchair-bound guest',
      'The handicapped',
      'Turn a blind eye',
      'She suffers from it',
      'Help for the disabled',
    ],
    quiet: ['A guest who uses a wheelchair', 'A blind tasting', 'Disabled guests', 'Deaf poets', 'Just easy'],
  },
  'incl.gender': {
    fires: ['Our chairman', 'The firemen came', 'Man-made heat', 'Ladies and gentlemen', 'Manpower'],
    quiet: ['Our chair', 'A gentleman farmer', 'The man made bread', 'Women bake', 'A postbox'],
  },
  'incl.race': {
    fires: ['On the blacklist', 'Whitelisted', 'My spirit animal is rye', 'Eskimos', 'Third-world prices'],
    quiet: ['Black bread', 'White bread', 'A list', 'A third of the world', 'Asian pears'],
  },
  'incl.age': {
    fires: ['For the elderly', 'A senior moment', 'Anti-ageing bread', 'Old folks', 'Digital natives'],
    quiet: ['Older guests', 'Elderflower', 'A senior baker', 'Ageing the dough', 'Old dough'],
  },
  'incl.lgbtq': {
    fires: ['Sexual preference', 'The opposite sex', 'Both genders', 'A sex change', 'Preferred pronouns'],
    quiet: ['The opposite side', 'Both bakers', 'Pronouns', 'A change', 'Gay bakers'],
  },
  'incl.suicide': {
    fires: [
      'He committed suicide',
      'A failed suicide',
      'She killed herself',
      'Suicide victim',
      'A suicide epidemic',
    ],
    quiet: [
      'He died by suicide',
      'We are committed',
      'A failed loaf',
      'The yeast killed the mood',
      'An epidemic',
    ],
  },
  'incl.slur': {
    fires: ['Retarded', 'What a psycho', 'OK boomer', "That's so gay", 'You lunatic'],
    quiet: ['Psychology', 'That is so good', 'A boomerang', 'Flame retardant', 'The moon'],
  },
  'prof.strong': {
    fires: ['What the fuck', 'Bullshit', 'WTF', 'Oh shit!', 'Assholes'],
    quiet: ['Shiitake buns', 'Scunthorpe', 'A class act', 'Duck', 'Cocktails'],
  },
  'prof.mild': {
    fires: ['Damn good bread', 'This sucks', 'Bloody hell', 'A crappy day', 'Hell yes'],
    quiet: ['The dam is dry', 'A straw to suck', 'Bloody mary', 'Scrap the plan', 'Hello'],
  },
};
