import { Frame } from '../features/shell/frame.tsx';
import { Rail } from '../features/shell/rail.tsx';
import '../features/shell/shell.css';
import { ToastRegion } from '../components/toast-region.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryParts } from './gallery-parts.tsx';
import { GalleryPhone } from './gallery-phone.tsx';
import { GalleryPictures } from './gallery-pictures.tsx';
import { GalleryPlan } from './gallery-plan.tsx';
import { GalleryStart } from './gallery-start.tsx';
import { GalleryTable } from './gallery-table.tsx';
import { sampleCollaboration } from './samples.ts';

const pages = {
  start: GalleryStart,
  parts: GalleryParts,
  fields: GalleryFields,
  table: GalleryTable,
  pictures: GalleryPictures,
  plan: GalleryPlan,
  phone: GalleryPhone,
};

/** Every component in every state, only in development: `/gallery?page=fields`. */
export function Gallery() {
  const name = new URLSearchParams(location.search).get('page') ?? 'start';
  const Page = pages[name as keyof typeof pages] ?? GalleryStart;
  const links = Object.keys(pages).map((page) => (
    <a key={page} href={`/gallery?page=${page}`}>
      {page}
    </a>
  ));
  if (name === 'phone') return <GalleryPhone />;
  return (
    <>
      <Frame rail={<Rail collaboration={sampleCollaboration} />} town={sampleCollaboration.name}>
        <Page />
        <nav className="cluster small" style={{ marginTop: '4rem' }}>
          {links}
        </nav>
      </Frame>
      <ToastRegion />
    </>
  );
}
