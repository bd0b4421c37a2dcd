import type { Notice } from '@contract/notices'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { deskCopy } from '@/copy/desk'
import { useSettings } from '@/settings/settings'
import { spoken, type Texts } from './running-order'

const mostNotices = 20

/** What there is to read: notices for the radio that still hold, and the approved commentary; kept for offline. */
export function useTexts(): Texts {
  const communityId = useSettings((settings) => settings.communityId)
  const notices = useRequest(`desk.notices.${communityId}`, () =>
    call('notices.list', { place: 'radio', limit: mostNotices }),
  ).data?.notices
  const commentary = useRequest(`desk.commentary.${communityId}`, () => call('commentary.current', {})).data?.commentary
  return {
    notices: (notices ?? []).filter(({ until }) => Date.parse(until) > cloudNow()).map(lineOf),
    commentary: commentary ? spoken(commentary, cloudNow()) : [],
    safety: [...deskCopy.safety],
  }
}

const lineOf = ({ title, words }: Notice): string => deskCopy.notice(title, words)
