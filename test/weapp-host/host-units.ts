/** Units of WeChat's page in those of the host's, where a page is a size container and at most 750 rpx wide. */
export const hostUnits = (css: string) =>
  css.replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))').replace(/(-?[\d.]+)d?vh\b/g, '$1cqh')
