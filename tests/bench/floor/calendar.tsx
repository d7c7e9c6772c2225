import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import formaTheme from '@fullcalendar/react/themes/forma';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/forma/theme.css';
import { type ReactNode, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** Bare FullCalendar: the month view, the same events, nothing of ours. */
function BareCalendar({ events }: { readonly events: EventInput[] }): ReactNode {
  const calendar = useRef<CalendarRef>(null);
  return (
    <>
      <button type="button" id="previous" onClick={() => calendar.current?.getApi().prev()}>
        previous
      </button>
      <button type="button" id="next" onClick={() => calendar.current?.getApi().next()}>
        next
      </button>
      <FullCalendar
        ref={calendar}
        plugins={[formaTheme, dayGridPlugin, interactionPlugin]}
        initialView="dayGridMonth"
        headerToolbar={false}
        events={events}
        editable
        timeZone="UTC"
        firstDay={1}
        height="calc(100vh - 24px)"
        dayMaxEvents
      />
    </>
  );
}

const root = document.getElementById('root');
declare global {
  interface Window {
    showEvents: (events: EventInput[]) => void;
  }
}
window.showEvents = (events) => {
  if (root !== null) createRoot(root).render(<BareCalendar events={events} />);
};
