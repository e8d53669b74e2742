/** Longer addresses are cut by mail programs and by Windows. */
const MAX_LENGTH = 1_800;

/** The address that opens a mail with this text in the mail program; null when it would be too long for that. */
export function mailLink(subject: string, body: string): string | null {
  // Lines of a mail end with both characters (RFC 6068).
  const lines = body.replace(/\r?\n/g, '\r\n');
  try {
    const link = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
    return link.length <= MAX_LENGTH ? link : null;
  } catch {
    // Half of a character that takes two, e.g. a cut emoji, has no place in an address.
    return null;
  }
}
