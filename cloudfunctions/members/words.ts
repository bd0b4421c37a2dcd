/** What stands on a list where somebody deleted their account. */
export const words = { deleted: '已注销' }
