import type { MenuItemConstructorOptions } from 'electron';
import { shellText } from '../backend/shell-text.ts';

/** What the menu does beyond Electron's own roles. */
export interface MenuActions {
  readonly revealLibrary: () => void;
  readonly openLibrary: () => void;
  readonly createLibrary: () => void;
  readonly reload: () => void;
}

/** The menu of the desktop window. Roles bring their own words in the system's language. */
export function menuTemplate(mac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions = {
    label: shellText('shell.menu.file'),
    submenu: [
      { label: shellText('shell.menu.open-library'), click: actions.revealLibrary },
      { type: 'separator' },
      { label: shellText('shell.menu.other-library'), click: actions.openLibrary },
      { label: shellText('shell.menu.new-library'), click: actions.createLibrary },
      { type: 'separator' },
      { role: mac ? 'close' : 'quit' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: shellText('shell.menu.view'),
    submenu: [
      { label: shellText('shell.menu.reload'), accelerator: 'CmdOrCtrl+R', click: actions.reload },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    file,
    // Without the roles of this menu the usual keys for copy and undo do nothing on macOS.
    { role: 'editMenu' },
    view,
    { role: 'windowMenu' },
  ];
}
