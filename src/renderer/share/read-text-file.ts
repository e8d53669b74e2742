/** No job description is as large as this, in bytes; what is larger is some other file. */
const MAX_BYTES = 400_000;

/** The text of a file a person chose; null when it holds no text. Rejects when it cannot be read. */
export function readTextFile(file: File): Promise<string | null> {
  if (file.size > MAX_BYTES) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const text = String(reader.result);
      // What no text has: the byte 0, and what stands for bytes that mean nothing in UTF-8.
      resolve(/[\0\uFFFD]/.test(text) ? null : text);
    };
    reader.readAsText(file);
  });
}
