/** The pages and endpoints of the site: which addresses there are, and what an address gives. */
import { createApp } from 'astro/app/entrypoint';
import type { APIContext, APIRoute, RouteData } from 'astro';
import { newAnswer, valueOf, type Answer } from '../../../src/memory/answers.ts';
import { printOf } from '../../../src/memory/print.ts';
import { bytesOf } from './response.ts';

type Params = Readonly<Record<string, string | undefined>>;

interface PageModule {
  readonly GET?: APIRoute;
  readonly getStaticPaths?: () => StaticPath[] | Promise<StaticPath[]>;
}

interface StaticPath {
  readonly params: Params;
  readonly props?: object;
}

/** A file of the site that a route makes. */
export interface Output {
  readonly route: RouteData;
  readonly params: Params;
  /** From the section's root: `/news/plan/`, `/feed.xml`. */
  readonly address: string;
  /** From the folder of the site: `news/plan/index.html`. */
  readonly file: string;
}

const loaders = import.meta.glob<PageModule>('/src/pages/**/*.{astro,ts}', {
  // `.well-known/` too.
  exhaustive: true,
});
const modules = new Map(
  Object.entries(loaders).map(([file, load]) => [file.replace('/', ''), once(load)]),
);
const app = createApp({ streaming: false });

for (const [component, load] of app.manifest.pageMap ?? [])
  app.manifest.pageMap?.set(component, once(load));

// By itself Astro answers an error with a page that says 500; here it must stop the build.
app.renderError = (_request, { error, response }) => {
  if (error instanceof Error) throw error;
  return Promise.resolve(response ?? new Response(null, { status: 500 }));
};

/** Imports a module once: asking Node for it again takes as long as rendering something small. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}

const routes = app.manifest.routes
  .map(({ routeData }) => routeData)
  .filter(({ component }) => modules.has(component));

const paths: Answer<readonly Params[]>[] = routes.map((route) =>
  newAnswer(`paths ${route.component}`, () => paramsOf(route), printOf),
);

async function paramsOf(route: RouteData): Promise<readonly Params[]> {
  if (route.params.length === 0) return [{}];
  const { getStaticPaths } = (await modules.get(route.component)?.()) ?? {};
  if (!getStaticPaths) throw new Error(`${route.component} has no getStaticPaths.`);
  return (await getStaticPaths()).map(({ params, props }) => {
    if (props) throw new Error(`${route.component} must look itself up: props are not passed on.`);
    return params;
  });
}

/** What the last question gave: an answer that says the same stays the same list. */
let last: {
  readonly lists: readonly (readonly Params[])[];
  readonly found: ReadonlyMap<string, Output>;
} = { lists: [], found: new Map() };

/** Every file that the site has in the current state of content; of two routes with one address the first has it. */
export async function outputs(): Promise<ReadonlyMap<string, Output>> {
  const lists = await Promise.all(paths.map((answer) => valueOf(answer)));
  if (lists.every((list, index) => list === last.lists[index])) return last.found;
  const found = new Map<string, Output>();
  for (const [index, route] of routes.entries()) {
    for (const params of lists[index] ?? []) {
      const output = outputOf(route, params);
      if (!found.has(output.file)) found.set(output.file, output);
    }
  }
  last = { lists, found };
  return found;
}

function outputOf(route: RouteData, params: Params): Output {
  const parts = route.segments.map((segment) =>
    segment
      .map(({ content, dynamic }) =>
        dynamic ? (params[content.replace('...', '')] ?? '') : content,
      )
      .join(''),
  );
  const path = parts.filter((part) => part !== '').join('/');
  if (route.type === 'endpoint') return { route, params, address: `/${path}`, file: path };
  if (path === '404') return { route, params, address: '/404/', file: '404.html' };
  const folder = path === '' ? '' : `${path}/`;
  return { route, params, address: `/${folder}`, file: `${folder}index.html` };
}

/** The bytes of an output. */
export async function renderOutput(output: Output): Promise<Uint8Array> {
  const { route, address } = output;
  const response = await (route.type === 'endpoint' ? askEndpoint(output) : askPage(output));
  if (response.status !== 200 && !(response.status === 404 && address === '/404/'))
    throw new Error(`${address} answers ${String(response.status)}.`);
  return bytesOf(response);
}

function askPage({ route, address }: Output): Promise<Response> {
  const base = app.manifest.base.replace(/\/$/u, '');
  const request = new Request(`http://localhost${base}${encodeURI(address)}`);
  return app.render(request, { routeData: route });
}

/** An endpoint is asked without the way that Astro has for requests, which takes longer than most of them. */
async function askEndpoint({ route, params, address }: Output): Promise<Response> {
  const { GET } = (await modules.get(route.component)?.()) ?? {};
  if (!GET) throw new Error(`${address} has no GET.`);
  return GET(new Proxy({ params } as APIContext, onlyParams));
}

const onlyParams: ProxyHandler<APIContext> = {
  get: (context, name) => {
    if (name === 'params') return context.params;
    throw new Error(
      `An endpoint of this site looks itself up by its params, not by ${String(name)}.`,
    );
  },
};
