package io.huifang.survey.text.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes reports. */
@ApplicationScoped
public class TermReports {
  @Inject TermTable table;

  /** All terms of a period that occur often enough. */
  @Transactional
  public TermReport of(TermSpan span) {
    return new TermReport(table.totals(span), table.counts(span));
  }
}
