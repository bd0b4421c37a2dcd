import { calendarCopy } from '@/copy/account'
import { AccountPage } from '../account-page'
import { Feed } from './feed'
import './index.scss'

export default function CalendarPage() {
  return (
    <AccountPage title={calendarCopy.title} intro={calendarCopy.intro} hint={calendarCopy.signInFirst}>
      <Feed />
    </AccountPage>
  )
}
