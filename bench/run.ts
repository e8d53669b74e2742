/**
 * `npm run -s bench -- <name>` runs one benchmark and prints `{"name":…,"metrics":{…}}` as its last line. Without a name
 * it runs all of them, one process each, and writes `bench/results.md`; `--date YYYY-MM-DD` says when.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { resultsPage } from './support/results-page.ts';
import { BENCHMARKS, isBenchmark } from './support/targets.ts';

type Metrics = Record<string, number>;

async function runHere(name: string): Promise<Metrics> {
  const { run } = (await import(`./${name}.ts`)) as { run: () => Promise<Metrics> };
  const metrics = await run();
  return Object.fromEntries(Object.entries(metrics).map(([key, value]) => [key, Number(value.toFixed(3))]));
}

/** In a process of its own, so that no benchmark inherits another's memory. null when it failed. */
async function runApart(name: string): Promise<Metrics | null> {
  const child = spawn(process.execPath, [import.meta.filename, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) return null;
  return (JSON.parse(output.trim().split('\n').at(-1) ?? '') as { metrics: Metrics }).metrics;
}

const { values, positionals } = parseArgs({ options: { date: { type: 'string' } }, allowPositionals: true });
const [name] = positionals;
if (name !== undefined) {
  if (!isBenchmark(name)) throw new Error(`no benchmark ${name}: ${BENCHMARKS.join(', ')}`);
  console.log(JSON.stringify({ name, metrics: await runHere(name) }));
} else {
  const results = new Map<string, Metrics | null>();
  for (const each of BENCHMARKS) {
    const metrics = await runApart(each);
    results.set(each, metrics);
    console.log(JSON.stringify({ name: each, metrics }));
  }
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  await writeFile(new URL('results.md', import.meta.url), await resultsPage(date, results));
}
