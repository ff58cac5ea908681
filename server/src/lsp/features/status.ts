import type { Finding } from '../../rule';
import { NotificationType } from '../library';
import { STATUS, type Status } from '../protocol';
import type { Feature } from '../session';

const StatusNotification = new NotificationType<Status>(STATUS);

export const status: Feature = {
  capabilities: () => ({}),

  start(session) {
    if (!session.client.status) return;
    session.analyses.onDidAnalyse(({ document, analysis }) => {
      const { recognised, form, year } = analysis.report;
      session.perform('ogiReport/status', () =>
        session.connection.sendNotification(StatusNotification, {
          uri: document.uri,
          version: analysis.version,
          recognised,
          form: form ?? null,
          year: year ?? null,
          counts: count(analysis.findings),
        }),
      );
    });
  },
};

/** Hints are no faults and are not counted. */
function count(findings: readonly Finding[]): Status['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) if (severity !== 'hint') counts[severity] += 1;
  return counts;
}
