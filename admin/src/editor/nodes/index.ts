/** Every node that the editor knows. */
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { KlassConstructor, LexicalNode } from 'lexical';
import { Container } from './Container.ts';
import { InlineContainer } from './InlineContainer.ts';
import { FlowLeaf, TextLeaf } from './leaves.ts';

export const nodes: readonly KlassConstructor<typeof LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  Container,
  InlineContainer,
  FlowLeaf,
  TextLeaf,
];
