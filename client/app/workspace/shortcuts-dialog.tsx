import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { keysHere } from './platform.ts';
import { SHORTCUTS } from './shortcut-list.ts';
import './shortcuts-dialog.css';

/** All the keys, in groups. */
export function ShortcutsDialog() {
  return (
    <Dialog onClose={closeDialog} title="Keyboard shortcuts" size="lg">
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
