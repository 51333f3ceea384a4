import { fileURLToPath } from 'node:url';
import { type RivalPage, servePage } from '../serve.ts';

const STYLE = `.plain-card{width:280px;height:150px;box-sizing:border-box;padding:12px;
border:1px solid #bbb;border-radius:10px;background:#fff;font:14px sans-serif}.plain-card p{margin:6px 0}`;

/** Plain React Flow with the same cards. */
export function servePlain(): Promise<RivalPage> {
  const entry = fileURLToPath(new URL('./page.tsx', import.meta.url));
  return servePage({ title: 'Plain', source: { entryPoints: [entry] }, style: STYLE });
}
