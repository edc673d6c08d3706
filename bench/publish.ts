/**
 * From the service's answer to a save to the first reader's byte with the new text, with everything that `npm start` runs.
 *
 * `node bench/publish.ts [--entries 3000] [--rounds 5] [--pause 5] [--stage folder that keeps the content and releases]`
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readManifest } from '../publish/releases/manifest.ts';
import { currentRelease } from '../publish/releases/releases.ts';
import { median } from './cms/measure.ts';
import { openStage } from './publish/stage.ts';
import type { Stage } from './publish/stage.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '5' },
    /** Seconds from one save being followed up to the next: an editor reads for a while. */
    pause: { type: 'string', default: '5' },
    stage: { type: 'string' },
  },
});
const entries = Number(values.entries);
const slug = 'novost-000013';
/** Milliseconds from one look at the page to the next: asked without a pause, the server takes half a processor from what is measured. */
const askEvery = 10;
const say = (text: string): void => {
  console.log(text);
};

const stage = await openStage(entries, values.stage);
say(`entries ${entries}, first release: ${ms(stage.first)}, ${memory()}, load ${load()}`);
try {
  const texts: number[] = [];
  const titles: number[] = [];
  const all = { index: [] as number[], cpu: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const word = `Абзац ${Date.now()}`;
    texts.push(await edit(stage, 'text', word, (text) => `${text}\n${word}.\n`, all));
    const name = `Имя ${Date.now()}`;
    titles.push(
      await edit(stage, 'title', name, (t) => t.replace(/^title: .*/mu, `title: ${name}`), all),
    );
  }
  say(
    `median of ${texts.length}: text ${ms(median(texts))}, title ${ms(median(titles))}, index ${ms(median(all.index))}, processor for both ${median(all.cpu).toFixed(2)} s, ${memory()}, load ${load()}`,
  );
} finally {
  await stage.close();
}

/** Saves one change. @returns milliseconds from the answer to the page with the mark */
async function edit(
  stage: Stage,
  what: string,
  mark: string,
  change: (text: string) => string,
  all: { readonly index: number[]; readonly cpu: number[] },
): Promise<number> {
  const file = `content/news/${slug}/index.mdx`;
  const [known] = (await stage.ask('entriesByFiles', {
    files: [{ path: file, label: '' }],
  })) as unknown as [{ data: string; file: { id: string } }];
  await new Promise((go) => setTimeout(go, Number(values.pause) * 1000));
  const before = stage.usage().cpu;
  const marks: string[] = [];
  let answered = 0;
  const stop = stage.listen((message) => {
    const name = message.kind === 'step' ? message.step : `end ${message.outcome.release ?? ''}`;
    marks.push(`${name} ${Math.round(performance.now() - answered)}`);
  });
  const dataFiles = [
    { slug: `${slug}/index`, path: file, raw: change(known.data), base: known.file.id },
  ];
  const options = {
    commitMessage: 'Замер',
    collectionName: 'news',
    useWorkflow: false,
    newEntry: false,
    status: 'pending_publish',
  };
  const done = stage.settled();
  answered = performance.now();
  await stage.ask('persistEntry', { dataFiles, assets: [], options });
  answered = performance.now();
  const page = `${stage.url}news/${slug}/`;
  while (!(await (await fetch(page)).text()).includes(mark))
    await new Promise((go) => setTimeout(go, askEvery));
  const shown = performance.now() - answered;
  const used = stage.usage().cpu - before;
  await done;
  stop();
  all.index.push(performance.now() - answered);
  all.cpu.push(stage.usage().cpu - before);
  const files = readManifest(stage.room, currentRelease(stage.room) ?? 0)?.files.size ?? 0;
  say(
    `${what}: ${ms(shown)}, processor ${used.toFixed(2)} s (${marks.join(', ')}), files ${files}, load ${load()}`,
  );
  return shown;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function memory(): string {
  return `memory ${Math.round(stage.usage().memory)} MB`;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}
