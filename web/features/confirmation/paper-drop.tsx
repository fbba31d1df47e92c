import { FileDrop } from '../../components/file-drop.tsx';

const accept = ['.pdf', '.jpg', '.jpeg', '.png'] as const;

/** Takes a signed paper: a PDF or a photo. */
export function PaperDrop({ label, file, onChange }: { label: string; file: File | null; onChange: (file: File) => void }) {
  return <FileDrop label={label} file={file} accept={accept} onChange={onChange} />;
}
