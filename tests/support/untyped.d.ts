/** What the tests use of packages that bring no types of their own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string, options?: { readonly url?: string; readonly runScripts?: 'dangerously' });
    readonly window: Window & typeof globalThis;
  }
}

declare module 'pdfkit' {
  export interface PdfOptions {
    readonly size?: readonly [number, number];
    readonly margin?: number;
    readonly compress?: boolean;
    readonly autoFirstPage?: boolean;
    readonly info?: Readonly<Record<string, string>>;
    readonly userPassword?: string;
    readonly pdfVersion?: string;
  }
  export default class PdfDocument {
    constructor(options?: PdfOptions);
    readonly page: { readonly width: number; readonly height: number };
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    addPage(): this;
    end(): void;
    registerFont(name: string, path: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options?: Readonly<Record<string, unknown>>): this;
    widthOfString(text: string): number;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour?: string): this;
    rotate(degrees: number, options?: { readonly origin: readonly [number, number] }): this;
    save(): this;
    restore(): this;
  }
}
