/** Strokes of each icon on a 24 x 24 grid. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  'chevron-down': 'M6 9.5l6 6 6-6',
  'chevron-right': 'M9.5 6l6 6-6 6',
  'chevron-left': 'M14.5 6l-6 6 6 6',
  'arrow-right': 'M5 12h14M13 6l6 6-6 6',
  'arrow-left': 'M19 12H5M11 6l-6 6 6 6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  external: 'M14 5h5v5M19 5l-9 9M11 6H6a1 1 0 00-1 1v11a1 1 0 001 1h11a1 1 0 001-1v-5',
  phone: 'M7 4h3l1.5 4.5L9.5 10a11 11 0 004.5 4.5l1.5-2L20 14v3a2.5 2.5 0 01-2.7 2.5C10.5 19 5 13.5 4.5 6.7A2.5 2.5 0 017 4z',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  upload: 'M12 20V9M7 13.5l5-5 5 5M5 4h14',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20',
  warning: 'M12 4.5L21 19.5H3zM12 10v4.5M12 17.2v.1',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.7v.1',
  key: 'M8.5 12.5a4 4 0 100-8 4 4 0 000 8zM11.4 11.4L20 20M16.4 16.4l2.4-2.4M13.6 13.6l1.8-1.8',
  lock: 'M6.5 11h11v9h-11zM9 11V8a3 3 0 016 0v3',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6S18 18 12 18s-9.5-6-9.5-6zM12 14.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  user: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  users:
    'M9 11.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.6-3.7 3.2-5.5 6.5-5.5s5.9 1.8 6.5 5.5M16 4.8a3.5 3.5 0 010 6.4M18 14.9c1.9.8 3.1 2.5 3.5 5.1',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
  undo: 'M8.5 5L4.5 9l4 4M5 9h9a5 5 0 010 10H9',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5.5l3.5 2',
  link: 'M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l1-1',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM9 19.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  flag: 'M6 21V4M6 4.5h12l-2.5 4 2.5 4H6',
  offline: 'M4 4l16 16M8.5 12.5a6 6 0 013-1.4M5 9a11 11 0 013.5-2.2M12 6c2.7 0 5.1 1 7 3M12 18.2v.1M15.5 12.7',
  more: 'M4.3 12a.7.7 0 101.4 0 .7.7 0 10-1.4 0M11.3 12a.7.7 0 101.4 0 .7.7 0 10-1.4 0M18.3 12a.7.7 0 101.4 0 .7.7 0 10-1.4 0',
  bold: 'M8 5h5.5a3.5 3.5 0 010 7H8zM8 12h6.5a3.5 3.5 0 010 7H8z',
  italic: 'M10.5 5H17M7 19h6.5M14 5l-4 14',
  heading: 'M6 5v14M18 5v14M6 12h12',
  subheading: 'M7 8.5v10.5M16 8.5v10.5M7 13.8h9',
  list: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1',
  'list-numbered': 'M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.8V9M3.8 15.2c.9-1 2.7-.6 2.5.7-.2 1-1.6 1.6-2.6 3.1h2.8',
  redo: 'M15.5 5l4 4-4 4M19 9h-9a5 5 0 000 10h5',
} as const;

export type IconName = keyof typeof paths;

/** A line icon the size of the text around it. Decoration: the words beside it carry the meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
