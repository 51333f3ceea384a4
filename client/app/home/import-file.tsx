import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FileUp } from '../../ui/icons.ts';
import { ProgressBar } from '../../ui/progress.tsx';
import { useApi } from '../api-context.tsx';
import { FailureNote } from './failure-note.tsx';
import { isMapFile, NOT_A_MAP } from './map-file.ts';
import { useCreation } from './use-creation.ts';

/** A map out of a file: dropped here or picked. The server says what it could not read. */
export function ImportFile() {
  const api = useApi();
  const picker = useRef<HTMLInputElement>(null);
  const cancel = useRef<AbortController>(null);
  const [over, setOver] = useState(false);
  const { creation, run, reset } = useCreation();
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const controller = new AbortController();
    cancel.current = controller;
    run(async () => {
      const text = await file.text();
      return isMapFile(text) ? api.importMap(text, controller.signal) : NOT_A_MAP;
    });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={classNames('home__way', over && 'home__way--over')}
      aria-labelledby="import-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2 className="home__way-title" id="import-title">
        Import a file
      </h2>
      <p className="home__fine">Drop a map that was exported from Penumbra here, or choose one.</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {creation.state === 'refused' && <FailureNote failure={creation.failure} />}
      {creation.state === 'working' ? (
        <>
          <ProgressBar label="Reading the map…" />
          <Button
            onClick={() => {
              cancel.current?.abort();
              reset();
            }}
          >
            Cancel
          </Button>
        </>
      ) : (
        <Button icon={<FileUp />} onClick={() => picker.current?.click()}>
          Choose a file
        </Button>
      )}
    </section>
  );
}
