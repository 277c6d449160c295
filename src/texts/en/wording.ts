export const bold = (text: string) => `**${text}**`;
export const boldList = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map(bold));
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
export const count = (value: number) => value.toLocaleString('en');
