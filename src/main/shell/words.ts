import { setLocale, t } from '#shared/messages/index.ts';
import { systemLocale } from './locale.ts';

// The catalogue and its formatter take some 25 ms to load. So whatever needs words is imported when it is needed
// (docs/decisions/0040), never on the way to the first window; by then `ready` is past and the locale known.
setLocale(systemLocale());

export { t };
