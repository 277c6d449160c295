/** What is used of the package, which ships without types. */
declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(query: string, limit?: number): [id: string, score: number][];
  }

  const bm25: () => Engine;
  export = bm25;
}
