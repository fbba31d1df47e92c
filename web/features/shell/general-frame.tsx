import { Outlet } from '@tanstack/react-router';
import { Frame } from './frame.tsx';

/** The frame of pages that belong to no town. */
export function GeneralFrame() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}
