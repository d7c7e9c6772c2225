import table from 'node-ical/windowsZones.json' with { type: 'json' };

const zones: { readonly [name: string]: { readonly iana?: readonly string[] } } = table;

/**
 * The IANA zone behind a name that Windows and Outlook write ("W. Europe Standard Time"), or null.
 * The table is Unicode's windowsZones, as node-ical ships it.
 */
export function zoneOfWindows(name: string): string | null {
  return Object.hasOwn(zones, name) ? (zones[name]?.iana?.[0] ?? null) : null;
}
