import { useState } from 'react';
import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import type { ApiFailure, ApiResult } from '../api-calls.ts';
import { enterCreated } from './enter-created.ts';

/** Making a map: nothing yet, under way, or refused with the reason. */
export type Creation =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

/** Runs the making of a map and goes into it. */
export function useCreation(): {
  readonly creation: Creation;
  readonly run: (make: () => Promise<ApiResult<CreateMapResponse>>) => void;
  readonly reset: () => void;
} {
  const [creation, setCreation] = useState<Creation>({ state: 'idle' });
  const make = async (call: () => Promise<ApiResult<CreateMapResponse>>): Promise<void> => {
    setCreation({ state: 'working' });
    const made = await call();
    if (made.ok) enterCreated(made.value);
    else setCreation({ state: 'refused', failure: made.error });
  };
  return { creation, run: (call) => void make(call), reset: () => setCreation({ state: 'idle' }) };
}
