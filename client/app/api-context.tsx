import { createContext, type ReactNode, useContext } from 'react';
import type { Api } from './api.ts';

const ApiContext = createContext<Api | null>(null);

/** Hands the server's interface to every page. */
export function ApiProvider(props: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={props.api}>{props.children}</ApiContext>;
}

/** The server's interface. Only to be used below an `ApiProvider`. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi is used outside an ApiProvider');
  return api;
}
