import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { showToast } from '@/components/toast'
import { exportPage, exportText } from '@/copy/export-page'
import { dataCopy } from '@/copy/people'
import { saveText } from '@/device/save-text'
import { useAct } from '@/events/use-act'

const onWeb = process.env.TARO_ENV === 'h5'

/** One's own data to keep: as a page (in WeChat a text) to read, and as JSON for programs. */
export function TakeAlong() {
  const { busy, problem, run } = useAct()
  const save = (kind: 'page' | 'json') =>
    void run(async () => {
      const data = await call('members.exportData', {})
      const page = onWeb ? exportPage(data, cloudNow()) : exportText(data, cloudNow())
      const outcome =
        kind === 'page'
          ? await saveText('linli.html', page, 'text/html')
          : await saveText('linli.json', JSON.stringify(data, null, 2), 'application/json')
      showToast(dataCopy.said[outcome])
    })
  return (
    <Section title={dataCopy.exportTitle}>
      <Card>
        <View className="people-note">{dataCopy.exportHint}</View>
        <Problem problem={problem} />
        <View className="people-actions">
          <Button wide busy={busy} onClick={() => save('page')}>
            {onWeb ? dataCopy.exportPage : dataCopy.exportCopy}
          </Button>
          <Button wide busy={busy} onClick={() => save('json')}>
            {onWeb ? dataCopy.exportJson : dataCopy.exportCopyJson}
          </Button>
        </View>
      </Card>
    </Section>
  )
}
