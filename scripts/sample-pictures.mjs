// `node scripts/sample-pictures.mjs`: draws the sample's pictures from their SVG (resources/sample/pictures) as the files
// that the sample's library holds: a PNG, and the two small pictures beside it as the program itself makes them.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';

const width = 1440;
const small = { view: 1280, thumb: 320 };

await runMain(async () => {
  const from = join(root, 'resources', 'sample', 'pictures');
  const to = join(root, 'resources', 'sample', 'files');
  mkdirSync(to, { recursive: true });
  const drawings = readdirSync(from).filter((name) => name.endsWith('.svg'));
  for (const drawing of drawings) {
    const key = drawing.slice(0, -4);
    // The drawings are 52 units wide; 72 dots per inch are one a unit.
    const drawn = sharp(join(from, drawing), { density: (72 * width) / 52 }).resize({ width });
    const png = await drawn.png({ palette: true, colours: 64, effort: 10 }).toBuffer();
    writeFileSync(join(to, `${key}.png`), png);
    for (const [size, side] of Object.entries(small)) {
      await sharp(png)
        .resize({ width: side, height: side, fit: 'inside' })
        .webp({ quality: 80, effort: 6 })
        .toFile(join(to, `${key}.${size}.webp`));
    }
  }
  say(`${drawings.length} pictures drawn.`);
});
