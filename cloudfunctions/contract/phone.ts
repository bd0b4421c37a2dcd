import * as z from 'zod'

/** Mainland mobile numbers, or a landline with its area code. */
export const Phone = z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/)
