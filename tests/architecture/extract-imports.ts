import { parseSync } from 'vite';

/** One dependency of a file on another, as written. */
export interface FoundImport {
  readonly specifier: string;
  /** True when the import vanishes at run time. */
  readonly typeOnly: boolean;
}

/** What a source file depends on, and how often it says `any`. */
export interface Extract {
  readonly imports: readonly FoundImport[];
  readonly anyCount: number;
}

type Node = Readonly<Record<string, unknown>>;

const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const CSS_IMPORT = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g;

/**
 * Finds every import of a file: static, type-only, re-exports, `import()`, `import('…')` in types, `import x =
 * require('…')`, `new URL('…', import.meta.url)` (which is how workers are named), and `@import` in style sheets.
 */
export function extract(path: string, text: string): Extract {
  if (path.endsWith('.css')) {
    const imports = [...text.matchAll(CSS_IMPORT)].map((match) => ({
      specifier: match[1] ?? '',
      typeOnly: false,
    }));
    return { imports, anyCount: 0 };
  }
  if (!SCRIPT.test(path)) return { imports: [], anyCount: 0 };
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  // A file that cannot be read would pass every check; it must not.
  if (error) throw new Error(`${path}: ${error.message}`);
  const imports: FoundImport[] = [];
  let anyCount = 0;
  walk(parsed.program, (node) => {
    if (node.type === 'TSAnyKeyword') anyCount += 1;
    const found = importOf(node);
    if (found) imports.push(found);
  });
  return { imports, anyCount };
}

function importOf(node: Node): FoundImport | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return importFrom(node.source, node.importKind === 'type' || allTypes(node.specifiers, 'importKind'));
    case 'ExportNamedDeclaration':
      return importFrom(node.source, node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind'));
    case 'ExportAllDeclaration':
      return importFrom(node.source, node.exportKind === 'type');
    case 'ImportExpression':
      return importFrom(node.source, false);
    case 'TSImportType':
      return importFrom(node.source ?? node.argument, true);
    case 'TSExternalModuleReference':
      return importFrom(node.expression, false);
    case 'NewExpression':
      return isNode(node.callee) && node.callee.name === 'URL' ? urlOf(node.arguments) : undefined;
    default:
      return undefined;
  }
}

/** `new URL('./worker.ts', import.meta.url)`; addresses of folders, data and other hosts load no code. */
function urlOf(args: unknown): FoundImport | undefined {
  const [first, second] = Array.isArray(args) ? args : [];
  const ofThisFile = isNode(second) && isNode(second.object) && second.object.type === 'MetaProperty';
  const found = ofThisFile ? importFrom(first, false) : undefined;
  return found && SCRIPT.test(found.specifier) ? found : undefined;
}

function importFrom(source: unknown, typeOnly: boolean): FoundImport | undefined {
  if (!isNode(source)) return undefined;
  const literal = isNode(source.literal) ? source.literal : source;
  return typeof literal.value === 'string' ? { specifier: literal.value, typeOnly } : undefined;
}

/** `import { type A, type B } from …` imports types alone, although the declaration does not say so. */
function allTypes(specifiers: unknown, kind: string): boolean {
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((one) => isNode(one) && one[kind] === 'type')
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) {
      if (typeof child === 'object' && child !== null) walk(child, visit);
    }
  }
}
