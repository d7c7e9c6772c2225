/**
 * The content security policy of a page. Nothing comes from outside the program, no script but the bundle's own
 * files runs, no style but its own (the styles of elements are set through the CSSOM, which a policy lets pass),
 * and no markup can post, frame or rebase anything.
 * `styleNonce` admits the one <style> element of a page that must not depend on the bundle.
 */
export function contentPolicy(styleNonce: string | null = null): string {
  const styles = styleNonce === null ? "style-src 'self'" : `style-src 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    styles,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
