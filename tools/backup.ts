// `npm run backup -- FILE`: writes a consistent copy of everything, from the running server or from the data folder.
import { backUp } from '../server/operator/command.ts';
import { readOperatorArguments, refuse, report } from './operator-arguments.ts';

const asked = readOperatorArguments('backup', process.argv.slice(2), process.env);
if (asked.ok) report(await backUp(asked.value.folder, asked.value.file));
else refuse(asked.error);
