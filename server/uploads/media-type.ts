const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** What a file is by its first bytes: PDF, PNG or JPEG; null for anything else. Its name and stated type are not asked. */
export function mediaTypeOf(bytes: Uint8Array): 'application/pdf' | 'image/png' | 'image/jpeg' | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return null;
}
