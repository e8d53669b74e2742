/**
 * A random id in the form the library uses. Not `randomUUID`: a page opened from disk is no secure context everywhere.
 * @param prefix a lower-case letter or word
 */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
