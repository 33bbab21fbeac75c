package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.csv.record.Step;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.past.PastTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an event log tells of a ticket, in the order of its times. */
final class Steps {
  private Steps() {}

  static List<PastTicket.Step> of(MappedRecord record) {
    List<PastTicket.Step> steps = new ArrayList<>();
    for (Step step : record.steps()) {
      try {
        steps.add(read(step));
      } catch (BadRecordException e) {
        MappedValues values = step.fields();
        String field = String.valueOf(e.field());
        throw e.at(step.line(), values.column(field), values.shown(field));
      }
    }
    steps.sort(Comparator.comparing(PastTicket.Step::at)); // stable: of one minute, as in the file
    return steps;
  }

  private static PastTicket.Step read(Step step) {
    RecordFields fields = new RecordFields(step.fields());
    return new PastTicket.Step(
        step.at(),
        fields.oneOf("state", TicketState.class),
        fields.text("team", 100),
        fields.text("agent", 100));
  }
}
