/** A phone is its owner's, and WeChat says who they are. */
export function watchIdle(): void {}
