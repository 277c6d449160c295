import type { parseHTML } from 'linkedom';

/** A page as the parser gives it, which declares no types of its own. */
export type Page = ReturnType<typeof parseHTML>['document'];

/** What is used of an element. */
export interface PageElement {
  readonly localName: string;
  readonly innerHTML: string;
  readonly parentElement: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  readonly ownerDocument: { createElement(name: string): PageElement };
  textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageElement): boolean;
  cloneNode(isDeep: boolean): PageElement;
  remove(): void;
  replaceWith(...others: readonly PageElement[]): void;
}

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

export const NODE_TYPES = { element: 1, text: 3 } as const;

export function isElement(node: PageNode): node is PageElement & PageNode {
  return node.nodeType === NODE_TYPES.element;
}
