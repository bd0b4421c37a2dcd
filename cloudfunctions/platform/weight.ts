const maxBytes = 100 * 1024
const maxDepth = 8
const poisoned = new Set(['__proto__', 'constructor', 'prototype'])

export type Weight = 'fine' | 'too-large' | 'unsafe'

/** Weighs what a client sent before anything reads it: 100 KB of JSON, eight levels, no key that reaches a prototype. */
export function weigh(value: unknown): Weight {
  const text = JSON.stringify(value) ?? ''
  if (Buffer.byteLength(text) > maxBytes) return 'too-large'
  return isSafe(value, maxDepth) ? 'fine' : 'unsafe'
}

function isSafe(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.keys(value).every((key) => !poisoned.has(key) && isSafe(Reflect.get(value, key), depth - 1))
}
