import { existsSync } from 'node:fs';
import { bundledTools } from '../tools.ts';

/** Every ffmpeg the tests can run with: the bundled 4.1 always, the system's where there is one. */
export async function installedFfmpegs(): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const bundled = await bundledTools();
  if (bundled === null) throw new Error('the bundled ffmpeg is missing: npm ci first');
  const system = '/usr/bin/ffmpeg';
  if (!existsSync(system)) console.warn(`no ${system}: media tests run with the bundled ffmpeg only`);
  return [
    { name: 'bundled 4.1', path: bundled.ffmpeg },
    ...(existsSync(system) ? [{ name: 'system', path: system }] : []),
  ];
}
