import type { TestProject } from 'vitest/node';

/** In this project the graph under test runs as five processes. */
export default function setup(project: TestProject): void {
  project.provide('distributed', true);
}
