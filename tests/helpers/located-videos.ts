import { video } from './pictures.ts';

/** The place that is written into videos here, as ISO 6709 has it. */
export const PLACE = '+52.5200+013.4050/';

const letters = (words: string): Buffer => Buffer.from(words, 'latin1');

/** A number of 32 bits. */
function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A box of the container with what is in it. */
function box(kind: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([word(8 + body.length), letters(kind), body]);
}

const full = (kind: string, ...content: readonly Buffer[]): Buffer => box(kind, word(0), ...content);

/** As iPhones write it: names in one list, values by their numbers in another; the second one is no place. */
function appleFacts(): Buffer {
  const key = (name: string): Buffer =>
    Buffer.concat([word(8 + name.length), letters('mdta'), letters(name)]);
  const value = (number: number, words: string): Buffer =>
    Buffer.concat([word(24 + words.length), word(number), box('data', word(1), word(0), letters(words))]);
  return box(
    'meta',
    full('hdlr', word(0), letters('mdta'), Buffer.alloc(13)),
    full('keys', word(2), key('com.apple.quicktime.location.ISO6709'), key('com.apple.quicktime.make')),
    box('ilst', value(1, PLACE), value(2, 'Pear')),
  );
}

/** As older telephones write it. */
function oldFacts(): Buffer {
  const said = Buffer.concat([Buffer.from([0, PLACE.length, 0x15, 0xc7]), letters(PLACE)]);
  const loci = full('loci', Buffer.from([0x15, 0xc7]), letters(`Home\0\0${PLACE}`));
  return box('udta', box('©xyz', said), loci, box('©mak', letters('\0\x04\0\0Pear')));
}

/** A track that tells of the place moment by moment, as action cameras write it; its two samples stand at `at`. */
function placeTrack(at: number, sizes: readonly number[]): Buffer {
  const tables = box(
    'stbl',
    full('stsd', word(1), box('gpmd', Buffer.alloc(8))),
    full('stsc', word(1), word(1), word(2), word(1)),
    full('stsz', word(0), word(sizes.length), ...sizes.map(word)),
    full('stco', word(1), word(at)),
  );
  return box(
    'trak',
    full('tkhd', Buffer.alloc(80)),
    box('mdia', full('hdlr', word(0), letters('meta')), box('minf', tables)),
  );
}

const XMP = 'be7acfcb97a942e89c71999491e3afac';

/** A video that says where it was taken in every way we know of, and beside that by whose camera. */
export async function locatedVideo(kind: 'mp4' | 'mov'): Promise<Buffer> {
  const plain = await video(kind);
  const at = plain.indexOf(letters('moov')) - 4;
  const end = at + plain.readUInt32BE(at);
  const moov = plain.subarray(at + 8, end);
  // The list of frames goes to the end, where it may grow; what stood there is skipped, so that no frame moves.
  const skipped = Buffer.concat([
    plain.subarray(0, at),
    box('free', Buffer.alloc(end - at - 8)),
    plain.subarray(end),
  ]);
  const samples = [letters(`GPS5 ${PLACE}`), letters(`GPS5 later ${PLACE}`)];
  const xmp = letters(`<rdf exif:GPSLatitude="52,31.2N" place="${PLACE}"/>`);
  const track = placeTrack(
    skipped.length + 8,
    samples.map(({ length }) => length),
  );
  return Buffer.concat([
    skipped,
    box('mdat', ...samples),
    box('moov', moov, oldFacts(), appleFacts(), track),
    box('uuid', Buffer.from(XMP, 'hex'), xmp),
  ]);
}
