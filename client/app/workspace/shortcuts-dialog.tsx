import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Switch } from '../../ui/switch.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { setLetterKeys } from '../../view-state/letter-keys.ts';
import { useView } from '../../view-state/store.ts';
import { keysHere } from './platform.ts';
import { SHORTCUTS } from './shortcut-list.ts';
import './shortcuts-dialog.css';

/** All the keys, in groups. */
export function ShortcutsDialog() {
  const letterKeys = useView((view) => view.letterKeys);
  return (
    <Dialog onClose={closeDialog} title="Keyboard shortcuts" size="lg">
      <div className="shortcuts__letters">
        <Switch
          label="Letters, digits and signs do something by themselves"
          checked={letterKeys}
          onChange={setLetterKeys}
        />
        <p>
          Turn this off if you speak to your computer, or press keys by accident. Keys with Ctrl, Cmd or Alt,
          arrows, Enter and the like go on working, and all else is in menus and in the command palette. It
          holds on this device.
        </p>
      </div>
      <div className="shortcuts" role="region" aria-label="Keys" tabIndex={0}>
        {SHORTCUTS.map((group) => (
          <section className="shortcuts__group" key={group.heading}>
            <h3 className="shortcuts__heading">{group.heading}</h3>
            <dl>
              {group.lines.map((line) => (
                <div className="shortcuts__line" key={line.label}>
                  <dt>{line.label}</dt>
                  <dd className="shortcuts__keys">
                    {line.chords.map((chord) => (
                      <Kbd key={chord} keys={keysHere(chord)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
