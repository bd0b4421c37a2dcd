import type { StorageRule } from '../../config/manifest'
import type { Caller } from '../functions/caller-environment'

/** A caller from outside, or the server itself. */
export type Actor = Caller | 'server'

/** Files that no rule names belong to functions. */
const unnamed: StorageRule = { prefix: '', read: 'functions', write: 'functions', maxBytes: 50 * 1024 * 1024 }

/** The manifest's rules; the longest prefix that fits decides. */
export class Access {
  constructor(private readonly rules: StorageRule[]) {}

  ruleOf(path: string): StorageRule {
    const fitting = this.rules.filter(({ prefix }) => path.startsWith(prefix))
    return fitting.sort((a, b) => b.prefix.length - a.prefix.length)[0] ?? unnamed
  }

  mayRead(path: string, actor: Actor): boolean {
    const { read } = this.ruleOf(path)
    return actor === 'server' || read === 'everyone' || (read === 'signedIn' && isKnown(actor))
  }

  /** @param owner who uploaded the file that is there now, if any */
  mayWrite(path: string, actor: Actor, owner: { owner?: string } | undefined): boolean {
    if (actor === 'server') return true
    const free = owner === undefined || owner.owner === ownerOf(actor)
    return this.ruleOf(path).write === 'signedIn' && isKnown(actor) && free
  }
}

/** By whom a file is uploaded; nobody in particular where the server does it. */
export const ownerOf = (actor: Actor): string | undefined =>
  actor === 'server' ? undefined : (actor.openid ?? actor.uuid)

function isKnown(caller: Caller): boolean {
  return ownerOf(caller) !== undefined && !caller.anonymous
}
