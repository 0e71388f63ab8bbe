import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { trustedDocumentsAsked } from '../metrics.ts';
import { documentsOf, plainId } from './manifest.ts';

/** The documents that client apps may ask by their ids: those of every version of theirs that is still in use. */
export interface TrustedDocuments {
  /**
   * The text of a document of `app`; where no app is named, as by whoever has not signed in, of any.
   * @returns undefined where there is none of that id.
   */
  textOf(id: string, app: string | undefined): string | undefined;
  /** All texts, those that were asked most often first. */
  mostAsked(): string[];
}

interface TrustedVersion {
  readonly app: string;
  /** The name of its file, such as `1.4.0`. */
  readonly version: string;
  readonly documents: ReadonlyMap<string, string>;
}

interface TrustedDocument {
  readonly text: string;
  /** The newest that has it. */
  readonly newest: Pick<TrustedVersion, 'app' | 'version'>;
  asked: number;
}

/** Without any. */
export const NO_DOCUMENTS = trustedDocuments([]);

/**
 * Those of the manifests at `<app>/trusted/<version>.json` in `folder`; none where there is no such folder.
 * @throws Error naming a manifest that cannot be read.
 */
export function trustedDocumentsIn(folder: URL): TrustedDocuments {
  return trustedDocuments(trustedVersionsIn(folder));
}

/** The versions of all apps there, each with its documents. */
export function trustedVersionsIn(folder: URL): TrustedVersion[] {
  return foldersIn(folder).flatMap((app) => {
    const trusted = new URL(`${app}/trusted/`, folder);
    return filesIn(trusted).map((file) => {
      const text = readFileSync(new URL(file, trusted), 'utf8');
      const documents = documentsOf(text, `${app}/trusted/${file}`);
      return { app, version: file.slice(0, -'.json'.length), documents };
    });
  });
}

export function trustedDocuments(versions: readonly TrustedVersion[]): TrustedDocuments {
  const byApp = new Map<string, Map<string, TrustedDocument>>();
  const any = new Map<string, TrustedDocument>();
  for (const { app, version, documents } of versions.toSorted(byVersion)) {
    const ofApp = byApp.get(app) ?? new Map<string, TrustedDocument>();
    byApp.set(app, ofApp);
    for (const [id, text] of documents) {
      const document = { text, newest: { app, version }, asked: 0 };
      ofApp.set(id, document);
      any.set(id, document);
    }
  }
  return {
    textOf(id, app) {
      const document = (app === undefined ? any : byApp.get(app))?.get(plainId(id));
      if (document === undefined) return undefined;
      document.asked++;
      trustedDocumentsAsked.inc(document.newest);
      return document.text;
    },
    mostAsked() {
      const all = [...byApp.values()].flatMap((documents) => [...documents.values()]);
      return [...new Set(all.toSorted((one, other) => other.asked - one.asked).map(({ text }) => text))];
    },
  };
}

/** The newest last, so that a document counts as its. */
function byVersion(one: TrustedVersion, other: TrustedVersion): number {
  return one.version.localeCompare(other.version, 'en', { numeric: true });
}

function foldersIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function filesIn(folder: URL): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
}
