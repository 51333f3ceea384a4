import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureWords } from '../../../client/intake/failure.ts';
import { intake } from '../../../client/intake/intake.ts';
import { articleBlocks } from '../../support/papers/article.ts';
import { paperDocx } from '../../support/papers/docs.ts';
import { mutantsOf } from '../../support/papers/mutants.ts';
import { nodeEngines, paperWindow } from '../../support/papers/node-engines.ts';
import { paperPdf } from '../../support/papers/paper-pdf.ts';
import { CATALOGUE, FONT, PAGE, PAGES, rawPdf, stream, words } from '../../support/papers/raw-pdf.ts';
import { blocksOf, failureOf, fileOf, mustRead, read } from '../../support/papers/read.ts';
import { zipOf } from '../../support/papers/zips.ts';

/** What a file may take on a machine that does other things as well, in milliseconds. */
const SLOW = { timeout: 60_000 };
const SENTENCE = 'These are the words of the paper, as they stand in it, from the first to the last of them.';

describe('a hostile web page', () => {
  const page = (body: string) =>
    fileOf(`<!doctype html><body><p>${SENTENCE}</p>${body}</body>`, 'paper.html');
  const attacks = {
    'a script': '<script>globalThis.ran = true</script>',
    'a picture that fails': '<img src="x" onerror="globalThis.ran = true">',
    'a link that runs': '<a href="javascript:globalThis.ran=true">more</a>',
    'an SVG':
      '<svg onload="globalThis.ran = true"><script>globalThis.ran = true</script><text>drawn</text></svg>',
    MathML:
      '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.ran=true"></style></mglyph></table></mtext></math>',
    'a refresh': '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">',
    'a base': '<base href="https://elsewhere.example/">',
    'a form':
      '<form action="https://elsewhere.example/"><input autofocus onfocus="globalThis.ran=true"><button>Send</button></form>',
    'a frame': '<iframe src="https://elsewhere.example/"></iframe><object data="x"></object><embed src="x">',
    'a style sheet':
      '<style>@import "https://elsewhere.example/"; p { background: url(https://elsewhere.example/) }</style><link rel=stylesheet href="https://elsewhere.example/">',
    'an open tag': '<style><p>not shown',
    'clobbered names':
      '<form><input name="attributes"><input name="childNodes"><input name="parentNode"></form>',
  };
  for (const [name, attack] of Object.entries(attacks)) {
    it(`runs nothing and loads nothing: ${name}`, async () => {
      Object.assign(paperWindow, { ran: false });
      const { text } = await mustRead(page(attack));
      expect(text.text.startsWith(SENTENCE)).toBe(true);
      expect(text.text).not.toMatch(/ran|elsewhere|import|Send|drawn|not shown/);
      expect(paperWindow).toHaveProperty('ran', false);
      expect(paperWindow.document.documentElement.outerHTML).toBe('<html><head></head><body></body></html>');
    });
  }

  it('is the same in Markdown', async () => {
    Object.assign(paperWindow, { ran: false });
    const text = `# A title\n\n${SENTENCE}\n\n<img src=x onerror="globalThis.ran=true"><script>globalThis.ran=true</script>\n\n[more](javascript:globalThis.ran=true)`;
    const intaken = await mustRead(fileOf(text, 'paper.md'));
    expect(blocksOf(intaken)).toEqual([
      ['h1', 'A title'],
      ['paragraph', SENTENCE],
      ['paragraph', 'more'],
    ]);
    expect(paperWindow).toHaveProperty('ran', false);
  });

  it('may nest its elements a hundred thousand deep', SLOW, async () => {
    for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'x-y']) {
      expect(await failureOf(page(`<${tag}>`.repeat(100_000)))).toEqual({ code: 'too-complex' });
    }
    expect(await failureOf(page('<p>'.repeat(10_000)))).toBe(undefined);
  });

  it('may have more tags than a page has', async () => {
    expect(await failureOf(page('<i>a</i>'.repeat(200_000)))).toEqual({ code: 'too-complex' });
  });
});

describe('a file that is too large', () => {
  it('is refused by its size, before a byte of it is read', async () => {
    const huge = fileOf('%PDF-1.7', 'huge.pdf');
    Object.defineProperty(huge, 'size', { value: 2 ** 30 });
    huge.stream = () => {
      throw new Error('was read');
    };
    expect(await failureOf(huge)).toEqual({ code: 'too-large', bytes: 2 ** 30 });
    expect(failureWords({ code: 'too-large', bytes: 2 ** 30 }).what).toBe(
      'This file has 1,024 MB; up to 10 MB can be read.',
    );
  });

  it('is refused where it lies about its size', async () => {
    const lying = fileOf(new Uint8Array(11 * 2 ** 20), 'lying.txt');
    Object.defineProperty(lying, 'size', { value: 100 });
    expect(await failureOf(lying)).toMatchObject({ code: 'too-large' });
  });

  it('is refused where its words are more than one text may have', async () => {
    expect(await failureOf({ text: `${SENTENCE}\n\n`.repeat(50_000) })).toEqual({ code: 'too-long' });
  });
});

describe('a hostile Word file', () => {
  const part = '<?xml version="1.0"?><w:document/>';

  it('is refused where its list says that it unfolds to too much', async () => {
    const bomb = zipOf([{ name: 'word/document.xml', data: part, saidSize: 2 ** 31 }]);
    expect(await failureOf(fileOf(bomb, 'bomb.docx'))).toEqual({ code: 'too-complex' });
  });

  it('is refused where it unfolds to more than its list says', SLOW, async () => {
    const bomb = zipOf([{ name: 'word/document.xml', data: new Uint8Array(120 * 2 ** 20), saidSize: 1_000 }]);
    expect(bomb.length).toBeLessThan(2 ** 18);
    expect(await failureOf(fileOf(bomb, 'bomb.docx'))).toEqual({ code: 'too-complex' });
  });

  it('is refused where a part of it is under a password', async () => {
    const locked = zipOf([{ name: 'word/document.xml', data: part, isLocked: true }]);
    expect(await failureOf(fileOf(locked, 'locked.docx'))).toEqual({ code: 'password' });
  });

  it('does not unfold names that stand for longer names', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:body></w:document>`;
    const file = fileOf(zipOf([{ name: 'word/document.xml', data: laughs }]), 'laughs.docx');
    const result = await read(file);
    expect(result.ok ? result.value.text.text.length : 0).toBeLessThan(1_000);
  });

  it('may nest its elements a hundred thousand deep', SLOW, async () => {
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(50_000)}</w:body></w:document>`;
    const result = await read(fileOf(zipOf([{ name: 'word/document.xml', data: deep }]), 'deep.docx'));
    expect(result.ok).toBe(false);
  });
});

describe('a hostile PDF', () => {
  it('is refused for its pages before one of them is read', async () => {
    const many = rawPdf([
      CATALOGUE,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`,
      PAGE,
      stream(words(SENTENCE)),
      FONT,
    ]);
    expect(await failureOf(fileOf(many, 'many.pdf'))).toEqual({ code: 'too-many-pages', pages: 100_000 });
  });

  it('is not led round in a circle of pages', SLOW, async () => {
    const circle = rawPdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']);
    expect(await failureOf(fileOf(circle, 'circle.pdf'))).toEqual({ code: 'broken', format: 'pdf' });
  });

  it(
    'is refused where a stream unfolds to too much, though its packing has another spelling',
    SLOW,
    async () => {
      const packed = deflateSync(new Uint8Array(120 * 2 ** 20).fill(32));
      for (const filter of ['/Filter /FlateDecode', '/Filter /Fl#61teDecode', '/Filter [/FlateDecode]']) {
        const bomb = rawPdf([CATALOGUE, PAGES, PAGE, stream(packed, filter), FONT]);
        expect(await failureOf(fileOf(bomb, 'bomb.pdf'))).toEqual({ code: 'too-complex' });
      }
    },
  );

  it('is refused where one packing is inside another', async () => {
    const packed = deflateSync(deflateSync(new Uint8Array(2 ** 20)));
    const bomb = rawPdf([
      CATALOGUE,
      PAGES,
      PAGE,
      stream(packed, '/Filter [/FlateDecode /FlateDecode]'),
      FONT,
    ]);
    expect(await failureOf(fileOf(bomb, 'bomb.pdf'))).toEqual({ code: 'too-complex' });
  });

  it('does not run what it would run when opened', async () => {
    const acting = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /JavaScript /JS (app.alert\\(2\\)) >> >> >>',
      PAGES,
      PAGE,
      stream(words(SENTENCE)),
      FONT,
    ]);
    const { text } = await mustRead(fileOf(acting, 'acting.pdf'));
    expect(text.text).toBe(SENTENCE);
  });

  it('is refused where a page has more letters than a page has', SLOW, async () => {
    const dense = Array.from(
      { length: 50_000 },
      (_, at) => `1 0 0 1 ${at % 500} ${(at * 7) % 800} Tm (a) Tj`,
    ).join('\n');
    const file = rawPdf([CATALOGUE, PAGES, PAGE, stream(`BT /F1 2 Tf ${dense} ET`), FONT]);
    expect(await failureOf(fileOf(file, 'dense.pdf'))).toEqual({ code: 'too-complex' });
  });
});

describe('a PDF that holds no text', () => {
  it('says that its pages are pictures', async () => {
    const drawn = rawPdf([CATALOGUE, PAGES, PAGE, stream('0 0 100 100 re f'), FONT]);
    expect(await failureOf(fileOf(drawn, 'scan.pdf'))).toEqual({ code: 'scanned', pages: 1 });
  });

  it('says that it is under a password', async () => {
    const locked = await paperPdf([{ kind: 'paragraph', text: SENTENCE }], { password: 'secret' });
    expect(await failureOf(fileOf(locked, 'locked.pdf'))).toEqual({ code: 'password' });
  });

  it('says that it is damaged', async () => {
    expect(await failureOf(fileOf('%PDF-1.7\nnothing more', 'cut.pdf'))).toEqual({
      code: 'broken',
      format: 'pdf',
    });
  });

  it('says that its letters have no names', async () => {
    const map = 'beginbfrange\n<00> <ff> <e000>\nendbfrange';
    const nameless = rawPdf([
      CATALOGUE,
      PAGES,
      PAGE,
      stream(words(SENTENCE)),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
      stream(map),
    ]);
    expect(await failureOf(fileOf(nameless, 'nameless.pdf'))).toEqual({ code: 'garbled' });
  });
});

describe('reading that is cancelled', () => {
  it('stops before it has begun', async () => {
    expect(await read({ text: SENTENCE }, AbortSignal.abort())).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    const file = fileOf(SENTENCE, 'a.txt');
    expect(await read(file, AbortSignal.abort())).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('stops at the page where it is, and ends the reader', SLOW, async () => {
    const file = fileOf(await paperPdf(articleBlocks(), { columns: 2 }), 'long.pdf');
    const stop = new AbortController();
    const seen: number[] = [];
    let isClosed = false;
    const result = await intake(
      file,
      {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.stage !== 'pages') return;
          seen.push(progress.done);
          if (progress.done === 2) stop.abort();
        },
      },
      {
        ...nodeEngines,
        openPdf: async (bytes) => {
          const opening = await nodeEngines.openPdf(bytes);
          return {
            file: opening.file,
            close: () => {
              isClosed = true;
              opening.close();
            },
          };
        },
      },
    );
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([0, 1, 2]);
    expect(isClosed).toBe(true);
  });
});

describe('seeded mutants of real files', () => {
  it('all end in a text or a reason', SLOW, async () => {
    const some = articleBlocks().slice(0, 12);
    const originals = {
      'a.pdf': await paperPdf(some, { columns: 2 }),
      'a.docx': await paperDocx(some),
      'a.html': new TextEncoder().encode(
        `<!doctype html><p>${SENTENCE}<sup>1</sup><table><tr><td>a<td>b</table>`.repeat(20),
      ),
    };
    for (const [name, bytes] of Object.entries(originals)) {
      for (const { seed, bytes: mutant } of mutantsOf(bytes, 15)) {
        const result = await read(fileOf(mutant, name)).catch((error: unknown) => {
          throw new Error(`seed ${seed} of ${name}`, { cause: error });
        });
        expect(result.ok || failureWords(result.error).what !== '', `seed ${seed} of ${name}`).toBe(true);
      }
    }
  });
});
