/** Keys under a heading: what the dialog of shortcuts shows. */
export interface ShortcutGroup {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly chords: readonly string[] }[];
}

/** Every key that does something, in the order in which hands meet them. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    heading: 'Anywhere',
    lines: [
      { label: 'Command palette', chords: ['mod+k'] },
      { label: 'Find in the map', chords: ['mod+f'] },
      { label: 'Lenses: what to look at the map for', chords: ['l'] },
      { label: 'Papers: read beside the map', chords: ['r'] },
      { label: 'History of the map', chords: ['t'] },
      { label: 'Activity: what others did', chords: ['n'] },
      { label: 'Comment on the selection; all comments', chords: ['m'] },
      { label: 'Send a comment', chords: ['mod+enter'] },
      { label: 'Undo and redo my own acts', chords: ['mod+z', 'mod+shift+z'] },
      { label: 'This list', chords: ['?'] },
    ],
  },
  {
    heading: 'Add and connect',
    lines: [
      { label: 'Cost, claim, context', chords: ['1', '2', '3'] },
      { label: 'Structural cause, evidence, question', chords: ['4', '5', '6'] },
      { label: 'Connect the selected card', chords: ['c'] },
      { label: 'Fold or unfold what hangs under it', chords: ['f'] },
      { label: 'Walk its relations', chords: ['alt+↓'] },
    ],
  },
  {
    heading: 'Selected cards',
    lines: [
      { label: 'Edit the statement', chords: ['enter'] },
      { label: 'End editing', chords: ['enter', 'esc'] },
      { label: 'Start a new line while editing', chords: ['shift+enter'] },
      { label: 'Delete', chords: ['delete'] },
      { label: 'Duplicate', chords: ['mod+d'] },
      { label: 'Copy, cut, paste', chords: ['mod+c', 'mod+x', 'mod+v'] },
      { label: 'Select all', chords: ['mod+a'] },
      { label: 'Move by a step', chords: ['←', '↑', '→', '↓'] },
    ],
  },
  {
    heading: 'In the outline',
    lines: [
      { label: 'Move, unfold, fold', chords: ['↑', '↓', '→', '←'] },
      { label: 'Unfold all beside it', chords: ['*'] },
      { label: 'Add beside it', chords: ['enter'] },
      { label: 'Add under it, with a relation', chords: ['tab'] },
      { label: 'Leave the outline', chords: ['esc', 'tab'] },
      { label: 'Edit the statement', chords: ['f2'] },
      { label: 'Undercut the step to what is above', chords: ['u'] },
      { label: 'Hang higher, hang deeper', chords: ['alt+shift+←', 'alt+shift+→'] },
      { label: 'Change the relation', chords: ['alt+shift+↑', 'alt+shift+↓'] },
      { label: 'Walk its relations', chords: ['alt+↓'] },
      { label: 'Menu of the row', chords: ['shift+f10'] },
      { label: 'Find a row by its first letters', chords: ['shift+a'] },
    ],
  },
  {
    heading: 'In a paper',
    lines: [
      { label: 'Select sentence by sentence', chords: ['←', '→', '[', ']'] },
      { label: 'Extend by a sentence', chords: ['shift+←', 'shift+→'] },
      { label: 'Extend by a word', chords: ['mod+shift+←', 'mod+shift+→'] },
      { label: 'What to make of the words', chords: ['enter'] },
      { label: 'Find in this text', chords: ['mod+f'] },
    ],
  },
  {
    heading: 'On a tour',
    lines: [
      { label: 'Next step', chords: ['→', 'space'] },
      { label: 'Step back', chords: ['←'] },
      { label: 'First step, last step', chords: ['home', 'end'] },
      { label: 'End the tour', chords: ['esc'] },
    ],
  },
  {
    heading: 'Look around',
    lines: [
      { label: 'Select tool, hand tool', chords: ['v', 'h'] },
      { label: 'Answers to the selected card', chords: ['a'] },
      { label: 'Focus on 1, 2, 3 steps around it', chords: ['s'] },
      { label: 'Fold, unfold a level of the map', chords: ['[', ']'] },
      { label: 'Unfold a whole branch (in the outline)', chords: ['shift+f', 'shift+→'] },
      { label: 'Back, forward through what I looked at', chords: ['alt+←', 'alt+→'] },
      { label: 'Whole map', chords: ['shift+1'] },
      { label: 'Selection', chords: ['shift+2'] },
      { label: 'Normal size', chords: ['mod+0'] },
      { label: 'Closer, farther', chords: ['+', '-'] },
      { label: 'Pan while held', chords: ['space'] },
    ],
  },
];
