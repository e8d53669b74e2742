import { parseAst } from 'vite';

/** A node of the syntax tree (ESTree with JSX and TypeScript nodes); `start` is an offset into the source. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** One source file to look at. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Something to mend, as a line a person can jump to. */
export interface Problem {
  readonly path: string;
  /** From 1; 0 where no line can be named. */
  readonly line: number;
  readonly message: string;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The nodes directly inside a node, in no promised order. */
function* children(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) yield item;
  }
}

/** The node itself and everything inside it; `enter` false leaves a node's inside out. */
export function* walk(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  yield node;
  if (!enter(node)) return;
  for (const child of children(node)) yield* walk(child, enter);
}

/**
 * The syntax tree of TypeScript or TSX.
 * @throws SyntaxError naming the file
 */
export function parse(file: SourceFile): Node {
  try {
    return parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  } catch (cause) {
    throw new SyntaxError(`${file.path} cannot be parsed`, { cause });
  }
}

/** The line, from 1, an offset lies on. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Value of a string literal or of a template without expressions; undefined for anything else. */
export function plainString(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const quasis = node.type === 'TemplateLiteral' ? templateParts(node) : [];
  return quasis.length === 1 ? quasis[0] : undefined;
}

/** The fixed parts of a template, as written between its expressions. */
export const templateParts = (node: Node): string[] =>
  (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);

/** Name of an identifier, JSX name or property key; a member expression gives its parts joined with dots. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return `${nameOf(value.object)}.${nameOf(value.property)}`;
  if (value.type === 'Literal') return String(value.value);
  return typeof value.name === 'string' ? value.name : nameOf(value.name);
}
