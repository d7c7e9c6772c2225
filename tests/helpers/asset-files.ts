import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import sharp from 'sharp';

/** Answers every dialog that asks for several files from now on with these paths. */
export async function answerOpenFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

const shapes = [
  [1200, 900],
  [1080, 1350],
  [1600, 900],
  [1000, 1000],
  [900, 1600],
] as const;
const hues = ['#b2622c', '#345d4e', '#7c3a5b', '#22506b', '#8a6b1f', '#4a4a6a'];

/** A drawing that differs with its number, as SVG. */
function drawing(number: number): string {
  const [width, height] = shapes[number % shapes.length] ?? shapes[0];
  const [back, front] = [hues[number % hues.length], hues[(number + 2) % hues.length]];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="white"/><rect width="100%" height="100%" fill="${back}" fill-opacity=".25"/>
    <rect y="62%" width="100%" height="38%" fill="${back}"/>
    <ellipse cx="${30 + (number % 5) * 10}%" cy="60%" rx="28%" ry="22%" fill="${front}"/>
    <text x="6%" y="14%" font-size="${height / 10}" fill="#14202b">${number}</text>
  </svg>`;
}

/** Writes a picture that differs with its number as JPEG, PNG or WebP; gives its path. */
export async function makePicture(
  folder: string,
  name: string,
  number: number,
  gps = false,
): Promise<string> {
  const path = join(folder, name);
  const image = sharp(Buffer.from(drawing(number)));
  // Degrees, minutes and seconds, as a camera writes them.
  const place = {
    GPSLatitude: '52/1 31/1 12/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '13/1 24/1 0/1',
    GPSLongitudeRef: 'E',
  };
  await (gps ? image.withExif({ IFD3: place }) : image).toFile(path);
  return path;
}

/** Writes a picture of three to one, wider than most networks take; gives its path. */
export async function makeWide(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const shown = { width: 1500, height: 500, position: 'centre' } as const;
  await sharp(Buffer.from(drawing(2)))
    .resize(shown)
    .toFile(path);
  return path;
}

const subjects = ['rye-cut', 'night-oven', 'counter-queue', 'cardamom', 'gift-box', 'saffron-bun'];
const endings = ['jpg', 'jpg', 'png', 'jpg', 'webp'];

/** Writes so many pictures of several shapes and kinds; gives their paths. */
export async function makePictures(folder: string, count: number): Promise<string[]> {
  const names = Array.from(
    { length: count },
    (_, n) => `${subjects[n % subjects.length]}-${n + 1}.${endings[n % endings.length]}`,
  );
  const paths: string[] = [];
  for (const [number, name] of names.entries())
    paths.push(await makePicture(folder, name, number, number % 7 === 1));
  return paths;
}

/** Records a second of moving colours in a page, as WebM; gives its path. */
export async function makeVideo(page: Page, folder: string, name = 'oven-door.webm'): Promise<string> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 360;
    canvas.height = 640;
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: 'video/webm;codecs=vp8' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let frame = 0; frame < 18; frame += 1) {
      if (pen !== null) {
        pen.fillStyle = `hsl(${frame * 16} 45% 45%)`;
        pen.fillRect(0, 0, 360, 640);
        pen.fillStyle = '#f4e6c8';
        pen.fillRect(60, 120 + frame * 12, 240, 120);
      }
      await new Promise((done) => setTimeout(done, 66));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

/** Drops files on a part of the page, as from the system's file manager, by their bytes. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({
    name: basename(path),
    base64: readFileSync(path).toString('base64'),
  }));
  const carried = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files);
  await page.dispatchEvent(selector, 'dragover', { dataTransfer: carried });
  await page.dispatchEvent(selector, 'drop', { dataTransfer: carried });
}
