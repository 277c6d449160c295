import type { parseHTML } from 'linkedom';

/** A page as the parser gives it, which declares no types of its own. */
export type Page = ReturnType<typeof parseHTML>['document'];

/** What is read of an element. */
export interface PageElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute(name: string): string | null;
}

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

export const NODE_TYPES = { element: 1, text: 3 } as const;

export function isElement(node: PageNode): node is PageElement & PageNode {
  return node.nodeType === NODE_TYPES.element;
}
