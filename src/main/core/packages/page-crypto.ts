/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104) for the page itself, in ES2018 and nothing else. A page opened from a
 * disk is no secure context in every browser, so WebCrypto may be missing there. Tested against Node's own.
 * `hmacHex(keyHex, text)` gives 64 hex digits; it throws on text with half of a surrogate pair.
 */
export const pageCrypto = String.raw`
function utf8(text) {
  var bytes = [];
  var encoded = encodeURIComponent(text);
  for (var i = 0; i < encoded.length; i += 1) {
    if (encoded.charAt(i) === '%') {
      bytes.push(parseInt(encoded.substr(i + 1, 2), 16));
      i += 2;
    } else bytes.push(encoded.charCodeAt(i));
  }
  return bytes;
}
function fractions(root, count) {
  var found = [];
  for (var n = 2; found.length < count; n += 1) {
    var prime = true;
    for (var d = 2; d * d <= n; d += 1) if (n % d === 0) { prime = false; break; }
    if (prime) { var r = Math.pow(n, 1 / root); found.push(((r - Math.floor(r)) * 4294967296) | 0); }
  }
  return found;
}
var START = fractions(2, 8);
var ROUND = fractions(3, 64);
function rotated(word, by) { return (word >>> by) | (word << (32 - by)); }
function sha256(message) {
  var bytes = message.slice();
  var bits = bytes.length * 8;
  bytes.push(128);
  while (bytes.length % 64 !== 56) bytes.push(0);
  var high = Math.floor(bits / 4294967296);
  for (var s = 24; s >= 0; s -= 8) bytes.push((high >>> s) & 255);
  for (s = 24; s >= 0; s -= 8) bytes.push((bits >>> s) & 255);
  var hash = START.slice();
  var w = new Array(64);
  for (var at = 0; at < bytes.length; at += 64) {
    for (var i = 0; i < 16; i += 1) {
      var b = at + i * 4;
      w[i] = (bytes[b] << 24) | (bytes[b + 1] << 16) | (bytes[b + 2] << 8) | bytes[b + 3];
    }
    for (i = 16; i < 64; i += 1) {
      var p = w[i - 15], q = w[i - 2];
      var s0 = rotated(p, 7) ^ rotated(p, 18) ^ (p >>> 3);
      var s1 = rotated(q, 17) ^ rotated(q, 19) ^ (q >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    var v = hash.slice();
    for (i = 0; i < 64; i += 1) {
      var e = v[4], a = v[0];
      var t1 = (v[7] + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & v[5]) ^ (~e & v[6])) + ROUND[i] + w[i]) | 0;
      var t2 = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]))) | 0;
      v = [(t1 + t2) | 0, a, v[1], v[2], (v[3] + t1) | 0, e, v[5], v[6]];
    }
    for (i = 0; i < 8; i += 1) hash[i] = (hash[i] + v[i]) | 0;
  }
  var out = [];
  for (i = 0; i < 8; i += 1) for (s = 24; s >= 0; s -= 8) out.push((hash[i] >>> s) & 255);
  return out;
}
function hexOf(bytes) {
  return bytes.map(function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
}
function bytesOf(hex) {
  var bytes = [];
  for (var i = 0; i < hex.length; i += 2) bytes.push(parseInt(hex.substr(i, 2), 16));
  return bytes;
}
function hmacHex(keyHex, text) {
  var key = bytesOf(keyHex);
  if (key.length > 64) key = sha256(key);
  while (key.length < 64) key.push(0);
  var mixed = function (pad) { return key.map(function (byte) { return byte ^ pad; }); };
  return hexOf(sha256(mixed(92).concat(sha256(mixed(54).concat(utf8(text))))));
}
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  var keys = Object.keys(value).sort();
  return '{' + keys.map(function (key) { return JSON.stringify(key) + ':' + canonical(value[key]); }).join(',') + '}';
}
function wellFormed(text) {
  return text.replace(/\r\n?/g, '\n').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]|\u0000/g, function (found) {
    return found.length === 2 ? found : '';
  });
}
`;
