// `npm run check:anchors -- MAP SOURCE=TEXTFILE ...`: whether every quotation of a map still stands in its source.
import { checkAnchors } from './anchor-check.ts';

const { status, out, error } = checkAnchors(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = status;
