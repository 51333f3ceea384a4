import { describe, expect, it } from 'vitest';
import { createNodeMaker, type NodesInput } from '../../../../client/canvas/flow/nodes.ts';
import { aMap, anElement, card } from '../a-map.ts';

const map = aMap([anElement('a', 0, 300), anElement('b', 400, 0), anElement('c', 0, 0)]);

function input(part: Partial<NodesInput> = {}): NodesInput {
  return {
    elements: map.elements,
    regions: new Map(),
    visible: new Set(map.elements.keys()),
    hiddenUnder: new Map(),
    children: new Map(),
    folded: new Set(),
    selection: new Set(),
    near: null,
    dragged: new Set(),
    mayEdit: true,
    namesOnTop: false,
    mounted: new Set([card('a'), card('b'), card('c')]),
    edited: undefined,
    focused: undefined,
    ...part,
  };
}

describe('the nodes of the canvas', () => {
  it('come in reading order, so that Tab walks them so', () => {
    expect(createNodeMaker()(input()).map((node) => node.id)).toEqual([card('c'), card('b'), card('a')]);
  });

  it('that say the same as before are the same objects', () => {
    const make = createNodeMaker();
    const before = make(input());
    const after = make(input({ selection: new Set([card('b')]) }));
    expect(after.filter((node, index) => node !== before[index]).map((node) => node.id)).toEqual([card('b')]);
  });

  it('are those in or near the window, and what is selected, carried or written wherever it lies', () => {
    const far = { mounted: new Set([card('c')]) };
    const idsOf = (part: Partial<NodesInput>) => createNodeMaker()(input(part)).map((node) => node.id);
    expect(idsOf(far)).toEqual([card('c')]);
    expect(idsOf({ ...far, selection: new Set([card('a')]) })).toEqual([card('c'), card('a')]);
    expect(idsOf({ ...far, dragged: new Set([card('b')]) })).toEqual([card('c'), card('b')]);
    expect(idsOf({ ...far, edited: card('a') })).toEqual([card('c'), card('a')]);
  });

  it('far away are moved with a large selection without being mounted, but for the one that has the focus', () => {
    const many = Array.from({ length: 40 }, (_, at) => anElement(`m${at}`, at * 300, 0));
    const crowd = aMap(many);
    const nodes = createNodeMaker()(
      input({
        elements: crowd.elements,
        visible: new Set(crowd.elements.keys()),
        selection: new Set(crowd.elements.keys()),
        mounted: new Set([card('m3')]),
        focused: card('m7'),
      }),
    );
    expect(nodes).toHaveLength(40);
    expect(nodes.filter((node) => !node.hidden).map((node) => node.id)).toEqual([card('m3'), card('m7')]);
  });

  it('cannot be dragged by an observer', () => {
    expect(createNodeMaker()(input({ mayEdit: false })).every((node) => node.draggable === false)).toBe(true);
  });

  it('leave out what is folded away', () => {
    expect(createNodeMaker()(input({ visible: new Set([card('a')]) }))).toHaveLength(1);
  });
});
