/** Sätteri's own steps up to the tree of HTML. Its `mdxToJs` goes on to a module, which nobody runs here, and keeps the tree to itself. */
import type { Root } from 'hast';
import {
  applyCommandsToMdastHandle,
  convertMdastToHastHandle,
  createMdxMdastHandle,
  dropHandle,
  HastReader,
  materializeHastTree,
  normalizePlugins,
  resolveHastSubscriptions,
  resolveMdastSubscriptions,
  serializeHandle,
  visitHastHandle,
  visitMdastHandle,
  type Data,
  type Features,
  type HastPluginDefinition,
  type HastPluginEntry,
  type MdastPluginDefinition,
  type MdastPluginEntry,
} from 'satteri';
import { mayFind } from './signs.ts';

/** What a tree is made with; plugins visit nodes, those with hooks before or after are refused. */
export interface Steps {
  readonly mdastPlugins: readonly MdastPluginEntry[];
  readonly hastPlugins: readonly HastPluginEntry[];
  readonly features: Features;
  readonly footnotes: NonNullable<Parameters<typeof convertMdastToHastHandle>[1]>;
}

/** Makes the tree of a text as MDX, visited in their order by all plugins that may find something. */
export async function treeOf(steps: Steps, source: string, file: URL, data: Data): Promise<Root> {
  const mdast = createMdxMdastHandle(source, steps.features, false);
  try {
    const plugins = normalizePlugins<MdastPluginDefinition>(
      steps.mdastPlugins,
      'mdastPlugins',
      source,
      file,
      'mdx',
      data,
    );
    for (const plugin of plugins.filter((one) => mayFind(one, source))) {
      const nodes = resolveMdastSubscriptions(withoutHooks(plugin));
      const found = await visitMdastHandle(mdast, plugin, nodes, source, file, data, 'mdx');
      if (found.hasMutations) applyCommandsToMdastHandle(mdast, found.commandBuffer);
    }
    return await visitedHast(convertMdastToHastHandle(mdast, steps.footnotes));
  } finally {
    dropHandle(mdast);
  }

  async function visitedHast(hast: HastHandle): Promise<Root> {
    try {
      const plugins = normalizePlugins<HastPluginDefinition>(
        steps.hastPlugins,
        'hastPlugins',
        source,
        file,
        'mdx',
        data,
      );
      for (const plugin of plugins.filter((one) => mayFind(one, source))) {
        const nodes = resolveHastSubscriptions(withoutHooks(plugin));
        await visitHastHandle(hast, plugin, nodes, source, file, data, 'mdx');
      }
      return materializeHastTree(new HastReader(serializeHandle(hast)));
    } finally {
      dropHandle(hast);
    }
  }
}

function withoutHooks<P extends MdastPluginDefinition | HastPluginDefinition>(plugin: P): P {
  if (plugin.before ?? plugin.after)
    throw new Error(`The plugin ${plugin.name} has a hook, which nothing runs here.`);
  return plugin;
}
