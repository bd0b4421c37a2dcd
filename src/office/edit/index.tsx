import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { editCopy } from '@/copy/office-edit'
import { Failed } from '@/events/failed'
import { PrivacyConsent } from '@/events/privacy-consent'
import { ways } from '../ways'
import { Endings } from './endings'
import { Basics, Seats, TimeAndPlace } from './parts'
import { QuestionsPart } from './questions-part'
import { type Editor, useEditor } from './use-editor'
import './index.scss'

/** What a person should know before going on: a form left behind, another's edit, what went wrong. */
function Notices({ editor }: { editor: Editor }) {
  const { met, problem, resumed, startAnew, useMine } = editor
  return (
    <>
      {resumed && !met && (
        <View className="edit-notice">
          <Notice tone="stone" title={editCopy.keptHere} action={{ label: editCopy.dropKept, onClick: startAnew }}>
            {editCopy.keptHint}
          </Notice>
        </View>
      )}
      {met && (
        <View className="edit-notice">
          <Notice tone="gold" title={editCopy.metTitle} action={{ label: editCopy.useMine, onClick: useMine }}>
            {editCopy.metHint}
          </Notice>
          <Button onClick={startAnew}>{editCopy.useTheirs}</Button>
        </View>
      )}
      {problem && (
        <View className="edit-notice">
          <Notice tone="bad" title={problem.title}>
            {problem.hint}
          </Notice>
        </View>
      )}
    </>
  )
}

function Saves({ editor: { event, eventId, busy, save } }: { editor: Editor }) {
  const preview = <Button onClick={() => ways.preview(eventId)}>{editCopy.previewDraft}</Button>
  if (event?.published) {
    return (
      <View className="edit-saves">
        <Button kind="primary" busy={busy} onClick={() => save()}>
          {editCopy.saveChanges}
        </Button>
        {preview}
      </View>
    )
  }
  return (
    <View className="edit-saves">
      <Button kind="primary" busy={busy} onClick={() => save(true)}>
        {editCopy.publish}
      </Button>
      <Button busy={busy} onClick={() => save()}>
        {editCopy.saveDraft}
      </Button>
      {preview}
    </View>
  )
}

export default function EditPage() {
  const editor = useEditor()
  const { form, change, event, series, loading, failure, refresh, eventId } = editor
  const title = eventId ? editCopy.titleEdit : editCopy.titleNew
  const ended = event?.cancelled !== undefined && event?.cancelled !== null
  return (
    <Page title={title} wide {...(form && !ended && { footer: <Saves editor={editor} /> })}>
      {loading && <Skeleton lines={8} />}
      {!editor.data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      <Notices editor={editor} />
      {editor.data && form && (
        <>
          <Endings editor={editor} />
          <View className="edit-columns office-tight">
            <View>
              <Basics form={form} change={change} series={series} />
            </View>
            <View>
              <TimeAndPlace form={form} change={change} event={event} />
              <Seats form={form} change={change} event={event} />
              <QuestionsPart form={form} change={change} />
            </View>
          </View>
        </>
      )}
      <PrivacyConsent />
    </Page>
  )
}
