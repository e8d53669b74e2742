import { contextBridge, ipcRenderer, webUtils } from 'electron';
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
  chooseFiles: () => ipcRenderer.invoke(SHELL_CHANNELS.chooseFiles),
  // The page hands over files, never paths: what it could make up itself has none.
  offerDropped: (files) =>
    ipcRenderer.invoke(
      SHELL_CHANNELS.offerDropped,
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ),
  systemPermission: (kind) => ipcRenderer.invoke(SHELL_CHANNELS.systemPermission, kind),
  setRecording: (recording) => ipcRenderer.invoke(SHELL_CHANNELS.setRecording, recording),
};
contextBridge.exposeInMainWorld('secondTakeShell', bridge);
