package io.huifang.ticket.contact.summary;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Contacts by day and half hour as a page; two weeks if nobody has chosen. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class FiguresPage {
  private static final int USUAL_DAYS = 13;
  @Inject Summaries summaries;
  @Inject PageTime time;
  @Inject Clock clock;

  @Inject
  @Location("contact/figures.html")
  Template page;

  @GET
  @Path("/contacts/figures")
  @Transactional
  @Operation(hidden = true)
  public String figures(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("by") @Nullable String by,
      @QueryParam("within") @Nullable String within,
      @QueryParam("queue") @Nullable String queue) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.site());
    String first = blank(from) ? today.minusDays(USUAL_DAYS).toString() : String.valueOf(from);
    String last = blank(to) ? today.toString() : String.valueOf(to);
    Period period = Period.of(first, last, blank(by) ? null : by, within, queue, null, time.site());
    Summary summary = summaries.of(period);
    return page.data("summary", summary)
        .data("lines", lines(summary))
        .data("from", first)
        .data("to", last)
        .data("queue", period.queue() == null ? "" : period.queue())
        .data("days", period.by() == Interval.DAY)
        .render();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The latest first; half hours in which nobody came, such as the nights, are left out. */
  private List<FigureLine> lines(Summary summary) {
    List<FigureLine> lines = new ArrayList<>();
    for (Slot slot : summary.slots()) {
      if (summary.by() == Interval.DAY || slot.offered() + slot.selfServed() > 0) {
        lines.add(FigureLine.of(slot, summary.by(), time.site()));
      }
    }
    if (summary.by() == Interval.DAY) {
      Collections.reverse(lines);
    }
    return lines;
  }
}
