// `npm run restore -- FILE`: puts a backup in place of what there is, under the running server or in the data folder.
import { restore } from '../server/operator/command.ts';
import { systemClock } from '../shared/base/clock.ts';
import { readOperatorArguments, refuse, report } from './operator-arguments.ts';

const asked = readOperatorArguments('restore', process.argv.slice(2), process.env);
if (asked.ok) {
  const { folder, file, keepHistory } = asked.value;
  report(await restore(folder, file, keepHistory, systemClock));
} else refuse(asked.error);
