/**
 * `Content-Disposition: attachment` with a file name in any script: an ASCII fallback (RFC 6266) and the real name in
 * UTF-8 (RFC 5987), whose `attr-char` list is stricter than `encodeURIComponent`.
 */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const extended = encodeURIComponent(fileName.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.trim() || 'download'}"; filename*=UTF-8''${extended}`;
}
