import { lineAt, type Node, nameOf, parse, plainString, type SourceFile, templateParts, walk } from './syntax-tree.ts';

/** A place in the source that names a message, or with `${}` in it several. */
export interface KeyUse {
  readonly path: string;
  readonly line: number;
  /** As written; expressions inside a template appear as `*`. */
  readonly written: string;
  readonly matches: (key: string) => boolean;
}

/** File names look like keys: `report.html`, `take.json`. */
const FILE_NAME = /\.(css|html|jpe?g|js|json|m4a|mkv|mp4|part|pdf|png|svg|tsx?|webm|webp|zip)$/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Names of modules, and ids of actions (`{ id: 'review.undo', … }`), which name no message. */
const namesNoMessage = (node: Node): boolean =>
  ['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'].includes(node.type) ||
  (node.type === 'Property' && nameOf(node.key) === 'id');

/**
 * Everything in a source file that has the shape of a message key: `area.thing.part`, whose area is one the catalogues
 * have. Templates count with one key part for each expression, so `error.${code}.what` stands for all codes.
 * @param areas first parts of the catalogue keys
 */
export function findKeys(file: SourceFile, areas: ReadonlySet<string>): KeyUse[] {
  const uses: KeyUse[] = [];
  for (const node of walk(parse(file), (inside) => !namesNoMessage(inside))) {
    const plain = plainString(node);
    const parts = plain !== undefined ? [plain] : node.type === 'TemplateLiteral' ? templateParts(node) : [];
    const written = parts.join('*');
    const [area = ''] = written.split('.', 1);
    if (!areas.has(area) || !/^[a-z][\w*-]*(\.[\w*-]+)+$/i.test(written) || FILE_NAME.test(written)) continue;
    const pattern = new RegExp(`^${parts.map(escaped).join('[^.]+')}$`);
    uses.push({ path: file.path, line: lineAt(file.text, node.start), written, matches: (key) => pattern.test(key) });
  }
  return uses;
}
