import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Whether packages can be installed here without asking anybody: as root on Debian. */
export const canAptInstall = (): boolean => isDebian() && process.getuid?.() === 0;

/**
 * Installs Debian packages after saying so.
 * @param limitMs for each of the two commands; some networks drop packets instead of refusing
 * @param extra more arguments, e.g. `--no-install-recommends`
 * @returns whether apt-get says it worked
 */
export function aptInstall(packages: readonly string[], limitMs: number, extra: readonly string[] = []): boolean {
  console.log(`Installing ${packages.join(', ')} with apt-get, because this is Debian and you are root …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env, timeout: limitMs }).status === 0;
  return apt('update') && apt('install', '-y', ...extra, ...packages);
}
