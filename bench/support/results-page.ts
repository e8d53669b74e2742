import { arch, cpus, platform, release, totalmem } from 'node:os';
import { bundledTools } from '../../src/backend/media/tools.ts';
import { runProgram } from '../../src/backend/process/runner.ts';
import { BENCHMARKS, isMet, type Target, targets } from './targets.ts';

async function machine(): Promise<string[]> {
  const cores = cpus();
  const ffmpeg = (await bundledTools())?.ffmpeg;
  const version = ffmpeg ? (await runProgram({ file: ffmpeg, args: ['-version'], timeoutMs: 10_000 })).stdout : '';
  return [
    `- ${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `- ${platform()} ${release()}, ${arch()}, Node ${process.versions.node}`,
    `- ${version.split(' Copyright')[0]?.split(' http')[0] ?? 'no ffmpeg'}`,
  ];
}

const bound = ({ is, value }: Target) => `${is === 'at-most' ? '≤' : '≥'} ${value}`;

/** The page with every figure, its target and whether it was met. `results` null: the benchmark failed. */
export async function resultsPage(
  date: string,
  results: ReadonlyMap<string, Readonly<Record<string, number>> | null>,
): Promise<string> {
  const rows = BENCHMARKS.flatMap((name) => {
    const metrics = results.get(name);
    if (!metrics) return [`| ${name} | | did not run | | no |`];
    const wanted: readonly Target[] = targets[name];
    return Object.entries(metrics).map(([metric, value]) => {
      const target = wanted.find((each) => each.metric === metric);
      const met = target ? (isMet(target, value) ? 'yes' : '**no**') : '';
      return `| ${name} | ${metric} | ${value} | ${target ? bound(target) : ''} | ${met} |`;
    });
  });
  const reasons = BENCHMARKS.flatMap((name) => {
    const wanted: readonly Target[] = targets[name];
    return wanted
      .filter((target) => target.missedBecause && !isMet(target, results.get(name)?.[target.metric]))
      .map((target) => `- ${name} ${target.metric}: ${target.missedBecause}`);
  });
  return [
    '# Benchmark results',
    '',
    `Measured on ${date} with \`npm run bench\`. What each metric means stands in the file of its benchmark.`,
    '',
    ...(await machine()),
    '',
    '| benchmark | metric | value | target | met |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(reasons.length > 0 ? ['## Why a target was missed', '', ...reasons, ''] : []),
  ].join('\n');
}
