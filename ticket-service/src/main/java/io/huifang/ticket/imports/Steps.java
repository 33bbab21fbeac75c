package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.Step;
import io.huifang.platform.imports.RecordFields;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.past.PastTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The state changes of an event log, in the order of their times. */
final class Steps {
  private Steps() {}

  static List<PastTicket.Step> of(MappedRecord record) {
    List<PastTicket.Step> steps = new ArrayList<>();
    for (Step step : record.steps()) {
      TicketState state = new RecordFields(step.fields()).oneOf("state", TicketState.class);
      if (state != null) {
        steps.add(new PastTicket.Step(step.at(), state));
      }
    }
    steps.sort(Comparator.comparing(PastTicket.Step::at));
    return steps;
  }
}
