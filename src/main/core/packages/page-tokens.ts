/**
 * The colours of a package page: name, light value, dark value. They are the values of
 * `renderer/styles/tokens.css`, spelled out because the page must also look right in browsers that do not know
 * `light-dark()`; a test holds the two together.
 */
export const pageColours: readonly (readonly [name: string, light: string, dark: string])[] = [
  ['surface-app', '#e8ebee', '#0d1318'],
  ['surface-base', '#ffffff', '#151c23'],
  ['surface-sunken', '#f4f6f7', '#10171d'],
  ['surface-raised', '#ffffff', '#1c2630'],
  ['surface-hover', '#edf0f3', '#212c37'],
  ['ink', '#14202b', '#e8edf1'],
  ['ink-2', '#44515d', '#b6c1cb'],
  ['ink-3', '#596672', '#98a5b1'],
  ['line', '#d8dee3', '#29343f'],
  ['line-strong', '#b3bdc6', '#415060'],
  ['line-control', '#7a8792', '#74838f'],
  ['accent', '#1b5dab', '#82b7f5'],
  ['accent-hover', '#164d8f', '#a2caf9'],
  ['accent-soft', '#e2edfa', '#16304d'],
  ['on-accent', '#ffffff', '#0b1622'],
  ['focus', '#1b5dab', '#82b7f5'],
  ['focus-gap', '#ffffff', '#0d1318'],
  ['sev-info', '#1b5dab', '#82b7f5'],
  ['sev-info-soft', '#eaf0f7', '#253343'],
  ['sev-warn', '#7c4a00', '#efc46d'],
  ['sev-warn-soft', '#f3efe8', '#36352e'],
  ['sev-block', '#a81b31', '#ff9aa7'],
  ['sev-block-soft', '#f7eaec', '#382f37'],
  ['sev-pass', '#0c653f', '#76d2a2'],
  ['sev-pass-soft', '#e9f1ee', '#243736'],
  ['diff-add', '#0b5a37', '#8fe0b6'],
  ['diff-add-soft', '#d5f0df', '#153a29'],
  ['diff-del', '#8f1629', '#ffb0ba'],
  ['diff-del-soft', '#fbdfe2', '#451a22'],
  ['status-approved', '#0c653f', '#76d2a2'],
  ['status-changes', '#9f3a08', '#ffab83'],
  ['status-missed', '#a81b31', '#ff9aa7'],
];
