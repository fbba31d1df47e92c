import { useEffect } from 'react';

/** Names the browser tab `<title> · Ringar`; say the page and the town: "Plan, Exempelstad". */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Ringar` : 'Ringar';
  }, [title]);
}
