import { expect, test } from 'vitest'
import { groupOf } from '#lib/session/controls.ts'
import { joinSession } from '#lib/session/members.ts'
import { createSession, findSession } from '#lib/session/open.ts'
import { sweepSessions } from '#lib/session/sweep.ts'
import { connectStore } from '#lib/store/index.ts'
import { bothDatabases } from '#tests/helpers/stores.ts'

const places = bothDatabases()

test.each(['sqlite', 'postgres'] as const)(
  'on %s a session whose time has come is deleted with everything in it, and no other',
  async (kind) => {
    const store = await connectStore(await places.empty(kind))
    const open = async () => {
      const { code } = await createSession(store, { lang: 'en', title: null, plan: null })
      const session = await findSession(store, code)
      if (!session) throw new Error('no session')
      await joinSession(store, session, { name: 'Asha', named: false, lang: 'mr' })
      return session
    }
    const [old, young] = [await open(), await open()]
    await store.db
      .updateTable('session')
      .set({ purge_at: Date.now() })
      .where('id', '=', old.id)
      .execute()
    const forgotten: string[] = []
    await sweepSessions(store, async (group) => {
      forgotten.push(group)
    })
    expect(forgotten).toEqual([groupOf(old)])
    for (const table of ['participant', 'facilitator'] as const) {
      expect(await store.db.selectFrom(table).select('session_id').execute()).toEqual([
        { session_id: young.id },
      ])
    }
    expect(await findSession(store, old.code)).toBeUndefined()
    expect(await findSession(store, young.code)).toMatchObject({ id: young.id })
    await store.close()
  },
)
