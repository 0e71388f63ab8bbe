import { describe, expect, it } from 'vitest';
import { boundTo, fileLimit, filePath, filePlace, FILE_LIMIT } from './files.ts';

const place = { subgraph: 'people', door: 'rosters', ticket: 'abcDEF_-0123456789' };

describe('the place of a file', () => {
  it('is the one that its path names', () => {
    expect(filePath(place)).toBe('/files/people/rosters/abcDEF_-0123456789');
    expect(filePlace(filePath(place))).toEqual(place);
  });

  it.each([
    '/files/people/rosters/',
    '/files/people/rosters/short',
    '/files/people/rosters/abcDEF_-0123456789/more',
    '/files/people/../abcDEF_-0123456789',
    '/files/People/rosters/abcDEF_-0123456789',
    '/files/people/rosters/abcDEF_-01234567%2f',
    `/files/people/rosters/${'a'.repeat(101)}`,
    '/graphql',
  ])('is not %s', (path) => {
    expect(filePlace(path)).toBeUndefined();
  });

  it('takes so many bytes by PUT, and no request else any', () => {
    const url = new URL(filePath(place), 'http://localhost');
    expect(fileLimit({ method: 'PUT', url })).toBe(FILE_LIMIT);
    expect(fileLimit({ method: 'POST', url })).toBeUndefined();
    expect(fileLimit({ method: 'PUT', url: new URL('http://localhost/graphql') })).toBeUndefined();
  });

  it('and every byte of it are what its token is bound to', () => {
    const file = { ...place, method: 'PUT', bytes: Buffer.from('a') } as const;
    const others = [
      { ...file, method: 'GET' as const },
      { ...file, ticket: 'abcDEF_-0123456780' },
      { ...file, door: 'others' },
      { ...file, bytes: Buffer.from('b') },
    ];
    const bound = new Set([file, ...others].map((one) => String(boundTo(one))));
    expect(bound.size).toBe(5);
  });
});
