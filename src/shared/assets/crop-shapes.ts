import { type RuledChannel, rulesFor } from '../channels/effective.ts';
import type { Network } from '../channels/networks.ts';
import { ruleIn, spanOf } from '../channels/rules.ts';
import { formatsDrawn, layoutOf } from '../previews/layout.ts';

/** Where a picture is shown: a network, in one of its formats; null stands for the usual one. */
export type ShownAt = { readonly network: Network; readonly format: string | null };

/** A form that a picture may be given, and where it is shown whole in that form. */
export type CropShape = { readonly ratio: number; readonly places: readonly ShownAt[] };

/** Two ratios this near are one: nobody sees the difference, and pixels are whole. */
const NEAR = 0.01;

/**
 * The forms that pictures have on some channels, the tallest first: the bounds of what each takes, by its own rules or
 * else as it is drawn, and the square where that is taken.
 * @param formats of each channel that are asked for; all that a channel's network draws in a way of its own where none are named
 */
export function cropShapes(
  channels: readonly RuledChannel[],
  formats: (channel: RuledChannel) => readonly (string | null)[] = ({ network }) => formatsShown(network),
): readonly CropShape[] {
  const spans = channels.flatMap((channel) => formats(channel).flatMap((format) => spanAt(channel, format)));
  const bounds = [...spans.flatMap(({ span }) => span), 1].sort((a, b) => a - b);
  const ratios = bounds.filter((ratio, index) => !isNear(ratio, bounds[index - 1] ?? 0));
  return ratios.flatMap((ratio): CropShape[] => {
    const places = spans.filter(({ span: [least, most] }) => ratio >= least - NEAR && ratio <= most + NEAR);
    const once = new Map(places.map(({ network, format }) => [`${network} ${format}`, { network, format }]));
    return once.size === 0 ? [] : [{ ratio, places: [...once.values()] }];
  });
}

/** The form that is nearest to a ratio; null where there are none. */
export function nearestShape(shapes: readonly CropShape[], ratio: number): CropShape | null {
  const far = (shape: CropShape): number => Math.abs(Math.log(shape.ratio / ratio));
  return shapes.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / (b || NEAR) - 1) < NEAR;
}

/** The formats in which a network shows a single picture in a way of its own; null stands for the usual one. */
export function formatsShown(network: Network): readonly (string | null)[] {
  const formats = formatsDrawn(network).filter((format) => format !== 'carousel');
  return formats.length === 0 ? [null] : formats;
}

type Spanned = ShownAt & { readonly span: readonly [number, number] };

/** What a place takes; nothing where it shows every form whole. */
function spanAt(channel: RuledChannel, format: string | null): readonly Spanned[] {
  const { network } = channel;
  const { least, most, fit } = layoutOf(network, format).frame;
  const rule = spanOf(ruleIn(rulesFor(channel), format, 'imageAspect'));
  // A full screen has one form, whatever the feed of its network takes.
  if (rule !== null && least !== most) return [{ network, format, span: rule }];
  return fit === 'cover' ? [{ network, format, span: [least, most] }] : [];
}
