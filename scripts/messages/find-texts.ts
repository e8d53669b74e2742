import {
  isNode,
  lineAt,
  type Node,
  nameOf,
  type Problem,
  parse,
  plainString,
  type SourceFile,
  templateParts,
  walk,
} from './syntax-tree.ts';

/** Attributes and fields whose value a person reads or hears. */
const TEXT_NAMES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'caption',
  'closeButtonLabel',
  'description',
  'error',
  'header',
  'heading',
  'hint',
  'label',
  'legend',
  'message',
  'placeholder',
  'subtitle',
  'summary',
  'thumbLabel',
  'title',
  'tooltip',
]);

/** Functions that show their first argument to a person. */
const SHOWING_CALL = /(^|\.)(notify|notifyError|toast|alert|confirm|prompt)$/;

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
/** Fields of objects hold ids and CSS names too: there only what reads like a sentence or a heading counts. */
const readsLikeText = (text: string): boolean => /^\p{Lu}/u.test(text) || (hasLetter(text) && /\s/.test(text.trim()));

/**
 * The fixed texts an expression may come out as: literals, templates, both sides of a choice, joined strings. What is
 * handed to a function is that function's business and not looked at.
 */
function fixedTexts(node: Node): { node: Node; text: string }[] {
  const inside = (...fields: unknown[]) => fields.flatMap((field) => (isNode(field) ? fixedTexts(field) : []));
  const plain = plainString(node);
  if (plain !== undefined) return [{ node, text: plain }];
  switch (node.type) {
    case 'TemplateLiteral':
      return [{ node, text: templateParts(node).join('…') }];
    case 'ConditionalExpression':
      return inside(node.consequent, node.alternate);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.type === 'BinaryExpression' && node.operator !== '+' ? [] : inside(node.left, node.right);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return inside(node.expression);
    default:
      return [];
  }
}

/** What a node shows to a person, when it is one that does. */
function shownTexts(node: Node): { node: Node; text: string; counts: (text: string) => boolean }[] {
  const counted = (value: unknown, counts: (text: string) => boolean) =>
    isNode(value) ? fixedTexts(value).map((found) => ({ ...found, counts })) : [];
  switch (node.type) {
    case 'JSXText':
      return [{ node, text: String(node.value), counts: hasLetter }];
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[])
        .filter((child) => child.type === 'JSXExpressionContainer')
        .flatMap((child) => counted(child, hasLetter));
    case 'JSXAttribute':
      return TEXT_NAMES.has(nameOf(node.name)) ? counted(node.value, hasLetter) : [];
    case 'Property':
      return TEXT_NAMES.has(nameOf(node.key)) ? counted(node.value, readsLikeText) : [];
    case 'AssignmentExpression':
      return nameOf(node.left) === 'document.title' ? counted(node.right, hasLetter) : [];
    case 'CallExpression':
      return SHOWING_CALL.test(nameOf(node.callee)) ? counted((node.arguments as Node[])[0], hasLetter) : [];
    default:
      return [];
  }
}

/**
 * Texts in a page's source that stand outside the message catalogues.
 * @param isKey whether a string is a catalogue key: those are meant to stand in attributes and fields
 */
export function findTexts(file: SourceFile, isKey: (text: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  for (const node of walk(parse(file)))
    for (const { node: at, text, counts } of shownTexts(node)) {
      if (!counts(text) || isKey(text)) continue;
      const quoted = JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 60));
      problems.push({
        path: file.path,
        line: lineAt(file.text, at.start),
        message: `text outside the catalogues: ${quoted}`,
      });
    }
  return problems;
}
