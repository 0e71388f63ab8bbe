import { GraphError } from '@microgrid/client/graph-error';
import { newWriteId } from '@microgrid/client/write-id';
import { client, sendFile } from '@microgrid/front/session';
import { StartRosterImport } from '../generated/documents.ts';

/** Hands a file over to be checked, and says which import it is. @throws GraphError */
export async function handOver(file: File, areaCode: string): Promise<string> {
  const bytes = await file.arrayBuffer();
  const input = { writeId: newWriteId(), areaCode, sha256: await sha256(bytes), bytes: bytes.byteLength };
  const { startRosterImport: started } = (await client.ask(StartRosterImport, { input })).data;
  if (started?.uploadPath == null) throw new GraphError('NO_ANSWER');
  await sendFile(started.uploadPath, file);
  return started.id;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
