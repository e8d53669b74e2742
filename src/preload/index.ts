import { contextBridge, ipcRenderer } from 'electron';
import { SHELL_CHANNELS, type ShellBridge } from '../contract/shell-channels.ts';

// A sandboxed preload is one CommonJS file with nothing but Electron in reach: it names the functions, main does them.
const bridge: ShellBridge = {
  tabToken: () => ipcRenderer.invoke(SHELL_CHANNELS.tabToken),
  saveExportAs: (exportId) => ipcRenderer.invoke(SHELL_CHANNELS.saveExportAs, exportId),
  revealExport: (exportId) => ipcRenderer.invoke(SHELL_CHANNELS.revealExport, exportId),
  dragExport: (exportId) => ipcRenderer.invoke(SHELL_CHANNELS.dragExport, exportId),
  revealLibrary: () => ipcRenderer.invoke(SHELL_CHANNELS.revealLibrary),
  chooseLibrary: (how) => ipcRenderer.invoke(SHELL_CHANNELS.chooseLibrary, how),
  revealSession: (sessionId) => ipcRenderer.invoke(SHELL_CHANNELS.revealSession, sessionId),
  chooseProgram: (preference) => ipcRenderer.invoke(SHELL_CHANNELS.chooseProgram, preference),
  systemPermission: (kind) => ipcRenderer.invoke(SHELL_CHANNELS.systemPermission, kind),
  setRecording: (recording) => ipcRenderer.invoke(SHELL_CHANNELS.setRecording, recording),
};
contextBridge.exposeInMainWorld('secondTakeShell', bridge);
