import { useEffect, useState } from 'react'
import { useCommands } from '../shell'
import type { Surroundings } from '../wide'
import './register.css'
import { useStore } from '../store'
import { RegisterView } from './register-view'
import { openRegister, registerRequest } from './request'

/** The register that is asked for, if any, over the window. Its key opens it, and leads back into one that waits. */
export function Register(surroundings: Surroundings) {
  const request = useStore(registerRequest)
  /** What is looked at in the text meanwhile. */
  const [looking, setLooking] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks again wants to see it
  useEffect(() => setLooking(null), [request])
  useCommands([
    {
      id: 'register',
      group: 'view',
      key: 'Mod-Shift-e',
      run: () => {
        setLooking(null)
        if (request === null) openRegister()
      },
    },
  ])
  return request === null ? null : (
    <RegisterView
      key={JSON.stringify(request)}
      request={request}
      looking={looking}
      setLooking={setLooking}
      {...surroundings}
    />
  )
}
