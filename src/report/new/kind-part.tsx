import type { ReportKind } from '@contract/report-kinds'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { kindWords, reportCopy } from '@/copy/report'
import { recentKinds } from '@/waiting-reports/draft'

/** The rest is one tap away, so that the button to send is not. */
const first = 6

interface KindPartProps {
  kinds: readonly ReportKind[]
  value: ReportKind | null
  error: string | undefined
  onChange: (kind: ReportKind) => void
}

/** What it is about: what this phone reported lately comes first. */
export function KindPart({ kinds, value, error, onChange }: KindPartProps) {
  const [all, setAll] = useState(false)
  const recent = recentKinds.get()
  const ordered = [...kinds].sort((a, b) => rank(recent, a) - rank(recent, b))
  const shown = all ? ordered : ordered.filter((kind, index) => index < first || kind === value)
  return (
    <View className="report-kinds">
      <Choice
        label={reportCopy.kind}
        options={shown.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={value}
        error={error}
        onChange={onChange}
      />
      {shown.length < ordered.length && <Button onClick={() => setAll(true)}>{reportCopy.moreKinds}</Button>}
    </View>
  )
}

/** Kinds used lately come first, in the order of their use; the rest stays as the guide has it. */
const rank = (recent: readonly string[], kind: string): number => {
  const at = recent.indexOf(kind)
  return at < 0 ? recent.length : at
}
