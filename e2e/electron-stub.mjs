// Runs the built main bundle in plain Node with `electron` replaced by a recording stub, tries what a hostile page would
// try, and prints what happened as one line of JSON: `node e2e/electron-stub.mjs out/main/index.js`.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exercise } from './desktop/exercise.mjs';
import * as electron from './desktop/fake-electron.mjs';
import { exerciseLibraries } from './desktop/libraries.mjs';

const fake = pathToFileURL(resolve(import.meta.dirname, 'desktop/fake-electron.mjs')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
});

const results = {};
electron.app.on('stub-exit', (code) => console.log(JSON.stringify({ ...results, ...electron.record, exitCode: code })));
await import(pathToFileURL(resolve(process.argv[2])).href);
electron.appCodeLoaded();

const started = () => {
  const [window] = electron.BrowserWindow.all;
  return window !== undefined && window.webContents.mainFrame.url !== 'about:blank';
};
while (!started()) await new Promise((done) => setTimeout(done, 20));
// What follows the loading of the page has been done by then too.
await new Promise((done) => setTimeout(done, 50));
const scenario = process.env.SECOND_TAKE_TEST_SCENARIO === 'libraries' ? exerciseLibraries : exercise;
Object.assign(results, await scenario(electron));
electron.app.quit();
