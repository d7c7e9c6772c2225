/** Common words of hashtags, from which ours are put together when they are told apart. Written by us. */
const list =
  'about advent afternoon again all always amazing and apple april around art artisan august autumn award back bake baked baker bakers bakery baking ball ' +
  'band bank bar beach bear beauty beer best better big bike bird birthday black blog blue boat body book books bowl box boxes brand bread breakfast brew ' +
  'bright brown build bun buns business butter cafe cake camp car care cat change charity cheese chef child children chocolate christmas city class clean ' +
  'climate coast cocoa coffee cold color colour community cook cookie cooking cool country craft crafted cream creative crust cup customer customers daily ' +
  'dance dark date day days december deep design dinner dog dough down dream drink drinks early earth east easter eat eats education energy england english ' +
  'evening event events every everyday experience eye face fact facts fair fall fall family farm farmer farmers fashion fast favourite february festival field ' +
  'film fine fire first fish fit fitness five flour flower flowers follow food foodie foods for forest four free fresh friday friend friends from fruit fun ' +
  'future game garden gift gifts girl give giving glass go gold good grain grand great green ground group grow growth guide hair half hand handmade happy harbour ' +
  'health healthy heart help high hill history holiday home homemade honey hope hot hour house hour idea ideas inside inspiration instagood island january job ' +
  'jobs journey joy july june just keep kid kids kind king kitchen knot knots lake land last late learn learning leave letter life light like line list little live ' +
  'living loaf local london long look love lover lovers low lunch made magic mail make maker makers making man map march market marketing may meal media meet member ' +
  'milk mill mind mindset model moment monday money month moon more morning mother mountain music national natural nature new news next night nights north november ' +
  'ocean october of off office oil old on one online only open order our out oven over own page paid paint paper park part partner party past people perfect pet photo photography ' +
  'picture pink pizza place plan planet plant play podcast poem point post power press price pride product proud queen question quiet quote quotes rain read ready real ' +
  'recipe recipes red rest rhubarb rice right rise river road rock room rose run runner running rustic rye sale saturday save say school science sea season second see ' +
  'self september service share shop shopping short show simple sister skin sky sleep slow small smile snow social soft song soul soup sourdough south special spice spirit ' +
  'sport spring staff star start stay step still stone store story street strong student study style success sugar summer sun sunday sunset support surf sweet swim table ' +
  'take talk taste tasty tea teacher team tech test thank thanks the thing things think three throw thursday time times tip tips toast today together tomorrow top tour ' +
  'town toy train training travel tree trip true tuesday two up valley vegan vegetarian video view village vintage voice volunteer walk wall want warm water way we wedding ' +
  'wednesday week weekend weekly well west wheat white whole wild win wind wine winter with woman women wonder wood word words work worker working world write writing ' +
  'year years yellow yes yoga you young your zero';
const words = new Set(list.split(' ').filter((word) => word.length > 1));
const LONGEST = 12;
/** Two letters are too easily found anywhere, unless they stand between longer words. */
const SHORT = 3;

/** The words that a hashtag in small letters is made of, two at least; null where they are not plain. */
export function parted(tag: string): readonly string[] | null {
  if (words.has(tag)) return null;
  const best: (readonly string[] | null)[] = [[]];
  for (let to = 1; to <= tag.length; to += 1) {
    best[to] = null;
    for (let from = Math.max(0, to - LONGEST); from < to; from += 1) {
      const before = best[from] ?? null;
      const word = tag.slice(from, to);
      if (before === null || !words.has(word)) continue;
      // The fewest words are the likeliest: "breakfast", not "break" and "fast".
      if ((best[to]?.length ?? Number.POSITIVE_INFINITY) > before.length + 1) best[to] = [...before, word];
    }
  }
  const found = best[tag.length] ?? null;
  return found === null || found.length < 2 || !found.some((word) => word.length > SHORT) ? null : found;
}
