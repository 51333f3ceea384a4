import { describe, expect, it } from 'vitest';
import type { EditKind } from '../../server/live/edit.ts';
import { faultOf, type Sent } from './trial.ts';

/** Attacks that once left the document and its reload different, or threw; the fewest frames that did. */
const FOUND: readonly (readonly [name: string, frames: readonly string[]])[] = [
  [
    'neighbours in two places, one of them collected',
    [
      'catch-up 010207000700642d00a40700017800',
      'update 020480d0acf30e00a1070001280106766f6963657300027e782701076265617265727300008880d0acf30e010177095f5f70726f746f5f5f070302a464170474657874a707050244050605636c61696d00',
    ],
  ],
  [
    'several values under one key',
    [
      'update 020180d0acf30e00000202070027010972656c6174696f6e730d736368656d6156657273696f6e00210106766f6963657307655f636c61696d0300',
      'catch-up 01040703280108656c656d656e747305655f6e6577027c3fc000007704636f7374240107626561726572730474657874026263210007000474657874034107070100',
    ],
  ],
  [
    'an entry of a map before another',
    [
      'update 01040700e76406050202a86421037b7ff800000000000077095f5f70726f746f5f5f7c3fc00000280107726567696f6e7306655f636f73740275007f270106766f696365730d736368656d6156657273696f6e0000',
    ],
  ],
  [
    'a right neighbour that comes before the left one',
    ['update 01010700270108656c656d656e747305655f6e65770200', 'update 01010701e705050502010164012401'],
  ],
  [
    'neighbours with a thing between them that the right one stands on',
    ['update 01010700a80506027c3fc00000750175017d0100', 'update 010380d0acf30e00470507010001a764160200'],
  ],
  [
    'a new thing that passes over an earlier one of the same client',
    [
      'update 01020700a70502026707000100',
      'update 010380d0acf30e00670508016480d0acf30e0005636c61696da180d0acf30e040200',
    ],
  ],
  [
    'an entry that passes for a list when it is applied',
    [
      'update 010280d0acf30e00280106766f69636573046b696e64017f2800642205655f6e65770377095f5f70726f746f5f5f7d01750175017d0100',
      'update 020380d0acf30e04280108656c656d656e74730d736368656d6156657273696f6e037f7d01760201787d0101797d026780d0acf30e0201e405020700047465787401070000040280d0acf30e03060204040503050203040103',
      'update 01030702240106766f69636573027431047465787401000501032701046d657461046b696e640100',
    ],
  ],
  [
    'a repetition that cuts a character in two and leaves no trace in the log',
    [
      'update 010180d0acf30e000400641e04f09f998200',
      'update 010180d0acf30e020800641f037c3fc000007d017704636f737400',
      'update 010280d0acf30e0228010972656c6174696f6e7307655f636c61696d017c3fc000004880d0acf30e01017b7ff800000000000000',
    ],
  ],
];

function read(line: string): Sent {
  const [kind, hex] = line.split(' ') as [EditKind, string];
  return { kind, bytes: Uint8Array.from(Buffer.from(hex, 'hex')) };
}

describe('what attacks found once', () => {
  it.each(FOUND)('S4.1 S4.12 is harmless now: %s', (_name, frames) => {
    expect(faultOf(frames.map(read))).toBeUndefined();
  });
});
