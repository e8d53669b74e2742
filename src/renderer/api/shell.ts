import type { ShellBridge } from '../../contract/shell-channels.ts';

declare global {
  interface Window {
    readonly secondTakeShell?: ShellBridge;
  }
}

/** The desktop shell's few functions, or undefined in a plain browser. Used only behind a capability. */
export const shell = (): ShellBridge | undefined => window.secondTakeShell;
