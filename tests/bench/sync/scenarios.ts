import type { Scenario } from './scenario.ts';
import { cursorStorms } from './scenarios/cursor-storm.ts';
import { fanOut } from './scenarios/fan-out.ts';
import { joinStorm } from './scenarios/join-storm.ts';
import { kill } from './scenarios/kill.ts';
import { openRooms } from './scenarios/open-rooms.ts';
import { saturation } from './scenarios/saturation.ts';

export const SCENARIOS: readonly Scenario[] = [
  fanOut,
  saturation,
  ...cursorStorms,
  joinStorm,
  openRooms,
  kill,
];
