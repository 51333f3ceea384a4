import { useReading } from '../hooks/use-map.ts';
import { TriangleAlert } from '../ui/icons.ts';
import './diagnostics.css';

/** What of the map could not be read, with the reasons; nothing when all could. */
export function Diagnostics() {
  const { diagnostics } = useReading();
  if (diagnostics.length === 0) return null;
  return (
    <details className="diagnostics">
      <summary className="diagnostics__summary">
        <TriangleAlert aria-hidden="true" />
        {diagnostics.length === 1
          ? '1 record could not be read'
          : `${diagnostics.length} records could not be read`}
      </summary>
      <p className="panel__fine">They are left out here and kept in the map’s data. The rest is complete.</p>
      <ul className="diagnostics__list">
        {diagnostics.map((each) => (
          <li key={`${each.record?.kind} ${each.record?.id} ${each.message}`}>{each.message}</li>
        ))}
      </ul>
    </details>
  );
}
